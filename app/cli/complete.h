#pragma once

#include <span>
#include <string>
#include <vector>

namespace quantoscope::inline cli {
// How the last of the words on a command line may go on, for the shell (`quantoscope --complete WORD...`): commands,
// options and their choices, and quantizers, in an open quote with parameters and modes. None where a file is asked for.
std::vector<std::string> completions_of_words(std::span<const std::string> words);
} // namespace quantoscope::inline cli
