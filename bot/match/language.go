package match

import (
	_ "embed"
	"strings"
)

// The words of each language that say nothing of the subject. Stop words never need an explanation; light words are
// ordinary words of asking and telling, whose absence from a fact is forgiven; loaded words claim something, so that an
// answer which does not bear them out would go along with a false premise.

var stopWords = [langs]string{
	English: `a an the this that these those there here it its itself he him his himself she her hers herself they them their theirs
we us our ours you your yours i me my mine who whom whose what which when where why how is are was were be been being am
do does did done doing have has had having can could may might must shall should ought would will if then than so as at by for from in into of off on
onto out over to up upon with within without about above across after again against along among around before below beneath beside besides between
beyond both but and or nor not no yes only own same such too very just also even ever never each every any some all most more less few
many much other others another one ones once per via until till while during since because though although unless however thus therefore
let lets please pls plz ok okay hey oh well say says said saying tell tells told telling me show shows give gives gave given get gets got
gotten whats whos wheres hows wasnt didnt doesnt isnt arent werent im ive dont cant wont etc ie eg regarding concerning according
anything something nothing everything someone anyone anybody somebody thing things way still yet now already ago re vs`,
	German: `der die das den dem des ein eine einer eines einem einen kein keine keiner keines keinem keinen dieser diese dieses diesem diesen jener
jene jenes er sie es ihn ihm ihr ihnen wir uns unser ihre ihrer ihres ihrem ihren sein seine seiner seines seinem seinen ich du dir dich mir mich
euch euer man sich selbst wer wen wem wessen was welche welcher welches welchem welchen wann wo wohin woher warum wieso weshalb wie ist sind war
waren bin bist sei seien gewesen werden wird wurde wurden worden hat haben habt hast hatte hatten habe hab kann konnte koennen konnen darf muss musste soll
will und oder aber doch nur auch noch schon nicht nie niemals als an am auf aus bei beim bis durch fur gegen im in ins mit nach ohne seit uber um
unter vom von vor wahrend wegen zu zum zur zwischen dass ob wenn weil dann denn dort da hier so sehr mehr alle alles allen aller
andere anderen ander jede jeder jedes jedem jeden einige etwas nichts viel viele ja nein mal bitte nochmal dazu daruber davon dabei damit daran dafur darin
gibt gab gegeben es sagte sagt sagen gesagt sagten laut gemass zufolge seitens bezuglich hinsichtlich betreffend ihren deren dessen etwa eigentlich`,
	French: `le la les l un une des du de d au aux a à ce cet cette ces c ca cela il elle on nous vous ils elles je tu me te se s lui leur leurs son sa
ses mon ma mes ton ta tes notre nos votre vos y en qui que qu quoi dont où ou quel quelle quels quelles quand comment pourquoi combien est sont
etait etaient etre ete sera suis es sommes ont avait avaient avoir eu as avez ai et ni mais donc or car si ne pas plus jamais non oui aussi tres
pour par sur sous dans avec sans entre vers chez contre depuis avant apres pendant lors jusqu jusque selon afin comme tout tous toute toutes meme
autre autres chaque quelque quelques aucun aucune t-il t-elle t est-ce dit dire disait disaient disent dites declare cite parle
svp stp propos sujet concernant d’apres m n j`,
}

var lightWords = [langs]string{
	English: `statement statements announce announces announced announcing announcement declare declares declared say speak speaks spoke spoken speaking talk talks
talked talking mention mentions mentioned mentioning mean means meant make makes made making take takes took taken taking come comes came coming go goes
went going put puts putting find finds found finding look looks looked see saw seen know knows known want wants wanted need needs needed use uses
used ask asks asked call called calls name named names describe describes described explain explains explained state stated issue issued issues
release released express expressed think thought view views opinion position stance take reaction react reacted respond responded response answer answers answered word words
wording text official officially exact exactly precise precisely quote quotes full complete content contents detail details main key point points major important
kind kinds sort type types part parts side sides role subject topic topics matter matters question questions information info fact facts news
new recent recently currently current today early earlier late later far soon first last next previous following further again
document documents paper speech remark remarks comment comments briefing presser meeting meetings event events held hold holds holding place took happen
happened happens happening occur occurred concern concerns concerned regard relation related respect case context framework
cyber digital online internet cyberspace ict icts it net web security international global world
people person man woman someone group member members country countries state states nation nations government governments body bodies organisation organization
give list show compare describe summarise summarize outline back support forward set sets stand stands stood bring brought brings keep kept turn turned
help start started begin began begun end ended work worked working run long short big good great high low deal dealing dealt include included
includes including especially specifically generally really actually exactly apart together alone thanks thank
according line lines ever side anyone possible likely able own different difference several various
time times day date dates month year years week quarter moment period whole wide
read write wrote written author behind stand itself themselves
yesterday tomorrow happen day days item items entry entries base page pages town version versions
like under down onto go sit sat actors actor story stories affair affairs case mean means itself themselves attention pay eyes eye outside inside apart come came out place took takes
revised really mention call calls behind threw dept account sort single wrote go`,
	German: `erklarung erklarungen erklaren erklarte erklart erklarten aussern ausserte geaussert ausserung ausserungen aussage aussagen aussert spricht sprach
sprechen gesprochen reden redete nennen nannte genannt nennt meinen meinte meint ankundigen kundigte angekundigt ankundigung bekannt bekanntgegeben mitgeteilt teilte mitteilung steht
stehen stand gestanden sagen heisst heissen lauten lautet genau genaue genauen genauer wortlaut offiziell offizielle offiziellen text dokument papier rede bemerkung
machen machte gemacht macht tun tat getan kommen kam gekommen kommt gehen ging gegangen geht nehmen nahm genommen nimmt geben finden fand gefunden findet sehen sah gesehen
sieht wissen wusste wollen wollte brauchen braucht thema themen frage fragen punkt punkte inhalt inhalte information informationen fakt fakten position haltung meinung
reaktion reagieren reagierte antwort wort worte neu neue neuen neuer neues aktuell kurzlich zuletzt erste ersten erster erstes erstmals letzte letzten letzter letztes heute frueher spater
treffen sitzung tagung veranstaltung stattfinden stattgefunden statt fand gehalten halten hielt passieren passiert passierte geschehen geschah
cyber digital digitale digitalen online internet cyberraum netz sicherheit international internationale internationalen welt weltweit
land lander staat staaten regierung regierungen gruppe mitglied mitglieder organisation wichtig wichtige wichtigsten wichtigste zeig zeige liste auflisten
bezug hinblick rolle spielte spielt spielen seite art weise zeit tag datum monat jahr jahre jahren woche quartal aus gemeinsam gemeinsame
steckt steckte stecken hinter dahinter leitete leiten fuhrte gefuhrt schrieb schrieben geschrieben lauft mitgeteilt kommt handelt betrifft uberhaupt genannten jeweils insgesamt bisher alles mitteilen veroffentlicht`,
	French: `declaration declarations declarer declare declarait annonce annoncer annonces annoncee evoque evoquer evoquent mentionne mentionner parler parle
exprimer exprime affirme affirmer indique indiquer signifie texte document discours propos remarque mot mots exact exacte exactement officiel officielle precis
faire fait faits font faisait prendre pris prise prend venir vient aller va donner donne donner mettre mis mise trouver trouve voir vu savoir su vouloir veut
position avis reaction reagir reponse question questions sujet sujets theme point points contenu information informations detail details
nouveau nouvelle nouveaux recent recente dernier derniere premiers premier premiere premieres aujourd hui hier
reunion rencontre evenement tenir tenu tenue tient lieu passer passe arriver
cyber numerique numeriques internet cyberespace ligne securite international internationale monde mondial
pays etat etats gouvernement gouvernements groupe membre membres organisation important importante principal principaux principales
role cote sorte type temps jour date mois annee annees semaine trimestre liste ensemble commun commune affaire craignait craindre vis-a-vis terme termes`,
}

var loadedWords = [langs]string{
	English: `refuse refused refuses refusing refusal reject rejected rejects rejecting rejection withdraw withdrew withdrawn withdrawal withdraws retract retracted
retraction deny denied denies denying denial admit admitted admits admitting concede conceded confess confessed boycott boycotted veto vetoed block blocked cancel cancelled
canceled abandon abandoned abolish abolished repeal repealed revoke revoked quit leave left leaving terminate terminated suspend suspended break broke broken violate
violated fail failed failing apologise apologised apologize apologized apology resign resigned oppose opposed opposing opposition invoke invoked declare-war ban banned bans banning
legalise legalised exclude excluded expel expelled end ended ending scrap scrapped drop dropped renounce renounced disavow dissolve dissolved lift
lifted retaliate retaliated joined leaving surrender bombed bomb secret secretly
joke jokes weather translate translation poem recipe python script code song movie film football league bitcoin price vpn hotel room ticket flight birthday horoscope lottery
dinner restaurant holiday old age wife husband salary`,
	German: `weigern weigerte geweigert verweigern verweigerte verweigert ablehnen lehnte abgelehnt lehnten ablehnung zuruckziehen zog zuruckgezogen zurucknehmen
leugnen leugnete geleugnet bestreiten bestritt bestritten zugeben zugegeben einraumen raumte eingeraumt boykottieren boykottierte boykottiert veto blockieren blockierte
blockiert absagen abgesagt aufgeben aufgegeben abschaffen abgeschafft aufheben aufgehoben widerrufen widerrief kundigen kundigte gekundigt kundigung austreten ausgetreten austritt
verlassen verliess beenden beendet beendete abbrechen abgebrochen aussetzen ausgesetzt brechen gebrochen verletzen verletzt scheitern gescheitert entschuldigen entschuldigte entschuldigt
zurucktreten zuruckgetreten verbieten verbot verboten ausschliessen ausgeschlossen einstellen eingestellt wetter witz gedicht rezept ubersetze ubersetzung lied hotelzimmer geburtstag alt`,
	French: `refuser refuse refus rejeter rejete rejette rejet retirer retire retrait nier nie dementir dementi admettre admis reconnu avouer avoue boycotter
boycotte veto bloquer bloque annuler annule abandonner abandonne abolir aboli abroger abroge revoquer revoque quitter quitte rompre rompu suspendre suspendu violer viole echouer echoue excuser
excuse demissionner demission interdire interdit exclure exclu denoncer mettre-fin cesser cesse meteo blague poeme recette traduis traduire chanson histoire drole`,
}

// commonWords are general verbs, nouns and adjectives of each language, in files of their own.
var commonWords = [langs]string{English: commonEnglish, German: commonGerman, French: commonFrench}

//go:embed common/en.txt
var commonEnglish string

//go:embed common/de.txt
var commonGerman string

//go:embed common/fr.txt
var commonFrench string

// words turns a list of words into a set of their folded forms.
func words(list string) map[string]bool {
	set := map[string]bool{}
	for _, w := range strings.Fields(list) {
		set[Fold(w)] = true
	}
	return set
}

type wordClass uint8

const (
	content wordClass = iota
	stop
	light
	loaded
	common // a general word that determines no subject; a fact that has it is nearer, one that has not is forgiven
	asked  // belongs to the form of a question; set by kinds, in no list
)

// classes tells the class of a folded word in each language.
type classes [langs]map[string]wordClass

func newClasses() classes {
	var c classes
	for l := range langs {
		c[l] = map[string]wordClass{}
		for w := range words(lightWords[l]) {
			c[l][w] = light
		}
		for w := range words(stopWords[l]) {
			c[l][w] = stop
		}
		for w := range words(loadedWords[l]) {
			c[l][w] = loaded
		}
		for w := range words(commonWords[l]) {
			if c[l][w] == content {
				c[l][w] = common
			}
		}
	}
	return c
}
