package bot

import (
	"slices"

	"rapporteur/bot/match"
	"rapporteur/knowledge"
)

// matching finds every statement that explains the question, by date.
func (b *Bot) matching(q *match.Query) (all []match.Candidate, found []match.Candidate) {
	found = b.index.Search(q, nil, len(b.index.Base().Statements))
	for _, c := range found {
		if len(c.Hard) == 0 && c.Covered >= listedAtLeast && b.index.Within(q, c.Statement) {
			all = append(all, c)
		}
	}
	surest := float32(0)
	for _, c := range all {
		surest = max(surest, c.By)
	}
	// Where some are by the one who is named, those that only name it are not meant.
	all = slices.DeleteFunc(all, func(c match.Candidate) bool { return surest >= 0.95 && c.By < 0.8 })
	slices.SortStableFunc(all, func(x, y match.Candidate) int { return x.Statement.Date.Compare(y.Statement.Date) })
	return all, found
}

// list answers with all statements that match, by date, a line each.
func (b *Bot) list(a Answer) Answer {
	all, found := b.matching(a.Query)
	if len(all) == 0 && speakers(a.Query) {
		// "Albania and Iran, September 2022": what concerns both, whoever speaks
		a.Query = b.index.Concerning(a.Query)
		all, found = b.matching(a.Query)
	}
	a.Found = found[:min(3, len(found))]
	if len(all) == 0 {
		return b.none(a, found)
	}
	a.Outcome, a.Full, a.Confidence = Answered, true, 0.9
	for _, c := range all {
		a.Statements = append(a.Statements, c.Statement)
		a.Facts = append(a.Facts, c.Facts[0].Fact)
	}
	return a
}

// How near to the best a statement must come to be the first or the latest of its sort.
const (
	tieByDate   = 0.03
	tieOfLatest = 0.12
)

// ends answers with the base's first or latest statement, where a question asks for nothing else.
func (b *Bot) ends(a Answer) Answer {
	all := b.index.Base().Statements
	s := all[0]
	if a.Kind == match.Latest {
		s = all[len(all)-1]
	}
	a.Outcome, a.Confidence = Answered, 1
	a.Statements, a.Facts = []*knowledge.Statement{s}, s.Facts[:min(factsShown, len(s.Facts))]
	return a
}

// byDate answers what was first or is latest: the earliest or the newest of those that match well.
func (b *Bot) byDate(a Answer, good []match.Candidate) Answer {
	best, margin := good[0], float32(tieByDate)
	if a.Kind == match.Latest {
		margin = tieOfLatest
	}
	for _, c := range good[1:] {
		if c.Score < good[0].Score-margin || c.Covered < good[0].Covered-2*margin || c.By < good[0].By-margin {
			continue
		}
		earlier := c.Statement.Date.Before(best.Statement.Date)
		if a.Kind == match.First && earlier || a.Kind == match.Latest && c.Statement.Date.After(best.Statement.Date) {
			best = c
		}
	}
	a.Outcome, a.Confidence = Answered, float64(best.Score)
	a.Statements = []*knowledge.Statement{best.Statement}
	a.Facts = pick(&best, factsShown)
	return a
}
