package match

// yearFound is the year that follows a month, a day or a quarter.
type yearFound struct {
	year, next int
	relative   bool
	ok         bool
}

// yearAfter reads the year at part j, behind of, des Jahres, de l'année and the like: 2020, last year. Where two is set,
// two figures will do: 18 Jun 20.
func (g *grammar) yearAfter(j int, two bool) yearFound {
	none := yearFound{}
	l := g.link(j)
	switch l {
	case noLink, byPlus:
		return none
	case byDot:
		// "18 June. 2020 ..." begins a sentence; "Jun. 2020" does not.
		if !g.has(j-1, asShort) {
			return none
		}
	}
	pt := &g.parts[j]
	if pt.kind == numberPart && pt.digits == 2 && (l == byQuote || two && l != byComma && l != bySlash) {
		if l == byQuote || !g.thing(j+1) && !g.has(j+1, asMonth|asUnit|asMeasure|asOf) {
			return yearFound{year: int(century(pt.n)), next: j + 1, ok: true}
		}
	}
	k := j
	if g.has(k, asOf) || g.fold(k) == "in" || g.fold(k) == "im" || g.isUnit(k, Year) {
		k++
		if g.link(k) != bySpace {
			return none
		}
		if g.has(k, asThe) && (g.isUnit(k+1, Year) || g.has(k+1, asShift)) {
			k++
		}
		if g.isUnit(k, Year) && g.link(k) == bySpace && g.isYear(k+1) {
			k++
		}
		if g.link(k) != bySpace {
			return none
		}
	}
	switch {
	case g.isYear(k):
		return yearFound{year: int(g.parts[k].n), next: k + 1, ok: true}
	case g.now.IsZero():
	case g.has(k, asShift) && g.isUnit(k, Year):
		return yearFound{year: g.now.Year + int(g.parts[k].word.shift), next: k + 1, relative: true, ok: true}
	case g.has(k, asShift) && g.isUnit(k+1, Year) && g.joined(k+1):
		return yearFound{year: g.now.Year + int(g.parts[k].word.shift), next: k + 2, relative: true, ok: true}
	case g.isUnit(k, Year) && g.has(k+1, asShiftAfter) && g.joined(k+1):
		return yearFound{year: g.now.Year + int(g.parts[k+1].word.shift), next: k + 2, relative: true, ok: true}
	}
	return none
}

func (g *grammar) isUnit(i int, unit Grain) bool {
	return g.has(i, asUnit) && !g.has(i, asPlural) && g.parts[i].word.unit == unit
}

// isYear reports whether part i is a number that can be a year, and no amount or item number.
func (g *grammar) isYear(i int) bool {
	if i >= len(g.parts) {
		return false
	}
	pt := &g.parts[i]
	if pt.kind != numberPart || pt.digits != 4 || !isYear(pt.n) || g.has(i+1, asMeasure) && g.link(i+1) == bySpace {
		return false
	}
	if l := g.link(i); l != bySpace && l != byDot {
		return true
	}
	if g.has(i-1, asItem) {
		return false
	}
	switch g.fold(i - 1) {
	case "than", "als", "de":
		switch g.fold(i - 2) {
		case "more", "less", "fewer", "mehr", "weniger", "plus", "moins":
			return false
		}
	case "nearly", "almost", "fast", "rund", "environ", "presque", "approximately":
		return false
	case "resolution", "resolutions":
		// The Security Council reached 1900 to 2099 between 2009 and 2013, and cites them with the year: 2086 (2013).
		if i+1 < len(g.parts) && g.parts[i+1].kind == numberPart && g.parts[i+1].digits == 4 {
			return false
		}
	}
	return true
}

// dayMonth reads 18 June 2020, 18th of June, 18. Juni, le dix juin, 18-Jun-20.
func (g *grammar) dayMonth(i int) (period, bool) {
	n, _, j := g.ordinal(i)
	if n == 0 && g.has(i, asCount) {
		switch g.fold(i - 1) {
		case "le", "du", "au":
			n, j = int(g.parts[i].word.count), i+1
			if g.has(j, asCount) && g.link(j) == byDash { // dix-huit
				n, j = n+int(g.parts[j].word.count), j+1
			}
		}
	}
	zero := g.parts[i].kind == numberPart && g.parts[i].n == 0
	if n == 0 && !zero || n > 39 || j >= len(g.parts) {
		return period{}, false
	}
	if a, b := &g.parts[i], &g.parts[j]; a.kind == numberPart && b.kind == numberPart && a.digits == 2 && b.digits == 2 &&
		b.n <= 12 && g.link(j) == bySpace && g.link(j+1) == bySpace && g.isYear(j+1) { // 18 06 2020
		p := period{first: i, next: j + 2, grain: Day, year: int(g.parts[j+1].n), month: int(b.n), day: n}
		p.checkDay()
		return p, true
	}
	m := j
	if g.has(m, asOf) && g.link(m) == bySpace {
		m++
	}
	l := g.link(m)
	if !g.has(m, asMonth) || l != bySpace && l != byNothing && l != byDash && (l != byDot || m != j) {
		return period{}, false
	}
	p := period{first: i, next: m + 1, grain: Day, month: int(g.parts[m].word.month), day: n}
	y := g.yearAfter(m+1, g.link(m+1) == bySpace || l == byDash)
	if y.ok {
		p.year, p.next, p.relative = y.year, y.next, y.relative
	} else if n > 31 || n == 0 {
		return period{}, false
	}
	p.weak = !g.isMonth(m, i, g.parts[i].kind != numberPart, y.ok)
	p.checkDay()
	return p, true
}

// month reads June 18th, 2020, June 2020 and June alone.
func (g *grammar) month(i int) (period, bool) {
	if !g.has(i, asMonth) {
		return period{}, false
	}
	if p, ok := g.monthDay(i); ok {
		return p, true
	}
	if g.has(i+1, asShiftAfter) && g.joined(i+1) {
		if p, ok := g.relative(i); ok { // juin dernier
			return p, true
		}
	}
	p := period{first: i, next: i + 1, grain: Month, month: int(g.parts[i].word.month)}
	y := g.yearAfter(i+1, false)
	if y.ok {
		p.year, p.next, p.relative = y.year, y.next, y.relative
	}
	p.weak = !g.isMonth(i, i, false, y.ok)
	if g.fold(i) == "august" && !g.token(i).Title && !y.ok && !g.ledIn(i) && g.thing(i+1) {
		p.weak = true // "an august body"
	}
	return p, true
}

func (g *grammar) monthDay(i int) (period, bool) {
	k := i + 1
	if g.fold(k) == "the" && g.joined(k) {
		k++
	}
	if k >= len(g.parts) || g.link(k) != bySpace && (g.link(k) != byDot || !g.has(i, asShort)) {
		return period{}, false
	}
	n, ordinal, next := g.ordinal(k)
	if n < 1 || n > 31 || k > i+1 && !ordinal {
		return period{}, false
	}
	if g.has(next, asMonth|asMeasure|asUnit|asAgo) && (g.link(next) == bySpace || g.link(next) == byDot) {
		return period{}, false // "June, 18 July"; "in June 5 percent"
	}
	p := period{first: i, next: next, grain: Day, month: int(g.parts[i].word.month), day: n, monthLed: true}
	y := g.yearAfter(next, g.link(next) == bySpace)
	if y.ok {
		p.year, p.next, p.relative = y.year, y.next, y.relative
	} else if !ordinal && g.thing(next) && g.link(i) == bySpace && g.has(i-1, asIn|asOf) && g.fold(i-1) != "on" {
		return period{}, false // "in June 27 states"
	}
	p.weak = !g.isMonth(i, i, ordinal || g.link(i) == bySpace && g.has(i-1, asIn|operators|asFrom|asTo), y.ok)
	p.checkDay()
	return p, true
}

// isMonth decides whether the word at part m is a month where it could be something else: an abbreviation, the verbs may
// and march, the planet Mars, a near miss. first is where the date begins, sure tells that the day beside it is an
// ordinal or led in.
func (g *grammar) isMonth(m, first int, sure, year bool) bool {
	r := g.parts[m].word.roles
	day := m != first || sure || g.monthLeads(m)
	led := g.ledIn(first)
	switch {
	case r&asMars != 0:
		if led && !year && m == first && !sure {
			switch g.fold(m - 1) {
			case "a", "in", "on", "to", "over", "for", "from", "within":
				return false
			}
		}
		return year || day || led
	case r&asVerb != 0:
		switch g.fold(first - 1) {
		case "theresa", "minister", "mrs", "pm", "could", "states", "allies":
			return false
		}
		if year || sure || led && g.fold(first-1) != "to" && (m == first || !g.has(first-1, asThe|asOf)) { // not "of the 27 may"
			return true
		}
		if !g.token(m).Title {
			return false
		}
		return day || r&asShort == 0 && m > 0 && g.fold(m+1) != "on" && !g.token(m-1).Title
	case r&asTypo != 0:
		return true
	case r&asShort != 0:
		return year || day || led
	}
	return true
}

// monthLeads reports whether a day's number follows the month.
func (g *grammar) monthLeads(m int) bool {
	if m+1 >= len(g.parts) || g.link(m+1) != bySpace && g.link(m+1) != byDot {
		return false
	}
	n, _, _ := g.ordinal(m + 1)
	return n >= 1 && n <= 31
}

// yearFirst reads 2020 Q2, 2020-H1, 2020 June 18 and 2020.
func (g *grammar) yearFirst(i int) (period, bool) {
	if !g.isYear(i) {
		return period{}, false
	}
	p := period{first: i, next: i + 1, grain: Year, year: int(g.parts[i].n), bare: true}
	if i+1 >= len(g.parts) {
		return p, true
	}
	next, l := &g.parts[i+1], g.link(i+1)
	if l != bySpace && l != byDash && l != bySlash {
		return p, true
	}
	switch {
	case (next.kind == quarterPart || next.kind == halfPart) && !g.isYear(i+2):
		if q, ok := g.lettered(i + 1); ok && q.year == 0 || next.kind == quarterPart && next.mark == 'q' && next.n > 4 {
			p.grain, p.n, p.next, p.bare = Quarter, int(next.n), i+2, false
			if next.kind == halfPart {
				p.grain = Half
			}
			p.impossible = !ok
		}
	case next.kind == wordPart && next.word.roles&asMonth != 0 && next.word.roles&(asShort|asVerb) == 0 && l == bySpace:
		if m, ok := g.month(i + 1); ok && m.year == 0 {
			m.first, m.year = i, p.year
			if m.grain == Day {
				m.impossible = false
				m.checkDay()
			}
			m.weak, m.monthLed = false, false
			return m, true
		}
	}
	return p, true
}

// weekday reads Thursday, 18 June 2020, and on Monday.
func (g *grammar) weekday(i int) (period, bool) {
	if !g.has(i, asWeekday) {
		return period{}, false
	}
	k := i + 1
	if g.has(k, asThe|asIn) && g.link(k) != noLink {
		k++
	}
	if l := g.link(k); k < len(g.parts) && (l == bySpace || l == byComma || l == byDot) && g.parts[k].kind != wordPart || g.has(k, asOrdinal|asMonth) {
		if p, ok := g.point(k); ok && (p.grain == Day || p.endDay > 0) && !p.fixed && (!p.weak || g.parts[k].kind == pairPart) {
			p.first, p.weak = i, false
			return p, true
		}
	}
	if g.now.IsZero() || g.has(i, asShort) || !g.ledIn(i) || g.has(i+1, asShiftAfter) || g.fold(i-1) == "of" {
		return period{}, false
	}
	p, ok := g.shift(i, -1)
	return p, ok
}

// dayAlone reads on the 3rd, am 3. and, at the end of the text, le 3.
func (g *grammar) dayAlone(i int) (period, bool) {
	pt := &g.parts[i]
	n, _, next := g.ordinal(i)
	if n < 1 || n > 31 || g.link(i) != bySpace || g.thing(next) || g.has(next, asUnit|asQuarter|asHalf|asMonth|asShift|asAnd) {
		return period{}, false
	}
	p := period{first: i, next: next, grain: Day, day: n}
	before, end := g.fold(i-1), g.link(next) == noLink
	switch {
	case before == "the" && g.has(i-2, asIn|operators) && g.link(i-1) == bySpace:
		return p, pt.kind == ordinalPart || end && pt.kind == wordPart
	case pt.kind == numberPart && int(pt.end) < len(g.text) && g.text[pt.end] == '.':
		switch before {
		case "am", "vom", "zum", "seit", "bis":
			return p, true
		}
	case (before == "le" || before == "du" || before == "au") && end:
		return p, pt.kind == numberPart || n == 1 && pt.kind == ordinalPart
	}
	return period{}, false
}
