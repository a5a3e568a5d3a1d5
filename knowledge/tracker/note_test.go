package tracker

import (
	"fmt"
	"strings"
	"testing"

	"rapporteur/knowledge"
)

func TestFootnotesAreReadInEveryForm(t *testing.T) {
	v := vocabulary{knowledge.NewBase(nil, nil, nil, nil)}
	for _, c := range []struct{ name, text, want string }{
		{"whole", "T, Wien, 3 June 2031: „Q one. Q two.“, in: https://a.example/x", "T|Vienna|2031-06-03|Q one. Q two.|https://a.example/x"},
		{"no in", "T, Wien, 3 June 2031: „Q.“ https://a.example/x", "T|Vienna|2031-06-03|Q.|https://a.example/x"},
		{"in without colon", "T, 3 June 2031: „Q.“ in https://a.example/x", "T||2031-06-03|Q.|https://a.example/x"},
		{"English marks", "T, 3 June 2031: “Q.” in: https://a.example/x", "T||2031-06-03|Q.|https://a.example/x"},
		{"straight marks", `T, 3 June 2031: "Q.", in: https://a.example/x`, "T||2031-06-03|Q.|https://a.example/x"},
		{"mixed marks", "T, 3 June 2031: „Q.\", in: https://a.example/x", "T||2031-06-03|Q.|https://a.example/x"},
		{"guillemets", "T, 3 June 2031: »Q.«, in: https://a.example/x", "T||2031-06-03|Q.|https://a.example/x"},
		{"single marks", "T, 3 June 2031: ‚Q.‘, in: https://a.example/x", "T||2031-06-03|Q.|https://a.example/x"},
		{"closing mark missing", "T, 3 June 2031: „Q one. Q two., in: https://a.example/x", "T||2031-06-03|Q one. Q two.|https://a.example/x"},
		{"closing mark and in missing", "T, 3 June 2031: „Q one. Q two. https://a.example/x", "T||2031-06-03|Q one. Q two.|https://a.example/x"},
		{"closing mark doubled", "T, 3 June 2031: „Q.““, in: https://a.example/x", "T||2031-06-03|Q.|https://a.example/x"},
		{"opening mark missing", "T, 3 June 2031: Q of more than four words.“, in: https://a.example/x", "T||2031-06-03|Q of more than four words.|https://a.example/x"},
		{"both marks missing", "T, 3 June 2031: Q of more than four words, in: https://a.example/x", "T||2031-06-03|Q of more than four words|https://a.example/x"},
		{"opening mark and date missing", "Statement of the group: This is a quotation that has lost its first mark.“, in: https://a.example/x", "Statement of the group|||This is a quotation that has lost its first mark.|https://a.example/x"},
		{"quotation within, at the end", "T, 3 June 2031: „They call it “core”“, in: https://a.example/x", "T||2031-06-03|They call it “core”|https://a.example/x"},
		{"quotation within, before the stop", "T, 3 June 2031: „They call it “core”.“, in: https://a.example/x", "T||2031-06-03|They call it “core”.|https://a.example/x"},
		{"quotation within, at the start", "T, 3 June 2031: „“Core” is what they say.“, in: https://a.example/x", "T||2031-06-03|“Core” is what they say.|https://a.example/x"},
		{"address within", "T, 3 June 2031: „See https://b.example/y for more. Thanks.“, in: https://a.example/x", "T||2031-06-03|See https://b.example/y for more. Thanks.|https://a.example/x"},
		{"title in marks", "„A Title, with Comma“, Accra, 5. Februar 2031, in: https://a.example/x", "„A Title, with Comma“|Accra|2031-02-05||https://a.example/x"},
		{"title with a quotation behind a colon", "Rede: „Ein Netz“, Wien, 3. Juni 2031: „Q.“, in: https://a.example/x", "Rede: „Ein Netz“|Vienna|2031-06-03|Q.|https://a.example/x"},
		{"colon missing", "T, Wien, 3 June 2031 „Q.“, in: https://a.example/x", "T|Vienna|2031-06-03|Q.|https://a.example/x"},
		{"no quotation", "T, 13. Juli 2031, in: http://a.example/x.", "T||2031-07-13||http://a.example/x"},
		{"Siehe", "Siehe: T, 13. Juli 2031, in: http://a.example/x", "T||2031-07-13||http://a.example/x"},
		{"See with an address alone", "See: https://a.example/x", "||||https://a.example/x"},
		{"month only", "T, May 2031: “Q.”, in: https://a.example/x", "T|||Q.|https://a.example/x"},
		{"no date", "T: “Q.”, in: https://a.example/x", "T|||Q.|https://a.example/x"},
		{"no address", "T, 3 June 2031: „Q.“", "T||2031-06-03|Q.|"},
		{"document number", "UN-Dokument A/RES/86/29, 12. Dezember 2031, in: https://undocs.example/A/RES/86/29", "UN-Dokument A/RES/86/29||2031-12-12||https://undocs.example/A/RES/86/29"},
		{"numbered paragraphs", "T, 3 June 2031: „1. Calls upon all;\n2. Invites all.“, in: https://a.example/x", "T||2031-06-03|1. Calls upon all;\n2. Invites all.|https://a.example/x"},
		{"brackets in the address", "T, in: https://a.example/x(1) (PDF)", "T||||https://a.example/x(1)"},
		{"address in brackets", "T (https://a.example/x).", "T||||https://a.example/x"},
		{"quotation behind the address", "T, 3 June 2031, https://a.example/x: „Q.“", "T||2031-06-03|Q.|https://a.example/x"},
		{"two sources", "T, 3 June 2031: „Q.“, in: https://a.example/x und S, Genf, 4. Juni 2031, in: https://b.example/y",
			"T||2031-06-03|Q.|https://a.example/x\nS|Geneva|2031-06-04||https://b.example/y"},
		{"two quotations, one address", `T, 3 June 2031: "Q." and S, 4 June 2031: "R.", in: https://a.example/x`,
			"T||2031-06-03|Q.|\nS||2031-06-04|R.|https://a.example/x"},
		{"a source without address or quotation", "T, 3 June 2031: „Q.“; S, 4 June 2031, in: https://a.example/x",
			"T||2031-06-03|Q.|\nS||2031-06-04||https://a.example/x"},
		{"two heads", "T, 3. Juni 2031 und Anhang S, 4. Juni 2031, in: https://a.example/x", "T||2031-06-03||\nAnhang S||2031-06-04||https://a.example/x"},
		{"two addresses", "T, 3 June 2031, in: https://a.example/x and https://b.example/y", "T||2031-06-03||https://a.example/x\n||||https://b.example/y"},
	} {
		var got []string
		for _, s := range sources(c.text) {
			r := v.read(s.Caption, "")
			got = append(got, fmt.Sprintf("%s|%s|%s|%s|%s", r.title, r.place, s.When.From, s.Quote, s.URL))
		}
		if g := strings.Join(got, "\n"); g != c.want {
			t.Errorf("%s: got\n%s\nwant\n%s", c.name, g, c.want)
		}
	}
}
