#pragma once

#include "core/lint/call.h"

#include <cstdint>
#include <map>
#include <set>
#include <string>
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

// What an expression of strings gives, as far as that is written: "a" "b", "a" + str(n) + "b", f"a{n}", "a%d" % n,
// "a{}".format(n). What only running it would tell is one `unknown_value`.
struct StringExpression {
    std::string text;
    std::vector<std::size_t> places; // in the source, of each byte of `text` and of its end
    std::vector<std::string> fields; // as each unknown value is written inside of the string; empty of other code
    bool is_changed = false;         // by another method of strings, so that only its beginning is known
    std::size_t end = 0;             // the token behind
};

// The one whose first string is the token `first`. A string in itself that asks for values ("{}", "%d") has them put in
// elsewhere; {n} as well, unless `braces_stay`: then somebody forgot the f.
StringExpression read_string_expression(const PythonTokens& tokens, std::size_t first, bool braces_stay);

// What names in Python source mean, as far as that can be seen without running it. Names lead into the source.
struct PythonNames {
    std::map<std::string_view, std::string_view> quantizers; // by another name: {"qb", "quantized_bits"}
    std::set<std::string_view> modules;                      // of QKeras: "qkeras", "quantizers", "qk"
    std::set<std::string_view> functions;                    // the source's own
    std::set<std::string_view> others; // its own classes and variables, and what other modules have
    bool mentions_qkeras = false;
    bool formats_texts = false; // somewhere by .format

    // The quantizer of QKeras a word means, as a call or a value: empty where it means none. `module` is what is before
    // the point, empty without one.
    std::string_view quantizer(std::string_view word, std::string_view module, bool is_attribute) const;
};

PythonNames python_names(const PythonTokens& tokens);

// Not one of the words others use, too: binary, ternary, bernoulli.
bool is_particular_name(std::string_view name);
} // namespace quantoscope::inline lint
