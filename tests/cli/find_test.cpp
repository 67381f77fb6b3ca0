#include "tests/cli/program.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace quantoscope {
namespace {
using Json = nlohmann::ordered_json;

Ended find(std::vector<std::string> arguments) {
    arguments.insert(arguments.begin(), "find");
    return run(arguments);
}

TEST(FindCommand, BeginsWithTheRecommendation) {
    const Ended result = find({"quantized_sigmoid(bits=2..8)@?", "--max-error", "1/64"});
    EXPECT_EQ(result.exit_code, 0) << result.errors;
    const auto lines = lines_of(result.output);
    EXPECT_EQ(lines.front(), "quantized_sigmoid(bits=6)@real");
    EXPECT_EQ(lines[2], "3 of 21 settings pass:");
    EXPECT_EQ(find({"quantized_sigmoid(bits=2..8)@?", "--max-error", "1/64", "--limit", "1"}).output.find("bits=7"),
              std::string::npos);
}

TEST(FindCommand, WritesJson) {
    const Json json = Json::parse(
        find({"quantized_sigmoid(bits=?, symmetric=?)@?", "--symmetric", "--max-error=1step", "--json"}).output);
    EXPECT_EQ(json["tried"], 96);
    EXPECT_EQ(json["nearest"], nullptr);
    ASSERT_GT(json["passing"].size(), 20u); // all
    for (const Json& setting : json["passing"]) {
        const std::string spec = setting["spec"];
        EXPECT_EQ(run({"check", spec, "--symmetric", "--max-error", "1step"}).exit_code, 0) << spec;
        const Json analysis = Json::parse(run({"analyze", spec, "--json"}).output);
        EXPECT_EQ(setting["levels"], analysis["levels"]) << spec;
        EXPECT_EQ(setting["largest_error"], analysis["error"]["largest"]) << spec;
        EXPECT_EQ(setting["largest_error_in_steps"], analysis["error"]["largest_in_steps"]) << spec;
    }
    const Json two = Json::parse(find({"quantized_tanh(?)", "--monotone", "--limit=2", "--json"}).output);
    EXPECT_EQ(two["passing"].size(), 2u);
}

TEST(FindCommand, NamesTheNearestAndWhatItLacks) {
    const Arguments asked{"quantized_sigmoid(bits=2..8)@real", "--max-error", "1/64", "--reaches", "0,1"};
    const Ended result = find(asked);
    EXPECT_EQ(result.exit_code, 1);
    EXPECT_TRUE(result.output.starts_with("None of 7 settings passes. The nearest:\n")) << result.output;
    EXPECT_TRUE(result.output.ends_with("FAILED  reaches: 1 is not an output; the nearest is 0.99609375, at x = 6.\n"));
    Arguments as_json = asked;
    as_json.emplace_back("--json");
    const Json json = Json::parse(find(as_json).output);
    EXPECT_TRUE(json["passing"].empty());
    EXPECT_EQ(json["nearest"]["spec"], "quantized_sigmoid(bits=8)@real");
    EXPECT_EQ(json["nearest"]["failed"], Json{"reaches"});
}

TEST(FindCommand, HoldsTargetsToWhatWasTrained) {
    const std::string target = "hls4ml.sigmoid(table_size=?, result='ap_ufixed<8,0,AP_RND_CONV,AP_SAT>')";
    const Json json = Json::parse(
        find({target, "--trained", "quantized_sigmoid(8)@real", "--max-lsb", "2", "--max-share", "5%", "--json"})
            .output);
    EXPECT_EQ(json["tried"], 11);
    ASSERT_FALSE(json["passing"].empty());
    for (const Json& setting : json["passing"]) {
        EXPECT_EQ(
            run({"deploy", "quantized_sigmoid(8)@real", "--as", setting["spec"], "--max-lsb", "2", "--max-share", "5%"})
                .exit_code,
            0);
    }
}

TEST(FindCommand, SaysWhatIsWrong) {
    const auto error = [](std::vector<std::string> arguments) {
        const Ended ended = find(std::move(arguments));
        EXPECT_EQ(ended.exit_code, 2) << ended.output;
        EXPECT_EQ(ended.output, "");
        return ended.errors;
    };
    EXPECT_NE(error({"quantized_tanh(?)"}).find("find needs to know what to check: --no-overshoot"), std::string::npos);
    EXPECT_NE(error({"plan.sigmoid()", "--max-lsb", "1"}).find("name it with --trained"), std::string::npos);
    EXPECT_NE(error({"plan.sigmoid()", "--monotone", "--trained", "quantized_tanh(4)"}).find("needs a limit"),
              std::string::npos);
    EXPECT_NE(error({"quantized_tanh(?)", "--max-lsb", "1", "--trained", "quantized_tanh(4)"}).find("is a quantizer"),
              std::string::npos);
    EXPECT_NE(error({"quantized_tanh(?)", "--monotone", "--limit", "0"}).find("a whole number from 1 on, not '0'"),
              std::string::npos);
    EXPECT_EQ(error({"quantized_bits(4, alpha=?)", "--monotone"}),
              complaint("alpha cannot be left open; bits, integer, table_size, flags, words and the sigmoid mode can",
                        "quantized_bits(4, alpha=?)", 24));
}
} // namespace
} // namespace quantoscope
