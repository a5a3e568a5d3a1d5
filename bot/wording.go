package bot

import (
	"fmt"
	"strings"

	"rapporteur/bot/match"
	"rapporteur/knowledge"
)

// wording holds what is said around the facts in one language. A "%s" is filled in the order given by the name.
type wording struct {
	months                                    [13]string
	day                                       string // day, month, year
	and, in, by, source, sources, seen        string
	yes, says                                 string
	noQuote, officialLink, seenLink, noLink   string
	placeLead, noPlace                        string
	dayLead, spanLead                         string
	firstLead, latestLead                     string
	listLead, listOne, more, countLead        string
	noneLead, lookedFor, stoppedBy, nearest   string
	none, before, after, complete, selection  string
	impossible                                string
	whichOne, whichStatement, anotherWay      string
	hello, helpLead, opinion, outside         string
	readAs, typoAs, cut, excerpt, secondary   string
	coverLead, coverAll, coverActor, coverNot string
	compareLead, nothingOn                    string
	slotActor, slotTopic, slotAct, slotDay    string
	slotWord                                  string
	digestLead, didYouMean, quoted            string
	examples                                  []string
}

var wordings = [...]wording{match.English: {
	months: [13]string{"", "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"},
	day:    "%d %s %d", and: "and", in: "in", by: "by", source: "Source", sources: "Sources", seen: "seen at",
	yes: "Yes.", says: "This is what the base has on it:",
	noQuote: "The base holds no official wording of this; in our own words:", officialLink: "The official text: %s", seenLink: "The base has no link to the official text; the facts were seen at %s", noLink: "The base has no link for this.",
	placeLead: "Place: %s.", noPlace: "The base names no place for this.",
	dayLead: "On %s.", spanLead: "From %s to %s.",
	firstLead: "The first in the base: %s.", latestLead: "The latest in the base: %s.",
	listLead: "%d statements, %s to %s:", listOne: "1 statement, %s:", more: "… and %d more; narrow the question by a year, an actor or a subject to see them.", countLead: "%d in the base.",
	noneLead: "Nothing in the base on that.", lookedFor: "Looked for: %s.", stoppedBy: "Nothing in the base explains “%s” together with the rest.", nearest: "Nearest, but not an answer:",
	none: "The base claims to be complete here (%s, %s to %s, after %s): there was none.", before: "before", after: "after", complete: "complete", selection: "The base is a selection, %s to %s; what it does not hold may still have happened.",
	impossible: "There is no such day or period as “%s”.",
	whichOne:   "Which one do you mean?", whichStatement: "Which statement do you mean?", anotherWay: "Name an actor, a day or a subject.",
	hello: "Hello. Ask me what was said on cyber diplomacy.", helpLead: "Ask what an actor said, decided, condemned or attributed, on a day or a subject. Examples:", opinion: "I give no opinions, advice or forecasts, only what was said. Ask what an actor stated.", outside: "That is not something the base is about.",
	readAs: "%s read as %s", typoAs: "“%s” read as “%s”", cut: "The question was too long; only its beginning was read.", excerpt: "excerpt", secondary: "reported, official text not seen",
	coverLead: "%d statements with %d facts, from %s to %s.", coverAll: "Actors: %s.", coverActor: "%s: %d statements, from %s to %s", coverNot: "The base holds no statement by %s.",
	compareLead: "Side by side:", nothingOn: "%s: nothing in the base on that.",
	slotActor: "actor %s", slotTopic: "subject %s", slotAct: "act %s", slotDay: "time %s", slotWord: "“%s”",
	digestLead: "Digest of %s: %d statements.", didYouMean: "Did you mean: %s?", quoted: "“%s”",
	examples: []string{"what did NATO decide on 18 June 2020", "who did the UK blame for NotPetya", "EU statements on ransomware in 2021", "timeline of the OEWG", "digest Q2 2020"},
}, match.German: {
	months: [13]string{"", "Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November", "Dezember"},
	day:    "%d. %s %d", and: "und", in: "in", by: "von", source: "Quelle", sources: "Quellen", seen: "gesehen auf",
	yes: "Ja.", says: "Das steht dazu in der Sammlung:",
	noQuote: "Den amtlichen Wortlaut hat die Sammlung dazu nicht; in eigenen Worten:", officialLink: "Der amtliche Text: %s", seenLink: "Einen Link zum amtlichen Text hat die Sammlung nicht; gesehen wurde es auf %s", noLink: "Die Sammlung hat dazu keinen Link.",
	placeLead: "Ort: %s.", noPlace: "Die Sammlung nennt dazu keinen Ort.",
	dayLead: "Am %s.", spanLead: "Vom %s bis zum %s.",
	firstLead: "Das Früheste in der Sammlung: %s.", latestLead: "Das Neueste in der Sammlung: %s.",
	listLead: "%d Erklärungen, %s bis %s:", listOne: "1 Erklärung, %s:", more: "… und %d weitere; ein Jahr, ein Akteur oder ein Thema engt die Frage ein.", countLead: "%d in der Sammlung.",
	noneLead: "Dazu steht nichts in der Sammlung.", lookedFor: "Gesucht: %s.", stoppedBy: "Nichts in der Sammlung erklärt „%s“ zusammen mit dem Rest.", nearest: "Am nächsten, aber keine Antwort:",
	none: "Hier beansprucht die Sammlung Vollständigkeit (%s, %s bis %s, nach %s): Es gab keine.", before: "davor", after: "danach", complete: "vollständig", selection: "Die Sammlung ist eine Auswahl, %s bis %s; was sie nicht enthält, kann dennoch geschehen sein.",
	impossible: "Einen Tag oder Zeitraum „%s“ gibt es nicht.",
	whichOne:   "Was ist gemeint?", whichStatement: "Welche Erklärung ist gemeint?", anotherWay: "Nennen Sie einen Akteur, einen Tag oder ein Thema.",
	hello: "Guten Tag. Fragen Sie, was zur Cyberdiplomatie gesagt wurde.", helpLead: "Fragen Sie, was ein Akteur sagte, beschloss, verurteilte oder zuschrieb, an einem Tag oder zu einem Thema. Beispiele:", opinion: "Meinungen, Ratschläge und Vorhersagen gebe ich nicht, nur was gesagt wurde. Fragen Sie, was ein Akteur erklärt hat.", outside: "Davon handelt die Sammlung nicht.",
	readAs: "%s gelesen als %s", typoAs: "„%s“ gelesen als „%s“", cut: "Die Frage war zu lang; gelesen wurde nur ihr Anfang.", excerpt: "Auszug", secondary: "berichtet, amtlicher Text nicht gesehen",
	coverLead: "%d Erklärungen mit %d Aussagen, vom %s bis zum %s.", coverAll: "Akteure: %s.", coverActor: "%s: %d Erklärungen, vom %s bis zum %s", coverNot: "Von %s enthält die Sammlung keine Erklärung.",
	compareLead: "Nebeneinander:", nothingOn: "%s: dazu nichts in der Sammlung.",
	slotActor: "Akteur %s", slotTopic: "Thema %s", slotAct: "Sprechakt %s", slotDay: "Zeit %s", slotWord: "„%s“",
	digestLead: "Überblick %s: %d Erklärungen.", didYouMean: "Meinten Sie: %s?", quoted: "„%s“",
	examples: []string{"Was beschloss die NATO am 18. Juni 2020?", "Wem schrieb London NotPetya zu?", "Erklärungen der EU zu Ransomware 2021", "Überblick 2. Quartal 2020"},
}, match.French: {
	months: [13]string{"", "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"},
	day:    "%d %s %d", and: "et", in: "à", by: "par", source: "Source", sources: "Sources", seen: "vu sur",
	yes: "Oui.", says: "Voici ce que la base en dit :",
	noQuote: "La base n’a pas le texte officiel de ce point ; en d’autres mots :", officialLink: "Le texte officiel : %s", seenLink: "La base n’a pas de lien vers le texte officiel ; vu sur %s", noLink: "La base n’a pas de lien pour cela.",
	placeLead: "Lieu : %s.", noPlace: "La base ne nomme pas de lieu.",
	dayLead: "Le %s.", spanLead: "Du %s au %s.",
	firstLead: "Le premier dans la base : %s.", latestLead: "Le plus récent dans la base : %s.",
	listLead: "%d déclarations, du %s au %s :", listOne: "1 déclaration, le %s :", more: "… et %d autres ; précisez une année, un acteur ou un sujet.", countLead: "%d dans la base.",
	noneLead: "Rien dans la base à ce sujet.", lookedFor: "Cherché : %s.", stoppedBy: "Rien dans la base n’explique « %s » avec le reste.", nearest: "Le plus proche, mais pas une réponse :",
	none: "Ici la base se veut complète (%s, du %s au %s, d’après %s) : il n’y en a pas eu.", before: "avant", after: "après", complete: "complet", selection: "La base est une sélection, du %s au %s ; ce qu’elle n’a pas peut tout de même avoir eu lieu.",
	impossible: "Il n’existe pas de jour ou de période « %s ».",
	whichOne:   "Lequel voulez-vous dire ?", whichStatement: "De quelle déclaration s’agit-il ?", anotherWay: "Nommez un acteur, un jour ou un sujet.",
	hello: "Bonjour. Demandez-moi ce qui a été dit en cyberdiplomatie.", helpLead: "Demandez ce qu’un acteur a dit, décidé, condamné ou attribué, un jour ou sur un sujet. Exemples :", opinion: "Je ne donne ni avis, ni conseils, ni prévisions, seulement ce qui a été dit. Demandez ce qu’un acteur a déclaré.", outside: "La base ne traite pas de cela.",
	readAs: "%s lu comme %s", typoAs: "« %s » lu comme « %s »", cut: "La question était trop longue ; seul son début a été lu.", excerpt: "extrait", secondary: "rapporté, texte officiel non vu",
	coverLead: "%d déclarations avec %d faits, du %s au %s.", coverAll: "Acteurs : %s.", coverActor: "%s : %d déclarations, du %s au %s", coverNot: "La base n’a aucune déclaration de %s.",
	compareLead: "Côte à côte :", nothingOn: "%s : rien dans la base à ce sujet.",
	slotActor: "acteur %s", slotTopic: "sujet %s", slotAct: "acte %s", slotDay: "temps %s", slotWord: "« %s »",
	digestLead: "Bilan %s : %d déclarations.", didYouMean: "Vouliez-vous dire : %s ?", quoted: "« %s »",
	examples: []string{"Qu’a décidé l’OTAN le 18 juin 2020 ?", "À qui Londres a-t-elle attribué NotPetya ?", "Déclarations de l’UE sur les rançongiciels en 2021", "Bilan du deuxième trimestre 2020"},
}}

// date is a day as people write it in the language.
func (w *wording) date(d knowledge.Date) string {
	if d.IsZero() {
		return "…"
	}
	return fmt.Sprintf(w.day, d.Day, w.months[d.Month], d.Year)
}

// span is a period as people write it: a day, a month, a quarter, a year or two days.
func (w *wording) span(from, to knowledge.Date) string {
	switch {
	case from == to:
		return w.date(from)
	case from.IsZero() || to.IsZero():
		return w.date(from) + " – " + w.date(to)
	case from.Year == to.Year && from.Month == 1 && from.Day == 1 && to.Month == 12 && to.Day == 31:
		return fmt.Sprint(from.Year)
	case from.Year == to.Year && from.Month == to.Month && from.Day == 1 && to.Day == knowledge.DaysIn(to.Year, to.Month):
		return fmt.Sprintf("%s %d", w.months[from.Month], from.Year)
	case from == from.Quarter().First() && to == from.Quarter().Last():
		return from.Quarter().String()
	}
	return w.date(from) + " – " + w.date(to)
}

// day is the day or the days of a statement.
func (w *wording) days(s *knowledge.Statement) string {
	if s.Until.IsZero() {
		return w.date(s.Date)
	}
	if s.Until.Year == s.Date.Year && s.Until.Month == s.Date.Month {
		return fmt.Sprintf("%d–%s", s.Date.Day, w.date(s.Until))
	}
	return w.date(s.Date) + " – " + w.date(s.Until)
}

// join lists words: "a, b and c".
func (w *wording) join(words []string) string {
	if len(words) < 2 {
		return strings.Join(words, "")
	}
	return strings.Join(words[:len(words)-1], ", ") + " " + w.and + " " + words[len(words)-1]
}
