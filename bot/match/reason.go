package match

import (
	"fmt"
	"slices"

	"rapporteur/knowledge"
)

// WordRead is a word or phrase of a question and what it was taken for.
type WordRead struct {
	Word string `json:"word"`
	As   string `json:"as"`  // its class
	How  string `json:"how"` // the terms it stands for, the mended spelling, its role
}

// WordsRead says for every part of the question what it was taken for.
func (q *Query) WordsRead() []WordRead {
	out := []WordRead{}
	for i := range q.Units {
		u := &q.Units[i]
		how := ""
		for _, t := range u.Terms {
			how = joined(how, string(t.Kind)+" "+t.Key)
		}
		if u.Typo != "" {
			how = joined(how, "read as "+u.Text)
		}
		if u.Class == Actor {
			how = joined(how, [...]string{"either role", "speaker", "spoken about"}[u.Role])
		}
		out = append(out, WordRead{u.Shown, u.Class.String(), how})
	}
	return out
}

func joined(a, b string) string {
	if a == "" {
		return b
	}
	return a + ", " + b
}

// Reasons says in words why a fact has its score: each part of the question that it explains, how well and where.
func (q *Query) Reasons(f *Scored) []string {
	var out []string
	for _, e := range f.why {
		u := &q.Units[e.unit]
		out = append(out, fmt.Sprintf("%s (%s, weight %.2f): %.2f %s", u.Shown, u.Class, u.weight, e.quality, joined(e.as, placeNames[e.place])))
	}
	return out
}

// Keys are the keys of the terms of a kind that the question names.
func (q *Query) Keys(kind knowledge.TermKind) []string {
	var out []string
	for i := range q.Units {
		for _, t := range q.Units[i].Terms {
			if t.Kind == kind && !slices.Contains(out, t.Key) {
				out = append(out, t.Key)
			}
		}
	}
	return out
}

// Speakers are the keys of the actors that the question takes for who speaks.
func (q *Query) Speakers() []string {
	var out []string
	for i := range q.Units {
		if q.Units[i].Role != Speaker {
			continue
		}
		for _, t := range q.Units[i].Terms {
			key := t.Actor
			if t.Kind == knowledge.Actor {
				key = t.Key
			}
			if key != "" && !slices.Contains(out, key) {
				out = append(out, key)
			}
		}
	}
	return out
}

// Period is a span of days, both inclusive; a zero end is open.
type Period struct{ From, To knowledge.Date }

// Periods are the periods that the question's date expressions mean. A day without a year means each year in which the
// base has it.
func (x *Index) Periods(q *Query) []Period {
	var out []Period
	for i := range q.Units {
		if q.Units[i].Class != Date {
			continue
		}
		for _, p := range q.Units[i].periods {
			out = append(out, Period{p.From, p.To})
		}
	}
	return out
}
