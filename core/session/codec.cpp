#include "core/session/codec.h"

#include "core/text/list_text.h"
#include "core/text/number_text.h"

#include <charconv>
#include <cmath>
#include <limits>

namespace quantoscope::inline session {
namespace {
constexpr std::size_t most_notes = 8;

// What stands there, for a message.
std::string described(const JsonValue& value) {
    const std::string text = excerpt_of(value.text);
    switch (value.kind) {
    case Kind::null: return "null";
    case Kind::list: return "[...]";
    case Kind::object: return "{...}";
    case Kind::text: return std::string("\"").append(text).append("\"");
    default: return text;
    }
}

const char* expectation(Kind kind) {
    switch (kind) {
    case Kind::null: return "line %1: '%2' must be null, not %3";
    case Kind::boolean: return "line %1: '%2' must be true or false, not %3";
    case Kind::text: return "line %1: '%2' must be a text in double quotes, not %3";
    case Kind::list: return "line %1: '%2' must be a list, [...], not %3";
    case Kind::object: return "line %1: '%2' must be an object, {...}, not %3";
    default: return "line %1: '%2' must be a number, not %3";
    }
}

// The byte of a string in the JSON text at which byte `offset` of its content is written: escapes are longer
// than what they stand for.
std::size_t offset_in_string(std::string_view text, std::size_t quote, std::size_t offset) {
    std::size_t at = quote + 1;
    for (std::size_t done = 0; done < offset && at < text.size() && text[at] != '"';) {
        if (text[at] != '\\') {
            ++at;
            ++done;
        } else if (text.substr(at, 2) != "\\u") {
            at += 2;
            ++done;
        } else {
            const std::string_view digits = text.substr(at + 2, 4);
            const bool ascii = digits.starts_with("00") && digits.substr(2, 1) < "8";
            at += 6;
            done += ascii ? 1 : 2; // near enough for a caret
        }
    }
    return at;
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

JsonValue json_of(Kind kind, std::string text) {
    JsonValue value;
    value.kind = kind;
    value.text = std::move(text);
    return value;
}

JsonValue json_text(std::string_view text) { return json_of(Kind::text, std::string(text)); }

std::string Place::path() const {
    std::string path;
    for (const std::string& key : m_keys) {
        path += path.empty() ? "" : ".";
        path += key;
    }
    return path;
}

void SessionWriter::restore_unknown(JsonValue& object) const {
    const std::string place = path();
    for (const Unknown::Item& item : m_unknown.items) {
        if (item.place == place) {
            object.members.push_back(json_of(Kind::verbatim, item.json));
            object.members.back().key = item.key;
        }
    }
}

void SessionWriter::add_table(const CodeFile& table) {
    if (std::ranges::find(m_tables, &table) == m_tables.end()) { m_tables.push_back(&table); }
}

Result<const CodeFile*> SessionReader::table(const std::string& path) const {
    const auto found = std::ranges::find(m_tables, path, &CodeFile::path);
    return found != m_tables.end() ? *found : m_files(path);
}

bool SessionReader::fail(const JsonValue& at, const char* what, std::vector<std::string> more, std::string nearest) {
    std::vector<std::string> arguments{std::to_string(place_in(m_text, at.offset).line), path(), described(at)};
    std::ranges::move(more, std::back_inserter(arguments));
    m_error = {.what = {what, std::move(arguments)}, .offset = at.offset, .nearest = std::move(nearest)};
    return false;
}

bool SessionReader::fail_inside(const JsonValue& string, const Error& inner) {
    const std::size_t offset = offset_in_string(m_text, string.offset, inner.offset.value_or(0));
    m_error = {.what = {"line %1: %2", {std::to_string(place_in(m_text, offset).line), plain(inner.what)}},
               .offset = offset,
               .nearest = inner.nearest};
    return false;
}

bool SessionReader::expect(const JsonValue& value, Kind kind) {
    return value.kind == kind || fail(value, expectation(kind));
}

void SessionReader::keep_unknown(const JsonValue& member) {
    m_unknown.items.push_back({path(), member.key, json_line(member)});
    if (m_notes.size() < most_notes) {
        m_notes.push_back({"line %1: '%2' is not known to this version of Quantoscope; it is kept as it is",
                           {std::to_string(place_in(m_text, member.key_offset).line), member.key}});
    }
}

Session SessionReader::finish(Document document) {
    const std::size_t unknown = m_unknown.items.size();
    if (unknown > most_notes) { m_notes.push_back({"and %1 more", {std::to_string(unknown - most_notes)}}); }
    return {std::move(document), std::move(m_unknown), std::move(m_notes)};
}

JsonValue write_value(SessionWriter&, bool value) { return json_of(Kind::boolean, value ? "true" : "false"); }

bool read_value(SessionReader& reader, const JsonValue& json, bool& value) {
    value = json.text == "true";
    return reader.expect(json, Kind::boolean);
}

JsonValue write_value(SessionWriter&, int value) { return json_of(Kind::number, std::to_string(value)); }

bool read_value(SessionReader& reader, const JsonValue& json, int& value) { return read_whole(reader, json, value); }

JsonValue write_value(SessionWriter&, std::size_t value) { return json_of(Kind::number, std::to_string(value)); }

bool read_value(SessionReader& reader, const JsonValue& json, std::size_t& value) {
    return read_whole(reader, json, value);
}

JsonValue write_value(SessionWriter&, double value) { return json_of(Kind::number, text_of(value)); }

bool read_value(SessionReader& reader, const JsonValue& json, double& value) {
    if (!reader.expect(json, Kind::number)) { return false; }
    // The parser of JSON has refused what is too large; what is too small is 0.
    const auto [_, error] = std::from_chars(json.text.data(), json.text.data() + json.text.size(), value);
    value = error == std::errc() ? value : 0.0;
    return true;
}

JsonValue write_value(SessionWriter&, float value) {
    return json_of(std::isfinite(value) ? Kind::number : Kind::text, text_of(value));
}

bool read_value(SessionReader& reader, const JsonValue& json, float& value) {
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

JsonValue write_value(SessionWriter&, const std::string& value) { return json_text(value); }

bool read_value(SessionReader& reader, const JsonValue& json, std::string& value) {
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
