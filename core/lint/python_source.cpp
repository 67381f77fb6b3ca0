#include "core/lint/python_source.h"

#include "core/numeric/ascii.h"

#include <algorithm>

namespace quantoscope {

namespace {

class Scanner {
public:
    explicit Scanner(std::string_view source) : m_source(source) {}

    std::vector<QuantizerInSource> scan()
    {
        while (m_at < m_source.size()) {
            const char c = m_source[m_at];
            if (c == '#') {
                m_at = std::min(m_source.find('\n', m_at), m_source.size());
            } else if (c == '\'' || c == '"') {
                take_string(c);
            } else if (is_letter(c) || c == '_') {
                take_word();
            } else if (is_word_character(c)) { // a number, its letters included
                while (m_at < m_source.size() && is_word_character(m_source[m_at])) {
                    ++m_at;
                }
            } else {
                ++m_at;
            }
        }
        return std::move(m_found);
    }

private:
    void take_string(char quote)
    {
        const std::string triple(3, quote);
        if (m_source.substr(m_at).starts_with(triple)) {
            const std::size_t end = m_source.find(triple, m_at + 3);
            m_at = end == std::string_view::npos ? m_source.size() : end + 3;
            return;
        }
        const std::size_t begin = ++m_at;
        bool escaped = false;
        while (m_at < m_source.size() && m_source[m_at] != quote && m_source[m_at] != '\n') {
            escaped = escaped || m_source[m_at] == '\\';
            m_at += m_source[m_at] == '\\' ? 2 : 1;
        }
        m_at = std::min(m_at, m_source.size());
        const std::string_view text = m_source.substr(begin, m_at - begin);
        if (m_at < m_source.size() && m_source[m_at] == quote) {
            ++m_at;
        }
        if (!escaped && begins_with_quantizer(text)) {
            add(begin, text.size(), lint_text(text));
        }
    }

    static bool begins_with_quantizer(std::string_view text)
    {
        std::size_t end = 0;
        while (end < text.size() && is_word_character(text[end])) {
            ++end;
        }
        // A bare "binary" may be anything, a class mode for one.
        const std::string_view name = text.substr(0, end);
        return find_family("", name) != nullptr &&
               (end == text.size() ? name.find('_') != std::string_view::npos : text[end] == '(');
    }

    void take_word()
    {
        const std::size_t begin = m_at;
        while (m_at < m_source.size() && is_word_character(m_source[m_at])) {
            ++m_at;
        }
        const std::string_view word = m_source.substr(begin, m_at - begin);
        const bool defined = m_before == "def" || m_before == "class";
        m_before = word;
        if (defined || find_family("", word) == nullptr) {
            return;
        }
        if (const auto call = read_python_call(m_source, begin)) {
            m_found.push_back({call->span, lint_call(*call)});
        }
    }

    void add(std::size_t offset, std::size_t length, std::vector<LintFinding> findings)
    {
        for (LintFinding& finding : findings) {
            finding.span.offset += offset;
            finding.call.offset += offset;
        }
        m_found.push_back({{offset, length}, std::move(findings)});
    }

    std::string_view m_source;
    std::size_t m_at = 0;
    std::string_view m_before; // the word before
    std::vector<QuantizerInSource> m_found;
};

} // namespace

std::vector<QuantizerInSource> lint_python(std::string_view source)
{
    return Scanner(source).scan();
}

} // namespace quantoscope
