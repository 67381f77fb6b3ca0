#include "core/fixed/fixed_point.h"

#include <gtest/gtest.h>

#include <array>
#include <cfenv>
#include <cmath>
#include <limits>

namespace quantoscope {
namespace {
static_assert(rounding_table.size() == 7);

// The definitions of IEEE 754-2019 section 4.3 and of the ap_fixed quantization modes (UG1399), each an
// own column: what the six ties and some values between them become.
struct Row {
    double value;
    double even, up, zero, down_tie, away, down, truncated;
};

constexpr Row table[] = {
    // value   even  up    zero  down  away  DOWN  TRUNC
    {-2.75, -3.0, -3.0, -3.0, -3.0, -3.0, -3.0, -2.0}, {-2.5, -2.0, -2.0, -2.0, -3.0, -3.0, -3.0, -2.0},
    {-2.25, -2.0, -2.0, -2.0, -2.0, -2.0, -3.0, -2.0}, {-2.0, -2.0, -2.0, -2.0, -2.0, -2.0, -2.0, -2.0},
    {-1.5, -2.0, -1.0, -1.0, -2.0, -2.0, -2.0, -1.0},  {-1.25, -1.0, -1.0, -1.0, -1.0, -1.0, -2.0, -1.0},
    {-0.75, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, 0.0},  {-0.5, 0.0, 0.0, 0.0, -1.0, -1.0, -1.0, 0.0},
    {-0.25, 0.0, 0.0, 0.0, 0.0, 0.0, -1.0, 0.0},       {0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0},
    {0.25, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0},         {0.5, 0.0, 1.0, 0.0, 0.0, 1.0, 0.0, 0.0},
    {0.75, 1.0, 1.0, 1.0, 1.0, 1.0, 0.0, 0.0},         {1.25, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0},
    {1.5, 2.0, 2.0, 1.0, 1.0, 2.0, 1.0, 1.0},          {2.25, 2.0, 2.0, 2.0, 2.0, 2.0, 2.0, 2.0},
    {2.5, 2.0, 3.0, 2.0, 2.0, 3.0, 2.0, 2.0},          {2.75, 3.0, 3.0, 3.0, 3.0, 3.0, 2.0, 2.0},
};

TEST(Rounding, TiesAndOthersGoWhereTheStandardsSay) {
    for (const Row& row : table) {
        EXPECT_EQ(round_to_integer(row.value, Rounding::ties_even), row.even) << row.value;
        EXPECT_EQ(round_to_integer(row.value, Rounding::ties_up), row.up) << row.value;
        EXPECT_EQ(round_to_integer(row.value, Rounding::ties_zero), row.zero) << row.value;
        EXPECT_EQ(round_to_integer(row.value, Rounding::ties_down), row.down_tie) << row.value;
        EXPECT_EQ(round_to_integer(row.value, Rounding::ties_away), row.away) << row.value;
        EXPECT_EQ(round_to_integer(row.value, Rounding::down), row.down) << row.value;
        EXPECT_EQ(round_to_integer(row.value, Rounding::toward_zero), row.truncated) << row.value;
    }
}

// The definition in whole numbers: `eighths` / 8 rounded, floor and remainder by integer division.
int expected_of_eighths(int eighths, Rounding mode) {
    const int below = eighths >= 0 ? eighths / 8 : -((7 - eighths) / 8);
    const int above_by = eighths - 8 * below; // 0 to 7 eighths above `below`
    const bool positive = eighths > 0;
    if (above_by == 0) { return below; }
    if (mode == Rounding::down || mode == Rounding::toward_zero) {
        return mode == Rounding::down || positive ? below : below + 1;
    }
    if (above_by != 4) { return above_by > 4 ? below + 1 : below; }
    switch (mode) {
    case Rounding::ties_even: return below % 2 == 0 ? below : below + 1;
    case Rounding::ties_up: return below + 1;
    case Rounding::ties_zero: return positive ? below : below + 1;
    case Rounding::ties_down: return below;
    default: return positive ? below + 1 : below; // away
    }
}

TEST(Rounding, AllEighthsFollowTheDefinitionInWholeNumbers) {
    for (const RoundingRow& row : rounding_table) {
        for (int eighths = -64; eighths <= 64; ++eighths) {
            EXPECT_EQ(round_to_integer(eighths / 8.0, row.mode), expected_of_eighths(eighths, row.mode))
                << eighths << "/8 " << row.key;
        }
    }
}

TEST(Rounding, NeighboursOfTiesAndOfIntegersAreNoTies) {
    for (const RoundingRow& row : rounding_table) {
        const bool nearest = row.mode != Rounding::down && row.mode != Rounding::toward_zero;
        for (int n = -8; n < 8; ++n) {
            const double tie = n + 0.5;
            const double before = std::nextafter(tie, -100.0);
            const double after = std::nextafter(tie, 100.0);
            const double directed = row.mode == Rounding::down || n >= 0 ? n : n + 1;
            EXPECT_EQ(round_to_integer(before, row.mode), nearest ? n : directed) << n << row.key;
            EXPECT_EQ(round_to_integer(after, row.mode), nearest ? n + 1 : directed) << n << row.key;
            const double above = std::nextafter(n, 100.0);
            EXPECT_EQ(round_to_integer(above, row.mode), nearest ? n : directed) << n << row.key;
        }
    }
}

TEST(Rounding, TheLargestValueBelowAHalfIsNotRoundedUp) {
    // floor(x + 0.5) gets these wrong: the sum rounds to 1.
    EXPECT_EQ(round_to_integer(0.49999999999999994, Rounding::ties_up), 0.0);
    EXPECT_EQ(round_to_integer(0.49999999999999994, Rounding::ties_away), 0.0);
    EXPECT_EQ(round_to_integer(-0.49999999999999994, Rounding::ties_away), 0.0);
    EXPECT_EQ(round_to_integer(-0.49999999999999994, Rounding::ties_down), 0.0);
    EXPECT_EQ(round_to_integer(-0.49999999999999994, Rounding::ties_even), 0.0);
    EXPECT_EQ(round_to_integer(-0.49999999999999994, Rounding::down), -1.0);
    EXPECT_EQ(round_to_integer(-0.50000000000000011, Rounding::ties_up), -1.0);
}

TEST(Rounding, LargeValuesAreExact) {
    constexpr double half_at = 0x1p52; // from here on doubles are integers; just below, halves exist
    EXPECT_EQ(round_to_integer(half_at - 0.5, Rounding::ties_even), half_at);
    EXPECT_EQ(round_to_integer(half_at - 1.5, Rounding::ties_even), half_at - 2.0);
    EXPECT_EQ(round_to_integer(half_at - 0.5, Rounding::ties_down), half_at - 1.0);
    EXPECT_EQ(round_to_integer(0.5 - half_at, Rounding::ties_up), 1.0 - half_at);
    EXPECT_EQ(round_to_integer(0.5 - half_at, Rounding::down), -half_at);
    for (const RoundingRow& row : rounding_table) {
        for (const double x : {half_at + 1.0, 0x1p53, 0x1.fffffffffffffp52, 1e300, -1e300}) {
            EXPECT_EQ(round_to_integer(x, row.mode), x) << row.key;
        }
    }
}

TEST(Rounding, TheSmallestValuesGoToTheirSide) {
    constexpr double tiny = std::numeric_limits<double>::denorm_min();
    for (const RoundingRow& row : rounding_table) {
        EXPECT_EQ(round_to_integer(tiny, row.mode), 0.0) << row.key;
        EXPECT_EQ(round_to_integer(-tiny, row.mode), row.mode == Rounding::down ? -1.0 : 0.0) << row.key;
    }
}

TEST(Rounding, InfinitiesAndNanStayThemselves) {
    constexpr double inf = std::numeric_limits<double>::infinity();
    for (const RoundingRow& row : rounding_table) {
        EXPECT_EQ(round_to_integer(inf, row.mode), inf);
        EXPECT_EQ(round_to_integer(-inf, row.mode), -inf);
        EXPECT_TRUE(std::isnan(round_to_integer(std::nan(""), row.mode)));
    }
}

TEST(Rounding, DoesNotDependOnTheRoundingDirectionOfTheMachine) {
    for (const int direction : {FE_UPWARD, FE_DOWNWARD, FE_TOWARDZERO}) {
        for (const RoundingRow& row : rounding_table) {
            for (int eighths = -20; eighths <= 20; ++eighths) {
                const double value = eighths / 8.0;
                std::fesetround(direction);
                const double rounded = round_to_integer(value, row.mode);
                std::fesetround(FE_TONEAREST);
                EXPECT_EQ(rounded, expected_of_eighths(eighths, row.mode)) << value << " " << row.key;
            }
        }
    }
}

TEST(Rounding, TheTableNamesEveryModeOnce) {
    constexpr std::array<std::string_view, 7> ap_names{"AP_RND_CONV", "AP_RND", "AP_RND_ZERO", "AP_RND_MIN_INF",
                                                       "AP_RND_INF",  "AP_TRN", "AP_TRN_ZERO"};
    for (std::size_t i = 0; i < rounding_table.size(); ++i) {
        EXPECT_EQ(rounding_table[i].mode, static_cast<Rounding>(i));
        EXPECT_EQ(rounding_table[i].ap, ap_names[i]);
        EXPECT_FALSE(rounding_table[i].sentence.empty());
    }
}
} // namespace
} // namespace quantoscope
