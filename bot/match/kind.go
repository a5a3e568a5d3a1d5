package match

import "strings"

// QuestionKind says what a question wants to know.
type QuestionKind uint8

// The kinds of question, as in the table of design: what is asked for decides what an answer must have.
const (
	What QuestionKind = iota
	Who
	When
	Where
	Source
	Quote
	YesNo
	Count
	List
	First
	Latest
	Compare
	Timeline
	Digest
	Coverage
	Help
	Opinion
	Greeting
)

var kindNames = [...]string{"what", "who", "when", "where", "source", "quote", "yesno", "count", "list", "first", "latest", "compare",
	"timeline", "digest", "coverage", "help", "opinion", "greeting"}

// String is the kind in a word.
func (k QuestionKind) String() string { return kindNames[k] }

// asks holds the phrases by which a question says what it wants, in three languages. "^" ties a phrase to the question's
// beginning, "$" to its end, "*" stands for one word; a word after "=" is looked at but left for the facts to explain.
var asks = []struct {
	kind    QuestionKind
	phrases string
}{
	{Help, `^help$|^hilfe$|^aide$|^help me$|what can you do|how do you work|how does this work|was kannst du|wie funktionierst du|que peux tu faire|comment ca marche`},
	{Greeting, `^hi|^hello|^hey|^thanks|^thank you|^good morning|^good evening|^guten morgen|^guten tag|^guten abend|^hallo|^servus|^moin|^danke|^merci|^bonjour|^salut|^bonsoir|how are you|alles klar|wie gehts|ca va`},
	{Coverage, `do you cover|you cover|do you know about|do you have anything|have you anything|have you got|you got|do you have|do you hold|is in the base|is in your base|in your database|in the database|in your data|is covered|coverage|
was habt ihr|habt ihr|hast du|deckst du ab|deckt ihr ab|abgedeckt|abdeckung|welche akteure|kennst du|was hast du|haben sie etwas|
que couvres tu|couvrez vous|couvres tu|couverture|avez vous|as tu|qu avez vous|dans la base`},
	{Timeline, `timeline|time line|chronology|chronological|chronologically|in chronological order|in order|one after the other|step by step|blow by blow|oldest first|newest first|day by day|year by year|over time|over the years|how did * come about|come about|from announcement to adoption|history of|evolution of|evolve|evolved|
zeitleiste|zeitstrahl|chronologie|chronologisch|verlauf|der reihe nach|nacheinander|entwicklung|
chronologique|chronologiquement|frise|au fil du temps|evolution`},
	{Compare, `compare|side by side|compared|compares|comparison|difference|differences|difference between|differ|differs|different from|versus|vs|both sides|contrast|what changed|changed between|
vergleich|vergleiche|vergleichen|unterschied|unterschiede|unterscheiden|unterscheidet|im vergleich|beide seiten|gegenuberstellung|
comparer|compare|comparaison|comparez|difference|differences|differe|par rapport`},
	{Digest, `digest|summary|summarise|summarize|sum up|wrap up|wrapup|run down|rundown|round up|roundup|recap|review of|quarterly report|what happened|what has happened|what went on|anything new|what is new|whats new|what was new|news of|
zusammenfassung|zusammenfassen|uberblick|quartalsbericht|ruckblick|was geschah|was ist passiert|was passierte|was war los|was gab es neues|neuigkeiten|
bilan|resume|synthese|recapitulatif|apercu|que s est il passe|quoi de neuf|qu est ce qui s est passe`},
	{List, `^list|list all|list the|list every|list me|please list|all of it|all of them|all statements|every statement|enumerate|which ones|so far|everything|
liste|auflistung|alle|auflisten|samtliche|bisher|welche erklarungen|
liste|lister|toutes|tous|enumerer|quelles declarations`},
	{Latest, `latest|last thing|most recent|newest|most recently|last one|very last|
neueste|neuesten|neuester|neuestes|jungste|jungsten|jungster|zuletzt|aktuellste|aktuellsten|letzte|letzten|
plus recent|plus recente|derniere|dernier|dernierement`},
	{First, `first time|for the first time|first ever|oldest|very first|=first|earliest|
zum ersten mal|erstmals|das erste mal|=erste|=ersten|=erster|=erstes|fruheste|
premiere fois|pour la premiere fois|=premier|=premiere|=premiers`},
	{Count, `how many|how much|number of|how often|what number|count|wie viele|wieviele|wie viel|wieviel|wie oft|anzahl|combien`},
	{Source, `source|sources|link|links|url|where can i read|where can i find|where do i find|where to find|where is it from|web address|webpage|web page|address of|read the full|reference|
quelle|quellen|wo finde ich|wo kann ich * lesen|wo steht das|fundstelle|adresse|verweis|beleg|
lien|liens|adresse|ou puis je lire|ou trouver|ou lire`},
	{Quote, `exact quote|exact words|exact wording|exact text|verbatim|word for word|wording|official words|literally|quote|quotes|quotation|in full|cite|
wortlaut|wortlich|genaue worte|genauen worte|im original|zitat|zitiere|
mot pour mot|citation|texte exact|textuellement|citer|cite`},
	{When, `when|what day|which day|on which day|what date|which date|on what date|by when|since when|what year|which year|in which year|which month|date of|wann|an welchem tag|welcher tag|seit wann|bis wann|welches jahr|in welchem jahr|datum|quand|quel jour|a quelle date|depuis quand|quelle date|quelle annee`},
	{Where, `where|in which city|in what town|which town|which city|in what city|which place|what place|which venue|wo|wohin|in welcher stadt|an welchem ort|welcher ort|ou|dans quelle ville|a quel endroit|quelle ville`},
	{Who, `who|whom|whose|by whom|to whom|which person|wer|wem|wen|wessen|von wem|qui|par qui|a qui|de qui`},
}

// yesNoOpeners open a yes-or-no question, by language: the English "was" is a German "what".
var yesNoOpeners = [langs]map[string]bool{English: words(`did does do is are was were has have had can could will would any`), German: words(`hat haben hatte ist sind war waren gilt wurde wurden
gibt gab kann konnte wird werden darf`), French: words(`est a ont etait avait sont existe`)}

var opinionWords = words(`should ought better best worse worst opinion agree think believe right wrong good bad predict will findest meinst haltst glaubst
sollte sollten sollen soll gut schlecht besser richtig recht raison tort devrait pensez penses crois meilleur meilleure`)

// kinds finds out what is asked for, and marks the words that only say so.
func (q *Query) kinds() {
	var found [len(kindNames)]bool
	for i := range q.words {
		if q.words[i].date {
			continue
		}
		for _, a := range asksByWord[q.words[i].fold] {
			if !a.at(q.words, i) || len(a.words) == 1 && joining[a.kind] && !q.asksAt(i) {
				continue
			}
			found[a.kind] = true
			for j, p := range a.words {
				if p != "*" && !a.kept {
					q.words[i+j].class = asked
				}
			}
		}
	}
	if len(q.words) > 0 {
		found[YesNo] = yesNoOpeners[q.Lang][q.words[0].fold]
	}
	for i := 0; i+1 < len(q.words); i++ {
		switch q.words[i].fold {
		case "which", "what", "welche", "welcher", "welches", "quel", "quels", "quelle", "quelles":
			if _, ok := things[q.words[i+1].fold]; ok {
				q.words[i+1].class = asked
			}
		}
	}
	if found[First] && !q.firstAsked() {
		found[First] = false
	}
	q.Also = q.Also[:0]
	for _, k := range precedence {
		if found[k] {
			q.Also = append(q.Also, k)
		}
	}
	q.Kind = What
	if len(q.Also) > 0 {
		q.Kind = q.Also[0]
	}
	if joining[q.Kind] {
		q.Kind = q.firstOf(found)
	}
	q.anaphora()
}

// joining are kinds whose single words also join clauses: "when an incident hits".
var joining = map[QuestionKind]bool{When: true, Where: true, Who: true}

// firstOf gives of when, where and who the one that the question names first.
func (q *Query) firstOf(found [len(kindNames)]bool) QuestionKind {
	for i := range q.words {
		for _, a := range asksByWord[q.words[i].fold] {
			if joining[a.kind] && found[a.kind] && a.at(q.words, i) && q.asksAt(i) {
				return a.kind
			}
		}
	}
	return q.Kind
}

// asksAt reports whether a word that also joins clauses asks: at the beginning, at the end, after a pause or an "and".
func (q *Query) asksAt(i int) bool {
	if i == 0 || i == len(q.words)-1 || q.words[i].pause || q.words[i].clause != q.words[i-1].clause {
		return true
	}
	switch q.words[i-1].fold {
	case "and", "und", "et", "by", "since", "bis", "seit", "depuis", "ok", "so", "but", "aber", "mais", "also", "a", "de", "from", "to":
		return true
	}
	return q.words[i].caps || q.words[i-1].caps && i < 5
}

// firstAsked reports whether "first" is what is asked for and not part of what is asked about: the first time, when …
// first, or at the question's beginning.
func (q *Query) firstAsked() bool {
	for i := range q.words {
		switch w := &q.words[i]; w.fold {
		case "when", "wann", "quand", "where", "wo":
			return true
		case "first", "erste", "ersten", "erster", "premier", "premiere":
			if i == 0 {
				return true
			}
		case "oldest", "time", "erstmals", "mal", "fois", "earliest", "ever":
			if w.class == asked {
				return true
			}
		}
	}
	return false
}

// Has reports whether the question's words name that kind.
func (q *Query) Has(k QuestionKind) bool {
	for _, a := range q.Also {
		if a == k {
			return true
		}
	}
	return false
}

var (
	pronouns = words(`it that this they them there he she him then those these his her their its so
es das er sie ihn ihm ihr ihnen dort damals davon dazu daruber dabei darin deren dessen so
il elle ils elles cela ca y en la ce c lui leur celui celle`)
	leaders = words(`and but also und aber auch et mais`)
)

var leadPhrases = []string{"what about", "how about", "was ist mit", "wie steht es mit", "und was ist mit", "qu en est il", "et pour", "ok and", "what of"}

func (q *Query) anaphora() {
	if len(q.words) == 0 {
		return
	}
	q.Leading = leaders[q.words[0].fold]
	head := q.text(0, min(4, len(q.words)))
	for _, p := range leadPhrases {
		q.Leading = q.Leading || strings.HasPrefix(head, p)
	}
	for i := range q.words {
		if q.words[i].fold == "there" && i > 0 && yesNoOpeners[English][q.words[i-1].fold] || q.words[i].fold == "es" && i > 0 && (q.words[i-1].fold == "gibt" || q.words[i-1].fold == "gab") {
			continue
		}
		if q.words[i].class == stop && pronouns[q.words[i].fold] {
			q.Anaphora = true
		}
	}
}

type ask struct {
	kind       QuestionKind
	words      []string
	start, end bool // tied to the beginning or the end
	kept       bool // the words stay for the facts to explain
}

// asksByWord has the phrases by their first word; precedence the kinds as asks orders them, a yes-or-no question last.
var asksByWord, precedence = compileAsks()

func compileAsks() (map[string][]*ask, []QuestionKind) {
	out, order := map[string][]*ask{}, []QuestionKind{}
	for _, group := range asks {
		order = append(order, group.kind)
		for p := range strings.SplitSeq(group.phrases, "|") {
			a := &ask{kind: group.kind}
			p = strings.TrimSpace(p)
			p, a.start = cut(p, "^", strings.CutPrefix)
			p, a.end = cut(p, "$", strings.CutSuffix)
			p, a.kept = cut(p, "=", strings.CutPrefix)
			for w := range strings.FieldsSeq(p) {
				a.words = append(a.words, Fold(w))
			}
			if len(a.words) > 0 {
				out[a.words[0]] = append(out[a.words[0]], a)
			}
		}
	}
	return out, append(order, YesNo)
}

func cut(s, mark string, f func(string, string) (string, bool)) (string, bool) { return f(s, mark) }

// at reports whether the phrase stands at word i.
func (a *ask) at(words []word, i int) bool {
	if a.start && i > 0 || i+len(a.words) > len(words) || a.end && i+len(a.words) != len(words) {
		return false
	}
	for j, p := range a.words {
		if w := &words[i+j]; w.date || p != "*" && p != w.fold {
			return false
		}
	}
	return true
}
