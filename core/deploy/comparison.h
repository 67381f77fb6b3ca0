#pragma once

#include "core/deploy/target.h"

namespace quantoscope::inline deploy {
// A maximal run of consecutive input codes whose outputs differ; the smallest and largest difference in it.
struct DifferingCodes {
    std::int64_t first = 0;
    std::int64_t last = 0;
    double min_lsb = 0.0;
    double max_lsb = 0.0;

    bool operator==(const DifferingCodes&) const = default;
};

// A maximal run of consecutive input codes with the same difference, which is not 0.
struct EqualDifference {
    std::int64_t first = 0;
    std::int64_t last = 0;
    double lsb = 0.0;

    bool operator==(const EqualDifference&) const = default;
};

// Where a difference is largest.
struct LargestDifference {
    double lsb = 0.0; // its magnitude
    std::int64_t code = 0;
    double x = 0.0;
    double trained_value = 0.0;
    std::int64_t deployed_code = 0;
    double deployed_value = 0.0;

    bool operator==(const LargestDifference&) const = default;
};

// What was trained beside what is deployed, at every input code: e = (deployed - trained) / LSB of the target's
// output. Codes without an output are counted apart and end a run.
struct DeployComparison {
    std::int64_t codes = 0;
    std::int64_t undefined = 0;
    std::optional<std::int64_t> first_undefined = {};
    std::int64_t disagree = 0;
    double min_lsb = 0.0; // over all codes that have an output
    double max_lsb = 0.0;
    std::optional<LargestDifference> largest = {}; // at the smallest such code
    std::optional<DifferingCodes> longest = {};    // the first of the longest runs
    std::vector<DifferingCodes> runs = {};
    std::vector<EqualDifference> differences = {}; // the codes of the runs, cut where the difference changes

    double share() const { return static_cast<double>(disagree) / static_cast<double>(codes); }
    double largest_lsb() const { return largest ? largest->lsb : 0.0; }
};

// `trained` at the value of each input code. Exact where the values of both need at most 53 bits, as all do but with
// result types far below the trained step.
// Unfinished once `progress`, which is told the share done, says false.
DeployComparison compare_deployed(const Kernel& trained, const Target& target,
                                  const std::function<bool(double)>& progress = nullptr);

// All input codes without an output, in maximal runs; every input code is asked.
std::vector<CodeRun> undefined_codes(const Target& target);
} // namespace quantoscope::inline deploy
