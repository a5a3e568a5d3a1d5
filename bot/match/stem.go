package match

import (
	"github.com/blevesearch/snowballstem"
	"github.com/blevesearch/snowballstem/english"
	"github.com/blevesearch/snowballstem/french"
	"github.com/blevesearch/snowballstem/german"
)

// Lang is one of the three languages that are understood.
type Lang uint8

// The languages, in the order in which they are tried.
const (
	English Lang = iota
	German
	French
	langs
)

// Langs are the codes of the languages, in the order of the constants.
var Langs = [langs]string{"en", "de", "fr"}

// String is the language's code: en, de, fr.
func (l Lang) String() string { return Langs[l] }

// stem cuts a folded word to its stem. Short words and words with digits stay as they are.
func stem(lang Lang, fold string) string {
	if len(fold) < 4 {
		return fold
	}
	for i := 0; i < len(fold); i++ {
		if digit(fold[i]) {
			return fold
		}
	}
	env := snowballstem.NewEnv(fold)
	switch lang {
	case German:
		german.Stem(env)
	case French:
		french.Stem(env)
	default:
		english.Stem(env)
	}
	return env.Current()
}
