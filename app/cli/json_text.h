#pragma once

#include "app/cli/output.h"
#include "core/staircase/staircase.h"

#include <cstdint>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>

namespace quantoscope::inline cli {
using Json = nlohmann::ordered_json;

// Leaves. A float32 goes in as the double people read it as (0.1, not 0.10000000149).
Json json_number(float value);
Json json_number(double value);
Json json_pair(double first, double last);
Json json_interval(const Interval& interval);

// null where there is none: of NaN, of an empty text, without a value.
Json or_null(double value);
Json or_null(std::string_view text);
template <class T> Json or_null(const std::optional<T>& value) { return value ? json_number(*value) : Json(); }

// What `json_of` makes of each item.
template <class Items, class JsonOf> Json json_list(const Items& items, JsonOf json_of) {
    Json list = Json::array();
    for (const auto& item : items) { list.push_back(json_of(item)); }
    return list;
}

// The last digits of a number in hexadecimal, with zeros before it.
std::string hex_digits(std::uint64_t value, std::size_t digits);

// One line: ", " and ": " between, numbers as text_of writes them, infinities as "inf" and "-inf" (JSON
// has no number for them), -0 as 0.
std::string inline_json(const Json& value);

// A document whose last member, a list under `key`, is written as it comes: it may be long.
class JsonList {
public:
    JsonList(Output& out, const Json& head, std::string_view key);
    void add(std::string_view item); // on a line of its own
    void end();

private:
    Output& m_out;
    bool m_empty = true;
};

// A document, ended by a line feed: as inline_json, but members of the outer object that hold objects begin
// a line, and so does each object in a list of them.
std::string json_document(const Json& object);
} // namespace quantoscope::inline cli
