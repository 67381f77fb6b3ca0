#pragma once

#include <array>
#include <string_view>
#include <vector>

namespace quantoscope::inline curves {
// What distinguishes the members of a function of curves: a slope, a bound. Unused ones are 0.
using CurveParameters = std::array<double, 3>;

// A real function in double: what a staircase approximates. Values are within a few units in the last place
// of 1 (absolute error below 2^-50), or of the value where that is larger.
struct Curve {
    std::string_view key;
    std::string_view title;
    double (*value)(double x, const CurveParameters&); // all of [-inf, inf]; the limits at the ends
    // The x with value(x) = y; a finite end of the rise when y is not inside the range. Null where a curve
    // does not rise throughout, or nobody has to know.
    double (*inverse)(double y, const CurveParameters&);
    // Where it is not smooth, jumps or turns, ascending: it is monotone between.
    std::vector<double> (*kinks)(const CurveParameters&);
    // Outside [-constant_beyond, constant_beyond] the curve equals its limits to within 2^-54; may be inf.
    double (*constant_beyond)(const CurveParameters&);
    // How wide a piece between kinks may be for a ten-point rule to integrate its square within 1e-12; inf
    // for polynomials of degree two and below.
    double (*widest_piece)(const CurveParameters&);
};

extern const Curve logistic_curve;       // 1/(1+exp(-x))
extern const Curve hard_sigmoid_curve;   // clip(x/2 + 1/2, 0, 1)
extern const Curve smooth_sigmoid_curve; // clip(3x/16 + 1/2, 0, 1)
extern const Curve tanh_curve;

extern const Curve identity_curve; // x
// relu: x for x > 0, otherwise slope * x; at most bound. Parameters: slope, bound (inf for none).
extern const Curve relu_curve;
// Hard swish: x * clip(x + shift, 0, bound) / bound. Parameters: shift, bound.
extern const Curve hard_swish_curve;
// s(T x) of one of the sigmoids s. Parameters: T, nothing, the number of the sigmoid.
extern const Curve steep_sigmoid_curve;
extern const Curve sign_curve; // -1 below 0, 1 from there on
// The sign where |x| is at least a threshold, otherwise 0, as at 0. Parameter: the threshold, not below 0.
extern const Curve dead_zone_sign_curve;
// mu-law companding of z = 2 s(x/I) - 1, I sgn(z) log(1 + u |z|) / log(1 + u). Parameters: u, I, the number
// of the sigmoid s; with the hard one, z is x/I clipped to [-1, 1].
extern const Curve mu_law_curve;
// I (2 s(x/I) - 1), times a slope below 0. Parameters: slope, I, the number of the sigmoid s.
extern const Curve relu_of_sigmoid_curve;

// By which parameters above mean one of the sigmoids. Domain: logistic, hard, smooth.
double sigmoid_number(const Curve& sigmoid);

// gain * curve(x) + offset: how the 2s(x)-1 forms are made of the sigmoids.
struct ScaledCurve {
    const Curve* curve = nullptr;
    double gain = 1.0;
    double offset = 0.0;
    CurveParameters parameters = {};

    double operator()(double x) const { return gain * curve->value(x, parameters) + offset; }
    double inverse(double y) const { return curve->inverse((y - offset) / gain, parameters); }
    std::vector<double> kinks() const { return curve->kinks(parameters); }
    bool operator==(const ScaledCurve&) const = default;
};
} // namespace quantoscope::inline curves
