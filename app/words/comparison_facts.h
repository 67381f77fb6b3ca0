#pragma once

#include "app/words/facts.h"
#include "core/analysis/comparison.h"
#include "core/data/measured.h"
#include "core/deploy/comparison.h"

#include <span>
#include <string>

namespace quantoscope::inline words {
// What comparing found, in words. The window and the command line speak alike.

// A quantizer against another, which goes by the name `other` in the sentence.
Fact comparison_fact(const Comparison& comparison, const std::string& other, const NumberStyle& style);

// A quantizer against what was measured; `rows` are those that were compared.
Fact measured_fact(const MeasuredComparison& comparison, std::span<const MeasuredRow> rows, const NumberStyle& style);

// What was trained beside what is deployed, in words: how many input codes differ, by how much, where, and why.
std::vector<Fact> deploy_facts(const DeployComparison& comparison, const Spec& trained, const Spec& deployed,
                               const Target& target, const NumberStyle& style);

// A share of input codes in percent, to four significant digits.
std::string differing_percent(double share, const NumberStyle& style);
} // namespace quantoscope::inline words
