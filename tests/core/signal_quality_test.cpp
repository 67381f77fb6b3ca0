#include "core/analysis/probability.h"

#include "tests/core/support.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <limits>

namespace quantoscope {
namespace {
using Kind = InputDistribution::Kind;

InputDistribution normal(double mean, double deviation) {
    return {.kind = Kind::normal, .mean = mean, .deviation = deviation};
}

InputDistribution sample_of(std::vector<float> values) {
    return {.kind = Kind::sample, .sample = make_sample("numbers.txt", std::move(values))};
}

SignalQuality quality_of(const std::string& text, const InputDistribution& distribution, Interval interval = {},
                         Reference reference = Reference::truth) {
    const Spec spec = spec_of(text);
    return signal_quality(solve(spec, interval), spec, reference, distribution);
}

long double line(long double x, long double slope) { return std::clamp(slope * x + 0.5L, 0.0L, 1.0L); }

// The curve errors are measured against, in long double.
long double truth(const Spec& spec, Reference reference, long double x) {
    const bool tanh = spec.function->name == "quantized_tanh";
    const bool real = spec.value("use_real_sigmoid") + spec.value("use_real_tanh") != 0;
    if (reference == Reference::truth || real) { return tanh ? std::tanh(x) : 1 / (1 + std::exp(-x)); }
    const long double s = spec.mode->key == "real"   ? 1 / (1 + std::exp(-x))
                          : spec.mode->key == "hard" ? line(x, 0.5L)
                                                     : line(x, 0.1875L);
    return tanh ? 2 * s - 1 : s;
}

struct Means {
    long double error = 0;
    long double signal = 0;
};

// Composite Simpson between all transitions and kinks, as far as `reach` deviations.
Means simpson(const Spec& spec, Reference reference, long double mean, long double deviation, long double reach = 13,
              long double fineness = 100) {
    const Staircase staircase = solve(spec, {});
    const long double begin = mean - reach * deviation;
    const long double end = mean + reach * deviation;
    std::vector<long double> cuts{begin, end};
    for (const long double cut : {-1.0L, 1.0L, -8.0L / 3, 8.0L / 3}) { cuts.push_back(std::clamp(cut, begin, end)); }
    for (std::size_t i = 1; i < staircase.size(); ++i) {
        cuts.push_back(std::clamp(static_cast<long double>(staircase.first(i)), begin, end));
    }
    std::ranges::sort(cuts);
    Means means;
    const long double finest = std::min(1.0L, deviation) / fineness;
    for (std::size_t i = 0; i + 1 < cuts.size(); ++i) {
        const long double a = cuts[i];
        const long double width = cuts[i + 1] - a;
        if (width == 0) { continue; }
        const long double q = staircase.at(static_cast<float>(a + width / 2));
        const int pieces = 2 * static_cast<int>(std::ceil(width / finest)) + 2;
        for (int k = 0; k <= pieces; ++k) {
            const long double x = a + width * k / pieces;
            const long double z = (x - mean) / deviation;
            const long double f = truth(spec, reference, x);
            const long double factor = (k == 0 || k == pieces ? 1 : k % 2 != 0 ? 4 : 2) * width / pieces / 3;
            const long double weight = factor * std::exp(-z * z / 2) / (deviation * std::sqrt(2 * std::acos(-1.0L)));
            means.error += weight * (q - f) * (q - f);
            means.signal += weight * f * f;
        }
    }
    return means;
}

TEST(SignalQuality, OfUniformInputsIsTheErrorAnalysis) {
    for_each_distinct_spec(1, 7, 2, [](const Spec& spec) {
        for (const Reference reference : {Reference::truth, Reference::mode}) {
            const Staircase staircase = solve(spec, usual);
            const double rms = analyze_error(staircase, spec, reference).rms.value();
            const SignalQuality quality = signal_quality(staircase, spec, reference, {});
            ASSERT_NEAR(quality.mean_square_error.value() / (rms * rms), 1.0, 1e-12) << text_of(spec);
            ASSERT_NEAR(quality.sqnr_db.value(), 10.0 * std::log10(quality.signal_power.value() / (rms * rms)), 1e-10);
        }
    });
}

// Closed forms over [-12, 12]: tanh^2 has the antiderivative x - tanh x, sigmoid^2 softplus - sigmoid.
TEST(SignalQuality, SignalPowerOfUniformInputsIsTheClosedForm) {
    const double sigmoid = 1.0 / (1.0 + std::exp(-12.0));
    EXPECT_NEAR(quality_of("quantized_tanh(4)", {}, usual).signal_power.value(), 1.0 - std::tanh(12.0) / 12.0, 1e-13);
    EXPECT_NEAR(quality_of("quantized_sigmoid(4)@real", {}, usual).signal_power.value(),
                (12.0 - (2.0 * sigmoid - 1.0)) / 24.0, 1e-13);
    // (x/2 + 1/2)^2 over [-1, 1] is 2/3, then 1 over 11.
    EXPECT_NEAR(quality_of("quantized_sigmoid(4)", {}, usual, Reference::mode).signal_power.value(),
                (2.0 / 3.0 + 11.0) / 24.0, 1e-14);
}

TEST(SignalQuality, OfNormalInputsIsTheSimpsonSum) {
    for (const char* text :
         {"pr63_v1.quantized_sigmoid(4, 1)@real", "quantized_sigmoid(1)", "quantized_sigmoid(8)@smooth",
          "pr63_v3.quantized_sigmoid(11)@real", "quantized_tanh(6)@smooth", "quantized_tanh(3, symmetric=True)",
          "pr63_base.quantized_tanh(5, 2)@real", "quantized_tanh(7, use_real_tanh=True)"}) {
        const Spec spec = spec_of(text);
        for (const auto& [mean, deviation] :
             {std::pair{0.0, 1.0}, {0.3, 0.01}, {-1.5, 0.25}, {2.0, 3.0}, {-7.0, 40.0}, {9.0, 2.0}}) {
            for (const Reference reference : {Reference::truth, Reference::mode}) {
                SCOPED_TRACE(std::string(text) + ' ' + std::to_string(mean) + ' ' + std::to_string(deviation));
                const SignalQuality quality = quality_of(text, normal(mean, deviation), {}, reference);
                const Means expected = simpson(spec, reference, mean, deviation);
                const auto error = static_cast<double>(expected.error);
                const auto signal = static_cast<double>(expected.signal);
                EXPECT_NEAR(quality.mean_square_error.value() / error, 1.0, 1e-7);
                EXPECT_NEAR(quality.mean_square_error.value(), error, 1e-10);
                EXPECT_NEAR(quality.signal_power.value() / signal, 1.0, 1e-9);
                EXPECT_NEAR(quality.sqnr_db.value(), 10.0 * std::log10(signal / error), 1e-6);
            }
        }
    }
}

// Far out in the left tail sigmoid is exp, and E[exp(2x)] = exp(2 mean + 2 deviation^2).
TEST(SignalQuality, KeepsItsDigitsInTheTails) {
    const double expected = std::exp(2.0 * -30.0 + 2.0);
    const SignalQuality quality = quality_of("quantized_sigmoid(8)", normal(-30.0, 1.0));
    EXPECT_NEAR(quality.signal_power.value() / expected, 1.0, 1e-9);
    EXPECT_NEAR(quality.mean_square_error.value() / expected, 1.0, 1e-9); // q is 0 there
    EXPECT_NEAR(quality.sqnr_db.value(), 0.0, 1e-6);
}

// In mode smooth there is neither signal nor error below x = -8/3, here 33 deviations above the mean, where
// the density falls by e every thirtieth of a deviation.
TEST(SignalQuality, IntegratesWhereTheDensityFallsSteeply) {
    const std::string text = "pr63_v3.quantized_sigmoid(1)@smooth";
    const SignalQuality quality = quality_of(text, normal(-36.0, 1.0), {}, Reference::mode);
    const Means expected = simpson(spec_of(text), Reference::mode, -36, 1, 40, 5000);
    EXPECT_LT(expected.signal, 1e-240L);
    EXPECT_NEAR(static_cast<double>(quality.signal_power.value() / expected.signal), 1.0, 1e-8);
    EXPECT_NEAR(static_cast<double>(quality.mean_square_error.value() / expected.error), 1.0, 1e-8);
}

// So wide that the density is that at one deviation wherever there is an error.
TEST(SignalQuality, OfInputsCentredFarAwayKeepsTheTransitionsInPlace) {
    const std::string text = "pr63_v3.quantized_sigmoid(20)@real";
    const double density = 0.24197072451914337 / 1e9;
    const double uniform = quality_of(text, {}, {-40.0f, 40.0f}).mean_square_error.value();
    const double error = quality_of(text, normal(1e9 + 0.123, 1e9)).mean_square_error.value();
    EXPECT_NEAR(error / (80.0 * uniform * density), 1.0, 1e-6);
}

// A fine staircase rounds evenly: step^2 / 12.
TEST(SignalQuality, OfTheFinestStepsIsATwelfthOfTheSquare) {
    const double step = 0x1p-24;
    const SignalQuality uniform = quality_of("pr63_v3.quantized_sigmoid(24, True)", {}, {0.1f, 0.11f}, Reference::mode);
    EXPECT_NEAR(uniform.mean_square_error.value() / (step * step / 12.0), 1.0, 0.25);
    const SignalQuality coarser = quality_of("pr63_v3.quantized_sigmoid(16)@real", normal(0.1, 1e-2));
    EXPECT_NEAR(coarser.mean_square_error.value() / (0x1p-32 / 12.0), 1.0, 1e-3);
}

TEST(SignalQuality, NarrowAndWideNormalInputsComeToTheirLimits) {
    const std::string text = "pr63_v1.quantized_sigmoid(4, 1)@real";
    const double e = 0.75 - 1.0 / (1.0 + std::exp(0.7)); // at -0.7, on the tread of 0.75
    for (const double deviation : {1e-9, 1e-30, 1e-300}) {
        const SignalQuality narrow = quality_of(text, normal(-0.7, deviation));
        EXPECT_NEAR(narrow.mean_square_error.value(), e * e, 1e-8) << deviation;
        EXPECT_EQ(narrow.entropy_bits.value(), 0.0) << deviation;
    }
    // Half of them far left, where 0 is right, half far right, where 1.75 stands for 1.
    const SignalQuality wide = quality_of(text, normal(5.0, 1e20));
    EXPECT_NEAR(wide.mean_square_error.value(), 0.5 * 0.75 * 0.75, 1e-12);
    EXPECT_NEAR(wide.signal_power.value(), 0.5, 1e-12);
    EXPECT_NEAR(wide.entropy_bits.value(), 1.0, 1e-12);
    const SignalQuality far = quality_of(text, normal(1e30, 1.0));
    EXPECT_EQ(far.mean_square_error.value(), 0.75 * 0.75);
    EXPECT_EQ(far.signal_power.value(), 1.0);
}

TEST(SignalQuality, OfASymmetricQuantizerIsSymmetric) {
    for (const char* text : {"quantized_tanh(5, symmetric=True)@real", "pr63_v3.quantized_sigmoid(4)@real"}) {
        for (const double mean : {0.4, 2.5}) {
            const SignalQuality right = quality_of(text, normal(mean, 0.8));
            const SignalQuality left = quality_of(text, normal(-mean, 0.8));
            // But for a few float32 at ties, 1e-7 wide.
            EXPECT_NEAR(left.mean_square_error.value() / right.mean_square_error.value(), 1.0, 1e-6) << text;
            EXPECT_NEAR(left.entropy_bits.value(), right.entropy_bits.value(), 1e-6) << text;
        }
    }
}

TEST(SignalQuality, OfASampleIsThePlainMean) {
    const Spec spec = spec_of("pr63_v1.quantized_sigmoid(4, 1)@real");
    const auto kernel = bind(spec);
    std::mt19937_64 random(82);
    std::vector<float> values;
    long double error = 0;
    long double signal = 0;
    for (int i = 0; i < 5000; ++i) {
        values.push_back(static_cast<float>(static_cast<double>(random() >> 11) * 0x1p-52 - 1.0) * 6.0f);
        const long double f = truth(spec, Reference::truth, values.back());
        error += ((*kernel)(values.back()) - f) * ((*kernel)(values.back()) - f) / 5000;
        signal += f * f / 5000;
    }
    const SignalQuality quality = quality_of(text_of(spec), sample_of(values));
    EXPECT_NEAR(quality.mean_square_error.value(), static_cast<double>(error), 1e-14);
    EXPECT_NEAR(quality.signal_power.value(), static_cast<double>(signal), 1e-14);
    EXPECT_NEAR(quality.sqnr_db.value(), 10.0 * static_cast<double>(std::log10(signal / error)), 1e-12);
    // One of four on 0, one on 1, two on 1.75: 1/4 log 4 twice, 1/2 log 2.
    constexpr float inf = std::numeric_limits<float>::infinity();
    EXPECT_EQ(quality_of(text_of(spec), sample_of({-inf, 0.0f, inf, 8.0f})).entropy_bits, 1.5);
}

TEST(SignalQuality, EntropyIsTheSumOverTheCodes) {
    // 0 up to x = -0.5, 1/2 above: of [-1, 1] a quarter and the rest.
    const double expected = 0.25 * 2.0 - 0.75 * std::log2(0.75);
    EXPECT_NEAR(quality_of("quantized_sigmoid(1)", {}, {-1.0f, 1.0f}).entropy_bits.value(), expected, 1e-7);
    // -1 below x = -0.5, 0 from there on: half a deviation from the mean.
    const double p = 0.30853753872598690;
    EXPECT_NEAR(quality_of("quantized_tanh(1)", normal(0.0, 1.0)).entropy_bits.value(),
                -p * std::log2(p) - (1.0 - p) * std::log2(1.0 - p), 1e-7);
    EXPECT_EQ(quality_of("quantized_sigmoid(1)", {}, {3.0f, 3.0f}).entropy_bits, 0.0);
    // A staircase that comes back to a value: two outputs, half and half.
    const Spec spec = spec_of("quantized_tanh(2)");
    Staircase staircase({-2.0f, 2.0f}, 0.5);
    for (const auto& [first, value] : {std::pair{-2.0f, 0.0f}, {-1.0f, 0.5f}, {0.0f, 0.0f}, {1.0f, 0.5f}}) {
        staircase.append(first, value);
    }
    EXPECT_EQ(signal_quality(staircase, spec, Reference::truth, {}).entropy_bits, 1.0);
}

TEST(SignalQuality, IsAbsentWhereItIsNotDefined) {
    const std::string text = "pr63_v3.quantized_sigmoid(4)";
    EXPECT_EQ(quality_of(text, {}), SignalQuality{});
    EXPECT_EQ(quality_of(text, normal(0.0, 0.0)), SignalQuality{});
    EXPECT_EQ(quality_of(text, sample_of({})), SignalQuality{});
    // No error at all above 1 in mode hard: infinitely many decibels.
    const SignalQuality perfect = quality_of(text, {}, {2.0f, 12.0f}, Reference::mode);
    EXPECT_EQ(perfect.mean_square_error, 0.0);
    EXPECT_EQ(perfect.signal_power, 1.0);
    EXPECT_EQ(perfect.sqnr_db, std::nullopt);
    EXPECT_EQ(quality_of(text, {}, {-12.0f, -2.0f}, Reference::mode).sqnr_db, std::nullopt);
    // On one input alone its own.
    const SignalQuality one = quality_of("quantized_sigmoid(2)@real", {}, {1.0f, 1.0f});
    const double f = 1.0 / (1.0 + std::exp(-1.0));
    EXPECT_NEAR(one.mean_square_error.value(), (0.75 - f) * (0.75 - f), 1e-15);
    EXPECT_NEAR(one.signal_power.value(), f * f, 1e-15);
}

TEST(SignalQuality, StopsWhenAskedTo) {
    const Spec spec = spec_of("pr63_v3.quantized_sigmoid(16)@real");
    const Staircase staircase = solve(spec, {});
    double told = 0.0;
    signal_quality(staircase, spec, Reference::truth, normal(0.0, 1.0), [&](double done) {
        EXPECT_GE(done, told);
        told = done;
        return true;
    });
    EXPECT_GT(told, 0.9);
    int asked = 0;
    signal_quality(staircase, spec, Reference::truth, normal(0.0, 1.0), [&](double) {
        ++asked;
        return false;
    });
    EXPECT_EQ(asked, 2); // at the beginning of both parts
}

// QKeras's float32 overflows to NaN from 2^120 on, where a normal input never comes.
TEST(SignalQuality, LeavesOutWhatNoInputReaches) {
    const SignalQuality quality = quality_of("quantized_relu(8)", normal(0.0, 1.0));
    const SignalQuality ideal = quality_of("ideal.quantized_relu(8)", normal(0.0, 1.0));
    ASSERT_TRUE(quality.mean_square_error && quality.entropy_bits);
    EXPECT_NEAR(*quality.mean_square_error, *ideal.mean_square_error, 1e-12);
    EXPECT_NEAR(*quality.sqnr_db, *ideal.sqnr_db, 1e-9);
    EXPECT_NEAR(*quality.entropy_bits, *ideal.entropy_bits, 1e-9);
    EXPECT_FALSE(quality_of("quantized_relu(8)", sample_of({0.5f, 3e38f})).mean_square_error);
}
} // namespace
} // namespace quantoscope
