#include "core/analysis/analysis.h"
#include "core/lint/lint.h"
#include "core/qkeras/facts.h"
#include "core/spec/spec.h"
#include "core/staircase/staircase.h"
#include "tests/core/support.h"

#include <gtest/gtest.h>

namespace quantoscope {
namespace {
std::vector<float> outputs(const std::string& text, std::vector<float> x) {
    bind(spec_of(text))->evaluate(x, x);
    return x;
}

std::string refusal(const std::string& text) {
    const Result<Spec> spec = parse_spec(text);
    return spec ? "" : plain(spec.error().what);
}

// google/qkeras at 78ea90f, where layers call _set_trainable_parameter.
TEST(Roles, FollowFromTheLayerAndItsArgument) {
    constexpr auto kernel = QuantizerRole::kernel;
    constexpr auto none = QuantizerRole::none;
    for (const char* layer : {"QDense", "QConv1D", "QConv2D", "QConv2DTranspose", "QConv2DBatchnorm", "QSimpleRNN",
                              "QLSTM", "QGRU", "QLSTMCell"}) {
        EXPECT_EQ(role_of(layer, "kernel_quantizer"), kernel) << layer;
        EXPECT_EQ(role_of(layer, "bias_quantizer"), none) << layer;
        EXPECT_EQ(role_of(layer, "state_quantizer"), none) << layer;
        EXPECT_EQ(role_of(layer, "activation"), none) << layer;
    }
    for (const char* layer : {"QSeparableConv1D", "QSeparableConv2D"}) {
        EXPECT_EQ(role_of(layer, "depthwise_quantizer"), kernel);
        EXPECT_EQ(role_of(layer, "pointwise_quantizer_internal"), kernel);
    }
    EXPECT_EQ(role_of("QSeparableConv2DTranspose", "pointwise_kernel_quantizer"), kernel);
    EXPECT_EQ(role_of("QGRU", "recurrent_quantizer"), kernel);
    EXPECT_EQ(role_of("QGRU", "recurrent_activation"), none);
    for (const char* key : {"gamma", "variance"}) { EXPECT_EQ(role_of("QBatchNormalization", key), kernel) << key; }
    for (const char* key : {"beta", "mean"}) { EXPECT_EQ(role_of("QBatchNormalization", key), none) << key; }
    EXPECT_EQ(role_of("QScaleShift", "bias_quantizer"), kernel);
    EXPECT_EQ(role_of("QDense", "pointwise_quantizer"), none); // it has none
    // A layer's name, or a key of AutoQKeras.
    EXPECT_EQ(role_of("dense_1", "kernel_quantizer"), kernel);
    EXPECT_EQ(role_of("", "kernel"), kernel);
    EXPECT_EQ(role_of("", "recurrent_kernel"), kernel);
    for (const char* key : {"bias", "activation", "linear", "kernel_initializer", ""}) {
        EXPECT_EQ(role_of("", key), none) << key;
    }
    EXPECT_EQ(role_at("QDense", 10), kernel);
    EXPECT_EQ(role_at("QDense", 11), none);
    EXPECT_EQ(role_at("Dense", 10), none);
}

TEST(Roles, ChangeWhatQKerasChangesAndKeepTheText) {
    for (const Function* function : functions()) {
        Spec spec = default_spec(*function);
        spec.role = QuantizerRole::kernel;
        const Spec made = resolved(spec);
        EXPECT_EQ(made.role, QuantizerRole::none);
        if (!function->parameter_index("alpha")) {
            EXPECT_EQ(made.values, spec.values) << text_of(spec);
            continue;
        }
        EXPECT_EQ(made.at("alpha"), Value::word("auto_po2")) << text_of(spec);
        EXPECT_TRUE(!function->parameter_index("symmetric") || made.at("symmetric").is_set());
        EXPECT_EQ(spec_of(text_of(spec)), spec);
        EXPECT_TRUE(has_scale(spec)) << text_of(spec);
    }
    EXPECT_EQ(text_of(resolved(spec_of("quantized_bits(4)@scale=0.5,kernel"))),
              "quantized_bits(bits=4, symmetric=True, alpha='auto_po2')@scale=0.5");
    EXPECT_EQ(text_of(resolved(spec_of("quantized_linear(4, 0, 0)@kernel"))),
              "quantized_linear(bits=4, alpha='auto_po2')");
    for (const char* text : {"quantized_bits(bits=4, alpha=1)@kernel",
                             "quantized_linear(bits=4, symmetric=False, "
                             "alpha='auto')@kernel",
                             "quantized_relu(bits=4)@kernel", "quantized_po2(bits=4)@kernel"}) {
        EXPECT_EQ(text_of(spec_of(text)), text);
        EXPECT_EQ(resolved(spec_of(text)).values, spec_of(text).values) << text;
    }
}

TEST(Roles, AreReadInAnyOrderAndPrintedInOne) {
    for (const char* text :
         {"quantized_bits(4)@kernel,scale=.25,real", "quantized_bits(4) @ scale = 0.25 , real , kernel",
          "quantizers.quantized_bits(4)@real,scale=2.5e-1,kernel",
          "qkeras . quantizers . quantized_bits(bits=4)@real,kernel,scale=0.25",
          "qkeras.utils.quantized_bits(4)@real,kernel,scale=+0.25"}) {
        EXPECT_EQ(text_of(spec_of(text)), "quantized_bits(bits=4)@real,scale=0.25,kernel") << text;
    }
    EXPECT_EQ(text_of(spec_of("binary(alpha='auto')@hard,scale=1")), "binary(alpha='auto')");
    EXPECT_EQ(text_of(spec_of("binary(alpha='auto')@scale=0.1")), "binary(alpha='auto')@scale=0.1"); // a float32
    EXPECT_EQ(text_of(spec_of("qkeras.quantizers.quantized_tanh(4)")), "quantized_tanh(bits=4)");
}

TEST(Roles, ScaleGoesWhereNothingIsWorkedOut) {
    const Spec scaled = spec_of("quantized_bits(4, alpha='auto')@scale=0.5");
    EXPECT_EQ(text_of(with_value(scaled, "bits", 5).value()), "quantized_bits(bits=5, alpha='auto')@scale=0.5");
    EXPECT_EQ(text_of(with_value(scaled, "alpha", Value()).value()), "quantized_bits(bits=4)");
    EXPECT_EQ(text_of(with_function(scaled, *find_function("", "quantized_linear"))),
              "quantized_linear(bits=4, symmetric=False, alpha='auto')@scale=0.5");
    EXPECT_EQ(text_of(with_function(scaled, *find_function("", "quantized_relu"))), "quantized_relu(bits=4)");
    EXPECT_FALSE(with_scale(scaled, 0.0));
    EXPECT_FALSE(with_scale(spec_of("quantized_bits(4)"), 0.5));
}

// Semantics of section "A quantizer in its role": values worked out by hand.
TEST(AutoScale, GivesTheValuesOfTheFieldCases) {
    using Outputs = std::vector<float>;
    EXPECT_EQ(outputs("quantized_bits(4,0,alpha='auto_po2')", {-1.0f, -0.0625f, 0.0625f, 0.1875f, 0.3125f}),
              (Outputs{-0.875f, -0.125f, 0.125f, 0.25f, 0.375f}));
    EXPECT_EQ(outputs("quantized_bits(1,0,1,alpha='auto_po2')", {0.5f, -3.0f}), (Outputs{0.0f, 0.0f}));
    EXPECT_EQ(outputs("quantized_bits(8,3,alpha='auto_po2',post_training_scale=0.125)", {1.0f, 0.00390625f, -1.0f}),
              (Outputs{0.9921875f, 0.0078125f, -0.9921875f}));
    EXPECT_EQ(outputs("ternary(threshold=0.0)", {-0.1f, 0.0f, 1e-30f}), (Outputs{-1.0f, 0.0f, 1.0f}));
    // Half a scale goes to 0: rint of 1/2 is 0.
    EXPECT_EQ(outputs("ternary(alpha='auto')@scale=0.5", {0.25f, 0.2500001f, -0.3f}), (Outputs{0.0f, 0.5f, -0.5f}));
    EXPECT_EQ(outputs("binary(use_01=True,alpha='auto')@scale=4", {0.0f, -1.0f}), (Outputs{4.0f, 0.0f}));
}

TEST(AutoScale, IsSymmetricWithTheLevelsThatAreLeft) {
    for (const char* text : {"quantized_bits(4,0,alpha='auto_po2')", "quantized_bits(4)@kernel",
                             "quantized_bits(4,2,keep_negative=False,alpha='auto')@scale=0.3"}) {
        const Spec spec = spec_of(text);
        const Staircase staircase = solve(spec, {-12.0f, 12.0f});
        EXPECT_EQ(staircase.size(), 15u) << text;
        for (std::size_t i = 0; i < 15; ++i) {
            EXPECT_EQ(staircase.code(i), static_cast<std::int64_t>(i) - 7) << text;
            EXPECT_EQ(staircase.value(i), -staircase.value(14 - i)) << text;
        }
        EXPECT_EQ(nominal_of(spec).max, staircase.value(14)) << text;
        EXPECT_EQ(symmetry_center_of(spec), 0.0) << text;
    }
}

TEST(AutoScale, IsATypeThatRoundsTiesAway) {
    const auto type = [](const char* text) {
        const auto found = same_fixed_point(spec_of(text));
        return found ? text_of(*found) : std::string();
    };
    EXPECT_EQ(type("quantized_bits(4,0,alpha='auto_po2')"), "ap_fixed<4,1,AP_RND_INF,AP_SAT_SYM>");
    EXPECT_EQ(type("quantized_bits(4,0)@kernel,scale=0.125"), "ap_fixed<4,-2,AP_RND_INF,AP_SAT_SYM>");
    EXPECT_EQ(type("quantized_bits(4,0)@scale=0.3,kernel"), "");
    EXPECT_EQ(type("quantized_bits(4,0,1,alpha=1)@kernel"), "ap_fixed<4,1,AP_RND_CONV,AP_SAT_SYM>");
    EXPECT_EQ(type("quantized_bits(1,0)@kernel"), ""); // always 0
    // The same outputs as the type gives, but for the float32 just below a tie.
    const auto kernel = bind(spec_of("quantized_bits(5,1)@kernel,scale=0.25"));
    const auto exact = bind(spec_of(type("quantized_bits(5,1)@kernel,scale=0.25")));
    for (int i = -4096; i <= 4096; ++i) {
        const float x = static_cast<float>(i) * 0x1p-11f;
        EXPECT_EQ(static_cast<double>((*kernel)(x)), exact->output(x)) << x;
    }
}

TEST(AutoScale, IsSaidWhereItMatters) {
    const auto caveats = [](const char* text) {
        std::string said;
        for (const Phrase& caveat : caveats_of(spec_of(text))) { said += plain(caveat) + '\n'; }
        return said;
    };
    EXPECT_EQ(caveats("quantized_bits(4, alpha='auto')"),
              "Note: alpha='auto' works its scale out from a whole tensor; shown for scale 1.\n");
    EXPECT_EQ(caveats("binary()@scale=0.5,kernel"),
              "Note: as a kernel it is binary(alpha='auto_po2')@scale=0.5.\n"
              "Note: alpha='auto_po2' works its scale out from a whole tensor; shown for scale 0.5.\n");
    for (const char* text : {"quantized_bits(4, alpha=2)", "quantized_bits(4, alpha=1)@kernel",
                             "quantized_relu(4)@kernel", "quantized_bits(4, alpha='auto', post_training_scale=0.5)"}) {
        EXPECT_EQ(caveats(text), "") << text;
    }
}

struct Raising {
    const char* text;
    const char* exception;
    const char* key;
};

// quantizers.py of google/qkeras at 78ea90f, the lines that section 8 of the semantics names.
constexpr Raising raising[] = {
    {"quantized_relu(8,0,1,0.1)", "AssertionError", "negative_slope"},
    {"quantized_relu(8,0,negative_slope=-0.5)", "AssertionError", "negative_slope"},
    {"quantized_relu_po2(8,negative_slope=3)", "AssertionError", "negative_slope"},
    {"quantized_bits(8,0,alpha='atuo')", "ValueError", "alpha"},
    {"quantized_linear(8,0,alpha='my_po2')", "ValueError", "alpha"},
    {"quantized_linear(0)", "ValueError", "bits"},
    {"quantized_hswish(8,0,alpha='atuo')", "ValueError", "alpha"},
    {"quantized_hswish(8,relu_shift=0)", "AssertionError", "relu_shift"},
    {"quantized_hswish(8,relu_upper_bound=-1)", "AssertionError", "relu_upper_bound"},
    {"ternary(use_stochastic_rounding=True)", "AssertionError", "use_stochastic_rounding"},
    {"ternary(alpha='auto',threshold=0.2)", "AssertionError", "threshold"},
    {"ternary(threshold=0.2)@kernel", "AssertionError", "threshold"},
    {"ternary(threshold='auto')", "AssertionError", "threshold"},
    {"ternary(alpha='mean')", "AssertionError", "alpha"},
    {"stochastic_ternary(alpha='mean')", "AssertionError", "alpha"},
    {"stochastic_ternary(threshold=1)", "AssertionError", "threshold"},
    {"stochastic_ternary(threshold=0.5)@kernel", "AssertionError", "threshold"},
    {"quantized_bits(8,0,post_training_scale=0.5)", "ValueError", "post_training_scale"},
    {"quantized_bits(8,0,post_training_scale=0.5)@kernel", "ValueError", "post_training_scale"},
    {"quantized_bits(8,0,alpha=1,elements_per_scale=2)", "AssertionError", "elements_per_scale"},
    {"quantized_bits(8,0,alpha='auto',min_po2_exponent=-4)", "AssertionError", "min_po2_exponent"},
    {"quantized_bits(8,0,max_po2_exponent=4)", "AssertionError", "max_po2_exponent"},
    {"binary(alpha='po2')", "AssertionError", "alpha"},
    {"stochastic_binary(alpha='mean')", "AssertionError", "alpha"},
    {"bernoulli(alpha='mean')", "AssertionError", "alpha"},
    {"quantized_po2(4,max_value=-1)", "ValueError", "max_value"},
    {"quantized_po2(4,log2_rounding='ceil')", "AssertionError", "log2_rounding"},
    {"quantized_relu_po2(4,log2_rounding='ceil')", "AssertionError", "log2_rounding"},
    {"quantized_relu_po2(4,-2)", "ValueError", "max_value"},
};

TEST(Raises, AreRefusedWithTheExceptionAndAreErrorsOfLint) {
    std::set<std::pair<std::string, std::string_view>> seen;
    for (const Raising& row : raising) {
        const std::string text = row.text;
        const std::string said = refusal(text);
        EXPECT_TRUE(said.starts_with(std::string("QKeras raises ") + row.exception)) << text << ": " << said;
        EXPECT_NE(said.find(row.key), std::string::npos) << said;
        const auto findings = lint_text(text);
        const auto error = std::ranges::find(findings, std::string_view("raised-by-qkeras"),
                                             [](const LintFinding& finding) { return finding.rule->id; });
        ASSERT_NE(error, findings.end()) << text;
        EXPECT_EQ(error->rule->severity, LintSeverity::error);
        EXPECT_EQ(plain(error->why), said);
        seen.emplace(text.substr(0, text.find('(')), row.key);
    }
    for (const Function* function : functions()) { // a row without an example is not under test
        if (!function->prefix().empty()) { continue; }
        for (const RaiseRow& row : qkeras_facts(*function).raises) {
            if (!function->parameter_index(row.key)) { continue; } // of those that share the rows
            EXPECT_TRUE(seen.contains({std::string(function->name), row.key})) << function->name << ": " << row.key;
        }
    }
}

TEST(Raises, NothingThatQKerasComputes) {
    for (const char* text :
         {"ternary(use_stochastic_rounding=True)@kernel", "ternary(threshold=0)", "ternary(alpha=2,threshold=0.2)",
          "quantized_bits(8,alpha='any_po2')", "quantized_bits(8,elements_per_scale=2)@kernel",
          "quantized_bits(8,min_po2_exponent=-4,max_po2_exponent=0)@kernel", "binary(elements_per_scale=2)",
          "quantized_bits(8,alpha='auto_po2',post_training_scale=0.5)", "quantized_relu(8,0,1,0.25)",
          "quantized_tanh(8,3)", "quantized_tanh(8,-1)", "binary(2)", "stochastic_ternary(threshold=0.5)"}) {
        EXPECT_EQ(refusal(text), "") << text;
    }
    EXPECT_EQ(text_of(spec_of("quantized_bits(8,alpha='any_po2')")), "quantized_bits(bits=8, alpha='auto_po2')");
    EXPECT_EQ(text_of(spec_of("quantized_tanh(8,3)")), "quantized_tanh(bits=8, use_stochastic_rounding=True)");
    // symmetric is a number to QKeras, added to the lowest code.
    EXPECT_EQ(outputs("quantized_bits(4,0,3)", {-2.0f}), std::vector<float>{-0.625f});
    EXPECT_EQ(outputs("quantized_sigmoid(4,3)", {-9.0f}), std::vector<float>{0.1875f});
    EXPECT_EQ(outputs("quantized_tanh(4,0,2)", {-9.0f}), std::vector<float>{-0.75f});
    EXPECT_EQ(outputs("quantized_linear(4,0,4)", {-9.0f}), std::vector<float>{-0.5f});
}
} // namespace
} // namespace quantoscope
