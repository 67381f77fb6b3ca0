#include "core/lint/call.h"

#include "core/lint/read_value.h"
#include "core/text/ascii.h"

#include <algorithm>

namespace quantoscope {

namespace {

// Reads names, arguments and mode of one call from left to right.
class Reader {
public:
    Reader(std::string_view text, std::size_t at, CallReader reader) : m_text(text), m_at(at)
    {
        m_call.reader = reader;
        m_call.mode = &default_sigmoid_mode();
        m_call.text = reader == CallReader::safe_eval ? text : std::string_view();
    }

    QuantizerCall call_of_text()
    {
        read_name();
        const std::size_t open = m_at;
        m_call.has_parentheses = !at_end() && m_text[m_at] == '(';
        if (m_call.has_parentheses) {
            ++m_at;
            const std::size_t second = m_text.find('(', m_at);
            if (second != std::string_view::npos) {
                fault(CallFault::nested_parentheses, second, 1);
                m_at = std::min(m_text.rfind(')'), m_text.size() - 1) + 1;
            } else {
                read_safe_eval_arguments(open);
            }
        }
        m_call.span.length = m_at - m_call.span.offset;
        read_mode();
        skip_blanks();
        if (!at_end() && !m_call.has(CallFault::not_closed)) {
            fault(CallFault::text_behind, m_at, m_text.size() - m_at);
        }
        return finished();
    }

    std::optional<QuantizerCall> python_call(std::size_t longest)
    {
        read_name();
        m_call.has_parentheses = !at_end() && m_text[m_at] == '(';
        if (!m_call.has_parentheses || !read_python_arguments(longest)) {
            return std::nullopt;
        }
        m_call.span.length = m_at - m_call.span.offset;
        return finished();
    }

private:
    bool at_end() const { return m_at >= m_text.size(); }

    void skip_blanks()
    {
        while (!at_end() && is_python_space(m_text[m_at])) {
            ++m_at;
        }
    }

    void fault(CallFault kind, std::size_t offset, std::size_t length)
    {
        m_call.faults.push_back({kind, {offset, length}});
    }

    std::string_view word()
    {
        const std::size_t start = m_at;
        while (!at_end() && is_word_character(m_text[m_at])) {
            ++m_at;
        }
        return m_text.substr(start, m_at - start);
    }

    void read_name()
    {
        skip_blanks();
        m_call.span.offset = m_at;
        m_call.name = word();
        if (!at_end() && m_text[m_at] == '.' && m_call.reader == CallReader::safe_eval) {
            m_call.revision = m_call.name;
            ++m_at;
            m_call.name = word();
        }
        m_call.name_span = {m_at - m_call.name.size(), m_call.name.size()};
        const bool python = m_call.reader != CallReader::safe_eval;
        const std::size_t end = m_at;
        while (!at_end() && is_python_space(m_text[m_at]) && !(python && m_text[m_at] == '\n')) {
            ++m_at;
        }
        const bool called = !at_end() && m_text[m_at] == '(';
        if (!python && m_at > end && (called || at_end())) {
            fault(CallFault::blank_in_name, end, m_at - end);
        }
        if (!python && m_call.span.offset > 0) {
            fault(CallFault::blank_in_name, 0, m_call.span.offset);
            m_call.span.offset = 0; // a correction replaces the blanks, too
        }
        m_at = called || (at_end() && !python) ? m_at : end;
        m_call.function =
            find_function(m_call.revision == "qkeras" ? std::string_view() : m_call.revision, m_call.name);
    }

    void add(std::size_t key, std::size_t key_length, std::size_t value, std::size_t value_end)
    {
        CallArgument argument;
        argument.key = m_text.substr(key, key_length);
        argument.text = m_text.substr(value, value_end - value);
        argument.key_span = {key, key_length};
        argument.span = {value, stripped(argument.text).size()};
        argument.value = m_call.reader == CallReader::safe_eval ? read_by_safe_eval(argument.text)
                                                                : read_by_python(stripped(argument.text));
        m_call.arguments.push_back(std::move(argument));
    }

    // GetParams of qkeras/safe_eval.py, whose grammar skips blanks before each token.
    void read_safe_eval_arguments(std::size_t open)
    {
        const auto until = [this](const char* ends) {
            m_at = std::min(m_text.find_first_of(ends, m_at), m_text.size());
        };
        skip_blanks();
        if (!at_end() && m_text[m_at] == ')') {
            ++m_at;
            return;
        }
        for (;;) {
            const std::size_t start = m_at;
            until("=,)");
            const std::string_view token = m_text.substr(start, m_at - start);
            m_at = start +
                   static_cast<std::size_t>(std::ranges::find_if(token, is_python_space) - token.begin());
            const std::size_t end = m_at;
            skip_blanks();
            const bool keyword = !at_end() && m_text[m_at] == '=';
            if (start == end) {
                const bool last = !at_end() && m_text[m_at] == ')';
                fault(at_end() ? CallFault::not_closed
                      : last   ? CallFault::comma_at_end
                               : CallFault::no_value,
                      at_end() ? open
                      : last   ? m_comma
                               : m_at,
                      1);
                return close();
            }
            if (keyword) {
                ++m_at;
                skip_blanks();
                const std::size_t value = m_at;
                until(",)");
                add(start, end - start, value, m_at);
                m_keywords = true;
            } else {
                add(start, 0, start, end);
                if (m_keywords) {
                    fault(CallFault::positional_after_keyword, start, end - start);
                }
            }
            if (at_end()) {
                return fault(CallFault::not_closed, open, 1);
            }
            if (m_text[m_at] == ')') {
                ++m_at;
                return;
            }
            if (m_text[m_at] != ',') {
                fault(CallFault::blank_in_value, end, m_at - end);
                return close();
            }
            m_comma = m_at++;
            skip_blanks();
        }
    }

    // Where reading stops, the call is taken to end at its parenthesis.
    void close() { m_at = std::min(m_text.find(')', m_at), m_text.size() - 1) + 1; }

    // Past a string literal of one line; its end where it does not close.
    void skip_string(std::size_t end)
    {
        const char quote = m_text[m_at++];
        while (m_at < end && m_text[m_at] != quote && m_text[m_at] != '\n') {
            m_at += m_text[m_at] == '\\' ? 2 : 1;
        }
        ++m_at;
    }

    // Up to the comma or parenthesis that ends an argument; false where there is none. m_comment is where the
    // first comment in it begins, or its end.
    bool skip_expression(std::size_t end)
    {
        int depth = 0;
        m_comment = std::string_view::npos;
        while (m_at < end) {
            const char c = m_text[m_at];
            if (depth == 0 && (c == ',' || c == ')')) {
                m_comment = std::min(m_comment, m_at);
                return true;
            }
            if (is_quote(c)) {
                skip_string(end);
                continue;
            }
            if (c == '#') {
                m_comment = std::min(m_comment, m_at);
                m_at = std::min(m_text.find('\n', m_at), end);
                continue;
            }
            depth += c == '(' || c == '[' || c == '{' ? 1 : c == ')' || c == ']' || c == '}' ? -1 : 0;
            ++m_at;
        }
        return false;
    }

    void skip_blanks_and_comments()
    {
        skip_blanks();
        while (!at_end() && m_text[m_at] == '#') {
            m_at = std::min(m_text.find('\n', m_at), m_text.size());
            skip_blanks();
        }
    }

    bool read_python_arguments(std::size_t longest)
    {
        const std::size_t end = m_at + std::min(m_text.size() - m_at, longest);
        ++m_at;
        for (;;) {
            skip_blanks_and_comments();
            if (m_at >= end) {
                return false;
            }
            if (m_text[m_at] == ')') {
                ++m_at;
                return true;
            }
            const std::size_t start = m_at;
            const std::string_view key = word();
            skip_blanks();
            const bool keyword =
                !key.empty() && m_at + 1 < end && m_text[m_at] == '=' && m_text[m_at + 1] != '=';
            if (keyword) {
                ++m_at;
                skip_blanks_and_comments();
            } else {
                m_at = start;
            }
            const std::size_t value = m_at;
            if (!skip_expression(end)) {
                return false;
            }
            add(start, keyword ? key.size() : 0, value, m_comment);
            if (m_text[m_at] == ',') {
                ++m_at;
            }
        }
    }

    void read_mode()
    {
        if (at_end() || m_text[m_at] != '@') {
            return;
        }
        const std::size_t start = m_at++;
        if (const SigmoidMode* mode = find_sigmoid_mode(word())) {
            m_call.mode = mode;
            m_call.mode_span = {start, m_at - start};
            m_call.span.length = m_at - m_call.span.offset;
        } else {
            m_at = start;
        }
    }

    QuantizerCall finished()
    {
        std::size_t position = 0;
        for (CallArgument& argument : m_call.arguments) {
            if (m_call.function == nullptr) {
                break;
            }
            if (!argument.key.empty()) {
                argument.parameter = m_call.function->parameter_index(argument.key);
            } else if (argument.text.starts_with('*')) {
                position = m_call.function->parameters.size(); // what *these give is not known
            } else if (position < m_call.function->parameters.size()) {
                argument.parameter = position++;
            }
        }
        return std::move(m_call);
    }

    std::string_view m_text;
    std::size_t m_at;
    std::size_t m_comma = 0;
    std::size_t m_comment = 0;
    bool m_keywords = false;
    QuantizerCall m_call;
};

std::optional<Value> value_of(const ParameterDefinition& parameter, const ReadValue& read)
{
    using Kind = ReadValue::Kind;
    switch (read.kind) {
    case Kind::number:
    case Kind::flag: return Value(read.number);
    case Kind::none: return Value();
    case Kind::word: {
        const auto found = std::ranges::find(parameter.words, read.word);
        return found == parameter.words.end() ? std::nullopt : std::optional(Value::word(*found));
    }
    default: return std::nullopt;
    }
}

} // namespace

bool QuantizerCall::has(CallFault fault) const
{
    return std::ranges::find(faults, fault, &FaultAt::fault) != faults.end();
}

const CallArgument* QuantizerCall::given(std::string_view key) const
{
    const CallArgument* last = nullptr;
    for (const CallArgument& argument : arguments) {
        if (argument.parameter && function->parameters[*argument.parameter].key == key) {
            last = &argument;
        }
    }
    return last;
}

QuantizerCall read_call_text(std::string_view text)
{
    return Reader(text, 0, CallReader::safe_eval).call_of_text();
}

std::optional<QuantizerCall> read_python_call(std::string_view source, std::size_t offset)
{
    return Reader(source, offset, CallReader::python).python_call(longest_spec_text);
}

QuantizerCall read_config_call(std::string_view text)
{
    if (auto call = Reader(text, 0, CallReader::config).python_call(text.size())) {
        return std::move(*call);
    }
    QuantizerCall unread; // the name of a class may be anything
    unread.reader = CallReader::config;
    unread.mode = &default_sigmoid_mode();
    unread.span = {0, text.size()};
    unread.name = text.substr(0, text.find('('));
    unread.name_span = {0, unread.name.size()};
    return unread;
}

std::optional<Spec> spec_of(const QuantizerCall& call)
{
    const bool refused = std::ranges::any_of(
        call.faults, [](const FaultAt& at) { return at.fault != CallFault::text_behind; });
    if (call.function == nullptr || refused) {
        return std::nullopt;
    }
    Spec spec = default_spec(*call.function);
    spec.mode = call.mode;
    for (const CallArgument& argument : call.arguments) {
        if (!argument.parameter) {
            return std::nullopt;
        }
        const ParameterDefinition& parameter = call.function->parameters[*argument.parameter];
        if (parameter.kind == ParameterKind::inert) {
            continue;
        }
        const auto value = value_of(parameter, argument.value);
        auto changed = value ? with_value(spec, parameter.key, *value) : failure({});
        if (!changed) {
            return std::nullopt;
        }
        spec = std::move(*changed);
    }
    return spec;
}

std::vector<KeywordArgument> keyword_arguments(const QuantizerCall& call)
{
    std::vector<KeywordArgument> written;
    for (const CallArgument& argument : call.arguments) {
        KeywordArgument keyword{std::string(argument.key), std::string(stripped(argument.text))};
        if (argument.parameter) {
            const ParameterDefinition& parameter = call.function->parameters[*argument.parameter];
            const bool number = argument.value.kind == ReadValue::Kind::number;
            keyword.key = parameter.key;
            if (number && parameter.kind == ParameterKind::flag) {
                keyword.value = argument.value.number != 0.0 ? "True" : "False";
            }
        }
        const auto same = std::ranges::find(written, keyword.key, &KeywordArgument::key);
        if (same != written.end() && !keyword.key.empty()) {
            *same = keyword; // the last one counts
        } else {
            written.push_back(std::move(keyword));
        }
    }
    return written;
}

std::string call_text(const QuantizerCall& call, const std::vector<KeywordArgument>& arguments)
{
    std::string text(call.revision);
    text += text.empty() ? "" : ".";
    text += call.function != nullptr ? call.function->name : call.name;
    text += '(';
    for (const KeywordArgument& argument : arguments) {
        text += text.ends_with('(') ? "" : ", ";
        text += argument.key;
        text += argument.key.empty() ? "" : "=";
        text += argument.value;
    }
    text += ')';
    if (call.mode_span.length > 0) {
        text += '@';
        text += call.mode->key;
    }
    return text;
}

} // namespace quantoscope
