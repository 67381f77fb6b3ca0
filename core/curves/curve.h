#pragma once

#include <array>
#include <span>
#include <string_view>

namespace quantoscope {

// A non-decreasing real function in double: what a staircase approximates. Values are within a few
// units in the last place of 1 (absolute error below 2^-50).
struct Curve {
    std::string_view key;
    std::string_view title;
    double (*value)(double x); // all of [-inf, inf]; the limits at the ends
    double (*inverse)(
        double y); // the x with value(x) = y; a finite end of the rise when y is not inside the range
    std::span<const double> kinks; // where it is not smooth, ascending
    // Outside [-constant_beyond, constant_beyond] the curve equals its limits to within 2^-54.
    double constant_beyond;
};

extern const Curve logistic_curve;       // 1/(1+exp(-x))
extern const Curve hard_sigmoid_curve;   // clip(x/2 + 1/2, 0, 1)
extern const Curve smooth_sigmoid_curve; // clip(3x/16 + 1/2, 0, 1)
extern const Curve tanh_curve;

// gain * curve(x) + offset: how the 2s(x)-1 forms are made of the sigmoids.
struct ScaledCurve {
    const Curve* curve = nullptr;
    double gain = 1.0;
    double offset = 0.0;

    double operator()(double x) const { return gain * curve->value(x) + offset; }
    double inverse(double y) const { return curve->inverse((y - offset) / gain); }
    bool operator==(const ScaledCurve&) const = default;
};

} // namespace quantoscope
