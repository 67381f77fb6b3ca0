#include "tests/cli/program.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

namespace quantoscope {
namespace {
using Json = nlohmann::ordered_json;

const std::string header = "x,before,after,code_before,code_after\n";

TEST(Steps, IsTheSampleOfTheContract) {
    const Ended result = run({"steps", "pr63_v1.quantized_sigmoid(4,1)@real"});
    EXPECT_EQ(result.output, R"(x,before,after,code_before,code_after
-5.4161,0,0.25,0,1
-2.9326742,0.25,0.5,1,2
-1.5769145,0.5,0.75,2,3
-0.5026289,0.75,1,3,4
0.5026291,1,1.25,4,5
1.5769145,1.25,1.5,5,6
2.9326746,1.5,1.75,6,7
)");
    EXPECT_EQ(result.errors, "");
    EXPECT_EQ(result.exit_code, 0);
}

// Two bits in mode hard: s = x/2 + 1/2, output rint(4 s)/4, clipped to 3/4: goes up where s crosses 1/8, 3/8
// and 5/8, ties to the even code. By hand, with s rounded to float32 (spacing u below the crossing):
//   s > 1/8 (a tie stays at 0): s is exact here, so x is the first float32 above -3/4;
//   s >= 3/8 (a tie goes to 2): s = 3/8 - u/2 is a tie of float32 and rounds up, x = -1/4 - 2^-25;
//   s > 5/8 (a tie stays at 2): s = 5/8 + u/2 is a tie of float32 and rounds down, so x is the first
//   float32 above 1/4 + 2^-24.
TEST(Steps, WritesHexadecimal) {
    const Ended result = run({"steps", "--hex", "quantized_sigmoid(2)"});
    EXPECT_EQ(result.output, header + "-0x1.7ffffep-1,0x0p+0,0x1p-2,0,1\n"
                                      "-0x1.000002p-2,0x1p-2,0x1p-1,1,2\n"
                                      "0x1.000006p-2,0x1p-1,0x1.8p-1,2,3\n");
}

TEST(Steps, KeepsToTheInterval) {
    const auto steps = [](const std::string& from, const std::string& to) {
        return run({"steps", "quantized_sigmoid(2)", "--from", from, "--to", to}).output;
    };
    const std::string middle = "-0.25000003,0.25,0.5,1,2\n";
    EXPECT_EQ(steps("-0.5", "0"), header + middle);
    EXPECT_EQ(steps("-0x1.000002p-2", "0.25"), header); // the first input: nothing comes before it
    EXPECT_EQ(steps("-0x1.000004p-2", "-0x1.000002p-2"), header + middle);
    EXPECT_EQ(steps("-0x1.000004p-2", "-0x1.000004p-2"), header);
    EXPECT_EQ(steps("3", "3"), header);
    EXPECT_EQ(lines_of(steps("-inf", "inf")).size(), 4u);
    EXPECT_EQ(lines_of(steps("-1e50", "+1e50")).size(), 4u); // infinite as converted
}

TEST(Steps, TakesOptionsInEveryForm) {
    const std::string expected = header + "-0.25000003,0.25,0.5,1,2\n";
    EXPECT_EQ(run({"steps", "--from=-0.5", "--to=0", "quantized_sigmoid(2)"}).output, expected);
    EXPECT_EQ(run({"steps", "--to", "0", "quantized_sigmoid(2)", "--from", "-5e-1"}).output, expected);
    EXPECT_EQ(run({"steps", "--from=-0.5", "--to=0", "--", "quantized_sigmoid(2)"}).output, expected);
}

TEST(Steps, WritesJson) {
    const Json expected = Json::parse(R"json({"spec": "quantized_sigmoid(bits=2)",
        "interval": ["-inf", 0], "step": 0.25, "steps": [
        {"x": -0.74999994, "before": 0, "after": 0.25, "code_before": 0, "code_after": 1},
        {"x": -0.25000003, "before": 0.25, "after": 0.5, "code_before": 1, "code_after": 2}]})json");
    const Ended result = run({"steps", "quantized_sigmoid(2)", "--json", "--from", "-inf", "--to", "0"});
    EXPECT_EQ(Json::parse(result.output).dump(), expected.dump());
    EXPECT_EQ(result.output.find(".0,"), std::string::npos);
}

TEST(Steps, WritesValidJsonWithoutStepsAndInHexadecimal) {
    const auto steps = [](const Arguments& more) {
        Arguments arguments{"steps", "quantized_sigmoid(2)", "--json", "--from", "0"};
        arguments.insert(arguments.end(), more.begin(), more.end());
        return Json::parse(run(arguments).output)["steps"].dump();
    };
    EXPECT_EQ(steps({"--to", "0"}), "[]");
    EXPECT_EQ(steps({"--hex"}), R"([{"x":"0x1.000006p-2","before":"0x1p-1","after":"0x1.8p-1",)"
                                R"("code_before":2,"code_after":3}])");
}

// A signed code: one bit of quantized_tanh is -1 or 0.
TEST(Steps, WritesNegativeCodes) {
    const std::vector<std::string> lines = lines_of(run({"steps", "quantized_tanh(1)"}).output);
    ASSERT_EQ(lines.size(), 2u);
    EXPECT_TRUE(lines[1].ends_with(",-1,0,-1,0")) << lines[1];
}

TEST(Steps, TellsEveryCodeOfALargeStaircase) {
    const Ended result = run({"steps", "pr63_v3.quantized_sigmoid(16)@smooth"}); // 2^16 + 1 levels
    EXPECT_EQ(lines_of(result.output).size(), 65'537u);
    EXPECT_TRUE(result.output.ends_with(",0.99998474,1,65535,65536\n"));
}
} // namespace
} // namespace quantoscope
