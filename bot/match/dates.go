package match

import (
	"strings"

	"rapporteur/knowledge"
)

// Grain is the size of what a date expression names.
type Grain uint8

// The grains. Range is everything that is no single day, week, month, quarter, half-year or year: "4 to 17 June",
// "since 2018", "end of 2020", "the 2010s", a season.
const (
	Day Grain = iota + 1
	Week
	Month
	Quarter
	Half
	Year
	Range
)

// Bound says on which side of the named date the period lies.
type Bound uint8

// The bounds. Until includes the named date, Before and After leave it out, Since begins with it.
const (
	Within Bound = iota
	Since
	Until
	Before
	After
)

// DateExpr is a date expression found in a text.
type DateExpr struct {
	First, Last int // the tokens [First, Last); a bare preposition before it (in, am, le) is not part of it

	// From and To are the period's first and last day. A zero From or To is an open end. Both are zero when NoYear or
	// Impossible.
	From, To knowledge.Date

	// Month and Day are given when NoYear: a day and month ("18 June"), a month (Day 0), or a day alone ("on the 3rd",
	// Month 0). EndMonth and EndDay end a range; without a range EndMonth is 0. In a range a Day or EndDay of 0 is the
	// month's first or last day.
	Month, Day, EndMonth, EndDay int

	NoYear     bool  // lacks a year; Resolve gives the period in a year
	Impossible bool  // no calendar has it: 31 June, month 13, Q5 2020
	Grain      Grain // of what is named; Range if Bound is not Within
	Bound      Bound

	// Attributive is set where a bare year may be part of a name or a description instead of saying when: "the 2018
	// summit", "strategy of 2017", "NATO 2030". A year after a noun is always counted so: "Davos 2020".
	Attributive bool

	Relative bool // depends on now

	// AltFrom and AltTo are the month-first reading of figures that can be read in two ways: From has 6 March for
	// 06/03/2020 and AltFrom 3 June. MonthFirst means that there was no other way: 06/18/2020.
	AltFrom, AltTo knowledge.Date
	MonthFirst     bool
}

// FindDates finds the dates, periods and ranges of a text in English, German and French. The tokens are those of
// Tokens(text). Expressions come in the order of the text and do not overlap; in a list such as "3 and 18 June 2020"
// each is an expression of its own.
//
// How what is vague is read: a week begins on Monday. Early, mid and late are the thirds of a year, half-year or quarter
// in months, and of a month the days 1-10, 11-20 and from 21 on. Seasons are meteorological; winter 2020 begins in
// December 2020. "last month" is the calendar month before, but "in the past month" and "the last 30 days" end with today.
// "two weeks ago" is the calendar week two weeks back, and so for months and years. "last Monday" and "on Monday" are
// the latest Monday before today. A year of two figures lies between 1970 and 2069.
//
// If now is zero, expressions that depend on it are not found.
func FindDates(text string, tokens []Token, now knowledge.Date) []DateExpr {
	var buf [64]part
	var found []DateExpr
	g := grammar{text: text, tokens: tokens, now: now, found: &found}
	g.parts = readParts(text, tokens, buf[:0])
	for i := 0; i < len(g.parts); {
		if k := g.parts[i].kind; k == otherPart || k == junkPart || k == wordPart && !g.has(i, opens) {
			i++
			continue
		}
		next := g.expression(i)
		i = max(next, i+1)
	}
	return found
}

// Resolve gives the period that an expression without a year names in a year, and false if the expression has a year,
// names no month, or the year lacks the day. A range that runs over the turn of the year begins in year.
func (e DateExpr) Resolve(year int) (from, to knowledge.Date, ok bool) {
	if !e.NoYear || e.Impossible || e.Month == 0 {
		return from, to, false
	}
	day, endYear, endMonth, endDay := e.Day, year, e.EndMonth, e.EndDay
	if endMonth == 0 {
		endMonth, endDay = e.Month, e.Day
	}
	if day == 0 {
		day = 1
	}
	if endMonth < e.Month || endMonth == e.Month && endDay != 0 && endDay < day {
		endYear++
	}
	if endDay == 0 {
		endDay = knowledge.DaysIn(endYear, endMonth)
	}
	from, ok = knowledge.NewDate(year, e.Month, day)
	to, okTo := knowledge.NewDate(endYear, endMonth, endDay)
	if !ok || !okTo {
		return knowledge.Date{}, knowledge.Date{}, false
	}
	from, to = e.Bound.apply(from, to)
	return from, to, true
}

// apply turns the named period into the one that lies on the bound's side of it.
func (b Bound) apply(from, to knowledge.Date) (knowledge.Date, knowledge.Date) {
	switch b {
	case Since:
		return from, knowledge.Date{}
	case Until:
		return knowledge.Date{}, to
	case Before:
		return knowledge.Date{}, from.AddDays(-1)
	case After:
		return to.AddDays(1), knowledge.Date{}
	}
	return from, to
}

// grammar is the state of one search.
type grammar struct {
	text   string
	tokens []Token
	parts  []part
	now    knowledge.Date
	found  *[]DateExpr // a pointer, so that parts can stay on the stack
}

// link is what stands between two parts.
type link uint8

const (
	noLink    link = iota // the text's edge, or a mark that ends an expression
	bySpace               // a space or an apostrophe
	byComma               //
	byDash                // any dash, with or without spaces
	bySlash               //
	byPlus                // + or &
	byQuote               // a space and an apostrophe: June '20
	byDot                 // a dot and perhaps a space: an ordinal, an abbreviation, or the end of a sentence
	byNothing             // within one token: 18Jun2020
)

// link returns what stands before part i. A dot in front of another mark ("4.-17.") is dropped.
func (g *grammar) link(i int) link {
	if i <= 0 || i >= len(g.parts) {
		return noLink
	}
	gap := g.text[g.parts[i-1].end:g.parts[i].start]
	if len(gap) > 2 && (gap[:2] == "'s" || strings.HasPrefix(gap, "’s")) {
		gap = gap[strings.IndexByte(gap, 's')+1:] // NATO's 2020 statements
	}
	switch gap {
	case " ", "'", "’":
		return bySpace
	case "":
		return byNothing
	}
	l := noLink
	for k, r := range gap {
		next := bySpace
		switch r {
		case ' ', '\u00a0', '\u202f', '\u2009':
			if l == noLink {
				l = bySpace
			}
			continue
		case '.':
			if k > 0 {
				return noLink
			}
			next = byDot
		case '\'', '’', 'ʼ':
			if l == bySpace {
				next = byQuote
			}
		case ',':
			next = byComma
		case '-', '–', '—', '‑', '−':
			next = byDash
		case '/':
			next = bySlash
		case '+', '&':
			next = byPlus
		default:
			return noLink
		}
		if l != noLink && l != bySpace && l != byDot {
			return noLink
		}
		l = next
	}
	return l
}

// has reports whether part i is a word with one of the roles.
func (g *grammar) has(i int, r role) bool {
	return i >= 0 && i < len(g.parts) && g.parts[i].word.roles&r != 0
}

// joined reports whether part i follows the one before closely enough to belong to it.
func (g *grammar) joined(i int) bool {
	l := g.link(i)
	return l == bySpace || l == byNothing || l == byDash
}

func (g *grammar) fold(i int) string {
	if i < 0 || i >= len(g.parts) {
		return ""
	}
	return g.tokens[g.parts[i].token].Fold
}

func (g *grammar) token(i int) *Token { return &g.tokens[g.parts[i].token] }

// ledIn reports whether a preposition or the like before part i makes clear that a date follows.
func (g *grammar) ledIn(i int) bool {
	if g.link(i) != bySpace {
		return false
	}
	if g.has(i-1, leadsIn) {
		return g.fold(i-1) != "a" || g.token(i-1).Text != "a"
	}
	return g.has(i-1, asThe) && g.link(i-1) == bySpace && g.has(i-2, leadsIn)
}

// thing reports whether part i is a word that can name a thing, directly after the one before.
func (g *grammar) thing(i int) bool {
	if i <= 0 || i >= len(g.parts) || g.parts[i].kind != otherPart {
		return false
	}
	l := g.link(i)
	return l == bySpace || l == byDash
}
