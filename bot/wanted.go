package bot

import (
	"slices"
	"unicode"

	"rapporteur/bot/match"
	"rapporteur/knowledge"
)

// hasWanted reports whether a statement's best fact has a thing of the sort that the question asks for: a number for how
// many, a state for which countries, a company for which companies. Without one it would be no answer, however well the
// words fit.
func (b *Bot) hasWanted(q *match.Query, c *match.Candidate) bool {
	want := q.Wants()
	if want == match.Anything {
		return true
	}
	for i, f := range c.Facts {
		if i > 0 && f.Score < c.Facts[0].Score*0.8 {
			break
		}
		if b.holds(want, q, f.Fact) {
			return true
		}
	}
	return false
}

// wantedFacts are the facts of statements that have the wanted thing.
func (b *Bot) wantedFacts(want match.Thing, q *match.Query, statements []*knowledge.Statement) []*knowledge.Fact {
	var out []*knowledge.Fact
	for _, s := range statements {
		for _, f := range s.Facts {
			if len(out) < factsShown && b.holds(want, q, f) {
				out = append(out, f)
			}
		}
	}
	return out
}

// countedFirst moves to the front the statements of those about as good that count the very thing asked for.
func (b *Bot) countedFirst(q *match.Query, good []match.Candidate) {
	if q.Wants() != match.SomeNumber {
		return
	}
	counts := func(c *match.Candidate) bool {
		return slices.ContainsFunc(c.Facts, func(f match.Scored) bool {
			return f.Score > c.Score*0.8 && b.index.Counted(q, f.Fact.Text)
		})
	}
	for i := range good {
		if good[i].Score < good[0].Score-tie {
			break
		}
		if counts(&good[i]) && !counts(&good[0]) {
			good[0], good[i] = good[i], good[0]
			good[0].Score += tie
			return
		}
	}
}

// wantedFirst moves the facts that have the wanted thing before the others.
func (b *Bot) wantedFirst(q *match.Query, c *match.Candidate) {
	want := q.Wants()
	if want == match.Anything {
		return
	}
	slices.SortStableFunc(c.Facts, func(x, y match.Scored) int {
		hx, hy := b.holds(want, q, x.Fact), b.holds(want, q, y.Fact)
		switch {
		case hx && !hy && x.Score > c.Score*0.5:
			return -1
		case hy && !hx && y.Score > c.Score*0.5:
			return 1
		}
		return 0
	})
}

func (b *Bot) holds(want match.Thing, q *match.Query, f *knowledge.Fact) bool {
	terms := b.index.TermsIn(f.Text)
	fresh := func(ok func(*knowledge.Term) bool) int {
		n := 0
		for _, t := range terms {
			if ok(t) && !q.Names(t) {
				n++
			}
		}
		return n
	}
	states := fresh((*knowledge.Term).IsState)
	switch want {
	case match.SomeNumber:
		return b.numbered(f.Text) || states > 1
	case match.SomeState:
		return states > 0
	case match.SomeCompany:
		return fresh(func(t *knowledge.Term) bool { return t.Type == "company" }) > 0 || named(f.Text)
	case match.SomeGroup:
		return fresh(func(t *knowledge.Term) bool { return t.Type == "group" || t.Type == "agency" }) > 0 || named(f.Text)
	}
	return true
}

// named reports whether a sentence has a name of its own beyond its first word: two capitals in a row or letters with digits.
func named(text string) bool {
	tokens := match.Tokens(text)
	for i := 1; i < len(tokens); i++ {
		if tokens[i].Title && tokens[i-1].Title || tokens[i].Caps {
			return true
		}
	}
	return false
}

// numbered reports whether a sentence has a number, in figures or words, that is no year and no day.
func (b *Bot) numbered(text string) bool {
	tokens := match.Tokens(text)
	dates := match.FindDates(text, tokens, knowledge.Date{})
	for i := range tokens {
		t := &tokens[i]
		if slices.ContainsFunc(dates, func(d match.DateExpr) bool { return i >= d.First && i < d.Last }) {
			continue
		}
		if t.Number || b.index.IsNumber(t.Fold) || len(t.Text) > 1 && unicode.IsDigit(rune(t.Text[0])) {
			return true
		}
	}
	return false
}
