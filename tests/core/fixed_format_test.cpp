#include "core/fixed/fixed_point.h"

#include <gtest/gtest.h>

namespace quantoscope {
namespace {
FixedPointFormat format(std::string_view text) {
    const auto type = parse_fixed_point(text);
    EXPECT_TRUE(type) << text << ": " << plain(type.error().what);
    return type ? type->format : FixedPointFormat{};
}

// Ranges and steps as the manuals of the notations give them.
TEST(FixedPointText, IsReadInEveryNotation) {
    struct Row {
        const char* text;
        double min, max, step;
    };
    const Row rows[] = {
        {"ap_fixed<8,3>", -4.0, 3.96875, 0.03125},
        {"ap_ufixed<8,3>", 0.0, 7.96875, 0.03125},
        {"ap_fixed< 4 , 6 >", -32.0, 28.0, 4.0},
        {"ap_ufixed<4,-2>", 0.0, 0.234375, 0.015625},
        {"ac_fixed<8,3>", -4.0, 3.96875, 0.03125},
        {"ac_fixed<8,3,true>", -4.0, 3.96875, 0.03125},
        {"ac_fixed<8,3,false>", 0.0, 7.96875, 0.03125},
        {"Q3.12", -8.0, 7.999755859375, 0.000244140625},
        {"q0.7", -1.0, 0.9921875, 0.0078125},
        {"UQ4.4", 0.0, 15.9375, 0.0625},
        {"8,2", -4.0, 3.96875, 0.03125},
        {" 8, 2, signed", -4.0, 3.96875, 0.03125},
        {"8,3,unsigned", 0.0, 7.96875, 0.03125},
        {"1,0", -1.0, 0.0, 1.0},
    };
    for (const Row& row : rows) {
        EXPECT_EQ(format(row.text).min_value(), row.min) << row.text;
        EXPECT_EQ(format(row.text).max_value(), row.max) << row.text;
        EXPECT_EQ(format(row.text).step(), row.step) << row.text;
    }
}

TEST(FixedPointText, MayNameRoundingAndOverflow) {
    EXPECT_EQ(parse_fixed_point("ap_fixed<8,3>")->rounding, Rounding::down);
    EXPECT_EQ(parse_fixed_point("ap_fixed<8,3>")->overflow, Overflow::wrap);
    const auto both = parse_fixed_point("ap_ufixed<8, 3, AP_RND_CONV, AP_SAT>");
    ASSERT_TRUE(both);
    EXPECT_EQ(both->rounding, Rounding::ties_even);
    EXPECT_EQ(both->overflow, Overflow::saturate);
    const auto other = parse_fixed_point("ac_fixed<8,3,false,AC_TRN_ZERO,AC_SAT_SYM>");
    ASSERT_TRUE(other);
    EXPECT_EQ(other->rounding, Rounding::toward_zero);
    EXPECT_EQ(other->overflow, Overflow::saturate_symmetric);
}

TEST(FixedPointText, TellsWhereItIsWrong) {
    struct Row {
        const char* text;
        std::size_t offset;
        const char* part; // of the message
        const char* nearest;
    };
    const Row rows[] = {
        {"", 0, "expected a fixed-point format", ""},
        {"ap_fxed<8,3>", 0, "expected a fixed-point format", "ap_fixed"},
        {"ap_fixed", 8, "expected '<', as in ap_fixed<8,3>", ""},
        {"ap_ufixed(8,3)", 9, "as in ap_ufixed<8,3>", ""},
        {"ap_fixed<>", 9, "the width in bits", ""},
        {"ap_fixed<8>", 10, "expected ',' and the integer bits", ""},
        {"ap_fixed<8,x>", 11, "the integer bits, a whole number", ""},
        {"ap_fixed<8,3", 12, "expected ',' or '>'", ""},
        {"ap_fixed<8,3> x", 14, "unexpected text", ""},
        {"ap_fixed<0,3>", 9, "from 1 to 53 bits, not 0", ""},
        {"ap_fixed<54,3>", 9, "from 1 to 53 bits, not 54", ""},
        {"ap_fixed<8,65>", 11, "from -64 to 64, not 65", ""},
        {"ap_fixed<99999999999,3>", 9, "99999999999 is far too large", ""},
        {"ap_fixed<8,3,AP_RNT>", 13, "there is no mode 'AP_RNT' here", "AP_RND"},
        {"ac_fixed<8,3,true,AP_RND>", 18, "AC_RND_CONV", "AC_RND"},
        {"ac_fixed<8,3,ture>", 13, "true (signed) or false", "true"},
        {"Q3", 2, "as in Q2.5", ""},
        {"Q-1.3", 1, "as in Q2.5", ""},
        {"Q30.30", 1, "not 61", ""},
        {"8", 1, "expected ',' and the integer bits", ""},
        {"8,3,unsined", 4, "signed or unsigned", "unsigned"},
    };
    for (const Row& row : rows) {
        const auto type = parse_fixed_point(row.text);
        ASSERT_FALSE(type) << row.text;
        EXPECT_EQ(type.error().offset, row.offset) << row.text;
        EXPECT_NE(plain(type.error().what).find(row.part), std::string::npos)
            << row.text << ": " << plain(type.error().what);
        EXPECT_EQ(type.error().nearest, row.nearest) << row.text;
    }
    EXPECT_FALSE(parse_fixed_point(std::string(1'000'000, '8')));
}

TEST(FixedPointText, ReadsBackWhatItWrites) {
    for (int bits = 1; bits <= 53; ++bits) {
        for (int integer = -63; integer <= 63; ++integer) {
            for (const bool is_signed : {false, true}) {
                const FixedPointFormat given{bits, integer, is_signed};
                EXPECT_EQ(format(text_of(given)), given);
            }
        }
    }
    EXPECT_EQ(text_of(format("Q3.12")), "ap_fixed<16,4>");
    EXPECT_EQ(text_of(format("8,3,unsigned")), "ap_ufixed<8,3>");
}
} // namespace
} // namespace quantoscope
