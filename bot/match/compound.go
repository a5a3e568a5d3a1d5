package match

// links are the letters that German puts between the parts of a compound, the bare joint first.
var links = [...]string{"", "s", "n", "es", "en", "er"}

const (
	partFrom     = 4  // letters of a compound's part, at least
	compoundFrom = 9  // letters of a compound, at least
	partsAtMost  = 5  // a longer chain is noise
	compoundTo   = 48 // letters; longer ones are not taken apart
)

// split takes an unknown folded word apart into known ones: German compounds and words written without a space. It
// prefers few parts, then a long last part, which in German names the thing. It returns nil where it cannot.
func (v *vocabulary) split(fold string) []string {
	if len(fold) < compoundFrom || len(fold) > compoundTo {
		return nil
	}
	type cut struct {
		from, end, parts int // the part is fold[from:end]; links may follow
		cost             int // parts first, then letters that only link
	}
	best := make([]cut, len(fold)+1)
	for i := range best {
		best[i].parts, best[i].cost = partsAtMost+1, 1<<20
	}
	best[0].parts, best[0].cost = 0, 0
	for from := 0; from < len(fold); from++ {
		if best[from].parts >= partsAtMost {
			continue
		}
		for end := from + partFrom; end <= len(fold); end++ {
			if !v.part(fold[from:end]) {
				continue
			}
			for _, link := range links {
				to := end + len(link)
				if to > len(fold) || to == len(fold) && link != "" || fold[end:to] != link {
					continue
				}
				if cost := best[from].cost + 100 + len(link); cost < best[to].cost {
					best[to] = cut{from, end, best[from].parts + 1, cost}
				}
			}
		}
	}
	end := len(fold)
	if n := best[end].parts; n < 2 || n > partsAtMost {
		return nil
	}
	parts := make([]string, best[end].parts)
	for i := len(parts) - 1; i >= 0; i-- {
		parts[i] = fold[best[end].from:best[end].end]
		end = best[end].from
	}
	return parts
}

// part reports whether a piece is a word that may stand in a compound: known, and of some weight.
func (v *vocabulary) part(w string) bool {
	f, ok := v.known[w]
	if !ok {
		if len(w) < 6 {
			return false
		}
		f = v.stemsOf(w)
	}
	return f != forms{-1, -1, -1}
}
