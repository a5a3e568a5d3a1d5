package tracker

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

var (
	joined      = regexp.MustCompile(`^\s*(?:und|and|&|sowie)\s[^,]*,?\s*$`)
	preposition = regexp.MustCompile(`(?:^|\s)(?i:am|vom|von|on|from|im|in|den|the)$`)
	onlineWords = regexp.MustCompile(`^\(?(?i:(?:virtuell(?:es?|er)?|virtual|online|hybrid|per video|video)(?:[ -]?(?:meeting|treffen|konferenz|conference|sitzung|tagung|session))?|video-?konferenz|tele(?:fon)?konferenz|teleconference)\)?$`)
)

// caption reads WHAT, PLACE, DATE. Of several dates the last counts, unless it is joined to the one before by “und”.
func caption(text string) Caption {
	var c Caption
	spans := dateSpans(text)
	if len(spans) == 0 {
		c.Before = components(text)
		return c
	}
	at := mainSpan(text, spans)
	s := spans[at]
	c.When = s.when
	before := strings.TrimRight(text[:s.start], " ")
	if !strings.HasSuffix(before, ",") {
		before = strings.TrimRight(preposition.ReplaceAllString(before, ""), " ")
	}
	c.Before, c.After = components(before), components(text[s.end:])
	if at+1 < len(spans) {
		c.After = nil
		c.When.Doubt = joinDoubts(c.When.Doubt, "the line goes on “"+strings.Trim(text[s.end:], " ,")+"”")
	}
	return c
}

func joinDoubts(a, b string) string {
	if a == "" {
		return b
	}
	return a + "; " + b
}

// mainSpan is the index of the date that the line is of.
func mainSpan(text string, spans []span) int {
	i := len(spans) - 1
	for i > 0 && joined.MatchString(text[spans[i-1].end:spans[i].start]) {
		i--
	}
	return i
}

// components parts a text at its commas, but for those within quotation marks or brackets that are closed again.
func components(text string) []string {
	quotes := quotations(text)
	var out []string
	start, depth := 0, 0
	for i, r := range text {
		switch {
		case r == '(' && strings.ContainsRune(text[i:], ')'):
			depth++
		case r == ')' && depth > 0:
			depth--
		case (r == ',' || r == ';') && depth == 0 && !inside(quotes, i, i):
			if next, n := utf8.DecodeRuneInString(text[i+1:]); n == 0 || unicode.IsSpace(next) {
				out, start = appendPart(out, text[start:i]), i+1
			}
		}
	}
	return appendPart(out, text[start:])
}

func appendPart(parts []string, s string) []string {
	if s = strings.TrimSpace(s); s != "" {
		return append(parts, s)
	}
	return parts
}

// online reports whether a part says that a meeting had no place: virtuell, Videokonferenz, virtual meeting.
func online(part string) bool { return part != "" && onlineWords.MatchString(part) }

var (
	placeForm  = regexp.MustCompile(`^\p{Lu}[\p{L}\p{M}.'’-]*(?:[ /](?:of|the|de|da|do|del|la|le|am|an|der|den|dem|on|upon|St\.|\p{Lu}[\p{L}\p{M}.'’-]*)){0,4}$`)
	personForm = regexp.MustCompile(`^\p{Lu}[\p{L}\p{M}.'’-]*(?: (?:von|van|der|den|de|da|di|del|bin|ibn|al|el|zu|\p{Lu}[\p{L}\p{M}.'’-]*)){0,3} \p{Lu}[\p{L}\p{M}'’-]+$`)
	capitals   = regexp.MustCompile(`(?:^|[\s/-])\p{Lu}{3,}(?:$|[\s/-])`)
	// occasion names what is held or written and is neither a place nor a person.
	occasion = regexp.MustCompile(`(?i)(?:konferenz|conference|gipfel|summit|forum|treffen|meeting|sitzung|session|tagung|rat\b|council|kommission|commission|committee|ausschuss|union\b|assembly|versammlung|cent(?:er|re)\b|institut|gr(?:oup|uppe)\b|panel|universit|parlament|parliament|report|bericht|statement|erklärung|resolution|rede\b|speech|agenda|strateg|dialog|woche|week\b|day\b|initiative|coalition|declaration|präsident|president|minister|dokument|document|text\b|entwurf|draft|cyber|internet|security|sicherheit)`)
)

func placeShaped(s string) bool {
	_, known := knownPlace(s)
	return known || placeForm.MatchString(s) && !capitals.MatchString(s) && !occasion.MatchString(s)
}

func personShaped(s string) bool {
	return personForm.MatchString(s) && !capitals.MatchString(s) && !occasion.MatchString(s)
}
