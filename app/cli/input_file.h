#pragma once

#include "app/cli/command.h"

#include <string>
#include <string_view>

namespace quantoscope {

// What stands for standard input where a file may be named.
inline constexpr std::string_view standard_input = "-";

// All that is in a file, or on standard input until its end. Complains of what cannot be read, and of more
// than `most_bytes`.
tl::expected<std::string, Complaint> content_of(const std::string& path, std::size_t most_bytes);

// An error of the core about the content of a file: its line with a caret, not the whole text.
Complaint complaint_about_content(const Error& error, std::string_view content, const std::string& path);

} // namespace quantoscope
