#pragma once

#include "core/qkeras/common_parameters.h"
#include "core/qkeras/raises.h"
#include "core/qkeras/straight_through.h"

#include <algorithm>
#include <cmath>
#include <limits>

// What quantized_po2 and quantized_relu_po2 have in common: powers of two.
//
//   f = min(max(a, 1e-7), max_value)         a = |x|
//   e = clip(rt(log f / ln 2), -E, E - 1)    E = 2^(bits - 1), halved unless max_value <= 1
//   e = 2 clip(rt(log sqrt f / ln 2), -E, 2 floor((E - 1) / 2))    with quadratic_approximation
//   e = -E                                   where a < 1e-7
//   q = 2^e or -2^e
//   y = b + n * (-b + q)                     b = x, n = qnoise_factor
//
// relu has twice the E, since it needs no sign, and a = max(x, 0) with q = 2^e; with a slope a = -slope * x
// and q = -2^e below 0. Its b is x with slope, at most max_value.
namespace quantoscope::inline qkeras {
inline bool is_max_value(double number) { return number >= 0x1p-126 && number <= 0x1p64; }

constexpr ParameterDefinition exponent_bits_parameter(std::string_view sentence) {
    ParameterDefinition parameter = bits_parameter;
    parameter.sentence = sentence;
    parameter.slider_maximum = 8; // beyond, the exponents leave float32
    return parameter;
}

inline constexpr ParameterDefinition max_value_parameter = number_parameter(
    "max_value",
    "Larger magnitudes are cut to this before they are rounded, up too; at most 1, the exponent needs no sign", Value(),
    is_max_value, "a number above 0");

inline constexpr std::string_view rounding_words[] = {"rnd", "floor"};

inline constexpr ParameterDefinition log2_rounding_parameter =
    word_parameter("log2_rounding", "How the exponent becomes whole: to the nearest, or down", rounding_words);

inline constexpr ParameterDefinition quadratic_parameter =
    flag_parameter("quadratic_approximation", "Even exponents only: twice that of the square root");

inline constexpr RaiseRow negative_max_value{
    "max_value", "ValueError", false, "QKeras raises %1: %2 must not be negative, not %3",
    [](const Values& v) { return v["max_value"].is_number() && v["max_value"].number() < 0.0; }};

inline constexpr RaiseRow wrong_log2_rounding{
    "log2_rounding", "AssertionError", true, "QKeras raises %1 when it is called: %2 must be 'rnd' or 'floor', not %3",
    [](const Values& v) {
        const Value mode = v["log2_rounding"];
        return !mode.is_unknown() &&
               (!mode.is_word() || std::ranges::find(rounding_words, mode.word()) == std::end(rounding_words));
    }};

// What both have of the parameters.
struct PowerShape {
    bool is_relu = false;
    double low = -1.0; // -E
    double top = 0.0;  // the largest exponent, before it is doubled
    double bits = 1.0;
    double max_value = std::numeric_limits<double>::infinity();
    double slope = 0.0;
    double noise = 1.0;
    bool is_random = false;
    bool is_quadratic = false;
    bool is_floor = false;
    bool use_ste = true;

    bool has_max() const { return max_value < std::numeric_limits<double>::infinity(); }
};

PowerShape power_shape(const Values& v, bool is_relu);

std::unique_ptr<const Kernel> bind_power(const PowerShape& shape, Form form);
std::vector<MonotonePiece> ideal_power_pieces(const PowerShape& shape);
std::vector<MonotonePiece> power_pieces(const PowerShape& shape);

// What the rows say.
double largest_power(const PowerShape& shape);
double reported_end(const PowerShape& shape);
std::string_view power_levels_note(const PowerShape& shape);
std::string_view power_off_grid_reason(const PowerShape& shape);

template <PowerShape (*shape_of)(const Values&)> struct PowerRow {
    static std::string_view levels_note(const Values& v) { return power_levels_note(shape_of(v)); }
    static std::string_view off_grid_reason(const Values& v) { return power_off_grid_reason(shape_of(v)); }
    static std::vector<MonotonePiece> ideal_pieces(const Values& v) { return ideal_power_pieces(shape_of(v)); }
    static std::vector<MonotonePiece> pieces(const Values& v) { return power_pieces(shape_of(v)); }

    template <Form form> static std::unique_ptr<const Kernel> bind(const Values& v, const SigmoidMode&) {
        return bind_power(shape_of(v), form);
    }
};
} // namespace quantoscope::inline qkeras
