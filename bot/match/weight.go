package match

import (
	"cmp"
	"slices"

	"rapporteur/knowledge"
)

// Weights of a score. A score is the share of the question's weight that a fact explains, each unit by the quality of
// its best reading times the closeness of the place where it stands. TestRanking guards them.
const (
	synonymQuality = 0.9  // another word for a word of the base
	lexiconQuality = 0.75 // a synonym by WordNet
	kinQuality     = 0.65 // a word of the base for another one of the same line of words.txt
	aliasQuality   = 0.92 // another word for a subject or an act
	namedQuality   = 0.8  // an actor of either role who is only named
	actingQuality  = 0.85 // an actor who acts in a fact of another's statement
	speakerAsked   = 0.45 // an actor asked about who is the one speaking
	ownerQuality   = 0.5  // an organ asked for where another organ of the actor speaks
	piecesQuality  = 0.85 // the words of a phrase, apart
	doingQuality   = 0.7  // who is asked to have done something, and is named in the fact that tells of it
	missedCommon   = 0.35 // share of its weight that a general word counts where it is missing
	missedVerb     = 0.5  // the same of a word that German writes small
	toldYear       = 0.85 // a year that the fact tells of, not its own

	inFact     = 1.0  // in the fact's words
	inTags     = 0.85 // in the fact's topics, quotation or note
	inTitle    = 0.85 // in the statement's title, place or speaker
	inTopics   = 0.7  // in the statement's topics
	inSiblings = 0.55 // in another fact of the statement

	titleBonus = 0.05 // the title names what is asked for
	aptBonus   = 0.05 // the title names little else
	briefBonus = 0.05 // the fact says little else
)

// classWeights is what a unit of each class counts; the rarer its words, the nearer to the full value.
var classWeights = [...]float32{Asking: 0, Light: 0.08, Word: 1, Act: 0.5, Topic: 1, Kind: 0.45, Actor: 1, Name: 1.3, Number: 1, Loaded: 1, Unknown: 1.1, Date: 1}

// softWeights are what some words count whatever their class.
var softWeights = map[string]float32{"first": 0.3, "erste": 0.3, "ersten": 0.3, "erster": 0.3, "premier": 0.3, "premiere": 0.3, "second": 0.5}

// hardKinds are kinds that a question means; others, like a statement or a declaration, people mix up.
var hardKinds = words(`strategy resolution treaty`)

// weigh gives each unit its weight and says which ones an answer must explain.
func (x *Index) weigh(q *Query) {
	listing := q.Kind == List || q.Kind == Timeline || q.Kind == Count && q.CountsStatements() || q.Lists()
	doing := q.YesOrNo() && !hasClass(q, Act) && hasClass(q, Word)
	for i := range q.Units {
		u := &q.Units[i]
		x.actorReadings(u, doing)
		sortReadings(u.readings)
		for k := range u.pieces {
			p := &u.pieces[k]
			p.Role = Either
			x.actorReadings(p, false)
			sortReadings(p.readings)
		}
		df := 0
		for _, r := range u.readings {
			df += len(x.posts[r.feature])
		}
		rare := float32(1)
		if u.Class != Date && len(u.readings) > 0 {
			rare = 0.4 + 0.6*x.idf(df)
		}
		u.weight = classWeights[u.Class] * rare
		if w, ok := softWeights[u.Text]; ok && u.Class <= Word {
			u.weight, u.Class = w, Word
			if q.Kind == First && u.First > 0 && !articles[q.words[u.First-1].fold] && !q.words[u.First].owned {
				u.weight = 0.05 // the date tells what was first
			}
		}
		if u.Class == Kind && genericKind(u) {
			u.weight = 0.12
			if q.Kind == First || q.Kind == Latest || q.Kind == List {
				u.weight = 0.01
			}
		}
		u.absent = u.weight * x.missed(q, u)
		u.loose = listing
		w := &q.words[u.First]
		if w.typed != "" && len(w.fold) < 6 && u.Class == Word {
			u.weight *= 0.7 // a short word mended may be another one
		}
		switch u.Class {
		case Actor:
			u.hard = u.First != u.Last-1 || w.title || w.caps || w.part || w.typed != "" || slices.ContainsFunc(u.Terms, func(t *knowledge.Term) bool {
				return t.Kind == knowledge.Actor || t.Kind == knowledge.Person
			})
			if !u.hard {
				u.weight *= 0.5 // a title in small letters may be a common noun: "its secretariat"
			}
		case Act:
			u.hard = u.strongAct() && (listing || q.YesOrNo())
		case Name, Number, Loaded, Date, Topic:
			u.hard = true
		case Kind:
			u.hard = slices.ContainsFunc(u.Terms, func(t *knowledge.Term) bool {
				return t.Kind == knowledge.Kind && (hardKinds[t.Key] || t.Key == "position paper")
			})
		case Word:
			u.hard = u.exact && u.weight > 0.3
		case Unknown:
			u.hard = hasDigit(w.fold) || w.named || (w.caps || w.title && !q.opens(u.First)) && q.Lang != German
		}
		if u.Class == Date {
			u.told = (q.Has(Count) || x.future(u)) && !q.Dateless(i)
			for k := range u.Dates {
				if u.Dates[k].Attributive && q.ofDocument(i) {
					u.Dates[k].Attributive = false
				}
			}
			u.periods = x.periods(u)
			if q.describes(u) {
				for k := range u.periods {
					u.periods[k].wide = false
				}
			}
		}
	}
}

// missed is the share of its weight that a unit counts where nothing explains it: a general word is forgiven, and so is
// one that German writes small, since it is no noun.
func (x *Index) missed(q *Query, u *Unit) float32 {
	if u.Class != Word && u.Class != Unknown || u.exact {
		return 1
	}
	for i := u.First; i < u.Last; i++ {
		w := &q.words[i]
		switch {
		case w.class == common:
		case w.class == stop || w.class == light || w.class == asked:
		case q.Lang == German && !w.title && !w.part:
			return missedVerb
		default:
			return 1
		}
	}
	return missedCommon
}

func sortReadings(r []reading) {
	slices.SortStableFunc(r, func(a, b reading) int { return cmp.Compare(b.quality, a.quality) })
}

// describes reports whether a date describes a thing instead of saying when it was spoken of: "the July 2022 hack".
func (q *Query) describes(u *Unit) bool {
	if u.First == 0 || u.Last >= len(q.words) || !articles[q.words[u.First-1].fold] {
		return false
	}
	c := q.words[u.Last].class
	return c == content || c == common || documentNouns[q.words[u.Last].fold]
}

// future reports whether a date lies beyond the base, so that only a fact can tell of it: "by 2030".
func (x *Index) future(u *Unit) bool {
	if len(x.days) == 0 {
		return false
	}
	last := x.days[len(x.days)-1]
	return slices.ContainsFunc(u.Dates, func(d DateExpr) bool { return d.From.Year > last.Year })
}

// genericKind reports whether a unit only says "statement" or "declaration".
func genericKind(u *Unit) bool {
	return slices.ContainsFunc(u.Terms, func(t *knowledge.Term) bool { return t.Key == "statement" || t.Key == "declaration" })
}

// Dateless reports whether a date unit has no year of its own.
func (q *Query) Dateless(i int) bool {
	return slices.ContainsFunc(q.Units[i].Dates, func(d DateExpr) bool { return d.NoYear })
}

// ofDocument reports whether a year stands beside the sort of document it dates: "strategy of 2016".
func (q *Query) ofDocument(i int) bool {
	at := &q.Units[i]
	for j := range q.Units {
		u := &q.Units[j]
		gap := max(at.First-u.Last, u.First-at.Last)
		between := at.First-u.Last == 1 && (q.words[u.Last].fold == "of" || q.words[u.Last].fold == "von" || q.words[u.Last].fold == "de")
		if j == i || gap > 0 && !between || u.Class != Kind && u.Class != Name && u.Class != Topic {
			continue
		}
		if slices.ContainsFunc(u.Terms, func(t *knowledge.Term) bool { return t.Kind == knowledge.Kind || t.Type == "document" }) {
			return true
		}
	}
	return false
}

// actorReadings turns the terms of a unit into readings by role.
func (x *Index) actorReadings(u *Unit, doing bool) {
	u.readings = append(u.readings[:0:0], u.plain...)
	if u.Class != Actor {
		return
	}
	add := func(f int32, quality float32, as string) {
		if f >= 0 {
			u.add(f, quality, as)
		}
	}
	for _, t := range u.Terms {
		id := x.vocab.termOf[t]
		named := x.vocab.senses[id].feature
		if classOfTerm(t) != Actor {
			if u.Role == Speaker {
				u.drop(named)
			}
			continue
		}
		u.drop(named)
		switch u.Role {
		case Speaker:
			add(x.speaks[id], 1, "who speaks")
			add(x.acts[id], actingQuality, "who acts")
			if doing {
				u.readings = append(u.readings, reading{named, doingQuality, "named", true})
			}
		case Object:
			add(named, 1, "named")
			add(x.acts[id], 1, "who acts")
			add(x.speaks[id], speakerAsked, "who speaks")
		default:
			add(x.speaks[id], 1, "who speaks")
			add(x.acts[id], actingQuality, "who acts")
			add(named, namedQuality, "named")
		}
		if owner := x.base.Term(knowledge.Actor, t.Actor); owner != nil && t.Kind == knowledge.Organ && u.Role != Object {
			add(x.speaks[x.vocab.termOf[owner]], ownerQuality, "another organ of "+owner.Key)
		}
	}
}

func (u *Unit) drop(feature int32) {
	u.readings = slices.DeleteFunc(u.readings, func(r reading) bool { return r.feature == feature })
}
