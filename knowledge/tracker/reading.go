package tracker

import (
	"regexp"
	"slices"
	"strings"
	"unicode"

	"rapporteur/knowledge"
)

// reading is what a caption says with the vocabulary beside it.
type reading struct {
	title, speaker, role, place, kind string

	doubts []string // what a curator has to look at
}

// read interprets a caption. The summary below it helps to tell a place from a person: it says “in Nagoya”.
func (v vocabulary) read(c Caption, summary string) reading {
	var r reading
	parts := slices.DeleteFunc(slices.Clone(c.Before), online)
	for _, p := range c.After {
		if english, ok := v.place(p); ok {
			r.place = english
		} else if placeShaped(p) && !online(p) {
			r.place = p
		}
	}
	r.kind = v.kind(parts)
	if r.place == "" {
		parts = v.takePlace(&r, parts, summary)
	}
	r.title = strings.Join(parts, ", ")
	v.takeSpeaker(&r, parts, summary)
	return r
}

// takePlace takes the place off the end of the parts.
func (v vocabulary) takePlace(r *reading, parts []string, summary string) []string {
	if len(parts) == 0 {
		return parts
	}
	last, rest := parts[len(parts)-1], parts[:len(parts)-1]
	if english, ok := v.place(last); ok {
		r.place = english
		return rest
	}
	// The city at the end of a longer part: “SCO-Gipfeltreffen in Duschanbe”, “Cyber Security Summit Berlin”.
	words := strings.Fields(last)
	for n := min(3, len(words)-1); n > 0; n-- {
		if english, ok := v.place(strings.Join(words[len(words)-n:], " ")); ok {
			r.place = english
			return parts
		}
	}
	_, person := v.named(knowledge.Person, last)
	if len(rest) == 0 || !placeShaped(last) || person || kindOf(last) != "" {
		return parts
	}
	seenIn := regexp.MustCompile(`\b(?:in|at|nach|near|bei)\s+(?:der\s+|the\s+)?` + regexp.QuoteMeta(strings.Split(last, "/")[0]) + `\b`).MatchString(summary)
	if _, office := officeIn(summary, last); office || !seenIn && personShaped(last) && speaks(r.kind) {
		return parts
	}
	if !seenIn {
		r.doubts = append(r.doubts, "place: “"+last+"” is taken for one")
	}
	r.place = last
	return rest
}

// kinds are the words for kinds of statement on the pages, the more telling first. The vocabulary's own come before them.
var kinds = []struct {
	key   string
	words *regexp.Regexp
}{
	{"press conference", regexp.MustCompile(`(?i)press(?:e)?[ -]?(?:konferenz|conference)|press briefing|pressebriefing`)},
	{"position paper", regexp.MustCompile(`(?i)position paper|positionspapier|non-paper|option paper`)},
	{"communique", regexp.MustCompile(`(?i)[ck]ommuni(?:qu|k)[eé]`)},
	{"resolution", regexp.MustCompile(`(?i)resolution`)},
	{"sanctions", regexp.MustCompile(`(?i)sanktion|sanctions`)},
	{"declaration", regexp.MustCompile(`(?i)declaration|deklaration|abschlusserklärung|schlusserklärung`)},
	{"speech", regexp.MustCompile(`(?i)\brede(?:n|s)?\b|grundsatzrede|eröffnungsrede|\bspeech\b|ansprache|\baddress\b|keynote|\bremarks\b`)},
	{"treaty", regexp.MustCompile(`(?i)\bvertrag\b|\btreaty\b|konvention\b|\bconvention\b`)},
	{"legislation", regexp.MustCompile(`(?i)verordnung|richtlinie|gesetz\b|\bregulation\b|\bdirective\b|gesetzentwurf`)},
	{"agreement", regexp.MustCompile(`(?i)abkommen|\bagreement\b|vereinbarung|memorandum of understanding`)},
	{"strategy", regexp.MustCompile(`(?i)strategie\b|\bstrategy\b`)},
	{"report", regexp.MustCompile(`(?i)bericht\b|\breport\b|studien?\b`)},
	{"article", regexp.MustCompile(`(?i)gastbeitrag|\bartikel\b|\barticle\b|\bop-ed\b|\bblog`)},
	{"attribution", regexp.MustCompile(`(?i)attribution|zuschreibung`)},
	{"pledge", regexp.MustCompile(`(?i)\bpledge\b`)},
	{"statement", regexp.MustCompile(`(?i)statement|erklärung|stellungnahme`)},
}

func kindOf(s string) string {
	for _, k := range kinds {
		if k.words.MatchString(s) {
			return k.key
		}
	}
	return ""
}

// kind gives a statement's kind: a part that is nothing else comes first, then words within the parts.
func (v vocabulary) kind(parts []string) string {
	for _, p := range parts {
		for _, h := range v.find(knowledge.Kind, p) {
			if h.end-h.start >= len(fold(p))-2 {
				return h.term.Key
			}
		}
	}
	for _, p := range parts {
		if len(strings.Fields(p)) < 3 && kindOf(p) != "" {
			return kindOf(p)
		}
	}
	if k := kindOf(strings.Join(parts, ", ")); k != "" {
		return k
	}
	for _, h := range v.find(knowledge.Kind, strings.Join(parts, ", ")) {
		return h.term.Key
	}
	return ""
}

// speaks reports whether a statement of a kind is one person's.
func speaks(kind string) bool {
	return kind == "speech" || kind == "press conference" || kind == "article"
}

const nameWord = `\p{Lu}[\p{L}\p{M}'’-]*\.?`

var (
	office = regexp.MustCompile(`(?:[Ss]ecretary[- ][Gg]eneral|[Dd]irector[- ][Gg]eneral|Director|High Representative|High Commissioner|(?:Prime |Foreign |Defen[cs]e )?Minister|(?:Foreign |Home |Defen[cs]e |State )Secretary|Secretary of State|(?:Vice[- ])?President|Chancellor|Commissioner|Ambassador|Chair(?:man|woman|person)?|Special (?:Envoy|Rapporteur|Representative)|Spokes(?:man|woman|person)|[Cc]oordinator|Advis[eo]r|CEO|` +
		`[\p{L}-]*(?:[Ss]ekretär|[Pp]räsident|[Mm]inister|[Kk]ommissar|[Bb]otschafter|[Kk]anzler|[Dd]irektor|[Ss]precher|[Kk]oordinator|[Bb]erater|[Bb]erichterstatter)(?:in|en|s)?|[\p{L}-]*(?:[Vv]orsitzende|[Bb]eauftragte|[Vv]ertreter|[Rr]epräsentant)(?:in|en|r|n|s)?)`)
	nameAfter = regexp.MustCompile(`^,?\s+((?:(?:Dr|Prof)\.\s+)?` + nameWord + `(?:\s+(?:(?:von|van|der|den|de|da|di|del|bin|ibn|al|el|zu)\s+)*` + nameWord + `){0,3})`)
	second    = regexp.MustCompile(`^\s+(?:und|and|&)\s+\p{Lu}`)
	leadIn    = regexp.MustCompile(`(?:^|.*\s)(?:von|vom|des|der|dem|durch|by|of|with|mit|from|to|an)\s+(?:the\s+|der\s+|dem\s+|den\s+)?`)
	genitive  = regexp.MustCompile(`(sekretär|präsident|minister|kommissar|botschafter|kanzler|direktor|sprecher|koordinator|berater|vertreter)(?:s|en)$`)
)

// takeSpeaker finds the person who speaks: an office with a name behind it, or a part that is a name and stands beside an
// office, on a speech, or behind an office in the summary.
func (v vocabulary) takeSpeaker(r *reading, parts []string, summary string) {
	lone := -1 // a part that ends with an office and has no name
	for i, p := range parts {
		for _, m := range office.FindAllStringIndex(p, -1) {
			if !wordEnd(p, m[1]) {
				continue
			}
			if name := nameAfter.FindStringSubmatch(p[m[1]:]); name != nil {
				if who := v.trimName(name[1]); who != "" {
					r.speaker, r.role = v.person(who), roleOf(p[:m[1]])
					if _, behind, _ := strings.Cut(p, who); second.MatchString(behind) {
						r.doubts = append(r.doubts, "speaker: the heading goes on “"+strings.TrimSpace(behind)+"”")
					}
					return
				}
			}
			if lone < 0 && m[1] == len(p) {
				lone = i
			}
		}
	}
	for i, p := range parts {
		_, known := v.named(knowledge.Person, p)
		role, heard := officeIn(summary, p)
		heard = heard || personShaped(p) && particle.MatchString(p)
		leads := i == 0 && len(parts) > 1 && lone != 1 // WHAT comes first, a name only with its office behind it
		switch {
		case !known && (!personShaped(p) || leads && !heard):
			continue
		case known || heard || lone >= 0 && i == lone-1 || speaks(r.kind) && !leads:
			r.speaker, r.role = v.person(p), role
			if lone >= 0 && (i == lone-1 || i == lone+1) {
				r.role = roleOf(parts[lone])
			}
			return
		case len(parts) == 1 && len(strings.Fields(p)) == 2:
			r.doubts = append(r.doubts, "speaker: “"+p+"”, if that is a person")
		}
	}
	for _, p := range parts {
		for _, h := range v.find(knowledge.Person, p) {
			if r.speaker == "" && strings.Contains(fold(p)[h.start-1:h.end-1], " ") {
				r.speaker = h.term.Name("en")
			}
		}
	}
}

// officeIn finds the office that stands before a person's name in a summary: “EU-Kommissarin Erika Muster”.
func officeIn(summary, name string) (role string, ok bool) {
	if !personShaped(name) {
		return "", false
	}
	for _, m := range office.FindAllStringIndex(summary, -1) {
		if strings.HasPrefix(summary[m[1]:], " "+name) && wordEnd(summary, m[1]) {
			return genitive.ReplaceAllString(strings.TrimSpace(qualifier.FindString(summary[:m[0]])+summary[m[0]:m[1]]), "$1"), true
		}
	}
	return "", false
}

// particle marks a name as a person's: cities have none of these.
var particle = regexp.MustCompile(` (?:von|van|bin|ibn) `)

var qualifier = regexp.MustCompile(`(?:\b(?:NATO|UN|EU|US|OECD|ITU|WTO|OSCE|Commission|Council|Deputy|[Ss]tellvertretende[rn]?) )*$`)

func wordEnd(s string, at int) bool {
	return at == len(s) || !unicode.IsLetter(rune(s[at])) && s[at] < 0x80
}

// trimName cuts what follows an office down to a name: it stops before words of an occasion, and a city is no name.
func (v vocabulary) trimName(s string) string {
	words := strings.Fields(s)
	for i, w := range words {
		if occasion.MatchString(w) || capitals.MatchString(w) || kindOf(w) != "" {
			words = words[:i]
			break
		}
	}
	for len(words) > 0 && !unicode.IsUpper([]rune(words[len(words)-1])[0]) { // the particle of a name that was cut
		words = words[:len(words)-1]
	}
	name := strings.TrimRight(strings.Join(words, " "), ".")
	name = strings.TrimSuffix(strings.TrimSuffix(name, "'s"), "’s")
	if _, place := v.place(name); place || name == "" {
		return ""
	}
	return name
}

// person gives the name as the vocabulary writes it.
func (v vocabulary) person(name string) string {
	if known, ok := v.named(knowledge.Person, name); ok {
		return known
	}
	return name
}

// roleOf takes the office out of “Rede von NATO-Generalsekretär”: without lead-in, article and German genitive.
func roleOf(s string) string {
	s = strings.TrimSpace(s)
	if m := leadIn.FindString(s); m != "" && office.MatchString(s[len(m):]) {
		s = s[len(m):]
	}
	return genitive.ReplaceAllString(s, "$1")
}
