// Command lexicon distils WordNet to what the base needs of it: the English words that lie within a typo of a word of the
// vocabulary, so that a word of the language is not taken for a misspelt one, and for the words that the vocabulary lacks
// the words of the base that WordNet has as their synonyms. It writes lexicon.txt; go generate runs it.
package main

import (
	"bufio"
	"bytes"
	"flag"
	"fmt"
	"log"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"rapporteur/bot/match"
	"rapporteur/knowledge"
)

// sensesLooked is how many senses of a word are looked at; WordNet has the most frequent first.
const sensesLooked = 3

func main() {
	dict := flag.String("dict", "/usr/share/wordnet", "WordNet's folder with index.noun, data.noun …")
	out := flag.String("out", "lexicon.txt", "the file to write")
	flag.Parse()
	if err := run(*dict, *out); err != nil {
		log.Fatal("lexicon: ", err)
	}
}

func run(dict, out string) error {
	base, err := knowledge.LoadEmbedded()
	if err != nil {
		return err
	}
	index := match.NewIndex(base)
	links := map[string][]string{}
	for _, pos := range []string{"noun", "verb", "adj", "adv"} {
		synsets, err := readData(filepath.Join(dict, "data."+pos))
		if err != nil {
			return err
		}
		err = readIndex(filepath.Join(dict, "index."+pos), func(lemma string, offsets []string) {
			if strings.ContainsAny(lemma, "_-'./0123456789") || len(lemma) < 4 || index.Knows(lemma) {
				return
			}
			found := links[lemma]
			for _, o := range offsets[:min(sensesLooked, len(offsets))] {
				for _, w := range synsets[o] {
					if w != lemma && index.Frequency(w) > 0 && !slices.Contains(found, w) {
						found = append(found, w)
					}
				}
			}
			links[lemma] = found
		})
		if err != nil {
			return err
		}
	}
	var words []string
	for w, to := range links {
		if len(to) > 0 || index.Mistakable(w) {
			words = append(words, w)
		}
	}
	slices.Sort(words)
	var b bytes.Buffer
	b.WriteString("# Words of WordNet 3.0, Copyright 2006 by Princeton University; see lexicon.LICENSE. Written by go generate.\n")
	for _, w := range words {
		fmt.Fprintln(&b, strings.TrimSpace(w+" "+strings.Join(links[w], " ")))
	}
	return os.WriteFile(out, b.Bytes(), 0o644)
}

// readData gives the single words of each synset by its offset (wndb(5WN)).
func readData(path string) (map[string][]string, error) {
	out := map[string][]string{}
	err := lines(path, func(line string) {
		f := strings.Fields(line)
		if len(f) < 4 {
			return
		}
		var n int
		if _, err := fmt.Sscanf(f[3], "%x", &n); err != nil || len(f) < 4+2*n {
			return
		}
		for i := range n {
			if w := strings.ToLower(f[4+2*i]); !strings.ContainsAny(w, "_-'./(") {
				out[f[0]] = append(out[f[0]], w)
			}
		}
	})
	return out, err
}

// readIndex calls do with each lemma and the offsets of its synsets, the most frequent first.
func readIndex(path string, do func(lemma string, offsets []string)) error {
	return lines(path, func(line string) {
		f := strings.Fields(line)
		if len(f) < 4 {
			return
		}
		var pointers, synsets int
		if _, err := fmt.Sscan(f[2], &synsets); err != nil {
			return
		}
		if _, err := fmt.Sscan(f[3], &pointers); err != nil || len(f) < 6+pointers+synsets {
			return
		}
		// Words of which no sense stands in the tagged texts are rare, and a typo is likelier than they are.
		if f[len(f)-synsets-1] != "0" {
			do(f[0], f[len(f)-synsets:])
		}
	})
}

// lines calls do with every line but those of the licence, which begin with two spaces.
func lines(path string, do func(string)) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	s := bufio.NewScanner(f)
	s.Buffer(nil, 1<<20)
	for s.Scan() {
		if !strings.HasPrefix(s.Text(), "  ") {
			do(s.Text())
		}
	}
	return s.Err()
}
