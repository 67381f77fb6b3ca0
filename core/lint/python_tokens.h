#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace quantoscope::inline lint {
// A piece of Python source. Comments, blanks and line ends inside brackets are none.
struct PythonToken {
    enum class Kind : std::uint8_t {
        name,
        number,
        text,     // with prefix and quotes; where it is not closed, to the end of its line or, in three quotes, of all
        mark,     // a bracket, a point, an operator of one or two characters
        line_end, // outside of brackets
    };
    std::uint32_t offset = 0;
    std::uint32_t length = 0;
    std::uint32_t partner = 0; // of a bracket: the index of the other one, or how many tokens there are
    Kind kind = Kind::mark;
};
using TokenKind = PythonToken::Kind;

// What a string token holds.
struct PythonText {
    std::string_view inner;
    std::size_t offset = 0; // of it in the source
    bool is_raw = false;
    bool is_format = false; // f"..."
    bool is_bytes = false;
    bool is_triple = false;
};

// Python source cut into tokens; what is no Python is cut, too.
class PythonTokens {
public:
    explicit PythonTokens(std::string_view source);

    std::string_view source() const { return m_source; }
    std::size_t size() const { return m_tokens.size(); }
    // An index beyond the ends (one before the first is beyond, too) gives nothing.
    std::string_view at(std::size_t index) const;
    std::size_t offset(std::size_t index) const { return index < size() ? m_tokens[index].offset : m_source.size(); }
    std::size_t partner(std::size_t index) const { return index < size() ? m_tokens[index].partner : size(); }
    bool is(std::size_t index, TokenKind kind) const { return index < size() && m_tokens[index].kind == kind; }
    bool is(std::size_t index, std::string_view mark) const { return at(index) == mark; }
    bool ends_line(std::size_t index) const { return index >= size() || m_tokens[index].kind == TokenKind::line_end; }
    PythonText text(std::size_t index) const; // of a token that is one

    // Behind the operand that begins there: a value with what is called, indexed and read of it. The same index where
    // none does.
    std::size_t behind_operand(std::size_t index) const;

private:
    std::string_view m_source;
    std::vector<PythonToken> m_tokens;
};
} // namespace quantoscope::inline lint
