#include "core/lint/python_syntax.h"

#include "core/spec/spec.h"
#include "core/text/ascii.h"
#include "core/text/scanner.h"

#include <algorithm>

namespace quantoscope::inline lint {
namespace {
// --- tokens

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

// --- strings

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

// --- names

bool is_quantizer_name(std::string_view name) { return find_function("", name) != nullptr; }

bool is_of_qkeras(std::string_view module) {
    return lowered(module).find("qkeras") != std::string::npos || module.ends_with("quantizers");
}

class NameReader {
public:
    explicit NameReader(const PythonTokens& tokens) : m_tokens(tokens) {}

    PythonNames read() {
        m_names.mentions_qkeras = lowered(m_tokens.source()).find("qkeras") != std::string::npos;
        m_names.modules = {"qkeras", "quantizers"};
        for (std::size_t i = 0; i < m_tokens.size(); ++i) {
            m_names.formats_texts = m_names.formats_texts || (m_tokens.is(i, "format") && m_tokens.is(i + 1, "("));
            if (m_tokens.is(i, "def")) {
                m_names.functions.insert(m_tokens.at(i + 1));
            } else if (m_tokens.is(i, "class")) {
                m_names.others.insert(m_tokens.at(i + 1));
            } else if (i == 0 || m_tokens.ends_line(i - 1)) {
                read_statement(i);
            }
        }
        return std::move(m_names);
    }

private:
    void read_statement(std::size_t at) {
        if (m_tokens.is(at, "import")) {
            read_import(at + 1, {});
        } else if (m_tokens.is(at, "from")) {
            const std::size_t begin = at + 1;
            while (!m_tokens.ends_line(at) && !m_tokens.is(at, "import")) { ++at; }
            const std::size_t end = m_tokens.offset(at);
            read_import(at + 1,
                        trimmed(m_tokens.source().substr(m_tokens.offset(begin), end - m_tokens.offset(begin))));
        } else if (m_tokens.is(at, TokenKind::name) && m_tokens.is(at + 1, "=")) {
            const std::size_t value = at + 2;
            std::size_t last = value;
            while (m_tokens.is(last + 1, ".") && m_tokens.is(last + 2, TokenKind::name)) { last += 2; }
            const bool is_alias = m_tokens.ends_line(last + 1) && m_tokens.is(value, TokenKind::name);
            if (is_alias && is_quantizer_name(m_tokens.at(last))) {
                m_names.quantizers.emplace(m_tokens.at(at), m_tokens.at(last));
            } else {
                m_names.others.insert(m_tokens.at(at));
            }
        }
    }

    // "a, b.c as d", of a module where one is named.
    void read_import(std::size_t at, std::string_view module) {
        for (; !m_tokens.ends_line(at); ++at) {
            if (!m_tokens.is(at, TokenKind::name)) { continue; } // a comma, a parenthesis, a star
            const std::size_t first = at;
            while (m_tokens.is(at + 1, ".") && m_tokens.is(at + 2, TokenKind::name)) { at += 2; }
            const std::string_view word = m_tokens.at(at);
            const std::size_t end = m_tokens.offset(at) + word.size();
            const std::string_view path =
                m_tokens.source().substr(m_tokens.offset(first), end - m_tokens.offset(first));
            const bool renamed = m_tokens.is(at + 1, "as");
            at += renamed ? 2 : 0;
            add_import(module, path, word, m_tokens.at(at));
        }
    }

    void add_import(std::string_view module, std::string_view path, std::string_view word, std::string_view name) {
        if (module.empty() || !is_quantizer_name(word)) {
            if (is_of_qkeras(module) || is_of_qkeras(path)) { m_names.modules.insert(name); }
        } else if (!is_of_qkeras(module)) {
            m_names.others.insert(name);
        } else if (name != word) {
            m_names.quantizers.emplace(name, word);
        }
    }

    const PythonTokens& m_tokens;
    PythonNames m_names;
};
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

StringExpression read_string_expression(const PythonTokens& tokens, std::size_t first, bool braces_stay) {
    return StringReader(tokens, first, braces_stay).read();
}

bool is_particular_name(std::string_view name) { return name.find('_') != std::string_view::npos; }

PythonNames python_names(const PythonTokens& tokens) { return NameReader(tokens).read(); }

std::string_view PythonNames::quantizer(std::string_view word, std::string_view module, bool is_attribute) const {
    if (is_attribute) {
        const bool of_qkeras = modules.contains(module) || (is_particular_name(word) && mentions_qkeras);
        const bool own = module == "self" || module == "cls" || module == "super";
        return is_quantizer_name(word) && of_qkeras && !own ? word : std::string_view();
    }
    if (const auto alias = quantizers.find(word); alias != quantizers.end()) { return alias->second; }
    const bool own = functions.contains(word) || (!mentions_qkeras && others.contains(word));
    return is_quantizer_name(word) && !own && (is_particular_name(word) || mentions_qkeras) ? word : std::string_view();
}
} // namespace quantoscope::inline lint
