package knowledge

// TermKind says which vocabulary a term belongs to.
type TermKind string

// The vocabularies of terms.toml.
const (
	Actor  TermKind = "actor"  // organisations and states that speak, or are named
	Organ  TermKind = "organ"  // organs, bodies and fora of an actor
	Person TermKind = "person" // people who spoke or are named
	Office TermKind = "office" // offices, with their holders as far as the base shows them
	Act    TermKind = "act"    // speech acts: decides, condemns …
	Topic  TermKind = "topic"  // subjects
	Kind   TermKind = "kind"   // kinds of statement: communique, resolution …
	Name   TermKind = "name"   // other proper names with several spellings: groups, companies, places, documents
)

// Term is one entry of a vocabulary. The first alias of a language is its name there.
type Term struct {
	Kind    TermKind
	Key     string   // unique within its kind
	Actor   string   // for organs, people and offices the key of the actor they belong to, or ""
	Type    string   // for names: place, group, agency, company, malware, incident, document, event, programme
	En      []string // aliases in English
	De      []string // aliases in German
	Fr      []string // aliases in French
	Holders []Holder // for offices: who held it, as far as the base shows
}

// Holder is a person's time in an office, as far as the base shows it; both days inclusive.
type Holder struct {
	Person   string // key of a person
	From, To Date
}

// IsState reports whether the term is a state: an actor whose key is its ISO 3166 alpha-2 code. The EU and the UN have keys
// of two letters as well.
func (t *Term) IsState() bool {
	return t.Kind == Actor && len(t.Key) == 2 && t.Key != "eu" && t.Key != "un"
}

// Aliases returns the aliases in a language: "en", "de" or "fr".
func (t *Term) Aliases(lang string) []string {
	switch lang {
	case "de":
		return t.De
	case "fr":
		return t.Fr
	}
	return t.En
}

// Name is the term's display name in a language, the English one where that language has none, else the key.
func (t *Term) Name(lang string) string {
	for _, names := range [][]string{t.Aliases(lang), t.En} {
		if len(names) > 0 {
			return names[0]
		}
	}
	return t.Key
}

// Synonyms is one line of words.txt: words of the base, and what people type instead of them.
type Synonyms struct {
	Heads []string // words of the base
	En    []string // English words that people use for them
	De    []string // German words
	Fr    []string // French words
	Line  int      // line in words.txt, from 1
}

// Claim says that the base is complete for an actor over a period, after a source. Only where a claim
// holds may an answer say that there was no statement.
type Claim struct {
	Actor    string // key of an actor
	From, To Date   // both inclusive
	After    string // the source's name
	URL      string // the source's address, or ""
}
