package match

import (
	"slices"
	"strings"

	"rapporteur/knowledge"
)

// Class says what a unit of a question is, and so what it takes to explain it.
type Class uint8

// The classes of units.
const (
	Asking  Class = iota // belongs to the form of the question: when, how many, list, please; needs no explanation
	Light                // a word of telling (announce, mention) or of the field at large (cyber); nearly free
	Word                 // a word that a fact has to explain
	Act                  // a speech act
	Topic                // a subject of the vocabulary
	Kind                 // a kind of statement
	Actor                // an actor, an organ, an office or a person
	Name                 // any other proper name
	Number               // a number that is no date
	Loaded               // a word that claims something: withdraw, admit, invent
	Unknown              // a word that stands nowhere in the base or its vocabularies
	Date                 // part of a date expression
)

var classNames = [...]string{"asking", "light", "word", "act", "topic", "kind", "actor", "name", "number", "loaded", "unknown", "date"}

// String is the class in a word.
func (c Class) String() string { return classNames[c] }

// Role says whether a question takes an actor for the one who speaks.
type Role uint8

// The roles of an actor in a question.
const (
	Either  Role = iota
	Speaker      // what did NATO say
	Object       // statements on Russia
)

// Unit is a word or phrase of the question, with everything it can stand for.
type Unit struct {
	First, Last int        // words [First, Last) of the question
	Text        string     // as it was read, folded
	Typo        string     // as it was typed, folded, where that differs
	Shown       string     // as it stands in the question
	Dates       []DateExpr // of a date
	Class       Class
	Role        Role
	Terms       []*knowledge.Term // the terms it can stand for
	plain       []reading         // what it can stand for, whatever its role
	readings    []reading         // the same by its role
	pieces      []Unit            // of a phrase: its words one by one
	exact       bool              // part of a name that the vocabulary does not have: only the very word will do
	loose       bool              // a list is wanted: what a document's name says may stand apart
	periods     []spanOfDays      // of a date: the spans that it can mean in this base
	told        bool              // a year that may also be one the fact tells of
	weight      float32           // what it counts in a score
	absent      float32           // what it counts against a statement that lacks it
	hard        bool              // an answer must explain it
}

// reading is one thing a unit can stand for, as a feature of the index.
type reading struct {
	feature int32
	quality float32 // 0 to 1: how surely the words mean it
	as      string  // what it is, in words
	nearby  bool    // counts only in the fact's own words
}

// Query is a question understood.
type Query struct {
	Text     string // cleaned
	Cut      bool   // the question was longer than MaxQuestion
	Lang     Lang
	Now      knowledge.Date // zero where unknown
	Kind     QuestionKind
	Also     []QuestionKind // further kinds that the words name
	Units    []Unit
	Anaphora bool // it, that, they: points at something said before
	Leading  bool // begins like the continuation of a conversation: and, what about
	words    []word
}

// word is a word of the question after typos were mended and compounds taken apart.
type word struct {
	token    int
	fold     string
	typed    string // the folded form as typed, where it was mended
	forms    forms
	known    bool
	class    wordClass
	title    bool
	caps     bool
	number   bool
	date     bool
	owned    bool   // a possessive stands before it: NATO's …
	pause    bool   // a comma, colon or dash stands before it
	part     bool   // of a compound
	synonyms string // of an English word that the vocabulary lacks: the words of the base that mean about the same
	named    bool   // stands in a row of capitals
	clause   int
}

// Parse understands a question. It is pure: the same text and day give the same query.
func (x *Index) Parse(text string, now knowledge.Date) *Query {
	q := &Query{Now: now}
	q.Text, q.Cut = Clean(text)
	tokens := Tokens(q.Text)
	q.Lang = x.vocab.detect(tokens)
	dates := FindDates(q.Text, tokens, now)
	q.words = x.words(q, tokens, dates)
	q.kinds()
	if q.Lang == German {
		x.rejoin(q.words)
	}
	q.Units = x.units(q, dates)
	q.joinNames()
	for i := range q.Units {
		u := &q.Units[i]
		u.Shown = q.Text[tokens[q.words[u.First].token].Start:tokens[q.words[u.Last-1].token].End]
	}
	x.roles(q)
	x.weigh(q)
	return q
}

// detect counts the words that only one language has. English wins a tie.
func (v *vocabulary) detect(tokens []Token) Lang {
	var score [langs]int
	for i := range tokens {
		if f, ok := v.known[tokens[i].Fold]; ok {
			if only := onlyIn(f); only >= 0 && len(tokens[i].Fold) > 3 {
				score[only]++
			}
		}
		for l := range langs {
			if i > 0 && tokens[i].Title && l != German {
				continue // a capital within a sentence is a name, or German
			}
			switch v.classes[l][tokens[i].Fold] {
			case stop:
				score[l] += 2
			case light, loaded:
				score[l]++
			}
		}
		if strings.ContainsAny(tokens[i].Text, "äöüßÄÖÜ") {
			score[German]++
		}
		if strings.ContainsAny(tokens[i].Text, "éèêàçùôîœÉÈÀ") {
			score[French]++
		}
	}
	best := English
	for l := range langs {
		if score[l] > score[best] {
			best = l
		}
	}
	return best
}

// onlyIn gives the one language that has a word, or -1.
func onlyIn(f forms) int {
	only := -1
	for l := range langs {
		if f[l] >= 0 {
			if only >= 0 {
				return -1
			}
			only = int(l)
		}
	}
	return only
}

// shouting reports whether a text is written in capitals, so that capitals say nothing.
func shouting(tokens []Token) bool {
	caps, letters := 0, 0
	for i := range tokens {
		if !tokens[i].Number {
			letters++
			if tokens[i].Caps || len(tokens[i].Text) == 1 {
				caps++
			}
		}
	}
	return letters >= 3 && caps*10 >= letters*8
}

// words mends typos and takes compounds apart.
func (x *Index) words(q *Query, tokens []Token, dates []DateExpr) []word {
	loud := shouting(tokens)
	inDate := make([]bool, len(tokens))
	for _, d := range dates {
		for i := d.First; i < d.Last && i < len(tokens); i++ {
			inDate[i] = true
		}
	}
	out := make([]word, 0, len(tokens)+4)
	for i := range tokens {
		t := &tokens[i]
		w := word{token: i, fold: t.Fold, title: t.Title && !loud, caps: t.Caps && !loud, number: t.Number, date: inDate[i], clause: t.Clause}
		if i > 0 {
			w.owned = strings.Contains(q.Text[tokens[i-1].End:t.Start], "'s") || strings.Contains(q.Text[tokens[i-1].End:t.Start], "’s")
			w.pause = strings.ContainsAny(q.Text[tokens[i-1].End:t.Start], ",:;–-(")
		}
		w.forms, w.known = x.vocab.lookup(w.fold)
		if !w.known && !w.number && !w.date {
			out = x.mend(q, out, w, t.Text)
			continue
		}
		out = append(out, w)
	}
	for i := range out {
		out[i].class = x.classOf(q.Lang, &out[i])
		if i+1 < len(out) && memberOf[out[i].fold] == out[i+1].fold && out[i+1].fold != "" {
			out[i].class = loaded
		}
	}
	capRuns(q.Lang, out)
	return out
}

// memberOf claims a membership, with the word that follows.
var memberOf = map[string]string{"member": "of", "mitglied": "der", "membre": "de"}

var particles = words(`ab an auf aus bei ein fest her hin mit nach vor weg zu zuruck zusammen um los frei dar vorbei entgegen`)

// rejoin puts a German verb together with the particle at the end of its clause: "lehnte … ab" is "ablehnte".
func (x *Index) rejoin(out []word) {
	for i := range out {
		p := &out[i]
		if !particles[p.fold] || p.class == asked || i+1 < len(out) && out[i+1].clause == p.clause {
			continue
		}
		for j := i - 1; j >= 0 && out[j].clause == p.clause; j-- {
			if len(out[j].fold) <= 3 || out[j].class == asked {
				continue
			}
			if x.vocab.begins(German, out[j].forms, p.forms) {
				particle := *p
				copy(out[j+2:i+1], out[j+1:i])
				out[j+1] = particle
				return
			}
			joined := p.fold + out[j].fold
			if f, ok := x.vocab.lookup(joined); ok {
				out[j].fold, out[j].forms, out[j].known, out[j].class = joined, f, true, x.vocab.classes[German][joined]
				p.fold, p.forms = "", forms{-1, -1, -1}
				return
			}
		}
	}
}

// capRuns marks the words of names that the vocabulary does not have: capitals in a row, "of" and "for" between them.
// German writes every noun with a capital, so there it says nothing.
func capRuns(lang Lang, out []word) {
	if lang == German {
		return
	}
	for i := 0; i < len(out); i++ {
		if !capital(&out[i]) || i == 0 && out[i].class != content {
			continue
		}
		last := i
		for j := i + 1; j < len(out) && out[j].clause == out[i].clause; j++ {
			if capital(&out[j]) {
				last = j
			} else if f := out[j].fold; f != "of" && f != "for" && f != "the" && f != "de" && f != "du" {
				break
			}
		}
		for j := i; last > i && j <= last; j++ {
			out[j].named = true
		}
		i = last
	}
}

func capital(w *word) bool { return (w.title || w.caps) && !w.date && w.class != asked }

// mend reads an unknown word as the known one it resembles, or as the known ones it is made of.
func (x *Index) mend(q *Query, out []word, w word, text string) []word {
	if pieces := camel(text); len(pieces) > 1 {
		return x.parts(out, w, pieces)
	}
	if synonyms, ok := ofEnglish(w.fold); ok && q.Lang == English {
		w.synonyms = synonyms
		return append(out, w)
	}
	near, typos := x.vocab.spell.near(w.fold)
	if len(near) == 0 || typos > 1 {
		if parts := x.vocab.split(w.fold); parts != nil {
			return x.parts(out, w, parts)
		}
	}
	if len(near) == 0 {
		return append(out, w)
	}
	best := near[0]
	for _, n := range near[1:] {
		if x.likelier(out, w.fold, n, best) {
			best = n
		}
	}
	w.typed, w.fold = w.fold, best
	w.forms, w.known = x.vocab.lookup(best)
	return append(out, w)
}

// likelier reports whether a is a better reading of a misspelt word than b: it goes on with a phrase, has the same first
// letter, is more frequent in the base, is earlier in the alphabet.
func (x *Index) likelier(before []word, typed, a, b string) bool {
	if ca, cb := x.continues(before, a), x.continues(before, b); ca != cb {
		return ca
	}
	if fa, fb := a[0] == typed[0], b[0] == typed[0]; fa != fb {
		return fa
	}
	return x.frequency(a) > x.frequency(b)
}

// continues reports whether a word goes on with a phrase that the word before it begins.
func (x *Index) continues(before []word, fold string) bool {
	if len(before) == 0 {
		return false
	}
	f, _ := x.vocab.lookup(fold)
	for l := range langs {
		if x.vocab.begins(l, before[len(before)-1].forms, f) {
			return true
		}
	}
	return false
}

func (x *Index) parts(out []word, w word, parts []string) []word {
	for i, p := range parts {
		n := w
		n.fold, n.part = Fold(p), i > 0
		n.typed = w.fold
		n.number = hasDigit(p) && len(camel(p)) == 1
		n.forms, n.known = x.vocab.lookup(n.fold)
		out = append(out, n)
	}
	return out
}

// camel cuts a word at its humps and between letters and digits: NATOSummitLisbon2010.
func camel(text string) []string {
	var out []string
	runes, from := []rune(text), 0
	kind := func(r rune) int {
		switch {
		case r >= '0' && r <= '9':
			return 0
		case isUpper(string(r)):
			return 1
		}
		return 2
	}
	for i := 1; i < len(runes); i++ {
		a, b := kind(runes[i-1]), kind(runes[i])
		hump := a == 2 && b == 1 || a == 0 && b != 0 || a != 0 && b == 0 ||
			a == 1 && b == 1 && i+1 < len(runes) && kind(runes[i+1]) == 2
		if hump {
			out, from = append(out, string(runes[from:i])), i
		}
	}
	out = append(out, string(runes[from:]))
	for _, p := range out {
		if len(p) < 3 {
			return nil
		}
	}
	return out
}

func (x *Index) classOf(lang Lang, w *word) wordClass {
	if c := x.vocab.classes[lang][w.fold]; c != content {
		return c
	}
	if lang != English && w.forms[English] < 0 {
		return x.vocab.classes[English][w.fold]
	}
	return content
}

// units cuts the words into units: the longest phrase of the vocabulary first, single words where there is none.
func (x *Index) units(q *Query, dates []DateExpr) []Unit {
	fs := make([]forms, len(q.words))
	for i := range q.words {
		fs[i] = q.words[i].forms
		if q.words[i].date || q.words[i].number && q.words[i].date {
			fs[i] = forms{-1, -1, -1}
		}
	}
	var units []Unit
	var buf []span
	for i := 0; i < len(q.words); {
		w := &q.words[i]
		if w.date {
			j := i + 1
			for j < len(q.words) && q.words[j].date {
				j++
			}
			u := Unit{First: i, Last: j, Text: q.text(i, j), Class: Date}
			for _, d := range dates {
				if d.First >= w.token && d.First <= q.words[j-1].token {
					u.Dates = append(u.Dates, d)
				}
			}
			units = append(units, u)
			i = j
			continue
		}
		buf = x.vocab.spans(fs, i, buf[:0])
		u, ok := x.phrase(q, i, buf)
		if !ok {
			u = x.single(q, i)
		}
		x.exactly(q, &u)
		x.apart(q, &u, fs)
		units = append(units, u)
		i = u.Last
	}
	return units
}

// exactly ties a word in a row of capitals to itself: no synonym stands for a part of a name.
func (x *Index) exactly(q *Query, u *Unit) {
	w := &q.words[u.First]
	if !w.named || u.Last-u.First != 1 || u.Class != Word && u.Class != Act && u.Class != Kind && u.Class != Light && u.Class != Topic {
		return
	}
	if u.Class == Light {
		if w.typed == "" && documentNouns[w.fold] {
			u.Class = Word
		} else {
			return
		}
	}
	u.exact = true
	if u.Class == Topic {
		return
	}
	u.plain = u.plain[:0]
	u.Class = Word
	x.ownWords(q, u)
}

// document reports whether a unit is the name of a document: its words alone do not make it.
func (u *Unit) document() bool {
	return slices.ContainsFunc(u.Terms, func(t *knowledge.Term) bool { return t.Type == "document" })
}

// joinNames makes one unit of the words of a name that the vocabulary does not have: they must stand together.
func (q *Query) joinNames() {
	out := q.Units[:0]
	for _, u := range q.Units {
		if n := len(out); u.exact && n > 0 && out[n-1].exact && out[n-1].Last == u.First {
			last := &out[n-1]
			if last.Class != Name {
				first := *last
				*last = Unit{First: first.First, Text: first.Text, Class: Name, exact: true, pieces: []Unit{first}}
			}
			last.Last, last.Text = u.Last, last.Text+" "+u.Text
			last.pieces = append(last.pieces, u)
			continue
		}
		out = append(out, u)
	}
	q.Units = out
}

// apart adds to a phrase what its words stand for one by one: a fact that has all of them explains it nearly as well.
func (x *Index) apart(q *Query, u *Unit, fs []forms) {
	if u.Last-u.First < 2 || u.Class == Actor || u.Class == Date || u.Class == Loaded {
		return
	}
	var buf []span
	for i := u.First; i < u.Last; i++ {
		if q.words[i].class == stop || q.words[i].date {
			continue
		}
		buf = x.vocab.spans(fs[:i+1], i, buf[:0])
		p, ok := x.phrase(q, i, buf)
		if !ok {
			p = x.single(q, i)
		}
		if p.Class > Light {
			u.pieces = append(u.pieces, p)
		}
	}
}

// phrase makes a unit of the longest allowed phrase that begins at word i.
func (x *Index) phrase(q *Query, i int, spans []span) (Unit, bool) {
	last := 0
	for _, s := range spans {
		if s.last > last && slices.ContainsFunc(s.entries, func(e entry) bool { return x.allowed(q, i, s.last, e) }) {
			last = s.last
		}
	}
	if last == 0 || last == i+1 && q.words[i].class == asked {
		return Unit{}, false
	}
	u := Unit{First: i, Last: last, Text: q.text(i, last), Typo: q.typed(i, last)}
	own := false // whether the question's own language has an entry
	for _, s := range spans {
		for _, e := range s.entries {
			own = own || s.last == last && e.lang == q.Lang && x.allowed(q, i, last, e)
		}
	}
	for _, s := range spans {
		if s.last != last {
			continue
		}
		for _, e := range s.entries {
			if !x.allowed(q, i, last, e) || !e.proper && e.lang != q.Lang && own {
				continue
			}
			x.read(&u, e)
		}
	}
	if len(u.plain) == 0 {
		return Unit{}, false
	}
	u.Class = x.classify(q, &u)
	if len(u.Terms) == 0 && last-i > 1 && q.idle(i, last) {
		u.Class = Light
	}
	if u.Class == Topic {
		x.onlyKin(&u, spans, last)
	}
	if u.Class == Loaded {
		u.plain = slices.DeleteFunc(u.plain, func(r reading) bool { return r.as != "act rejects" })
	}
	if u.Class != Name && u.Class != Actor {
		x.ownWords(q, &u)
	} else {
		x.onlyTerms(&u)
	}
	return u, true
}

// allowed reports whether the words are written so that the entry may be meant.
func (x *Index) allowed(q *Query, first, last int, e entry) bool {
	if last-first > 1 {
		return true
	}
	w := &q.words[first]
	if e.caps == anyShape || w.typed != "" && !w.part {
		return w.class != stop
	}
	switch w.class {
	case stop, asked:
		if e.caps == capsShape {
			return w.caps || w.fold == "us" && q.country(first)
		}
		return w.title && !q.opens(first)
	case light, loaded:
		return e.caps != capsShape || w.caps || w.title
	}
	return true
}

// country reports whether a lower-case "us" is the state: "the us", "did us", or the first word.
func (q *Query) country(i int) bool {
	if i == 0 {
		return true
	}
	switch q.words[i-1].fold {
	case "the", "did", "does", "has", "by", "from", "and", "in", "of", "on", "russia", "china", "eu", "uk":
		return true
	}
	return false
}

// opens reports whether word i opens a sentence, where a capital says nothing.
func (q *Query) opens(i int) bool { return i == 0 || q.words[i-1].clause != q.words[i].clause }

func (q *Query) text(first, last int) string {
	parts := make([]string, 0, 4)
	for i := first; i < last; i++ {
		parts = append(parts, q.words[i].fold)
	}
	return strings.Join(parts, " ")
}

func (q *Query) typed(first, last int) string {
	for i := first; i < last; i++ {
		if q.words[i].typed != "" {
			return q.words[i].typed
		}
	}
	return ""
}

// read adds what an entry stands for to a unit.
func (x *Index) read(u *Unit, e entry) {
	s := &x.vocab.senses[e.sense]
	quality, as := float32(1), ""
	switch {
	case s.term != nil:
		as = string(s.term.Kind) + " " + s.term.Key
	case e.head:
		quality, as = kinQuality, "kin of "+s.name
	default:
		quality, as = synonymQuality, "synonym of "+s.name
	}
	if s.term != nil && !slices.Contains(u.Terms, s.term) {
		u.Terms = append(u.Terms, s.term)
	}
	if s.term != nil && (s.term.Kind == knowledge.Topic || s.term.Kind == knowledge.Act) {
		quality = aliasQuality
	}
	u.plain = withReading(u.plain, s.feature, quality, as)
}

// idle reports whether words are all of telling or of no meaning: "came out".
func (q *Query) idle(first, last int) bool {
	for i := first; i < last; i++ {
		if c := q.words[i].class; c != stop && c != light && c != asked {
			return false
		}
	}
	return true
}

// onlyKin drops from a subject the concepts of other matters.
func (x *Index) onlyKin(u *Unit, spans []span, last int) {
	for _, s := range spans {
		for _, e := range s.entries {
			c := &x.vocab.senses[e.sense]
			if s.last != last || c.term != nil {
				continue
			}
			related := slices.ContainsFunc(c.kin, func(k int32) bool { return slices.Contains(u.Terms, x.vocab.senses[k].term) })
			if !related {
				u.plain = slices.DeleteFunc(u.plain, func(r reading) bool { return r.feature == c.feature })
			}
		}
	}
}

// onlyTerms drops from a name what it has as a synonym of other words: a name means only itself.
func (x *Index) onlyTerms(u *Unit) {
	u.plain = slices.DeleteFunc(u.plain, func(r reading) bool {
		return !slices.ContainsFunc(u.Terms, func(t *knowledge.Term) bool { return x.vocab.senses[x.vocab.termOf[t]].feature == r.feature })
	})
}

func (u *Unit) add(feature int32, quality float32, as string) {
	u.readings = withReading(u.readings, feature, quality, as)
}

func withReading(list []reading, feature int32, quality float32, as string) []reading {
	for i := range list {
		if list[i].feature == feature {
			if quality > list[i].quality {
				list[i].quality, list[i].as = quality, as
			}
			return list
		}
	}
	return append(list, reading{feature, quality, as, false})
}

// ownWords adds the word itself as a reading: a fact that has the very word explains it best.
func (x *Index) ownWords(q *Query, u *Unit) {
	if u.Last-u.First != 1 {
		return
	}
	w := &q.words[u.First]
	if id := w.forms[English]; id >= 0 {
		if f := x.stemFeature(id); f >= 0 {
			u.plain = withReading(u.plain, f, 1, "the word itself")
		}
	}
}

// single makes a unit of one word that is no phrase of the vocabulary.
func (x *Index) single(q *Query, i int) Unit {
	w := &q.words[i]
	u := Unit{First: i, Last: i + 1, Text: w.fold, Typo: w.typed}
	if w.fold == "" {
		return u
	}
	x.ownWords(q, &u)
	switch {
	case w.class == asked || w.class == stop:
		u.Class = Asking
	case w.class == light:
		u.Class = Light
	case w.class == loaded:
		u.Class = Loaded
	case w.class == common && len(u.plain) == 0:
		u.Class = Light
	case w.number || hasDigit(w.fold) && len(u.plain) > 0:
		u.Class = Number
	case len(u.plain) > 0:
		u.Class = Word
	case w.synonyms != "":
		u.Class = Word
		for s := range strings.SplitSeq(w.synonyms, " ") {
			f, _ := x.vocab.lookup(s)
			if id := f[English]; id >= 0 {
				if feature := x.stemFeature(id); feature >= 0 {
					u.plain = withReading(u.plain, feature, lexiconQuality, "WordNet has it with "+s)
				}
			}
		}
	case len([]rune(w.fold)) <= 3 && !w.caps && !w.title:
		u.Class = Light
	default:
		u.Class = Unknown
	}
	return u
}

// classify finds the class of a phrase from its terms: names first, then kinds, topics and acts.
func (x *Index) classify(q *Query, u *Unit) Class {
	if len(u.Terms) == 0 && u.Last-u.First > 1 && slices.ContainsFunc(q.words[u.First:u.Last], func(w word) bool { return w.class == loaded }) {
		return Loaded
	}
	if u.Last-u.First == 1 {
		switch q.words[u.First].class {
		case light:
			if !slices.ContainsFunc(u.Terms, func(t *knowledge.Term) bool { return t.Kind != knowledge.Topic && t.Kind != knowledge.Act }) {
				return Light
			}
		case loaded:
			return Loaded
		case stop:
			if len(u.Terms) == 0 {
				return Asking
			}
		}
		if q.words[u.First].number {
			return Number
		}
	}
	best, act := Word, false
	for _, t := range u.Terms {
		best, act = max(best, classOfTerm(t)), act || t.Kind == knowledge.Act
	}
	if best == Kind && act {
		best = Act // "sanctioned", "attribution": what was done rather than the sort of paper
	}
	if best == Name && slices.ContainsFunc(u.Terms, func(t *knowledge.Term) bool { return classOfTerm(t) == Actor }) {
		best = x.placeOrActor(q, u)
	}
	return best
}

func classOfTerm(t *knowledge.Term) Class {
	switch t.Kind {
	case knowledge.Act:
		return Act
	case knowledge.Topic:
		return Topic
	case knowledge.Kind:
		return Kind
	case knowledge.Name:
		return Name
	}
	return Actor
}

// Asks reports whether a text has the form of a question or a request.
func (q *Query) Asks() bool {
	if strings.HasSuffix(strings.TrimSpace(q.Text), "?") {
		return true
	}
	for i := range q.words {
		switch q.words[i].fold {
		case "tell", "show", "give", "explain", "what", "which", "why", "how", "was", "welche", "welcher", "welches", "warum", "wie", "que", "quoi", "quel", "quelle", "quels", "quelles", "pourquoi", "comment":
			return true
		}
	}
	return false
}

// Actors are the keys of the actors that the question names, in its order.
func (q *Query) Actors() []string {
	var out []string
	for i := range q.Units {
		for _, t := range q.Units[i].Terms {
			key := t.Actor
			if t.Kind == knowledge.Actor {
				key = t.Key
			}
			if key != "" && q.Units[i].Class == Actor && !slices.Contains(out, key) {
				out = append(out, key)
			}
		}
	}
	return out
}

// Dated reports whether the question names a time.
func (q *Query) Dated() bool {
	return slices.ContainsFunc(q.Units, func(u Unit) bool { return u.Class == Date })
}

// Around gives the statements of the question's actors next before and next after the time it names.
func (x *Index) Around(q *Query) (before, after *knowledge.Statement) {
	periods := x.Periods(q)
	if len(periods) == 0 || periods[0].From.IsZero() {
		return nil, nil
	}
	actors := q.Actors()
	lo, hi := x.dayRange(periods[0].From, periods[0].To)
	mine := func(s *knowledge.Statement) bool { return len(actors) == 0 || slices.Contains(actors, s.Actor) }
	for i := lo - 1; i >= 0 && before == nil; i-- {
		if mine(x.statements[i]) {
			before = x.statements[i]
		}
	}
	for i := hi; i < len(x.statements) && after == nil; i++ {
		if mine(x.statements[i]) {
			after = x.statements[i]
		}
	}
	return before, after
}

// placeOrActor reads a capital that also stands for its government: after a preposition of place it is the place.
func (x *Index) placeOrActor(q *Query, u *Unit) Class {
	if !slices.ContainsFunc(u.Terms, func(t *knowledge.Term) bool { return t.Kind == knowledge.Name && t.Type == "place" }) {
		return Name
	}
	switch q.before(u) {
	case "in", "at", "bei", "a", "dans", "near":
		return Name
	}
	return Actor
}
