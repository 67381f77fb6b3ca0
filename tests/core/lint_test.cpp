#include "core/lint/lint.h"
#include "tests/core/lint_support.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

namespace quantoscope {
namespace {
struct Example {
    const char* text;
    const char* rule;
    const char* at;        // the text that is marked
    const char* corrected; // "" where it is open
};

// What QKeras does with each was found by running it (the vectors of its parser and of its str()).
const Example examples[] = {
    {"quantized_sigmoid(8,1)", "positional-argument", "1", ""},
    {"quantized_tanh(8,1)", "positional-argument", "1", ""},
    {"quantized_po2(4,2)", "position-of-bits", "2", "quantized_po2(bits=4, max_value=2)"},
    {"quantized_bits(10,10,alpha=1)", "no-fraction-bits", "10", ""},
    {"quantized_relu(8, negative_slope=0.1)", "raised-by-qkeras", "0.1", ""},
    {"stochastic_round", "function-of-qkeras", "stochastic_round", ""},
    {"quantized_sigmoid(6,1)", "printed-by-str", "1", ""},
    {"quantized_tanh(8,1,1)", "printed-by-str", "1,1", ""},
    {"quantized_relu(6,2,0.25)", "printed-by-str", "0.25", "quantized_relu(bits=6, integer=2, negative_slope=0.25)"},
    {"quantized_po2(4,0)", "printed-by-str", "0", ""},
    {"quantized_bits(8,1)", "position-of-bits", "1", "quantized_bits(bits=8, integer=1)"},
    {"quantized_bits((8),1)", "nested-parentheses", "(", "quantized_bits(bits=8, integer=1)"},
    {"quantized_bits(8, alpha=auto)", "unquoted-word", "auto", "quantized_bits(bits=8, alpha='auto')"},
    {"quantized_bits(8,symmetric=true)", "unquoted-word", "true", "quantized_bits(bits=8, symmetric=True)"},
    {"quantized_bits(8,keep_negative=False )", "whitespace", "False", "quantized_bits(bits=8, keep_negative=False)"},
    {"quantized_bits(bits=8,bits=4)", "duplicate-argument", "bits", ""},
    {"quantized_tanh(4) * 2", "trailing-text", "* 2", ""},
    {"Quantized_Tanh(4)", "wrong-case", "Quantized_Tanh", "quantized_tanh(4)"},
    {"quantized_bits(Bits=4)", "wrong-case", "Bits", "quantized_bits(bits=4)"},
    {"quantised_tanh(4)", "unknown-quantizer", "quantised_tanh", "quantized_tanh(4)"},
    {"quantized_tanh(4, symetric=True)", "unknown-parameter", "symetric", "quantized_tanh(bits=4, symmetric=True)"},
    {"quantized_tanh(4", "refused-by-qkeras", "(", ""},
    {"quantized_tanh(4,)", "refused-by-qkeras", ",", "quantized_tanh(bits=4)"},
    {"quantized_tanh(bits=4, 1)", "refused-by-qkeras", "1", ""},
    {"quantized_linear(8)", "symmetric-by-default", "quantized_linear", "quantized_linear(bits=8, symmetric=True)"},
    {"quantized_tanh(bits=4, use_stochastic_rounding=True)", "stochastic-rounding", "use_stochastic_rounding", ""},
    {"quantized_bits(bits=4, alpha='auto')", "scale-of-tensor", "alpha", ""},
    {"pr63_v3.quantized_sigmoid(4)", "too-many-codes", "4", ""},
    {"quantized_bits(bits=4, integer=-2)", "reported-range", "quantized_bits", ""},
    {"quantized_bits(8)", "reported-one-step", "quantized_bits", ""},
    {"quantized_bits(bits=8, keep_negative=False)", "ignored-by-hls4ml", "keep_negative", ""},
    {"quantized_bits(bits=8, symmetric=True)", "ignored-in-activation", "symmetric", ""},
    {"quantized_sigmoid(bits=8)@real", "ignored-by-hls4ml", "@real", ""},
    {"quantized_tanh(bits=8, use_real_tanh=True)", "table-on-hls4ml", "use_real_tanh", ""},
    {"quantized_ulaw(8)", "unknown-to-hls4ml", "quantized_ulaw", ""},
    {"quantized_tanh(bits=4, 1, 0)@real", "refused-by-qkeras", "1", ""},
    {"quantized_tanh(bits=0)", "not-read", "0", ""},
    {"quantized_bits(bits=32)", "not-drawn", "32", ""},
    {"ap_fixed<40,3>", "not-drawn", "a", ""},
    {"quantized_bits(bits=8, qnoise_factor=0.5)", "noise-below-one", "qnoise_factor", ""},
    {"quantized_po2(bits=4, max_value=1)", "too-many-codes", "4", ""},
    {"quantized_bits(8, symmetric='False')", "quoted-flag", "'False'", "quantized_bits(bits=8, symmetric=False)"},
    {"smooth_sigmoid", "function-of-qkeras", "smooth_sigmoid", ""},
    {"quantized_tanh(8, True)", "positional-argument", "True", ""},
    {"quantized_sigmoid(8, False, True)", "positional-argument", "False", ""},
    {"quantized_relu(6,2,1.0)", "printed-by-str", "1.0", "quantized_relu(bits=6, integer=2, negative_slope=1.0)"},
    {"quantized_relu(6,2,0,1)", "printed-by-str", "1",
     "quantized_relu(bits=6, integer=2, use_sigmoid=False, use_stochastic_rounding=True)"},
    {"quantized_ulaw(8,0,100.0)", "printed-by-str", "100.0", "quantized_ulaw(bits=8, integer=0, u=100.0)"},
    {"quantized_relu_po2(4,0.25)", "printed-by-str", "0.25", "quantized_relu_po2(bits=4, negative_slope=0.25)"},
    {"quantized_hswish(8)", "reported-range", "quantized_hswish", ""},
    {"quantized_relu(8, negative_slope=0.25)", "ignored-by-hls4ml", "negative_slope", ""},
    {"quantized_relu(8, use_sigmoid=True)", "ignored-by-hls4ml", "use_sigmoid", ""},
    {"quantized_relu(8, relu_upper_bound=0.5)", "ignored-by-hls4ml", "relu_upper_bound", ""},
    {"quantized_relu(8, relu_upper_bound=0.5)", "without-effect", "relu_upper_bound",
     "quantized_relu(bits=8, relu_upper_bound=0.5, is_quantized_clip=False)"},
    {" quantized_tanh(8)", "refused-by-qkeras", " ", "quantized_tanh(bits=8)"},
    {"quantized_tanh ", "refused-by-qkeras", " ", "quantized_tanh()"},
};

TEST(Lint, FindsWhatQKerasDoesAndItsAuthorDidNotMean) {
    for (const Example& example : examples) {
        const auto findings = lint_text(example.text);
        const LintFinding* finding = finding_of(findings, example.rule);
        ASSERT_NE(finding, nullptr) << example.text << " without " << example.rule;
        const std::string_view text(example.text);
        EXPECT_EQ(text.substr(finding->span.offset, finding->span.length), example.at) << example.text;
        EXPECT_EQ(finding->corrected, example.corrected) << example.text;
    }
}

// What QKeras makes of a text is not what to write where something else was meant.
TEST(Lint, OffersReadingsWhereItIsOpen) {
    struct {
        const char* text;
        const char* rule;
        Ids readings;
    } const cases[] = {
        {"quantized_tanh(8,1)",
         "positional-argument",
         {"as QKeras reads it: quantized_tanh(bits=8, use_stochastic_rounding=True)",
          "if integer bits were meant: quantized_tanh(bits=8)"}},
        {"quantized_sigmoid(8,1)",
         "positional-argument",
         {"as QKeras reads it: quantized_sigmoid(bits=8, symmetric=True)",
          "if integer bits were meant: quantized_sigmoid(bits=8)"}},
        {"quantized_tanh(8, True)",
         "positional-argument",
         {"as QKeras reads it: quantized_tanh(bits=8, use_stochastic_rounding=True)",
          "if symmetric was meant: quantized_tanh(bits=8, symmetric=True)"}},
        {"quantized_tanh(8,0,1)",
         "positional-argument",
         {"as QKeras reads it: quantized_tanh(bits=8, use_stochastic_rounding=False, symmetric=True)",
          "if integer bits were meant: quantized_tanh(bits=8, symmetric=True)"}},
        {"quantized_relu(8,0,1)",
         "positional-argument",
         {"as QKeras reads it: quantized_relu(bits=8, integer=0, use_sigmoid=True)",
          "if symmetric was meant: quantized_relu(bits=8, integer=0)"}},
        {"quantized_bits(bits=8,bits=4)",
         "duplicate-argument",
         {"as QKeras reads it: quantized_bits(bits=4)", "if the first was meant: quantized_bits(bits=8)"}},
    };
    for (const auto& [text, rule, readings] : cases) {
        const auto findings = lint_text(text);
        const LintFinding* finding = finding_of(findings, rule);
        ASSERT_NE(finding, nullptr) << text;
        Ids said;
        for (const LintReading& reading : finding->readings) {
            said.push_back(plain(reading.meaning) + ": " + reading.text);
        }
        EXPECT_EQ(said, readings) << text;
        EXPECT_EQ(finding->corrected, "") << text;
    }
}

// By hand: the step is 2^(integer - bits + 1) with a sign, 2^(integer - bits) without.
TEST(Lint, NotesStepsOfTwoAndMore) {
    const auto has = [](const char* text) { return finding_of(lint_text(text), "no-fraction-bits") != nullptr; };
    for (const char* text : {"quantized_bits(10,10,alpha=1)", "quantized_relu(4,5)", "quantized_bits(2,4,alpha=0.5)"}) {
        EXPECT_TRUE(has(text)) << text;
    }
    for (const char* text : {"quantized_bits(10,9,alpha=1)", "quantized_relu(4,4)", "quantized_bits(8)",
                             "quantized_bits(4,4,alpha='auto')", "quantized_po2(4)"}) {
        EXPECT_FALSE(has(text)) << text;
    }
    const auto findings = lint_text("quantized_bits(10,10,alpha=1)");
    EXPECT_EQ(plain(finding_of(findings, "no-fraction-bits")->why),
              "integer=10 with bits=10 leaves no fraction bits: the step is 2 (hls4ml makes it ap_int<11>, and loses "
              "nothing)");
}

TEST(Lint, ReadsTheFormerNamesOfRules) {
    EXPECT_EQ(find_lint_rule("blank-behind-value"), find_lint_rule("whitespace"));
    EXPECT_EQ(find_lint_rule("text-behind"), find_lint_rule("trailing-text"));
    EXPECT_EQ(find_lint_rule("given-twice"), find_lint_rule("duplicate-argument"));
    ASSERT_NE(find_lint_rule("whitespace"), nullptr);
    EXPECT_EQ(find_lint_rule("whitespace")->id, "whitespace");
    EXPECT_EQ(find_lint_rule(""), nullptr);
}

TEST(Lint, HasAnExampleOfEveryRule) {
    std::set<std::string_view> shown;
    for (const Example& example : examples) { shown.insert(example.rule); }
    shown.insert("changed-by-layer"); // which a text alone does not have
    std::set<std::string_view> ids;
    for (const LintRule& rule : lint_rules()) {
        EXPECT_TRUE(ids.insert(rule.id).second) << rule.id;
        EXPECT_FALSE(rule.title.empty());
    }
    EXPECT_EQ(shown, ids);
}

// What is offered is read, says the same with names, and is not found fault with for the same reason.
TEST(Lint, OffersTextsThatAreRight) {
    for (const Example& example : examples) {
        const std::string text(example.text);
        for (const LintFinding& finding : lint_text(example.text)) {
            if (finding.corrected.empty()) { continue; }
            const std::string corrected = text.substr(0, finding.call.offset) + finding.corrected +
                                          text.substr(finding.call.offset + finding.call.length);
            EXPECT_EQ(finding_of(lint_text(corrected), finding.rule->id), nullptr) << corrected;
            if (finding_of(lint_text(text), "trailing-text") == nullptr) {
                EXPECT_TRUE(parse_spec(corrected)) << corrected;
            }
        }
    }
}

TEST(Lint, LeavesGoodTextsAlone) {
    for (const char* text :
         {"quantized_sigmoid(bits=8)", "quantized_tanh(8)",
          "quantized_tanh(bits=4, symmetric=True, use_real_tanh=False)", "quantized_bits(bits=8, integer=2, alpha=1.0)",
          "quantized_relu(bits=6, integer=2)", "binary(alpha=1.0)", "ternary", "quantized_bits",
          "quantized_bits(8, 0, 0, 1)", "quantized_sigmoid(4)@hard", "quantized_bits( 8 , 2 )"}) {
        EXPECT_EQ(rules_for(text), Ids{}) << text;
    }
}

// max() of a wide power of two is its highest level; a tensor's scale is not known.
TEST(Lint, ClaimsNoRangeThatIsNotReached) {
    for (const char* text : {"quantized_relu_po2(8)", "quantized_bits(8, alpha='auto')",
                             "quantized_bits(8, symmetric=1, alpha='auto_po2')"}) {
        for (const std::string& rule : rules_for(text, true)) { EXPECT_FALSE(rule.starts_with("reported")) << text; }
    }
    // The exponent doubles behind the clip of "quadratic": 2^124 where max() says 2^62.
    const auto findings = lint_text("quantized_po2(8, quadratic_approximation=True)");
    const LintFinding* finding = finding_of(findings, "reported-range");
    ASSERT_NE(finding, nullptr);
    EXPECT_EQ(finding->why.arguments, (std::vector<std::string>{"-4611686018427387904", "4611686018427387904",
                                                                "-2.1267647932558654e+37", "2.1267647932558654e+37"}));
}

TEST(Lint, DropsCharactersNotBytes) {
    const auto findings = lint_text("quantized_bits(8,symmetric=\u00e4bc\u00f6)");
    EXPECT_EQ(finding_of(findings, "unquoted-word")->why.arguments.at(1), "bc");
}

// From the definition of a fixed-point format: codes below 0 take a bit for the sign.
TEST(Lint, CountsTheBitsThatCodesTake) {
    for (int bits = 2; bits <= 8; ++bits) {
        const std::string number = std::to_string(bits);
        EXPECT_EQ(rules_for("pr63_v3.quantized_sigmoid(" + number + ")"), Ids{"too-many-codes"}) << bits;
        EXPECT_EQ(rules_for("quantized_sigmoid(" + number + ")"), Ids{}) << bits;
        EXPECT_EQ(rules_for("quantized_bits(bits=" + number + ", keep_negative=False)"), Ids{"ignored-by-hls4ml"})
            << bits;
    }
}

// Counted by hand: 2^e with e from -8 to 0, of both signs; 2^-16 to 2^0.
TEST(Lint, CountsLevelsWhereThereIsNoStep) {
    const auto told = [](const char* text) {
        const auto findings = lint_text(text);
        const LintFinding* finding = finding_of(findings, "too-many-codes");
        return finding == nullptr ? std::string() : plain(finding->why);
    };
    EXPECT_EQ(told("quantized_po2(4, max_value=1)"), "the 18 levels take 5 bits, not 4");
    EXPECT_EQ(told("quantized_relu_po2(4, max_value=1)"), "the 17 levels take 5 bits, not 4");
    for (const char* text : {"quantized_po2(4)", "quantized_po2(4, max_value=0.5)", "quantized_relu_po2(4)",
                             "quantized_ulaw(4)", "quantized_po2(8)"}) {
        EXPECT_EQ(told(text), "") << text;
    }
}

// What hls4ml v1.3.0 makes of activations (utils/config.py, _get_precision_from_quantizer, and
// converters/keras/qkeras.py): quantized_relu with a slope is a LeakyReLU in a signed type of the same step,
// which reaches down to -2^integer; quantized_tanh gets AP_SAT_SYM where it is symmetric, but with one bit
// ap_int<1>. quantized_bits gets a signed type, with a bit more where it has no fraction bits.
TEST(Lint, SaysOfHls4mlWhatItDoes) {
    const auto said = [](const char* text) {
        std::string all;
        for (const LintFinding& finding : lint_text(text, QuantizerUse::activation)) {
            if (std::string_view(finding.rule->id) == "ignored-by-hls4ml") {
                all += (all.empty() ? "" : "; ") + plain(finding.why);
            }
        }
        return all;
    };
    for (const char* kept :
         {"quantized_relu(8, 4, negative_slope=1.0)", "quantized_relu(8, 0, negative_slope=1)",
          "quantized_relu(8, 7, negative_slope=0.5)", "quantized_tanh(8, symmetric=True)",
          "quantized_tanh(bits=2, symmetric=1)", "quantized_tanh(bits=8, symmetric=True, use_real_tanh=True)",
          "quantized_bits(8, 8, keep_negative=False)", "quantized_bits(4, 9, keep_negative=False)",
          "quantized_relu(8, 4)", "quantized_sigmoid(8)", "quantized_bits(8)"}) {
        EXPECT_EQ(said(kept), "") << kept;
    }
    const std::string no_symmetric_range =
        "hls4ml's type has no symmetric range: of an activation it leaves symmetric out (weights keep it, QKeras "
        "quantizes them)";
    EXPECT_EQ(said("quantized_sigmoid(8, symmetric=True)"), no_symmetric_range);
    EXPECT_EQ(said("quantized_bits(8, symmetric=True)"), no_symmetric_range);
    EXPECT_EQ(said("quantized_tanh(1, symmetric=True)"),
              "hls4ml makes quantized_tanh of one bit an ap_int<1>, which leaves symmetric out (weights keep it, "
              "QKeras quantizes them)");
    EXPECT_EQ(said("quantized_relu(8, 4, negative_slope=0.25)"),
              "hls4ml's leaky relu saturates at -2^integer, where quantized_relu stops at -negative_slope * "
              "2^integer");
    EXPECT_EQ(said("quantized_relu(8, use_sigmoid=True)"), "hls4ml leaves use_sigmoid of quantized_relu out");
    EXPECT_EQ(said("quantized_bits(8, 7, keep_negative=False)"),
              "hls4ml gives quantized_bits a signed type whatever keep_negative says: the sign takes the place of "
              "the last bit");
}

// A piece of the user's text is in quotes, once, wherever a sentence has one.
TEST(Lint, QuotesWhatTheUserWrote) {
    const auto said = [](const char* text, const char* rule) {
        const auto findings = lint_text(text);
        const LintFinding* finding = finding_of(findings, rule);
        return finding == nullptr ? std::string("nothing") : plain(finding->why);
    };
    for (const char* text :
         {"quantized_sigmoid(bits=4, symmetric=\"no\")", "quantized_sigmoid(bits=4, symmetric='no')"}) {
        EXPECT_EQ(said(text, "quoted-flag"), "'no' in quotes is a word, and any word counts as true");
    }
    EXPECT_EQ(said("quantized_bits((8),1)", "nested-parentheses"),
              "with a second '(' QKeras drops all arguments and builds 'quantized_bits' with its defaults");
    EXPECT_EQ(said("quantized_bits(8,keep_negative=False )", "whitespace"),
              "the blank after 'False' makes QKeras read the word 'alse', which is true");
    EXPECT_EQ(said("quantized_bits(8,alpha='auto' )", "whitespace"),
              "the blank after 'auto' makes QKeras read the word 'auto''");
    EXPECT_EQ(said("quantized_relu(6,2,0.25)", "printed-by-str"),
              "'0.25' is read as use_sigmoid; str() of QKeras writes negative_slope there");
    const auto refused = [](const char* text) { return plain(parse_spec(text).error().what); };
    EXPECT_EQ(refused("quantized_bits(8, alpha='atuo')"),
              "QKeras raises ValueError when it is called: alpha may be 'auto' or a word with 'po2', not 'atuo'");
    EXPECT_EQ(refused("quantized_bits(8, alpha=atuo)"),
              "alpha must be None or 'auto' or 'auto_po2' or a number above 0, not 'atuo'");
    EXPECT_EQ(refused("quantized_bits(8, symmetric='no')"), "symmetric must be True or False, not 'no'");
    EXPECT_EQ(refused("quantized_bits(\"eight\")"), "bits must be a whole number from 1 to 24, not 'eight'");
}

// hls4ml lets QKeras quantize weights, so that what it leaves out is lost of activations alone.
TEST(Lint, AsksWhatAQuantizerIsForWhereHls4mlDoes) {
    const auto ids = [](const char* text, QuantizerUse use) {
        Ids found;
        for (const LintFinding& finding : lint_text(text, use)) {
            const std::string_view id = finding.rule->id;
            if (id.ends_with("hls4ml") || id == "ignored-in-activation") { found.emplace_back(id); }
        }
        return found;
    };
    const Ids ignored{"ignored-by-hls4ml"};
    const Ids unknown{"unknown-to-hls4ml"};
    for (const auto use : {QuantizerUse::unknown, QuantizerUse::activation}) {
        EXPECT_EQ(ids("quantized_sigmoid(bits=8, symmetric=True)", use), ignored);
        EXPECT_EQ(ids("quantized_relu(8, negative_slope=0.25)", use), ignored);
        EXPECT_EQ(ids("quantized_po2(bits=4)", use), unknown);
    }
    EXPECT_EQ(ids("quantized_bits(bits=8, symmetric=True)", QuantizerUse::activation), ignored);
    EXPECT_EQ(ids("quantized_bits(bits=8, symmetric=True)", QuantizerUse::unknown), Ids{"ignored-in-activation"});
    EXPECT_EQ(ids("quantized_bits(bits=8, symmetric=True)", QuantizerUse::weight), Ids{});
    EXPECT_EQ(ids("quantized_bits(bits=8, keep_negative=False)", QuantizerUse::unknown), ignored);
    EXPECT_EQ(ids("quantized_po2(bits=4)", QuantizerUse::weight), Ids{});
    EXPECT_EQ(ids("stochastic_ternary", QuantizerUse::weight), Ids{});
    EXPECT_EQ(ids("quantized_relu_po2(bits=4)", QuantizerUse::weight), unknown);
    EXPECT_EQ(ids("quantized_bits(bits=8, keep_negative=False)", QuantizerUse::weight), ignored);
}

TEST(Lint, KnowsWhatIsAWeightByItsName) {
    for (const char* name :
         {"kernel", "kernel_quantizer", "bias_quantizer", "recurrent", "kernel initializer", "gamma_quantizer"}) {
        EXPECT_EQ(use_of(name), QuantizerUse::weight) << name;
    }
    for (const char* name : {"activation", "recurrent activation", "recurrent_activation", "QActivation"}) {
        EXPECT_EQ(use_of(name), QuantizerUse::activation) << name;
    }
    for (const char* name : {"", "state", "quantizer", "kernels", "alpha"}) {
        EXPECT_EQ(use_of(name), QuantizerUse::unknown) << name;
    }
}

Ids ids_of(const std::vector<LintFinding>& findings) {
    Ids ids;
    for (const LintFinding& finding : findings) { ids.emplace_back(finding.rule->id); }
    return ids;
}

// A config is no text: nothing in it is split at commas, or wants quotes.
TEST(Lint, ReadsAConfigAsItsValues) {
    const auto ids = [](std::string_view text) { return ids_of(lint_config(text)); };
    EXPECT_EQ(ids("quantized_bits(bits=4, integer=0, keep_negative=True, alpha=1.0, "
                  "post_training_scale=[0.5, 0.25])"),
              Ids{"raised-by-qkeras"});
    EXPECT_EQ(ids("quantized_bits(bits=4, alpha=[[0.5, 0.25]], scale_axis={'a': (1)})"), Ids{});
    EXPECT_EQ(ids("CustomQ(bits=4)"), Ids{"unknown-quantizer"});
    EXPECT_EQ(ids("my-q()"), Ids{"unknown-quantizer"});
    EXPECT_EQ(ids("Quantized_tanh(bits=4)"), Ids{"wrong-case"});
    EXPECT_EQ(ids("quantized_tanh(bits=4, symmetric='False')"), Ids{"quoted-flag"});
    EXPECT_EQ(ids("quantized_tanh(bits=4, extra=1)"), Ids{"unknown-parameter"});
    EXPECT_EQ(ids("quantized_tanh(bits=0)"), Ids{"not-read"});
    EXPECT_EQ(ids("quantized_tanh(bits=26)"), Ids{"not-drawn"});
    EXPECT_EQ(ids("quantized_bits(bits=8, alpha='0.5')"), Ids{"raised-by-qkeras"});
    // The same as text: QKeras's parser ends a value at a comma.
    EXPECT_TRUE(finding_of(lint_text("quantized_bits(bits=4, alpha=[[0.5, 0.25]])"), "refused-by-qkeras"));
    const std::string scales = "quantized_tanh(bits=4, scales=[1" + std::string(100'000, ' ') + "])";
    EXPECT_EQ(ids(scales), Ids{"unknown-parameter"});
}

TEST(Lint, KnowsThatAModelHasNoRevisions) {
    const auto findings = lint_quantizer({.role = "activation", .text = " pr63.quantized_sigmoid(4)"});
    const LintFinding* finding = finding_of(findings, "unknown-quantizer");
    ASSERT_NE(finding, nullptr);
    EXPECT_EQ(plain(finding->why), "QKeras has no quantizer 'pr63.quantized_sigmoid'");
    EXPECT_EQ(finding->span, (TextSpan{1, 22}));
    EXPECT_EQ(finding_of(lint_text("pr63.quantized_sigmoid(4)"), "unknown-quantizer"), nullptr);
    EXPECT_TRUE(lint_quantizer({.role = "kernel", .text = "BinaryDense(H=1)", .of_qkeras = false}).empty());
}

TEST(Lint, SaysOneThingOnly) {
    const auto ids = [](std::string_view text) { return ids_of(lint_text(text)); };
    EXPECT_EQ(ids("quantized_bits(bits=8,0)"), Ids{"refused-by-qkeras"});
    EXPECT_EQ(ids("quantized_bits(8,alpha='0.5')"), Ids{"raised-by-qkeras"});
}

// QKeras computes with these; this program does not draw them.
TEST(Lint, NotesWhatOnlyThisProgramRefuses) {
    for (const char* text : {"quantized_bits(32)", "quantized_bits(bits=32, integer=20)", "quantized_sigmoid(25)",
                             "quantized_sigmoid(32)", "quantized_relu(32, 16)", "quantized_po2(40)",
                             "ap_fixed<8,3,AP_TRN,AP_WRAP_SM>", "ap_fixed<40,8,AP_RND_CONV,AP_SAT>"}) {
        EXPECT_FALSE(has_warning(lint_text(text))) << text;
        EXPECT_FALSE(lint_text(text).empty()) << text;
    }
    // Without bits there is nothing; not a type at all.
    for (const char* text : {"quantized_bits(0)", "quantized_bits(32, alpha=[1])", "quantized_bits(32.5)",
                             "ap_fixed<8>", "ap_fixed<8,3,AP_ROUND>"}) {
        EXPECT_TRUE(has_warning(lint_text(text))) << text;
    }
    for (const char* text : {"ap_fixed<8,3,AP_RND_CONV,AP_SAT>", "Q2.5"}) {
        EXPECT_TRUE(lint_text(text).empty()) << text;
    }
}

TEST(Lint, SaysWhatNoiseMixesIn) {
    const auto findings = lint_text("quantized_bits(bits=8, qnoise_factor=0.25)");
    EXPECT_EQ(finding_of(findings, "noise-below-one")->why.arguments, std::vector<std::string>{"0.25"});
    for (const char* text : {"quantized_bits(bits=8, qnoise_factor=1)", "quantized_bits(bits=8)",
                             "quantized_relu(bits=8, qnoise_factor=0.5, enable_fast_inference=True)"}) {
        EXPECT_EQ(finding_of(lint_text(text), "noise-below-one"), nullptr) << text;
    }
}

TEST(Lint, TellsEveryTextThatIsNotRead) {
    for (const char* text : {"", "(", "quantized_tanh(4)@soft", "pr64.quantized_tanh(4)", "quantized_tanh(0.5)",
                             "quantized_tanh(4, 5, 6, 7, 8, 9)", "\xff\xfe", "quantized_bits(8) quantized_bits(8)"}) {
        EXPECT_FALSE(rules_for(text).empty()) << text;
    }
    const std::string deep = "quantized_bits" + std::string(100'000, '(');
    EXPECT_FALSE(rules_for(deep).empty());
}

TEST(Lint, SaysNothingOfQKerasAboutTargets) {
    int targets = 0;
    for (const Function* function : functions()) {
        if (function->qkeras == nullptr) {
            EXPECT_EQ(ids_of(lint_text(text_of(default_spec(*function)))), Ids{}) << text_of(default_spec(*function));
            ++targets;
        }
    }
    EXPECT_GT(targets, 30);
    EXPECT_EQ(ids_of(lint_text("hls4ml.sigmoid(table_size=0)")), Ids{"not-read"});
}
} // namespace
} // namespace quantoscope
