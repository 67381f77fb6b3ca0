#include "core/lint/lint.h"
#include "core/quantizers/family.h"

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

// A family's row in the README's table of parameters.
std::string row_of(const Family& family)
{
    std::string row = "| `";
    row += family.revision;
    row += family.revision.empty() ? "" : ".";
    row += family.name;
    row += "` | ";
    for (const ParameterDefinition& parameter : family.parameters) {
        row += &parameter == &family.parameters.front() ? "" : ", ";
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
    for (const Family* family : families()) {
        EXPECT_NE(text.find(row_of(*family)), std::string::npos) << row_of(*family);
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

} // namespace quantoscope
