package tracker

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

var anyMark = regexp.MustCompile(`\s*\[\s*(\d{1,3}(?:\s*[,;]\s*\d{1,3})*|\{n\})\s*\]`)

// mark is a footnote's mark in a text: its number, Broken where it has none, and the byte at which it stood.
type mark struct{ number, at int }

// unmark takes the footnote marks out of a text and closes the gaps: before a word a blank, before a stop none.
func unmark(text string) (string, []mark) {
	var b strings.Builder
	var marks []mark
	rest := 0
	for _, m := range anyMark.FindAllStringSubmatchIndex(text, -1) {
		b.WriteString(text[rest:m[0]])
		rest = m[1]
		for n := range strings.FieldsFuncSeq(text[m[2]:m[3]], func(r rune) bool { return !unicode.IsDigit(r) && r != 'n' }) {
			number, _ := strconv.Atoi(n) // “n” gives Broken
			marks = append(marks, mark{number, b.Len()})
		}
		next, _ := utf8.DecodeRuneInString(text[rest:])
		if b.Len() > 0 && (unicode.IsLetter(next) || unicode.IsDigit(next)) {
			b.WriteByte(' ')
		}
	}
	b.WriteString(text[rest:])
	return b.String(), marks
}

// sentences parts a paragraph. A mark behind the full stop belongs to the sentence before it.
func sentences(line int, paragraph string) []Sentence {
	text, marks := unmark(paragraph)
	var out []Sentence
	start := 0
	ends := append(stops(text), len(text))
	for _, m := range marks { // a mark can stand where the full stop was forgotten
		if rest := text[m.at:]; strings.HasPrefix(rest, " ") && m.at > 0 && text[m.at-1] > ' ' && starters.MatchString(rest[1:]) {
			ends = append(ends, m.at)
		}
	}
	slices.Sort(ends)
	for _, end := range slices.Compact(ends) {
		s := Sentence{Line: line, Text: strings.TrimSpace(text[start:end])}
		for len(marks) > 0 && marks[0].at <= end {
			s.Marks = append(s.Marks, marks[0].number)
			marks = marks[1:]
		}
		start = end
		switch {
		case s.Text != "":
			out = append(out, s)
		case len(s.Marks) > 0 && len(out) > 0:
			out[len(out)-1].Marks = append(out[len(out)-1].Marks, s.Marks...)
		case len(s.Marks) > 0: // a mark alone on its line
			out = append(out, s)
		}
	}
	return out
}

const quoteMarks = "„“”\"«»‚‘’"

// neverLast are abbreviations that no sentence ends with; others, and ordinals, end one only before a word of starters.
var (
	neverLast = regexp.MustCompile(`(?i)(?:^|[\s(„“"])(?:Dr|Prof|Mr|Mrs|Ms|St|No|Nr|Art|Abs|Vol|vs|bzw|ca|vgl|z\.\s?B|d\.\s?h|e\.g|i\.e|cf|sog|inkl|insb|Gen|Sen|\p{L})$`)
	mayBeLast = regexp.MustCompile(`(?i)(?:^|[\s(„“"+/&–-])(?:etc|usw|Inc|Ltd|Co|Corp|al|ff|Mio|Mrd|u\.\s?a|a\.\s?o|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|O[ck]t|Nov|De[cz]|\S*\p{L}\.\p{L}|\d{1,3})$`)
	starters  = regexp.MustCompile(`^["„“]?(?:Der|Die|Das|Dies|Diese[rs]?|Es|Er|Sie|Ein|Eine|In|Im|Am|Auf|Bei|Beim|Auch|Zur|Zum|Mit|Nach|Vor|Für|Von|Vom|Als|An|Aus|Nur|Noch|Dabei|Damit|Dazu|Hier|Wie|Wenn|Während|Alle|The|This|These|It|They|He|She|An?|On|At|For|From|With|After|Before|As|By|To|Also|And|But)\s`)
)

// stops gives the bytes at which sentences end. A quotation of several sentences is not cut.
func stops(text string) []int {
	quotes := quotations(text)
	var out []int
	for i, r := range text {
		if !strings.ContainsRune(".!?…", r) {
			continue
		}
		end := i + utf8.RuneLen(r)
		if end < len(text) && strings.IndexByte(".!?", text[end]) >= 0 {
			continue
		}
		end += len(text[end:]) - len(strings.TrimLeft(text[end:], quoteMarks+")]"))
		next := strings.TrimLeft(text[end:], " \t")
		if next == "" || len(next) == len(text[end:]) || !beginsSentence(next) || inside(quotes, i, end) {
			continue
		}
		if last := lastWord(text[:i]); r == '.' && (neverLast.MatchString(last) || mayBeLast.MatchString(last) && !starters.MatchString(next)) {
			continue
		}
		out = append(out, end)
	}
	return out
}

// lastWord is the end of a text, long enough for the longest abbreviation.
func lastWord(s string) string {
	at := max(0, len(s)-24)
	for at > 0 && !utf8.RuneStart(s[at]) {
		at--
	}
	return s[at:]
}

func beginsSentence(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(r) || unicode.IsDigit(r) || strings.ContainsRune(quoteMarks+"(", r)
}

// inside reports whether a stop at i, whose closing marks end at end, lies within a quotation.
func inside(quotes [][2]int, i, end int) bool {
	for _, q := range quotes {
		if q[0] < i && end <= q[1] {
			return true
		}
	}
	return false
}

// quotations gives the bytes of each opening mark and of the mark that closes it. The pages mix „…“, “…” and "…", so a
// mark's neighbours decide; one that is never closed opens nothing.
func quotations(text string) [][2]int {
	var out [][2]int
	open := -1
	for i, r := range text {
		if !strings.ContainsRune(`„“”"«»`, r) {
			continue
		}
		switch {
		case open < 0 && opens(text, i, r):
			open = i
		case open >= 0 && !opens(text, i, r):
			out = append(out, [2]int{open, i})
			open = -1
		}
	}
	return out
}

func opens(text string, i int, r rune) bool {
	if r == '„' {
		return true
	}
	before, _ := utf8.DecodeLastRuneInString(text[:i])
	after, n := utf8.DecodeRuneInString(text[i+utf8.RuneLen(r):])
	return (i == 0 || unicode.IsSpace(before) || strings.ContainsRune("([-–/:", before)) && n > 0 && !unicode.IsSpace(after)
}
