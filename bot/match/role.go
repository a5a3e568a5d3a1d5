package match

import (
	"slices"

	"rapporteur/knowledge"
)

// Words before an actor that make it the one spoken about, or the one who speaks; and what follows one who speaks.
var (
	objectBefore = words(`against on about to with over concerning regarding targeting hit at in into for toward towards between between gegen uber zu zum zur mit auf bei an in im fur
contre sur avec envers dans en au aux pour`)
	speakerBefore = words(`did does do has have had by from according laut seitens gemass zufolge selon par hat haben hatte`)
	tellingNouns  = words(`statement statements declaration declarations communique position reaction response view views line stance digest digests attribution attributions report reports version account
sanctions strategy strategies resolution resolutions speech conclusions erklarung erklarungen reaktion haltung position bericht strategie quote words say says said laws
texte discours position reaction strategie rapport`)
)

// roles decides for each actor of the question whether it speaks or is spoken about, from the words around it.
func (x *Index) roles(q *Query) {
	first := true
	for i := range q.Units {
		u := &q.Units[i]
		if u.Class != Actor {
			continue
		}
		if i > 0 && q.Units[i-1].Class == Actor && q.Units[i-1].Last == u.First && !q.words[u.First].pause && x.place(u) {
			u.Class = Name // "Stoltenberg's London speech"
			u.plain = slices.DeleteFunc(u.plain, func(r reading) bool { return !x.isPlaceReading(u, r) })
			continue
		}
		u.Role = x.role(q, i, first)
		first = false
	}
}

// place reports whether a unit can be a place.
func (x *Index) place(u *Unit) bool {
	return slices.ContainsFunc(u.Terms, func(t *knowledge.Term) bool { return t.Type == "place" })
}

func (x *Index) isPlaceReading(u *Unit, r reading) bool {
	return slices.ContainsFunc(u.Terms, func(t *knowledge.Term) bool {
		return t.Type == "place" && x.vocab.senses[x.vocab.termOf[t]].feature == r.feature
	})
}

func (x *Index) role(q *Query, i int, first bool) Role {
	u := &q.Units[i]
	at := q.beforeAt(u)
	before, after := "", q.after(u)
	if at >= 0 {
		before = q.words[at].fold
	}
	switch {
	case speakerBefore[before] && (first || before != "from") || tellingNouns[after]:
		return Speaker
	case objectBefore[before]:
		// "statement of NATO", "declaration de l'OTAN" have the speaker behind the noun.
		switch before {
		case "of", "de", "du", "d", "von", "vom":
			for j := max(0, at-2); j < at; j++ {
				if tellingNouns[q.words[j].fold] {
					return Speaker
				}
			}
		}
		return Object
	case first && q.opensWith(u) && slices.ContainsFunc(u.Terms, func(t *knowledge.Term) bool { return t.Kind == knowledge.Actor }):
		return Speaker
	case q.Lang != English && at > 0 && at < 3 && !in(q.words[0].fold, "wer", "qui", "welche", "quels", "quelles", "welcher") && q.telling(at):
		return Speaker // "was sagte Wien", "que dit Paris"
	}
	// companions of a speaker speak too: "Berlin, Brussels and NATO"
	if i > 0 && (before == "and" || before == "und" || before == "et") || i > 0 && q.Units[i-1].Class == Actor {
		for j := i - 1; j >= 0 && j >= i-2; j-- {
			if q.Units[j].Class == Actor {
				return q.Units[j].Role
			}
		}
	}
	return Either
}

// opensWith reports whether nothing of weight stands before a unit.
func (q *Query) opensWith(u *Unit) bool {
	for i := 0; i < u.First; i++ {
		switch q.words[i].fold {
		case "many", "much", "which", "what", "viele", "welche", "welcher", "welches", "wieviele", "combien", "quels", "quelles", "quel", "quelle":
			return false
		}
		if c := q.words[i].class; c != asked && !articles[q.words[i].fold] && !(c == stop && leaders[q.words[i].fold]) {
			return false
		}
	}
	return true
}

// telling reports whether a word is a verb of telling or of an act.
func (q *Query) telling(i int) bool {
	for k := range q.Units {
		if u := &q.Units[k]; u.First <= i && i < u.Last {
			return u.Class == Act || u.Class == Light || u.Class == Asking || u.Class == Kind
		}
	}
	return false
}

func in(w string, list ...string) bool { return slices.Contains(list, w) }

// beforeAt is the word in front of a unit, articles skipped, or -1.
func (q *Query) beforeAt(u *Unit) int {
	for i := u.First - 1; i >= 0; i-- {
		switch q.words[i].fold {
		case "the", "der", "die", "das", "den", "dem", "le", "la", "les", "l", "its":
		default:
			return i
		}
	}
	return -1
}

// before is the word in front of a unit, articles skipped.
func (q *Query) before(u *Unit) string {
	if at := q.beforeAt(u); at >= 0 {
		return q.words[at].fold
	}
	return ""
}

func (q *Query) after(u *Unit) string {
	if u.Last < len(q.words) {
		return q.words[u.Last].fold
	}
	return ""
}
