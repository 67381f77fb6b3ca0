#pragma once

#include "app/words/facts.h"
#include "core/analysis/checks.h"

namespace quantoscope::inline words {
// What a check found: "It does: ..." or why not, with an input that shows it.
Sentence check_sentence(const CheckResult& result, const Analysis& analysis, const NumberStyle& style);
} // namespace quantoscope::inline words
