#pragma once

#include "app/cli/command.h"

#include <string>
#include <string_view>

namespace quantoscope {

// What stands for standard input where a file may be named.
inline constexpr std::string_view standard_input = "-";

// All that is in the file at `path`: the one way in which this program, with and without a window, reads a
// file somebody named. Only regular files are read, since a pipe may have no writer and a device no end.
// Error, the reason alone: it cannot be opened or read, is not a regular file, or is longer than
// `most_bytes`, which alone carries an offset.
Result<std::string> content_of_file(const std::string& path, std::size_t most_bytes);

// The same, or all of standard input until its end.
tl::expected<std::string, Complaint> content_of(const std::string& path, std::size_t most_bytes);

// An error of the core about the content of a file: its line with a caret, not the whole text.
Complaint complaint_about_content(const Error& error, std::string_view content, const std::string& path);

} // namespace quantoscope
