#include "core/analysis/step_widths.h"

#include "tests/core/support.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <map>

namespace quantoscope {
namespace {

// The first input with a code of at least `code`, in [-1000, 1000], by bisection over ordinals.
float transition_to(const Spec& spec, std::int64_t code)
{
    const auto kernel = bind(spec);
    const double level = static_cast<double>(code) * spec.family->step(spec.values);
    Ordinal below = ordinal_of(-1000.0f);
    Ordinal above = ordinal_of(1000.0f);
    while (above - below > 1) {
        const Ordinal middle = below + (above - below) / 2;
        ((*kernel)(float_at(middle)) < level ? below : above) = middle;
    }
    return float_at(above);
}

TEST(StepWidths, AreDifferencesOfTransitionsBesideTheirMirrorImages)
{
    for (const char* text : {"quantized_sigmoid(5)@real", "pr63_v3.quantized_sigmoid(4)@smooth",
                             "pr63_v1.quantized_sigmoid(5, 1)@real", "quantized_tanh(5)@real",
                             "quantized_tanh(4, symmetric=1)", "pr63_v2.quantized_sigmoid(4)@hard"}) {
        const Spec spec = spec_of(text);
        const auto kernel = bind(spec);
        const double step = spec.family->step(spec.values);
        const auto lowest = static_cast<std::int64_t>((*kernel)(-1000.0f) / step);
        const auto highest = static_cast<std::int64_t>((*kernel)(1000.0f) / step);
        const auto code_sum = static_cast<std::int64_t>(2.0 * spec.family->center() / step);
        std::map<std::int64_t, double> expected; // every code between the outermost two
        for (std::int64_t code = lowest + 1; code < highest; ++code) {
            expected[code] = static_cast<double>(transition_to(spec, code + 1)) - transition_to(spec, code);
        }
        const std::vector<StepWidth> widths = step_widths(solve(spec, {}), spec);
        ASSERT_EQ(widths.size(), expected.size()) << text;
        double sum = 0.0;
        for (const auto& [code, width] : expected) {
            sum += width;
        }
        double running = 0.0;
        for (const StepWidth& width : widths) {
            ASSERT_TRUE(expected.contains(width.code)) << text;
            EXPECT_EQ(width.width, expected[width.code]) << text << width.code;
            const auto mirror = expected.find(code_sum - width.code);
            ASSERT_EQ(width.mirror_width.has_value(), mirror != expected.end()) << text << width.code;
            if (width.mirror_width) {
                EXPECT_EQ(*width.mirror_width, mirror->second) << text << width.code;
            }
            const double dnl = width.width * static_cast<double>(expected.size()) / sum - 1.0;
            EXPECT_NEAR(width.dnl, dnl, 1e-12) << text << width.code;
            EXPECT_NEAR(width.inl, running, 1e-11) << text << width.code;
            running += dnl;
        }
    }
}

TEST(StepWidths, NonLinearityAddsUpToNothing)
{
    for_each_distinct_spec(2, 10, 2, [](const Spec& spec) {
        const std::vector<StepWidth> widths = step_widths(solve(spec, {-12.0f, 12.0f}), spec);
        if (widths.empty()) {
            return;
        }
        double sum = 0.0;
        for (const StepWidth& width : widths) {
            sum += width.dnl;
            ASSERT_GT(width.width, 0.0) << text_of(spec);
        }
        ASSERT_NEAR(sum, 0.0, 1e-9) << text_of(spec);
        ASSERT_EQ(widths.front().inl, 0.0) << text_of(spec);
    });
}

TEST(StepWidths, OfTheLinesAreUniform)
{
    // hard: a step of 2^-bits in p is 2^(1-bits) in x; smooth: 2^-bits * 16/3.
    for (int bits = 2; bits <= 10; ++bits) {
        for (const auto& [mode, width_of_one] : {std::pair{"hard", 2.0}, std::pair{"smooth", 16.0 / 3.0}}) {
            const Spec spec = spec_of("pr63_v3.quantized_sigmoid(" + std::to_string(bits) + ")@" + mode);
            const std::vector<StepWidth> widths = step_widths(solve(spec, {}), spec);
            ASSERT_EQ(widths.size(), (1u << bits) - 1);
            for (const StepWidth& width : widths) {
                // Ties of p move a transition by up to two roundings of p, 2^-24 each.
                ASSERT_NEAR(width.width, width_of_one * std::ldexp(1.0, -bits), 0x1p-20) << text_of(spec);
                ASSERT_NEAR(width.dnl, 0.0, std::ldexp(1.0, bits - 20)) << text_of(spec);
            }
        }
    }
}

TEST(StepWidths, NeedATransitionAtEitherEnd)
{
    const Spec spec = spec_of("pr63_v3.quantized_sigmoid(4)@hard");
    EXPECT_TRUE(step_widths(solve(spec, {0.0f, 0.0f}), spec).empty());
    EXPECT_TRUE(step_widths(solve(spec, {0.0f, 0.1f}), spec).empty());  // one transition, at 1/16
    EXPECT_EQ(step_widths(solve(spec, {0.0f, 0.2f}), spec).size(), 1u); // and one at 3/16
    EXPECT_EQ(step_widths(solve(spec, {0.0f, 0.2f}), spec)[0].code, 9);
    EXPECT_FALSE(step_widths(solve(spec, {0.0f, 0.2f}), spec)[0].mirror_width); // its mirror lies outside
}

} // namespace
} // namespace quantoscope
