package match

import "strings"

// readNumbers reads the number at token i, with the numbers that hyphens join to it, and returns how many tokens it took.
func readNumbers(text string, tokens []Token, i int, parts []part) ([]part, int) {
	run := 1
	for i+run < len(tokens) && run < 6 && tokens[i+run].Number && tokens[i+run].Glued && plainFigures(tokens[i+run-1].Text) &&
		text[tokens[i+run].Start-1] != '\'' {
		if run == 3 && tokens[i+3].Start-tokens[i+2].End > 1 {
			break // 2020-06-18–2020-06-20: a long dash
		}
		run++
	}
	if run > 1 && !plainFigures(tokens[i+run-1].Text) {
		run-- // 18-20.6.2020: the last one is a date of its own
	}
	first, last := &tokens[i], &tokens[i+run-1]
	pt := part{kind: junkPart, token: int32(i), last: int32(i + run - 1), start: int32(first.Start), end: int32(last.End)}
	if !freeNumber(text, first.Start, last.End) {
		return append(parts, pt), run
	}
	if run == 1 {
		return readNumber(first.Text, pt, parts), 1
	}
	if i > 0 && first.Glued && !dateLike(&tokens[i-1]) {
		return append(parts, pt), run // CVE-2020-0601
	}
	var n [3]int32
	var d [3]int
	if run <= 3 {
		for k := range run {
			n[k], d[k] = leading(tokens[i+k].Text)
		}
	}
	switch {
	case run == 3:
		if f, ok := threeFigures(n, d, '-'); ok {
			pt.kind, pt.figures = figurePart, f
		}
	case run == 2 && d[0] <= 2 && d[1] <= 2:
		for k := range 2 { // 4-17 June: the month will tell
			t := &tokens[i+k]
			parts = append(parts, part{kind: numberPart, n: n[k], digits: uint8(d[k]), token: int32(i + k), last: int32(i + k),
				start: int32(t.Start), end: int32(t.End)})
		}
		return parts, 2
	case run == 2 && d[0] == 4 && i+2 < len(tokens) && tokens[i+2].Glued && timestamp(tokens[i+2].Text):
		n[2], d[2] = leading(tokens[i+2].Text)
		if f, ok := threeFigures(n, d, '-'); ok {
			pt.kind, pt.figures, pt.last, pt.end = figurePart, f, pt.last+1, int32(tokens[i+2].End)
		}
		return append(parts, pt), 3
	case run == 2:
		dash := text[tokens[i].End:tokens[i+1].Start]
		if f, ok := twoFigures(n, d, dash != "-" && dash != "‑"); ok {
			pt.kind, pt.figures = figurePart, f
		}
	}
	return append(parts, pt), run
}

func plainFigures(s string) bool {
	n, d := leading(s)
	return d == len(s) && d <= 4 && n >= 0
}

// timestamp recognizes the day and hour of 2020-06-18T10:00.
func timestamp(s string) bool {
	return len(s) > 3 && digit(s[0]) && digit(s[1]) && s[2]|0x20 == 't' && digit(s[3])
}

// dateLike reports whether a token before a hyphen may belong to a date: mid-2020, Q2-2020, Juni-2020.
func dateLike(t *Token) bool { return t.Number || dateWords[t.Fold].roles != 0 }

// freeNumber reports whether a number stands by itself: not in a path or a document's number, no amount, no time of day.
func freeNumber(text string, start, end int) bool {
	if start > 0 {
		switch c := text[start-1]; c {
		case '/':
			// Juni/Juli and Q2/Q3 part words with slashes as well, and 11./12. Juli numbers with a dot.
			if start < 2 || text[start-2] != '.' && !monthBefore(text[:start-1]) {
				return false
			}
		case '$', '#', '_', '=', '@':
			return false
		case ':':
			if start > 1 && digit(text[start-2]) {
				return false
			}
		}
		if strings.HasSuffix(text[:start], "€") || strings.HasSuffix(text[:start], "£") || strings.HasSuffix(text[:start], "§") {
			return false
		}
	}
	rest := text[end:]
	if rest == "" {
		return true
	}
	switch rest[0] {
	case '%', '$', '_', '=':
		return false
	case '/':
		return len(rest) > 1 && !digit(rest[1]) && rest[1] != ' ' && len(rest) > 2 && (rest[1]|0x20 == 'q' || rest[1]|0x20 == 'h') && digit(rest[2])
	case ':':
		return len(rest) < 2 || !digit(rest[1])
	}
	rest = strings.TrimLeft(rest, " \u00a0\u202f")
	return rest == "" || rest[0] != '%' && !strings.HasPrefix(rest, "€")
}

// monthBefore reports whether the text ends with the name of a month.
func monthBefore(text string) bool {
	i := len(text)
	for i > 0 && len(text)-i < 12 && (text[i-1] >= 0x80 || text[i-1]|0x20 >= 'a' && text[i-1]|0x20 <= 'z') {
		i--
	}
	return dateWords[Fold(text[i:])].month != 0
}

// readNumber reads one token: 2020, 18.6.2020, 06/2020, 11/12, or 18,2020 as in "June 18,2020".
func readNumber(s string, pt part, parts []part) []part {
	var n [3]int32
	var d [3]int
	mark, fields, at := byte(0), 0, 0
	for {
		if fields == 3 {
			return append(parts, pt)
		}
		v, digits := leading(s[at:])
		if digits == 0 || digits > 5 {
			return append(parts, pt)
		}
		n[fields], d[fields] = v, digits
		fields++
		if at += digits; at == len(s) {
			break
		}
		if mark != 0 && s[at] != mark {
			return append(parts, pt)
		}
		mark = s[at]
		at++
	}
	switch {
	case fields == 1 && d[0] <= 4:
		pt.kind, pt.n, pt.digits = numberPart, n[0], uint8(d[0])
	case mark == ',':
		return commaNumbers(s, n, d, fields, pt, parts)
	case fields == 3:
		if f, ok := threeFigures(n, d, mark); ok {
			pt.kind, pt.figures = figurePart, f
		}
	case fields == 2:
		if f, ok := twoFigures(n, d, false); ok {
			pt.kind, pt.figures = figurePart, f
		} else if d[0] <= 2 && d[1] <= 2 {
			pt.kind, pt.n, pt.n2, pt.mark = pairPart, n[0], n[1], mark
		}
	}
	return append(parts, pt)
}

// commaNumbers parts 18,2020 and 2018,2023, but not the thousands of 48,000 nor the decimals of 1,5.
func commaNumbers(s string, n [3]int32, d [3]int, fields int, pt part, parts []part) []part {
	for k := 1; k < fields; k++ {
		if d[k] != 4 || !isYear(n[k]) {
			return append(parts, pt)
		}
	}
	at := pt.start
	for k := range fields {
		p := pt
		p.kind, p.n, p.digits, p.start = numberPart, n[k], uint8(d[k]), at
		p.end = at + int32(d[k])
		at = p.end + 1
		parts = append(parts, p)
	}
	return parts
}

// threeFigures reads 2020-06-18, 18.6.2020, 18/06/20 and 06/18/2020. A year of two figures comes last and lies between
// 1970 and 2069.
func threeFigures(n [3]int32, d [3]int, mark byte) (figures, bool) {
	if d[0] == 4 {
		if !isYear(n[0]) || d[1] > 2 || d[2] > 2 {
			return figures{}, false
		}
		f := figures{grain: Day, year: int16(n[0]), month: int8(n[1]), day: int8(n[2])}
		f.impossible = !inMonth(int(n[0]), int(n[1]), int(n[2]))
		return f, true
	}
	if d[0] > 2 || d[1] > 2 || d[2] != 4 && d[2] != 2 {
		return figures{}, false
	}
	y := n[2]
	if d[2] == 2 {
		y = century(y)
	}
	if !isYear(y) {
		return figures{}, false
	}
	a, b := int(n[0]), int(n[1])
	dayFirst, monthFirst := inMonth(int(y), b, a), inMonth(int(y), a, b)
	f := figures{grain: Day, year: int16(y), month: int8(b), day: int8(a)}
	switch {
	case dayFirst:
		f.either = monthFirst && a != b && mark != '.'
	case monthFirst:
		f.month, f.day, f.monthFirst = int8(a), int8(b), true
	default:
		f.impossible = true
	}
	if f.impossible && (a > 39 || b > 39) {
		return figures{}, false
	}
	return f, true
}

func century(y int32) int32 {
	if y < 70 {
		return y + 2000
	}
	return y + 1900
}

// twoFigures reads 06/2020, 2020-06, 2018-2022 and 2019/20. Behind a long dash two figures are a year even where they
// could be a month: 2011–12.
func twoFigures(n [3]int32, d [3]int, longDash bool) (figures, bool) {
	a, b := n[0], n[1]
	switch {
	case d[0] <= 2 && d[1] == 4 && isYear(b) && a <= 53: // up to 53 for KW 53/2020
		return figures{grain: Month, year: int16(b), month: int8(a), impossible: a < 1 || a > 12}, true
	case d[0] == 4 && d[1] == 4 && isYear(a) && isYear(b) && a < b:
		return figures{grain: Range, year: int16(a), last: int16(b)}, true
	case d[0] == 4 && d[1] <= 2 && isYear(a):
		if d[1] == 2 && b > a%100 && (b > 12 || longDash) {
			return figures{grain: Range, year: int16(a), last: int16(a - a%100 + b)}, true
		}
		if b < 40 {
			return figures{grain: Month, year: int16(a), month: int8(b), impossible: b < 1 || b > 12}, true
		}
	}
	return figures{}, false
}
