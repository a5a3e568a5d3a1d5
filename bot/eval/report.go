package eval

import (
	"cmp"
	"fmt"
	"io"
	"math"
	"slices"
	"strings"
	"text/tabwriter"

	"rapporteur/bot"
)

// Rate is a share with its 95 % Wilson interval.
type Rate struct{ Right, All int }

// Share is Right of All, 1 where there is nothing to be wrong.
func (r Rate) Share() float64 {
	if r.All == 0 {
		return 1
	}
	return float64(r.Right) / float64(r.All)
}

// Wilson gives the bounds of the 95 % interval (E. B. Wilson, JASA 22, 1927, 209-212).
func (r Rate) Wilson() (low, high float64) {
	if r.All == 0 {
		return 0, 1
	}
	const z = 1.959964
	n, p := float64(r.All), r.Share()
	mid, half := p+z*z/(2*n), z*math.Sqrt(p*(1-p)/n+z*z/(4*n*n))
	return (mid - half) / (1 + z*z/n), (mid + half) / (1 + z*z/n)
}

// Summary are the figures of a run.
type Summary struct {
	Expect  map[string]Rate // answer, abstain, clarify
	Lists   Rate            // list, compare, timeline among the answers
	Given   Rate            // answers given, Right those that are right
	ByGroup map[string]Rate // "answer kind what", "answer lang de", "answer typo yes"
}

// Summarise counts results.
func Summarise(results []Result) Summary {
	s := Summary{Expect: map[string]Rate{}, ByGroup: map[string]Rate{}}
	add := func(m map[string]Rate, key string, right bool) {
		r := m[key]
		r.All++
		if right {
			r.Right++
		}
		m[key] = r
	}
	for i := range results {
		r := &results[i]
		c := r.Case
		add(s.Expect, c.Expect, r.Right)
		add(s.ByGroup, c.Expect+" kind "+c.Kind, r.Right)
		add(s.ByGroup, c.Expect+" lang "+c.Lang, r.Right)
		typo := "no"
		if slices.Contains(c.Tags, "typo") {
			typo = "yes"
		}
		add(s.ByGroup, c.Expect+" typo "+typo, r.Right)
		if c.Expect == "answer" && slices.Contains([]string{"list", "compare", "timeline"}, c.Kind) {
			s.Lists.All++
			if r.Right {
				s.Lists.Right++
			}
		}
		if r.Answer.Outcome == bot.Answered {
			s.Given.All++
			if r.Right {
				s.Given.Right++
			}
		}
	}
	return s
}

// Write prints the figures as a table.
func (s Summary) Write(w io.Writer) error {
	t := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	row := func(name string, r Rate) {
		low, high := r.Wilson()
		fmt.Fprintf(t, "%s\t%d/%d\t%.1f %%\t[%.1f, %.1f]\n", name, r.Right, r.All, 100*r.Share(), 100*low, 100*high)
	}
	keys := make([]string, 0, len(s.ByGroup))
	for k := range s.ByGroup {
		keys = append(keys, k)
	}
	slices.SortFunc(keys, func(a, b string) int { return cmp.Compare(group(a), group(b)) })
	for _, k := range keys {
		row("  "+k, s.ByGroup[k])
	}
	for _, e := range []struct{ key, name string }{{"answer", "found"}, {"abstain", "abstained"}, {"clarify", "asked back"}} {
		row(e.name, s.Expect[e.key])
	}
	row("lists complete", s.Lists)
	row("answers given that are right", s.Given)
	return t.Flush()
}

func group(key string) string {
	parts := strings.SplitN(key, " ", 3)
	return parts[1] + " " + parts[0] + " " + parts[2]
}

// Failures prints what went wrong, a question a paragraph.
func Failures(w io.Writer, results []Result) {
	for i := range results {
		r := &results[i]
		if r.Right {
			continue
		}
		mark := "miss "
		if r.Wrong() {
			mark = "WRONG"
		}
		fmt.Fprintf(w, "%s %s/%s %q", mark, r.Case.Expect, r.Case.Kind, r.Case.Q)
		for _, c := range r.Case.Context {
			fmt.Fprintf(w, " after %q", c)
		}
		fmt.Fprintf(w, " want %s\n      %s: %s\n", strings.Join(r.Case.Statements, ", "), r.Why, r.Answer.Trace())
	}
}
