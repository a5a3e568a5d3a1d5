package main

import (
	"fmt"
	"os"

	"rapporteur/bot/eval"
)

type evalCommand struct {
	File     string `arg:"" help:"Questions with expected answers, one JSON object a line."`
	Failures bool   `help:"Print every question that was not answered as expected." short:"f"`
}

// Run judges the answers to a file of questions.
func (c *evalCommand) Run(s *session) error {
	f, err := os.Open(c.File)
	if err != nil {
		return fmt.Errorf("eval: %w", err)
	}
	defer f.Close()
	cases, err := eval.Read(f)
	if err != nil {
		return fmt.Errorf("eval: %s: %w", c.File, err)
	}
	b, err := s.bot()
	if err != nil {
		return err
	}
	results := eval.Run(b, cases)
	if c.Failures {
		eval.Failures(s.out, results)
	}
	return eval.Summarise(results).Write(s.out)
}
