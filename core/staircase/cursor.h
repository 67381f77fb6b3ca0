#pragma once

#include "core/staircase/staircase.h"

#include <optional>

namespace quantoscope::inline staircase {
// Transitions are the first float32 inputs of the segments of the whole axis, but for -inf, where the axis
// begins. Exact; some hundred evaluations each. Domain of x: everything but NaN.

// The smallest transition above x.
std::optional<float> next_transition(const Spec& spec, float x);
// The largest transition below x; at a transition the one before.
std::optional<float> previous_transition(const Spec& spec, float x);

// What a cursor at x knows.
struct CursorReading {
    float x = 0.0f;
    Segment tread; // its ends are those on the whole axis
    std::optional<float> previous_transition;
    std::optional<float> next_transition;
    // From x to the next transition: in x, rounded to double once, and in float32 inputs.
    std::optional<double> distance_to_next;
    std::optional<Ordinal> inputs_to_next;

    bool operator==(const CursorReading&) const = default;
};

CursorReading read_at(const Spec& spec, float x);
} // namespace quantoscope::inline staircase
