#include "core/text/call_text.h"

#include "core/text/list_text.h"
#include "core/text/scanner.h"

namespace quantoscope::inline text {
namespace {
class CallReader {
public:
    CallReader(std::string_view text, CallGrammar grammar, std::size_t offset)
        : m_text(text)
        , m_grammar(grammar)
        , m_in(text, offset) {}

    CallText read() {
        read_name();
        m_call.end = m_in.at();
        Scanner behind = m_in;
        behind.take_while([this](char c) { return is_blank(c) && (m_grammar != CallGrammar::python || c != '\n'); });
        if (behind.peek() == '(') {
            m_in = behind;
            read_arguments();
            m_call.end = m_in.at();
        }
        m_in.skip_blanks();
        if ((!m_call.open || m_call.is_closed) && m_in.take("@")) {
            do { m_call.states.push_back(state()); } while (m_in.take(","));
        }
        m_call.rest = m_in.at();
        return std::move(m_call);
    }

private:
    TextPiece word() {
        const std::size_t start = m_in.at();
        return {m_in.take_word(), start};
    }

    ArgumentText state() {
        m_in.skip_blanks();
        ArgumentText state{{}, word()};
        m_in.skip_blanks();
        if (m_in.take("=")) {
            m_in.skip_blanks();
            const std::size_t start = m_in.at();
            state.key = state.value;
            state.value = {m_in.take_while([](char c) { return c != ',' && !is_blank(c); }), start};
            m_in.skip_blanks();
        }
        return state;
    }

    void skip_free_blanks() // the text form allows them between any two tokens
    {
        if (m_grammar == CallGrammar::text_form) { m_in.skip_blanks(); }
    }

    void read_name() {
        m_in.skip_blanks();
        m_call.name = word();
        const std::size_t start = m_call.name.offset;
        for (;;) {
            const Scanner behind_name = m_in;
            skip_free_blanks();
            if (m_call.name.text.empty() || !m_in.take(".")) {
                m_in = behind_name;
                return;
            }
            m_call.prefix = {m_text.substr(start, m_call.name.end() - start), start};
            skip_free_blanks();
            m_call.name = word();
        }
    }

    void read_arguments() {
        m_call.open = m_in.at();
        m_in.take("(");
        if (m_grammar == CallGrammar::safe_eval && m_in.rest().find('(') != std::string_view::npos) {
            m_in.move_to(std::min(m_text.rfind(')'), m_text.size() - 1) + 1);
            m_call.is_closed = true;
            return;
        }
        for (;;) {
            skip_blanks_and_comments();
            if (m_in.take(")")) {
                m_call.is_closed = true;
                return;
            }
            m_call.comma_at_end.reset();
            m_call.arguments.push_back(argument());
            const std::size_t behind = m_in.at();
            if (!m_in.take(",")) {
                m_call.is_closed = m_in.take(")");
                return;
            }
            m_call.comma_at_end = behind;
        }
    }

    void skip_blanks_and_comments() {
        m_in.skip_blanks();
        while (m_grammar == CallGrammar::python && m_in.peek() == '#') {
            m_in.take_until("\n");
            m_in.skip_blanks();
        }
    }

    ArgumentText argument() {
        ArgumentText argument;
        const Scanner start = m_in;
        argument.key = {m_grammar == CallGrammar::safe_eval ? trimmed(m_in.take_until("=,)")) : m_in.take_word(),
                        start.at()};
        m_in.skip_blanks();
        const bool one_word = argument.key.text.find_first_of(white_space) == std::string_view::npos;
        const bool keyword = !argument.key.text.empty() && one_word && m_in.take("=") &&
                             !(m_grammar == CallGrammar::python && m_in.peek() == '=');
        if (keyword) {
            skip_blanks_and_comments();
        } else {
            argument.key = {};
            m_in = start;
        }
        const std::size_t value = m_in.at();
        argument.value = {m_text.substr(value, skip_value() - value), value};
        return argument;
    }

    // To what ends an argument; returns where its value ends.
    std::size_t skip_value() {
        if (m_grammar == CallGrammar::python) { return skip_expression(); }
        const std::string_view quote = m_in.rest().substr(0, 1);
        if (m_grammar == CallGrammar::text_form && is_quote(m_in.peek())) {
            m_in.take(quote);
            m_in.take_until(quote);
            m_in.take(quote);
        }
        m_in.take_until(m_grammar == CallGrammar::text_form ? ",)@" : ",)");
        return m_in.at();
    }

    // A comment ends the value.
    std::size_t skip_expression() {
        std::size_t depth = 0;
        std::optional<std::size_t> comment;
        while (!m_in.at_end() && (depth > 0 || (m_in.peek() != ',' && m_in.peek() != ')'))) {
            const char c = m_in.peek();
            if (is_quote(c)) {
                m_in.take_string();
            } else if (c == '#') {
                comment = comment.value_or(m_in.at());
                m_in.take_until("\n");
            } else {
                const bool closes = c == ')' || c == ']' || c == '}';
                depth += c == '(' || c == '[' || c == '{' ? 1 : 0;
                depth -= closes && depth > 0 ? 1 : 0;
                m_in.move_to(m_in.at() + 1);
            }
        }
        return comment.value_or(m_in.at());
    }

    std::string_view m_text;
    CallGrammar m_grammar;
    Scanner m_in;
    CallText m_call;
};
} // namespace

CallText read_call(std::string_view text, CallGrammar grammar, std::size_t offset) {
    return CallReader(text, grammar, offset).read();
}

std::string written_call(std::string_view name, const std::vector<WrittenArgument>& arguments) {
    const auto written = [](const WrittenArgument& argument) {
        return argument.key + (argument.key.empty() ? "" : "=") + argument.value;
    };
    return std::string(name) + '(' + comma_list(arguments, written) + ')';
}
} // namespace quantoscope::inline text
