#include "app/words/facts.h"
#include "app/words/legend.h"

#include <gtest/gtest.h>

#include <limits>

namespace quantoscope {
namespace {
constexpr float inf = std::numeric_limits<float>::infinity();
constexpr float nan = std::numeric_limits<float>::quiet_NaN();

Fact comparison_of(const std::string& a, const std::string& b, Interval interval = {-12.0f, 12.0f}) {
    const Comparison comparison =
        compare(solve(parse_spec(a).value(), interval), solve(parse_spec(b).value(), interval));
    return comparison_fact(comparison, b, exact_style());
}

Fact measured_of(const std::vector<MeasuredRow>& rows) {
    return measured_fact(compare_measured(parse_spec("quantized_tanh(4)").value(), rows), rows, exact_style());
}

TEST(ComparisonFacts, SayOnHowManyInputsAndByHowMuch) {
    const Fact fact = comparison_of("pr63_v3.quantized_sigmoid(4)@real", "quantized_sigmoid(4)@real");
    EXPECT_EQ(plain(fact), "Differs from quantized_sigmoid(4)@real on 35.69 % of [-12, 12], by up to 0.0625, for "
                           "example at x = 4. From x = 3.4339864 to 12. 14956946 of 2189426689 float32 inputs "
                           "differ; float32 is dense near 0."); // 8.5660136/24
    EXPECT_EQ(fact.role, FactRole::neutral);
    ASSERT_EQ(fact.headline.places.size(), 6u);
    EXPECT_EQ(fact.headline.places[5], 4.0f);
    EXPECT_EQ(fact.headline.places[0], std::nullopt);
    EXPECT_EQ(fact.sentences.at(0).places.at(0), 3.4339864f);
}

TEST(ComparisonFacts, SayWhenThereIsNoDifference) {
    const Fact fact = comparison_of("pr63_v3.quantized_sigmoid(4)", "pr63.quantized_sigmoid(4)");
    EXPECT_EQ(plain(fact), "The same as pr63.quantized_sigmoid(4) on all 2189426689 float32 inputs.");
    EXPECT_EQ(fact.role, FactRole::fine);
    EXPECT_EQ(plain(comparison_of("quantized_tanh(4)", "quantized_tanh(5)", {0.0f, 0.0f})),
              "The same as quantized_tanh(5) on the only input.");
}

// From 2^120 on 256 x is infinite in float32, and QKeras's quantized_relu(8) NaN: eight exponents and
// infinity, of either sign.
TEST(ComparisonFacts, SayWhereOneOfTheTwoIsNaN) {
    const std::string other = "ideal.quantized_relu(8)";
    const std::string said = plain(comparison_of("quantized_relu(8)", other, {-inf, inf}));
    EXPECT_EQ(said, "Differs from " + other +
                        " on 134217730 of 4278190081 float32 inputs: one of the two is NaN, for "
                        "example at x = -inf. On 2 runs of inputs, the first from -inf to -1.329228e+36.");
    EXPECT_EQ(plain(comparison_of("quantized_relu(8)", "quantized_relu(8)", {-inf, inf})),
              "The same as quantized_relu(8) on all 4278190081 float32 inputs.");
}

TEST(ComparisonFacts, CountTheRuns) {
    // Eighths against quarters: each odd eighth is off by one step to the left and one to the right of it,
    // the largest only to the right, where the quarters end.
    const std::string said = plain(comparison_of("quantized_tanh(4)", "quantized_tanh(3)"));
    EXPECT_NE(said.find(" On 15 runs of inputs, the first from -0.93749994 to -0.875. "), said.npos) << said;
    EXPECT_TRUE(
        plain(comparison_of("quantized_tanh(4)", "quantized_tanh(3)", {0.1f, 0.1f})).ends_with(" On x = 0.1 alone."));
    // Infinity is no place to go to.
    const Fact whole = comparison_of("quantized_tanh(4)", "quantized_sigmoid(4)", {});
    EXPECT_TRUE(plain(whole.sentences.at(0).phrase).find("from -inf to ") != std::string::npos);
    EXPECT_EQ(whole.sentences.at(0).places.at(1), std::nullopt);
}

TEST(ComparisonFacts, SayHowManyRowsDifferAndWhere) {
    const Fact fact = measured_of({{0.0f, 0.0f, 2}, {0.2f, 0.5f, 3}, {1.0f, 0.75f, 5}});
    EXPECT_EQ(plain(fact), "2 of 3 rows differ. The largest difference is 2 steps (0.25), at x = 0.2 on line 3.");
    EXPECT_EQ(fact.role, FactRole::failed);
    EXPECT_EQ(fact.sentences.at(0).places.at(2), 0.2f);
    EXPECT_EQ(plain(measured_of({{0.0f, 0.0f, 2}, {-3.0f, -0.875f, 3}})),
              "1 of 2 rows differs. The largest difference is 1 step (0.125), at x = -3 on line 3.");
    EXPECT_EQ(plain(measured_of({{inf, 0.875f, 1}, {0.0f, 0.001f, 2}})),
              "1 of 2 rows differs. The largest difference is 0.008 steps (0.001), at x = 0 on line 2.");
    EXPECT_EQ(plain(measured_of({{0.0f, nan, 1}})), "The only row differs.");
    EXPECT_EQ(plain(measured_of({{0.0f, nan, 1}, {0.0f, nan, 2}})), "2 of 2 rows differ.");
    EXPECT_EQ(measured_of({{inf, 1.0f, 1}}).sentences.at(0).places.at(2), std::nullopt);
}

TEST(ComparisonFacts, SayWhenAllRowsAgree) {
    EXPECT_EQ(plain(measured_of({{0.0f, -0.0f, 1}})), "The only row agrees.");
    const Fact fact = measured_of({{0.0f, -0.0f, 1}, {5.0f, 0.875f, 2}});
    EXPECT_EQ(plain(fact), "All 2 rows agree.");
    EXPECT_EQ(fact.role, FactRole::fine);
}

TEST(ComparisonFacts, TheLegendNamesWhichOfSeveralDiffer) {
    Document document;
    document.entries.clear();
    for (const char* text : {"quantized_tanh(4)", "quantized_tanh(5)"}) {
        document = with_entry_added(document, parse_spec(text).value());
    }
    const auto said = [&] { return plain(legend_text({Role::difference}, document, nullptr, exact_style())); };
    EXPECT_EQ(said(), "where the two differ");
    document = with_entry_added(document, parse_spec("quantized_tanh(6)").value());
    document.selected = 1;
    EXPECT_EQ(said(), "where quantized_tanh(bits=5) and quantized_tanh(bits=4) differ");
}
} // namespace
} // namespace quantoscope
