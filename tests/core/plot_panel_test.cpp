#include "core/figure/builders.h"
#include "tests/core/support.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace quantoscope {
namespace {
// Its range, to 63/8, is shown while it is at most eight times as far as what is in view.
TEST(Panels, FitTheRangeUpToEightTimesTheView) {
    EXPECT_GT(fitting_y(spec_of("quantized_bits(7, 3)"), {-1.0, 1.0}).last, 7.875);
    EXPECT_LT(fitting_y(spec_of("quantized_bits(7, 3)"), {-0.93, 0.93}).last, 2.0);
}

// Where the curve jumps it has a point to each side, however few its columns.
TEST(Panels, DrawJumpsOfACurveUpright) {
    const Document document = document_of(spec_of("ternary(threshold=0.7)"));
    const Figure figure = build_figure(document, nullptr, 10);
    const auto curve = std::ranges::find(figure.plot().lines, Role::activation, &Line::role);
    ASSERT_NE(curve, figure.plot().lines.end());
    const double threshold = 0.7f;
    for (const auto& [at, value] : {std::pair{std::nextafter(threshold, 0.0), 0.0}, {threshold, 1.0}}) {
        const auto point = std::ranges::find(curve->points, at, &Point::x);
        ASSERT_NE(point, curve->points.end()) << at;
        EXPECT_EQ(point->y, value);
    }
}

TEST(Panels, FitOutputsAndTheRangeUnlessItLiesFarBeyondWhatIsInView) {
    const auto fitted = [](const char* text, AxisRange x) { return fitting_y(spec_of(text), x); };
    const AxisRange powers = fitted("quantized_po2(8)", {-12.0, 12.0}); // outputs to 16, range to 2^63
    EXPECT_GT(powers.last, 16.0);
    EXPECT_LT(powers.last, 20.0);
    EXPECT_EQ(powers.first, -powers.last);
    const AxisRange clipped = fitted("quantized_po2(4, max_value=3.0)", {-1.0, 1.0});
    EXPECT_GT(clipped.last, 3.0);
    const AxisRange near_zero = fitted("quantized_bits(4)", {-0.01, 0.01}); // outputs 0, range to 0.875
    EXPECT_GT(near_zero.last, 0.01);
    EXPECT_LT(near_zero.last, 0.02);
    const AxisRange bounded = fitted("quantized_tanh(4)", {-0.001, 0.001});
    EXPECT_LT(bounded.first, -1.0);
    EXPECT_GT(bounded.last, 1.0);
    const AxisRange swish = fitted("quantized_hswish(4, 2)", {-12.0, 12.0});
    EXPECT_GT(swish.first, -1.0);
    EXPECT_LT(swish.first, -0.5);
    EXPECT_GT(swish.last, 3.5);
}
} // namespace
} // namespace quantoscope
