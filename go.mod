module rapporteur

go 1.26.0

require (
	github.com/blevesearch/snowballstem v0.9.0
	github.com/pelletier/go-toml/v2 v2.4.3
	golang.org/x/text v0.43.0
)

require (
	github.com/alecthomas/kong v1.17.0 // indirect
	golang.org/x/sys v0.50.0 // indirect
	golang.org/x/term v0.48.0 // indirect
)
