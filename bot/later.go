package bot

import (
	"rapporteur/bot/match"
	"rapporteur/knowledge"
)

// later reads "two days later" and its like against the day of the answer before.
func later(q *match.Query, from knowledge.Date) (knowledge.Date, bool) {
	n, unit, ok := q.Later()
	if !ok || from.IsZero() {
		return knowledge.Date{}, false
	}
	switch unit {
	case match.Day:
		return from.AddDays(n), true
	case match.Week:
		return from.AddDays(7 * n), true
	case match.Month:
		return from.AddMonths(n), true
	}
	return from.AddMonths(12 * n), true
}
