#pragma once

#include "core/staircase/staircase.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace quantoscope::inline analysis {
// What can be said of a quantizer over the float32 inputs of a closed interval. Pure functions of the exact
// staircase; resources/manual/command-analyze.md has the definitions.

// A maximal run of inputs, both ends included, whose outputs lie outside the nominal range.
struct OutsideRun {
    float from = 0.0f;
    float to = 0.0f;
    float min = 0.0f; // smallest and largest output in the run
    float max = 0.0f;
    bool operator==(const OutsideRun&) const = default;
};

// Whether the run reaches an end of the interval, as one that is a half-line does.
inline bool is_open_ended(const OutsideRun& run, Interval interval) {
    return run.from == interval.first || run.to == interval.last;
}

struct CodeRun {
    std::int64_t first = 0;
    std::int64_t last = 0;
    bool operator==(const CodeRun&) const = default;
};

// Of runs of which there may be millions, the first are listed and all are counted.
inline constexpr std::size_t most_listed = 1000;

struct RangeAnalysis {
    Range nominal;            // what the activation promises
    Range reported;           // what QKeras's min() and max() say
    Range attained;           // smallest and largest output; inf and -inf where all are NaN
    bool reaches_min = false; // whether an output is just that end of `nominal`
    bool reaches_max = false;
    std::vector<OutsideRun> outside; // in increasing input, at most `most_listed`
    std::int64_t outside_total = 0;
    OutsideRun outside_hull;         // from the first to the last of all, with the outputs of all
    std::optional<float> above_from; // where the first run with an output above `nominal` begins
    std::optional<float> below_to;   // where the last run with an output below it ends
    std::int64_t levels_outside = 0; // different outputs outside
    double outside_length = 0.0;     // of all of them along x, inf on an infinite interval
    double largest_excess = 0.0;     // how far outside nominal, 0 if nowhere
    std::optional<float> witness;    // an input that shows the largest excess
    // Codes between the attained extremes that no input yields; empty off a uniform grid.
    std::vector<CodeRun> missing_codes;   // in increasing order, at most `most_listed`
    std::int64_t missing_codes_total = 0; // runs
    std::int64_t codes_missing = 0;       // codes in all of them
    std::vector<Interval> undefined;      // runs of inputs for which QKeras gives NaN
    bool operator==(const RangeAnalysis&) const = default;
};

// A run of |x|, both ends included, with one symmetry defect.
struct SymmetryInterval {
    float from = 0.0f;
    float to = 0.0f;
    double defect = 0.0; // |d|
    double d = 0.0;      // with its sign
    bool operator==(const SymmetryInterval&) const = default;
};

// Defect d(x) = q(x) + q(-x) - 2c about (0, c), over the pairs {x, -x} both in the interval. d is even, so
// it is told on |x|. A run of |x| with d != 0 is incidental when it does not reach the last pair and the
// surrogate moves by at most 2^-24 across it on both sides: there only float32 rounding at a tie differs.
struct SymmetryAnalysis {
    bool applies = true; // whether the quantizer is meant to have a symmetry; if not, nothing below is told
    double center = 0.0;
    double largest_defect = 0.0;             // largest |d|; incidental runs not counted
    std::optional<float> witness;            // an input x >= 0 that shows it
    std::vector<SymmetryInterval> intervals; // at most `most_listed`
    std::int64_t intervals_total = 0;
    double asymmetric_length = 0.0;    // of all of them in |x|, inf on an infinite interval
    std::int64_t asymmetric_pairs = 0; // pairs with x > 0 and d != 0, incidental or not
    std::int64_t pairs = 0;            // pairs with x > 0 whose outputs are numbers
    std::int64_t incidental_pairs = 0;
    double incidental_largest = 0.0; // |d|
    std::optional<float> incidental_witness;
    bool operator==(const SymmetryAnalysis&) const = default;
};

enum class Reference : std::uint8_t { truth, mode };

// Error e(x) = q(x) - f(x), f the true activation or the mode's surrogate, in double.
struct ErrorAnalysis {
    Reference reference = Reference::truth;
    double largest = 0.0; // largest |e| over the float32 inputs, within 2^-50
    float at = 0.0f;      // where; of equals the leftmost
    // Mean of e and root of the mean of e^2 for x uniform on the interval, within 1e-9; absent on an
    // infinite interval. On one float32 alone: its error.
    std::optional<double> mean;
    std::optional<double> rms;
    double largest_in_steps = 0.0; // NaN off a uniform grid
    // Whether `largest` is that number and no other: the reference is rational at `at`, and nothing was rounded.
    bool is_exact = false;
    // The largest where the reference lies between the lowest and the highest output there is, and where it lies beyond
    // them, so that outputs saturate; below 0 where there is no such input.
    struct Part {
        double largest = -1.0;
        float at = 0.0f;
        bool is_exact = false;
        bool operator==(const Part&) const = default;
    };
    Range outputs = {}; // on the whole axis
    Part within = {};
    Part saturated = {};
    bool operator==(const ErrorAnalysis&) const = default;
};

struct Analysis {
    Spec spec;
    Interval interval;
    std::int64_t levels = 0; // distinct outputs
    std::int64_t transitions = 0;
    bool monotone = true; // non-decreasing
    double step = 0.0;    // NaN off a uniform grid
    RangeAnalysis range;
    SymmetryAnalysis symmetry;
    ErrorAnalysis error;
    bool operator==(const Analysis&) const = default;
};

// `progress` is told every few thousand segments; when it asks to stop, what is returned is unfinished and
// to be thrown away.
RangeAnalysis analyze_range(const Staircase& staircase, const Spec& spec, const Progress& progress = nullptr);
SymmetryAnalysis analyze_symmetry(const Staircase& staircase, const Spec& spec, const Progress& progress = nullptr);
ErrorAnalysis analyze_error(const Staircase& staircase, const Spec& spec, Reference reference,
                            const Progress& progress = nullptr);
Analysis analyze(const Staircase& staircase, const Spec& spec, Reference reference = Reference::truth,
                 const Progress& progress = nullptr);

// The curve errors are measured against.
ScaledCurve reference_curve(const Spec& spec, Reference reference);

// A maximal run of |x|, both ends included, with one defect.
struct DefectRun {
    float from = 0.0f;
    float to = 0.0f;
    double defect = 0.0; // d, with its sign; 0 where it is undefined
    bool incidental = false;
    bool undefined = false; // QKeras gives NaN for x or for -x: no pair of numbers
};

// All runs with a defect that is not incidental, in increasing |x|; equal neighbours are joined across
// incidental runs.
std::vector<SymmetryInterval> asymmetric_intervals(const Staircase& staircase, const Spec& spec,
                                                   const Progress& progress = nullptr);

// Every run of |x| in increasing order, runs without defect included; empty when no pair lies in the
// interval.
std::vector<DefectRun> defect_runs(const Staircase& staircase, const Spec& spec, const Progress& progress = nullptr);
} // namespace quantoscope::inline analysis
