#include "core/function/function.h"
#include "core/lint/lint.h"
#include "core/spec/spec.h"

#include <fstream>
#include <gtest/gtest.h>
#include <sstream>

namespace quantoscope {

namespace {

std::string readme()
{
    std::ifstream file(QUANTOSCOPE_SOURCE_DIR "/README.md");
    std::stringstream text;
    text << file.rdbuf();
    return text.str();
}

// A function's row in the README's table of parameters.
std::string row_of(const Function& function)
{
    std::string row = "| `";
    row += function.prefix();
    row += function.prefix().empty() ? "" : ".";
    row += function.name;
    row += "` | ";
    for (const ParameterDefinition& parameter : function.parameters) {
        row += &parameter == &function.parameters.front() ? "" : ", ";
        row += parameter.key;
        row += '=';
        row += text_of(parameter, parameter.default_value);
    }
    return row + " |\n";
}

} // namespace

TEST(Readme, TableOfParametersIsTheFamilyTable)
{
    const std::string text = readme();
    ASSERT_FALSE(text.empty());
    for (const Function* function : functions()) {
        EXPECT_NE(text.find(row_of(*function)), std::string::npos) << row_of(*function);
    }
}

TEST(Readme, TableOfLintRulesIsTheLinters)
{
    const std::string text = readme();
    for (const LintRule& rule : lint_rules()) {
        std::string row = "| `" + std::string(rule.id) + "`";
        row += rule.severity == LintSeverity::note ? " (note)" : "";
        row += " | " + std::string(rule.title) + " |\n";
        EXPECT_NE(text.find(row), std::string::npos) << row;
    }
}

// "quantized_bits(8,0) first at x = 131073, where it gives 1": every float32 nearer to 0 gives its level.
TEST(Readme, SaysWhereQuantizedBitsLeavesItsGrid)
{
    EXPECT_NE(readme().find("(`quantized_bits(8,0)` first at x = 131073, where it gives 1)"),
              std::string::npos);
    const Spec spec = parse_spec("quantized_bits(8,0)").value();
    const auto kernel = bind(spec);
    for (Ordinal at = ordinal_of(1024.0f); at < ordinal_of(131073.0f); ++at) { // below, -x + q is exact
        ASSERT_EQ((*kernel)(float_at(at)), 0.9921875f) << float_at(at);
        ASSERT_EQ((*kernel)(-float_at(at)), -1.0f) << float_at(at);
    }
    EXPECT_EQ((*kernel)(131073.0f), 1.0f);
}

} // namespace quantoscope
