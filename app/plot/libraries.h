#pragma once

#include <string>
#include <vector>

namespace quantoscope::inline plot {
// The libraries that draw and write figures, with the versions that are running: "Qt 6.4.2".
std::vector<std::string> library_versions();
} // namespace quantoscope::inline plot
