#pragma once

#include "core/text/result.h"

#include <string>
#include <string_view>

namespace quantoscope::inline model {
// A YAML text, such as the configuration that hls4ml writes into its project, as JSON: every scalar a text. Errors:
// what yaml-cpp refuses, more than 100,000 values or 32 levels (an anchor may stand for many), a build without it. Its
// parser calls itself for every level, so whoever reads a text from outside does so in a process of its own.
Result<std::string> config_in_yaml(std::string_view text);
} // namespace quantoscope::inline model
