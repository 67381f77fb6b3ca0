#include "core/lint/python_tokens.h"

#include "core/text/scanner.h"

#include <algorithm>

namespace quantoscope::inline lint {
namespace {
constexpr std::string_view long_marks[] = {"==", "!=", "<=", ">=", ":=", "+=", "-=", "->", "**", "//"};
constexpr std::string_view string_letters = "rRbBuUfFtT";

bool is_name_character(char c) { return is_word_character(c) || static_cast<unsigned char>(c) >= 0x80; }

// A string that begins with its quotes here.
void take_string(Scanner& in, std::string_view source) {
    const std::string triple(3, in.peek());
    if (!in.take(triple)) {
        in.take_string();
        return;
    }
    while (!in.at_end() && !in.take(triple)) { in.move_to(in.at() + (in.peek() == '\\' ? 2 : 1)); }
    in.move_to(std::min(in.at(), source.size()));
}

TokenKind take_token(Scanner& in, std::string_view source) {
    const char c = in.peek();
    if (is_quote(c)) {
        take_string(in, source);
        return TokenKind::text;
    }
    if (is_digit(c)) {
        in.take_while([](char d) { return is_word_character(d) || d == '.'; });
        return TokenKind::number;
    }
    if (is_name_character(c)) {
        const std::string_view name = in.take_while(is_name_character);
        const bool prefix = name.size() <= 2 && name.find_first_not_of(string_letters) == std::string_view::npos;
        if (!prefix || !is_quote(in.peek())) { return TokenKind::name; }
        take_string(in, source);
        return TokenKind::text;
    }
    const bool is_long = std::ranges::any_of(long_marks, [&](std::string_view mark) { return in.take(mark); });
    if (!is_long) { in.move_to(in.at() + 1); }
    return TokenKind::mark;
}
} // namespace

PythonTokens::PythonTokens(std::string_view source) : m_source(source) {
    std::vector<std::uint32_t> open;
    Scanner in(source);
    while (!in.at_end()) {
        const char c = in.peek();
        const std::size_t begin = in.at();
        TokenKind kind = TokenKind::line_end;
        if (c == '#') {
            in.take_until("\n");
            continue;
        }
        if (c == '\\' || (is_blank(c) && (c != '\n' || !open.empty()))) {
            in.move_to(begin + (c == '\\' ? 2 : 1)); // a line that goes on
            continue;
        }
        if (c == '\n') {
            in.move_to(begin + 1);
        } else {
            kind = take_token(in, source);
        }
        const auto index = static_cast<std::uint32_t>(m_tokens.size());
        m_tokens.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(in.at() - begin), 0, kind});
        if (c == '(' || c == '[' || c == '{') {
            open.push_back(index);
        } else if ((c == ')' || c == ']' || c == '}') && !open.empty()) {
            m_tokens[index].partner = open.back();
            m_tokens[open.back()].partner = index;
            open.pop_back();
        }
    }
    for (const std::uint32_t index : open) { m_tokens[index].partner = static_cast<std::uint32_t>(size()); }
}

std::string_view PythonTokens::at(std::size_t index) const {
    return index < size() ? m_source.substr(m_tokens[index].offset, m_tokens[index].length) : std::string_view();
}

PythonText PythonTokens::text(std::size_t index) const {
    const std::string_view whole = at(index);
    const std::size_t quote = whole.find_first_of("'\"");
    const std::string_view letters = whole.substr(0, quote);
    const std::string_view inner = whole.substr(quote);
    const bool triple = inner.size() >= 3 && inner[1] == inner[0] && inner[2] == inner[0];
    const std::size_t quotes = triple ? 3 : 1;
    const bool closed = inner.size() >= 2 * quotes && inner.ends_with(inner.substr(0, quotes));
    const auto has = [&](std::string_view any) { return letters.find_first_of(any) != std::string_view::npos; };
    return {.inner = inner.substr(quotes, inner.size() - quotes - (closed ? quotes : 0)),
            .offset = offset(index) + quote + quotes,
            .is_raw = has("rR"),
            .is_format = has("fFtT"),
            .is_bytes = has("bB"),
            .is_triple = triple};
}

std::size_t PythonTokens::behind_operand(std::size_t index) const {
    std::size_t at = index;
    while (is(at, "-") || is(at, "*") || is(at, "not")) { ++at; }
    if (is(at, "(") || is(at, "[") || is(at, "{")) {
        at = std::min(partner(at) + 1, size());
    } else if (is(at, TokenKind::name) || is(at, TokenKind::number) || is(at, TokenKind::text)) {
        ++at;
    } else {
        return index;
    }
    for (;;) {
        if (is(at, ".") && is(at + 1, TokenKind::name)) {
            at += 2;
        } else if (is(at, "(") || is(at, "[")) {
            at = std::min(partner(at) + 1, size());
        } else {
            return at;
        }
    }
}
} // namespace quantoscope::inline lint
