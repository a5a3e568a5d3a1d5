package eval_test

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"rapporteur/bot"
	"rapporteur/bot/eval"
	"rapporteur/knowledge"
)

var update = flag.Bool("update", false, "rewrite the golden files")

func cases(t testing.TB, name string) []eval.Case {
	t.Helper()
	f, err := os.Open(filepath.Join("testdata", name))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	cs, err := eval.Read(f)
	if err != nil {
		t.Fatal(err)
	}
	return cs
}

func seedBot(t testing.TB) *bot.Bot {
	t.Helper()
	base, err := knowledge.LoadPath("../../knowledge/statements/2020-q2/nato.toml")
	if err != nil {
		t.Fatal(err)
	}
	return bot.New(base)
}

func wholeBot(t testing.TB) *bot.Bot {
	t.Helper()
	base, err := knowledge.LoadEmbedded()
	if err != nil {
		t.Fatal(err)
	}
	return bot.New(base)
}

// Every question with what came of it stands in a golden file, so that a change of ranking shows as a diff.
func TestQuestions(t *testing.T) {
	for _, set := range []struct {
		name                              string
		bot                               *bot.Bot
		found, abstained, askedBack, list float64 // at least
		wrong                             float64 // of the answers given, at most
	}{
		{"seed", seedBot(t), 0.95, 0.95, 0.95, 0.95, 0.02},
		{"dev", wholeBot(t), 0.95, 0.94, 0.90, 0.89, 0.06},
	} {
		t.Run(set.name, func(t *testing.T) {
			results := eval.Run(set.bot, cases(t, set.name+".jsonl"))
			s := eval.Summarise(results)
			for _, f := range []struct {
				what  string
				share float64
				least float64
			}{
				{"found", s.Expect["answer"].Share(), set.found},
				{"abstained", s.Expect["abstain"].Share(), set.abstained},
				{"asked back", s.Expect["clarify"].Share(), set.askedBack},
				{"lists complete", s.Lists.Share(), set.list},
				{"answers right", s.Given.Share(), 1 - set.wrong},
			} {
				if f.share < f.least {
					t.Errorf("%s: %.3f, want at least %.3f", f.what, f.share, f.least)
				}
			}
			golden(t, set.name+".golden", table(results))
		})
	}
}

func table(results []eval.Result) []byte {
	var b bytes.Buffer
	for _, r := range results {
		mark := "ok"
		if !r.Right {
			mark = "--"
		}
		ids := make([]string, 0, 3)
		for i, s := range r.Answer.Statements {
			if i == 3 {
				ids = append(ids, fmt.Sprintf("+%d", len(r.Answer.Statements)-3))
				break
			}
			ids = append(ids, s.ID)
		}
		fmt.Fprintf(&b, "%s %-8s %-7s %-60s %s\n", mark, r.Case.Expect, r.Answer.Outcome, r.Case.Q, strings.Join(ids, " "))
	}
	return b.Bytes()
}

func golden(t *testing.T, name string, got []byte) {
	t.Helper()
	path := filepath.Join("testdata", name)
	if *update {
		if err := os.WriteFile(path, got, 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if bytes.Equal(got, want) {
		return
	}
	a, b := strings.Split(string(want), "\n"), strings.Split(string(got), "\n")
	for i := range min(len(a), len(b)) {
		if a[i] != b[i] {
			t.Errorf("%s:%d\n was %s\n is  %s", name, i+1, a[i], b[i])
		}
	}
	t.Errorf("%s differs; go test ./bot/eval -update rewrites it", name)
}

// The same question on the same base gives the same bytes.
func TestAnswersDoNotVary(t *testing.T) {
	first, second := wholeBot(t), wholeBot(t)
	for _, c := range cases(t, "dev.jsonl") {
		q := bot.Question{Text: c.Q, Earlier: c.Context}
		a, b := first.Answer(q), second.Answer(q)
		ma, mb := first.Message(&a), second.Message(&b)
		if ma.Text() != mb.Text() {
			t.Errorf("%q: two answers:\n%s\n%s", c.Q, ma.Text(), mb.Text())
		}
	}
}

func BenchmarkAnswer(b *testing.B) {
	for _, set := range []struct {
		name string
		bot  *bot.Bot
	}{{"seed", seedBot(b)}, {"dev", wholeBot(b)}} {
		b.Run(set.name, func(b *testing.B) {
			cs := cases(b, set.name+".jsonl")
			b.ReportAllocs()
			i := 0
			for b.Loop() {
				c := cs[i%len(cs)]
				a := set.bot.Answer(bot.Question{Text: c.Q})
				set.bot.Message(&a)
				i++
			}
		})
	}
}
