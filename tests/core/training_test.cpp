#include "tests/core/support.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <random>
#include <set>

namespace quantoscope {
namespace {
// QKeras in float32, for one draw u of [0, 1): stochastic_round with precision 1/2 in its straight-through
// form, and what each revision does to the rounded value.
float stochastic_round_through(float x, float u) {
    const float scale = 1.0f / 0.5f;
    const float scale_x = x * scale;
    const float fraction = scale_x - std::floor(scale_x);
    const float result = (fraction < u ? std::floor(scale_x) : std::ceil(scale_x)) / scale;
    return x + (-x + result);
}

float clip(float v, double low, double high) {
    return std::fmax(std::fmin(v, static_cast<float>(high)), static_cast<float>(low));
}

float in_training(const Spec& spec, float p, float u) {
    const std::string_view revision = spec.function->prefix();
    const bool whole_width =
        spec.function->name == "quantized_sigmoid" && (revision.empty() || revision == "pr63_v3" || revision == "pr63");
    const auto m = static_cast<float>(std::ldexp(1.0, spec.value("bits") - (whole_width ? 0 : 1)));
    const auto stretch = static_cast<float>(std::ldexp(1.0, spec.value("integer")));
    const double symmetric = spec.value("symmetric");
    const float r = stochastic_round_through(p * m, u) / m;
    if (revision == "pr63_base") { return stretch * clip(2.0f * r - 1.0f, -1.0 + symmetric / m, 1.0 - 1.0 / m); }
    if (spec.function->name == "quantized_tanh") { return clip(r, -1.0 + symmetric / m, 1.0 - 1.0 / m); }
    if (revision == "pr63_v3" || revision == "pr63") { return r; }
    return stretch * clip(r, symmetric / m, 1.0 - 1.0 / m);
}

TEST(Training, TheTableTellsTheFlagThatSwitchesItOn) {
    for (const Function* function : sigmoid_and_tanh_functions()) {
        const auto index = function->training_parameter();
        ASSERT_EQ(index, function->parameter_index("use_stochastic_rounding"));
        ASSERT_EQ(index.has_value(), function->prefix() != "pr63_clip");
    }
    for_each_spec([](const Spec& spec) {
        const auto kernel = bind(spec);
        ASSERT_EQ(kernel->training(0.3f).has_value(), spec.value("use_stochastic_rounding") == 1) << text_of(spec);
    });
}

TEST(Training, DrawsBetweenTheOutcomesOfQkerasForEverySpec) {
    constexpr std::uint64_t seed = 310;
    std::mt19937_64 random(seed);
    for_each_spec([&](const Spec& spec) {
        const auto kernel = bind(spec);
        if (!kernel->training(0.0f)) { return; }
        const double reach = std::ldexp(12.0, spec.value("integer"));
        std::vector<float> inputs = {0.0f, inf, -inf, 1.0f, -1.0f, 0x1p-149f, -0x1p-60f};
        for (int i = 0; i < 12; ++i) {
            const double unit = static_cast<double>(random() >> 11) * 0x1p-53 - 0.5;
            inputs.push_back(static_cast<float>(unit * reach));
        }
        for (const float x : inputs) {
            const TrainingOutcome outcome = *kernel->training(x);
            const float p = kernel->pre_quantization_at(x);
            const auto chance = static_cast<float>(outcome.probability_of_high);
            ASSERT_EQ(static_cast<double>(chance), outcome.probability_of_high); // a float32, as in QKeras
            ASSERT_LE(outcome.low, outcome.high) << text_of(spec);
            // Up for every draw not above the chance, down for every draw above it.
            for (const float u : {0.0f, chance / 2, chance}) {
                ASSERT_EQ(in_training(spec, p, std::fmin(u, 0x1.fffffep-1f)),
                          u == 0.0f && chance == 0.0f ? outcome.low : outcome.high)
                    << text_of(spec) << " at " << x << " draw " << u;
            }
            for (const float u : {next_up(chance), (chance + 1.0f) / 2, 0x1.fffffep-1f}) {
                if (u > chance && u < 1.0f) {
                    ASSERT_EQ(in_training(spec, p, u), outcome.low) << text_of(spec) << " at " << x << " draw " << u;
                }
            }
        }
        ASSERT_TRUE(std::isnan(kernel->training(std::nanf(""))->low)) << text_of(spec);
        ASSERT_TRUE(std::isnan(kernel->training(std::nanf(""))->high)) << text_of(spec);
    });
}

// Rounding at random is unbiased: the mean is the surrogate, where no clip interferes.
TEST(Training, TheMeanIsTheClippedSurrogate) {
    std::size_t drawn = 0;
    for_each_distinct_spec(1, 16, 3, [&](const Spec& off) {
        const Spec spec = training(off);
        const auto kernel = bind(spec);
        const double half = 0.5 * spec.function->step(spec.values);
        const double stretch = std::ldexp(1.0, spec.value("integer"));
        const bool doubles = spec.function->prefix() == "pr63_base";
        for (float x = -9.0f; x < 9.0f; x += 0.37f) {
            const auto outcome = kernel->training(x);
            if (!outcome || outcome->low == outcome->high) { continue; }
            const double p = kernel->pre_quantization_at(x);
            const double chance = outcome->probability_of_high;
            const double mean = chance * outcome->high + (1.0 - chance) * outcome->low;
            if (outcome->high - outcome->low == (doubles ? 2.0 : 1.0) * half) { // neither is clipped
                ++drawn;
                ASSERT_NEAR(mean, stretch * (doubles ? 2.0 * p - 1.0 : p), 0x1p-24 * stretch)
                    << text_of(spec) << " at " << x;
            }
        }
    });
    EXPECT_GT(drawn, 10000u);
}

TEST(Training, ThirtyOneLevelsOfFourBits) {
    const auto kernel = bind(spec_of("quantized_sigmoid(4, use_stochastic_rounding=1)@real"));
    std::set<float> levels;
    for (float x = -12.0f; x <= 12.0f; x += 0x1p-10f) {
        const TrainingOutcome outcome = *kernel->training(x);
        levels.insert({outcome.low, outcome.high});
    }
    ASSERT_EQ(levels.size(), 31u);
    EXPECT_EQ(*levels.begin(), 0.0f);
    EXPECT_EQ(*levels.rbegin(), 0.9375f);
    // p = 0.65 gives 10.4 steps: 10 or 10.5.
    const TrainingOutcome outcome = *bind(spec_of("quantized_sigmoid(4, use_stochastic_rounding=1)"))->training(0.3f);
    EXPECT_EQ(outcome.low, 0.625f);
    EXPECT_EQ(outcome.high, 0.65625f);
    EXPECT_NEAR(outcome.probability_of_high, 0.8, 1e-6);
}

// The tanh before pull request 63 doubles after rounding: half steps are the codes it leaves out otherwise.
TEST(Training, FillsTheCodesThatDoublingLeavesOut) {
    const auto kernel = bind(spec_of("pr63_base.quantized_tanh(4, 0, 0, 1)@real"));
    std::set<double> codes;
    for (float x = -12.0f; x <= 12.0f; x += 0x1p-10f) {
        const TrainingOutcome outcome = *kernel->training(x);
        codes.insert({outcome.low * 8.0, outcome.high * 8.0});
    }
    EXPECT_EQ(codes, (std::set<double>{-8, -7, -6, -5, -4, -3, -2, -1, 0, 1, 2, 3, 4, 5, 6, 7}));
}

TEST(Training, IsCertainJustBelowAMultiple) {
    // tanh is -2^-60 there: half steps are -1 and 0, and the fraction 1 - 2^-59 rounds to 1.
    const auto kernel = bind(spec_of("quantized_tanh(1, 1, 0, 1)"));
    EXPECT_EQ(*kernel->training(-0x1p-60f), (TrainingOutcome{0.0f, 0.0f, 1.0}));
    EXPECT_EQ(kernel->training(-0.25f)->low, -0.5f);
}
} // namespace
} // namespace quantoscope
