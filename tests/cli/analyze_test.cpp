#include "core/spec/spec.h"
#include "tests/cli/program.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

namespace quantoscope {
namespace {
using Json = nlohmann::ordered_json;

// The sample of the contract, with the counts of its second round.
constexpr std::string_view sample =
    R"({"spec": "pr63_v1.quantized_sigmoid(bits=4, integer=1)@real", "interval": [-12, 12], "levels": 8, "transitions": 7, "monotone": true, "step": 0.25,
 "range": {"nominal": [0, 1], "reported": [-2, 2], "attained": [0, 1.75], "outside": [{"from": 0.5026291, "to": 12, "min": 1.25, "max": 1.75}], "outside_total": 1, "largest_excess": 0.75, "witness": 3, "missing_codes": [], "missing_codes_total": 0},
 "symmetry": {"center": [0, 0.5], "largest_defect": 1, "witness": 1, "intervals": [{"from": 0, "to": 5.4161, "defect": 1}, {"from": 5.4161005, "to": 12, "defect": 0.75}], "intervals_total": 2,
  "asymmetric_pairs": 1094713344, "pairs": 1094713344, "incidental": {"pairs": 4, "largest": 1.25, "witness": 1.5769145}},
 "error": {"reference": "true", "largest": 0.8005617733281627, "at": 2.9326746, "mean": 0.4314177017658949, "rms": 0.5331711823392061, "largest_in_steps": 3.2022470933126507}}
)";

// Same keys in the same order, same kinds of value, same numbers; those given by quadrature to 1e-9.
void expect_same(const Json& actual, const Json& expected, const std::string& path = "") {
    if (expected.is_number()) {
        const bool quadrature = path.ends_with("/mean") || path.ends_with("/rms");
        EXPECT_EQ(actual.is_number_integer(), expected.is_number_integer()) << path;
        EXPECT_NEAR(actual.get<double>(), expected.get<double>(), quadrature ? 1e-9 : 0.0) << path;
        return;
    }
    if (!expected.is_structured()) {
        EXPECT_EQ(actual, expected) << path;
        return;
    }
    ASSERT_EQ(actual.type(), expected.type()) << path;
    ASSERT_EQ(actual.size(), expected.size()) << path;
    auto found = actual.items().begin();
    for (const auto& [key, value] : expected.items()) {
        ASSERT_EQ(found.key(), key) << path;
        expect_same(found.value(), value, path + '/' + key);
        ++found;
    }
}

Ended analyze_json(const Arguments& more) {
    Arguments arguments{"analyze", "--json"};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return run(arguments);
}

Json analysis(const Arguments& more) {
    const Ended result = analyze_json(more);
    EXPECT_EQ(result.exit_code, 0) << result.errors;
    return Json::parse(result.output);
}

TEST(Analyze, IsTheSampleOfTheContract) {
    const Ended result = analyze_json({"pr63_v1.quantized_sigmoid(4,1)@real"});
    EXPECT_EQ(result.exit_code, 0);
    EXPECT_EQ(result.errors, "");
    expect_same(Json::parse(result.output), Json::parse(sample));
}

TEST(Analyze, WritesNumbersAndLinesAsTheSampleDoes) {
    const std::vector<std::string> lines = lines_of(analyze_json({"pr63_v1.quantized_sigmoid(4,1)@real"}).output);
    const std::vector<std::string> expected = lines_of(sample);
    ASSERT_EQ(lines.size(), 4u);
    EXPECT_EQ(lines[0], expected[0]);
    EXPECT_EQ(lines[1], expected[1]);
    EXPECT_EQ(lines[2], expected[2] + expected[3].substr(1));
    EXPECT_TRUE(lines[3].starts_with(R"( "error": {"reference": "true", "largest": 0.8005617733281627, )"
                                     R"("at": 2.9326746, "mean": 0.43141770)"));
}

TEST(Analyze, GivesTheComparisonsOfTheContract) {
    const Json v3 = analysis({"pr63_v3.quantized_sigmoid(4)@real"});
    EXPECT_EQ(v3["levels"], 17);
    EXPECT_EQ(v3["symmetry"]["largest_defect"], 0);
    EXPECT_TRUE(v3["symmetry"]["witness"].is_null());
    EXPECT_EQ(v3["symmetry"]["intervals"], Json::array());
    EXPECT_EQ(v3["symmetry"]["incidental"]["pairs"], 17);
    EXPECT_EQ(v3["symmetry"]["incidental"]["largest"], 0.0625);
    EXPECT_EQ(v3["range"]["outside"], Json::array());
    EXPECT_EQ(v3["range"]["largest_excess"], 0);
    EXPECT_TRUE(v3["range"]["witness"].is_null());

    const Json today = analysis({"quantized_sigmoid(4)@real"});
    EXPECT_EQ(today["levels"], 16);
    EXPECT_EQ(today["symmetry"]["intervals"].dump(), R"([{"from":3.4339874,"to":12,"defect":0.0625}])");
    EXPECT_EQ(today["symmetry"]["asymmetric_pairs"], 14956955);
    EXPECT_EQ(today["symmetry"]["incidental"]["pairs"], 13);
}

TEST(Analyze, WritesInfiniteEndsAsStringsAndWhatIsAbsentAsNull) {
    const Json whole = analysis({"quantized_tanh(4)", "--from", "-inf", "--to", "inf"});
    EXPECT_EQ(whole["interval"].dump(), R"(["-inf","inf"])");
    EXPECT_TRUE(whole["error"]["mean"].is_null());
    EXPECT_TRUE(whole["error"]["rms"].is_null());
    EXPECT_EQ(whole["symmetry"]["pairs"], 2139095040);
    EXPECT_EQ(whole["symmetry"]["center"].dump(), "[0,0]");
    EXPECT_EQ(whole["symmetry"]["intervals"].back()["to"], "inf"); // -1 has no mirror image
}

// In mode hard a quantizer without a clip keeps within half a step of the hard sigmoid, which itself lies up
// to 0.12 from the true one.
TEST(Analyze, MeasuresErrorsAgainstTheReferenceAskedFor) {
    const Arguments spec{"pr63_v3.quantized_sigmoid(8)"};
    const Json truth = analysis({spec[0], "--reference", "true"});
    const Json mode = analysis({spec[0], "--reference", "mode"});
    EXPECT_EQ(truth, analysis(spec));
    EXPECT_EQ(truth["error"]["reference"], "true");
    EXPECT_GT(truth["error"]["largest"], 0.1);
    EXPECT_EQ(mode["error"]["reference"], "mode");
    EXPECT_NEAR(mode["error"]["largest"].get<double>(), 1.0 / 512, 0x1p-24); // s is rounded to float32
    EXPECT_EQ(mode["error"]["largest_in_steps"].get<double>(), 256 * mode["error"]["largest"].get<double>());
}

TEST(Analyze, TellsMissingCodesAsRuns) {
    // pr63_base rounds before it doubles: every second code of its grid is skipped. At 3 bits q is
    // clip(2 rint(4 s)/4 - 1, -1, 3/4) with codes -4, -2, 0, 2 and, clipped, 3.
    const Json base = analysis({"pr63_base.quantized_tanh(3)"});
    EXPECT_EQ(base["range"]["missing_codes"].dump(), "[[-3,-3],[-1,-1],[1,1]]");
    EXPECT_EQ(base["range"]["missing_codes_total"], 3);
    EXPECT_EQ(base["levels"], 5);
}

// At 24 bits there are 8 million runs, the odd codes but for the last one, which the clip adds. The first are
// listed.
TEST(Analyze, CountsMillionsOfMissingCodesInLittleMemory) {
#if defined(__SANITIZE_ADDRESS__)
    GTEST_SKIP() << "the sanitizer reserves terabytes of address space";
#endif
    const Ended result =
        run_in_shell("ulimit -v 1300000; \"$0\" analyze 'pr63_base.quantized_tanh(24)' --json --from -inf --to inf");
    const Json range = Json::parse(result.output)["range"];
    EXPECT_EQ(range["missing_codes_total"], 8388607);
    EXPECT_EQ(range["missing_codes"].size(), 1000u);
    EXPECT_EQ(range["missing_codes"][0].dump(), "[-8388607,-8388607]");
}

// From about |x| = 2^17 on float32 leaves the levels, up to 2^26 input by input.
TEST(Analyze, ListsTheFirstOfManyRunsOutside) {
    const Spec spec = parse_spec("quantized_bits(8)").value();
    const auto kernel = bind(spec);
    const Range nominal = nominal_of(spec);
    std::int64_t total = 0;
    bool before = false;
    for (float x = 131000.0f; x <= 140000.0f; x = next_up(x)) {
        const double y = (*kernel)(x);
        const bool outside = y < nominal.min || y > nominal.max;
        total += outside && !before ? 1 : 0;
        before = outside;
    }
    const Ended result = analyze_json({"quantized_bits(8)", "--from", "131000", "--to", "140000"});
    const Json range = Json::parse(result.output)["range"];
    EXPECT_GT(total, 1000);
    EXPECT_EQ(range["outside_total"], total);
    EXPECT_EQ(range["outside"].size(), 1000u);
    EXPECT_LT(result.output.size(), 200'000u);
    EXPECT_EQ(analysis({"quantized_tanh(4)"})["range"]["outside_total"], 0);
    const Json off_grid = analysis({"quantized_ulaw(4)"});
    EXPECT_TRUE(off_grid["range"]["missing_codes"].is_null());
    EXPECT_TRUE(off_grid["range"]["missing_codes_total"].is_null());
}

// Some hundred million runs outside, defects and treads: they are counted, not kept.
TEST(Analyze, TakesTheWholeAxisInLittleMemory) {
#if defined(__SANITIZE_ADDRESS__)
    GTEST_SKIP() << "the sanitizer reserves terabytes of address space";
#endif
    const Ended result =
        run_in_shell("ulimit -v 1000000; \"$0\" analyze 'quantized_bits(8)' --json --from -inf --to inf");
    EXPECT_EQ(result.exit_code, 0) << result.errors;
    EXPECT_LT(result.output.size(), 300'000u);
}

TEST(Analyze, SpeaksInParagraphsOf80Columns) {
    const Ended result = run({"analyze", "pr63_v1.quantized_sigmoid(4, 1)@real"});
    EXPECT_EQ(result.exit_code, 0);
    const std::vector<std::string> lines = lines_of(result.output);
    ASSERT_GT(lines.size(), 5u);
    EXPECT_TRUE(lines[0].starts_with("pr63_v1.quantized_sigmoid(bits=4, integer=1)@real"));
    for (const std::string& line : lines) {
        EXPECT_LE(line.size(), 80u) << line;
        EXPECT_FALSE(line.ends_with(' ')) << line;
    }
    for (const char* fact : {"[-12, 12]", "[0, 1]", "1.75", "0.5026291"}) {
        EXPECT_NE(result.output.find(fact), std::string::npos) << fact;
    }
}

TEST(Analyze, TellsThatMinRaisesAnError) {
    const std::string text = run({"analyze", "quantized_hswish(4,2)"}).output;
    EXPECT_NE(text.find("min() raises an error, max() says 4."), std::string::npos) << text;
    const Json json = Json::parse(run({"analyze", "quantized_hswish(4,2)", "--json"}).output);
    EXPECT_EQ(json["range"]["reported"], Json::parse("[null, 4]"));
}
} // namespace
} // namespace quantoscope
