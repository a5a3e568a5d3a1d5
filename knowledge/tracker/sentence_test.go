package tracker

import (
	"fmt"
	"slices"
	"testing"
)

func TestSentencesAreCutAndKeepTheirMarks(t *testing.T) {
	for _, c := range []struct {
		text string
		want []string
	}{
		{"Eins[1]. Zwei.", []string{"Eins. [1]", "Zwei. []"}},
		{"Eins. [1] Zwei.", []string{"Eins. [1]", "Zwei. []"}},
		{"Eins.[1] Zwei.", []string{"Eins. [1]", "Zwei. []"}},
		{"Eins.[1]Zwei.", []string{"Eins. [1]", "Zwei. []"}},
		{"Muster[1]konstatiert etwas.", []string{"Muster konstatiert etwas. [1]"}},
		{"James Muster[1], Direktor[2], sprach [3].", []string{"James Muster, Direktor, sprach. [1 2 3]"}},
		{"Er nannte es „neu“[1][2]. Aus.", []string{"Er nannte es „neu“. [1 2]", "Aus. []"}},
		{"It is “new.”[1] Then more.", []string{"It is “new.” [1]", "Then more. []"}},
		{"Broken [{n}]. Next.", []string{"Broken. [0]", "Next. []"}},
		{"Two at once [1, 4].", []string{"Two at once. [1 4]"}},
		{"No stop before it[1] The next one.", []string{"No stop before it [1]", "The next one. []"}},
		{"Am 3. Juni 2020 tagte der 1. Ausschuss. Die 43. Tagung folgt.", []string{"Am 3. Juni 2020 tagte der 1. Ausschuss. []", "Die 43. Tagung folgt. []"}},
		{"Das war 2018. Danach kam 2019.", []string{"Das war 2018. []", "Danach kam 2019. []"}},
		{"Es waren 41. Die Hälfte ging.", []string{"Es waren 41. []", "Die Hälfte ging. []"}},
		{"Dr. Muster kam, z.B. mit Prof. J. Beispiel. Und blieb.", []string{"Dr. Muster kam, z.B. mit Prof. J. Beispiel. []", "Und blieb. []"}},
		{"It met in the U.S. Congress. It met again.", []string{"It met in the U.S. Congress. []", "It met again. []"}},
		{"Ships, ports etc. The end.", []string{"Ships, ports etc. []", "The end. []"}},
		{"“One. Two. Three,” she said. Four.", []string{"“One. Two. Three,” she said. []", "Four. []"}},
		{"She said: „Eins. Zwei.“ Drei.", []string{"She said: „Eins. Zwei.“ []", "Drei. []"}},
		{"Never closed: “One. Two.", []string{"Never closed: “One. []", "Two. []"}},
		{"Really?! Yes. No!", []string{"Really?! []", "Yes. []", "No! []"}},
		{"Version 2.4 und 4.2. Ende", []string{"Version 2.4 und 4.2. []", "Ende []"}},
		{"[1]", []string{" [1]"}},
	} {
		var got []string
		for _, s := range sentences(7, c.text) {
			got = append(got, fmt.Sprintf("%s %v", s.Text, s.Marks))
			if s.Line != 7 {
				t.Errorf("%s: line %d", c.text, s.Line)
			}
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s: got %q, want %q", c.text, got, c.want)
		}
	}
}
