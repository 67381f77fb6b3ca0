#pragma once

#include "core/function/function.h"

#include <span>

// How QKeras works the scale of 'auto' and 'auto_po2' out from the numbers of one channel (quantizers.py of google/qkeras at
// 78ea90f, _get_least_squares_scale). float32, but for sums: TensorFlow adds up in an order that depends on the machine;
// here sums are of doubles and rounded once.
namespace quantoscope::inline qkeras {
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
