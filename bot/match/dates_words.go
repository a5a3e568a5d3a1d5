package match

import "strings"

// role says what a word can do in a date expression. Many words have several: "du" opens a range and links a day to its
// month, "second" counts and orders.
type role uint64

const (
	asMonth      role = 1 << iota
	asShort           // a month or weekday cut short, which needs a number or a preposition beside it
	asVerb            // a month that is also a verb: may, march
	asMars            // French March, else a planet
	asTypo            // a misspelt month
	asWeekday         //
	asOrdinal         //
	asCount           //
	asUnit            //
	asPlural          // a unit in the plural, or an adjective that goes with one
	asQuarter         // the word quarter
	asHalf            // the word half-year, or half
	asPart            // early, mid, late
	asSeason          //
	asShift           // last, this, next before what they shift
	asShiftAfter      // the same after it, as in French
	asNear            // today, yesterday
	asOf              // links a day to its month and a month to its year
	asThe             // an article or a possessive
	asIn              // a preposition that goes with dates
	asFrom            //
	asTo              //
	asBetween         //
	asAnd             //
	asSince           //
	asUntil           //
	asBefore          //
	asAfter           //
	asPrefix          // pre, post: only with a hyphen
	asOnward          //
	asAgo             // ago, behind the count
	asAgoBefore       // vor, before the count
	asNumbered        // a noun that bears a number, which is then no day: Article 5, resolution 20
	asItem            // the same, and the number is no year either: Unit 2018
	asMeasure         // a noun or unit behind an amount
	asThan            // more than, nearly: an amount follows
	asOpen            // now, date, present, after "to"
	asFirst           // il y a, up to, dès
	asPlain           // any other word that is no name of a thing
)

const (
	operators = asSince | asUntil | asBefore | asAfter
	// leadsIn are the words before a date that make clear that it is one.
	leadsIn = asIn | asOf | asFrom | asTo | asBetween | operators | asPart
	// names are the words that a date or period without its preposition begins with, opens those of an expression.
	names = asMonth | asWeekday | asOrdinal | asCount | asUnit | asPart | asSeason | asShift | asNear | asAgoBefore | asBefore | asAfter | asFirst
	opens = names | operators | asFrom | asBetween
)

// dateWord is what the grammar knows of a word. Zero fields do not apply.
type dateWord struct {
	roles      role
	month      int8
	count, ord int8
	shift      int8 // asShift, asNear: -1 last or yesterday, 0 this or today; asPart: 1 to 3; asSeason: its first month
	day        int8 // asWeekday: Sunday = 0
	unit       Grain
}

// dateWords is the closed vocabulary of the date grammar, by folded word.
var dateWords = newDateWords()

func newDateWords() map[string]dateWord {
	t := map[string]dateWord{}
	add := func(list string, set func(w *dateWord, i int)) {
		i := 0
		for field := range strings.FieldsSeq(list) { // fields are numbered; words of one number are joined by a comma
			for name := range strings.SplitSeq(field, ",") {
				w := t[Fold(name)]
				set(&w, i)
				t[Fold(name)] = w
			}
			i++
		}
	}
	roles := func(r role, list string) { add(list, func(w *dateWord, _ int) { w.roles |= r }) }

	add(`january,januar,jänner,janvier february,februar,feber,février march,märz,maerz,mars april,avril may,mai june,juni,juin
july,juli,juillet august,août september,septembre october,oktober,octobre november,novembre december,dezember,décembre`,
		func(w *dateWord, i int) { w.roles, w.month = w.roles|asMonth, int8(i+1) })
	add(`jan,janv feb,fév,févr,febr mar,mär,mrz apr,avr may jun jul,juil aug sep,sept oct,okt nov dec,dez,déc`,
		func(w *dateWord, i int) { w.roles, w.month = w.roles|asMonth|asShort, int8(i+1) })
	roles(asVerb, "may march")
	roles(asMars, "mars")

	add(`sunday,sonntag,dimanche monday,montag,lundi tuesday,dienstag,mardi wednesday,mittwoch,mercredi thursday,donnerstag,jeudi
friday,freitag,vendredi saturday,samstag,sonnabend,samedi`,
		func(w *dateWord, i int) { w.roles, w.day = w.roles|asWeekday, int8(i) })
	add(`sun,so,dim mon,mo,lun tue,tues,di,mar wed,mi,mer thu,thur,thurs,do,jeu fri,fr,ven sat,sa,sam`,
		func(w *dateWord, i int) { w.roles, w.day = w.roles|asWeekday|asShort, int8(i) })

	add(`first,premier,première second,deuxième,seconde third,troisième fourth,quatrième fifth,cinquième sixth,sixième seventh,septième
eighth,huitième ninth,neuvième tenth,dixième eleventh,onzième twelfth,douzième thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth
nineteenth twentieth`, func(w *dateWord, i int) { w.roles, w.ord = w.roles|asOrdinal, int8(i+1) })
	roles(asOrdinal, "thirtieth")
	add("thirtieth", func(w *dateWord, _ int) { w.ord = 30 })
	for i, stem := range strings.Fields(germanOrdinals) {
		for _, end := range []string{"e", "er", "en", "es", "em"} {
			t[Fold(stem)+end] = dateWord{roles: asOrdinal, ord: int8(i + 1)}
		}
	}
	add(`one,a,an,ein,eine,einem,einer,einen,un,une two,zwei,deux three,drei,trois four,vier,quatre five,fünf,cinq six,sechs seven,sieben,sept
eight,acht,huit nine,neun,neuf ten,zehn,dix eleven,elf,onze twelve,zwölf,douze thirteen,dreizehn,treize fourteen,vierzehn,quatorze
fifteen,fünfzehn,quinze sixteen,sechzehn,seize`, func(w *dateWord, i int) { w.roles, w.count = w.roles|asCount, int8(i+1) })
	add(`ten twenty,zwanzig,vingt thirty,dreissig,trente forty,vierzig,quarante fifty,fünfzig,cinquante sixty,sechzig,soixante seventy,siebzig
eighty,achtzig ninety,neunzig`, func(w *dateWord, i int) { w.roles, w.count = w.roles|asCount, int8(10*i+10) })

	units := func(unit Grain, r role, list string) {
		add(list, func(w *dateWord, _ int) { w.roles, w.unit = w.roles|asUnit|r, unit })
	}
	units(Day, 0, "day tag jour")
	units(Day, asPlural, "days tage tagen jours")
	units(Week, 0, "week woche semaine kw")
	units(Week, asPlural, "weeks wochen semaines")
	units(Month, 0, "month monat monats mois")
	units(Month, asPlural, "months monate monaten")
	units(Quarter, asQuarter, "quarter quartal quartals trimestre")
	units(Quarter, asPlural, "quarters quartale quartalen trimestres")
	units(Half, asHalf, "halbjahr halbjahres halbjahrs semestre jahreshälfte")
	units(Half, asPlural, "halbjahre semestres")
	units(Year, 0, "year jahr jahres jahrs année an")
	units(Year, asPlural, "years jahre jahren années ans")
	roles(asHalf, "half hälfte moitié")

	shifts := func(r role, list string) {
		add(list, func(w *dateWord, i int) { w.roles, w.shift = w.roles|r, int8(i-1) })
	}
	shifts(asShift, `last,past,previous,letzte,letzten,letzter,letztes,letztem,vergangene,vergangenen,vergangener,vergangenes,vergangenem,vorige,vorigen,voriger,voriges,vorigem
this,current,ongoing,diese,dieser,dieses,diesen,diesem,laufende,laufenden,laufendes,ce,cet,cette
next,coming,upcoming,nächste,nächsten,nächster,nächstes,nächstem,kommende,kommenden,kommender,kommendes`)
	shifts(asShift|asShiftAfter, `dernier,dernière,passé,passée,précédent,précédente courant prochain,prochaine`)
	shifts(asShift|asShiftAfter|asPlural, `derniers,dernières`)
	shifts(asShift|asShiftAfter|asPlural, `- - prochains,prochaines`)
	shifts(asShift, "vorjahr,vorjahres,vormonat,vormonats,vorwoche,vorquartal") // "last" and its unit in one word
	units(Year, 0, "vorjahr vorjahres")
	units(Month, 0, "vormonat vormonats")
	units(Week, 0, "vorwoche")
	units(Quarter, 0, "vorquartal")
	shifts(asNear, `yesterday,gestern,hier today,heute,aujourd tomorrow,demain`)
	add("day-2,vorgestern day-1 day0 day1 übermorgen", func(w *dateWord, i int) { w.roles, w.shift = w.roles|asNear, int8(i-2) })

	add(`early,beginning,start,anfang,beginn,début mid,middle,mitte,mi,milieu late,end,ende,fin`,
		func(w *dateWord, i int) { w.roles, w.shift = w.roles|asPart, int8(i+1) })
	add(`spring,frühling,frühjahr,printemps summer,sommer,été autumn,fall,herbst,automne winter,hiver`,
		func(w *dateWord, i int) { w.roles, w.shift = w.roles|asSeason, int8(3*i+3) })

	roles(asOf, "of de d du des von vom")
	roles(asThe, "the le la l les der die das dem den its their his her our your ihre ihrer seine seiner sa son ses leur")
	roles(asIn, "in on during throughout im am en le au du zum zur den within dans lors over pour for vom über")
	roles(asFrom, "from von vom de du zwischen")
	roles(asTo, "to through thru until till bis au à jusqu jusque")
	roles(asBetween, "between zwischen entre")
	roles(asAnd, "and und et or oder ou vs versus")
	roles(asSince, "since seit depuis ab starting partir compter")
	roles(asUntil, "until till through bis jusqu jusque")
	roles(asBefore, "before prior vor avant pre")
	roles(asAfter, "after nach après post")
	roles(asPrefix, "pre post")
	roles(asOnward, "on onward onwards forward an")
	roles(asAgo, "ago")
	roles(asAgoBefore, "vor")
	roles(asNumbered, `article articles art artikel unit units chapter section paragraph para absatz kapitel phase option no nr number version
resolution resolutions res regulation directive decision cfsp doc document g top apt group level page order eo rule note einheit verordnung richtlinie
beschluss règlement décision unité pesc gasp`)
	roles(asItem, "article articles art artikel unit units chapter section paragraph option no nr number page order eo rule einheit unité")
	roles(asMeasure, `percent prozent euro euros eur dollar dollars usd million millions millionen billion billions milliarden mrd mio km points`)
	roles(asThan, "than als nearly almost fast rund environ presque approximately")
	roles(asFirst, "il up des")
	roles(asOpen, "now present date")
	roles(asPlain, `what who when where why how which did do does is are was were be has have had about say said says decide decided happen happened
tell me show list give please with by at zu was wer wann wo wie hat haben ist sind war über zur bei mit sur par que quoi qui dit sagte
sagten beschloss a an any all il up not against concerning regarding only also just so`)
	delete(t, "-")
	return t
}

const germanOrdinals = `erst zweit dritt viert fünft sechst siebt acht neunt zehnt elft zwölft dreizehnt vierzehnt fünfzehnt sechzehnt siebzehnt
achtzehnt neunzehnt zwanzigst einundzwanzigst zweiundzwanzigst dreiundzwanzigst vierundzwanzigst fünfundzwanzigst sechsundzwanzigst siebenundzwanzigst
achtundzwanzigst neunundzwanzigst dreissigst einunddreissigst`

// longMonths are the names of months in which one slip of the fingers is forgiven, those of four letters only between
// a day and a year.
var longMonths = []struct {
	name  string
	month int8
}{
	{"january", 1}, {"januar", 1}, {"janvier", 1}, {"february", 2}, {"februar", 2}, {"fevrier", 2}, {"march", 3}, {"april", 4},
	{"avril", 4}, {"juillet", 7}, {"august", 8}, {"september", 9}, {"septembre", 9}, {"october", 10}, {"oktober", 10},
	{"octobre", 10}, {"november", 11}, {"novembre", 11}, {"december", 12}, {"dezember", 12}, {"decembre", 12},
	{"june", 6}, {"juni", 6}, {"juin", 6}, {"july", 7}, {"juli", 7},
}

// nearMonths are words of their own that lie one slip from the name of a month.
var nearMonths = words("match marsh marche marches mach merch reach larch starch parch auguste augusta avail anvil juillets vril")

// misspeltMonth gives the month that a word of at least the given length is one slip away from, and 0 when there is none
// or more than one.
func misspeltMonth(w string, least int) int8 {
	if nearMonths[w] {
		return 0
	}
	found := int8(0)
	for _, m := range longMonths {
		if len(m.name) < least || len(w)-len(m.name) > 1 || len(m.name)-len(w) > 1 || !oneSlip(w, m.name) {
			continue
		}
		if found != 0 && found != m.month {
			return 0
		}
		found = m.month
	}
	return found
}

// oneSlip reports whether a becomes b by one letter put in, left out, changed or swapped with its neighbour.
func oneSlip(a, b string) bool {
	for len(a) > 0 && len(b) > 0 && a[0] == b[0] {
		a, b = a[1:], b[1:]
	}
	for len(a) > 0 && len(b) > 0 && a[len(a)-1] == b[len(b)-1] {
		a, b = a[:len(a)-1], b[:len(b)-1]
	}
	return len(a) <= 1 && len(b) <= 1 || len(a) == 2 && len(b) == 2 && a[0] == b[1] && a[1] == b[0]
}
