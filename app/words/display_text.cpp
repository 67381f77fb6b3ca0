#include "app/words/display_text.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <span>

namespace quantoscope::inline words {
namespace {
// One character on the screen.
struct Cell {
    std::string_view shown;
    std::size_t bytes = 1; // it takes in the text
    std::size_t columns = 1;
};

struct CodePointRange {
    std::uint32_t first;
    std::uint32_t last;
};

constexpr bool within(std::uint32_t code_point, const auto& ranges) {
    return std::ranges::any_of(
        ranges, [code_point](CodePointRange range) { return range.first <= code_point && code_point <= range.last; });
}

// C0 and C1 controls, marks that turn the writing direction, line and paragraph separators.
constexpr std::array<CodePointRange, 7> obeyed{{{0x00, 0x1f},
                                                {0x7f, 0x9f},
                                                {0x061c, 0x061c},
                                                {0x200e, 0x200f},
                                                {0x2028, 0x202e},
                                                {0x2066, 0x2069},
                                                {0xfff9, 0xfffb}}};
// The blocks that matter of Unicode's combining and East Asian wide characters (UAX 11).
constexpr std::array<CodePointRange, 5> no_column{
    {{0x0300, 0x036f}, {0x200b, 0x200d}, {0x20d0, 0x20ff}, {0xfe00, 0xfe0f}, {0xfeff, 0xfeff}}};
constexpr std::array<CodePointRange, 7> two_columns{{{0x1100, 0x115f},
                                                     {0x2e80, 0xa4cf},
                                                     {0xac00, 0xd7a3},
                                                     {0xf900, 0xfaff},
                                                     {0xfe30, 0xfe6f},
                                                     {0xff00, 0xff60},
                                                     {0x1f300, 0x1faff}}};

bool is_continuation(char c) { return (static_cast<unsigned char>(c) & 0xc0u) == 0x80u; }

// The first character of `text`, which is not empty. Overlong forms and surrogates are no UTF-8.
Cell first_cell(std::string_view text) {
    const auto lead = static_cast<unsigned char>(text[0]);
    if (lead < 0x80) {
        const bool blank = lead == '\t' || lead == '\n' || lead == '\r';
        return {blank ? std::string_view(" ") : lead < 0x20 || lead == 127 ? std::string_view("?") : text.substr(0, 1)};
    }
    const std::size_t size = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
    const bool lead_valid = lead >= 0xc2 && lead <= 0xf4;
    if (!lead_valid || text.size() < size || !std::ranges::all_of(text.substr(1, size - 1), is_continuation)) {
        return {"?"};
    }
    std::uint32_t code_point = lead & (0x7fu >> size);
    for (std::size_t i = 1; i < size; ++i) {
        code_point = code_point << 6 | (static_cast<unsigned char>(text[i]) & 0x3fu);
    }
    const bool overlong = (size == 3 && code_point < 0x800) || (size == 4 && code_point < 0x10000);
    if (overlong || (code_point >= 0xd800 && code_point <= 0xdfff) || code_point > 0x10ffff) { return {"?"}; }
    if (within(code_point, obeyed)) { return {"?", size}; }
    const std::size_t columns = within(code_point, no_column) ? 0 : within(code_point, two_columns) ? 2 : 1;
    return {text.substr(0, size), size, columns};
}

constexpr std::string_view dots = "...";
} // namespace

std::string concat(std::initializer_list<std::string_view> parts) {
    std::string text;
    for (const std::string_view part : parts) { text += part; }
    return text;
}

std::string harmless(std::string_view text, std::size_t most_columns) {
    std::string out;
    std::size_t columns = 0;
    while (!text.empty()) {
        const Cell cell = first_cell(text);
        columns += cell.columns;
        if (columns > most_columns) { return out + std::string(dots); }
        out += cell.shown;
        text.remove_prefix(cell.bytes);
    }
    return out;
}

Excerpt excerpt_around(std::string_view text, std::size_t offset, std::size_t width) {
    offset = std::min(offset, text.size());
    // The characters near the offset; cells[caret] holds it (caret == cells.size() at the end).
    const std::size_t reach = 4 * width; // UTF-8 has at most four bytes a character
    std::size_t at = offset > reach ? offset - reach : 0;
    while (at > 0 && at < offset && is_continuation(text[at])) { ++at; }
    const bool cut_before = at > 0;
    std::vector<Cell> cells;
    std::size_t caret = 0;
    for (const std::size_t end = std::min(text.size(), offset + reach); at < end; at += cells.back().bytes) {
        cells.push_back(first_cell(text.substr(at)));
        caret += at + cells.back().bytes <= offset ? 1 : 0;
    }
    const std::size_t room = width - 2 * dots.size() - 1; // one column for a caret after the end
    std::size_t from = caret;
    std::size_t to = caret;
    std::size_t used = 0;
    const auto grow_left = [&](std::size_t most) {
        while (from > 0 && used + cells[from - 1].columns <= most) { used += cells[--from].columns; }
    };
    grow_left(room / 2);
    while (to < cells.size() && used + cells[to].columns <= room) { used += cells[to++].columns; }
    grow_left(room); // what the right side did not need

    Excerpt excerpt;
    excerpt.line = from > 0 || cut_before ? dots : "";
    excerpt.column = excerpt.line.size();
    for (std::size_t i = from; i < to; ++i) {
        excerpt.line += cells[i].shown;
        excerpt.column += i < caret ? cells[i].columns : 0;
    }
    excerpt.line += to < cells.size() || at < text.size() ? dots : "";
    return excerpt;
}

std::string wrapped(std::string_view text, std::size_t width, std::size_t indent, std::string_view first) {
    const std::string margin(indent, ' ');
    std::string out = first.empty() ? std::string() : concat({margin, first});
    std::size_t column = columns_of(out); // 0: nothing on this line yet
    while (!text.empty()) {
        const std::size_t end = std::min(text.find_first_of(" \n"), text.size());
        const std::string_view word = text.substr(0, end);
        const bool line_ends = end < text.size() && text[end] == '\n';
        text.remove_prefix(std::min(end + 1, text.size()));
        const std::size_t columns = columns_of(word);
        if (column > 0 && column + 1 + columns > width) {
            out += '\n';
            column = 0;
        }
        if (!word.empty()) {
            out += column == 0 ? margin : " ";
            column = (column == 0 ? indent : column + 1) + columns;
            out += word;
        }
        if (line_ends || text.empty()) {
            out += '\n';
            column = 0;
        }
    }
    return out;
}

std::size_t columns_of(std::string_view text) {
    std::size_t columns = 0;
    while (!text.empty()) {
        const Cell cell = first_cell(text);
        columns += cell.columns;
        text.remove_prefix(cell.bytes);
    }
    return columns;
}

std::string padded(std::string_view text, std::size_t width) {
    const std::size_t columns = columns_of(text);
    return std::string(text) + std::string(width > columns ? width - columns : 0, ' ');
}

std::string in_columns(const std::vector<std::vector<std::string>>& rows, std::size_t to_the_left) {
    std::vector<std::string> lines(rows.size());
    for (std::size_t column = 0; column < rows.front().size(); ++column) {
        const auto columns = [&](const auto& row) { return columns_of(row[column]); };
        if (std::ranges::max(std::span(rows).subspan(1), {}, columns)[column].empty()) { continue; }
        const std::size_t width = columns(std::ranges::max(rows, {}, columns));
        for (std::size_t i = 0; i < rows.size(); ++i) {
            const std::string& cell = rows[i][column];
            const std::string blanks(width - columns_of(cell), ' ');
            lines[i] += concat(
                {column == 0 ? "" : "  ", column < to_the_left ? cell : blanks, column < to_the_left ? blanks : cell});
        }
    }
    std::string text;
    for (const std::string& line : lines) { text += concat({line.substr(0, line.find_last_not_of(' ') + 1), "\n"}); }
    return text;
}

std::string shell_quoted(std::string_view text) {
    constexpr std::string_view plain_characters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"
                                                  "_-+=./:,@";
    if (!text.empty() && text.find_first_not_of(plain_characters) == std::string_view::npos) {
        return std::string(text);
    }
    std::string quoted = "'";
    for (const char c : text) { quoted += c == '\'' ? std::string("'\\''") : std::string(1, c); }
    return quoted + "'";
}
} // namespace quantoscope::inline words
