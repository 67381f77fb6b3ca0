#pragma once

#include "app/cli/command.h"

#include <string>

namespace quantoscope::inline cli {
// What means standard input or output where a file may be named.
inline constexpr std::string_view standard_input = "-";
inline constexpr std::string_view standard_output = "-";

// content_of_file, or all of standard input until its end.
Result<std::string> content_of(const std::string& path, std::size_t most_bytes);

// Which of the choices of --format: the one given, else the extension of the file to write.
Result<std::size_t> format_given(const Given& given, const Option& format_option, const std::string& path);

// Replaces the file, or writes to standard output.
Outcome write_file(const std::string& path, std::string_view bytes, Output& out);

// An error about the content of the file at `path`: with its line, not the whole text.
Error in_file(Error error, std::string_view content, const std::string& path);
} // namespace quantoscope::inline cli
