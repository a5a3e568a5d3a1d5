package knowledge

// Statement is one public statement: a communiqué, a press conference, a resolution, an attribution.
// Read-only once it stands in a Base.
type Statement struct {
	ID      string   // actor-date, with -2, -3 … for further statements of that day
	Title   string   // the document's or event's name
	Actor   string   // key of the actor who speaks
	With    []string // keys of the others where it is joint
	Body    string   // the organ that spoke, or ""
	Speaker string   // the person who spoke, or ""
	Role    string   // that person's office then, or ""
	Date    Date     // day of issue; of a meeting the first day
	Until   Date     // last day of a meeting of several days, else zero
	Place   string   // a city, or ""
	Kind    string   // key of a kind
	Topics  []string // keys of topics
	URL     string   // the official text, or ""
	Seen    []string // pages on which the facts were seen
	Text    string   // the official wording as far as the source quotes it, or ""
	Excerpt bool     // Text is not the whole
	Note    string   // what a careful reader must know of the statement as a whole, or ""
	Facts   []*Fact  // at least one, the news first

	File string // where it was read: file name within the base
	Line int    // line of its entry in File, from 1
}

// Last is the statement's last day: Until, or Date where there is one day only.
func (s *Statement) Last() Date {
	if s.Until.IsZero() {
		return s.Date
	}
	return s.Until
}

// Link is the official text's address, or the first page on which the statement was seen.
func (s *Statement) Link() string {
	if s.URL != "" || len(s.Seen) == 0 {
		return s.URL
	}
	return s.Seen[0]
}

// Fact is one sentence about one speech act, in our own words.
type Fact struct {
	Statement *Statement
	Number    int      // position in the statement, from 1
	Act       string   // key of a speech act
	Text      string   // the fact, one sentence
	Quote     string   // words of Statement.Text to the letter, or ""
	Dated     Date     // only where the fact is of another day than its statement
	Topics    []string // keys of topics
	Basis     string   // Primary or Secondary
	Note      string   // what a careful reader must know, or ""
	Asks      []string // questions that it answers, as people would put them
	Line      int      // line of its entry in the statement's file, from 1
}

// Basis of a fact: whether the official text was seen, or someone's report of it.
const (
	Primary   = "primary"
	Secondary = "secondary"
)

// ID names the fact: its statement's ID, a hash sign and its number: nato-2020-06-18#1.
func (f *Fact) ID() string { return f.Statement.ID + "#" + itoa(f.Number) }

// Day is the day the fact is of: Dated, or its statement's Date.
func (f *Fact) Day() Date {
	if f.Dated.IsZero() {
		return f.Statement.Date
	}
	return f.Dated
}

func itoa(n int) string {
	if n < 10 {
		return string(rune('0' + n))
	}
	return itoa(n/10) + string(rune('0'+n%10))
}
