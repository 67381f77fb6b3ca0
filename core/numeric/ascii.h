#pragma once

#include <string>
#include <string_view>

namespace quantoscope {

// Letters of ASCII alone, whatever the locale.
constexpr char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

std::string lowered(std::string_view text);

// What stands behind the last dot of a file's name, in small letters; empty when there is none. A dot that
// begins the name begins no ending.
std::string ending_of(std::string_view path);

} // namespace quantoscope
