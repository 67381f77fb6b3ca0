#include "core/analysis/checks.h"

#include "tests/core/support.h"

#include <gtest/gtest.h>
#include <set>

namespace quantoscope {
namespace {
CheckResult judged(const char* text, const Check& check, Interval interval = {-12.0f, 12.0f}) {
    const Spec spec = spec_of(text);
    const Staircase staircase = solve(spec, interval);
    return judge(check, analyze(staircase, spec), &staircase);
}

// Facts of the history as published: the first version with an integer bit overshoots to 1.75, the second
// reaches 0 but not 1, the third reaches both and has 17 codes in 4 bits, today's has 16.
TEST(Checks, TellTheHistoryOfQuantizedSigmoid) {
    const CheckResult overshoot = judged("pr63_v1.quantized_sigmoid(4,1)@real", {CheckKind::no_overshoot});
    EXPECT_FALSE(overshoot.passed);
    EXPECT_EQ(overshoot.measured, 0.75);
    EXPECT_EQ(overshoot.witness, 3.0f);

    const Check reaches{CheckKind::reaches, {}, {0.0, 1.0}};
    const CheckResult second = judged("pr63_v2.quantized_sigmoid(4)@real", reaches);
    EXPECT_FALSE(second.passed);
    EXPECT_EQ(second.measured, 1.0);
    EXPECT_EQ(second.nearest, 0.875);
    EXPECT_TRUE(judged("pr63_v3.quantized_sigmoid(4)@real", reaches).passed);

    const CheckResult bits = judged("pr63_v3.quantized_sigmoid(4)@real", {CheckKind::fits_bits});
    EXPECT_FALSE(bits.passed);
    EXPECT_EQ(bits.measured, 1.0); // code 16 where 4 bits end at 15
    ASSERT_TRUE(bits.witness);
    EXPECT_EQ((*bind(spec_of("pr63_v3.quantized_sigmoid(4)@real")))(*bits.witness), 1.0f);
    EXPECT_TRUE(judged("quantized_sigmoid(4)@real", {CheckKind::fits_bits}).passed);
    EXPECT_TRUE(judged("quantized_tanh(4)@real", {CheckKind::fits_bits}).passed);
}

TEST(Checks, CountNoFloat32TiesAgainstSymmetry) {
    const CheckResult third = judged("pr63_v3.quantized_sigmoid(4)@real", {CheckKind::symmetric});
    EXPECT_TRUE(third.passed);
    EXPECT_EQ(third.incidental, 17);
    const CheckResult today = judged("quantized_sigmoid(4)@real", {CheckKind::symmetric});
    EXPECT_FALSE(today.passed);
    EXPECT_EQ(today.measured, 0.0625);
    EXPECT_TRUE(judged("quantized_sigmoid(4, symmetric=True)@hard", {CheckKind::symmetric}).passed);
}

TEST(Checks, CompareTheErrorWithItsBoundInclusively) {
    const Spec spec = spec_of("pr63_v1.quantized_sigmoid(4,1)@real");
    const Staircase staircase = solve(spec, {-12.0f, 12.0f});
    const Analysis analysis = analyze(staircase, spec);
    const double largest = analysis.error.largest; // 0.8005617733281627 in the published analysis
    EXPECT_NEAR(largest, 0.8005617733281627, 1e-12);
    EXPECT_TRUE(judge({CheckKind::max_error, {largest, false}}, analysis, &staircase).passed);
    EXPECT_FALSE(judge({CheckKind::max_error, {std::nextafter(largest, 0.0), false}}, analysis, &staircase).passed);
    EXPECT_FALSE(judge({CheckKind::max_error, {3.2, true}}, analysis, &staircase).passed);
    EXPECT_TRUE(judge({CheckKind::max_error, {3.21, true}}, analysis, &staircase).passed);
}

// float32 rounds the curve by up to half an ulp at 1, 2^-25, before it is quantized.
TEST(Checks, AllowHalfAnUlpAtOneBeyondABoundInSteps) {
    Analysis analysis = analyze(solve(spec_of("quantized_tanh(4)"), {-12.0f, 12.0f}), spec_of("quantized_tanh(4)"));
    const double bound = 0.5 * 0.125; // half a step of 4 bits
    const auto passes = [&](double error, const ErrorBound& asked) {
        analysis.error.largest = error;
        return judge({CheckKind::max_error, asked}, analysis, nullptr).passed;
    };
    EXPECT_TRUE(passes(bound + 0x1p-25, {0.5, true}));
    EXPECT_FALSE(passes(bound + 0x1.1p-25, {0.5, true}));
    EXPECT_FALSE(passes(bound + 0x1p-50, {bound, false}));
}

TEST(Checks, FindCodesThatAreNeverOutput) {
    // It doubles after rounding: of the codes -8 to 7 (times 2^integer) only the even ones are output, and
    // the clip's end.
    const CheckResult missing = judged("pr63_base.quantized_tanh(4)@hard", {CheckKind::no_missing_codes});
    EXPECT_FALSE(missing.passed);
    EXPECT_EQ(missing.measured, 7.0);
    EXPECT_TRUE(judged("quantized_tanh(4)@hard", {CheckKind::no_missing_codes}).passed);
}

// Every judgement against the staircase's own segments, over all functions.
TEST(Checks, AgreeWithAnEnumerationForEveryFunction) {
    for (const Function* function : sigmoid_and_tanh_functions()) {
        for (int bits = 1; bits <= 6; ++bits) {
            const auto spec = with_value(default_spec(*function), "bits", bits);
            ASSERT_TRUE(spec);
            const Staircase staircase = solve(*spec, {-12.0f, 12.0f});
            const Analysis analysis = analyze(staircase, *spec);
            std::set<double> outputs;
            bool rises = true;
            for (std::size_t i = 0; i < staircase.size(); ++i) {
                rises = rises && (i == 0 || staircase.value(i) > staircase.value(i - 1));
                outputs.insert(staircase.value(i));
            }
            const auto passes = [&](const Check& check) { return judge(check, analysis, &staircase).passed; };
            const FixedPointFormat format = *function->format(spec->values);
            EXPECT_EQ(passes({CheckKind::monotone}), rises) << text_of(*spec);
            EXPECT_EQ(passes({CheckKind::no_overshoot}),
                      *outputs.begin() >= nominal_of(*spec).min && *outputs.rbegin() <= nominal_of(*spec).max)
                << text_of(*spec);
            EXPECT_EQ(passes({CheckKind::fits_bits}),
                      *outputs.begin() >= format.min_value() && *outputs.rbegin() <= format.max_value())
                << text_of(*spec);
            for (const double value : {-1.0, 0.0, 0.5, 0.75, 1.0}) {
                EXPECT_EQ(passes({CheckKind::reaches, {}, {value}}), outputs.contains(value))
                    << text_of(*spec) << ' ' << value;
            }
            for (const CheckResult& usual : usual_checks(analysis)) {
                EXPECT_EQ(usual.passed, passes(usual.check))
                    << text_of(*spec) << ' ' << check_row(usual.check.kind).key();
            }
        }
    }
}

TEST(Checks, ReadTheirArguments) {
    EXPECT_EQ(parse_check(CheckKind::max_error, "0.5step")->bound, (ErrorBound{0.5, true}));
    EXPECT_EQ(parse_check(CheckKind::max_error, "1 LSB")->bound, (ErrorBound{1.0, true}));
    EXPECT_EQ(parse_check(CheckKind::max_error, "1e-2")->bound, (ErrorBound{0.01, false}));
    EXPECT_EQ(parse_check(CheckKind::reaches, "0,0.5,-1")->values, (std::vector<double>{0.0, 0.5, -1.0}));
    EXPECT_EQ(parse_check(CheckKind::reaches, "0, 0.5,  -1")->values, (std::vector<double>{0.0, 0.5, -1.0}));
    const auto place = [](CheckKind kind, const char* text) { return parse_check(kind, text).error().offset; };
    EXPECT_EQ(place(CheckKind::max_error, "0.5stp"), 3u);
    EXPECT_EQ(place(CheckKind::max_error, "half"), 0u);
    EXPECT_EQ(place(CheckKind::max_error, "-1"), 0u);
    EXPECT_EQ(place(CheckKind::max_error, "inf"), 0u);
    EXPECT_EQ(place(CheckKind::reaches, "0,x"), 2u);
    EXPECT_EQ(place(CheckKind::reaches, "0;1"), 1u);
    EXPECT_EQ(place(CheckKind::reaches, "0,"), 2u);
}
} // namespace
} // namespace quantoscope
