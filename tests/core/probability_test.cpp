#include "core/analysis/probability.h"

#include "tests/core/support.h"

#include <gtest/gtest.h>
#include <mpfr.h>

#include <cmath>
#include <limits>

namespace quantoscope {
namespace {
using Kind = InputDistribution::Kind;

constexpr float inf32 = std::numeric_limits<float>::infinity();

InputDistribution normal(double mean, double deviation) {
    return {.kind = Kind::normal, .mean = mean, .deviation = deviation};
}

InputDistribution sample_of(std::vector<float> values) {
    return {.kind = Kind::sample, .sample = make_sample("numbers.txt", std::move(values))};
}

// (erfc(a / sqrt 2) - erfc(b / sqrt 2)) / 2 in 400 bits, on the side where the tails are small.
double normal_by_mpfr(double a, double b) {
    if (b < 0.0) { return normal_by_mpfr(-b, -a); }
    mpfr_t root;
    mpfr_t upper;
    mpfr_t lower;
    mpfr_inits2(400, root, upper, lower, nullptr);
    mpfr_sqrt_ui(root, 2, MPFR_RNDN);
    const auto erfc_of = [&](mpfr_t out, double z) {
        mpfr_set_d(out, z, MPFR_RNDN);
        mpfr_div(out, out, root, MPFR_RNDN);
        mpfr_erfc(out, out, MPFR_RNDN);
    };
    erfc_of(upper, a);
    erfc_of(lower, b);
    mpfr_sub(upper, upper, lower, MPFR_RNDN);
    mpfr_div_ui(upper, upper, 2, MPFR_RNDN);
    const double found = mpfr_get_d(upper, MPFR_RNDN);
    mpfr_clears(root, upper, lower, nullptr);
    return found;
}

TEST(Share, OfANormalDistributionKeepsItsDigitsInTheTailsAndOnNarrowPieces) {
    constexpr std::uint64_t seed = 81;
    SCOPED_TRACE("seed " + std::to_string(seed));
    std::mt19937_64 random(seed);
    const auto uniform = [&] { return static_cast<double>(random() >> 11) * 0x1p-53; };
    for (int i = 0; i < 2000; ++i) {
        const double a = (2.0 * uniform() - 1.0) * (i % 3 == 0 ? 37.0 : 5.0);
        const double b = a + std::exp2(-40.0 * uniform()) * 8.0;
        const double expected = normal_by_mpfr(a, b);
        ASSERT_NEAR(share(normal(0.0, 1.0), {}, a, b) / expected, 1.0, 1e-12) << a << " to " << b;
        ASSERT_EQ(share(normal(0.0, 1.0), {}, -b, -a), share(normal(0.0, 1.0), {}, a, b)) << a << ' ' << b;
    }
    // Mean and deviation only shift and scale: powers of two, so that no rounding comes in.
    EXPECT_EQ(share(normal(2.0, 0.5), {}, 2.5, 3.0), share(normal(0.0, 1.0), {}, 1.0, 2.0));
}

TEST(Share, OfWhatEverybodyKnows) {
    EXPECT_EQ(share(normal(1.5, 3.0), {}, -inf, inf), 1.0);
    EXPECT_EQ(share(normal(1.5, 3.0), {}, -inf, 1.5), 0.5);
    EXPECT_NEAR(share(normal(1.0, 2.0), {}, -1.0, 3.0), 0.68268949213708590, 1e-15);
    EXPECT_EQ(share(normal(0.0, 1.0), {}, inf, inf), 0.0);
    const InputDistribution uniform;
    EXPECT_EQ(share(uniform, usual, -inf, inf), 1.0);
    EXPECT_EQ(share(uniform, usual, -12.0, -6.0), 0.25);
    EXPECT_EQ(share(uniform, usual, 9.0, 100.0), 0.125);
    EXPECT_EQ(share(uniform, usual, 12.0, 100.0), 0.0);
    EXPECT_EQ(share(uniform, usual, -100.0, -13.0), 0.0);
    EXPECT_EQ(share(uniform, {-3e38f, 3e38f}, 0.0, inf), 0.5);
    EXPECT_EQ(share(uniform, {2.0f, 2.0f}, 2.0, 3.0), 1.0); // one input alone
    EXPECT_EQ(share(uniform, {2.0f, 2.0f}, 1.0, 2.0), 0.0);
}

TEST(Share, OfASampleCountsWhatIsInIt) {
    const InputDistribution sample = sample_of({3.0f, -1.0f, 0.0f, -0.0f, 3.0f, inf32, -inf32, 0.5f});
    EXPECT_EQ(share(sample, {}, -inf, inf), 1.0);
    EXPECT_EQ(share(sample, {}, -inf, -1.0), 0.125); // half open
    EXPECT_EQ(share(sample, {}, -1.0, 0.0), 0.125);
    EXPECT_EQ(share(sample, {}, 0.0, 0.5), 0.25); // both zeros
    EXPECT_EQ(share(sample, {}, 0.5, 3.0), 0.125);
    EXPECT_EQ(share(sample, {}, 3.0, 3.5), 0.25);
    EXPECT_EQ(share(sample, {}, 4.0, inf), 0.125);
    EXPECT_EQ(share(sample, {}, 4.0, 3e38), 0.0);
}

TEST(Share, OfAllTreadsIsOne) {
    std::vector<float> numbers;
    for (int i = 0; i < 997; ++i) { numbers.push_back(std::sinh(static_cast<float>(i - 400) / 100.0f)); }
    const std::vector<InputDistribution> distributions{
        {},           normal(0.0, 1.0),  normal(0.3, 0.01),  normal(-2.0, 25.0),
        normal(9, 2), normal(0.0, 1e-9), sample_of(numbers), sample_of({0.25f})};
    for_each_distinct_spec(1, 8, 2, [&](const Spec& spec) {
        for (const InputDistribution& distribution : distributions) {
            const Staircase staircase = solve(spec, distribution.kind == Kind::uniform ? usual : Interval{});
            double sum = 0.0;
            for (std::size_t i = 0; i < staircase.size(); ++i) { sum += tread_share(distribution, staircase, i); }
            ASSERT_NEAR(sum, 1.0, 1e-13) << text_of(spec);
        }
    });
    const Staircase fine = solve(spec_of("pr63_base.quantized_tanh(16, 1)@real"), {});
    double sum = 0.0;
    for (std::size_t i = 0; i < fine.size(); ++i) { sum += tread_share(normal(0.1, 0.7), fine, i); }
    EXPECT_NEAR(sum, 1.0, 1e-12);
}

TEST(Share, NeedsADistributionThatExists) {
    EXPECT_TRUE(is_defined({}, usual));
    EXPECT_TRUE(is_defined({}, {1.0f, 1.0f}));
    EXPECT_FALSE(is_defined({}, {}));
    EXPECT_FALSE(is_defined({}, {0.0f, inf32}));
    EXPECT_TRUE(is_defined(normal(0.0, 1e-300), {}));
    for (const auto& [mean, deviation] :
         {std::pair{0.0, 0.0}, {0.0, -1.0}, {0.0, inf}, {inf, 1.0}, {std::nan(""), 1.0}, {0.0, std::nan("")}}) {
        EXPECT_FALSE(is_defined(normal(mean, deviation), usual)) << mean << ' ' << deviation;
    }
    EXPECT_FALSE(is_defined(sample_of({}), usual));
    EXPECT_FALSE(is_defined({.kind = Kind::sample}, usual));
    EXPECT_TRUE(is_defined(sample_of({1.0f}), {}));
}

TEST(InputDistribution, IsComparedByWhatIsInTheSample) {
    EXPECT_EQ(sample_of({1.0f, 2.0f}), sample_of({2.0f, 1.0f}));
    EXPECT_NE(sample_of({1.0f, 2.0f}), sample_of({1.0f}));
    EXPECT_NE(sample_of({1.0f}), (InputDistribution{.kind = Kind::sample}));
    EXPECT_NE(sample_of({1.0f}), normal(0.0, 1.0));
    EXPECT_NE(normal(0.0, 1.0), normal(0.0, 2.0));
    EXPECT_NE(normal(0.0, 1.0), normal(1.0, 1.0));
    EXPECT_EQ(normal(1.0, 2.0), normal(1.0, 2.0));
}
} // namespace
} // namespace quantoscope
