#pragma once

#include "app/words/facts.h"
#include "core/figure/figure.h"
#include "core/staircase/staircase.h"

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

// What a screen reader says of the plot. Ends of treads are told in full, by `style.number`: neighbouring
// float32 inputs differ, and so must their texts.

// A tread: "x from 1.5769145 to 2.9326744, output 1.5, code 6"; both ends belong to it. The first and the
// last tread of the axis have no end on one side; the code is told where outputs have one.
Phrase spoken_tread(const Segment& tread, bool has_code, const NumberStyle& style);

// A place on a tread: the input, and by how much the output there differs from the true function.
Phrase spoken_place(float input, double error, const NumberStyle& style);

// What the plot shows: the quantizer over the inputs in view.
Phrase spoken_view(const Spec& spec, AxisRange x, const NumberStyle& style);
} // namespace quantoscope::inline words
