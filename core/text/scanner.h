#pragma once

#include "core/text/ascii.h"

#include <algorithm>
#include <cstddef>

namespace quantoscope::inline text {
// Reads a text from left to right. A regular value: a copy is a place to come back to.
class Scanner {
public:
    explicit Scanner(std::string_view text, std::size_t at = 0) : m_text(text), m_at(at) {}

    std::size_t at() const { return m_at; }
    bool at_end() const { return m_at >= m_text.size(); }
    char peek() const { return at_end() ? '\0' : m_text[m_at]; } // NUL at the end
    std::string_view rest() const { return m_text.substr(std::min(m_at, m_text.size())); }
    std::string_view since(std::size_t start) const { return m_text.substr(start, m_at - start); }

    void move_to(std::size_t at) { m_at = std::min(at, m_text.size()); }
    void skip_blanks() { take_while(is_blank); }

    bool take(std::string_view word) {
        const bool there = rest().starts_with(word);
        m_at += there ? word.size() : 0;
        return there;
    }

    template <class Belongs> std::string_view take_while(Belongs belongs) {
        const std::size_t start = m_at;
        while (!at_end() && belongs(m_text[m_at])) { ++m_at; }
        return since(start);
    }

    std::string_view take_word() { return take_while(is_word_character); }

    // Up to the first of `ends`, or all that is left.
    std::string_view take_until(std::string_view ends) {
        return take_while([ends](char c) { return ends.find(c) == std::string_view::npos; });
    }

    // A string literal of Python that begins here, without its quotes; it ends with its line at the latest.
    std::string_view take_string() {
        const char quote = m_text[m_at++];
        const std::size_t start = m_at;
        while (!at_end() && m_text[m_at] != quote && m_text[m_at] != '\n') {
            move_to(m_at + (m_text[m_at] == '\\' ? 2 : 1));
        }
        const std::string_view text = since(start);
        m_at += peek() == quote ? 1 : 0;
        return text;
    }

private:
    std::string_view m_text;
    std::size_t m_at;
};
} // namespace quantoscope::inline text
