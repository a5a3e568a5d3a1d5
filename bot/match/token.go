package match

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// MaxQuestion is how much of a question is read, in bytes; what lies beyond is cut and the answer says so.
// A chat message holds at most 4,000 characters on either platform.
const MaxQuestion = 4096

// Clean makes a text from outside safe to read: invalid UTF-8, control and bidirectional-format characters become
// spaces, and what lies beyond MaxQuestion is cut at a character's boundary.
func Clean(s string) (text string, cut bool) {
	if len(s) > MaxQuestion {
		s, cut = s[:MaxQuestion], true
		for len(s) > 0 && !utf8.RuneStart(s[len(s)-1]) {
			s = s[:len(s)-1]
		}
		if r, n := utf8.DecodeLastRuneInString(s); r == utf8.RuneError && n <= 1 && len(s) > 0 {
			s = s[:len(s)-1]
		}
	}
	plain := true
	for i := 0; i < len(s); i++ {
		if s[i] < 0x20 || s[i] >= 0x7f {
			plain = false
			break
		}
	}
	if plain {
		return s, cut
	}
	return strings.Map(func(r rune) rune {
		if r == utf8.RuneError || unicode.IsControl(r) || unicode.Is(unicode.Cf, r) {
			return ' '
		}
		return r
	}, strings.ToValidUTF8(s, " ")), cut
}

// Token is a word or number of a text.
type Token struct {
	Text       string // as it stands
	Fold       string // lower case, accents off; numbers without thousands separators
	Start, End int    // bytes in the text, [Start,End)
	Number     bool   // begins with a digit and holds no letter
	Title      bool   // begins with a capital
	Caps       bool   // two letters or more, all capitals
	Glued      bool   // joined to the token before by a hyphen or an apostrophe
	Quoted     bool   // stands in quotation marks
	Clause     int    // counts the sentences before it in the text
}

// Tokens splits a cleaned text into words and numbers. Hyphens and apostrophes part words; a possessive s is dropped;
// numbers keep the marks inside them (73/27, 1.5) but lose thousands separators.
func Tokens(text string) []Token {
	out := make([]Token, 0, len(text)/5+1)
	clause, quoted, lastEnd := 0, false, -1
	for i := 0; i < len(text); {
		c := text[i]
		if c < utf8.RuneSelf && !isWord(c) {
			switch c {
			case '"':
				quoted = !quoted
			case '?', '!', ';':
				clause++
			case '.', ':':
				if i+1 < len(text) && text[i+1] == ' ' {
					clause++
				}
			}
			i++
			continue
		}
		r, n := utf8.DecodeRuneInString(text[i:])
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			switch r {
			case '„', '“', '«':
				quoted = r != '“' || !quoted
			case '”', '»':
				quoted = false
			}
			i += n
			continue
		}
		end := wordEnd(text, i)
		t := Token{Text: text[i:end], Start: i, End: end, Clause: clause, Quoted: quoted, Glued: lastEnd >= 0 && i-lastEnd <= 3 && joins(text[lastEnd:i])}
		lastEnd = end
		t.describe()
		i = end
		if t.Glued && possessive(&t, text, out) {
			continue
		}
		if dotted(out, t, text) {
			last := &out[len(out)-1]
			last.Text, last.End, last.Fold = text[last.Start:t.End], t.End, last.Fold+t.Fold
			last.Caps = last.Caps || last.Title && t.Title
			continue
		}
		out = append(out, t)
	}
	return out
}

func isWord(c byte) bool {
	return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9'
}

func digit(c byte) bool { return c >= '0' && c <= '9' }

// wordEnd finds the end of the word or number that begins at i.
func wordEnd(s string, i int) int {
	j := i
	for j < len(s) {
		r, n := utf8.DecodeRuneInString(s[j:])
		if unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.Mn, r) {
			j += n
			continue
		}
		if j > i && (r == '.' || r == ',' || r == '/') && digit(s[j-1]) && j+1 < len(s) && digit(s[j+1]) {
			j++
			continue
		}
		break
	}
	return j
}

func joins(gap string) bool {
	return gap == "-" || gap == "'" || gap == "’" || gap == "‑" || gap == "–" || gap == "ʼ"
}

// possessive drops the s of "NATO's" and turns the t of "don't" into a not.
func possessive(t *Token, text string, out []Token) bool {
	if len(out) == 0 || text[t.Start-1] == '-' {
		return false
	}
	switch t.Fold {
	case "s", "re", "ve", "ll", "m", "d":
		return true
	case "t":
		if last := &out[len(out)-1]; strings.HasSuffix(last.Fold, "n") {
			t.Fold = "not"
		}
	}
	return false
}

// dotted joins U.S. and e.g. into one word.
func dotted(out []Token, t Token, text string) bool {
	if len(out) == 0 || utf8.RuneCountInString(t.Fold) != 1 || t.Number {
		return false
	}
	last := out[len(out)-1]
	return last.End+1 == t.Start && text[last.End] == '.' && !last.Number &&
		(utf8.RuneCountInString(last.Text) == 1 || strings.Count(last.Text, ".") > 0)
}

func (t *Token) describe() {
	letters, upper := 0, 0
	for _, r := range t.Text {
		if unicode.IsLetter(r) {
			letters++
			if unicode.IsUpper(r) {
				upper++
			}
		}
	}
	first, _ := utf8.DecodeRuneInString(t.Text)
	t.Number = letters == 0
	t.Title = unicode.IsUpper(first)
	t.Caps = letters >= 2 && upper == letters
	t.Fold = Fold(t.Text)
	if t.Number {
		t.Fold = number(t.Fold)
	}
}

// number drops thousands separators: 48,000 and 48.000 become 48000; 1,5 becomes 1.5.
func number(s string) string {
	if strings.ContainsRune(s, '/') {
		return s
	}
	parts := strings.FieldsFunc(s, func(r rune) bool { return r == ',' || r == '.' })
	if len(parts) < 2 {
		return s
	}
	for _, p := range parts[1:] {
		if len(p) != 3 {
			return strings.Join(parts, ".")
		}
	}
	return strings.Join(parts, "")
}

// Fold makes words comparable: lower case, accents off, ligatures spelled out.
func Fold(s string) string {
	lower := false
	for i := 0; i < len(s); i++ {
		if s[i] >= utf8.RuneSelf {
			return foldUnicode(s)
		}
		lower = lower || s[i] >= 'A' && s[i] <= 'Z'
	}
	if !lower {
		return s
	}
	return strings.ToLower(s)
}

var ligatures = strings.NewReplacer("ß", "ss", "æ", "ae", "œ", "oe", "ø", "o", "ł", "l", "đ", "d", "ı", "i", "þ", "th", "ð", "d")

func foldUnicode(s string) string {
	s = ligatures.Replace(strings.ToLower(s))
	return strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Mn, r) {
			return -1
		}
		return r
	}, norm.NFKD.String(s))
}
