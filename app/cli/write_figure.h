#pragma once

#include "app/cli/cli.h"

namespace quantoscope::inline cli {
// The formats of figures that need no Qt, as their data: "csv", ...
std::vector<std::string_view> data_formats();

// The bytes of a figure: of data by every build, of drawings by the front end. Data files are read.
Result<DrawnFigure> figure_bytes(FigureRequest request, const FrontEnd& front_end);
} // namespace quantoscope::inline cli
