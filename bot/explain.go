package bot

import (
	"rapporteur/bot/match"
	"rapporteur/knowledge"
)

// Explanation is how a text is understood and why facts rank as they do; the shape is that of the command line's JSON.
type Explanation struct {
	Question   string            `json:"question"`
	Dates      []DatesExplained  `json:"dates"`
	Actors     []string          `json:"actors"`   // keys of all actors named
	Speakers   []string          `json:"speakers"` // those taken for who speaks
	Acts       []string          `json:"acts"`
	Topics     []string          `json:"topics"`
	Kind       string            `json:"kind"`
	Language   string            `json:"language"`
	Words      []match.WordRead  `json:"words"`
	Candidates []CandidateReason `json:"candidates"`
}

// DatesExplained is a period, both days inclusive, as ISO dates; an open end is null.
type DatesExplained struct {
	From *string `json:"from"`
	To   *string `json:"to"`
}

// CandidateReason is a fact with its score and the reasons for it in words.
type CandidateReason struct {
	Fact    string   `json:"fact"`
	Score   float64  `json:"score"`
	Reasons []string `json:"reasons"`
}

// Explain shows how a text is understood, without answering it.
func (b *Bot) Explain(text string, now knowledge.Date) Explanation {
	q := b.index.Parse(text, now)
	e := Explanation{Question: text, Dates: []DatesExplained{}, Actors: list(q.Actors()), Speakers: list(q.Speakers()),
		Acts: list(q.Keys(knowledge.Act)), Topics: list(q.Keys(knowledge.Topic)), Kind: q.Kind.String(), Language: q.Lang.String(),
		Words: q.WordsRead(), Candidates: []CandidateReason{}}
	for _, p := range b.index.Periods(q) {
		e.Dates = append(e.Dates, DatesExplained{iso(p.From), iso(p.To)})
	}
	for _, c := range b.index.Search(q, nil, 5) {
		for _, f := range c.Facts[:min(2, len(c.Facts))] {
			e.Candidates = append(e.Candidates, CandidateReason{f.Fact.ID(), round(f.Score), q.Reasons(&f)})
		}
	}
	return e
}

func list(s []string) []string {
	if s == nil {
		return []string{}
	}
	return s
}

func iso(d knowledge.Date) *string {
	if d.IsZero() {
		return nil
	}
	s := d.String()
	return &s
}

func round(f float32) float64 { return float64(int(f*1000+0.5)) / 1000 }
