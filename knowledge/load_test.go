package knowledge

import "testing"

func TestTheEmbeddedBaseLoads(t *testing.T) {
	if _, err := LoadEmbedded(); err != nil {
		t.Fatal(err)
	}
}
