#include "core/model/python_text.h"

#include "core/text/call_text.h"

namespace quantoscope::inline model {
namespace {
void append_quoted(std::string& out, std::string_view text) {
    out += '\'';
    for (const char c : text) {
        if (c == '\'' || c == '\\') { out += '\\'; }
        out += c;
    }
    out += '\'';
}

void append(std::string& out, const JsonValue& value) {
    using Kind = JsonValue::Kind;
    switch (value.kind) {
    case Kind::null: out += "None"; return;
    case Kind::boolean: out += value.text == "true" ? "True" : "False"; return;
    case Kind::verbatim:
    case Kind::number: out += value.text; return;
    case Kind::text: append_quoted(out, value.text); return;
    case Kind::list:
    case Kind::object: break;
    }
    const bool object = value.kind == Kind::object;
    out += object ? '{' : '[';
    std::string_view between;
    for (const JsonValue& member : value.members) {
        out += between;
        between = ", ";
        if (object) {
            append_quoted(out, member.key);
            out += ": ";
        }
        append(out, member);
    }
    out += object ? '}' : ']';
}
} // namespace

std::string python_text(const JsonValue& value) {
    std::string out;
    append(out, value);
    return out;
}

std::string python_call(std::string_view name, const JsonValue& object) {
    std::vector<WrittenArgument> arguments;
    for (const JsonValue& member : object.members) { arguments.push_back({member.key, python_text(member)}); }
    return written_call(name, arguments);
}
} // namespace quantoscope::inline model
