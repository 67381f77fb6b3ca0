#include "core/lint/read_value.h"

#include "core/text/ascii.h"

#include <algorithm>
#include <limits>

namespace quantoscope::inline lint {
namespace {
// As Python's int() and float() read it: blanks around it, single _ between digits, inf and nan.
std::optional<double> python_number(std::string_view text) {
    std::string digits(trimmed(text));
    for (std::size_t i = 1; i + 1 < digits.size(); ++i) {
        const auto is_digit = [&](std::size_t at) { return digits[at] >= '0' && digits[at] <= '9'; };
        if (digits[i] == '_' && is_digit(i - 1) && is_digit(i + 1)) { digits.erase(i, 1); }
    }
    const bool is_signed = digits.starts_with('-') || digits.starts_with('+');
    const std::string magnitude = lowered(digits.substr(is_signed ? 1 : 0));
    if (magnitude == "inf" || magnitude == "infinity" || magnitude == "nan") {
        return magnitude == "nan" ? std::numeric_limits<double>::quiet_NaN()
               : digits[0] == '-' ? -std::numeric_limits<double>::infinity()
                                  : std::numeric_limits<double>::infinity();
    }
    const bool starts = !digits.empty() && (is_word_character(digits.front()) || digits.front() == '-' ||
                                            digits.front() == '+' || digits.front() == '.');
    const auto value = starts ? value_of_text(digits) : std::nullopt;
    return value && value->is_number() && digits != "True" && digits != "False" ? std::optional(value->number())
                                                                                : std::nullopt;
}

// safe_eval's list: at least two numbers with one blank between them; the brackets need not be there.
bool is_list(std::string_view text) {
    std::string plain(text);
    std::erase_if(plain, [](char c) { return c == '[' || c == ']'; });
    std::size_t items = 0;
    for (std::size_t begin = 0; begin <= plain.size(); ++items) {
        const std::size_t end = std::min(plain.find(' ', begin), plain.size());
        if (!python_number(std::string_view(plain).substr(begin, end - begin))) { return false; }
        begin = end + 1;
    }
    return items > 1;
}

std::optional<ReadValue> literal(std::string_view text) {
    using Kind = ReadValue::Kind;
    if (text == "True" || text == "False") { return ReadValue{Kind::flag, text == "True" ? 1.0 : 0.0, {}}; }
    if (text == "None") { return ReadValue{Kind::none, 0.0, {}}; }
    if (const auto number = python_number(text)) { return ReadValue{Kind::number, *number, {}}; }
    return std::nullopt;
}

// Without the first and the last character of UTF-8.
std::string_view without_ends(std::string_view text) {
    std::size_t first = std::min<std::size_t>(1, text.size());
    while (first < text.size() && is_utf8_trail(text[first])) { ++first; }
    std::size_t last = text.size() - std::min<std::size_t>(1, text.size());
    while (last > first && is_utf8_trail(text[last])) { --last; }
    return first < last ? text.substr(first, last - first) : std::string_view();
}
} // namespace

ReadValue read_by_safe_eval(std::string_view text) {
    using Kind = ReadValue::Kind;
    if (text.find(unknown_value) != std::string_view::npos) { return {}; }
    if (const auto value = literal(text)) { return *value; }
    if (is_list(text)) { return {Kind::list, 0.0, {}}; }
    const std::string inner(without_ends(text));
    const bool quoted = text.size() >= 2 && is_quote(text.front()) && text.back() == text.front();
    return {quoted || text.empty() ? Kind::word : Kind::stripped, 0.0, inner};
}

ReadValue read_by_python(std::string_view text) {
    if (const auto value = literal(text)) { return *value; }
    const bool quoted = text.size() >= 2 && is_quote(text.front()) && text.back() == text.front() &&
                        text.find_first_of("'\"\\", 1) == text.size() - 1;
    return quoted ? ReadValue{ReadValue::Kind::word, 0.0, std::string(text.substr(1, text.size() - 2))} : ReadValue{};
}
} // namespace quantoscope::inline lint
