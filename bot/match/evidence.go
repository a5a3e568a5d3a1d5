package match

import (
	"cmp"
	"slices"
)

// explained is a unit of the question that a fact explains: how well, by which reading, and where the reason stands.
type explained struct {
	unit    int
	quality float32
	as      string
	place   place
}

// place is where in a statement a reason stands.
type place uint8

const (
	nowhere place = iota
	ownWords
	ownTags
	byTitle
	byTopics
	bySiblings
	bySpeaker
	byDay
	byToldDay
	byPieces
)

var placeNames = [...]string{"nowhere", "in the fact", "by the fact's topics or quotation", "in the statement's title", "by the statement's topics",
	"in another fact of the statement", "by the statement", "by the statement's day", "by a day the fact names", "by its words, apart"}

// evidence looks closely at statements for one question.
type evidence struct {
	x     *Index
	q     *Query
	found []found // of the unit and statement in hand
}

// found is a reading with its posting in a statement.
type found struct {
	reading *reading
	posting posting
}

func newEvidence(x *Index, q *Query) *evidence { return &evidence{x: x, q: q} }

// detail scores the facts of one statement.
func (e *evidence) detail(stmt int32) Candidate {
	x, q := e.x, e.q
	st := x.statements[stmt]
	c := Candidate{Statement: st, By: 1, Titled: true, Facts: make([]Scored, len(st.Facts))}
	why := make([]explained, len(st.Facts)*len(q.Units))
	for i, f := range st.Facts {
		c.Facts[i] = Scored{Fact: f, why: why[i*len(q.Units) : i*len(q.Units) : (i+1)*len(q.Units)]}
	}
	covered, lacking, titled, inTitle := float32(0), float32(0), float32(0), 0
	for i := range q.Units {
		u := &q.Units[i]
		if u.weight == 0 {
			continue
		}
		e.look(u, stmt)
		by := float32(0)
		for k := range c.Facts {
			if quality, as, at := e.explains(u, stmt, k+1); quality > 0 {
				by = max(by, quality)
				c.Facts[k].Score += u.weight * quality
				c.Facts[k].why = append(c.Facts[k].why, explained{i, quality, as, at})
			}
		}
		if u.Class == Actor && u.Role != Object {
			c.By = min(c.By, by)
		}
		switch {
		case u.Class == Date || u.Class <= Light || u.weight < 0.1:
		case by > 0 && e.inTitle():
			if u.Class != Actor {
				titled += u.weight
			}
			inTitle += u.Last - u.First
		case u.Class == Name || u.Class == Topic:
			c.Titled = false
		}
		switch {
		case by > 0:
			covered += u.weight
		case u.Class == Light:
			lacking += u.weight
		default:
			lacking += u.absent
			c.Missing = append(c.Missing, i)
			if u.hard {
				c.Hard = append(c.Hard, i)
			}
		}
	}
	total := covered + lacking
	apt := aptBonus * min(1, float32(inTitle)/float32(max(4, x.titles[stmt])))
	for k := range c.Facts {
		f := &c.Facts[k]
		brief := min(1, float32(q.toldIn(f.why))*5/float32(len(f.Fact.Text)/6+1))
		f.match = f.Score / total
		f.Score = (f.match + titleBonus*titled/total + apt + briefBonus*brief) / (1 + titleBonus + aptBonus + briefBonus)
	}
	slices.SortStableFunc(c.Facts, func(a, b Scored) int { return cmp.Compare(b.Score, a.Score) })
	c.Covered = covered / total
	if len(c.Facts) > 0 {
		c.Score, c.Match = c.Facts[0].Score, c.Facts[0].match
	}
	return c
}

// toldIn counts the parts of the question, beyond who and when, that a fact explains in its own words.
func (q *Query) toldIn(why []explained) int {
	n := 0
	for _, w := range why {
		if c := q.Units[w.unit].Class; c != Actor && c != Date && c > Light && w.quality >= inTags*kinQuality {
			n++
		}
	}
	return n
}

// look finds the postings of a unit in a statement.
func (e *evidence) look(u *Unit, stmt int32) {
	e.found = e.found[:0]
	for k := range u.readings {
		if p, ok := e.x.find(u.readings[k].feature, stmt); ok {
			e.found = append(e.found, found{&u.readings[k], p})
		}
	}
}

// inTitle reports whether the statement's title or what stands beside it has the unit in hand.
func (e *evidence) inTitle() bool {
	return slices.ContainsFunc(e.found, func(f found) bool { return f.posting.strong&1 != 0 })
}

// explains says how well a fact of a statement explains the unit in hand, by what, and where the reason stands.
func (e *evidence) explains(u *Unit, stmt int32, fact int) (quality float32, as string, at place) {
	if u.Class == Date {
		quality, at = e.x.explainsDate(u, stmt, fact)
		return quality, "", at
	}
	for _, f := range e.found {
		if f.reading.quality <= quality {
			break
		}
		if (u.Class == Loaded || f.reading.nearby) && f.posting.strong&bit(fact) == 0 {
			continue
		}
		if near, where := closeness(f.posting, fact, u.Class == Actor || u.Class == Kind); near*f.reading.quality > quality {
			quality, as, at = near*f.reading.quality, f.reading.as, where
		}
	}
	if quality == 0 && (len(u.pieces) > 1 || len(u.pieces) == 1 && len(u.Terms) == 0) {
		quality = e.x.explainsApart(u, stmt, fact)
		as, at = "", byPieces
	}
	return quality, as, at
}

// explainsApart says how well a fact explains the words of a phrase one by one: as well as the worst of them.
func (x *Index) explainsApart(u *Unit, stmt int32, fact int) float32 {
	if u.document() && !u.loose {
		return 0 // the words of a document's name do not make it
	}
	worst := float32(1)
	for k := range u.pieces {
		p := &u.pieces[k]
		best := float32(0)
		for _, r := range p.readings {
			if post, ok := x.find(r.feature, stmt); ok && r.quality > best {
				near, _ := closeness(post, fact, p.Class == Actor || p.Class == Kind)
				best = max(best, near*r.quality)
			}
		}
		worst = min(worst, best)
	}
	if u.Class == Name && !u.loose && worst < inTitle*synonymQuality {
		return 0 // the words of a name belong together
	}
	return worst * piecesQuality
}

// closeness says how near to a fact a posting stands. What the statement as a whole is, by whom and of what kind, holds
// for each of its facts.
func closeness(p posting, fact int, whole bool) (float32, place) {
	switch b := bit(fact); {
	case p.strong&b != 0:
		return inFact, ownWords
	case p.strong&1 != 0 && whole:
		return inFact, bySpeaker
	case p.weak&b != 0:
		return inTags, ownTags
	case p.strong&1 != 0:
		return inTitle, byTitle
	case p.weak&1 != 0:
		return inTopics, byTopics
	}
	return inSiblings, bySiblings
}

// explainsDate says how well a fact is of the time that a date unit means.
func (x *Index) explainsDate(u *Unit, stmt int32, fact int) (float32, place) {
	const (
		toldHere = 0.95 // the day stands in this fact
		toldNear = 0.6  // in another one of the statement
	)
	st := x.statements[stmt]
	best, at := float32(0), nowhere
	for _, p := range u.periods {
		if p.holds(st) {
			return 1, byDay
		}
		for _, d := range x.datedIn(p) {
			if d.stmt != stmt || d.told && p.wide {
				continue
			}
			quality := float32(toldNear)
			if int(d.fact) == fact {
				quality = toldHere
			}
			if quality > best {
				best, at = quality, byToldDay
			}
		}
		if p.year >= 0 {
			if post, ok := x.find(p.year, stmt); ok {
				if near, where := closeness(post, fact, false); near*toldYear > best {
					best, at = near*toldYear, where
				}
			}
		}
	}
	return best, at
}

// find gives the posting of a feature in a statement.
func (x *Index) find(feature, stmt int32) (posting, bool) {
	list := x.posts[feature]
	lo, hi := 0, len(list)
	for lo < hi {
		mid := int(uint(lo+hi) >> 1)
		if list[mid].stmt < stmt {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	if lo < len(list) && list[lo].stmt == stmt {
		return list[lo], true
	}
	return posting{}, false
}

// SortByDate puts candidates in the order of their statements' days.
func SortByDate(list []Candidate) {
	slices.SortStableFunc(list, func(a, b Candidate) int {
		return cmp.Or(a.Statement.Date.Compare(b.Statement.Date), cmp.Compare(a.Statement.ID, b.Statement.ID))
	})
}
