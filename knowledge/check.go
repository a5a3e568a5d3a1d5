package knowledge

import (
	"fmt"
	"net/url"
	"path"
	"regexp"
	"strings"
	"unicode/utf8"
)

// Bounds of FORMAT.md.
const (
	factMinRunes  = 25 // a shorter sentence cannot name who did what
	factMaxWords  = 45 // read at a glance in a chat
	quoteMaxWords = 8  // words of others inside a fact of our own
)

var (
	vague  = regexp.MustCompile(`^(?i:The Council|The ministers|The three|They|It)\b`)
	quoted = regexp.MustCompile(`["“]([^"”]+)["”]`)
	state  = regexp.MustCompile(`^[a-z]{2}$`)
	key    = regexp.MustCompile(`^[a-z0-9][a-z0-9 -]*$`)
)

// rules checks what FORMAT.md asks of every entry. The base it gets may be broken, so nothing is taken for granted.
func rules(b *Base) []Fault {
	c := &checker{base: b, ids: map[string]*Statement{}, texts: map[string]*Fact{}}
	c.terms()
	for _, s := range b.Statements {
		c.statement(s)
	}
	for _, claim := range b.Claims {
		if b.Term(Actor, claim.Actor) == nil {
			c.add(Fault{File: "coverage.toml", Entry: claim.Actor, What: "unknown actor " + claim.Actor, Remedy: "use a key of terms.toml"})
		}
		if claim.To.Before(claim.From) {
			c.add(Fault{File: "coverage.toml", Entry: claim.Actor, What: "the claim ends before it begins", Remedy: "mend from or to"})
		}
	}
	return c.faults
}

type checker struct {
	base   *Base
	faults []Fault
	ids    map[string]*Statement
	texts  map[string]*Fact
}

func (c *checker) add(f Fault) { c.faults = append(c.faults, f) }

func (c *checker) terms() {
	seen := map[string]bool{}
	for _, t := range c.base.Terms {
		say := func(what, remedy string) {
			c.add(Fault{File: "terms.toml", Entry: string(t.Kind) + " " + t.Key, What: what, Remedy: remedy})
		}
		if !key.MatchString(t.Key) {
			say(fmt.Sprintf("key %q is out of form", t.Key), "use lower-case letters, digits and hyphens")
		}
		id := string(t.Kind) + " " + t.Key
		if seen[id] {
			say("the key stands twice", "merge the two entries")
		}
		seen[id] = true
		if len(t.En) == 0 {
			say("no English name", "give en at least one alias; the first is the name")
		}
		if t.Actor != "" && c.base.Term(Actor, t.Actor) == nil {
			say("unknown actor "+t.Actor, "use a key of [[actors]]")
		}
		for _, h := range t.Holders {
			if h.Person != "" && c.base.Term(Person, h.Person) == nil {
				say("unknown holder "+h.Person, "use a key of [[people]]")
			}
		}
	}
}

func (c *checker) statement(s *Statement) {
	say := func(what, remedy string) {
		c.add(Fault{File: s.File, Line: s.Line, Entry: s.ID, What: what, Remedy: remedy})
	}
	if twin := c.ids[s.ID]; twin != nil && s.ID != "" {
		say(fmt.Sprintf("duplicate id %s, also at %s:%d", s.ID, twin.File, twin.Line), "give the later one -2, -3 …")
	}
	c.ids[s.ID] = s
	for _, field := range []struct{ name, value string }{{"id", s.ID}, {"title", s.Title}, {"actor", s.Actor}, {"kind", s.Kind}} {
		if strings.TrimSpace(field.value) == "" {
			say("no "+field.name, "add it")
		}
	}
	if len(s.Facts) == 0 {
		say("no facts", "add at least one [[statements.facts]]")
	}
	if len(s.Topics) == 0 {
		say("no topics", "add at least one key of terms.toml")
	}
	if len(s.Seen) == 0 {
		say("no page on which it was seen", "add its address to seen")
	}
	c.place(s, say)
	c.keys(s, say)
	for _, u := range append([]string{s.URL}, s.Seen...) {
		if u != "" && !web(u) {
			say("not a web address: "+u, "write http:// or https:// and a host")
		}
	}
	for _, f := range s.Facts {
		c.fact(s, f)
	}
}

// place checks the entry against its date, its ID, its file and its folder.
func (c *checker) place(s *Statement, say func(what, remedy string)) {
	if s.Date.IsZero() {
		say("no date", "write date = YYYY-MM-DD; leave a statement out if its day is not known")
		return
	}
	if form := s.Actor + "-" + s.Date.String(); s.ID != "" && !idOf(s.ID, form) {
		say(fmt.Sprintf("id %s is out of form", s.ID), "write "+form+", with -2, -3 … for further ones of that day")
	}
	if !s.Until.IsZero() && !s.Until.After(s.Date) {
		say(fmt.Sprintf("until %s is not later than date %s", s.Until, s.Date), "drop until or mend it")
	}
	// Outside a quarter's folder (a file of one's own, given with --base) there is nothing to hold it against.
	q, err := ParseQuarter(path.Base(path.Dir(s.File)))
	if err != nil {
		return
	}
	if !q.Contains(s.Date) {
		say(fmt.Sprintf("date %s is outside %s", s.Date, q), "move the entry to "+s.Date.Quarter().Folder()+"/ or mend the date")
	}
	if name := strings.TrimSuffix(path.Base(s.File), ".toml"); name != s.Actor && s.Actor != "" {
		say(fmt.Sprintf("actor %s in a file named %s", s.Actor, name), "move the entry to "+s.Actor+".toml")
	}
}

func idOf(id, form string) bool {
	rest, ok := strings.CutPrefix(id, form)
	return ok && (rest == "" || len(rest) == 2 && rest[0] == '-' && rest[1] >= '2' && rest[1] <= '9')
}

func (c *checker) keys(s *Statement, say func(what, remedy string)) {
	if s.Actor != "" && c.base.Term(Actor, s.Actor) == nil {
		say("unknown actor "+s.Actor, "use a key of [[actors]] in terms.toml, or add it there")
	}
	for _, w := range s.With {
		if c.base.Term(Actor, w) == nil && !state.MatchString(w) {
			say("unknown actor "+w+" in with", "use a key of [[actors]] in terms.toml, or a two-letter state code")
		}
	}
	if s.Kind != "" && c.base.Term(Kind, s.Kind) == nil {
		say("unknown kind "+s.Kind, "use a key of [[kinds]] in terms.toml")
	}
	for _, t := range s.Topics {
		if c.base.Term(Topic, t) == nil {
			say("unknown topic "+t, "use a key of [[topics]] in terms.toml")
		}
	}
}

func (c *checker) fact(s *Statement, f *Fact) {
	say := func(what, remedy string) {
		c.add(Fault{File: s.File, Line: f.Line, Entry: f.ID(), What: what, Remedy: remedy})
	}
	if twin := c.texts[f.Text]; twin != nil && f.Text != "" {
		say("the fact stands already at "+twin.ID(), "keep one of the two")
	}
	c.texts[f.Text] = f
	if n := utf8.RuneCountInString(f.Text); n < factMinRunes {
		say(fmt.Sprintf("the sentence has %d characters, at least %d are wanted", n, factMinRunes), "say who did what")
	}
	if n := len(strings.Fields(f.Text)); n > factMaxWords {
		say(fmt.Sprintf("the sentence has %d words, at most %d are allowed", n, factMaxWords), "make two facts of it")
	}
	if vague.MatchString(f.Text) {
		say("the sentence does not name who acts", "a reader sees it alone: write “The EU Council”, not “The Council”")
	}
	if f.Basis != Primary && f.Basis != Secondary {
		say(fmt.Sprintf("basis %q", f.Basis), "write primary where the official text was seen, else secondary")
	}
	if !f.Dated.IsZero() && f.Dated == s.Date {
		say("dated is the statement's own day", "drop it")
	}
	if c.base.Term(Act, f.Act) == nil {
		say(fmt.Sprintf("unknown act %q", f.Act), "use a key of [[acts]] in terms.toml")
	}
	for _, t := range f.Topics {
		if c.base.Term(Topic, t) == nil {
			say("unknown topic "+t, "use a key of [[topics]] in terms.toml")
		}
	}
	if f.Quote != "" && !strings.Contains(s.Text, f.Quote) {
		say("the quotation is not in the statement's text: "+clip(f.Quote, 60), "copy it to the letter from text, or complete text")
	}
	if s.Text == "" {
		for _, q := range quoted.FindAllStringSubmatch(f.Text, -1) {
			if n := len(strings.Fields(q[1])); n > quoteMaxWords {
				say(fmt.Sprintf("a quotation of %d words, at most %d are allowed without text", n, quoteMaxWords), "say it in your own words, or add the statement's text")
			}
		}
	}
}

func web(s string) bool {
	u, err := url.Parse(s)
	return err == nil && (u.Scheme == "http" || u.Scheme == "https") && u.Host != ""
}

func clip(s string, runes int) string {
	r := []rune(s)
	if len(r) <= runes {
		return s
	}
	return string(r[:runes]) + "…"
}
