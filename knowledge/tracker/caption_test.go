package tracker

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"rapporteur/knowledge"
)

// testdata/captions.txt has headings of the tracker's pages as they stand; the golden file shows where each part goes,
// with no vocabulary but the list of cities.
func TestHeadingsOfTheTrackerFallIntoTheirFields(t *testing.T) {
	data, err := os.ReadFile("testdata/captions.txt")
	if err != nil {
		t.Fatal(err)
	}
	v := vocabulary{knowledge.NewBase(nil, nil, nil, nil)}
	var b strings.Builder
	for _, line := range strings.Split(strings.TrimSpace(string(data)), "\n") {
		if !datedHeading(line) {
			t.Errorf("no heading: %s", line)
		}
		c := caption(line)
		r := v.read(c, "")
		fmt.Fprintln(&b, line)
		for _, f := range [][2]string{{"title", r.title}, {"speaker", r.speaker}, {"role", r.role}, {"date", c.When.From.String()},
			{"until", c.When.Until.String()}, {"doubt", c.When.Doubt}, {"place", r.place}, {"kind", r.kind}, {"look", strings.Join(r.doubts, "; ")}} {
			if f[1] != "" {
				fmt.Fprintf(&b, "    %-7s %s\n", f[0], f[1])
			}
		}
	}
	golden(t, "testdata/captions.golden", b.String())
}

func TestTheSummaryTellsAPlaceFromAPerson(t *testing.T) {
	v := vocabulary{knowledge.NewBase(nil, nil, nil, nil)}
	for _, c := range []struct{ heading, summary, place, speaker, role string }{
		{"Gipfel, Berg Arvid, 5. Mai 2031", "In Berg Arvid kamen alle zusammen.", "Berg Arvid", "", ""},
		{"Gipfel, Berg Arvid, 5. Mai 2031", "Es sprach EU-Kommissar Berg Arvid.", "", "Berg Arvid", "EU-Kommissar"},
		{"Lage der Netze, Berg Arvid, 5. Mai 2031", "NATO Secretary General Berg Arvid spoke.", "", "Berg Arvid", "NATO Secretary General"},
		{"Rede, Berg Arvid, 5. Mai 2031", "Er sprach.", "", "Berg Arvid", ""},
		{"Gipfel, Berg Arvid, 5. Mai 2031", "Es war kurz.", "Berg Arvid", "", ""},
	} {
		r := v.read(caption(c.heading), c.summary)
		if r.place != c.place || r.speaker != c.speaker || r.role != c.role {
			t.Errorf("%s / %s: got place %q, speaker %q, role %q", c.heading, c.summary, r.place, r.speaker, r.role)
		}
	}
}
