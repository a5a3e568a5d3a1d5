package bot

import (
	"rapporteur/bot/match"
	"rapporteur/knowledge"
)

// Outcome is what became of a question.
type Outcome string

// The outcomes, as the command line's contract names them.
const (
	Answered Outcome = "answer"  // facts that answer it
	Clarify  Outcome = "clarify" // a short question back, with choices
	None     Outcome = "none"    // nothing in the base
)

// Answer is what is known about a question, without any platform's markup.
type Answer struct {
	Question   string
	Outcome    Outcome
	Lang       match.Lang
	Kind       match.QuestionKind
	Statements []*knowledge.Statement // those that it rests on, the first one first
	Facts      []*knowledge.Fact      // best first; of a list the fact shown of each statement
	Lead       string                 // what is said before the facts, a sentence or more
	Notes      []string               // how the question was read, what was left out
	Choices    []Choice               // of Clarify
	Nearest    []*knowledge.Statement // of None: what lies nearest; never an answer
	DidYouMean []string               // questions or names that may have been meant
	Left       int                    // statements of a list that are not shown
	Confidence float64                // 0 to 1
	Full       bool                   // a list: one line a statement
	Query      *match.Query
	Found      []match.Candidate // the best candidates, for those who tune the engine
}

// Choice is one thing a person can choose when asked back.
type Choice struct {
	Label    string // shown
	Question string // what to ask instead; it stands alone
}

// Thresholds of deciding. TestThresholds says from which run they come.
const (
	coveredAtLeast = 0.74  // share of the question's weight that a statement must explain
	scoreAtLeast   = 0.55  // score that its best fact must reach
	listedAtLeast  = 0.78  // coverage by which a statement belongs to a list
	behindAtMost   = 0.08  // how far an answer may rank behind a statement that lacks a word
	tie            = 0.04  // statements this near to the best one are as good
	tieOfOne       = 0.1   // the same where the question means one document or event
	tieOfMany      = 0.15  // the same where it asks for all who did something
	tieOfNames     = 0.12  // the same where who spoke is named by a title that several have
	tieOfThin      = 0.065 // the same where the question says little
	tieOfDetail    = 0.02  // the same where it asks for one detail: a day, a place, a number
	factsShown     = 4     // facts of one statement in an answer
	choicesAtMost  = 5
	listedAtMost   = 12 // lines of a list before it is cut
)

// content reports whether a unit says what the question is about.
func contentful(u *match.Unit) bool { return u.Class > match.Light }

func (b *Bot) answer(q *match.Query, ask bool) Answer {
	a := Answer{Lang: q.Lang, Kind: q.Kind, Query: q}
	if (q.Kind == match.First || q.Kind == match.Latest) && !substance(q) && !q.Anaphora {
		return b.ends(a)
	}
	switch {
	case impossible(q) != nil:
		return b.impossible(a)
	case q.Has(match.Greeting) && !specific(q):
		return b.greet(a)
	case q.Kind == match.Help:
		return b.help(a)
	case q.Invents():
		return b.none(a, nil)
	case q.Opinion():
		return b.opinion(a)
	case q.Has(match.Coverage) && b.wantsCoverage(q):
		return b.coverage(a)
	case !substance(q):
		return b.without(a)
	}
	switch q.Kind {
	case match.Compare:
		if out, ok := b.compare(a); ok {
			return out
		}
		return b.list(a)
	case match.Digest:
		if q.Dated() {
			return b.digestAnswer(a)
		}
	case match.Timeline, match.List:
		return b.list(a)
	case match.Count:
		if q.CountsStatements() {
			return b.list(a)
		}
	}
	if q.Lists() {
		return b.list(a)
	}
	return b.decide(a, ask)
}

// decide answers a question about one thing: the statement that explains all of it, a question back where several do,
// or nothing.
// Without ask it does not ask back but takes the best.
func (b *Bot) decide(a Answer, ask bool) Answer {
	q := a.Query
	limit := 24
	if q.Kind == match.First || q.Kind == match.Latest {
		limit = len(b.index.Base().Statements) // what counts is the day, not the rank
	}
	found := b.index.Search(q, nil, limit)
	a.Found = found[:min(3, len(found))]
	var good []match.Candidate
	for _, c := range found {
		// What ranks well but lacks a word is not replaced by what has the word and ranks badly.
		if b.answers(q, &c) && c.Score >= found[0].Score-behindAtMost {
			good = append(good, c)
		}
	}
	if len(good) == 0 {
		if speakers(q) || b.index.Paired(q) {
			if out, ok := b.compare(a); ok && len(out.Statements) > 1 {
				return out
			}
		}
		return b.none(a, found)
	}
	switch q.Kind {
	case match.First, match.Latest:
		return b.byDate(a, good)
	}
	if good[0].By < 0.95 && bothSpeak(q) {
		if out, ok := b.compare(a); ok && len(out.Statements) > 1 && len(out.Statements) == len(b.index.Sides(q)) {
			return out
		}
	}
	if q.Defines() {
		earliestFirst(good)
	}
	b.countedFirst(q, good)
	equal := b.equals(q, good)
	shown, near := 3, float32(tie)
	switch {
	case q.Many():
		shown, near = listedAtMost, tieOfMany
	case ask && b.ambiguous(q, equal, good):
		return b.askBack(a, equal)
	}
	a.Outcome = Answered
	a.Confidence = float64(good[0].Score)
	for i, c := range good {
		if c.Score < good[0].Score-near || i >= shown {
			break
		}
		a.Statements = append(a.Statements, c.Statement)
		n := factsShown
		if i > 0 {
			n = 1
		}
		b.wantedFirst(q, &c)
		a.Facts = append(a.Facts, pick(&c, n)...)
	}
	return a
}

// pick takes the facts of a statement that are worth showing: the best, and those not far behind it.
func pick(c *match.Candidate, most int) []*knowledge.Fact {
	var out []*knowledge.Fact
	for _, f := range c.Facts {
		if len(out) == most || len(out) > 0 && f.Score < c.Facts[0].Score*0.6 {
			break
		}
		out = append(out, f.Fact)
	}
	return out
}

// answers reports whether a statement explains enough of the question.
func (b *Bot) answers(q *match.Query, c *match.Candidate) bool {
	return len(c.Hard) == 0 && c.Covered >= coveredAtLeast && c.Score >= scoreAtLeast && b.hasWanted(q, c)
}

// specific reports whether a question names an actor, a subject, a name or a time.
func specific(q *match.Query) bool {
	for i := range q.Units {
		switch q.Units[i].Class {
		case match.Actor, match.Topic, match.Name, match.Date, match.Number:
			return true
		}
	}
	return false
}

// substance reports whether a question says anything of what it is about.
func substance(q *match.Query) bool {
	for i := range q.Units {
		if contentful(&q.Units[i]) && q.Units[i].Class != match.Act {
			return true
		}
	}
	return false
}

// impossible finds a date that the calendar does not have.
func impossible(q *match.Query) *match.Unit {
	for i := range q.Units {
		for _, d := range q.Units[i].Dates {
			if d.Impossible {
				return &q.Units[i]
			}
		}
	}
	return nil
}

// equals are the statements about as good as the best one. An act that one of them lacks makes no difference: people say
// "decided" of whatever a meeting said.
func (b *Bot) equals(q *match.Query, good []match.Candidate) []match.Candidate {
	margin := float32(tie)
	switch {
	case (q.Event() || q.Definite()) && !q.Telling():
		margin = tieOfOne
	case q.Thin():
		margin = tieOfThin
	}
	n := 1
	for n < len(good) && good[n].Score >= good[0].Score-margin && (good[n].Covered >= good[0].Covered-margin || q.OnlyActs(good[n].Missing)) {
		n++
	}
	return good[:n]
}

// earliestFirst puts of the statements that are as good as the best the earliest first: a thing is explained where it is
// introduced.
func earliestFirst(good []match.Candidate) {
	best := 0
	for i := range good {
		if good[i].Score >= good[0].Score-tie && good[i].Statement.Date.Before(good[best].Statement.Date) {
			best = i
		}
	}
	good[0], good[best] = good[best], good[0]
}

// ambiguous reports whether equally good statements are several things, where the question means one.
func (b *Bot) ambiguous(q *match.Query, equal, good []match.Candidate) bool {
	if b.sharedName(q) && (q.Thin() || severalActors(good)) {
		return true
	}
	if len(good) > 1 && q.SharedDocument() {
		return true
	}
	if len(equal) < 2 {
		return false
	}
	if q.Document() && q.Kind == match.What && equal[1].Titled {
		return true
	}
	if (q.Definite() || q.Event()) && !q.Telling() || q.Thin() {
		return true
	}
	switch q.Kind {
	case match.When, match.Where, match.Who, match.Source, match.Count, match.Quote:
		return equal[1].Score >= equal[0].Score-tieOfDetail
	}
	return false
}

// severalActors reports whether about equally good statements are by different actors.
func severalActors(good []match.Candidate) bool {
	for _, c := range good[1:] {
		if c.Score >= good[0].Score-tieOfNames && c.By >= 0.8 && !match.SameFamily(c.Statement.Actor, good[0].Statement.Actor) {
			return true
		}
	}
	return false
}

// sharedName reports whether a question names who spoke by a title that organs or offices of several actors have.
func (b *Bot) sharedName(q *match.Query) bool {
	for i := range q.Units {
		owners := map[string]bool{}
		for _, t := range q.Units[i].Terms {
			if t.Kind == knowledge.Organ || t.Kind == knowledge.Office {
				owners[t.Actor] = true
			}
		}
		if len(owners) > 1 && q.Units[i].Class == match.Actor && !b.ownerNamed(q, i, owners) {
			return true
		}
	}
	return false
}

// ownerNamed reports whether another part of the question names one of the owners: "the Alliance … the defence ministers".
func (b *Bot) ownerNamed(q *match.Query, i int, owners map[string]bool) bool {
	for j := range q.Units {
		for _, t := range q.Units[j].Terms {
			if j != i && (t.Kind == knowledge.Actor && owners[t.Key] || t.Kind != knowledge.Actor && t.Actor != "" && owners[t.Actor] && len(q.Units[j].Terms) == 1) {
				return true
			}
		}
	}
	return false
}
