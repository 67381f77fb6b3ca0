#pragma once

#include <array>
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

// The 16-bit sigmoid and tanh that TensorFlow Lite, TensorFlow Lite Micro and CMSIS-NN share: linear
// interpolation in a table of 256 entries over inputs of 12 fraction bits times 3. Sources: tflite-micro 90b983c,
// kernels/internal/reference/integer_ops/logistic.h and tanh.h; CMSIS-NN 99f736a, arm_nn_activation_s16.c.

// round(65536 sigmoid(i / 24)), at most 65535, with the entries that the libraries have one higher.
const std::array<std::uint16_t, 256>& int16_sigmoid_table();

// Brings an input code to the table's units: (q * factor + half) >> shift, half of the last bit lost.
struct Int16Multiplier {
    std::int32_t factor = 3;
    int shift = 0;
};

// Domain: q an int16, factor 0 to 32767. The output's scale is 1/32768.
std::int32_t int16_table_output(std::int32_t q, Int16Multiplier multiplier, bool is_tanh);

inline constexpr float int16_output_scale = 0x1p-15f;
} // namespace quantoscope::inline deploy
