package match

import (
	"strconv"

	"rapporteur/knowledge"
)

var laterWords = words(`later after afterwards spater danach darauf`)

var laterUnits = map[string]Grain{"day": Day, "days": Day, "week": Week, "weeks": Week, "month": Month, "months": Month, "year": Year, "years": Year,
	"tag": Day, "tage": Day, "tagen": Day, "woche": Week, "wochen": Week, "monat": Month, "monate": Month, "jahr": Year, "jahre": Year,
	"jour": Day, "jours": Day, "semaine": Week, "semaines": Week, "mois": Month, "an": Year, "ans": Year, "annee": Year}

var laterNumbers = map[string]int{"a": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "ten": 10, "ein": 1, "einen": 1, "eine": 1, "zwei": 2,
	"drei": 3, "vier": 4, "funf": 5, "sechs": 6, "sieben": 7, "zehn": 10, "un": 1, "une": 1, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "next": 1}

// Later finds "two days later", "ein Jahr später", "deux mois plus tard" in a question: a number of days, weeks, months or
// years after what was said before.
func (q *Query) Later() (n int, unit Grain, ok bool) {
	for i := 1; i+1 < len(q.words); i++ {
		unit, found := laterUnits[q.words[i].fold]
		next := q.words[i+1].fold
		if !found || !laterWords[next] && !(next == "plus" && i+2 < len(q.words) && q.words[i+2].fold == "tard") {
			continue
		}
		n, known := laterNumbers[q.words[i-1].fold]
		if !known {
			if n, _ = strconv.Atoi(q.words[i-1].fold); n < 1 || n > 999 {
				continue
			}
		}
		return n, unit, true
	}
	return 0, 0, false
}

// On sets a question on a day, or on the span around it where the unit is wider than days.
func (x *Index) On(q *Query, day knowledge.Date, unit Grain) *Query {
	d := DateExpr{From: day, To: day, Grain: Day}
	switch unit {
	case Week:
		d.From, d.To, d.Grain = day.AddDays(-3), day.AddDays(3), Range
	case Month:
		d.From, d.To = knowledge.Date{Year: day.Year, Month: day.Month, Day: 1}, knowledge.Date{Year: day.Year, Month: day.Month, Day: knowledge.DaysIn(day.Year, day.Month)}
		d.Grain = Month
	case Year:
		d.From, d.To, d.Grain = knowledge.Date{Year: day.Year, Month: 1, Day: 1}, knowledge.Date{Year: day.Year, Month: 12, Day: 31}, Year
	}
	m := *q
	m.Units = nil
	for _, u := range q.Units {
		// the words that told the distance are read
		if u.Class != Date && !laterWords[u.Text] && laterNumbers[u.Text] == 0 && u.Text != "plus" && u.Text != "tard" {
			if _, is := laterUnits[u.Text]; !is {
				m.Units = append(m.Units, u)
			}
		}
	}
	m.Units = append(m.Units, Unit{First: 0, Last: 1, Text: day.String(), Shown: day.String(), Class: Date, Dates: []DateExpr{d}})
	x.weigh(&m)
	return &m
}
