package match

import (
	"slices"
	"strings"

	"rapporteur/knowledge"
)

// A sense is what a phrase can stand for: a term of terms.toml, or a concept, that is a line of words.txt.
type sense struct {
	term    *knowledge.Term // nil for a concept
	name    string          // of a concept: the first of its words of the base
	feature int32           // what the index files under it
	kin     []int32         // of a concept: the senses of topics that its words of the base also stand for
}

// An entry says that a phrase has a sense, in which language it does, and how the phrase must be written for it.
type entry struct {
	sense  int32
	lang   Lang
	proper bool  // a name: understood in a question of any language
	caps   shape // how the alias is written, for aliases that are also common words
	head   bool  // of a concept: a word of the base itself, not one that people use for it
}

type shape uint8

const (
	anyShape   shape = iota
	titleShape       // begins with a capital
	capsShape        // all capitals
)

// forms are the stems of a folded word in each language, as IDs of the vocabulary; -1 where no phrase has that stem.
type forms [langs]int32

// vocabulary knows every word and phrase that the base, its terms and its synonyms hold. Read-only once built.
type vocabulary struct {
	base    *knowledge.Base
	classes classes
	stems   [langs]map[string]int32 // stem to ID
	known   map[string]forms        // every folded word form that was met while building
	senses  []sense
	termOf  map[*knowledge.Term]int32 // sense of a term
	next    map[uint64]int32          // trie: node and stem ID to node; the root is 0
	entries [][]entry                 // by node
	words   int32                     // number of stem IDs given so far
	spell   speller
}

func newVocabulary(base *knowledge.Base) *vocabulary {
	v := &vocabulary{base: base, classes: newClasses(), known: make(map[string]forms, 1<<14),
		termOf: make(map[*knowledge.Term]int32, len(base.Terms)), next: make(map[uint64]int32, 1<<14), entries: make([][]entry, 1, 1<<14)}
	for l := range langs {
		v.stems[l] = make(map[string]int32, 1<<13)
	}
	for _, t := range base.Terms {
		id := v.newSense(t)
		v.termOf[t] = id
		proper := t.Kind != knowledge.Act && t.Kind != knowledge.Topic && t.Kind != knowledge.Kind
		for l := range langs {
			for _, alias := range t.Aliases(Langs[l]) {
				v.addPhrase(l, alias, entry{sense: id, lang: l, proper: proper, head: true})
			}
		}
	}
	for _, w := range base.Words {
		id := v.newSense(nil)
		v.senses[id].name = w.Heads[0]
		for _, head := range w.Heads {
			v.addPhrase(English, head, entry{sense: id, lang: English, head: true})
		}
		for l, list := range [langs][]string{w.En, w.De, w.Fr} {
			for _, alias := range list {
				v.addPhrase(Lang(l), alias, entry{sense: id, lang: Lang(l)})
			}
		}
	}
	v.relate()
	for l := range langs {
		for w := range v.classes[l] {
			v.learn(w)
		}
	}
	for w := range asksByWord {
		v.learn(w)
	}
	for _, group := range asksByWord {
		for _, a := range group {
			for _, w := range a.words {
				v.learn(w)
			}
		}
	}
	return v
}

// relate notes for each concept the topics that its words of the base stand for, so that a word with a topic is not taken
// for a concept of another matter: "Wahl" is an election, seldom a choice.
func (v *vocabulary) relate() {
	for _, list := range v.entries {
		for _, e := range list {
			if s := &v.senses[e.sense]; s.term != nil || !e.head {
				continue
			}
			for _, other := range list {
				if t := v.senses[other.sense].term; t != nil && t.Kind == knowledge.Topic {
					v.senses[e.sense].kin = append(v.senses[e.sense].kin, other.sense)
				}
			}
		}
	}
}

func (v *vocabulary) newSense(t *knowledge.Term) int32 {
	v.senses = append(v.senses, sense{term: t})
	return int32(len(v.senses) - 1)
}

func (v *vocabulary) addPhrase(lang Lang, alias string, e entry) {
	tokens := Tokens(alias)
	if len(tokens) == 0 {
		return
	}
	if len(tokens) == 1 {
		switch t := &tokens[0]; {
		case t.Caps && len(t.Fold) <= 4:
			e.caps = capsShape
		case t.Title && e.proper:
			e.caps = titleShape
		}
	}
	node := int32(0)
	for i := range tokens {
		v.learn(tokens[i].Fold)
		id := v.stemID(lang, tokens[i].Fold)
		key := edge(node, id)
		to, ok := v.next[key]
		if !ok {
			to = int32(len(v.entries))
			v.entries = append(v.entries, nil)
			v.next[key] = to
		}
		node = to
	}
	for _, old := range v.entries[node] {
		if old.sense == e.sense && old.lang == e.lang {
			return
		}
	}
	v.entries[node] = append(v.entries[node], e)
}

func edge(node, stem int32) uint64 { return uint64(uint32(node))<<32 | uint64(uint32(stem)) }

// stemID gives the ID of a word's stem in a language, a new one where it is new.
func (v *vocabulary) stemID(lang Lang, fold string) int32 {
	s := stem(lang, fold)
	id, ok := v.stems[lang][s]
	if !ok {
		id = v.words
		v.words++
		v.stems[lang][s] = id
	}
	return id
}

// learn notes a word form, so that it is known and needs no stemming in a question. Its stems are filled in by seal.
func (v *vocabulary) learn(fold string) {
	if _, ok := v.known[fold]; !ok {
		v.known[fold] = forms{}
	}
}

// seal computes the stems of all known forms once every phrase and every word of the base has been met.
func (v *vocabulary) seal() {
	words := make([]string, 0, len(v.known))
	for w := range v.known {
		words = append(words, w)
	}
	slices.Sort(words)
	for _, w := range words {
		v.known[w] = v.stemsOf(w)
	}
	v.spell = newSpeller(words)
}

func (v *vocabulary) stemsOf(fold string) forms {
	f := forms{-1, -1, -1}
	for l := range langs {
		if id, ok := v.stems[l][stem(l, fold)]; ok {
			f[l] = id
		}
	}
	return f
}

// lookup gives a word's stems and whether the word is known in that form or another.
func (v *vocabulary) lookup(fold string) (forms, bool) {
	if f, ok := v.known[fold]; ok {
		return f, true
	}
	f := v.stemsOf(fold)
	if f == (forms{-1, -1, -1}) {
		if infinitive := infinitive(fold); infinitive != "" {
			if g := v.stemsOf(infinitive); g[German] >= 0 {
				return g, true
			}
		}
	}
	return f, f != forms{-1, -1, -1}
}

// infinitive gives the infinitive of a German past tense or participle of a weak verb, which stemming does not reach:
// abstimmte, abgestimmt. It is a guess; only a known infinitive counts.
func infinitive(fold string) string {
	for _, end := range [...]string{"test", "ten", "tet", "te", "t"} {
		root, ok := strings.CutSuffix(fold, end)
		if !ok || len(root) < 4 {
			continue
		}
		if rest, ok := strings.CutPrefix(root, "ge"); ok && end == "t" {
			return rest + "en"
		}
		if i := strings.Index(root, "ge"); i >= 2 && i <= 7 && end == "t" && len(root)-i > 4 {
			return root[:i] + root[i+2:] + "en"
		}
		return root + "en"
	}
	return ""
}

// class is the word's class in the language, and where it has none there the one in another language.
func (v *vocabulary) class(lang Lang, fold string) wordClass {
	if c := v.classes[lang][fold]; c != content {
		return c
	}
	return content
}

// begins reports whether a phrase of a language begins with two words.
func (v *vocabulary) begins(lang Lang, a, b forms) bool {
	if a[lang] < 0 || b[lang] < 0 {
		return false
	}
	node, ok := v.next[edge(0, a[lang])]
	if ok {
		_, ok = v.next[edge(node, b[lang])]
	}
	return ok
}

// span is a phrase found in a sequence of words.
type span struct {
	last    int // one past its last word
	entries []entry
}

// spans finds the phrases that begin at word i, shortest first. The forms of the words are looked up in every language;
// a phrase does not mix languages, since its stems do not.
func (v *vocabulary) spans(words []forms, i int, buf []span) []span {
	for l := range langs {
		node := int32(0)
		for j := i; j < len(words); j++ {
			id := words[j][l]
			if id < 0 {
				break
			}
			to, ok := v.next[edge(node, id)]
			if !ok {
				break
			}
			node = to
			if es := v.entries[node]; len(es) > 0 {
				buf = append(buf, span{j + 1, es})
			}
		}
	}
	return buf
}

func isUpper(s string) bool { return s != "" && strings.ToUpper(s) == s && strings.ToLower(s) != s }
