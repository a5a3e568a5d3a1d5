package main

import (
	"fmt"
	"io"
	"os"
	"strings"
	"unicode"

	"golang.org/x/term"

	"rapporteur/bot"
)

const (
	plainWidth = 80  // columns where the output is no terminal
	widest     = 100 // longer lines are hard to read
)

// terminal reports whether a stream is a terminal, and how wide it is.
func terminal(w io.Writer) (bool, int) {
	f, ok := w.(*os.File)
	if !ok || !term.IsTerminal(int(f.Fd())) {
		return false, plainWidth
	}
	width, _, err := term.GetSize(int(f.Fd()))
	if err != nil || width < 40 {
		width = plainWidth
	}
	return true, min(width, widest)
}

// paper writes a message for the eye: wrapped to the terminal, the quotation set off, colour only where there may be any.
type paper struct {
	out    io.Writer
	width  int
	colour bool
}

func (s *session) paper() *paper { return &paper{s.out, s.width, s.colour} }

// Styles as SGR parameters (ECMA-48, 8.3.117).
const (
	bold   = "1"
	faint  = "2"
	italic = "3"
)

func (p *paper) style(code, text string) string {
	if !p.colour || text == "" {
		return text
	}
	return "\x1b[" + code + "m" + text + "\x1b[0m"
}

// block writes a paragraph with a first and a hanging indent.
func (p *paper) block(first, rest, code, text string) {
	for i, line := range wrap(visible(text), p.width-len([]rune(rest))) {
		indent := rest
		if i == 0 {
			indent = first
		}
		fmt.Fprintln(p.out, indent+p.style(code, line))
	}
}

// message writes a whole message.
func (p *paper) message(m *bot.Message) {
	if m.Lead != "" {
		p.block("", "", bold, m.Lead)
		if len(m.Items)+len(m.Choices)+len(m.Nearest) > 0 {
			fmt.Fprintln(p.out)
		}
	}
	for i := range m.Items {
		if i > 0 && !m.Brief {
			fmt.Fprintln(p.out)
		}
		p.item(m, &m.Items[i])
	}
	if m.Left != "" {
		p.block("", "", faint, m.Left)
	}
	for i, c := range m.Choices {
		p.block(fmt.Sprintf("  %d. ", i+1), "     ", "", c.Label)
	}
	if m.NearLead != "" {
		p.block("", "", "", m.NearLead)
		for i := range m.Nearest {
			it := &m.Nearest[i]
			p.block("  - ", "    ", "", fmt.Sprintf("%s: %s [%d]", it.When, it.Text, it.Source))
		}
	}
	p.foot(m)
}

func (p *paper) item(m *bot.Message, it *bot.Item) {
	if m.Brief {
		p.block("- ", "  ", "", fmt.Sprintf("%s, %s: %s [%d]", it.When, it.Who, it.Text, it.Source))
		return
	}
	p.block("", "", "", it.Text)
	if it.Quote != "" {
		quote := m.Quoted(it)
		p.block("  │ ", "  │ ", italic, quote)
	}
	tail := ""
	if it.Report != "" {
		tail = " (" + it.Report + ")"
	}
	p.block("  — ", "    ", faint, fmt.Sprintf("%s, %s%s [%d]", it.Who, it.When, tail, it.Source))
	if it.Note != "" {
		p.block("  ! ", "    ", faint, it.Note)
	}
}

func (p *paper) foot(m *bot.Message) {
	if len(m.Sources) > 0 {
		fmt.Fprintln(p.out)
	}
	for _, l := range m.Sources {
		mark := fmt.Sprintf("[%d] ", l.Number)
		p.block(mark, "    ", faint, l.Title+", "+l.Day)
		if l.URL != "" {
			fmt.Fprintln(p.out, "    "+p.style(faint, visible(m.Address(l))))
		}
	}
	for _, n := range m.Notes {
		p.block("(", " ", faint, n+")")
	}
}

// wrap breaks a text at spaces into lines of at most width characters; a longer word stands alone.
func wrap(text string, width int) []string {
	var lines []string
	line, length := "", 0
	for word := range strings.FieldsSeq(text) {
		n := len([]rune(word))
		if length > 0 && length+1+n > width {
			lines = append(lines, line)
			line, length = "", 0
		}
		if length > 0 {
			line += " "
			length++
		}
		line += word
		length += n
	}
	return append(lines, line)
}

// visible takes out what a terminal would obey: control characters and marks that turn the writing's direction.
func visible(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r) {
			return ' '
		}
		return r
	}, s)
}
