#pragma once

#include "core/text/result.h"

#include <cstddef>
#include <string_view>

namespace quantoscope::inline json {
// A place in a text of several lines.
struct TextPlace {
    std::size_t line = 1;   // counted from 1
    std::string_view text;  // that line without its end
    std::size_t offset = 0; // in that line, in bytes
};

// Where byte `offset` (text.size() for the end, and what is beyond it) stands. The end of a line belongs to
// it.
TextPlace place_in(std::string_view text, std::size_t offset);

// An error about `text` with the line it is on.
Error with_line(Error error, std::string_view text);
} // namespace quantoscope::inline json
