#pragma once

#include "core/numeric/float32.h"
#include "core/spec/spec.h"

#include <cstdint>
#include <optional>

namespace quantoscope::inline analysis {
// The input in `run` that is easiest to type: of its float32 the one with the shortest printed text, of
// those the one nearest to zero (of +-x the positive).
float shortest_input(Interval run);

// The input with this code that is easiest to type, of the leftmost segment with the code; nullopt when no
// input yields it. Exact; some hundred evaluations.
std::optional<float> input_for_code(const Spec& spec, std::int64_t code);

// The code of an output, and of that at x; nullopt where it has none: off a uniform grid, undefined, or beyond 2^53.
std::optional<std::int64_t> code_of_output(const Spec& spec, double output);
std::optional<std::int64_t> code_at(const Spec& spec, float x);
// An input with the next code above that at x which occurs among those of the format, after the last the first; nullopt
// where no other does.
std::optional<float> input_for_next_code(const Spec& spec, float x);

// |x| of the input of `run` nearest to zero: the order in which runs are looked at for a witness.
double distance_from_zero(Interval run);
} // namespace quantoscope::inline analysis
