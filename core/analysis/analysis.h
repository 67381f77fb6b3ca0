#pragma once

#include "core/staircase/staircase.h"

#include <array>

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

// Whether the surrogate moves by at most 2^-24 from `from` to `to` and from -from to -to: between them only
// float32 rounding of the surrogate at a tie can make a difference.
bool surrogate_hardly_moves(const Kernel& kernel, float from, float to);

// The width in x of the tread of one code, W_k = T[k+1] - T[k], T[k] the transition to code k (IEEE 1241).
// Only treads with a transition at either end have a width; the outermost ones do not, be it that float32
// overflows to NaN beyond them.
struct StepWidth {
    std::int64_t code = 0; // 0 off a uniform grid
    float value = 0.0f;
    float from = 0.0f; // the transition to this code
    float to = 0.0f;   // and the next one
    double width = 0.0;
    // The width of the mirror image, the tread whose value lies as far on the other side of the centre.
    std::optional<double> mirror_width = {};
    // Whether the two differ by more than float32 rounding at ties: an edge lies elsewhere than the mirror
    // image of its counterpart and the surrogate moves by more than 2^-24 across the inputs between the two
    // (as for symmetry defects), or there is no counterpart.
    bool uneven = false;
    // Differential and integral non-linearity in least significant bits, measured in x as for a converter
    // with uniform code bins: DNL = W_k / mean W - 1, INL = their running sum before this code.
    // For a curved activation they tell the curve's slope; for hard and smooth they are zero but for
    // rounding.
    double dnl = 0.0;
    double inl = 0.0;
};

// In increasing x. Exact in double up to the rounding of one subtraction (both transitions are float32).
// Infinite transitions do not occur: a transition at -inf would need a value at -inf alone.
std::vector<StepWidth> step_widths(const Staircase& staircase, const Spec& spec);

// That of the tread x lies on, among `widths` in increasing x; null where that tread has none.
const StepWidth* width_at(std::span<const StepWidth> widths, float x);

// Why a quantizer does what a fact says: the operation responsible, one of the stages of its kernel. Nothing is guessed:
// each is worked out by evaluation, and absent where the operation is not known.
enum class CauseKind : std::uint8_t {
    multiplied,      // outputs: the result in [0], [1] is multiplied by [2]
    center_moved,    // symmetry: the factor [2] moves the centre from [0] to [1]
    mirror_missing,  // symmetry: [0] is an output, its mirror image [1] is not
    multiplied_here, // error: the result [0] becomes [1], multiplied by [2]
    clipped,         // error: [0] is clipped to [1]
    curve,           // error: the curve of the mode gives [0], the true one [1]
    rounded,         // error: [0] is rounded to [1]
    both_ends,       // levels: [0] and [1] are both outputs, [2] steps apart
};

struct Cause {
    CauseKind kind = CauseKind::rounded;
    std::string_view stage; // the key of the operation,
    float x = 0.0f;         // which is seen at work here
    std::array<double, 3> numbers = {};
    bool operator==(const Cause&) const = default;
};

std::optional<Cause> why_outside(const Analysis& analysis);
std::optional<Cause> why_asymmetric(const Analysis& analysis);
std::optional<Cause> why_error(const Analysis& analysis);       // what makes up at least half of the largest
std::optional<Cause> why_more_levels(const Analysis& analysis); // than the bits hold

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

// The fixed-point type that gives what the quantizer gives (fixed_point_of), of functions other than
// quantized_bits too: there types on its grid are compared with it output by output, for inputs of up to 2^24
// steps and where float32 keeps to the levels. nullopt where none does the same, and above 16 bits.
std::optional<FixedPointType> same_fixed_point(const Spec& spec);
} // namespace quantoscope::inline analysis
