#include "core/numeric/float32.h"
#include "tests/core/support.h"

#include <gtest/gtest.h>

#include <cmath>
#include <cstring>
#include <limits>
#include <random>

namespace quantoscope {
namespace {
constexpr float tiny = std::numeric_limits<float>::denorm_min();
constexpr float top = std::numeric_limits<float>::max();

// IEEE 754: 2^31 - 2^24 positive bit patterns up to and including infinity lie at or below 0x7f800000.
static_assert(ordinal_of(0.0f) == 0 && ordinal_of(-0.0f) == 0);
static_assert(ordinal_of(tiny) == 1 && ordinal_of(-tiny) == -1);
static_assert(ordinal_of(1.0f) == 127 * (Ordinal{1} << 23)); // biased exponent 127, mantissa 0
static_assert(ordinal_of(inf) == 0x7f800000 && ordinal_of(-inf) == -0x7f800000);
static_assert(ordinal_of(top) == 0x7f7fffff);
static_assert(float_at(0) == 0.0f && float_at(1) == tiny && float_at(-1) == -tiny);
static_assert(float_at(infinity_ordinal) == inf && float_at(-infinity_ordinal) == -inf);
static_assert(next_up(0.0f) == tiny && next_up(-0.0f) == tiny && next_down(0.0f) == -tiny);
static_assert(next_up(-tiny) == 0.0f && next_down(tiny) == 0.0f);
static_assert(next_up(top) == inf && next_up(inf) == inf && next_down(-inf) == -inf);
static_assert(next_up(-inf) == -top && next_down(inf) == top);
static_assert(next_up(1.0f) == 1.0f + 0x1p-23f && next_down(1.0f) == 1.0f - 0x1p-24f);
static_assert(distance(-tiny, tiny) == 2 && distance(-0.0f, 0.0f) == 0 && distance(1.0f, 2.0f) == 1 << 23);
static_assert(distance(2.0f, 1.0f) == -(1 << 23));
static_assert(Interval{}.inputs() == 2LL * 0x7f800000 + 1);
static_assert(Interval{-0.0f, 0.0f}.inputs() == 1 && Interval{1.0f, 2.0f}.inputs() == (1 << 23) + 1);
static_assert(Interval{-1.0f, 1.0f}.contains(-0.0f) && !Interval{-1.0f, 1.0f}.contains(next_up(1.0f)));

float from_bits(std::uint32_t bits) {
    float x = 0.0f;
    std::memcpy(&x, &bits, sizeof x);
    return x;
}

TEST(Float32, OrdinalsOfAllNumbersRoundTripAndCountByOne) {
    // Every 97th positive pattern and its neighbour, and both signs of it; 97 is coprime to all powers of 2.
    for (std::uint32_t bits = 1; bits < 0x7f800000u; bits += 97) {
        const float x = from_bits(bits);
        ASSERT_EQ(ordinal_of(x), static_cast<Ordinal>(bits));
        ASSERT_EQ(ordinal_of(-x), -static_cast<Ordinal>(bits));
        ASSERT_EQ(float_at(ordinal_of(x)), x);
        ASSERT_EQ(float_at(ordinal_of(-x)), -x);
    }
}

TEST(Float32, NeighboursAreThoseOfTheStandardLibrary) {
    for (std::uint32_t bits = 0; bits < 0x7f800000u; bits += 1009) {
        for (const float x : {from_bits(bits), -from_bits(bits)}) {
            ASSERT_EQ(next_up(x), std::nextafterf(x, inf)) << x;
            ASSERT_EQ(next_down(x), std::nextafterf(x, -inf)) << x;
        }
    }
}

TEST(Float32, ZerosGiveThePositiveZero) {
    EXPECT_FALSE(std::signbit(float_at(0)));
    EXPECT_FALSE(std::signbit(next_up(-tiny)));
    EXPECT_FALSE(std::signbit(next_down(tiny)));
}

TEST(Float32, NotBelowIsTheSmallestFloat32AtOrAboveADouble) {
    std::mt19937_64 random(20210302);
    for (int i = 0; i < 200000; ++i) {
        const float x = from_bits(static_cast<std::uint32_t>(random()) & 0x7f7fffffu);
        for (const float end : {x, -x}) {
            const double here = end;
            const double up = std::nextafter(here, 1e300);
            const double down = std::nextafter(here, -1e300);
            ASSERT_EQ(float_not_below(here), end);
            ASSERT_EQ(float_not_below(up), std::nextafterf(end, inf)) << end;
            ASSERT_EQ(float_not_below(down), end) << end;
        }
    }
    EXPECT_EQ(float_not_below(1e39), inf);
    EXPECT_EQ(float_not_below(std::nextafter(static_cast<double>(top), 1e300)), inf);
    EXPECT_EQ(float_not_below(1e-300), tiny);
    EXPECT_EQ(float_not_below(-1e-300), 0.0f);
    EXPECT_EQ(float_not_below(-1e39), -top);
    EXPECT_EQ(float_not_below(-static_cast<double>(inf)), -inf);
    EXPECT_EQ(float_not_below(1.0 + 0x1p-40), 1.0f + 0x1p-23f);
}

TEST(Float32, IntervalsKnowWhetherTheyAreFinite) {
    EXPECT_TRUE((Interval{-12.0f, 12.0f}.is_finite()));
    EXPECT_FALSE((Interval{-inf, 12.0f}.is_finite()));
    EXPECT_FALSE((Interval{0.0f, inf}.is_finite()));
}
} // namespace
} // namespace quantoscope
