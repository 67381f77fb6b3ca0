#pragma once

#include "core/lint/call.h"

namespace quantoscope::inline lint {
// In a text that is put together by a program: a value that only running it would tell. A control character, which no
// text of a quantizer has.
inline constexpr char unknown_value = '\x1a';

// GetArg of qkeras/safe_eval.py.
ReadValue read_by_safe_eval(std::string_view text);

ReadValue read_by_python(std::string_view text);
} // namespace quantoscope::inline lint
