#include "core/analysis/analysis.h"

#include "core/text/number_text.h"
#include "tests/core/support.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <limits>
#include <random>
#include <vector>

namespace quantoscope {
namespace {
// Whether a is easier to type than b: shorter, then nearer to zero, then positive.
bool easier(float a, float b) {
    const std::size_t length_a = text_of(a).size();
    const std::size_t length_b = text_of(b).size();
    if (length_a != length_b) { return length_a < length_b; }
    return std::fabs(a) != std::fabs(b) ? std::fabs(a) < std::fabs(b) : a > b;
}

float easiest_of_all(Interval run) {
    float best = run.first;
    for (Ordinal at = ordinal_of(run.first); at <= ordinal_of(run.last); ++at) {
        best = easier(float_at(at), best) ? float_at(at) : best;
    }
    return best;
}

TEST(Witness, IsTheEasiestOfAllInputsOfShortRuns) {
    constexpr std::uint64_t seed = 1;
    SCOPED_TRACE("seed " + std::to_string(seed));
    std::mt19937_64 random(seed);
    for (int i = 0; i < 3000; ++i) {
        // A third anywhere on the axis, a third of everyday size, a third around a round number.
        Ordinal at = static_cast<Ordinal>(random() % (2 * infinity_ordinal)) - infinity_ordinal;
        if (i % 3 == 1) {
            at = ordinal_of(static_cast<float>(static_cast<double>(random() >> 11) * 0x1p-53 * 24 - 12));
        } else if (i % 3 == 2) {
            at = ordinal_of(static_cast<float>(static_cast<int>(random() % 2000) - 1000) / 100.0f) - 100;
        }
        const Ordinal size = i % 5 == 0 ? 3000 : static_cast<Ordinal>(random() % 200);
        const Interval run{float_at(std::max(at, -infinity_ordinal)), float_at(std::min(at + size, infinity_ordinal))};
        ASSERT_EQ(shortest_input(run), easiest_of_all(run)) << text_of(run.first) << " to " << text_of(run.last);
    }
}

// All float32 of at most three significant digits, sorted.
std::vector<float> easy_inputs() {
    std::vector<float> out{0.0f};
    char text[32];
    for (int exponent = -47; exponent <= 36; ++exponent) {
        for (int digits = 1; digits <= 999; ++digits) {
            std::snprintf(text, sizeof text, "%de%d", digits, exponent);
            const float x = std::strtof(text, nullptr);
            if (x != 0.0f && std::isfinite(x)) {
                out.push_back(x);
                out.push_back(-x);
            }
        }
    }
    std::sort(out.begin(), out.end());
    out.erase(std::unique(out.begin(), out.end()), out.end());
    return out;
}

TEST(Witness, NothingOfThreeDigitsIsEasierInWideRuns) {
    const std::vector<float> easy = easy_inputs();
    std::mt19937_64 random(2);
    for (int i = 0; i < 300; ++i) {
        const Ordinal reach = i % 2 != 0 ? infinity_ordinal : ordinal_of(20.0f);
        const auto draw = [&] {
            return float_at(static_cast<Ordinal>(random() % static_cast<std::uint64_t>(2 * reach + 1)) - reach);
        };
        float a = draw();
        float b = i % 3 == 0 ? draw() : float_at(std::min(ordinal_of(a) + Ordinal{1 << 22}, infinity_ordinal));
        if (a > b) { std::swap(a, b); }
        const float found = shortest_input({a, b});
        ASSERT_TRUE(a <= found && found <= b);
        const auto last = std::upper_bound(easy.begin(), easy.end(), b);
        for (auto x = std::lower_bound(easy.begin(), easy.end(), a); x != last; ++x) {
            ASSERT_FALSE(easier(*x, found)) << *x << " instead of " << found << " in " << a << " to " << b;
        }
    }
}

TEST(Witness, ExamplesArePeoplesNumbers) {
    EXPECT_EQ(shortest_input({-12.0f, 12.0f}), 0.0f);
    EXPECT_EQ(shortest_input({2.9326746f, 12.0f}), 3.0f);
    EXPECT_EQ(shortest_input({0.5026291f, 12.0f}), 1.0f);
    EXPECT_EQ(shortest_input({-12.0f, -0.3f}), -1.0f);
    EXPECT_EQ(shortest_input({0.31f, 0.49f}), 0.4f);
    EXPECT_EQ(shortest_input({13.0f, 17.0f}), 13.0f);
    EXPECT_EQ(shortest_input({1.5769145f, 1.5769145f}), 1.5769145f);
    EXPECT_EQ(shortest_input({-0.0f, 0.0f}), 0.0f);
    EXPECT_EQ(shortest_input({0x1p-149f, 0x1p-149f}), 0x1p-149f);
}

TEST(Witness, InfinitiesAreChosenOnlyAsTheShortest) {
    EXPECT_EQ(shortest_input({inf, inf}), inf);
    EXPECT_EQ(shortest_input({-inf, -inf}), -inf);
    EXPECT_EQ(shortest_input({3.4028235e38f, inf}), inf); // "inf" is shorter than "3.4028235e+38"
    EXPECT_EQ(shortest_input({5.0f, inf}), 5.0f);
    EXPECT_EQ(shortest_input({-inf, inf}), 0.0f);
}
} // namespace
} // namespace quantoscope
