package tracker

import (
	"regexp"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"rapporteur/knowledge"
)

var (
	quarterHead = regexp.MustCompile(`^(?:Quartalsbericht\s+|Quarterly Report\s+)?Q\s?([1-4])\s?[/-]\s?(\d{4})(?:\s*[-–—:]\s*|\s+|$)(.*)$`)
	reportHead  = regexp.MustCompile(`^(?:Quartalsbericht|Quarterly Report)\s+0?([1-4])/(\d{4})\s*[-–—:]?\s*(.*)$`)
	gluedTag    = regexp.MustCompile(`^\S{0,40}Q[1-4]/\d{4}\S{0,40}$`)
	masthead    = regexp.MustCompile(`^Volume \d+,`)
	tailStart   = regexp.MustCompile(`^(?:Mehr zum Thema|More on (?:this|the) topic|Fußnoten|Footnotes|Quellen|Sources):?$`)
	markedItem  = regexp.MustCompile(`^(?:(\d{1,3})[.)]\s+)?\[(\d{1,3}|\{n\})\]\s*(.*)$`)
	numbered    = regexp.MustCompile(`^(\d{1,3})[.)]\s+(\S.*)$`)
	bullet      = regexp.MustCompile(`^[•◦▪‣·*–-]\s+(\S.*)$`)
	auxiliary   = regexp.MustCompile(`(?:^|\s)(?:wurden?|hat|haben|hatten?|ist|sind|war|waren|wird|werden|fand|fanden|gab|gibt|sei|seien|würden?|sollen?|kann|können|was|were|has|have|had|is|are|will|would|should|said)(?:\s|$)`)
)

// head reads a page's head: Q2/2020 - NATO, or Quartalsbericht 01/2021 - Zusammenfassung.
func head(s string) (q knowledge.Quarter, subject string, ok bool) {
	m := quarterHead.FindStringSubmatch(s)
	if m == nil {
		m = reportHead.FindStringSubmatch(s)
	}
	if m == nil {
		return q, "", false
	}
	q.Number, _ = strconv.Atoi(m[1])
	q.Year, _ = strconv.Atoi(m[2])
	return q, m[3], q.Year > 0
}

// furniture is what a page has around its text: the head once more, an issue's number, tags glued together.
func furniture(s string) bool {
	_, _, again := head(s)
	return again || masthead.MatchString(s) || gluedTag.MatchString(s)
}

// noteStart reads the first line of a footnote: “1. [1] TITLE …”. Below the list's beginning the list number may be
// missing; above it, a paragraph that begins with a mark is no footnote unless it has an address.
func noteStart(l indented, tail bool) (item, mark int, text string, ok bool) {
	m := markedItem.FindStringSubmatch(l.Text)
	if m == nil || m[1] == "" && !tail && !address.MatchString(m[3]) {
		return 0, 0, "", false
	}
	item, _ = strconv.Atoi(m[1])
	mark, _ = strconv.Atoi(m[2]) // the broken mark gives 0
	return item, mark, m[3], true
}

// listItem takes the bullet or the number off an item. Only an indented number is a list's: “43. HRC-Tagung” is a heading.
func listItem(l indented) (text string, ok bool) {
	if m := bullet.FindStringSubmatch(l.Text); m != nil {
		return m[1], true
	}
	if n, text := listNumber(l); n > 0 && l.by > 0 {
		return text, true
	}
	return "", false
}

func listNumber(l indented) (n int, text string) {
	m := numbered.FindStringSubmatch(l.Text)
	if m == nil || len(dateSpans(l.Text)) > 0 && dateSpans(l.Text)[0].start == 0 {
		return 0, ""
	}
	n, _ = strconv.Atoi(m[1])
	return n, m[2]
}

// isHeading decides between a heading and a paragraph. A date between commas is proof; without one a heading is a short
// line that is no sentence and has text below it.
func (r *reader) isHeading(i int) bool {
	text := r.lines[i].Text
	if datedHeading(text) {
		return true
	}
	const longest = 160 // characters; undated headings on the pages stay well below
	if utf8.RuneCountInString(text) > longest || !plainTitle(text) || auxiliary.MatchString(text) || anyMark.MatchString(text) {
		return false
	}
	if i+1 >= len(r.lines) {
		return false
	}
	next := r.lines[i+1]
	if _, _, _, note := noteStart(next, r.tail); note || tailStart.MatchString(next.Text) || furniture(next.Text) {
		return false
	}
	// Nested items lose their bullet in the tight rendering: in a list, a heading follows only on a finished sentence.
	return !r.list || r.lines[i].Number > r.lines[i-1].Number+1 || finished(r.lines[i-1].Text)
}

// finished reports whether a line ends like a sentence: with a stop or a footnote mark.
func finished(s string) bool {
	end := strings.TrimRight(s, quoteMarks+") ")
	return end != "" && strings.IndexByte(".!?]", end[len(end)-1]) >= 0
}

// plainTitle reports whether a line could be a title: it begins like one and does not end like a sentence.
func plainTitle(s string) bool {
	first, _ := utf8.DecodeRuneInString(s)
	if !unicode.IsUpper(first) && !unicode.IsDigit(first) && !strings.ContainsRune(quoteMarks, first) {
		return false
	}
	end := strings.TrimRight(s, quoteMarks+")] ")
	return end != "" && !strings.ContainsAny(end[len(end)-1:], ".,;:!?") && !strings.HasSuffix(end, "…") && len(sentences(0, s)) == 1
}

// datedHeading reports whether a line is WHAT, PLACE, DATE with little behind the date.
func datedHeading(line string) bool {
	const longest = 1000 // bytes; a paragraph without any stop is longer
	if len(line) > longest {
		return false
	}
	text, _ := unmark(line)
	spans := dateSpans(text)
	if len(spans) == 0 || len(sentences(0, text)) != 1 {
		return false
	}
	at := mainSpan(text, spans)
	s := spans[at]
	before := strings.TrimRight(text[:s.start], " ")
	if !endsOpen(before) {
		return false
	}
	rest := text[s.end:]
	if at+1 < len(spans) { // a second place and date: 4. - 8. April 2019 und Berlin, 4. - 6. Juni 2019
		rest = text[spans[len(spans)-1].end:]
	}
	for _, part := range components(rest) {
		if !online(part) && !strings.HasPrefix(part, "(") && !placeShaped(part) {
			return false
		}
	}
	return !strings.ContainsAny(strings.TrimRight(rest, " "), ".;:!?") || strings.HasPrefix(strings.TrimSpace(rest), "(")
}

var lastName = regexp.MustCompile(`([\p{L}\p{M}.-]+)$`)

// endsOpen reports whether what stands before a date lets a heading's date follow: nothing, a comma, or a name whose
// comma was forgotten (“Berlin 24. - 25. November 2019”).
func endsOpen(before string) bool {
	if before == "" || strings.HasSuffix(before, ",") || strings.HasSuffix(before, ";") {
		return true
	}
	w := lastName.FindString(before)
	_, known := knownPlace(w)
	return known && !auxiliary.MatchString(before)
}
