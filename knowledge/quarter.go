package knowledge

import (
	"fmt"
	"strconv"
)

// Quarter is three calendar months of a year; Number runs from 1 to 4.
type Quarter struct {
	Year   int
	Number int
}

// ParseQuarter reads the forms of the fact base's folders and of the command line: 2020-q2, 2020-Q2.
func ParseQuarter(s string) (Quarter, error) {
	if len(s) == 7 && s[4] == '-' && (s[5] == 'q' || s[5] == 'Q') && s[6] >= '1' && s[6] <= '4' {
		if y, err := strconv.ParseUint(s[:4], 10, 16); err == nil && y > 0 {
			return Quarter{int(y), int(s[6] - '0')}, nil
		}
	}
	return Quarter{}, fmt.Errorf("quarter %q: want YYYY-QN with N from 1 to 4, like 2020-Q2", s)
}

// First is the quarter's first day.
func (q Quarter) First() Date { return Date{q.Year, q.Number*3 - 2, 1} }

// Last is the quarter's last day.
func (q Quarter) Last() Date { return Date{q.Year, q.Number * 3, DaysIn(q.Year, q.Number*3)} }

// Contains reports whether d lies in the quarter.
func (q Quarter) Contains(d Date) bool { return d.Quarter() == q }

// Next is the quarter after, Prev the one before.
func (q Quarter) Next() Quarter { return q.add(1) }

// Prev is the quarter before.
func (q Quarter) Prev() Quarter { return q.add(-1) }

func (q Quarter) add(n int) Quarter {
	i := q.Year*4 + q.Number - 1 + n
	return Quarter{i / 4, i%4 + 1}
}

// Folder is the name of the quarter's folder in the fact base: 2020-q2.
func (q Quarter) Folder() string { return fmt.Sprintf("%04d-q%d", q.Year, q.Number) }

// String is how people write it: Q2 2020.
func (q Quarter) String() string { return fmt.Sprintf("Q%d %d", q.Number, q.Year) }
