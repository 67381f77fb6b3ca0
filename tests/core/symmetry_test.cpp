#include "core/analysis/analysis.h"
#include "tests/core/support.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <limits>

namespace quantoscope {
namespace {
// d(x) = q(x) + q(-x) - 2c as the contract defines it, at one input.
double defect_at(const Kernel& kernel, const Spec& spec, float x) {
    const double twice_center = nominal_of(spec).min + nominal_of(spec).max;
    return static_cast<double>(kernel(x)) + static_cast<double>(kernel(-x)) - twice_center;
}

// |x| of the last pair in the interval; negative when there is none.
float end_of_pairs(Interval interval) { return std::fmin(interval.last, -interval.first); }

void expect_runs(const Spec& spec, Interval interval, std::mt19937_64& random) {
    SCOPED_TRACE(text_of(spec) + " on " + std::to_string(interval.first) + ", " + std::to_string(interval.last));
    const std::vector<DefectRun> runs = defect_runs(solve(spec, interval), spec);
    const float end = end_of_pairs(interval);
    ASSERT_EQ(runs.empty(), end < 0.0f);
    if (runs.empty()) { return; }
    const auto kernel = bind(spec);
    ASSERT_EQ(runs.front().from, 0.0f);
    ASSERT_EQ(runs.back().to, end);
    for (std::size_t i = 0; i < runs.size(); ++i) {
        const DefectRun& run = runs[i];
        ASSERT_LE(run.from, run.to);
        if (i > 0) { // no gap, and maximal
            ASSERT_EQ(ordinal_of(run.from), ordinal_of(runs[i - 1].to) + 1);
            ASSERT_NE(run.defect, runs[i - 1].defect);
        }
        // Every input near the ends of the run, and a few inside it.
        const Ordinal first = ordinal_of(run.from);
        const Ordinal last = ordinal_of(run.to);
        for (Ordinal step = 0; step < 40; ++step) {
            for (const Ordinal at :
                 {std::min(first + step, last), std::max(last - step, first),
                  first + static_cast<Ordinal>(random() % static_cast<std::uint64_t>(last - first + 1))}) {
                ASSERT_EQ(defect_at(*kernel, spec, float_at(at)), run.defect) << float_at(at);
            }
        }
        // The definition of incidental, with the surrogate straight from the kernel.
        const double right =
            static_cast<double>(kernel->pre_quantization_at(run.to)) - kernel->pre_quantization_at(run.from);
        const double left =
            static_cast<double>(kernel->pre_quantization_at(-run.from)) - kernel->pre_quantization_at(-run.to);
        const bool hardly = right <= 0x1p-24 && left <= 0x1p-24;
        ASSERT_EQ(run.incidental, run.defect != 0.0 && run.to != end && hardly) << run.from;
    }
}

TEST(Symmetry, RunsOfTheDefectAreThoseOfTheEvaluations) {
    constexpr std::uint64_t seed = 24;
    SCOPED_TRACE("seed " + std::to_string(seed));
    std::mt19937_64 random(seed);
    for (int i = 0; i < 500 && !::testing::Test::HasFatalFailure(); ++i) {
        const Spec spec = random_spec(random, i % 10 == 0 ? 10 : 6);
        const auto draw = [&] { return static_cast<float>(static_cast<double>(random() >> 11) * 0x1p-53 * 14.0); };
        const Interval intervals[] = {
            {-12.0f, 12.0f}, {-inf, inf}, {-draw(), draw()}, {-inf, draw()}, {draw() - 7, 14.0f}};
        expect_runs(spec, intervals[i % 5], random);
    }
}

// Coarse grids have no run on which the surrogate moves by more than 2^-24 and hardly more than that; the
// finest have, and there the limit decides.
TEST(Symmetry, RunsOfTheFinestGridsAreJudgedByTheLimit) {
    std::mt19937_64 random(23);
    int beyond = 0;
    for (const char* text : {"pr63_v1.quantized_sigmoid(23, 1)", "pr63_v1.quantized_sigmoid(24, 1)",
                             "pr63_v1.quantized_sigmoid(23, 1)@real", "pr63_v1.quantized_sigmoid(23, 1)@smooth"}) {
        const Spec spec = spec_of(text);
        const Interval interval{-0x1p-17f, 0x1p-17f};
        expect_runs(spec, interval, random);
        const auto kernel = bind(spec);
        for (const DefectRun& run : defect_runs(solve(spec, interval), spec)) {
            const double moved =
                static_cast<double>(kernel->pre_quantization_at(run.to)) - kernel->pre_quantization_at(run.from);
            beyond += run.defect != 0.0 && moved == 0x1p-23 ? 1 : 0;
        }
    }
    EXPECT_GT(beyond, 10);
}

// What the numbers of the analysis are made of, from the runs (proved above) by their definitions.
void expect_numbers(const Spec& spec, Interval interval) {
    SCOPED_TRACE(text_of(spec));
    const Staircase staircase = solve(spec, interval);
    const std::vector<DefectRun> runs = defect_runs(staircase, spec);
    const SymmetryAnalysis symmetry = analyze_symmetry(staircase, spec);
    std::int64_t asymmetric = 0;
    std::int64_t incidental = 0;
    double largest = 0.0;
    double largest_incidental = 0.0;
    // Each |x| carries the defect that is told there: none for incidental runs, which do not split either.
    std::vector<SymmetryInterval> intervals;
    double before = 0.0;
    for (const DefectRun& run : runs) {
        const std::int64_t pairs = ordinal_of(run.to) - ordinal_of(run.from) + (run.from == 0.0f ? 0 : 1);
        asymmetric += run.defect == 0.0 ? 0 : pairs;
        incidental += run.incidental ? pairs : 0;
        (run.incidental ? largest_incidental : largest) =
            std::max(run.incidental ? largest_incidental : largest, std::fabs(run.defect));
        if (run.incidental) { continue; }
        if (run.defect != 0.0 && run.defect == before) {
            intervals.back().to = run.to;
        } else if (run.defect != 0.0) {
            intervals.push_back({run.from, run.to, std::fabs(run.defect), run.defect});
        }
        before = run.defect;
    }
    const float end = end_of_pairs(interval);
    EXPECT_EQ(symmetry.pairs, end < 0.0f ? 0 : ordinal_of(end));
    EXPECT_EQ(symmetry.asymmetric_pairs, asymmetric);
    EXPECT_EQ(symmetry.incidental_pairs, incidental);
    EXPECT_EQ(symmetry.largest_defect, largest);
    EXPECT_EQ(symmetry.incidental_largest, largest_incidental);
    EXPECT_EQ(symmetry.intervals_total, static_cast<std::int64_t>(intervals.size()));
    intervals.resize(std::min<std::size_t>(intervals.size(), 1000));
    EXPECT_EQ(symmetry.intervals, intervals);
}

TEST(Symmetry, NumbersFollowFromTheRuns) {
    for_each_distinct_spec(1, 7, 2, [](const Spec& spec) {
        for (const Interval interval : {Interval{-12.0f, 12.0f}, Interval{}, Interval{-2.0f, 1.0f}}) {
            if (!::testing::Test::HasFailure()) { expect_numbers(spec, interval); }
        }
    });
    expect_numbers(spec_of("quantized_tanh(14)@real"), {-12.0f, 12.0f});
    expect_numbers(spec_of("pr63_v1.quantized_sigmoid(14, 1)@real"), {-12.0f, 12.0f});
}

TEST(Symmetry, WithoutPairsThereIsNothingToTell) {
    for (const Interval interval : {Interval{1.0f, 12.0f}, Interval{-inf, -1e-40f}, Interval{inf, inf}}) {
        const Spec spec = spec_of("pr63_v1.quantized_sigmoid(4, 1)@real");
        const SymmetryAnalysis symmetry = analyze_symmetry(solve(spec, interval), spec);
        EXPECT_EQ(symmetry.pairs, 0);
        EXPECT_EQ(symmetry.asymmetric_pairs, 0);
        EXPECT_EQ(symmetry.largest_defect, 0.0);
        EXPECT_EQ(symmetry.witness, std::nullopt);
        EXPECT_TRUE(symmetry.intervals.empty());
    }
}

TEST(Symmetry, ZeroAloneIsItsOwnMirrorImage) {
    // q(0) = 1 in the first version with one integer bit: the defect is 1 at x = 0, where no pair is.
    const Spec spec = spec_of("pr63_v1.quantized_sigmoid(4, 1)@real");
    const SymmetryAnalysis symmetry = analyze_symmetry(solve(spec, {0.0f, 12.0f}), spec);
    EXPECT_EQ(symmetry.pairs, 0);
    EXPECT_EQ(symmetry.asymmetric_pairs, 0);
    EXPECT_EQ(symmetry.intervals, (std::vector<SymmetryInterval>{{0.0f, 0.0f, 1.0, 1.0}}));
    EXPECT_EQ(symmetry.witness, 0.0f);
}

TEST(Symmetry, AnIncidentalRunAtTheEndOfTheIntervalIsNotIncidental) {
    // Cut off inside an incidental run: what lies beyond is unknown, so it counts.
    const Spec spec = spec_of("pr63_v3.quantized_sigmoid(4)@real");
    const std::vector<DefectRun> runs = defect_runs(solve(spec, {-12.0f, 12.0f}), spec);
    const auto incidental = std::ranges::find(runs, true, &DefectRun::incidental);
    ASSERT_NE(incidental, runs.end());
    const Interval cut{-incidental->to, incidental->to};
    const SymmetryAnalysis symmetry = analyze_symmetry(solve(spec, cut), spec);
    EXPECT_EQ(symmetry.largest_defect, std::fabs(incidental->defect));
    EXPECT_EQ(symmetry.intervals_total, 1);
    EXPECT_EQ(symmetry.witness.has_value(), true);
}

// Float32 overflows to NaN from 3e38 on, as in quantized_bits: those are no pairs of numbers, and the others
// match.
TEST(Symmetry, PairsWithoutANumberDoNotCount) {
    constexpr float nan = std::numeric_limits<float>::quiet_NaN();
    Staircase staircase({-inf, inf}, 1.0);
    staircase.append(-inf, nan);
    staircase.append(next_up(-3e38f), -1.0f);
    staircase.append(next_up(-1.0f), 0.0f);
    staircase.append(1.0f, 1.0f);
    staircase.append(3e38f, nan);
    const SymmetryAnalysis symmetry = analyze_symmetry(staircase, spec_of("binary()"));
    EXPECT_EQ(symmetry.largest_defect, 0.0);
    EXPECT_EQ(symmetry.asymmetric_pairs, 0);
    EXPECT_EQ(symmetry.pairs, distance(0.0f, next_down(3e38f)));
    EXPECT_EQ(symmetry.intervals_total, 0);
}

TEST(Symmetry, SymmetricOptionsAndTheThirdVersionHaveNoDefectThatCounts) {
    for_each_distinct_spec(2, 10, 0, [](const Spec& spec) {
        const std::string_view revision = spec.function->prefix();
        const bool symmetric =
            spec.value("symmetric") != 0 || revision == "pr63_v3" || revision == "pr63" || revision == "pr63_clip";
        if (symmetric && revision != "pr63_base") {
            const SymmetryAnalysis symmetry = analyze_symmetry(solve(spec, {}), spec);
            ASSERT_EQ(symmetry.largest_defect, 0.0) << text_of(spec);
            ASSERT_EQ(symmetry.asymmetric_pairs, symmetry.incidental_pairs) << text_of(spec);
        }
    });
}
} // namespace
} // namespace quantoscope
