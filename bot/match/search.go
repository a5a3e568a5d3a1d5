package match

import (
	"cmp"
	"math/bits"
	"slices"
	"sync"

	"rapporteur/knowledge"
)

// Candidate is a statement that explains a part of the question, with its facts, best first.
type Candidate struct {
	Statement *knowledge.Statement
	Facts     []Scored
	Score     float32 // of its best fact
	Match     float32 // the same without what its title and brevity add
	Titled    bool    // its title names every name and subject of the question
	By        float32 // how surely it is by whom the question names, 0 to 1; 1 where it names nobody
	Covered   float32 // share of the question's weight that the statement explains anywhere, 0 to 1
	Missing   []int   // units of weight that nothing in the statement explains
	Hard      []int   // those of Missing that an answer must explain
}

// Scored is a fact with its score and the reasons for it.
type Scored struct {
	Fact  *knowledge.Fact
	Score float32 // 0 to 1
	match float32 // without the bonuses
	why   []explained
}

// Bounds of a search. Up to fullAtMost postings each unit of the question brings its statements in; beyond, the common
// units are only looked up in the statements that the rare ones brought, so that the time does not grow with the base.
const (
	fullAtMost  = 1 << 15
	unitsAtMost = 64   // units of a question that count; a longer one is hardly a question
	worthAtMost = 0.45 // share of the best candidate's weight below which a candidate is not looked at
)

// Search ranks the statements. With a scope only those are looked at. At most limit candidates come back, the best first;
// ties go to the newer statement, then to the ID.
func (x *Index) Search(q *Query, scope []*knowledge.Statement, limit int) []Candidate {
	s := scratchPool.Get().(*scratch)
	defer scratchPool.Put(s)
	s.reset(len(x.statements))
	total := x.gather(q, s)
	if total == 0 {
		return nil
	}
	var chosen []int32
	if scope != nil {
		for _, st := range scope {
			if i, ok := x.position(st); ok {
				chosen = append(chosen, i)
			}
		}
	} else {
		chosen = s.best(q, total, 2*limit)
	}
	out := make([]Candidate, len(chosen))
	units := newEvidence(x, q)
	for i, st := range chosen {
		out[i] = units.detail(st)
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
	got     []uint64  // by statement: the units that it explains
	touched []int32   // statements that explain any
	order   []task
}

// task is a unit of the question with the number of postings that it brings.
type task struct{ unit, cost int }

var scratchPool = sync.Pool{New: func() any { return new(scratch) }}

func (s *scratch) reset(n int) {
	if len(s.acc) < n {
		s.acc, s.got = make([]float32, n), make([]uint64, n)
	} else {
		for _, t := range s.touched {
			s.acc[t], s.got[t] = 0, 0
		}
	}
	s.touched, s.order = s.touched[:0], s.order[:0]
}

func (s *scratch) add(stmt int32, unit int, weight float32) {
	switch {
	case s.got[stmt]&(1<<unit) != 0:
		return
	case s.got[stmt] == 0:
		s.touched = append(s.touched, stmt)
	}
	s.got[stmt] |= 1 << unit
	s.acc[stmt] += weight
}

// best picks the statements worth a closer look: those with all that an answer must explain first.
func (s *scratch) best(q *Query, total float32, most int) []int32 {
	hard := uint64(0)
	for i := range q.Units[:min(len(q.Units), unitsAtMost)] {
		if q.Units[i].hard {
			hard |= 1 << i
		}
	}
	top := float32(0)
	for _, st := range s.touched {
		// What lacks nothing hard goes before what explains more but lacks some.
		if missing := bits.OnesCount64(hard &^ s.got[st]); missing == 0 {
			s.acc[st] += total
		}
		top = max(top, s.acc[st])
	}
	floor := top * worthAtMost
	if top > total {
		floor = (top - total) * worthAtMost
	}
	chosen := make([]int32, 0, min(most, len(s.touched)))
	for _, st := range s.touched {
		if s.acc[st] >= floor {
			chosen = append(chosen, st)
		}
	}
	if len(chosen) > most {
		floor = s.cut(chosen, most, 2*total)
		chosen = slices.DeleteFunc(chosen, func(st int32) bool { return s.acc[st] < floor })
	}
	slices.SortFunc(chosen, func(a, b int32) int { return cmp.Or(cmp.Compare(s.acc[b], s.acc[a]), cmp.Compare(b, a)) })
	return chosen[:min(most, len(chosen))]
}

// cut finds a weight that at least most of the chosen reach, and few more, by counting them in steps.
func (s *scratch) cut(chosen []int32, most int, highest float32) float32 {
	const steps = 1024
	var counts [steps + 1]int
	for _, st := range chosen {
		counts[int(min(s.acc[st]/highest, 1)*steps)]++
	}
	n := 0
	for i := steps; i > 0; i-- {
		if n += counts[i]; n >= most {
			return float32(i) / steps * highest
		}
	}
	return 0
}

// gather finds out which statements explain which units, and returns the weight of the whole question.
func (x *Index) gather(q *Query, s *scratch) float32 {
	total := float32(0)
	for i := range q.Units {
		u := &q.Units[i]
		total += u.weight
		if i < unitsAtMost && (u.Class == Date || u.weight >= 0.1) {
			s.order = append(s.order, task{i, x.cost(u)})
		}
	}
	slices.SortStableFunc(s.order, func(a, b task) int { return cmp.Compare(a.cost, b.cost) })
	spent := 0
	for _, t := range s.order {
		u := &q.Units[t.unit]
		spent += t.cost
		switch {
		case spent > fullAtMost && len(s.touched) > 0:
			x.look(u, t.unit, s)
		case u.Class == Date:
			x.gatherDate(u, t.unit, s)
		default:
			x.gatherUnit(u, t.unit, s)
		}
	}
	return total
}

func (x *Index) cost(u *Unit) int {
	n := 0
	if u.Class == Date {
		for _, p := range u.periods {
			lo, hi := x.dayRange(p.From, p.To)
			n += hi - lo
		}
		return n
	}
	for _, r := range u.readings {
		n += len(x.posts[r.feature])
	}
	for k := range u.pieces {
		n += x.cost(&u.pieces[k])
	}
	return n
}

// gatherUnit adds what a unit explains to every statement in which it does.
func (x *Index) gatherUnit(u *Unit, i int, s *scratch) {
	for _, r := range u.readings {
		for _, p := range x.posts[r.feature] {
			s.add(p.stmt, i, u.weight*r.quality)
		}
	}
	if len(u.pieces) == 0 {
		return
	}
	// All the words of a phrase, apart: the statements of the rarest that have the others too.
	rarest := 0
	for k := range u.pieces {
		if x.cost(&u.pieces[k]) < x.cost(&u.pieces[rarest]) {
			rarest = k
		}
	}
	for _, r := range u.pieces[rarest].readings {
		for _, p := range x.posts[r.feature] {
			if s.got[p.stmt]&(1<<i) == 0 && x.hasPieces(u, p.stmt, rarest) {
				s.add(p.stmt, i, u.weight*piecesQuality)
			}
		}
	}
}

func (x *Index) hasPieces(u *Unit, stmt int32, but int) bool {
	for k := range u.pieces {
		if k != but && x.quality(&u.pieces[k], stmt) == 0 {
			return false
		}
	}
	return true
}

// quality is how surely a statement has a unit, wherever it stands; 0 where it has not.
func (x *Index) quality(u *Unit, stmt int32) float32 {
	for _, r := range u.readings {
		if _, ok := x.find(r.feature, stmt); ok {
			return r.quality
		}
	}
	return 0
}

// look adds what a unit explains to the statements that others brought.
func (x *Index) look(u *Unit, i int, s *scratch) {
	for _, st := range s.touched {
		if u.Class == Date {
			if x.dated1(u, st) {
				s.add(st, i, u.weight)
			}
			continue
		}
		if quality := x.quality(u, st); quality > 0 {
			s.add(st, i, u.weight*quality)
		}
	}
}

// dated1 reports whether a statement is of one of the unit's periods.
func (x *Index) dated1(u *Unit, stmt int32) bool {
	return slices.ContainsFunc(u.periods, func(p spanOfDays) bool { return p.holds(x.statements[stmt]) })
}

// gatherDate adds a date unit to the statements of its periods.
func (x *Index) gatherDate(u *Unit, i int, s *scratch) {
	const longest = 40 // statements back within which a meeting may have begun that reaches into the period
	for _, p := range u.periods {
		lo, hi := x.dayRange(p.From, p.To)
		for st := lo; st < hi; st++ {
			s.add(int32(st), i, u.weight)
		}
		for st := lo - 1; st >= 0 && st > lo-longest; st-- {
			if !p.From.IsZero() && !x.statements[st].Last().Before(p.From) {
				s.add(int32(st), i, u.weight)
			}
		}
		for _, d := range x.datedIn(p) {
			if !d.told || !p.wide {
				s.add(d.stmt, i, u.weight*0.9)
			}
		}
		if p.year >= 0 {
			for _, post := range x.posts[p.year] {
				s.add(post.stmt, i, u.weight*0.8)
			}
		}
	}
}
