package tracker

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A footnote reads [1] { SOURCE joiner }, and a source TITLE, PLACE, DATE: „QUOTATION“, in: ADDRESS. Everything but the
// title may be missing, and so may each quotation mark and the word “in”.
var (
	address    = regexp.MustCompile(`\b(?:https?://|www\.)[^\s<>"“”„«»]+`)
	joiner     = regexp.MustCompile(`^[\s.,;:&)\]”»]*(?:[“"](?:[\s.,;]|$))?(?:[\s.,;]*(?i:und|and|sowie|as well as)(?:\s+|$))?`)
	see        = regexp.MustCompile(`^(?i:siehe(?: auch)?|see(?: also)?|vgl\.?|cf\.?)\s*:?(?:\s+|$)`)
	inAddress  = regexp.MustCompile(`[\s,;.]*\(?(?i:\bin\s*:|\bin|\bunter:?|\babrufbar unter:?|\bavailable at:?|\bat:|\bsource:|\bquelle:)\s*$`)
	opening    = regexp.MustCompile(`:\s*([„“”"«»‚‘]+)`)
	closing    = regexp.MustCompile(`[“”"«»„’‘]+[\s.,;:]*\(?(?:(?i:in|at|unter|abrufbar unter|available at)\s*:?\s*)?\b(?:https?://|www\.)`)
	bareIn     = regexp.MustCompile(`[\s,;]*\(?\b[Ii]n\s*:\s*\b(?:https?://|www\.)`)
	atEnd      = regexp.MustCompile(`\b(?:https?://|www\.)\S+[\s.)]*$`)
	lastMark   = regexp.MustCompile(`[“”"«»„][\s.,;:]*$`)
	nextSource = regexp.MustCompile(`^[\s.,]*(?:;|(?:und|and|sowie)\s)\s*[„“"]?\p{Lu}`)
)

// sources reads a footnote.
func sources(text string) []Source {
	var out []Source
	for {
		if len(out) > 0 {
			text = text[len(joiner.FindString(text)):]
		}
		if text = strings.TrimSpace(text); text == "" {
			return out
		}
		// A quotation behind the address belongs to it.
		if late := len(out) - 1; late >= 0 && out[late].Quote == "" && leadingMarks(text) != "" && !address.MatchString(text) {
			out[late].Quote = balance(text)
			return out
		}
		// A word behind the address, as “(PDF)”, is no document.
		if len(out) > 0 && !strings.ContainsAny(text, ",:"+quoteMarks) && !address.MatchString(text) {
			return out
		}
		s, rest := source(text)
		out = append(out, s)
		text = rest
	}
}

// source reads the first source of a text and gives what follows it.
func source(text string) (s Source, rest string) {
	url := address.FindStringIndex(text)
	before := text
	if url != nil {
		before = text[:url[0]]
	}
	head, from := beforeQuote(before)
	if end := headEnd(before, from); end > 0 {
		s.headline(text[:end])
		return s, text[end:]
	}
	if from < 0 {
		if url != nil {
			s.URL, rest = trimURL(text[url[0]:url[1]])
			rest += text[url[1]:]
		}
		s.headline(inAddress.ReplaceAllString(before, ""))
		return s, rest
	}
	end, rest := quoteEnd(text[from:])
	s.Quote = balance(text[from : from+end])
	s.headline(head)
	if url := address.FindStringIndex(rest); url != nil && !strings.ContainsFunc(inAddress.ReplaceAllString(rest[:url[0]], ""), unicode.IsLetter) {
		s.URL, before = trimURL(rest[url[0]:url[1]])
		rest = before + rest[url[1]:]
	}
	return s, rest
}

var another = regexp.MustCompile(`^\s*(?:;|,?\s(?:und|and|sowie)\s)\s*(„?["“]?\p{Lu}[^,;]*),`)

// headEnd finds where a source without an address ends and another begins: TITLE, DATE; TITLE, DATE or TITLE, DATE und
// TITLE, DATE. It gives 0 where there is one source only.
func headEnd(text string, quote int) int {
	if quote < 0 {
		quote = len(text)
	}
	spans := dateSpans(text[:quote])
	for i := 0; i+1 < len(spans); i++ {
		if m := another.FindStringSubmatch(text[spans[i].end:spans[i+1].start]); m != nil && !known(m[1]) {
			return spans[i].end
		}
	}
	return 0
}

func known(place string) bool {
	_, ok := knownPlace(place)
	return ok
}

// headline reads TITLE, PLACE, DATE.
func (s *Source) headline(head string) {
	head = strings.TrimLeft(strings.TrimRight(strings.ReplaceAll(head, "\n", " "), " ,;("), " ,;")
	s.Caption = caption(strings.TrimRight(see.ReplaceAllString(head, ""), " :.,;"))
}

// beforeQuote finds where the quotation begins: at a colon with a quotation mark, first of all one behind a date; else at a
// mark behind a date; else, where the marks are missing, at a date's colon with a sentence behind it.
func beforeQuote(text string) (head string, from int) {
	candidates := opening.FindAllStringSubmatchIndex(text, -1)
	ends := map[int]bool{}
	for _, s := range dateSpans(text) {
		ends[s.end] = true
	}
	for _, c := range candidates {
		if ends[c[0]] {
			return text[:c[0]], c[2]
		}
	}
	if len(candidates) > 0 {
		return text[:candidates[0][0]], candidates[0][2]
	}
	for _, s := range dateSpans(text) {
		behind := strings.TrimLeft(text[s.end:], " \n,.")
		if r, _ := utf8.DecodeRuneInString(behind); behind != "" && strings.ContainsRune("„“”\"", r) {
			return text[:s.end], len(text) - len(behind)
		}
		if after, ok := strings.CutPrefix(strings.TrimLeft(text[s.end:], " "), ":"); ok && len(strings.Fields(after)) > 4 {
			return text[:s.end], len(text) - len(strings.TrimLeft(after, " \n"))
		}
	}
	// A closing mark alone, or a long quotation behind a comma.
	if at := strings.Index(text, ": "); at > 0 && lastMark.MatchString(inAddress.ReplaceAllString(text, "")) && !strings.ContainsAny(text[:at], quoteMarks) &&
		len(strings.Fields(text[at:])) > 8 && len(quotations(text[at:])) == 0 {
		return text[:at], at + 2
	}
	const long = 12 // words; a title in quotation marks is shorter as a rule
	for _, q := range quotations(text) {
		if len(strings.Fields(text[q[0]:q[1]])) > long && strings.HasSuffix(strings.TrimRight(text[:q[0]], " "), ",") {
			return text[:q[0]], q[0]
		}
	}
	return text, -1
}

// quoteEnd finds where the quotation ends that text begins with: at a closing mark before an address, at “in:” where the
// mark is missing, or at the end of the footnote. It gives the length and what follows.
func quoteEnd(text string) (end int, rest string) {
	end = len(text)
	if m := lastMark.FindStringIndex(text); m != nil {
		end = m[0]
		_, n := utf8.DecodeRuneInString(text[end:])
		end += n
	}
	if m := atEnd.FindStringIndex(text); m != nil {
		end = m[0]
	}
	for _, re := range []*regexp.Regexp{closing, bareIn} {
		m := re.FindStringIndex(text)
		if m == nil || m[0] >= end || m[0] == 0 {
			continue
		}
		end = m[0] + len(leadingMarks(text[m[0]:]))
	}
	for _, at := range outerClosings(text[:end]) { // TITLE: „…“ und TITLE, DATE without an address between
		behind := text[at:min(len(text), at+300)]
		if nextSource.MatchString(behind) && (opening.MatchString(behind) || len(dateSpans(behind)) > 0) {
			return at, text[at:]
		}
	}
	return end, text[end:]
}

// outerClosings gives the bytes behind each closing mark that closes no quotation within the text.
func outerClosings(text string) (out []int) {
	start, depth := len(leadingMarks(text)), 0
	for i, r := range text[start:] {
		switch {
		case !strings.ContainsRune(`„“”"«»`, r):
		case opens(text, start+i, r):
			depth++
		case depth > 0:
			depth--
		default:
			out = append(out, start+i+utf8.RuneLen(r))
		}
	}
	return out
}

func leadingMarks(s string) string {
	return s[:len(s)-len(strings.TrimLeft(s, quoteMarks))]
}

// balance takes the outer marks off a quotation, which are mixed, doubled or missing, and leaves those of a quotation
// within it.
func balance(s string) string {
	s = strings.TrimSpace(s)
	inner := strings.TrimLeft(s, "„“”\"«»‚‘")
	heads := s[:len(s)-len(inner)]
	closers := "“”\"«»„"
	if strings.ContainsAny(heads, "‚‘") {
		closers += "‘’"
	}
	body := strings.TrimRight(inner, closers)
	tails := inner[len(body):]
	depth := 0
	for i, r := range body {
		if strings.ContainsRune(`„“”"«»`, r) {
			if opens(body, i, r) {
				depth++
			} else {
				depth--
			}
		}
	}
	// More openings than closings: the last closing marks belong to the text, and the other way round.
	for ; depth > 0 && tails != ""; depth-- {
		r, n := utf8.DecodeRuneInString(tails)
		body, tails = body+string(r), tails[n:]
	}
	for ; depth < 0 && utf8.RuneCountInString(heads) > 1; depth++ {
		r, n := utf8.DecodeLastRuneInString(heads)
		body, heads = string(r)+body, heads[:len(heads)-n]
	}
	return strings.TrimSpace(body)
}

// trimURL takes the sentence's own stops off an address and gives them back apart.
func trimURL(s string) (url, tail string) {
	url = strings.TrimRight(s, ".,;:!?'’‘]}")
	if strings.HasSuffix(url, ")") && !strings.Contains(url, "(") {
		url = strings.TrimRight(url, ").,;")
	}
	return url, s[len(url):]
}

// ended reports whether a footnote is finished: an address is the last of it.
func ended(n *Note) bool { return atEnd.MatchString(n.Lines[len(n.Lines)-1].Text) }
