module rapporteur

go 1.26.0

require (
	github.com/blevesearch/snowballstem v0.9.0
	github.com/pelletier/go-toml/v2 v2.4.3
	golang.org/x/text v0.43.0
)
