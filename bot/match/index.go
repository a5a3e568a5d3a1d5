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
	stemFeat   []int32     // by English stem ID: its feature, or -1
	speaks     []int32     // by sense of an actor, organ, office or person: the statement is by it; -1 where none is
	acts       []int32     // by sense: the fact names it as the one who acts; -1 where none does
	posts      [][]posting // by feature, statements ascending
	statements []*knowledge.Statement
	titles     []int            // words of weight in the title of each statement
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
	told bool // only told in the fact's words, not the day the fact is of
}

const lastBit = 31

func bit(fact int) uint32 { return 1 << min(fact, lastBit) }

// NewIndex builds the index of a base.
func NewIndex(base *knowledge.Base) *Index {
	x := &Index{base: base, vocab: newVocabulary(base), statements: base.Statements}
	b := &builder{x: x}
	for i := range x.vocab.senses {
		x.vocab.senses[i].feature = b.feature()
		x.speaks, x.acts = append(x.speaks, -1), append(x.acts, -1)
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

// commonFrom keeps rarity meaningful on a small base: a word of all of ten statements is no common word of the field.
const commonFrom = 400

// idf is how telling a feature is: 1 where one statement has it, towards 0 where all of a large base have.
func (x *Index) idf(df int) float32 {
	n := float64(max(len(x.statements), commonFrom))
	return float32(max(0, 1-math.Log(float64(max(df, 1)))/math.Log(n+1)))
}

type builder struct {
	x        *Index
	stmt     int32
	strong   bool
	mask     uint32
	forms    []forms
	tokens   []Token
	spans    []span
	actors   []string // of the statement that is being read, with the families they belong to
	meantBuf []entry
	placing  bool              // a place is being read, where a capital is no government
	named    []*knowledge.Term // actors, organs, offices and people recognised in the text last read
}

func (b *builder) feature() int32 {
	b.x.posts = append(b.x.posts, nil)
	return int32(len(b.x.posts) - 1)
}

// of gives the feature of a sense in a list like speaks, a new one where it has none yet.
func (b *builder) of(list []int32, sense int32) int32 {
	if list[sense] < 0 {
		list[sense] = b.feature()
	}
	return list[sense]
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
	b.actors = b.actors[:0]
	for _, a := range append([]string{s.Actor}, s.With...) {
		b.actors = append(b.actors, a)
		if parent := families[a]; parent != "" {
			b.actors = append(b.actors, parent)
		}
	}
	b.at(0, true)
	b.read(s.Title)
	weighty := 0
	for _, t := range b.tokens {
		if b.x.vocab.classes[English][t.Fold] == content {
			weighty++
		}
	}
	b.x.titles = append(b.x.titles, weighty)
	b.placing = true
	b.read(s.Place)
	b.placing = false
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

// speakers files who speaks: actors, organ, person and office.
func (b *builder) speakers(s *knowledge.Statement) {
	for i, a := range b.actors {
		t := b.x.base.Term(knowledge.Actor, a)
		if i > 0 && len(s.With) > signatories && t != nil {
			b.post(b.x.vocab.senses[b.x.vocab.termOf[t]].feature) // one of many who signed is named rather than speaking
			continue
		}
		b.speaker(t)
	}
	for _, text := range []string{s.Body, s.Role, s.Speaker} {
		b.read(text)
		for _, t := range b.named {
			if t.Kind != knowledge.Actor {
				b.speaker(t)
			}
			if t.Kind == knowledge.Person {
				for _, o := range b.offices(t, s.Date) {
					b.speaker(o)
				}
			}
		}
	}
}

// signatories is how many companions a statement may have for each of them to count as its speaker.
const signatories = 5

// families are actors that are parts of another one, by which people name them too.
var families = map[string]string{"unga": "un", "unsc": "un", "itu": "un", "igf": "un"}

func (b *builder) speaker(t *knowledge.Term) {
	if t != nil {
		b.post(b.of(b.x.speaks, b.x.vocab.termOf[t]))
	}
}

// offices are those that a person held on the day.
func (b *builder) offices(p *knowledge.Term, day knowledge.Date) []*knowledge.Term {
	var out []*knowledge.Term
	for _, t := range b.x.base.Terms {
		if t.Kind != knowledge.Office {
			continue
		}
		for _, h := range t.Holders {
			if h.Person == p.Key && !day.Before(h.From) && !day.After(h.To) {
				out = append(out, t)
				break
			}
		}
	}
	return out
}

func (b *builder) fact(n int, s *knowledge.Statement, f *knowledge.Fact) {
	b.at(n, true)
	b.read(f.Text)
	for _, t := range b.named {
		if t.Kind == knowledge.Person {
			for _, o := range b.offices(t, f.Day()) {
				b.post(b.x.vocab.senses[b.x.vocab.termOf[o]].feature)
			}
		}
	}
	b.subjects(f.Day())
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
		b.x.dated = append(b.x.dated, datedFact{f.Dated, b.stmt, int32(n), false})
	}
	for _, d := range FindDates(f.Text, Tokens(f.Text), knowledge.Date{}) {
		if !d.NoYear && !d.Impossible && !d.From.IsZero() && d.From == d.To {
			b.x.dated = append(b.x.dated, datedFact{d.From, b.stmt, int32(n), true})
		}
	}
}

// read files every word and every phrase of a text.
func (b *builder) read(text string) {
	b.named = b.named[:0]
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
	whole := 0 // end of the person's name that began earlier: "Koh" in "Harold Hongju Koh" is nobody else
	for i := range b.forms {
		b.spans = v.spans(b.forms, i, b.spans[:0])
		inside := whole
		for _, s := range b.spans {
			for _, e := range b.meant(s.entries) {
				t := v.senses[e.sense].term
				person := t != nil && t.Kind == knowledge.Person
				if person && s.last <= inside {
					continue
				}
				if person {
					whole = max(whole, s.last)
				}
				b.phrase(i, s.last, e)
			}
		}
	}
}

// meant leaves out of an alias that several organs or offices share ("ministers", "the Council") those of other actors
// than the one who speaks.
func (b *builder) meant(entries []entry) []entry {
	shared := 0
	own := b.meantBuf[:0]
	for _, e := range entries {
		t := b.x.vocab.senses[e.sense].term
		if t == nil || t.Kind != knowledge.Organ && t.Kind != knowledge.Office && t.Kind != knowledge.Person {
			own = append(own, e)
			continue
		}
		shared++
		if t.Actor == "" || slices.Contains(b.actors, t.Actor) {
			own = append(own, e)
		}
	}
	if shared < 2 {
		return entries
	}
	b.meantBuf = own
	return own
}

// phrase files what a phrase of a text stands for. The base is in English: another language's words count only as names.
func (b *builder) phrase(first, last int, e entry) {
	s := &b.x.vocab.senses[e.sense]
	if e.lang != English && !e.proper || s.term == nil && !e.head && e.lang != English {
		return
	}
	if b.placing && s.term != nil && s.term.Kind == knowledge.Actor {
		return
	}
	if s.term != nil && s.term.Kind == knowledge.Actor && b.placed(first, last) && b.isPlace(e, first, last) {
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
	if s.term != nil && classOfTerm(s.term) == Actor && !slices.Contains(b.named, s.term) {
		b.named = append(b.named, s.term)
	}
}

// placed reports whether the words around a capital make it a place and no government: in London, the London Declaration.
func (b *builder) placed(first, last int) bool {
	if first > 0 {
		switch b.tokens[first-1].Fold {
		case "in", "at", "near":
			return true
		}
	}
	if last < len(b.tokens) {
		switch b.tokens[last].Fold {
		case "declaration", "summit", "conference", "communique", "call", "process", "forum", "convention", "meeting":
			return true
		}
	}
	return false
}

// isPlace reports whether a phrase is also the name of a place.
func (b *builder) isPlace(e entry, first, last int) bool {
	for _, s := range b.x.vocab.spans(b.forms[:last], first, nil) {
		for _, other := range s.entries {
			if t := b.x.vocab.senses[other.sense].term; t != nil && t.Type == "place" && s.last == last {
				return true
			}
		}
	}
	return false
}

// subjects files who acts in the fact just read: by the rule that a fact names its actor first, those named in its first
// words, and their companions joined to them.
func (b *builder) subjects(day knowledge.Date) {
	const (
		lead = 3 // words before which the first of them stands: "The three Western states"
		gap  = 3 // words between companions: "and the"
	)
	limit := lead
	v := b.x.vocab
	for i := 0; i < len(b.forms) && i < limit; i++ {
		end := i
		b.spans = v.spans(b.forms, i, b.spans[:0])
		for _, s := range b.spans {
			for _, e := range b.meant(s.entries) {
				t := v.senses[e.sense].term
				if t := v.senses[e.sense].term; t != nil && t.Kind == knowledge.Actor && b.placed(i, s.last) && b.isPlace(e, i, s.last) {
					continue
				}
				if t == nil || classOfTerm(t) != Actor || e.lang != English && !e.proper || s.last == i+1 && e.caps != anyShape && !b.tokens[i].Title {
					continue
				}
				b.acting(t, day)
				end = max(end, s.last)
			}
		}
		if end > i {
			limit = max(limit, end)
			if end < len(b.tokens) && (b.tokens[end].Fold == "and" || b.tokens[end].Start > b.tokens[end-1].End+1) {
				limit = end + gap
			}
		}
	}
}

// acting files one who acts, with the actor it belongs to and, of a person, the offices held that day.
func (b *builder) acting(t *knowledge.Term, day knowledge.Date) {
	b.post(b.of(b.x.acts, b.x.vocab.termOf[t]))
	if owner := b.x.base.Term(knowledge.Actor, t.Actor); owner != nil {
		b.post(b.of(b.x.acts, b.x.vocab.termOf[owner]))
	}
	if t.Kind == knowledge.Person {
		for _, o := range b.offices(t, day) {
			b.post(b.of(b.x.acts, b.x.vocab.termOf[o]))
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
		hi, _ = slices.BinarySearchFunc(x.days, to, func(d, to knowledge.Date) int {
			if d.After(to) {
				return 1
			}
			return -1
		})
	}
	return lo, max(lo, hi)
}
