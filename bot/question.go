package bot

import "rapporteur/knowledge"

// Question is what somebody asks, already free of a platform's mentions and markup.
type Question struct {
	Text    string
	Now     knowledge.Date // the day on which it is asked; zero where unknown, and then "yesterday" means nothing
	Earlier []string       // the questions before it in the same thread, oldest first
}

// earlierAtMost is how many earlier questions are looked at; what was said long ago is seldom meant.
const earlierAtMost = 6
