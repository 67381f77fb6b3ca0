#include "app/words/legend.h"
#include "app/words/panels.h"

#include <gtest/gtest.h>

namespace quantoscope {
namespace {
Document both(const char* first, const char* second) {
    Document document = with_entry_added(document_of(parse_spec(first).value()), parse_spec(second).value());
    document.selected = 0;
    document.panels[static_cast<std::size_t>(PanelKind::error)].shown = true;
    return document;
}

// The axis of errors names their unit.
TEST(SeveralWords, SayInWhatUnitErrorsAre) {
    const auto label = [](const Document& document) {
        const Figure figure = build_figure(document, nullptr, 500);
        return plain(panel_words(*figure.panel(PanelKind::error), document, nullptr, exact_style()).output);
    };
    EXPECT_EQ(label(both("quantized_sigmoid(4)@real", "quantized_sigmoid(4)@hard")), "steps");
    EXPECT_EQ(label(both("quantized_sigmoid(4)@real", "quantized_sigmoid(6)@real")), "absolute");
}

TEST(SeveralWords, NameWhatDiffersAndWhatIsShared) {
    const auto said = [](const Document& document) {
        return plain(entry_name(document, 0, text_of)) + " | " + plain(entry_name(document, 1, text_of)) + " | " +
               common_text(document);
    };
    EXPECT_EQ(said(both("quantized_tanh(1)", "quantized_tanh(4)")), "1 bit | 4 bits | quantized_tanh");
    EXPECT_EQ(said(both("quantized_tanh(4)@real", "quantized_tanh(4,symmetric=True)@real")),
              "symmetric=False | symmetric=True | quantized_tanh(bits=4)@real");
    EXPECT_EQ(said(both("pr63_v1.quantized_sigmoid(4,1)", "quantized_sigmoid(6)")),
              "v1, integer=1, 4 bits | today, 6 bits | quantized_sigmoid");
    EXPECT_EQ(said(both("quantized_tanh(4)", "quantized_sigmoid(4)")),
              "quantized_tanh(bits=4) | quantized_sigmoid(bits=4) | ");
    EXPECT_EQ(said(both("quantized_tanh(4)", "quantized_tanh(4)")),
              "quantized_tanh(bits=4) | quantized_tanh(bits=4) (2) | quantized_tanh(bits=4)");
    Document hidden = both("quantized_tanh(3)", "quantized_tanh(4)");
    hidden.entries[1].visible = false;
    EXPECT_EQ(said(hidden), "quantized_tanh(bits=3) | 4 bits | ");
}
} // namespace
} // namespace quantoscope
