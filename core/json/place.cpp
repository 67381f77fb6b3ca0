#include "core/json/place.h"

#include <algorithm>

namespace quantoscope::inline json {
TextPlace place_in(std::string_view text, std::size_t offset) {
    offset = std::min(offset, text.size());
    const std::string_view before = text.substr(0, offset);
    const std::size_t start = before.rfind('\n') + 1; // npos + 1 is 0
    std::string_view line = text.substr(start, text.find('\n', offset) - start);
    if (line.ends_with('\r')) { line.remove_suffix(1); }
    return {static_cast<std::size_t>(std::ranges::count(before, '\n')) + 1, line,
            std::min(offset - start, line.size())};
}

Error with_line(Error error, std::string_view text) {
    if (error.offset) {
        const TextPlace place = place_in(text, *error.offset);
        error.text = place.text;
        error.offset = place.offset;
    }
    return error;
}
} // namespace quantoscope::inline json
