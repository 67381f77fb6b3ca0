#include "core/session/codec.h"

#include <algorithm>

namespace quantoscope::inline session {
namespace {
constexpr std::size_t most_notes = 8;

// What stands there, for a message.
std::string described(const JsonValue& value) {
    const std::string text = excerpt_of(value.text);
    switch (value.kind) {
    case JsonValue::Kind::null: return "null";
    case JsonValue::Kind::list: return "[...]";
    case JsonValue::Kind::object: return "{...}";
    case JsonValue::Kind::text: return std::string("\"").append(text).append("\"");
    default: return text;
    }
}

const char* expectation(JsonValue::Kind kind) {
    switch (kind) {
    case JsonValue::Kind::null: return "line %1: '%2' must be null, not %3";
    case JsonValue::Kind::boolean: return "line %1: '%2' must be true or false, not %3";
    case JsonValue::Kind::text: return "line %1: '%2' must be a text in double quotes, not %3";
    case JsonValue::Kind::list: return "line %1: '%2' must be a list, [...], not %3";
    case JsonValue::Kind::object: return "line %1: '%2' must be an object, {...}, not %3";
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
} // namespace

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
            JsonValue value;
            value.kind = JsonValue::Kind::verbatim;
            value.key = item.key;
            value.text = item.json;
            object.members.push_back(std::move(value));
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

bool SessionReader::expect(const JsonValue& value, JsonValue::Kind kind) {
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
} // namespace quantoscope::inline session
