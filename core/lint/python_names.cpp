#include "core/lint/python_names.h"

#include "core/spec/spec.h"
#include "core/text/ascii.h"

#include <algorithm>

namespace quantoscope::inline lint {
namespace {
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
