#include "core/analysis/analysis.h"
#include "tests/core/support.h"

#include <gtest/gtest.h>

#include <cmath>
#include <random>

namespace quantoscope {
namespace {

constexpr float inf = std::numeric_limits<float>::infinity();

// Quantizers beside those of the contract's table, with values that make them waver, wander, leak or turn.
const std::vector<std::string>& texts()
{
    static const std::vector<std::string> all = {
        "quantized_bits(4)",
        "quantized_bits(8, 0)",
        "ideal.quantized_bits(8, 0)",
        "quantized_bits(8, -2, 1)",
        "quantized_bits(3, 2, keep_negative=False)",
        "quantized_bits(1)",
        "quantized_bits(4, 1, alpha=3.0)",
        "quantized_bits(6, use_ste=False)",
        "quantized_bits(20)",
        "quantized_linear(4)",
        "quantized_linear(1)",
        "quantized_linear(8, 2, 0, False)",
        "quantized_linear(5, alpha=0.75)",
        "quantized_relu(4, 2)",
        "quantized_relu(4, 0, negative_slope=0.125)",
        "quantized_relu(6, 2, negative_slope=0.5, is_quantized_clip=False)",
        "quantized_relu(4, 0, relu_upper_bound=0.3, is_quantized_clip=False)",
        "quantized_relu(4, 0, relu_upper_bound=0, is_quantized_clip=False)",
        "quantized_relu(8, 1, use_sigmoid=1)@real",
        "quantized_relu(4, 0, use_sigmoid=1, negative_slope=0.125)@smooth",
        "quantized_relu(4, 0, enable_fast_inference=True)",
        "binary()",
        "binary(alpha=1.0)",
        "binary(use_01=True, alpha=0.5)",
        "ternary()",
        "ternary(alpha=2.0, threshold=0.5)",
        "ternary(threshold=0)",
        "ternary(alpha=0.75, threshold=-1.0)",
        "stochastic_binary(alpha=1.0)",
        "stochastic_ternary()",
        "bernoulli()",
        "quantized_po2(4)",
        "ideal.quantized_po2(8)",
        "quantized_po2(1)",
        "quantized_po2(2, quadratic_approximation=True)",
        "quantized_po2(7)",
        "quantized_po2(9)",
        "quantized_po2(12)",
        "quantized_po2(4, max_value=3.0, log2_rounding='floor')",
        "quantized_po2(6, 0.5, use_ste=False)",
        "quantized_relu_po2(2)",
        "quantized_relu_po2(8, 0.5)",
        "quantized_relu_po2(4, 100.0, quadratic_approximation=True, log2_rounding='floor')",
        "quantized_relu_po2(4, negative_slope=0.25)",
        "quantized_relu_po2(3, 1e18, 4, quadratic_approximation=True)",
        "quantized_relu_po2(5, negative_slope=5.9604644775390625e-08)",
        "quantized_ulaw(4)",
        "quantized_ulaw(8, 1, 1, 1.0)@real",
        "quantized_ulaw(12, -2)@smooth",
        "quantized_hswish(4, 2)",
        "quantized_hswish(1)",
        "quantized_hswish(3)",
        "ideal.quantized_hswish(8, 0)",
        "quantized_hswish(12, 0, 1, alpha=1.5)",
        "quantized_hswish(8, relu_shift=2, relu_upper_bound=0.7)",
        "quantized_hswish(6, relu_shift=7.3, relu_upper_bound=5)",
        "quantized_hswish(20, relu_shift=30, relu_upper_bound=1)",
    };
    return all;
}

// The staircase by looking at every float32 of the interval.
std::vector<Segment> enumerated(const Spec& spec, Interval interval)
{
    const auto kernel = bind(spec);
    std::vector<Segment> segments;
    for (Ordinal at = ordinal_of(interval.first); at <= ordinal_of(interval.last); ++at) {
        const float x = float_at(at);
        const float y = (*kernel)(x);
        const bool goes_on = !segments.empty() && (segments.back().value == y ||
                                                   (std::isnan(segments.back().value) && std::isnan(y)));
        if (!goes_on) {
            segments.push_back({x, x, 0, y});
        }
        segments.back().last = x;
    }
    return segments;
}

void expect_as_enumerated(const Spec& spec, Interval interval)
{
    const Staircase staircase = solve(spec, interval);
    const std::vector<Segment> expected = enumerated(spec, interval);
    ASSERT_EQ(staircase.size(), expected.size()) << text_of(spec) << " on " << interval.first;
    for (std::size_t i = 0; i < expected.size(); ++i) {
        ASSERT_EQ(staircase.first(i), expected[i].first) << text_of(spec);
        ASSERT_EQ(staircase.last(i), expected[i].last) << text_of(spec);
        ASSERT_TRUE(same_output(staircase.value(i), expected[i].value)) << text_of(spec) << expected[i].first;
    }
}

TEST(OtherFamilies, StaircasesAreThoseOfEveryInputNearZeroNearTransitionsAndFarOut)
{
    constexpr Ordinal half_width = 1 << 13;
    for (const std::string& text : texts()) {
        const Spec spec = staircase_spec(spec_of(text));
        std::vector<float> places = {0.0f,     0x1p-26f,  -0x1p-26f, 0x1p-24f, 0.33f,    0.9921875f,
                                     -1.0f,    0x1p17f,   -0x1p18f,  0x1p20f,  -0x1p25f, 0x1p26f,
                                     0x1p100f, -0x1p104f, 0x1p127f,  inf,      -inf};
        const Staircase coarse = solve(spec, {-4.0f, 4.0f});
        const std::size_t stride = coarse.size() / 12 + 1;
        for (std::size_t i = 1; i < coarse.size(); i += stride) {
            places.push_back(coarse.first(i));
        }
        for (const float place : places) {
            const Ordinal at = ordinal_of(place);
            expect_as_enumerated(spec, {float_at(std::max(at - half_width, -infinity_ordinal)),
                                        float_at(std::min(at + half_width, infinity_ordinal))});
            if (HasFatalFailure()) {
                return;
            }
        }
    }
}

TEST(OtherFamilies, PiecesCoverTheAxisAndOutputsAreMonotoneOnThoseThatDoNotWaver)
{
    std::mt19937_64 random(2026);
    for (const std::string& text : texts()) {
        const Spec spec = staircase_spec(spec_of(text));
        const auto kernel = bind(spec);
        const std::vector<MonotonePiece> pieces = spec.family->pieces(spec.values);
        ASSERT_FALSE(pieces.empty());
        EXPECT_EQ(pieces.front().inputs.first, -inf) << text;
        EXPECT_EQ(pieces.back().inputs.last, inf) << text;
        for (std::size_t i = 0; i < pieces.size(); ++i) {
            EXPECT_FALSE(pieces[i].why.empty());
            if (i > 0) {
                ASSERT_EQ(pieces[i].inputs.first, next_up(pieces[i - 1].inputs.last)) << text;
            }
            const Ordinal first = ordinal_of(pieces[i].inputs.first);
            const Ordinal last = ordinal_of(pieces[i].inputs.last);
            const bool rises = (*kernel)(float_at(first)) <= (*kernel)(float_at(last));
            const auto drawn = [&] {
                return first + static_cast<Ordinal>(random() % static_cast<std::uint64_t>(last - first + 1));
            };
            for (int pair = 0; pair < 20000; ++pair) {
                const auto [low, high] = std::minmax({drawn(), drawn()});
                if (!pieces[i].wavers) {
                    const float a = (*kernel)(float_at(low));
                    const float b = (*kernel)(float_at(high));
                    ASSERT_TRUE(std::isnan(a) || std::isnan(b) || (rises ? a <= b : a >= b))
                        << text << " " << float_at(low) << " " << float_at(high);
                } else if (const auto certain = kernel->certain(float_at(low))) {
                    ASSERT_TRUE(same_output(*certain, (*kernel)(float_at(low)))) << text << float_at(low);
                }
            }
        }
    }
}

TEST(OtherFamilies, TextGoesThereAndBack)
{
    for (const std::string& text : texts()) {
        const Spec spec = spec_of(text);
        EXPECT_EQ(spec_of(text_of(spec)), spec) << text;
    }
    EXPECT_EQ(text_of(spec_of("quantized_bits(8,0,1,alpha='auto_po2')")),
              "quantized_bits(bits=8, symmetric=True, alpha='auto_po2')");
    EXPECT_EQ(text_of(spec_of("quantized_relu(6, 2, negative_slope=.25, var_name='w')")),
              "quantized_relu(bits=6, integer=2, negative_slope=0.25)");
    EXPECT_EQ(text_of(spec_of("binary")), "binary()");
    EXPECT_EQ(text_of(spec_of("ternary(threshold=5e-1)")), "ternary(threshold=0.5)");
    EXPECT_FALSE(parse_spec("quantized_relu(4, negative_slope=0.3)"));
    EXPECT_FALSE(parse_spec("quantized_bits(4, alpha=0)"));
    EXPECT_FALSE(parse_spec("quantized_bits(4, alpha='max')"));
}

// semantics measured on QKeras itself: quantized_bits(8,0) gives 1.0 at 2^18, and 0 from about 3.4e7 on.
TEST(OtherFamilies, QuantizedBitsLeavesItsGridFarOut)
{
    const Spec spec = spec_of("quantized_bits(8, 0)");
    const auto kernel = bind(spec);
    EXPECT_EQ((*kernel)(262144.0f), 1.0f);
    EXPECT_EQ((*kernel)(1e8f), 0.0f);
    EXPECT_EQ((*kernel)(1e30f), 0.0f);
    EXPECT_TRUE(std::isnan((*kernel)(3.4e38f)));
    EXPECT_EQ(settled_inputs(spec), (Interval{next_up(-0x1p17f), next_down(0x1p17f)}));
    const Analysis far = analyze(solve(spec, {0.0f, 0x1p18f}), spec);
    EXPECT_EQ(far.range.largest_excess, 1.0 - 127.0 / 128);
    EXPECT_FALSE(far.monotone);
    EXPECT_EQ((*bind(spec_of("ideal.quantized_bits(8, 0)")))(1e30f), 127.0f / 128);
    EXPECT_EQ(solve(spec_of("ideal.quantized_bits(8, 0)"), Interval{}).size(), 256u);
}

TEST(OtherFamilies, WhereLevelsWanderTheIdealStaircaseStandsForThem)
{
    const Spec spec = spec_of("quantized_bits(4, alpha=0.3)");
    EXPECT_FALSE(spec.family->wanders(spec.values).empty());
    const Staircase staircase = solve(spec, {-12.0f, 12.0f});
    EXPECT_EQ(staircase.size(), 16u);
    const auto kernel = bind(spec);
    bool wanders = false;
    std::mt19937_64 random(7);
    for (int i = 0; i < 10000; ++i) {
        const float x = std::ldexp(static_cast<float>(random() % 0x1000000), -20) - 8.0f;
        const float level = staircase.at(x);
        EXPECT_NEAR((*kernel)(x), level, 0x1p-20f) << x; // half an ulp of the input
        wanders = wanders || (*kernel)(x) != level;
    }
    EXPECT_TRUE(wanders);
    const Spec mixed = spec_of("quantized_bits(4, qnoise_factor=0.5)");
    EXPECT_FALSE(mixed.family->wanders(mixed.values).empty());
    EXPECT_EQ((*bind(mixed))(0.3f), 0.3f + 0.5f * (-0.3f + 0.25f));
}

// (|x| >= threshold) * tf.sign(x) of qkeras/quantizers.py, where the sign of 0 is 0, whatever the threshold:
// with none above 0, the sign alone. 1e-50 is 0 as float32.
TEST(OtherFamilies, TernaryTakesEveryThreshold)
{
    for (const char* threshold : {"0", "0.0", "-1", "1e-50", "1e-20", "0.33", "2"}) {
        for (const char* name : {"ternary", "stochastic_ternary"}) {
            const Spec spec = spec_of(std::string(name) + "(alpha=2.0, threshold=" + threshold + ")");
            const auto kernel = bind(spec);
            const auto limit = static_cast<float>(std::strtod(threshold, nullptr));
            for (const float magnitude :
                 {0.0f, 1e-45f, 1e-20f, 0.1f, 0.33f, 0.5f, 1.0f, 2.0f, 3.0f, 1000.0f}) {
                const float level = magnitude > 0.0f && magnitude >= limit ? 2.0f : 0.0f;
                EXPECT_EQ((*kernel)(magnitude), level) << text_of(spec) << " at " << magnitude;
                EXPECT_EQ((*kernel)(-magnitude), -level) << text_of(spec) << " at -" << magnitude;
            }
        }
    }
    const Analysis zero =
        analyze(solve(spec_of("ternary(threshold=0.0)"), {-1.0f, 1.0f}), spec_of("ternary(threshold=0.0)"));
    EXPECT_EQ(zero.levels, 3);
    EXPECT_EQ(zero.error.largest, 0.0);
    EXPECT_EQ(zero.symmetry.asymmetric_pairs, 0);
}

// x_u is tf.where(x <= 0, relu(x), 0), and a bound of 0 does not count as one of xq ("if
// self.relu_upper_bound"): 0 + (-0 + xq), so that the levels are kept however large x.
TEST(OtherFamilies, ReluTakesABoundOfZero)
{
    const auto kernel = bind(spec_of("quantized_relu(4, 0, relu_upper_bound=0, is_quantized_clip=False)"));
    for (int i = -40; i <= 40; ++i) {
        const float x = static_cast<float>(i) / 32.0f;
        const float level = std::fmin(std::fmax(std::nearbyint(x * 16.0f) / 16.0f, 0.0f), 0.9375f);
        EXPECT_EQ((*kernel)(x), level) << x;
    }
    EXPECT_EQ((*kernel)(1e30f), 0.9375f);
    EXPECT_EQ((*bind(spec_of("quantized_relu(4, 0, relu_upper_bound=0)")))(0.3f), 0.3125f); // no effect
}

} // namespace
} // namespace quantoscope
