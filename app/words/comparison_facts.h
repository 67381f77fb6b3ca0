#pragma once

#include "app/words/facts.h"
#include "core/data/measured.h"

#include <span>
#include <string>

namespace quantoscope::inline words {
// What comparing found, in words. The window and the command line speak alike.

// A quantizer against another, which goes by the name `other` in the sentence.
Fact comparison_fact(const Comparison& comparison, const std::string& other, const NumberStyle& style);

// A quantizer against what was measured; `rows` are those that were compared.
Fact measured_fact(const MeasuredComparison& comparison, std::span<const MeasuredRow> rows, const NumberStyle& style);
} // namespace quantoscope::inline words
