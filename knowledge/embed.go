package knowledge

import (
	"embed"
	"io/fs"
	"os"
	"path/filepath"
)

//go:embed terms.toml words.txt coverage.toml statements
var embedded embed.FS

// LoadEmbedded loads the base that is compiled into the program.
func LoadEmbedded() (*Base, error) { return Load(embedded, embedded) }

// LoadPath loads the TOML file, or the files under the folder, at path. The vocabularies are those beside
// the statements (terms.toml, words.txt, coverage.toml), or the embedded ones where there are none.
func LoadPath(path string) (*Base, error) {
	info, err := os.Stat(path)
	if err != nil {
		return nil, &FaultsError{[]Fault{{File: path, What: "cannot be read: " + reason(err), Remedy: "give a TOML file or a folder of them"}}}
	}
	if info.IsDir() {
		return Load(os.DirFS(path), overlay{os.DirFS(path)})
	}
	abs, err := filepath.Abs(path)
	if err != nil {
		return nil, err
	}
	// The quarter's folder is part of the format, so the file is seen from its folder's parent.
	quarter, name := filepath.Base(filepath.Dir(abs)), filepath.Base(abs)
	return Load(single{os.DirFS(filepath.Dir(filepath.Dir(abs))), quarter + "/" + name}, embedded)
}

func reason(err error) string {
	if pe, ok := err.(*fs.PathError); ok {
		return pe.Err.Error()
	}
	return err.Error()
}

// overlay shows a folder's own vocabulary files, and the embedded ones for those it lacks.
type overlay struct{ fs.FS }

func (o overlay) Open(name string) (fs.File, error) {
	if f, err := o.FS.Open(name); err == nil {
		return f, nil
	}
	return embedded.Open(name)
}

// single shows one file of a tree as if it were alone.
type single struct {
	fs.FS
	name string
}
