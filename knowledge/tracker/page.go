// Package tracker reads one page of the quarterly tracker Internet Governance Radar
// (https://internet-governance-radar.de) as plain text and drafts the TOML of the fact base for a curator to finish.
//
// Start with Read, which finds the parts of a Page; Draft interprets them with the base's vocabulary and writes. Every
// line of the page that is not blank stands in the draft, in a field or in a comment. What is not to the day, or not
// certain, is left to the curator: the package does not judge, translate or fetch anything, and each fact that it
// drafts carries draft = true, which the loader refuses.
package tracker

import (
	"strings"

	"rapporteur/knowledge"
)

// Page is one page of the tracker: what an actor did in a quarter. Every line of the text that is not blank is in it.
type Page struct {
	Title    Line              // the head as it stands; zero where the page has none
	Quarter  knowledge.Quarter // from the head; zero where it names none
	Subject  string            // what follows the quarter: an actor, a presidency, an event
	Sections []Section         // in the order of the page
	Notes    []Note            // the list of footnotes, which the tight rendering lacks
	Unread   []Line            // tags, mastheads and whatever else belongs to no section and no footnote
}

// Line is a line of the page.
type Line struct {
	Number int    // from 1; 0 where there is no line
	Text   string // without the blanks around it
}

// Section is a heading and the summary below it.
type Section struct {
	Heading Heading    // zero for text without a heading above it
	Summary []Sentence // none where one heading follows another
}

// Heading is the line above a section.
type Heading struct {
	Line
	Caption
	Marks []int // footnotes marked in the heading itself
}

// Caption is a line of the form WHAT, PLACE, DATE: a section's heading, or a footnote before its quotation.
type Caption struct {
	Before []string // what stands before the date, parted at the commas
	When   When
	After  []string // what stands behind the date: a place, or how the meeting was held
}

// Sentence is one sentence or list item of a summary.
type Sentence struct {
	Line  int    // line of the page
	Text  string // without footnote marks
	Marks []int  // its footnotes in order; Broken for a mark without a number
}

// Broken is the number of a mark that has none: the page shows [{n}].
const Broken = 0

// Note is an entry in the list of footnotes.
type Note struct {
	Mark    int    // the number in brackets, which may differ from the list's own; Broken where it has none
	Lines   []Line // as they stand
	Sources []Source
}

// Source is one document that a footnote names.
type Source struct {
	Head string // TITLE, PLACE, DATE as they stand, with a leading “See:”
	Caption
	Quote string // the quotation to the letter, without its outer marks
	URL   string // where it is published, or ""
}

// Read finds the parts of a page in either rendering, loose or tight, in English or German. It never fails: what it
// does not recognise stands in Page.Unread, and a text that is no page gives sections without headings.
func Read(text string) Page {
	lines := split(text)
	r := reader{lines: lines}
	title := r.title()
	for i := range lines {
		switch {
		case i < title:
			r.page.Unread = append(r.page.Unread, lines[i].Line)
		case i > title:
			r.line(i)
		}
	}
	r.closeNote()
	return r.page
}

// indented is a line of the page that keeps whether it was indented, which tells lists from ordinals.
type indented struct {
	Line
	by int
}

// split gives the lines that are not blank. No-break and thin spaces become plain ones: the pages use them at random.
func split(text string) []indented {
	text = strings.ToValidUTF8(strings.TrimPrefix(text, "\uFEFF"), "\uFFFD")
	text = strings.NewReplacer("\r\n", "\n", "\r", "\n", "\u2028", "\n", "\u2029", "\n", "\u00A0", " ", "\u2009", " ", "\u202F", " ").Replace(text)
	var out []indented
	for i, l := range strings.Split(text, "\n") {
		if t := strings.TrimSpace(l); t != "" {
			out = append(out, indented{Line{i + 1, t}, len(l) - len(strings.TrimLeft(l, " \t"))})
		}
	}
	return out
}

type reader struct {
	lines []indented
	page  Page
	tail  bool  // the list of footnotes has begun
	list  bool  // the section has a list item already
	note  *Note // the footnote that further lines continue
}

// titleWithin is how many lines may stand above the head, where a page was copied with its navigation.
const titleWithin = 8

// title finds the page's head and returns its index, -1 where there is none.
func (r *reader) title() int {
	for i := range min(titleWithin, len(r.lines)) {
		if q, subject, ok := head(r.lines[i].Text); ok {
			r.page.Title, r.page.Quarter, r.page.Subject = r.lines[i].Line, q, subject
			return i
		}
	}
	return -1
}

func (r *reader) line(i int) {
	l := r.lines[i]
	if item, mark, text, ok := noteStart(l, r.tail); ok {
		if mark == Broken && item > 0 && !r.marked(item) {
			mark = item
		}
		r.open(Note{Mark: mark, Lines: []Line{{l.Number, text}}})
		return
	}
	if r.tail && r.belongsToTail(l) {
		return
	}
	text, isItem := listItem(l)
	switch {
	case tailStart.MatchString(l.Text):
		r.closeNote()
		r.tail = true
		r.page.Unread = append(r.page.Unread, l.Line)
	case furniture(l.Text):
		r.page.Unread = append(r.page.Unread, l.Line)
	case isItem:
		r.list = true
		r.paragraph(l.Number, text)
	case r.isHeading(i):
		r.section(l.Line)
	default:
		r.paragraph(l.Number, l.Text)
	}
}

// belongsToTail takes the lines after the list of footnotes has begun: further lines of a footnote, items that lost
// their mark, tags. A dated heading below a finished footnote begins another section.
func (r *reader) belongsToTail(l indented) bool {
	open := r.note != nil && !ended(r.note)
	item, text := listNumber(l)
	switch {
	case tailStart.MatchString(l.Text):
		return false
	case item > 0 && !open:
		r.open(Note{Mark: item, Lines: []Line{{l.Number, text}}})
	case datedHeading(l.Text) && !open && r.note != nil:
		r.closeNote()
		r.tail = false
		return false
	case open && !furniture(l.Text):
		r.note.Lines = append(r.note.Lines, l.Line)
	default:
		r.page.Unread = append(r.page.Unread, l.Line)
	}
	return true
}

func (r *reader) marked(n int) bool {
	for _, note := range r.page.Notes {
		if note.Mark == n {
			return true
		}
	}
	return r.note != nil && r.note.Mark == n
}

func (r *reader) open(n Note) {
	r.closeNote()
	r.tail, r.note = true, &n
}

func (r *reader) closeNote() {
	if r.note == nil {
		return
	}
	r.note.Sources = sources(r.note.text())
	r.page.Notes = append(r.page.Notes, *r.note)
	r.note = nil
}

func (n *Note) text() string {
	texts := make([]string, len(n.Lines))
	for i, l := range n.Lines {
		texts[i] = l.Text
	}
	return strings.Join(texts, "\n")
}

// outline is the footnote without its quotations.
func (n *Note) outline() string {
	text := n.text()
	for _, s := range n.Sources {
		if s.Quote != "" {
			text = strings.Replace(text, s.Quote, "…", 1)
		}
	}
	return text
}

func (r *reader) section(l Line) {
	r.list = false
	text, marks := unmark(l.Text)
	h := Heading{Line: l, Caption: caption(text)}
	for _, m := range marks {
		h.Marks = append(h.Marks, m.number)
	}
	r.page.Sections = append(r.page.Sections, Section{Heading: h})
}

func (r *reader) paragraph(number int, text string) {
	if len(r.page.Sections) == 0 {
		r.page.Sections = append(r.page.Sections, Section{})
	}
	s := &r.page.Sections[len(r.page.Sections)-1]
	s.Summary = append(s.Summary, sentences(number, text)...)
}
