package match

import (
	"math/bits"
	"slices"
	"unicode/utf8"
)

// Typos are forgiven in words only, never in numbers: none below four letters, one from four, two from eight. Letters
// swapped with their neighbour count as one. Letters are counted after folding, so an accent is never a typo.
const (
	oneTypoFrom  = 4
	twoTyposFrom = 8
)

// speller finds the known words nearest to one that is not known.
type speller struct {
	byLength [32][]spelled
}

type spelled struct {
	word    string
	letters uint32 // which of a to z it holds
}

func newSpeller(words []string) speller {
	var s speller
	for _, w := range words {
		n := utf8.RuneCountInString(w)
		if n < 3 || n >= len(s.byLength) || hasDigit(w) {
			continue
		}
		s.byLength[n] = append(s.byLength[n], spelled{w, letterSet(w)})
	}
	return s
}

func hasDigit(w string) bool {
	for i := 0; i < len(w); i++ {
		if digit(w[i]) {
			return true
		}
	}
	return false
}

func letterSet(w string) uint32 {
	var set uint32
	for i := 0; i < len(w); i++ {
		if c := w[i] | 0x20; c >= 'a' && c <= 'z' {
			set |= 1 << (c - 'a')
		}
	}
	return set
}

// allowed is how many typos a word of n letters may have.
func allowed(n int) int {
	switch {
	case n < oneTypoFrom:
		return 0
	case n < twoTyposFrom:
		return 1
	}
	return 2
}

// near gives the known words with the fewest typos against the folded word, in alphabetical order, and that number.
func (s *speller) near(fold string) (found []string, typos int) {
	n := utf8.RuneCountInString(fold)
	limit := allowed(n)
	if limit == 0 || hasDigit(fold) {
		return nil, 0
	}
	set := letterSet(fold)
	for length := n - limit; length <= n+limit; length++ {
		if length < oneTypoFrom || length >= len(s.byLength) || max(length, n)-min(length, n) > limit {
			continue
		}
		for i := range s.byLength[length] {
			w := &s.byLength[length][i]
			if bits.OnesCount32(w.letters^set) > 2*limit {
				continue
			}
			d := Distance(fold, w.word, limit)
			if d > limit || d > allowed(min(length+1, n)) {
				continue
			}
			if d < limit {
				limit, found = d, found[:0]
			}
			found = append(found, w.word)
		}
	}
	slices.Sort(found)
	return found, limit
}

// Distance counts the insertions, deletions, changes and swaps of neighbours between two folded words, in runes; it
// returns limit+1 as soon as it is known to be more than limit.
func Distance(a, b string, limit int) int {
	ra, rb := []rune(a), []rune(b)
	if len(ra) > len(rb) {
		ra, rb = rb, ra
	}
	if len(rb)-len(ra) > limit || len(rb) > 63 {
		return limit + 1
	}
	var rows [3][64]int
	before, last, row := &rows[0], &rows[1], &rows[2]
	for j := range len(ra) + 1 {
		last[j] = j
	}
	for i := 1; i <= len(rb); i++ {
		row[0] = i
		best := row[0]
		for j := 1; j <= len(ra); j++ {
			cost := 1
			if rb[i-1] == ra[j-1] {
				cost = 0
			}
			d := min(last[j]+1, row[j-1]+1, last[j-1]+cost)
			if i > 1 && j > 1 && rb[i-1] == ra[j-2] && rb[i-2] == ra[j-1] {
				d = min(d, before[j-2]+1)
			}
			row[j] = d
			best = min(best, d)
		}
		if best > limit {
			return limit + 1
		}
		before, last, row = last, row, before
	}
	return last[len(ra)]
}
