#pragma once

#include <array>
#include <span>
#include <string_view>
#include <vector>

namespace quantoscope::inline curves {
// The logistic sigmoid 1/(1+exp(-x)) correctly rounded to float32 (roundTiesToEven): the float32 nearest
// to the real value, for every float32 x. Subnormal results included; -inf gives 0, inf gives 1, NaN NaN.
//
// How: double arithmetic with relative error below 2^-49, and where that leaves the float32 open (Ziv's
// test: both ends of the error interval round alike otherwise) double-double arithmetic with relative
// error below 2^-90. The deciding distances of this function's hard cases are above 2^-78, so the second
// step always decides; proved against MPFR on every hard case.
float sigmoid_rounded(float x);

// Element by element, the same values; vectorised. x and y of equal size; y may be x.
void sigmoid_rounded(std::span<const float> x, std::span<float> y);

// The hyperbolic tangent correctly rounded to float32, by the same method.
float tanh_rounded(float x);
void tanh_rounded(std::span<const float> x, std::span<float> y);

// exp(x) correctly rounded to float32, by the same method; 0 and inf where roundTiesToEven underflows and overflows.
float exp_rounded(float x);

// The natural logarithm correctly rounded to float32, by the same method; 0 gives -inf, negative x NaN. The second
// step's error is below 2^-88, absolute; no logarithm but that of 1 is below 2^-25.
float log_rounded(float x);

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
