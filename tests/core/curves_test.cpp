#include "core/curves/curve.h"
#include "core/numeric/float32.h"
#include "tests/core/support.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <random>

namespace quantoscope {
namespace {
float evaluate(std::string_view mode, float x) {
    float y = 0.0f;
    find_sigmoid_mode(mode)->evaluate({&x, 1}, {&y, 1});
    return y;
}

// The definition, each operation in double and rounded to float32: the product of two float32 is exact in
// double, and a sum of two float32 rounded to double first is still correctly rounded (Figueroa 1995).
float line_op_by_op(double slope, float x) {
    const auto product = static_cast<float>(slope * static_cast<double>(x));
    const auto sum = static_cast<float>(static_cast<double>(product) + 0.5);
    return std::isnan(sum) ? sum : std::fmax(std::fmin(sum, 1.0f), 0.0f);
}

TEST(SigmoidModes, HardAndSmoothRoundAfterEveryOperation) {
    std::mt19937_64 random(62);
    for (int i = 0; i < 2000000; ++i) {
        // Half of the inputs anywhere, half where the lines rise.
        float x = float_at(static_cast<Ordinal>(random() % (2 * infinity_ordinal + 1)) - infinity_ordinal);
        if (i % 2 != 0) { x = static_cast<float>((static_cast<double>(random() >> 11) * 0x1p-53 - 0.5) * 6.0); }
        ASSERT_EQ(evaluate("hard", x), line_op_by_op(0.5, x)) << x;
        ASSERT_EQ(evaluate("smooth", x), line_op_by_op(0.1875, x)) << x;
    }
    for (float x = -1.0f - 0x1p-12f; x < -1.0f + 0x1p-12f; x = next_up(x)) {
        ASSERT_EQ(evaluate("hard", x), line_op_by_op(0.5, x)) << x;
    }
}

TEST(SigmoidModes, SaturateAtTheEndsQKerasHas) {
    EXPECT_EQ(evaluate("hard", 1.0f), 1.0f);
    EXPECT_EQ(evaluate("hard", -1.0f), 0.0f);
    EXPECT_LT(evaluate("hard", 1.0f - 0x1p-22f), 1.0f);
    EXPECT_GT(evaluate("hard", -1.0f + 0x1p-22f), 0.0f);
    EXPECT_EQ(evaluate("smooth", 2.6666667f), 1.0f);
    EXPECT_EQ(evaluate("smooth", -2.6666667f), 0.0f);
    EXPECT_LT(evaluate("smooth", 2.666666f), 1.0f);
    EXPECT_EQ(evaluate("smooth", 1.0f), 0.6875f);
    for (const SigmoidMode& mode : sigmoid_modes()) {
        EXPECT_EQ(evaluate(mode.key, inf), 1.0f) << mode.key;
        EXPECT_EQ(evaluate(mode.key, -inf), 0.0f) << mode.key;
        EXPECT_EQ(evaluate(mode.key, 0.0f), 0.5f) << mode.key;
        EXPECT_EQ(evaluate(mode.key, -0.0f), 0.5f) << mode.key;
        EXPECT_TRUE(std::isnan(evaluate(mode.key, std::nanf("")))) << mode.key;
    }
}

TEST(SigmoidModes, BatchesOfAnySizeGiveTheSameValuesInPlace) {
    std::mt19937_64 random(65);
    for (const SigmoidMode& mode : sigmoid_modes()) {
        for (const std::size_t size : {1u, 7u, 8u, 9u, 255u, 256u, 257u, 1000u}) {
            std::vector<float> x(size);
            for (float& v : x) {
                v = random() % 9 == 0 ? std::nanf("")
                                      : static_cast<float>(static_cast<int>(random() % 2000)) / 100 - 10;
            }
            std::vector<float> y = x;
            mode.evaluate(y, y);
            for (std::size_t i = 0; i < size; ++i) {
                const float single = evaluate(mode.key, x[i]);
                EXPECT_TRUE(y[i] == single || (std::isnan(x[i]) && std::isnan(y[i]))) << mode.key << x[i];
            }
        }
    }
}

TEST(SigmoidModes, AreTheThreeOfQKerasWithHardAsDefault) {
    ASSERT_EQ(sigmoid_modes().size(), 3u);
    EXPECT_EQ(sigmoid_modes()[0].key, "hard");
    EXPECT_EQ(sigmoid_modes()[1].key, "smooth");
    EXPECT_EQ(sigmoid_modes()[2].key, "real");
    EXPECT_EQ(default_sigmoid_mode().key, "hard");
    EXPECT_EQ(real_sigmoid_mode().key, "real");
    EXPECT_EQ(find_sigmoid_mode("Hard"), nullptr);
    EXPECT_EQ(find_sigmoid_mode(""), nullptr);
}

// Formulas of the curves in long double: about 11 bits more than what is tested.
long double exact(std::string_view key, double x) {
    const long double v = x;
    if (key == "sigmoid") { return v < 0 ? std::exp(v) / (1 + std::exp(v)) : 1 / (1 + std::exp(-v)); }
    if (key == "tanh") { return std::tanh(v); }
    const long double line = (key == "hard_sigmoid" ? 0.5L : 0.1875L) * v + 0.5L;
    return std::clamp(line, 0.0L, 1.0L);
}

constexpr const Curve* curves[] = {&logistic_curve, &hard_sigmoid_curve, &smooth_sigmoid_curve, &tanh_curve};

TEST(Curve, ValuesAreWithinTwoToTheMinusFiftyOfTheFormula) {
    std::mt19937_64 random(569);
    for (const Curve* curve : curves) {
        for (int i = 0; i < 100000; ++i) {
            const double x = (static_cast<double>(random() >> 11) * 0x1p-53 - 0.5) * (i % 2 != 0 ? 6.0 : 80.0);
            ASSERT_NEAR(ScaledCurve{curve}(x), static_cast<double>(exact(curve->key, x)), 0x1p-50) << curve->key << x;
        }
    }
}

TEST(Curve, NeverDecreasesAndReachesItsLimits) {
    for (const Curve* curve : curves) {
        double before = ScaledCurve{curve}(-std::numeric_limits<double>::infinity());
        EXPECT_EQ(before, curve == &tanh_curve ? -1.0 : 0.0) << curve->key;
        for (double x = -50.0; x <= 50.0; x += 1.0 / 1024) {
            const double value = ScaledCurve{curve}(x);
            ASSERT_GE(value, before) << curve->key << " " << x;
            before = value;
        }
        EXPECT_EQ(ScaledCurve{curve}(std::numeric_limits<double>::infinity()), 1.0) << curve->key;
        const double end = curve->constant_beyond({});
        const double low = curve == &tanh_curve ? -1.0 : 0.0;
        EXPECT_LE(std::fabs(ScaledCurve{curve}(-end) - low), 0x1p-53) << curve->key;
        EXPECT_LE(std::fabs(static_cast<double>(exact(curve->key, -end) - low)), 0x1p-54) << curve->key;
        EXPECT_LE(std::fabs(static_cast<double>(exact(curve->key, end) - 1)), 0x1p-54) << curve->key;
    }
}

TEST(Curve, InverseLeadsBackWithinItsConditioning) {
    std::mt19937_64 random(22);
    for (const Curve* curve : curves) {
        const double low = curve == &tanh_curve ? -1.0 : 0.0;
        for (int i = 0; i < 100000; ++i) {
            const double u = static_cast<double>((random() >> 11) + 1) * 0x1p-53 * 0.999;
            const double y = low + (1.0 - low) * u;
            ASSERT_NEAR(ScaledCurve{curve}(ScaledCurve{curve}.inverse(y)), y, 0x1p-49) << curve->key;
        }
        // Near zero of the sigmoid the relative accuracy counts: subnormal float32 have transitions too.
        for (int exponent = -149; exponent < -1 && curve == &logistic_curve; ++exponent) {
            const double y = std::ldexp(1.0, exponent);
            EXPECT_NEAR(std::exp(ScaledCurve{curve}.inverse(y)) / y, 1.0 / (1.0 - y), 1e-13 * 150) << exponent;
        }
        // Close to the centre the inverse keeps its relative accuracy: slope there times the offset.
        const double slope = curve == &tanh_curve             ? 1.0
                             : curve == &smooth_sigmoid_curve ? 0.1875
                             : curve == &hard_sigmoid_curve   ? 0.5
                                                              : 0.25;
        const double center = 0.5 * (1.0 + low);
        EXPECT_NEAR(ScaledCurve{curve}.inverse(center + 0x1p-30) * slope / 0x1p-30, 1.0, 1e-15) << curve->key;
        EXPECT_EQ(ScaledCurve{curve}.inverse(center), 0.0) << curve->key;
    }
}

TEST(Curve, InverseOutsideTheRangeIsAFiniteEnd) {
    for (const Curve* curve : curves) {
        for (const double y : {-1e300, -1.0, 1.0, 2.0, 1e300}) {
            EXPECT_TRUE(std::isfinite(ScaledCurve{curve}.inverse(y))) << curve->key << " " << y;
        }
        EXPECT_LE(ScaledCurve{curve}.inverse(-1.0), -1.0);
        EXPECT_GE(ScaledCurve{curve}.inverse(1.0), 1.0);
    }
}

TEST(Curve, KinksAreWhereTheLinesEnd) {
    EXPECT_TRUE(logistic_curve.kinks({}).empty());
    EXPECT_TRUE(tanh_curve.kinks({}).empty());
    ASSERT_EQ(hard_sigmoid_curve.kinks({}).size(), 2u);
    EXPECT_EQ(hard_sigmoid_curve.kinks({})[0], -1.0);
    ASSERT_EQ(smooth_sigmoid_curve.kinks({}).size(), 2u);
    EXPECT_EQ(smooth_sigmoid_curve.kinks({})[1], 8.0 / 3.0);
}

TEST(Curve, ScaledCurvesInvertTheirScaling) {
    const ScaledCurve doubled{&logistic_curve, 2.0, -1.0};
    for (double x = -6.0; x <= 6.0; x += 0.125) {
        EXPECT_NEAR(doubled(x), std::tanh(x / 2), 1e-15); // 2 sigmoid(x) - 1 = tanh(x/2)
        EXPECT_NEAR(doubled.inverse(std::tanh(x / 2)), x, 1e-12);
    }
}
} // namespace
} // namespace quantoscope
