#pragma once

#include "core/deploy/target.h"
#include "core/staircase/staircase.h"

#include <optional>

namespace quantoscope::inline staircase {
// Staircases of targets (core/deploy), from input code to input code: outputs are asked for code by code, and only
// where they change is the first float32 of a code looked for. Exact, as the position of an input never falls.

std::optional<Staircase> solve_target(const Target& target, double step, Interval interval, const Progress& progress);
// The first (direction -1) or last (1) input of the run of inputs with the output of x.
Ordinal end_of_run(const Target& target, float x, int direction);
// The first input of the input type's range with the output `value`; nullopt where there is none.
std::optional<float> first_input_of(const Target& target, double value);
// How many treads there are at most.
double most_treads(const Target& target, Interval interval);
// The inputs that have a code without wrapping or saturation; 0 alone where these are more than can be looked at.
Interval inputs_in_range(const Target& target);
} // namespace quantoscope::inline staircase
