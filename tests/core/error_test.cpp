#include "core/analysis/analysis.h"
#include "tests/core/support.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <limits>

namespace quantoscope {
namespace {
long double softplus(long double x) { return x > 0 ? x + std::log1p(std::exp(-x)) : std::log1p(std::exp(x)); }

long double log_cosh(long double x) { return std::fabs(x) + std::log1p(std::exp(-2 * std::fabs(x))) - std::log(2.0L); }

// What the error is measured against, with antiderivatives of it and of its square in closed form.
struct Truth {
    long double (*value)(long double);
    long double (*integral)(long double);
    long double (*integral_of_square)(long double);
};

const Truth sigmoid_truth{
    [](long double x) { return x < 0 ? std::exp(x) / (1 + std::exp(x)) : 1 / (1 + std::exp(-x)); }, softplus,
    [](long double x) { return softplus(x) - 1 / (1 + std::exp(-x)); }};
const Truth tanh_truth{[](long double x) { return std::tanh(x); }, log_cosh,
                       [](long double x) { return x - std::tanh(x); }};
const Truth half_tanh_truth{[](long double x) { return std::tanh(x / 2); }, // 2 sigmoid(x) - 1
                            [](long double x) { return 2 * log_cosh(x / 2); },
                            [](long double x) { return x - 2 * std::tanh(x / 2); }};

// clip(slope x + 1/2, 0, 1), and its antiderivatives from the left kink on.
template <int slope_in_16ths> long double line(long double x) {
    return std::clamp(x * slope_in_16ths / 16 + 0.5L, 0.0L, 1.0L);
}

template <int slope_in_16ths> long double line_integral(long double x) {
    const long double u = line<slope_in_16ths>(x); // integral of u over x is u^2 / (2 slope) while it rises
    const long double kink = 8.0L / slope_in_16ths;
    return u * u * 8 / slope_in_16ths + std::max(0.0L, x - kink);
}

template <int slope_in_16ths> long double line_integral_of_square(long double x) {
    const long double u = line<slope_in_16ths>(x);
    const long double kink = 8.0L / slope_in_16ths;
    return u * u * u * 16 / (3.0L * slope_in_16ths) + std::max(0.0L, x - kink);
}

const Truth hard_truth{line<8>, line_integral<8>, line_integral_of_square<8>};
const Truth smooth_truth{line<3>, line_integral<3>, line_integral_of_square<3>};

struct Moments {
    long double mean, rms;
};

// Mean and root mean square of q - f from the segments and the antiderivatives.
Moments moments(const Staircase& staircase, const Truth& truth) {
    long double sum = 0;
    long double squares = 0;
    for (std::size_t i = 0; i < staircase.size(); ++i) {
        const long double a = staircase.first(i);
        const long double b = i + 1 < staircase.size() ? staircase.first(i + 1) : staircase.interval().last;
        const long double q = staircase.value(i);
        const long double f = truth.integral(b) - truth.integral(a);
        sum += q * (b - a) - f;
        squares += q * q * (b - a) - 2 * q * f + truth.integral_of_square(b) - truth.integral_of_square(a);
    }
    const long double width = static_cast<long double>(staircase.interval().last) - staircase.interval().first;
    return {sum / width, std::sqrt(std::max(0.0L, squares / width))};
}

const Truth& truth_of(const Spec& spec, Reference reference) {
    const bool tanh = spec.function->name == "quantized_tanh";
    if (reference == Reference::truth || spec.value("use_real_sigmoid") + spec.value("use_real_tanh") != 0) {
        return tanh ? tanh_truth : sigmoid_truth;
    }
    if (spec.mode->key == "real") { return tanh ? half_tanh_truth : sigmoid_truth; }
    return spec.mode->key == "hard" ? hard_truth : smooth_truth;
}

void expect_error(const Spec& spec, Interval interval, Reference reference, std::mt19937_64& random) {
    SCOPED_TRACE(text_of(spec) + " on " + std::to_string(interval.first) + ", " + std::to_string(interval.last));
    const Staircase staircase = solve(spec, interval);
    const ErrorAnalysis error = analyze_error(staircase, spec, reference);
    const Truth& truth = truth_of(spec, reference);
    const auto kernel = bind(spec);
    const auto error_at = [&](float x) {
        return static_cast<double>(std::fabs(static_cast<long double>((*kernel)(x)) - truth.value(x)));
    };
    ASSERT_EQ(error.reference, reference);
    ASSERT_TRUE(interval.contains(error.at));
    ASSERT_NEAR(error_at(error.at), error.largest, 0x1p-50);
    const Ordinal first = ordinal_of(interval.first);
    const auto inputs = static_cast<std::uint64_t>(interval.inputs());
    for (int i = 0; i < 100; ++i) { // anywhere on the axis, and anywhere in x
        ASSERT_LE(error_at(float_at(first + static_cast<Ordinal>(random() % inputs))), error.largest + 0x1p-50);
        const double u = static_cast<double>(random() >> 11) * 0x1p-53;
        const auto x = static_cast<float>(interval.first + (static_cast<double>(interval.last) - interval.first) * u);
        ASSERT_LE(error_at(x), error.largest + 0x1p-50);
    }
    for (std::size_t i = 0; i < staircase.size(); ++i) {
        ASSERT_LE(error_at(staircase.first(i)), error.largest + 0x1p-50);
        ASSERT_LE(error_at(staircase.last(i)), error.largest + 0x1p-50);
    }
    const Moments expected = moments(staircase, truth);
    ASSERT_NEAR(error.mean.value(), static_cast<double>(expected.mean), 1e-10);
    ASSERT_NEAR(error.rms.value(), static_cast<double>(expected.rms), 1e-9);
    // The closed form of a tiny rms is a difference of large numbers; its square is good to the last bits.
    const auto square = static_cast<double>(expected.rms * expected.rms);
    ASSERT_NEAR(error.rms.value() * error.rms.value(), square, 1e-12 * std::max(1.0, square));
    ASSERT_EQ(error.largest_in_steps, error.largest / spec.function->step(spec.values));
}

bool doubled_line(const Spec& spec, Reference reference) // 2s-1 of a line: not among the truths above
{
    return reference == Reference::mode && spec.function->name == "quantized_tanh" && spec.mode->key != "real" &&
           spec.value("use_real_tanh") == 0;
}

TEST(ErrorAnalysis, MeanAndRmsAreThoseOfTheClosedForms) {
    std::mt19937_64 random(36);
    for_each_distinct_spec(1, 9, 2, [&](const Spec& spec) {
        for (const Reference reference : {Reference::truth, Reference::mode}) {
            if (!doubled_line(spec, reference) && !::testing::Test::HasFatalFailure()) {
                expect_error(spec, {-12.0f, 12.0f}, reference, random);
            }
        }
    });
}

TEST(ErrorAnalysis, MeanAndRmsAreThoseOfTheClosedFormsOnOddIntervals) {
    constexpr std::uint64_t seed = 37;
    SCOPED_TRACE("seed " + std::to_string(seed));
    std::mt19937_64 random(seed);
    for (int i = 0; i < 600 && !::testing::Test::HasFatalFailure(); ++i) {
        const Spec spec = random_spec(random, 12);
        const Reference reference = i % 2 != 0 ? Reference::mode : Reference::truth;
        const double reach = i % 5 == 0 ? 300.0 : 10.0;
        const auto draw = [&] {
            return static_cast<float>((static_cast<double>(random() >> 11) * 0x1p-52 - 1.0) * reach);
        };
        const float a = draw();
        const float b = draw();
        if (a != b && !doubled_line(spec, reference)) {
            expect_error(spec, {std::fmin(a, b), std::fmax(a, b)}, reference, random);
        }
    }
}

// 2s-1 of the lines by Simpson's rule on pieces between all break points: exact up to the third degree.
TEST(ErrorAnalysis, TanhAgainstItsOwnLinesIsTheSimpsonSum) {
    for (const char* text :
         {"quantized_tanh(4)", "quantized_tanh(5, symmetric=1)@smooth", "pr63_base.quantized_tanh(4, 1)"}) {
        const Spec spec = spec_of(text);
        const Staircase staircase = solve(spec, {-12.0f, 12.0f});
        const auto f = [&](long double x) { return 2 * (spec.mode->key == "hard" ? line<8>(x) : line<3>(x)) - 1; };
        std::vector<long double> cuts{-1.0L, 1.0L, -8.0L / 3, 8.0L / 3, 12.0L};
        for (std::size_t i = 0; i < staircase.size(); ++i) { cuts.push_back(staircase.first(i)); }
        std::ranges::sort(cuts);
        long double sum = 0;
        long double squares = 0;
        for (std::size_t i = 0; i + 1 < cuts.size(); ++i) {
            const long double middle = 0.5L * (cuts[i] + cuts[i + 1]);
            const long double q = staircase.at(static_cast<float>(middle));
            const long double e[3] = {q - f(cuts[i]), q - f(middle), q - f(cuts[i + 1])};
            const long double sixth = (cuts[i + 1] - cuts[i]) / 6;
            sum += sixth * (e[0] + 4 * e[1] + e[2]);
            squares += sixth * (e[0] * e[0] + 4 * e[1] * e[1] + e[2] * e[2]);
        }
        const ErrorAnalysis error = analyze_error(staircase, spec, Reference::mode);
        EXPECT_NEAR(error.mean.value(), static_cast<double>(sum / 24), 1e-13) << text;
        EXPECT_NEAR(error.rms.value(), static_cast<double>(std::sqrt(squares / 24)), 1e-13) << text;
    }
}

TEST(ErrorAnalysis, LargestIsTheLargestOfEveryInputOfShortIntervals) {
    std::mt19937_64 random(38);
    for (int i = 0; i < 400; ++i) {
        const Spec spec = random_spec(random, 24);
        const auto x = static_cast<float>((static_cast<double>(random() >> 11) * 0x1p-52 - 1.0) * 8.0);
        const Interval interval{x, float_at(ordinal_of(x) + 2000)};
        const ErrorAnalysis error = analyze_error(solve(spec, interval), spec, Reference::truth);
        const auto kernel = bind(spec);
        double largest = 0.0;
        for (Ordinal at = ordinal_of(interval.first); at <= ordinal_of(interval.last); ++at) {
            const long double f = truth_of(spec, Reference::truth).value(float_at(at));
            largest = std::max(largest, static_cast<double>(std::fabs((*kernel)(float_at(at)) - f)));
        }
        ASSERT_NEAR(error.largest, largest, 0x1p-50) << text_of(spec) << x;
    }
}

TEST(ErrorAnalysis, InfiniteIntervalsHaveNoMean) {
    for (const Interval interval : {Interval{}, Interval{-inf, 0.0f}, Interval{0.0f, inf}, Interval{inf, inf}}) {
        const Spec spec = spec_of("quantized_sigmoid(4)@real");
        const ErrorAnalysis error = analyze_error(solve(spec, interval), spec, Reference::truth);
        EXPECT_EQ(error.mean, std::nullopt);
        EXPECT_EQ(error.rms, std::nullopt);
        EXPECT_TRUE(std::isfinite(error.largest));
    }
    // On the whole axis the clipped top is a step short, sigmoid being 1 there.
    const Spec spec = spec_of("quantized_sigmoid(4)@real");
    EXPECT_EQ(analyze_error(solve(spec, {}), spec, Reference::truth).largest, 0.0625);
}

TEST(ErrorAnalysis, OneInputHasItsOwnError) {
    const Spec spec = spec_of("quantized_sigmoid(2)@real");
    const ErrorAnalysis error = analyze_error(solve(spec, {1.0f, 1.0f}), spec, Reference::truth);
    const double e = 0.75 - 1.0 / (1.0 + std::exp(-1.0));
    EXPECT_NEAR(error.largest, e, 0x1p-50);
    EXPECT_NEAR(error.mean.value(), e, 0x1p-50);
    EXPECT_NEAR(error.rms.value(), e, 0x1p-50);
    EXPECT_EQ(error.at, 1.0f);
}

TEST(ErrorAnalysis, OfEqualErrorsTheLeftmostEndOfASegmentIsTold) {
    // One level, 1/2: the error of a saturated line is 1/2 at either end.
    const Spec half = spec_of("quantized_sigmoid(1, symmetric=1)");
    const ErrorAnalysis ends = analyze_error(solve(half, {-12.0f, 12.0f}), half, Reference::mode);
    EXPECT_EQ(ends.largest, 0.5);
    EXPECT_EQ(ends.at, -12.0f);
    // The clipped top level beside the saturated line.
    const Spec today = spec_of("quantized_sigmoid(4)");
    const ErrorAnalysis top = analyze_error(solve(today, {2.0f, 12.0f}), today, Reference::mode);
    EXPECT_EQ(top.largest, 0.0625);
    EXPECT_EQ(top.at, 2.0f);
}
} // namespace
} // namespace quantoscope
