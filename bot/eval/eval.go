// Package eval judges a bot by questions with expected answers. Start with Read and Run. It asks the bot as any door
// does and looks only at what a person would get.
package eval

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"regexp"
	"slices"
	"strings"

	"rapporteur/bot"
	"rapporteur/knowledge"
)

// Case is a question with what is expected of its answer.
type Case struct {
	Q          string   `json:"q"`
	Context    []string `json:"context"`
	Lang       string   `json:"lang"`
	Expect     string   `json:"expect"` // answer, abstain or clarify
	Kind       string   `json:"kind"`
	Statements []string `json:"statements"` // "actor date"; alternatives, or all of them where All
	All        bool     `json:"all"`
	Must       []string `json:"must"`     // patterns that a right answer contains
	MustNot    []string `json:"must_not"` // patterns that no right reply contains
	Tags       []string `json:"tags"`
	Now        string   `json:"now"`

	must, mustNot []*regexp.Regexp
	now           knowledge.Date
}

// Read reads a file of JSON lines. Errors name the line.
func Read(r io.Reader) ([]Case, error) {
	var out []Case
	lines := bufio.NewScanner(r)
	lines.Buffer(nil, 1<<20)
	for n := 1; lines.Scan(); n++ {
		if strings.TrimSpace(lines.Text()) == "" {
			continue
		}
		var c Case
		if err := json.Unmarshal(lines.Bytes(), &c); err != nil {
			return nil, fmt.Errorf("line %d: %w", n, err)
		}
		if err := c.prepare(); err != nil {
			return nil, fmt.Errorf("line %d: %w", n, err)
		}
		out = append(out, c)
	}
	return out, lines.Err()
}

func (c *Case) prepare() (err error) {
	if !slices.Contains([]string{"answer", "abstain", "clarify"}, c.Expect) {
		return fmt.Errorf("expect %q: want answer, abstain or clarify", c.Expect)
	}
	if c.Now != "" {
		if c.now, err = knowledge.ParseDate(c.Now); err != nil {
			return fmt.Errorf("now: %w", err)
		}
	}
	for _, group := range []struct {
		from []string
		to   *[]*regexp.Regexp
	}{{c.Must, &c.must}, {c.MustNot, &c.mustNot}} {
		for _, p := range group.from {
			re, err := regexp.Compile("(?i)" + p)
			if err != nil {
				return fmt.Errorf("pattern %q: %w", p, err)
			}
			*group.to = append(*group.to, re)
		}
	}
	return nil
}

// Result is a case with what the bot made of it.
type Result struct {
	Case   *Case
	Answer bot.Answer
	Right  bool
	Why    string // why it is not right
}

// Run asks every question.
func Run(b *bot.Bot, cases []Case) []Result {
	out := make([]Result, len(cases))
	for i := range cases {
		c := &cases[i]
		a := b.Answer(bot.Question{Text: c.Q, Now: c.now, Earlier: c.Context})
		out[i] = Result{Case: c, Answer: a}
		out[i].Why = c.judge(b, &a)
		out[i].Right = out[i].Why == ""
	}
	return out
}

// judge says what is wrong with an answer; "" is right.
func (c *Case) judge(b *bot.Bot, a *bot.Answer) string {
	m := b.Message(a)
	reply := m.Text()
	for i, re := range c.mustNot {
		if re.MatchString(reply) {
			return "says " + c.MustNot[i]
		}
	}
	switch c.Expect {
	case "abstain":
		if a.Outcome == bot.Answered && len(a.Statements) > 0 {
			return "answered with " + a.Statements[0].ID
		}
		return ""
	case "clarify":
		if a.Outcome != bot.Clarify {
			return "outcome " + string(a.Outcome)
		}
		return ""
	}
	if a.Outcome != bot.Answered {
		return "outcome " + string(a.Outcome)
	}
	if why := c.rests(a); why != "" {
		return why
	}
	for i, re := range c.must {
		if !re.MatchString(reply) {
			return "does not say " + c.Must[i]
		}
	}
	return ""
}

// rests checks the statements that an answer rests on.
func (c *Case) rests(a *bot.Answer) string {
	if len(c.Statements) == 0 {
		return ""
	}
	keys := make([]string, len(a.Statements))
	for i, s := range a.Statements {
		keys[i] = s.Actor + " " + s.Date.String()
	}
	if !c.All {
		if len(keys) == 0 || !slices.Contains(c.Statements, keys[0]) {
			return "rests on " + strings.Join(keys[:min(1, len(keys))], "")
		}
		return ""
	}
	for _, want := range c.Statements {
		if !slices.Contains(keys, want) {
			return "lacks " + want
		}
	}
	if c.Kind == "timeline" && !slices.IsSortedFunc(a.Statements, func(x, y *knowledge.Statement) int { return x.Date.Compare(y.Date) }) {
		return "not by date"
	}
	return ""
}

// Wrong reports whether an answer was given that is wrong, the gravest mistake.
func (r *Result) Wrong() bool { return !r.Right && r.Answer.Outcome == bot.Answered }
