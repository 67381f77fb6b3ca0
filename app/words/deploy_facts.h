#pragma once

#include "app/words/facts.h"
#include "core/deploy/comparison.h"

namespace quantoscope::inline words {
// What was trained beside what is deployed, in words: how many input codes differ, by how much, where, and why.
std::vector<Fact> deploy_facts(const DeployComparison& comparison, const Spec& trained, const Spec& deployed,
                               const Target& target, const NumberStyle& style);

// The share of input codes that differ in percent, to four significant digits.
std::string differing_percent(const DeployComparison& comparison, const NumberStyle& style);
std::string differing_percent(double share, const NumberStyle& style);
} // namespace quantoscope::inline words
