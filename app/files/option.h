#pragma once

#include <string_view>
#include <vector>

namespace quantoscope::inline files {
// An option of a command: `names` as CLI11 takes them; without `value` it is a flag. Where it has choices, %1 in
// the other two is all of them.
struct Option {
    std::string_view names;
    std::string_view value;
    std::string_view sentence;
    std::vector<std::string_view> (*choices)() = nullptr;

    bool is_flag() const { return value.empty(); }
};
} // namespace quantoscope::inline files
