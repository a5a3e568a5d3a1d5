package knowledge

import (
	"cmp"
	"slices"
)

// Base is the fact base: statements, their facts and the vocabularies. Read-only after loading, so that
// any number of readers may share it.
type Base struct {
	Statements []*Statement // by date, then ID
	Facts      []*Fact      // in the order of Statements, then by number
	Terms      []*Term      // by kind, then in the order of terms.toml
	Words      []Synonyms   // in the order of words.txt
	Claims     []Claim      // in the order of coverage.toml
	Selection  string       // what the base is where no claim holds, in a sentence
	Version    string       // 12 hexadecimal digits of the SHA-256 over all files

	byID map[string]*Statement
	term map[TermKind]map[string]*Term
}

// Statement returns the statement with that ID, or nil.
func (b *Base) Statement(id string) *Statement { return b.byID[id] }

// Term returns the term of that kind and key, or nil.
func (b *Base) Term(kind TermKind, key string) *Term { return b.term[kind][key] }

// TermName is a term's name in a language, or the key where there is no such term.
func (b *Base) TermName(kind TermKind, key, lang string) string {
	if t := b.Term(kind, key); t != nil {
		return t.Name(lang)
	}
	return key
}

// Complete reports whether a claim covers the actor over the whole period, and which.
func (b *Base) Complete(actor string, from, to Date) (Claim, bool) {
	for _, c := range b.Claims {
		if c.Actor == actor && !from.IsZero() && !to.IsZero() && !from.Before(c.From) && !to.After(c.To) {
			return c, true
		}
	}
	return Claim{}, false
}

// Period returns the first and the last day of the base's statements; zero on an empty base.
func (b *Base) Period() (first, last Date) {
	for _, s := range b.Statements {
		if first.IsZero() || s.Date.Before(first) {
			first = s.Date
		}
		if s.Last().After(last) {
			last = s.Last()
		}
	}
	return first, last
}

// NewBase sorts and numbers what was read and builds the look-ups. It takes over what it is given.
func NewBase(statements []*Statement, terms []*Term, words []Synonyms, claims []Claim) *Base {
	b := &Base{Statements: statements, Terms: terms, Words: words, Claims: claims,
		byID: make(map[string]*Statement, len(statements)), term: map[TermKind]map[string]*Term{}}
	slices.SortStableFunc(statements, func(x, y *Statement) int {
		return cmp.Or(x.Date.Compare(y.Date), cmp.Compare(x.ID, y.ID))
	})
	for _, s := range statements {
		b.byID[s.ID] = s
		for i, f := range s.Facts {
			f.Statement, f.Number = s, i+1
			b.Facts = append(b.Facts, f)
		}
	}
	for _, t := range terms {
		if b.term[t.Kind] == nil {
			b.term[t.Kind] = map[string]*Term{}
		}
		b.term[t.Kind][t.Key] = t
	}
	return b
}
