#include "core/figure/builders.h"
#include "tests/core/support.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <set>

namespace quantoscope {
namespace {
// Three of different steps and functions, in slots that are not their places in the list.
Document three() {
    Document document = document_of(spec_of("quantized_sigmoid(4)@real"));
    document = with_entry_added(document, spec_of("pr63_v2.quantized_sigmoid(3)@hard"));
    document = with_entry_added(document, spec_of("quantized_tanh(3)"));
    document = with_entry_moved(document, 2, 0);
    document.selected = 1; // quantized_sigmoid(4)@real
    for (PanelSetting& panel : document.panels) { panel.shown = true; }
    return document;
}

struct Shown {
    Study study;
    Figure figure;

    explicit Shown(const Document& document)
        : study(make_study(study_request(document)).value())
        , figure(build_figure(document, &study, 800)) {}

    const Line& line(PanelKind kind, int slot) const {
        const Panel& panel = *figure.panel(kind);
        const auto found = std::ranges::find(panel.lines, slot, &Line::slot);
        EXPECT_NE(found, panel.lines.end()) << static_cast<int>(kind) << " " << slot;
        return found == panel.lines.end() ? panel.lines.front() : *found;
    }
};

double height_at(const Line& line, double x) {
    const auto right = std::ranges::upper_bound(line.points, x, {}, &Point::x);
    const Point& b = *right;
    const Point& a = *(right - 1);
    return a.y + (b.y - a.y) * (x - a.x) / (b.x - a.x);
}

double truth_of(const Entry& entry, double x) {
    return entry.spec.function->name == "quantized_tanh" ? std::tanh(x) : 1.0 / (1.0 + std::exp(-x));
}

// Inputs that no transition of these falls on.
std::vector<float> some_inputs() {
    std::vector<float> inputs;
    for (int i = -150; i <= 150; ++i) { inputs.push_back(0.077f * static_cast<float>(i) + 0.003f); }
    return inputs;
}

std::set<int> slots_in(const Panel& panel, Role role) {
    std::set<int> slots;
    for (const Line& line : panel.lines) {
        if (line.role == role) { slots.insert(line.slot); }
    }
    return slots;
}

TEST(SeveralQuantizers, AreAllInThePanelsInTheirOwnSlots) {
    const Document document = three();
    const Shown shown(document);
    const std::set<int> all{0, 1, 2};
    EXPECT_EQ(slots_in(*shown.figure.panel(PanelKind::error), Role::error), all);
    EXPECT_EQ(slots_in(*shown.figure.panel(PanelKind::symmetry), Role::asymmetric), all);
    EXPECT_EQ(slots_in(*shown.figure.panel(PanelKind::widths), Role::width), all);
    EXPECT_EQ(slots_in(*shown.figure.panel(PanelKind::probability), Role::probability), all);
    const int selected = document.entries[document.selected].slot;
    std::set<int> others = all;
    others.erase(selected);
    EXPECT_EQ(slots_in(*shown.figure.panel(PanelKind::difference), Role::difference), others);
    // Cells of several would cover each other.
    for (const Tread& tread : shown.figure.panel(PanelKind::training)->treads) { EXPECT_EQ(tread.slot, selected); }
}

// Curves in different steps could not be compared: two with steps of 1/16 and 1/4 are in units of the output.
TEST(SeveralQuantizers, HaveTheirErrorsInOneUnit) {
    for (const ErrorUnit unit : {ErrorUnit::steps, ErrorUnit::absolute}) {
        Document document = three();
        document.error_unit = unit;
        const Shown shown(document);
        for (const Entry& entry : document.entries) {
            const auto kernel = bind(entry.spec);
            const Line& line = shown.line(PanelKind::error, entry.slot);
            for (const float x : some_inputs()) {
                const double error = static_cast<double>((*kernel)(x)) - truth_of(entry, x);
                EXPECT_NEAR(height_at(line, x), error, 2e-3) << text_of(entry.spec) << " " << x;
            }
        }
        // Half a step either way, once for all of one height.
        EXPECT_EQ(shown.figure.panel(PanelKind::error)->bands.size(), 2U);
    }
}

TEST(SeveralQuantizers, HaveTheirDefectsAndDifferences) {
    const Document document = three();
    const Shown shown(document);
    const Entry& selected = document.entries[document.selected];
    const auto own = bind(selected.spec);
    for (const Entry& entry : document.entries) {
        const auto kernel = bind(entry.spec);
        const double twice_center = entry.spec.function->name == "quantized_tanh" ? 0.0 : 1.0;
        const Line& defects = shown.line(PanelKind::symmetry, entry.slot);
        for (const float x : some_inputs()) {
            const double defect = static_cast<double>((*kernel)(x)) + static_cast<double>((*kernel)(-x)) - twice_center;
            EXPECT_EQ(height_at(defects, x), defect) << text_of(entry.spec) << " " << x;
            if (entry.slot != selected.slot) {
                EXPECT_EQ(height_at(shown.line(PanelKind::difference, entry.slot), x),
                          static_cast<double>((*own)(x)) - static_cast<double>((*kernel)(x)))
                    << text_of(entry.spec) << " " << x;
            }
        }
    }
}

TEST(SeveralQuantizers, HaveTheirWidthsAndShares) {
    const Document document = three();
    const Shown shown(document);
    for (const Entry& entry : document.entries) {
        const auto kernel = bind(entry.spec);
        const Line& widths = shown.line(PanelKind::widths, entry.slot);
        const Line& shares = shown.line(PanelKind::probability, entry.slot);
        for (const float x : some_inputs()) {
            // The tread about x, by walking in steps of 2^-10.
            double from = x;
            double to = x;
            const float value = (*kernel)(x);
            while (from > -12.0 && (*kernel)(static_cast<float>(from)) == value) { from -= 0x1p-10; }
            while (to < 12.0 && (*kernel)(static_cast<float>(to)) == value) { to += 0x1p-10; }
            EXPECT_NEAR(height_at(shares, x), (to - from) / 24.0, 2e-4) << text_of(entry.spec) << " " << x;
            if (from > -12.0 && to < 12.0) { // the outermost treads have no width
                EXPECT_NEAR(height_at(widths, x), to - from, 4e-3) << text_of(entry.spec) << " " << x;
            }
        }
    }
}

// What is hidden is in no panel; of two that are drawn, both.
TEST(SeveralQuantizers, AreInThePanelsWhileTheyAreDrawn) {
    Document document = three();
    document.entries[document.selected].visible = false;
    const Shown shown(document);
    std::set<int> drawn{0, 1, 2};
    drawn.erase(document.entries[document.selected].slot);
    EXPECT_EQ(slots_in(*shown.figure.panel(PanelKind::error), Role::error), drawn);
    EXPECT_EQ(shown.figure.panel(PanelKind::difference), nullptr);
    document.solo = true;
    const Shown alone(document);
    EXPECT_EQ(alone.figure.panel(PanelKind::error)->lines.size(), 1u);
    EXPECT_TRUE(alone.figure.panel(PanelKind::symmetry)->lines.empty()); // filled again
    EXPECT_FALSE(alone.figure.panel(PanelKind::symmetry)->bands.empty());
}

// A quantizer without a step has no errors in steps, nor have those of different steps.
TEST(SeveralQuantizers, AreInUnitsOfTheOutputWhereTheyShareNoStep) {
    EXPECT_EQ(error_unit_of(three()), ErrorUnit::absolute);
    Document document = document_of(spec_of("quantized_sigmoid(4)@real"));
    document = with_entry_added(document, spec_of("quantized_sigmoid(4)@hard"));
    EXPECT_EQ(error_unit_of(document), ErrorUnit::steps);
    for (const char* other : {"quantized_po2(4)", "quantized_sigmoid(6)@real"}) {
        Document with_other = with_entry_added(document, spec_of(other));
        with_other.selected = 0;
        EXPECT_EQ(error_unit_of(with_other), ErrorUnit::absolute);
        with_other.entries.back().visible = false;
        EXPECT_EQ(error_unit_of(with_other), ErrorUnit::steps);
    }
}
} // namespace
} // namespace quantoscope
