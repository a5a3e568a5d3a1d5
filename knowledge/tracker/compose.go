package tracker

import (
	"fmt"
	"strings"
	"unicode"

	"rapporteur/knowledge"
)

// compose writes the draft as the curated files look: keys in FORMAT.md's order, their equals signs below each other.
func compose(top []string, statements []statement, bottom []string) string {
	var b composer
	b.comments(top)
	for _, s := range statements {
		b.blank()
		b.statement(s)
	}
	if len(bottom) > 0 {
		b.blank()
		b.comments(bottom)
	}
	return b.String()
}

type composer struct{ strings.Builder }

func (b *composer) blank() { b.WriteByte('\n') }

// comments write one line each: TOML allows no control characters there.
func (b *composer) comments(lines []string) {
	for _, l := range lines {
		b.WriteString("# " + strings.TrimSpace(strings.Map(func(r rune) rune {
			if unicode.IsControl(r) {
				return ' '
			}
			return r
		}, l)) + "\n")
	}
}

func (b *composer) statement(s statement) {
	const width = 7 // of “speaker” and “excerpt”
	b.comments(s.comments)
	b.WriteString("[[statements]]\n")
	b.text(width, "id", s.id)
	b.text(width, "title", s.title)
	b.text(width, "actor", s.actor)
	b.optional(width, "body", s.body)
	b.optional(width, "speaker", s.speaker)
	b.optional(width, "role", s.role)
	b.date(width, "date", s.date)
	b.date(width, "until", s.until)
	b.text(width, "place", s.place)
	b.text(width, "kind", s.kind)
	b.list(width, "topics", s.topics)
	b.text(width, "url", s.url)
	b.list(width, "seen", s.seen)
	if s.text != "" {
		b.text(width, "text", s.text)
		b.pair(width, "excerpt", "true") // that a quotation is the whole document no page shows
	}
	for _, f := range s.facts {
		b.blank()
		b.fact(f)
	}
}

func (b *composer) fact(f fact) {
	const width = 6 // of “topics”
	b.comments([]string{f.comment})
	b.WriteString("[[statements.facts]]\n")
	b.text(width, "act", f.act)
	b.text(width, "text", f.text)
	b.list(width, "topics", f.topics)
	b.text(width, "basis", knowledge.Secondary) // the tracker's report; primary once the official words were seen
	b.pair(width, "draft", "true")
}

func (b *composer) pair(width int, key, value string) {
	fmt.Fprintf(b, "%-*s = %s\n", width, key, value)
}

func (b *composer) text(width int, key, s string) { b.pair(width, key, quote(s)) }

func (b *composer) optional(width int, key, s string) {
	if s != "" {
		b.text(width, key, s)
	}
}

func (b *composer) date(width int, key string, d knowledge.Date) {
	if !d.IsZero() {
		b.pair(width, key, d.String())
	}
}

func (b *composer) list(width int, key string, items []string) {
	quoted := make([]string, len(items))
	for i, s := range items {
		quoted[i] = quote(s)
	}
	b.pair(width, key, "["+strings.Join(quoted, ", ")+"]")
}

// quote writes a basic string of TOML 1.0 (https://toml.io/en/v1.0.0#string).
func quote(s string) string {
	var b strings.Builder
	b.WriteByte('"')
	for _, r := range s {
		switch {
		case r == '"' || r == '\\':
			b.WriteByte('\\')
			b.WriteRune(r)
		case r == '\n':
			b.WriteString(`\n`)
		case r == '\t':
			b.WriteString(`\t`)
		case r < 0x20 || r == 0x7f:
			fmt.Fprintf(&b, `\u%04X`, r)
		default:
			b.WriteRune(r)
		}
	}
	b.WriteByte('"')
	return b.String()
}
