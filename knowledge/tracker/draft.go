package tracker

import (
	"fmt"
	"io"
	"strings"

	"rapporteur/knowledge"
)

// UnknownActor is the key that a draft carries where the page's actor is not in the vocabulary. The base's check refuses it.
const UnknownActor = "unknown-actor"

// statement is one entry of the draft, with the comments above it.
type statement struct {
	comments []string

	id, title, actor, body, speaker, role, place, kind, url, text string

	date, until  knowledge.Date
	topics, seen []string
	facts        []fact
}

type fact struct {
	comment, act, text string
	topics             []string
}

// Draft writes the page as a file of the fact base: a statement for each section and a fact for each sentence of its
// summary, the facts marked draft = true. Keys of actors, acts, topics and kinds are those of the vocabulary, which may
// be nil; what has none there stays empty, for the base's check to refuse. An error is the writer's.
func Draft(w io.Writer, page Page, base *knowledge.Base) error {
	if base == nil {
		base = knowledge.NewBase(nil, nil, nil, nil)
	}
	d := newDrafter(page, vocabulary{base})
	statements := d.statements()
	_, err := io.WriteString(w, compose(d.comments(), statements, d.leftOver()))
	return err
}

type drafter struct {
	page   Page
	v      vocabulary
	actor  string
	others []string // further actors that the head names
	cited  map[int]bool
	broken int // the footnote that a broken mark stands for, -1 where that is not certain
	ids    map[string]int
	above  When // of the last heading that has a day
}

func newDrafter(page Page, v vocabulary) *drafter {
	d := &drafter{page: page, v: v, actor: UnknownActor, cited: map[int]bool{}, broken: -1, ids: map[string]int{}}
	if keys := v.actors(page.Subject); len(keys) > 0 {
		d.actor, d.others = keys[0], keys[1:]
	}
	d.mendMark()
	return d
}

func (s Section) summary() string {
	texts := make([]string, len(s.Summary))
	for i, f := range s.Summary {
		texts[i] = f.Text
	}
	return strings.Join(texts, " ")
}

// comments stand at the top of the draft: what the page's head says, and what of it could not be used.
func (d *drafter) comments() []string {
	out := []string{"A draft after the tracker Internet Governance Radar, for a curator to finish: rewrite each fact in your own",
		"words, set its act, and remove draft = true and the comments."}
	if d.page.Title.Number > 0 {
		out = append(out, d.page.Title.comment())
	} else {
		out = append(out, "The page has no head like “Q2/2020 - NATO”: neither quarter nor actor is known.")
	}
	if q := d.page.Quarter; q.Year > 0 && d.actor != UnknownActor {
		out = append(out, fmt.Sprintf("The file is %s/%s.toml.", q.Folder(), d.actor))
	}
	if d.actor == UnknownActor && d.page.Title.Number > 0 {
		out = append(out, fmt.Sprintf("actor: no actor of terms.toml is named in “%s”; replace %s by a key.", d.page.Subject, UnknownActor))
	}
	if len(d.others) > 0 {
		out = append(out, "actor: the head also names "+strings.Join(d.others, ", ")+".")
	}
	for _, l := range d.page.Unread {
		out = append(out, l.comment())
	}
	return out
}

func (l Line) comment() string { return fmt.Sprintf("line %d: %s", l.Number, l.Text) }

func (d *drafter) statements() []statement {
	var out []statement
	for _, s := range d.page.Sections {
		out = append(out, d.statement(s))
	}
	return out
}

func (d *drafter) statement(section Section) statement {
	st := statement{actor: d.actor}
	note := func(format string, args ...any) { st.comments = append(st.comments, fmt.Sprintf(format, args...)) }
	if section.Heading.Number > 0 {
		st.comments = append(st.comments, section.Heading.comment())
	} else {
		note("This text has no heading above it.")
	}
	summary := section.summary()
	r := d.v.read(section.Heading.Caption, summary)
	st.title, st.speaker, st.role, st.place, st.kind = r.title, r.speaker, r.role, r.place, r.kind
	st.date, st.until = section.Heading.When.From, section.Heading.When.Until
	cited := d.notesOf(section, note)
	d.documents(&st, cited, summary, note)
	st.title = firstOf(st.title, d.page.Subject, section.Heading.Text)
	d.doubtDates(&st, section, cited, note)
	for _, doubt := range r.doubts {
		note("%s", doubt)
	}
	if st.kind == "" {
		note("kind: the heading names none")
	}
	if len(section.Summary) == 0 {
		note("No summary stands below this heading: remove the entry or add its facts.")
	}
	d.body(&st, section)
	d.facts(&st, section)
	day := "YYYY-MM-DD"
	if !st.date.IsZero() {
		day = st.date.String()
	}
	st.id = d.actor + "-" + day
	if d.ids[st.id]++; d.ids[st.id] > 1 {
		st.id += fmt.Sprintf("-%d", d.ids[st.id])
	}
	return st
}

func firstOf(list ...string) string {
	for _, s := range list {
		if s != "" {
			return s
		}
	}
	return ""
}

// documents takes what the footnotes say: the official words, their addresses and, of a single document, its title.
func (d *drafter) documents(st *statement, notes []Note, summary string, note func(string, ...any)) {
	var titles []string
	var texts []string
	var main *Source
	for _, n := range notes {
		note("line %d, [%s]: %s", n.Lines[0].Number, number(n.Mark), n.outline())
		for i := range n.Sources {
			s := &n.Sources[i]
			if s.When.Doubt != "" {
				note("date: footnote [%s] has “%s”, %s", number(n.Mark), s.When.Text, s.When.Doubt)
			}
			if s.Quote != "" {
				texts = append(texts, s.Quote)
			}
			if main == nil || main.Quote == "" && s.Quote != "" {
				main = s
			}
			st.seen = appendNew(st.seen, s.URL)
			titles = appendNew(titles, d.v.read(s.Caption, "").title)
		}
	}
	if main == nil {
		return
	}
	r := d.v.read(main.Caption, summary)
	st.url, st.text = main.URL, strings.Join(texts, "\n\n")
	if len(texts) > 1 {
		note("text: %d quotations, parted by an empty line; different documents are entries of their own", len(texts))
	}
	if len(titles) == 1 {
		st.title = titles[0]
	}
	st.place, st.kind = firstOf(st.place, r.place), firstOf(st.kind, r.kind)
	if st.speaker == "" && speaks(st.kind) {
		st.speaker, st.role = r.speaker, r.role
	}
}

// doubtDates says why a date is missing, and where the page itself has another one.
func (d *drafter) doubtDates(st *statement, section Section, notes []Note, note func(string, ...any)) {
	w := section.Heading.When
	switch {
	case w.Doubt != "" && w.From.IsZero():
		note("date: “%s” in the heading cannot be used, %s", w.Text, w.Doubt)
	case w.Doubt != "":
		note("date: “%s” in the heading, %s", w.Text, w.Doubt)
	case w.Text == "" && !d.above.From.IsZero():
		note("date: the heading has none; a heading above has “%s”", d.above.Text)
	case w.Text == "":
		note("date: the heading has none")
	}
	if !w.From.IsZero() {
		d.above = w
	}
	outside := func(day knowledge.Date) bool {
		return day != w.From && (w.From.IsZero() || day.Before(w.From) || day.After(later(w.From, w.Until)))
	}
	if q := d.page.Quarter; q.Year > 0 && !w.From.IsZero() && !q.Contains(w.From) {
		note("date: %s is outside %s, the page's quarter; its file is %s/%s.toml", w.From, q, w.From.Quarter().Folder(), d.actor)
	}
	for _, n := range notes {
		for _, s := range n.Sources {
			if day := s.When.From; !day.IsZero() && outside(day) {
				note("date: footnote [%s] has %s", number(n.Mark), day)
			}
		}
	}
	for _, f := range section.Summary {
		for _, s := range dateSpans(f.Text) {
			if !s.when.From.IsZero() {
				if outside(s.when.From) {
					note("date: line %d has %s", f.Line, s.when.Text)
				}
				return // the first date of the summary is the one that repeats the heading's
			}
		}
	}
}

func later(a, b knowledge.Date) knowledge.Date {
	if a.After(b) {
		return a
	}
	return b
}

// body names the actor's organ, where the heading or the document's title does.
func (d *drafter) body(st *statement, section Section) {
	for _, text := range []string{section.Heading.Text, st.title} {
		for _, h := range d.v.find(knowledge.Organ, text) {
			if h.term.Actor == d.actor && st.body == "" {
				st.body = h.term.Name("en")
			}
		}
	}
}

func (d *drafter) facts(st *statement, section Section) {
	for _, s := range section.Summary {
		if s.Text == "" { // a mark alone on its line
			st.comments = append(st.comments, fmt.Sprintf("line %d: nothing but a footnote mark", s.Line))
			continue
		}
		f := fact{comment: fmt.Sprintf("line %d", s.Line), text: s.Text}
		for _, m := range s.Marks {
			f.comment += fmt.Sprintf(", [%s]", number(m))
		}
		for _, h := range d.v.find(knowledge.Topic, s.Text) {
			f.topics = appendNew(f.topics, h.term.Key)
			st.topics = appendNew(st.topics, h.term.Key)
		}
		if acts := d.v.find(knowledge.Act, s.Text); len(acts) == 1 {
			f.act = acts[0].term.Key
		}
		st.facts = append(st.facts, f)
	}
}
