#include "app/words/display_text.h"

#include <gtest/gtest.h>

namespace quantoscope {
namespace {
TEST(DisplayText, ShowsAShortTextWhole) {
    const Excerpt excerpt = excerpt_around("quantized_tanh(x)", 15);
    EXPECT_EQ(excerpt.line, "quantized_tanh(x)");
    EXPECT_EQ(excerpt.column, 15u);
    EXPECT_EQ(excerpt_around("abc", 3).column, 3u); // after the end
    EXPECT_EQ(excerpt_around("", 0).line, "");
}

TEST(DisplayText, CutsAroundThePlace) {
    const std::string text = std::string(500, 'a') + "X" + std::string(500, 'b');
    for (const std::size_t width : {20u, 40u, 76u}) {
        const Excerpt excerpt = excerpt_around(text, 500, width);
        EXPECT_LE(excerpt.line.size(), width);
        EXPECT_GE(excerpt.line.size(), width - 1);
        EXPECT_EQ(excerpt.line.substr(0, 4), "...a");
        EXPECT_TRUE(excerpt.line.ends_with("b..."));
        EXPECT_EQ(excerpt.line.at(excerpt.column), 'X');
    }
    EXPECT_EQ(excerpt_around(text, 0, 20).line, "aaaaaaaaaaaaa...");
    const Excerpt end = excerpt_around(text, text.size(), 20);
    EXPECT_EQ(end.line, "...bbbbbbbbbbbbb");
    EXPECT_EQ(end.column, 16u);
}

TEST(DisplayText, CountsColumnsOfATerminal) {
    EXPECT_EQ(excerpt_around("\xc3\xa4\xc3\xb6X", 4).column, 2u);                // umlauts: two bytes, one column
    EXPECT_EQ(excerpt_around("\xe6\x97\xa5\xe6\x9c\xacX", 6).column, 4u);        // two Chinese characters
    EXPECT_EQ(excerpt_around("\xf0\x9f\x98\x80X", 4).column, 2u);                // an emoji
    EXPECT_EQ(excerpt_around("e\xcc\x81X", 3).column, 1u);                       // a combining accent
    EXPECT_EQ(excerpt_around("\xc3\xa4\xc3\xb6X", 4).line, "\xc3\xa4\xc3\xb6X"); // shown as they are
}

TEST(DisplayText, ShowsWhatIsNoTextAsQuestionMarks) {
    EXPECT_EQ(harmless("a\x1b\x7f\x01", 80), "a???");
    EXPECT_EQ(harmless("a\tb\nc\rd", 80), "a b c d");
    EXPECT_EQ(harmless("\xc2\x9b", 80), "?");            // a control of eight bits
    EXPECT_EQ(harmless("\xe2\x80\xae", 80), "?");        // turns the writing direction
    EXPECT_EQ(harmless("\xff\xfe\x80", 80), "???");      // no UTF-8
    EXPECT_EQ(harmless("\xc3", 80), "?");                // cut off
    EXPECT_EQ(harmless("\xc0\xaf", 80), "??");           // overlong
    EXPECT_EQ(harmless("\xed\xa0\x80", 80), "???");      // a surrogate
    EXPECT_EQ(harmless("\xf4\x90\x80\x80", 80), "????"); // beyond Unicode
    EXPECT_EQ(harmless("\xe0\x80\xaf", 80), "???");      // overlong
    EXPECT_EQ(excerpt_around("\xff\xff?", 2).column, 2u);
}

TEST(DisplayText, CutsMessages) {
    EXPECT_EQ(harmless("abcdef", 6), "abcdef");
    EXPECT_EQ(harmless("abcdefg", 6), "abcdef...");
}

TEST(DisplayText, BreaksLinesBetweenWords) {
    EXPECT_EQ(wrapped("aa bb cc", 5), "aa bb\ncc\n");
    EXPECT_EQ(wrapped("aa bb cc", 6, 1), " aa bb\n cc\n");
    EXPECT_EQ(wrapped("aaaaaaaa b", 5), "aaaaaaaa\nb\n"); // too wide for any line
    EXPECT_EQ(wrapped("a\nb c", 80), "a\nb c\n");
    EXPECT_EQ(wrapped("", 80), "");
    EXPECT_EQ(wrapped("aa bb", 6, 0, "a b c d:1:"), "a b c d:1:\naa bb\n");
    EXPECT_EQ(wrapped("aa bb", 6, 1, "a b"), " a b\n aa bb\n");
    EXPECT_EQ(wrapped("aa bb", 8, 0, "a b"), "a b aa\nbb\n");
    EXPECT_EQ(padded("ab", 4) + "|", "ab  |");
    EXPECT_EQ(padded("abc", 2), "abc");
}
} // namespace
} // namespace quantoscope
