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

// |x| of the input of `run` nearest to zero: the order in which runs are looked at for a witness.
double distance_from_zero(Interval run);
} // namespace quantoscope::inline analysis
