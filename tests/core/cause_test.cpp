#include "core/analysis/analysis.h"
#include "core/staircase/staircase.h"
#include "tests/core/support.h"

#include <gtest/gtest.h>

#include <cmath>
#include <map>

// What is said of why: every number of it is looked at again, by evaluation, for every function and revision.
namespace quantoscope {
namespace {
Analysis analysis_of(const Spec& spec, Interval interval = usual) { return analyze(solve(spec, interval), spec); }

Analysis analysis_of(const char* text) { return analysis_of(spec_of(text)); }

// Of so many transitions that looking at each takes long, or against so steep a curve that its mean error does.
bool is_long(const Spec& spec, Interval interval) {
    const ScaledCurve curve = curve_of(spec);
    return transition_count(spec, interval, 400) > 200 || curve.curve->widest_piece(curve.parameters) < 1e-4;
}

// Inputs spread over an interval, its ends among them.
std::vector<float> inputs_over(Interval interval) {
    std::vector<float> inputs;
    for (int i = 0; i <= 300; ++i) {
        inputs.push_back(static_cast<float>(interval.first + (interval.last - interval.first) * (i / 300.0)));
    }
    return inputs;
}

// The operation as the window lists it, and what comes before it.
std::pair<double, double> around_stage(const Spec& spec, const Cause& cause) {
    const std::vector<Stage> stages = bind(spec)->stages(cause.x);
    for (std::size_t i = 1; i < stages.size(); ++i) {
        if (stages[i].key == cause.stage) { return {stages[i - 1].value, stages[i].value}; }
    }
    ADD_FAILURE() << text_of(spec) << " has no stage " << cause.stage;
    return {};
}

void expect_factor(const Analysis& analysis, double factor) {
    const auto kernel = bind(analysis.spec);
    for (const float x : inputs_over(analysis.interval)) {
        const std::vector<Stage> stages = kernel->stages(x);
        ASSERT_EQ(stages.back().value, factor * stages[stages.size() - 2].value) << text_of(analysis.spec) << " " << x;
    }
}

void expect_outside(const Analysis& analysis, const Cause& cause) {
    const Range nominal = analysis.range.nominal;
    const double output = (*bind(analysis.spec))(cause.x);
    EXPECT_TRUE(output < nominal.min || output > nominal.max) << text_of(analysis.spec);
    expect_factor(analysis, cause.numbers[2]);
    const Staircase staircase = solve(analysis.spec, analysis.interval);
    double low = inf;
    double high = -inf;
    const auto kernel = bind(analysis.spec);
    for (std::size_t i = 0; i < staircase.size(); ++i) {
        const std::vector<Stage> stages = kernel->stages(staircase.first(i));
        const double result = stages[stages.size() - 2].value;
        low = std::fmin(low, result);
        high = std::fmax(high, result);
    }
    EXPECT_EQ(low, cause.numbers[0]) << text_of(analysis.spec);
    EXPECT_EQ(high, cause.numbers[1]) << text_of(analysis.spec);
    EXPECT_TRUE(nominal.min <= low && high <= nominal.max) << text_of(analysis.spec);
}

void expect_asymmetric(const Analysis& analysis, const Cause& cause) {
    const auto kernel = bind(analysis.spec);
    const double center = *symmetry_center_of(analysis.spec);
    if (cause.kind == CauseKind::center_moved) {
        expect_factor(analysis, cause.numbers[2]);
        EXPECT_EQ(cause.numbers[0], center);
        EXPECT_EQ((*kernel)(0.0f), cause.numbers[1]);
        EXPECT_NE(cause.numbers[1], center); // q(0) + q(-0) is not 2 c
        return;
    }
    EXPECT_EQ((*kernel)(-cause.x), cause.numbers[0]) << text_of(analysis.spec);
    EXPECT_EQ(cause.numbers[0] + cause.numbers[1], 2.0 * center);
    const Staircase staircase = solve(staircase_spec(analysis.spec), analysis.interval);
    for (std::size_t i = 0; i < staircase.size(); ++i) {
        EXPECT_NE(staircase.value(i), cause.numbers[1]) << text_of(analysis.spec);
    }
}

void expect_error(const Analysis& analysis, const Cause& cause) {
    const float x = analysis.error.at;
    EXPECT_EQ(cause.x, x);
    const double truth = curve_of(analysis.spec)(static_cast<double>(x));
    const double error = (*bind(staircase_spec(analysis.spec)))(x)-truth;
    if (cause.kind == CauseKind::curve) { // the other curve makes up at least half of it
        EXPECT_EQ(cause.numbers[0], mode_curve_of(analysis.spec)(static_cast<double>(x)));
        EXPECT_EQ(cause.numbers[1], truth);
        EXPECT_GE((cause.numbers[0] - truth) / error, 0.5) << text_of(analysis.spec);
        return;
    }
    const auto [before, after] = around_stage(staircase_spec(analysis.spec), cause);
    EXPECT_EQ(before, cause.numbers[0]) << text_of(analysis.spec);
    EXPECT_EQ(after, cause.numbers[1]) << text_of(analysis.spec);
    EXPECT_GT((after - before) * error, 0.0) << text_of(analysis.spec) << " at " << x; // away from the truth
    if (cause.kind == CauseKind::rounded) {
        EXPECT_LE(std::fabs(after - before), 0.5);
        EXPECT_EQ(after, std::nearbyint(after));
    }
}

TEST(Causes, HoldForEveryFunctionInEveryRevision) {
    std::map<CauseKind, int> found;
    for_every_function([&](const Spec& spec) {
        if (spec.function->deploy != nullptr || !off_grid_reason(spec).empty()) { return; }
        for (const Interval interval : {default_interval(spec), Interval{0.0f, 12.0f}}) {
            if (is_long(spec, interval)) { continue; }
            const Analysis analysis = analysis_of(spec, interval);
            const auto judge = [&](const std::optional<Cause>& cause, auto expect) {
                if (!cause) { return; }
                ++found[cause->kind];
                around_stage(spec, *cause);
                expect(analysis, *cause);
            };
            judge(why_outside(analysis), expect_outside);
            judge(why_asymmetric(analysis), expect_asymmetric);
            judge(why_error(analysis), expect_error);
            judge(why_more_levels(analysis), [](const Analysis& a, const Cause& cause) {
                EXPECT_EQ(cause.numbers[2], std::exp2(a.spec.value("bits")));
                EXPECT_EQ((*bind(a.spec))(a.interval.last), cause.numbers[1]);
                EXPECT_EQ(cause.numbers[1] - cause.numbers[0], cause.numbers[2] * step_of(a.spec));
            });
        }
    });
    for (const CauseKind kind :
         {CauseKind::multiplied, CauseKind::center_moved, CauseKind::mirror_missing, CauseKind::multiplied_here,
          CauseKind::clipped, CauseKind::curve, CauseKind::rounded, CauseKind::both_ends}) {
        EXPECT_GT(found[kind], 0) << static_cast<int>(kind);
    }
}

void expect_cause(const std::optional<Cause>& cause, CauseKind kind, std::string_view stage,
                  const std::array<double, 3>& numbers) {
    ASSERT_TRUE(cause.has_value());
    EXPECT_EQ(cause->kind, kind);
    EXPECT_EQ(cause->stage, stage);
    EXPECT_EQ(cause->numbers, numbers);
}

// The story of pull request 63, as its discussion tells it.
TEST(Causes, AreThoseOfPullRequest63) {
    const Analysis v1 = analysis_of("pr63_v1.quantized_sigmoid(4, 1)@real");
    expect_cause(why_outside(v1), CauseKind::multiplied, "output", {0.0, 0.875, 2.0});
    expect_cause(why_asymmetric(v1), CauseKind::center_moved, "output", {0.5, 1.0, 2.0});
    expect_cause(why_error(v1), CauseKind::multiplied_here, "output", {0.875, 1.75, 2.0});
    const Analysis v2 = analysis_of("pr63_v2.quantized_sigmoid(4)@real");
    EXPECT_EQ(why_outside(v2), std::nullopt);
    expect_cause(why_asymmetric(v2), CauseKind::mirror_missing, "clipped", {0.0, 1.0}); // 0 is a code and 1 is not
    expect_cause(why_error(v2), CauseKind::clipped, "clipped", {1.0, 0.875});
    const Analysis v3 = analysis_of("pr63_v3.quantized_sigmoid(4)@real");
    EXPECT_EQ(why_asymmetric(v3), std::nullopt);
    expect_cause(why_more_levels(v3), CauseKind::both_ends, "rounded", {0.0, 1.0, 16.0});
    EXPECT_EQ(why_more_levels(v2), std::nullopt);
}

// The error of hard against true is the curve's; that of [-2, 2] beyond the format saturation's.
TEST(Causes, OfAnErrorAreRoundingClippingOrTheCurve) {
    EXPECT_EQ(why_error(analysis_of("pr63_v3.quantized_sigmoid(4)@real"))->kind, CauseKind::rounded);
    EXPECT_EQ(why_error(analysis_of("pr63_v3.quantized_sigmoid(10)"))->kind, CauseKind::curve);
    const Analysis bits = analysis_of("quantized_bits(6, 0)");
    expect_cause(why_error(bits), CauseKind::clipped, "clipped", {384.0, 31.0}); // 12 * 2^5
}

// quantized_bits(6, 0) has levels from -1 to 31/32 in steps of 1/32: half a step within, 12 - 31/32 beyond.
TEST(Saturation, IsToldApartFromTheErrorWithin) {
    const ErrorAnalysis error = analysis_of("quantized_bits(6, 0)").error;
    EXPECT_EQ(error.outputs, (Range{-1.0, 0.96875}));
    EXPECT_EQ(error.within.largest, 1.0 / 64.0);
    EXPECT_TRUE(error.within.is_exact);
    EXPECT_EQ(error.saturated.largest, 12.0 - 0.96875);
    EXPECT_EQ(error.saturated.at, 12.0f);
    EXPECT_EQ(error.largest, error.saturated.largest);
    EXPECT_TRUE(error.is_exact);
    // The first version has room up to 1.75: nothing saturates.
    EXPECT_LT(analysis_of("pr63_v1.quantized_sigmoid(4, 1)@real").error.saturated.largest, 0.0);
    // The second stops at 7/8, where the sigmoid goes on to 1/(1 + e^-12).
    const ErrorAnalysis second = analysis_of("pr63_v2.quantized_sigmoid(4)@real").error;
    EXPECT_NEAR(second.saturated.largest, 1.0 / (1.0 + std::exp(-12.0)) - 0.875, 1e-15);
    EXPECT_NEAR(second.within.largest, 0.0625, 1e-7);
    EXPECT_FALSE(second.within.is_exact); // the sigmoid of a rational number other than 0 is irrational
}

TEST(Saturation, BothSidesTogetherAreTheLargestErrorOfEveryFunction) {
    for_every_function([](const Spec& spec) {
        if (spec.function->deploy != nullptr || is_long(spec, default_interval(spec))) { return; }
        const Analysis analysis = analysis_of(spec, default_interval(spec));
        const ErrorAnalysis& error = analysis.error;
        EXPECT_EQ(error.largest, std::max({error.within.largest, error.saturated.largest, 0.0})) << text_of(spec);
        const auto kernel = bind(staircase_spec(spec));
        for (const float x : inputs_over(analysis.interval)) {
            const double truth = curve_of(spec)(static_cast<double>(x));
            const double e = std::fabs((*kernel)(x)-truth);
            const bool within = error.outputs.min <= truth && truth <= error.outputs.max;
            EXPECT_LE(e, (within ? error.within : error.saturated).largest) << text_of(spec) << " at " << x;
        }
    });
}

TEST(ExactError, IsOneWhereTheTruthIsRational) {
    const auto error = [](const char* text, Reference reference) {
        const Spec spec = spec_of(text);
        return analyze(solve(spec, usual), spec, reference).error;
    };
    EXPECT_TRUE(error("quantized_relu(4)", Reference::truth).is_exact);
    EXPECT_TRUE(error("pr63_v3.quantized_sigmoid(4)", Reference::mode).is_exact); // the hard one is a line
    EXPECT_FALSE(error("pr63_v3.quantized_sigmoid(4)", Reference::truth).is_exact);
    EXPECT_FALSE(error("quantized_tanh(4)@real", Reference::truth).is_exact);
    const Spec one_bit = spec_of("pr63_v1.quantized_sigmoid(1)");
    EXPECT_TRUE(analyze(solve(one_bit, {0.0f, 0.0f}), one_bit).error.is_exact); // 1/2 against 0
}
} // namespace
} // namespace quantoscope
