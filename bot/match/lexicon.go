package match

import (
	_ "embed"
	"strings"
	"sync"
)

//go:generate go run ./lexicon

// lexiconText holds English words that neither the base nor its vocabularies have, one a line, followed by the words of
// the base that are their synonyms in WordNet, if any: weak evidence, below every curated word.
//
//go:embed lexicon.txt
var lexiconText string

// lexiconEntries are the lines of lexiconText by their word. It is read at the first unknown word.
var lexiconEntries = sync.OnceValue(func() map[string]string {
	out := make(map[string]string, strings.Count(lexiconText, "\n"))
	for line := range strings.SplitSeq(lexiconText, "\n") {
		if line == "" || line[0] == '#' {
			continue
		}
		word, to, _ := strings.Cut(line, " ")
		out[word] = to
	}
	return out
})

// ofEnglish reports whether a folded word that the vocabulary lacks is one of the English language, and which words of the
// base are its synonyms, parted by spaces.
func ofEnglish(fold string) (synonyms string, ok bool) {
	entries := lexiconEntries()
	for _, ending := range [...]struct{ cut, add string }{{"", ""}, {"s", ""}, {"es", ""}, {"ed", ""}, {"d", ""}, {"ing", ""}, {"ing", "e"}, {"ies", "y"}, {"ied", "y"}} {
		if word, has := strings.CutSuffix(fold, ending.cut); has {
			if synonyms, ok = entries[word+ending.add]; ok {
				return synonyms, true
			}
		}
	}
	return "", false
}

// Knows reports whether the base or its vocabularies have a word, in that form or another.
func (x *Index) Knows(word string) bool {
	_, ok := x.vocab.lookup(Fold(word))
	return ok
}

// Frequency is the number of statements that have a word, in that form or another.
func (x *Index) Frequency(word string) int { return x.frequency(Fold(word)) }

// Mistakable reports whether an unknown word lies within a typo of a known one.
func (x *Index) Mistakable(word string) bool {
	near, _ := x.vocab.spell.near(Fold(word))
	return len(near) > 0
}
