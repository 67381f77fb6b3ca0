#include "tests/core/support.h"

#include "core/staircase/staircase.h"

#include <algorithm>
#include <chrono>
#include <gtest/gtest.h>
#include <random>

namespace quantoscope {
TEST(SegmentAt, AgreesWithTheSolvedStaircase) {
    constexpr unsigned seed = 20210302;
    std::mt19937 random(seed);
    for (const Function* function : sigmoid_and_tanh_functions()) {
        for (const SigmoidMode& mode : sigmoid_modes()) {
            for (const int bits : {1, 3, 8, 13}) {
                Spec spec = with_value(default_spec(*function), "bits", bits).value();
                spec.mode = &mode;
                const Staircase staircase = solve(spec, Interval{});
                std::uniform_int_distribution<Ordinal> any(-infinity_ordinal, infinity_ordinal);
                std::uniform_real_distribution<float> near(-9.0f, 9.0f);
                for (int i = 0; i < 40; ++i) {
                    const float x = i % 2 == 0 ? near(random) : float_at(any(random));
                    EXPECT_EQ(segment_at(spec, x), staircase[staircase.index_of(x)]) << text_of(spec) << " at " << x;
                }
                for (std::size_t i = 1; i < staircase.size() && i < 20; ++i) { // the transitions themselves
                    EXPECT_EQ(segment_at(spec, staircase.first(i)), staircase[i]) << text_of(spec);
                    EXPECT_EQ(segment_at(spec, staircase.last(i - 1)), staircase[i - 1]) << text_of(spec);
                }
            }
        }
    }
}

TEST(Slice, IsWhatSolvingTheIntervalGives) {
    constexpr unsigned seed = 20210324;
    std::mt19937 random(seed);
    std::uniform_int_distribution<Ordinal> any(-infinity_ordinal, infinity_ordinal);
    std::uniform_real_distribution<float> near(-9.0f, 9.0f);
    for (const Function* function : sigmoid_and_tanh_functions()) {
        for (const SigmoidMode& mode : sigmoid_modes()) {
            for (const int bits : {1, 4, 11}) {
                Spec spec = with_value(default_spec(*function), "bits", bits).value();
                spec.mode = &mode;
                const Staircase whole = solve(spec, Interval{});
                std::vector<Interval> intervals{{-12.0f, 12.0f}, {-0.0f, 0.0f}, {-0.0f, 5.0f}, Interval{}};
                intervals.push_back({whole.first(whole.size() - 1), whole.first(whole.size() - 1)});
                for (int i = 0; i < 20; ++i) {
                    const float a = i % 2 == 0 ? near(random) : float_at(any(random));
                    const float b = i % 2 == 0 ? near(random) : float_at(any(random));
                    intervals.push_back({std::min(a, b), std::max(a, b)});
                }
                for (const Interval interval : intervals) {
                    const Staircase expected = solve(spec, interval);
                    const Staircase slice = whole.slice(interval);
                    ASSERT_EQ(slice.size(), expected.size()) << text_of(spec);
                    for (std::size_t i = 0; i < slice.size(); ++i) {
                        EXPECT_EQ(slice[i], expected[i]) << text_of(spec);
                    }
                }
            }
        }
    }
}

TEST(SegmentAt, TellsTheContractsTread) {
    // contract.md: 1.5 from 1.5769145 on, 1.75 from 2.9326746 on.
    const Segment tread = segment_at(parse_spec("pr63_v1.quantized_sigmoid(4,1)@real").value(), 1.9f);
    EXPECT_EQ(tread.first, 1.5769145f);
    EXPECT_EQ(next_up(tread.last), 2.9326746f);
    EXPECT_EQ(tread.code, 6);
    EXPECT_EQ(tread.value, 1.5f);
}

// -x + q is exact while an ulp of x divides q: the lowest level, -1, up to 2^24, where an ulp is 2. Nothing
// is looked at one by one on the way, so that a cursor on the tread does not wait.
TEST(SegmentAt, GoesOnWhereFloat32KeepsTheLowestLevel) {
    const Spec spec = parse_spec("quantized_bits(8)").value();
    const auto kernel = bind(spec);
    const auto begin = std::chrono::steady_clock::now();
    const Segment tread = segment_at(spec, -2.0f);
    EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::milliseconds(200));
    EXPECT_EQ(tread.first, -0x1p24f);
    EXPECT_EQ(tread.value, -1.0f);
    EXPECT_NE((*kernel)(next_down(tread.first)), -1.0f);
    std::mt19937 random(7);
    std::uniform_int_distribution<Ordinal> inside(ordinal_of(tread.first), ordinal_of(tread.last));
    std::uniform_int_distribution<Ordinal> anywhere(ordinal_of(-0x1p30f), ordinal_of(0x1p30f));
    for (int i = 0; i < 100000; ++i) {
        EXPECT_EQ((*kernel)(float_at(inside(random))), -1.0f);
        const float x = float_at(anywhere(random));
        const std::optional<float> certain = kernel->certain(x);
        EXPECT_TRUE(!certain || *certain == (*kernel)(x)) << x;
    }
}
} // namespace quantoscope
