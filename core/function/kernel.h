#pragma once

#include "core/numeric/float32.h"
#include "core/text/phrase.h"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace quantoscope::inline function {
// A piece of the input axis on which outputs never decrease or never increase: there bisection over float32
// is a proof. Where float32 rounding adds `off_grid_noise`, that holds of the outputs that are certain
// (Kernel::certain); the other inputs are enumerated.
struct MonotonePiece {
    Interval inputs;
    std::string_view why;
    bool off_grid_noise = false;
    bool enumerate_inputs = false; // hardly anything is certain there: every input is evaluated
};

// One operation of a quantizer at one input.
struct Stage {
    std::string_view key; // a word for files and tests: "scaled"
    Phrase title;         // what is done: "p * 2^4"
    float value = 0.0f;   // the float32 it gives
    bool operator==(const Stage&) const = default;
};

// What one input gives in training: one of two outputs, drawn anew each time; low == high where none is
// drawn.
struct TrainingOutcome {
    float low = 0.0f;
    float high = 0.0f;
    // In [0, 1], of a draw uniform over the reals of [0, 1); of no consequence where low == high.
    double probability_of_high = 0.0;
    bool operator==(const TrainingOutcome&) const = default;
};

// A function with its parameters bound: evaluates the quantizer at inference. Immutable.
class Kernel {
public:
    Kernel() = default;
    Kernel(const Kernel&) = delete;
    Kernel& operator=(const Kernel&) = delete;
    virtual ~Kernel() = default;

    // The quantized outputs, float32 arithmetic with one rounding per operation in QKeras's order; equal
    // sizes, y may be x. NaN gives NaN.
    virtual void evaluate(std::span<const float> x, std::span<float> y) const = 0;
    // The unquantized float32 value that is scaled and rounded (QKeras's p).
    virtual void pre_quantization(std::span<const float> x, std::span<float> y) const = 0;
    // What happens to x, operation by operation and in order, as the float32 each gives: from "input", x
    // itself, to "output", which is what evaluate gives. Operations these values leave out are not told.
    virtual std::vector<Stage> stages(float x) const = 0;
    // What x gives in training; nullopt where training gives what inference gives. On a monotone piece of the
    // function neither low nor high decreases. NaN gives NaN.
    virtual std::optional<TrainingOutcome> training(float x) const = 0;
    // About where the first input with a code of at least `code` lies: a seed for the search, exact to a
    // few float32 in general, never relied on. NaN where there is none: then the search has no seeds.
    virtual double first_input_hint(std::int64_t code) const = 0;
    // The output where rounding of the operations before the last rounding cannot change it; on a wavering
    // piece these outputs are monotone, and the inputs without one lie in runs between them.
    virtual std::optional<float> certain(float x) const { return (*this)(x); }

    // The outputs as doubles: a target's may have more bits than a float32 holds.
    virtual void outputs(std::span<const float> x, std::span<double> y) const {
        std::vector<float> outputs(x.size());
        evaluate(x, outputs);
        std::copy(outputs.begin(), outputs.end(), y.begin());
    }

    float operator()(float x) const {
        float y = 0.0f;
        evaluate({&x, 1}, {&y, 1});
        return y;
    }
    double output(float x) const {
        double y = 0.0;
        outputs({&x, 1}, {&y, 1});
        return y;
    }
    float pre_quantization_at(float x) const {
        float y = 0.0f;
        pre_quantization({&x, 1}, {&y, 1});
        return y;
    }
};
} // namespace quantoscope::inline function
