#include "core/lint/python_string.h"

#include "core/spec/spec.h"
#include "core/text/scanner.h"

#include <algorithm>

namespace quantoscope::inline lint {
namespace {
enum class FieldSyntax : std::uint8_t {
    braces,  // {n}, and {{ for {
    percent, // %d, and %% for %
    either,  // of a string whose values may be put in elsewhere
    names,   // the same, but {n} is a text
};

bool is_name(std::string_view text) {
    return !text.empty() && !is_digit(text[0]) && std::ranges::all_of(text, is_word_character);
}

// The length of a field that begins at `at`; 0 where none does.
std::size_t field_in_braces(std::string_view text, std::size_t at, FieldSyntax syntax) {
    if (text[at] != '{' || syntax == FieldSyntax::percent) { return 0; }
    constexpr std::size_t longest_field = 1000;
    text = text.substr(0, at + longest_field);
    std::size_t depth = 0;
    std::size_t end = at;
    for (; end < text.size(); ++end) {
        depth += text[end] == '{' ? 1u : 0u;
        depth -= text[end] == '}' ? 1u : 0u;
        if (depth == 0) { break; }
    }
    if (end == text.size()) { return 0; }
    const std::string_view inside = text.substr(at + 1, end - at - 1);
    const std::string_view name = inside.substr(0, inside.find_first_of(":!"));
    const bool counts = syntax == FieldSyntax::braces || std::ranges::all_of(name, is_digit) ||
                        (syntax == FieldSyntax::either && is_name(name));
    return counts ? end + 1 - at : 0;
}

std::size_t field_of_percent(std::string_view text, std::size_t at, FieldSyntax syntax) {
    Scanner in(text, at);
    if (syntax == FieldSyntax::braces || !in.take("%")) { return 0; }
    if (in.take("(")) {
        in.take_until(")");
        in.take(")");
    }
    in.take_while([](char c) { return std::string_view("#0- +").find(c) != std::string_view::npos; });
    in.take_while([](char c) { return is_digit(c) || c == '.' || c == '*'; });
    const bool closed = !in.at_end() && std::string_view("diouxXeEfFgGcrsa").find(in.peek()) != std::string_view::npos;
    return closed ? in.at() + 1 - at : 0;
}

class StringReader {
public:
    StringReader(const PythonTokens& tokens, std::size_t first, bool braces_stay)
        : m_tokens(tokens)
        , m_at(first)
        , m_alone(braces_stay ? FieldSyntax::names : FieldSyntax::either) {}

    StringExpression read() {
        for (;;) {
            const std::size_t begin = m_at;
            if (m_tokens.is(m_at, TokenKind::text)) {
                add_strings();
            } else {
                m_at = m_tokens.behind_operand(m_at);
                if (m_at == begin) { break; }
                m_read.places.push_back(m_tokens.offset(begin));
                m_read.text += unknown_value;
                m_read.fields.emplace_back();
            }
            if (!m_tokens.is(m_at, "+") || m_read.text.size() > longest_spec_text) { break; }
            ++m_at;
        }
        if (m_tokens.is(m_at, ".")) { m_read.is_changed = true; }
        m_read.places.push_back(m_end);
        m_read.end = m_at;
        return std::move(m_read);
    }

private:
    // Strings beside one another, and what is done to them.
    void add_strings() {
        const std::size_t first = m_at;
        while (m_tokens.is(m_at, TokenKind::text)) { ++m_at; }
        const std::size_t last = m_at;
        const bool in_parentheses = m_tokens.is(first - 1, "(") && m_tokens.partner(first - 1) == m_at;
        const std::size_t behind = in_parentheses ? m_at + 1 : m_at;
        FieldSyntax syntax = m_alone;
        if (m_tokens.is(behind, ".") && m_tokens.is(behind + 1, "format") && m_tokens.is(behind + 2, "(")) {
            syntax = FieldSyntax::braces;
            m_at = std::min(m_tokens.partner(behind + 2) + 1, m_tokens.size());
        } else if (m_tokens.is(behind, "%")) {
            syntax = FieldSyntax::percent;
            m_at = m_tokens.behind_operand(behind + 1);
        }
        for (std::size_t i = first; i < last; ++i) {
            const PythonText text = m_tokens.text(i);
            add_string(text, text.is_format ? FieldSyntax::braces : syntax);
        }
    }

    void add_string(const PythonText& text, FieldSyntax syntax) {
        for (std::size_t at = 0; at < text.inner.size() && m_read.text.size() <= longest_spec_text;) {
            at += add_piece(text, at, syntax);
        }
        m_end = text.offset + text.inner.size();
    }

    // Returns how many bytes of the source it is.
    std::size_t add_piece(const PythonText& text, std::size_t at, FieldSyntax syntax) {
        const std::string_view rest = text.inner.substr(at);
        if (rest.starts_with('\\') && rest.size() > 1 && !text.is_raw) {
            if (rest[1] != '\n') { add(std::string_view("nrt").find(rest[1]) < 3 ? ' ' : rest[1], text.offset + at); }
            return 2;
        }
        const bool doubled = (syntax == FieldSyntax::braces && (rest.starts_with("{{") || rest.starts_with("}}"))) ||
                             (syntax == FieldSyntax::percent && rest.starts_with("%%"));
        const std::size_t field =
            doubled ? 0 : std::max(field_in_braces(text.inner, at, syntax), field_of_percent(text.inner, at, syntax));
        add(field > 0 ? unknown_value : rest[0], text.offset + at);
        if (field > 0) { m_read.fields.emplace_back(rest.substr(0, field)); }
        return field > 0 ? field : doubled ? 2 : 1;
    }

    void add(char c, std::size_t place) {
        m_read.text += c;
        m_read.places.push_back(place);
    }

    const PythonTokens& m_tokens;
    std::size_t m_at;
    FieldSyntax m_alone;
    std::size_t m_end = 0;
    StringExpression m_read;
};
} // namespace

StringExpression read_string_expression(const PythonTokens& tokens, std::size_t first, bool braces_stay) {
    return StringReader(tokens, first, braces_stay).read();
}
} // namespace quantoscope::inline lint
