#pragma once

#include "app/plot/cursor_overlay.h"
#include "app/plot/figure_view.h"
#include "core/figure/study.h"

#include <QLocale>

namespace quantoscope {

// A measured row that differs, among those at inputs one can go to.
struct MismatchFacts {
    float measured = 0.0f;
    std::int64_t line = 0;   // of the file
    double steps = 0.0;      // y - q(x) in steps, NaN off a uniform grid
    double difference = 0.0; // NaN where either is
    std::size_t number = 0;  // in order of x, from 1
    std::size_t total = 0;
};

// What there is to know at one input of the selected quantizer.
struct CursorFacts {
    float x = 0.0f;
    Segment tread;                    // on the whole axis
    std::optional<std::int64_t> code; // of its output, where outputs lie on a uniform grid
    double error = 0.0;
    std::optional<float> next; // the next transition to the right
    float mirror_output = 0.0f;
    double defect = 0.0;                   // q(x) + q(-x) - 2c
    std::optional<MismatchFacts> mismatch; // at this very input
    // What the panels that are shown tell of x.
    std::optional<double> width; // of the tread, where it has one
    std::optional<double> mirror_width;
    std::optional<double> share; // of inputs, on the tread
    std::optional<TrainingOutcome> training;
    std::vector<std::pair<std::string, float>> others; // the other quantizers drawn and their outputs
};

// `study` is that of the document, null while it is not known: then there are no widths and no mismatch, as
// in the panels.
CursorFacts cursor_facts(const Document& document, float x, const Study* study = nullptr);

// The mismatches at finite inputs, in order of x.
std::vector<MeasuredMismatch> mismatches_along_x(const MeasuredComparison& comparison,
                                                 std::span<const MeasuredRow> rows);

// Where a step leads from the input `from`: to the transition beside it or to the neighbouring float32; from
// the middle of the view where there is no input yet. nullopt where there is no further one.
std::optional<float> stepped(const Document& document, std::optional<float> from, CursorStep step);

// What the plot shows of it, in the user's locale. `x` is absent when there is no cursor.
CursorMarks cursor_marks(const Document& document, const std::optional<CursorFacts>& facts,
                         const QLocale& locale);

// The same as one line.
QString cursor_line(const Document& document, const CursorFacts& facts, const QLocale& locale);

// What there is at the markers that are set, a line each: input, output, error. With both, last, the distance
// between them in inputs, outputs and float32 values.
QStringList marker_lines(const Document& document, const QLocale& locale);

// What differs at the cursor; empty where nothing does.
QString mismatch_line(const CursorFacts& facts, const QLocale& locale);

} // namespace quantoscope
