package bot

import (
	"fmt"
	"slices"
	"strings"

	"rapporteur/bot/match"
	"rapporteur/knowledge"
)

// compose puts the sentence before the facts, after what was asked for, and the notes on how the question was read.
func (b *Bot) compose(a *Answer) {
	w := &wordings[a.Lang]
	a.Notes = append(a.Notes, b.readings(a, w)...)
	if a.Outcome != Answered || a.Lead != "" || len(a.Statements) == 0 {
		return
	}
	first := a.Statements[0]
	switch a.Kind {
	case match.When:
		a.Lead = b.dayLead(a, w)
	case match.Where:
		a.Lead = w.noPlace
		if first.Place != "" {
			a.Lead = fmt.Sprintf(w.placeLead, first.Place)
		}
		if first.Note != "" {
			a.Lead += " " + first.Note
		}
	case match.Source:
		a.Lead = b.link(first, w)
	case match.Quote:
		if !slices.ContainsFunc(a.Facts, func(f *knowledge.Fact) bool { return f.Quote != "" }) {
			a.Lead = w.noQuote
		}
	case match.First:
		a.Lead = fmt.Sprintf(w.firstLead, w.days(first))
	case match.Latest:
		a.Lead = fmt.Sprintf(w.latestLead, w.days(first))
	case match.YesNo:
		a.Lead = w.says
	}
	if a.Full && a.Lead == "" {
		a.Lead = listLead(a, w)
	}
}

func listLead(a *Answer, w *wording) string {
	first, last := a.Statements[0], a.Statements[len(a.Statements)-1]
	lead := fmt.Sprintf(w.listOne, w.days(first))
	if n := len(a.Statements); n > 1 {
		lead = fmt.Sprintf(w.listLead, n, w.days(first), w.days(last))
	}
	return lead
}

// dayLead says the day that the best fact is of.
func (b *Bot) dayLead(a *Answer, w *wording) string {
	s := a.Statements[0]
	if len(a.Facts) > 0 && !a.Facts[0].Dated.IsZero() {
		return fmt.Sprintf(w.dayLead, w.date(a.Facts[0].Dated))
	}
	if !s.Until.IsZero() {
		return fmt.Sprintf(w.spanLead, w.date(s.Date), w.date(s.Until))
	}
	return fmt.Sprintf(w.dayLead, w.date(s.Date))
}

func (b *Bot) link(s *knowledge.Statement, w *wording) string {
	switch {
	case s.URL != "":
		return fmt.Sprintf(w.officialLink, s.URL)
	case len(s.Seen) > 0:
		return fmt.Sprintf(w.seenLink, strings.Join(s.Seen, " "))
	}
	return w.noLink
}

// readings says how the question was read where it had to be chosen: typos, days without a year, numeric dates.
func (b *Bot) readings(a *Answer, w *wording) []string {
	q := a.Query
	var out []string
	if q.Cut {
		out = append(out, w.cut)
	}
	for i := range q.Units {
		u := &q.Units[i]
		if u.Typo != "" && u.Class > match.Light {
			out = append(out, fmt.Sprintf(w.typoAs, clip(u.Typo), u.Text))
		}
	}
	if a.Outcome == Answered && len(a.Statements) > 0 {
		for i := range q.Units {
			u := &q.Units[i]
			for k := range u.Dates {
				if d := &u.Dates[k]; d.NoYear {
					out = append(out, fmt.Sprintf(w.readAs, u.Shown, w.days(a.Statements[0])))
				} else if d.Relative || d.MonthFirst {
					out = append(out, fmt.Sprintf(w.readAs, u.Shown, w.span(d.From, d.To)))
				}
			}
		}
	}
	return out
}

// clip shortens a word of the question that is said again.
func clip(s string) string {
	const most = 60 // characters
	if r := []rune(s); len(r) > most {
		return string(r[:most]) + "…"
	}
	return s
}

func (b *Bot) impossible(a Answer) Answer {
	w := &wordings[a.Lang]
	a.Outcome, a.Lead = None, fmt.Sprintf(w.impossible, clip(impossible(a.Query).Shown))
	return a
}

func (b *Bot) greet(a Answer) Answer {
	w := &wordings[a.Lang]
	a.Outcome, a.Lead = None, w.hello+" "+w.examplesLine()
	return a
}

func (w *wording) examplesLine() string {
	return w.helpLead + " " + strings.Join(w.examples, " · ")
}

func (b *Bot) help(a Answer) Answer {
	w := &wordings[a.Lang]
	a.Outcome, a.Confidence = Answered, 1
	a.Lead = w.examplesLine() + " " + b.extent(w)
	return a
}

func (b *Bot) extent(w *wording) string {
	base := b.index.Base()
	first, last := base.Period()
	return fmt.Sprintf(w.coverLead, len(base.Statements), len(base.Facts), w.date(first), w.date(last))
}

func (b *Bot) opinion(a Answer) Answer {
	a.Outcome, a.Lead = None, wordings[a.Lang].opinion
	return a
}

// without handles a question that says nothing of what it is about: it asks back where it asks something at all.
func (b *Bot) without(a Answer) Answer {
	w := &wordings[a.Lang]
	q := a.Query
	if len(q.Also) == 0 && !q.Anaphora && !q.Asks() {
		a.Outcome, a.Lead = None, w.outside+" "+w.examplesLine()
		return a
	}
	a.Outcome, a.Lead = Clarify, w.whichStatement+" "+w.anotherWay
	all := b.index.Base().Statements
	for i := len(all) - 1; i >= 0 && len(a.Choices) < choicesAtMost; i-- {
		a.Choices = append(a.Choices, b.choice(a, all[i]))
	}
	return a
}

// choice offers a statement: its question stands alone and leads to just that one.
func (b *Bot) choice(a Answer, s *knowledge.Statement) Choice {
	w := &wordings[a.Lang]
	actor := b.index.Base().TermName(knowledge.Actor, s.Actor, "en")
	return Choice{Label: fmt.Sprintf("%s, %s, %s", s.Title, actor, w.days(s)), Question: s.ID}
}

func (b *Bot) askBack(a Answer, equal []match.Candidate) Answer {
	w := &wordings[a.Lang]
	a.Outcome, a.Lead = Clarify, w.whichOne
	for _, c := range equal {
		if len(a.Choices) == choicesAtMost {
			a.Left++
			continue
		}
		a.Choices = append(a.Choices, b.choice(a, c.Statement))
	}
	return a
}

// none says what was looked for, which word stopped it and what lies nearest.
func (b *Bot) none(a Answer, found []match.Candidate) Answer {
	w := &wordings[a.Lang]
	q := a.Query
	a.Outcome = None
	lines := []string{w.noneLead}
	if slots := b.slots(q, w); len(slots) > 0 {
		lines = append(lines, fmt.Sprintf(w.lookedFor, strings.Join(slots, ", ")))
	}
	if len(found) > 0 {
		if missing := found[0].Missing; len(missing) > 0 {
			words := make([]string, len(missing))
			for i, m := range missing {
				words[i] = clip(q.Units[m].Shown)
			}
			lines = append(lines, fmt.Sprintf(w.stoppedBy, strings.Join(words, "”, “")))
		}
		a.Nearest = b.nearest(q, found)
	}
	lines = append(lines, b.coverageLine(q, w))
	a.Lead = strings.Join(lines, " ")
	return a
}

// coverageLine says what the base claims for the actor and the time that were asked for.
func (b *Bot) coverageLine(q *match.Query, w *wording) string {
	base := b.index.Base()
	for _, actor := range q.Actors() {
		for _, d := range b.index.Periods(q) {
			if c, ok := base.Complete(actor, d.From, d.To); ok {
				return fmt.Sprintf(w.none, base.TermName(knowledge.Actor, actor, "en"), w.date(c.From), w.date(c.To), c.After)
			}
		}
	}
	first, last := base.Period()
	return fmt.Sprintf(w.selection, w.date(first), w.date(last))
}

// slots says what was looked for, part by part.
func (b *Bot) slots(q *match.Query, w *wording) []string {
	var out []string
	for i := range q.Units {
		u := &q.Units[i]
		form := ""
		switch u.Class {
		case match.Actor:
			form = w.slotActor
		case match.Topic:
			form = w.slotTopic
		case match.Act:
			form = w.slotAct
		case match.Word, match.Name, match.Number, match.Loaded, match.Unknown, match.Kind:
			form = w.slotWord
		case match.Date:
			form = w.slotDay
		default:
			continue
		}
		out = append(out, fmt.Sprintf(form, clip(u.Shown)))
	}
	return out
}

// nearest picks what may help: of a question with a day the statements of its actors just before and after, else the best
// ranked.
func (b *Bot) nearest(q *match.Query, found []match.Candidate) []*knowledge.Statement {
	const most = 3
	var out []*knowledge.Statement
	if before, after := b.index.Around(q); before != nil || after != nil {
		for _, s := range []*knowledge.Statement{before, after} {
			if s != nil {
				out = append(out, s)
			}
		}
		return out
	}
	for _, c := range found[:min(most, len(found))] {
		if c.Covered >= 0.4 {
			out = append(out, c.Statement)
		}
	}
	return out
}

// Trace says in a line how a question was read and what came of it, for those who tune the engine.
func (a *Answer) Trace() string {
	var s strings.Builder
	fmt.Fprintf(&s, "%s/%s", a.Outcome, a.Kind)
	for i := range a.Query.Units {
		u := &a.Query.Units[i]
		if u.Class > match.Asking {
			fmt.Fprintf(&s, " %s(%s)", u.Text, u.Class)
		}
	}
	s.WriteString(" |")
	for _, c := range a.Found {
		fmt.Fprintf(&s, " %s %.2f/%.2f", c.Statement.ID, c.Score, c.Covered)
		for _, m := range c.Missing {
			if m < len(a.Query.Units) {
				s.WriteString(" -" + a.Query.Units[m].Text)
			}
		}
		if len(c.Hard) > 0 {
			s.WriteString("!")
		}
		s.WriteString(";")
	}
	for _, c := range a.Choices {
		fmt.Fprintf(&s, " ?%s", c.Question)
	}
	return s.String()
}
