#include "core/text/number_text.h"
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
// The referee: strtof in the C locale (tests never call setlocale), correctly rounded in glibc.
void expect_as_strtof(const std::string& text) {
    const Result<float> parsed = parse_float32(text);
    ASSERT_TRUE(parsed) << text;
    const float expected = std::strtof(text.c_str(), nullptr);
    if (std::isnan(expected)) {
        EXPECT_TRUE(std::isnan(*parsed)) << text;
    } else {
        EXPECT_EQ(std::bit_cast<std::uint32_t>(*parsed), std::bit_cast<std::uint32_t>(expected)) << text;
    }
}

TEST(NumberText, ReadsTheEdgesAsStrtofDoes) {
    for (const char* text : {"1e50",
                             "-1e50",
                             "1e-60",
                             "-1e-60",
                             "+1.5",
                             "0x1.8p-3",
                             "-0X1.8P-3",
                             "0x1p-149",
                             "0x1p-150",
                             "0x1.000002p-150",
                             "0x1.8p-149",
                             "0x3p-150",
                             "0x1p-151",
                             "0x1.fffffep127",
                             "0x1.ffffffp127",
                             "0x1.fffffefffp127",
                             "0x1p128",
                             "0x.8p1",
                             "0x10",
                             "0x1.",
                             "0xabcDEFp-2",
                             "0x1.0000010p0",
                             "0x1.000001000000000000000000000001p0",
                             "0x1.0000030p0",
                             "1e-45",
                             "7.006492321624085e-46",
                             "7.006492321624086e-46",
                             "1.1754942e-38",
                             "1.17549435e-38",
                             "1.4e-45",
                             "2.1e-45",
                             "3.4028235e38",
                             "3.4028235677973366e38",
                             "3.4028235677973365e38",
                             "3.4028236e38",
                             "0",
                             "-0",
                             "+0",
                             "0.0",
                             ".5",
                             "5.",
                             "-.5e1",
                             "1e0",
                             "1E+05",
                             "1e-05",
                             "16777217",
                             "16777219",
                             "16777217.0000000000000000000000000000001",
                             "8388608.5",
                             "8388609.5",
                             "0.1",
                             "0.3",
                             "1e400",
                             "1e-400",
                             "1e999999999999",
                             "1e-999999999999",
                             "1e99999999999999999999999",
                             "1e-99999999999999999999999",
                             "0e400",
                             "0e99999999999999999999",
                             "0x0p400",
                             "0x0p-400",
                             "0x0p99999999999999999999",
                             "-0x0p+9999",
                             "0x1p99999999999999999999",
                             "0x1p-99999999999999999999",
                             "0x0.0000001p+200",
                             "0x10000000000p-200",
                             "inf",
                             "-Infinity",
                             "INF",
                             "+inf",
                             "infinity",
                             "-inf",
                             "nan",
                             "NaN",
                             "-nan",
                             "000000000000000000000000000001.5",
                             "0x00000001.8"}) {
        expect_as_strtof(text);
    }
}

TEST(NumberText, ReadsLongDigitStringsAsStrtofDoes) {
    const std::string zeros(5000, '0');
    const std::string nines(5000, '9');
    const std::string hundred(100, '0'); // places of four bits, so that place and exponent differ in sign
    for (const std::string& text :
         {zeros + "1.5", "0." + zeros + "1", "0." + zeros + "1e5003", "1" + zeros, "1" + zeros + "e-5000",
          "-0." + nines, nines + "e-5000", "0." + nines + "e-40", "16777217." + zeros + "1", "16777216.9" + nines,
          "1." + nines + "e-45", "0x" + zeros + "1.8p2", "0x0." + zeros + "1p20004", "0x1" + zeros + "p-20000",
          "0x1" + zeros, "0x0." + zeros + "1", "0x0." + hundred + "1p150", "-0x1" + hundred + "p-150",
          "0x1.000001" + zeros + "1p0"}) {
        expect_as_strtof(text);
    }
}

TEST(NumberText, ReadsRandomTextsAsStrtofDoes) {
    constexpr std::uint64_t seed = 63;
    SCOPED_TRACE("seed " + std::to_string(seed));
    std::mt19937_64 random(seed);
    char text[80];
    for (int i = 0; i < 60000; ++i) {
        const float x = random_float(random);
        if (!std::isfinite(x)) { continue; }
        const int digits = static_cast<int>(random() % 20);
        std::snprintf(text, sizeof text, random() % 2 != 0 ? "%.*e" : "%.*E", digits, x);
        expect_as_strtof(text);
        // Between two float32: a double with the bits of x and more below, half of them near the tie.
        const double tie = 0.5 * (static_cast<double>(x) + static_cast<double>(std::nextafterf(x, 1e38f)));
        const double near = std::nextafter(tie, random() % 2 != 0 ? 1e300 : -1e300);
        std::snprintf(text, sizeof text, "%.25e", random() % 2 != 0 ? tie : near);
        expect_as_strtof(text);
        std::snprintf(text, sizeof text, "%a", random() % 2 != 0 ? tie : near);
        expect_as_strtof(text);
        if (::testing::Test::HasFailure()) { return; }
    }
}

TEST(NumberText, IgnoresBlanksAround) {
    EXPECT_EQ(parse_float32("  1.5\t\r\n"), 1.5f);
    EXPECT_EQ(parse_float32("\t-inf "), -std::numeric_limits<float>::infinity());
}

TEST(NumberText, RefusesWhatIsNoNumberAtThePlaceOfTrouble) {
    const std::pair<const char*, std::size_t> cases[] = {
        {"", 0},      {"   ", 3},    {"abc", 0},      {"1.5x", 3},   {"1 2", 1},     {"--1", 1},     {"+-1", 1},
        {"-+1", 1},   {"1e", 1},     {"1e+", 1},      {"1.2.3", 3},  {"0x", 1},      {"0xg", 2},     {"0x1p", 3},
        {"0x1p-", 3}, {".", 0},      {"-.", 1},       {"1,5", 1},    {"  1.5 x", 5}, {"infinit", 0}, {"-", 1},
        {"+", 1},     {"nan(1)", 0}, {"1e5e5", 3},    {"0x1.8q", 5}, {"1_000", 1},   {"e5", 0},      {"- 1", 1},
        {"0x.p1", 2}, {"1f", 1},     {"\xc3\xa9", 0},
    };
    for (const auto& [text, offset] : cases) {
        const Result<float> result = parse_float32(text);
        ASSERT_FALSE(result) << text;
        EXPECT_EQ(result.error().offset, offset) << "'" << text << "'";
    }
    // The bytes 0 and 0xff, and a very long text: an error that does not repeat all of it.
    EXPECT_EQ(parse_float32(std::string_view("1\0", 2)).error().offset, 1u);
    EXPECT_EQ(parse_float32("\xff").error().offset, 0u);
    const Result<float> longish = parse_float32(std::string(100000, 'x'));
    ASSERT_FALSE(longish);
    EXPECT_LT(plain(longish.error().what).size(), 200u);
}
} // namespace
} // namespace quantoscope
