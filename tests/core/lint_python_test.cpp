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
                                               "quantized_bits(8, 0, alpha=alpha)", "quantized_bits"}));
    ASSERT_EQ(found.size(), 6u);
    EXPECT_NE(finding_of(found[0].findings, "positional-argument"), nullptr);
    const auto& readings = finding_of(found[1].findings, "positional-argument")->readings;
    ASSERT_EQ(readings.size(), 2u);
    EXPECT_EQ(readings[0].text, "quantized_tanh(bits=8, use_stochastic_rounding=True)");
    EXPECT_EQ(plain(readings[1].meaning) + ": " + readings[1].text,
              "if integer bits were meant: quantized_tanh(bits=8)");
    EXPECT_NE(finding_of(found[2].findings, "unquoted-word"), nullptr);
    EXPECT_FALSE(has_warning(found[3].findings) && !finding_of(found[3].findings, "positional-argument"));
    EXPECT_FALSE(found[5].is_examined);                                 // it is not closed
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
d = "quantized_bits(%d,0,0)" % n
e = "quantized_relu({},{})".format(4, 2)
f = name.startswith("quantized_bits(")
g = scipy.stats.bernoulli(1) + attention.binary(16)
h = quantized_tanh (8)
)py";
    for (const QuantizerInSource& quantizer : lint_python(source)) {
        const std::string text(source.substr(quantizer.span.offset, quantizer.span.length));
        EXPECT_FALSE(has_warning(quantizer.findings)) << text << ": " << plain(quantizer.findings.front().why);
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
          "QDense(activation=quantized_bits(bits=8, symmetric=True))", "q = quantized_sigmoid(bits=8, symmetric=True)",
          "kernel_quantizer == quantized_sigmoid(bits=8, symmetric=True)",
          "kernel(quantized_sigmoid(bits=8, symmetric=True))", "quantized_sigmoid(bits=8, symmetric=True)"}) {
        EXPECT_EQ(warnings(source), 1u) << source;
    }
}

// The rules of what is examined in a line, behind the import; "not examined" of what is not.
Ids rules_of_line(const std::string& line, bool notes = false) {
    const std::string source = "from qkeras import *\n" + line + "\n";
    Ids ids;
    for (const QuantizerInSource& quantizer : lint_python(source)) {
        if (!quantizer.is_examined) { ids.emplace_back("not examined"); }
        for (const LintFinding& finding : quantizer.findings) {
            if (notes || finding.rule->severity != LintSeverity::note) { ids.emplace_back(finding.rule->id); }
        }
    }
    return ids;
}

// What QKeras does with the third argument of quantized_relu and the second of quantized_tanh depends on no value.
TEST(LintPython, JudgesWhatATemplateSays) {
    const Ids relu{"positional-argument"};
    for (const char* line :
         {R"p(x = f"quantized_relu({bits},{integer},{symmetric})")p", R"p(x = "quantized_relu(%d,%d,%d)" % (b, i, s))p",
          R"p(x = "quantized_relu({},{},{})".format(b, i, s))p",
          R"p(x = ("quantized_relu({}," "{},{})").format(b, i, s))p",
          R"p(x = "quantized_relu(" + str(bits) + "," + str(i) + "," + flag + ")")p",
          R"p(x = f'quantized_tanh({bits}, 1)')p", R"p(x = "quantized_tanh({}, 1)".format(b))p",
          R"p(x = """quantized_tanh(8,0)""")p", R"p(x = rf"quantized_tanh({d['bits']!r}, 1)")p",
          R"p(x = quantized_tanh(bits, 1))p", R"p(x = quantized_relu(bits, integer, symmetric))p",
          R"p(x = functools.partial(quantized_tanh, 8, 1))p",
          R"p(x = partial(qkeras.quantizers.quantized_tanh, b, 1))p"}) {
        Ids ids = rules_of_line(line);
        std::erase(ids, "printed-by-str");
        EXPECT_EQ(ids, relu) << line;
    }
    for (const char* line :
         {R"p(x = f"quantized_relu({bits},{integer},{use_sigmoid})")p", R"p(x = quantized_relu(bits, i, use_sig))p",
          R"p(x = f"quantized_relu({bits},0,0,{slope})")p", R"p(x = f"quantized_tanh({bits})")p",
          R"p(x = f"quantized_bits({bits},{integer},{s},alpha={alpha})")p", R"p(x = f"{{quantized_tanh({b},1)}}")p"}) {
        EXPECT_EQ(rules_of_line(line), std::string_view(line).find("0,0,") == std::string_view::npos
                                           ? Ids{}
                                           : Ids{"positional-argument"}) // of the 0 for use_sigmoid
            << line;
    }
    EXPECT_EQ(rules_of_line(R"p(x = f"quantized_bits({b}, {key}=3, symetric=1)")p"), Ids{"unknown-parameter"});
    EXPECT_EQ(rules_of_line(R"p(x = partial(quantized_bits, bits=8, foo=3))p"), Ids{"unknown-parameter"});
    EXPECT_EQ(rules_of_line(R"p(x = f"quantized_relu({b},relu_upper_bound=6)")p"),
              (Ids{"without-effect", "ignored-by-hls4ml"}));
}

// The f is forgotten where nothing else can put a value in.
TEST(LintPython, FindsBracesThatStay) {
    EXPECT_EQ(rules_of_line(R"p(x = "quantized_relu({bits},0)")p"), Ids{"unquoted-word"});
    EXPECT_EQ(rules_of_line("x = \"quantized_relu({bits},0)\"\ny = x.format(bits=8)"), Ids{});
    EXPECT_EQ(rules_of_line("QActivation(\"quantized_relu({bits},0)\")\ny = x.format(bits=8)"), Ids{"unquoted-word"});
    EXPECT_EQ(rules_of_line(R"p(x = "quantized_relu({},0)")p"), Ids{}); // somebody's template
}

TEST(LintPython, CountsApartWhatItCannotExamine) {
    for (const char* line : {R"p(x = f"quantized_{kind}({bits},0)")p", R"p(x = "quantized_bits(")p",
                             R"p(x = "quantized_bits(" + arguments)p", R"p(x = quantized_bits(**config))p",
                             R"p(x = quantized_bits(*a, **b))p", R"p(x = "quantized_bits(8,0)".replace("8", b))p"}) {
        EXPECT_EQ(rules_of_line(line), Ids{"not examined"}) << line;
    }
}

TEST(LintPython, LeavesAloneNamesThatAreNoQuantizers) {
    for (const char* line :
         {R"p(if c["kind"] == "quantized_hswish": pass)p", R"p(known = ["quantized_po2", "quantized_linear"])p",
          R"p(registry = {"quantized_bits": quantized_bits, "quantized_tanh": 3})p",
          R"p(if "quantized_bits" in text: pass)p", R"p(x = {"class_name": "quantized_bits", "config": {"bits": 8}})p",
          R"p(assert str(q) == "quantized_tanh(8,1)")p", R"p(self.assertEqual(str(q), "quantized_tanh(8,1)"))p",
          R"p(print("quantized_tanh(8,1)"))p", R"p(if name.startswith("quantized_bits("): pass)p",
          R"p(raise ValueError("quantized_tanh(8,1) is wrong"))p", R"p(plt.plot(x, label="quantized_tanh(8,1)"))p",
          "def f():\n  \"\"\"quantized_tanh(8,1)\"\"\"", "def quantized_tanh(x, bits): pass\ny = quantized_tanh(x, 1)",
          "y = self.quantized_tanh(x, 1)"}) {
        EXPECT_EQ(rules_of_line(line, true), Ids{}) << line;
    }
    // Somebody else's, in a source that does not mention QKeras.
    for (const char* source : {"class quantized_tanh: pass\ny = quantized_tanh(8, 1)\n",
                               "quantized_tanh = lambda x, b: x\ny = quantized_tanh(8, 1)\n",
                               "from mine import quantized_tanh\ny = quantized_tanh(8, 1)\n",
                               "import torch\ny = torch.quantized_tanh(8, 1)\n"}) {
        EXPECT_TRUE(lint_python(source).empty()) << source;
    }
    EXPECT_EQ(lint_python("y = quantized_tanh(8, 1)\n").size(), 1u);
}

TEST(LintPython, FollowsImportsByOtherNames) {
    for (const char* source :
         {"from qkeras import quantized_tanh as qt\nx = qt(8, 1)\n",
          "from qkeras.quantizers import (quantized_bits,\n  quantized_tanh as qt)\nx = qt(8, 1)\n",
          "import qkeras.quantizers as Q\nx = Q.quantized_tanh(8, 1)\n",
          "import qkeras as qk\nx = qk.quantized_tanh(8, 1)\n",
          "from qkeras import quantizers as q\nx = q.quantized_tanh(8, 1)\n",
          "import qkeras\nqt = qkeras.quantized_tanh\nx = qt(8, 1)\n"}) {
        const auto found = lint_python(source);
        ASSERT_EQ(found.size(), 1u) << source;
        EXPECT_NE(finding_of(found[0].findings, "positional-argument"), nullptr) << source;
    }
    const auto aliased = lint_python("from qkeras import quantized_tanh as qt\nx = qt(8, 1)\n");
    EXPECT_EQ(aliased[0].findings[0].readings[1].text, "qt(bits=8)");
}

// google/qkeras at 78ea90f: a kernel without alpha becomes 'auto_po2', and symmetric where it is quantized_bits.
TEST(LintPython, KnowsTheRoleOfAnArgument) {
    for (const char* line :
         {"QDense(8, kernel_quantizer=quantized_bits(bits=4))", "QDense(8, kernel_quantizer='quantized_bits(bits=4)')",
          "QDense(8, kernel_quantizer='binary')", "d = {'QDense': {'kernel_quantizer': 'quantized_bits(bits=4)'}}",
          "d = {'kernel': {'quantized_bits(bits=4,symmetric=1)': 4}}", "d['kernel_quantizer'] = 'binary()'",
          "QScaleShift(bias_quantizer=quantized_bits(bits=4))", "kernel_quantizer = get_quantizer('binary')",
          "QDense(8, kernel_quantizer=f'quantized_bits({b},0)')"}) {
        EXPECT_EQ(rules_of_line(line), Ids{"changed-by-layer"}) << line;
    }
    for (const char* line :
         {"QDense(8, bias_quantizer=quantized_bits(bits=4))", "QDense(8, kernel_quantizer=quantized_bits(4, alpha=1))",
          "QDense(8, kernel_quantizer=quantized_bits(4, alpha=a))", "kernel = quantized_bits(bits=4)",
          "QActivation('quantized_bits(4)')", "QConv2D(kernel_quantizer=partial(binary, 0))"}) {
        EXPECT_EQ(rules_of_line(line), Ids{}) << line;
    }
    EXPECT_EQ(rules_of_line("QDense(4, kernel_quantizer=ternary(threshold=0.2))"), Ids{"raised-by-qkeras"});
}

// Places lead into the source, whatever was put together and whatever was written with escapes.
TEST(LintPython, MarksThePlaceInTheSource) {
    const std::string source = "import qkeras\nx = (\"quantized_tanh(\" + str(b)  # bits\n     + \", 1)\")\n";
    const auto found = lint_python(source);
    ASSERT_EQ(found.size(), 1u);
    const LintFinding* finding = finding_of(found[0].findings, "positional-argument");
    ASSERT_NE(finding, nullptr);
    EXPECT_EQ(source.substr(finding->span.offset, finding->span.length), "1");
    EXPECT_TRUE(finding->readings.empty()); // there is no one text to write
    const auto one = lint_python("import qkeras\nx = f\"quantized_tanh({b + 1:d}, 1)\"\n");
    EXPECT_EQ(one[0].findings[0].readings[0].text, "quantized_tanh(bits={b + 1:d}, use_stochastic_rounding=True)");
}

TEST(LintPython, TakesNamesFromTheWholeNotebook) {
    const PythonNames names = python_names(PythonTokens("from qkeras import quantized_tanh as qt\n"));
    EXPECT_EQ(lint_python(PythonTokens("x = qt(8, 1)\n"), names).size(), 1u);
    EXPECT_TRUE(lint_python("x = qt(8, 1)\n").empty());
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
            for (const LintFinding& finding : quantizer.findings) {
                text += finding.corrected;
                text += finding.readings.empty() ? "" : finding.readings.front().text;
            }
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
