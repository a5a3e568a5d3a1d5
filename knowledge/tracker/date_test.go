package tracker

import (
	"strings"
	"testing"
)

func TestDatesAreReadToTheDayOrNotAtAll(t *testing.T) {
	for _, c := range []struct{ text, from, until, doubt string }{
		{"3 June 2020", "2020-06-03", "", ""},
		{"03. Juni 2020", "2020-06-03", "", ""},
		{"27. Mai 2020", "2020-05-27", "", ""},
		{"1. März 2020", "2020-03-01", "", ""},
		{"3rd March 2032", "2032-03-03", "", ""},
		{"June 3, 2020", "2020-06-03", "", ""},
		{"Monday, 12 January 2032", "2032-01-12", "", ""},
		{"Montag, den 12. Januar 2032", "2032-01-12", "", ""},
		{"5 Sept. 2020", "2020-09-05", "", ""},
		{"5. Dez. 2020", "2020-12-05", "", ""},
		{"3.6.2020", "2020-06-03", "", ""},
		{"03.06.2020", "2020-06-03", "", ""},
		{"2020-06-03", "2020-06-03", "", ""},
		{"29 February 2020", "2020-02-29", "", ""},
		{"4. und 5. Oktober 2018", "2018-10-04", "2018-10-05", ""},
		{"4 and 5 October 2018", "2018-10-04", "2018-10-05", ""},
		{"22.+23. November 2019", "2019-11-22", "2019-11-23", ""},
		{"26./27. Juni 2019", "2019-06-26", "2019-06-27", ""},
		{"9., 10. und 11. Juni 2031", "2031-06-09", "2031-06-11", ""},
		{"28. - 30. November 2018", "2018-11-28", "2018-11-30", ""},
		{"28.-30. November 2018", "2018-11-28", "2018-11-30", ""},
		{"11. – 13. Juni 2021", "2021-06-11", "2021-06-13", ""},
		{"24 to 26 August 2019", "2019-08-24", "2019-08-26", ""},
		{"02 – 06 November 2020", "2020-11-02", "2020-11-06", ""},
		{"June 24 - 26, 2019", "2019-06-24", "2019-06-26", ""},
		{"18. Juni bis 6. Juli 2018", "2018-06-18", "2018-07-06", ""},
		{"29. Oktober - 16. November 2018", "2018-10-29", "2018-11-16", ""},
		{"30. Dezember 2018 - 2. Januar 2019", "2018-12-30", "2019-01-02", ""},
		{"28.9. - 2.10.2019", "2019-09-28", "2019-10-02", ""},
		{"30. April und 1. Mai 2021", "2021-04-30", "2021-05-01", ""},
		{"27. April & 24. Mai 2021", "2021-04-27", "", "days that are not in a row: 2021-04-27, 2021-05-24"},
		{"3 and 5 May 2021", "2021-05-03", "", "days that are not in a row: 2021-05-03, 2021-05-05"},
		{"Juni 2018", "", "", "no day"},
		{"Oktober – Dezember 2019", "", "", "no day"},
		{"January & March 2019", "", "", "no day"},
		{"10. bis 12. Juni", "", "", "no year"},
		{"3 June", "", "", "no year"},
		{"31. Juni 2020", "", "", "the calendar has no such day"},
		{"29 February 2021", "", "", "the calendar has no such day"},
		{"0. Mai 2031", "", "", "no day"},
		{"30 – 28 January 2032", "", "", "it ends before it begins"},
		{"30. Dezember - 2. Januar 2019", "", "", "it ends before it begins"},
	} {
		spans := dateSpans("Treffen, " + c.text + ", Wien")
		if len(spans) != 1 {
			t.Errorf("%s: %d dates", c.text, len(spans))
			continue
		}
		w := spans[0].when
		if w.From.String() != c.from || w.Until.String() != c.until || w.Doubt != c.doubt {
			t.Errorf("%s: got %s to %s, %q; want %s to %s, %q", c.text, w.From, w.Until, w.Doubt, c.from, c.until, c.doubt)
		}
		if !strings.HasSuffix(c.text, w.Text) {
			t.Errorf("%s: text %q", c.text, w.Text)
		}
	}
}

func TestWhatIsNoDateIsNotRead(t *testing.T) {
	for _, text := range []string{"", "Resolution 75/268", "Artikel 2.4 der Charta", "im 1. Ausschuss", "(1. – 3. Ausschuss)", "2. Entwurf", "43. HRC-Tagung",
		"2018", "Edition 2020", "G20", "im Mai", "Anfang März", "06/03/2020", "UNGGE6", "März", "15 Staaten und 3 Firmen", "It may 5"} {
		for _, s := range dateSpans(text) {
			if !s.when.From.IsZero() || s.when.Doubt == "no day" {
				t.Errorf("%q: read %+v", text, s.when)
			}
		}
	}
}
