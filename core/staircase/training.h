#pragma once

#include "core/numeric/float32.h"
#include "core/spec/spec.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace quantoscope::inline staircase {
// A maximal run of float32 inputs, both ends included, with one pair of outcomes in training.
struct TrainingBand {
    float first = 0.0f;
    float last = 0.0f;
    float low = 0.0f; // equal where every draw gives the same
    float high = 0.0f;

    bool operator==(const TrainingBand&) const = default;
};

// The bands of `interval` in increasing input, without gaps: solved by bisection over float32, which proves
// both ends of each since neither outcome decreases on a monotone piece; some 60 evaluations a band. Empty
// when the spec does not round at random in training; nullopt when there are more than `most`, or
// where outputs waver.
std::optional<std::vector<TrainingBand>> training_bands(const Spec& spec, Interval interval, std::size_t most);
} // namespace quantoscope::inline staircase
