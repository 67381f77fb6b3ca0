#include "core/analysis/analysis.h"

#include "core/text/number_text.h"
#include "tests/core/support.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <limits>

namespace quantoscope {
namespace {
Comparison compared(const std::string& a, const std::string& b, Interval interval = usual) {
    return compare(solve(spec_of(a), interval), solve(spec_of(b), interval));
}

// All of it by evaluating both quantizers on every float32 of the interval; the witness apart.
Comparison evaluated(const Spec& a, const Spec& b, Interval interval) {
    const auto kernel_a = bind(a);
    const auto kernel_b = bind(b);
    Comparison comparison;
    double before = 0.0;
    for (Ordinal at = ordinal_of(interval.first); at <= ordinal_of(interval.last); ++at) {
        const float x = float_at(at);
        const double difference = static_cast<double>((*kernel_a)(x)) - static_cast<double>((*kernel_b)(x));
        ++comparison.inputs;
        comparison.differing += difference != 0.0 ? 1 : 0;
        comparison.largest = std::max(comparison.largest, std::fabs(difference));
        if (difference != 0.0 && difference != before) {
            comparison.runs.push_back({x, x, difference});
        } else if (difference != 0.0) {
            comparison.runs.back().to = x;
        }
        before = difference;
    }
    for (const DifferenceRun& run : comparison.runs) {
        comparison.length += static_cast<double>(run.to) - static_cast<double>(run.from);
    }
    comparison.interval = interval;
    comparison.runs_total = static_cast<std::int64_t>(comparison.runs.size());
    return comparison;
}

double nearest_to_zero(const DifferenceRun& run) {
    return run.from <= 0.0f && run.to >= 0.0f ? 0.0 : std::min(std::fabs(run.from), std::fabs(run.to));
}

// Whether the witness is the easiest input of the run with the largest difference that is nearest to zero.
void expect_witness(const Comparison& comparison, const std::vector<DifferenceRun>& runs) {
    ASSERT_EQ(comparison.witness.has_value(), !runs.empty());
    const DifferenceRun* first = nullptr;
    for (const DifferenceRun& run : runs) {
        if (std::fabs(run.difference) == comparison.largest &&
            (first == nullptr || nearest_to_zero(run) < nearest_to_zero(*first))) {
            first = &run;
        }
    }
    if (first == nullptr) { return; }
    const float x = *comparison.witness;
    ASSERT_TRUE(first->from <= x && x <= first->to) << x;
    for (Ordinal at = ordinal_of(first->from); at <= ordinal_of(first->to); ++at) {
        ASSERT_LE(text_of(x).size(), text_of(float_at(at)).size());
    }
}

TEST(Comparison, EqualsEveryEvaluationOfShortIntervals) {
    constexpr std::uint64_t seed = 71;
    SCOPED_TRACE("seed " + std::to_string(seed));
    std::mt19937_64 random(seed);
    std::int64_t runs_seen = 0;
    for (int i = 0; i < 3000 && !::testing::Test::HasFailure(); ++i) {
        const Spec a = random_spec(random, i % 2 != 0 ? 24 : 8);
        const Spec b = random_spec(random, i % 2 != 0 ? 24 : 8);
        auto x = static_cast<float>((static_cast<double>(random() >> 11) * 0x1p-52 - 1.0) * 3.0);
        x = i % 10 == 0 ? -float_at(static_cast<Ordinal>(random() % 1000)) : x;
        const Interval interval{x, float_at(ordinal_of(x) + static_cast<Ordinal>(random() % 3000))};
        SCOPED_TRACE(text_of(a) + " and " + text_of(b) + " from " + text_of(x));
        const Staircase staircase_a = solve(a, interval);
        const Staircase staircase_b = solve(b, interval);
        Comparison comparison = compare(staircase_a, staircase_b);
        Comparison expected = evaluated(a, b, interval);
        EXPECT_EQ(difference_runs(staircase_a, staircase_b), expected.runs);
        expect_witness(comparison, expected.runs);
        runs_seen += expected.runs_total;
        comparison.witness = std::nullopt;
        expected.runs.resize(std::min(expected.runs.size(), Comparison::most_runs));
        EXPECT_EQ(comparison, expected);
    }
    EXPECT_GT(runs_seen, 10'000);
}

TEST(Comparison, OfAQuantizerWithItselfFindsNothing) {
    for_each_distinct_spec(1, 8, 2, [](const Spec& spec) {
        const Staircase staircase = solve(spec, usual);
        const Comparison comparison = compare(staircase, staircase);
        ASSERT_EQ(comparison, (Comparison{.interval = usual, .runs = {}, .inputs = 2189426689, .witness = {}}))
            << text_of(spec);
    });
}

// Today's clips the top level off. 14956942 of its pairs do not match beyond the ties at 3.4339874 (as
// its analysis says); the third version's tie is decided four float32 earlier on the right than on the left.
TEST(Comparison, TodaysSigmoidDiffersFromTheThirdVersionAtTheTopAlone) {
    const Comparison comparison = compared("pr63_v3.quantized_sigmoid(4)@real", "quantized_sigmoid(4)@real");
    EXPECT_EQ(comparison.runs, (std::vector<DifferenceRun>{{3.4339864f, 12.0f, 0.0625}}));
    EXPECT_EQ(comparison.runs_total, 1);
    EXPECT_EQ(comparison.differing, 14956942 + 4);
    EXPECT_EQ(comparison.inputs, 2189426689);
    EXPECT_EQ(comparison.largest, 0.0625);
    EXPECT_EQ(comparison.witness, 4.0f);
    // What was merged is what the third version computes.
    EXPECT_EQ(compared("pr63.quantized_sigmoid(4)@real", "pr63_v3.quantized_sigmoid(4)@real").differing, 0);
}

TEST(Comparison, TurnedRoundChangesTheSignAlone) {
    const std::string a = "pr63_v1.quantized_sigmoid(4, 1)@real";
    const std::string b = "quantized_tanh(5)@smooth";
    const Comparison forth = compared(a, b);
    Comparison back = compared(b, a);
    EXPECT_EQ(forth.largest, 1.5); // at x = -2.7: 0.5 and -1
    for (DifferenceRun& run : back.runs) { run.difference = -run.difference; }
    EXPECT_EQ(back, forth);
}

TEST(Comparison, OnTheWholeAxisReachesTheInfinities) {
    constexpr float inf = std::numeric_limits<float>::infinity();
    const Comparison comparison = compared("quantized_sigmoid(1)", "quantized_tanh(1)", {});
    ASSERT_EQ(comparison.runs.size(), 2u); // 0 or 1/2 against -1 or 0, which steps at the first x > 0
    EXPECT_EQ(comparison.runs.front().from, -inf);
    EXPECT_EQ(comparison.runs.back().to, inf);
    EXPECT_EQ(comparison.inputs, Interval{}.inputs());
}

TEST(Comparison, ListsAThousandRunsAndCountsAll) {
    const Staircase fine = solve(spec_of("pr63_v3.quantized_sigmoid(14)@real"), usual);
    const Staircase coarse = solve(spec_of("pr63_v3.quantized_sigmoid(4)@real"), usual);
    const std::vector<DifferenceRun> runs = difference_runs(fine, coarse);
    const Comparison comparison = compare(fine, coarse);
    EXPECT_EQ(comparison.runs, std::vector(runs.begin(), runs.begin() + 1000));
    EXPECT_EQ(comparison.runs_total, static_cast<std::int64_t>(runs.size()));
    EXPECT_GT(runs.size(), 16'000u);
    std::int64_t differing = 0;
    for (const DifferenceRun& run : runs) { differing += distance(run.from, run.to) + 1; }
    EXPECT_EQ(comparison.differing, differing);
    EXPECT_EQ(comparison.largest, 0.03125); // half the coarse step, but for rounding to the fine one
}

TEST(Comparison, StopsWhenAskedTo) {
    const Staircase a = solve(spec_of("pr63_v3.quantized_sigmoid(16)@real"), usual);
    const Staircase b = solve(spec_of("pr63_v3.quantized_sigmoid(15)@real"), usual);
    double told = 0.0;
    const auto progress = [&](double done) {
        told = done;
        return done < 0.25;
    };
    EXPECT_LT(compare(a, b, progress).runs_total, compare(a, b).runs_total);
    EXPECT_GE(told, 0.25);
    EXPECT_LT(told, 0.5);
}

// Two runs of one size, equally far from 0: the one at smaller inputs shows it.
TEST(Comparison, TakesTheFirstOfTwoRunsThatAreEquallyNear) {
    Staircase a({-4.0f, 4.0f}, 1.0);
    a.append(-4.0f, 0.0f);
    Staircase b({-4.0f, 4.0f}, 1.0);
    b.append(-4.0f, 1.0f);
    b.append(next_up(-2.0f), 0.0f);
    b.append(2.0f, -1.0f);
    EXPECT_EQ(compare(a, b).runs_total, 2);
    EXPECT_EQ(compare(a, b).witness, -2.0f);
}

// NaN is no other output than NaN; where one alone is NaN the two differ, by no number.
TEST(Comparison, OfNaN) {
    constexpr float inf = std::numeric_limits<float>::infinity();
    constexpr float nan = std::numeric_limits<float>::quiet_NaN();
    Staircase a({-inf, inf}, 1.0);
    a.append(-inf, 0.0f);
    a.append(2.0f, 1.0f);
    a.append(4.0f, nan);
    Staircase b({-inf, inf}, 1.0);
    b.append(-inf, 0.0f);
    b.append(2.0f, 1.0f);
    b.append(8.0f, nan);
    EXPECT_EQ(compare(a, a).differing, 0);
    EXPECT_FALSE(compare(a, a).witness);
    EXPECT_TRUE(difference_runs(a, a).empty());
    const Comparison comparison = compare(a, b);
    EXPECT_EQ(comparison.differing, 1 << 23); // of 4 to 8
    EXPECT_EQ(comparison.runs_total, 1);
    EXPECT_EQ(comparison.largest, 0.0);
    EXPECT_EQ(comparison.witness, 4.0f);
}
} // namespace
} // namespace quantoscope
