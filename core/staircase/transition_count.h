#pragma once

#include "core/deploy/target.h"
#include "core/spec/spec.h"

#include <cstdint>

namespace quantoscope::inline staircase {
// About how many transitions the staircase of `spec` has on the interval, inputs that must be looked at one
// by one included: what solving and analysing it costs. Costs little itself: the rise of the outputs on each
// monotone piece tells it; where there is no step to divide by, transitions are counted, up to `most` of
// them. A result above `most` means more than that.
std::int64_t transition_count(const Spec& spec, Interval interval, std::int64_t most);
// The same of a target that is bound already.
std::int64_t transition_count(const Target& target, Interval interval);
} // namespace quantoscope::inline staircase
