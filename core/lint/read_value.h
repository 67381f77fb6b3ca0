#pragma once

#include "core/lint/call.h"

namespace quantoscope::inline lint {
// GetArg of qkeras/safe_eval.py.
ReadValue read_by_safe_eval(std::string_view text);

ReadValue read_by_python(std::string_view text);
} // namespace quantoscope::inline lint
