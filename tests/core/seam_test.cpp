#include "core/analysis/analysis.h"
#include "core/staircase/staircase.h"
#include "tests/core/support.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <limits>

// A function of three monotone pieces: no quantizer here has more than one yet.
namespace quantoscope {
namespace {
// 0 below -1, then 2 across the seam at 0, 5 from 1 on; at the seam at 2 down to 1, 5 again from 3 on.
float value_at(float x) {
    if (x < 2.0f) { return x < -1.0f ? 0.0f : x < 1.0f ? 2.0f : 5.0f; }
    return x < 3.0f ? 1.0f : 5.0f;
}

class Seams final : public Kernel {
public:
    void evaluate(std::span<const float> x, std::span<float> y) const override {
        std::ranges::transform(x, y.begin(), value_at);
    }
    void pre_quantization(std::span<const float> x, std::span<float> y) const override { evaluate(x, y); }
    std::vector<Stage> stages(float) const override { return {}; }
    std::optional<TrainingOutcome> training(float x) const override {
        return TrainingOutcome{value_at(x), value_at(x) + 0.5f, 0.5};
    }
    double first_input_hint(std::int64_t) const override { return 0.0; }
};

const std::vector<MonotonePiece> pieces = {
    {{-inf, -0x1p-149f}, "a step"}, {{0.0f, 0x1.fffffep+0f}, "a step"}, {{2.0f, inf}, "a step"}};

const Function function{.name = "seams",
                        .parameters = {},
                        .nominal =
                            [](const Values&) {
                                return Range{0.0, 1.0};
                            },
                        .stands_for = [](const Values&) { return ScaledCurve{&logistic_curve}; },
                        .format = [](const Values&) -> std::optional<FixedPointFormat> {
                            return FixedPointFormat{4, 4, false};
                        },
                        .bind = [](const Values&, const SigmoidMode&) -> std::unique_ptr<const Kernel> {
                            return std::make_unique<Seams>();
                        },
                        .pieces = [](const Values&) { return pieces; }};

Spec seams() { return {&function, {}, &default_sigmoid_mode()}; }

const std::vector<Segment> expected = {{-inf, next_down(-1.0f), 0, 0.0f},
                                       {-1.0f, next_down(1.0f), 2, 2.0f},
                                       {1.0f, next_down(2.0f), 5, 5.0f},
                                       {2.0f, next_down(3.0f), 1, 1.0f},
                                       {3.0f, inf, 5, 5.0f}};

TEST(Seams, AreNoEndsOfSegments) {
    const Staircase staircase = solve(seams(), Interval{});
    ASSERT_EQ(staircase.size(), expected.size());
    for (std::size_t i = 0; i < expected.size(); ++i) {
        EXPECT_EQ(staircase[i], expected[i]);
        for (const float x : {expected[i].first, expected[i].last}) {
            EXPECT_EQ(segment_at(seams(), x), expected[i]) << x;
        }
    }
    for (const float x : {-0.5f, -0x1p-149f, -0.0f, 0.0f, 0x1p-149f, 0.5f}) {
        EXPECT_EQ(segment_at(seams(), x), expected[1]) << x;
    }
}

TEST(Seams, ArePassedByTheCursor) {
    EXPECT_EQ(next_transition(seams(), -0.5f), 1.0f);
    EXPECT_EQ(previous_transition(seams(), 0.5f), -1.0f);
    EXPECT_EQ(next_transition(seams(), 1.5f), 2.0f);
    EXPECT_EQ(previous_transition(seams(), 2.0f), 1.0f);
    EXPECT_EQ(previous_transition(seams(), -1.0f), std::nullopt);
}

TEST(Seams, ArePassedInSearchOfACode) {
    EXPECT_EQ(segment_of_code(seams(), 2), expected[1]);
    EXPECT_EQ(segment_of_code(seams(), 5), expected[2]); // the leftmost
    EXPECT_EQ(segment_of_code(seams(), 1), expected[3]); // in the last piece alone
    EXPECT_EQ(segment_of_code(seams(), 3), std::nullopt);
    EXPECT_EQ(input_for_code(seams(), 1), 2.0f);
}

TEST(Seams, AreNoEndsOfTrainingBands) {
    const std::vector<TrainingBand> bands = {{-3.0f, next_down(-1.0f), 0.0f, 0.5f},
                                             {-1.0f, next_down(1.0f), 2.0f, 2.5f},
                                             {1.0f, next_down(2.0f), 5.0f, 5.5f},
                                             {2.0f, 2.5f, 1.0f, 1.5f}};
    EXPECT_EQ(training_bands(seams(), {-3.0f, 2.5f}, 4), bands);
    EXPECT_EQ(training_bands(seams(), {-3.0f, 2.5f}, 3), std::nullopt);
    EXPECT_EQ(training_levels(bands), (std::set<float>{0.0f, 0.5f, 1.0f, 1.5f, 2.0f, 2.5f, 5.0f, 5.5f}));
}
} // namespace
} // namespace quantoscope
