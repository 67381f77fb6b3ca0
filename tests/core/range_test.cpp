#include "core/analysis/analysis.h"
#include "tests/core/support.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <set>

namespace quantoscope {
namespace {
RangeAnalysis range_of(const std::string& text, Interval interval) {
    const Spec spec = spec_of(text);
    return analyze_range(solve(spec, interval), spec);
}

// All of it by evaluating every float32 of the interval; the witness apart.
RangeAnalysis evaluated(const Spec& spec, Interval interval) {
    RangeAnalysis range;
    range.nominal = nominal_of(spec);
    range.reported = reported_of(spec);
    range.attained = {inf, -inf};
    const auto kernel = bind(spec);
    const double step = spec.function->step(spec.values);
    std::set<std::int64_t> codes;
    std::set<float> outputs_outside;
    bool outside_before = false;
    for (Ordinal at = ordinal_of(interval.first); at <= ordinal_of(interval.last); ++at) {
        const float x = float_at(at);
        const float y = (*kernel)(x);
        codes.insert(static_cast<std::int64_t>(y / step));
        range.reaches_min = range.reaches_min || y == range.nominal.min;
        range.reaches_max = range.reaches_max || y == range.nominal.max;
        range.attained.min = std::min<double>(range.attained.min, y);
        range.attained.max = std::max<double>(range.attained.max, y);
        const bool outside = y < range.nominal.min || y > range.nominal.max;
        if (outside) { outputs_outside.insert(y); }
        if (outside && !outside_before) {
            range.outside.push_back({x, x, y, y});
        } else if (outside) {
            OutsideRun& run = range.outside.back();
            run = {run.from, x, std::min(run.min, y), std::max(run.max, y)};
        }
        const double by = y > range.nominal.max ? y - range.nominal.max : range.nominal.min - y;
        range.largest_excess = outside ? std::max(range.largest_excess, by) : range.largest_excess;
        outside_before = outside;
    }
    range.levels_outside = static_cast<std::int64_t>(outputs_outside.size());
    range.outside_total = static_cast<std::int64_t>(range.outside.size());
    for (const OutsideRun& run : range.outside) {
        const bool first = &run == &range.outside.front();
        range.outside_hull = {range.outside.front().from, run.to,
                              first ? run.min : std::min(range.outside_hull.min, run.min),
                              first ? run.max : std::max(range.outside_hull.max, run.max)};
        if (run.max > range.nominal.max && !range.above_from) { range.above_from = run.from; }
        range.below_to = run.min < range.nominal.min ? std::optional(run.to) : range.below_to;
        range.outside_length += static_cast<double>(run.to) - static_cast<double>(run.from);
    }
    range.outside.resize(std::min(range.outside.size(), most_listed));
    for (std::int64_t code = *codes.begin(); code <= *codes.rbegin(); ++code) {
        if (codes.contains(code)) { continue; }
        if (!range.missing_codes.empty() && range.missing_codes.back().last == code - 1) {
            range.missing_codes.back().last = code;
        } else {
            range.missing_codes.push_back({code, code});
        }
        ++range.codes_missing;
    }
    range.missing_codes_total = static_cast<std::int64_t>(range.missing_codes.size());
    range.missing_codes.resize(std::min(range.missing_codes.size(), most_listed));
    return range;
}

void expect_as_evaluated(const Spec& spec, Interval interval) {
    const RangeAnalysis expected = evaluated(spec, interval);
    RangeAnalysis range = analyze_range(solve(spec, interval), spec);
    const std::optional<float> witness = range.witness;
    range.witness = std::nullopt;
    EXPECT_EQ(range, expected) << text_of(spec) << " from " << interval.first;
    EXPECT_EQ(witness.has_value(), expected.largest_excess > 0.0);
    if (witness) {
        const double y = (*bind(spec))(*witness);
        EXPECT_TRUE(interval.contains(*witness));
        EXPECT_EQ(std::max(y - expected.nominal.max, expected.nominal.min - y), expected.largest_excess);
    }
}

TEST(RangeAnalysis, EqualsEveryEvaluationOfShortIntervals) {
    constexpr std::uint64_t seed = 59;
    SCOPED_TRACE("seed " + std::to_string(seed));
    std::mt19937_64 random(seed);
    for (int i = 0; i < 3000 && !::testing::Test::HasFailure(); ++i) {
        const Spec spec = random_spec(random, i % 2 != 0 ? 24 : 8);
        const double reach = std::ldexp(3.0, spec.value("integer"));
        const auto x = static_cast<float>((static_cast<double>(random() >> 11) * 0x1p-52 - 1.0) * reach);
        expect_as_evaluated(spec, {x, float_at(ordinal_of(x) + static_cast<Ordinal>(random() % 3000))});
    }
}

// Where float32 leaves the levels outputs go in and out at every other input; the base leaves out codes.
TEST(RangeAnalysis, ListsTheFirstOfManyRunsAndCountsAll) {
    expect_as_evaluated(spec_of("quantized_bits(8)"), {131000.0f, 131600.0f});
    expect_as_evaluated(spec_of("quantized_bits(8)"), {-263000.0f, -262000.0f});
    const RangeAnalysis leaking = range_of("quantized_bits(8)", {131000.0f, 131600.0f});
    EXPECT_EQ(leaking.outside.size(), most_listed);
    EXPECT_GT(leaking.outside_total, 10000);
    const RangeAnalysis base = range_of("pr63_base.quantized_tanh(14)", {-inf, inf});
    EXPECT_EQ(base.missing_codes.size(), most_listed);
    EXPECT_EQ(base.missing_codes_total, 8191); // the odd codes from -8191 to 8189: the clip adds 8191
    EXPECT_EQ(base.codes_missing, 8191);
    EXPECT_EQ(base.missing_codes.back(), (CodeRun{-6193, -6193}));
}

TEST(RangeAnalysis, OutsideRunsBeginAndEndOnTheirTransitions) {
    // 1-bit grids of the base leave [-1, 1] on the left only, wider ones on both sides.
    const RangeAnalysis both = range_of("pr63_base.quantized_tanh(6, 2)", {-12.0f, 12.0f});
    ASSERT_EQ(both.outside.size(), 2u);
    EXPECT_EQ(both.outside[0].from, -12.0f);
    EXPECT_EQ(both.outside[1].to, 12.0f);
    EXPECT_EQ(both.largest_excess, 3.0); // to -4; the top, 3.875, is nearer to its bound
    const auto kernel = bind(spec_of("pr63_base.quantized_tanh(6, 2)"));
    EXPECT_LT((*kernel)(both.outside[0].to), -1.0f);
    EXPECT_EQ((*kernel)(std::nextafterf(both.outside[0].to, inf)), -1.0f);
    EXPECT_GT((*kernel)(both.outside[1].from), 1.0f);
    EXPECT_EQ((*kernel)(std::nextafterf(both.outside[1].from, -inf)), 1.0f);
    EXPECT_EQ((*kernel)(both.witness.value()), -4.0f);
}

TEST(RangeAnalysis, TheWitnessLiesInTheRunNearestToZero) {
    // Symmetric: -3.875 and 3.875 exceed by the same; the run on the right begins nearer to zero or as near.
    const RangeAnalysis range = range_of("pr63_base.quantized_tanh(6, 2, 1)@hard", {-12.0f, 12.0f});
    EXPECT_EQ(range.largest_excess, 2.875);
    ASSERT_TRUE(range.witness);
    EXPECT_EQ(std::fabs((*bind(spec_of("pr63_base.quantized_tanh(6, 2, 1)")))(*range.witness)), 3.875f);
    EXPECT_EQ(std::fabs(*range.witness), 4.0f);
    EXPECT_EQ(range_of("pr63_v1.quantized_sigmoid(4, 1)@real", {2.9326746f, 2.95f}).witness, 2.94f);
}

TEST(RangeAnalysis, OfTwoRunsThatExceedAlikeTheNearerHoldsTheWitness) {
    // Float32 rounding at the ties puts the two outermost transitions at slightly different distances.
    int unequal = 0;
    for (int bits = 3; bits <= 12; ++bits) {
        for (int integer = 1; integer <= 4; ++integer) {
            const Spec spec = spec_of("pr63_base.quantized_tanh(" + std::to_string(bits) + ", " +
                                      std::to_string(integer) + ", 1)@real");
            const Staircase staircase = solve(spec, {});
            const float left = std::fabs(staircase.last(0));
            const float right = staircase.first(staircase.size() - 1);
            const std::optional<float> witness = analyze_range(staircase, spec).witness;
            ASSERT_TRUE(witness) << text_of(spec);
            if (left != right) {
                EXPECT_EQ(*witness < 0.0f, left < right) << text_of(spec);
                ++unequal;
            }
        }
    }
    EXPECT_GT(unequal, 10);
}

TEST(RangeAnalysis, MissingCodesAreThoseNoInputYields) {
    // The base rounds before doubling: every second code is left out, and the clip adds the odd top.
    const RangeAnalysis base = range_of("pr63_base.quantized_tanh(4)", {-inf, inf});
    EXPECT_EQ(base.missing_codes,
              (std::vector<CodeRun>{{-7, -7}, {-5, -5}, {-3, -3}, {-1, -1}, {1, 1}, {3, 3}, {5, 5}}));
    EXPECT_TRUE(range_of("pr63_v3.quantized_sigmoid(12)@real", {-inf, inf}).missing_codes.empty());
}

TEST(RangeAnalysis, TheWholeAxisReachesTheExtremesOfTheFormula) {
    for_each_distinct_spec(1, 12, 16, [](const Spec& spec) {
        const auto kernel = bind(spec);
        const RangeAnalysis range = analyze_range(solve(spec, {}), spec);
        ASSERT_EQ(range.attained, (Range{(*kernel)(-inf), (*kernel)(inf)})) << text_of(spec);
    });
}
} // namespace
} // namespace quantoscope
