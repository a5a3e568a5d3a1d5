package match

import "rapporteur/knowledge"

// relative reads a period that depends on now: yesterday, last quarter, three weeks ago, les 3 derniers mois.
func (g *grammar) relative(i int) (period, bool) {
	if g.now.IsZero() || g.parts[i].kind != wordPart && g.parts[i].kind != numberPart {
		return period{}, false
	}
	w := g.parts[i].word
	if w.roles&(asNear|asUnit|asBefore|asAfter) != 0 {
		if p, ok := g.near(i); ok {
			return p, true
		}
	}
	if w.roles&asShift != 0 {
		if p, ok := g.shifted(i); ok {
			return p, true
		}
	}
	if w.roles&(asUnit|asWeekday|asMonth) != 0 && g.has(i+1, asShiftAfter) && g.joined(i+1) && w.roles&(asPlural|asShort) == 0 {
		if p, ok := g.shift(i, g.parts[i+1].word.shift); ok { // la semaine dernière, lundi dernier
			p.first, p.next = i, i+2
			return p, true
		}
	}
	return g.counted(i)
}

// near reads today, yesterday, the day before yesterday, year to date.
func (g *grammar) near(i int) (period, bool) {
	w := g.parts[i].word
	day := func(offset int, next int) (period, bool) {
		return g.fixed(i, next, Day, g.now.AddDays(offset), g.now.AddDays(offset)), true
	}
	switch {
	case g.fold(i) == "day" && g.has(i+1, asBefore|asAfter) && g.has(i+2, asNear):
		shift := int(g.parts[i+2].word.shift)
		if g.has(i+1, asBefore) && shift == -1 || g.has(i+1, asAfter) && shift == 1 {
			return day(2*shift, i+3)
		}
	case g.has(i+1, asNear) && g.link(i+1) == byDash && (g.fold(i) == "avant" || g.fold(i) == "apres"):
		return day(2*int(g.parts[i+1].word.shift), i+2)
	case g.fold(i) == "aujourd":
		if g.fold(i+1) == "hui" {
			return day(0, i+2)
		}
	case g.fold(i) == "hier":
		if g.isFrench() {
			return day(-1, i+1)
		}
	case w.roles&asNear != 0:
		return day(int(w.shift), i+1)
	case g.fold(i) == "year" && g.fold(i+1) == "to" && g.fold(i+2) == "date":
		return g.fixed(i, i+3, Range, knowledge.Date{Year: g.now.Year, Month: 1, Day: 1}, g.now), true
	}
	return period{}, false
}

// isFrench decides whether "hier" is French, where it means yesterday, or German, where it means here.
func (g *grammar) isFrench() bool {
	for i := range g.tokens {
		switch g.tokens[i].Fold {
		case "was", "ist", "der", "die", "das", "und", "wer", "wie", "wo", "steht", "gibt", "es", "hat", "von", "zu", "nicht":
			return false
		case "le", "la", "les", "l", "qu", "que", "qui", "d", "du", "des", "dit", "quoi", "quel", "quelle", "quelles", "au", "aux", "est", "sur":
			return true
		}
	}
	return false
}

// shifted reads last quarter, the past two weeks, letzten Montag, diesen Juni.
func (g *grammar) shifted(i int) (period, bool) {
	w := g.parts[i].word
	if w.unit != 0 { // Vorjahr
		p := g.unitFrom(w.unit, int(w.shift))
		p.first, p.next = i, i+1
		return p, true
	}
	if !g.joined(i + 1) {
		return period{}, false
	}
	if n, ok := g.count(i + 1); ok && g.has(i+2, asUnit) && g.joined(i+2) {
		return g.span(i, i+3, n, g.parts[i+2].word.unit, int(w.shift))
	}
	if g.has(i+1, asHalf) && g.fold(i+1) == "half" {
		if g.fold(i+2) != "year" || !g.joined(i+2) {
			return period{}, false
		}
		p := g.unitFrom(Half, int(w.shift))
		p.first, p.next = i, i+3
		return p, true
	}
	if w.roles&asPlural != 0 || g.has(i+1, asPlural|asShort) && !g.has(i+1, asMonth) {
		return period{}, false
	}
	unit := g.parts[i+1].word.unit
	if w.shift == -1 && (unit == Week || unit == Month || unit == Year) && g.rolling(i) {
		return g.span(i, i+2, 1, unit, -1)
	}
	p, ok := g.shift(i+1, w.shift)
	p.first, p.next = i, i+2
	return p, ok
}

// rolling tells "in the last year", which ends with today, from "last year".
func (g *grammar) rolling(i int) bool {
	if f := g.fold(i); f != "last" && f != "past" || g.fold(i-1) != "the" {
		return false
	}
	switch g.fold(i - 2) {
	case "in", "over", "during", "within", "for":
		return true
	}
	return false
}

// shift moves the unit, weekday, month or season of part i.
func (g *grammar) shift(i int, by int8) (period, bool) {
	w, now := g.parts[i].word, g.now
	switch {
	case w.roles&asUnit != 0 && w.unit != Day:
		return g.unitFrom(w.unit, int(by)), true
	case w.roles&asWeekday != 0 && w.roles&asShort == 0:
		days := int(w.day) - int(now.Weekday())
		switch {
		case by == 0: // within this week, which ends on Sunday
			days = (int(w.day)+6)%7 - (int(now.Weekday())+6)%7
		case by < 0 && days >= 0:
			days -= 7
		case by > 0 && days <= 0:
			days += 7
		}
		d := now.AddDays(days)
		return g.fixed(i, i+1, Day, d, d), true
	case w.roles&asMonth != 0 && w.roles&asShort == 0:
		year := now.Year
		if by < 0 && int(w.month) >= now.Month {
			year--
		} else if by > 0 && int(w.month) <= now.Month {
			year++
		}
		return g.fixed(i, i+1, Month, knowledge.Date{Year: year, Month: int(w.month), Day: 1},
			knowledge.Date{Year: year, Month: int(w.month), Day: knowledge.DaysIn(year, int(w.month))}), true
	case w.roles&asSeason != 0:
		from := knowledge.Date{Year: now.Year, Month: int(w.shift), Day: 1}
		if by < 0 && !from.AddMonths(3).Before(now) {
			from.Year--
		} else if by > 0 && !from.After(now) {
			from.Year++
		}
		return g.fixed(i, i+1, Range, from, from.AddMonths(3).AddDays(-1)), true
	}
	return period{}, false
}

// counted reads three weeks ago, vor drei Wochen, il y a trois semaines, les trois dernières semaines.
func (g *grammar) counted(i int) (period, bool) {
	at, fr := i, false
	switch {
	case g.has(i, asAgoBefore):
		at = i + 1
	case g.fold(i) == "il" && g.fold(i+1) == "y" && g.fold(i+2) == "a":
		at, fr = i+3, true
	}
	n, ok := g.count(at)
	if !ok || at > i && !g.joined(at) || !g.joined(at+1) {
		return period{}, false
	}
	if g.has(at+1, asShiftAfter) && g.has(at+1, asPlural) && g.has(at+2, asUnit) && g.joined(at+2) {
		return g.span(i, at+3, n, g.parts[at+2].word.unit, int(g.parts[at+1].word.shift))
	}
	if !g.has(at+1, asUnit) {
		return period{}, false
	}
	unit, next := g.parts[at+1].word.unit, at+2
	switch {
	case at > i && !fr, fr:
	case g.has(next, asAgo) && g.joined(next):
		next++
	case g.has(next, asShiftAfter) && g.has(next, asPlural) && g.joined(next): // les deux semaines dernières
		return g.span(i, next+1, n, unit, int(g.parts[next].word.shift))
	default:
		return period{}, false
	}
	p := g.unitFrom(unit, -n)
	p.first, p.next = i, next
	return p, p.from.Year > 0
}

// sinceCount reads since three months, seit einem Jahr: the day so long ago.
func (g *grammar) sinceCount(i int) (period, bool) {
	n, ok := g.count(i)
	if !ok || g.now.IsZero() || !g.has(i+1, asUnit) || !g.joined(i+1) {
		return period{}, false
	}
	d := back(g.now, n, g.parts[i+1].word.unit)
	return g.fixed(i, i+2, Day, d, d), d.Year > 0
}

// count reads a number from 1 to 999, in figures or as a word.
func (g *grammar) count(i int) (int, bool) {
	if i >= len(g.parts) {
		return 0, false
	}
	if pt := &g.parts[i]; pt.kind == numberPart && pt.n > 0 && pt.n < 1000 {
		return int(pt.n), true
	}
	return int(g.parts[i].word.count), g.has(i, asCount)
}

// back goes n units back from d.
func back(d knowledge.Date, n int, unit Grain) knowledge.Date {
	switch unit {
	case Day:
		return d.AddDays(-n)
	case Week:
		return d.AddDays(-7 * n)
	}
	months := n * map[Grain]int{Month: 1, Quarter: 3, Half: 6, Year: 12}[unit]
	if d.Year*12+d.Month-1-months < 12 {
		return knowledge.Date{}
	}
	return d.AddMonths(-months)
}

// span is the last (or next) n units, today included. Of quarters and half-years it begins at the start of one, so that
// "the last two quarters" holds two whole ones.
func (g *grammar) span(first, next, n int, unit Grain, shift int) (period, bool) {
	if shift == 0 {
		return period{}, false
	}
	if shift > 0 {
		d := back(g.now, -n, unit)
		return g.fixed(first, next, Range, g.now, d), d.Year < 9999
	}
	d := back(g.now, n, unit)
	switch unit {
	case Quarter, Half:
		if p := g.unitFrom(unit, -n); p.from.Year > 0 {
			d = p.from
		}
	default:
		if d = d.AddDays(1); d.Year < 1 {
			return period{}, false
		}
	}
	return g.fixed(first, next, Range, d, g.now), d.Year > 0
}

// unitFrom is the calendar week, month, quarter, half-year or year that lies by units from the present one.
func (g *grammar) unitFrom(unit Grain, by int) period {
	d, months := g.now, 0
	switch unit {
	case Day:
		d = d.AddDays(by)
		return g.fixed(0, 0, Day, d, d)
	case Week:
		d = d.AddDays(7*by - (int(d.Weekday())+6)%7)
		return g.fixed(0, 0, Week, d, d.AddDays(6))
	case Month:
		months = 1
	case Quarter:
		months = 3
	case Half:
		months = 6
	default:
		months = 12
	}
	m := d.Year*12 + (d.Month-1)/months*months + by*months
	if m < 12 {
		return period{}
	}
	d = knowledge.Date{Year: m / 12, Month: m%12 + 1, Day: 1}
	return g.fixed(0, 0, unit, d, d.AddMonths(months).AddDays(-1))
}

func (g *grammar) fixed(first, next int, grain Grain, from, to knowledge.Date) period {
	return period{first: first, next: next, grain: grain, fixed: true, relative: true, from: from, to: to, year: from.Year}
}
