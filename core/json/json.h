#pragma once

#include "core/text/result.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace quantoscope::inline json {
// A JSON text as a tree that remembers where each value stood, and numbers as they were written.
struct JsonValue {
    // `verbatim` is for writing alone: `text` is JSON already.
    enum class Kind : std::uint8_t { null, boolean, number, text, list, object, verbatim };

    Kind kind = Kind::null;
    std::string key;                // its name in the object that holds it
    std::string text;               // a string's content; a number or boolean as written
    std::vector<JsonValue> members; // of a list or an object, in order
    std::size_t offset = 0;         // its first byte
    std::size_t key_offset = 0;

    const JsonValue* find(std::string_view name) const;        // the member of that name, or null
    const std::string* find_text(std::string_view name) const; // its text, null where it is none
};

inline constexpr std::size_t longest_json = 8'000'000; // bytes: a session may hold nine tables of 2^16 words
inline constexpr std::size_t most_json_values = 1'000'000;

// What a text may hold at most; the defaults are those of our own files.
struct JsonLimits {
    std::size_t bytes = longest_json;
    std::size_t depth = 32;                // lists and objects in one another
    std::size_t values = most_json_values; // all of them, lists and objects too
};

// RFC 8259, and stricter: UTF-8 (a byte order mark at the start is passed over), no NUL byte, no key twice in
// one object, finite numbers, nothing beyond `limits`. Bounded in time and memory by the length of the text
// and the number of values, of which each takes some hundred bytes. Errors name the line.
Result<JsonValue> parse_json(std::string_view text, const JsonLimits& limits = {});

// One value a line, indented by two blanks, ended by a line feed.
std::string json_lines(const JsonValue& value);
// Everything on one line without a blank.
std::string json_line(const JsonValue& value);

// The same as Python writes it: None, True, numbers as in the file, 'text', [1, 2], {'key': value}.
std::string python_text(const JsonValue& value);

// A place in a text of several lines.
struct TextPlace {
    std::size_t line = 1;   // counted from 1
    std::string_view text;  // that line without its end
    std::size_t offset = 0; // in that line, in bytes
};

// Where byte `offset` (text.size() for the end, and what is beyond it) stands. The end of a line belongs to
// it.
TextPlace place_in(std::string_view text, std::size_t offset);

// An error about `text` with the line it is on.
Error with_line(Error error, std::string_view text);
} // namespace quantoscope::inline json
