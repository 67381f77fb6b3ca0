#pragma once

#include "core/numeric/expects.h"

#include <bit>
#include <cmath>
#include <cstdint>
#include <limits>

namespace quantoscope::inline numeric {
// Float32 values in order. The ordinal of a float32 counts representable values from zero: 0 for both
// zeros (-0 and +0 are one input), 1 for the smallest positive subnormal, -1 for its negative, and so on
// to +-0x7f800000 for the infinities. Consecutive ordinals are neighbouring float32 values, so a search
// over ordinals is a search over all float32. Domain: everything but NaN.
using Ordinal = std::int64_t;

inline constexpr Ordinal infinity_ordinal = 0x7f800000;

constexpr Ordinal ordinal_of(float x) {
    const auto bits = std::bit_cast<std::uint32_t>(x);
    const auto magnitude = static_cast<Ordinal>(bits & 0x7fffffffu);
    return (bits >> 31) != 0 ? -magnitude : magnitude;
}

// Inverse of ordinal_of for ordinals in [-infinity_ordinal, infinity_ordinal]; 0 gives +0.
constexpr float float_at(Ordinal ordinal) {
    QUANTOSCOPE_EXPECTS(ordinal >= -infinity_ordinal && ordinal <= infinity_ordinal);
    const auto magnitude = static_cast<std::uint32_t>(ordinal < 0 ? -ordinal : ordinal);
    return std::bit_cast<float>(ordinal < 0 ? magnitude | 0x80000000u : magnitude);
}

// Beyond it products may overflow, and the outputs of a quantizer with them.
inline constexpr float far_out = 0x1p100f;

// The neighbouring float32 values; the infinities are their own outer neighbours.
constexpr float next_up(float x) {
    const Ordinal o = ordinal_of(x);
    return float_at(o < infinity_ordinal ? o + 1 : o);
}

constexpr float next_down(float x) {
    const Ordinal o = ordinal_of(x);
    return float_at(o > -infinity_ordinal ? o - 1 : o);
}

// How many float32 steps lead from a to b (negative when b < a).
constexpr Ordinal distance(float a, float b) { return ordinal_of(b) - ordinal_of(a); }

// The smallest float32 not below x. Domain: everything but NaN; above the largest float32, inf.
inline float float_not_below(double x) {
    const float nearest = static_cast<float>(x);
    return static_cast<double>(nearest) < x ? next_up(nearest) : nearest;
}

// Whether two outputs are one: NaN is like NaN, -0 like +0.
inline bool same_output(double a, double b) { return a == b || (std::isnan(a) && std::isnan(b)); }

// A closed interval of float32 inputs, first <= last, neither NaN. Ends may be infinite.
struct Interval {
    float first = -std::numeric_limits<float>::infinity();
    float last = std::numeric_limits<float>::infinity();

    bool operator==(const Interval&) const = default;

    constexpr bool contains(float x) const { return first <= x && x <= last; }
    // Number of float32 inputs in the interval; -0 and +0 count once.
    constexpr std::int64_t inputs() const { return distance(first, last) + 1; }
    bool is_finite() const { return std::isfinite(first) && std::isfinite(last); }
};

// The farthest ordinal from `inside` towards `end`, which may lie on either side, up to which `holds` is
// true. It must be true at `inside` and, where it becomes false on the way, stay false. Strides double until
// they leave, then halve: at most about 2 log2(distance) calls.
template <class Holds> Ordinal farthest(Ordinal inside, Ordinal end, Holds holds) {
    const Ordinal direction = end < inside ? -1 : 1;
    const auto step = [&](Ordinal stride) {
        const bool fits = stride <= (end - inside) * direction && holds(inside + stride * direction);
        inside += fits ? stride * direction : 0;
        return fits;
    };
    Ordinal stride = 1;
    while (step(stride)) { stride *= 2; }
    for (stride /= 2; stride > 0; stride /= 2) { step(stride); }
    return inside;
}
} // namespace quantoscope::inline numeric
