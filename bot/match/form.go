package match

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
	verdicts  = words(`should ought better best worse worst opinion predict findest meinst haltst glaubst besser schlechter raison tort devrait devraient pensez penses crois meilleur meilleure`)
	reporting = words(`according acc say says said state stated think laut zufolge gemass sagt sagte sagten selon dit disent propose proposed demand demanded`)
	inventing = words(`invent pretend imagine fabricate hypothetically roleplay erfinde erfinden erfindet tu stell invente inventez imaginez imagine fais-semblant`)
)

// Definite reports whether a question means one document or event: the summit, the resolution, the statement.
func (q *Query) Definite() bool {
	since := 100
	for i := range q.words {
		w := &q.words[i]
		if articles[w.fold] {
			since = 0
		} else {
			since++
		}
		if documentNouns[w.fold] && since <= 4 && !w.date {
			return true
		}
	}
	return false
}

// Plural reports whether a question names documents in the plural: statements, declarations.
func (q *Query) Plural() bool {
	for i := range q.words {
		if documentPlurals[q.words[i].fold] {
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
	if q.Plural() && q.Kind == What {
		return true
	}
	period, bare := false, true
	for i := range q.Units {
		u := &q.Units[i]
		switch u.Class {
		case Date:
			for _, d := range u.Dates {
				period = period || d.Grain != Day
			}
		case Actor, Asking, Light, Kind:
		case Act:
			bare = bare && !strongActs[u.key()]
		default:
			bare = false
		}
	}
	return period && bare && (q.Kind == What || q.Kind == YesNo)
}

// strongActs are acts that a question means to the letter.
var strongActs = words(`condemns attributes sanctions rejects adopts`)

func (u *Unit) key() string {
	if len(u.Terms) == 0 {
		return ""
	}
	return u.Terms[0].Key
}

// Opinion reports whether a question wants a verdict, an advice or a forecast rather than what was said.
func (q *Query) Opinion() bool {
	wants := false
	for i := range q.words {
		w := q.words[i].fold
		if reporting[w] {
			return false
		}
		wants = wants || verdicts[w] || i == 0 && w == "will"
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
