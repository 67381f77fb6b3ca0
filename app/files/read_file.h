#pragma once

#include "core/text/result.h"

#include <string>

namespace quantoscope::inline files {
// All that is in the file at `path`: the one way in which this program, with and without a window, reads a
// file somebody named. Only regular files are read, since a pipe may have no writer and a device no end.
// Error: it cannot be opened or read, is not a regular file, or is longer than `most_bytes`, which is no fault
// of the file. Errors call it `name`, or by its path.
Result<std::string> content_of_file(const std::string& path, std::size_t most_bytes, std::string name = {});

// The same of standard input, until its end.
Result<std::string> content_of_standard_input(std::size_t most_bytes);

// The error about a file that is longer than `most_bytes`.
Error longer_than(std::size_t most_bytes, std::string name);
} // namespace quantoscope::inline files
