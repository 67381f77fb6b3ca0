#include "core/deploy/exact_curves.h"

#include <gtest/gtest.h>
#include <mpfr.h>
#include <utility>
#include <vector>

namespace quantoscope {
namespace {
// The convergents of the x at which the sigmoid (or the tanh) is k / 2^bits: fractions within 1 / denominator^2 of
// it, on both sides by turns. Their denominators end below 2^58.
std::vector<Fraction> fractions_beside(bool is_tanh, long k, int bits) {
    mpfr_t x;
    mpfr_t whole;
    mpfr_inits2(600, x, whole, static_cast<mpfr_ptr>(nullptr));
    if (is_tanh) {
        mpfr_set_si_2exp(x, k, -bits, MPFR_RNDN);
        mpfr_atanh(x, x, MPFR_RNDN);
    } else { // ln(k / (2^bits - k))
        mpfr_set_si(x, k, MPFR_RNDN);
        mpfr_div_si(x, x, (1L << bits) - k, MPFR_RNDN);
        mpfr_log(x, x, MPFR_RNDN);
    }
    std::vector<Fraction> found;
    Fraction before{0, 1};
    Fraction last{1, 0};
    while (true) {
        mpfr_floor(whole, x);
        const Int128 a = mpfr_get_si(whole, MPFR_RNDN);
        const Fraction next{a * last.numerator + before.numerator, a * last.denominator + before.denominator};
        if (next.denominator >= (Int128{1} << 58)) { break; }
        before = std::exchange(last, next);
        found.push_back(next);
        mpfr_sub(x, x, whole, MPFR_RNDN);
        mpfr_ui_div(x, 1, x, MPFR_RNDN);
    }
    mpfr_clears(x, whole, static_cast<mpfr_ptr>(nullptr));
    return found;
}

// No double-double decides on which side of a level these lie. Convergents 0, 2, 4, ... are below the x whose value
// is the level, the others above: both functions increase.
TEST(ExactCurves, DecideBesideALevelWhereTheLastFractionsAreWithinTwoToTheMinusHundred) {
    for (const bool is_tanh : {false, true}) {
        for (const int bits : {4, 8, 17}) {
            for (const long k : {3L, (1L << bits) - 3, 5L}) {
                const std::vector<Fraction> beside = fractions_beside(is_tanh, k, bits);
                ASSERT_GT(beside.back().denominator, Int128{1} << 45);
                FixedPointType down{.format = {.bits = bits + 2, .integer_bits = 1, .is_signed = true},
                                    .rounding = Rounding::down};
                FixedPointType nearest = down; // of half the resolution: k is odd, and in the middle of two levels
                nearest.format.bits -= 1;
                nearest.rounding = Rounding::ties_even;
                ASSERT_EQ(down.format.fraction_bits(), bits);
                for (std::size_t i = beside.size() - 4; i < beside.size(); ++i) {
                    const bool is_above = i % 2 == 1;
                    EXPECT_EQ(activation_code(is_tanh, beside[i], down), is_above ? k : k - 1) << is_tanh << bits << i;
                    EXPECT_EQ(activation_code(is_tanh, beside[i], nearest), is_above ? (k + 1) / 2 : (k - 1) / 2);
                    const Fraction mirrored{-beside[i].numerator, beside[i].denominator};
                    const long there = is_tanh ? -k : (1L << bits) - k;
                    EXPECT_EQ(activation_code(is_tanh, mirrored, down), is_above ? there - 1 : there);
                }
            }
        }
    }
}
} // namespace
} // namespace quantoscope
