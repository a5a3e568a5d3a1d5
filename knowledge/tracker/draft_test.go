package tracker

import (
	"bytes"
	"errors"
	"flag"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/pelletier/go-toml/v2"

	"rapporteur/knowledge"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// testBase has a small vocabulary of its own, so that the real one may grow.
func testBase(t testing.TB) *knowledge.Base {
	t.Helper()
	base, err := knowledge.LoadPath("testdata/base")
	if err != nil {
		t.Fatal(err)
	}
	return base
}

func draftOf(t testing.TB, text string, base *knowledge.Base) string {
	t.Helper()
	var b bytes.Buffer
	if err := Draft(&b, Read(text), base); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func pages(t testing.TB) map[string]string {
	t.Helper()
	names, err := filepath.Glob("testdata/pages/*.txt")
	if err != nil || len(names) < 12 {
		t.Fatalf("%d pages: %v", len(names), err)
	}
	out := map[string]string{}
	for _, name := range append(names, "../testdata/q2-2020-nato.txt") {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		out[name] = string(data)
	}
	return out
}

func golden(t *testing.T, name, got string) {
	t.Helper()
	if *update {
		if err := os.WriteFile(name, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("%s differs; see with -update and git diff\n%s", name, got)
	}
}

func TestPagesAreDraftedAsTheGoldenFilesShow(t *testing.T) {
	base := testBase(t)
	for name, text := range pages(t) {
		if strings.HasPrefix(name, "testdata/") {
			golden(t, strings.TrimSuffix(name, ".txt")+".toml", draftOf(t, text, base))
		}
	}
}

// decoded is what go-toml reads out of a draft; unknown keys are errors.
type decoded struct {
	Statements []struct {
		ID, Title, Actor, Body, Speaker, Role, Place, Kind, URL, Text string

		Date, Until  *toml.LocalDate
		Topics, Seen []string
		Excerpt      bool
		Facts        []struct {
			Act, Text, Basis string

			Topics []string
			Draft  bool
		}
	}
}

func decode(t testing.TB, draft string) (d decoded) {
	t.Helper()
	dec := toml.NewDecoder(strings.NewReader(draft))
	dec.DisallowUnknownFields()
	if err := dec.Decode(&d); err != nil {
		t.Fatalf("%v\n%s", err, draft)
	}
	return d
}

func TestDraftsDecodeToWhatWasDrafted(t *testing.T) {
	base := testBase(t)
	for name, text := range pages(t) {
		want := newDrafter(Read(text), vocabulary{base}).statements()
		got := decode(t, draftOf(t, text, base)).Statements
		if len(got) != len(want) {
			t.Fatalf("%s: %d statements, want %d", name, len(got), len(want))
		}
		for i, w := range want {
			g := got[i]
			for _, pair := range [][2]string{{g.ID, w.id}, {g.Title, w.title}, {g.Actor, w.actor}, {g.Body, w.body}, {g.Speaker, w.speaker},
				{g.Role, w.role}, {g.Place, w.place}, {g.Kind, w.kind}, {g.URL, w.url}, {g.Text, w.text},
				{strings.Join(g.Topics, "|"), strings.Join(w.topics, "|")}, {strings.Join(g.Seen, "|"), strings.Join(w.seen, "|")},
				{local(g.Date), w.date.String()}, {local(g.Until), w.until.String()}} {
				if pair[0] != pair[1] {
					t.Errorf("%s: %s: got %q, want %q", name, w.id, pair[0], pair[1])
				}
			}
			if g.Excerpt != (w.text != "") || len(g.Facts) != len(w.facts) {
				t.Fatalf("%s: %s: excerpt %v, %d facts, want %d", name, w.id, g.Excerpt, len(g.Facts), len(w.facts))
			}
			for j, f := range g.Facts {
				if f.Text != w.facts[j].text || f.Act != w.facts[j].act || !slices.Equal(f.Topics, w.facts[j].topics) && len(f.Topics) > 0 || !f.Draft || f.Basis != knowledge.Secondary {
					t.Errorf("%s: %s: fact %d: %+v", name, w.id, j+1, f)
				}
			}
		}
	}
}

func local(d *toml.LocalDate) string {
	if d == nil {
		return ""
	}
	return d.String()
}

func TestQuoteEscapesWhateverTOMLForbids(t *testing.T) {
	for r := rune(0); r < 0x300; r++ {
		s := "a" + string(r) + `b"c\d`
		var got struct{ K string }
		if err := toml.Unmarshal([]byte("k = "+quote(s)), &got); err != nil || got.K != s {
			t.Errorf("%q: got %q, %v", s, got.K, err)
		}
	}
}

func TestTheSeedGivesBothStatementsWithTheirWordsAndLinks(t *testing.T) {
	text := pages(t)["../testdata/q2-2020-nato.txt"]
	embedded, err := knowledge.LoadEmbedded()
	if err != nil {
		t.Fatal(err)
	}
	got := decode(t, draftOf(t, text, embedded)).Statements
	if len(got) != 2 {
		t.Fatalf("%d statements", len(got))
	}
	for _, s := range got {
		curated := embedded.Statement(s.ID)
		if curated == nil {
			t.Fatalf("no curated statement %s", s.ID)
		}
		if s.Text != curated.Text {
			t.Errorf("%s: text %q", s.ID, s.Text)
		}
		for field, pair := range map[string][2]string{"title": {s.Title, curated.Title}, "actor": {s.Actor, curated.Actor},
			"speaker": {s.Speaker, curated.Speaker}, "place": {s.Place, curated.Place}, "kind": {s.Kind, curated.Kind},
			"url": {s.URL, strings.TrimSuffix(curated.URL, "#")}} {
			if pair[0] != pair[1] {
				t.Errorf("%s: %s: got %q, want %q", s.ID, field, pair[0], pair[1])
			}
		}
	}
	if n := len(got[0].Facts); n != 4 {
		t.Errorf("%d facts of the first summary, want 4", n)
	}
	if n := len(got[1].Facts); n != 2 {
		t.Errorf("%d facts of the second summary, want 2", n)
	}
}

// The loader must take the draft for TOML of the right form and refuse each fact for being a draft.
func TestTheLoaderRefusesADraftForItsDraftsAndGaps(t *testing.T) {
	dir := t.TempDir()
	file := filepath.Join(dir, "2020-q2", "nato.toml")
	if err := os.Mkdir(filepath.Dir(file), 0o755); err != nil {
		t.Fatal(err)
	}
	embedded, err := knowledge.LoadEmbedded()
	if err != nil {
		t.Fatal(err)
	}
	draft := draftOf(t, pages(t)["../testdata/q2-2020-nato.txt"], embedded)
	if err := os.WriteFile(file, []byte(draft), 0o644); err != nil {
		t.Fatal(err)
	}
	_, err = knowledge.LoadPath(file)
	var faults *knowledge.FaultsError
	if !errors.As(err, &faults) {
		t.Fatalf("loaded: %v", err)
	}
	drafts := 0
	for _, f := range faults.Faults {
		switch {
		case f.What == "the fact is a draft":
			drafts++
		case strings.HasPrefix(f.What, "unknown act"), strings.HasPrefix(f.What, "the sentence"), f.What == "no topics":
		case strings.HasPrefix(f.File, "2020-q2/"):
			t.Errorf("unexpected: %s", f)
		}
	}
	if drafts != 6 {
		t.Errorf("%d drafts refused, want 6", drafts)
	}
}

func TestAnUnknownActorIsRefused(t *testing.T) {
	draft := draftOf(t, pages(t)["testdata/pages/12-msc-loose-en.txt"], testBase(t))
	file := filepath.Join(t.TempDir(), "draft.toml")
	if err := os.WriteFile(file, []byte(draft), 0o644); err != nil {
		t.Fatal(err)
	}
	if _, err := knowledge.LoadPath(file); err == nil || !strings.Contains(err.Error(), "unknown actor "+UnknownActor) {
		t.Errorf("got %v", err)
	}
}

type brokenPipe struct{}

func (brokenPipe) Write([]byte) (int, error) { return 0, os.ErrClosed }

func TestDraftReportsTheWritersError(t *testing.T) {
	if err := Draft(brokenPipe{}, Page{}, nil); !errors.Is(err, os.ErrClosed) {
		t.Errorf("got %v", err)
	}
}

func BenchmarkDraft(b *testing.B) {
	text := pages(b)["../testdata/q2-2020-nato.txt"]
	base := testBase(b)
	for b.Loop() {
		if err := Draft(io.Discard, Read(text), base); err != nil {
			b.Fatal(err)
		}
	}
}
