#pragma once

#include "app/plot/cursor_overlay.h"
#include "core/figure/input_facts.h"

#include <QLocale>

namespace quantoscope::inline window {
// What is known at one input, in words of the user's locale.

// What the plot shows of it: input, output and error, or all that is known. `x` is absent when there is no cursor.
CursorMarks cursor_marks(const Document& document, const std::optional<InputFacts>& facts, const QLocale& locale,
                         bool in_full = true);

// Input, output and code, to be copied.
QString value_line(const InputFacts& facts, const QLocale& locale);

// The same as one line.
QString cursor_line(const Document& document, const InputFacts& facts, const QLocale& locale);

// What there is at the markers that are set, a line each: input, output, error. With both, last, the distance
// between them in inputs, outputs and float32 values.
QStringList marker_lines(const Document& document, const QLocale& locale);

// What differs at the cursor; empty where nothing does.
QString mismatch_line(const InputFacts& facts, const QLocale& locale);
} // namespace quantoscope::inline window
