#pragma once

#include "core/figure/study.h"
#include "core/session/session.h"

namespace quantoscope::inline words {
// What a figure draws, as a file of data: CSV and JSON have every point, Markdown the facts. `study` is the
// document's whole_study. Domain: a format that is not drawn.
std::string figure_data(const FigureFormat& format, const Document& document, const Study& study,
                        const Unknown& unknown = {});
} // namespace quantoscope::inline words
