package bot

import (
	"fmt"
	"strings"

	"rapporteur/bot/match"
	"rapporteur/knowledge"
)

// compare answers each side of a comparison for itself and sets the answers side by side; a side on which there is
// nothing is said to have nothing. It reports false where the question names no two sides, or where no side has anything.
func (b *Bot) compare(a Answer) (Answer, bool) {
	w := &wordings[a.Lang]
	sides := b.index.Sides(a.Query)
	if len(sides) < 2 {
		return a, false
	}
	a.Outcome, a.Confidence = Answered, 1
	lead := []string{w.compareLead}
	for _, side := range sides {
		found := b.index.Search(side.Query, nil, 24)
		a.Found = append(a.Found, found[:min(2, len(found))]...)
		best := -1
		for i := range found {
			if !b.answers(side.Query, &found[i]) {
				continue
			}
			// Of a side that spoke itself, its own words.
			if best < 0 || found[best].By < 0.95 && found[i].By >= 0.95 && found[i].Score > found[best].Score*0.8 {
				best = i
			}
		}
		if best < 0 {
			lead = append(lead, fmt.Sprintf(w.nothingOn, clip(side.Label)))
			continue
		}
		c := &found[best]
		a.Confidence = min(a.Confidence, float64(c.Score))
		a.Statements = append(a.Statements, c.Statement)
		a.Facts = append(a.Facts, pick(c, 2)...)
	}
	if len(a.Statements) == 0 {
		return a, false
	}
	a.Statements = distinct(a.Statements)
	a.Lead = strings.Join(lead, " ")
	return a, true
}

func distinct(list []*knowledge.Statement) []*knowledge.Statement {
	seen := map[*knowledge.Statement]bool{}
	var out []*knowledge.Statement
	for _, s := range list {
		if !seen[s] {
			seen[s] = true
			out = append(out, s)
		}
	}
	return out
}

// speakers reports whether a question names several who may have spoken.
func speakers(q *match.Query) bool {
	n := 0
	for i := range q.Units {
		if q.Units[i].Class == match.Actor && q.Units[i].Role != match.Object {
			n++
		}
	}
	return n > 1
}

// bothSpeak reports whether a question takes several for those who spoke.
func bothSpeak(q *match.Query) bool {
	n := 0
	for i := range q.Units {
		if q.Units[i].Class == match.Actor && q.Units[i].Role == match.Speaker {
			n++
		}
	}
	return n > 1
}
