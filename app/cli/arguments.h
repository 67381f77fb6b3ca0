#pragma once

#include "app/cli/command.h"

#include <vector>

namespace quantoscope::inline cli {
// A command line taken apart.
struct Arguments {
    bool wants_help = false;
    Given given;
};

// `arguments` are those after the command's name. Error: options that do not exist, values that
// are missing, options given twice, arguments too many and missing operands.
Result<Arguments> parse_arguments(const Command& command, const std::vector<std::string>& arguments);

// The last of an option's names, the one it goes by in Given.
std::string_view key_of(const Option& option);

// Whether an argument is an option rather than an operand.
bool looks_like_option(std::string_view argument);

// What --help shows for the whole program, and for one command. At most 80 columns.
std::string overview(std::span<const Option> options);
std::string help_for(const Command& command);

// How the last of the words on a command line may go on, for the shell (`quantoscope --complete WORD...`): commands,
// options and their choices, and quantizers, in an open quote with parameters and modes. None where a file is asked for.
std::vector<std::string> completions_of_words(std::span<const std::string> words);
} // namespace quantoscope::inline cli
