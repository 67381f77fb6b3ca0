#pragma once

#include <string_view>

namespace quantoscope {

// An option of a command: `names` as CLI11 takes them; without `value` it is a flag.
struct Option {
    std::string_view names;
    std::string_view value;
    std::string_view sentence;
};

} // namespace quantoscope
