package bot

import (
	"rapporteur/bot/match"
	"rapporteur/knowledge"
)

// turn is one question of a conversation with its answer.
type turn struct {
	query  *match.Query
	answer Answer
}

// turn answers a text in the light of the turn before it.
func (b *Bot) turn(text string, now knowledge.Date, before *turn) turn {
	q := b.index.Parse(text, now)
	if before == nil {
		if q.Leading && !q.Stands() {
			return turn{q, b.without(Answer{Lang: q.Lang, Kind: q.Kind, Query: q})}
		}
		if q.Anaphora && !specific(q) && !q.Has(match.Coverage) {
			return turn{q, b.without(Answer{Lang: q.Lang, Kind: q.Kind, Query: q})}
		}
		return turn{q, b.answer(q, true)}
	}
	if !follows(q) {
		return turn{q, b.answer(q, true)}
	}
	if _, unit, ok := q.Later(); ok && len(before.answer.Statements) > 0 {
		if day, ok := later(q, before.answer.Statements[0].Date); ok {
			merged := b.index.On(b.index.Merge(before.query, q), day, unit)
			if a := b.answer(merged, false); a.Outcome == Answered {
				return turn{merged, a}
			}
		}
	}
	if changes(q) {
		merged := b.index.Merge(before.query, q)
		return turn{merged, b.answer(merged, false)}
	}
	if len(before.answer.Statements) == 0 {
		merged := b.index.Merge(before.query, q)
		if q.Anaphora && (q.ActsAnew() || substance(q)) {
			merged = b.index.Merge(b.index.About(before.query), q)
		}
		return turn{merged, b.answer(merged, false)}
	}
	return b.detail(q, before)
}

// detail answers what more is asked of the answer before: when, where, who, the source, or a further fact.
func (b *Bot) detail(q *match.Query, before *turn) turn {
	again := before.answer
	again.Kind, again.Lang, again.Query, again.Lead, again.Notes, again.Full = q.Kind, q.Lang, q, "", nil, false
	again.Statements = again.Statements[:min(3, len(again.Statements))]
	if want := q.Wants(); want != match.Anything {
		if facts := b.wantedFacts(want, q, again.Statements); len(facts) > 0 {
			again.Facts = facts
		}
	}
	if !substance(q) && !q.ActsAnew() {
		return turn{before.query, again}
	}
	// The statement at hand may say it outright. Else the new words may be answered elsewhere ("and when was it adopted?"), or in the statement at hand.
	if a := b.decideWithin(Answer{Lang: q.Lang, Kind: q.Kind, Query: q}, again.Statements); a.Outcome == Answered && a.Confidence >= outright {
		return turn{before.query, a}
	}
	about := b.index.Merge(b.index.About(before.query), q)
	if a := b.decide(Answer{Lang: q.Lang, Kind: q.Kind, Query: about}, false); a.Outcome == Answered && len(about.Units) > len(q.Units) {
		return turn{about, a}
	}
	a := b.decideWithin(Answer{Lang: q.Lang, Kind: q.Kind, Query: q}, again.Statements)
	if a.Outcome == Answered {
		return turn{before.query, a}
	}
	return turn{before.query, a}
}

// decideWithin answers from the statements at hand, and from no other.
func (b *Bot) decideWithin(a Answer, scope []*knowledge.Statement) Answer {
	found := b.index.Search(a.Query, scope, len(scope))
	a.Found = found[:min(3, len(found))]
	if len(found) == 0 || len(found[0].Hard) > 0 || found[0].Covered < withinAtLeast {
		return b.none(a, found)
	}
	a.Outcome, a.Confidence = Answered, float64(found[0].Score)
	a.Statements = []*knowledge.Statement{found[0].Statement}
	a.Facts = pick(&found[0], factsShown)
	return a
}

// withinAtLeast is the share of a follow-up's own words that the statement at hand must explain.
const withinAtLeast = 0.4

// outright is the score by which the statement at hand answers a follow-up so well that no other is looked for.
const outright = 0.8

// follows reports whether a question leans on the one before.
func follows(q *match.Query) bool { return q.Anaphora || q.Leading || !specific(q) }

// changes reports whether a question changes what the one before was about: another actor, day or subject.
func changes(q *match.Query) bool {
	for i := range q.Units {
		switch q.Units[i].Class {
		case match.Actor, match.Date, match.Name, match.Topic:
			return true
		}
	}
	return false
}
