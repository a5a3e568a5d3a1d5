package match

import "rapporteur/knowledge"

// note adds a single period to what was found. first is where its words begin.
func (g *grammar) note(p period, b Bound, first int, attributive bool) int {
	e := DateExpr{Grain: p.grain, Bound: b, Relative: p.relative, Impossible: p.impossible, MonthFirst: p.monthFirst && !p.impossible}
	if p.third > 0 || b != Within {
		e.Grain = Range
	}
	switch {
	case p.impossible:
		e.Month, e.Day = p.month, p.day
	case p.lacksYear():
		e.NoYear = true
		m1, d1, m2, d2 := p.ends()
		e.Month, e.Day = m1, d1
		if m1 != m2 || d1 != d2 {
			e.EndMonth, e.EndDay = m2, d2
		}
	default:
		e.From, e.To = p.dates()
		if p.either {
			alt := p
			alt.month, alt.day = p.day, p.month
			e.AltFrom, e.AltTo = b.apply(alt.dates())
		}
		if !valid(e.From) || !valid(e.To) {
			return p.first
		}
		e.From, e.To = b.apply(e.From, e.To)
	}
	e.Attributive = b == Within && p.bare && (attributive || g.attributive(p.first))
	return g.add(e, first, p.next)
}

// noteRange adds the range from one period to another, or returns 0 if the two make none.
func (g *grammar) noteRange(a, b period, first int) int {
	e := DateExpr{Grain: Range, Relative: a.relative || b.relative, Impossible: a.impossible || b.impossible}
	if a.monthFirst && b.either || b.monthFirst && a.either { // 06/03/2020 - 06/18/2020
		for _, p := range []*period{&a, &b} {
			if p.either {
				p.month, p.day = p.day, p.month
			}
		}
		e.MonthFirst = true
	}
	switch {
	case e.Impossible:
	case a.lacksYear() != b.lacksYear():
		return 0
	case a.lacksYear():
		e.NoYear = true
		e.Month, e.Day, _, _ = a.ends()
		_, _, e.EndMonth, e.EndDay = b.ends()
		if e.EndMonth == 0 || e.Month == 0 {
			return 0
		}
	default:
		from, to := a.dates()
		from2, to2 := b.dates()
		if from2.Before(from) {
			from, to2 = from2, to
		}
		if !valid(from) || !valid(to2) {
			return 0
		}
		e.From, e.To = from, to2
		if e.To.Before(to) {
			e.To = to
		}
	}
	return g.add(e, first, b.next)
}

func valid(d knowledge.Date) bool {
	_, ok := knowledge.NewDate(d.Year, d.Month, d.Day)
	return ok
}

// add notes an expression over the parts [first, next) and returns next.
func (g *grammar) add(e DateExpr, first, next int) int {
	e.First, e.Last = int(g.parts[first].token), int(g.parts[next-1].last)+1
	if n := len(*g.found); n > 0 && (*g.found)[n-1].Last > e.First {
		e.First = min((*g.found)[n-1].Last, e.Last-1)
	}
	*g.found = append(*g.found, e)
	return next
}

// attributive decides whether the bare year at part i describes a thing: it stands behind an article, "of" or a noun, or
// before a noun without a preposition.
func (g *grammar) attributive(i int) bool {
	switch g.link(i) {
	case bySpace, byNothing:
	case byDash:
		return g.parts[i-1].kind == otherPart // NATO-2030
	default:
		// "2020 attacks on ..." opens the text; "(2017)" goes with what it follows.
		if i > 0 && g.parts[i].start > 0 && g.text[g.parts[i].start-1] == '(' {
			return true
		}
		return i == 0 && g.thing(1)
	}
	before := &g.parts[i-1]
	switch r := before.word.roles; {
	case before.kind == otherPart:
		return g.token(i-1).Title || !g.has(i+1, asThe) // "lehnte 2012 die Regeln ab"
	case g.thing(i+1) && g.link(i+1) == byDash:
		return true
	case r&asOf != 0 && r&asIn == 0, g.fold(i-1) == "du", g.fold(i-1) == "vom":
		return true
	case r&(asIn|operators|asTo|asBetween|asFrom) != 0:
		return false
	case r&asThe != 0:
		return true
	case r&asNumbered != 0:
		return true
	case r&(asPlain|asAnd) != 0:
		return g.thing(i + 1)
	}
	return false
}
