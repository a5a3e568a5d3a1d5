package match

import "slices"

// Side is one side of a comparison: the question with that side alone.
type Side struct {
	Label string // as the question names it
	Query *Query
}

// Sides takes a comparison apart: by its actors, else by its times, else by its places and other names. There are none
// where the question names no two of a sort.
func (x *Index) Sides(q *Query) []Side {
	if pairs := x.pairs(q); pairs != nil {
		return pairs
	}
	for _, class := range []Class{Actor, Date, Name} {
		var at []int
		n := 0
		for i := range q.Units {
			if u := &q.Units[i]; u.Class == class && (class != Actor || u.Role != Object || q.Kind == Compare) {
				at = append(at, i)
				n += max(1, len(u.Dates))
			}
		}
		if n < 2 {
			continue
		}
		var out []Side
		for _, i := range at {
			if class != Date {
				out = append(out, q.side(at, q.Units[i]))
				continue
			}
			for _, d := range q.Units[i].Dates {
				u := q.Units[i]
				u.Dates = []DateExpr{d}
				u.periods = x.periods(&u)
				out = append(out, q.side(at, u))
			}
		}
		return out
	}
	return nil
}

// Paired reports whether a question sets an actor and a time against another actor and time.
func (x *Index) Paired(q *Query) bool { return x.pairs(q) != nil }

// pairs are sides of an actor and a time each: "Juncker 2017 against von der Leyen 2021".
func (x *Index) pairs(q *Query) []Side {
	var actors, dates []int
	for i := range q.Units {
		switch q.Units[i].Class {
		case Actor:
			actors = append(actors, i)
		case Date:
			dates = append(dates, i)
		}
	}
	if len(actors) < 2 || len(actors) != len(dates) {
		return nil
	}
	var out []Side
	for k := range actors {
		s := q.side(actors, q.Units[actors[k]])
		s.Query = s.Query.side1(q, dates, dates[k])
		s.Label += " " + q.Units[dates[k]].Shown
		out = append(out, s)
	}
	return out
}

// side1 keeps of the date units of the whole question only one.
func (q *Query) side1(whole *Query, dates []int, keep int) *Query {
	m := *q
	m.Units = slices.DeleteFunc(slices.Clone(q.Units), func(u Unit) bool {
		return slices.ContainsFunc(dates, func(i int) bool { return i != keep && u.First == whole.Units[i].First && u.Class == Date })
	})
	return &m
}

// side is the question with one unit in place of those at the given places.
func (q *Query) side(at []int, u Unit) Side {
	m := *q
	m.Units = nil
	for i := range q.Units {
		switch {
		case i == at[0]:
			m.Units = append(m.Units, u)
		case !slices.Contains(at, i):
			m.Units = append(m.Units, q.Units[i])
		}
	}
	return Side{u.Shown, &m}
}
