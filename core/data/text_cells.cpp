#include "core/data/text_cells.h"

#include "core/text/ascii.h"
#include "core/text/number_text.h"

#include <algorithm>
#include <string>

namespace quantoscope::inline data {
namespace {
bool is_separator(char c) { return c == ',' || c == ';'; }

// What begins so and is no number is a number misspelt rather than the word of a header.
bool begins_as_a_number(std::string_view cell) {
    constexpr std::string_view beginnings = "0123456789+-.";
    const bool like_one = !cell.empty() && beginnings.find(cell.front()) != std::string_view::npos;
    return like_one || parse_float32(cell).has_value(); // inf, nan
}

// The name in a cell of a header.
std::string plain_name(std::string_view cell) {
    const bool quoted = cell.size() >= 2 && cell.front() == '"' && cell.back() == '"';
    return lowered(quoted ? cell.substr(1, cell.size() - 2) : cell);
}
} // namespace

TextCells::TextCells(std::string_view text) : m_in(text) {
    m_in.take("\xef\xbb\xbf"); // byte order mark
    if (!find_line()) { return; }
    const Scanner begin = m_in;
    TextCell name = cell();
    if (begins_as_a_number(name.text)) {
        m_in = begin;
        m_in_line = false;
        return;
    }
    for (; m_in_line; name = cell()) { m_header.push_back(plain_name(name.text)); }
    m_header.push_back(plain_name(name.text));
}

std::optional<std::size_t> TextCells::column(std::string_view name) const {
    const auto found = std::ranges::find(m_header, name);
    return found == m_header.end() ? std::nullopt : std::optional(static_cast<std::size_t>(found - m_header.begin()));
}

std::optional<TextCell> TextCells::next() { return m_in_line || find_line() ? std::optional(cell()) : std::nullopt; }

TextCell TextCells::cell() {
    const std::size_t begin = m_in.at();
    TextCell cell{.text = m_in.take_until(" \t\r,;\n#"), .offset = begin, .line = m_line};
    skip_blanks();
    if (is_separator(m_in.peek())) {
        cell.separator = m_in.peek();
        m_in.move_to(m_in.at() + 1);
        skip_blanks();
    } else {
        cell.ends_line = at_line_end();
    }
    m_in_line = !cell.ends_line;
    return cell;
}

bool TextCells::find_line() {
    skip_blanks();
    while (!m_in.at_end() && at_line_end()) {
        m_in.take_until("\n");
        m_line += m_in.take("\n") ? 1 : 0;
        skip_blanks();
    }
    return !m_in.at_end();
}

void TextCells::skip_blanks() {
    m_in.take_while([](char c) { return c == ' ' || c == '\t' || c == '\r'; });
}

bool TextCells::at_line_end() const { return m_in.at_end() || m_in.peek() == '\n' || m_in.peek() == '#'; }

Result<float> number_in(const TextCell& cell) {
    constexpr std::size_t longest_shown = 40;
    const std::string line = std::to_string(cell.line);
    if (cell.text.empty()) { return failure_at(cell.offset, {"line %1: expected a number", {line}}); }
    Result<float> number = parse_float32(cell.text);
    if (!number) {
        return failure_at(cell.offset + number.error().offset.value_or(0),
                          {"line %1: '%2' is not a number; expected for example 0.5, -1e-3, 0x1.8p-2 or inf",
                           {line, std::string(cell.text.substr(0, longest_shown))}});
    }
    return number;
}
} // namespace quantoscope::inline data
