#include "core/fixed/fixed_point.h"
#include "core/staircase/staircase.h"
#include "tests/core/support.h"

#include <gtest/gtest.h>

namespace quantoscope {
namespace {
TEST(Preconditions, EndTheProgramWhereTheyAreChecked) {
#if QUANTOSCOPE_CHECKS
    const Staircase staircase = solve(spec_of("quantized_tanh(4)"), {-2.0f, 2.0f});
    EXPECT_DEATH(staircase[staircase.size()], "index < size");
    EXPECT_DEATH(staircase.index_of(3.0f), "contains");
    EXPECT_DEATH(staircase.slice({-1.0f, 3.0f}), "contains");
    EXPECT_DEATH(float_at(infinity_ordinal + 1), "infinity_ordinal");
    EXPECT_DEATH(code_bits(std::int64_t{1} << 62, FixedPointFormat{8, 0, true}), "code");
#else
    GTEST_SKIP() << "this build checks no preconditions";
#endif
}
} // namespace
} // namespace quantoscope
