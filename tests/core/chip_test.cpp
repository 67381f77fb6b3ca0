#include "core/document/chip.h"
#include "core/document/document.h"
#include "core/figure/figure.h"
#include "core/figure/input_facts.h"
#include "core/staircase/code_treads.h"

#include <gtest/gtest.h>

namespace quantoscope {

namespace {

Spec spec_of(const char* text) { return parse_spec(text).value(); }

const ChipChoice& choice(std::string_view key) { return *std::ranges::find(chip_choices(), key, &ChipChoice::key); }

std::string target(std::string_view key, const char* quantizer)
{
    const auto found = choice(key).target(spec_of(quantizer));
    return found ? text_of(*found) : "none";
}

// The texts are those of the file of hls4ml's defaults and of the formats of TensorFlow Lite.
TEST(Chip, ChoicesGiveWhatIsDeployed)
{
    EXPECT_EQ(target("hls4ml", "quantized_bits(8)"), "ap_fixed<8,1,AP_RND_CONV,AP_SAT>");
    EXPECT_EQ(target("hls4ml-default", "quantized_bits(8)"), "none");
    EXPECT_EQ(target("hls4ml", "quantized_tanh(8)"),
              "hls4ml.hard_tanh(slope_t='ap_ufixed<2,0>', shift_t='ap_ufixed<2,0>', input='ap_fixed<16,6>', "
              "result='ap_fixed<8,1,AP_RND_CONV,AP_SAT>')");
    EXPECT_EQ(target("tflite-int8", "quantized_sigmoid(8)"), "tflite.logistic()");
    EXPECT_EQ(target("tflite-int8", "quantized_tanh(8)"), "tflite.tanh()");
    EXPECT_EQ(target("tflite-int16", "quantized_tanh(8)"), "tflite.tanh(scale=0.000244140625, dtype='int16')");
    for (const ChipChoice& row : chip_choices()) {
        if (row.key.starts_with("tflite") || row.key == "table") {
            EXPECT_FALSE(row.target(spec_of("quantized_relu(4)"))) << row.key;
        }
    }
}

TEST(Chip, EachIsFoundAgainAsItsChoice)
{
    const Spec quantizer = spec_of("quantized_tanh(8, use_real_tanh=True)");
    for (const ChipChoice& row : chip_choices()) {
        const auto found = row.target(quantizer);
        ASSERT_TRUE(found) << row.key;
        EXPECT_EQ(chip_choice_of(*found, quantizer), &row) << row.key;
    }
    EXPECT_EQ(chip_choice_of(spec_of("plan.sigmoid()"), quantizer), nullptr);
}

TEST(Chip, FollowsTheQuantizerAndKeepsWhatWasSetByHand)
{
    const Spec before = spec_of("quantized_tanh(8, use_real_tanh=True)");
    const Spec after = spec_of("quantized_tanh(6, use_real_tanh=True)");
    Document document = document_of(before);
    document.against = Against{.target = with_value(*choice("hls4ml").target(before), "table_size", 256).value()};
    const Spec next = *deployed_spec(with_spec(document, after));
    EXPECT_EQ(next.value("table_size"), 256);
    EXPECT_EQ(text_of(next.at("result").type()), "ap_fixed<6,1,AP_RND_CONV,AP_SAT>");
    document.against = Against{.target = spec_of("plan.tanh()")};
    EXPECT_EQ(text_of(*deployed_spec(with_spec(document, after))), "plan.tanh()");
}

class Deployed : public testing::Test {
protected:
    Deployed()
    {
        document.against = Against{.target = spec_of("hls4ml.tanh(table_size=64)")};
        document.panels[static_cast<std::size_t>(PanelKind::deployed)].shown = true;
        study = *make_study(study_request(document));
        expected = compare_deployed(*bind(document.spec()), *target_of(*deployed_spec(document)));
    }

    Document document = document_of(spec_of("quantized_tanh(8, use_real_tanh=True)"));
    Study study;
    DeployComparison expected;
};

TEST_F(Deployed, ThePanelHasABarForEachRun)
{
    document.view.x = {-40.0, 40.0};
    const Figure figure = build_figure(document, &study, 100000);
    const auto panel = std::ranges::find(figure.panels, PanelKind::deployed, &Panel::kind);
    ASSERT_NE(panel, figure.panels.end());
    ASSERT_GT(expected.runs.size(), 3u);
    ASSERT_EQ(panel->bands.size(), expected.runs.size());
    const InputCodes& input = study.target->input;
    for (std::size_t i = 0; i < expected.runs.size(); ++i) {
        EXPECT_EQ(panel->bands[i].x.first, input.value(expected.runs[i].first));
        EXPECT_EQ(panel->bands[i].y.last, std::max(expected.runs[i].max_lsb, 0.0));
        EXPECT_EQ(panel->bands[i].y.first, std::min(expected.runs[i].min_lsb, 0.0));
    }
}

TEST_F(Deployed, TheCursorReadsTheTable)
{
    // hls4ml.tanh with 64 entries on [-4, 4): address 32 + trunc(8 x), entry tanh((address - 32) / 8), 10 fraction bits
    // rounded down.
    const InputFacts facts = input_facts(document, 1.3f, &study);
    ASSERT_TRUE(facts.chip);
    EXPECT_EQ(facts.chip->input_code, 1331); // floor(1.3 * 1024)
    EXPECT_EQ(facts.chip->address, 32u + 10u);
    EXPECT_EQ(facts.chip->entry, std::floor(std::tanh(1.25) * 1024.0) / 1024.0);
}

TEST_F(Deployed, DifferencesAreWalkedThroughAroundTheEnds)
{
    std::optional<float> x;
    std::vector<std::int64_t> codes;
    for (std::size_t i = 0; i <= expected.runs.size(); ++i) {
        x = difference_beside(expected, study.target->input, x, true);
        ASSERT_TRUE(x);
        codes.push_back(study.target->input.code_of(*x).value());
    }
    for (std::size_t i = 0; i < expected.runs.size(); ++i) {
        EXPECT_EQ(codes[i], expected.runs[i].first);
    }
    EXPECT_EQ(codes.back(), codes.front());
    x = difference_beside(expected, study.target->input, x, false);
    EXPECT_EQ(study.target->input.code_of(*x), expected.runs.back().first);
}

} // namespace
} // namespace quantoscope
