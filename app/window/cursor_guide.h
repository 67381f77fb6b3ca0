#pragma once

#include "app/plot/cursor_overlay.h"
#include "app/plot/figure_view.h"
#include "core/document/document.h"

#include <QLocale>

namespace quantoscope {

// What there is to know at one input of the selected quantizer.
struct CursorFacts {
    float x = 0.0f;
    Segment tread;                    // on the whole axis
    std::optional<std::int64_t> code; // of its output, where outputs lie on a uniform grid
    double error = 0.0;
    std::optional<float> next; // the next transition to the right
    float mirror_output = 0.0f;
    double defect = 0.0; // q(x) + q(-x) - 2c
};

CursorFacts cursor_facts(const Document& document, float x);

// Where a step leads from the input `from`: to the transition beside it or to the neighbouring float32; from
// the middle of the view where there is no input yet. nullopt where there is no further one.
std::optional<float> stepped(const Document& document, std::optional<float> from, CursorStep step);

// What the plot shows of it, in the user's locale. `x` is absent when there is no cursor.
CursorMarks cursor_marks(const Document& document, const std::optional<CursorFacts>& facts,
                         const QLocale& locale);

// The same as one line.
QString cursor_line(const Document& document, const CursorFacts& facts, const QLocale& locale);

// The distance between the markers A and B in inputs, outputs and float32 values; empty without both.
QString marker_line(const Document& document, const QLocale& locale);

} // namespace quantoscope
