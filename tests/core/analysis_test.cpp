#include "core/analysis/analysis.h"
#include "tests/core/support.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace quantoscope {
namespace {
Analysis analysis_of(const std::string& text, Interval interval = usual, Reference reference = Reference::truth) {
    const Spec spec = spec_of(text);
    return analyze(solve(spec, interval), spec, reference);
}

TEST(Analysis, IsTheSampleOfTheContract) {
    const Analysis a = analysis_of("pr63_v1.quantized_sigmoid(4,1)@real");
    EXPECT_EQ(text_of(a.spec), "pr63_v1.quantized_sigmoid(bits=4, integer=1)@real");
    EXPECT_EQ(a.interval, usual);
    EXPECT_EQ(a.levels, 8);
    EXPECT_EQ(a.transitions, 7);
    EXPECT_TRUE(a.monotone);
    EXPECT_EQ(a.step, 0.25);

    EXPECT_EQ(a.range.nominal, (Range{0, 1}));
    EXPECT_EQ(a.range.reported, (Range{-2, 2}));
    EXPECT_EQ(a.range.attained, (Range{0, 1.75}));
    EXPECT_EQ(a.range.outside, (std::vector<OutsideRun>{{0.5026291f, 12.0f, 1.25f, 1.75f}}));
    EXPECT_EQ(a.range.levels_outside, 3);
    EXPECT_EQ(a.range.largest_excess, 0.75);
    EXPECT_EQ(a.range.witness, 3.0f);
    EXPECT_TRUE(a.range.missing_codes.empty());

    EXPECT_EQ(a.symmetry.center, 0.5);
    EXPECT_EQ(a.symmetry.largest_defect, 1.0);
    EXPECT_EQ(a.symmetry.witness, 1.0f);
    EXPECT_EQ(a.symmetry.intervals,
              (std::vector<SymmetryInterval>{{0.0f, 5.4161f, 1.0, 1.0}, {5.4161005f, 12.0f, 0.75, 0.75}}));
    EXPECT_EQ(a.symmetry.intervals_total, 2);
    EXPECT_EQ(a.symmetry.asymmetric_pairs, 1094713344);
    EXPECT_EQ(a.symmetry.pairs, 1094713344);
    EXPECT_EQ(a.symmetry.incidental_pairs, 4);
    EXPECT_EQ(a.symmetry.incidental_largest, 1.25);
    EXPECT_EQ(a.symmetry.incidental_witness, 1.5769145f);

    EXPECT_EQ(a.error.reference, Reference::truth);
    EXPECT_NEAR(a.error.largest, 0.8005617733281627, 0x1p-50);
    EXPECT_EQ(a.error.at, 2.9326746f);
    EXPECT_NEAR(a.error.mean.value(), 0.4314177017658949, 1e-14);
    EXPECT_NEAR(a.error.rms.value(), 0.5331711823392061, 1e-14);
    EXPECT_NEAR(a.error.largest_in_steps, 3.2022470933126507, 1e-14);
}

TEST(Analysis, ComparisonsOfTheContractHold) {
    const Analysis third = analysis_of("pr63_v3.quantized_sigmoid(4)@real");
    EXPECT_EQ(third.levels, 17);
    EXPECT_EQ(third.symmetry.largest_defect, 0.0);
    EXPECT_EQ(third.symmetry.witness, std::nullopt);
    EXPECT_TRUE(third.symmetry.intervals.empty());
    EXPECT_EQ(third.symmetry.incidental_pairs, 17);
    EXPECT_EQ(third.symmetry.asymmetric_pairs, 17);
    EXPECT_EQ(third.symmetry.incidental_largest, 0.0625);

    const Analysis today = analysis_of("quantized_sigmoid(4)@real");
    EXPECT_EQ(today.levels, 16);
    EXPECT_EQ(today.symmetry.largest_defect, 0.0625);
    EXPECT_EQ(today.symmetry.intervals, (std::vector<SymmetryInterval>{{3.4339874f, 12.0f, 0.0625, -0.0625}}));
    EXPECT_EQ(today.symmetry.asymmetric_pairs, 14956955);
    EXPECT_EQ(today.symmetry.incidental_pairs, 13);

    EXPECT_EQ(analysis_of("quantized_sigmoid(4)@real", {-inf, inf}).symmetry.pairs, 2139095040);
}

// Levels, largest defect and attained range as the history of the pull request tells them (same in all
// modes).
TEST(Analysis, TellsTheHistoryOfThePullRequest) {
    struct Row {
        const char* text;
        std::int64_t levels;
        double min, max, defect;
    };
    constexpr Row rows[] = {
        {"pr63_v1.quantized_sigmoid(4)", 8, 0.0, 0.875, 0.125},
        {"pr63_v1.quantized_sigmoid(4, 1)", 8, 0.0, 1.75, 1.0},
        {"pr63_v1.quantized_sigmoid(4, 2)", 8, 0.0, 3.5, 3.0},
        {"pr63_v2.quantized_sigmoid(4)", 8, 0.0, 0.875, 0.125},
        {"pr63_v2.quantized_sigmoid(4, 1)", 7, 0.125, 0.875, 0.0},
        {"pr63_clip.quantized_sigmoid(4)", 9, 0.0, 1.0, 0.0},
        {"pr63_v3.quantized_sigmoid(4)", 17, 0.0, 1.0, 0.0},
        {"pr63.quantized_sigmoid(4)", 17, 0.0, 1.0, 0.0},
        {"pr63.quantized_sigmoid(8)", 257, 0.0, 1.0, 0.0},
        {"quantized_sigmoid(4)", 16, 0.0, 0.9375, 0.0625},
        {"quantized_sigmoid(4, symmetric=1)", 15, 0.0625, 0.9375, 0.0},
        {"quantized_sigmoid(1, symmetric=1)", 1, 0.5, 0.5, 0.0},
        {"pr63_base.quantized_tanh(4, 1)", 9, -2.0, 1.75, 0.25},
        {"quantized_tanh(4)", 16, -1.0, 0.875, 0.125},
        {"quantized_tanh(4, symmetric=1)", 15, -0.875, 0.875, 0.0},
        {"quantized_tanh(1)", 2, -1.0, 0.0, 1.0},
    };
    for (const Row& row : rows) {
        for (const char* mode : {"@hard", "@smooth", "@real"}) {
            const std::string text = std::string(row.text) + mode;
            const Analysis a = analysis_of(text, {-64.0f, 64.0f});
            EXPECT_EQ(a.levels, row.levels) << text;
            EXPECT_EQ(a.range.attained, (Range{row.min, row.max})) << text;
            EXPECT_EQ(a.symmetry.largest_defect, row.defect) << text;
        }
    }
}

// What must hold of every quantizer, whatever its values.
void expect_consistent(const Analysis& a, const Staircase& staircase) {
    const std::string text = text_of(a.spec);
    ASSERT_TRUE(a.monotone) << text;
    ASSERT_EQ(a.levels, static_cast<std::int64_t>(staircase.size())) << text;
    ASSERT_EQ(a.transitions, a.levels - 1) << text;
    ASSERT_LE(a.range.attained.min, a.range.attained.max) << text;
    const bool inside = a.range.attained.min >= a.range.nominal.min && a.range.attained.max <= a.range.nominal.max;
    ASSERT_EQ(a.range.outside.empty(), inside) << text;
    ASSERT_EQ(a.range.witness.has_value(), !inside) << text;
    ASSERT_EQ(a.range.largest_excess > 0.0, !inside) << text;
    const SymmetryAnalysis& s = a.symmetry;
    ASSERT_LE(s.asymmetric_pairs, s.pairs) << text;
    ASSERT_LE(s.incidental_pairs, s.asymmetric_pairs) << text;
    ASSERT_EQ(s.witness.has_value(), s.largest_defect > 0.0) << text;
    ASSERT_EQ(s.incidental_witness.has_value(), s.incidental_pairs > 0) << text;
    ASSERT_LE(s.intervals.size(), most_listed) << text;
    ASSERT_GE(s.intervals_total, static_cast<std::int64_t>(s.intervals.size())) << text;
    const auto kernel = bind(a.spec);
    if (s.witness) {
        const double d = static_cast<double>((*kernel)(*s.witness)) + (*kernel)(-*s.witness) - 2 * s.center;
        ASSERT_EQ(std::fabs(d), s.largest_defect) << text;
    }
    if (s.incidental_witness) {
        const float x = *s.incidental_witness;
        const double d = static_cast<double>((*kernel)(x)) + (*kernel)(-x) - 2 * s.center;
        ASSERT_EQ(std::fabs(d), s.incidental_largest) << text;
    }
    if (a.range.witness) {
        const double y = (*kernel)(*a.range.witness);
        const double by = std::max(y - a.range.nominal.max, a.range.nominal.min - y);
        ASSERT_EQ(by, a.range.largest_excess) << text;
    }
    ASSERT_EQ(a.error.largest_in_steps, a.error.largest / a.step) << text;
    ASSERT_EQ(a.error.mean.has_value(), a.interval.is_finite()) << text;
    if (a.error.mean) {
        ASSERT_LE(std::fabs(*a.error.mean), *a.error.rms + 1e-12) << text;
        ASSERT_LE(*a.error.rms, a.error.largest + 1e-12) << text;
    }
}

TEST(Analysis, IsConsistentForEveryFamilyAndModeUpToTenBits) {
    for_each_distinct_spec(1, 10, 5, [](const Spec& spec) {
        for (const Interval interval : {usual, Interval{}, Interval{-3.0f, 5.0f}}) {
            const Staircase staircase = solve(spec, interval);
            expect_consistent(analyze(staircase, spec), staircase);
            if (::testing::Test::HasFatalFailure()) { return; }
        }
    });
}

TEST(Analysis, WithoutIntegerBitsNoSigmoidLeavesItsRange) {
    for_each_distinct_spec(1, 12, 0, [](const Spec& spec) {
        // A signed one-bit grid with its 0 clipped off holds 1 alone; nothing leaves [0, 1] or [-1, 1].
        const RangeAnalysis range = analyze_range(solve(spec, {}), spec);
        ASSERT_TRUE(range.outside.empty()) << text_of(spec);
    });
}

TEST(Analysis, LevelsWithinOneIntervalAreThoseReached) {
    EXPECT_EQ(analysis_of("pr63_v3.quantized_sigmoid(4)@real", {0.0f, 0.0f}).levels, 1);
    EXPECT_EQ(analysis_of("pr63_v3.quantized_sigmoid(4)@real", {0.0f, inf}).levels, 9);
    EXPECT_EQ(analysis_of("pr63_v3.quantized_sigmoid(4)@hard", {-1.0f, 1.0f}).levels, 17);
    EXPECT_EQ(analysis_of("pr63_v3.quantized_sigmoid(4)@hard", {-0.5f, 0.5f}).levels, 9);
}

TEST(Analysis, IsTheSameForEqualInputs) {
    EXPECT_EQ(analysis_of("quantized_tanh(6)@real"), analysis_of("quantized_tanh(6)@real"));
    EXPECT_FALSE(analysis_of("quantized_tanh(6)@real") == analysis_of("quantized_tanh(6)@smooth"));
}
} // namespace
} // namespace quantoscope
