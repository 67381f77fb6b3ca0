#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>

namespace quantoscope {

using Json = nlohmann::ordered_json;

// Leaves. A float32 goes in as the double people read it as (0.1, not 0.10000000149).
Json json_number(float value);
Json json_number(double value);

// One line: ", " and ": " between, numbers as text_of writes them, infinities as "inf" and "-inf" (JSON
// has no number for them), -0 as 0.
std::string inline_json(const Json& value);

// A document, ended by a line feed: as inline_json, but members of the outer object that hold objects begin
// a line, and so does each object in a list of them.
std::string json_document(const Json& object);

} // namespace quantoscope
