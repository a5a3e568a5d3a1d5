package tracker

import (
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"
)

func TestEveryLineOfEveryPageIsKept(t *testing.T) {
	base := testBase(t)
	for name, text := range pages(t) {
		if gone := lost(t, text, draftOf(t, text, base)); len(gone) > 0 {
			t.Errorf("%s: not in the draft: %q", name, gone)
		}
	}
}

var (
	tally    = regexp.MustCompile(`[\p{L}\p{Nd}]+`)
	numbers  = regexp.MustCompile(`^\s*(?:\d{1,3}[.)]\s+)?(?:\[(?:\d{1,3}|\{n\})\])?`)
	comments = regexp.MustCompile(`(?m)^#.*$`)
)

// words parts an address from a word that is glued to it, as Read does.
func words(s string) []string {
	return tally.FindAllString(strings.NewReplacer("http", " http", "www.", " www.").Replace(s), -1)
}

// lost counts each word of the page against the comments and those fields that no comment repeats, and gives the words
// that the draft has too few of. Marks and list numbers are not text.
func lost(t testing.TB, page, draft string) []string {
	have := map[string]int{}
	count := func(s string) {
		for _, w := range words(s) {
			have[w]++
		}
	}
	for _, c := range comments.FindAllString(draft, -1) {
		count(c)
	}
	for _, s := range decode(t, draft).Statements {
		count(s.Text)
		for _, u := range s.Seen {
			count(u)
		}
		for _, f := range s.Facts {
			count(f.Text)
		}
	}
	var gone []string
	for _, l := range split(page) {
		for _, w := range words(anyMark.ReplaceAllString(numbers.ReplaceAllString(l.Text, ""), " ")) {
			if have[w]--; have[w] < 0 {
				gone = append(gone, w)
			}
		}
	}
	return gone
}

func TestTheTallySeesALostWord(t *testing.T) {
	text := pages(t)["testdata/pages/02-nato-loose-en.txt"]
	draft := strings.Replace(draftOf(t, text, testBase(t)), "three member states", "member states", 1)
	if gone := lost(t, text, draft); !slices.Equal(gone, []string{"three"}) {
		t.Errorf("lost: %q", gone)
	}
}

func FuzzRead(f *testing.F) {
	for _, text := range pages(f) {
		f.Add(text)
	}
	for _, text := range []string{"", "[1]", "Q1/2031 -", "  1. [1]", "- \n[{n}]", "Q2/2031 - NATO\nWien, 0. Mai 2031\n[1]. “„\"", "a[1]b. [2] The\n1. [1] a: „“ und www.x"} {
		f.Add(text)
	}
	base := testBase(f)
	f.Fuzz(func(t *testing.T, text string) {
		draft := draftOf(t, text, base)
		if draft != draftOf(t, text, base) {
			t.Fatal("two drafts of a page differ")
		}
		if gone := lost(t, text, draft); len(gone) > 0 {
			t.Fatalf("not in the draft: %q\n%s", gone, draft)
		}
		for _, line := range strings.Split(draft, "\n") {
			if strings.HasPrefix(line, "#") && strings.ContainsFunc(line, unicode.IsControl) {
				t.Fatalf("control character in %q", line)
			}
		}
	})
}
