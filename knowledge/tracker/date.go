package tracker

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"rapporteur/knowledge"
)

// When is a date of the page as far as it can be read. Nothing is guessed: without a day, a month and a year in the
// text, From is zero and Doubt says what is missing.
type When struct {
	Text  string         // as it stands; "" where there is no date at all
	From  knowledge.Date // the day, or the first of several
	Until knowledge.Date // the last of several days in a row, else zero
	Doubt string         // what a curator has to decide, or ""
}

// span is a date within a text, in bytes.
type span struct {
	start, end int
	when       When
}

// point is a day as far as it is written; 0 stands for what is not.
type point struct{ day, month, year int }

type dateToken struct {
	kind       rune // d number, m month, y year, n numeric date, r “to”, a “and”, c comma, w weekday, x anything else
	start, end int
	point      point
}

var (
	dateWords = regexp.MustCompile(`\d{4}-\d{2}-\d{2}|\d{1,2}\.\s?\d{1,2}\.(?:\s?\d{4})?|\d+(?:st\b|nd\b|rd\b|th\b)?\.?|\p{L}+\.?|[-–—&+/,]|\S`)
	months    = monthNames()
	joiners   = map[string]rune{"-": 'r', "–": 'r', "—": 'r', "bis": 'r', "to": 'r', "until": 'r', "through": 'r',
		"und": 'a', "and": 'a', "&": 'a', "+": 'a', "/": 'a', ",": 'c'}
)

func monthNames() map[string]int {
	m := map[string]int{}
	for i, names := range []string{
		"january januar jänner jan", "february februar feb febr", "march märz mar mrz", "april apr", "may mai", "june juni jun",
		"july juli jul", "august aug", "september sept sep", "october oktober oct okt", "november nov", "december dezember dec dez",
	} {
		for n := range strings.FieldsSeq(names) {
			m[n] = i + 1
		}
	}
	return m
}

var weekdays = regexp.MustCompile(`^(?i:(?:mon|tues|wednes|thurs|fri|satur|sun)day|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag)$`)

func dateTokens(text string) []dateToken {
	var out []dateToken
	for _, at := range dateWords.FindAllStringIndex(text, -1) {
		t := dateToken{'x', at[0], at[1], point{}}
		word := text[at[0]:at[1]]
		low := strings.ToLower(strings.TrimSuffix(word, "."))
		switch {
		case joiners[low] != 0:
			t.kind = joiners[low]
		case months[low] != 0:
			t.kind, t.point.month = 'm', months[low]
		case weekdays.MatchString(low):
			t.kind = 'w'
		case word[0] >= '0' && word[0] <= '9':
			t.number(word)
		}
		out = append(out, t)
	}
	return out
}

func (t *dateToken) number(word string) {
	if d, err := knowledge.ParseDate(word); err == nil {
		t.kind, t.point = 'n', point{d.Day, d.Month, d.Year}
		return
	}
	if parts := strings.FieldsFunc(word, func(r rune) bool { return r == '.' || r == ' ' }); len(parts) > 1 {
		t.kind = 'n'
		t.point.day, _ = strconv.Atoi(parts[0])
		t.point.month, _ = strconv.Atoi(parts[1])
		if len(parts) > 2 {
			t.point.year, _ = strconv.Atoi(parts[2])
		}
		return
	}
	digits := strings.TrimRight(word, ".stndrh")
	n, err := strconv.Atoi(digits)
	switch {
	case err != nil:
	case len(digits) <= 2:
		t.kind, t.point.day = 'd', n
	case len(digits) == 4 && word == digits && n >= 1900 && n < 2100:
		t.kind, t.point.year = 'y', n
	}
}

// dateSpans finds the dates in a text, from left to right.
func dateSpans(text string) []span {
	tokens := dateTokens(text)
	var out []span
	for i := 0; i < len(tokens); i++ {
		if s, next, ok := spanAt(text, tokens, i); ok {
			out = append(out, s)
			i = next - 1
		}
	}
	return out
}

// spanAt reads: [weekday] point { joiner point }, where “4. und 5. Oktober 2018” writes month and year once.
func spanAt(text string, tokens []dateToken, i int) (s span, next int, ok bool) {
	start := i
	if kind(tokens, i) == 'w' {
		if i++; kind(tokens, i) == 'c' {
			i++
		}
	}
	if i >= len(tokens) || glued(text, tokens[i].start) {
		return span{}, 0, false
	}
	first, i, ok := pointAt(tokens, i)
	if !ok {
		return span{}, 0, false
	}
	points, ranges := []point{first}, true
	for len(points) < 8 {
		join := kind(tokens, i)
		if join != 'r' && join != 'a' && (join != 'c' || points[len(points)-1].month != 0) {
			break
		}
		p, after, ok := pointAt(tokens, i+1)
		if !ok || join == 'c' && p.month == 0 && kind(tokens, after) != 'a' && kind(tokens, after) != 'c' {
			break
		}
		points, i, ranges = append(points, p), after, ranges && join == 'r'
	}
	if !complete(points) || points[0].day == 0 && points[0].year == 0 {
		return span{}, 0, false
	}
	s = span{start: tokens[start].start, end: tokens[i-1].end}
	s.when = read(points, ranges)
	s.when.Text = text[s.start:s.end]
	return s, i, true
}

func kind(tokens []dateToken, i int) rune {
	if i < len(tokens) {
		return tokens[i].kind
	}
	return 0
}

// glued reports whether a number is part of a name: 75/268, G20.
func glued(text string, at int) bool {
	r, _ := utf8.DecodeLastRuneInString(text[:at])
	return at > 0 && (unicode.IsLetter(r) || unicode.IsDigit(r) || r == '/')
}

// pointAt reads 3. Juni 2020, 3 June, June 3, 2020, Juni 2020, 3.6.2020 or a lone number.
func pointAt(tokens []dateToken, i int) (p point, next int, ok bool) {
	switch kind(tokens, i) {
	case 'n':
		return tokens[i].point, i + 1, true
	case 'd':
		p.day = tokens[i].point.day
		if i++; kind(tokens, i) == 'm' {
			p.month = tokens[i].point.month
			i++
		}
	case 'm':
		p.month = tokens[i].point.month
		if i++; kind(tokens, i) == 'd' && kind(tokens, i+1) != 'm' {
			p.day = tokens[i].point.day
			i++
		}
	default:
		return p, i, false
	}
	if kind(tokens, i) == 'y' {
		p.year = tokens[i].point.year
		return p, i + 1, true
	}
	if kind(tokens, i) == 'c' && kind(tokens, i+1) == 'y' {
		p.year = tokens[i+1].point.year
		return p, i + 2, true
	}
	return p, i, true
}

// complete hands on the month and the year that are written once, and reports whether there is a month at all.
func complete(points []point) bool {
	for i := len(points) - 2; i >= 0; i-- {
		fill(&points[i], points[i+1])
	}
	for i := 1; i < len(points); i++ {
		fill(&points[i], points[i-1])
	}
	return points[0].month != 0
}

func fill(p *point, from point) {
	if p.month == 0 {
		p.month = from.month
	}
	if p.year == 0 {
		p.year = from.year
	}
}

// read makes days of the points; ranges says that they are joined by “to” and not by “and”.
func read(points []point, ranges bool) (w When) {
	days := make([]knowledge.Date, len(points))
	for i, p := range points {
		switch {
		case p.day == 0:
			return When{Doubt: "no day"}
		case p.year == 0:
			return When{Doubt: "no year"}
		}
		var ok bool
		if days[i], ok = knowledge.NewDate(p.year, p.month, p.day); !ok {
			return When{Doubt: "the calendar has no such day"}
		}
		if i > 0 && !days[i].After(days[i-1]) {
			return When{Doubt: "it ends before it begins"}
		}
	}
	w.From = days[0]
	last := days[len(days)-1]
	inRow := w.From.AddDays(len(days)-1) == last
	switch {
	case len(days) == 1:
	case inRow || ranges && len(days) == 2:
		w.Until = last
	default:
		names := make([]string, len(days))
		for i, d := range days {
			names[i] = d.String()
		}
		w.Doubt = fmt.Sprintf("days that are not in a row: %s", strings.Join(names, ", "))
	}
	return w
}
