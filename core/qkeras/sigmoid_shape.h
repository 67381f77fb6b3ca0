#pragma once

#include "core/qkeras/shared.h"

namespace quantoscope::inline qkeras {
// The shape every sigmoid and tanh quantizer of QKeras has, all in float32:
//
//   p = pre_quantization(x / stretch)                    sigmoid of the mode, 2s-1, or tanh
//   y = stretch * clip(r, low, high)              r = rint(p*m)/m, or 2*rint(p*m)/m - 1
//
// Functions are parameterisations of it. stretch and m are powers of two.
struct SigmoidShape {
    enum class Surrogate : std::uint8_t { sigmoid, doubled_sigmoid, tanh };

    Surrogate surrogate = Surrogate::sigmoid;
    float stretch = 1.0f;
    float m = 1.0f;
    bool doubles_after_rounding = false;
    float low = -std::numeric_limits<float>::infinity();
    float high = std::numeric_limits<float>::infinity();
    bool random_in_training = false; // rounds p*m to half steps, up or down at random
};

// `step` is the LSB of the shape's output grid, for the hints.
std::unique_ptr<const Kernel> bind_shape(const SigmoidShape& shape, const SigmoidMode& mode, double step);

// One bit is a sign.
inline std::optional<FixedPointFormat> signed_fraction(const Values& v) { return grid_of(v, true); }

// Every operation of the shape is non-decreasing and float32 rounding preserves that.
std::vector<MonotonePiece> sigmoid_shape_pieces(const Values&);
} // namespace quantoscope::inline qkeras
