#include "core/curves/curve.h"

#include "core/curves/double_double.h"
#include "core/numeric/float32.h"
#include "core/numeric/vectorised.h"

#include <algorithm>
#include <bit>
#include <cmath>

namespace quantoscope::inline curves {
namespace {
// Relative error bound of the first step; its true error is below 2^-50 for the sigmoid (exp: 1.5 ulp;
// sum and quotient: half an ulp each), and std::tanh, std::exp and std::log are within 2 ulp on common platforms.
constexpr double first_step_error = 0x1p-49;

// Where the curves are constant in float32: sigmoid(-104) < 2^-150, half the smallest subnormal.
constexpr double sigmoid_underflow = 104.0;

// exp(-104) < 2^-150 as well; above exp_finite, the float32 below 128 ln 2, exp is above every float32 by more
// than half a step.
constexpr float exp_underflow = 104.0f;
constexpr float exp_finite = 0x1.62e42ep6f;

// exp(y) for y in [-104, 0] with error below 1.5 ulp: y = n ln 2 + r, |r| <= 0.3466, Taylor polynomial of
// degree 13 (remainder below 2^-57), no branches and no table so that loops around it vectorise.
inline double exp_of_non_positive(double y) {
    constexpr double shifter = 0x1.8p52; // adding it rounds to an integer and leaves it in the low bits
    const double shifted = y * 0x1.71547652b82fep0 + shifter;
    const double n = shifted - shifter;
    const double r = (y - n * 0x1.62e42fefa2p-1) - n * 0x1.9ef35793c7673p-41;
    double p = 1.0 / 6227020800.0;
    p = p * r + 1.0 / 479001600.0;
    p = p * r + 1.0 / 39916800.0;
    p = p * r + 1.0 / 3628800.0;
    p = p * r + 1.0 / 362880.0;
    p = p * r + 1.0 / 40320.0;
    p = p * r + 1.0 / 5040.0;
    p = p * r + 1.0 / 720.0;
    p = p * r + 1.0 / 120.0;
    p = p * r + 1.0 / 24.0;
    p = p * r + 1.0 / 6.0;
    p = p * r + 0.5;
    p = p * r + 1.0;
    p = p * r + 1.0;
    const std::uint64_t exponent = std::bit_cast<std::uint64_t>(shifted) << 52;
    return std::bit_cast<double>(std::bit_cast<std::uint64_t>(p) + exponent);
}

inline double sigmoid_first_step(float x) {
    const double magnitude = std::fabs(static_cast<double>(x));
    const double t = exp_of_non_positive(magnitude < sigmoid_underflow ? -magnitude : -sigmoid_underflow);
    return (x < 0.0f ? t : 1.0) / (1.0 + t);
}

// The float32 nearest to value.hi + value.lo, value > 0 and below the largest float32.
float rounded(DoubleDouble value) {
    float below = static_cast<float>(value.hi);
    if (static_cast<double>(below) > value.hi || (static_cast<double>(below) == value.hi && value.lo < 0.0)) {
        below = next_down(below);
    }
    const float above = next_up(below);
    // Exact: neighbouring float32 differ in the last of 24 bits.
    const double middle = 0.5 * (static_cast<double>(below) + static_cast<double>(above));
    const double side = (value.hi - middle) + value.lo;
    const bool above_is_even = (ordinal_of(above) & 1) == 0;
    return side > 0.0 || (side == 0.0 && above_is_even) ? above : below;
}

float sigmoid_second_step(float x) {
    const DoubleDouble one{1.0, 0.0};
    const DoubleDouble t = exp_of(-std::min(std::fabs(static_cast<double>(x)), sigmoid_underflow));
    return rounded((x < 0.0f ? t : one) / (one + t));
}

float tanh_second_step(float x) {
    const DoubleDouble one{1.0, 0.0};
    const DoubleDouble t = exp_of(-2.0 * std::min(std::fabs(static_cast<double>(x)), 32.0));
    return std::copysign(rounded((one + -t) / (one + t)), x);
}

float exp_second_step(float x) {
    const DoubleDouble t = exp_of(-std::fabs(static_cast<double>(x)));
    return rounded(x > 0.0f ? DoubleDouble{1.0, 0.0} / t : t);
}

// Two terms of a step from the double logarithm y: |log x| = |y| + log(1 + d) with d = x exp(-y) - 1 above 1
// and exp(y) / x - 1 below, |d| < 2^-44.
float log_second_step(float x) {
    const double y = std::log(static_cast<double>(x));
    const DoubleDouble one{1.0, 0.0};
    const DoubleDouble argument{static_cast<double>(x), 0.0};
    const DoubleDouble t = exp_of(-std::fabs(y));
    const DoubleDouble d = (y > 0.0 ? argument * t : t / argument) + -one;
    const DoubleDouble correction = d + -(DoubleDouble{0.5, 0.0} * d * d);
    return std::copysign(rounded(DoubleDouble{std::fabs(y), 0.0} + correction), static_cast<float>(y));
}

// Both ends of the error interval of the first step must round alike, else the second decides; NaN stays NaN.
template <class SecondStep> float decided(double first_step, float x, SecondStep second_step) {
    const double slack = std::fabs(first_step) * first_step_error;
    const auto low = static_cast<float>(first_step - slack);
    return low != static_cast<float>(first_step + slack) && low == low ? second_step(x) : low;
}

constexpr std::size_t block_size = 256;

// The first step of a block; returns whether any element is left open.
QUANTOSCOPE_VECTORISED
bool sigmoid_block(const float* x, float* low, float* high, std::size_t size) {
    for (std::size_t i = 0; i < size; ++i) {
        const double value = sigmoid_first_step(x[i]);
        const double slack = value * first_step_error;
        low[i] = static_cast<float>(value - slack);
        high[i] = static_cast<float>(value + slack);
    }
    unsigned differing = 0;
    for (std::size_t i = 0; i < size; ++i) {
        differing |= std::bit_cast<std::uint32_t>(low[i]) ^ std::bit_cast<std::uint32_t>(high[i]);
    }
    return differing != 0;
}
} // namespace

float sigmoid_rounded(float x) { return std::isnan(x) ? x : decided(sigmoid_first_step(x), x, sigmoid_second_step); }

void sigmoid_rounded(std::span<const float> x, std::span<float> y) {
    if (x.size() < 8) {
        std::transform(x.begin(), x.end(), y.begin(), [](float v) { return sigmoid_rounded(v); });
        return;
    }
    float low[block_size];
    float high[block_size];
    for (std::size_t start = 0; start < x.size(); start += block_size) {
        const std::size_t size = std::min(block_size, x.size() - start);
        const bool any_open = sigmoid_block(x.data() + start, low, high, size);
        for (std::size_t i = 0; any_open && i < size; ++i) {
            low[i] = low[i] == high[i] ? low[i] : sigmoid_rounded(x[start + i]);
        }
        for (std::size_t i = 0; i < size; ++i) {
            const float input = x[start + i];
            y[start + i] = input == input ? low[i] : input;
        }
    }
}

float tanh_rounded(float x) { return decided(std::tanh(static_cast<double>(x)), x, tanh_second_step); }

void tanh_rounded(std::span<const float> x, std::span<float> y) {
    std::transform(x.begin(), x.end(), y.begin(), [](float v) { return tanh_rounded(v); });
}

float exp_rounded(float x) {
    if (x < -exp_underflow || x > exp_finite) { return x > 0.0f ? std::numeric_limits<float>::infinity() : 0.0f; }
    return decided(std::exp(static_cast<double>(x)), x, exp_second_step);
}

float log_rounded(float x) {
    if (!(x > 0.0f && x < std::numeric_limits<float>::infinity())) { return std::log(x); }
    return decided(std::log(static_cast<double>(x)), x, log_second_step);
}
} // namespace quantoscope::inline curves
