#pragma once

#include "core/curves/correctly_rounded.h"
#include "core/curves/curve.h"

#include <span>
#include <string_view>

namespace quantoscope::inline curves {
// How QKeras computes "sigmoid" inside its quantizers: its process-wide set_internal_sigmoid.
struct SigmoidMode {
    std::string_view key; // as set_internal_sigmoid takes it and as the text form writes it after @
    std::string_view title;
    std::string_view sentence;
    // The float32 sigmoid element by element, one rounding per operation; y may be x.
    void (*evaluate)(std::span<const float> x, std::span<float> y);
    const Curve* curve; // the same function over the reals
    // The tanh of those that compute with tanh(x) whatever the mode: correctly rounded but in modes of other libraries.
    void (*tanh)(std::span<const float> x, std::span<float> y) = tanh_rounded;

    float operator()(float x) const {
        evaluate({&x, 1}, {&x, 1});
        return x;
    }
};

// In the order of the slider, from coarse to exact. To add a mode, add a row.
std::span<const SigmoidMode> sigmoid_modes();

const SigmoidMode& default_sigmoid_mode(); // hard, as in QKeras
const SigmoidMode& real_sigmoid_mode();
// What computes the real sigmoid whatever the mode: `mode` itself where it does.
const SigmoidMode& real_mode_of(const SigmoidMode& mode);

// The mode named `key`, or null.
const SigmoidMode* find_sigmoid_mode(std::string_view key);
} // namespace quantoscope::inline curves
