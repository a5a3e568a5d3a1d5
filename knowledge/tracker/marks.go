package tracker

import (
	"fmt"
	"slices"
)

// mendMark finds the footnote of the broken mark: where there is one such mark and one footnote without any.
func (d *drafter) mendMark() {
	broken, marked := 0, map[int]bool{}
	for _, s := range d.page.Sections {
		for _, m := range s.marks() {
			marked[m] = true
			if m == Broken {
				broken++
			}
		}
	}
	var free []int
	for i, n := range d.page.Notes {
		if n.Mark == Broken || !marked[n.Mark] {
			free = append(free, i)
		}
	}
	if broken == 1 && len(free) == 1 {
		d.broken = free[0]
	}
}

// marks gives the footnotes of a section in order; a number that comes twice stands once.
func (s Section) marks() []int {
	var out []int
	add := func(marks []int) {
		for _, m := range marks {
			if m == Broken || !slices.Contains(out, m) {
				out = append(out, m)
			}
		}
	}
	add(s.Heading.Marks)
	for _, f := range s.Summary {
		add(f.Marks)
	}
	return out
}

// notesOf gives the footnotes that a section marks and says which of its marks have none.
func (d *drafter) notesOf(s Section, note func(string, ...any)) []Note {
	var out []Note
	for _, m := range s.marks() {
		found := false
		for i, n := range d.page.Notes {
			if m != Broken && n.Mark == m || m == Broken && i == d.broken {
				d.cited[i], found = true, true
				out = append(out, n)
				if m == Broken {
					note("A mark in the text is broken; it is taken for the only footnote without one.")
				}
			}
		}
		if !found {
			note("[%s]: the page has no such footnote", number(m))
		}
	}
	return out
}

// leftOver quotes the footnotes that no mark in the text refers to.
func (d *drafter) leftOver() []string {
	var out []string
	for i, n := range d.page.Notes {
		if d.cited[i] {
			continue
		}
		out = append(out, fmt.Sprintf("Footnote [%s] is marked nowhere in the text:", number(n.Mark)))
		for _, l := range n.Lines {
			out = append(out, l.comment())
		}
	}
	return out
}

func number(mark int) string {
	if mark == Broken {
		return "{n}"
	}
	return fmt.Sprint(mark)
}
