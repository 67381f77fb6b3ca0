#include "app/window/cursor_guide.h"

#include <gtest/gtest.h>

namespace quantoscope {
namespace {

Document at(const char* text)
{
    return document_of(parse_spec(text).value());
}

std::string line_at(const char* text, float x)
{
    const Document document = at(text);
    return cursor_line(document, cursor_facts(document, x), QLocale::c()).toStdString();
}

std::string box_at(const char* text, float x)
{
    const Document document = at(text);
    return cursor_marks(document, cursor_facts(document, x), QLocale::c()).lines.front().toStdString();
}

TEST(CursorWords, ACodeIsToldWhereOutputsHaveOne)
{
    EXPECT_EQ(box_at("pr63_v1.quantized_sigmoid(4, 1)@real", 2.0f), "x = 2   q = 1.5   code 6");
    EXPECT_NE(line_at("pr63_v1.quantized_sigmoid(4, 1)@real", 2.0f).find("      code 6      "),
              std::string::npos);
    EXPECT_NE(line_at("quantized_tanh(4)", 0.0f).find("      code 0      "), std::string::npos);
    EXPECT_EQ(box_at("quantized_po2(4)", 2.0f), "x = 2   q = 2");
    for (const char* text : {"quantized_po2(4)", "quantized_ulaw(4)"}) {
        EXPECT_EQ(line_at(text, 0.5f).find("code"), std::string::npos) << text;
        EXPECT_EQ(box_at(text, 0.5f).find("code"), std::string::npos) << text;
    }
}

} // namespace
} // namespace quantoscope
