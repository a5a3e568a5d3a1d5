package tracker

import (
	_ "embed"
	"strings"
)

// placesList holds a city a line: its English name | its other names. The base writes places in English.
//
//go:embed places.txt
var placesList string

var places = func() map[string]string {
	m := map[string]string{}
	for line := range strings.Lines(placesList) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		english, others, _ := strings.Cut(strings.TrimSpace(line), "|")
		english = strings.TrimSpace(english)
		for name := range strings.SplitSeq(english+","+others, ",") {
			if name = strings.TrimSpace(name); name != "" {
				m[fold(name)] = english
			}
		}
	}
	return m
}()

// knownPlace gives the English name of a city in the list. Of “Oeiras/Portugal” it takes the city, of two cities both.
func knownPlace(s string) (english string, ok bool) {
	if english, ok = places[fold(s)]; ok {
		return english, true
	}
	first, second, cut := strings.Cut(s, "/")
	if !cut {
		return "", false
	}
	a, okA := places[fold(first)]
	b, okB := places[fold(second)]
	switch {
	case okA && okB:
		return a + "/" + b, true
	case okA:
		return a, true
	}
	return "", false
}
