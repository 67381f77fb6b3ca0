#include "core/figure/figure.h"

#include <algorithm>
#include <gtest/gtest.h>

namespace quantoscope {
namespace {
Figure figure_of(const char* text) { return build_figure(document_of(parse_spec(text).value()), nullptr, 800); }

// The tread drawn at x; the piece behind it ends where the next begins.
double drawn_at(const Figure& figure, double x) {
    const auto& treads = figure.plot().treads;
    const auto tread = std::ranges::find_if(treads, [x](const Tread& t) { return t.from <= x && x < t.to; });
    return tread == treads.end() ? NAN : tread->value;
}

TEST(Motion, EachOutputLiesTheShareOfTheWayBetweenTheTwo) {
    for (const auto& [first, second] :
         {std::pair("quantized_sigmoid(3)@real", "quantized_sigmoid(4)@real"),
          std::pair("pr63_v1.quantized_sigmoid(5, 2)@real", "pr63_v1.quantized_sigmoid(5, 1)@real"),
          std::pair("quantized_tanh(6)@hard", "quantized_tanh(2)@hard")}) {
        const auto from = bind(parse_spec(first).value());
        const auto to = bind(parse_spec(second).value());
        for (const double share : {0.0, 0.25, 0.5, 1.0}) {
            const Figure figure = between(figure_of(first), figure_of(second), share);
            const auto& treads = figure.plot().treads;
            ASSERT_FALSE(treads.empty());
            EXPECT_EQ(treads.front().from, -12.0);
            EXPECT_EQ(treads.back().to, 12.0);
            for (std::size_t i = 1; i < treads.size(); ++i) {
                EXPECT_EQ(treads[i].from, treads[i - 1].to) << first << ", piece " << i;
                EXPECT_TRUE(!treads[i].rises || treads[i].from_value == treads[i - 1].value);
            }
            for (float x = -11.97f; x < 12.0f; x += 0.171f) {
                EXPECT_NEAR(drawn_at(figure, x), (1.0 - share) * (*from)(x) + share * (*to)(x), 1e-12)
                    << first << " to " << second << " at " << x;
            }
        }
    }
}

TEST(Motion, TheAxisMovesWithTheOutputs) {
    const Figure high = figure_of("pr63_v1.quantized_sigmoid(4, 2)@real");
    const Figure low = figure_of("pr63_v1.quantized_sigmoid(4, 0)@real");
    ASSERT_GT(high.plot().y.last, low.plot().y.last + 1.0);
    const double half = between(high, low, 0.5).plot().y.last;
    EXPECT_DOUBLE_EQ(half, 0.5 * (high.plot().y.last + low.plot().y.last));
}

TEST(Motion, AStaircaseRisesFromItsCurve) {
    const Spec spec = parse_spec("quantized_sigmoid(3)@real").value();
    const Figure risen = build_figure(document_of(spec), nullptr, 800);
    const Figure flat = on_the_curve(risen, curve_of(spec));
    for (const Tread& tread : flat.plot().treads) {
        EXPECT_NEAR(tread.value, 1.0 / (1.0 + std::exp(-0.5 * (tread.from + tread.to))), 1e-6);
    }
    EXPECT_EQ(between(flat, risen, 1.0).plot().treads.size(), risen.plot().treads.size());
}
} // namespace
} // namespace quantoscope
