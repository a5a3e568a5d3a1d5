package match

import (
	"math"
	"slices"

	"rapporteur/knowledge"
)

// Index answers which facts have what a question names. Read-only once built: any number of questions may share it.
type Index struct {
	base       *knowledge.Base
	vocab      *vocabulary
	stemFeat   []int32          // by English stem ID: its feature, or -1
	speaker    map[string]int32 // by actor key: the statement is by that actor
	subject    map[string]int32 // by actor key: the fact names that actor as the one who acts
	posts      [][]posting      // by feature, statements ascending
	statements []*knowledge.Statement
	days       []knowledge.Date // Date of each statement, ascending
	dated      []datedFact      // facts of another day than their statement, and days named in facts
}

// posting says where in a statement a feature stands. Bit 0 is the statement itself (title, speaker, place, topics), bit i
// its fact i; facts from 31 on share bit 31.
type posting struct {
	stmt   int32
	strong uint32 // in the words of a fact or a title
	weak   uint32 // in its topics, its quotation or its note
}

type datedFact struct {
	day  knowledge.Date
	stmt int32
	fact int32
}

const lastBit = 31

func bit(fact int) uint32 { return 1 << min(fact, lastBit) }

// NewIndex builds the index of a base.
func NewIndex(base *knowledge.Base) *Index {
	x := &Index{base: base, vocab: newVocabulary(base), speaker: map[string]int32{}, subject: map[string]int32{},
		statements: base.Statements}
	b := &builder{x: x}
	for i := range x.vocab.senses {
		x.vocab.senses[i].feature = b.feature()
	}
	for i, s := range base.Statements {
		x.days = append(x.days, s.Date)
		b.statement(int32(i), s)
	}
	x.vocab.seal()
	b.finish()
	return x
}

// Base is what the index was built of.
func (x *Index) Base() *knowledge.Base { return x.base }

func (x *Index) stemFeature(id int32) int32 {
	if int(id) < len(x.stemFeat) {
		return x.stemFeat[id]
	}
	return -1
}

// frequency is the number of statements that have the word.
func (x *Index) frequency(fold string) int {
	f, _ := x.vocab.lookup(fold)
	if f[English] < 0 {
		return 0
	}
	if id := x.stemFeature(f[English]); id >= 0 {
		return len(x.posts[id])
	}
	return 0
}

// idf is how telling a feature is: 1 where one statement has it, towards 0 where all have.
func (x *Index) idf(df int) float32 {
	n := float64(len(x.statements))
	if n < 2 {
		return 1
	}
	return float32(1 - math.Log(float64(max(df, 1)))/math.Log(n+1))
}

type builder struct {
	x      *Index
	stmt   int32
	strong bool
	mask   uint32
	forms  []forms
	tokens []Token
	spans  []span
	people []*knowledge.Term // recognised in the text last read
}

func (b *builder) feature() int32 {
	b.x.posts = append(b.x.posts, nil)
	return int32(len(b.x.posts) - 1)
}

func (b *builder) named(m map[string]int32, key string) int32 {
	id, ok := m[key]
	if !ok {
		id = b.feature()
		m[key] = id
	}
	return id
}

// post files a feature under the place that is being read.
func (b *builder) post(feature int32) {
	list := b.x.posts[feature]
	if n := len(list); n == 0 || list[n-1].stmt != b.stmt {
		list = append(list, posting{stmt: b.stmt})
	}
	p := &list[len(list)-1]
	if b.strong {
		p.strong |= b.mask
	} else {
		p.weak |= b.mask
	}
	b.x.posts[feature] = list
}

func (b *builder) term(kind knowledge.TermKind, key string) {
	if t := b.x.base.Term(kind, key); t != nil {
		b.post(b.x.vocab.senses[b.x.vocab.termOf[t]].feature)
	}
}

func (b *builder) statement(i int32, s *knowledge.Statement) {
	b.stmt = i
	b.at(0, true)
	b.read(s.Title)
	b.read(s.Place)
	b.term(knowledge.Kind, s.Kind)
	b.speakers(s)
	b.at(0, false)
	for _, t := range s.Topics {
		b.term(knowledge.Topic, t)
	}
	b.read(s.Note)
	for n, f := range s.Facts {
		b.fact(n+1, s, f)
	}
}

func (b *builder) at(fact int, strong bool) { b.mask, b.strong = bit(fact), strong }

// speakers files who speaks: actors, organ, person and office, each also as a word.
func (b *builder) speakers(s *knowledge.Statement) {
	for _, a := range append([]string{s.Actor}, s.With...) {
		b.speaks(a)
	}
	b.read(s.Body)
	b.read(s.Role)
	b.read(s.Speaker)
	for _, p := range b.people {
		b.office(p, s.Date)
	}
}

// families are actors that are parts of another one, by which people name them too.
var families = map[string]string{"unga": "un", "unsc": "un", "itu": "un", "igf": "un"}

func (b *builder) speaks(actor string) {
	b.post(b.named(b.x.speaker, actor))
	if parent := families[actor]; parent != "" {
		b.post(b.named(b.x.speaker, parent))
	}
}

// office files the offices that a person held on the day.
func (b *builder) office(p *knowledge.Term, day knowledge.Date) {
	for _, t := range b.x.base.Terms {
		if t.Kind != knowledge.Office {
			continue
		}
		for _, h := range t.Holders {
			if h.Person == p.Key && !day.Before(h.From) && !day.After(h.To) {
				b.post(b.x.vocab.senses[b.x.vocab.termOf[t]].feature)
			}
		}
	}
}

func (b *builder) fact(n int, s *knowledge.Statement, f *knowledge.Fact) {
	b.at(n, true)
	b.read(f.Text)
	b.subjects()
	for _, p := range b.people {
		b.office(p, f.Day())
	}
	for _, q := range f.Asks {
		b.read(q)
	}
	b.term(knowledge.Act, f.Act)
	b.at(n, false)
	for _, t := range f.Topics {
		b.term(knowledge.Topic, t)
	}
	b.read(f.Quote)
	b.read(f.Note)
	if !f.Dated.IsZero() {
		b.x.dated = append(b.x.dated, datedFact{f.Dated, b.stmt, int32(n)})
	}
	for _, d := range FindDates(f.Text, b.textTokens(f.Text), knowledge.Date{}) {
		if !d.NoYear && !d.Impossible && !d.From.IsZero() && d.From == d.To {
			b.x.dated = append(b.x.dated, datedFact{d.From, b.stmt, int32(n)})
		}
	}
}

func (b *builder) textTokens(text string) []Token { return Tokens(text) }

// read files every word and every phrase of a text.
func (b *builder) read(text string) {
	b.people = b.people[:0]
	b.forms, b.tokens = b.forms[:0], nil
	if text == "" {
		return
	}
	v := b.x.vocab
	b.tokens = Tokens(text)
	for i := range b.tokens {
		t := &b.tokens[i]
		f, ok := v.known[t.Fold]
		if !ok || f == (forms{}) {
			f = forms{-1, -1, -1}
			f[English] = v.stemID(English, t.Fold)
			for _, l := range []Lang{German, French} {
				if id, ok := v.stems[l][stem(l, t.Fold)]; ok {
					f[l] = id
				}
			}
			v.known[t.Fold] = f
		}
		b.forms = append(b.forms, f)
		if v.classes[English][t.Fold] != stop {
			b.post(b.stemFeature(f[English]))
		}
	}
	for i := range b.forms {
		b.spans = v.spans(b.forms, i, b.spans[:0])
		for _, s := range b.spans {
			for _, e := range s.entries {
				b.phrase(i, s.last, e)
			}
		}
	}
}

// phrase files what a phrase of a text stands for. The base is in English: another language's words count only as names.
func (b *builder) phrase(first, last int, e entry) {
	s := &b.x.vocab.senses[e.sense]
	if e.lang != English && !e.proper || s.term == nil && !e.head && e.lang != English {
		return
	}
	if last-first == 1 {
		t := &b.tokens[first]
		c := b.x.vocab.classes[English][t.Fold]
		if e.caps == capsShape && !t.Caps && c != content || e.caps == titleShape && !t.Title {
			return
		}
	}
	strong := b.strong
	if s.term == nil && !e.head {
		b.strong = false
	}
	b.post(s.feature)
	b.strong = strong
	if s.term != nil && s.term.Kind == knowledge.Person && !slices.Contains(b.people, s.term) {
		b.people = append(b.people, s.term)
	}
}

// subjects files the actors who act in the fact just read: those named before its first verb of telling or doing, that is
// in its first words, and their companions joined by commas and "and".
func (b *builder) subjects() {
	const lead = 5 // words within which a fact names who acts, by the rule that each fact names its actor first
	limit := lead
	v := b.x.vocab
	for i := 0; i < len(b.forms) && i < limit; i++ {
		b.spans = v.spans(b.forms, i, b.spans[:0])
		for _, s := range b.spans {
			for _, e := range s.entries {
				t := v.senses[e.sense].term
				if t == nil || e.lang != English && !e.proper || s.last == i+1 && e.caps != anyShape && !b.tokens[i].Title {
					continue
				}
				switch t.Kind {
				case knowledge.Actor:
					b.post(b.named(b.x.subject, t.Key))
				case knowledge.Organ, knowledge.Person, knowledge.Office:
					if t.Actor != "" {
						b.post(b.named(b.x.subject, t.Actor))
					}
				default:
					continue
				}
				limit = max(limit, s.last+3)
			}
		}
	}
}

func (b *builder) stemFeature(id int32) int32 {
	for int(id) >= len(b.x.stemFeat) {
		b.x.stemFeat = append(b.x.stemFeat, -1)
	}
	if b.x.stemFeat[id] < 0 {
		b.x.stemFeat[id] = b.feature()
	}
	return b.x.stemFeat[id]
}

func (b *builder) finish() {
	slices.SortStableFunc(b.x.dated, func(a, c datedFact) int {
		if d := a.day.Compare(c.day); d != 0 {
			return d
		}
		return int(a.stmt - c.stmt)
	})
}

// dayRange gives the statements [lo, hi) whose first day lies in a period; zero ends are open.
func (x *Index) dayRange(from, to knowledge.Date) (lo, hi int) {
	lo, hi = 0, len(x.days)
	if !from.IsZero() {
		lo, _ = slices.BinarySearchFunc(x.days, from, knowledge.Date.Compare)
	}
	if !to.IsZero() {
		hi, _ = slices.BinarySearchFunc(x.days, to.AddDays(1), knowledge.Date.Compare)
	}
	return lo, max(lo, hi)
}

// find gives the posting of a feature in a statement.
func (x *Index) find(feature, stmt int32) (posting, bool) {
	list := x.posts[feature]
	i, ok := slices.BinarySearchFunc(list, stmt, func(p posting, s int32) int { return int(p.stmt - s) })
	if !ok {
		return posting{}, false
	}
	return list[i], true
}
