#include "core/staircase/staircase.h"
#include "tests/core/support.h"

#include <gtest/gtest.h>

namespace quantoscope {
namespace {
// An estimate may miss what a few float32 roundings at a kink add (quantized_hswish: 227 of 231), never the order
// of size, which is what it is for.
TEST(TransitionCount, IsAboutWhatSolvingFinds) {
    constexpr std::int64_t most = 1 << 20;
    for (const Function* function : functions()) {
        for (const Interval interval : {Interval{-12.0f, 12.0f}, Interval{-0.3f, 1.7f}}) {
            const Spec spec = default_spec(*function);
            const auto solved = static_cast<std::int64_t>(solve(spec, interval).size()) - 1;
            const std::int64_t count = transition_count(spec, interval, most);
            EXPECT_GE(count + count / 16, solved) << text_of(spec);
            EXPECT_LE(count, 2 * solved + 10) << text_of(spec);
        }
    }
}
} // namespace
} // namespace quantoscope
