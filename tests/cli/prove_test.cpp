#include "tests/cli/program.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace quantoscope {
namespace {
using Json = nlohmann::ordered_json;

// The hash is that of xxhsum -H3 for the codes that PLAN's definition gives from -8 to 7, as int32: 0 0 0 0 32 64 128 256
// 512 768 896 960 992 1024 1024 1024.
TEST(ProveCommand, WritesJsonOfATarget) {
    const Ended result = run({"prove", "plan.sigmoid(input='ap_fixed<4,4>')", "--json", "--threads", "1"});
    EXPECT_EQ(result.exit_code, 0) << result.errors;
    const Json json = Json::parse(result.output);
    std::vector<std::string> keys;
    for (const auto& [key, value] : json.items()) { keys.push_back(key); }
    EXPECT_EQ(keys,
              (std::vector<std::string>{"spec", "inputs", "nan_inputs", "mismatches", "first_mismatch", "descents",
                                        "outside", "asymmetric_pairs", "hash", "seconds", "threads"}));
    EXPECT_EQ(json["inputs"], 16);
    EXPECT_EQ(json["nan_inputs"], 0);
    EXPECT_EQ(json["mismatches"], 0);
    EXPECT_EQ(json["first_mismatch"], nullptr);
    EXPECT_EQ(json["hash"], "b8b617635b810484");
    EXPECT_EQ(json["threads"], 1);
}

TEST(ProveCommand, WritesALineForEachClaim) {
    const Ended result = run({"prove", "plan.sigmoid()"});
    EXPECT_EQ(result.exit_code, 0) << result.errors;
    for (const char* line :
         {"\nok      staircase: 65536 inputs, 0 with", "\nok      order: ", "\nok      range: ", "\nhash    "}) {
        EXPECT_NE(result.output.find(line), std::string::npos) << result.output;
    }
    EXPECT_EQ(result.output.find("FAILED"), std::string::npos);
}

TEST(ProveCommand, SaysWhatIsWrong) {
    const auto error = [](std::vector<std::string> arguments) {
        arguments.insert(arguments.begin(), "prove");
        const Ended ended = run(arguments);
        EXPECT_EQ(ended.exit_code, 2) << ended.output;
        return ended.errors;
    };
    EXPECT_NE(error({"ap_fixed<8,3>"}).find("a type without an input type"), std::string::npos);
    EXPECT_NE(error({"quantized_tanh(4)", "--threads", "0"}).find("a whole number from 1 on"), std::string::npos);
    EXPECT_NE(error({"quantized_tanh(4)", "--against", "glib"}).find("did you mean 'glibc'?"), std::string::npos);
    EXPECT_NE(error({"quantized_bits(4)", "--against", "glibc"}).find("neither the real sigmoid nor tanh"),
              std::string::npos);
}
} // namespace
} // namespace quantoscope
