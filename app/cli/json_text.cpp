#include "app/cli/json_text.h"

#include "core/text/number_text.h"

#include <algorithm>

namespace quantoscope::inline cli {
namespace {
std::string quoted(const std::string& text) { return Json(text).dump(-1, ' ', false, Json::error_handler_t::replace); }

std::string number_text(double value) {
    const std::string text = text_of(value);
    return std::isfinite(value) ? text : '"' + text + '"';
}

bool is_list_of_objects(const Json& value) {
    return value.is_array() && std::ranges::any_of(value, [](const Json& item) { return item.is_object(); });
}

std::string list_of_lines(const Json& list) {
    std::string text = "[";
    for (const Json& item : list) {
        text += text.size() > 1 ? ",\n  " : "\n  ";
        text += inline_json(item);
    }
    return text + "\n ]";
}
} // namespace

Json json_number(float value) { return shortest_as_double(value); }

Json json_number(double value) { return value; }

Json json_pair(double first, double last) { return {json_number(first), json_number(last)}; }

Json json_interval(const Interval& interval) { return {json_number(interval.first), json_number(interval.last)}; }

Json or_null(double value) { return std::isnan(value) ? Json() : json_number(value); }

Json or_null(std::string_view text) { return text.empty() ? Json() : Json(text); }

JsonList::JsonList(Output& out, const Json& head, std::string_view key) : m_out(out) {
    std::string opening = inline_json(head);
    opening.back() = ','; // the object goes on
    m_out.write(opening + "\n \"");
    m_out.write(key);
    m_out.write("\": [");
}

void JsonList::add(std::string_view item) {
    m_out.write(m_empty ? "\n  " : ",\n  ");
    m_out.write(item);
    m_empty = false;
}

void JsonList::end() { m_out.write(m_empty ? "]}\n" : "\n ]}\n"); }

std::string hex_digits(std::uint64_t value, std::size_t digits) {
    std::string text(digits, '0');
    for (auto digit = text.rbegin(); digit != text.rend(); ++digit, value >>= 4) {
        *digit = "0123456789abcdef"[value & 0xfu];
    }
    return text;
}

std::string inline_json(const Json& value) {
    if (value.is_number_float()) { return number_text(value.get<double>()); }
    if (value.is_string()) { return quoted(value.get_ref<const std::string&>()); }
    if (!value.is_structured()) {
        return value.dump(); // null, booleans, whole numbers
    }
    const bool object = value.is_object();
    std::string text(1, object ? '{' : '[');
    for (const auto& [key, item] : value.items()) {
        text += text.size() > 1 ? ", " : "";
        if (object) {
            text += quoted(key);
            text += ": ";
        }
        text += inline_json(item);
    }
    return text + (object ? '}' : ']');
}

std::string json_document(const Json& object) {
    std::string text = "{";
    for (const auto& [key, item] : object.items()) {
        const bool lines = is_list_of_objects(item);
        if (text.size() > 1) { text += lines || item.is_object() ? ",\n " : ", "; }
        text += quoted(key);
        text += ": ";
        text += lines ? list_of_lines(item) : inline_json(item);
    }
    return text + "}\n";
}
} // namespace quantoscope::inline cli
