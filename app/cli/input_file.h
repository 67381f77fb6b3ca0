#pragma once

#include "app/cli/command.h"

#include <string>
#include <string_view>

namespace quantoscope {

// What stands for standard input where a file may be named.
inline constexpr std::string_view standard_input = "-";

// content_of_file, or all of standard input until its end.
tl::expected<std::string, Complaint> content_of(const std::string& path, std::size_t most_bytes);

// An error of reading the file at `path`.
Complaint complaint_about_reading(const Error& error, const std::string& path);

// An error of the core about the content of a file: its line with a caret, not the whole text.
Complaint complaint_about_content(const Error& error, std::string_view content, const std::string& path);

} // namespace quantoscope
