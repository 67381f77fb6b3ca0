#pragma once

#include "core/lesson/lesson.h"

#include <QByteArray>

namespace quantoscope::inline plot {
// A worksheet as PDF, in the language of the lessons: a page for each with its questions, figures without what they ask
// for and room to write; the answers at the end. The same lessons give the same bytes. Error: a lesson is faulty or too
// long for its page.
Result<QByteArray> worksheet_of(std::span<const Lesson> lessons, const PaperRow& paper);
} // namespace quantoscope::inline plot
