#include "core/fixed/fixed_point.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace quantoscope {
namespace {
constexpr FixedPointFormat q8{8, 0, true};
static_assert(q8.fraction_bits() == 7 && q8.min_code() == -128 && q8.max_code() == 127);
constexpr FixedPointFormat u8{8, 0, false};
static_assert(u8.fraction_bits() == 8 && u8.min_code() == 0 && u8.max_code() == 255);
constexpr FixedPointFormat one{1, 0, true};
static_assert(one.fraction_bits() == 0 && one.min_code() == -1 && one.max_code() == 0);
constexpr FixedPointFormat wide{53, 0, true};
static_assert(wide.max_code() == (1LL << 52) - 1 && wide.min_code() == -(1LL << 52));

struct Bounds {
    int bottom, top;
};

Bounds bounds(int bits, bool is_signed) {
    int top = 1;
    for (int i = 0; i < (is_signed ? bits - 1 : bits); ++i) { top *= 2; }
    return {is_signed ? -top : 0, top - 1};
}

// All codes of six bits (and beyond) into 3 and 4 bits, each mode by its own definition.
TEST(Overflow, SaturationPicksTheNearestCode) {
    for (const bool is_signed : {true, false}) {
        for (const int bits : {1, 3, 4}) {
            const auto [bottom, top] = bounds(bits, is_signed);
            for (int code = -70; code <= 70; ++code) {
                int nearest = bottom;
                for (int c = bottom; c <= top; ++c) {
                    nearest = std::abs(c - code) < std::abs(nearest - code) ? c : nearest;
                }
                const bool fits = bottom <= code && code <= top;
                EXPECT_EQ(overflow_to(code, bits, is_signed, Overflow::saturate), nearest);
                EXPECT_EQ(overflow_to(code, bits, is_signed, Overflow::saturate_zero), fits ? code : 0);
                // One bit with a sign has no symmetric range: ap_fixed<1,1> saturates as it is.
                const int symmetric = is_signed && bits > 1 && nearest == bottom ? bottom + 1 : nearest;
                EXPECT_EQ(overflow_to(code, bits, is_signed, Overflow::saturate_symmetric), symmetric);
            }
        }
    }
}

TEST(Overflow, WrappingIsCongruentModuloTwoToTheWidth) {
    for (const bool is_signed : {true, false}) {
        for (const int bits : {1, 3, 4}) {
            const auto [bottom, top] = bounds(bits, is_signed);
            for (int code = -70; code <= 70; ++code) {
                int wrapped = code;
                for (; wrapped > top; wrapped -= top - bottom + 1) {}
                for (; wrapped < bottom; wrapped += top - bottom + 1) {}
                EXPECT_EQ(overflow_to(code, bits, is_signed, Overflow::wrap), wrapped) << code << " " << bits;
            }
        }
    }
}

// IEEE 1666 SC_WRAP_SM without saturated bits: four bits into three, by its table of bit patterns.
TEST(Overflow, SignMagnitudeWrapFollowsTheSystemCTable) {
    constexpr int expected[16] = {-1, -2, -3, -4, -4, -3, -2, -1, 0, 1, 2, 3, 3, 2, 1, 0};
    for (int code = -8; code <= 7; ++code) {
        EXPECT_EQ(overflow_to(code, 3, true, Overflow::wrap_sign_magnitude), expected[code + 8]) << code;
    }
}

// The same rule bit by bit: low bits, all XORed with (lowest deleted bit XOR new sign bit).
TEST(Overflow, SignMagnitudeWrapFollowsTheXorDefinition) {
    for (const int bits : {3, 4}) {
        for (int code = -32; code < 32; ++code) {
            int pattern = code < 0 ? code + 64 : code; // six bits, two's complement
            const int deleted = (pattern >> bits) % 2;
            const int sign = (pattern >> (bits - 1)) % 2;
            int value = 0;
            for (int bit = 0; bit < bits; ++bit) {
                const int b = ((pattern >> bit) % 2 + deleted + sign) % 2;
                value += b * (bit == bits - 1 ? -(1 << bit) : 1 << bit);
            }
            EXPECT_EQ(overflow_to(code, bits, true, Overflow::wrap_sign_magnitude), value) << code;
            EXPECT_EQ(overflow_to(code, bits, false, Overflow::wrap_sign_magnitude), pattern % (1 << bits));
        }
    }
}

// The examples of the ap_fixed chapter of UG1399, in four bits.
TEST(Overflow, PublishedExamplesOfApFixedHold) {
    EXPECT_EQ(overflow_to(19, 4, true, Overflow::saturate), 7);
    EXPECT_EQ(overflow_to(-19, 4, true, Overflow::saturate), -8);
    EXPECT_EQ(overflow_to(19, 4, false, Overflow::saturate), 15);
    EXPECT_EQ(overflow_to(-19, 4, false, Overflow::saturate), 0);
    EXPECT_EQ(overflow_to(19, 4, true, Overflow::saturate_zero), 0);
    EXPECT_EQ(overflow_to(-19, 4, true, Overflow::saturate_symmetric), -7);
    EXPECT_EQ(overflow_to(-19, 4, false, Overflow::saturate_symmetric), 0);
    EXPECT_EQ(overflow_to(31, 4, true, Overflow::wrap), -1);
    EXPECT_EQ(overflow_to(-19, 4, true, Overflow::wrap), -3);
    EXPECT_EQ(overflow_to(19, 4, false, Overflow::wrap), 3);
    EXPECT_EQ(overflow_to(-19, 4, false, Overflow::wrap), 13);
    EXPECT_EQ(overflow_to(19, 4, true, Overflow::wrap_sign_magnitude), -4);
    EXPECT_EQ(overflow_to(-19, 4, true, Overflow::wrap_sign_magnitude), 2);
}

TEST(FixedPoint, ApFixedCountsTheSignAndQKerasDoesNot) {
    // hls4ml maps quantized_bits(n, i) to ap_fixed<n, i+1>.
    for (int bits = 1; bits <= 16; ++bits) {
        for (int integer = -3; integer <= 20; ++integer) {
            EXPECT_EQ(format_from_ap_fixed(bits, integer + 1, true), format_from_qkeras(bits, integer, true));
            EXPECT_EQ(format_from_ap_fixed(bits, integer, false), format_from_qkeras(bits, integer, false));
        }
    }
    const FixedPointFormat format = *format_from_ap_fixed(8, 3, true); // sss.fffff
    EXPECT_EQ(format.step(), 1.0 / 32);
    EXPECT_EQ(format.min_value(), -4.0);
    EXPECT_EQ(format.max_value(), 4.0 - 1.0 / 32);
    EXPECT_EQ(format_from_ap_fixed(4, 6, true)->step(), 4.0); // integer bits beyond the width
    EXPECT_EQ(format_from_ap_fixed(4, -2, false)->step(), 0x1p-6);
}

TEST(FixedPoint, WidthsAndIntegerBitsOutsideTheDomainAreErrors) {
    for (const int bits : {-1, 0, 54}) {
        const auto result = format_from_ap_fixed(bits, 1, true);
        ASSERT_FALSE(result);
        EXPECT_NE(plain(result.error().what).find(std::to_string(bits)), std::string::npos);
    }
    for (const int integer : {-65, 65}) {
        EXPECT_FALSE(format_from_ap_fixed(8, integer, true));
        EXPECT_FALSE(format_from_qkeras(8, integer, true));
    }
    EXPECT_TRUE(format_from_ap_fixed(53, 64, true));
    EXPECT_TRUE(format_from_qkeras(1, -64, false));
}

TEST(FixedPoint, CodesAreTheRoundedMultipleOfTheStep) {
    // ap_fixed<8, 4>, step 1/16, on all 1/128: in 128ths the code is value/8 rounded.
    const FixedPointFormat format = *format_from_ap_fixed(8, 4, true);
    for (int n = -1000; n <= 1000; ++n) {
        const int floored = n >= 0 ? n / 8 : -((7 - n) / 8);
        const int nearest_up = (n + 4) >= 0 ? (n + 4) / 8 : -((7 - (n + 4)) / 8);
        EXPECT_EQ(code_of(n / 128.0, format, Rounding::down, Overflow::saturate), floored) << n;
        EXPECT_EQ(code_of(n / 128.0, format, Rounding::ties_up, Overflow::saturate), nearest_up) << n;
    }
}

// UG1399: the examples of the quantization modes, ap_fixed<3, 2>, step 0.5.
TEST(FixedPoint, PublishedExamplesOfQuantizationHold) {
    const FixedPointFormat format = *format_from_ap_fixed(3, 2, true);
    const auto value = [&](double x, Rounding mode) {
        return 0.5 * static_cast<double>(*code_of(x, format, mode, Overflow::saturate));
    };
    EXPECT_EQ(value(1.25, Rounding::ties_up), 1.5);
    EXPECT_EQ(value(-1.25, Rounding::ties_up), -1.0);
    EXPECT_EQ(value(1.25, Rounding::ties_zero), 1.0);
    EXPECT_EQ(value(-1.25, Rounding::ties_zero), -1.0);
    EXPECT_EQ(value(1.25, Rounding::ties_down), 1.0);
    EXPECT_EQ(value(-1.25, Rounding::ties_down), -1.5);
    EXPECT_EQ(value(1.25, Rounding::ties_away), 1.5);
    EXPECT_EQ(value(-1.25, Rounding::ties_away), -1.5);
    EXPECT_EQ(value(0.75, Rounding::ties_even), 1.0);
    EXPECT_EQ(value(-1.25, Rounding::ties_even), -1.0);
    EXPECT_EQ(value(1.25, Rounding::down), 1.0);
    EXPECT_EQ(value(-1.25, Rounding::down), -1.5);
    EXPECT_EQ(value(-1.25, Rounding::toward_zero), -1.0);
}

TEST(FixedPoint, ExtremeValuesHaveTheCodeTheDefinitionGives) {
    constexpr double inf = std::numeric_limits<double>::infinity();
    constexpr double tiny = std::numeric_limits<double>::denorm_min();
    for (const double big : {1e300, inf, std::numeric_limits<double>::max()}) {
        EXPECT_EQ(code_of(big, q8, Rounding::ties_even, Overflow::saturate), 127);
        EXPECT_EQ(code_of(-big, q8, Rounding::ties_even, Overflow::saturate), -128);
        EXPECT_EQ(code_of(-big, q8, Rounding::ties_even, Overflow::saturate_symmetric), -127);
        EXPECT_EQ(code_of(big, q8, Rounding::ties_even, Overflow::saturate_zero), 0);
        EXPECT_EQ(code_of(big, q8, Rounding::ties_even, Overflow::wrap), 0);
    }
    EXPECT_EQ(code_of(-tiny, q8, Rounding::down, Overflow::saturate), -1);
    EXPECT_EQ(code_of(tiny, q8, Rounding::down, Overflow::saturate), 0);
    // 2^-64 steps a unit: the scaled value of -tiny underflows, its side of zero must not.
    const FixedPointFormat coarse = *format_from_qkeras(1, 64, true);
    EXPECT_EQ(code_of(-tiny, coarse, Rounding::down, Overflow::saturate), -1);
    EXPECT_EQ(code_of(tiny, coarse, Rounding::ties_away, Overflow::saturate), 0);
    EXPECT_EQ(code_of(0x1p40 + 3.0, *format_from_ap_fixed(8, 8, true), Rounding::down, Overflow::wrap), 3);
    EXPECT_EQ(code_of(-0x1p40 - 3.0, *format_from_ap_fixed(8, 8, true), Rounding::down, Overflow::wrap), -3);
    EXPECT_EQ(code_of(-19.0, *format_from_ap_fixed(4, 4, true), Rounding::down, Overflow::wrap_sign_magnitude), 2);
    const FixedPointFormat widest = *format_from_ap_fixed(53, 53, true);
    EXPECT_EQ(code_of(0x1p52 - 0.5, widest, Rounding::down, Overflow::saturate), (1LL << 52) - 1);
    EXPECT_EQ(code_of(0x1p52, widest, Rounding::down, Overflow::wrap), -(1LL << 52));
    EXPECT_FALSE(code_of(std::nan(""), q8, Rounding::down, Overflow::saturate));
}
} // namespace
} // namespace quantoscope
