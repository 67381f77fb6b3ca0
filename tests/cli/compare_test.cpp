#include "tests/cli/program.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <fstream>

namespace quantoscope {
namespace {
// In mode hard it is x rounded to eighths, ties to even, from -1 to 0.875.
const std::string tanh4 = "quantized_tanh(4)";

Ended compared(const std::string& text, const Arguments& options = {}) {
    Arguments arguments{"compare", tanh4, "-"};
    arguments.insert(arguments.end(), options.begin(), options.end());
    return run(arguments, text);
}

std::string file_with(const TemporaryFolder& folder, const std::string& text) {
    const std::string path = folder.path() + "/measured.csv";
    std::ofstream(path) << text;
    return path;
}

TEST(Compare, AgreesWithWhatEvalWrites) {
    const TemporaryFolder folder;
    std::string inputs;
    for (int i = -300; i < 300; ++i) { inputs += std::to_string(i) + "e-2\n"; }
    for (const Arguments& options : {Arguments{}, {"--hex"}}) {
        Arguments arguments{"eval", tanh4};
        arguments.insert(arguments.end(), options.begin(), options.end());
        const std::string path = file_with(folder, run(arguments, inputs).output);
        const Ended result = run({"compare", tanh4, path});
        EXPECT_EQ(result.output, "All 600 rows agree.\n");
        EXPECT_EQ(result.errors, "");
        EXPECT_EQ(result.exit_code, 0);
        EXPECT_EQ(run({"compare", "quantized_tanh(5)", path}).exit_code, 1);
    }
}

TEST(Compare, TellsHowManyRowsDifferByHowMuchAndWhich) {
    const Ended result = compared("x,y\n0.1,0.125\n# by hand\n0.375,0.5\n\n-2,-1\n0.2,-0.125\n-0,-0\n");
    EXPECT_EQ(result.output, "2 of 5 rows differ. The largest difference is 3 steps (0.375), at x = 0.2 on\n"
                             "line 7.\n"
                             "\n"
                             "line,x,expected,measured,steps\n"
                             "4,0.375,0.375,0.5,1\n"
                             "7,0.2,0.25,-0.125,-3\n");
    EXPECT_EQ(result.errors, "");
    EXPECT_EQ(result.exit_code, 1);
}

TEST(Compare, WritesHexadecimal) {
    EXPECT_EQ(compared("0.1,0.375\n", {"--hex"}).output,
              "The only row differs. The largest difference is 2 steps (0.25), at x = 0.1 on\nline 1.\n\n"
              "line,x,expected,measured,steps\n1,0x1.99999ap-4,0x1p-3,0x1.8p-2,2\n");
}

TEST(Compare, ListsTwentyRowsUnlessAskedForAll) {
    std::string text;
    for (int i = 0; i < 21; ++i) { text += "0,1\n"; }
    const std::string head = "line,x,expected,measured,steps\n";
    const std::string few = compared(text).output;
    EXPECT_NE(few.find("The first 20 of them follow; --all writes all.\n\n" + head), std::string::npos) << few;
    EXPECT_TRUE(few.ends_with("\n20,0,0,1,8\n"));
    const std::string all = compared(text, {"--all"}).output;
    EXPECT_EQ(all.find("--all"), std::string::npos);
    EXPECT_TRUE(all.ends_with("\n21,0,0,1,8\n"));
    text.resize(text.size() - 4);
    EXPECT_EQ(compared(text).output, compared(text, {"--all"}).output);
    EXPECT_EQ(nlohmann::json::parse(compared(text + text, {"--json"}).output)["mismatches"].size(), 20u);
    EXPECT_EQ(nlohmann::json::parse(compared(text + text, {"--json", "--all"}).output)["mismatches"].size(), 40u);
}

TEST(Compare, WritesJson) {
    const Ended result = compared("0.1,0.125\n0.375,0.5\n0.2,nan\n", {"--json"});
    EXPECT_EQ(result.exit_code, 1);
    EXPECT_EQ(result.output,
              "{\"spec\": \"quantized_tanh(bits=4)\", \"rows\": 3, \"differing\": 2, \"largest\": 0.125, "
              "\"largest_in_steps\": 1, \"at\": {\"line\": 2, \"x\": 0.375},\n \"mismatches\": [\n"
              "  {\"line\": 2, \"x\": 0.375, \"expected\": 0.375, \"measured\": 0.5, \"steps\": 1},\n"
              "  {\"line\": 3, \"x\": 0.2, \"expected\": 0.25, \"measured\": \"nan\", \"steps\": \"nan\"}\n ]}\n");
    EXPECT_EQ(nlohmann::json::parse(result.output)["rows"], 3);
    EXPECT_EQ(compared("0.1,0.125\n", {"--json"}).output,
              "{\"spec\": \"quantized_tanh(bits=4)\", \"rows\": 1, \"differing\": 0, \"largest\": 0, "
              "\"largest_in_steps\": 0, \"at\": null,\n \"mismatches\": []}\n");
    const auto hex = nlohmann::json::parse(compared("0.2,nan\n", {"--json", "--hex"}).output);
    EXPECT_EQ(hex["mismatches"][0]["x"], "0x1.99999ap-3");
    EXPECT_EQ(hex["mismatches"][0]["measured"], "nan");
    EXPECT_TRUE(hex["largest"].is_null());
    EXPECT_TRUE(hex["at"].is_null());
}

TEST(Compare, ReadsWhatTableWrites) {
    for (const char* text : {"quantized_tanh(4)", "quantized_sigmoid(5)@real", "quantized_po2(4)"}) {
        const Ended table = run({"table", text, "--inputs", "ap_fixed<6,3>", "--format", "csv"});
        ASSERT_EQ(table.exit_code, 0) << table.errors;
        EXPECT_NE(table.output.find("\naddress,x,y,code\n"), std::string::npos);
        const Ended same = run({"compare", text, "-"}, table.output);
        EXPECT_EQ(same.output, "All 64 rows agree.\n") << same.errors;
        EXPECT_EQ(run({"compare", "quantized_tanh(2)", "-"}, table.output).exit_code, 1);
    }
}

TEST(Compare, PointsAtTheFaultInTheFile) {
    const std::string number = " is not a number; expected for example 0.5, -1e-3, 0x1.8p-2 or inf";
    const auto expect_refused = [](const std::string& text, const std::string& expected) {
        const Ended result = compared(text);
        EXPECT_EQ(result.errors, expected);
        EXPECT_EQ(result.output, "");
        EXPECT_EQ(result.exit_code, 2);
    };
    expect_refused("1,1\r\n1.5, 2x\r\n1,1\r\n", complaint("line 2: '2x'" + number, "1.5, 2x", 6));
    expect_refused("1,1\n3\n", complaint("line 2: expected two numbers, x and y", "3", 1));
    expect_refused("0,5;0,25\n", complaint("line 1: expected two numbers, x and y", "0,5;0,25", 4));
    expect_refused("", "quantoscope: expected at least one row x,y\n");
    const TemporaryFolder folder;
    const std::string path = file_with(folder, "1;1\n2;\n");
    EXPECT_EQ(run({"compare", tanh4, path}).errors, complaint(path + ": line 2: expected a number", "2;", 2));
}

TEST(Compare, StaysWithinAScreenfulWhateverTheFile) {
    for (const std::string& text : {std::string(100'000, 'x'), "1," + std::string(100'000, '\xff'),
                                    std::string(100'000, '1') + ",?", std::string(100'000, '\0')}) {
        const Ended result = compared(text);
        EXPECT_EQ(result.exit_code, 2);
        EXPECT_LE(result.errors.size(), 600u);
        EXPECT_LE(lines_of(result.errors).size(), 3u);
    }
}

TEST(Compare, TellsWhatCannotBeRead) {
    const TemporaryFolder folder;
    const std::string missing = folder.path() + "/none.csv";
    const Ended result = run({"compare", tanh4, missing});
    EXPECT_EQ(result.exit_code, 3);
    EXPECT_TRUE(result.errors.starts_with("quantoscope: cannot read '" + folder.path())) << result.errors;
    EXPECT_TRUE(result.errors.ends_with(": No such file or directory\n")) << result.errors;
    EXPECT_EQ(run({"compare", tanh4, folder.path()}).exit_code, 3);
    const Ended endless = run_in_shell("\"$0\" compare 'quantized_tanh(4)' - </dev/zero");
    EXPECT_EQ(endless.exit_code, 2);
    EXPECT_EQ(endless.errors, "quantoscope: cannot read standard input: it is longer than 268435456 bytes\n");
}

TEST(Compare, NeedsBothOperandsAndNoMore) {
    const auto expect_refused = [](const Arguments& arguments, const std::string& beginning) {
        const Ended result = run(arguments);
        EXPECT_EQ(result.exit_code, 2);
        EXPECT_TRUE(result.errors.starts_with(beginning)) << result.errors;
    };
    expect_refused({"compare"}, "quantoscope: compare needs a SPEC, for example: quantoscope compare '");
    expect_refused({"compare", tanh4}, "quantoscope: compare needs a FILE.csv, for example: quantoscope ");
    expect_refused({"compare", tanh4, "a.csv", "b.csv"}, "quantoscope: unexpected argument 'b.csv' after FILE.csv\n");
    expect_refused({"compare", "quantized_tan(4)", "a.csv"}, "quantoscope: there is no ");
}

TEST(Compare, EndsSilentlyWhenTheReaderHasGone) {
    const Ended result = run_in_shell("yes 0,1 | head -100000 | \"$0\" compare 'quantized_tanh(4)' - --all | head -1");
    EXPECT_EQ(result.errors, "");
    EXPECT_TRUE(result.output.starts_with("100000 of 100000 rows differ."));
}
} // namespace
} // namespace quantoscope
