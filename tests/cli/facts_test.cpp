#include "app/words/facts.h"

#include <gtest/gtest.h>

#include <limits>

namespace quantoscope {
namespace {
constexpr Interval usual{-12.0f, 12.0f};
constexpr float inf = std::numeric_limits<float>::infinity();

std::string facts(const std::string& text, Interval interval = usual) {
    const Spec spec = parse_spec(text).value();
    std::string said;
    for (const Fact& fact : facts_of(analyze(solve(spec, interval), spec), exact_style())) {
        said += plain(fact) + '\n';
    }
    return said;
}

void expect_said(const std::string& said, const std::string& part) {
    EXPECT_NE(said.find(part), std::string::npos) << part << "\n" << said;
}

void expect_unsaid(const std::string& said, const std::string& part) {
    EXPECT_EQ(said.find(part), std::string::npos) << part << "\n" << said;
}

TEST(Facts, SayWhyLevelsAreFewOnlyWhereTheyAre) {
    expect_said(facts("pr63_v1.quantized_sigmoid(4, 1)@real"),
                "4 bits could hold 16 levels; one bit is spent on a sign that a sigmoid does not have.");
    expect_said(facts("pr63_base.quantized_tanh(3)"), "8 levels; it doubles after rounding, so that every other");
    expect_said(facts("pr63_v1.quantized_sigmoid(1)"), "1 bit could hold 2 levels; one bit is spent on a sign");
    expect_said(facts("pr63_v3.quantized_sigmoid(1)"), "1 bit holds only 2 levels: one bit more is needed.");
    expect_said(facts("pr63_clip.quantized_sigmoid(4)@real"),
                "4 bits could hold 16 levels; one bit is spent on an integer part that only the level 1 needs.");
    // As many levels as the bits hold, or the interval is to blame.
    expect_unsaid(facts("pr63_base.quantized_tanh(1)"), "could hold");
    expect_unsaid(facts("pr63_v1.quantized_sigmoid(4, 1)@real", {0.0f, 0.0f}), "could hold");
    expect_unsaid(facts("pr63_v1.quantized_sigmoid(4, 1)@real", {-12.0f, 0.0f}), "could hold");
    expect_unsaid(facts("pr63_v1.quantized_sigmoid(24, 16)@real"), "could hold");
    // Its codes are -1, 0 and 1: none between them is left out.
    expect_unsaid(facts("pr63_base.quantized_tanh(2, symmetric=1)"), "every other code");
}

// Beyond 2^17 float32 has no room for the steps of 2^-7: x + (-x + q) leaves them here and there.
TEST(Facts, CountTheRunsThatLeaveTheRange) {
    const Interval interval{131060.0f, 131080.0f};
    const auto kernel = bind(parse_spec("quantized_bits(8)").value());
    std::int64_t runs = 0;
    bool before = false;
    for (float x = interval.first; x <= interval.last; x = next_up(x)) {
        const bool outside = (*kernel)(x) > 0.9921875f;
        runs += outside && !before ? 1 : 0;
        before = outside;
    }
    ASSERT_GT(runs, 4);
    const std::string said = facts("quantized_bits(8)", interval);
    expect_said(said, "In " + std::to_string(runs) + " runs of inputs between x = 131073");
    expect_said(said, "1 of 3 levels lies outside."); // 0.984375, 0.9921875, 1
    expect_unsaid(said, "Above");
}

TEST(Facts, TellNoPlaceForNoError) {
    const std::string said = facts("ternary()");
    expect_said(said, "No error at any float32 input.");
    expect_said(said, "RMS 3.52387e-05 from between float32 inputs."); // sqrt(2 (0.33f - 0.33) / 24)
    expect_unsaid(said, "Largest error");
}

TEST(Facts, JudgeTheInputThatIsItsOwnMirrorImage) {
    for (const Interval interval : {Interval{0.0f, 5.0f}, {-5.0f, 0.0f}, {0.0f, 0.0f}}) {
        const std::string said = facts("pr63_v1.quantized_sigmoid(4, 1)@real", interval);
        expect_said(said, "Not symmetric. Of the pairs x, -x the interval holds x = 0 alone: q(0) is 1, it "
                          "should be 0.5.");
        expect_unsaid(said, "holds no pair");
        expect_said(facts("pr63_v3.quantized_sigmoid(4)@real", interval),
                    "Symmetry: the interval holds no pair x, -x.");
    }
    expect_said(facts("pr63_v1.quantized_sigmoid(4, 1)@real", {1.0f, 5.0f}), "holds no pair x, -x.");
}

TEST(Facts, KnowOneFromMany) {
    expect_said(facts("pr63_v1.quantized_sigmoid(4, 1)@real"), "3 of 8 levels lie outside.");
    const std::string constant = facts("quantized_tanh(4)", {0.0f, 0.0f});
    expect_said(constant, "Stays in [-1, 1]. Always 0. Reaches neither -1 nor 1.");
    expect_said(constant, "1 level, no transitions, step 0.125.\n");
    expect_said(constant, "Only 0 is reached.");
    expect_said(constant, "Exact for the only input, 0.");
    expect_said(facts("quantized_tanh(1)"), "2 levels, 1 transition, step 1, non-decreasing.");
    expect_said(facts("quantized_tanh(4)", {-12.0f, 12.0f}), "16 levels, 15 transitions, step");
    expect_said(facts("quantized_tanh(4)", {-float_at(1), float_at(1)}), "= 0 for the only float32 pair.");
    expect_said(facts("quantized_tanh(4)", {-0.5f, 0.5f}), "Attained: -0.5 to 0.5.");
}

TEST(Facts, TellWhatHoldsThroughout) {
    const std::string spec = "pr63_v1.quantized_sigmoid(4, 1)@real";
    expect_said(facts(spec, {1.0f, 12.0f}), "Leaves [0, 1]. Above 1 throughout, up to 1.75. That is because");
    expect_said(facts(spec, {4.0f, 12.0f}), "Leaves [0, 1]. Always 1.75.\n");
    expect_said(facts(spec, {0.0f, 1.0f}), "1 of 2 levels lies outside.");
    expect_said(facts(spec), "Above 1 from x = 0.5026291, up to 1.75.");
    expect_said(facts("pr63_base.quantized_tanh(4, 1)", {-12.0f, -1.5f}), "Below -1 throughout, down to -2.");
}

TEST(Facts, CountOneStepAsOne) {
    expect_said(facts("pr63_v1.quantized_sigmoid(1)", {0.0f, 0.0f}), "Largest error 1/2 (0.5 steps) at x = 0.");
    expect_said(facts("quantized_tanh(1, use_real_tanh=1)", {12.0f, 12.0f}), "(1 step) at x = 12.");
}

// Of [-12, 12] the part above 1 is that from 0.5026291 on, 11.4973709/24.
TEST(Facts, SayTheShareOfTheAxisFirstAndTheOperation) {
    const std::string first = facts("pr63_v1.quantized_sigmoid(4, 1)@real");
    expect_said(first, "Above 1 from x = 0.5026291, up to 1.75. That is because the result in [0, 0.875] is multiplied "
                       "by 2^integer = 2. Outside on 47.91 % of [-12, 12]. For example q(3) = 1.75. 3 of 8");
    expect_said(first, "That is because the factor 2^integer = 2 moves the centre from 0.5 to 1. No pair");
    expect_said(first, "That is because the result 0.875 becomes 1.75 there, multiplied by 2^integer = 2.");
    const std::string second = facts("pr63_v2.quantized_sigmoid(4)@real");
    expect_said(second, "That is because 0 is an output and 1 is not.");
    expect_said(facts("pr63_v3.quantized_sigmoid(4)@real"),
                "That is because 0 and 1 are both outputs, 16 steps apart.");
    // Counts come last: a window hides them.
    const Spec spec = parse_spec("quantized_sigmoid(4)@real").value();
    for (const Fact& fact : facts_of(analyze(solve(spec, usual), spec), exact_style())) {
        expect_unsaid(plain(fact.headline.phrase), "float32");
        for (const Sentence& sentence : fact.sentences) { expect_unsaid(plain(sentence.phrase), "float32 pairs"); }
    }
    expect_said(facts("quantized_sigmoid(4)@real"), "71.38 % of [-12, 12]."); // from 3.4339874: 8.5660126/12
}

// Levels from -1 to 31/32 in steps of 1/32.
TEST(Facts, TellSaturationApartAndFractionsAsSuch) {
    const std::string bits = facts("quantized_bits(6, 0)");
    expect_said(bits, "Largest error within [-1, 0.96875]: 1/64 (0.5 LSB) at x = ");
    expect_said(bits, "Saturation makes it 353/32 (353 LSB) at x = 12. That is because 384 is clipped to 31 there.");
    expect_unsaid(facts("pr63_v1.quantized_sigmoid(4, 1)@real"), "Saturation");
    // 1/(1 + e^-x) is irrational where it is largest: no fraction, however near to 1/32.
    expect_said(facts("pr63_v3.quantized_sigmoid(4)@real"), "Largest error 0.03125 (0.5 steps)");
}

// On the whole axis float32 overflows: from 2^124 on 16 x is infinite, and QKeras's outputs are NaN.
TEST(Facts, AreTrueOnTheWholeAxis) {
    const std::string relu = facts("quantized_relu(4)", {-inf, inf});
    expect_said(relu, "16 levels, 17 transitions, step 0.0625, non-decreasing.");
    expect_said(relu, "NaN for x from -inf to -2.1267648e+37. NaN for x from 2.1267648e+37 to inf.");
    for (const char* text : {"quantized_sigmoid(4)", "quantized_tanh(4)@smooth", "quantized_relu(4)", "binary()",
                             "ternary()", "quantized_ulaw(4)", "ideal.quantized_bits(4)", "ideal.quantized_po2(4)"}) {
        expect_unsaid(facts(text, {-inf, inf}), "nan");
    }
}

// quantized_bits(4) with NaN at both ends, as it has beyond 2^124: what is off is off by a number.
TEST(Facts, AreOfThePairsOfNumbers) {
    const Spec spec = parse_spec("quantized_bits(4)").value();
    const Staircase levels = solve(spec, {-1000.0f, 1000.0f});
    Staircase staircase({-inf, inf}, levels.step());
    staircase.append(-inf, std::numeric_limits<float>::quiet_NaN());
    for (std::size_t i = 0; i < levels.size(); ++i) { staircase.append(levels.first(i), levels.value(i)); }
    staircase.append(next_up(1000.0f), std::numeric_limits<float>::quiet_NaN());
    std::string said;
    for (const Fact& fact : facts_of(analyze(staircase, spec), exact_style())) { said += plain(fact) + '\n'; }
    expect_said(said,
                "Not symmetric. q(x) + q(-x) should be 0; it is off by up to 0.125, for example at x = \u00b11: q "
                "= 0.875 and -1. Asymmetric for |x| from 0.9375 to 1000.");
    expect_said(said, "16 levels, 17 transitions, step 0.125, non-decreasing.");
    expect_unsaid(said, "nan");
}
} // namespace
} // namespace quantoscope
