package knowledge

import (
	"fmt"
	"time"
)

// Date is a civil day: a year, a month and a day without clock or zone. The zero Date means "no day".
// Dates compare with Compare; they are never converted through a time zone.
type Date struct {
	Year  int // 1 to 9999; 0 in the zero Date
	Month int // 1 to 12
	Day   int // 1 to 31
}

// NewDate returns the day and whether the calendar has it: 31 June is refused.
func NewDate(year, month, day int) (Date, bool) {
	if year < 1 || year > 9999 || month < 1 || month > 12 || day < 1 || day > DaysIn(year, month) {
		return Date{}, false
	}
	return Date{year, month, day}, true
}

// ParseDate reads YYYY-MM-DD and nothing else.
func ParseDate(s string) (Date, error) {
	if len(s) != 10 || s[4] != '-' || s[7] != '-' {
		return Date{}, fmt.Errorf("date %q: want YYYY-MM-DD", s)
	}
	var n [3]int
	for i, part := range []string{s[:4], s[5:7], s[8:]} {
		for _, c := range []byte(part) {
			if c < '0' || c > '9' {
				return Date{}, fmt.Errorf("date %q: want YYYY-MM-DD", s)
			}
			n[i] = n[i]*10 + int(c-'0')
		}
	}
	d, ok := NewDate(n[0], n[1], n[2])
	if !ok {
		return Date{}, fmt.Errorf("date %q: the calendar has no such day", s)
	}
	return d, nil
}

// DateOf takes the civil day that t shows in its own location.
func DateOf(t time.Time) Date {
	y, m, d := t.Date()
	return Date{y, int(m), d}
}

// DaysIn returns the number of days of a month, leap years included.
func DaysIn(year, month int) int {
	switch month {
	case 2:
		if year%4 == 0 && (year%100 != 0 || year%400 == 0) {
			return 29
		}
		return 28
	case 4, 6, 9, 11:
		return 30
	}
	return 31
}

// IsZero reports whether d is no day.
func (d Date) IsZero() bool { return d == Date{} }

// String gives YYYY-MM-DD, and "" for the zero Date.
func (d Date) String() string {
	if d.IsZero() {
		return ""
	}
	return fmt.Sprintf("%04d-%02d-%02d", d.Year, d.Month, d.Day)
}

// Compare orders by calendar: -1, 0 or +1. The zero Date comes first.
func (d Date) Compare(e Date) int {
	a, b := d.number(), e.number()
	switch {
	case a < b:
		return -1
	case a > b:
		return 1
	}
	return 0
}

func (d Date) number() int { return d.Year*10000 + d.Month*100 + d.Day }

// Before reports whether d is an earlier day than e.
func (d Date) Before(e Date) bool { return d.number() < e.number() }

// After reports whether d is a later day than e.
func (d Date) After(e Date) bool { return d.number() > e.number() }

// AddDays moves by n days, forward or back.
func (d Date) AddDays(n int) Date {
	return DateOf(time.Date(d.Year, time.Month(d.Month), d.Day+n, 0, 0, 0, 0, time.UTC))
}

// AddMonths moves by n months and keeps the day, or takes the month's last day where it is too short.
func (d Date) AddMonths(n int) Date {
	m := d.Year*12 + d.Month - 1 + n
	y, mo := m/12, m%12+1
	return Date{y, mo, min(d.Day, DaysIn(y, mo))}
}

// Weekday returns the day of the week, Sunday = 0.
func (d Date) Weekday() time.Weekday {
	return time.Date(d.Year, time.Month(d.Month), d.Day, 0, 0, 0, 0, time.UTC).Weekday()
}

// Quarter returns the calendar quarter that d lies in.
func (d Date) Quarter() Quarter { return Quarter{d.Year, (d.Month + 2) / 3} }
