package bot

import (
	"fmt"
	"strings"

	"rapporteur/bot/match"
	"rapporteur/knowledge"
)

// Message is an answer as it is said, still without any platform's markup: a door renders its parts in this order.
type Message struct {
	Question string
	Outcome  Outcome
	Lang     match.Lang
	Lead     string   // a sentence before the items, or ""
	Items    []Item   // what was said, best first
	Left     string   // how many items of a list are not shown and how to see them, or ""
	Choices  []Choice // when asked back
	Nearest  []Item   // when there is nothing: what lies nearest, marked as no answer
	NearLead string   // the line above Nearest
	Sources  []Link   // numbered from 1, as Item.Source refers to them
	Notes    []string // how the question was read
	Brief    bool     // a list: one line an item
}

// Item is one fact with who said it and when.
type Item struct {
	Text    string // the fact, in the base's own words
	Quote   string // the official words to the letter, or ""
	Excerpt bool   // the official text is known in part only
	Who     string // who said it, at what kind of occasion
	When    string // the day in the asker's language
	Note    string // what a careful reader must know, or ""
	Report  string // that the official text itself was not seen, or ""
	Source  int    // number in Message.Sources
	Fact    *knowledge.Fact
}

// Link is a numbered source.
type Link struct {
	Number   int
	Title    string
	Day      string
	URL      string // "" where the base has none
	Official bool   // URL is the official text, not a page that reports it
}

// Message puts an answer into words.
func (b *Bot) Message(a *Answer) Message {
	w := &wordings[a.Lang]
	m := Message{Question: a.Question, Outcome: a.Outcome, Lang: a.Lang, Lead: a.Lead, Choices: a.Choices, Notes: a.Notes, Brief: a.Full}
	number := map[*knowledge.Statement]int{}
	source := func(s *knowledge.Statement) int {
		if number[s] == 0 {
			number[s] = len(m.Sources) + 1
			m.Sources = append(m.Sources, Link{number[s], s.Title, w.days(s), s.Link(), s.URL != ""})
		}
		return number[s]
	}
	facts := a.Facts
	if a.Full && len(facts) > listedAtMost {
		m.Left = fmt.Sprintf(w.more, len(facts)-listedAtMost)
		facts = facts[:listedAtMost]
	}
	for _, f := range facts {
		m.Items = append(m.Items, b.item(w, f, source(f.Statement)))
	}
	for _, s := range a.Nearest {
		m.Nearest = append(m.Nearest, b.item(w, s.Facts[0], source(s)))
	}
	if len(m.Nearest) > 0 {
		m.NearLead = w.nearest
	}
	if len(a.DidYouMean) > 0 {
		m.Notes = append(m.Notes, fmt.Sprintf(w.didYouMean, strings.Join(a.DidYouMean, ", ")))
	}
	return m
}

func (b *Bot) item(w *wording, f *knowledge.Fact, source int) Item {
	s := f.Statement
	it := Item{Text: f.Text, Quote: f.Quote, Excerpt: s.Excerpt && f.Quote != "", Note: f.Note, Source: source, Fact: f,
		Who: b.who(s, w), When: w.days(s)}
	if !f.Dated.IsZero() {
		it.When = w.date(f.Dated)
	}
	if f.Basis == knowledge.Secondary {
		it.Report = w.secondary
	}
	return it
}

// who says who spoke: the person with the office, or the organ, with the actor where that does not name it.
func (b *Bot) who(s *knowledge.Statement, w *wording) string {
	lang := match.English.String()
	names := []string{}
	for _, a := range append([]string{s.Actor}, s.With...) {
		names = append(names, b.index.Base().TermName(knowledge.Actor, a, lang))
	}
	actor := strings.Join(names, ", ")
	var parts []string
	if s.Speaker != "" {
		p := s.Speaker
		if s.Role != "" {
			p += " (" + s.Role + ")"
		}
		parts = append(parts, p)
	}
	if s.Body != "" && !strings.Contains(s.Role, s.Body) {
		parts = append(parts, s.Body)
	}
	if head := strings.Join(parts, ", "); !strings.Contains(head, actor) {
		parts = append(parts, actor)
	}
	if s.Place != "" {
		parts = append(parts, s.Place)
	}
	return strings.Join(parts, ", ")
}

// Text is the message in plain lines, as the command line's JSON and any door without markup give it.
func (m *Message) Text() string {
	var s strings.Builder
	line := func(format string, args ...any) {
		if s.Len() > 0 {
			s.WriteByte('\n')
		}
		fmt.Fprintf(&s, format, args...)
	}
	if m.Lead != "" {
		line("%s", m.Lead)
	}
	for i := range m.Items {
		m.item(&m.Items[i], line)
	}
	if m.Left != "" {
		line("%s", m.Left)
	}
	for i, c := range m.Choices {
		line("%d. %s", i+1, c.Label)
	}
	if m.NearLead != "" {
		line("%s", m.NearLead)
		for i := range m.Nearest {
			it := &m.Nearest[i]
			line("- %s: %s [%d]", it.When, it.Text, it.Source)
		}
	}
	for _, l := range m.Sources {
		line("[%d] %s, %s. %s", l.Number, l.Title, l.Day, m.Address(l))
	}
	for _, n := range m.Notes {
		line("(%s)", n)
	}
	return s.String()
}

func (m *Message) item(it *Item, line func(string, ...any)) {
	if m.Brief {
		line("- %s, %s: %s [%d]", it.When, it.Who, it.Text, it.Source)
		return
	}
	line("%s", it.Text)
	if it.Quote != "" {
		line("  %s", m.Quoted(it))
	}
	tail := ""
	if it.Report != "" {
		tail = " (" + it.Report + ")"
	}
	line("  – %s, %s%s [%d]", it.Who, it.When, tail, it.Source)
	if it.Note != "" {
		line("  %s", it.Note)
	}
}

// Quoted is an item's quotation in the marks of the message's language, an excerpt marked as one.
func (m *Message) Quoted(it *Item) string {
	w := &wordings[m.Lang]
	quote := fmt.Sprintf(w.quoted, it.Quote)
	if it.Excerpt {
		quote += " (" + w.excerpt + ")"
	}
	return quote
}

// Address is a source's link, marked where it is only a page on which the facts were seen.
func (m *Message) Address(l Link) string {
	if l.URL != "" && !l.Official {
		return wordings[m.Lang].seen + " " + l.URL
	}
	return l.URL
}
