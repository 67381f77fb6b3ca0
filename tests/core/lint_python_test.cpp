#include "core/lint/notebook.h"
#include "core/lint/python_source.h"
#include "tests/core/lint_support.h"

#include <gtest/gtest.h>

namespace quantoscope {
namespace {
TEST(LintPython, FindsCallsAndStrings) {
    const std::string_view source = R"py(# quantized_sigmoid(8,1) in a comment
"""quantized_sigmoid(8,1) in a docstring"""
from qkeras import *

def quantized_sigmoid(x): pass
class quantized_tanh: pass
x = QActivation("quantized_sigmoid(8,1)")(x)
x = QDense(64, kernel_quantizer=quantizers.quantized_tanh(8,
    1),  # two lines
    bias_quantizer='quantized_bits(8, alpha=auto)', mode="binary")(x)
x = Activation(f"quantized_relu({bits},2,1)")
y = quantized_bits(8, 0, alpha=alpha)
z = quantized_bits("unclosed
)py";
    const auto found = lint_python(source);
    std::vector<std::string> texts;
    for (const QuantizerInSource& quantizer : found) {
        texts.emplace_back(source.substr(quantizer.span.offset, quantizer.span.length));
        for (const LintFinding& finding : quantizer.findings) {
            EXPECT_GE(finding.span.offset, quantizer.span.offset);
            EXPECT_LE(finding.span.offset + finding.span.length, quantizer.span.offset + quantizer.span.length);
        }
    }
    EXPECT_EQ(texts, (std::vector<std::string>{"quantized_sigmoid(8,1)", "quantized_tanh(8,\n    1)",
                                               "quantized_bits(8, alpha=auto)", "quantized_relu({bits},2,1)",
                                               "quantized_bits(8, 0, alpha=alpha)"}));
    ASSERT_EQ(found.size(), 5u);
    EXPECT_NE(finding_of(found[0].findings, "positional-argument"), nullptr);
    EXPECT_EQ(finding_of(found[1].findings, "positional-argument")->corrected,
              "quantized_tanh(bits=8, use_stochastic_rounding=True)");
    EXPECT_NE(finding_of(found[2].findings, "unquoted-word"), nullptr);
    EXPECT_TRUE(found[3].findings.empty());                             // a template
    EXPECT_EQ(finding_of(found[4].findings, "unquoted-word"), nullptr); // a name is right in code
}

// Python that is in order, and what is not a whole text.
TEST(LintPython, LeavesAloneWhatItCannotJudge) {
    const std::string_view source = R"py(import qkeras
from qkeras import quantized_relu
(x_train, y_train), (x_test, y_test) = mnist.load_data()
a = "quantized_relu(" + str(bits) + ",0)"
b = ("quantized_relu(4,"
     "2)")
c = f"quantized_bits({int(b)},0)"
d = "quantized_bits(%d,0,1)" % n
e = "quantized_relu({},{})".format(4, 2)
f = name.startswith("quantized_bits(")
g = scipy.stats.bernoulli(1) + attention.binary(16)
h = quantized_tanh (8)
)py";
    for (const QuantizerInSource& quantizer : lint_python(source)) {
        const std::string text(source.substr(quantizer.span.offset, quantizer.span.length));
        EXPECT_TRUE(quantizer.findings.empty()) << text << ": " << plain(quantizer.findings.front().why);
    }
    EXPECT_TRUE(lint_python("y = binary(16)\n").empty()); // whoever's it is
    EXPECT_EQ(lint_python("import qkeras\ny = binary(16) + qkeras.binary(16)\n").size(), 2u);
}

TEST(LintPython, FindsMisspeltNamesInStrings) {
    const auto rules_of = [](std::string_view source) {
        Ids ids;
        for (const QuantizerInSource& quantizer : lint_python(source)) {
            for (const LintFinding& finding : quantizer.findings) { ids.emplace_back(finding.rule->id); }
        }
        return ids;
    };
    EXPECT_EQ(rules_of("'Quantized_tanh(6)'"), Ids{"wrong-case"});
    EXPECT_EQ(rules_of("'quantized_tahn(6)'"), Ids{"unknown-quantizer"});
    EXPECT_EQ(rules_of("' quantized_tanh(6)'"), Ids{"refused-by-qkeras"});
    EXPECT_EQ(rules_of("'quantized_tanh (6)'"), Ids{"refused-by-qkeras"});
    EXPECT_EQ(rules_of("'quantized_tanh ()'"), Ids{"refused-by-qkeras"});
    EXPECT_EQ(rules_of("'quantized_tanh (see below)' 'quantized_tanh (6) is small' 'quantized_tanh of x'"), Ids{});
    EXPECT_EQ(rules_of("'my_function(6)' 'quantized_model_of_mine(x)'"), Ids{});
}

TEST(LintPython, KnowsWhatAQuantizerIsForByItsKeyword) {
    const auto warnings = [](std::string_view source) {
        std::size_t count = 0;
        for (const QuantizerInSource& quantizer : lint_python(source)) {
            count += finding_of(quantizer.findings, "ignored-by-hls4ml") != nullptr ? 1u : 0u;
        }
        return count;
    };
    for (const char* source : {"QDense(kernel_quantizer=quantized_bits(bits=8, symmetric=True))",
                               "QDense(kernel_quantizer = 'quantized_bits(bits=8, symmetric=True)')",
                               "bias_quantizer=qkeras.quantizers.quantized_bits(bits=8, symmetric=True)",
                               "kernel_quantizer=\n    quantized_bits(bits=8, symmetric=True)"}) {
        EXPECT_EQ(warnings(source), 0u) << source;
    }
    for (const char* source :
         {"QActivation('quantized_bits(bits=8, symmetric=True)')",
          "QActivation(quantized_bits(bits=8, symmetric=True))",
          "QDense(activation=quantized_bits(bits=8, symmetric=True))", "q = quantized_bits(bits=8, symmetric=True)",
          "kernel_quantizer == quantized_bits(bits=8, symmetric=True)",
          "kernel(quantized_bits(bits=8, symmetric=True))", "quantized_bits(bits=8, symmetric=True)"}) {
        EXPECT_EQ(warnings(source), 1u) << source;
    }
}

TEST(LintNotebook, HasTheCodeOfItsCells) {
    const auto cells = code_cells_of(R"({"cells": [{"cell_type": "markdown", "source": ["x"]},
        {"cell_type": "code", "source": ["a = 1\n", "b = 2"]}, {"cell_type": "code", "source": "c"}, 7,
        {"cell_type": "code"}], "metadata": {"kernelspec": {"language": "python"}}})");
    ASSERT_TRUE(cells);
    ASSERT_EQ(cells->size(), 3u);
    EXPECT_EQ((*cells)[0].number, 2u);
    EXPECT_EQ((*cells)[0].source, "a = 1\nb = 2");
    EXPECT_EQ((*cells)[1].number, 3u);
    EXPECT_EQ((*cells)[2].number, 5u);
    EXPECT_EQ((*cells)[2].source, "");
    const auto older = code_cells_of(
        R"({"worksheets": [{"cells": [{"cell_type": "code", "input": ["a"]}]}, {"cells": [{"cell_type": "code",
        "input": "b"}]}]})");
    ASSERT_TRUE(older && older->size() == 2u);
    EXPECT_EQ((*older)[1].number, 2u);
    EXPECT_EQ((*older)[1].source, "b");
    EXPECT_TRUE(code_cells_of(R"({"cells": [{"cell_type": "code", "source": "x"}],
        "metadata": {"language_info": {"name": "julia"}}})")
                    ->empty());
    EXPECT_FALSE(code_cells_of("{}"));
    EXPECT_FALSE(code_cells_of("[1]"));
    EXPECT_FALSE(code_cells_of("{\"cells\": ["));
}

// A correction puts keywords before what stands between two commas; where that is not an argument it is none.
TEST(LintPython, CorrectsOnlyWhatIsUnderstood) {
    const auto corrected = [](std::string_view source) {
        std::string text;
        for (const QuantizerInSource& quantizer : lint_python(source)) {
            for (const LintFinding& finding : quantizer.findings) { text += finding.corrected; }
        }
        return text;
    };
    EXPECT_EQ(corrected("quantized_sigmoid(bits, 1)"), "quantized_sigmoid(bits=bits, symmetric=True)");
    EXPECT_EQ(corrected("quantized_tanh(8, 1, *rest)"), "");
    EXPECT_EQ(corrected("quantized_relu(6, 2, 3)"), "");
    EXPECT_EQ(corrected("quantized_tanh(lambda x, y: x, 1)"), "");
    EXPECT_EQ(corrected("quantized_sigmoid(f('#'), 1) # 2"), "quantized_sigmoid(bits=f('#'), symmetric=True)");
    EXPECT_EQ(corrected("quantized_sigmoid(bits # the number\n, 1)"), "quantized_sigmoid(bits=bits, symmetric=True)");
}
} // namespace
} // namespace quantoscope
