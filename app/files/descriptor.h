#pragma once

#include <string>
#include <string_view>
#include <sys/types.h>

namespace quantoscope::inline files {
// Both wait for a non-blocking descriptor, and go on after a signal.

// All of `text` to a descriptor; errno of the error that stopped it, or 0.
int write_all(int descriptor, std::string_view text);

// Appends what there is to read, at most `most` bytes, as soon as there is any: how many, 0 at the end, -1 with errno.
ssize_t append_some(int descriptor, std::string& text, std::size_t most);
} // namespace quantoscope::inline files
