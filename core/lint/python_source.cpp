#include "core/lint/python_source.h"

#include "core/text/ascii.h"
#include "core/text/nearest.h"
#include "core/text/scanner.h"

#include <algorithm>

namespace quantoscope::inline lint {
namespace {
// A name of QKeras's, or one misspelt that nothing else is called by.
bool may_name_quantizer(std::string_view name) {
    return find_function("", name) != nullptr ||
           (lowered(name).starts_with("quanti") && !nearest_of(name, quantizer_names("")).empty());
}

// The text of a whole quantizer, not the beginning of one that is put together, nor a template.
bool is_whole(std::string_view text) {
    return text.find_first_of("{%") == std::string_view::npos &&
           (text.find('(') == std::string_view::npos || text.find(')') != std::string_view::npos);
}

// Corrections put keywords before what was found between two commas, which may be but a piece of Python.
bool can_be_corrected(const QuantizerCall& call, const std::string& corrected) {
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
bool is_call_after_blank(std::string_view text) {
    const QuantizerCall call = read_call_text(text);
    const bool whole =
        std::ranges::all_of(call.faults, [](const FaultAt& at) { return at.fault == CallFault::blank_in_name; });
    return call.function != nullptr && call.has_parentheses && whole &&
           std::ranges::none_of(call.arguments, [](const CallArgument& argument) {
               return argument.value.kind == ReadValue::Kind::stripped ||
                      argument.value.kind == ReadValue::Kind::unknown;
           });
}

class SourceReader {
public:
    explicit SourceReader(std::string_view source) : m_source(source), m_in(source) {}

    std::vector<QuantizerInSource> read() {
        while (!m_in.at_end()) {
            const char c = m_in.peek();
            if (c == '#') {
                m_in.take_until("\n");
            } else if (is_quote(c)) {
                take_string(c);
            } else if (is_digit(c)) { // a number, its letters included
                m_in.take_word();
            } else if (is_word_character(c)) {
                take_word();
            } else {
                m_in.move_to(m_in.at() + 1);
            }
        }
        return std::move(m_found);
    }

private:
    void take_string(char quote) {
        const std::string triple(3, quote);
        if (m_in.take(triple)) {
            m_in.move_to(std::min(m_source.find(triple, m_in.at()), m_source.size() - 3) + 3);
            return;
        }
        const std::size_t begin = m_in.at() + 1;
        const std::string_view text = m_in.take_string();
        if (text.find('\\') == std::string_view::npos && begins_with_quantizer(text)) {
            const bool formatted = m_word_end == begin - 1 && m_before.find_first_of("fF") != m_before.npos;
            add(begin, text.size(),
                formatted || !is_whole(text) ? std::vector<LintFinding>() : lint_text(text, use_before(begin - 1)));
        }
    }

    static bool begins_with_quantizer(std::string_view text) {
        Scanner in(trimmed(text));
        const std::string_view name = in.take_word();
        // A bare "binary" may be anything, a class mode for one.
        if (in.at_end()) { return is_particular(name) && find_function("", name) != nullptr; }
        if (is_blank(in.peek())) { return is_particular(name) && is_call_after_blank(trimmed(text)); }
        return in.peek() == '(' && may_name_quantizer(name);
    }

    std::size_t before_blanks(std::size_t at) const {
        while (at > 0 && is_blank(m_source[at - 1])) { --at; }
        return at;
    }

    std::string_view word_before(std::size_t end) const {
        std::size_t begin = end;
        while (begin > 0 && is_word_character(m_source[begin - 1])) { --begin; }
        return m_source.substr(begin, end - begin);
    }

    // What the value that begins at `at` is for: by its keyword, or the layer it is the first argument of.
    QuantizerUse use_before(std::size_t at) const {
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
    bool is_of_qkeras(std::string_view word, std::size_t begin) const {
        const bool attribute = begin > 0 && m_source[begin - 1] == '.';
        return is_particular(word) ||
               (attribute ? m_word_end == begin - 1 && (m_before == "qkeras" || m_before == "quantizers")
                          : m_mentions_qkeras);
    }

    void take_word() {
        const std::size_t begin = m_in.at();
        const std::string_view word = m_in.take_word();
        const bool meant =
            m_before != "def" && m_before != "class" && find_function("", word) && is_of_qkeras(word, begin);
        m_before = word;
        m_word_end = m_in.at();
        const auto call = meant ? read_python_call(m_source, begin) : std::nullopt;
        if (!call) { return; }
        std::vector<LintFinding> findings = lint_call(*call, use_before(begin));
        for (LintFinding& finding : findings) {
            if (!finding.corrected.empty() && !can_be_corrected(*call, finding.corrected)) {
                finding.corrected.clear();
            }
        }
        m_found.push_back({call->span, std::move(findings)});
    }

    void add(std::size_t offset, std::size_t length, std::vector<LintFinding> findings) {
        for (LintFinding& finding : findings) {
            finding.span.offset += offset;
            finding.call.offset += offset;
        }
        m_found.push_back({{offset, length}, std::move(findings)});
    }

    std::string_view m_source;
    Scanner m_in;
    std::string_view m_before;  // the word before
    std::size_t m_word_end = 0; // of it
    const bool m_mentions_qkeras = m_source.find("qkeras") != std::string_view::npos;
    std::vector<QuantizerInSource> m_found;
};
} // namespace

std::vector<QuantizerInSource> lint_python(std::string_view source) { return SourceReader(source).read(); }
} // namespace quantoscope::inline lint
