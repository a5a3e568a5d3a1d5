package tracker

import (
	"slices"
	"strings"
	"testing"

	"rapporteur/knowledge"
)

// everyActor has the keys of FORMAT.md and no alias, so that the tracker's own names are put to the test.
func everyActor() vocabulary {
	var terms []*knowledge.Term
	for key := range strings.FieldsSeq(`nato eu un unga unsc g7 g20 osce asean oas african-union brics sco oecd council-of-europe itu icann igf
		wto interpol freedom-online-coalition commonwealth multistakeholder`) {
		terms = append(terms, &knowledge.Term{Kind: knowledge.Actor, Key: key, En: []string{key + " (name)"}})
	}
	for _, state := range []struct{ key, alias string }{{"us", "US"}, {"ru", "Russische"}, {"jp", "Japanische"}, {"sa", "Saudi-Arabische"}} {
		terms = append(terms, &knowledge.Term{Kind: knowledge.Actor, Key: state.key, De: []string{state.alias}})
	}
	return vocabulary{knowledge.NewBase(nil, terms, nil, nil)}
}

func TestHeadsGiveQuarterAndActor(t *testing.T) {
	v := everyActor()
	for _, c := range []struct{ head, quarter, actors string }{
		{"Q2/2020 - NATO", "Q2 2020", "nato"},
		{"Q4/2018 - NATO, Treffen der Verteidigungsminister", "Q4 2018", "nato"},
		{"Q4/2019 - Nato-Gipfeltreffen", "Q4 2019", "nato"},
		{"Q2/2018 - Shanghai Cooperation Organisation (SCO) / BRICS", "Q2 2018", "sco brics"},
		{"Q2/2018 - Freedom Online Coalition (FOC)", "Q2 2018", "freedom-online-coalition"},
		{"Q2/2018 - UN-Menschenrechtsausschuss (UNHRC)", "Q2 2018", "un"},
		{"Q3/2018 - OSZE-Expertenkonferenz zu CBMCs", "Q3 2018", "osce"},
		{"Q3/2018 - OSCE Conference on CBMCs", "Q3 2018", "osce"},
		{"Q4/2018 - Jahrestagung Freedom Online Coalition (FOC)", "Q4 2018", "freedom-online-coalition"},
		{"Q4/2018 - 73. UN-Vollversammlung", "Q4 2018", "unga"},
		{"Q4/2019 - 74th UN General Assembly", "Q4 2019", "unga"},
		{"Q4/2018 - International Telecommunication Union (ITU), Vollversammlung", "Q4 2018", "itu"},
		{"Q4/2018 - Paris Call on Trust and Security in Cyberspace", "Q4 2018", "multistakeholder"},
		{"Q4/2018 - Global Commission on Stability in Cyberspace (GCSC)", "Q4 2018", "multistakeholder"},
		{"Q1/2019 - G7", "Q1 2019", "g7"},
		{"Q1/2019 - UN High Level Panel on Digital Cooperation", "Q1 2019", "un"},
		{"Q2/2019 - Welthandelsorganisation (WTO)", "Q2 2019", "wto"},
		{"Q2/2019 - UN Cybersecurity Groups (OEWG & UN GGE)", "Q2 2019", "un"},
		{"Q3/2019 - Französische G7-Präsidentschaft", "Q3 2019", "g7"},
		{"Q4/2019 - Brazilian BRICS Presidency", "Q4 2019", "brics"},
		{"Q4/2019 - Japanische G20-Präsidentschaft", "Q4 2019", "g20"},
		{"Q4/2019 - 40. UNESCO-Generalkonferenz", "Q4 2019", "un"},
		{"Q4/2019 - Afrikanische Union", "Q4 2019", "african-union"},
		{"Q4/2019 - Münchner Sicherheitskonferenz", "Q4 2019", ""},
		{"Q1/2020 - US-amerikanische G7-Präsidentschaft", "Q1 2020", "g7"},
		{"Q2/2020 - U.S.-American G7 Presidency", "Q2 2020", "g7"},
		{"Q1/2020 - Saudi-Arabische G20-Präsidentschaft", "Q1 2020", "g20"},
		{"Q4/2020 - Russische BRICS- & SCO-Präsidentschaft", "Q4 2020", "brics sco"},
		{"Q1/2020 -International Telecommunication Union (ITU)", "Q1 2020", "itu"},
		{"Q1/2020 - Weltwirtschaftsforum (WEF)", "Q1 2020", "multistakeholder"},
		{"Q1/2020 - EuroDIG", "Q1 2020", ""},
		{"Q2/2020 - European Union, Brussels, April – June 2020", "Q2 2020", "eu"},
		{"Q2/2020 - Europäische Union, Brüssel, April - Juni 2020", "Q2 2020", "eu"},
		{"Q1/2021 Europäische Union, Brüssel, Januar – März 2021", "Q1 2021", "eu"},
		{"Q2/2020 - Organisation für wirtschaftliche Zusammenarbeit und Entwicklung (OECD)", "Q2 2020", "oecd"},
		{"Q2/2020 - 15th Internet Governance Forum (IGF), Katowice, 02 – 06 November 2020", "Q2 2020", "igf"},
		{"Q2/2020 - United Nations Commission on Science and Technology Development (CSTD)", "Q2 2020", "un"},
		{"Q3/2020 - INTERPOL", "Q3 2020", "interpol"},
		{"Q3/2020 – Vereinte Nationen", "Q3 2020", "un"},
		{"Q4/2020 - Executive Summary", "Q4 2020", ""},
		{"Quartalsbericht 01/2021 - Zusammenfassung", "Q1 2021", ""},
		{"Quartalsbericht Q4/2021 - Zusammenfassung", "Q4 2021", ""},
		{"Quartalsbericht Q3/2020", "Q3 2020", ""},
	} {
		page := Read(c.head + "\n\nText.")
		if page.Quarter.String() != c.quarter || page.Title.Text != c.head {
			t.Errorf("%s: quarter %s, title %q", c.head, page.Quarter, page.Title.Text)
		}
		if got := strings.Join(v.actors(page.Subject), " "); got != c.actors {
			t.Errorf("%s: got actors %q, want %q", c.head, got, c.actors)
		}
	}
}

func TestAPageWithoutAHeadIsReadAllTheSame(t *testing.T) {
	page := Read("Gipfel, Wien, 5. Mai 2031\n\nEs wurde getagt.\n")
	if page.Title.Number != 0 || page.Quarter.Year != 0 || len(page.Sections) != 1 || page.Sections[0].Heading.When.From.String() != "2031-05-05" {
		t.Errorf("%+v", page)
	}
}

// headings gives the lines that a page's sections begin with; “-” is text without a heading.
func headings(page Page) (out []string) {
	for _, s := range page.Sections {
		if s.Heading.Number == 0 {
			out = append(out, "-")
		} else {
			out = append(out, s.Heading.Text)
		}
	}
	return out
}

func TestHeadingsAreToldFromText(t *testing.T) {
	for _, c := range []struct {
		name, text string
		want       []string
	}{
		{"dated, loose", "Gipfel, Wien, 5. Mai 2031\n\nText.", []string{"Gipfel, Wien, 5. Mai 2031"}},
		{"dated, tight", "Gipfel, Wien, 5. Mai 2031\nText.\nRat, 6. Mai 2031 (virtuell)\nText.", []string{"Gipfel, Wien, 5. Mai 2031", "Rat, 6. Mai 2031 (virtuell)"}},
		{"empty one", "A, 5. Mai 2031\nB, 6. Mai 2031\nText.", []string{"A, 5. Mai 2031", "B, 6. Mai 2031"}},
		{"at the end", "A, 5. Mai 2031\nText.\nB, 6. Mai 2031", []string{"A, 5. Mai 2031", "B, 6. Mai 2031"}},
		{"ordinal in front", "43. Tagung, Genf, 5. Mai 2031\nText.", []string{"43. Tagung, Genf, 5. Mai 2031"}},
		{"with a mark", "Joint Statement, Wien, 5. Mai 2031[1]\nText.", []string{"Joint Statement, Wien, 5. Mai 2031[1]"}},
		{"dated without a comma", "Treffen der Minister am 5. Mai 2031\nText.\nConference from 5 to 7 May 2031, Oslo\nText.",
			[]string{"Treffen der Minister am 5. Mai 2031", "Conference from 5 to 7 May 2031, Oslo"}},
		{"undated", "Datenraum für alle\n\nEr soll kommen.", []string{"Datenraum für alle"}},
		{"undated with marks of a name", "Neue „Roadmap“\nSie ist da.", []string{"Neue „Roadmap“"}},
		{"a sentence with a date at its end", "Das Treffen ist geplant für den 16. September 2031[1]\nText.", []string{"-"}},
		{"a sentence that begins with a date", "Am 5. Mai 2031 fand das Treffen statt\nText.", []string{"-"}},
		{"a sentence without a stop", "Die Resolution wurde in Wien angenommen\nText.", []string{"-"}},
		{"a sentence that ends with a mark", "Sie tritt am 1. Mai in Kraft[2]\nText.", []string{"-"}},
		{"a lead to a list", "Drei Ziele:\n- Eins\n- Zwei", []string{"-"}},
		{"a list item with a date", "  • Gipfel, Wien, 5. Mai 2031\n  • Rat, Rom, 6. Mai 2031", []string{"-"}},
		{"a numbered item", "Text:\n\n  1. Gipfel, Wien\n  2. Rat, Rom", []string{"-"}},
		{"items that lost their bullets", "- Drei Texte wurden verhandelt:\nErster Text zum Netz\nZweiter Text zum Netz\n- Ende.", []string{"-"}},
		{"a heading behind a list", "- Eins.\n- Zwei.\nDatenraum für alle\nEr soll kommen.", []string{"-", "Datenraum für alle"}},
		{"a heading above the footnotes", "Text.\n\nDatenraum für alle\n\n  1. [1] T, in: https://a.example/x", []string{"-"}},
		{"a section below the footnotes", "A, 5. Mai 2031\nText[1].\n  1. [1] T, in: https://a.example/x\n\nB, 6. Mai 2031\nText.", []string{"A, 5. Mai 2031", "B, 6. Mai 2031"}},
		{"a caption within an open footnote", "A, 5. Mai 2031\nText[1].\n  1. [1] T: „Q\nB, 6. Mai 2031\nEnd.“, in: https://a.example/x", []string{"A, 5. Mai 2031"}},
	} {
		if got := headings(Read("Q2/2031 - NATO\n" + c.text)); !slices.Equal(got, c.want) {
			t.Errorf("%s: got %q, want %q", c.name, got, c.want)
		}
	}
}

func TestFootnoteListsAreFound(t *testing.T) {
	for _, c := range []struct {
		name, text string
		marks      []int
		unread     int
	}{
		{"with the tail", "Mehr zum Thema\nNATOQ2/2031\n  1. [1] A\n  2. [2] B", []int{1, 2}, 2},
		{"without it", "  1. [1] A, in: https://a.example/x\n  2. [2] B", []int{1, 2}, 0},
		{"other list numbers", "  1. [2] A\n  2. [3] B", []int{2, 3}, 0},
		{"no list numbers", "Mehr zum Thema\n[1] A\n[2] B", []int{1, 2}, 1},
		{"no marks", "Mehr zum Thema\n  1. A, in: https://a.example/x\n  2. B, in: https://a.example/y", []int{1, 2}, 1},
		{"a broken mark", "  1. [{n}] A", []int{1}, 0},
		{"two broken marks", "  1. [1] A\n  1. [{n}] B", []int{1, Broken}, 0},
		{"numbered paragraphs in a quotation", "  1. [1] A, 3 May 2031: „All\n  1. agree;\n  2. act.“, in: https://a.example/x\n  2. [2] B", []int{1, 2}, 0},
		{"none in the tight rendering", "More text[1].", nil, 0},
		{"what stands below", "  1. [1] A, in: https://a.example/x\nBack to overview\n© 2031", []int{1}, 2},
	} {
		page := Read("Q2/2031 - NATO\nText.\n" + c.text)
		var marks []int
		for _, n := range page.Notes {
			marks = append(marks, n.Mark)
		}
		if !slices.Equal(marks, c.marks) || len(page.Unread) != c.unread {
			t.Errorf("%s: marks %v, want %v; unread %v", c.name, marks, c.marks, page.Unread)
		}
	}
}

func TestBothRenderingsOfAPageGiveTheSameSections(t *testing.T) {
	loose := "Q2/2031 - NATO\n\nGipfel, Wien, 5. Mai 2031\n\nEs gab drei Punkte:\n\n  • Eins[1];\n    • darunter noch einer.\n\n  • Zwei.\n\nLeerer Titel, 6. Mai 2031\n\nRat, 7. Mai 2031\n\nText."
	tight := "Q2/2031 - NATO\nGipfel, Wien, 5. Mai 2031\nEs gab drei Punkte:\n- Eins[1];\ndarunter noch einer.\n- Zwei.\nLeerer Titel, 6. Mai 2031\nRat, 7. Mai 2031\nText."
	a, b := Read(loose), Read(tight)
	if !slices.Equal(headings(a), headings(b)) || len(a.Sections) != 3 {
		t.Fatalf("%q and %q", headings(a), headings(b))
	}
	for i := range a.Sections {
		if x, y := a.Sections[i].summary(), b.Sections[i].summary(); x != y || !slices.Equal(a.Sections[i].marks(), b.Sections[i].marks()) {
			t.Errorf("%q and %q", x, y)
		}
	}
}
