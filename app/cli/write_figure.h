#pragma once

#include "app/cli/cli.h"

namespace quantoscope {

// The bytes of a figure: of data by every build, of drawings by the front end. Data files are read.
tl::expected<DrawnFigure, Failure> figure_bytes(FigureRequest request, const FrontEnd& front_end);

// replace_file as a command fails with it.
std::optional<Failure> save(const std::string& path, std::string_view bytes);

} // namespace quantoscope
