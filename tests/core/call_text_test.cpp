#include "core/text/call_text.h"
#include "core/text/scanner.h"

#include <gtest/gtest.h>

namespace quantoscope {
namespace {
// Names, arguments and what is wrong, as the three readers of calls take the same text.
std::string described(std::string_view text, CallGrammar grammar) {
    const CallText call = read_call(text, grammar);
    std::string out(call.name.text);
    for (const ArgumentText& argument : call.arguments) {
        EXPECT_EQ(text.substr(argument.value.offset, argument.value.text.size()), argument.value.text);
        out += " [" + std::string(argument.key.text) + (argument.key.text.empty() ? "" : "=") +
               std::string(argument.value.text) + "]";
    }
    out += call.is_closed ? "" : " open";
    out += call.comma_at_end ? " comma" : "";
    for (const ArgumentText& state : call.states) {
        out += " @" + std::string(state.key.text) + (state.key.text.empty() ? "" : "=") + std::string(state.value.text);
    }
    return out + " " + std::string(text.substr(call.rest));
}

struct Read {
    const char* text;
    const char* text_form;
    const char* safe_eval;
    const char* python;
};

constexpr Read texts[] = {
    {"f(4, a = 'x')", "f [4] [a='x'] ", "f [4] [a='x'] ", "f [4] [a='x'] "},
    {"f(4, )", "f [4] comma ", "f [4] comma ", "f [4] comma "},
    {"f(4,, 5)", "f [4] [] [5] ", "f [4] [] [5] ", "f [4] [] [5] "},
    {"f(a=b=c)", "f [a=b=c] ", "f [a=b=c] ", "f [a=b=c] "},
    {"f(a==b)", "f [a==b] ", "f [a==b] ", "f [a==b] "},
    {"f(a.b=c)", "f [a.b=c] ", "f [a.b=c] ", "f [a.b=c] "},
    {"f('a,b', 'c')", "f ['a,b'] ['c'] ", "f ['a] [b'] ['c'] ", "f ['a,b'] ['c'] "},
    {"f(4@real)", "f [4] open @real)", "f [4@real] ", "f [4@real] "},
    {"f(4)@real x", "f [4] @real x", "f [4] @real x", "f [4] @real x"},
    {"f(g(1, 2), [3, 4])", "f [g(1] [2] , [3, 4])", "f ", "f [g(1, 2)] [[3, 4]] "},
    {"f(1 # , )\n, 2)", "f [1 # ] comma , 2)", "f [1 # ] comma , 2)", "f [1 ] [2] "},
    {"f\n(4)", "f [4] ", "f [4] ", "f open (4)"},
    {"f(", "f [] open ", "f [] open ", "f [] open "},
    {"f 4", "f open 4", "f open 4", "f open 4"},
    {".f(4)", " open .f(4)", " open .f(4)", " open .f(4)"},
    {"", " open ", " open ", " open "},
};

TEST(CallText, IsReadAsItsReaderDoes) {
    for (const Read& read : texts) {
        EXPECT_EQ(described(read.text, CallGrammar::text_form), read.text_form) << read.text;
        EXPECT_EQ(described(read.text, CallGrammar::safe_eval), read.safe_eval) << read.text;
        EXPECT_EQ(described(read.text, CallGrammar::python), read.python) << read.text;
    }
}

TEST(CallText, CarriesTypesOfHardware) {
    const CallText call = read_call("hls4ml.sigmoid(table='ap_fixed<18,8>', 1024)", CallGrammar::text_form);
    EXPECT_EQ(call.prefix.text, "hls4ml");
    EXPECT_EQ(call.name.text, "sigmoid");
    ASSERT_EQ(call.arguments.size(), 2u);
    EXPECT_EQ(call.arguments[0].key.text, "table");
    EXPECT_EQ(call.arguments[0].value.text, "'ap_fixed<18,8>'");
    EXPECT_EQ(call.arguments[0].value.offset, 21u);
}

TEST(Scanner, TakesStringsOfPython) {
    Scanner in("'a\\'b' \"c\n'd");
    EXPECT_EQ(in.take_string(), "a\\'b");
    in.skip_blanks();
    EXPECT_EQ(in.take_string(), "c"); // ends with its line
    in.skip_blanks();
    EXPECT_EQ(in.take_string(), "d");
    EXPECT_TRUE(in.at_end());
}
} // namespace
} // namespace quantoscope
