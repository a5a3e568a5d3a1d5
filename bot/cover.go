package bot

import (
	"fmt"
	"strings"

	"rapporteur/bot/match"
	"rapporteur/knowledge"
)

// wantsCoverage reports whether a question asks what the base holds: it names actors and times at most.
func (b *Bot) wantsCoverage(q *match.Query) bool {
	for i := range q.Units {
		switch q.Units[i].Class {
		case match.Actor, match.Date, match.Kind, match.Act:
		default:
			if contentful(&q.Units[i]) {
				return false
			}
		}
	}
	return true
}

// coverage says what the base holds: of an actor, of a time, or at all.
func (b *Bot) coverage(a Answer) Answer {
	w := &wordings[a.Lang]
	q := a.Query
	if substance(q) {
		out := b.list(a)
		if out.Outcome == Answered {
			out.Lead = listLead(&out, w)
		}
		return out
	}
	base := b.index.Base()
	counts := map[string]int{}
	for _, s := range base.Statements {
		counts[s.Actor]++
	}
	var actors []string
	for _, t := range base.Terms {
		if t.Kind == knowledge.Actor && counts[t.Key] > 0 {
			actors = append(actors, fmt.Sprintf("%s (%d)", t.Name(a.Lang.String()), counts[t.Key]))
		}
	}
	a.Outcome, a.Confidence = Answered, 1
	first, last := base.Period()
	a.Lead = b.extent(w) + " " + fmt.Sprintf(w.coverAll, strings.Join(actors, ", ")) + " " + fmt.Sprintf(w.selection, w.date(first), w.date(last))
	return a
}

func (b *Bot) digestAnswer(a Answer) Answer { return b.list(a) }
