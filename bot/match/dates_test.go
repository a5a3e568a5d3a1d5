package match

import (
	"flag"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"rapporteur/knowledge"
)

var update = flag.Bool("update", false, "rewrite the expectations in testdata")

const dateCases = "testdata/dates.txt"

// TestFindDates reads cases of the form "now | text | expected"; a now of "-" is the zero Date.
func TestFindDates(t *testing.T) {
	file, err := os.ReadFile(dateCases)
	if err != nil {
		t.Fatal(err)
	}
	var out strings.Builder
	for line := range strings.Lines(string(file)) {
		line = strings.TrimSuffix(line, "\n")
		if line == "" || strings.HasPrefix(line, "#") {
			out.WriteString(line + "\n")
			continue
		}
		now, rest, _ := strings.Cut(line, " | ")
		k := strings.LastIndex(rest, " | ")
		if k < 0 {
			t.Fatalf("%s: %q: want now | text | expected", dateCases, line)
		}
		text, want := rest[:k], rest[k+3:]
		got := describeAll(FindDates(text, Tokens(text), day(t, now)))
		if got != want && !*update {
			t.Errorf("now %s: %q\n got %s\nwant %s", now, text, got, want)
		}
		fmt.Fprintf(&out, "%s | %s | %s\n", now, text, got)
	}
	if *update {
		if err := os.WriteFile(dateCases, []byte(out.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

func day(t testing.TB, s string) knowledge.Date {
	if s == "-" {
		return knowledge.Date{}
	}
	d, err := knowledge.ParseDate(s)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func describeAll(found []DateExpr) string {
	if len(found) == 0 {
		return "none"
	}
	var all []string
	for _, e := range found {
		all = append(all, describe(e))
	}
	return strings.Join(all, ", ")
}

// describe writes an expression the way testdata/dates.txt does.
func describe(e DateExpr) string {
	var s strings.Builder
	day := func(m, d int) {
		switch {
		case m == 0:
			fmt.Fprintf(&s, "--%02d", d)
		case d == 0:
			fmt.Fprintf(&s, "-%02d", m)
		default:
			fmt.Fprintf(&s, "-%02d-%02d", m, d)
		}
	}
	switch {
	case e.Impossible:
		s.WriteString("impossible")
	case e.NoYear:
		s.WriteString([...]string{Within: "", Since: "since ", Until: "until ", Before: "before ", After: "after "}[e.Bound])
		day(e.Month, e.Day)
		if e.EndMonth != 0 {
			s.WriteString("..")
			day(e.EndMonth, e.EndDay)
		}
	default:
		fmt.Fprintf(&s, "%s..%s", e.From, e.To)
	}
	if !e.AltFrom.IsZero() || !e.AltTo.IsZero() {
		fmt.Fprintf(&s, " or %s..%s", e.AltFrom, e.AltTo)
	}
	if e.MonthFirst {
		s.WriteString(" month-first")
	}
	if e.Attributive {
		s.WriteString(" attributive")
	}
	if e.Relative {
		s.WriteString(" relative")
	}
	return s.String()
}

func TestDateTokens(t *testing.T) {
	for _, c := range []struct {
		text  string
		words []string // of each expression, from its first token to its last
		grain []Grain
	}{
		{"What did NATO decide on 18 June 2020?", []string{"18 June 2020"}, []Grain{Day}},
		{"on Thursday, 18 June 2020", []string{"Thursday, 18 June 2020"}, []Grain{Day}},
		{"am 3. und 18. Juni 2020", []string{"3", "18. Juni 2020"}, []Grain{Day, Day}},
		{"statements since 2014, please", []string{"since 2014"}, []Grain{Range}},
		{"Was war im Juli 2020 los?", []string{"Juli 2020"}, []Grain{Month}},
		{"de juin à août 2020", []string{"de juin à août 2020"}, []Grain{Range}},
		{"digest Q2/2020 NATO", []string{"Q2/2020"}, []Grain{Quarter}},
		{"second half of 2019", []string{"second half of 2019"}, []Grain{Half}},
		{"the year 2019 and last week", []string{"year 2019", "last week"}, []Grain{Year, Week}},
		{"2020-06-18–2020-06-20", []string{"2020-06-18–2020-06-20"}, []Grain{Range}},
	} {
		tokens := Tokens(c.text)
		var words []string
		var grain []Grain
		for _, e := range FindDates(c.text, tokens, knowledge.Date{Year: 2020, Month: 7, Day: 15}) {
			words = append(words, c.text[tokens[e.First].Start:tokens[e.Last-1].End])
			grain = append(grain, e.Grain)
		}
		if !slices.Equal(words, c.words) || !slices.Equal(grain, c.grain) {
			t.Errorf("%q: got %q %v, want %q %v", c.text, words, grain, c.words, c.grain)
		}
	}
}

func TestResolve(t *testing.T) {
	for _, c := range []struct {
		text string
		year int
		want string // "" if the year lacks the day
	}{
		{"18 June", 2020, "2020-06-18..2020-06-18"},
		{"in February", 2020, "2020-02-01..2020-02-29"},
		{"29 February", 2020, "2020-02-29..2020-02-29"},
		{"29 February", 2021, ""},
		{"late February", 2021, "2021-02-21..2021-02-28"},
		{"4 to 17 June", 2020, "2020-06-04..2020-06-17"},
		{"November to February", 2019, "2019-11-01..2020-02-29"},
		{"im zweiten Quartal", 2021, "2021-04-01..2021-06-30"},
		{"since June", 2020, "2020-06-01.."},
		{"jusqu'au 18 juin", 2020, "..2020-06-18"},
		{"vor dem 1. Januar", 2020, "..2019-12-31"},
		{"after June", 2020, "2020-07-01.."},
		{"on the 3rd", 2020, ""},
		{"18 June 2020", 2021, ""},
		{"31 June", 2020, ""},
	} {
		found := FindDates(c.text, Tokens(c.text), knowledge.Date{})
		if len(found) != 1 {
			t.Errorf("%q: found %d", c.text, len(found))
			continue
		}
		from, to, ok := found[0].Resolve(c.year)
		got := fmt.Sprintf("%s..%s", from, to)
		if !ok {
			got = ""
		}
		if got != c.want {
			t.Errorf("%q in %d: got %q, want %q", c.text, c.year, got, c.want)
		}
	}
	third := FindDates("on the 3rd", Tokens("on the 3rd"), knowledge.Date{})[0]
	third.Month = 6 // a caller may fill in the month
	if from, to, ok := third.Resolve(2020); !ok || from != (knowledge.Date{Year: 2020, Month: 6, Day: 3}) || to != from {
		t.Errorf("the 3rd in June 2020: got %s..%s, %v", from, to, ok)
	}
}

func FuzzDates(f *testing.F) {
	file, err := os.ReadFile(dateCases)
	if err != nil {
		f.Fatal(err)
	}
	for line := range strings.Lines(string(file)) {
		if _, rest, ok := strings.Cut(line, " | "); ok {
			text, _, _ := strings.Cut(rest, " | ")
			f.Add(text, uint16(18000))
		}
	}
	f.Add("avant-hier – 31/12/2099–1.1.1900, vor 999 Jahren Q9/2099", uint16(0))
	f.Fuzz(func(t *testing.T, text string, days uint16) {
		text, _ = Clean(text)
		tokens := Tokens(text)
		now := knowledge.Date{}
		if days > 0 {
			now = knowledge.Date{Year: 1970, Month: 1, Day: 1}.AddDays(int(days))
		}
		found := FindDates(text, tokens, now)
		if again := FindDates(text, tokens, now); !slices.Equal(found, again) {
			t.Fatalf("%q: %v, then %v", text, found, again)
		}
		last := 0
		for _, e := range found {
			if e.First < 0 || e.First >= e.Last || e.Last > len(tokens) {
				t.Fatalf("%q: tokens [%d,%d) of %d", text, e.First, e.Last, len(tokens))
			}
			// Two expressions may share one token: 2018,2023.
			if e.First < last-1 {
				t.Fatalf("%q: tokens [%d,%d) after [,%d)", text, e.First, e.Last, last)
			}
			last = e.Last
			checkDates(t, text, e, now)
		}
	})
}

func checkDates(t *testing.T, text string, e DateExpr, now knowledge.Date) {
	for _, d := range []knowledge.Date{e.From, e.To, e.AltFrom, e.AltTo} {
		if _, ok := knowledge.NewDate(d.Year, d.Month, d.Day); !ok && !d.IsZero() {
			t.Fatalf("%q: no day of the calendar: %+v", text, e)
		}
	}
	open := e.From.IsZero() || e.To.IsZero()
	switch {
	case e.NoYear || e.Impossible:
		if !e.From.IsZero() || !e.To.IsZero() || e.NoYear == e.Impossible {
			t.Fatalf("%q: %+v", text, e)
		}
	case e.From.IsZero() && e.To.IsZero():
		t.Fatalf("%q: no period: %+v", text, e)
	case !open && e.To.Before(e.From):
		t.Fatalf("%q: backwards: %+v", text, e)
	}
	if e.Grain < Day || e.Grain > Range || e.Relative && now.IsZero() {
		t.Fatalf("%q: %+v", text, e)
	}
	if e.NoYear && e.Month != 0 {
		if _, _, ok := e.Resolve(2020); !ok {
			t.Fatalf("%q: no period in 2020: %+v", text, e)
		}
	}
}

func BenchmarkFindDates(b *testing.B) {
	now := knowledge.Date{Year: 2020, Month: 7, Day: 15}
	for name, text := range map[string]string{
		"none":     "What did the North Atlantic Council say about malicious cyber activities against hospitals?",
		"day":      "What did NATO's defence ministers decide about supply chains on 18 June 2020?",
		"range":    "Was haben EU und NATO zwischen Januar und März 2023 gemeinsam erklärt?",
		"relative": "what did NATO put out in the last three quarters on deterrence?",
	} {
		tokens := Tokens(text)
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				FindDates(text, tokens, now)
			}
		})
	}
}
