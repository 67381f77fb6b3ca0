#include "core/staircase/staircase.h"
#include "tests/core/support.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <random>

// What holds of every row of the function table, whichever it is: a row that is added is under test.
namespace quantoscope {
namespace {
// The staircase by looking at every float32 of the interval.
std::vector<Segment> enumerated(const Spec& spec, Interval interval) {
    const auto kernel = bind(spec);
    std::vector<Segment> segments;
    for (Ordinal at = ordinal_of(interval.first); at <= ordinal_of(interval.last); ++at) {
        const float x = float_at(at);
        const float y = (*kernel)(x);
        const bool goes_on =
            !segments.empty() && (segments.back().value == y || (std::isnan(segments.back().value) && std::isnan(y)));
        if (!goes_on) { segments.push_back({x, x, 0, y}); }
        segments.back().last = x;
    }
    return segments;
}

void expect_as_enumerated(const Spec& spec, Interval interval) {
    const Staircase staircase = solve(spec, interval);
    const std::vector<Segment> expected = enumerated(spec, interval);
    ASSERT_EQ(staircase.size(), expected.size()) << text_of(spec) << " on " << interval.first;
    for (std::size_t i = 0; i < expected.size(); ++i) {
        ASSERT_EQ(staircase.first(i), expected[i].first) << text_of(spec);
        ASSERT_EQ(staircase.last(i), expected[i].last) << text_of(spec);
        ASSERT_TRUE(same_output(staircase.value(i), expected[i].value)) << text_of(spec) << expected[i].first;
    }
}

void expect_as_enumerated_in_places(const Spec& asked, Ordinal half_width) {
    const Spec spec = staircase_spec(asked);
    std::vector<float> places = {0.0f,     0x1p-26f,  -0x1p-26f, 0x1p-24f, 0.33f,    0.9921875f,
                                 -1.0f,    0x1p17f,   -0x1p18f,  0x1p20f,  -0x1p25f, 0x1p26f,
                                 0x1p100f, -0x1p104f, 0x1p127f,  inf,      -inf};
    const Staircase coarse = solve(spec, {-4.0f, 4.0f});
    const std::size_t stride = coarse.size() / 8 + 1;
    for (std::size_t i = 1; i < coarse.size(); i += stride) { places.push_back(coarse.first(i)); }
    for (const float place : places) {
        const Ordinal at = ordinal_of(place);
        expect_as_enumerated(spec, {float_at(std::max(at - half_width, -infinity_ordinal)),
                                    float_at(std::min(at + half_width, infinity_ordinal))});
    }
}

TEST(EveryFunction, StaircasesAreThoseOfEveryInputNearZeroNearTransitionsAndFarOut) {
    for (const std::string& text : unusual_texts) { expect_as_enumerated_in_places(spec_of(text), 1 << 13); }
    for_every_function([](const Spec& spec) { expect_as_enumerated_in_places(spec, 1 << 7); });
}

void expect_sound_pieces(const Spec& asked, int pairs) {
    std::mt19937_64 random(2026);
    const Spec spec = staircase_spec(asked);
    const auto kernel = bind(spec);
    const std::vector<MonotonePiece> pieces = pieces_of(spec);
    ASSERT_FALSE(pieces.empty());
    EXPECT_EQ(pieces.front().inputs.first, -inf) << text_of(asked);
    EXPECT_EQ(pieces.back().inputs.last, inf) << text_of(asked);
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        EXPECT_FALSE(pieces[i].why.empty());
        if (i > 0) { ASSERT_EQ(pieces[i].inputs.first, next_up(pieces[i - 1].inputs.last)) << text_of(asked); }
        const Ordinal first = ordinal_of(pieces[i].inputs.first);
        const Ordinal last = ordinal_of(pieces[i].inputs.last);
        const bool rises = (*kernel)(float_at(first)) <= (*kernel)(float_at(last));
        const auto drawn = [&] {
            return first + static_cast<Ordinal>(random() % static_cast<std::uint64_t>(last - first + 1));
        };
        for (int pair = 0; pair < pairs; ++pair) {
            const auto [low, high] = std::minmax({drawn(), drawn()});
            if (!pieces[i].off_grid_noise) {
                const float a = (*kernel)(float_at(low));
                const float b = (*kernel)(float_at(high));
                ASSERT_TRUE(std::isnan(a) || std::isnan(b) || (rises ? a <= b : a >= b))
                    << text_of(asked) << " " << float_at(low) << " " << float_at(high);
            } else if (const auto certain = kernel->certain(float_at(low))) {
                ASSERT_TRUE(same_output(*certain, (*kernel)(float_at(low)))) << text_of(asked) << float_at(low);
            }
        }
    }
}

TEST(EveryFunction, PiecesCoverTheAxisAndOutputsAreMonotoneOnThoseWithoutNoise) {
    for (const std::string& text : unusual_texts) { expect_sound_pieces(spec_of(text), 20000); }
    for_every_function([](const Spec& spec) { expect_sound_pieces(spec, 500); });
}

TEST(EveryFunction, TextGoesThereAndBack) {
    for (const std::string& text : unusual_texts) { EXPECT_EQ(spec_of(text_of(spec_of(text))), spec_of(text)) << text; }
    for_every_function([](const Spec& spec) { ASSERT_EQ(spec_of(text_of(spec)), spec) << text_of(spec); });
}

TEST(EveryFunction, SegmentsAreThoseOfTheStaircase) {
    std::mt19937 random(20210302);
    std::uniform_real_distribution<float> near(-3.0f, 3.0f);
    for_every_function([&](const Spec& spec) {
        const Staircase staircase = solve(spec, {-4.0f, 4.0f});
        for (int i = 0; i < 2; ++i) {
            const float x = near(random);
            const Segment tread = segment_at(spec, x);
            const Segment& solved = staircase[staircase.index_of(x)];
            EXPECT_TRUE(same_output(tread.value, solved.value)) << text_of(spec) << " at " << x;
            EXPECT_TRUE(solved.first == -4.0f || tread.first == solved.first) << text_of(spec) << " at " << x;
            EXPECT_TRUE(solved.last == 4.0f || tread.last == solved.last) << text_of(spec) << " at " << x;
        }
    });
}

TEST(EveryFunction, TrainingDrawsBetweenTwoOutcomesThatRiseWithTheInput) {
    std::mt19937 random(310);
    std::uniform_real_distribution<float> near(-5.0f, 5.0f);
    std::size_t drawn = 0;
    for_every_function([&](const Spec& spec) {
        const auto kernel = bind(spec);
        const auto flag = spec.function->training_parameter();
        if (flag && !spec.values[*flag].is_set()) {
            EXPECT_FALSE(kernel->training(0.3f)) << text_of(spec);
            return;
        }
        std::vector<float> inputs(12);
        std::ranges::generate(inputs, [&] { return near(random); });
        for (const float x : inputs) {
            const auto outcome = kernel->training(x);
            if (!outcome) { return; }
            ++drawn;
            EXPECT_LE(outcome->low, outcome->high) << text_of(spec) << " at " << x;
            EXPECT_GE(outcome->probability_of_high, 0.0) << text_of(spec) << " at " << x;
            EXPECT_LE(outcome->probability_of_high, 1.0) << text_of(spec) << " at " << x;
        }
        EXPECT_TRUE(std::isnan(kernel->training(std::nanf(""))->low)) << text_of(spec);
    });
    EXPECT_GT(drawn, 1000u);
}
} // namespace
} // namespace quantoscope
