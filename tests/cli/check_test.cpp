#include "core/analysis/checks.h"
#include "core/spec/spec.h"
#include "core/text/number_text.h"
#include "tests/cli/program.h"

#include <fstream>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace quantoscope {
namespace {
const std::string v1 = "pr63_v1.quantized_sigmoid(4, 1)@real";

TEST(CheckCommand, ExitsWithOneAndTheWitnessWhereOneFails) {
    const Ended result = run({"check", v1, "--no-overshoot", "--monotone", "--symmetric"});
    EXPECT_EQ(result.exit_code, 1);
    EXPECT_EQ(result.output, "FAILED  no-overshoot: Leaves [0, 1] by 0.75: q(3) = 1.75.\n"
                             "FAILED  symmetric: q(x) + q(-x) is off 1 by 1: q(1) = 1.25 and q(-1) = 0.75.\n"
                             "ok      monotone: Outputs never decrease.\n");
    EXPECT_EQ(result.errors, "");
}

TEST(CheckCommand, ExitsWithZeroWhereAllPass) {
    const Ended result = run({"check", "pr63_v3.quantized_sigmoid(4)@real", "--no-overshoot", "--symmetric",
                              "--monotone", "--max-error", "0.5step", "--reaches", "0,1"});
    EXPECT_EQ(result.exit_code, 0) << result.output;
    EXPECT_NE(result.output.find("but for 17 float32 pairs at ties"), std::string::npos) << result.output;
}

TEST(CheckCommand, WritesJson) {
    const Ended result = run({"check", v1, "--reaches=0,1,2", "--max-error=4step", "--json"});
    EXPECT_EQ(result.exit_code, 1);
    const auto json = nlohmann::json::parse(result.output);
    EXPECT_EQ(json["spec"], "pr63_v1.quantized_sigmoid(bits=4, integer=1)@real");
    EXPECT_EQ(json["passed"], false);
    ASSERT_EQ(json["checks"].size(), 2u);
    EXPECT_EQ(json["checks"][0]["check"], "max-error");
    EXPECT_EQ(json["checks"][0]["passed"], true);
    EXPECT_NEAR(json["checks"][0]["measured"].get<double>(), 0.8005617733281627, 1e-12);
    EXPECT_EQ(json["checks"][1]["passed"], false);
    EXPECT_EQ(json["checks"][1]["measured"], 2);
    EXPECT_EQ(json["checks"][1]["sentence"], "2 is not an output; the nearest is 1.75, at x = 3.");
}

TEST(CheckCommand, HasAnOptionForEveryCheck) {
    const std::string help = run({"check", "--help"}).output;
    for (const CheckRow& row : check_rows()) { EXPECT_NE(help.find(row.option), std::string::npos) << row.option; }
}

TEST(CheckCommand, SaysWhatIsWrongAndWhere) {
    const Ended nothing = run({"check", v1});
    EXPECT_EQ(nothing.exit_code, 2);
    EXPECT_NE(nothing.errors.find("--no-overshoot, --symmetric"), std::string::npos) << nothing.errors;
    const Ended unit = run({"check", v1, "--max-error", "0.5stp"});
    EXPECT_EQ(unit.exit_code, 2);
    EXPECT_NE(unit.errors.find("  0.5stp\n     ^\n"), std::string::npos) << unit.errors;
    EXPECT_NE(unit.errors.find("did you mean 'step'?"), std::string::npos) << unit.errors;
}

// x + (-x + q) in float32 leaves the levels of quantized_bits from about 2^17 on.
TEST(CheckCommand, ShowsTheDecreaseNearestToZero) {
    const auto kernel = bind(parse_spec("quantized_bits(8)").value());
    float x = 1.0f;
    while (!((*kernel)(x) < (*kernel)(next_down(x)))) { x = next_up(x); }
    for (const char* to : {"200000", "1e6"}) {
        const Ended result = run({"check", "quantized_bits(8)", "--monotone", "--from=-1e6", "--to", to});
        EXPECT_EQ(result.exit_code, 1);
        const std::string place = "Outputs decrease, at x = " + text_of(x) + ": q(" + text_of(x) + ") = ";
        EXPECT_NE(result.output.find(place), std::string::npos) << result.output;
    }
}

TEST(CheckCommand, ChecksEveryQuantizerOfAModel) {
    const TemporaryFolder folder;
    const std::string path = folder.path() + "/m.json";
    std::string layers;
    for (const char* activation :
         {"quantized_tanh(bits=4)", "quantized_tanh(bits=4)", "quantized_relu(4)", "my_quantizer(4)"}) {
        layers += std::string(layers.empty() ? "" : ", ") +
                  R"({"class_name": "QActivation", "config": {"name": "a", "activation": ")" + activation + "\"}}";
    }
    std::ofstream(path) << R"({"class_name": "Sequential", "config": {"name": "m", "layers": [)" << layers << "]}}";
    const Ended result = run({"check", path, "--symmetric", "--monotone", "--json"});
    EXPECT_EQ(result.exit_code, 1);
    const auto json = nlohmann::json::parse(result.output);
    EXPECT_EQ(json["model"], "m");
    EXPECT_EQ(json["passed"], false);
    ASSERT_EQ(json["quantizers"].size(), 3u);
    const auto& tanh = json["quantizers"][0];
    EXPECT_EQ(tanh["uses"], 2);
    EXPECT_EQ(tanh["passed"], false); // it reaches -1 and 0.875
    const auto& relu = json["quantizers"][1];
    EXPECT_EQ(relu["spec"], "quantized_relu(bits=4)");
    EXPECT_EQ(relu["checks"][0]["applies"], false); // it has no centre
    EXPECT_EQ(relu["passed"], true);
    EXPECT_TRUE(json["quantizers"][2]["spec"].is_null());
    EXPECT_EQ(json["quantizers"][2]["passed"], true);
    EXPECT_EQ(run({"check", path, "--monotone"}).exit_code, 0);
    EXPECT_EQ(run({"check", folder.path() + "/none.json", "--monotone"}).exit_code, 3);
}
} // namespace
} // namespace quantoscope
