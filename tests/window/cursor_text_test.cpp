#include "app/window/cursor_text.h"

#include <cmath>
#include <gtest/gtest.h>

namespace quantoscope {
namespace {
Document at(const char* text) { return document_of(parse_spec(text).value()); }

std::string line_at(const char* text, float x) {
    const Document document = at(text);
    return cursor_line(document, input_facts(document, x), QLocale::c()).toStdString();
}

std::string box_at(const char* text, float x) {
    const Document document = at(text);
    return cursor_marks(document, input_facts(document, x), QLocale::c()).lines.front().toStdString();
}

TEST(CursorText, ACodeIsToldWhereOutputsHaveOne) {
    EXPECT_EQ(box_at("pr63_v1.quantized_sigmoid(4, 1)@real", 2.0f), "x = 2   q = 1.5   code 6");
    EXPECT_NE(line_at("pr63_v1.quantized_sigmoid(4, 1)@real", 2.0f).find("      code 6      "), std::string::npos);
    EXPECT_NE(line_at("quantized_tanh(4)", 0.0f).find("      code 0      "), std::string::npos);
    EXPECT_EQ(box_at("quantized_po2(4)", 2.0f), "x = 2   q = 2");
    for (const char* text : {"quantized_po2(4)", "quantized_ulaw(4)"}) {
        EXPECT_EQ(line_at(text, 0.5f).find("code"), std::string::npos) << text;
        EXPECT_EQ(box_at(text, 0.5f).find("code"), std::string::npos) << text;
    }
}

// Who has not asked for more sees three lines.
TEST(CursorText, InputOutputAndErrorComeFirst) {
    const Document document = at("pr63_v1.quantized_sigmoid(4, 1)@real");
    const CursorMarks marks = cursor_marks(document, input_facts(document, 3.0f), QLocale::c(), false);
    EXPECT_EQ(marks.lines, (QStringList{"input 3", "output 1.75", "error +0.7974"})); // sigmoid(3) is 0.95257
    EXPECT_EQ(marks.output, 1.75);
    EXPECT_EQ(cursor_marks(document, input_facts(document, 3.0f), QLocale::c(), true).lines.front(),
              "x = 3   q = 1.75   code 7");
}

QStringList box(const Document& document, float x) {
    const auto study = make_study(study_request(document));
    return cursor_marks(document, input_facts(document, x, &*study), QLocale::c()).lines;
}

// quantized_relu(4, 1) has steps of 1/8; the inputs are uniform on [-3, 3], which it proposes.
TEST(CursorText, PanelsThatAreShownTellTheirNumbers) {
    Document document = at("quantized_relu(4, 1)");
    EXPECT_EQ(box(document, 0.5f).size(), 4);
    for (const PanelKind kind : {PanelKind::widths, PanelKind::probability}) {
        document.panels[static_cast<std::size_t>(kind)].shown = true;
    }
    document = with_entry_added(document, parse_spec("quantized_bits(4)").value());
    document.selected = 0;
    const QStringList told = box(document, 0.5f);
    EXPECT_TRUE(told.contains(QStringLiteral("width 0.125"))) << told.join('|').toStdString();
    EXPECT_TRUE(told.contains(QStringLiteral("2.083 % of the inputs"))) << told.join('|').toStdString();
    EXPECT_EQ(told.back(), QStringLiteral("quantized_bits(bits=4): 0.5"));
    EXPECT_TRUE(box(document, 9.0f).filter(QStringLiteral("width")).isEmpty()); // an outermost tread
    document.entries[1].visible = false;
    EXPECT_TRUE(box(document, 0.5f).filter(QStringLiteral("quantized_bits")).isEmpty());

    Document random = at("bernoulli()");
    random.panels[static_cast<std::size_t>(PanelKind::training)].shown = true;
    EXPECT_TRUE(box(random, 0.0f).contains(QStringLiteral("in training 0 (50 %) or 1 (50 %)")))
        << box(random, 0.0f).join(QLatin1Char('|')).toStdString();
    Document mirrored = at("pr63_v3.quantized_sigmoid(4)@real");
    mirrored.panels[static_cast<std::size_t>(PanelKind::widths)].shown = true;
    EXPECT_FALSE(box(mirrored, 0.5f).filter(QStringLiteral("of the mirror image")).isEmpty());
}

Document with_widths(const char* text) {
    Document document = at(text);
    document.panels[static_cast<std::size_t>(PanelKind::widths)].shown = true;
    return document;
}

// The first input with an output of at least `level`, by bisection over all float32 from -1000 to 1000.
float first_with(const Kernel& kernel, double level) {
    Ordinal below = ordinal_of(-1000.0f);
    Ordinal above = ordinal_of(1000.0f);
    while (above - below > 1) {
        const Ordinal middle = below + (above - below) / 2;
        (static_cast<double>(kernel(float_at(middle))) < level ? below : above) = middle;
    }
    return float_at(above);
}

// At a tie float32 rounding moves a transition by a few inputs, so that -x does not lie on the mirror image.
TEST(CursorText, TheMirrorWidthIsThatOfTheMirrorImageAtTiesToo) {
    for (const char* text :
         {"pr63_v3.quantized_sigmoid(4)@real", "quantized_sigmoid(5)@real", "quantized_tanh(5)@real",
          "pr63_v1.quantized_sigmoid(5, 1)@real", "pr63_v2.quantized_sigmoid(4)", "quantized_bits(4, 1)"}) {
        const Document document = with_widths(text);
        const auto study = make_study(study_request(document));
        const auto kernel = bind(document.spec());
        const double step = step_of(document.spec());
        const double twice_center = 2.0 * *symmetry_center_of(document.spec());
        const double lowest = (*kernel)(-1000.0f);
        const double highest = (*kernel)(1000.0f);
        const auto width_of = [&](double level) -> std::optional<double> {
            if (level <= lowest || level >= highest) {
                return std::nullopt; // the outermost treads have none
            }
            return static_cast<double>(first_with(*kernel, level + step)) -
                   static_cast<double>(first_with(*kernel, level));
        };
        for (double level = lowest; level <= highest; level += step) {
            const float first = level == lowest ? -1000.0f : first_with(*kernel, level);
            const float last = level == highest ? 1000.0f : next_down(first_with(*kernel, level + step));
            for (const float x : {first, next_up(first), next_down(last), last}) {
                const InputFacts facts = input_facts(document, x, &*study);
                EXPECT_EQ(facts.width, width_of(level)) << text << " at " << x;
                EXPECT_EQ(facts.mirror_width, facts.width ? width_of(twice_center - level) : std::nullopt)
                    << text << " at " << x;
            }
        }
    }
    EXPECT_TRUE(box(with_widths("pr63_v3.quantized_sigmoid(4)@real"), 0.9382695f)
                    .contains(QStringLiteral("width 0.3347, of the mirror image 0.3347")));
}

// quantized_tanh(4) has steps of 1/8 and is the identity on them: what is measured tells how far off it is.
TEST(CursorText, AMeasuredRowThatDiffersIsToldWithItsLineAndNumber) {
    Document document = at("quantized_tanh(4)");
    auto data = std::make_shared<MeasuredData>();
    data->rows = {{0.0f, 0.0f, 2}, {0.5f, 0.25f, 3}, {-0.5f, -0.375f, 4}, {INFINITY, 0.0f, 5}, {0.75f, NAN, 6}};
    document.measured = data;
    const auto study = make_study(study_request(document));
    const auto told = [&](float x) {
        return mismatch_line(input_facts(document, x, &*study), QLocale::c()).toStdString();
    };
    EXPECT_EQ(told(0.0f), "");
    EXPECT_EQ(told(-0.5f), "measured -0.375 on line 4: +1 step (mismatch 1 of 3)");
    EXPECT_EQ(told(0.5f), "measured 0.25 on line 3: -2 steps (mismatch 2 of 3)");
    EXPECT_EQ(told(0.75f), "measured nan on line 6: not a number (mismatch 3 of 3)");
    const InputFacts facts = input_facts(document, 0.5f, &*study);
    EXPECT_TRUE(cursor_marks(document, facts, QLocale::c()).lines.contains(QString::fromStdString(told(0.5f))));
    EXPECT_TRUE(cursor_line(document, facts, QLocale::c()).contains(QString::fromStdString(told(0.5f))));
}

TEST(CursorText, EachMarkerIsToldAsSoonAsItIsSet) {
    Document document = at("pr63_v1.quantized_sigmoid(4, 1)@real");
    EXPECT_TRUE(marker_lines(document, QLocale::c()).isEmpty());
    document.view.marker_b = 3.0f; // sigmoid(3) is 0.95257
    EXPECT_EQ(marker_lines(document, QLocale::c()), (QStringList{"B: x 3   q 1.75   error +0.7974"}));
    document.view.marker_a = 0.0f;
    EXPECT_EQ(marker_lines(document, QLocale::c()).first(), "A: x 0   q 1   error +0.5");
    EXPECT_TRUE(marker_lines(document, QLocale::c()).last().startsWith("A to B: \u0394x +3   \u0394q +0.75   "));
}
} // namespace
} // namespace quantoscope
