#pragma once

#include "core/qkeras/straight_through.h"

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

std::unique_ptr<const Kernel> bind_power(const PowerShape& shape, const Values& v, Form form);
std::vector<MonotonePiece> ideal_power_pieces(const PowerShape& shape);
std::vector<MonotonePiece> power_pieces(const PowerShape& shape);

// What the rows say.
double largest_power(const PowerShape& shape);
double reported_end(const PowerShape& shape);
std::string_view power_levels_note(const PowerShape& shape);
std::string_view power_off_grid_reason(const PowerShape& shape);
} // namespace quantoscope::inline qkeras
