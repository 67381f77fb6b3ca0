#include "core/analysis/analysis.h"
#include "core/staircase/staircase.h"
#include "tests/core/support.h"

#include <gtest/gtest.h>

#include <cmath>
#include <random>

namespace quantoscope {
namespace {
// Every float32 of the interval, against the solved staircase.
std::size_t expect_as_every_input(const std::string& text, Interval interval) {
    const Spec spec = spec_of(text);
    const Staircase staircase = solve(spec, interval);
    const auto kernel = bind(spec);
    std::size_t segment = 0;
    for (Ordinal at = ordinal_of(interval.first); at <= ordinal_of(interval.last); ++at) {
        const float x = float_at(at);
        segment += segment + 1 < staircase.size() && staircase.first(segment + 1) == x ? 1 : 0;
        if ((*kernel)(x) != staircase.value(segment)) {
            ADD_FAILURE() << text << " at " << x;
            return 0;
        }
    }
    EXPECT_EQ(segment + 1, staircase.size()) << text;
    return staircase.size();
}

// semantics measured on QKeras itself: max_value=3 outputs 4 while max() says 3.
TEST(PowersOfTwo, RoundTheLargestMagnitudeUpBeyondMaxValue) {
    const Spec spec = spec_of("quantized_po2(4, max_value=3.0)");
    const Analysis analysis = analyze(solve(spec, {-12.0f, 12.0f}), spec);
    EXPECT_EQ(analysis.range.nominal, (Range{-3.0, 3.0}));
    EXPECT_EQ(analysis.range.reported, (Range{-3.0, 3.0}));
    EXPECT_EQ(analysis.range.attained, (Range{-4.0, 4.0}));
    EXPECT_EQ(analysis.range.outside.size(), 2u);
}

// With doubled exponents max() says 4 and 16 comes out.
TEST(PowersOfTwo, LeaveTheirRangeWhereExponentsAreDoubledAfterTheyAreClipped) {
    const Spec spec = spec_of("quantized_po2(4, quadratic_approximation=True)");
    const Analysis analysis = analyze(solve(spec, {-64.0f, 64.0f}), spec);
    EXPECT_EQ(analysis.range.reported.max, 4.0);
    EXPECT_EQ(analysis.range.attained.max, 16.0);
    EXPECT_EQ(analysis.range.largest_excess, 12.0);
}

TEST(PowersOfTwo, ChangeAtTheRootsOfTwoAndNeverGiveZero) {
    const Staircase staircase = solve(spec_of("quantized_po2(4)"), Interval{-16.0f, 16.0f});
    ASSERT_EQ(staircase.size(), 16u);
    for (std::size_t i = 0; i < staircase.size(); ++i) {
        EXPECT_EQ(std::fabs(staircase.value(i)),
                  std::exp2(i < 8 ? 3.0 - static_cast<double>(i) : static_cast<double>(i) - 12.0));
        if (i > 8) {
            const double root = std::exp2(static_cast<double>(i) - 12.5);
            EXPECT_NEAR(staircase.first(i), root, 0x1p-22 * root); // the logarithm is rounded
        }
    }
    EXPECT_EQ((*bind(spec_of("quantized_po2(4)")))(0.0f), 0x1p-4f);
    EXPECT_EQ((*bind(spec_of("quantized_relu_po2(4)")))(-5.0f), 0x1p-8f);
}

// 2^-64, the level of inputs below 1e-7, is lost in x + (-x + q) from x = 2^-39 on.
TEST(PowersOfTwo, WithEightBitsTellThatTheSmallestLevelIsLost) {
    const Spec spec = spec_of("quantized_po2(8)");
    EXPECT_FALSE(off_grid_reason(spec).empty());
    const auto kernel = bind(spec);
    EXPECT_EQ((*kernel)(0x1p-41f), 0x1p-64f);
    EXPECT_EQ((*kernel)(next_up(0x1p-40f)), 0x1p-63f);
    EXPECT_EQ((*kernel)(next_up(next_up(0x1p-40f))), 0.0f);
    EXPECT_EQ((*kernel)(5e-8f), 0.0f);
    EXPECT_EQ(solve(spec, {-12.0f, 12.0f}).at(5e-8f), 0x1p-64f);
    const Spec seven = spec_of("quantized_po2(7)");
    EXPECT_TRUE(off_grid_reason(seven).empty());
    EXPECT_EQ((*bind(seven))(9.9e-8f), 0x1p-32f);
}

// QKeras's stochastic_round_po2 for one draw u of [0, 1), in float32 but for the logarithm.
float in_training(float x, float u) {
    const float y = std::fabs(x);
    const float nearest = static_cast<float>(std::nearbyint(std::log2(static_cast<double>(y) + 1e-7)));
    const float left = std::exp2(nearest) > y ? nearest - 1.0f : nearest;
    const float least = std::exp2(left);
    const float drawn = u * (std::exp2(left + 1.0f) - least) + least;
    return std::copysign(std::exp2(std::fmax(std::fmin(y < drawn ? left : left + 1.0f, 3.0f), -4.0f)), x);
}

TEST(PowersOfTwo, AreDrawnInTrainingSoThatTheirMeanIsTheInput) {
    const auto kernel = bind(spec_of("quantized_po2(4, use_stochastic_rounding=True)"));
    std::mt19937_64 random(64);
    int drawn = 0;
    for (int i = 0; i < 20000; ++i) {
        const float x =
            std::ldexp(static_cast<float>(random() % 0x1000000) * 0x1p-24f - 0.5f, static_cast<int>(random() % 12) - 5);
        const TrainingOutcome outcome = *kernel->training(x);
        const float u = static_cast<float>(random() % 0x1000000) * 0x1p-24f;
        const double probability_of_large = x < 0.0f ? 1.0 - outcome.probability_of_high : outcome.probability_of_high;
        if (outcome.low != outcome.high && std::fabs(static_cast<double>(u) - probability_of_large) < 1e-6) {
            continue; // float32's own rounding decides
        }
        const bool large = static_cast<double>(u) < probability_of_large;
        EXPECT_EQ(in_training(x, u), large != (x < 0.0f) ? outcome.high : outcome.low) << x << " " << u;
        if (outcome.low != outcome.high) {
            ++drawn;
            EXPECT_NEAR(outcome.low + outcome.probability_of_high * (outcome.high - outcome.low), x,
                        1e-6 * std::fabs(x));
        }
    }
    EXPECT_GT(drawn, 8000);
    EXPECT_FALSE(
        bind(spec_of("quantized_po2(4, use_stochastic_rounding=True, log2_rounding='floor')"))->training(1.0f));
}

TEST(PowersOfTwo, HaveTrainingBandsWhereTheirStaircaseIsTheIdealOneToo) {
    const auto bands = training_bands(spec_of("quantized_po2(8, use_stochastic_rounding=True)"), {-1.0f, 1.0f}, 1000);
    ASSERT_TRUE(bands);
    for (std::size_t i = 1; i < bands->size(); ++i) {
        EXPECT_EQ((*bands)[i].first, next_up((*bands)[i - 1].last));
        EXPECT_LE((*bands)[i - 1].low, (*bands)[i].low);
        EXPECT_LE((*bands)[i - 1].high, (*bands)[i].high);
    }
    EXPECT_LT(bands->size(), 60u);
}

TEST(MuLaw, HasHalfTheLevelsItsBitsCouldHoldOnNoUniformGrid) {
    const Spec spec = spec_of("quantized_ulaw(4, symmetric=1)@real");
    EXPECT_FALSE(spec.function->format(spec.values));
    const Staircase staircase = solve(spec, Interval{});
    ASSERT_EQ(staircase.size(), 5u);
    // r is -1/2, -1/4, 0, 1/4, 1/2 between the clipped ends: log(1 + 255/4) / log 256.
    EXPECT_FLOAT_EQ(staircase.value(3), static_cast<float>(std::log(1.0 + 255.0 / 4) / std::log(256.0)));
    EXPECT_EQ(staircase.value(4), 0.875f);
    const Analysis analysis = analyze(staircase, spec);
    EXPECT_EQ(analysis.symmetry.largest_defect, 0.0);
    EXPECT_TRUE(analysis.monotone);
}

TEST(HardSwish, StaircasesAreThoseOfEveryInput) {
    expect_as_every_input("quantized_hswish(3)", {-3.01f, -1.45f}); // at a tie where it is lowest
    expect_as_every_input("quantized_hswish(4, 2)", {1.0f, 4.0f});
    expect_as_every_input("quantized_hswish(1)", {-0x1p-140f, 0x1p-140f}); // the product becomes 0
    expect_as_every_input("quantized_hswish(1, relu_shift=0.001, relu_upper_bound=0.002)", {-0x1p-130f, 0.0f});
    EXPECT_GT(expect_as_every_input("quantized_hswish(12)", {-1.0f, -0.5f}), 300u);
    EXPECT_GT(expect_as_every_input("quantized_hswish(24, 0, relu_shift=20)", {-0.251f, -0.25f}), 8000u);
    // Deeper than h + (-h + q) is exact.
    expect_as_every_input("quantized_hswish(24, 0, relu_shift=20)", {-2.5f, -2.4f});
}

// Three float32 roundings make h fall between some neighbours on its rising side, and at a tie the output
// with it.
TEST(HardSwish, OfFloat32GoesBackByAStepNextToTies) {
    const Staircase staircase = solve(spec_of("quantized_hswish(8)"), {-1.5f, 0.0f});
    int back = 0;
    for (std::size_t i = 1; i < staircase.size(); ++i) { back += staircase.value(i) < staircase.value(i - 1) ? 1 : 0; }
    EXPECT_GT(back, 0);
    EXPECT_LT(staircase.evaluations(), 20000);
}

TEST(HardSwish, IsCertainOfOutputsItGivesEverywhereButNearTies) {
    const auto kernel = bind(spec_of("quantized_hswish(8)"));
    std::mt19937_64 random(8);
    int open = 0;
    for (int i = 0; i < 200000; ++i) {
        const float x = -1.5f * static_cast<float>(random() % 0x1000000) * 0x1p-24f;
        const auto certain = kernel->certain(x);
        open += certain ? 0 : 1;
        ASSERT_TRUE(!certain || *certain == (*kernel)(x)) << x;
    }
    EXPECT_LT(open, 200);
}

TEST(HardSwish, PromisesTheLevelOfItsLowestPoint) {
    const Spec spec = spec_of("quantized_hswish(4, 2)"); // -0.375 rounds to -0.5
    EXPECT_EQ(nominal_of(spec), (Range{-0.5, 3.5}));
    EXPECT_EQ(nominal_of(spec_of("quantized_hswish(8, relu_shift=6)")), (Range{-1.0, 127.0 / 128}));
    EXPECT_TRUE(analyze(solve(spec, {-12.0f, 12.0f}), spec).range.outside.empty());
}

TEST(PowersOfTwo, AreSymmetricWhereFloat32HoldsThemNoMore) {
    const Spec spec = spec_of("quantized_po2(12)");
    EXPECT_EQ((*bind(spec))(3e38f), std::numeric_limits<float>::infinity());
    EXPECT_EQ(analyze(solve(spec, {-3e38f, 3e38f}), spec).symmetry.asymmetric_pairs, 0);
}

TEST(HardSwish, SaysWhereMinRaises) {
    const Spec raising = spec_of("quantized_hswish(8)");
    EXPECT_TRUE(std::isnan(reported_of(raising).min));
    // -relu_shift^2 / (4 relu_upper_bound) = -1.5 lies below -1: min() comes back before its fault.
    const Spec deep = spec_of("quantized_hswish(8, relu_shift=6)");
    EXPECT_EQ(reported_of(deep), (Range{-1.0, 1.0}));
}
} // namespace
} // namespace quantoscope
