package main

import (
	"fmt"

	"rapporteur/bot"
	"rapporteur/knowledge"
)

type explainCommand struct {
	Text  string `arg:"" optional:"" help:"The text; with --batch it is read from standard input."`
	JSON  bool   `help:"Print one JSON object a text." name:"json"`
	Batch bool   `help:"Read texts as JSON lines from standard input: {\"q\", \"now\"?}."`
}

// Run shows how a text is understood.
func (c *explainCommand) Run(s *session) error {
	if c.Batch != (c.Text == "") {
		return &statusError{exitUsage, "explain: give either a text or --batch"}
	}
	if c.Batch && !c.JSON {
		return &statusError{exitUsage, "explain: --batch goes with --json"}
	}
	b, err := s.bot()
	if err != nil {
		return err
	}
	if c.Batch {
		return batch(s.in, s.out, func(r request) any { return explain(b, r, s.now) })
	}
	e := explain(b, request{Q: c.Text}, s.now)
	if c.JSON {
		return write(s.out, e)
	}
	return s.showExplained(&e)
}

// explained is a bot.Explanation with what went wrong.
type explained struct {
	bot.Explanation
	Error string `json:"error,omitempty"`
}

func explain(b *bot.Bot, r request, now knowledge.Date) explained {
	day, err := r.day(now)
	if err != nil {
		return explained{b.Explain("", now), err.Error()}
	}
	return explained{b.Explain(r.Q, day), ""}
}

func (s *session) showExplained(e *explained) error {
	p := s.paper()
	p.block("", "", bold, e.Question)
	fmt.Fprintf(s.out, "kind %s, language %s\n", e.Kind, e.Language)
	for _, d := range e.Dates {
		fmt.Fprintf(s.out, "time %s to %s\n", open(d.From), open(d.To))
	}
	for _, w := range e.Words {
		fmt.Fprintf(s.out, "  %-24s %-10s %s\n", visible(w.Word), w.As, w.How)
	}
	for _, c := range e.Candidates {
		fmt.Fprintf(s.out, "\n%.3f %s\n", c.Score, c.Fact)
		for _, r := range c.Reasons {
			p.block("      ", "        ", faint, r)
		}
	}
	return nil
}

func open(d *string) string {
	if d == nil {
		return "…"
	}
	return *d
}
