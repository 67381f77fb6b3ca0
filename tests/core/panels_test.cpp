#include "core/figure/builders.h"
#include "tests/core/support.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace quantoscope {
namespace {
Document showing(const char* text, PanelKind kind) {
    Document document = document_of(spec_of(text));
    document.panels[static_cast<std::size_t>(kind)].shown = true;
    return document;
}

// The panel of a document with its study. The figure is kept: the panel lies in it.
struct Shown {
    Study study;
    Figure figure;
    const Panel& panel;

    Shown(const Document& document, PanelKind kind, int columns = 800)
        : study(make_study(study_request(document)).value())
        , figure(build_figure(document, &study, columns))
        , panel(*figure.panel(kind)) {}
};

double logistic(double x) { return 1.0 / (1.0 + std::exp(-x)); }

double logit(double p) { return std::log(p / (1.0 - p)); }

double normal_cdf(double x, double mean, double deviation) {
    return 0.5 * std::erfc(-(x - mean) / (deviation * std::sqrt(2.0)));
}

std::vector<float> inputs_in(AxisRange x, int count) {
    std::vector<float> inputs;
    for (int i = 0; i < count; ++i) { inputs.push_back(static_cast<float>(x.first + x.length() * (i + 0.5) / count)); }
    return inputs;
}

// The height of the line at x, from the points beside it.
double height_at(const Line& line, double x) {
    const auto right = std::ranges::upper_bound(line.points, x, {}, &Point::x);
    const Point& b = *right;
    const Point& a = *(right - 1);
    return a.y + (b.y - a.y) * (x - a.x) / (b.x - a.x);
}

// The last band over x; those that meet there share it.
const Band* band_over(const Panel& panel, double x) {
    const Band* found = nullptr;
    for (const Band& band : panel.bands) { found = band.x.first <= x && x <= band.x.last ? &band : found; }
    return found;
}

double value_of(const Band& band) { return band.y.first < 0.0 ? band.y.first : band.y.last; }

// --- error

TEST(ErrorPanel, IsOutputMinusCurve) {
    for (const auto& [text, unit, half] :
         {std::tuple{"pr63_v1.quantized_sigmoid(4, 1)@hard", ErrorUnit::steps, 0.5},
          std::tuple{"quantized_sigmoid(5)@real", ErrorUnit::absolute, 0x1p-6},
          std::tuple{"pr63_v3.quantized_sigmoid(3)@smooth", ErrorUnit::absolute, 0x1p-4}}) {
        Document document = showing(text, PanelKind::error);
        document.error_unit = unit;
        const Shown shown(document, PanelKind::error);
        const Line& line = shown.panel.lines.at(0);
        ASSERT_EQ(line.points.front().x, -12.0);
        ASSERT_EQ(line.points.back().x, 12.0);
        const auto kernel = bind(document.spec());
        const double step = unit == ErrorUnit::steps ? document.spec().function->step(document.spec().values) : 1.0;
        for (const float x : inputs_in({-12.0, 12.0}, 5000)) {
            const double error = (static_cast<double>((*kernel)(x)) - logistic(x)) / step;
            ASSERT_NEAR(height_at(line, x), error, 1e-3 / step) << text << x; // chords of the curve
        }
        ASSERT_EQ(shown.panel.bands.size(), 1u);
        EXPECT_EQ(shown.panel.bands[0].role, Role::tolerance);
        EXPECT_EQ(shown.panel.bands[0].y, (AxisRange{-half, half})) << text;
    }
}

// At each point of the line, not only near it: the curve is the reference chosen.
TEST(ErrorPanel, ItsPointsAreExact) {
    for (const int columns : {800, 100}) { // fewer columns than transitions: no treads
        for (const Reference reference : {Reference::truth, Reference::mode}) {
            Document document = showing("pr63_v3.quantized_sigmoid(8)@hard", PanelKind::error);
            document.reference = reference;
            const Shown shown(document, PanelKind::error, columns);
            const auto kernel = bind(document.spec());
            for (const Point& point : shown.panel.lines.at(0).points) {
                const double f =
                    reference == Reference::truth ? logistic(point.x) : std::clamp(0.5 * point.x + 0.5, 0.0, 1.0);
                const float at = float_not_below(point.x);
                // A tread's line ends where the next one's begins.
                const double here = ((*kernel)(at)-f) * 256.0;
                const double before = ((*kernel)(next_down(at)) - f) * 256.0;
                const double off = std::min(std::fabs(point.y - here), std::fabs(point.y - before));
                ASSERT_LT(off, 1e-10) << columns << point.x;
                if (columns == 100) {
                    ASSERT_EQ(static_cast<double>(at), point.x);
                    ASSERT_NEAR(point.y, here, 1e-10);
                }
            }
        }
    }
}

TEST(ErrorPanel, MarksTheLargestError) {
    const Document document = showing("pr63_v1.quantized_sigmoid(4, 1)@real", PanelKind::error);
    const Shown shown(document, PanelKind::error);
    ASSERT_EQ(shown.panel.dots.size(), 1u);
    const Dot& mark = shown.panel.dots[0];
    EXPECT_EQ(mark.role, Role::mark);
    EXPECT_EQ(mark.at.x, shown.study.analysis.error.at);
    EXPECT_NEAR(std::fabs(mark.at.y), shown.study.analysis.error.largest_in_steps, 1e-12);
    const auto kernel = bind(document.spec());
    double largest = 0.0;
    for (const float x : inputs_in({-12.0, 12.0}, 100000)) {
        largest = std::max(largest, std::fabs((*kernel)(x)-logistic(x)) / 0.25);
    }
    EXPECT_GE(std::fabs(mark.at.y), largest);
    EXPECT_NEAR(std::fabs(mark.at.y), largest, 1e-3);

    Document elsewhere = document;
    elsewhere.view.x = {mark.at.x - 2.0, mark.at.x - 1.0};
    EXPECT_TRUE(Shown(elsewhere, PanelKind::error).panel.dots.empty());
}

// --- step widths

TEST(WidthsPanel, ShowsEachWidthBesideItsMirrorImages) {
    // With rounding to the nearest, code k begins where the logistic is (k - 1/2) / m.
    const Document document = showing("pr63_v2.quantized_sigmoid(4)@real", PanelKind::widths);
    const Shown shown(document, PanelKind::widths);
    const std::vector<Band>& bands = shown.panel.bands;
    ASSERT_EQ(bands.size(), 11u); // codes 1 to 6, five of them in halves
    std::size_t index = 0;
    for (int code = 1; code <= 6; ++code) {
        const double from = logit((code - 0.5) / 8.0);
        const double to = logit((code + 0.5) / 8.0);
        const Band& own = bands[index++];
        EXPECT_EQ(own.role, code == 1 ? Role::uneven : Role::width) << code;
        EXPECT_NEAR(own.x.first, from, 1e-5) << code;
        EXPECT_NEAR(own.y.last, to - from, 1e-5) << code;
        EXPECT_EQ(own.y.first, 0.0);
        if (code == 1) {
            EXPECT_NEAR(own.x.last, to, 1e-5);
            continue;
        }
        EXPECT_NEAR(own.x.last, 0.5 * (from + to), 1e-5) << code;
        const Band& mirror = bands[index++];
        EXPECT_EQ(mirror.role, Role::mirror_width);
        EXPECT_EQ(mirror.x.first, own.x.last);
        EXPECT_NEAR(mirror.x.last, to, 1e-5);
        EXPECT_NEAR(mirror.y.last, to - from, 1e-5); // the mirror images of 2 to 6 are as wide
    }
}

TEST(WidthsPanel, IsEvenInTheThirdVersion) {
    for (const char* text : {"pr63_v3.quantized_sigmoid(4)@real", "pr63_v3.quantized_sigmoid(4)@hard"}) {
        const Shown shown(showing(text, PanelKind::widths), PanelKind::widths);
        EXPECT_EQ(shown.panel.bands.size(), 30u) << text; // codes 1 to 15 in halves
        EXPECT_EQ(std::ranges::count(shown.panel.bands, Role::uneven, &Band::role), 0) << text;
    }
}

TEST(WidthsPanel, TellsNonLinearityInWholeBars) {
    Document document = showing("pr63_v2.quantized_sigmoid(4)@real", PanelKind::widths);
    const double mean = (logit(6.5 / 8.0) - logit(0.5 / 8.0)) / 6.0;
    for (const WidthMeasure measure : {WidthMeasure::dnl, WidthMeasure::inl}) {
        document.width_measure = measure;
        const Shown shown(document, PanelKind::widths);
        ASSERT_EQ(shown.panel.bands.size(), 6u);
        double inl = 0.0;
        for (int code = 1; code <= 6; ++code) {
            const Band& band = shown.panel.bands[static_cast<std::size_t>(code - 1)];
            const double from = logit((code - 0.5) / 8.0);
            const double to = logit((code + 0.5) / 8.0);
            const double dnl = (to - from) / mean - 1.0;
            EXPECT_NEAR(band.x.last, to, 1e-5);
            EXPECT_NEAR(value_of(band), measure == WidthMeasure::dnl ? dnl : inl, 1e-4) << code;
            inl += dnl;
        }
    }
}

// --- probability

TEST(ProbabilityPanel, IsTheNormalDistribution) {
    for (const auto& [mean, deviation] : {std::pair{0.0, 1.0}, std::pair{-1.5, 0.25}, std::pair{3.0, 20.0}}) {
        Document document = showing("quantized_sigmoid(4)@real", PanelKind::probability);
        document.inputs = {.kind = InputDistribution::Kind::normal, .mean = mean, .deviation = deviation};
        const Shown shown(document, PanelKind::probability);
        ASSERT_EQ(shown.panel.bands.size(), 16u);
        double sum = 0.0;
        for (std::size_t code = 0; code < 16; ++code) {
            const Band& band = shown.panel.bands[code];
            const double k = static_cast<double>(code);
            const double from = code > 0 ? logit((k - 0.5) / 16.0) : -HUGE_VAL;
            const double to = code < 15 ? logit((k + 0.5) / 16.0) : HUGE_VAL;
            EXPECT_NEAR(band.y.last, normal_cdf(to, mean, deviation) - normal_cdf(from, mean, deviation), 1e-5) << code;
            EXPECT_NEAR(band.x.first, std::max(from, -12.0), 1e-5);
            EXPECT_NEAR(band.x.last, std::min(to, 12.0), 1e-5);
            sum += band.y.last;
        }
        EXPECT_NEAR(sum, 1.0, 1e-12) << mean;
    }
}

// Shares are those of whole treads, whatever part of the axis is in view.
TEST(ProbabilityPanel, DoesNotChangeWithTheView) {
    Document document = showing("quantized_sigmoid(4)@real", PanelKind::probability);
    document.view.x = {0.0, 0.1}; // code 8, from logit(7.5/16) to logit(8.5/16)
    const Shown shown(document, PanelKind::probability);
    ASSERT_EQ(shown.panel.bands.size(), 1u);
    EXPECT_EQ(shown.panel.bands[0].x, (AxisRange{0.0, 0.1}));
    EXPECT_NEAR(shown.panel.bands[0].y.last, 2.0 * logit(8.5 / 16.0) / 24.0, 1e-6); // uniform on [-12, 12]
}

TEST(ProbabilityPanel, HasACodeForEachColumnWhereTreadsAreNarrow) {
    Document document = showing("pr63_v3.quantized_sigmoid(12)@real", PanelKind::probability);
    document.view.x = {-3.0, 3.0};
    const Shown shown(document, PanelKind::probability, 300);
    ASSERT_EQ(shown.panel.bands.size(), 300u);
    EXPECT_EQ(shown.panel.bands.front().x.first, -3.0);
    EXPECT_NEAR(shown.panel.bands.back().x.last, 3.0, 1e-12);
    for (const Band& band : shown.panel.bands) {
        EXPECT_NEAR(band.x.length(), 0.02, 1e-12);
        const double code = std::round(4096.0 * logistic(0.5 * (band.x.first + band.x.last)));
        const double width = logit((code + 0.5) / 4096.0) - logit((code - 0.5) / 4096.0);
        ASSERT_NEAR(band.y.last, width / 24.0, 2e-7) << code; // uniform on [-12, 12]
    }
}

// --- training

TEST(TrainingPanel, ItsCellsAreHalfStepsAndSumToOne) {
    for (const auto& [text, bits] :
         {std::pair{"pr63_v3.quantized_sigmoid(4)@real", 4}, std::pair{"pr63_v3.quantized_sigmoid(9)@real", 9}}) {
        Document document = showing(text, PanelKind::training);
        document.view.x = {-5.0, 5.0};
        const Shown shown(document, PanelKind::training, 400);
        const double half_step = std::ldexp(0.5, -bits);
        const std::vector<Band>& bands = shown.panel.bands;
        double covered = -5.0;
        for (std::size_t i = 0; i < bands.size();) {
            ASSERT_NEAR(bands[i].x.first, covered, 1e-9) << text; // without gaps
            covered = bands[i].x.last;
            // Rounding at random is between the multiples of half a step about s(x).
            const double halves = logistic(0.5 * (bands[i].x.first + bands[i].x.last)) / half_step;
            double weights = 0.0;
            double mean = 0.0;
            for (const AxisRange column = bands[i].x; i < bands.size() && bands[i].x == column; ++i) {
                ASSERT_EQ(bands[i].role, Role::training);
                ASSERT_NEAR(bands[i].y.length(), half_step, 1e-15);
                const double level = (bands[i].y.first + 0.5 * half_step) / half_step;
                ASSERT_EQ(level, std::round(level));
                ASSERT_LE(std::fabs(level - halves), 1.0 + 1e-3);
                weights += bands[i].weight;
                mean += bands[i].weight * level;
            }
            ASSERT_NEAR(weights, 1.0, 1e-12) << text << covered;
            ASSERT_NEAR(mean, halves, 1e-3) << text << covered; // it does not move the mean
        }
        EXPECT_NEAR(covered, 5.0, 1e-9) << text;
    }
}

TEST(TrainingPanel, IsNothingWithoutRoundingAtRandom) {
    const Document document = showing("pr63_clip.quantized_sigmoid(4)", PanelKind::training);
    EXPECT_EQ(build_figure(document, nullptr, 400).panel(PanelKind::training), nullptr);
}

// --- difference

TEST(DifferencePanel, IsOneOutputMinusTheOther) {
    Document document = showing("pr63_v2.quantized_sigmoid(4)@real", PanelKind::difference);
    document = with_entry_added(document, spec_of("quantized_sigmoid(5)@hard"));
    document.selected = 0;
    const Shown shown(document, PanelKind::difference);
    const auto a = bind(document.entries[0].spec);
    const auto b = bind(document.entries[1].spec);
    int differing = 0;
    for (const float x : inputs_in({-12.0, 12.0}, 10000)) {
        const double difference = static_cast<double>((*a)(x)) - static_cast<double>((*b)(x));
        const Band* band = band_over(shown.panel, x);
        ASSERT_EQ(band != nullptr, difference != 0.0) << x;
        if (band != nullptr) {
            ASSERT_EQ(band->role, Role::difference);
            ASSERT_EQ(value_of(*band), difference) << x;
            ++differing;
        }
    }
    EXPECT_GT(differing, 1000);
    EXPECT_LT(differing, 9000);
}

TEST(DifferencePanel, NeedsAnotherQuantizer) {
    const Document document = showing("quantized_sigmoid(4)", PanelKind::difference);
    EXPECT_EQ(build_figure(document, nullptr, 400).panel(PanelKind::difference), nullptr);
}

void expect_numbers(const Panel& panel, const std::string& what) {
    EXPECT_LT(panel.y.first, panel.y.last) << what; // false for NaN
    for (const Band& band : panel.bands) {
        EXPECT_LE(band.x.first, band.x.last) << what;
        EXPECT_FALSE(std::isnan(band.y.first) || std::isnan(band.y.last)) << what;
    }
    for (const Dot& dot : panel.dots) { EXPECT_FALSE(std::isnan(dot.at.x) || std::isnan(dot.at.y)) << what; }
    for (const double edge : panel.edges) { EXPECT_FALSE(std::isnan(edge)) << what; }
}

// Without a uniform step, without a mirror image, random: every panel of every quantizer can be drawn.
TEST(Panels, HoldNumbersForEveryQuantizer) {
    std::vector<std::string> texts{"quantized_bits(1)", "quantized_linear(1)", "quantized_po2(8, max_value=1)",
                                   "quantized_relu(4, 0, relu_upper_bound=0.3, is_quantized_clip=False)"};
    for (const Function* function : functions()) { texts.push_back(text_of(default_spec(*function))); }
    for (const std::string& text : texts) {
        Document document = document_of(spec_of(text));
        for (PanelSetting& panel : document.panels) { panel.shown = true; }
        const Study study = make_study(study_request(document)).value();
        for (const ErrorUnit unit : {ErrorUnit::steps, ErrorUnit::absolute}) {
            document.error_unit = unit;
            for (const Panel& panel : build_figure(document, &study, 800).panels) {
                expect_numbers(panel, text + ' ' + std::string(panel_key(panel)));
            }
        }
    }
}

// quantized_po2 has no step: its errors are told in units of the output, and no half step is shaded.
TEST(ErrorPanel, IsInUnitsOfTheOutputWithoutAStep) {
    const Shown shown(showing("quantized_po2(4)", PanelKind::error), PanelKind::error);
    EXPECT_TRUE(shown.panel.bands.empty());
    ASSERT_EQ(shown.panel.dots.size(), 1u);
    EXPECT_EQ(shown.panel.dots.front().at.x, -12.0); // -8 for -12
    EXPECT_EQ(shown.panel.dots.front().at.y, 4.0);
}

// The threshold 0.33 is no float32: between its neighbours the true function steps, and so does ternary.
TEST(ErrorPanel, HasNoSpikeBetweenTwoInputs) {
    const Shown shown(showing("ternary(threshold=0.33)", PanelKind::error), PanelKind::error);
    EXPECT_TRUE(shown.panel.dots.empty());
    for (const Point& point : shown.panel.lines.front().points) { EXPECT_EQ(point.y, 0.0) << point.x; }
}

TEST(Panels, ThatHaveNothingToShowAreLeftOut) {
    Document document = document_of(spec_of("quantized_po2(4)"));
    EXPECT_TRUE(panels_left_out(document).empty());
    document.sweep = Sweep{};
    EXPECT_TRUE(panels_left_out(document).empty()); // nobody asked for one
    document.sweep.reset();
    document.panels[static_cast<std::size_t>(PanelKind::difference)].shown = true;
    EXPECT_EQ(panels_left_out(document), std::vector{PanelKind::difference});
    Document sweep = document;
    sweep.sweep = Sweep{};
    EXPECT_EQ(panels_left_out(sweep), (std::vector{PanelKind::difference, PanelKind::symmetry}));
    document = with_entry_added(document, spec_of("quantized_bits(4)"));
    EXPECT_TRUE(panels_left_out(document).empty());
}

// A revision held against the quantizer is what it is compared with where nothing else is drawn.
TEST(DifferencePanel, ShowsWhatARevisionChanged) {
    Document document = document_of(spec_of("pr63_v3.quantized_sigmoid(4)@real"));
    document.against = Against{}; // the one before
    EXPECT_EQ(compared_spec(document), against_spec(document));
    const Study study = make_study(study_request(document)).value();
    ASSERT_TRUE(study.comparison);
    const auto a = bind(document.spec());
    const auto b = bind(*against_spec(document));
    std::int64_t differing = 0;
    for (float x = -1.0f; x <= 1.0f; x += 0.0625f) {
        differing += (*a)(x) != (*b)(x) ? 1 : 0;
        const auto run = std::ranges::find_if(study.others.front().differences,
                                              [x](const DifferenceRun& r) { return r.from <= x && x <= r.to; });
        EXPECT_EQ(run != study.others.front().differences.end(), (*a)(x) != (*b)(x)) << x;
    }
    EXPECT_GT(differing, 0);
}

TEST(Plot, NamesEveryTrueFunctionOnce) {
    Document document = document_of(spec_of("quantized_sigmoid(4)@real"));
    for (const char* text : {"quantized_tanh(4)", "quantized_sigmoid(5)", "quantized_bits(4)"}) {
        document = with_entry_added(document, spec_of(text));
    }
    document.selected = 1;
    std::vector<std::string_view> titles;
    for (const ScaledCurve& curve : drawn_activations(document)) { titles.push_back(curve.curve->title); }
    EXPECT_EQ(titles, (std::vector<std::string_view>{"tanh", "sigmoid", "identity function"}));
    document.entries[1].visible = false;
    EXPECT_EQ(drawn_activations(document).size(), 2u); // what is hidden is not named
    const Study study = make_study(study_request(document)).value();
    const Figure figure = build_figure(document, &study, 800);
    EXPECT_EQ(std::ranges::count(figure.legend, Role::asymmetric, &LegendEntry::role), 0);
    EXPECT_EQ(std::ranges::count(figure.legend, Role::difference, &LegendEntry::role), 0);
}
} // namespace
} // namespace quantoscope
