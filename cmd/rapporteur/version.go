package main

import (
	"fmt"
	"runtime/debug"
)

type versionCommand struct{}

// Run prints the versions of the program, of Go and of the base.
func (c *versionCommand) Run(s *session) error {
	base, err := s.load()
	if err != nil {
		return err
	}
	version, goVersion := "unknown", "unknown"
	if info, ok := debug.ReadBuildInfo(); ok {
		version, goVersion = info.Main.Version, info.GoVersion
	}
	_, err = fmt.Fprintf(s.out, "rapporteur %s, %s, base %s (%d statements, %d facts)\n", version, goVersion, base.Version, len(base.Statements), len(base.Facts))
	return err
}
