#pragma once

#include "core/function/function.h"

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

// Every operation of the shape is non-decreasing and float32 rounding preserves that.
std::vector<MonotonePiece> sigmoid_shape_pieces(const Values&);

// The parameters the sigmoid and tanh quantizers share.
inline constexpr ParameterDefinition bits_parameter{
    .key = "bits",
    .title = "Bits",
    .unit = "bits",
    .sentence = "Width of the output in bits; more bits, finer steps",
    .kind = ParameterKind::integer,
    .minimum = 1,
    .maximum = 24,
    .accepted_maximum = 64,
    .default_value = 8,
    .slider_maximum = 24,
};

inline constexpr ParameterDefinition integer_parameter{
    .key = "integer",
    .title = "Integer bits",
    .unit = "bits",
    .sentence =
        "Bits left of the binary point, the sign not counted; each one doubles the step and stretches the curve",
    .kind = ParameterKind::integer,
    .minimum = 0,
    .maximum = 16,
    .accepted_maximum = 30,
    .default_value = 0,
    .slider_maximum = 8,
};

// QKeras adds it to the lowest code, so that 3 leaves out three levels.
inline constexpr ParameterDefinition symmetric_parameter = [] {
    ParameterDefinition parameter = flag_parameter(
        "symmetric", "Leaves out the lowest level, so that the levels lie symmetrically about the centre");
    parameter.accepted_maximum = 16;
    return parameter;
}();

inline constexpr ParameterDefinition stochastic_parameter{
    .key = "use_stochastic_rounding",
    .title = "stochastic rounding (training)",
    .sentence = "Rounds at random in training only; inference, which is shown here, is the same with and without",
    .kind = ParameterKind::flag,
    .training_only = true,
};

// 2^exponent.
double power_of_two(int exponent);

std::string_view mode_always_used(const Values&);
} // namespace quantoscope::inline qkeras
