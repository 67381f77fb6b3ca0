#pragma once

#include <string>
#include <string_view>

namespace quantoscope::inline files {
// `text` as one word of a POSIX shell.
std::string shell_quoted(std::string_view text);
} // namespace quantoscope::inline files
