#pragma once

#include "core/json/json.h"

#include <string>
#include <string_view>

namespace quantoscope::inline model {
// A JSON value as Python writes it: None, True, numbers as in the file, 'text', [1, 2], {'key': value}.
std::string python_text(const JsonValue& value);

// name(key=value, ...) of an object, its members in their order.
std::string python_call(std::string_view name, const JsonValue& object);
} // namespace quantoscope::inline model
