#pragma once

#include "core/staircase/staircase.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace quantoscope::inline analysis {
// Where two quantizers disagree over the float32 inputs of a closed interval. Pure functions of two exact
// staircases, which must be of the same interval; exact.

// A maximal run of inputs, both ends included, on which the outputs differ by one amount, which is not 0.
struct DifferenceRun {
    float from = 0.0f;
    float to = 0.0f;
    double difference = 0.0; // a - b
    bool operator==(const DifferenceRun&) const = default;
};

struct Comparison {
    Interval interval = {};
    std::vector<DifferenceRun> runs; // in increasing input; the first `most_runs`
    std::int64_t runs_total = 0;
    std::int64_t differing = 0;   // inputs with different outputs
    std::int64_t inputs = 0;      // inputs of the interval, as Interval::inputs counts them
    double length = 0.0;          // of all runs along x, inf on an infinite interval
    double largest = 0.0;         // largest |a - b|, 0 where nothing differs
    std::optional<float> witness; // the shortest input of the first run (smallest |x|) that shows it
    bool operator==(const Comparison&) const = default;

    static constexpr std::size_t most_runs = 1000;
};

// One walk along both staircases. When `progress` asks to stop, what is returned is unfinished and to be
// thrown away.
Comparison compare(const Staircase& a, const Staircase& b, const Progress& progress = nullptr);

// Every run, in increasing input: as many as the two staircases have segments at most, 16 bytes each.
std::vector<DifferenceRun> difference_runs(const Staircase& a, const Staircase& b, const Progress& progress = nullptr);
} // namespace quantoscope::inline analysis
