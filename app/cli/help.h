#pragma once

#include "app/cli/command.h"

namespace quantoscope::inline cli {
// What --help shows for the whole program, and for one command. At most 80 columns.
std::string overview(std::span<const Option> options);
std::string help_for(const Command& command);
} // namespace quantoscope::inline cli
