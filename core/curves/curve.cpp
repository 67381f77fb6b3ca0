#include "core/curves/curve.h"

#include <algorithm>
#include <cmath>

namespace quantoscope {

namespace {

double logistic(double x)
{
    const double t = std::exp(-std::fabs(x));
    return (x < 0.0 ? t : 1.0) / (1.0 + t);
}

// log(y/(1-y)), written so that it keeps its relative accuracy near y = 1/2.
double logit(double y)
{
    constexpr double end = 745.0; // exp(-745) is the smallest double
    if (!(y > 0.0)) {
        return -end;
    }
    if (!(y < 1.0)) {
        return end;
    }
    return y < 0.25 ? std::log(y / (1.0 - y)) : std::log1p((2.0 * y - 1.0) / (1.0 - y));
}

double hard_sigmoid(double x)
{
    return std::clamp(0.5 * x + 0.5, 0.0, 1.0);
}

double smooth_sigmoid(double x)
{
    return std::clamp(0.1875 * x + 0.5, 0.0, 1.0);
}

double hyperbolic_tangent(double x)
{
    return std::tanh(x);
}

double inverse_tanh(double y)
{
    return std::atanh(std::clamp(y, -1.0 + 0x1p-53, 1.0 - 0x1p-53));
}

constexpr double hard_kinks[] = {-1.0, 1.0};
constexpr double smooth_kinks[] = {-8.0 / 3.0, 8.0 / 3.0};

} // namespace

const Curve logistic_curve{"sigmoid", "sigmoid", logistic, logit, {}, 40.0};

const Curve hard_sigmoid_curve{"hard_sigmoid", "hard sigmoid",
                               hard_sigmoid,   [](double y) { return 2.0 * std::clamp(y, 0.0, 1.0) - 1.0; },
                               hard_kinks,     1.0};

const Curve smooth_sigmoid_curve{
    "smooth_sigmoid", "smooth sigmoid",
    smooth_sigmoid,   [](double y) { return (std::clamp(y, 0.0, 1.0) - 0.5) / 0.1875; },
    smooth_kinks,     8.0 / 3.0};

const Curve tanh_curve{"tanh", "tanh", hyperbolic_tangent, inverse_tanh, {}, 20.0};

} // namespace quantoscope
