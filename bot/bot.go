// Package bot answers questions from the fact base. Start with Bot. It knows no platform, no network and no clock.
package bot

import (
	"rapporteur/bot/match"
	"rapporteur/knowledge"
)

// Bot answers questions from one base. Any number of questions may be asked at a time.
type Bot struct {
	index *match.Index
}

// New builds a bot on a base.
func New(base *knowledge.Base) *Bot { return &Bot{match.NewIndex(base)} }

// Index is what the bot searches.
func (b *Bot) Index() *match.Index { return b.index }

// Answer answers a question. It always has something to say.
func (b *Bot) Answer(question Question) Answer {
	earlier := question.Earlier[max(0, len(question.Earlier)-earlierAtMost):]
	var before *turn
	for _, text := range earlier {
		t := b.turn(text, question.Now, before)
		before = &t
	}
	t := b.turn(question.Text, question.Now, before)
	t.answer.Question = question.Text
	b.compose(&t.answer)
	return t.answer
}
