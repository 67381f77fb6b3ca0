#include "core/text/list_text.h"
#include "tests/core/support.h"

#include <gtest/gtest.h>

namespace quantoscope {
namespace {
// Broken texts with a caret under the character the error is about, and what the message must say.
struct Broken {
    const char* text;
    const char* caret;
    const char* says;
    const char* nearest;
};

constexpr Broken broken[] = {
    {"", "^", "expected a quantizer", "quantized_sigmoid"},
    {"   ", "   ^", "expected a quantizer", "quantized_sigmoid"},
    {"(4)", "^", "expected a quantizer", "quantized_sigmoid"},
    {".quantized_sigmoid(4)", "^", "expected a quantizer", "quantized_sigmoid"},
    {"quantised_sigmoid(4)", "^", "'quantised_sigmoid'", "quantized_sigmoid"},
    {"quantized_tan(4)", "^", "quantized_sigmoid, quantized_tanh", "quantized_tanh"},
    {"Quantized_Sigmoid(4)", "^", "'Quantized_Sigmoid'", "quantized_sigmoid"},
    {"frobnicate(4)", "^", "'frobnicate'", ""},
    {"quantized_bit(4)", "^", "'quantized_bit'", "quantized_bits"},
    {"pr63_vl.quantized_sigmoid(4)", "^", "no revision 'pr63_vl'", "pr63_v1"},
    {"qkera.quantized_sigmoid(4)", "^", "no revision 'qkera'", "qkeras"},
    {"v2.quantized_sigmoid(4)", "^", "no revision 'v2'", "pr63_v2"}, // as pictures call it
    {"today.quantized_sigmoid(4)", "^", "no revision 'today'", "qkeras"},
    {"pr63_v1.quantized_sigmod(4)", "        ^", "'quantized_sigmod'", "quantized_sigmoid"},
    {"pr63.quantized_tanh(4)", "     ^", "revision pr63 has no 'quantized_tanh'", ""},
    {"pr63.", "     ^", "expected a quantizer after 'pr63.'", ""},
    {"qkeras.pr63.quantized_sigmoid(4)", "       ^", "'pr63'", ""},
    {"quantized_sigmoid[4]", "                 ^", "expected '('", ""},
    {"quantized_sigmoid 4", "                  ^", "expected '('", ""},
    {"quantized_sigmoid(4", "                   ^", "',' or ')'", ""},
    {"quantized_sigmoid(", "                  ^", "bits", ""},
    {"quantized_sigmoid(4,", "                    ^", "symmetric", ""},
    {"quantized_sigmoid(4,,)", "                    ^", "symmetric", ""},
    {"quantized_sigmoid(4,@real", "                    ^", "symmetric", ""},
    {"quantized_sigmoid(,4)", "                  ^", "bits", ""},
    {"quantized_sigmoid(,)", "                  ^", "bits", ""},
    {"quantized_sigmoid(bits=4,,)", "                         ^", "positional", ""},
    {"quantized_sigmoid(four)", "                  ^", "not 'four'", ""},
    {"quantized_sigmoid(0x4)", "                  ^", "not '0x4'", ""},
    {"quantized_sigmoid(0)", "                  ^", "bits must be a whole number from 1 to 24, not 0", ""},
    {"quantized_sigmoid(25)", "                  ^", "from 1 to 24, not 25", ""},
    {"quantized_sigmoid(-3)", "                  ^", "from 1 to 24, not -3", ""},
    {"quantized_sigmoid(99999999999999999999)", "                  ^", "not 99999999999999999999", ""},
    {"quantized_sigmoid(bits = 25)", "                         ^", "from 1 to 24, not 25", ""},
    {"pr63_v1.quantized_sigmoid(4, 17)", "                             ^",
     "integer must be a whole number from 0 to 16, not 17", ""},
    {"quantized_sigmoid(4, 20)", "                     ^", "symmetric must be True or False, not '20'", ""},
    {"quantized_bits(4, keep_negative=2)", "                                ^",
     "keep_negative must be True or False, not '2'", ""},
    {"quantized_sigmoid(4)@kernal", "                     ^", "no sigmoid mode 'kernal'", "kernel"},
    {"binary(alpha='auto')@scale=0", "                     ^", "from 2^-80 to 2^64, not 0", ""},
    {"binary(alpha='auto')@scale=two", "                     ^", "not 'two'", ""},
    {"binary(alpha='auto')@scael=2", "                     ^", "expected scale=NUMBER", "scale"},
    {"binary(alpha='auto')@scale=2,scale=2", "                             ^", "scale is given twice", ""},
    {"binary(alpha=2)@scale=2", "                ^", "no scale worked out from a tensor", ""},
    {"quantized_relu(4)@kernel,scale=2", "                         ^", "no scale worked out", ""},
    {"quantized_bits(4,alpha='auto',post_training_scale=1)@scale=2",
     "                                                     ^", "without post_training_scale", ""},
    {"quantized_tanh(4)@hard,real", "                       ^", "mode is given twice", ""},
    {"quantized_tanh(4)@kernel,kernel", "                         ^", "kernel is given twice", ""},
    {"hls4ml.sigmoid()@kernel", "                ^", "not a function of QKeras", ""},
    {"quantized_sigmoid(4, true)", "                     ^", "not 'true'", "True"},
    {"quantized_sigmoid(4, simetric=1)", "                     ^", "no parameter 'simetric'", "symmetric"},
    {"quantized_sigmoid(4, integer=1)", "                     ^", "integer bits were removed", ""},
    {"pr63_v3.quantized_sigmoid(4, symmetric=1)", "                             ^", "always is", ""},
    {"quantized_sigmoid(4, bits=4)", "                     ^", "bits is given twice", ""},
    {"quantized_sigmoid(bits=4, bits=5)", "                          ^", "bits is given twice", ""},
    {"quantized_sigmoid(bits=4, 1)", "                          ^", "positional", ""},
    {"pr63_clip.quantized_sigmoid(4, 1)", "                               ^", "at most 1 arguments", ""},
    {"quantized_sigmoid(4)@", "                     ^", "no sigmoid mode ''", ""},
    {"quantized_sigmoid(4)@reel", "                     ^", "hard, smooth, real", "real"},
    {"quantized_sigmoid(4)@Real", "                     ^", "no sigmoid mode 'Real'", "real"},
    {"quantized_sigmoid(4)@real junk", "                          ^", "unexpected", ""},
    {"quantized_sigmoid(4))", "                    ^", "unexpected", ""},
    {"quantized_sigmoid(4) quantized_tanh(4)", "                     ^", "unexpected", ""},
    {"quantized_sigmoid(4)@real@hard", "                         ^", "unexpected", ""},
};

TEST(ParseErrors, PointAtTheCharacterTheyAreAbout) {
    for (const Broken& b : broken) {
        const Result<Spec> result = parse_spec(b.text);
        ASSERT_FALSE(result) << b.text;
        const Error& error = result.error();
        ASSERT_TRUE(error.offset) << b.text;
        EXPECT_EQ(std::string(*error.offset, ' ') + "^", b.caret) << b.text;
        EXPECT_NE(plain(error.what).find(b.says), std::string::npos) << b.text << ": " << plain(error.what);
        EXPECT_EQ(error.nearest, b.nearest) << b.text;
    }
}

TEST(ParseErrors, EveryValueOutsideItsDomainNamesParameterValueAndDomain) {
    for (const Function* function : sigmoid_and_tanh_functions()) {
        const std::string name =
            (function->prefix().empty() ? "" : std::string(function->prefix()) + ".") + std::string(function->name);
        for (const ParameterDefinition& parameter : function->parameters) {
            if (parameter.kind == ParameterKind::flag) { continue; } // any number is true or false
            for (const std::string& value :
                 {std::to_string(parameter.minimum - 1), std::to_string(parameter.maximum + 1),
                  std::string("2147483648"), std::string("-2147483649"), std::string("4294967297"),
                  std::string("9223372036854775808"), std::string("-99999999999999999999"), std::string("1.5"),
                  std::string("None"), std::string("''"), std::string("+-1"), std::string("1 1")}) {
                const std::string text = name + "(" + std::string(parameter.key) + "=" + value + ")";
                const Result<Spec> result = parse_spec(text);
                ASSERT_FALSE(result) << text;
                const std::string what = plain(result.error().what);
                EXPECT_NE(what.find(parameter.key), std::string::npos) << what;
                EXPECT_NE(what.find(value), std::string::npos) << text << ": " << what;
                const std::string domain =
                    "from " + std::to_string(parameter.minimum) + " to " + std::to_string(parameter.maximum);
                EXPECT_NE(what.find(domain), std::string::npos) << what;
                EXPECT_EQ(result.error().offset, text.find('=') + 1) << text;
            }
        }
    }
}

TEST(ParseErrors, LongTextsAreRefusedBriefly) {
    const std::string blanks(longest_spec_text, ' ');
    EXPECT_TRUE(parse_spec("quantized_tanh" + blanks.substr(14)));
    EXPECT_EQ(parse_spec("quantized_tanh" + blanks).error().offset, longest_spec_text);
    for (const std::string& text :
         {std::string(3000, 'q'), "quantized_sigmoid(" + std::string(3000, '9') + ")",
          "quantized_sigmoid(4, " + std::string(3000, 'x') + "=1)", "quantized_sigmoid@" + std::string(3000, 'r'),
          std::string(3000, 'v') + ".quantized_sigmoid(4)", "quantized_sigmoid(" + std::string(3000, 'z') + ")",
          std::string(1 << 20, '(')}) {
        const Result<Spec> result = parse_spec(text);
        ASSERT_FALSE(result);
        EXPECT_LT(plain(result.error().what).size(), 400u) << plain(result.error().what);
        EXPECT_EQ(result.error().nearest, "");
    }
}

TEST(ParseErrors, MutatedTextsNeverCrashAndErrorsPointInside) {
    constexpr std::uint64_t seed = 20210330;
    SCOPED_TRACE("seed " + std::to_string(seed));
    std::mt19937_64 random(seed);
    constexpr std::string_view spice = "(),=@.+-_ \t\n0123456789abTrueFalse'\"\\%\xff\xc3#";
    int errors = 0;
    int parsed = 0;
    for (int i = 0; i < 200000; ++i) {
        std::string text = text_of(random_spec(random, 24));
        for (std::uint64_t n = random() % 4; n <= 3; ++n) {
            const std::size_t at = random() % (text.size() + 1);
            switch (random() % 5) {
            case 0: text.insert(at, 1, spice[random() % spice.size()]); break;
            case 1: text.erase(at, random() % 4); break;
            case 2: text.insert(at, text.substr(random() % (text.size() + 1), random() % 8)); break;
            case 3: text.resize(at); break;
            default:
                if (at < text.size()) { text[at] = static_cast<char>(random()); }
            }
        }
        const Result<Spec> result = parse_spec(text);
        if (result) {
            ++parsed;
            ASSERT_EQ(parse_spec(text_of(*result)).value(), *result) << text;
        } else {
            ++errors;
            ASSERT_TRUE(result.error().offset) << text;
            ASSERT_LE(*result.error().offset, text.size()) << text;
            ASSERT_FALSE(plain(result.error().what).empty());
        }
    }
    EXPECT_GT(errors, 100000);
    EXPECT_GT(parsed, 1000); // some mutations leave a quantizer
}

TEST(Nearest, CountsSwapsOfNeighboursAsOneAndIgnoresCase) {
    EXPECT_EQ(nearest_of("ba", {"ab"}), "ab"); // as two replacements it would be too far
    EXPECT_EQ(nearest_of("rael", {"hard", "smooth", "real"}), "real");
    EXPECT_EQ(nearest_of("SMOOTH", {"hard", "smooth", "real"}), "smooth");
    EXPECT_EQ(nearest_of("bist", {"bits", "symmetric"}), "bits");
    EXPECT_EQ(nearest_of("symetrci", {"bits", "symmetric"}), "symmetric");
}

TEST(Nearest, IsEmptyWhenNothingIsWithinAThird) {
    EXPECT_EQ(nearest_of("xyz", {"hard", "smooth", "real"}), "");
    EXPECT_EQ(nearest_of("", {"hard", "smooth", "real"}), "");
    EXPECT_EQ(nearest_of("bits", {}), "");
    EXPECT_EQ(nearest_of("v", {"h"}), ""); // every letter is as near to it
    EXPECT_EQ(nearest_of("symabcd", {"symmetric"}), "");
    EXPECT_EQ(nearest_of(std::string(65, 'a'), {"a"}), "");
}
} // namespace
} // namespace quantoscope
