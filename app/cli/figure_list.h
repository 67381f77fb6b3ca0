#pragma once

#include "app/cli/cli.h"
#include "core/text/result.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace quantoscope::inline cli {
// FIGURES.json: {"defaults": {...}, "figures": [{...}, ...]}. A figure has "quantizers" (a text or a list of
// texts) or "session" (a .qscope file), "output" (a name or a list of names, whose endings choose the
// formats) and any option of `plot` by its long name: a text, a number, true, or a list whose items are
// joined by commas. Defaults hold for every figure that does not say otherwise. Names are relative to the
// folder of the file.

// One file to be written, or why it cannot be.
struct PlannedFigure {
    FigureRequest request;
    std::string output;              // as written in the list
    std::string path;                // where it is
    std::size_t line = 0;            // of the figure in the list
    std::string made_from;           // all that the file's bytes follow from
    std::optional<Error> error = {}; // why it cannot be drawn
};

// An error is about the text as a whole: no JSON, no list of figures. What is wrong with one figure is its
// own.
Result<std::vector<PlannedFigure>> read_figure_list(std::string_view text, const std::string& folder);

// FNV-1a, 64 bits (Fowler, Noll, Vo), as 16 hexadecimal digits: tells whether something has changed.
std::string content_hash(std::string_view bytes);

// The formats of figures that need no Qt, as their data: "csv", ...
std::vector<std::string_view> data_formats();

// The bytes of a figure: of data by every build, of drawings by the front end. Data files are read.
Result<DrawnFigure> figure_bytes(FigureRequest request, const FrontEnd& front_end);
} // namespace quantoscope::inline cli
