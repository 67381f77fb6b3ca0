#include "tests/cli/program.h"

#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>
#include <sstream>
#include <string>

namespace quantoscope {
namespace {

using Json = nlohmann::json;

TEST(LintCommand, TellsPlaceReasonAndRemedy)
{
    const Ended result = run({"lint", "quantized_bits(8, alpha=auto)"});
    EXPECT_EQ(result.exit_code, 1);
    EXPECT_EQ(result.output,
              "warning: 'auto' is not quoted: QKeras drops its first and last character and reads 'ut'\n"
              "[unquoted-word]\n"
              "  quantized_bits(8, alpha=auto)\n"
              "                          ^\n"
              "  instead: quantized_bits(bits=8, alpha='auto')\n"
              "\n"
              "1 warning, 0 notes\n");
    EXPECT_EQ(result.errors, "");
}

TEST(LintCommand, EndsWithZeroWithoutAWarning)
{
    EXPECT_EQ(run({"lint", "quantized_tanh(8)"}).output, "0 warnings, 0 notes\n");
    const Ended noted = run({"lint", "quantized_linear(bits=8)"});
    EXPECT_EQ(noted.exit_code, 0);
    EXPECT_NE(noted.output.find("symmetric-by-default"), std::string::npos);
}

TEST(LintCommand, ReadsPythonWithoutRunningIt)
{
    const TemporaryFolder folder;
    const std::string path = folder.path() + "/train.py";
    std::ofstream(path) << "import os\nos.remove('" << path
                        << "')\nx = QActivation(\"quantized_sigmoid(8,1)\")\n# \xc3\xa4\n"
                           "y = '\xc3\xa4', quantized_tanh(8, 1)\n";
    const Json report = Json::parse(run({"lint", path, "--json"}).output);
    EXPECT_TRUE(std::filesystem::exists(path));
    ASSERT_EQ(report["findings"].size(), 6u) << report;
    const Json& first = report["findings"][0];
    EXPECT_EQ(first["rule"], "positional-argument");
    EXPECT_EQ(first["severity"], "warning");
    EXPECT_EQ(first["where"], path);
    EXPECT_EQ(first["line"], 3);
    EXPECT_EQ(first["column"], 38);
    EXPECT_EQ(first["corrected"], "quantized_sigmoid(bits=8, symmetric=True)");
    for (const Json& finding : report["findings"]) {
        EXPECT_TRUE(finding["line"] == 3 || finding["line"] == 5) << finding;
        if (finding["line"] == 5) {
            EXPECT_EQ(finding["column"], 28) << finding; // characters, not bytes
        }
    }
}

TEST(LintCommand, CorrectsWhatItSaysItReplaces)
{
    const TemporaryFolder folder;
    std::string source = "x = quantized_tanh(8, 1)(y)\n";
    std::ofstream(folder.path() + "/a.py") << source;
    const Json report = Json::parse(run({"lint", folder.path() + "/a.py", "--json"}).output);
    const Json& finding = report["findings"][0];
    source.replace(finding["replaces"][0], finding["replaces"][1], finding["corrected"].get<std::string>());
    EXPECT_EQ(source, "x = quantized_tanh(bits=8, use_stochastic_rounding=True)(y)\n");
}

// Places go forth and back on lines of any length; expected are the characters counted from the line's start.
TEST(LintCommand, CountsLinesAndColumnsInAnyOrder)
{
    const TemporaryFolder folder;
    std::string source = "# \xc3\xa4\n";
    for (int i = 0; i < 40; ++i) {
        source += "\xc3\xa4 = quantized_sigmoid(f('\xe6\xbc\xa2'), 1, quantized_tanh(8, True)); ";
        source += i % 7 == 0 ? "\n\n" : "";
    }
    std::ofstream(folder.path() + "/a.py") << source;
    const Json report = Json::parse(run({"lint", folder.path() + "/a.py", "--json"}).output);
    ASSERT_GE(report["findings"].size(), 80u);
    for (const Json& finding : report["findings"]) {
        const std::string before = source.substr(0, finding["offset"]);
        const std::string line = before.substr(before.rfind('\n') + 1);
        EXPECT_EQ(finding["line"], 1 + std::ranges::count(before, '\n'));
        EXPECT_EQ(finding["column"],
                  1 + std::ranges::count_if(line, [](char c) { return (c & 0xC0) != 0x80; }));
    }
}

TEST(LintCommand, TakesADivisionForPartOfAText)
{
    const Ended result = run({"lint", "quantized_bits(8,0,alpha=1/2)"});
    EXPECT_EQ(result.exit_code, 1);
    EXPECT_NE(result.output.find("'1/2' is not quoted"), std::string::npos) << result.output << result.errors;
}

TEST(LintCommand, LeavesOutRulesAndCountsWhatItReads)
{
    const TemporaryFolder folder;
    const std::string path = folder.path() + "/a.py";
    std::ofstream(path) << "a = quantized_bits(bits=8, symmetric=True)\nb = 'quantised_tanh(4)'\n";
    const Ended all = run({"lint", path});
    EXPECT_EQ(all.exit_code, 1);
    EXPECT_NE(all.output.find("\n2 quantizers read: 2 warnings, 1 note\n"), std::string::npos) << all.output;
    const Ended fewer = run({"lint", path, "--ignore=ignored-by-hls4ml,unknown-quantizer"});
    EXPECT_EQ(fewer.exit_code, 0);
    EXPECT_NE(fewer.output.find("\n2 quantizers read: 0 warnings, 1 note\n"), std::string::npos)
        << fewer.output;
    std::ofstream(path, std::ios::trunc) << "";
    EXPECT_EQ(run({"lint", path}).output, "0 quantizers read: 0 warnings, 0 notes\n");
    EXPECT_EQ(run({"lint", folder.path()}).exit_code, 3);
    const Ended wrong = run({"lint", "binary", "--ignore=ignored-by-hls4m"});
    EXPECT_EQ(wrong.exit_code, 2);
    EXPECT_EQ(wrong.errors, "quantoscope: --ignore: there is no rule 'ignored-by-hls4m'\n"
                            "did you mean 'ignored-by-hls4ml'?\n");
}

TEST(LintCommand, ReadsModelsAndLines)
{
    const std::string strings = QUANTOSCOPE_SOURCE_DIR "/tests/models/own/strings.json";
    const Ended model = run({"lint", strings});
    EXPECT_EQ(model.exit_code, 1);
    EXPECT_NE(model.output.find(", gate, activation:1:22: warning: "), std::string::npos) << model.output;
    const Ended public_model =
        run({"lint", QUANTOSCOPE_SOURCE_DIR "/tests/models/public/qkeras_mnist_cnn.json"});
    EXPECT_EQ(public_model.exit_code, 0);
    EXPECT_NE(public_model.output.find("kernel initializer and 8 more:1:1:"), std::string::npos)
        << public_model.output;
    const TemporaryFolder folder;
    const std::string path = folder.path() + "/quantizers.txt";
    std::ofstream(path) << "# two\nquantized_tanh(8)\n\n  quantized_tanh(8,1)\n";
    const Ended lines = run({"lint", path});
    EXPECT_EQ(lines.exit_code, 1);
    EXPECT_NE(lines.output.find("quantizers.txt:4:20: warning: "), std::string::npos) << lines.output;
    EXPECT_EQ(lines.output.find("txt:2"), std::string::npos) << lines.output;
}

// An editor and grep look for place and severity on one line, so no path may break it.
TEST(LintCommand, KeepsThePlaceOnOneLineWhateverThePath)
{
    const TemporaryFolder folder;
    std::ifstream model(QUANTOSCOPE_SOURCE_DIR "/tests/models/public/qkeras_mnist_cnn.json");
    std::stringstream content;
    content << model.rdbuf();
    for (const std::size_t length : {1u, 30u, 60u, 90u, 120u, 250u}) {
        const std::string path = folder.path() + "/" + std::string(length, 'm') + ".json";
        std::ofstream(path) << content.str();
        const Ended result = run({"lint", path});
        EXPECT_EQ(result.exit_code, 0);
        EXPECT_NE(result.output.find(path + ", q_conv2d, kernel initializer and 8 more:1:1: note:"),
                  std::string::npos)
            << result.output;
    }
}

TEST(LintCommand, TellsWhatItCannotRead)
{
    EXPECT_EQ(run({"lint", "no/such.py"}).exit_code, 3);
    EXPECT_EQ(run({"lint"}).exit_code, 2);
    EXPECT_EQ(run({"lint", "foo(3)"}).exit_code, 1);
}

TEST(LintCommand, ListsItsRules)
{
    const Ended result = run({"lint", "--rules"});
    EXPECT_EQ(result.exit_code, 0);
    EXPECT_NE(result.output.find("positional-argument (warning)\n"), std::string::npos);
}

} // namespace
} // namespace quantoscope
