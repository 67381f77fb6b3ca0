#include "core/figure/figure.h"
#include "tests/core/support.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <set>

namespace quantoscope {
namespace {
Document swept(const char* text, Sweep sweep) {
    Document document = document_of(spec_of(text));
    document.sweep = std::move(sweep);
    return document;
}

Figure figure_of(const Document& document, bool with_study = true) {
    const auto study = make_study(study_request(document));
    return build_figure(document, with_study ? &*study : nullptr, 800);
}

const char* const first_version = "pr63_v1.quantized_sigmoid(4, 1)@real";

// The treads of one value of the sweep, as a staircase over the view.
void expect_staircase(const Panel& panel, int slot, const Spec& spec) {
    const auto kernel = bind(spec);
    double end = panel.x.first;
    std::size_t count = 0;
    for (const Tread& tread : panel.treads) {
        if (tread.slot != slot) { continue; }
        ++count;
        EXPECT_EQ(tread.role, Role::sweep);
        EXPECT_EQ(tread.from, end); // no gaps
        end = tread.to;
        const auto first = static_cast<float>(tread.from);
        EXPECT_EQ((*kernel)(first), static_cast<float>(tread.value));
        if (tread.rises) { EXPECT_EQ((*kernel)(next_down(first)), static_cast<float>(tread.from_value)); }
        const auto last = static_cast<float>(tread.to);
        EXPECT_EQ((*kernel)(tread.to < panel.x.last ? next_down(last) : last), static_cast<float>(tread.value));
    }
    EXPECT_EQ(end, panel.x.last);
    EXPECT_EQ(count, std::size_t{1} << (spec.value("bits") - 1)); // levels of the first version
}

TEST(SweepPanels, OverlayHasTheStaircaseAtEachValue) {
    const Figure figure = figure_of(swept(first_version, {"bits", 2, 8, SweepLayout::overlay}));
    ASSERT_EQ(figure.panels.size(), 2u);
    EXPECT_EQ(figure.sweep_size, 7);
    for (int bits = 2; bits <= 8; ++bits) {
        SCOPED_TRACE(bits);
        expect_staircase(figure.plot(), bits - 2, with_value(spec_of(first_version), "bits", bits).value());
    }
}

TEST(SweepPanels, OverlayDrawsTheCoarsestOnTop) {
    const Figure bits = figure_of(swept(first_version, {"bits", 2, 6, SweepLayout::overlay}));
    EXPECT_EQ(bits.plot().treads.back().slot, 0);
    EXPECT_EQ(bits.plot().treads.front().slot, 4);
    const Figure integer =
        figure_of(swept("pr63_v1.quantized_sigmoid(6)@real", {"integer", 0, 4, SweepLayout::overlay}));
    EXPECT_EQ(integer.plot().treads.back().slot, 4); // integer bits cost fractional ones
}

TEST(SweepPanels, MultiplesHaveAPanelForEachValueInOneScale) {
    const Figure figure = figure_of(swept(first_version, {"bits", 2, 8, SweepLayout::multiples}));
    ASSERT_EQ(figure.panels.size(), 8u);
    std::set<std::pair<int, int>> places;
    for (int bits = 2; bits <= 8; ++bits) {
        SCOPED_TRACE(bits);
        const Panel& panel = figure.panels[static_cast<std::size_t>(bits - 2)];
        EXPECT_EQ(panel.kind, PanelKind::plot);
        EXPECT_EQ(panel.swept, bits);
        EXPECT_EQ(panel.x, figure.plot().x);
        EXPECT_EQ(panel.y, figure.plot().y);
        EXPECT_TRUE(places.emplace(panel.row, panel.column).second);
        if (bits < 7) { // beyond, they are narrower than a small panel can show
            expect_staircase(panel, bits - 2, with_value(spec_of(first_version), "bits", bits).value());
        }
        for (const Tread& tread : panel.treads) {
            EXPECT_EQ(tread.slot, bits - 2);
            EXPECT_LE(tread.value, panel.y.last);
        }
    }
    EXPECT_GT(figure.panels.back().row, figure.panels[6].row);
}

TEST(SweepPanels, MultiplesFillTheirRows) {
    for (int count = 1; count <= longest_sweep; ++count) {
        const Figure figure =
            build_figure(swept("quantized_tanh(4)", {"bits", 1, count, SweepLayout::multiples}), nullptr, 400);
        int columns = 0;
        for (const Panel& panel : figure.panels) { columns = std::max(columns, panel.column + 1); }
        const int rows = figure.panels.back().row;
        EXPECT_GE(rows * columns, count);
        EXPECT_LT((rows - 1) * columns, count);
        EXPECT_LE(rows * columns - count, 2) << count; // hardly any empty places
        EXPECT_LE(rows, columns) << count;
    }
}

TEST(SweepPanels, TrendIsTheErrorAtEachValue) {
    for (const Reference reference : {Reference::truth, Reference::mode}) {
        Document document = swept("quantized_tanh(4)", {"bits", 1, 10, SweepLayout::overlay});
        document.reference = reference;
        document.interval = {-3.0f, 5.0f};
        const Figure figure = figure_of(document);
        const Panel* trend = figure.panel(PanelKind::trend);
        ASSERT_NE(trend, nullptr);
        ASSERT_EQ(trend->lines.size(), 2u);
        ASSERT_EQ(trend->lines[0].points.size(), 10u);
        ASSERT_EQ(trend->lines[1].points.size(), 10u);
        for (int bits = 1; bits <= 10; ++bits) {
            const Spec spec = spec_of("quantized_tanh(" + std::to_string(bits) + ")");
            const ErrorAnalysis error = analyze_error(solve(spec, document.interval), spec, reference);
            const auto index = static_cast<std::size_t>(bits - 1);
            EXPECT_EQ(trend->lines[0].points[index].x, bits);
            EXPECT_EQ(trend->lines[0].points[index].y, std::log2(error.largest));
            EXPECT_EQ(trend->lines[1].points[index].y, std::log2(error.rms.value()));
            EXPECT_LE(trend->y.first, trend->lines[1].points[index].y);
            EXPECT_GE(trend->y.last, trend->lines[0].points[index].y);
        }
        EXPECT_LE(trend->x.first, 1.0);
        EXPECT_GE(trend->x.last, 10.0);
    }
}

// Today's sigmoid clips 1 off: at 12 it gives 1 - 2^-bits, which is the largest error.
TEST(SweepPanels, TrendOfTheSigmoidFallsByABitABit) {
    const Figure figure = figure_of(swept("quantized_sigmoid(4)@real", {"bits", 2, 12, SweepLayout::overlay}));
    const Panel* trend = figure.panel(PanelKind::trend);
    for (const Point& point : trend->lines[0].points) {
        EXPECT_NEAR(std::exp2(point.y), std::exp2(-point.x) - 1.0 / (1.0 + std::exp(12.0)), 1e-9) << point.x;
    }
}

const char* const trained_sigmoid = "quantized_sigmoid(bits=8, use_real_sigmoid=True)";
const char* const vivado_sigmoid = "hls4ml.sigmoid(table_size=1024, input='ap_fixed<16,6>', table='ap_fixed<18,8>', "
                                   "result='ap_ufixed<8,0,AP_RND_CONV,AP_SAT>')";

Document deployed(const char* trained, const char* target, Sweep sweep) {
    Document document = swept(trained, std::move(sweep));
    document.against = Against{.target = spec_of(target)};
    return document;
}

std::vector<Point> percent_differing(const Document& document) {
    const Figure figure = figure_of(document);
    const Panel* panel = figure.panel(PanelKind::differing);
    return panel != nullptr && panel->lines.size() == 1 ? panel->lines[0].points : std::vector<Point>();
}

// Each input of an ap_fixed<16,6>, evaluated one by one.
double percent_by_evaluation(const Spec& trained, const Spec& target) {
    const auto before = bind(trained);
    const auto after = bind(target);
    int differing = 0;
    for (int code = -32768; code < 32768; ++code) {
        const float x = static_cast<float>(code) * 0x1p-10f;
        differing += before->output(x) != after->output(x) ? 1 : 0;
    }
    return 100.0 * differing / 65536;
}

TEST(SweepPanels, CodesThatDifferAreCountedAtEachTableSize) {
    const Document document = deployed(trained_sigmoid, vivado_sigmoid, {"table_size", 16, 16384, {}});
    const std::vector<Point> points = percent_differing(document);
    ASSERT_EQ(points.size(), 11u);
    for (std::size_t i = 0; i < points.size(); ++i) {
        const int size = 16 << i;
        SCOPED_TRACE(size);
        EXPECT_EQ(points[i].x, size);
        const Spec target = with_value(spec_of(vivado_sigmoid), "table_size", size).value();
        EXPECT_DOUBLE_EQ(points[i].y, percent_by_evaluation(spec_of(trained_sigmoid), target));
    }
    EXPECT_DOUBLE_EQ(points[6].y, 100.0 * 3069 / 65536); // measured with hls4ml's own code
}

TEST(SweepPanels, TheTargetIsDrawnAtEachTableSize) {
    const Document document = deployed(trained_sigmoid, vivado_sigmoid, {"table_size", 16, 64, {}});
    const Figure figure = figure_of(document);
    EXPECT_EQ(figure.sweep_size, 3);
    ASSERT_EQ(figure.panels.size(), 3u);
    for (int slot = 0; slot < 3; ++slot) {
        const auto target = bind(with_value(spec_of(vivado_sigmoid), "table_size", 16 << slot).value());
        int treads = 0;
        for (const Tread& tread : figure.plot().treads) {
            if (tread.slot != slot) { continue; }
            ++treads;
            EXPECT_EQ(target->output(static_cast<float>(0.5 * (tread.from + tread.to))), tread.value);
        }
        EXPECT_GT(treads, 4) << slot;
    }
    const Panel& error = *figure.panel(PanelKind::trend);
    const Spec coarsest = with_value(spec_of(vivado_sigmoid), "table_size", 16).value();
    EXPECT_EQ(error.lines[0].points[0].y,
              std::log2(analyze_error(solve(coarsest, document.interval), coarsest, Reference::truth).largest));
}

TEST(SweepPanels, TableSizesAreEvenlySpacedAndLabelled) {
    const Figure figure =
        build_figure(deployed(trained_sigmoid, vivado_sigmoid, {"table_size", 32, 256, {}}), nullptr, 800);
    for (const PanelKind kind : {PanelKind::trend, PanelKind::differing}) {
        const Panel& panel = *figure.panel(kind);
        EXPECT_EQ(panel.ticks, (std::vector<int>{32, 64, 128, 256}));
        EXPECT_TRUE(panel.log_x);
        EXPECT_DOUBLE_EQ(32.0 / panel.x.first, panel.x.last / 256.0); // as much room at either end
        EXPECT_TRUE(panel.lines.empty());                             // not known yet
        EXPECT_LT(panel.y.first, panel.y.last);
    }
    EXPECT_GT(figure.panels.back().row, figure.panel(PanelKind::trend)->row);
}

// The counts with 4 and 8 bits were measured with hls4ml's own code.
TEST(SweepPanels, ATargetFollowsTheSweptQuantizer) {
    const std::vector<Point> points =
        percent_differing(deployed(trained_sigmoid, vivado_sigmoid, {"bits", 4, 8, SweepLayout::multiples}));
    ASSERT_EQ(points.size(), 5u);
    EXPECT_DOUBLE_EQ(points[0].y, 100.0 * 157 / 65536);
    EXPECT_DOUBLE_EQ(points[4].y, 100.0 * 3069 / 65536);
}

TEST(SweepPanels, ASelectedTargetIsComparedWithTheQuantizer) {
    const std::vector<Point> points =
        percent_differing(deployed(vivado_sigmoid, trained_sigmoid, {"table_size", 512, 2048, {}}));
    ASSERT_EQ(points.size(), 3u);
    EXPECT_DOUBLE_EQ(points[1].y, 100.0 * 3069 / 65536);
}

TEST(SweepPanels, WithoutATargetNoCodesAreCompared) {
    EXPECT_EQ(figure_of(swept(vivado_sigmoid, {"table_size", 16, 64, {}})).panel(PanelKind::differing), nullptr);
    Document revisions = swept(first_version, {"bits", 2, 4, {}});
    revisions.against = Against{.revision = spec_of("pr63_v2.quantized_sigmoid").function};
    EXPECT_EQ(figure_of(revisions).panel(PanelKind::differing), nullptr);
}

TEST(SweepPanels, WithoutAStudyTheTrendWaits) {
    const Document document = swept(first_version, {"bits", 2, 8, SweepLayout::overlay});
    const Figure figure = figure_of(document, false);
    const Panel* trend = figure.panel(PanelKind::trend);
    ASSERT_NE(trend, nullptr);
    EXPECT_TRUE(trend->lines.empty());
    EXPECT_TRUE(trend->dots.empty());
    EXPECT_LT(trend->y.first, trend->y.last);
    EXPECT_FALSE(figure.plot().treads.empty()); // the staircases do not
}

TEST(SweepPanels, ReachTheEndsOfTheDomainAndNoFurther) {
    const Document document = swept("quantized_tanh(4)", {"bits", -3, 5, SweepLayout::multiples});
    const Figure figure = figure_of(document);
    EXPECT_EQ(figure.sweep_size, 5);
    EXPECT_EQ(figure.plot().swept, 1);
    EXPECT_EQ(figure.panel(PanelKind::trend)->lines[0].points.size(), 5u);
    const Figure top = build_figure(swept("quantized_tanh(4)", {"bits", 23, 40, SweepLayout::multiples}), nullptr, 800);
    EXPECT_EQ(top.sweep_size, 2);
    EXPECT_EQ(top.panels[1].swept, 24);
}

TEST(SweepPanels, OfAParameterTheRevisionLacksShowTheCurveAlone) {
    for (const SweepLayout layout : {SweepLayout::overlay, SweepLayout::multiples}) {
        const Figure figure = figure_of(swept("quantized_sigmoid(4)", {"integer", 0, 4, layout}));
        EXPECT_EQ(figure.sweep_size, 0);
        ASSERT_EQ(figure.panels.size(), 2u);
        EXPECT_TRUE(figure.plot().treads.empty());
        EXPECT_FALSE(figure.plot().lines.empty());
        EXPECT_TRUE(figure.panel(PanelKind::trend)->lines.empty());
    }
}

// |q - x| of quantized_bits that keeps every x of [-1, 1] but for its top is half a step; the top misses 1 by a whole one.
TEST(SweepPanels, ALimitIsExact) {
    const auto first_of = [](const char* limit) {
        Document document = swept("quantized_bits(4)", {"bits", 2, 8, SweepLayout::overlay, limit});
        document.interval = {-1.0f, 1.0f};
        return first_within_limit(document, *make_trend(*study_request(document).trend));
    };
    EXPECT_EQ(first_of("1/32"), 6); // step 2^(1-bits), as far from 1 as the top code is
    EXPECT_EQ(first_of("0.03125"), 6);
    EXPECT_EQ(first_of("0.0312499"), 7);
    EXPECT_EQ(first_of("0.99 step"), std::nullopt);
    EXPECT_EQ(first_of("1 step"), 2);
    EXPECT_EQ(first_of("0"), std::nullopt);
}

TEST(SweepPanels, ALimitInStepsIsAnotherAtEachValue) {
    const Figure figure = figure_of(swept("quantized_bits(4)", {"bits", 2, 4, SweepLayout::overlay, "1/2 step"}));
    const Panel& panel = *figure.panel(PanelKind::trend);
    ASSERT_EQ(panel.lines.size(), 3u);
    EXPECT_EQ(panel.lines[2].role, Role::range_edge);
    std::vector<double> heights;
    for (const Point& point : panel.lines[2].points) { heights.push_back(point.y); }
    EXPECT_EQ(heights, (std::vector<double>{-2, -2, -3, -4, -4})); // log2 of half of 2^(1-bits)
    EXPECT_LT(panel.y.first, -4.0);
}

TEST(Trend, DoesNotDependOnTheValueTheSweptParameterHas) {
    const Sweep sweep{"bits", 2, 8, SweepLayout::overlay};
    const auto request = [&](const char* text) { return study_request(swept(text, sweep)).trend; };
    EXPECT_EQ(request("quantized_tanh(4)"), request("quantized_tanh(11)"));
    EXPECT_NE(request("quantized_tanh(4)"), request("quantized_tanh(4, symmetric=1)"));
    EXPECT_NE(request("quantized_tanh(4)"), request("quantized_tanh(4)@real"));
    Document multiples = swept("quantized_tanh(4)", sweep);
    multiples.sweep->layout = SweepLayout::multiples;
    EXPECT_EQ(study_request(multiples), study_request(swept("quantized_tanh(4)", sweep)));
    Document target = deployed(trained_sigmoid, vivado_sigmoid, {"table_size", 16, 64, {}});
    const auto before = study_request(target).trend;
    target.against->target = with_value(*target.against->target, "table_size", 300).value();
    EXPECT_EQ(study_request(target).trend, before);
}

TEST(Trend, TellsHowFarItIsAndStopsWhereverItIsAskedTo) {
    const Document document = swept("quantized_tanh(4)@real", {"bits", 10, 17, SweepLayout::overlay});
    const TrendRequest request = study_request(document).trend.value();
    std::vector<double> told;
    ASSERT_TRUE(make_trend(request, [&](double done) {
        told.push_back(done);
        return true;
    }));
    EXPECT_TRUE(std::ranges::is_sorted(told));
    EXPECT_LT(told.front(), 0.01);
    EXPECT_GT(told.back(), 0.95);
    for (double at = 0.0; at < 0.96; at += 0.08) {
        bool told_after = false;
        bool asked = false;
        EXPECT_FALSE(make_trend(request, [&](double done) {
            told_after = told_after || asked;
            asked = asked || done >= at;
            return !asked;
        })) << at;
        EXPECT_FALSE(told_after) << at;
    }
}
} // namespace
} // namespace quantoscope
