#include "core/json/json.h"

#include <algorithm>
#include <iterator>
#include <nlohmann/json.hpp>
#include <optional>
#include <set>
#include <utility>

namespace quantoscope::inline json {
namespace {
// --- reading

constexpr std::string_view byte_order_mark = "\xef\xbb\xbf";

// Hands out a text and counts what was taken: the library tells values without their places.
class CountedText {
public:
    using iterator_category = std::input_iterator_tag;
    using value_type = char;
    using difference_type = std::ptrdiff_t;
    using pointer = const char*;
    using reference = const char&;

    CountedText(const char* at, std::size_t* taken) : m_at(at), m_taken(taken) {}

    reference operator*() const { return *m_at; }
    CountedText& operator++() {
        ++m_at;
        ++*m_taken;
        return *this;
    }
    bool operator==(const CountedText& other) const { return m_at == other.m_at; }

private:
    const char* m_at;
    std::size_t* m_taken;
};

// What the library calls a fault (a part of its message), and what we say of it.
struct Fault {
    std::string_view theirs;
    const char* ours; // %1 is the line
};
constexpr Fault faults[] = {
    {"UTF-8", "line %1: this is not UTF-8 text"},
    {"missing closing quote", "line %1: a string is not closed"},
    {"control character", "line %1: a string is not closed, or holds a control character"},
    {"invalid string", "line %1: a string holds an escape that does not exist"},
    {"number overflow", "line %1: the number is too large"},
    {"invalid number", "line %1: this is not a number"},
    {"object key", "line %1: expected a name in double quotes"},
    {"object separator", "line %1: expected ':'"},
    {"parsing object", "line %1: expected ',' or '}'"},
    {"parsing array", "line %1: expected ',' or ']'"},
    {"", "line %1: expected a value"},
};

// Builds the tree from what the library reads (its SAX interface prescribes names and signatures). The
// first fault ends it.
class TreeBuilder {
public:
    TreeBuilder(std::string_view text, const JsonLimits& limits) : m_text(text), m_limits(limits) {
        m_end = text.starts_with(byte_order_mark) ? byte_order_mark.size() : 0;
    }

    CountedText begin() { return {m_text.data(), &m_taken}; }
    CountedText end() { return {m_text.data() + m_text.size(), &m_taken}; }
    JsonValue& root() { return m_root; }
    const Error& error() const { return *m_error; }

    bool null() { return add(scalar(JsonValue::Kind::null, {})); }
    bool boolean(bool value) { return add(scalar(JsonValue::Kind::boolean, value ? "true" : "false")); }
    bool number_integer(std::int64_t) { return add_number(); }
    bool number_unsigned(std::uint64_t) { return add_number(); }
    bool number_float(double, const std::string&) { return add_number(); }
    bool string(std::string& value) { return add(scalar(JsonValue::Kind::text, std::move(value))); }
    bool start_object(std::size_t) { return open(JsonValue::Kind::object); }
    bool start_array(std::size_t) { return open(JsonValue::Kind::list); }
    bool end_object() { return close(); }
    bool end_array() { return close(); }
    bool binary(std::vector<std::uint8_t>&) { return false; } // not in text

    bool key(std::string& name) {
        Frame& frame = m_frames.back();
        frame.key_offset = token_start();
        if (!frame.names.insert(name).second) {
            return fail(frame.key_offset, "line %1: '%2' is given twice", excerpt_of(name));
        }
        frame.key = std::move(name);
        return true;
    }

    bool parse_error(std::size_t position, const std::string&, const nlohmann::detail::exception& error) {
        if (position > m_text.size()) {
            const bool blank = m_text.find_first_not_of(" \t\r\n", m_end) == std::string_view::npos;
            return fail(m_text.size(), blank && m_frames.empty() && m_end <= byte_order_mark.size()
                                           ? "line %1: there is nothing here"
                                           : "line %1: the text ends too early; a part of it is missing");
        }
        const std::string_view message = error.what();
        const std::size_t start = faulty_token(position - 1);
        if (m_done) { return fail(start, "line %1: expected nothing more"); }
        const auto fault = std::ranges::find_if(
            faults, [&](const Fault& candidate) { return message.find(candidate.theirs) != std::string_view::npos; });
        // Inside a string the byte itself, of all else the beginning.
        const bool in_string = message.find("invalid string") != std::string_view::npos;
        return fail(in_string ? position - 1 : start, fault->ours);
    }

private:
    struct Frame {
        JsonValue value;
        std::string key;
        std::size_t key_offset = 0;
        std::set<std::string> names;
    };

    bool fail(std::size_t offset, const char* what, std::string argument = {}) {
        m_error = Error{{what, {std::to_string(place_in(m_text, offset).line)}}, offset};
        if (!argument.empty()) { m_error->what.arguments.push_back(std::move(argument)); }
        return false;
    }

    // Where the token just read begins: after the last one, blanks and the marks between values.
    std::size_t token_start() {
        const std::size_t start = m_text.find_first_not_of(" \t\r\n,:", m_end);
        m_end = m_taken;
        return start;
    }

    // The same of a token that should not be there, of which byte `at` was read: it may be such a mark
    // itself.
    std::size_t faulty_token(std::size_t at) const {
        std::size_t start = m_text.find_first_not_of(" \t\r\n", m_end);
        if (start < at && (m_text[start] == ',' || m_text[start] == ':')) {
            start = m_text.find_first_not_of(" \t\r\n", start + 1);
        }
        return std::min(start, at);
    }

    JsonValue scalar(JsonValue::Kind kind, std::string text) {
        JsonValue value;
        value.kind = kind;
        value.text = std::move(text);
        value.offset = token_start();
        return value;
    }

    bool add_number() {
        JsonValue value = scalar(JsonValue::Kind::number, {});
        const std::size_t end = m_text.find_first_not_of("+-.0123456789Ee", value.offset);
        value.text = m_text.substr(value.offset, end - value.offset);
        m_end = value.offset + value.text.size(); // the library had to read one byte more
        return add(std::move(value));
    }

    bool add(JsonValue value) {
        if (++m_values > m_limits.values) {
            return fail(value.offset, "line %1: more than %2 values", std::to_string(m_limits.values));
        }
        if (m_frames.empty()) {
            m_root = std::move(value);
            m_done = true;
            return true;
        }
        Frame& frame = m_frames.back();
        value.key = std::move(frame.key);
        value.key_offset = frame.key_offset;
        frame.key.clear();
        frame.value.members.push_back(std::move(value));
        return true;
    }

    bool open(JsonValue::Kind kind) {
        const std::size_t start = token_start();
        if (m_frames.size() == m_limits.depth) {
            return fail(start, "line %1: more than %2 lists and objects in one another",
                        std::to_string(m_limits.depth));
        }
        m_frames.emplace_back();
        m_frames.back().value.kind = kind;
        m_frames.back().value.offset = start;
        return true;
    }

    bool close() {
        JsonValue value = std::move(m_frames.back().value);
        m_frames.pop_back();
        m_end = m_taken;
        return add(std::move(value));
    }

    std::string_view m_text;
    JsonLimits m_limits;
    std::size_t m_values = 0;
    std::size_t m_taken = 0; // bytes the library has read
    std::size_t m_end = 0;   // where the last token ended
    JsonValue m_root;
    bool m_done = false;
    std::vector<Frame> m_frames;
    std::optional<Error> m_error;
};

// --- writing

std::string quoted(const std::string& text) {
    return nlohmann::json(text).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

std::string quoted_in_python(const std::string& text) {
    std::string out = "'";
    for (const char c : text) {
        if (c == '\'' || c == '\\') { out += '\\'; }
        out += c;
    }
    return out + '\'';
}

// How a language writes what JSON has.
struct Notation {
    const char* null;
    const char* yes;
    const char* no;
    std::string (*quoted)(const std::string& text);
    const char* comma;
    const char* colon;
    const char* indent;
};
constexpr Notation in_lines{"null", "true", "false", quoted, ",", ": ", "  "};
constexpr Notation in_one_line{"null", "true", "false", quoted, ",", ":", ""};
constexpr Notation in_python{"None", "True", "False", quoted_in_python, ", ", ": ", ""};

// `newline` stands before each value.
void append(std::string& out, const JsonValue& value, const Notation& notation, const std::string& newline) {
    using Kind = JsonValue::Kind;
    switch (value.kind) {
    case Kind::null: out += notation.null; return;
    case Kind::boolean: out += value.text == "true" ? notation.yes : notation.no; return;
    case Kind::verbatim:
    case Kind::number: out += value.text; return;
    case Kind::text: out += notation.quoted(value.text); return;
    case Kind::list:
    case Kind::object: break;
    }
    const bool object = value.kind == Kind::object;
    out += object ? '{' : '[';
    const std::string inner = newline + notation.indent;
    bool first = true;
    for (const JsonValue& member : value.members) {
        out += first ? "" : notation.comma;
        out += inner;
        first = false;
        if (object) {
            out += notation.quoted(member.key);
            out += notation.colon;
        }
        append(out, member, notation, inner);
    }
    out += value.members.empty() ? "" : newline;
    out += object ? '}' : ']';
}

std::string written(const JsonValue& value, const Notation& notation, const char* newline = "") {
    std::string text;
    append(text, value, notation, newline);
    return text;
}
} // namespace

const JsonValue* JsonValue::find(std::string_view name) const {
    const auto found = std::ranges::find(members, name, &JsonValue::key);
    return kind == Kind::object && found != members.end() ? &*found : nullptr;
}

const std::string* JsonValue::find_text(std::string_view name) const {
    const JsonValue* member = find(name);
    return member != nullptr && member->kind == Kind::text ? &member->text : nullptr;
}

Result<JsonValue> parse_json(std::string_view text, const JsonLimits& limits) {
    if (text.size() > limits.bytes) {
        return failure_at(limits.bytes, {"this is too long: %1 bytes, where at most %2 are expected",
                                         {std::to_string(text.size()), std::to_string(limits.bytes)}});
    }
    // The library takes a NUL for the end of the text.
    if (const std::size_t nul = text.find('\0'); nul != std::string_view::npos) {
        return failure_at(
            nul, {"line %1: this is not text: there is a NUL byte", {std::to_string(place_in(text, nul).line)}});
    }
    TreeBuilder builder(text, limits);
    if (!nlohmann::json::sax_parse(builder.begin(), builder.end(), &builder)) { return failure(builder.error()); }
    return std::move(builder.root());
}

std::string json_lines(const JsonValue& value) { return written(value, in_lines, "\n") + '\n'; }

std::string json_line(const JsonValue& value) { return written(value, in_one_line); }

std::string python_text(const JsonValue& value) { return written(value, in_python); }

TextPlace place_in(std::string_view text, std::size_t offset) {
    offset = std::min(offset, text.size());
    const std::string_view before = text.substr(0, offset);
    const std::size_t start = before.rfind('\n') + 1; // npos + 1 is 0
    std::string_view line = text.substr(start, text.find('\n', offset) - start);
    if (line.ends_with('\r')) { line.remove_suffix(1); }
    return {static_cast<std::size_t>(std::ranges::count(before, '\n')) + 1, line,
            std::min(offset - start, line.size())};
}

Error with_line(Error error, std::string_view text) {
    if (error.offset) {
        const TextPlace place = place_in(text, *error.offset);
        error.text = place.text;
        error.offset = place.offset;
    }
    return error;
}
} // namespace quantoscope::inline json
