package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"runtime"
)

const (
	lineAtMost = 4 << 20 // bytes of a line of a batch; a longer one is skipped and answered with an error
	linesAhead = 64      // lines that are read ahead
)

// batch answers JSON lines, in order, one line for each, on all processors. A broken line answers with an error object.
func batch(in io.Reader, out io.Writer, do func(request) any) error {
	type slot chan any
	pending := make(chan slot, linesAhead)
	work := make(chan struct {
		line []byte
		err  error
		to   slot
	})
	for range runtime.GOMAXPROCS(0) {
		go func() {
			for w := range work {
				w.to <- do(parseRequest(w.line, w.err))
			}
		}()
	}
	readErr := make(chan error, 1)
	go func() {
		defer close(pending)
		defer close(work)
		r := bufio.NewReaderSize(in, 1<<16)
		for {
			line, err := readLine(r)
			if errors.Is(err, io.EOF) {
				readErr <- nil
				return
			}
			if err != nil && !errors.Is(err, errLong) {
				readErr <- fmt.Errorf("standard input: %w", err)
				return
			}
			to := make(slot, 1)
			pending <- to
			work <- struct {
				line []byte
				err  error
				to   slot
			}{line, err, to}
		}
	}()
	w := bufio.NewWriter(out)
	var failed error
	for to := range pending {
		v := <-to
		if failed != nil {
			continue
		}
		if failed = write(w, v); failed == nil && len(pending) == 0 {
			failed = w.Flush()
		}
	}
	if failed != nil {
		return failed
	}
	if err := <-readErr; err != nil {
		return err
	}
	return w.Flush()
}

var errLong = fmt.Errorf("the line is longer than %d bytes", lineAtMost)

// readLine reads a line without its end. A line that is too long is read to its end and dropped.
func readLine(r *bufio.Reader) ([]byte, error) {
	var line []byte
	long, any := false, false
	for {
		part, err := r.ReadSlice('\n')
		any = any || len(part) > 0
		if !long {
			line = append(line, part...)
			long = len(line) > lineAtMost
		}
		switch {
		case errors.Is(err, bufio.ErrBufferFull):
			continue
		case err != nil && !(errors.Is(err, io.EOF) && any):
			return nil, err
		case long:
			return nil, errLong
		}
		return bytes.TrimRight(line, "\r\n"), nil
	}
}

func parseRequest(line []byte, err error) request {
	var r request
	if err != nil {
		return request{err: err}
	}
	if len(bytes.TrimSpace(line)) == 0 {
		return request{err: errEmpty}
	}
	if err := json.Unmarshal(line, &r); err != nil {
		return request{err: fmt.Errorf("the line is not what was expected: %w; want {\"q\": \"…\", \"now\"?: \"YYYY-MM-DD\", \"context\"?: […]}", err)}
	}
	return r
}
