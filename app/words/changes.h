#pragma once

#include "app/words/facts.h"

namespace quantoscope::inline words {
// What differs in the facts of two quantizers over one interval, such as two revisions: short statements in
// the order of the facts, each of something that changed; one that says so when nothing did. Numbers that
// read alike in `style` count as equal.
std::vector<Sentence> changes_between(const Analysis& before, const Analysis& after, const NumberStyle& style);

// The same for two revisions of one quantizer, in order of date, under a headline "v1 -> v2:".
Fact change_fact(const Analysis& one, const Analysis& other, const NumberStyle& style);
Sentence change_headline(const Function& one, const Function& other);
} // namespace quantoscope::inline words
