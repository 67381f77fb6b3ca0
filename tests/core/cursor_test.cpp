#include "core/staircase/staircase.h"

#include "tests/core/support.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <random>

namespace quantoscope {
namespace {
// What a search through the whole staircase says.
CursorReading expected_at(const Staircase& staircase, float x) {
    CursorReading reading{.x = x,
                          .tread = staircase[staircase.index_of(x)],
                          .previous_transition = {},
                          .next_transition = {},
                          .distance_to_next = {},
                          .inputs_to_next = {}};
    for (std::size_t i = 1; i < staircase.size(); ++i) { // the first segment begins with the axis
        const float transition = staircase.first(i);
        if (transition < x) { reading.previous_transition = transition; }
        if (transition > x && !reading.next_transition) {
            reading.next_transition = transition;
            reading.distance_to_next = static_cast<double>(transition) - static_cast<double>(x);
            reading.inputs_to_next = Interval{x, transition}.inputs() - 1;
        }
    }
    return reading;
}

void expect_read(const Spec& spec, const Staircase& staircase, float x) {
    const CursorReading expected = expected_at(staircase, x);
    ASSERT_EQ(read_at(spec, x), expected) << text_of(spec) << " at " << x;
    ASSERT_EQ(next_transition(spec, x), expected.next_transition) << text_of(spec) << " at " << x;
    ASSERT_EQ(previous_transition(spec, x), expected.previous_transition) << text_of(spec) << " at " << x;
}

TEST(Cursor, ReadsWhatTheWholeStaircaseSays) {
    constexpr unsigned seed = 20210330;
    std::mt19937 random(seed);
    std::uniform_int_distribution<Ordinal> any(-infinity_ordinal, infinity_ordinal);
    for_each_distinct_spec(1, 5, 2, [&](const Spec& spec) {
        const Staircase staircase = solve(spec, Interval{});
        for (const float x : {0.0f, -0.0f, inf, -inf, 3.4e38f, -3.4e38f, 0x1p-149f, 1.0f, -1.0f}) {
            expect_read(spec, staircase, x);
        }
        for (int i = 0; i < 4; ++i) { expect_read(spec, staircase, float_at(any(random))); }
        for (std::size_t i = 1; i < staircase.size(); ++i) {
            const float transition = staircase.first(i);
            for (const float x : {next_down(transition), transition, next_up(transition)}) {
                expect_read(spec, staircase, x);
            }
        }
    });
}

TEST(Cursor, ReadsAKnownPlace) {
    // contract: transitions at -0.5026289 and 0.5026291, between them 1.
    const CursorReading reading = read_at(spec_of("pr63_v1.quantized_sigmoid(4, 1)@real"), 0.5f);
    EXPECT_EQ(reading.tread.value, 1.0f);
    EXPECT_EQ(reading.tread.code, 4);
    EXPECT_EQ(reading.tread.last, next_down(0.5026291f));
    EXPECT_EQ(reading.previous_transition, -0.5026289f);
    EXPECT_EQ(reading.next_transition, 0.5026291f);
    EXPECT_EQ(reading.distance_to_next, static_cast<double>(0.5026291f) - 0.5);
    EXPECT_EQ(reading.inputs_to_next, static_cast<Ordinal>((0.5026291f - 0.5f) * 0x1p24f));
    EXPECT_EQ(read_at(spec_of("quantized_sigmoid(4)"), 5.0f).next_transition, std::nullopt);
}

TEST(Cursor, StepsThroughATwentyFourBitStaircase) {
    const Spec spec = spec_of("quantized_sigmoid(24)@real");
    const Staircase staircase = solve(spec, {0.25f, 0.2501f});
    float x = 0.25f;
    for (std::size_t i = 1; i < staircase.size(); ++i) {
        x = *next_transition(spec, x);
        ASSERT_EQ(x, staircase.first(i));
    }
    for (std::size_t i = staircase.size() - 1; i > 1; --i) {
        x = *previous_transition(spec, x);
        ASSERT_EQ(x, staircase.first(i - 1));
    }
}
} // namespace
} // namespace quantoscope
