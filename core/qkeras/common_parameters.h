#pragma once

#include "core/qkeras/sigmoid_shape.h"

namespace quantoscope::inline qkeras {
// Parameters several quantizers share.

inline bool is_positive(double number) { return number > 0.0 && number <= 0x1p64; }

inline bool is_finite(double number) { return std::fabs(number) <= 0x1p64; }

inline bool is_share(double number) { return number >= 0.0 && number <= 1.0; }

inline bool is_slope(double number) {
    int exponent = 0;
    return number == 0.0 || (number >= 0x1p-24 && number <= 256.0 && std::frexp(number, &exponent) == 0.5);
}

inline constexpr std::string_view alpha_words[] = {"auto", "auto_po2"};

constexpr ParameterDefinition scale_parameter() {
    ParameterDefinition parameter = number_parameter(
        "alpha",
        "Scales the levels; 'auto' and 'auto_po2' round in another way, by a scale that QKeras works out from a "
        "whole tensor: the one behind @scale, 1 where none is given",
        Value(), is_positive, "a number above 0");
    parameter.words = alpha_words;
    parameter.words_need_tensor = true;
    return parameter;
}
inline constexpr ParameterDefinition alpha_parameter = scale_parameter();

// Of what asks whether "po2" is in the word, and for 'auto' otherwise.
inline constexpr ParameterDefinition alpha_with_po2_parameter = [] {
    ParameterDefinition parameter = scale_parameter();
    parameter.taken_for = [](std::string_view word) {
        return word.find("po2") == std::string_view::npos ? std::string_view() : alpha_words[1];
    };
    return parameter;
}();

inline bool is_exponent(double number) { return std::fabs(number) <= 64.0 && std::nearbyint(number) == number; }

constexpr ParameterDefinition po2_exponent_parameter(std::string_view key) {
    return number_parameter(key, "An end of the exponents that the scale of 'auto_po2' may have", Value(), is_exponent,
                            "a whole number from -64 to 64");
}
inline constexpr ParameterDefinition min_po2_exponent_parameter = po2_exponent_parameter("min_po2_exponent");
inline constexpr ParameterDefinition max_po2_exponent_parameter = po2_exponent_parameter("max_po2_exponent");

// It is multiplied and subtracted: only 0 and 1 are a sign bit or none.
inline constexpr ParameterDefinition keep_negative_parameter = [] {
    ParameterDefinition parameter =
        flag_parameter("keep_negative", "Has negative outputs: one of the bits is a sign", true);
    parameter.accepted_maximum = 1;
    return parameter;
}();

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

// The largest power of two of which `number`, not 0, is a multiple, and how many of its bits are in use.
struct BinaryParts {
    double unit = 1.0;
    int bits = 1;
};
BinaryParts binary_parts(double number);

// Why the straight-through form does not return levels of `bits` bits scaled by alpha; empty where it does.
std::string_view why_levels_wander(double alpha, double noise, int bits);

// What rows of several quantizers say.

inline std::optional<double> no_symmetry(const Values&) { return std::nullopt; }

// About 0 where there are negative outputs.
inline std::optional<double> symmetry_if_negative(const Values& v) {
    return v["keep_negative"].is_set() ? std::optional(0.0) : std::nullopt;
}

inline bool is_auto(const Values& v) { return v["alpha"].is_word(); }

inline std::optional<FixedPointFormat> no_grid(const Values&) { return std::nullopt; }

inline ScaledCurve identity(const Values&) { return {&identity_curve}; }

// What the levels are multiplied by, as float32: a number, or the scale of 'auto' and 'auto_po2'.
inline double scale_by_alpha(const Values& v) {
    const Value number = is_auto(v) ? v["post_training_scale"] : v["alpha"];
    return number.is_number() ? static_cast<float>(number.number()) : is_auto(v) ? v.scale : 1.0f;
}
} // namespace quantoscope::inline qkeras
