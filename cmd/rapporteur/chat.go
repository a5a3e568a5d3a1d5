package main

import (
	"bufio"
	"fmt"
	"strconv"
	"strings"

	"rapporteur/bot"
)

type chatCommand struct{}

const remembered = 6 // questions of the conversation that a follow-up may lean on

// Run talks until the input ends.
func (c *chatCommand) Run(s *session) error {
	b, err := s.bot()
	if err != nil {
		return err
	}
	fmt.Fprintln(s.err, "Ask, or press Ctrl-D to leave. A number takes a choice.")
	var earlier []string
	var choices []bot.Choice
	lines := bufio.NewReader(s.in)
	for {
		if s.terminal {
			fmt.Fprint(s.err, "> ")
		}
		line, err := readLine(lines)
		if err != nil {
			break
		}
		text := strings.TrimSpace(string(line))
		if text == "" {
			continue
		}
		if n, err := strconv.Atoi(text); err == nil && n >= 1 && n <= len(choices) {
			text = choices[n-1].Question
		}
		a := b.Answer(bot.Question{Text: text, Now: s.now, Earlier: earlier})
		m := b.Message(&a)
		s.paper().message(&m)
		fmt.Fprintln(s.out)
		choices = a.Choices
		earlier = append(earlier, text)
		earlier = earlier[max(0, len(earlier)-remembered):]
	}
	return nil
}
