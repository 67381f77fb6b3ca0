#include "app/words/facts.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace quantoscope {
namespace {
constexpr Interval usual{-12.0f, 12.0f};

Analysis analysis_of(const std::string& text, Interval interval = usual) {
    const Spec spec = parse_spec(text).value();
    return analyze(solve(spec, interval), spec);
}

std::vector<std::string> changes(const Analysis& before, const Analysis& after) {
    std::vector<std::string> said;
    for (const Sentence& sentence : changes_between(before, after, exact_style())) {
        said.push_back(plain(sentence.phrase));
    }
    return said;
}

std::vector<std::string> changes(const std::string& before, const std::string& after, Interval interval = usual) {
    return changes(analysis_of(before, interval), analysis_of(after, interval));
}

void expect_said(const std::vector<std::string>& said, const std::string& sentence) {
    EXPECT_NE(std::ranges::find(said, sentence), said.end()) << sentence << "\nbut: " << testing::PrintToString(said);
}

void expect_unsaid(const std::vector<std::string>& said, const std::string& part) {
    for (const std::string& sentence : said) { EXPECT_EQ(sentence.find(part), std::string::npos) << sentence; }
}

// The story of pull request 63 at 4 bits in mode real. What is expected comes from its discussion and from
// the published formulas: steps, levels, ends and reported ranges; defects and ties from the samples of the
// README's analyze, and the largest errors from closed form (see Error below).
const std::string v1 = "pr63_v1.quantized_sigmoid(4, 1)@real";
const std::string v2 = "pr63_v2.quantized_sigmoid(4)@real";
const std::string clip = "pr63_clip.quantized_sigmoid(4)@real";
const std::string v3 = "pr63_v3.quantized_sigmoid(4)@real";
const std::string merged = "pr63.quantized_sigmoid(4)@real";
const std::string today = "quantized_sigmoid(4)@real";

TEST(Changes, TellWhyTheSecondVersionWasWrittenAndSentBack) {
    const auto said = changes(v1, v2);
    expect_said(said, "Outputs above 1: gone.");
    expect_said(said, "Reaches 1: no."); // v1 had an output 1 on the way to 1.75
    expect_said(said, "Asymmetry 1 \u2192 0.125.");
    expect_said(said, "Step 0.25 \u2192 0.125.");
    expect_said(said, "Outputs [0, 1.75] \u2192 [0, 0.875].");
    expect_said(said, "min() and max() say [-2, 2] \u2192 [0, 1].");
    expect_unsaid(said, "Levels"); // eight both times
    expect_unsaid(said, "Reaches 0");
}

TEST(Changes, CountPairsAndTiesWhereTheAsymmetryStays) {
    Analysis before = analysis_of(today);
    Analysis after = before;
    after.symmetry.asymmetric_pairs += 10;
    expect_unsaid(changes(before, before), "float32");
    EXPECT_EQ(changes(before, after).size(), 1u);
    EXPECT_TRUE(changes(before, after).front().starts_with("Asymmetric float32 pairs "));
    after.symmetry.largest_defect = 0.5;
    EXPECT_EQ(changes(before, after), std::vector<std::string>{"Asymmetry 0.0625 \u2192 0.5."});
    after = before;
    after.symmetry.asymmetric_pairs += 3;
    after.symmetry.incidental_pairs += 3;
    EXPECT_EQ(changes(before, after).size(), 1u);
    EXPECT_TRUE(changes(before, after).front().starts_with("Float32 ties that break symmetry "));
}

TEST(Changes, TellWhatTheProposalWouldHaveChanged) {
    const auto said = changes(v2, clip);
    expect_said(said, "Reaches 1: yes.");
    expect_said(said, "Asymmetry 0.125 \u2192 0 but for 6 float32 ties.");
    expect_said(said, "Levels 8 \u2192 9.");
    expect_said(said, "Outputs [0, 0.875] \u2192 [0, 1].");
    expect_said(said, "min() and max() are reached: yes.");
    expect_unsaid(said, "Step");
    expect_unsaid(said, "say");
}

TEST(Changes, TellWhatTheThirdVersionChanged) {
    const auto said = changes(clip, v3);
    expect_said(said, "Step 0.125 \u2192 0.0625.");
    expect_said(said, "Levels 9 \u2192 17.");
    expect_said(said, "Float32 ties that break symmetry 6 \u2192 17.");
    expect_unsaid(said, "Asymmetry");
    expect_unsaid(said, "Reaches");
    expect_unsaid(said, "Outputs");
    expect_said(changes(v2, v3), "Asymmetry 0.125 \u2192 0 but for 17 float32 ties.");
    expect_said(changes(v2, v3), "Reaches 1: yes.");
}

TEST(Changes, SayThatMergingChangedNothing) {
    EXPECT_EQ(changes(v3, merged), std::vector<std::string>{"None of the facts changes."});
}

TEST(Changes, TellWhatTodayLost) {
    const auto said = changes(merged, today);
    expect_said(said, "Reaches 1: no.");
    expect_said(said, "Asymmetry 0 \u2192 0.0625.");
    expect_said(said, "Levels 17 \u2192 16.");
    expect_said(said, "Outputs [0, 1] \u2192 [0, 0.9375].");
    expect_said(said, "min() and max() say [0, 1] \u2192 [0, 0.9375].");
    expect_unsaid(said, "are reached"); // honest before and after
    const auto symmetric = changes(today, "quantized_sigmoid(4, symmetric=True)@real");
    expect_said(symmetric, "Reaches 0: no.");
    expect_unsaid(symmetric, "Reaches 1");
}

// Error: v2 stops at 7/8 while the sigmoid goes on to 1/(1 + e^-12); v3 is off by half its step.
TEST(Changes, TellTheLargestErrorInStepsToo) {
    const auto said = changes(v2, clip);
    expect_said(said, "Largest error 0.124994 \u2192 0.0625 (0.999951 \u2192 0.5 steps), now at x = 2.7080498.");
    bool told = false;
    for (const std::string& sentence : changes(clip, v3)) {
        told = told || sentence.starts_with("Largest error 0.0625 \u2192 0.03125 (0.5 steps), now at x = ");
    }
    EXPECT_TRUE(told);
}

// v2 leaves out 1; the proposal has it, and so a level too many for the bits of a sigmoid it was read as.
TEST(Changes, NameEveryCheckThatChanged) {
    const auto said = changes(v1, v2);
    expect_said(said, "Check \"in range\": passes now.");
    expect_said(said, "Check \"reaches both ends\": fails now."); // the first one has an output 1
    expect_unsaid(said, "\"symmetric\"");                         // neither is
    const auto third = changes(v2, v3);
    expect_said(third, "Check \"symmetric\": passes now.");
    expect_said(third, "Check \"fits its bits\": fails now.");
    expect_said(third, "Check \"reaches both ends\": passes now.");
    expect_said(third, "Check \"within half a step\": passes now.");
}

TEST(Changes, GoBothWays) {
    const auto said = changes(v2, v1);
    expect_said(said, "Outputs above 1: new, from x = 0.5026291 on, up to 1.75.");
    expect_said(said, "Reaches 1: yes.");
    expect_said(changes(clip, v2), "min() and max() are reached: no.");
    const std::vector<Sentence> sentences = changes_between(analysis_of(v2), analysis_of(v1), exact_style());
    ASSERT_EQ(sentences.front().places.size(), 3u);
    EXPECT_EQ(sentences.front().places[1], 0.5026291f); // a place one can go to
}

TEST(Changes, TellHowFarOutputsLeaveTheRange) {
    // int 2: step 1/2, up to 3.5 (the published table); x scales with the stretch.
    const auto said = changes(v1, "pr63_v1.quantized_sigmoid(4, 2)@real");
    EXPECT_TRUE(said.front().starts_with("Outputs above 1: up to 1.75 \u2192 3.5, from x = 0.5026291 \u2192 "))
        << said.front();
    const auto tanh = changes("quantized_tanh(4)", "pr63_base.quantized_tanh(4, 1)");
    EXPECT_TRUE(tanh.front().starts_with("Outputs above 1: new")) << tanh.front();
    EXPECT_TRUE(tanh[1].starts_with("Outputs below -1: new")) << tanh[1];
}

TEST(Changes, ReachAnEndOnlyWhereItIsAnOutput) {
    // Step 2: outputs 0 and 2 pass over 1, which lies on no code.
    expect_said(changes("pr63_v1.quantized_sigmoid(2, 2)@real", v1), "Reaches 1: yes.");
    // Step 1, doubled after rounding: -2, 0 and, clipped, 1; the code of -1 is never output.
    expect_said(changes("quantized_tanh(4)@real", "pr63_base.quantized_tanh(2, 1)@real"), "Reaches -1: no.");
    // An interval on the left sees neither.
    expect_unsaid(changes(v1, v2, {-12.0f, -1.0f}), "Reaches 1");
}

TEST(Changes, CountMissingCodes) {
    // It doubles after rounding: of the codes -8 to 7 it has the even ones and 7, to which 8 is clipped.
    const auto said = changes("quantized_tanh(4)@real", "pr63_base.quantized_tanh(4)@real");
    expect_said(said, "Codes never output: 0 \u2192 7.");
    expect_said(changes("pr63_base.quantized_tanh(4)@real", "quantized_tanh(4)@real"),
                "Codes never output: none left.");
}

TEST(Changes, KnowMonotoneAndPromisedRange) {
    Analysis before = analysis_of(v3);
    Analysis after = before;
    after.monotone = false;
    EXPECT_EQ(changes(before, after),
              (std::vector<std::string>{"Non-decreasing: no.", "Check \"never decreases\": fails now."}));
    EXPECT_EQ(changes(after, before),
              (std::vector<std::string>{"Non-decreasing: yes.", "Check \"never decreases\": passes now."}));
    after = before;
    after.transitions += 2;
    EXPECT_EQ(changes(before, after), std::vector<std::string>{"Transitions 16 \u2192 18."});
    expect_said(changes(v3, "quantized_tanh(4)@real"), "Promised range [0, 1] \u2192 [-1, 1].");
}

TEST(Changes, MakeACardInOrderOfDate) {
    const Analysis first = analysis_of(v1);
    const Analysis second = analysis_of(v2);
    const std::string card = plain(change_fact(first, second, exact_style()));
    EXPECT_TRUE(card.starts_with("v1 \u2192 v2: Outputs above 1: gone. Reaches 1: no. Asymmetry 1 \u2192")) << card;
    EXPECT_EQ(plain(change_fact(second, first, exact_style())), card);
}
} // namespace
} // namespace quantoscope
