#include "app/words/step_name.h"

#include <gtest/gtest.h>

namespace quantoscope {
namespace {
const char* const first = "pr63_v1.quantized_sigmoid(4)";

Document opened(const std::string& text = first) { return document_of(parse_spec(text).value()); }

std::string name(const Document& before, const Document& after) { return plain(step_name(before, after)); }

std::string name(const std::string& before, const std::string& after) {
    const Document document = opened(before);
    return name(document, with_spec(document, parse_spec(after).value()));
}

template <class Change> std::string name_of(Change change, Document before = opened()) {
    Document after = before;
    change(after);
    return name(before, after);
}

TEST(StepName, TellsOneParameter) {
    EXPECT_EQ(name(first, "pr63_v1.quantized_sigmoid(5)"), "Bits 4 to 5");
    EXPECT_EQ(name(first, "pr63_v1.quantized_sigmoid(4, 1)"), "Integer bits 0 to 1");
    EXPECT_EQ(name(first, "pr63_v1.quantized_sigmoid(4)@real"), "Sigmoid mode hard to real");
    EXPECT_EQ(name("quantized_sigmoid(4)", "quantized_sigmoid(4, use_real_sigmoid=True)"), "use_real_sigmoid on");
    EXPECT_EQ(name("quantized_sigmoid(4, use_real_sigmoid=True)", "quantized_sigmoid(4)"), "use_real_sigmoid off");
}

TEST(StepName, TellsRevisionAndQuantizer) {
    EXPECT_EQ(name(first, "pr63_v2.quantized_sigmoid(4)"), "Revision v1 to v2");
    // What only one of them has is left behind or comes back.
    EXPECT_EQ(name("pr63_v1.quantized_sigmoid(4, 1)", "pr63_v2.quantized_sigmoid(4)"), "Revision v1 to v2");
    EXPECT_EQ(name("pr63_v2.quantized_sigmoid(4)", "pr63_v1.quantized_sigmoid(4, 1)"), "Revision v2 to v1");
    EXPECT_EQ(name(first, "quantized_tanh(4)"), "Quantizer quantized_sigmoid to quantized_tanh");
}

TEST(StepName, CallsSeveralAtOnceText) {
    EXPECT_EQ(name(first, "pr63_v1.quantized_sigmoid(5, 1)"), "Text");
    EXPECT_EQ(name(first, "pr63_v1.quantized_sigmoid(5)@real"), "Text");
    EXPECT_EQ(name(first, "pr63_v2.quantized_sigmoid(5)"), "Text");
    EXPECT_EQ(name(first, "pr63_v2.quantized_sigmoid(4)@real"), "Text");
}

TEST(StepName, TellsTheLimitOfASweep) {
    Document swept = opened();
    swept.sweep = Sweep{};
    Document limited = swept;
    limited.sweep->limit = "1/32";
    EXPECT_EQ(name(swept, limited), "Largest error at most 1/32");
    EXPECT_EQ(name(limited, swept), "No limit of the error");
}

TEST(StepName, TellsTheListOfQuantizers) {
    const Document one = opened();
    const Document two = with_entry_added(one, parse_spec("quantized_tanh(3)").value());
    EXPECT_EQ(name(one, two), "Add quantizer");
    EXPECT_EQ(name(two, one), "Remove quantizer");
    EXPECT_EQ(name(one, with_entry_removed(one, 0)), "Remove quantizer"); // the last one
    EXPECT_EQ(name(with_entry_removed(one, 0), one), "Add quantizer");
    EXPECT_EQ(name(two, with_entry_moved(two, 0, 1)), "Reorder");
    EXPECT_EQ(name_of([](Document& d) { d.selected = 0; }, two), "Select quantizer");
    EXPECT_EQ(name_of([](Document& d) { d.entries[0].visible = false; }, two), "Hide quantizer");
    EXPECT_EQ(name_of([](Document& d) { d.solo = true; }, two), "Solo on");
    EXPECT_EQ(name_of([](Document& d) { d.locked = {"bits"}; }, two), "Lock bits");
    EXPECT_EQ(name_of([](Document& d) { d.locked.clear(); },
                      [&] {
                          Document locked = two;
                          locked.locked = {"bits"};
                          return locked;
                      }()),
              "Unlock bits");
}

TEST(StepName, TellsOfTheSelectedOneWhenLockedOnesFollow) {
    Document document = with_entry_added(opened(), parse_spec("quantized_tanh(3)").value());
    document.locked = {"bits"};
    EXPECT_EQ(name(document, with_spec(document, parse_spec("quantized_tanh(6)").value())), "Bits 3 to 6");
    EXPECT_EQ(
        name_of([](Document& d) { d.entries[0].spec = parse_spec("pr63_v1.quantized_sigmoid(7)").value(); }, document),
        "Bits 4 to 7"); // or of another where that alone changed
}

TEST(StepName, TellsWhatIsShown) {
    const auto panel = [](PanelKind kind, bool shown) {
        return [=](Document& d) { d.panels[static_cast<std::size_t>(kind)].shown = shown; };
    };
    EXPECT_EQ(name_of(panel(PanelKind::error, true)), "Show panel Error");
    EXPECT_EQ(name_of(panel(PanelKind::symmetry, false)), "Hide panel Symmetry defect");
    EXPECT_EQ(name_of([](Document& d) { d.panels[0].height *= 2.0; }), "Panel heights");
    EXPECT_EQ(name_of([](Document& d) { d.sweep = Sweep{}; }), "Sweep bits 2 to 8");
    EXPECT_EQ(name_of([](Document& d) { d.interval = {-1.0f, 0.5f}; }), "Interval [-1, 0.5]");
    EXPECT_EQ(name_of([](Document& d) { d.reference = Reference::mode; }), "Errors against the sigmoid mode");
    EXPECT_EQ(name_of([](Document& d) { d.error_unit = ErrorUnit::absolute; }), "Absolute errors");
    EXPECT_EQ(name_of([](Document& d) { d.width_measure = WidthMeasure::inl; }), "Step widths as INL");
    EXPECT_EQ(name_of([](Document& d) { d.ticks = TickNotation::binary; }), "Binary ticks");
}

TEST(StepName, TellsWhatIsComparedWith) {
    const Function* v3 = find_function("pr63_v3", "quantized_sigmoid");
    Document compared = opened();
    compared.against = Against{v3, AgainstStyle::overlay};
    EXPECT_EQ(name(opened(), compared), "Compare with v3");
    EXPECT_EQ(name(compared, opened()), "Compare with none");
    EXPECT_EQ(name_of([](Document& d) { d.against = Against{}; }), "Compare with previous revision");
    EXPECT_EQ(name_of([](Document& d) { d.against->style = AgainstStyle::blink; }, compared), "Compare by blinking");
    EXPECT_EQ(name_of([](Document& d) { d.against->revision = nullptr; }, compared), "Compare with previous revision");
}

TEST(StepName, TellsHowTheFigureIsSet) {
    EXPECT_EQ(name_of([](Document& d) { d.figure.width_mm = 85.0; }), "Figure of 85 by 73 mm");
    EXPECT_EQ(name_of([](Document& d) { d.figure.theme = FigureTheme::grey; }), "Theme of the figure");
    EXPECT_EQ(name_of([](Document& d) { d.figure.title = "One"; }), "Title and labels");
    EXPECT_EQ(name_of([](Document& d) { d.figure.dpi = 300; }), "Figure settings");
    EXPECT_EQ(name_of([](Document& d) {
                  d.figure.width_mm = 85.0;
                  d.figure.title = "One";
              }),
              "Figure settings");
}
} // namespace
} // namespace quantoscope
