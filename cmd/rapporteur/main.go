// Command rapporteur answers questions about cyber-diplomacy statements: on the terminal, for programs, and as a chat bot.
package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/alecthomas/kong"

	"rapporteur/bot"
	"rapporteur/knowledge"
)

// Exit statuses, as the design promises them.
const (
	exitFault = 1 // something is wrong: a faulty base, an unreadable file
	exitUsage = 2 // the command line was wrong
	exitNone  = 3 // ask found nothing
)

// commands is the whole command line; help is printed from it.
type commands struct {
	Base string `help:"Use the TOML file, or the files under the folder, at PATH instead of the embedded base." placeholder:"PATH"`
	Now  string `help:"Take this day for today." placeholder:"YYYY-MM-DD"`

	Ask     askCommand     `cmd:"" help:"Answer a question."`
	Chat    chatCommand    `cmd:"" help:"Talk on the terminal, with follow-ups."`
	Explain explainCommand `cmd:"" help:"Show how a text is understood, and why facts rank as they do."`
	Check   checkCommand   `cmd:"" help:"Print every fault of the fact base."`
	Eval    evalCommand    `cmd:"" help:"Judge the answers to questions with expected answers."`
	Version versionCommand `cmd:"" help:"Print the versions of the program and the base."`
}

// session is what the commands share: the streams, the base, and the day.
type session struct {
	in       io.Reader
	out, err io.Writer
	base     string
	now      knowledge.Date
	terminal bool // out is a terminal
	colour   bool
	width    int // columns of the terminal
}

// statusError ends the program with a status; its text, if any, goes to the error stream.
type statusError struct {
	status int
	text   string
}

func (e *statusError) Error() string { return e.text }

func main() { os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr)) }

// run is the program without its process, so that a test can run it.
func run(args []string, in io.Reader, out, errOut io.Writer) int {
	var cli commands
	parser, err := kong.New(&cli, kong.Name("rapporteur"), kong.Description("Answers questions about cyber-diplomacy statements from a curated fact base."),
		kong.Writers(out, errOut), kong.Exit(func(status int) { panic(exitPanic(status)) }), kong.UsageOnError(), kong.ConfigureHelp(kong.HelpOptions{Compact: true}))
	if err != nil {
		fmt.Fprintln(errOut, "rapporteur:", err)
		return exitFault
	}
	status, ctx := parse(parser, args, errOut)
	if ctx == nil {
		return status
	}
	s, err := newSession(&cli, in, out, errOut)
	if err == nil {
		err = ctx.Run(s)
	}
	return report(err, errOut)
}

type exitPanic int

// parse reads the arguments. Where help was printed or they are wrong there is no context, but a status.
func parse(parser *kong.Kong, args []string, errOut io.Writer) (status int, ctx *kong.Context) {
	defer func() {
		if p := recover(); p != nil {
			code, ok := p.(exitPanic)
			if !ok {
				panic(p)
			}
			status, ctx = int(code), nil
		}
	}()
	ctx, err := parser.Parse(args)
	if err != nil {
		fmt.Fprintf(errOut, "rapporteur: %v; rapporteur --help lists the commands\n", err)
		return exitUsage, nil
	}
	return 0, ctx
}

func newSession(cli *commands, in io.Reader, out, errOut io.Writer) (*session, error) {
	s := &session{in: in, out: out, err: errOut, base: cli.Base}
	s.terminal, s.width = terminal(out)
	s.colour = s.terminal && os.Getenv("NO_COLOR") == ""
	if cli.Now != "" {
		day, err := knowledge.ParseDate(cli.Now)
		if err != nil {
			return nil, &statusError{exitUsage, "--now: " + err.Error()}
		}
		s.now = day
	}
	return s, nil
}

// load loads the base that the command line names.
func (s *session) load() (*knowledge.Base, error) {
	if s.base != "" {
		return knowledge.LoadPath(s.base)
	}
	return knowledge.LoadEmbedded()
}

func (s *session) bot() (*bot.Bot, error) {
	base, err := s.load()
	if err != nil {
		return nil, err
	}
	return bot.New(base), nil
}

// report prints an error and gives the status that goes with it.
func report(err error, errOut io.Writer) int {
	if err == nil {
		return 0
	}
	status := exitFault
	var coded *statusError
	if errors.As(err, &coded) {
		status = coded.status
	}
	if text := err.Error(); text != "" {
		for line := range strings.SplitSeq(text, "\n") {
			fmt.Fprintln(errOut, "rapporteur:", line)
		}
	}
	return status
}
