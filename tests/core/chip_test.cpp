#include "core/document/chip.h"
#include "core/document/document.h"
#include "core/figure/figure.h"
#include "core/figure/input_facts.h"
#include "core/session/session.h"
#include "core/staircase/staircase.h"

#include "tests/core/support.h"

#include <gtest/gtest.h>

namespace quantoscope {
namespace {
const ChipChoice& choice(std::string_view key) { return *std::ranges::find(chip_choices(), key, &ChipChoice::key); }

std::string target(std::string_view key, const char* quantizer) {
    const auto found = choice(key).target(spec_of(quantizer));
    return found ? text_of(*found) : "none";
}

// The texts are those of the file of hls4ml's defaults and of the formats of TensorFlow Lite.
TEST(Chip, ChoicesGiveWhatIsDeployed) {
    EXPECT_EQ(target("hls4ml", "quantized_bits(8)"), "ap_fixed<8,1,AP_RND_CONV,AP_SAT>");
    EXPECT_EQ(target("hls4ml-default", "quantized_bits(8)"), "ap_fixed<16,6>");
    EXPECT_EQ(target("hls4ml", "quantized_tanh(8)"),
              "hls4ml.hard_tanh(slope_t='ap_ufixed<2,0>', shift_t='ap_ufixed<2,0>', input='ap_fixed<16,6>', "
              "result='ap_fixed<8,1,AP_RND_CONV,AP_SAT>')");
    EXPECT_EQ(target("tflite-int8", "quantized_sigmoid(8)"), "tflite.logistic()");
    EXPECT_EQ(target("tflite-int8", "quantized_tanh(8)"), "tflite.tanh()");
    EXPECT_EQ(target("tflite-int16", "quantized_tanh(8)"), "tflite.tanh(scale=0.00024414062, dtype='int16')");
    for (const ChipChoice& row : chip_choices()) {
        if (row.key.starts_with("tflite") || row.key == "table") {
            EXPECT_FALSE(row.target(spec_of("quantized_relu(4)"))) << row.key;
        }
    }
}

TEST(Chip, EachIsFoundAgainAsItsChoice) {
    const Spec quantizer = spec_of("quantized_tanh(8, use_real_tanh=True)");
    for (const ChipChoice& row : chip_choices()) {
        const auto found = row.target(quantizer);
        ASSERT_TRUE(found) << row.key;
        EXPECT_EQ(chip_choice_of({.target = found, .choice = std::string(row.key)}, quantizer), &row) << row.key;
    }
    EXPECT_EQ(chip_choice_of({.target = spec_of("plan.sigmoid()")}, quantizer), nullptr);
}

TEST(Chip, FollowsTheQuantizerAndKeepsWhatWasSetByHand) {
    const Spec before = spec_of("quantized_tanh(8, use_real_tanh=True)");
    const Spec after = spec_of("quantized_tanh(6, use_real_tanh=True)");
    Document document = document_of(before);
    document.against = Against{.target = with_value(*choice("hls4ml").target(before), "table_size", 256).value()};
    const Spec next = *deployed_spec(with_spec(document, after));
    EXPECT_EQ(next.value("table_size"), 256);
    EXPECT_EQ(text_of(next.at("result").type()), "ap_fixed<6,1,AP_RND_CONV,AP_SAT>");
    document.against = Against{.target = spec_of("plan.tanh()")};
    EXPECT_EQ(deployed_spec(with_spec(document, after)), spec_of("plan.tanh()"));
}

// The same function stands behind several choices until the quantizer changes.
TEST(Chip, StaysTheChoiceItWasChosenAs) {
    Document document = document_of(spec_of("quantized_sigmoid(8)"));
    document.against = Against{.target = choice("quartus").target(document.spec()), .choice = "quartus"};
    document = with_spec(document, spec_of("quantized_sigmoid(8, use_real_sigmoid=True)"));
    EXPECT_EQ(deployed_spec(document)->function->prefix(), "hls4ml_quartus");
    EXPECT_EQ(read_session(session_text(document)).value().document, document);
}

TEST(Chip, FollowsTheSelectionAndComesBack) {
    Document document = document_of(spec_of("quantized_tanh(8)"));
    document = with_entry_added(document, spec_of("quantized_sigmoid(8)"));
    document = with_entry_added(document, spec_of("quantized_relu(8)"));
    document = with_selected(document, 0);
    document.against = Against{.target = choice("tflite-int8").target(document.spec()), .choice = "tflite-int8"};
    const auto target = [&](std::size_t entry) {
        document = with_selected(document, entry);
        const auto spec = deployed_spec(document);
        return spec ? text_of(*spec) : "none";
    };
    EXPECT_EQ(target(1), "tflite.logistic()");
    EXPECT_EQ(target(2), "none"); // there is no such operator
    EXPECT_EQ(against_spec(document), std::nullopt);
    EXPECT_EQ(target(0), "tflite.tanh()");
    for (int i = 0; i < 3; ++i) { document = with_entry_removed(document, 0); }
    EXPECT_EQ(deployed_spec(with_entry_added(document, spec_of("quantized_sigmoid(8)"))), spec_of("tflite.logistic()"));
}

TEST(Chip, ATypeIsComparedAtTheCodesOfTheLayerBefore) {
    Document document = document_of(spec_of("quantized_bits(8)"));
    document.against = Against{.target = spec_of("ap_fixed<8,1>")};
    const Study study = *make_study(study_request(document));
    EXPECT_EQ(study.deployed->codes, 65536);
    EXPECT_GT(study.deployed->disagree, 60000); // truncated and wrapped, where training rounds and saturates
}

// hls4ml.hard_tanh is read at every code; the half table of Quartus is not.
TEST(Chip, CodesWithoutAnOutputAreHatchedAndNoLineCrossesThem) {
    Document document = document_of(spec_of("quantized_sigmoid(8, use_real_sigmoid=True)"));
    document.against = Against{.target = choice("quartus").target(document.spec())};
    document.view.x = {-9.0, 9.0};
    for (const int columns : {400, 20000}) {
        const Study study = *make_study(study_request(document));
        EXPECT_EQ(study.undefined, (std::vector<CodeRun>{{-32768, -32768}, {-8192, -8192}, {8192, 8192}}));
        const Panel plot = build_figure(document, &study, columns).plot();
        std::vector<double> middles;
        for (const Band& band : plot.bands) {
            if (band.role != Role::undefined) { continue; }
            middles.push_back(std::round(0.5 * (band.x.first + band.x.last)));
            EXPECT_GE(band.x.length(), 2.9 * 18.0 / columns);
        }
        EXPECT_EQ(middles, (std::vector<double>{-8.0, 8.0})) << columns;
        for (const Line& line : plot.lines) {
            EXPECT_TRUE(std::ranges::none_of(line.points, [](Point p) { return std::isnan(p.y); })) << columns;
        }
        for (const Tread& tread : plot.treads) {
            EXPECT_FALSE(std::isnan(tread.value) || std::isnan(tread.from_value)) << columns;
        }
    }
}

class Deployed : public testing::Test {
protected:
    Deployed() {
        document.against = Against{.target = spec_of("hls4ml.tanh(table_size=64)")};
        document.panels[static_cast<std::size_t>(PanelKind::deployed)].shown = true;
        study = *make_study(study_request(document));
        expected = compare_deployed(*bind(document.spec()), *target_of(*deployed_spec(document)));
    }

    Document document = document_of(spec_of("quantized_tanh(8, use_real_tanh=True)"));
    Study study;
    DeployComparison expected;
};

TEST_F(Deployed, ThePanelShowsTheDifferenceOfEveryCode) {
    document.view.x = {-40.0, 40.0};
    const Figure figure = build_figure(document, &study, 100000);
    const auto panel = std::ranges::find(figure.panels, PanelKind::deployed, &Panel::kind);
    ASSERT_NE(panel, figure.panels.end());
    ASSERT_GT(expected.runs.size(), 3u);
    // Code by code: what training gives there and what the chip gives.
    const auto trained = bind(document.spec());
    std::size_t at = 0;
    std::int64_t differing = 0;
    for (std::int64_t code = study.target->input.first; code <= study.target->input.last; ++code) {
        const double x = study.target->input.value(code);
        const double e =
            (study.target->value_of(study.target->output(code)) - (*trained)(static_cast<float>(x))) * 1024;
        if (e == 0.0) { continue; }
        ++differing;
        while (at < panel->bands.size() && panel->bands[at].x.last <= x) { ++at; }
        ASSERT_LT(at, panel->bands.size());
        ASSERT_LE(panel->bands[at].x.first, x);
        ASSERT_EQ(panel->bands[at].y.first, std::min(e, 0.0)) << code;
        ASSERT_EQ(panel->bands[at].y.last, std::max(e, 0.0)) << code;
    }
    EXPECT_EQ(differing, expected.disagree);
}

TEST_F(Deployed, TheCursorReadsTheTable) {
    // hls4ml.tanh with 64 entries on [-4, 4): address 32 + trunc(8 x), entry tanh((address - 32) / 8), 10 fraction bits
    // rounded down.
    const InputFacts facts = input_facts(document, 1.3f, &study);
    ASSERT_TRUE(facts.chip);
    EXPECT_EQ(facts.chip->input_code, 1331); // floor(1.3 * 1024)
    EXPECT_EQ(facts.chip->address, 32u + 10u);
    EXPECT_EQ(facts.chip->entry, std::floor(std::tanh(1.25) * 1024.0) / 1024.0);
}

TEST_F(Deployed, DifferencesAreWalkedThroughAroundTheEnds) {
    std::optional<float> x;
    std::vector<std::int64_t> codes;
    for (std::size_t i = 0; i <= expected.runs.size(); ++i) {
        x = difference_beside(expected, study.target->input, x, true);
        ASSERT_TRUE(x);
        codes.push_back(study.target->input.code_of(*x).value());
    }
    for (std::size_t i = 0; i < expected.runs.size(); ++i) { EXPECT_EQ(codes[i], expected.runs[i].first); }
    EXPECT_EQ(codes.back(), codes.front());
    x = difference_beside(expected, study.target->input, x, false);
    EXPECT_EQ(study.target->input.code_of(*x), expected.runs.back().first);
}
} // namespace
} // namespace quantoscope
