#include "core/data/measured.h"

#include "tests/core/support.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace quantoscope {
namespace {
constexpr float nan = std::numeric_limits<float>::quiet_NaN();

using Rows = std::vector<MeasuredRow>;

Rows rows_in(std::string_view text) {
    const Result<Rows> rows = read_measured(text);
    EXPECT_TRUE(rows) << plain(rows.error().what);
    return rows.value_or(Rows());
}

void expect_refused(std::string_view text, const std::string& message, std::size_t offset) {
    const Result<Rows> rows = read_measured(text);
    ASSERT_FALSE(rows) << text;
    EXPECT_EQ(plain(rows.error().what), message) << text;
    EXPECT_EQ(rows.error().offset, offset) << text;
}

TEST(Measured, RowsAreTwoNumbersHoweverSeparated) {
    const Rows expected{{0.5f, -1.0f, 1}};
    for (const char* text : {"0.5,-1", "0.5,-1\n", "0.5;-1\r\n", "0.5\t-1\n", " 0.5 -1 ", "0.5 , -1", "0.5;\t-1",
                             "0x1p-1,-0x1p+0", "5e-1   -1.0 # as expected"}) {
        EXPECT_EQ(rows_in(text), expected) << text;
    }
}

TEST(Measured, RowsKeepTheirLines) {
    EXPECT_EQ(rows_in("# by hand\n\nx,y\n1,2\n  # between\n\r\n3,inf\r\n-inf,4"),
              (Rows{{1.0f, 2.0f, 4}, {3.0f, inf, 7}, {-inf, 4.0f, 8}}));
    EXPECT_EQ(rows_in("\"x\";\"y\"\n1;2\n"), (Rows{{1.0f, 2.0f, 2}}));
    const Rows rows = rows_in("1,nan\n");
    EXPECT_TRUE(std::isnan(rows.at(0).y));
}

TEST(Measured, ColumnsAreFoundByTheirNames) {
    const Rows expected{{0.5f, -1.0f, 2}};
    for (const char* text : {"address,x,y,code\n7,0.5,-1,-8\n", "address,x,y,code\n7,0.5,-1,\n", "Y;X\n-1;0.5\n",
                             "\"y\",\"note\",\"x\"\n-1,fine,0.5\n", "code x y\n3 0.5 -1\n", "input,output\n0.5,-1\n",
                             "in,out,x\n0.5,-1,9\n"}) {
        EXPECT_EQ(rows_in(text), expected) << text;
    }
    EXPECT_EQ(rows_in("0.5,-1,3\n"), (Rows{{0.5f, -1.0f, 1}})); // without a header the first two
}

TEST(Measured, ErrorsNameTheLineAndThePlace) {
    const std::string number = " is not a number; expected for example 0.5, -1e-3, 0x1.8p-2 or inf";
    expect_refused("1,2\n3,4y\n", "line 2: '4y'" + number, 7);
    expect_refused("1,2\n\n#\nz,4\n", "line 4: 'z'" + number, 7);
    expect_refused("x,y\nx,y\n", "line 2: 'x'" + number, 4);
    expect_refused("1,2\n3\n", "line 2: expected two numbers, x and y", 5);
    expect_refused("0,5 0,25\n", "line 1: expected two numbers, x and y", 4);
    expect_refused("y,z,x\n1,2\n", "line 2: expected two numbers, x and y", 9);
    expect_refused("address,x,y\n0,1,unknown\n", "line 2: 'unknown'" + number, 16);
    expect_refused("0,5;0,25\n", "line 1: expected two numbers, x and y", 4); // a decimal comma
    expect_refused("1,,2\n", "line 1: expected a number", 2);
    expect_refused("1,\n", "line 1: expected a number", 2);
    expect_refused(",1\n,1\n", "line 2: expected a number", 3); // the first would be a header
    expect_refused("", "expected at least one row x,y", 0);
    expect_refused("x,y\n# none\n", "expected at least one row x,y", 11);
}

TEST(Measured, AgreesWithItsOwnOutputs) {
    for_each_distinct_spec(1, 6, 1, [](const Spec& spec) {
        const auto kernel = bind(spec);
        Rows rows;
        for (int i = 0; i < 3000; ++i) {
            const float x = static_cast<float>(i - 1500) / 256.0f;
            rows.push_back({x, (*kernel)(x), i + 1});
        }
        const MeasuredComparison comparison = compare_measured(spec, rows);
        ASSERT_EQ(comparison.rows, 3000);
        ASSERT_TRUE(comparison.mismatches.empty()) << text_of(spec);
        ASSERT_FALSE(comparison.largest);
        rows[2500].y = next_up(rows[2500].y); // no tolerance
        const MeasuredComparison off = compare_measured(spec, rows);
        ASSERT_EQ(off.mismatches.size(), 1u);
        ASSERT_EQ(off.mismatches[0].row, 2500u);
        ASSERT_EQ(off.mismatches[0].expected, (*kernel)(rows[2500].x));
    });
}

// quantized_tanh(4) in mode hard is x rounded to eighths, ties to even, from -1 to 0.875.
TEST(Measured, MismatchesAreTheRowsThatDiffer) {
    const Spec spec = spec_of("quantized_tanh(4)");
    const Rows rows{{0.0f, -0.0f, 1},  {0.375f, 0.5f, 2}, {-3.0f, -1.0f, 3},
                    {3.0f, 0.625f, 4}, {1.0f, 0.875f, 5}, {-0.25f, 0.0f, 6}};
    const MeasuredComparison comparison = compare_measured(spec, rows);
    EXPECT_EQ(comparison.rows, 6);
    ASSERT_EQ(comparison.mismatches.size(), 3u);
    const auto expect_mismatch = [&](std::size_t index, std::size_t row, float expected, double steps) {
        EXPECT_EQ(comparison.mismatches[index].row, row);
        EXPECT_EQ(comparison.mismatches[index].expected, expected);
        EXPECT_EQ(comparison.mismatches[index].steps, steps);
        EXPECT_EQ(comparison.mismatches[index].difference, steps / 8.0);
    };
    expect_mismatch(0, 1, 0.375f, 1.0);
    expect_mismatch(1, 3, 0.875f, -2.0);
    expect_mismatch(2, 5, -0.25f, 2.0);
    EXPECT_EQ(comparison.largest, 1u); // the first of two as large
}

// hls4ml for Quartus reads outside its table at x = 8 and x = -8, and nowhere near 1.
TEST(Measured, UndefinedIsWhatATargetHasNoOutputFor) {
    const Rows rows = rows_in("address,x,y,code\n8192,8,undefined,undefined\n1024,1,undefined,undefined\n");
    EXPECT_TRUE(std::isnan(rows.at(0).y));
    const MeasuredComparison comparison = compare_measured(spec_of("hls4ml_quartus.sigmoid()"), rows);
    ASSERT_EQ(comparison.mismatches.size(), 1u);
    EXPECT_EQ(comparison.mismatches[0].row, 1u);
    EXPECT_EQ(compare_measured(spec_of("quantized_sigmoid(8)"), rows).mismatches.size(), 2u);
}

TEST(Measured, NaNDiffersAndInfinityIsFarthestOff) {
    const Spec spec = spec_of("quantized_tanh(4)");
    const MeasuredComparison nans = compare_measured(spec, Rows{{0.0f, nan, 1}, {nan, 0.0f, 2}, {nan, nan, 3}});
    ASSERT_EQ(nans.mismatches.size(), 3u);
    EXPECT_TRUE(std::isnan(nans.mismatches[0].difference));
    EXPECT_TRUE(std::isnan(nans.mismatches[1].expected));
    EXPECT_EQ(nans.largest, std::nullopt);
    const MeasuredComparison infinite =
        compare_measured(spec, Rows{{0.0f, nan, 1}, {0.0f, 1e30f, 2}, {inf, -inf, 3}, {inf, 0.875f, 4}});
    ASSERT_EQ(infinite.mismatches.size(), 3u);
    EXPECT_EQ(infinite.largest, 2u);
    EXPECT_EQ(infinite.mismatches[2].steps, -static_cast<double>(inf));
}
} // namespace
} // namespace quantoscope
