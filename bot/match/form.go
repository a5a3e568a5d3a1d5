package match

import (
	"slices"
	"strings"

	"rapporteur/knowledge"
)

// The form of a question beyond its kind: whether it means one thing or many, wants a verdict, or leans on something
// said before.

var (
	// documentNouns name one document or event; in the plural, in documentPlurals, many.
	documentNouns = words(`statement declaration communique resolution report strategy treaty convention conference summit meeting speech order pledge agreement
accord position document paper guidelines conclusions letter call vote group committee announcement presser briefing charter law act directive regulation decision plan framework
session review dialogue attack hack text agenda programme program protocol
erklarung resolution bericht strategie vertrag konvention konferenz gipfel treffen rede abkommen position dokument papier leitlinien schlussfolgerungen brief aufruf abstimmung gruppe
ausschuss ankundigung pressekonferenz gesetz verordnung richtlinie beschluss plan sitzung stellungnahme angriff
declaration resolution rapport strategie traite convention conference sommet reunion discours accord position document conclusions lettre appel vote groupe comite annonce loi
reglement directive decision plan session attaque texte`)
	documentPlurals = words(`statements declarations communiques resolutions reports strategies treaties conventions conferences summits meetings speeches orders pledges agreements
accords positions documents papers attributions listings laws announcements remarks dialogues
erklarungen resolutionen berichte strategien vertrage konventionen konferenzen gipfeltreffen reden abkommen positionen dokumente papiere zuschreibungen gesetze stellungnahmen
resolutions rapports strategies traites conventions conferences sommets reunions discours accords positions documents lois attributions`)
	articles = words(`the this that der die das dem den des dieser diese dieses diesem le la l les du au cette ce cet`)
	// verdicts want an opinion or a forecast, unless somebody's is asked for.
	verdicts  = words(`better best worse worst opinion predict findest meinst haltst glaubst besser schlechter raison tort pensez penses crois meilleur meilleure`)
	advising  = words(`will should ought sollte sollten soll sollen muss devrait devraient`)
	reporting = words(`according acc say says said state stated think laut zufolge gemass sagt sagte sagten selon dit disent propose proposed demand demanded`)
	inventing = words(`invent pretend imagine fabricate hypothetically roleplay erfinde erfinden erfindet tu stell invente inventez imaginez imagine fais-semblant`)
)

// Definite reports whether a question means one document or event: the summit, the resolution, the statement. A name that
// ends in such a noun is known for what it is.
func (q *Query) Definite() bool {
	for k := range q.Units {
		u := &q.Units[k]
		if u.Class == Name || u.Class == Actor || u.Class == Date {
			continue
		}
		for i := u.First; i < u.Last; i++ {
			if documentNouns[q.words[i].fold] && q.articleBefore(i, 4) {
				return true
			}
		}
	}
	return false
}

// articleBefore reports whether a definite article stands among the few words before word i.
func (q *Query) articleBefore(i, few int) bool {
	for j := i - 1; j >= 0 && j >= i-few; j-- {
		if articles[q.words[j].fold] {
			return true
		}
	}
	return false
}

// Telling reports whether a question says enough to tell one document from another: more than two things beyond the act,
// a common word counting half.
func (q *Query) Telling() bool {
	halves := 0
	for i := range q.Units {
		switch u := &q.Units[i]; u.Class {
		case Name, Number, Topic, Actor:
			halves += 2
		case Word:
			halves++
		case Date:
			if !q.Dateless(i) {
				halves += 2
			}
		}
	}
	return halves > 4
}

// Defines reports whether a question asks what a thing is.
func (q *Query) Defines() bool {
	head := q.text(0, min(2, len(q.words)))
	return (head == "what is" || head == "what are" || head == "what s" || head == "was ist" || head == "was sind" || strings.HasPrefix(q.text(0, min(5, len(q.words))), "qu est ce que")) && hasClass(q, Name)
}

// YesOrNo reports whether a question wants a yes or a no.
func (q *Query) YesOrNo() bool { return q.Kind == YesNo }

// Thin reports whether a question tells its statement apart by little: who spoke and an act at most, or one or two common
// words. Such a question means one of many unless only one fits.
func (q *Query) Thin() bool {
	words := 0
	for i := range q.Units {
		u := &q.Units[i]
		switch u.Class {
		case Name, Number, Unknown, Topic:
			return false
		case Date:
			for _, d := range u.Dates {
				if !d.NoYear {
					return false
				}
			}
		case Word, Loaded:
			words++
			if hasClass(q, Actor) || words > 1 {
				return false
			}
		}
	}
	return words == 0 || q.Asks() || len(q.Also) > 0
}

// Event reports whether a question means what was said at an event: a conference, a summit, a forum.
func (q *Query) Event() bool {
	if hasClass(q, Word, Number, Kind) || q.Kind != What {
		return false
	}
	for i := range q.Units {
		for _, t := range q.Units[i].Terms {
			if t.Kind == knowledge.Name && (t.Type == "event" || t.Type == "place") && q.Units[i].Class == Name {
				return true
			}
		}
	}
	return false
}

// Document reports whether a question means a document by a name that several have, or that comes in several editions.
func (q *Query) Document() bool {
	if hasClass(q, Word, Topic, Date, Number) || q.Defines() {
		return false
	}
	return slices.ContainsFunc(q.Units, func(u Unit) bool { return u.Class == Name && u.document() })
}

// SharedDocument reports whether a question names a document by a name that several have, and nothing to tell them apart.
func (q *Query) SharedDocument() bool {
	if hasClass(q, Actor, Date, Topic) {
		return false
	}
	return slices.ContainsFunc(q.Units, func(u Unit) bool {
		n := 0
		for _, t := range u.Terms {
			if t.Type == "document" {
				n++
			}
		}
		return u.Class == Name && n > 1
	})
}

// Many reports whether a question asks for all who did something: which states, who has.
func (q *Query) Many() bool {
	for i := 0; i+1 < len(q.words); i++ {
		w, next := q.words[i].fold, q.words[i+1].fold
		switch w {
		case "which", "what", "welche", "quels", "quelles":
			if manyNouns[next] && !q.nextIs(i+2, "did", "does", "do", "were", "are") {
				return true
			}
		case "who", "wer", "qui":
			if i == 0 && hasClass(q, Name) && !hasClass(q, Actor, Word, Number, Act) {
				return true
			}
		}
	}
	return false
}

func (q *Query) nextIs(i int, words ...string) bool {
	return i < len(q.words) && slices.Contains(words, q.words[i].fold)
}

var manyNouns = words(`governments states countries actors regierungen staaten lander akteure gouvernements etats pays acteurs`)

// Plural reports whether a question names documents in the plural: statements, declarations.
func (q *Query) Plural() bool {
	for i := range q.words {
		if documentPlurals[q.words[i].fold] {
			return true
		}
	}
	return false
}

// Exist reports whether a question asks which things of a sort there are.
func (q *Query) Exist() bool {
	if len(q.words) == 0 {
		return false
	}
	switch q.words[0].fold {
	case "which", "what", "welche", "quels", "quelles", "was":
	default:
		return false
	}
	text := " " + q.text(1, len(q.words)) + " "
	for _, p := range [...]string{" are there ", " exist ", " do you have ", " gibt es ", " gab es ", " y a t il ", " existent "} {
		if strings.Contains(text, p) {
			return true
		}
	}
	return false
}

// CountsStatements reports whether what is to be counted are statements, not things that a fact tells the number of.
func (q *Query) CountsStatements() bool {
	for i := 0; i+1 < len(q.words); i++ {
		switch q.words[i].fold {
		case "many", "viele", "wieviele", "combien", "anzahl", "of":
		default:
			continue
		}
		for j := i + 1; j < len(q.words) && j < i+4; j++ {
			if documentPlurals[q.words[j].fold] {
				return true
			}
		}
	}
	return false
}

// Lists reports whether a question wants all statements that fit although it does not say "list": it names documents in
// the plural, or a period and nothing to tell its statements apart.
func (q *Query) Lists() bool {
	if q.Kind == What && (q.Plural() || q.Exist()) {
		return true
	}
	period, bare := false, true
	for i := range q.Units {
		u := &q.Units[i]
		switch u.Class {
		case Date:
			for _, d := range u.Dates {
				period = period || d.Grain != Day && !d.NoYear
			}
		case Actor, Asking, Light, Kind:
		case Act:
			bare = bare && !u.strongAct()
		default:
			bare = false
		}
	}
	return period && bare && (q.Kind == What || q.Kind == YesNo)
}

// strongActs are acts that a question means to the letter.
var strongActs = words(`condemns attributes sanctions rejects adopts`)

// strongAct reports whether a unit names such an act.
func (u *Unit) strongAct() bool {
	return slices.ContainsFunc(u.Terms, func(t *knowledge.Term) bool { return t.Kind == knowledge.Act && strongActs[t.Key] })
}

// Opinion reports whether a question wants a verdict, an advice or a forecast rather than what was said.
func (q *Query) Opinion() bool {
	wants := false
	for i := range q.words {
		w := q.words[i].fold
		if reporting[w] {
			return false
		}
		wants = wants || verdicts[w] && !q.words[i].named || i == 0 && advising[w]
	}
	return wants
}

// Invents reports whether a text asks to make something up.
func (q *Query) Invents() bool {
	for i := range q.words {
		if inventing[q.words[i].fold] {
			return true
		}
	}
	return false
}

// OnlyActs reports whether units are all acts.
func (q *Query) OnlyActs(units []int) bool {
	return !slices.ContainsFunc(units, func(i int) bool { return q.Units[i].Class != Act })
}

// SameFamily reports whether two actors are the same or parts of the same.
func SameFamily(a, b string) bool { return family(a) == family(b) }

func family(actor string) string {
	if parent := families[actor]; parent != "" {
		return parent
	}
	return actor
}

// Stands reports whether a question that begins like the continuation of a conversation says enough without one.
func (q *Query) Stands() bool {
	n := 0
	for i := range q.Units {
		if c := q.Units[i].Class; c > Light && c != Act {
			n++
		}
	}
	return n > 1
}

// ActsAnew reports whether a question names an act.
func (q *Query) ActsAnew() bool { return hasClass(q, Act) }

// Thing is a sort of thing that an answer must have.
type Thing uint8

// The things that a question can want.
const (
	Anything Thing = iota
	SomeNumber
	SomeState
	SomeCompany
	SomeGroup
)

var things = map[string]Thing{
	"countries": SomeState, "country": SomeState, "states": SomeState, "state": SomeState, "governments": SomeState, "lander": SomeState, "land": SomeState,
	"staaten": SomeState, "staat": SomeState, "pays": SomeState, "etats": SomeState, "partnerlander": SomeState,
	"companies": SomeCompany, "company": SomeCompany, "firms": SomeCompany, "unternehmen": SomeCompany, "firmen": SomeCompany, "entreprises": SomeCompany,
	"groups": SomeGroup, "group": SomeGroup, "hackergruppen": SomeGroup, "gruppe": SomeGroup, "gruppen": SomeGroup, "groupe": SomeGroup, "groupes": SomeGroup,
}

// Wants is the sort of thing that the question asks for.
func (q *Query) Wants() Thing {
	if q.Has(Count) && !q.Has(Quote) {
		return SomeNumber
	}
	for i := 0; i+1 < len(q.words); i++ {
		switch q.words[i].fold {
		case "which", "what", "welche", "welches", "welcher", "quel", "quels", "quelle", "quelles":
			for j := i + 1; j < len(q.words) && j <= i+3 && q.words[j].class != stop; j++ {
				if t, ok := things[q.words[j].fold]; ok {
					return t
				}
			}
		}
	}
	return Anything
}

// Counted reports whether a text counts what the question asks the number of: a number stands just before a word for it.
func (x *Index) Counted(q *Query, text string) bool {
	at := -1
	for i := range q.words {
		switch q.words[i].fold {
		case "many", "viele", "wieviele", "combien", "number", "anzahl", "nombre", "much", "viel":
			at = i
		}
	}
	if at < 0 {
		return false
	}
	tokens := Tokens(text)
	fs := make([]forms, len(tokens))
	for i := range tokens {
		fs[i], _ = x.vocab.lookup(tokens[i].Fold)
	}
	var buf []span
	for i := range q.Units {
		u := &q.Units[i]
		if u.First <= at || u.First > at+3 || u.Class <= Asking {
			continue
		}
		for j := range tokens {
			if tokens[j].Number || x.IsNumber(tokens[j].Fold) {
				for k := j + 1; k < len(tokens) && k <= j+4; k++ {
					if x.stands(u, fs, k, &buf) {
						return true
					}
				}
			}
		}
	}
	return false
}

// stands reports whether word k of a text is one that a unit means.
func (x *Index) stands(u *Unit, fs []forms, k int, buf *[]span) bool {
	has := func(f int32) bool {
		return slices.ContainsFunc(u.plain, func(r reading) bool { return r.feature == f })
	}
	if id := fs[k][English]; id >= 0 && has(x.stemFeature(id)) {
		return true
	}
	*buf = x.vocab.spans(fs, k, (*buf)[:0])
	for _, s := range *buf {
		for _, e := range s.entries {
			if has(x.vocab.senses[e.sense].feature) {
				return true
			}
		}
	}
	return false
}

// IsNumber reports whether a folded word is a number in words.
func (x *Index) IsNumber(fold string) bool { return numberWords[fold] }

var numberWords = words(`two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty
forty fifty sixty seventy eighty ninety hundred thousand million billion trillion dozen dozens hundreds thousands millions percent`)

// Names reports whether the question names the term.
func (q *Query) Names(t *knowledge.Term) bool {
	for i := range q.Units {
		if slices.Contains(q.Units[i].Terms, t) {
			return true
		}
	}
	return false
}

// TermsIn are the terms that an English text names.
func (x *Index) TermsIn(text string) []*knowledge.Term {
	tokens := Tokens(text)
	fs := make([]forms, len(tokens))
	for i := range tokens {
		fs[i], _ = x.vocab.lookup(tokens[i].Fold)
	}
	var out []*knowledge.Term
	var buf []span
	for i := range fs {
		buf = x.vocab.spans(fs, i, buf[:0])
		for _, s := range buf {
			for _, e := range s.entries {
				t := x.vocab.senses[e.sense].term
				if t == nil || !e.proper || s.last == i+1 && (e.caps == capsShape && !tokens[i].Caps || e.caps == titleShape && !tokens[i].Title) {
					continue
				}
				if !slices.Contains(out, t) {
					out = append(out, t)
				}
			}
		}
	}
	return out
}
