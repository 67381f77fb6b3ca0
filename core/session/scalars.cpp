#include "core/session/scalars.h"

#include "core/text/list_text.h"
#include "core/text/number_text.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace quantoscope::inline session {
namespace {
using Kind = JsonValue::Kind;

JsonValue json_of(Kind kind, std::string text) {
    JsonValue value;
    value.kind = kind;
    value.text = std::move(text);
    return value;
}

// Whole numbers are written without point and exponent.
template <class Integer> bool read_whole(SessionReader& reader, const JsonValue& json, Integer& value) {
    if (!reader.expect(json, Kind::number)) { return false; }
    const char* end = json.text.data() + json.text.size();
    const auto [stopped, error] = std::from_chars(json.text.data(), end, value);
    if (stopped == end && error == std::errc()) { return true; }
    const bool signed_type = std::is_signed_v<Integer>;
    return reader.fail(json, signed_type ? "line %1: '%2' must be a whole number, not %3"
                                         : "line %1: '%2' must be a whole number from 0, not %3");
}
} // namespace

JsonValue json_text(std::string_view text) { return json_of(Kind::text, std::string(text)); }

JsonValue Codec<bool>::write(SessionWriter&, bool value, bool) {
    return json_of(Kind::boolean, value ? "true" : "false");
}

bool Codec<bool>::read(SessionReader& reader, const JsonValue& json, bool& value) {
    value = json.text == "true";
    return reader.expect(json, Kind::boolean);
}

JsonValue Codec<int>::write(SessionWriter&, int value, int) { return json_of(Kind::number, std::to_string(value)); }

bool Codec<int>::read(SessionReader& reader, const JsonValue& json, int& value) {
    return read_whole(reader, json, value);
}

JsonValue Codec<std::size_t>::write(SessionWriter&, std::size_t value, std::size_t) {
    return json_of(Kind::number, std::to_string(value));
}

bool Codec<std::size_t>::read(SessionReader& reader, const JsonValue& json, std::size_t& value) {
    return read_whole(reader, json, value);
}

JsonValue Codec<double>::write(SessionWriter&, double value, double) { return json_of(Kind::number, text_of(value)); }

bool Codec<double>::read(SessionReader& reader, const JsonValue& json, double& value) {
    if (!reader.expect(json, Kind::number)) { return false; }
    // The parser of JSON has refused what is too large; what is too small is 0.
    const auto [_, error] = std::from_chars(json.text.data(), json.text.data() + json.text.size(), value);
    value = error == std::errc() ? value : 0.0;
    return true;
}

JsonValue Codec<float>::write(SessionWriter&, float value, float) {
    return json_of(std::isfinite(value) ? Kind::number : Kind::text, text_of(value));
}

bool Codec<float>::read(SessionReader& reader, const JsonValue& json, float& value) {
    constexpr const char* expected = "line %1: '%2' must be a number, \"inf\" or \"-inf\", not %3";
    if (json.kind == Kind::text && (json.text == "inf" || json.text == "-inf")) {
        value = std::numeric_limits<float>::infinity() * (json.text == "inf" ? 1.0f : -1.0f);
        return true;
    }
    if (json.kind != Kind::number) { return reader.fail(json, expected); }
    value = parse_float32(json.text).value_or(std::numeric_limits<float>::infinity());
    return std::isfinite(value) ||
           reader.fail(json, "line %1: '%2' is too large for float32: %3; infinite is \"inf\" or \"-inf\"");
}

JsonValue Codec<std::string>::write(SessionWriter&, const std::string& value, const std::string&) {
    return json_text(value);
}

bool Codec<std::string>::read(SessionReader& reader, const JsonValue& json, std::string& value) {
    value = json.text;
    return reader.expect(json, Kind::text);
}

bool read_name(SessionReader& reader, const JsonValue& json, std::span<const std::string_view> names,
               std::size_t& index) {
    if (!reader.expect(json, Kind::text)) { return false; }
    const auto found = std::ranges::find(names, json.text);
    index = static_cast<std::size_t>(found - names.begin());
    if (found != names.end()) { return true; }
    return reader.fail(json, "line %1: '%2' must be one of: %4, not %3", {comma_list(names)},
                       nearest_of(json.text, {names.begin(), names.end()}));
}
} // namespace quantoscope::inline session
