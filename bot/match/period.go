package match

import (
	"slices"

	"rapporteur/knowledge"
)

// spanOfDays is a period that a date unit may mean; year is the feature of a year named as an adjective, else -1.
type spanOfDays struct {
	From, To knowledge.Date
	year     int32
	wide     bool // more than a day: days told in a fact's words do not count
}

// holds reports whether a statement is of the period.
func (p *spanOfDays) holds(st *knowledge.Statement) bool {
	return (p.From.IsZero() || !st.Last().Before(p.From)) && (p.To.IsZero() || !st.Date.After(p.To))
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
					out = append(out, spanOfDays{from, to, -1, d.Grain != Day})
				}
			}
			continue
		}
		p := spanOfDays{d.From, d.To, -1, d.Grain != Day}
		if d.Attributive || u.told {
			p.year = x.yearFeature(d.From.Year)
		}
		out = append(out, p)
		if !d.AltFrom.IsZero() {
			if lo, hi := x.dayRange(d.From, d.To); lo == hi {
				out = append(out, spanOfDays{d.AltFrom, d.AltTo, -1, false})
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

// Within reports whether a statement is of the time that the question names; a question without a time takes any.
func (x *Index) Within(q *Query, st *knowledge.Statement) bool {
	dated := false
	for i := range q.Units {
		u := &q.Units[i]
		if u.Class != Date {
			continue
		}
		for _, p := range u.periods {
			dated = true
			if p.holds(st) || p.year >= 0 {
				return true
			}
		}
	}
	return !dated
}
