package match

import (
	"cmp"
	"slices"
	"sync"

	"rapporteur/knowledge"
)

// Weights of a score. A score is the share of the question's weight that a fact explains, each unit by the quality of
// its best reading times the closeness of the place where it stands. TestRanking guards them.
const (
	synonymQuality = 0.9  // another word for a word of the base
	namedQuality   = 0.85 // an actor of either role who is only named
	subjectQuality = 0.95 // an actor who acts in a fact of another's statement
	speakerAsked   = 0.45 // an actor asked about who is the one speaking
	ownerQuality   = 0.5  // an organ asked for where another organ of the actor speaks
	piecesQuality  = 0.85 // the words of a phrase, apart

	inFact     = 1.0  // in the fact's words
	inTags     = 0.85 // in the fact's topics, quotation or note
	inTitle    = 0.85 // in the statement's title, place or speaker
	inTopics   = 0.7  // in the statement's topics
	inSiblings = 0.55 // in another fact of the statement
)

// classWeights is what a unit of each class counts; the rarer its words, the nearer to the full value.
var classWeights = [...]float32{Asking: 0, Light: 0.08, Word: 1, Act: 0.5, Topic: 1, Kind: 0.45, Actor: 1, Name: 1.3, Number: 1, Loaded: 1, Unknown: 1.1, Date: 1}

// weigh gives each unit its weight and says which ones an answer must explain.
func (x *Index) weigh(q *Query) {
	for i := range q.Units {
		u := &q.Units[i]
		x.actorReadings(u)
		slices.SortStableFunc(u.readings, func(a, b reading) int { return cmp.Compare(b.quality, a.quality) })
		df := 0
		for _, r := range u.readings {
			df += len(x.posts[r.feature])
		}
		rare := float32(1)
		if u.Class != Date && len(u.readings) > 0 {
			rare = 0.4 + 0.6*x.idf(df)
		}
		u.weight = classWeights[u.Class] * rare
		switch u.Class {
		case Actor, Name, Number, Loaded, Date:
			u.hard = true
		case Topic:
			u.hard = true
		case Unknown:
			w := &q.words[u.First]
			u.hard = hasDigit(w.fold) || (w.caps || w.title && !q.opens(u.First)) && q.Lang != German
		}
	}
}

// actorReadings turns the actors among a unit's terms into readings by role.
func (x *Index) actorReadings(u *Unit) {
	if u.Class != Actor {
		return
	}
	add := func(m map[string]int32, key string, quality float32) {
		if f, ok := m[key]; ok {
			u.add(f, quality)
		}
	}
	for _, t := range u.Terms {
		sense := x.vocab.senses[x.vocab.termOf[t]].feature
		switch t.Kind {
		case knowledge.Actor:
			switch u.Role {
			case Speaker:
				u.drop(sense)
				add(x.speaker, t.Key, 1)
				add(x.subject, t.Key, subjectQuality)
			case Object:
				add(x.speaker, t.Key, speakerAsked)
			default:
				u.drop(sense)
				u.add(sense, namedQuality)
				add(x.speaker, t.Key, 1)
				add(x.subject, t.Key, subjectQuality)
			}
		case knowledge.Organ:
			if u.Role != Object {
				add(x.speaker, t.Actor, ownerQuality)
			}
		}
	}
}

func (u *Unit) drop(feature int32) {
	u.readings = slices.DeleteFunc(u.readings, func(r reading) bool { return r.feature == feature })
}

// Candidate is a statement that explains a part of the question, with its facts, best first.
type Candidate struct {
	Statement *knowledge.Statement
	Facts     []Scored
	Score     float32 // of its best fact
	Covered   float32 // share of the question's weight that the statement explains anywhere, 0 to 1
	Missing   []int   // units of weight that nothing in the statement explains
	Hard      []int   // those of Missing that an answer must explain
	index     int32
}

// Scored is a fact with its score and the reasons for it.
type Scored struct {
	Fact  *knowledge.Fact
	Score float32 // 0 to 1
	why   []explained
}

type explained struct {
	unit    int
	quality float32
	place   string
}

// Search ranks the statements. With a scope only those are looked at. At most limit candidates come back, the best first;
// ties go to the newer statement, then to the ID.
func (x *Index) Search(q *Query, scope []*knowledge.Statement, limit int) []Candidate {
	s := scratchPool.Get().(*scratch)
	defer scratchPool.Put(s)
	s.reset(len(x.statements))
	for i := range q.Units {
		x.gather(q, i, s)
	}
	total := float32(0)
	for i := range q.Units {
		total += q.Units[i].weight
	}
	if total == 0 {
		return nil
	}
	touched := s.touched
	if scope != nil {
		touched = touched[:0]
		for _, st := range scope {
			if i, ok := x.position(st); ok {
				touched = append(touched, i)
			}
		}
	}
	slices.SortFunc(touched, func(a, b int32) int {
		return cmp.Or(cmp.Compare(s.acc[b], s.acc[a]), cmp.Compare(b, a))
	})
	var out []Candidate
	for n, st := range touched {
		if n >= limit*2 || n > 0 && scope == nil && s.acc[st] < s.acc[touched[0]]*0.45 {
			break
		}
		out = append(out, x.detail(q, st, total))
	}
	slices.SortStableFunc(out, func(a, b Candidate) int {
		return cmp.Or(cmp.Compare(len(a.Hard), len(b.Hard)), cmp.Compare(b.Score, a.Score), b.Statement.Date.Compare(a.Statement.Date), cmp.Compare(a.Statement.ID, b.Statement.ID))
	})
	return out[:min(limit, len(out))]
}

func (x *Index) position(st *knowledge.Statement) (int32, bool) {
	i, ok := slices.BinarySearchFunc(x.statements, st, func(a, b *knowledge.Statement) int {
		return cmp.Or(a.Date.Compare(b.Date), cmp.Compare(a.ID, b.ID))
	})
	return int32(i), ok
}

// scratch is the working memory of one search.
type scratch struct {
	acc     []float32 // by statement: weight explained
	mark    []int32   // by statement: the last unit that counted, +1
	touched []int32
}

var scratchPool = sync.Pool{New: func() any { return new(scratch) }}

func (s *scratch) reset(n int) {
	if len(s.acc) < n {
		s.acc, s.mark = make([]float32, n), make([]int32, n)
	} else {
		for _, t := range s.touched {
			s.acc[t], s.mark[t] = 0, 0
		}
	}
	s.touched = s.touched[:0]
}

func (s *scratch) add(stmt int32, unit int, weight float32) {
	if s.mark[stmt] == int32(unit+1) {
		return
	}
	if s.mark[stmt] == 0 {
		s.touched = append(s.touched, stmt)
	}
	s.mark[stmt] = int32(unit + 1)
	s.acc[stmt] += weight
}

// gather adds what a unit explains to every statement that it does in.
func (x *Index) gather(q *Query, i int, s *scratch) {
	u := &q.Units[i]
	if u.Class == Date {
		x.gatherDate(u, i, s)
		return
	}
	if u.weight < 0.1 {
		return
	}
	for _, r := range u.readings {
		for _, p := range x.posts[r.feature] {
			s.add(p.stmt, i, u.weight*r.quality)
		}
	}
}

func (x *Index) gatherDate(u *Unit, i int, s *scratch) {
	for _, p := range x.periods(u) {
		lo, hi := x.dayRange(p.From, p.To)
		for st := lo; st < hi; st++ {
			s.add(int32(st), i, u.weight)
		}
		// meetings that began before the period and reach into it; none lasts longer than some weeks
		for st := lo - 1; st >= 0 && st > lo-40; st-- {
			if !p.From.IsZero() && !x.statements[st].Last().Before(p.From) {
				s.add(int32(st), i, u.weight)
			}
		}
		for _, d := range x.datedIn(p) {
			s.add(d.stmt, i, u.weight*0.9)
		}
		if p.year >= 0 {
			for _, post := range x.posts[p.year] {
				s.add(post.stmt, i, u.weight*0.8)
			}
		}
	}
}

// spanOfDays is a period that a date unit may mean; year is the feature of a year named as an adjective, else -1.
type spanOfDays struct {
	From, To knowledge.Date
	year     int32
}

// periods resolves the date expressions of a unit; a day without a year means each year in which the base has it.
func (x *Index) periods(u *Unit) []spanOfDays {
	var out []spanOfDays
	for k := range u.Dates {
		d := &u.Dates[k]
		if d.Impossible {
			continue
		}
		if d.NoYear {
			for _, y := range x.years() {
				if from, to, ok := d.Resolve(y); ok {
					out = append(out, spanOfDays{from, to, -1})
				}
			}
			continue
		}
		p := spanOfDays{d.From, d.To, -1}
		if d.Attributive {
			p.year = x.yearFeature(d.From.Year)
		}
		out = append(out, p)
		if !d.AltFrom.IsZero() {
			if lo, hi := x.dayRange(d.From, d.To); lo == hi {
				out = append(out, spanOfDays{d.AltFrom, d.AltTo, -1})
			}
		}
	}
	return out
}

func (x *Index) yearFeature(year int) int32 {
	f, ok := x.vocab.known[itoa(year)]
	if !ok || f[English] < 0 {
		return -1
	}
	return x.stemFeature(f[English])
}

func itoa(n int) string {
	if n < 10 {
		return string(rune('0' + n))
	}
	return itoa(n/10) + string(rune('0'+n%10))
}

// years are those in which the base has statements, ascending.
func (x *Index) years() []int {
	if len(x.days) == 0 {
		return nil
	}
	var out []int
	for y := x.days[0].Year; y <= x.days[len(x.days)-1].Year; y++ {
		out = append(out, y)
	}
	return out
}

func (x *Index) datedIn(p spanOfDays) []datedFact {
	if p.From.IsZero() || p.To.IsZero() {
		return nil
	}
	lo, _ := slices.BinarySearchFunc(x.dated, p.From, func(d datedFact, day knowledge.Date) int { return d.day.Compare(day) })
	hi := lo
	for hi < len(x.dated) && !x.dated[hi].day.After(p.To) {
		hi++
	}
	return x.dated[lo:hi]
}

// detail scores the facts of one statement.
func (x *Index) detail(q *Query, stmt int32, total float32) Candidate {
	st := x.statements[stmt]
	c := Candidate{Statement: st, index: stmt}
	n := len(st.Facts)
	facts := make([]Scored, n)
	for i, f := range st.Facts {
		facts[i] = Scored{Fact: f, why: make([]explained, 0, len(q.Units))}
	}
	covered := float32(0)
	for i := range q.Units {
		u := &q.Units[i]
		if u.weight == 0 {
			continue
		}
		any := false
		for k := range facts {
			quality, place := x.explains(u, stmt, k+1)
			if quality > 0 {
				any = true
				facts[k].Score += u.weight * quality
				facts[k].why = append(facts[k].why, explained{i, quality, place})
			}
		}
		switch {
		case any:
			covered += u.weight
		case u.Class != Light:
			c.Missing = append(c.Missing, i)
			if u.hard {
				c.Hard = append(c.Hard, i)
			}
		}
	}
	for k := range facts {
		facts[k].Score /= total
	}
	slices.SortStableFunc(facts, func(a, b Scored) int { return cmp.Compare(b.Score, a.Score) })
	c.Facts, c.Covered = facts, covered/total
	if n > 0 {
		c.Score = facts[0].Score
	}
	return c
}

// explains says how well a fact of a statement explains a unit, and where the reason stands.
func (x *Index) explains(u *Unit, stmt int32, fact int) (float32, string) {
	if u.Class == Date {
		return x.explainsDate(u, stmt, fact)
	}
	best, place := float32(0), ""
	for _, r := range u.readings {
		if r.quality <= best {
			break
		}
		p, ok := x.find(r.feature, stmt)
		if !ok {
			continue
		}
		if f, where := closeness(p, fact, u.Class == Actor || u.Class == Kind); f*r.quality > best {
			best, place = f*r.quality, where
		}
	}
	return best, place
}

// closeness says how near to a fact a posting stands.
func closeness(p posting, fact int, meta bool) (float32, string) {
	switch b := bit(fact); {
	case p.strong&b != 0:
		return inFact, "in the fact"
	case p.strong&1 != 0 && meta:
		return inFact, "by the statement"
	case p.weak&b != 0:
		return inTags, "by the fact's topics or quotation"
	case p.strong&1 != 0:
		return inTitle, "in the statement's title"
	case p.weak&1 != 0:
		return inTopics, "by the statement's topics"
	}
	return inSiblings, "in another fact of the statement"
}

func (x *Index) explainsDate(u *Unit, stmt int32, fact int) (float32, string) {
	st := x.statements[stmt]
	best, place := float32(0), ""
	for _, p := range x.periods(u) {
		if (p.From.IsZero() || !st.Last().Before(p.From)) && (p.To.IsZero() || !st.Date.After(p.To)) {
			return 1, "by the statement's day"
		}
		for _, d := range x.datedIn(p) {
			if d.stmt == stmt {
				q := float32(0.6)
				if int(d.fact) == fact {
					q = 0.95
				}
				if q > best {
					best, place = q, "by a day the fact names"
				}
			}
		}
		if p.year >= 0 {
			if post, ok := x.find(p.year, stmt); ok {
				if f, where := closeness(post, fact, false); f*0.9 > best {
					best, place = f*0.9, where
				}
			}
		}
	}
	return best, place
}
