#include "core/figure/builders.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

namespace quantoscope {
namespace {
TEST(Bars, FewAreLeftAlone) {
    const std::vector<Band> bars{bar(Role::width, 0.0, 0.1, 1.0), bar(Role::width, 0.1, 0.2, -1.0)};
    EXPECT_EQ(thinned(bars, {0.0, 1.0}, 2).size(), 2u);
    EXPECT_EQ(bars[1].y, (AxisRange{-1.0, 0.0}));
}

TEST(Bars, ManyKeepTheHighestAndLowestOfEachColumn) {
    std::mt19937 random(7);
    std::uniform_real_distribution<double> value(-1.0, 1.0);
    constexpr int count = 5000;
    constexpr int columns = 64;
    std::vector<Band> bars;
    for (int i = 0; i < count; ++i) {
        const Role role = i == 3333 ? Role::uneven : Role::width;
        bars.push_back(bar(role, -2.0 + 4.0 * i / count, -2.0 + 4.0 * (i + 1) / count, value(random)));
    }
    const AxisRange x{-2.0, 2.0};
    const std::vector<Band> kept = thinned(bars, x, columns);
    ASSERT_EQ(kept.size(), static_cast<std::size_t>(columns));
    for (int column = 0; column < columns; ++column) {
        AxisRange y{0.0, 0.0};
        bool uneven = false;
        for (int i = 0; i < count; ++i) { // bar i begins i * columns / count columns from the left
            if (i * columns / count == column) {
                y = {std::min(y.first, bars[static_cast<std::size_t>(i)].y.first),
                     std::max(y.last, bars[static_cast<std::size_t>(i)].y.last)};
                uneven = uneven || i == 3333;
            }
        }
        const Band& one = kept[static_cast<std::size_t>(column)];
        EXPECT_EQ(one.y, y) << column;
        EXPECT_EQ(one.role, uneven ? Role::uneven : Role::width) << column;
        EXPECT_LT(one.x.first, one.x.last);
    }
    EXPECT_EQ(kept.back().x.last, 2.0);
}

TEST(Bars, AreFittedWithRoom) {
    const AxisRange up = fitting_bars({bar(Role::width, 0.0, 1.0, 2.0)}, {0.0, 1.0});
    EXPECT_EQ(up.first, 0.0); // bars stand on the axis
    EXPECT_NEAR(up.last, 2.3, 1e-12);
    const AxisRange both =
        fitting_bars({bar(Role::width, 0.0, 1.0, 2.0), bar(Role::width, 1.0, 2.0, -2.0)}, {0.0, 1.0});
    EXPECT_NEAR(both.first, -2.6, 1e-12);
    EXPECT_NEAR(both.last, 2.6, 1e-12);
    const AxisRange none = fitting_bars({}, {-1.0, 1.0});
    EXPECT_LT(none.first, -1.0);
    EXPECT_GT(none.last, 1.0);
}
} // namespace
} // namespace quantoscope
