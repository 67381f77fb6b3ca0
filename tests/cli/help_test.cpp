#include "tests/cli/program.h"

#include <gtest/gtest.h>

#include <filesystem>

namespace quantoscope {
namespace {

const std::string commands[] = {"list", "eval", "steps", "analyze", "plot", "compare", "table"};

TEST(Help, TellsTheVersion)
{
    const Ended result = run({"--version"});
    EXPECT_EQ(result.output, "quantoscope 0.1.0\n");
    EXPECT_EQ(result.exit_code, 0);
}

TEST(Help, NamesEveryCommandTheTextFormAndTheExitCodes)
{
    const Ended result = run({"--help"});
    EXPECT_EQ(result.exit_code, 0);
    EXPECT_EQ(result.errors, "");
    for (const std::string& command : commands) {
        EXPECT_NE(result.output.find("\n  " + command + " "), std::string::npos) << command;
    }
    for (const char* part : {"[revision.]name(arguments)[@mode]", "hard, smooth, real", "quantized_tanh",
                             "pr63_clip", "\n  0  ", "\n  1  ", "\n  2  ", "\n  3  ", "Examples:"}) {
        EXPECT_NE(result.output.find(part), std::string::npos) << part;
    }
}

TEST(Help, IsThereForEachCommandInThreeForms)
{
    for (const std::string& command : commands) {
        const Ended result = run({command, "--help"});
        EXPECT_EQ(result.exit_code, 0);
        EXPECT_TRUE(result.output.starts_with("Usage: quantoscope " + command)) << result.output;
        EXPECT_NE(result.output.find("Exit codes:"), std::string::npos);
        EXPECT_NE(result.output.find("Examples:"), std::string::npos);
        EXPECT_EQ(run({command, "-h"}).output, result.output);
        EXPECT_EQ(run({"help", command}).output, result.output);
        EXPECT_EQ(run({command, "bad(", "--help"}).output, result.output);
    }
    EXPECT_EQ(run({"help"}).output, run({"--help"}).output);
}

TEST(Help, NamesTheOptionsOfTheContract)
{
    const std::map<std::string, std::vector<std::string>> options = {
        {"list", {"--json"}},
        {"eval", {"--hex"}},
        {"steps", {"--from A", "--to B", "--hex", "--json"}},
        {"analyze", {"--from A", "--to B", "--reference true|mode", "--json"}},
        {"plot", {"-o, --output FILE", "--from A", "--to B", "--width MM", "--height MM"}},
        {"compare", {"--all", "--hex", "--json"}},
        {"table",
         {"-o, --output FILE", "--inputs FORMAT", "--format FORMAT", "--order raw|offset", "--name NAME"}}};
    for (const auto& [command, names] : options) {
        const std::string text = run({command, "--help"}).output;
        for (const std::string& name : names) {
            EXPECT_NE(text.find("\n  " + name + " "), std::string::npos) << command << ' ' << name;
        }
    }
}

TEST(Help, KeepsWithin80Columns)
{
    std::string text = run({"--help"}).output;
    for (const std::string& command : commands) {
        text += run({command, "--help"}).output;
    }
    for (const std::string& line : lines_of(text)) {
        EXPECT_LE(line.size(), 80u) << line;
        EXPECT_FALSE(line.ends_with(' ')) << line;
    }
}

// Every example can be pasted into a shell (figures are tried elsewhere).
TEST(Help, ShowsExamplesThatWork)
{
    const TemporaryFolder folder;
    const std::string prepare =
        "cd " + folder.path() + " && echo 0.5 >inputs.txt && echo 0.5,0.5 >measured.csv && PATH=" +
        std::filesystem::path(QUANTOSCOPE_PROGRAM).parent_path().string() + ":$PATH && ";
    int tried = 0;
    for (const std::string& command : commands) {
        const std::string text = run({command, "--help"}).output;
        for (const std::string& example : lines_of(text.substr(text.find("Examples:\n") + 10))) {
            if (command != "plot") {
                const Ended result = run_in_shell(prepare + example);
                EXPECT_EQ(result.exit_code, 0) << example << '\n' << result.errors;
                ++tried;
            }
        }
    }
    EXPECT_GE(tried, 8);
}

} // namespace
} // namespace quantoscope
