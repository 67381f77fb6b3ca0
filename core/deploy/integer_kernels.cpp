#include "core/deploy/integer_kernels.h"

#include "core/curves/curve.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <limits>

namespace quantoscope::inline deploy {
namespace {
template <class Raw> constexpr int raw_bits = std::numeric_limits<Raw>::digits + 1;
template <class Raw> constexpr std::int64_t raw_max = std::numeric_limits<Raw>::max();
template <class Raw> constexpr std::int64_t raw_min = std::numeric_limits<Raw>::min();

template <class Raw> Raw to_raw(std::int64_t value) { return static_cast<Raw>(value); }

// A constant given with 32 bits (GEMMLOWP_CHECKED_FIXEDPOINT_CONSTANT).
template <class Raw> Raw raw_constant(std::int32_t value) {
    return to_raw<Raw>(rounding_divide_by_power(value, 32 - raw_bits<Raw>));
}

// RoundingHalfSum: to nearest, ties away from zero.
template <class Raw> Raw half_sum(Raw a, Raw b) {
    const std::int64_t sum = std::int64_t{a} + b;
    return to_raw<Raw>((sum + (sum >= 0 ? 1 : -1)) / 2);
}

// Only 16 bits saturate (AddSaturatingIf16Bit).
template <class Raw> Raw saturating_16_add(Raw a, Raw b) {
    const std::int64_t sum = std::int64_t{a} + b;
    return to_raw<Raw>(raw_bits<Raw> == 16 ? std::clamp(sum, raw_min<Raw>, raw_max<Raw>) : sum);
}

// exp_on_interval_between_negative_one_quarter_and_0_excl: z with no integer bits, as is the result.
template <class Raw> Raw exp_of_last_quarter(Raw z) {
    const auto multiply = saturating_rounding_doubling_high_multiply<Raw>;
    const Raw x = to_raw<Raw>(z + (std::int64_t{1} << (raw_bits<Raw> - 4))); // z + 1/8
    const Raw x2 = multiply(x, x);
    const Raw x3 = multiply(x2, x);
    const Raw x4 = multiply(x2, x2);
    const Raw thirds = to_raw<Raw>(std::int64_t{saturating_multiply_by_power<Raw>(x4, -2)} + x3);
    const Raw tail = saturating_multiply_by_power<Raw>(
        to_raw<Raw>(std::int64_t{multiply(thirds, raw_constant<Raw>(715827883))} + x2), -1); // 1/3
    const Raw factor = raw_constant<Raw>(1895147668);                                        // exp(-1/8)
    return saturating_16_add<Raw>(factor, multiply(factor, to_raw<Raw>(std::int64_t{x} + tail)));
}

// exp_on_negative_values: a <= 0 with `integer_bits` (at most 5), the result with none.
template <class Raw> Raw exp_of_negative(Raw a, int integer_bits) {
    if (a == 0) { return static_cast<Raw>(raw_max<Raw>); }
    struct Factor {
        int exponent;
        std::int32_t multiplier; // exp(-2^exponent)
    };
    constexpr Factor factors[] = {{-2, 1672461947}, {-1, 1302514674}, {0, 790015084}, {1, 290630308},
                                  {2, 39332535},    {3, 720401},      {4, 242}};
    const int fraction_bits = raw_bits<Raw> - 1 - integer_bits;
    const std::int64_t quarter = std::int64_t{1} << (fraction_bits - 2);
    const std::int64_t last_quarter = (a & (quarter - 1)) - quarter;
    const std::int64_t remainder = last_quarter - a;
    Raw result = exp_of_last_quarter<Raw>(saturating_multiply_by_power<Raw>(to_raw<Raw>(last_quarter), integer_bits));
    for (const Factor& factor : factors) {
        if (integer_bits > factor.exponent &&
            (remainder & (std::int64_t{1} << (fraction_bits + factor.exponent))) != 0) {
            result = saturating_rounding_doubling_high_multiply<Raw>(result, raw_constant<Raw>(factor.multiplier));
        }
    }
    return result;
}

// 1 / (1 + r) for r in [0, 1] with no integer bits, by three steps of Newton's method; the result has two
// integer bits and lacks a factor of 2 (one_over_one_plus_x_for_x_in_0_1).
template <class Raw> Raw half_denominator_inverse(Raw r) {
    const auto multiply = saturating_rounding_doubling_high_multiply<Raw>;
    const Raw half_denominator = half_sum<Raw>(r, static_cast<Raw>(raw_max<Raw>));
    Raw x = to_raw<Raw>(std::int64_t{raw_constant<Raw>(1515870810)} + // 48/17 and -32/17
                        multiply(half_denominator, raw_constant<Raw>(-1010580540)));
    for (int step = 0; step < 3; ++step) {
        const Raw missing = to_raw<Raw>((std::int64_t{1} << (raw_bits<Raw> - 3)) - multiply(half_denominator, x));
        x = to_raw<Raw>(std::int64_t{x} + saturating_multiply_by_power<Raw>(multiply(x, missing), 2));
    }
    return x;
}

template <class Raw> Raw negative_magnitude(Raw a) { return to_raw<Raw>(a > 0 ? -std::int64_t{a} : a); }

// --- the table of 16 bits

constexpr std::uint8_t one_higher[] = {4,  8,  12, 14, 15, 16, 17, 19, 20,  21,  22,  25,  27,  28, 29,
                                       30, 31, 33, 34, 35, 37, 39, 40, 41,  43,  44,  45,  46,  49, 50,
                                       54, 62, 63, 64, 66, 82, 86, 93, 100, 103, 112, 116, 135, 255};

// The rounded values are at least 0.001 from a tie, the error of the curve in double below 2^-34.
std::array<std::uint16_t, 256> make_int16_table() {
    std::array<std::uint16_t, 256> table{};
    for (std::size_t i = 0; i < table.size(); ++i) {
        const double value = logistic_curve.value(static_cast<double>(i) / 24.0, {});
        table[i] = static_cast<std::uint16_t>(std::min(65535.0, std::floor(65536.0 * value + 0.5)));
    }
    for (const std::uint8_t i : one_higher) { ++table[i]; }
    return table;
}

// The table's entry at `position`, whose lowest `bits` bits are a fraction, with as many bits of fraction.
std::int32_t interpolated(std::int32_t position, int bits, std::int32_t beyond) {
    const auto& table = int16_sigmoid_table();
    const std::int32_t index = position >> bits;
    if (index >= 255) { return beyond; }
    const std::int32_t entry = table[static_cast<std::size_t>(index)];
    const std::int32_t next = table[static_cast<std::size_t>(index) + 1];
    return (entry << bits) + (position & ((1 << bits) - 1)) * (next - entry);
}
} // namespace

template <class Raw> Raw rounding_divide_by_power(Raw x, int exponent) {
    const std::int64_t mask = (std::int64_t{1} << exponent) - 1;
    const std::int64_t threshold = (mask >> 1) + (x < 0 ? 1 : 0);
    return to_raw<Raw>((std::int64_t{x} >> exponent) + ((x & mask) > threshold ? 1 : 0));
}

template <class Raw> Raw saturating_multiply_by_power(Raw x, int exponent) {
    if (exponent < 0) { return rounding_divide_by_power(x, -exponent); }
    return static_cast<Raw>(std::clamp(std::int64_t{x} << exponent, raw_min<Raw>, raw_max<Raw>));
}

template <class Raw> Raw saturating_rounding_doubling_high_multiply(Raw a, Raw b) {
    if (a == raw_min<Raw> && b == raw_min<Raw>) { return static_cast<Raw>(raw_max<Raw>); }
    const std::int64_t product = std::int64_t{a} * b;
    const std::int64_t half = std::int64_t{1} << (raw_bits<Raw> - 2);
    const std::int64_t nudge = product >= 0 ? half : 1 - half;
    return to_raw<Raw>((product + nudge) / (std::int64_t{1} << (raw_bits<Raw> - 1)));
}

template <class Raw> Raw gemmlowp_logistic(Raw a, int integer_bits) {
    if (a == 0) { return raw_constant<Raw>(1 << 30); }
    const Raw result = saturating_multiply_by_power<Raw>(
        half_denominator_inverse<Raw>(exp_of_negative<Raw>(negative_magnitude(a), integer_bits)), 1);
    return a < 0 ? to_raw<Raw>(raw_max<Raw> - result) : result;
}

template <class Raw> Raw gemmlowp_tanh(Raw a, int integer_bits) {
    if (a == 0) { return 0; }
    // (1 - e) / (1 + e) = 2 / (1 + e) - 1 with e = exp(-2 |a|): the same bits with one integer bit more.
    const Raw inverse = half_denominator_inverse<Raw>(exp_of_negative<Raw>(negative_magnitude(a), integer_bits + 1));
    const Raw result =
        saturating_multiply_by_power<Raw>(to_raw<Raw>(inverse - (std::int64_t{1} << (raw_bits<Raw> - 3))), 2);
    return a < 0 ? to_raw<Raw>(-std::int64_t{result}) : result;
}

template std::int16_t rounding_divide_by_power(std::int16_t, int);
template std::int32_t rounding_divide_by_power(std::int32_t, int);
template std::int16_t saturating_multiply_by_power(std::int16_t, int);
template std::int32_t saturating_multiply_by_power(std::int32_t, int);
template std::int16_t saturating_rounding_doubling_high_multiply(std::int16_t, std::int16_t);
template std::int32_t saturating_rounding_doubling_high_multiply(std::int32_t, std::int32_t);
template std::int16_t gemmlowp_logistic(std::int16_t, int);
template std::int32_t gemmlowp_logistic(std::int32_t, int);
template std::int16_t gemmlowp_tanh(std::int16_t, int);
template std::int32_t gemmlowp_tanh(std::int32_t, int);

const std::array<std::uint16_t, 256>& int16_sigmoid_table() {
    static const std::array<std::uint16_t, 256> table = make_int16_table();
    return table;
}

std::int32_t int16_table_output(std::int32_t q, Int16Multiplier multiplier, bool is_tanh) {
    const std::int32_t half = multiplier.shift > 0 ? 1 << (multiplier.shift - 1) : 0;
    const std::int32_t input = (q * multiplier.factor + half) >> multiplier.shift;
    const std::int32_t magnitude = std::abs(input);
    if (!is_tanh) {
        const std::int32_t result = interpolated(magnitude, 9, 0x7fff << 10);
        return (input >= 0 ? result + (1 << 9) : (1 << 25) - result + (1 << 9) - 1) >> 10;
    }
    const std::int32_t result = interpolated(magnitude, 8, 0xffff << 8) - (1 << 23);
    return (input >= 0 ? result + (1 << 7) : -result + (1 << 7) - 1) >> 8;
}
} // namespace quantoscope::inline deploy
