package match

import "strings"

// The parts that the date grammar works on: words with their roles, and numbers with the dates that are written in
// figures already read. Figures are read from the text itself, as Token.Fold has lost the marks of 18.6.2020.

type partKind uint8

const (
	otherPart   partKind = iota // a word without a role
	wordPart                    // a word of dateWords
	numberPart                  // a plain whole number, n
	pairPart                    // two small numbers, n and n2, joined by a slash or a dot
	figurePart                  // a date in figures
	ordinalPart                 // 18th, 1er: n
	quarterPart                 // Q2, T2: n
	halfPart                    // H1, S1: n
	junkPart                    // a number that is no date
)

// part is a word or number, or several tokens that make one date in figures.
type part struct {
	word       dateWord
	kind       partKind
	mark       byte // pairPart: the mark between; quarterPart, halfPart: the letter
	digits     uint8
	n, n2      int32
	figures    figures
	token      int32 // first token
	last       int32 // last token
	start, end int32 // bytes of the text
}

// figures is a date written in figures: a day, a month, a quarter, a half-year or two years.
type figures struct {
	grain      Grain
	year, last int16 // last year, for Range
	month, day int8
	n          int8 // quarter or half
	impossible bool
	monthFirst bool // cannot be read day-first
	either     bool // can be read month-first as well
}

// readParts turns tokens into parts.
func readParts(text string, tokens []Token, parts []part) []part {
	for i := 0; i < len(tokens); {
		t := &tokens[i]
		pt := part{token: int32(i), last: int32(i), start: int32(t.Start), end: int32(t.End)}
		c := t.Text[0]
		switch {
		case t.Number || digit(c) && allFigures(t.Text):
			var n int
			parts, n = readNumbers(text, tokens, i, parts)
			i += n
			continue
		case digit(c):
			parts = readMixed(t.Fold, pt, parts)
		case len(t.Fold) > 1 && digit(t.Fold[1]) && len(t.Fold) <= 8:
			parts = append(parts, readLettered(t.Fold, pt))
		default:
			if w, ok := dateWords[t.Fold]; ok {
				pt.kind, pt.word = wordPart, w
			} else if len(t.Fold) > 5 && digit(t.Fold[len(t.Fold)-1]) {
				parts = readMonthYear(t.Fold, pt, parts)
				i++
				continue
			}
			parts = append(parts, pt)
		}
		i++
	}
	spellMonths(parts, tokens)
	return parts
}

func allFigures(s string) bool {
	for i := 0; i < len(s); i++ {
		if !digit(s[i]) && s[i] != '.' && s[i] != ',' && s[i] != '/' {
			return false
		}
	}
	return true
}

// spellMonths forgives a slip in the name of a month, if a number or a preposition stands beside it.
func spellMonths(parts []part, tokens []Token) {
	number := func(i int) bool {
		return i >= 0 && i < len(parts) && (parts[i].kind == numberPart || parts[i].kind == ordinalPart)
	}
	for i := range parts {
		if parts[i].kind != otherPart {
			continue
		}
		w := tokens[parts[i].token].Fold
		if len(w) < 4 || len(w) > 10 {
			continue
		}
		before, after := number(i-1), number(i+1)
		ordered := i > 0 && parts[i-1].word.roles&(asOrdinal|asIn|asFrom|asTo|asBetween|operators|asPart) != 0 ||
			i > 1 && parts[i-1].word.roles&asOf != 0
		least := 0
		switch {
		case before && after && parts[i+1].digits == 4:
			least = 4
		case before || after:
			least = 5
		case ordered:
			least = 6
		default:
			continue
		}
		if m := misspeltMonth(w, least); m != 0 && (least == 4 || m != 3 || before || after) {
			parts[i].kind, parts[i].word = wordPart, dateWord{roles: asMonth | asShort | asTypo, month: m}
		}
	}
}

// leading reads the whole number at the start of s, of at most six figures, and how many figures it has.
func leading(s string) (n int32, digits int) {
	for digits < len(s) && digit(s[digits]) && digits < 7 {
		n = n*10 + int32(s[digits]-'0')
		digits++
	}
	return n, digits
}

// readMixed reads what begins with a figure and goes on with letters: 18th, 1er, 2010s, 2Q20, 18Jun2020.
func readMixed(s string, pt part, parts []part) []part {
	n, d := leading(s)
	pt.n, pt.digits, pt.kind = n, uint8(d), junkPart
	rest := s[d:]
	switch rest {
	case "st", "nd", "rd", "th", "er", "ere", "e", "eme", "ieme", "ter", "te", "ten", "nde", "re":
		if d <= 2 {
			pt.kind = ordinalPart
		}
	}
	switch rest {
	case "s", "er", "ern", "ies":
		if d == 4 && isYear(n) && n%10 == 0 {
			pt.kind, pt.figures = figurePart, figures{grain: Range, year: int16(n), last: int16(n + 9)}
		}
	}
	if d == 4 && isYear(n) && rest == "er" && n%10 != 0 { // the German adjective: der 2018er Gipfel
		pt.kind, pt.figures = figurePart, figures{grain: Year, year: int16(n)}
	}
	if pt.kind != junkPart {
		return append(parts, pt)
	}
	if d == 1 && (rest[0] == 'q' || rest[0] == 'h') { // 2Q20, 1H2020
		if y, yd := leading(rest[1:]); yd == len(rest)-1 {
			pt.readTerm(rest[0], n, y, yd)
		}
		return append(parts, pt)
	}
	if d <= 2 { // 18Jun2020, 18Juni
		letters := strings.TrimRight(rest, "0123456789")
		if w, ok := dateWords[letters]; ok && w.roles&asMonth != 0 && w.roles&(asVerb|asMars) == 0 {
			day := pt
			day.kind, day.end = numberPart, pt.start+int32(d)
			pt.start += int32(d)
			return readMonthYear(rest, pt, append(parts, day))
		}
	}
	return append(parts, pt)
}

// readMonthYear reads Juni2020 and June, and leaves any other word alone.
func readMonthYear(s string, pt part, parts []part) []part {
	letters := strings.TrimRight(s, "0123456789")
	w, ok := dateWords[letters]
	y, d := leading(s[len(letters):])
	pt.n, pt.digits, pt.kind = 0, 0, otherPart
	if !ok || w.roles&(asMonth|asPart) == 0 || d != 0 && (d != 4 || !isYear(y)) {
		return append(parts, pt)
	}
	month := pt
	month.kind, month.word, month.end = wordPart, w, pt.end-int32(d)
	parts = append(parts, month)
	if d == 4 {
		pt.kind, pt.n, pt.digits, pt.start = numberPart, y, 4, month.end
		parts = append(parts, pt)
	}
	return parts
}

// readLettered reads Q2, T2, H1, S1, Q2/2020 and Q22020.
func readLettered(s string, pt part) part {
	c, n := s[0], int32(s[1]-'0')
	if c != 'q' && c != 't' && c != 'h' && c != 's' || len(s) > 2 && c == 't' && s[2] != '/' {
		return pt
	}
	if len(s) == 2 {
		pt.kind, pt.n, pt.mark = quarterPart, n, c
		if c == 'h' || c == 's' {
			pt.kind = halfPart
		}
		return pt
	}
	rest := strings.TrimPrefix(s[2:], "/")
	if y, d := leading(rest); d == len(rest) && (s[2] == '/' || d == 4) {
		pt.readTerm(c, n, y, d)
	}
	return pt
}

// readTerm makes the part the quarter or half-year n of a year of two or four figures.
func (pt *part) readTerm(letter byte, n, year int32, digits int) {
	if digits == 2 {
		year += 2000
	}
	if digits != 2 && digits != 4 || !isYear(year) {
		return
	}
	pt.kind, pt.figures = figurePart, figures{grain: Quarter, year: int16(year), n: int8(n), impossible: n < 1 || n > 4}
	if letter == 'h' || letter == 's' {
		pt.figures.grain, pt.figures.impossible = Half, n < 1 || n > 2
	}
}

func isYear(n int32) bool { return n >= 1900 && n <= 2099 }
