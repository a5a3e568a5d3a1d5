package main

import (
	"errors"
	"fmt"

	"rapporteur/knowledge"
)

type checkCommand struct {
	JSON bool `help:"Print one JSON object a fault." name:"json"`
}

// Run prints every fault of the base; any fault gives status 1.
func (c *checkCommand) Run(s *session) error {
	base, err := s.load()
	var faults *knowledge.FaultsError
	if err != nil && !errors.As(err, &faults) {
		return err
	}
	if faults != nil {
		for _, f := range faults.Faults {
			if err := c.print(s, f); err != nil {
				return err
			}
		}
		return &statusError{exitFault, fmt.Sprintf("check: %d faults", len(faults.Faults))}
	}
	if !c.JSON {
		fmt.Fprintf(s.out, "%d statements, %d facts, no fault (base %s)\n", len(base.Statements), len(base.Facts), base.Version)
	}
	return nil
}

func (c *checkCommand) print(s *session, f knowledge.Fault) error {
	if c.JSON {
		return write(s.out, f)
	}
	_, err := fmt.Fprintln(s.out, f)
	return err
}
