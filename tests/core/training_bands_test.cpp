#include "core/staircase/staircase.h"

#include "tests/core/support.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace quantoscope {
namespace {
constexpr std::size_t many = 100000;

// Every float32 of the interval, one after the other.
std::vector<TrainingBand> brute_force(const Spec& spec, Interval interval) {
    const auto kernel = bind(spec);
    std::vector<TrainingBand> bands;
    for (Ordinal at = ordinal_of(interval.first); at <= ordinal_of(interval.last); ++at) {
        const float x = float_at(at);
        const TrainingOutcome outcome = *kernel->training(x);
        if (bands.empty() || bands.back().low != outcome.low || bands.back().high != outcome.high) {
            bands.push_back({x, x, outcome.low, outcome.high});
        }
        bands.back().last = x;
    }
    return bands;
}

TEST(TrainingBands, AreThoseOfEveryFloat32OfSmallIntervals) {
    std::size_t bands = 0;
    for_each_distinct_spec(1, 24, 1, [&](const Spec& off) {
        const int bits = off.value("bits");
        const Spec spec = training(off);
        if (!bind(spec)->training(0.0f) || (bits % 5 != 4 && bits != 1)) { // 1, 4, 9, 14, 19 and 24 bits
            return;
        }
        // About 4000 inputs each: around 0, in the slope, and where the hard sigmoid ends.
        for (const Interval interval : {Interval{-0x1p-138f, 0x1p-138f}, Interval{0.25f, 0.25006f},
                                        Interval{0.9999f, 1.0002f}, Interval{-1.0001f, -0.9999f}}) {
            const std::vector<TrainingBand> expected = brute_force(spec, interval);
            const auto found = training_bands(spec, interval, many);
            ASSERT_TRUE(found) << text_of(spec);
            ASSERT_EQ(*found, expected) << text_of(spec) << " from " << interval.first;
            bands += expected.size();
            ASSERT_EQ(training_bands(spec, interval, expected.size()), expected) << text_of(spec);
            ASSERT_EQ(training_bands(spec, interval, expected.size() - 1), std::nullopt) << text_of(spec);
        }
    });
    EXPECT_GT(bands, 10000u);
}

TEST(TrainingBands, CoverTheWholeAxisAndChangeFromInputToInput) {
    for_each_distinct_spec(1, 7, 2, [](const Spec& off) {
        const Spec spec = training(off);
        const auto kernel = bind(spec);
        const auto bands = training_bands(spec, Interval{}, many);
        ASSERT_TRUE(bands);
        if (!kernel->training(0.0f)) {
            ASSERT_TRUE(bands->empty()) << text_of(spec);
            return;
        }
        ASSERT_EQ(bands->front().first, Interval{}.first);
        ASSERT_EQ(bands->back().last, Interval{}.last);
        for (std::size_t i = 0; i < bands->size(); ++i) {
            const TrainingBand& band = (*bands)[i];
            for (const float x : {band.first, band.last}) {
                const TrainingOutcome outcome = *kernel->training(x);
                ASSERT_TRUE(outcome.low == band.low && outcome.high == band.high) << text_of(spec) << x;
            }
            if (i > 0) {
                const TrainingBand& before = (*bands)[i - 1];
                ASSERT_EQ(band.first, next_up(before.last)) << text_of(spec);
                ASSERT_TRUE(before.low != band.low || before.high != band.high) << text_of(spec);
                ASSERT_TRUE(before.low <= band.low && before.high <= band.high) << text_of(spec);
            }
        }
    });
}

TEST(TrainingBands, FollowFromTheLineOfTheHardSigmoid) {
    // p = 0.5 x + 0.5 goes to multiples of 1/4. Nothing is drawn where p is one: at -1 and -0.5, at the
    // float32 above -0.5 (half way between two p, rounded to the even 1/4), and from -2^-25 (the same) to
    // where the clip holds 1/2.
    const auto bands = training_bands(spec_of("quantized_sigmoid(1, use_stochastic_rounding=1)"), {-2.0f, 2.0f}, many);
    const std::vector<TrainingBand> expected = {
        {-2.0f, -1.0f, 0.0f, 0.0f},
        {next_up(-1.0f), next_down(-0.5f), 0.0f, 0.25f},
        {-0.5f, next_up(-0.5f), 0.25f, 0.25f},
        {next_up(next_up(-0.5f)), -0x1.000002p-25f, 0.25f, 0.5f},
        {-0x1p-25f, 2.0f, 0.5f, 0.5f},
    };
    EXPECT_EQ(bands, expected);
}

TEST(TrainingLevels, AreThirtyOneOfFourBitsInEveryMode) {
    for (const char* mode : {"", "@smooth", "@real"}) {
        const Spec spec = spec_of(std::string("quantized_sigmoid(4, use_stochastic_rounding=1)") + mode);
        const std::set<float> levels = training_levels(training_bands(spec, Interval{}, many).value());
        ASSERT_EQ(levels.size(), 31u) << mode;
        float expected = 0.0f;
        for (const float level : levels) {
            EXPECT_EQ(level, expected) << mode;
            expected += 0.03125f;
        }
    }
}
} // namespace
} // namespace quantoscope
