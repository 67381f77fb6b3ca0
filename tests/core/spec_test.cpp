#include "tests/core/support.h"

#include <gtest/gtest.h>

#include <set>

namespace quantoscope {
namespace {
TEST(Spec, EverySpecReadsBackFromItsText) {
    std::set<std::string> texts;
    std::size_t specs = 0;
    for_each_spec([&](const Spec& spec) {
        const std::string text = text_of(spec);
        const Result<Spec> parsed = parse_spec(text);
        ASSERT_TRUE(parsed) << text << plain(parsed.error().what);
        ASSERT_EQ(*parsed, spec) << text;
        ASSERT_EQ(parse_spec(std::string("  ").append(text).append(" \n")).value(), spec) << text;
        texts.insert(text);
        ++specs;
    });
    EXPECT_EQ(texts.size(), specs); // no two specs print alike
    // bits 24, integer 17, flags 2, modes 3
    EXPECT_EQ(specs, 3u * 24 * (17 * 4 + 4 + 1 + 2 + 4 + 8 + 17 * 4 + 8));
}

TEST(Spec, EverySpecReadsFromPositionalArguments) {
    for_each_spec([&](const Spec& spec) {
        std::string text(spec.function->prefix().empty() ? "qkeras" : spec.function->prefix());
        text += ".";
        text += spec.function->name;
        text += "(";
        for (std::size_t i = 0; i < spec.values.size(); ++i) {
            text += i > 0 ? "," : "";
            text += std::to_string(spec.values[i].whole());
        }
        text += ")@";
        text += spec.mode->key;
        const Result<Spec> parsed = parse_spec(text);
        ASSERT_TRUE(parsed) << text;
        ASSERT_EQ(*parsed, spec) << text;
    });
}

TEST(Spec, PrintsTheCanonicalTextOfTheContract) {
    const std::pair<const char*, const char*> cases[] = {
        {"pr63_v1.quantized_sigmoid(4,1)@real", "pr63_v1.quantized_sigmoid(bits=4, integer=1)@real"},
        {"quantized_sigmoid(4)", "quantized_sigmoid(bits=4)"},
        {"quantized_sigmoid(4.0)", "quantized_sigmoid(bits=4)"},
        {"quantized_sigmoid(+4e0)", "quantized_sigmoid(bits=4)"},
        {"quantized_sigmoid", "quantized_sigmoid(bits=8)"},
        {"quantized_sigmoid()", "quantized_sigmoid(bits=8)"},
        {"qkeras.quantized_sigmoid(4)@hard", "quantized_sigmoid(bits=4)"},
        {"quantized_sigmoid(4, 1)@smooth", "quantized_sigmoid(bits=4, symmetric=True)@smooth"},
        {"quantized_sigmoid(4, True, False, 0)", "quantized_sigmoid(bits=4, symmetric=True)"},
        {"quantized_sigmoid(use_real_sigmoid=True,bits=4,symmetric=1)",
         "quantized_sigmoid(bits=4, symmetric=True, use_real_sigmoid=True)"},
        {"quantized_sigmoid(4, use_real_sigmoid=1)@real", "quantized_sigmoid(bits=4, use_real_sigmoid=True)@real"},
        {"quantized_tanh(8, 1)", "quantized_tanh(bits=8, use_stochastic_rounding=True)"},
        {"quantized_tanh(8, 0, 1)", "quantized_tanh(bits=8, symmetric=True)"},
        {"pr63.quantized_sigmoid(4, 1)", "pr63.quantized_sigmoid(bits=4, use_real_sigmoid=True)"},
        {"pr63_v3.quantized_sigmoid(4, 1)", "pr63_v3.quantized_sigmoid(bits=4, use_stochastic_rounding=True)"},
        {"pr63_v2.quantized_sigmoid(4, 1)", "pr63_v2.quantized_sigmoid(bits=4, symmetric=True)"},
        {"pr63_clip.quantized_sigmoid(4)@real", "pr63_clip.quantized_sigmoid(bits=4)@real"},
        {"pr63_base.quantized_tanh(4,2,1)", "pr63_base.quantized_tanh(bits=4, integer=2, symmetric=True)"},
        {" pr63_v1 . quantized_sigmoid\t( bits = +4 , integer = 1 ) @ real ",
         "pr63_v1.quantized_sigmoid(bits=4, integer=1)@real"},
        {"quantized_sigmoid(007)", "quantized_sigmoid(bits=7)"},
        {"quantized_sigmoid(4,)", "quantized_sigmoid(bits=4)"},
        {"quantized_sigmoid(bits=4 , )@real", "quantized_sigmoid(bits=4)@real"},
        {"pr63_clip.quantized_sigmoid(4,)", "pr63_clip.quantized_sigmoid(bits=4)"},
        {"quantized_tanh@real", "quantized_tanh(bits=8)@real"},
    };
    for (const auto& [text, canonical] : cases) {
        const Result<Spec> spec = parse_spec(text);
        ASSERT_TRUE(spec) << text << ": " << plain(spec.error().what);
        EXPECT_EQ(text_of(*spec), canonical) << text;
    }
}

TEST(Spec, OpensWithTheFaultsOfTheFirstVersion) {
    EXPECT_EQ(text_of(default_example()), "pr63_v1.quantized_sigmoid(bits=4, integer=1)@real");
    EXPECT_TRUE(mode_matters(default_example()));
}

TEST(Spec, WithValueChangesOneParameterInsideItsDomain) {
    for (const Function* function : sigmoid_and_tanh_functions()) {
        const Spec spec = default_spec(*function);
        for (const ParameterDefinition& parameter : function->parameters) {
            if (parameter.kind == ParameterKind::flag) { continue; } // any number is true or false
            for (long long value = parameter.minimum - 40; value <= parameter.maximum + 40; ++value) {
                const Result<Spec> changed = with_value(spec, parameter.key, static_cast<double>(value));
                const bool inside = value >= parameter.minimum && value <= parameter.maximum;
                ASSERT_EQ(changed.has_value(), inside) << parameter.key << value;
                if (inside) {
                    ASSERT_EQ(changed->value(parameter.key), value);
                    Spec back = *changed;
                    back.values[*function->parameter_index(parameter.key)] = parameter.default_value;
                    ASSERT_EQ(back, spec);
                } else {
                    const std::string what = plain(changed.error().what);
                    for (const std::string& part :
                         {std::string(parameter.key), std::to_string(value),
                          "from " + std::to_string(parameter.minimum) + " to " + std::to_string(parameter.maximum)}) {
                        ASSERT_NE(what.find(part), std::string::npos) << what;
                    }
                }
            }
        }
        EXPECT_FALSE(with_value(spec, "no_such", 1));
        EXPECT_FALSE(with_value(spec, "bits", 4294967300.0)); // 4 after truncation to 32 bits
    }
}

TEST(Spec, WithFamilyCarriesValuesOverByName) {
    const Spec v1 = spec_of("pr63_v1.quantized_sigmoid(5, 3, 1)@smooth");
    EXPECT_EQ(text_of(with_function(v1, *find_function("", "quantized_sigmoid"))),
              "quantized_sigmoid(bits=5, symmetric=True)@smooth");
    EXPECT_EQ(text_of(with_function(v1, *find_function("pr63_v3", "quantized_sigmoid"))),
              "pr63_v3.quantized_sigmoid(bits=5)@smooth");
    EXPECT_EQ(text_of(with_function(v1, *find_function("pr63_base", "quantized_tanh"))),
              "pr63_base.quantized_tanh(bits=5, integer=3, symmetric=True)@smooth");
    EXPECT_EQ(text_of(with_function(spec_of("quantized_tanh(4, 1, 1, 1)"), *find_function("", "quantized_sigmoid"))),
              "quantized_sigmoid(bits=4, symmetric=True, use_stochastic_rounding=True)");
    for (const Function* from : sigmoid_and_tanh_functions()) {
        const Spec spec = spec_of((from->prefix().empty() ? "" : std::string(from->prefix()) + ".") +
                                  std::string(from->name) + "(3)@real");
        for (const Function* to : sigmoid_and_tanh_functions()) {
            const Spec moved = with_function(spec, *to);
            EXPECT_EQ(moved.function, to);
            EXPECT_EQ(moved.mode, spec.mode);
            EXPECT_EQ(moved.value("bits"), 3);
        }
        EXPECT_EQ(with_function(spec, *from), spec);
    }
}

TEST(Spec, PrintsPythonForQKeras) {
    EXPECT_EQ(qkeras_python(spec_of("quantized_sigmoid(4)")), "quantized_sigmoid(bits=4)");
    EXPECT_EQ(qkeras_python(spec_of("quantized_sigmoid(4)@real")),
              "set_internal_sigmoid(\"real\")\nquantized_sigmoid(bits=4)");
    EXPECT_EQ(qkeras_python(spec_of("quantized_tanh(4, symmetric=1)@smooth")),
              "set_internal_sigmoid(\"smooth\")\nquantized_tanh(bits=4, symmetric=True)");
    // The mode has no effect there, so it is not set.
    EXPECT_EQ(qkeras_python(spec_of("quantized_sigmoid(4, use_real_sigmoid=1)@smooth")),
              "quantized_sigmoid(bits=4, use_real_sigmoid=True)");
    const std::string merged = qkeras_python(spec_of("pr63.quantized_sigmoid(4)@real"));
    EXPECT_TRUE(merged.starts_with("# ")) << merged;
    EXPECT_NE(merged.find("7bf473c"), std::string::npos) << merged;
    EXPECT_TRUE(merged.ends_with("\nset_internal_sigmoid(\"real\")\nquantized_sigmoid(bits=4)")) << merged;
    for_each_spec([](const Spec& spec) { // a comment line for each line that is no Python of today
        const std::string python = qkeras_python(spec);
        ASSERT_EQ(python.starts_with("# "), !spec.function->prefix().empty()) << python;
        ASSERT_EQ(python.find('@'), std::string::npos) << python;
    });
}

TEST(Spec, ValuesOfUnknownParametersAreZero) {
    EXPECT_EQ(spec_of("quantized_sigmoid(4)").value("integer"), 0);
    EXPECT_EQ(spec_of("quantized_sigmoid(4)").value("bits"), 4);
}
} // namespace
} // namespace quantoscope
