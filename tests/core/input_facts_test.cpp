#include "core/figure/input_facts.h"
#include "tests/core/support.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace quantoscope {
namespace {
Document document_with(const char* text) { return document_of(spec_of(text)); }

// quantized_relu(4, 1) has the levels 0, 1/8, ..., 15/8 and is nominally on [0, 2].
TEST(InputFacts, SayWhatIsKnownAtOneInput) {
    const Document document = document_with("quantized_relu(4, 1)");
    const InputFacts facts = input_facts(document, 0.5f);
    EXPECT_EQ(facts.at.tread.value, 0.5f);
    EXPECT_EQ(facts.code, 4);
    EXPECT_EQ(facts.error, 0.0);
    EXPECT_EQ(facts.excess, 0.0);
    EXPECT_EQ(facts.mirror_output, 0.0f);
    // Ties go to the even code, so 4 begins at 7/16 where 3 has ended, and 5 begins above 9/16.
    EXPECT_EQ(facts.at.next_transition, std::nextafter(0.5625f, 1.0f));
    EXPECT_FALSE(input_facts(document_with("quantized_po2(4)"), 0.5f).code);
}

// The proposal's outputs reach 1.75 on a nominal range that ends at 1.
TEST(InputFacts, ExcessIsOutsideTheNominalRange) {
    const Document document = document_with("pr63_v1.quantized_sigmoid(4, 1)@real");
    EXPECT_EQ(input_facts(document, 12.0f).excess, 0.75);
    EXPECT_EQ(input_facts(document, -12.0f).excess, 0.0);
}

TEST(InputFacts, MismatchesAreGoneThroughInOrderOfXAndAroundTheEnd) {
    const std::vector<MeasuredRow> rows = {{0.75f, 0.0f, 1},
                                           {-0.5f, 0.0f, 2},
                                           {0.25f, 0.25f, 3},
                                           {0.5f, 0.0f, 4},
                                           {std::numeric_limits<float>::infinity(), 0.0f, 5}};
    const MeasuredComparison comparison = compare_measured(spec_of("quantized_tanh(4)"), rows);
    const auto beside = [&](std::optional<float> from, bool upwards) {
        return mismatch_beside(comparison, rows, from, upwards);
    };
    EXPECT_EQ(beside(std::nullopt, true), -0.5f);
    EXPECT_EQ(beside(std::nullopt, false), 0.75f);
    EXPECT_EQ(beside(-0.5f, true), 0.5f);
    EXPECT_EQ(beside(0.5f, false), -0.5f);
    EXPECT_EQ(beside(0.6f, false), 0.5f);
    EXPECT_EQ(beside(0.75f, true), -0.5f);
    EXPECT_EQ(beside(-0.5f, false), 0.75f);
    EXPECT_EQ(mismatch_beside({}, rows, 0.0f, true), std::nullopt);
}

TEST(InputFacts, StepsEndWhereTheAxisDoes) {
    Document document = document_with("quantized_relu(4, 1)");
    document.view.x = {0.0, 1.0};
    EXPECT_EQ(stepped(document, std::nullopt, CursorStep::next_input), std::nextafter(0.5f, 1.0f));
    EXPECT_EQ(stepped(document, 0.5f, CursorStep::previous_input), std::nextafter(0.5f, 0.0f));
    EXPECT_EQ(stepped(document, 0.5f, CursorStep::next_transition), std::nextafter(0.5625f, 1.0f));
    const Document sigmoid = document_with("quantized_sigmoid(4)"); // constant beyond the hard sigmoid's ends
    EXPECT_EQ(stepped(sigmoid, 5.0f, CursorStep::next_transition), std::nullopt);
    EXPECT_EQ(stepped(sigmoid, -5.0f, CursorStep::previous_transition), std::nullopt);
    EXPECT_EQ(stepped(document, std::numeric_limits<float>::max(), CursorStep::next_input), std::nullopt);
}
} // namespace
} // namespace quantoscope
