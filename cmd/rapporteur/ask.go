package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"time"

	"rapporteur/bot"
	"rapporteur/knowledge"
)

type askCommand struct {
	Question string   `arg:"" optional:"" help:"The question; with --batch it is read from standard input."`
	Context  []string `help:"An earlier question of the same conversation; may be given several times." placeholder:"QUESTION" sep:"none"`
	JSON     bool     `help:"Print one JSON object a question." name:"json"`
	Batch    bool     `help:"Read questions as JSON lines from standard input: {\"q\", \"now\"?, \"context\"?}."`
}

// Run answers one question, or a batch.
func (c *askCommand) Run(s *session) error {
	if c.Batch != (c.Question == "") {
		return &statusError{exitUsage, "ask: give either a question or --batch"}
	}
	if c.Batch && !c.JSON {
		return &statusError{exitUsage, "ask: --batch goes with --json"}
	}
	b, err := s.bot()
	if err != nil {
		return err
	}
	if c.Batch {
		return batch(s.in, s.out, func(r request) any { return answer(b, r, s.now) })
	}
	r := request{Q: c.Question, Context: c.Context}
	if c.JSON {
		out := answer(b, r, s.now)
		if err := write(s.out, out); err != nil {
			return err
		}
		return found(out.Outcome)
	}
	a := b.Answer(bot.Question{Text: c.Question, Now: s.now, Earlier: c.Context})
	m := b.Message(&a)
	s.paper().message(&m)
	return found(string(a.Outcome))
}

func found(outcome string) error {
	if outcome == string(bot.None) {
		return &statusError{exitNone, ""}
	}
	return nil
}

// request is a line of a batch.
type request struct {
	Q       string   `json:"q"`
	Now     string   `json:"now"`
	Context []string `json:"context"`

	err error // why the line could not be read
}

// day is the day of the request, or the session's where it has none.
func (r *request) day(now knowledge.Date) (knowledge.Date, error) {
	if r.err != nil {
		return now, r.err
	}
	if r.Now == "" {
		return now, nil
	}
	day, err := knowledge.ParseDate(r.Now)
	if err != nil {
		return now, fmt.Errorf("now: %w", err)
	}
	return day, nil
}

// answered is an answer as programs read it.
type answered struct {
	Question   string          `json:"question"`
	Outcome    string          `json:"outcome"`
	Text       string          `json:"text"`
	Statements []statementJSON `json:"statements"`
	Facts      []factJSON      `json:"facts"`
	DidYouMean []string        `json:"did_you_mean"`
	Confidence float64         `json:"confidence"`
	Took       int64           `json:"took_us"`
	Error      string          `json:"error,omitempty"`
}

type statementJSON struct {
	ID    string `json:"id"`
	Actor string `json:"actor"`
	Date  string `json:"date"`
	Title string `json:"title"`
	URL   string `json:"url"`
}

type factJSON struct {
	ID        string `json:"id"`
	Statement string `json:"statement"`
	Text      string `json:"text"`
	Quote     string `json:"quote"`
	Basis     string `json:"basis"`
	URL       string `json:"url"`
}

func answer(b *bot.Bot, r request, now knowledge.Date) answered {
	out := answered{Question: r.Q, Outcome: string(bot.None), Statements: []statementJSON{}, Facts: []factJSON{}, DidYouMean: []string{}}
	day, err := r.day(now)
	if err != nil {
		out.Error = err.Error()
		return out
	}
	start := time.Now()
	a := b.Answer(bot.Question{Text: r.Q, Now: day, Earlier: r.Context})
	m := b.Message(&a)
	out.Took = time.Since(start).Microseconds()
	out.Outcome, out.Text, out.Confidence = string(a.Outcome), m.Text(), a.Confidence
	if a.DidYouMean != nil {
		out.DidYouMean = a.DidYouMean
	}
	for _, c := range a.Choices {
		out.DidYouMean = append(out.DidYouMean, c.Label)
	}
	for _, st := range a.Statements {
		out.Statements = append(out.Statements, statementJSON{st.ID, st.Actor, st.Date.String(), st.Title, st.Link()})
	}
	for _, f := range a.Facts {
		out.Facts = append(out.Facts, factJSON{f.ID(), f.Statement.ID, f.Text, f.Quote, f.Basis, f.Statement.Link()})
	}
	return out
}

func write(w io.Writer, v any) error {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(v); err != nil {
		return fmt.Errorf("write: %w", err)
	}
	return nil
}

var errEmpty = errors.New("the line is empty: want {\"q\": \"…\"}")
