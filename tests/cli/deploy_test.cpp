#include "tests/cli/program.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

namespace quantoscope {
namespace {
using Json = nlohmann::ordered_json;

const std::string real_sigmoid = "quantized_sigmoid(bits=8, use_real_sigmoid=True)";

Json deployed(std::vector<std::string> arguments) {
    arguments.insert(arguments.begin(), "deploy");
    arguments.push_back("--json");
    return Json::parse(run(arguments).output);
}

// The numbers are those of the shared facts, which genuine C++ gave.
TEST(Deploy, ReportsWhatDiffersAsJson) {
    const Json json = deployed({real_sigmoid});
    EXPECT_EQ(json["trained"], real_sigmoid);
    EXPECT_EQ(json["deployed"], "hls4ml.sigmoid(input='ap_fixed<16,6>', table='ap_fixed<18,8>', "
                                "result='ap_ufixed<8,0,AP_RND_CONV,AP_SAT>')");
    EXPECT_EQ(json["codes"], 65536);
    EXPECT_EQ(json["undefined"], 0);
    EXPECT_EQ(json["disagree"], 3069);
    EXPECT_EQ(json["runs"], 240);
    EXPECT_EQ(json["longest_run"], (Json{-6386, -5984}));
    EXPECT_EQ(json["min_lsb"], -2.0);
    EXPECT_EQ(json["at_x"], 0.404296875);
    EXPECT_EQ(json["deployed_code"], 152);
    EXPECT_FALSE(json.contains("differences"));
    const Json all = deployed({real_sigmoid, "--all"});
    EXPECT_EQ(all["differences"].size(), 240u);
}

TEST(Deploy, TakesBackendGranularityAndInput) {
    EXPECT_EQ(deployed({real_sigmoid, "--backend", "Quartus"})["undefined"], 3);
    EXPECT_EQ(deployed({"quantized_sigmoid(8)", "--backend", "Catapult"})["disagree"], 5089);
    EXPECT_EQ(deployed({"quantized_sigmoid(8)", "--granularity", "model"})["deployed"],
              "hls4ml.hard_sigmoid(slope_t='ap_ufixed<2,0>', shift_t='ap_ufixed<2,0>', input='ap_fixed<16,6>', "
              "result='ap_fixed<16,6>')");
    const Json narrow =
        deployed({"quantized_sigmoid(bits=6, use_real_sigmoid=True)", "--as",
                  "hls4ml.sigmoid(64, result='ap_ufixed<6,0,AP_RND_CONV,AP_SAT>')", "--input", "ap_fixed<12,5>"});
    EXPECT_EQ(narrow["codes"], 4096);
    EXPECT_EQ(narrow["disagree"], 646);
    const Json plain = deployed({"quantized_bits(8, 2)"});
    EXPECT_EQ(plain["deployed"], "ap_fixed<8,3,AP_RND_CONV,AP_SAT>");
    EXPECT_EQ(plain["disagree"], 0);
    EXPECT_EQ(plain["longest_run"], nullptr);
}

// The half table of Quartus has no output at x = -8, which TensorFlow Lite's int8 has a code for.
TEST(Deploy, SaysWhyATargetBesideAnotherHasNoOutput) {
    const Ended result = run({"deploy", "hls4ml_quartus.sigmoid()", "--as", "tflite.logistic()"});
    EXPECT_EQ(result.exit_code, 1) << result.errors;
    EXPECT_NE(result.output.find("No output is defined for 1 of 256 input codes, the first of them -128"),
              std::string::npos)
        << result.output;
    EXPECT_NE(result.output.find("Inputs just at the end of the table"), std::string::npos) << result.output;
}

TEST(Deploy, ComparesATableInAFile) {
    const TemporaryFolder folder;
    const std::string path = folder.path() + "/own.mem";
    ASSERT_EQ(run({"table", real_sigmoid, "--inputs", "ap_fixed<12,5>", "-o", path}).exit_code, 0);
    const std::string types = ", input='ap_fixed<12,5>', result='ap_ufixed<8,0>')";
    const Json same = deployed({real_sigmoid, "--as", "table.lookup(file='" + path + "'" + types});
    EXPECT_EQ(same["codes"], 4096);
    EXPECT_EQ(same["disagree"], 0);
    const Ended none = run({"deploy", real_sigmoid, "--as", "table.lookup(file='" + path + "x'" + types});
    EXPECT_EQ(none.exit_code, 3) << none.errors;
    const Ended few = run({"deploy", real_sigmoid, "--as", "table.lookup(file='" + path + "')"});
    EXPECT_EQ(few.exit_code, 2) << few.errors;
    EXPECT_NE(few.errors.find("has 4096 words, and ap_fixed<4,3> has 16 input codes"), std::string::npos) << few.errors;
}

TEST(Deploy, EndsWithOneWhereTheOutputsDifferMoreThanAllowed) {
    const auto code = [](std::vector<std::string> arguments) {
        arguments.insert(arguments.begin(), {"deploy", real_sigmoid});
        return run(arguments).exit_code;
    };
    EXPECT_EQ(code({}), 1);
    EXPECT_EQ(code({"--max-lsb", "2"}), 0);
    EXPECT_EQ(code({"--max-lsb", "1.5"}), 1);
    EXPECT_EQ(code({"--max-share", "4.69%"}), 0);
    EXPECT_EQ(code({"--max-share", "0.0468"}), 1);
    EXPECT_EQ(code({"--max-share", "5%", "--max-lsb", "1"}), 1);
    EXPECT_EQ(run({"deploy", "quantized_tanh(8)"}).exit_code, 0);
}

TEST(Deploy, RefusesWhatIsNoTarget) {
    const auto error = [](std::vector<std::string> arguments) {
        arguments.insert(arguments.begin(), "deploy");
        const Ended ended = run(arguments);
        EXPECT_EQ(ended.exit_code, 2);
        return ended.errors;
    };
    EXPECT_NE(error({"ternary()"}).find("no plain fixed-point type; name the target with --as"), std::string::npos);
    EXPECT_NE(error({real_sigmoid, "--as", "quantized_tanh(4)"}).find("is a quantizer; a target"), std::string::npos);
    EXPECT_NE(error({real_sigmoid, "--backend", "vivado"}).find("did you mean 'Vivado'?"), std::string::npos);
    EXPECT_NE(error({real_sigmoid, "--input", "ap_fixed<30,6>"}).find("1 to 24 bits"), std::string::npos);
    EXPECT_NE(error({real_sigmoid, "--max-share", "120%"}).find("a number from 0 to 1"), std::string::npos);
    EXPECT_NE(error({"plan.sigmoid()"}).find("quantizers of QKeras alone"), std::string::npos);
}

// Targets and types wherever a quantizer may stand.
TEST(Deploy, TargetsAreEvaluatedLikeQuantizers) {
    EXPECT_EQ(run({"eval", "hls4ml_quartus.sigmoid()"}, "8\n-8\n0\nnan\n").output,
              "8,undefined\n-8,undefined\n0,0.5\nnan,undefined\n");
    EXPECT_EQ(run({"eval", "ap_fixed<32,2>"}, "0.1\n").output, "0.1,0.10000000149011612\n");
    EXPECT_EQ(run({"eval", "ap_fixed<32,2>", "--hex"}, "0.1\n").output, "0x1.99999ap-4,0x1.99999ap-4\n");
    EXPECT_EQ(lines_of(run({"steps", "ap_fixed<4,3>"}).output)[4], "-4,3.5,-4,7,-8"); // it wraps
    const std::string csv = run({"table", "hls4ml_quartus.sigmoid()", "--format", "csv"}).output;
    EXPECT_NE(csv.find("\n8192,8,undefined,undefined\n"), std::string::npos);
    EXPECT_NE(run({"table", "hls4ml_quartus.sigmoid()", "--format", "mem"}).errors.find("input code -32768 has no"),
              std::string::npos);
    EXPECT_EQ(run({"steps", "ap_fixed<32,6>"}).exit_code, 2);
    EXPECT_EQ(Json::parse(run({"analyze", "plan.sigmoid()", "--json"}).output)["monotone"], false);
}
} // namespace
} // namespace quantoscope
