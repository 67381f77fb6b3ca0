#pragma once

#include "core/lint/call.h"

namespace quantoscope {

// What Python's str.strip() removes, of ASCII.
constexpr bool is_python_space(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}
std::string_view stripped(std::string_view text);

// GetArg of qkeras/safe_eval.py.
ReadValue read_by_safe_eval(std::string_view text);

ReadValue read_by_python(std::string_view text);

} // namespace quantoscope
