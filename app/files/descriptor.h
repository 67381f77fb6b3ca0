#pragma once

#include <string_view>

namespace quantoscope::inline files {
// All of `text` to a descriptor; errno of the error that stopped it, or 0.
int write_all(int descriptor, std::string_view text);

// Waits until a non-blocking descriptor can go on (POLLIN or POLLOUT).
void wait_for(int descriptor, short events);
} // namespace quantoscope::inline files
