package match

import "slices"

// Merge reads a question in the light of the one before: what the new one names replaces what stood in its place, the
// rest stays. The places are who speaks, the time, and what it is about.
func (x *Index) Merge(before, q *Query) *Query {
	m := &Query{Text: q.Text, Cut: q.Cut, Lang: q.Lang, Now: q.Now, Kind: q.Kind, Also: q.Also}
	if q.Kind == What && !hasClass(q, Act) {
		m.Kind, m.Also = before.Kind, before.Also
	}
	m.words = slices.Concat(before.words, q.words)
	replaced := x.replaced(before, q)
	for i := range before.Units {
		if u := before.Units[i]; !replaced[i] && u.Class != Asking && u.Class != Light {
			m.Units = append(m.Units, u)
		}
	}
	for i := range q.Units {
		u := q.Units[i]
		u.First += len(before.words)
		u.Last += len(before.words)
		if u.Class == Date {
			u.Dates = filled(u.Dates, before)
		}
		if u.Class == Actor && u.Role == Either {
			u.Role = Speaker
		}
		m.Units = append(m.Units, u)
	}
	x.weigh(m)
	return m
}

func hasClass(q *Query, classes ...Class) bool {
	return slices.ContainsFunc(q.Units, func(u Unit) bool { return slices.Contains(classes, u.Class) })
}

// replaced says which units of the question before give way.
func (x *Index) replaced(before, q *Query) []bool {
	out := make([]bool, len(before.Units))
	subject := hasClass(q, Topic, Word, Unknown, Number, Loaded) && q.Leading
	for i := range before.Units {
		switch u := &before.Units[i]; u.Class {
		case Date:
			out[i] = hasClass(q, Date)
		case Actor:
			out[i] = hasClass(q, Actor) && u.Role != Object
		case Name:
			out[i] = hasClass(q, Name) || subject && hasClass(q, Topic)
		case Act:
			out[i] = hasClass(q, Act)
		case Topic, Word, Unknown, Number, Loaded:
			out[i] = subject && hasClass(q, Topic, Word, Unknown) || hasClass(q, Name)
		}
	}
	return out
}

// Concerning takes all actors of a question for those spoken of.
func (x *Index) Concerning(q *Query) *Query {
	m := *q
	m.Units = slices.Clone(q.Units)
	for i := range m.Units {
		if m.Units[i].Class == Actor {
			m.Units[i].Role = Object
		}
	}
	x.weigh(&m)
	return &m
}

// About keeps of a question only what it is about: names, numbers and subjects, without who spoke, when, and the act.
func (x *Index) About(before *Query) *Query {
	m := *before
	m.Units = nil
	for _, u := range before.Units {
		switch u.Class {
		case Name, Topic, Number, Word, Unknown:
			m.Units = append(m.Units, u)
		}
	}
	return &m
}

// filled gives a day without a month or year those of the question before.
func filled(dates []DateExpr, before *Query) []DateExpr {
	out := slices.Clone(dates)
	for i := range out {
		d := &out[i]
		if !d.NoYear {
			continue
		}
		for _, u := range before.Units {
			for _, old := range u.Dates {
				if d.Month == 0 {
					d.Month = max(old.Month, old.From.Month)
				}
				if !old.NoYear && !old.From.IsZero() {
					if from, to, ok := d.Resolve(old.From.Year); ok {
						d.From, d.To, d.NoYear = from, to, false
					}
				}
			}
		}
	}
	return out
}
