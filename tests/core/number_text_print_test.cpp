#include "core/text/number_text.h"
#include "core/text/result.h"
#include "tests/core/support.h"

#include <gtest/gtest.h>

#include <bit>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <limits>
#include <random>

namespace quantoscope {
namespace {
// Round trip, and no shorter text among the %g of fewer digits reads back to the value.
void expect_shortest(float x) {
    const std::string text = text_of(x);
    ASSERT_EQ(std::strtof(text.c_str(), nullptr), x) << text;
    ASSERT_EQ(parse_float32(text), x) << text;
    char other[64];
    for (int digits = 1; digits <= 9; ++digits) {
        const int length = std::snprintf(other, sizeof other, "%.*g", digits, x);
        if (std::strtof(other, nullptr) == x) {
            ASSERT_GE(static_cast<std::size_t>(length), text.size()) << text << " " << other;
        }
    }
}

TEST(NumberText, PrintsTheShortestDecimalThatReadsBack) {
    constexpr std::uint64_t seed = 68;
    SCOPED_TRACE("seed " + std::to_string(seed));
    std::mt19937_64 random(seed);
    for (int i = 0; i < 100000 && !::testing::Test::HasFailure(); ++i) {
        const float x = random_float(random);
        if (std::isfinite(x)) { expect_shortest(x == 0.0f ? 1.0f : x); }
    }
    for (int exponent = -149; exponent <= 127; ++exponent) { // powers of two: uneven neighbours
        const float power = std::ldexp(1.0f, exponent);
        for (const float x : {power, std::nextafterf(power, 0.0f), std::nextafterf(power, 1e38f)}) {
            if (x != 0.0f) {
                expect_shortest(x);
                expect_shortest(-x);
            }
        }
    }
}

TEST(NumberText, PrintsDoublesThatReadBack) {
    std::mt19937_64 random(71);
    char other[64];
    for (int i = 0; i < 50000; ++i) {
        const auto x = std::bit_cast<double>(random());
        if (!std::isfinite(x)) { continue; }
        const std::string text = text_of(x);
        ASSERT_EQ(std::strtod(text.c_str(), nullptr), x);
        std::snprintf(other, sizeof other, "%.15g", x);
        ASSERT_TRUE(std::strtod(other, nullptr) != x || std::string(other).size() >= text.size()) << text;
    }
    EXPECT_EQ(text_of(0.8005617733281627), "0.8005617733281627");
    EXPECT_EQ(text_of(-0.0), "0");
    EXPECT_EQ(text_of(std::nan("")), "nan");
    EXPECT_EQ(text_of(-std::nan("")), "nan");
    EXPECT_EQ(text_of(-std::numeric_limits<double>::infinity()), "-inf");
}

TEST(NumberText, PrintsSpecialValuesAsTheContractSays) {
    constexpr float inf = std::numeric_limits<float>::infinity();
    EXPECT_EQ(text_of(0.0f), "0");
    EXPECT_EQ(text_of(-0.0f), "0");
    EXPECT_EQ(text_of(inf), "inf");
    EXPECT_EQ(text_of(-inf), "-inf");
    EXPECT_EQ(text_of(std::nanf("")), "nan");
    EXPECT_EQ(text_of(-std::nanf("")), "nan");
    EXPECT_EQ(text_of(-5.4161f), "-5.4161");
    EXPECT_EQ(text_of(0.25f), "0.25");
    EXPECT_EQ(text_of(1e-5f), "1e-05");
    EXPECT_EQ(text_of(1e30f), "1e+30");
    EXPECT_EQ(hex_text_of(0x1p-149f), "0x1p-149");
    EXPECT_EQ(hex_text_of(-0.0f), "0x0p+0");
    EXPECT_EQ(hex_text_of(-inf), "-inf");
    EXPECT_EQ(hex_text_of(-std::nanf("")), "nan");
}

TEST(NumberText, PrintsHexadecimalAsPrintfDoes) {
    std::mt19937_64 random(118);
    char expected[64];
    for (int i = 0; i < 100000; ++i) {
        const float x = random_float(random);
        if (!std::isfinite(x) || x == 0.0f) { continue; }
        std::snprintf(expected, sizeof expected, "%a", static_cast<double>(x));
        ASSERT_EQ(hex_text_of(x), expected);
        ASSERT_EQ(parse_float32(expected), x);
    }
}

TEST(NumberText, NoTextIsLongerThanItsBuffer) {
    // The longest there are: all digits, both signs of the exponent.
    for (const float x : {-1.17549435e-38f, -3.4028235e38f, -1.1754942e-38f, -0x1.fffffep-126f, -1.4e-45f}) {
        char buffer[number_text_size];
        EXPECT_LE(write_text(buffer, x) - buffer, number_text_size);
        EXPECT_LE(write_hex_text(buffer, x) - buffer, number_text_size);
    }
}

TEST(NumberText, ShortestAsDoubleIsTheDoubleOfThePrintedText) {
    std::mt19937_64 random(121);
    for (int i = 0; i < 50000; ++i) {
        const float x = random_float(random);
        if (std::isfinite(x)) { ASSERT_EQ(shortest_as_double(x), std::strtod(text_of(x).c_str(), nullptr)); }
    }
    EXPECT_EQ(shortest_as_double(0.1f), 0.1);
    EXPECT_TRUE(std::isinf(shortest_as_double(-std::numeric_limits<float>::infinity())));
    EXPECT_TRUE(std::isnan(shortest_as_double(std::nanf(""))));
}

TEST(Phrase, ExcerptsAreShortAndCutNoCharacter) {
    const std::string longest(40, 'x');
    EXPECT_EQ(excerpt_of(""), "");
    EXPECT_EQ(excerpt_of(longest), longest);
    EXPECT_EQ(excerpt_of(longest + "y"), longest + "...");
    const std::string before(39, 'x');
    EXPECT_EQ(excerpt_of(before + "\u00e9"), before + "...");
    EXPECT_EQ(excerpt_of(before + "y\u00e9"), before + "y...");
    const std::string near(37, 'x');
    EXPECT_EQ(excerpt_of(near + "\U0001F600y"), near + "...");
    EXPECT_EQ(excerpt_of(std::string(50, '\x80')), "..."); // no UTF-8 at all
}

TEST(Phrase, PutsArgumentsIntoNumberedPlaces) {
    EXPECT_EQ(fill("%1 and %2", {"a", "b"}), "a and b");
    EXPECT_EQ(fill("%2 before %1, %1", {"a", "b"}), "b before a, a");
    EXPECT_EQ(fill("%1 %3", {"%3", "b"}), "%3 %3"); // no argument: stays; arguments are not filled again
    EXPECT_EQ(fill("100% %", {"a"}), "100% %");
    EXPECT_EQ(fill("%0 %10", {"a"}), "%0 a0");
    EXPECT_EQ(plain({"%1!", {"x"}}), "x!");
    EXPECT_TRUE((Phrase{"a", {"b"}} == Phrase{std::string("a").c_str(), {"b"}}));
    EXPECT_FALSE((Phrase{"a", {"b"}} == Phrase{"a", {"c"}}));
}
} // namespace
} // namespace quantoscope
