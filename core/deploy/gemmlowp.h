#pragma once

#include <cstdint>

namespace quantoscope::inline deploy {
// The fixed-point arithmetic of gemmlowp (fixedpoint/fixedpoint.h, commit 16e8662), with Raw std::int16_t or
// std::int32_t: integers of w bits that wrap. A raw value with b integer bits stands for raw * 2^(b + 1 - w).

// x / 2^exponent to nearest, ties away from zero. Domain: exponent 0 to w - 1.
template <class Raw> Raw rounding_divide_by_power(Raw x, int exponent);

// x * 2^exponent, saturated; a negative exponent divides as above.
template <class Raw> Raw saturating_multiply_by_power(Raw x, int exponent);

// a * b / 2^(w - 1) to nearest, saturated (SQRDMULH of Arm).
template <class Raw> Raw saturating_rounding_doubling_high_multiply(Raw a, Raw b);

// logistic(a) and tanh(a) of a value with `integer_bits` integer bits (at most 4), as a value with none.
template <class Raw> Raw gemmlowp_logistic(Raw a, int integer_bits);
template <class Raw> Raw gemmlowp_tanh(Raw a, int integer_bits);
} // namespace quantoscope::inline deploy
