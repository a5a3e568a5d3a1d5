package knowledge

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"
	"sync"

	"github.com/pelletier/go-toml/v2"
)

// Load reads the statements below statements (every .toml in it, or the one file it shows) and the vocabularies
// terms.toml, words.txt and coverage.toml of vocabulary. It gives a whole base or none: everything that is wrong
// comes back at once in a *FaultsError.
func Load(statements, vocabulary fs.FS) (*Base, error) {
	l := &loader{sums: map[string][sha256.Size]byte{}}
	terms := l.terms(vocabulary)
	words := l.words(vocabulary)
	claims, selection := l.coverage(vocabulary)
	all := l.statements(statements)
	if len(all) == 0 && len(l.faults) == 0 {
		l.fault("statements", 0, "", "the base holds no statement", "give a TOML file with [[statements]], or a folder that holds some")
	}
	b := NewBase(all, terms, words, claims)
	b.Selection = selection
	l.faults = append(l.faults, rules(b)...)
	if len(l.faults) > 0 {
		sortFaults(l.faults)
		return nil, &FaultsError{l.faults}
	}
	b.Version = l.version()
	return b, nil
}

type loader struct {
	mu     sync.Mutex // guards the two below while files are read side by side
	faults []Fault
	sums   map[string][sha256.Size]byte
}

func (l *loader) fault(file string, line int, entry, what, remedy string) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.faults = append(l.faults, Fault{File: file, Line: line, Entry: entry, What: what, Remedy: remedy})
}

func (l *loader) read(fsys fs.FS, name string) []byte {
	data, err := fs.ReadFile(fsys, name)
	if err != nil {
		l.fault(name, 0, "", "cannot be read: "+reason(err), "put the file there or make it readable")
		return nil
	}
	l.mu.Lock()
	l.sums[name] = sha256.Sum256(data)
	l.mu.Unlock()
	return data
}

func (l *loader) version() string {
	names := make([]string, 0, len(l.sums))
	for n := range l.sums {
		names = append(names, n)
	}
	slices.Sort(names)
	h := sha256.New()
	for _, n := range names {
		sum := l.sums[n]
		h.Write([]byte(n + "\x00"))
		h.Write(sum[:])
	}
	return hex.EncodeToString(h.Sum(nil))[:12]
}

// decode reads TOML strictly; every unknown key is a fault of its own.
func (l *loader) decode(name string, data []byte, into any) {
	err := toml.NewDecoder(bytes.NewReader(data)).DisallowUnknownFields().Decode(into)
	if err == nil {
		return
	}
	var missing *toml.StrictMissingError
	var broken *toml.DecodeError
	switch {
	case errors.As(err, &missing):
		for i := range missing.Errors {
			e := &missing.Errors[i]
			row, _ := e.Position()
			l.fault(name, row, "", fmt.Sprintf("unknown key %s", strings.Join(e.Key(), ".")), "remove it or mend its spelling; FORMAT.md lists the keys")
		}
	case errors.As(err, &broken):
		row, col := broken.Position()
		l.fault(name, row, "", fmt.Sprintf("column %d: %s", col, strings.TrimPrefix(broken.Error(), "toml: ")), "mend the TOML at that place; nothing of this file was read")
	default:
		l.fault(name, 0, "", strings.TrimPrefix(err.Error(), "toml: "), "mend the TOML; nothing of this file was read")
	}
}

type statementsFile struct {
	Statements []struct {
		ID, Title, Actor, Body, Speaker, Role, Place, Kind, URL, Text, Note string

		With, Topics, Seen []string
		Date, Until        *toml.LocalDate
		Excerpt            bool
		Facts              []struct {
			Act, Text, Quote, Basis, Note string

			Dated        *toml.LocalDate
			Topics, Asks []string
			Draft        bool
		}
	}
}

func (l *loader) statements(fsys fs.FS) []*Statement {
	names := l.statementFiles(fsys)
	perFile := make([][]*Statement, len(names))
	var wg sync.WaitGroup
	next := make(chan int)
	for range min(4, len(names)) {
		wg.Go(func() {
			for i := range next {
				perFile[i] = l.statementFile(fsys, names[i])
			}
		})
	}
	for i := range names {
		next <- i
	}
	close(next)
	wg.Wait()
	return slices.Concat(perFile...)
}

func (l *loader) statementFiles(fsys fs.FS) []string {
	if one, ok := fsys.(single); ok {
		return []string{one.name}
	}
	var names []string
	err := fs.WalkDir(fsys, ".", func(p string, d fs.DirEntry, err error) error {
		if err != nil {
			l.fault(p, 0, "", "cannot be read: "+reason(err), "make it readable")
			return nil
		}
		if !d.IsDir() && path.Ext(p) == ".toml" && p != "terms.toml" && p != "coverage.toml" {
			names = append(names, p)
		}
		return nil
	})
	if err != nil {
		l.fault(".", 0, "", err.Error(), "")
	}
	return names
}

func (l *loader) statementFile(fsys fs.FS, name string) []*Statement {
	data := l.read(fsys, name)
	if data == nil {
		return nil
	}
	var file statementsFile
	l.decode(name, data, &file)
	at := entryLines(data)
	var out []*Statement
	facts := 0
	for i, r := range file.Statements {
		s := &Statement{ID: r.ID, Title: r.Title, Actor: r.Actor, With: r.With, Body: r.Body, Speaker: r.Speaker, Role: r.Role,
			Place: r.Place, Kind: r.Kind, Topics: r.Topics, URL: r.URL, Seen: r.Seen, Text: r.Text, Excerpt: r.Excerpt, Note: r.Note,
			File: name, Line: at.statement(i)}
		s.Date = l.date(s, r.Date, "date", s.ID, s.Line)
		s.Until = l.date(s, r.Until, "until", s.ID, s.Line)
		for j, f := range r.Facts {
			fact := &Fact{Statement: s, Number: j + 1, Act: f.Act, Text: f.Text, Quote: f.Quote, Topics: f.Topics, Basis: f.Basis,
				Note: f.Note, Asks: f.Asks, Line: at.fact(facts)}
			facts++
			fact.Dated = l.date(s, f.Dated, "dated", fact.ID(), fact.Line)
			if f.Draft {
				l.fault(name, fact.Line, fact.ID(), "the fact is a draft", "rewrite its sentence in your own words and remove draft = true")
			}
			s.Facts = append(s.Facts, fact)
		}
		out = append(out, s)
	}
	return out
}

// date takes the three numbers as they stand: a time.Time would carry the machine's zone into another quarter.
func (l *loader) date(s *Statement, d *toml.LocalDate, field, entry string, line int) Date {
	if d == nil {
		return Date{}
	}
	day, ok := NewDate(d.Year, d.Month, d.Day)
	if !ok {
		l.fault(s.File, line, entry, fmt.Sprintf("%s %s: the calendar has no such day", field, d), "mend the day")
	}
	return day
}

// entries holds the lines on which the statements and the facts of a file begin.
type entries struct{ statements, facts []int }

func entryLines(data []byte) entries {
	var e entries
	for i, line := range bytes.Split(data, []byte("\n")) {
		line = bytes.TrimSpace(line)
		switch {
		case bytes.HasPrefix(line, []byte("[[statements]]")):
			e.statements = append(e.statements, i+1)
		case bytes.HasPrefix(line, []byte("[[statements.facts]]")):
			e.facts = append(e.facts, i+1)
		}
	}
	return e
}

func (e entries) statement(i int) int { return lineAt(e.statements, i) }
func (e entries) fact(i int) int      { return lineAt(e.facts, i) }

func lineAt(lines []int, i int) int {
	if i < len(lines) {
		return lines[i]
	}
	return 0
}

type termsFile struct {
	Actors, Organs, People, Offices, Acts, Topics, Kinds, Names []rawTerm
}

type rawTerm struct {
	Key, Actor, Type string
	En, De, Fr       []string
	Holders          []string
}

func (l *loader) terms(fsys fs.FS) []*Term {
	data := l.read(fsys, "terms.toml")
	if data == nil {
		return nil
	}
	var file termsFile
	l.decode("terms.toml", data, &file)
	var out []*Term
	for _, group := range []struct {
		kind TermKind
		raw  []rawTerm
	}{{Actor, file.Actors}, {Organ, file.Organs}, {Person, file.People}, {Office, file.Offices},
		{Act, file.Acts}, {Topic, file.Topics}, {Kind, file.Kinds}, {Name, file.Names}} {
		for _, r := range group.raw {
			t := &Term{Kind: group.kind, Key: r.Key, Actor: r.Actor, Type: r.Type, En: r.En, De: r.De, Fr: r.Fr}
			for _, h := range r.Holders {
				t.Holders = append(t.Holders, l.holder(r.Key, h))
			}
			out = append(out, t)
		}
	}
	return out
}

// holder reads person:from:to.
func (l *loader) holder(key, s string) Holder {
	parts := strings.Split(s, ":")
	if len(parts) == 3 {
		from, err1 := ParseDate(parts[1])
		to, err2 := ParseDate(parts[2])
		if err1 == nil && err2 == nil {
			return Holder{parts[0], from, to}
		}
	}
	l.fault("terms.toml", 0, key, fmt.Sprintf("holder %q is not person:YYYY-MM-DD:YYYY-MM-DD", s), "write who held the office and the first and last day that the base shows")
	return Holder{}
}

func (l *loader) words(fsys fs.FS) []Synonyms {
	data := l.read(fsys, "words.txt")
	var out []Synonyms
	for i, line := range strings.Split(string(data), "\n") {
		line = strings.TrimSpace(line)
		if line == "" || line[0] == '#' {
			continue
		}
		cols := strings.Split(line, "|")
		if len(cols) != 4 {
			l.fault("words.txt", i+1, "", fmt.Sprintf("%d fields instead of 4", len(cols)), "write: words of the base | English | German | French")
			continue
		}
		out = append(out, Synonyms{list(cols[0]), list(cols[1]), list(cols[2]), list(cols[3]), i + 1})
		if len(out[len(out)-1].Heads) == 0 {
			l.fault("words.txt", i+1, "", "no word of the base in the first field", "write one or remove the line")
		}
	}
	return out
}

func list(s string) []string {
	var out []string
	for w := range strings.SplitSeq(s, ",") {
		if w = strings.TrimSpace(w); w != "" {
			out = append(out, w)
		}
	}
	return out
}

func (l *loader) coverage(fsys fs.FS) ([]Claim, string) {
	data := l.read(fsys, "coverage.toml")
	if data == nil {
		return nil, ""
	}
	var file struct {
		Selection string
		Complete  []struct {
			Actor, After, URL string
			From, To          *toml.LocalDate
		}
	}
	l.decode("coverage.toml", data, &file)
	var out []Claim
	for _, c := range file.Complete {
		if c.From == nil || c.To == nil {
			l.fault("coverage.toml", 0, c.Actor, "a claim without from or to", "write both days")
			continue
		}
		s := &Statement{File: "coverage.toml"}
		out = append(out, Claim{c.Actor, l.date(s, c.From, "from", c.Actor, 0), l.date(s, c.To, "to", c.Actor, 0), c.After, c.URL})
	}
	return out, file.Selection
}

func sortFaults(faults []Fault) {
	slices.SortStableFunc(faults, func(a, b Fault) int {
		if c := strings.Compare(a.File, b.File); c != 0 {
			return c
		}
		return a.Line - b.Line
	})
}
