package match

// Words before an actor that make it the one spoken about, or the one who speaks; and what follows one who speaks.
var (
	objectBefore = words(`against on about to with over concerning regarding targeting hit at of in into for toward towards between between gegen uber zu zum zur mit auf bei an in im fur
contre sur avec envers dans en au aux pour`)
	speakerBefore = words(`did does do has have had by from according laut von vom seitens gemass zufolge nach selon par hat haben hatte`)
	tellingNouns  = words(`statement statements declaration declarations communique position reaction response view views line stance digest digests attribution attributions report reports
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
		u.Role = x.role(q, i, first)
		first = false
	}
}

func (x *Index) role(q *Query, i int, first bool) Role {
	u := &q.Units[i]
	before, after := q.before(u), q.after(u)
	switch {
	case speakerBefore[before]:
		return Speaker
	case tellingNouns[after]:
		return Speaker
	case objectBefore[before]:
		// "statement of NATO", "declaration de l'OTAN" have the speaker behind the noun.
		if (before == "of" || before == "in" || before == "de") && u.First >= 2 {
			if tellingNouns[q.words[u.First-2].fold] || u.First >= 3 && tellingNouns[q.words[u.First-3].fold] {
				return Speaker
			}
		}
		return Object
	case first && u.First == 0:
		return Speaker
	}
	return Either
}

// before is the word in front of a unit, articles skipped.
func (q *Query) before(u *Unit) string {
	for i := u.First - 1; i >= 0; i-- {
		switch w := q.words[i].fold; w {
		case "the", "der", "die", "das", "den", "dem", "des", "le", "la", "les", "l", "d":
			continue
		default:
			return w
		}
	}
	return ""
}

func (q *Query) after(u *Unit) string {
	if u.Last < len(q.words) {
		return q.words[u.Last].fold
	}
	return ""
}
