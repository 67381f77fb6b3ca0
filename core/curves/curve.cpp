#include "core/curves/curve.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace quantoscope::inline curves {
namespace {
using P = const CurveParameters&;

constexpr double inf = std::numeric_limits<double>::infinity();

double logistic(double x, P) {
    const double t = std::exp(-std::fabs(x));
    return (x < 0.0 ? t : 1.0) / (1.0 + t);
}

// log(y/(1-y)), written so that it keeps its relative accuracy near y = 1/2.
double logit(double y, P) {
    constexpr double end = 745.0; // exp(-745) is the smallest double
    if (!(y > 0.0)) { return -end; }
    if (!(y < 1.0)) { return end; }
    return y < 0.25 ? std::log(y / (1.0 - y)) : std::log1p((2.0 * y - 1.0) / (1.0 - y));
}

// A straight line through (0, 1/2) that is cut off at 0 and 1; in sixteenths, since its slope is a multiple of 1/16.
template <int slope> double clipped_line(double x, P) { return std::clamp(slope / 16.0 * x + 0.5, 0.0, 1.0); }

template <int slope> double clipped_line_inverse(double y, P) {
    return (std::clamp(y, 0.0, 1.0) - 0.5) / (slope / 16.0);
}

template <int slope> std::vector<double> clipped_line_kinks(P) { return {-8.0 / slope, 8.0 / slope}; }

double hyperbolic_tangent(double x, P) { return std::tanh(x); }

double inverse_tanh(double y, P) { return std::atanh(std::clamp(y, -1.0 + 0x1p-53, 1.0 - 0x1p-53)); }

double identity(double x, P) { return x; }

double relu(double x, P p) { return x > 0.0 ? std::fmin(x, p[1]) : p[0] == 0.0 ? 0.0 : p[0] * x; }

std::vector<double> relu_kinks(P p) { return p[1] < inf ? std::vector<double>{0.0, p[1]} : std::vector<double>{0.0}; }

double hard_swish(double x, P p) { return x <= -p[0] ? 0.0 : x * (std::fmin(x + p[0], p[1]) / p[1]); }

// It leaves 0, turns, and becomes x; where the bound is below shift / 2, it does not turn.
std::vector<double> hard_swish_kinks(P p) {
    std::vector<double> kinks{-p[0], -0.5 * p[0], p[1] - p[0]};
    std::ranges::sort(kinks);
    return kinks;
}

double sign(double x, P) { return x < 0.0 ? -1.0 : 1.0; }

double dead_zone_sign(double x, P p) { return x != 0.0 && std::fabs(x) >= p[0] ? std::copysign(1.0, x) : 0.0; }

std::vector<double> dead_zone_kinks(P p) { return {-p[0], p[0]}; }

double dead_zone_end(P p) { return p[0]; }

// The sigmoids by number, as parameters name them.
constexpr const Curve* sigmoids[] = {&hard_sigmoid_curve, &smooth_sigmoid_curve, &logistic_curve};

const Curve& sigmoid_of(P p) { return *sigmoids[static_cast<std::size_t>(p[2])]; }

// 2 s(x/I) - 1.
double stretched_tanh(double x, P p) { return 2.0 * sigmoid_of(p).value(x / p[1], p) - 1.0; }

std::vector<double> stretched_kinks(P p) {
    std::vector<double> kinks = sigmoid_of(p).kinks(p);
    std::ranges::transform(kinks, kinks.begin(), [p](double kink) { return kink * p[1]; });
    kinks.push_back(0.0);
    std::ranges::sort(kinks);
    return kinks;
}

double stretched_end(P p) { return p[1] * sigmoid_of(p).constant_beyond(p); }

double mu_law(double x, P p) {
    const double z = stretched_tanh(x, p);
    return std::copysign(p[1] * (std::log1p(p[0] * std::fabs(z)) / std::log1p(p[0])), x);
}

double steep_sigmoid(double x, P p) { return sigmoid_of(p).value(p[0] * x, p); }

std::vector<double> steep_kinks(P p) {
    std::vector<double> kinks = sigmoid_of(p).kinks(p);
    std::ranges::transform(kinks, kinks.begin(), [p](double kink) { return kink / p[0]; });
    return kinks;
}

double steep_end(P p) { return sigmoid_of(p).constant_beyond(p) / p[0]; }

double relu_of_sigmoid(double x, P p) { return (x < 0.0 ? p[0] : 1.0) * p[1] * stretched_tanh(x, p); }

std::vector<double> nowhere(P) { return {}; }

template <int numerator, int denominator> double constant(P) { return static_cast<double>(numerator) / denominator; }

double infinite(P) { return inf; }
} // namespace

const Curve logistic_curve{"sigmoid", "sigmoid", logistic, logit, nowhere, constant<40, 1>, constant<1, 1>};

const Curve hard_sigmoid_curve{"hard_sigmoid",        "hard sigmoid", clipped_line<8>, clipped_line_inverse<8>,
                               clipped_line_kinks<8>, constant<1, 1>, constant<1, 1>};

const Curve smooth_sigmoid_curve{"smooth_sigmoid",      "smooth sigmoid", clipped_line<3>, clipped_line_inverse<3>,
                                 clipped_line_kinks<3>, constant<8, 3>,   constant<1, 1>};

const Curve tanh_curve{"tanh", "tanh", hyperbolic_tangent, inverse_tanh, nowhere, constant<20, 1>, constant<1, 1>};

const Curve identity_curve{"identity", "identity function", identity, identity, nowhere, infinite, infinite};

const Curve relu_curve{"relu", "relu", relu, nullptr, relu_kinks, infinite, infinite};

const Curve hard_swish_curve{"hard_swish", "hard swish", hard_swish, nullptr, hard_swish_kinks, infinite, infinite};

const Curve sign_curve{"sign",         "sign",  sign, nullptr, [](P) { return std::vector<double>{0.0}; },
                       constant<0, 1>, infinite};

const Curve dead_zone_sign_curve{"dead_zone_sign", "sign with a dead zone", dead_zone_sign, nullptr,
                                 dead_zone_kinks,  dead_zone_end,           infinite};

// Of log(1 + u x/I) the pole lies I/u off the real interval.
const Curve mu_law_curve{
    "mu_law", "mu-law", mu_law, nullptr, stretched_kinks, stretched_end, [](P p) { return 2.0 * p[1] / p[0]; }};

const Curve relu_of_sigmoid_curve{"relu_of_sigmoid", "relu of a sigmoid", relu_of_sigmoid,         nullptr,
                                  stretched_kinks,   stretched_end,       [](P p) { return p[1]; }};

const Curve steep_sigmoid_curve{
    "steep_sigmoid", "sigmoid", steep_sigmoid, nullptr, steep_kinks, steep_end, [](P p) { return 1.0 / p[0]; }};

double sigmoid_number(const Curve& sigmoid) {
    return static_cast<double>(std::ranges::find(sigmoids, &sigmoid) - std::begin(sigmoids));
}
} // namespace quantoscope::inline curves
