#include "core/json/json.h"

#include <nlohmann/json.hpp>

namespace quantoscope::inline json {
namespace {
std::string quoted(const std::string& text) {
    return nlohmann::json(text).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

// `newline` stands before each value, `gap` after a name's colon.
void append(std::string& out, const JsonValue& value, const std::string& newline, std::string_view indent,
            std::string_view gap) {
    using Kind = JsonValue::Kind;
    switch (value.kind) {
    case Kind::null: out += "null"; return;
    case Kind::boolean:
    case Kind::verbatim:
    case Kind::number: out += value.text; return;
    case Kind::text: out += quoted(value.text); return;
    case Kind::list:
    case Kind::object: break;
    }
    const bool object = value.kind == Kind::object;
    out += object ? '{' : '[';
    std::string inner = newline;
    inner += indent;
    bool first = true;
    for (const JsonValue& member : value.members) {
        out += first ? "" : ",";
        out += inner;
        first = false;
        if (object) {
            out += quoted(member.key);
            out += ':';
            out += gap;
        }
        append(out, member, inner, indent, gap);
    }
    out += value.members.empty() ? "" : newline;
    out += object ? '}' : ']';
}
} // namespace

std::string json_lines(const JsonValue& value) {
    std::string text;
    append(text, value, "\n", "  ", " ");
    return text + '\n';
}

std::string json_line(const JsonValue& value) {
    std::string text;
    append(text, value, "", "", "");
    return text;
}
} // namespace quantoscope::inline json
