package match

import (
	"cmp"
	"slices"
	"sync"

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
		u.loose = q.Kind == List || q.Kind == Timeline || q.Kind == Count && q.CountsStatements()
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
			u.hard = u.strongAct() && q.YesOrNo()
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
			u.told = q.Has(Count) && !q.Dateless(i)
			for k := range u.Dates {
				if u.Dates[k].Attributive && q.ofDocument(i) {
					u.Dates[k].Attributive = false
				}
			}
		}
	}
}

func sortReadings(r []reading) {
	slices.SortStableFunc(r, func(a, b reading) int { return cmp.Compare(b.quality, a.quality) })
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

// Candidate is a statement that explains a part of the question, with its facts, best first.
type Candidate struct {
	Statement *knowledge.Statement
	Facts     []Scored
	Score     float32 // of its best fact
	Match     float32 // the same without what its title and brevity add
	Titled    bool    // its title names every name and subject of the question
	By        float32 // how surely it is by whom the question names, 0 to 1; 1 where it names nobody
	Covered   float32 // share of the question's weight that the statement explains anywhere, 0 to 1
	Missing   []int   // units of weight that nothing in the statement explains
	Hard      []int   // those of Missing that an answer must explain
	index     int32
}

// Scored is a fact with its score and the reasons for it.
type Scored struct {
	Fact  *knowledge.Fact
	Score float32 // 0 to 1
	match float32 // without the bonuses
	why   []explained
}

type explained struct {
	unit    int
	quality float32
	place   string
}

// Search ranks the statements. With a scope only those are looked at. At most limit candidates come back, the best first;
// ties go to the newer statement, then to the ID.
func (x *Index) Search(q *Query, scope []*knowledge.Statement, limit int) []Candidate {
	s := scratchPool.Get().(*scratch)
	defer scratchPool.Put(s)
	s.reset(len(x.statements))
	for i := range q.Units {
		x.gather(q, i, s)
	}
	total := float32(0)
	for i := range q.Units {
		total += q.Units[i].weight
	}
	if total == 0 {
		return nil
	}
	touched := s.touched
	if scope != nil {
		touched = make([]int32, 0, len(scope)) // the scratch still needs its own list
		for _, st := range scope {
			if i, ok := x.position(st); ok {
				touched = append(touched, i)
			}
		}
	}
	slices.SortFunc(touched, func(a, b int32) int {
		return cmp.Or(cmp.Compare(s.acc[b], s.acc[a]), cmp.Compare(b, a))
	})
	var out []Candidate
	for n, st := range touched {
		if n >= limit*2 || n > 0 && scope == nil && s.acc[st] < s.acc[touched[0]]*0.45 {
			break
		}
		out = append(out, x.detail(q, st, total))
	}
	slices.SortStableFunc(out, func(a, b Candidate) int {
		return cmp.Or(cmp.Compare(len(a.Hard), len(b.Hard)), cmp.Compare(b.Score, a.Score), b.Statement.Date.Compare(a.Statement.Date), cmp.Compare(a.Statement.ID, b.Statement.ID))
	})
	return out[:min(limit, len(out))]
}

func (x *Index) position(st *knowledge.Statement) (int32, bool) {
	i, ok := slices.BinarySearchFunc(x.statements, st, func(a, b *knowledge.Statement) int {
		return cmp.Or(a.Date.Compare(b.Date), cmp.Compare(a.ID, b.ID))
	})
	return int32(i), ok
}

// scratch is the working memory of one search.
type scratch struct {
	acc     []float32 // by statement: weight explained
	mark    []int32   // by statement: the last unit that counted, +1
	touched []int32
}

var scratchPool = sync.Pool{New: func() any { return new(scratch) }}

func (s *scratch) reset(n int) {
	if len(s.acc) < n {
		s.acc, s.mark = make([]float32, n), make([]int32, n)
	} else {
		for _, t := range s.touched {
			s.acc[t], s.mark[t] = 0, 0
		}
	}
	s.touched = s.touched[:0]
}

func (s *scratch) add(stmt int32, unit int, weight float32) {
	if s.mark[stmt] == int32(unit+1) {
		return
	}
	if s.mark[stmt] == 0 {
		s.touched = append(s.touched, stmt)
	}
	s.mark[stmt] = int32(unit + 1)
	s.acc[stmt] += weight
}

// gather adds what a unit explains to every statement that it does in.
func (x *Index) gather(q *Query, i int, s *scratch) {
	u := &q.Units[i]
	if u.Class == Date {
		x.gatherDate(u, i, s)
		return
	}
	if u.weight < 0.1 {
		return
	}
	for _, r := range u.readings {
		for _, p := range x.posts[r.feature] {
			s.add(p.stmt, i, u.weight*r.quality)
		}
	}
	for k := range u.pieces {
		for _, r := range u.pieces[k].readings {
			for _, p := range x.posts[r.feature] {
				s.add(p.stmt, len(q.Units)+8*i+k, u.weight*piecesQuality/float32(len(u.pieces)))
			}
		}
	}
}

func (x *Index) gatherDate(u *Unit, i int, s *scratch) {
	for _, p := range x.periods(u) {
		lo, hi := x.dayRange(p.From, p.To)
		for st := lo; st < hi; st++ {
			s.add(int32(st), i, u.weight)
		}
		// meetings that began before the period and reach into it; none lasts longer than some weeks
		for st := lo - 1; st >= 0 && st > lo-40; st-- {
			if !p.From.IsZero() && !x.statements[st].Last().Before(p.From) {
				s.add(int32(st), i, u.weight)
			}
		}
		for _, d := range x.datedIn(p) {
			if d.told && p.wide {
				continue
			}
			s.add(d.stmt, i, u.weight*0.9)
		}
		if p.year >= 0 {
			for _, post := range x.posts[p.year] {
				s.add(post.stmt, i, u.weight*0.8)
			}
		}
	}
}

// spanOfDays is a period that a date unit may mean; year is the feature of a year named as an adjective, else -1.
type spanOfDays struct {
	From, To knowledge.Date
	year     int32
	wide     bool // more than a day: days told in a fact's words do not count
}

// periods resolves the date expressions of a unit; a day without a year means each year in which the base has it.
func (x *Index) periods(u *Unit) []spanOfDays {
	var out []spanOfDays
	for k := range u.Dates {
		d := &u.Dates[k]
		if d.Impossible {
			continue
		}
		if d.NoYear {
			for _, y := range x.years() {
				if from, to, ok := d.Resolve(y); ok {
					out = append(out, spanOfDays{from, to, -1, d.Grain != Day})
				}
			}
			continue
		}
		p := spanOfDays{d.From, d.To, -1, d.Grain != Day}
		if d.Attributive || u.told {
			p.year = x.yearFeature(d.From.Year)
		}
		out = append(out, p)
		if !d.AltFrom.IsZero() {
			if lo, hi := x.dayRange(d.From, d.To); lo == hi {
				out = append(out, spanOfDays{d.AltFrom, d.AltTo, -1, false})
			}
		}
	}
	return out
}

func (x *Index) yearFeature(year int) int32 {
	f, ok := x.vocab.known[itoa(year)]
	if !ok || f[English] < 0 {
		return -1
	}
	return x.stemFeature(f[English])
}

func itoa(n int) string {
	if n < 10 {
		return string(rune('0' + n))
	}
	return itoa(n/10) + string(rune('0'+n%10))
}

// years are those in which the base has statements, ascending.
func (x *Index) years() []int {
	if len(x.days) == 0 {
		return nil
	}
	var out []int
	for y := x.days[0].Year; y <= x.days[len(x.days)-1].Year; y++ {
		out = append(out, y)
	}
	return out
}

func (x *Index) datedIn(p spanOfDays) []datedFact {
	if p.From.IsZero() || p.To.IsZero() {
		return nil
	}
	lo, _ := slices.BinarySearchFunc(x.dated, p.From, func(d datedFact, day knowledge.Date) int { return d.day.Compare(day) })
	hi := lo
	for hi < len(x.dated) && !x.dated[hi].day.After(p.To) {
		hi++
	}
	return x.dated[lo:hi]
}

// detail scores the facts of one statement.
func (x *Index) detail(q *Query, stmt int32, total float32) Candidate {
	st := x.statements[stmt]
	c := Candidate{Statement: st, index: stmt, By: 1, Titled: true}
	n := len(st.Facts)
	facts := make([]Scored, n)
	for i, f := range st.Facts {
		facts[i] = Scored{Fact: f, why: make([]explained, 0, len(q.Units))}
	}
	covered, titled, inTitle := float32(0), float32(0), 0
	for i := range q.Units {
		u := &q.Units[i]
		if u.weight == 0 {
			continue
		}
		any, by := false, float32(0)
		for k := range facts {
			quality, place := x.explains(u, stmt, k+1)
			if quality > 0 {
				any, by = true, max(by, quality)
				facts[k].Score += u.weight * quality
				facts[k].why = append(facts[k].why, explained{i, quality, place})
			}
		}
		if u.Class == Actor && u.Role != Object {
			c.By = min(c.By, by)
		}
		switch {
		case u.Class == Date || u.Class <= Light || u.weight < 0.1:
		case any && x.inTitle(u, stmt):
			if u.Class != Actor {
				titled += u.weight
			}
			inTitle += u.Last - u.First
		case u.Class == Name || u.Class == Topic:
			c.Titled = false
		}
		switch {
		case any:
			covered += u.weight
		case u.Class != Light:
			c.Missing = append(c.Missing, i)
			if u.hard {
				c.Hard = append(c.Hard, i)
			}
		}
	}
	apt := aptBonus * min(1, float32(inTitle)/float32(max(4, x.titles[stmt])))
	for k := range facts {
		brief := min(1, float32(q.toldIn(facts[k].why))*5/float32(len(facts[k].Fact.Text)/6+1))
		facts[k].match = facts[k].Score / total
		facts[k].Score = (facts[k].match + titleBonus*titled/total + apt + briefBonus*brief) / (1 + titleBonus + aptBonus + briefBonus)
	}
	slices.SortStableFunc(facts, func(a, b Scored) int { return cmp.Compare(b.Score, a.Score) })
	c.Facts, c.Covered = facts, covered/total
	if n > 0 {
		c.Score, c.Match = facts[0].Score, facts[0].match
	}
	return c
}

// toldIn counts the parts of the question, beyond who and when, that a fact explains in its own words.
func (q *Query) toldIn(why []explained) int {
	n := 0
	for _, e := range why {
		if c := q.Units[e.unit].Class; c != Actor && c != Date && c > Light && e.quality >= inTags*kinQuality {
			n++
		}
	}
	return n
}

// explains says how well a fact of a statement explains a unit, and where the reason stands.
func (x *Index) explains(u *Unit, stmt int32, fact int) (float32, string) {
	if u.Class == Date {
		return x.explainsDate(u, stmt, fact)
	}
	best, place := float32(0), ""
	for _, r := range u.readings {
		if r.quality <= best {
			break
		}
		p, ok := x.find(r.feature, stmt)
		if !ok {
			continue
		}
		if (u.Class == Loaded || r.nearby) && p.strong&bit(fact) == 0 {
			continue
		}
		if f, where := closeness(p, fact, u.Class == Actor || u.Class == Kind); f*r.quality > best {
			best, place = f*r.quality, r.as+", "+where
		}
	}
	if best == 0 && (len(u.pieces) > 1 || len(u.pieces) == 1 && len(u.Terms) == 0) {
		return x.explainsApart(u, stmt, fact)
	}
	return best, place
}

// explainsApart says how well a fact explains the words of a phrase one by one: as well as the worst of them.
func (x *Index) explainsApart(u *Unit, stmt int32, fact int) (float32, string) {
	if u.document() && !u.loose {
		return 0, "" // the words of a document's name do not make it
	}
	worst := float32(1)
	for k := range u.pieces {
		quality, _ := x.explains(&u.pieces[k], stmt, fact)
		worst = min(worst, quality)
	}
	if u.Class == Name && !u.loose && worst < inTitle*synonymQuality {
		return 0, "" // the words of a name belong together
	}
	return worst * piecesQuality, "by its words, apart"
}

// inTitle reports whether the statement's title or what stands beside it has the unit.
func (x *Index) inTitle(u *Unit, stmt int32) bool {
	for _, r := range u.readings {
		if p, ok := x.find(r.feature, stmt); ok && p.strong&1 != 0 {
			return true
		}
	}
	return false
}

// closeness says how near to a fact a posting stands.
func closeness(p posting, fact int, meta bool) (float32, string) {
	switch b := bit(fact); {
	case p.strong&b != 0:
		return inFact, "in the fact"
	case p.strong&1 != 0 && meta:
		return inFact, "by the statement"
	case p.weak&b != 0:
		return inTags, "by the fact's topics or quotation"
	case p.strong&1 != 0:
		return inTitle, "in the statement's title"
	case p.weak&1 != 0:
		return inTopics, "by the statement's topics"
	}
	return inSiblings, "in another fact of the statement"
}

func (x *Index) explainsDate(u *Unit, stmt int32, fact int) (float32, string) {
	st := x.statements[stmt]
	best, place := float32(0), ""
	for _, p := range x.periods(u) {
		if (p.From.IsZero() || !st.Last().Before(p.From)) && (p.To.IsZero() || !st.Date.After(p.To)) {
			return 1, "by the statement's day"
		}
		for _, d := range x.datedIn(p) {
			if d.stmt == stmt && !(d.told && p.wide) {
				q := float32(0.6)
				if int(d.fact) == fact {
					q = 0.95
				}
				if q > best {
					best, place = q, "by a day the fact names"
				}
			}
		}
		if p.year >= 0 {
			if post, ok := x.find(p.year, stmt); ok {
				if f, where := closeness(post, fact, false); f*toldYear > best {
					best, place = f*toldYear, where
				}
			}
		}
	}
	return best, place
}

// Within reports whether a statement is of the time that the question names; a question without a time takes any.
func (x *Index) Within(q *Query, st *knowledge.Statement) bool {
	dated := false
	for i := range q.Units {
		u := &q.Units[i]
		if u.Class != Date {
			continue
		}
		for _, p := range x.periods(u) {
			dated = true
			if (p.From.IsZero() || !st.Last().Before(p.From)) && (p.To.IsZero() || !st.Date.After(p.To)) || p.year >= 0 {
				return true
			}
		}
	}
	return !dated
}
