#include "core/analysis/analysis.h"
#include "tests/core/support.h"

#include <gtest/gtest.h>

#include <cmath>
#include <random>

namespace quantoscope {
namespace {
TEST(OtherFunctions, TextIsPrintedWithPythonsSpelling) {
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
TEST(OtherFunctions, QuantizedBitsLeavesItsGridFarOut) {
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

TEST(OtherFunctions, WhereLevelsWanderTheIdealStaircaseStandsForThem) {
    const Spec spec = spec_of("quantized_bits(4, alpha=0.3)");
    EXPECT_FALSE(off_grid_reason(spec).empty());
    const Staircase staircase = solve(spec, {-12.0f, 12.0f});
    EXPECT_EQ(staircase.size(), 16u);
    const auto kernel = bind(spec);
    bool off_level = false;
    std::mt19937_64 random(7);
    for (int i = 0; i < 10000; ++i) {
        const float x = std::ldexp(static_cast<float>(random() % 0x1000000), -20) - 8.0f;
        const float level = staircase.at(x);
        EXPECT_NEAR((*kernel)(x), level, 0x1p-20f) << x; // half an ulp of the input
        off_level = off_level || (*kernel)(x) != level;
    }
    EXPECT_TRUE(off_level);
    const Spec mixed = spec_of("quantized_bits(4, qnoise_factor=0.5)");
    EXPECT_FALSE(off_grid_reason(mixed).empty());
    EXPECT_EQ((*bind(mixed))(0.3f), 0.3f + 0.5f * (-0.3f + 0.25f));
}

// straight_through.h asks for two unused ones of the level's 24 bits: with 22 in use outputs are levels and none is
// warned of, with 23 they are warned of, and with 25 some are off.
TEST(OtherFunctions, LevelsLeaveTheGridWhereAlphaLeavesFewerThanTwoBits) {
    std::mt19937_64 random(22);
    const auto is_off = [&](const Spec& spec) {
        const auto kernel = bind(spec);
        const auto ideal = bind(Spec{&spec.function->ideal(), spec.values, spec.mode});
        for (int i = 0; i < 200000; ++i) {
            const float x = std::ldexp(static_cast<float>(random() % 0x1000000), -23);
            if ((*kernel)(x) != (*ideal)(x)) { return true; }
        }
        return false;
    };
    const Spec few = spec_of("quantized_bits(4, alpha=1.00000762939453125)"); // 1 + 2^-17: 18 bits
    EXPECT_FALSE(is_off(few));
    EXPECT_TRUE(off_grid_reason(few).empty());
    EXPECT_FALSE(off_grid_reason(spec_of("quantized_bits(4, alpha=1.000003814697265625)")).empty());   // 19 bits
    const Spec many = spec_of("quantized_bits(4, keep_negative=False, alpha=1.00000095367431640625)"); // 21 bits
    EXPECT_TRUE(is_off(many));
    EXPECT_FALSE(off_grid_reason(many).empty());
}

// (|x| >= threshold) * tf.sign(x) of qkeras/quantizers.py, where the sign of 0 is 0, whatever the threshold:
// with none above 0, the sign alone. 1e-50 is 0 as float32.
TEST(OtherFunctions, TernaryTakesEveryThreshold) {
    for (const char* threshold : {"0", "0.0", "-1", "1e-50", "1e-20", "0.33", "2"}) {
        for (const char* name : {"ternary", "stochastic_ternary"}) {
            const Spec spec = spec_of(std::string(name) + "(alpha=2.0, threshold=" + threshold + ")");
            const auto kernel = bind(spec);
            const auto limit = static_cast<float>(std::strtod(threshold, nullptr));
            for (const float magnitude : {0.0f, 1e-45f, 1e-20f, 0.1f, 0.33f, 0.5f, 1.0f, 2.0f, 3.0f, 1000.0f}) {
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
TEST(OtherFunctions, ReluTakesABoundOfZero) {
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
