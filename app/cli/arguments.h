#pragma once

#include "app/cli/command.h"

#include <vector>

namespace quantoscope {

// A command line taken apart.
struct Arguments {
    bool wants_help = false;
    Given given;
};

enum class Operand : std::uint8_t { required, optional };

// `arguments` are those after the command's name. Complains of options that do not exist, values that are
// missing, options given twice, arguments too many and a missing operand.
tl::expected<Arguments, Complaint> parse_arguments(const Command& command, Operand operand,
                                                   const std::vector<std::string>& arguments);

// The last of an option's names, the one it goes by in Given.
std::string_view key_of(const Option& option);

// Whether an argument is an option rather than an operand.
bool looks_like_option(std::string_view argument);

} // namespace quantoscope
