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
	if before == nil || !follows(q) {
		return turn{q, b.answer(q, nil)}
	}
	if len(before.answer.Statements) > 0 && !changes(q) {
		return turn{before.query, b.answer(q, before.answer.Statements[:1])}
	}
	merged := b.index.Merge(before.query, q)
	return turn{merged, b.answer(merged, nil)}
}

// follows reports whether a question leans on the one before.
func follows(q *match.Query) bool { return q.Anaphora || q.Leading || !substance(q) }

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
