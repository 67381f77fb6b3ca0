#include "core/spec/spec.h"

#include <algorithm>
#include <gtest/gtest.h>

namespace quantoscope {
namespace {
std::vector<std::string> texts(std::string_view text) { return completions_of(text, text.size()).texts; }

using Texts = std::vector<std::string>;

TEST(Completion, NamesBeginOrContainTheWord) {
    const Texts sigmoids = texts("quantized_sig");
    ASSERT_EQ(sigmoids.size(), 6u); // today's, four proposals and the merged one
    EXPECT_EQ(sigmoids.front(), "quantized_sigmoid(");
    EXPECT_EQ(sigmoids[1], "pr63_v1.quantized_sigmoid(");
    const Texts with_tanh = texts("tanh");
    EXPECT_TRUE(std::ranges::count(with_tanh, "quantized_tanh("));
    EXPECT_TRUE(std::ranges::count(with_tanh, "hls4ml.tanh("));
    for (const std::string& text : texts("pr63_v1.")) { EXPECT_TRUE(text.starts_with("pr63_v1.")) << text; }
    EXPECT_TRUE(texts("").empty());
    EXPECT_TRUE(texts("nothing_like_it").empty());
}

TEST(Completion, ParametersThatAreNotGivenYet) {
    EXPECT_EQ(texts("pr63_v1.quantized_sigmoid("),
              (Texts{"bits=", "integer=", "symmetric=", "use_stochastic_rounding="}));
    EXPECT_EQ(texts("pr63_v1.quantized_sigmoid(4, "), (Texts{"integer=", "symmetric=", "use_stochastic_rounding="}));
    EXPECT_EQ(texts("pr63_v1.quantized_sigmoid(symmetric=1,in"), Texts{"integer="});
    EXPECT_EQ(texts("quantized_sigmoid(4)"), Texts{});
    EXPECT_EQ(texts("qkeras.quantizers.quantized_sigmoid(4, sym"), Texts{"symmetric="});
    const Completions found = completions_of("quantized_sigmoid( b", 20);
    EXPECT_EQ(found.begin, 19u);
    EXPECT_EQ(found.texts, Texts{"bits="});
}

TEST(Completion, ValuesAndModes) {
    EXPECT_EQ(texts("quantized_bits(4, symmetric="), (Texts{"True", "False"}));
    EXPECT_EQ(texts("quantized_bits(4, alpha='a"), (Texts{"'auto'", "'auto_po2'"}));
    EXPECT_EQ(texts("quantized_sigmoid(4)@"), (Texts{"hard", "smooth", "real"}));
    EXPECT_EQ(texts("quantized_sigmoid(4)@r"), Texts{"real"});
    EXPECT_EQ(texts("quantized_sigmoid(4)@real"), Texts{});
}

// Whatever is chosen is a step on the way to a text that is read.
TEST(Completion, EveryNameLeadsToAFunction) {
    for (const std::string& text : texts("_")) {
        EXPECT_TRUE(parse_spec(text + ")").has_value() || parse_spec(text.substr(0, text.size() - 1)).has_value())
            << text;
    }
}
} // namespace
} // namespace quantoscope
