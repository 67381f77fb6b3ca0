#include "core/figure/study.h"
#include "tests/core/support.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <vector>

namespace quantoscope {
namespace {
// Two staircases that exercise every part: outputs outside, defects everywhere; and incidental ones.
const char* const texts[] = {"pr63_v1.quantized_sigmoid(18, 1)@real", "pr63_v3.quantized_sigmoid(18)@real"};

TEST(Study, TellsHowFarItIsAllTheWay) {
    for (const char* text : texts) {
        SCOPED_TRACE(text);
        std::vector<double> told;
        const auto study = make_study({spec_of(text), usual, Reference::truth}, [&](double done) {
            told.push_back(done);
            return true;
        });
        ASSERT_TRUE(study);
        ASSERT_FALSE(told.empty());
        EXPECT_TRUE(std::ranges::is_sorted(told));
        EXPECT_LT(told.front(), 0.05);
        EXPECT_GT(told.back(), 0.95);
        double largest = 0.0;
        for (std::size_t i = 1; i < told.size(); ++i) { largest = std::max(largest, told[i] - told[i - 1]); }
        EXPECT_LT(largest, 0.1);
    }
}

TEST(Study, StopsWhereverItIsAskedTo) {
    for (const char* text : texts) {
        for (double at = 0.0; at < 0.96; at += 0.04) {
            bool asked = false;
            bool told_after = false;
            const auto study = make_study({spec_of(text), usual, Reference::truth}, [&](double done) {
                told_after = told_after || asked;
                asked = asked || done >= at;
                return !asked;
            });
            EXPECT_TRUE(asked) << text << at;
            EXPECT_FALSE(told_after) << text << at;
            EXPECT_FALSE(study) << text << at;
        }
    }
}

TEST(Study, IsTheSameWithAndWithoutProgress) {
    const Spec spec = spec_of(texts[1]);
    const auto silent = make_study({spec, usual, Reference::mode});
    const auto told = make_study({spec, usual, Reference::mode}, [](double) { return true; });
    ASSERT_TRUE(silent && told);
    EXPECT_EQ(silent->analysis, told->analysis);
    EXPECT_EQ(silent->asymmetric, told->asymmetric);
}
} // namespace
} // namespace quantoscope
