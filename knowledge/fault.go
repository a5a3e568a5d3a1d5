package knowledge

import (
	"fmt"
	"strings"
)

// Fault is one thing wrong with the base, or, as Advice, one thing that could be better.
type Fault struct {
	File   string `json:"file"`
	Line   int    `json:"line,omitempty"`  // from 1; 0 where the whole file is meant
	Entry  string `json:"entry,omitempty"` // a statement's ID, a fact's ID or a term's key
	What   string `json:"what"`
	Remedy string `json:"remedy,omitempty"`
	Advice bool   `json:"advice,omitempty"` // not wrong, only worth a look
}

// String gives "file:line: entry: what; remedy".
func (f Fault) String() string {
	var b strings.Builder
	b.WriteString(f.File)
	if f.Line > 0 {
		fmt.Fprintf(&b, ":%d", f.Line)
	}
	if f.Entry != "" {
		b.WriteString(": " + f.Entry)
	}
	b.WriteString(": " + f.What)
	if f.Remedy != "" {
		b.WriteString("; " + f.Remedy)
	}
	return b.String()
}

// FaultsError holds everything that kept a base from loading, in the order of files and lines.
type FaultsError struct{ Faults []Fault }

// Error lists every fault, one a line.
func (e *FaultsError) Error() string {
	lines := make([]string, len(e.Faults))
	for i, f := range e.Faults {
		lines[i] = f.String()
	}
	return strings.Join(lines, "\n")
}
