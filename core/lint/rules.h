#pragma once

#include "core/lint/lint.h"

namespace quantoscope::inline lint {
// The rules by subject; lint_rules() has them one after the other.
std::span<const LintRule> acceptance_rules(); // what QKeras raises, and what a layer changes
std::span<const LintRule> reading_rules();    // what the reader makes of the text
std::span<const LintRule> meaning_rules();    // what the arguments mean
std::span<const LintRule> range_rules();      // numbers: levels, codes, range
std::span<const LintRule> hls4ml_rules();     // what a conversion leaves out

// Whether a name in Python may be that of a value for the parameter: "slope" for negative_slope.
bool is_named_after(std::string_view text, std::string_view key);

inline const Phrase as_qkeras_reads_it{"as QKeras reads it", {}};

// The smallest and largest output where float32 keeps to the levels; nullopt where that takes more than a
// look.
std::optional<Range> attained_range(const Spec& spec);

// How many finite outputs there are; nullopt under the same condition, and beyond 8 bits.
std::optional<std::size_t> counted_levels(const Spec& spec);
} // namespace quantoscope::inline lint
