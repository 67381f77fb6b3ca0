#include "core/analysis/analysis.h"

#include "core/staircase/staircase.h"
#include "tests/core/support.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <map>

namespace quantoscope {
namespace {
// The first input with a code of at least `code`, in [-1000, 1000], by bisection over ordinals.
float transition_to(const Spec& spec, std::int64_t code) {
    const auto kernel = bind(spec);
    const double level = static_cast<double>(code) * spec.function->step(spec.values);
    Ordinal below = ordinal_of(-1000.0f);
    Ordinal above = ordinal_of(1000.0f);
    while (above - below > 1) {
        const Ordinal middle = below + (above - below) / 2;
        ((*kernel)(float_at(middle)) < level ? below : above) = middle;
    }
    return float_at(above);
}

// float32 overflows to NaN far out: the treads before it are the outermost ones.
TEST(StepWidths, EndWhereOutputsDo) {
    const Spec relu = spec_of("quantized_relu(4, 1)"); // steps of 1/8 from 0 to 15/8
    const std::vector<StepWidth> widths = step_widths(solve(relu, {}), relu);
    ASSERT_EQ(widths.size(), 14u);
    for (const StepWidth& step : widths) {
        EXPECT_NEAR(step.width, 0.125, 1e-6) << step.value;
        EXPECT_NEAR(step.dnl, 0.0, 1e-5) << step.value;
        EXPECT_FALSE(step.mirror_width) << step.value;
    }
    for (const char* text : {"quantized_hswish(4, 2)", "quantized_relu(4, 2, negative_slope=0.25)"}) {
        const Spec spec = spec_of(text);
        for (const StepWidth& step : step_widths(solve(spec, settled_inputs(spec)), spec)) {
            EXPECT_LT(step.width, 16.0) << text << ' ' << step.value;
        }
    }
}

TEST(StepWidths, AreDifferencesOfTransitionsBesideTheirMirrorImages) {
    for (const char* text :
         {"quantized_sigmoid(5)@real", "pr63_v3.quantized_sigmoid(4)@smooth", "pr63_v1.quantized_sigmoid(5, 1)@real",
          "quantized_tanh(5)@real", "quantized_tanh(4, symmetric=1)", "pr63_v2.quantized_sigmoid(4)@hard"}) {
        const Spec spec = spec_of(text);
        const auto kernel = bind(spec);
        const double step = spec.function->step(spec.values);
        const auto lowest = static_cast<std::int64_t>((*kernel)(-1000.0f) / step);
        const auto highest = static_cast<std::int64_t>((*kernel)(1000.0f) / step);
        const auto code_sum = static_cast<std::int64_t>(2.0 * *symmetry_center_of(spec) / step);
        std::map<std::int64_t, double> expected; // every code between the outermost two
        for (std::int64_t code = lowest + 1; code < highest; ++code) {
            expected[code] = static_cast<double>(transition_to(spec, code + 1)) - transition_to(spec, code);
        }
        const std::vector<StepWidth> widths = step_widths(solve(spec, {}), spec);
        ASSERT_EQ(widths.size(), expected.size()) << text;
        double sum = 0.0;
        for (const auto& [code, width] : expected) { sum += width; }
        double running = 0.0;
        for (const StepWidth& width : widths) {
            ASSERT_TRUE(expected.contains(width.code)) << text;
            EXPECT_EQ(width.width, expected[width.code]) << text << width.code;
            const auto mirror = expected.find(code_sum - width.code);
            ASSERT_EQ(width.mirror_width.has_value(), mirror != expected.end()) << text << width.code;
            if (width.mirror_width) { EXPECT_EQ(*width.mirror_width, mirror->second) << text << width.code; }
            const double dnl = width.width * static_cast<double>(expected.size()) / sum - 1.0;
            EXPECT_NEAR(width.dnl, dnl, 1e-12) << text << width.code;
            EXPECT_NEAR(width.inl, running, 1e-11) << text << width.code;
            running += dnl;
        }
    }
}

TEST(StepWidths, NonLinearityAddsUpToNothing) {
    for_each_distinct_spec(2, 10, 2, [](const Spec& spec) {
        const std::vector<StepWidth> widths = step_widths(solve(spec, {-12.0f, 12.0f}), spec);
        if (widths.empty()) { return; }
        double sum = 0.0;
        for (const StepWidth& width : widths) {
            sum += width.dnl;
            ASSERT_GT(width.width, 0.0) << text_of(spec);
        }
        ASSERT_NEAR(sum, 0.0, 1e-9) << text_of(spec);
        ASSERT_EQ(widths.front().inl, 0.0) << text_of(spec);
    });
}

TEST(StepWidths, OfTheLinesAreUniform) {
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

TEST(StepWidths, NeedATransitionAtEitherEnd) {
    const Spec spec = spec_of("pr63_v3.quantized_sigmoid(4)@hard");
    EXPECT_TRUE(step_widths(solve(spec, {0.0f, 0.0f}), spec).empty());
    EXPECT_TRUE(step_widths(solve(spec, {0.0f, 0.1f}), spec).empty());  // one transition, at 1/16
    EXPECT_EQ(step_widths(solve(spec, {0.0f, 0.2f}), spec).size(), 1u); // and one at 3/16
    EXPECT_EQ(step_widths(solve(spec, {0.0f, 0.2f}), spec)[0].code, 9);
    EXPECT_FALSE(step_widths(solve(spec, {0.0f, 0.2f}), spec)[0].mirror_width); // its mirror lies outside
}

std::vector<std::int64_t> uneven_codes(const Spec& spec) {
    std::vector<std::int64_t> codes;
    for (const StepWidth& width : step_widths(solve(spec, {}), spec)) {
        if (width.uneven) { codes.push_back(width.code); }
    }
    return codes;
}

// "Why do the steps near -4 and 4 differ?" (google/qkeras pull request 63, of the second version.) Its clip
// leaves out 1 but not 0: of the eight codes the top one goes on for ever, while its mirror image, code 1,
// ends where code 0 begins. Every other step is like its mirror image.
TEST(StepWidths, TellWhyTheStepsOfTheSecondVersionDiffer) {
    const Spec spec = spec_of("pr63_v2.quantized_sigmoid(4)@real");
    EXPECT_EQ(uneven_codes(spec), std::vector<std::int64_t>{1});
    const StepWidth first = step_widths(solve(spec, {}), spec).front();
    EXPECT_EQ(first.code, 1);
    EXPECT_FALSE(first.mirror_width);
    EXPECT_NEAR(first.from, std::log(0.5 / 7.5), 1e-6); // where the logistic is 0.5/8 and 1.5/8
    EXPECT_NEAR(first.to, std::log(1.5 / 6.5), 1e-6);
    EXPECT_TRUE(uneven_codes(spec_of("pr63_v2.quantized_sigmoid(4, symmetric=1)@real")).empty());
    EXPECT_TRUE(uneven_codes(spec_of("pr63_v3.quantized_sigmoid(4)@real")).empty());
}

// A clip at one end alone leaves the step at the other end without a mirror image. Without one, or with both,
// every step has one, and about the centre rounding to the nearest is symmetric but for ties.
TEST(StepWidths, AreUnevenOnlyBesideAClipAtOneEnd) {
    for (const char* mode : {"real", "hard", "smooth"}) {
        for (int bits = 3; bits <= 12; ++bits) {
            const std::string rest = "(" + std::to_string(bits);
            const auto spec = [&](const char* name, const char* end) {
                return spec_of(std::string(name).append(rest).append(end).append(mode));
            };
            const std::vector<std::int64_t> none;
            const std::vector<std::int64_t> first{1};
            EXPECT_EQ(uneven_codes(spec("pr63_v3.quantized_sigmoid", ")@")), none) << mode << bits;
            EXPECT_EQ(uneven_codes(spec("pr63_v2.quantized_sigmoid", ")@")), first) << mode << bits;
            EXPECT_EQ(uneven_codes(spec("pr63_v2.quantized_sigmoid", ", symmetric=1)@")), none) << mode << bits;
            EXPECT_EQ(uneven_codes(spec("quantized_sigmoid", ")@")), first) << mode << bits;
            EXPECT_EQ(uneven_codes(spec("quantized_sigmoid", ", symmetric=1)@")), none) << mode << bits;
            const std::vector<std::int64_t> lowest{1 - (std::int64_t{1} << (bits - 1))};
            EXPECT_EQ(uneven_codes(spec("quantized_tanh", ")@")), lowest) << mode << bits;
            EXPECT_EQ(uneven_codes(spec("quantized_tanh", ", symmetric=1)@")), none) << mode << bits;
        }
    }
}

// What the symmetry analysis calls float32 ties no step is uneven for.
TEST(StepWidths, AreEvenWhereTheStaircaseIsSymmetricButForTies) {
    int symmetric = 0;
    for_each_distinct_spec(2, 8, 1, [&](const Spec& spec) {
        if (analyze_symmetry(solve(spec, {}), spec).intervals_total == 0) {
            ++symmetric;
            ASSERT_TRUE(uneven_codes(spec).empty()) << text_of(spec);
        }
    });
    EXPECT_GT(symmetric, 50);
}

// Stretched by its integer bit the first version is about (0, 1), not (0, 1/2): no step is where the mirror
// image of its counterpart is.
TEST(StepWidths, OfAStretchedCurveAreAllUneven) {
    EXPECT_EQ(uneven_codes(spec_of("pr63_v1.quantized_sigmoid(4, 1)@real")),
              (std::vector<std::int64_t>{1, 2, 3, 4, 5, 6}));
}

// Half to even: of two treads that are mirror images one holds both its ties and the other neither.
TEST(StepWidths, DifferAtTiesWithoutBeingUneven) {
    const Spec spec = spec_of("pr63_v3.quantized_sigmoid(4)@hard");
    int differing = 0;
    for (const StepWidth& width : step_widths(solve(spec, {}), spec)) {
        ASSERT_TRUE(width.mirror_width);
        EXPECT_FALSE(width.uneven) << width.code;
        EXPECT_NEAR(width.width, *width.mirror_width, 0x1p-22);
        differing += width.width != *width.mirror_width ? 1 : 0;
    }
    EXPECT_GT(differing, 0);
}

// The bound itself, on the line 0.5 x + 0.5: a tie is one rounding of it, 2^-24.
TEST(StepWidths, CallATieWhatMovesTheSurrogateByOneRounding) {
    const auto kernel = bind(spec_of("pr63_v3.quantized_sigmoid(4)@hard"));
    EXPECT_TRUE(surrogate_hardly_moves(*kernel, 0.0f, 0x1p-23f));
    EXPECT_FALSE(surrogate_hardly_moves(*kernel, 0.0f, 0x1p-22f));
    EXPECT_FALSE(surrogate_hardly_moves(*kernel, 0x1p-22f, 0.0f));
    EXPECT_TRUE(surrogate_hardly_moves(*kernel, 2.0f, 12.0f)); // beyond its ends the line is level
    EXPECT_FALSE(surrogate_hardly_moves(*kernel, 0.5f, 0.50001f));
}
} // namespace
} // namespace quantoscope
