#pragma once

#include "app/words/facts.h"
#include "core/figure/figure.h"

namespace quantoscope::inline words {
// The words of one panel of a figure. A phrase with an empty text says nothing.
struct PanelWords {
    Phrase heading = {};               // what it shows
    Phrase finding = {};               // what was found
    Phrase input = {};                 // label of the x axis
    Phrase output = {};                // and of the y axis
    Phrase pending = {};               // why there is nothing to see yet
    std::vector<Phrase> lines = {};    // names of the panel's lines, where they have any
    std::vector<Phrase> callouts = {}; // as Panel::callouts
};

// `study` may be null (not worked out yet).
PanelWords panel_words(const Panel& panel, const Document& document, const Study* study, const NumberStyle& style);

// A panel's name, for menus, and what it shows, in a sentence.
Phrase panel_title(PanelKind kind);
Phrase panel_explanation(PanelKind kind);

// Why a panel that was asked for is not drawn (panels_left_out).
Phrase why_left_out(PanelKind kind, const Document& document);
} // namespace quantoscope::inline words
