package tracker

import (
	"cmp"
	"regexp"
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"rapporteur/knowledge"
)

// vocabulary finds the base's terms in the tracker's text, in any of their languages.
type vocabulary struct{ base *knowledge.Base }

// hit is a term that occurs in a text.
type hit struct {
	term       *knowledge.Term
	start, end int // in the folded text
}

// fold writes a text in lower case without accents, and a blank for everything that is no letter and no digit.
func fold(s string) string {
	var b strings.Builder
	for _, r := range norm.NFD.String(strings.ReplaceAll(s, "ß", "ss")) {
		switch {
		case unicode.Is(unicode.Mn, r):
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			b.WriteRune(unicode.ToLower(r))
		default:
			b.WriteByte(' ')
		}
	}
	return strings.Join(strings.Fields(b.String()), " ")
}

// find gives the terms of a kind that occur in a text, by place, then in the vocabulary's order; each once.
func (v vocabulary) find(kind knowledge.TermKind, text string) []hit {
	folded := " " + fold(text) + " "
	var out []hit
	for _, t := range v.base.Terms {
		if t.Kind != kind {
			continue
		}
		best := hit{start: -1}
		for _, alias := range slices.Concat(t.En, t.De, t.Fr) {
			start, end := occurs(folded, fold(alias))
			if start >= 0 && (best.start < 0 || end-start > best.end-best.start) {
				best = hit{t, start, end}
			}
		}
		if best.start >= 0 {
			out = append(out, best)
		}
	}
	slices.SortStableFunc(out, func(a, b hit) int { return cmp.Compare(a.start, b.start) })
	return out
}

// occurs looks for whole words in a row, in a folded text with a blank at each end. A word of four letters and more may
// carry one of the endings: “künstlichen Intelligenz” is “künstliche Intelligenz”.
func occurs(folded, alias string) (start, end int) {
	words := strings.Fields(alias)
	for at := 0; len(words) > 0 && at < len(folded)-1; at += 1 + strings.IndexByte(folded[at+1:], ' ') {
		rest, found := folded[at+1:], true
		for _, w := range words {
			next, behind, _ := strings.Cut(rest, " ")
			if next != w && (len(w) < 4 || !strings.HasPrefix(next, w) || !slices.Contains(endings, next[len(w):])) {
				found = false
				break
			}
			rest = behind
		}
		if found {
			return at + 1, len(folded) - len(rest) - 1
		}
	}
	return -1, -1
}

var endings = []string{"e", "m", "n", "r", "s", "em", "en", "er", "es"}

// named gives the English name of the term of a kind that a text names and nothing else.
func (v vocabulary) named(kind knowledge.TermKind, text string) (string, bool) {
	folded := fold(text)
	for _, t := range v.base.Terms {
		if t.Kind != kind {
			continue
		}
		for _, alias := range slices.Concat(t.En, t.De, t.Fr) {
			if fold(alias) == folded {
				return t.Name("en"), true
			}
		}
	}
	return "", false
}

func (v vocabulary) place(s string) (string, bool) {
	for _, t := range v.base.Terms {
		if t.Kind == knowledge.Name && t.Type == "place" && slices.ContainsFunc(slices.Concat(t.En, t.De, t.Fr), func(a string) bool { return fold(a) == fold(s) }) {
			return t.Name("en"), true
		}
	}
	return knownPlace(s)
}

// subjects are names that the tracker gives its pages and that need not be aliases of an actor, with the actor that
// FORMAT.md files them under.
var subjects = []struct{ name, actor string }{
	{"UN-Vollversammlung", "unga"}, {"UN General Assembly", "unga"}, {"UN-Sicherheitsrat", "unsc"}, {"UN Security Council", "unsc"},
	{"Vereinte Nationen", "un"}, {"United Nations", "un"}, {"UN-Menschenrechtsrat", "un"}, {"UN-Menschenrechtsausschuss", "un"},
	{"UN Human Rights Council", "un"}, {"Human Rights Council", "un"}, {"UNHRC", "un"}, {"UNESCO", "un"}, {"CSTD", "un"},
	{"OEWG", "un"}, {"UNGGE", "un"}, {"UN GGE", "un"}, {"UN", "un"}, {"UNO", "un"},
	{"Europäische Union", "eu"}, {"European Union", "eu"}, {"EU", "eu"}, {"OSZE", "osce"}, {"OSCE", "osce"}, {"NATO", "nato"},
	{"G7", "g7"}, {"G20", "g20"}, {"BRICS", "brics"}, {"SCO", "sco"}, {"Shanghai Cooperation Organisation", "sco"}, {"OECD", "oecd"},
	{"Organisation für wirtschaftliche Zusammenarbeit und Entwicklung", "oecd"}, {"ASEAN", "asean"}, {"OAS", "oas"},
	{"Afrikanische Union", "african-union"}, {"African Union", "african-union"}, {"Europarat", "council-of-europe"},
	{"Council of Europe", "council-of-europe"}, {"ITU", "itu"}, {"International Telecommunication Union", "itu"}, {"ICANN", "icann"},
	{"Internet Governance Forum", "igf"}, {"IGF", "igf"}, {"WTO", "wto"}, {"Welthandelsorganisation", "wto"},
	{"World Trade Organization", "wto"}, {"World Trade Organisation", "wto"}, {"INTERPOL", "interpol"},
	{"Freedom Online Coalition", "freedom-online-coalition"}, {"Commonwealth", "commonwealth"}, {"Paris Call", "multistakeholder"},
	{"Global Commission on the Stability of Cyberspace", "multistakeholder"}, {"GCSC", "multistakeholder"},
	{"Weltwirtschaftsforum", "multistakeholder"}, {"World Economic Forum", "multistakeholder"},
}

var presidency = regexp.MustCompile(`(?i)(?:präsidentschaft|presidency)\b`)

// actors gives the keys of the actors that a page's subject names, the likeliest first: the longest name wins, then the
// earlier one, and names of organs count only where no actor is named. The adjective of a presidency (“Russische
// BRICS-Präsidentschaft”) is not the actor.
func (v vocabulary) actors(subject string) []string {
	if parts := components(subject); len(parts) > 1 {
		if keys := v.actors(parts[0]); len(keys) > 0 {
			return keys
		}
	}
	hits := v.find(knowledge.Actor, subject)
	folded := " " + fold(subject) + " "
	for _, s := range subjects {
		if t := v.base.Term(knowledge.Actor, s.actor); t != nil {
			if start, end := occurs(folded, fold(s.name)); start >= 0 {
				hits = append(hits, hit{t, start, end})
			}
		}
	}
	if presidency.MatchString(subject) {
		adjective, _, _ := strings.Cut(subject, " ")
		first := len(fold(adjective))
		if later := slices.DeleteFunc(slices.Clone(hits), func(h hit) bool { return h.start <= first }); len(later) > 0 {
			hits = later
		}
	}
	slices.SortStableFunc(hits, func(a, b hit) int {
		return cmp.Or(cmp.Compare(b.end-b.start, a.end-a.start), cmp.Compare(a.start, b.start))
	})
	var keys []string
	for i, h := range hits { // “UN” within “UN-Vollversammlung” is no name of its own
		if !slices.ContainsFunc(hits[:i], func(o hit) bool { return o.start <= h.start && h.end <= o.end }) {
			keys = appendNew(keys, h.term.Key)
		}
	}
	if len(keys) == 0 {
		for _, h := range v.find(knowledge.Organ, subject) {
			if h.term.Actor != "" {
				keys = appendNew(keys, h.term.Actor)
			}
		}
	}
	return keys
}

func appendNew(list []string, s string) []string {
	if s == "" || slices.Contains(list, s) {
		return list
	}
	return append(list, s)
}
