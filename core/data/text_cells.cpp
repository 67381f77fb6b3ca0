#include "core/data/text_cells.h"

#include "core/text/ascii.h"
#include "core/text/number_text.h"

#include <algorithm>
#include <string>

namespace quantoscope {

namespace {

constexpr std::string_view blanks = " \t\r";
constexpr std::string_view separators = ",;";
constexpr std::string_view line_ends = "\n#";

// What begins so and is no number is a number misspelt rather than the word of a header.
bool begins_as_a_number(std::string_view cell)
{
    constexpr std::string_view beginnings = "0123456789+-.";
    const bool like_one = !cell.empty() && beginnings.find(cell.front()) != std::string_view::npos;
    return like_one || parse_float32(cell).has_value(); // inf, nan
}

// The name in a cell of a header.
std::string plain_name(std::string_view cell)
{
    const bool quoted = cell.size() >= 2 && cell.front() == '"' && cell.back() == '"';
    return lowered(quoted ? cell.substr(1, cell.size() - 2) : cell);
}

} // namespace

TextCells::TextCells(std::string_view text) : m_text(text)
{
    constexpr std::string_view byte_order_mark = "\xef\xbb\xbf";
    m_at = text.starts_with(byte_order_mark) ? byte_order_mark.size() : 0;
    if (!find_line()) {
        return;
    }
    const std::size_t begin = m_at;
    TextCell name = cell();
    if (begins_as_a_number(name.text)) {
        m_at = begin;
        m_in_line = false;
        return;
    }
    for (; m_in_line; name = cell()) {
        m_header.push_back(plain_name(name.text));
    }
    m_header.push_back(plain_name(name.text));
}

std::optional<std::size_t> TextCells::column(std::string_view name) const
{
    const auto found = std::ranges::find(m_header, name);
    return found == m_header.end() ? std::nullopt
                                   : std::optional(static_cast<std::size_t>(found - m_header.begin()));
}

std::optional<TextCell> TextCells::next()
{
    return m_in_line || find_line() ? std::optional(cell()) : std::nullopt;
}

TextCell TextCells::cell()
{
    const std::size_t begin = m_at;
    while (!at_line_end() && !at_separator() && blanks.find(m_text[m_at]) == std::string_view::npos) {
        ++m_at;
    }
    TextCell cell{.text = m_text.substr(begin, m_at - begin), .offset = begin, .line = m_line};
    skip_blanks();
    if (at_separator()) {
        cell.separator = m_text[m_at++];
        skip_blanks();
    } else {
        cell.ends_line = at_line_end();
    }
    m_in_line = !cell.ends_line;
    return cell;
}

bool TextCells::find_line()
{
    skip_blanks();
    while (m_at < m_text.size() && at_line_end()) {
        skip_line();
        skip_blanks();
    }
    return m_at < m_text.size();
}

void TextCells::skip_blanks()
{
    m_at = std::min(m_text.find_first_not_of(blanks, m_at), m_text.size());
}

void TextCells::skip_line()
{
    m_at = std::min(m_text.find('\n', m_at), m_text.size());
    if (m_at < m_text.size()) {
        ++m_at;
        ++m_line;
    }
}

bool TextCells::at_line_end() const
{
    return m_at == m_text.size() || line_ends.find(m_text[m_at]) != std::string_view::npos;
}

bool TextCells::at_separator() const
{
    return m_at < m_text.size() && separators.find(m_text[m_at]) != std::string_view::npos;
}

Result<float> number_in(const TextCell& cell)
{
    constexpr std::size_t longest_shown = 40;
    const std::string line = std::to_string(cell.line);
    if (cell.text.empty()) {
        return failure({.what = {"line %1: expected a number", {line}}, .offset = cell.offset});
    }
    Result<float> number = parse_float32(cell.text);
    if (!number) {
        return failure(
            {.what = {"line %1: '%2' is not a number; expected for example 0.5, -1e-3, 0x1.8p-2 or inf",
                      {line, std::string(cell.text.substr(0, longest_shown))}},
             .offset = cell.offset + number.error().offset.value_or(0)});
    }
    return number;
}

} // namespace quantoscope
