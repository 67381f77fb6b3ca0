#include "core/staircase/staircase.h"
#include "tests/core/support.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace quantoscope {
namespace {
// Every float32 of the interval evaluated, runs of equal outputs written down.
std::vector<Segment> evaluated(const Spec& spec, Ordinal first, Ordinal last) {
    const auto kernel = bind(spec);
    std::vector<Segment> out;
    std::vector<float> x(4096);
    std::vector<float> y(4096);
    for (Ordinal at = first; at <= last; at += static_cast<Ordinal>(x.size())) {
        x.resize(static_cast<std::size_t>(std::min<Ordinal>(4096, last - at + 1)));
        y.resize(x.size());
        for (std::size_t i = 0; i < x.size(); ++i) { x[i] = float_at(at + static_cast<Ordinal>(i)); }
        kernel->evaluate(x, y);
        for (std::size_t i = 0; i < x.size(); ++i) {
            if (out.empty() || out.back().value != y[i]) {
                const auto code = static_cast<double>(y[i]) / spec.function->step(spec.values);
                out.push_back({x[i], x[i], static_cast<std::int64_t>(code), y[i]});
            } else {
                out.back().last = x[i];
            }
        }
    }
    return out;
}

// `reach` float32 on either side of `center`; returns how many transitions there are.
std::size_t expect_same(const Spec& spec, double center, Ordinal reach) {
    const Ordinal middle = ordinal_of(static_cast<float>(center));
    const Ordinal first = std::max(middle - reach, -infinity_ordinal);
    const Ordinal last = std::min(middle + reach, infinity_ordinal);
    const std::vector<Segment> expected = evaluated(spec, first, last);
    const Staircase staircase = solve(spec, {float_at(first), float_at(last)});
    EXPECT_EQ(staircase.size(), expected.size()) << text_of(spec) << " at " << center;
    for (std::size_t i = 0; i < std::min(expected.size(), staircase.size()); ++i) {
        EXPECT_EQ(staircase[i], expected[i]) << text_of(spec) << " at " << center << " segment " << i;
        if (::testing::Test::HasFailure()) { return 0; }
    }
    return expected.size() - 1;
}

// Inputs where something happens: the ties of the spec's grid and the ends of the rise, in the stretch of
// the first revisions.
std::vector<double> places(const Spec& spec, std::mt19937_64& random) {
    const double stretch = std::ldexp(1.0, spec.value("integer"));
    const double ties = std::ldexp(1.0, spec.value("bits"));
    std::vector<double> out;
    for (int i = 0; i < 4; ++i) {
        const double p = (std::floor(static_cast<double>(random() >> 11) * 0x1p-53 * ties) + 0.5) / ties;
        const double real = std::log(p / (1 - p));
        out.push_back(spec.mode->key == "hard" ? 2 * p - 1 : spec.mode->key == "smooth" ? (p - 0.5) * 16 / 3 : real);
        out.push_back(real); // for use_real_sigmoid
        out.push_back(0.5 * real);
    }
    for (double& x : out) { x *= stretch; }
    for (const double x : {0.0, 1.0, -1.0, 8.0 / 3.0, -8.0 / 3.0, 0.5, -17.0}) { out.push_back(x * stretch); }
    return out;
}

TEST(StaircaseExhaustive, EqualsEveryEvaluationAroundTiesAndEnds) {
    constexpr std::uint64_t seed = 1241;
    SCOPED_TRACE("seed " + std::to_string(seed));
    std::mt19937_64 random(seed);
    std::size_t transitions = 0;
    for_each_distinct_spec(1, 24, 3, [&](const Spec& spec) {
        const int bits = spec.value("bits");
        const bool chosen = bits == 1 || bits == 2 || bits == 4 || bits == 8 || bits == 13 || bits == 24;
        if (!chosen || spec.value("integer") == 2 || ::testing::Test::HasFailure()) { return; }
        for (const double x : places(spec, random)) { transitions += expect_same(spec, x, 300); }
    });
    EXPECT_GT(transitions, 20000u);
}

TEST(StaircaseExhaustive, EqualsEveryEvaluationOfTwoMillionConsecutiveInputs) {
    std::mt19937_64 random(754);
    for_each_distinct_spec(4, 10, 1, [&](const Spec& spec) {
        if (spec.value("bits") % 6 != 4 || spec.value("symmetric") != 0 || ::testing::Test::HasFailure()) {
            return; // 4 and 10 bits
        }
        expect_same(spec, places(spec, random)[0], 1 << 17);
    });
    for (const char* text : {"pr63_v1.quantized_sigmoid(4, 1)@real", "quantized_sigmoid(8)@real",
                             "pr63_v3.quantized_sigmoid(6)@smooth", "quantized_tanh(8, use_real_tanh=1)"}) {
        for (const double center : {0.0, 1.0, -1.0, 8.0 / 3.0}) { expect_same(spec_of(text), center, 1 << 20); }
    }
}

TEST(StaircaseExhaustive, EqualsEveryEvaluationAmongSubnormalOutputsAndAtTheEndsOfTheAxis) {
    for (const char* text : {"quantized_sigmoid(24)@real", "pr63_base.quantized_tanh(8, 16)@real",
                             "pr63_v1.quantized_sigmoid(24, 16)", "pr63_clip.quantized_sigmoid(1)@real"}) {
        for (const double center : {-100.0, -16.6355, -17.0, 17.0, 1e-40, 1e38, 1e39, -1e39}) {
            expect_same(spec_of(text), center, 20000);
        }
    }
}
} // namespace
} // namespace quantoscope
