package match

import "rapporteur/knowledge"

// period is what a stretch of parts names, perhaps still without its year.
type period struct {
	first, next int // the parts [first, next)
	grain       Grain
	year        int // 0: none given
	lastYear    int // Range of whole years
	month, day  int
	endDay      int // 11/12 June
	n           int // quarter or half-year
	third       int // 1 early, 2 mid, 3 late; 0: the whole
	half        int // of a month: 1 or 2; 0: the whole
	from, to    knowledge.Date
	fixed       bool // from and to are given, the rest is not
	relative    bool // depends on now
	impossible  bool
	monthFirst  bool
	either      bool // figures that could be month-first
	bare        bool // nothing but years: 2018, 2018-2022
	monthLed    bool // June 18: another day may follow
	spelled     bool // a quarter or half-year by its word
	weak        bool // a date only if a neighbour bears it out
}

// lacksYear reports whether a year from elsewhere would complete the period.
func (p *period) lacksYear() bool {
	return p.year == 0 && !p.fixed
}

// ends gives month and day of the first and last day; day 0 is the month's first or last.
func (p *period) ends() (m1, d1, m2, d2 int) {
	switch p.grain {
	case Day:
		return p.month, p.day, p.month, p.day
	case Quarter, Half, Year:
		months := map[Grain]int{Quarter: 3, Half: 6, Year: 12}[p.grain]
		m1 = max(p.n-1, 0)*months + 1
		if p.third > 0 {
			months /= 3
			m1 += (p.third - 1) * months
		}
		return m1, 0, m1 + months - 1, 0
	}
	m1, m2 = p.month, p.month
	switch {
	case p.endDay > 0:
		d1, d2 = p.day, p.endDay
	case p.third > 0:
		d1, d2 = [...]int{0, 11, 21}[p.third-1], [...]int{10, 20, 0}[p.third-1]
	case p.half > 0:
		d1, d2 = [...]int{0, 16}[p.half-1], [...]int{15, 0}[p.half-1]
	}
	return m1, d1, m2, d2
}

// dates gives the first and last day of a period that has its year.
func (p *period) dates() (from, to knowledge.Date) {
	if p.fixed {
		return p.from, p.to
	}
	if p.lastYear > 0 {
		return knowledge.Date{Year: p.year, Month: 1, Day: 1}, knowledge.Date{Year: p.lastYear, Month: 12, Day: 31}
	}
	m1, d1, m2, d2 := p.ends()
	if d2 == 0 {
		d2 = knowledge.DaysIn(p.year, m2)
	}
	return knowledge.Date{Year: p.year, Month: m1, Day: max(d1, 1)}, knowledge.Date{Year: p.year, Month: m2, Day: d2}
}

// checkDay marks days that no calendar has. Without a year, 29 February is possible.
func (p *period) checkDay() {
	year := p.year
	if year == 0 {
		year = 2000
	}
	p.impossible = p.impossible || !inMonth(year, p.month, p.day) || p.endDay > 0 && !inMonth(year, p.month, p.endDay)
}

func inMonth(year, month, day int) bool {
	return month >= 1 && month <= 12 && day >= 1 && day <= knowledge.DaysIn(year, month)
}

// point reads one date or period that begins at part i.
func (g *grammar) point(i int) (period, bool) {
	if i >= len(g.parts) {
		return period{}, false
	}
	pt := &g.parts[i]
	switch pt.kind {
	case otherPart, junkPart:
		return period{}, false
	case wordPart:
		if !g.has(i, names) {
			return period{}, false
		}
	case figurePart:
		return g.figures(i), pt.figures.month < 40
	case pairPart:
		return g.pair(i)
	case quarterPart, halfPart:
		return g.lettered(i)
	}
	// Calls, not a table of functions: those would move the parts to the heap.
	p, ok := g.dayMonth(i)
	if !ok {
		p, ok = g.term(i)
	}
	if !ok {
		p, ok = g.yearFirst(i)
	}
	if !ok {
		p, ok = g.month(i)
	}
	if !ok {
		p, ok = g.weekday(i)
	}
	if !ok {
		p, ok = g.early(i)
	}
	if !ok {
		p, ok = g.season(i)
	}
	if !ok {
		p, ok = g.unitNumber(i)
	}
	if !ok {
		p, ok = g.relative(i)
	}
	if !ok {
		p, ok = g.dayAlone(i)
	}
	return p, ok
}

func (g *grammar) figures(i int) period {
	f := &g.parts[i].figures
	p := period{first: i, next: i + 1, grain: f.grain, year: int(f.year), lastYear: int(f.last), month: int(f.month), day: int(f.day),
		n: int(f.n), impossible: f.impossible, monthFirst: f.monthFirst, either: f.either, bare: f.last > 0 && g.parts[i].n == 0 || f.grain == Year}
	if f.grain == Range && g.has(i+1, asUnit) && g.parts[i+1].word.unit == Year && g.link(i+1) == bySpace {
		p.next++ // 2010er Jahre
	}
	return p
}

// pair reads 18.6. and 18/6 behind a preposition, and 11/12 June.
func (g *grammar) pair(i int) (period, bool) {
	pt := &g.parts[i]
	a, b := int(pt.n), int(pt.n2)
	p := period{first: i, next: i + 1, grain: Day, month: b, day: a}
	if l := g.link(i + 1); g.has(i+1, asMonth) && (l == bySpace || l == byDot) && a < b && b < 40 {
		p.grain, p.month, p.day, p.endDay, p.next = Range, int(g.parts[i+1].word.month), a, b, i+2
		if y := g.yearAfter(i+2, false); y.ok {
			p.year, p.next, p.relative = y.year, y.next, y.relative
		}
		p.checkDay()
		return p, true
	}
	if !inMonth(2000, b, a) {
		if pt.mark == '.' || !inMonth(2000, a, b) {
			return period{}, false
		}
		p.month, p.day, p.monthFirst = a, b, true
	}
	p.weak = true
	if g.link(i) == bySpace && !g.has(i+1, asMeasure) {
		switch g.fold(i - 1) {
		case "on", "am", "vom", "zum", "den", "dem", "le", "du", "au", "bis", "seit", "ab", "depuis", "since", "until", "till":
			p.weak = false
		}
	}
	return p, true
}

// lettered reads Q2 2020, H1 2020 and Q2 alone.
func (g *grammar) lettered(i int) (period, bool) {
	pt := &g.parts[i]
	p := period{first: i, next: i + 1, grain: Quarter, n: int(pt.n), weak: pt.mark != 'q', impossible: pt.n < 1 || pt.n > 4}
	if pt.kind == halfPart {
		p.grain, p.impossible = Half, pt.n < 1 || pt.n > 2
	}
	if y := g.yearAfter(i+1, false); y.ok {
		p.year, p.next, p.relative, p.weak = y.year, y.next, y.relative, false
	}
	return p, !p.impossible || p.year > 0 && (pt.mark == 'q' || pt.mark == 'h')
}

// term reads second quarter of 2020, 2. Quartal, premier semestre, first half of June.
func (g *grammar) term(i int) (period, bool) {
	n, ordinal, j := g.ordinal(i)
	plural := g.has(j, asPlural) // the second and third quarters of 2020
	if n == 0 || plural && (!ordinal || !g.has(j, asUnit) || g.parts[j].word.unit != Quarter) || !plural && !g.has(j, asQuarter|asHalf) || g.link(j) != bySpace && g.link(j) != byDot {
		return period{}, false
	}
	p := period{first: i, next: j + 1, grain: Quarter, n: n, impossible: n > 4, spelled: true}
	half := g.parts[j].word.unit == 0
	if g.has(j, asHalf) {
		p.grain, p.impossible = Half, n > 2
		if half && g.fold(j+1) == "year" && g.joined(j+1) {
			half, p.next = false, j+2
		}
	}
	if y := g.yearAfter(p.next, false); y.ok {
		p.year, p.next, p.relative = y.year, y.next, y.relative
		return p, true
	}
	if half && n <= 2 {
		k := p.next
		if g.has(k, asOf) {
			k++
		}
		if m, ok := g.month(k); ok && g.joined(p.next) && g.joined(k) && m.grain == Month && !m.weak {
			m.first, m.half, m.grain = i, n, Range
			return m, true
		}
	}
	return p, !half && !p.impossible && ordinal && !plural
}

// ordinal reads the ordinal or small number at part i; next is the part behind it.
func (g *grammar) ordinal(i int) (n int, ordinal bool, next int) {
	pt := &g.parts[i]
	switch {
	case pt.kind == ordinalPart:
		return int(pt.n), true, i + 1
	case pt.kind == numberPart && pt.digits <= 2:
		return int(pt.n), g.link(i+1) == byDot, i + 1
	case pt.word.roles&asCount != 0 && pt.word.count >= 20 && pt.word.count <= 30 && g.has(i+1, asOrdinal) && g.joined(i+1):
		return int(pt.word.count + g.parts[i+1].word.ord), true, i + 2
	case pt.word.roles&asOrdinal != 0:
		return int(pt.word.ord), true, i + 1
	}
	return 0, false, i + 1
}

// unitNumber reads year 2020, week 25 of 2020, Quartal 2 2020, les années 2010.
func (g *grammar) unitNumber(i int) (period, bool) {
	w := g.parts[i].word
	if w.roles&asUnit == 0 || i+1 >= len(g.parts) || g.link(i+1) != bySpace {
		return period{}, false
	}
	n, y := int(g.parts[i+1].n), yearFound{}
	switch f := &g.parts[i+1].figures; {
	case g.parts[i+1].kind == numberPart:
		y = g.yearAfter(i+2, false)
	case f.grain == Month && w.unit != Year && w.unit != Month: // Quartal 2/2020, KW 25/2020
		n, y = int(f.month), yearFound{year: int(f.year), next: i + 2, ok: true}
	default:
		return period{}, false
	}
	switch {
	case w.unit == Year && g.isYear(i+1):
		p := period{first: i, next: i + 2, grain: Year, year: n}
		if w.roles&asPlural != 0 {
			if _, _, more := g.joint(i+2, false); more || g.fold(i) != "annees" || n%10 != 0 {
				return period{}, false
			}
			p.grain, p.lastYear = Range, n+9
		}
		return p, true
	case w.roles&asPlural != 0 || n < 1:
	case w.unit == Quarter && n <= 4, w.unit == Half && n <= 2:
		if y.ok {
			return period{first: i, next: y.next, grain: w.unit, n: n, year: y.year, relative: y.relative}, true
		}
	case w.unit == Week && n <= 53:
		if y.ok {
			// ISO 8601: week 1 is the one with 4 January.
			d := knowledge.Date{Year: y.year, Month: 1, Day: 4}
			d = d.AddDays(7*(n-1) - (int(d.Weekday())+6)%7)
			p := g.fixed(i, y.next, Week, d, d.AddDays(6))
			p.relative = y.relative
			return p, true
		}
	}
	return period{}, false
}

// season reads summer 2020, Winter 2020/21, printemps de l'année dernière.
func (g *grammar) season(i int) (period, bool) {
	if !g.has(i, asSeason) || i+1 >= len(g.parts) || g.fold(i) == "ete" && g.has(i-1, asCount) { // "a été"
		return period{}, false
	}
	year, next, relative := 0, 0, false
	if f := &g.parts[i+1].figures; g.link(i+1) == bySpace && f.grain == Range && f.last == f.year+1 {
		year, next = int(f.year), i+2
	} else if y := g.yearAfter(i+1, false); y.ok {
		year, next, relative = y.year, y.next, y.relative
	} else {
		return period{}, false
	}
	d := knowledge.Date{Year: year, Month: int(g.parts[i].word.shift), Day: 1}
	p := g.fixed(i, next, Range, d, d.AddMonths(3).AddDays(-1))
	p.relative = relative
	return p, true
}

// early reads early 2020, Ende Juni, mi-2020, fin de l'année dernière.
func (g *grammar) early(i int) (period, bool) {
	if !g.has(i, asPart) {
		return period{}, false
	}
	k := i + 1
	for k < i+3 && g.has(k, asOf|asThe) && g.link(k) == bySpace {
		k++
	}
	if !g.joined(k) || g.has(k, asPart) {
		return period{}, false
	}
	p, ok := g.point(k)
	if !ok || p.weak || p.third > 0 || p.grain < Month || p.grain > Year {
		return period{}, false
	}
	if p.fixed {
		p.fixed, p.year, p.month, p.n = false, p.from.Year, p.from.Month, 0
		switch p.grain {
		case Quarter:
			p.n = (p.from.Month + 2) / 3
		case Half:
			p.n = (p.from.Month + 5) / 6
		}
	}
	p.first, p.third, p.bare = i, int(g.parts[i].word.shift), false
	return p, true
}
