#include "core/lint/python_source.h"

#include "core/text/ascii.h"
#include "core/text/nearest.h"

#include <algorithm>

namespace quantoscope {

namespace {

// A name of QKeras's, or one misspelt that nothing else is called by.
bool may_name_quantizer(std::string_view name)
{
    return find_function("", name) != nullptr ||
           (lowered(name).starts_with("quanti") && !nearest_of(name, quantizer_names("")).empty());
}

// The text of a whole quantizer, not the beginning of one that is put together, nor a template.
bool is_whole(std::string_view text)
{
    return text.find_first_of("{%") == std::string_view::npos &&
           (text.find('(') == std::string_view::npos || text.find(')') != std::string_view::npos);
}

// Corrections put keywords before what was found between two commas, which may be but a piece of Python.
bool can_be_corrected(const QuantizerCall& call, const std::string& corrected)
{
    bool known = true;
    for (const CallArgument& argument : call.arguments) {
        if (argument.text.find_first_of("*\n") != std::string_view::npos ||
            argument.text.find("lambda") != std::string_view::npos ||
            argument.text.find(" for ") != std::string_view::npos) {
            return false;
        }
        known = known && argument.value.kind != ReadValue::Kind::unknown;
    }
    const auto again = read_python_call(corrected, 0);
    return again && (!known || spec_of(*again));
}

// Whether what looks like a call with a blank before it is one, and not the beginning of a sentence.
bool is_call_after_blank(std::string_view text)
{
    const QuantizerCall call = read_call_text(text);
    const bool whole = std::ranges::all_of(
        call.faults, [](const FaultAt& at) { return at.fault == CallFault::blank_in_name; });
    return call.function != nullptr && call.has_parentheses && whole &&
           std::ranges::none_of(call.arguments, [](const CallArgument& argument) {
               return argument.value.kind == ReadValue::Kind::stripped ||
                      argument.value.kind == ReadValue::Kind::unknown;
           });
}

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
            const bool formatted = m_word_end == begin - 1 && m_before.find_first_of("fF") != m_before.npos;
            add(begin, text.size(),
                formatted || !is_whole(text) ? std::vector<LintFinding>()
                                             : lint_text(text, use_before(begin - 1)));
        }
    }

    static bool begins_with_quantizer(std::string_view text)
    {
        text.remove_prefix(std::min(text.find_first_not_of(" \t"), text.size()));
        std::size_t end = 0;
        while (end < text.size() && is_word_character(text[end])) {
            ++end;
        }
        // A bare "binary" may be anything, a class mode for one.
        const std::string_view name = text.substr(0, end);
        if (end == text.size() || is_blank(text[end])) {
            const bool bare = text.find_first_not_of(" \t", end) == std::string_view::npos;
            return is_particular(name) &&
                   (bare ? find_function("", name) != nullptr : is_call_after_blank(text));
        }
        return text[end] == '(' && may_name_quantizer(name);
    }

    std::size_t before_blanks(std::size_t at) const
    {
        while (at > 0 && is_blank(m_source[at - 1])) {
            --at;
        }
        return at;
    }

    std::string_view word_before(std::size_t end) const
    {
        std::size_t begin = end;
        while (begin > 0 && is_word_character(m_source[begin - 1])) {
            --begin;
        }
        return m_source.substr(begin, end - begin);
    }

    // What the value that begins at `at` is for: by its keyword, or the layer it is the first argument of.
    QuantizerUse use_before(std::size_t at) const
    {
        while (at > 0 && (is_word_character(m_source[at - 1]) || m_source[at - 1] == '.')) {
            --at; // its module, or the prefix of a string
        }
        at = before_blanks(at);
        if (at > 1 && m_source[at - 1] == '=' &&
            std::string_view("=!<>").find(m_source[at - 2]) == std::string_view::npos) {
            return use_of(word_before(before_blanks(at - 1)));
        }
        const bool first = at > 0 && m_source[at - 1] == '(';
        return first && use_of(word_before(at - 1)) == QuantizerUse::activation ? QuantizerUse::activation
                                                                                : QuantizerUse::unknown;
    }

    // Not one of the words others use, too: binary, ternary, bernoulli.
    static bool is_particular(std::string_view name) { return name.find('_') != std::string_view::npos; }

    // Whether the word that begins here is QKeras's: another library's distribution is no quantizer.
    bool is_of_qkeras(std::string_view word, std::size_t begin) const
    {
        const bool attribute = begin > 0 && m_source[begin - 1] == '.';
        return is_particular(word) ||
               (attribute ? m_word_end == begin - 1 && (m_before == "qkeras" || m_before == "quantizers")
                          : m_mentions_qkeras);
    }

    void take_word()
    {
        const std::size_t begin = m_at;
        while (m_at < m_source.size() && is_word_character(m_source[m_at])) {
            ++m_at;
        }
        const std::string_view word = m_source.substr(begin, m_at - begin);
        const bool meant =
            m_before != "def" && m_before != "class" && find_function("", word) && is_of_qkeras(word, begin);
        m_before = word;
        m_word_end = m_at;
        const auto call = meant ? read_python_call(m_source, begin) : std::nullopt;
        if (!call) {
            return;
        }
        std::vector<LintFinding> findings = lint_call(*call, use_before(begin));
        for (LintFinding& finding : findings) {
            if (!finding.corrected.empty() && !can_be_corrected(*call, finding.corrected)) {
                finding.corrected.clear();
            }
        }
        m_found.push_back({call->span, std::move(findings)});
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
    std::string_view m_before;  // the word before
    std::size_t m_word_end = 0; // of it
    const bool m_mentions_qkeras = m_source.find("qkeras") != std::string_view::npos;
    std::vector<QuantizerInSource> m_found;
};

} // namespace

std::vector<QuantizerInSource> lint_python(std::string_view source)
{
    return Scanner(source).scan();
}

} // namespace quantoscope
