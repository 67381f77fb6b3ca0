#pragma once

#include "core/qkeras/facts.h"
#include "core/qkeras/quantizers.h"

#include <cmath>

namespace quantoscope::inline qkeras {
// What the files of quantizers share.

// The largest power of two of which `number`, not 0, is a multiple, and how many of its bits are in use.
struct BinaryParts {
    double unit = 1.0;
    int bits = 1;
};
BinaryParts binary_parts(double number);

// 2^exponent.
inline double power_of_two(int exponent) { return std::ldexp(1.0, exponent); }

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
constexpr ParameterDefinition symmetric_flag(bool on) {
    return flag_parameter("symmetric",
                          "Leaves out the lowest level, so that the levels lie symmetrically about the centre", on, 16);
}
inline constexpr ParameterDefinition symmetric_parameter = symmetric_flag(false);

inline constexpr ParameterDefinition stochastic_parameter{
    .key = "use_stochastic_rounding",
    .title = "stochastic rounding (training)",
    .sentence = "Rounds at random in training only; inference, which is shown here, is the same with and without",
    .kind = ParameterKind::flag,
    .training_only = true,
};

inline bool is_positive(double number) { return number > 0.0 && number <= 0x1p64; }

inline bool is_finite(double number) { return std::fabs(number) <= 0x1p64; }

inline bool is_share(double number) { return number >= 0.0 && number <= 1.0; }

inline bool is_slope(double number) {
    return number == 0.0 || (number >= 0x1p-24 && number <= 256.0 && binary_parts(number).bits == 1);
}

inline constexpr std::string_view alpha_words[] = {"auto", "auto_po2"};

constexpr ParameterDefinition scale_parameter(std::string_view (*taken_for)(std::string_view) = nullptr) {
    ParameterDefinition parameter = number_parameter(
        "alpha",
        "Scales the levels; 'auto' and 'auto_po2' round in another way, by a scale that QKeras works out from a "
        "whole tensor: the one behind @scale, 1 where none is given",
        Value(), is_positive, "a number above 0");
    parameter.words = alpha_words;
    parameter.words_need_tensor = true;
    parameter.taken_for = taken_for;
    return parameter;
}
inline constexpr ParameterDefinition alpha_parameter = scale_parameter();

// Of what asks whether "po2" is in the word, and for 'auto' otherwise.
inline constexpr ParameterDefinition alpha_with_po2_parameter = scale_parameter([](std::string_view word) {
    return word.find("po2") == std::string_view::npos ? std::string_view() : alpha_words[1];
});

inline bool is_exponent(double number) { return std::fabs(number) <= 64.0 && std::nearbyint(number) == number; }

constexpr ParameterDefinition po2_exponent_parameter(std::string_view key) {
    return number_parameter(key, "An end of the exponents that the scale of 'auto_po2' may have", Value(), is_exponent,
                            "a whole number from -64 to 64");
}
inline constexpr ParameterDefinition min_po2_exponent_parameter = po2_exponent_parameter("min_po2_exponent");
inline constexpr ParameterDefinition max_po2_exponent_parameter = po2_exponent_parameter("max_po2_exponent");

// It is multiplied and subtracted: only 0 and 1 are a sign bit or none.
inline constexpr ParameterDefinition keep_negative_parameter =
    flag_parameter("keep_negative", "Has negative outputs: one of the bits is a sign", true, 1);

inline constexpr ParameterDefinition qnoise_factor_parameter =
    number_parameter("qnoise_factor",
                     "How much of the quantization is applied: below 1 QKeras mixes the input back in, and the levels "
                     "alone are drawn",
                     1, is_share, "a number from 0 to 1");

constexpr ParameterDefinition slope_parameter(std::string_view sentence) {
    return number_parameter("negative_slope", sentence, 0, is_slope, "0 or a power of two from 2^-24 to 256");
}

inline constexpr ParameterDefinition use_ste_parameter = flag_parameter(
    "use_ste", "Gradients pass straight through; without, outputs are weighted sums and keep to their levels", true);

// Accepted because QKeras takes it; does nothing to one number at inference.
constexpr ParameterDefinition inert_parameter(std::string_view key) {
    return {.key = key,
            .title = key,
            .sentence = "Does nothing to one number at inference",
            .kind = ParameterKind::inert,
            .default_value = Value()};
}

// The integer bits of quantizers whose outputs may be narrower than one.
constexpr ParameterDefinition any_integer_parameter() {
    ParameterDefinition parameter = integer_parameter;
    parameter.sentence = "Bits left of the binary point, the sign not counted; each one doubles step and range";
    parameter.minimum = -16;
    return parameter;
}

// The product as float32 gives it.
inline double product(double a, double b) { return static_cast<float>(a) * static_cast<float>(b); }

// Why the straight-through form does not return levels of `bits` bits scaled by alpha; empty where it does.
std::string_view why_levels_wander(double alpha, double noise, int bits);

// What rows of several quantizers say.

inline std::optional<double> no_symmetry(const Values&) { return std::nullopt; }

// About 0 where there are negative outputs.
inline std::optional<double> symmetry_if_negative(const Values& v) {
    return v["keep_negative"].is_set() ? std::optional(0.0) : std::nullopt;
}

inline bool is_auto(const Values& v) { return v["alpha"].is_word(); }

inline std::string_view mode_always_used(const Values&) { return {}; }

// The grid of bits and integer; without integer bits where it has no such parameter.
inline FixedPointFormat grid_of(const Values& v, bool is_signed) {
    return {v["bits"].whole(), v["integer"].whole(), is_signed};
}

inline std::optional<FixedPointFormat> no_grid(const Values&) { return std::nullopt; }

inline ScaledCurve identity(const Values&) { return {&identity_curve}; }

// What the levels are multiplied by, as float32: a number, or the scale of 'auto' and 'auto_po2'.
inline double scale_by_alpha(const Values& v) {
    const Value number = is_auto(v) ? v["post_training_scale"] : v["alpha"];
    return number.is_number() ? static_cast<float>(number.number()) : is_auto(v) ? v.scale : 1.0f;
}

// What QKeras raises.

inline bool has_wrong_alpha(const Values& v) {
    return v["alpha"].is_word() && v["alpha"].word() != "auto" && v["alpha"].word() != "auto_po2";
}

inline constexpr RaiseRow wrong_alpha_rows[] = {
    {"alpha", "AssertionError", true, "QKeras raises %1 when it is called: %2 may be 'auto' or 'auto_po2', not %3",
     has_wrong_alpha}};

inline constexpr RaiseRow wrong_alpha_of_bits{
    "alpha", "ValueError", true, "QKeras raises %1 when it is called: %2 may be 'auto' or a word with 'po2', not %3",
    [](const Values& v) {
        return has_wrong_alpha(v) && v["alpha"].word().find("po2") == std::string_view::npos &&
               v["post_training_scale"].is_none(); // without which nobody looks
    }};

inline constexpr RaiseRow wrong_slope{"negative_slope", "AssertionError", false,
                                      "QKeras raises %1: %2 must be 0 or a power of two, not %3", [](const Values& v) {
                                          const double slope = v["negative_slope"].number();
                                          return !(slope >= 0.0) || std::isinf(slope) ||
                                                 (slope != 0.0 && binary_parts(slope).bits != 1);
                                      }};

// How QKeras works the scale of 'auto' and 'auto_po2' out from the numbers of one channel (quantizers.py of google/qkeras at
// 78ea90f, _get_least_squares_scale). float32, but for sums: TensorFlow adds up in an order that depends on the machine;
// here sums are of doubles and rounded once.
using Channel = std::span<const float>;

inline constexpr float keras_epsilon = 1e-7f;

// The power of two next to it, by its logarithm.
float near_po2(float scale);

float largest_size(Channel x);

// From the sums of x * q and q * q over `size` numbers: mean(x * q) / (mean(q * q) + 1e-7). With 'auto_po2' the power of two
// next to that, within 2^min_po2_exponent to 2^max_po2_exponent where the quantizer has these.
float least_squares_scale(const Values& v, double product, double square, std::size_t size);

// The same where q is the code of x.
template <class Code> float least_squares_scale(const Values& v, Channel x, Code code) {
    double product = 0.0;
    double square = 0.0;
    for (const float number : x) {
        const float q = code(number);
        product += static_cast<double>(number * q);
        square += static_cast<double>(q * q);
    }
    return least_squares_scale(v, product, square, x.size());
}
} // namespace quantoscope::inline qkeras
