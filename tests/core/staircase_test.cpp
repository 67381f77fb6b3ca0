#include "core/staircase/staircase.h"

#include "core/text/number_text.h"
#include "tests/core/support.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <limits>

namespace quantoscope {
namespace {
// The transitions of a non-decreasing function by plain bisection: wherever the ends of a stretch differ,
// look at the middle. No hints, no codes.
void bisect(const Kernel& kernel, Ordinal low, float low_value, Ordinal high, float high_value,
            std::vector<Segment>& out) {
    if (low_value == high_value) { return; }
    if (high - low == 1) {
        out.back().last = float_at(low);
        out.push_back({.first = float_at(high), .last = 0.0f, .code = 0, .value = high_value});
        return;
    }
    const Ordinal middle = low + (high - low) / 2;
    const float middle_value = kernel(float_at(middle));
    bisect(kernel, low, low_value, middle, middle_value, out);
    bisect(kernel, middle, middle_value, high, high_value, out);
}

std::vector<Segment> bisected(const Spec& spec, Interval interval) {
    const auto kernel = bind(spec);
    std::vector<Segment> out{{.first = interval.first, .last = 0.0f, .code = 0, .value = (*kernel)(interval.first)}};
    bisect(*kernel, ordinal_of(interval.first), out[0].value, ordinal_of(interval.last), (*kernel)(interval.last), out);
    out.back().last = interval.last;
    for (Segment& segment : out) {
        segment.code =
            std::llround(static_cast<double>(segment.value) / spec.function->step(spec.values)); // exact quotient
    }
    return out;
}

// Equality with the referee, and the invariants of every staircase.
void expect_same(const Spec& spec, Interval interval) {
    const std::vector<Segment> expected = bisected(spec, interval);
    const Staircase staircase = solve(spec, interval);
    ASSERT_EQ(staircase.size(), expected.size()) << text_of(spec) << " on " << interval.first << ", " << interval.last;
    ASSERT_EQ(staircase.interval(), interval);
    const double step = spec.function->step(spec.values);
    ASSERT_EQ(staircase.step(), step);
    for (std::size_t i = 0; i < expected.size(); ++i) {
        ASSERT_EQ(staircase[i], expected[i]) << text_of(spec) << " segment " << i;
        ASSERT_EQ(static_cast<double>(staircase.code(i)) * step, staircase.value(i)) << text_of(spec);
        ASSERT_EQ(staircase.index_of(expected[i].first), i);
        ASSERT_EQ(staircase.index_of(expected[i].last), i);
        ASSERT_EQ(staircase.at(expected[i].last), expected[i].value);
    }
}

TEST(Staircase, EqualsPlainBisectionOnTheDefaultInterval) {
    for_each_distinct_spec(1, 6, 3, [](const Spec& spec) {
        if (!::testing::Test::HasFatalFailure()) { expect_same(spec, {-12.0f, 12.0f}); }
    });
}

TEST(Staircase, EqualsPlainBisectionOnAllInputs) {
    for_each_distinct_spec(1, 5, 16, [](const Spec& spec) {
        if (!::testing::Test::HasFatalFailure()) { expect_same(spec, {-inf, inf}); }
    });
}

TEST(Staircase, EqualsPlainBisectionOnRandomSpecsAndIntervals) {
    constexpr std::uint64_t seed = 78;
    SCOPED_TRACE("seed " + std::to_string(seed));
    std::mt19937_64 random(seed);
    const auto any_float = [&] {
        const Ordinal reach = random() % 2 != 0 ? infinity_ordinal : ordinal_of(16.0f);
        return float_at(static_cast<Ordinal>(random() % static_cast<std::uint64_t>(2 * reach + 1)) - reach);
    };
    for (int i = 0; i < 400 && !::testing::Test::HasFatalFailure(); ++i) {
        const Spec spec = random_spec(random, 11);
        const float a = any_float();
        const float b = any_float();
        expect_same(spec, {std::fmin(a, b), std::fmax(a, b)});
        const std::vector<Segment> segments = bisected(spec, {-12.0f, 12.0f});
        const Segment& segment = segments[random() % segments.size()];
        expect_same(spec, {segment.first, segment.first}); // one input, at a transition
        expect_same(spec, {segment.first, 12.0f});         // begins with a transition
        expect_same(spec, {-12.0f, segment.first});        // ends with one
        expect_same(spec, {-12.0f, segment.last});         // ends before one
    }
}

TEST(Staircase, EqualsPlainBisectionOnOddIntervals) {
    constexpr float tiny = 0x1p-149f;
    const Interval odd[] = {
        {0.0f, inf},  {-inf, 0.0f},         {-inf, -0.0f},      {-0.0f, 0.0f}, {0.0f, 0.0f},    {inf, inf},
        {-inf, -inf}, {3.4028235e38f, inf}, {tiny, tiny},       {-tiny, tiny}, {-1.0f, 1.0f},   {0.99999994f, 1.0f},
        {1.0f, 1.0f}, {-inf, -104.0f},      {12.0f, 12.00001f}, {-0.0f, 1.0f}, {-1e-30f, 1e30f}};
    for_each_distinct_spec(1, 9, 2, [&](const Spec& spec) {
        const int bits = spec.value("bits");
        if (bits == 1 || bits == 4 || bits == 9) {
            for (const Interval& interval : odd) {
                if (!::testing::Test::HasFatalFailure()) { expect_same(spec, interval); }
            }
        }
    });
}

TEST(Staircase, IsTheSampleOfTheContract) {
    const Staircase staircase = solve(spec_of("pr63_v1.quantized_sigmoid(4,1)@real"), {-12.0f, 12.0f});
    std::string csv = "x,before,after,code_before,code_after\n";
    for (std::size_t i = 1; i < staircase.size(); ++i) {
        csv += text_of(staircase.first(i)) + "," + text_of(staircase.value(i - 1)) + "," + text_of(staircase.value(i)) +
               "," + std::to_string(staircase.code(i - 1)) + "," + std::to_string(staircase.code(i)) + "\n";
    }
    EXPECT_EQ(csv, "x,before,after,code_before,code_after\n"
                   "-5.4161,0,0.25,0,1\n"
                   "-2.9326742,0.25,0.5,1,2\n"
                   "-1.5769145,0.5,0.75,2,3\n"
                   "-0.5026289,0.75,1,3,4\n"
                   "0.5026291,1,1.25,4,5\n"
                   "1.5769145,1.25,1.5,5,6\n"
                   "2.9326746,1.5,1.75,6,7\n");
}

TEST(Staircase, FindsTheCodesThatTenThousandSamplesMiss) {
    // The published count: 10,000 samples see 3,368 of 4,095 codes at 12 bits.
    const Spec spec = spec_of("quantized_sigmoid(12, symmetric=1)@real");
    EXPECT_EQ(solve(spec, {-12.0f, 12.0f}).size(), 4095u);
}

TEST(Staircase, TakesAtMostSixEvaluationsACode) {
    for_each_distinct_spec(4, 16, 8, [](const Spec& spec) {
        if (spec.value("integer") % 4 != 0 || spec.value("symmetric") != 0) { return; }
        for (const Interval interval : {Interval{-12.0f, 12.0f}, Interval{}}) {
            const Staircase staircase = solve(spec, interval);
            EXPECT_GE(staircase.evaluations(), static_cast<std::int64_t>(staircase.size()));
            if (staircase.size() > 4) { // a few are spent on the ends
                EXPECT_LE(staircase.evaluations(), 6 * static_cast<std::int64_t>(staircase.size()))
                    << text_of(spec) << " " << interval.first;
            }
        }
    });
}

TEST(Staircase, ProgressIsToldInOrderAndCanStop) {
    const Spec spec = spec_of("quantized_sigmoid(14)@real");
    double before = 0.0;
    int calls = 0;
    const auto solved = solve(spec, {-12.0f, 12.0f}, [&](double done) {
        EXPECT_GE(done, before);
        EXPECT_LE(done, 1.0);
        before = done;
        ++calls;
        return true;
    });
    ASSERT_TRUE(solved);
    EXPECT_EQ(solved->size(), solve(spec, {-12.0f, 12.0f}).size());
    EXPECT_GT(calls, 4);
    for (int stop_at = 1; stop_at <= 3; ++stop_at) {
        int told = 0;
        EXPECT_FALSE(solve(spec, {-12.0f, 12.0f}, [&](double) { return ++told < stop_at; }));
        EXPECT_EQ(told, stop_at); // not asked again once it said stop
    }
}

TEST(Staircase, SolvesTwentyFourBitsWhereTheViewIs) {
    for (const char* text : {"quantized_sigmoid(24)@real", "quantized_sigmoid(24)", "quantized_tanh(24)@smooth",
                             "pr63_v1.quantized_sigmoid(24, 16)@real"}) {
        expect_same(spec_of(text), {0.25f, 0.2502f});
        expect_same(spec_of(text), {-0x1p-15f, 0x1p-15f});
    }
}

// 0 below 1, 4000 from there on: a step over many codes at the last input of [-1, 1].
class Cliff final : public Kernel {
public:
    void evaluate(std::span<const float> x, std::span<float> y) const override {
        std::ranges::transform(x, y.begin(), [](float v) { return v < 1.0f ? 0.0f : 4000.0f; });
    }
    void pre_quantization(std::span<const float> x, std::span<float> y) const override { evaluate(x, y); }
    std::vector<Stage> stages(float) const override { return {}; }
    std::optional<TrainingOutcome> training(float) const override { return std::nullopt; }
    double first_input_hint(std::int64_t) const override { return 1.0; }
};

TEST(Staircase, EndsWhereTheLastInputJumpsOverManyCodes) {
    const Function function{.name = "cliff",
                            .parameters = {},
                            .nominal =
                                [](const Values&) {
                                    return Range{0.0, 1.0};
                                },
                            .stands_for = [](const Values&) { return ScaledCurve{&logistic_curve}; },
                            .format = [](const Values&) -> std::optional<FixedPointFormat> {
                                return FixedPointFormat{13, 13, false};
                            },
                            .bind = [](const Values&, const SigmoidMode&) -> std::unique_ptr<const Kernel> {
                                return std::make_unique<Cliff>();
                            },
                            .pieces =
                                [](const Values&) {
                                    return std::vector<MonotonePiece>{{Interval{}, "a step"}};
                                }};
    const Spec spec{&function, {}, &sigmoid_modes()[0]};
    const Staircase staircase = solve(spec, {-1.0f, 1.0f});
    ASSERT_EQ(staircase.size(), 2u);
    EXPECT_EQ(staircase[0], (Segment{-1.0f, next_down(1.0f), 0, 0.0f}));
    EXPECT_EQ(staircase[1], (Segment{1.0f, 1.0f, 4000, 4000.0f}));
    EXPECT_LT(staircase.evaluations(), 2000); // seeds of one block of codes, not of those jumped over
}
} // namespace
} // namespace quantoscope
