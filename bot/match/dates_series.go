package match

// joint is how a date is joined to the next one.
type joint uint8

const (
	andJoint joint = iota + 1 // a list: each is a date of its own
	toJoint                   // a range
)

// expression reads the date expressions that begin at part i, notes them and returns the part behind them, or i if there
// is none.
func (g *grammar) expression(i int) int {
	r := g.parts[i].word.roles
	if r&(asAgoBefore|asBefore|asAfter) != 0 { // vor drei Tagen, avant-hier
		if p, ok := g.relative(i); ok {
			return g.note(p, Within, i, false)
		}
	}
	if r&operators != 0 || g.fold(i) == "up" && g.fold(i+1) == "to" || g.isDes(i) {
		if next := g.bounded(i); next > i {
			return next
		}
	}
	if r&(asFrom|asBetween) != 0 {
		if next := g.between(i); next > i {
			return next
		}
	}
	return g.series(i, i, 0)
}

// isDes tells French dès, since, from the article des.
func (g *grammar) isDes(i int) bool { return g.fold(i) == "des" && len(g.token(i).Text) > 3 }

// skip passes over up to three prepositions and articles; the reports whether an article was among them.
func (g *grammar) skip(k int) (next int, the bool) {
	for n := 0; n < 3 && k < len(g.parts) && g.link(k) == bySpace && g.has(k, asOf|asThe|asIn); n++ {
		the = the || g.has(k, asThe) && !g.has(k, asIn|asOf)
		k++
	}
	return k, the
}

// bounded reads since, until, before or after a date.
func (g *grammar) bounded(i int) int {
	r, k, b := g.parts[i].word.roles, i+1, Since
	switch {
	case r&asSince != 0 || g.isDes(i):
	case r&asBefore != 0:
		b = Before
	case r&asAfter != 0:
		b = After
	default:
		b = Until
	}
	if r&asPrefix != 0 && g.link(k) != byDash {
		return i
	}
	switch {
	case g.fold(k) == "to" && (b == Before || g.fold(i) == "up"): // prior to, up to
		k++
	case g.fold(k) == "from" && b == Since: // starting from
		k++
	case g.fold(k) == "a" && b == Until && g.fold(i) != "through": // jusqu'à
		k++
	}
	k, the := g.skip(k)
	if b == Since {
		if p, ok := g.sinceCount(k); ok {
			return g.note(p, Since, i, false)
		}
		if next := g.series(k, i, toJoint); next > k {
			return next
		}
	}
	if k >= len(g.parts) || r&asPrefix == 0 && g.link(k) != bySpace {
		return i
	}
	p, ok := g.point(k)
	if !ok || p.weak || the && p.bare { // "since the 2018 summit"
		return i
	}
	return g.note(p, b, i, false)
}

// between reads from X to Y, between X and Y, from X on.
func (g *grammar) between(i int) int {
	k, the := g.skip(i + 1)
	if g.link(k) != bySpace || the && g.isYear(k) { // "between the 2023 and the 2024 statements"
		return i
	}
	if g.has(k, asPlural) && g.parts[k].word.unit == Year && g.isYear(k+1) {
		k++ // entre les années 2018 et 2020
	}
	need := toJoint
	if g.has(i, asBetween) {
		need = andJoint
	}
	if next := g.series(k, i, need); next > k {
		return next
	}
	if g.has(i, asFrom) {
		p, ok := g.point(k)
		if n := p.next; ok && !p.weak && g.has(n, asOnward) && g.link(n) == bySpace && (len(g.fold(n)) > 2 || g.link(n+1) == noLink || g.link(n+1) == byComma) {
			p.next++
			return g.note(p, Since, i, false)
		}
	}
	return i
}

// joint reads what joins a date to the next at part k: to, bis, a dash, and, a comma.
func (g *grammar) joint(k int, opened bool) (next int, j joint, ok bool) {
	if k >= len(g.parts) {
		return k, 0, false
	}
	switch g.link(k) {
	case byDash, bySlash:
		return k, toJoint, true
	case byPlus:
		return k, andJoint, true
	case bySpace, byComma, byDot:
		if g.fold(k) == "up" && g.fold(k+1) == "to" {
			k++
		}
		switch {
		case g.has(k, asTo) && (g.fold(k) != "a" || opened || g.token(k).Text == "à"):
			j = toJoint
		case g.has(k, asAnd):
			j = andJoint
		case g.link(k) == byComma:
			return k, andJoint, true
		default:
			return k, 0, false
		}
		if g.fold(k+1) == "a" && g.has(k, asUntil) { // jusqu'à
			k++
		}
		if g.link(k+1) != bySpace {
			return k, 0, false
		}
		k, _ = g.skip(k + 1)
		return k, j, true
	}
	return k, 0, false
}

// dayNumber reads a number that will be a day if a month turns up behind it, or stood before it.
func (g *grammar) dayNumber(k int) (period, bool) {
	if k >= len(g.parts) {
		return period{}, false
	}
	n, ordinal, next := g.ordinal(k)
	if n < 1 || n > 31 || !ordinal && g.link(k) == bySpace && g.has(k-1, asNumbered) {
		return period{}, false
	}
	return period{first: k, next: next, grain: Day, day: n, weak: true}, true
}

// series reads dates joined to ranges and lists: 4 to 17 June 2020, 3 and 18 June, Sept to Dec 2022. first is where the
// expression's words begin. With need given, the first joint must be that one, and is taken as a range.
func (g *grammar) series(i, first int, need joint) int {
	var items [8]period
	var joints [8]joint // before each item
	p, ok := g.point(i)
	if !ok {
		if p, ok = g.dayNumber(i); !ok {
			return i
		}
	}
	items[0] = p
	n := 1
	for n < len(items) {
		last := &items[n-1]
		k, j, ok := g.joint(last.next, first < i)
		if !ok || n == 1 && need != 0 && j != need {
			break
		}
		if j == toJoint && n == 1 && g.has(k, asOpen) && !last.lacksYear() && !last.weak && g.link(last.next) == bySpace { // 2014 to date
			last.next = k + 1
			return g.note(*last, Since, first, false)
		}
		p, ok := g.point(k)
		if !ok {
			if p, ok = g.dayNumber(k); !ok || last.month != 0 && !last.monthLed || last.grain != Day {
				break
			}
			if last.monthLed {
				y := g.yearAfter(p.next, false)
				if y.ok {
					p.year, p.next, p.relative = y.year, y.next, y.relative
				} else if g.thing(p.next) {
					break
				}
				p.month, p.monthLed, p.weak = last.month, true, last.weak
				p.checkDay()
			}
		}
		if g.link(k) == byComma && (!last.lacksYear() && !(last.bare && p.bare) || last.weak && g.has(last.first, asVerb)) {
			break
		}
		items[n], joints[n] = p, j
		n++
	}
	if n > 1 && need != 0 {
		joints[1] = toJoint
	}
	if last := &items[n-1]; n == 1 && need == 0 && !last.weak && g.has(last.next, asOnward) && g.link(last.next) == bySpace && len(g.fold(last.next)) > 2 {
		last.next++ // 2020 onwards
		return g.note(*last, Since, first, false)
	}
	n = complete(items[:n], joints[:n])
	if n == 0 || n == 1 && need != 0 {
		return i
	}
	return g.noteSeries(items[:n], joints[:n], first, need)
}

// complete lends months and years from one item to its neighbours and returns how many items stand.
func complete(items []period, joints []joint) int {
	for k := len(items) - 2; k >= 0; k-- {
		p, donor := &items[k], &items[k+1]
		if p.month == 0 && p.grain == Day && !p.fixed && donor.month != 0 && !donor.fixed && (donor.grain == Day || donor.endDay > 0) {
			p.month, p.weak = donor.month, donor.weak
			p.checkDay()
		}
		if p.weak && p.month == 0 && donor.spelled { // 1. bis 3. Quartal
			p.grain, p.n, p.day, p.weak, p.spelled = donor.grain, p.day, 0, false, true
			p.impossible = p.n > 4 || p.grain == Half && p.n > 2
		}
		if p.lacksYear() && shares(p, donor) {
			if donor.year != 0 {
				p.year, p.relative = donor.year, donor.relative
				if joints[k+1] == toJoint && later(p, donor) {
					p.year--
				}
				if p.grain == Day {
					p.checkDay()
				}
			}
			p.weak = p.weak && donor.weak
		}
	}
	for k := 1; k < len(items); k++ {
		p, donor := &items[k], &items[k-1]
		if p.lacksYear() && shares(p, donor) {
			p.year, p.relative = donor.year, donor.relative
			if p.year != 0 && joints[k] == toJoint && later(donor, p) {
				p.year++
			}
			if p.grain == Day {
				p.checkDay()
			}
			p.weak = p.weak && donor.weak
		}
	}
	for k := range items {
		if items[k].weak {
			return k
		}
	}
	return len(items)
}

// shares reports whether a period can take the year of another: both are parts of a year.
func shares(p, donor *period) bool {
	part := func(p *period) bool {
		return !p.fixed && p.grain != Year && p.lastYear == 0 && (p.month != 0 || p.n != 0)
	}
	return part(p) && part(donor)
}

// later reports whether a begins later in the year than b.
func later(a, b *period) bool {
	m1, d1, _, _ := a.ends()
	m2, d2, _, _ := b.ends()
	return m1 > m2 || m1 == m2 && d1 > d2 && d2 > 0
}

func (g *grammar) noteSeries(items []period, joints []joint, first int, need joint) int {
	attributive := false
	next := items[0].first
	for k := 0; k < len(items); k++ {
		if k+1 < len(items) && joints[k+1] == toJoint {
			if at := g.noteRange(items[k], items[k+1], first); at > 0 {
				next, first = at, at
				k++
				continue
			}
			if need != 0 {
				return next
			}
		}
		next = g.note(items[k], Within, items[k].first, attributive)
		first = next
		if len(*g.found) > 0 {
			attributive = items[k].bare && (*g.found)[len(*g.found)-1].Attributive
		}
	}
	return next
}
