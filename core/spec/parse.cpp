#include "core/fixed/type_text.h"
#include "core/spec/spec.h"
#include "core/text/ascii.h"
#include "core/text/nearest.h"

#include <algorithm>
#include <charconv>
#include <limits>
#include <optional>

namespace quantoscope {

namespace {

// Reads the text form from left to right; the first error ends it.
class Parser {
public:
    explicit Parser(std::string_view text) : m_text(text) {}

    Result<Spec> parse()
    {
        if (m_text.size() > longest_spec_text) {
            return fail(longest_spec_text, {"a quantizer's text has at most %1 characters",
                                            {std::to_string(longest_spec_text)}});
        }
        if (begins_fixed_point_type(m_text)) {
            return parse_type();
        }
        return parse_function()
            .and_then([this](const Function* function) { return parse_arguments(default_spec(*function)); })
            .and_then([this](Spec spec) { return parse_mode(std::move(spec)); });
    }

private:
    struct Word {
        std::string_view text;
        std::size_t offset;
    };

    static tl::unexpected<Error> fail(std::size_t offset, Phrase what, std::string nearest = {})
    {
        return failure({.what = std::move(what), .offset = offset, .nearest = std::move(nearest)});
    }

    void skip_blanks()
    {
        while (m_at < m_text.size() && is_blank(m_text[m_at])) {
            ++m_at;
        }
    }

    bool take(char c)
    {
        skip_blanks();
        if (m_at < m_text.size() && m_text[m_at] == c) {
            ++m_at;
            return true;
        }
        return false;
    }

    Word take_word()
    {
        skip_blanks();
        const std::size_t start = m_at;
        while (m_at < m_text.size() && is_word_character(m_text[m_at])) {
            ++m_at;
        }
        return {m_text.substr(start, m_at - start), start};
    }

    // The text is a type and nothing else.
    Result<Spec> parse_type()
    {
        return parse_fixed_point(m_text).and_then([this](const FixedPointType& type) {
            const Spec spec = default_spec(fixed_type());
            return with_value(spec, spec.function->parameters[0].key, type).map_error([this](Error error) {
                error.offset = m_text.find_first_not_of(" \t");
                return error;
            });
        });
    }

    Result<const Function*> parse_function()
    {
        Word first = take_word();
        if (first.text.empty()) {
            const std::string example(functions().front()->name);
            return fail(first.offset, {"expected a quantizer, for example %1(4)", {example}}, example);
        }
        if (!take('.')) {
            return find("", first);
        }
        const std::string_view revision = first.text == "qkeras" ? std::string_view() : first.text;
        const bool known = std::ranges::any_of(
            functions(), [&](const Function* function) { return function->prefix() == revision; });
        if (!known) {
            return fail(first.offset, {"there is no revision '%1'", {excerpt_of(first.text)}},
                        revision_meant(first.text));
        }
        const Word name = take_word();
        if (name.text.empty()) {
            return fail(name.offset, {"expected a quantizer after '%1.'", {std::string(first.text)}});
        }
        return find(revision, name);
    }

    // By its label, which pictures show, or by a name like it.
    static std::string revision_meant(std::string_view text)
    {
        const auto labelled = std::ranges::find(functions(), text, &Function::label);
        if (labelled != functions().end()) {
            return std::string((*labelled)->prefix().empty() ? "qkeras" : (*labelled)->prefix());
        }
        return nearest_of(text, revision_names());
    }

    static std::vector<std::string_view> revision_names()
    {
        std::vector<std::string_view> names;
        for (const Function* function : functions()) {
            names.push_back(function->prefix().empty() ? "qkeras" : function->prefix());
        }
        return names;
    }

    static Result<const Function*> find(std::string_view revision, Word name)
    {
        if (const Function* function = find_function(revision, name.text)) {
            return function;
        }
        const std::vector<std::string_view> names = quantizer_names(revision);
        std::string known;
        for (const std::string_view other : names) {
            known += (known.empty() ? "" : ", ") + std::string(other);
        }
        const std::string excerpt = excerpt_of(name.text);
        if (revision.empty()) {
            return fail(name.offset, {"there is no quantizer '%1'; expected one of: %2", {excerpt, known}},
                        nearest_of(name.text, names));
        }
        return fail(name.offset,
                    {"revision %1 has no '%2'; it has: %3", {std::string(revision), excerpt, known}},
                    nearest_of(name.text, names));
    }

    Result<Spec> parse_arguments(Spec spec)
    {
        if (!take('(')) {
            skip_blanks();
            if (m_at == m_text.size() || m_text[m_at] == '@') {
                return spec; // a bare name: all defaults
            }
            return fail(m_at, {"expected '(' after %1", {std::string(spec.function->name)}});
        }
        std::vector<bool> given(spec.values.size(), false);
        bool keywords = false;
        std::size_t position = 0;
        while (!take(')')) {
            if (position > 0 && !take(',')) {
                return fail(m_at, {"expected ',' or ')'", {}});
            }
            if (position > 0 && take(')')) {
                break; // a comma after the last argument, as in Python
            }
            Result<Spec> next = parse_argument(spec, given, keywords, position++);
            if (!next) {
                return next;
            }
            spec = std::move(*next);
        }
        return completed(std::move(spec), given);
    }

    // With the defaults that follow from what is given; refused where the values do not go together.
    static Result<Spec> completed(Spec spec, const std::vector<bool>& given)
    {
        for (std::size_t i = 0; i < given.size(); ++i) {
            const auto default_by = spec.function->parameters[i].default_by;
            if (!given[i] && default_by != nullptr) {
                spec.values[i] = default_by(spec.values);
            }
        }
        if (auto error = refusal_of(spec)) {
            error->offset = 0;
            return failure(std::move(*error));
        }
        return spec;
    }

    Result<Spec> parse_argument(const Spec& spec, std::vector<bool>& given, bool& keywords,
                                std::size_t position)
    {
        skip_blanks();
        const std::size_t start = m_at;
        const Word word = take_word();
        std::size_t index = position;
        if (!word.text.empty() && take('=')) {
            const auto found = spec.function->parameter_index(word.text);
            if (!found) {
                return unknown_parameter(*spec.function, word);
            }
            keywords = true;
            index = *found;
        } else {
            m_at = start;
            if (keywords) {
                return fail(start, {"a positional argument cannot follow a keyword argument", {}});
            }
            if (position >= spec.values.size()) {
                return fail(start, {"%1 takes at most %2 arguments",
                                    {std::string(spec.function->name), std::to_string(spec.values.size())}});
            }
        }
        const ParameterDefinition& parameter = spec.function->parameters[index];
        if (given[index]) {
            return fail(start, {"%1 is given twice", {std::string(parameter.key)}});
        }
        given[index] = true;
        return parse_value(spec, parameter);
    }

    static tl::unexpected<Error> unknown_parameter(const Function& function, Word word)
    {
        std::vector<std::string_view> names;
        std::string known;
        for (const ParameterDefinition& parameter : function.parameters) {
            names.push_back(parameter.key);
            known += (known.empty() ? "" : ", ") + std::string(parameter.key);
        }
        for (const AbsentParameter& absent : function.absent) {
            if (absent.key == word.text) {
                return fail(word.offset, {"this revision has no '%1': %2; its parameters are: %3",
                                          {std::string(word.text), std::string(absent.reason), known}});
            }
        }
        return fail(word.offset,
                    {"%1 has no parameter '%2'; its parameters are: %3",
                     {std::string(function.name), excerpt_of(word.text), known}},
                    nearest_of(word.text, names));
    }

    // The characters of one argument's value: a quoted string whole, otherwise up to what ends it.
    std::string_view take_value()
    {
        skip_blanks();
        const std::size_t start = m_at;
        if (m_at < m_text.size() && (m_text[m_at] == '\'' || m_text[m_at] == '"')) {
            const std::size_t end = m_text.find(m_text[m_at], m_at + 1);
            m_at = end == std::string_view::npos ? m_text.size() : end + 1;
        }
        m_at = std::min(m_text.find_first_of(",)@", m_at), m_text.size());
        std::string_view text = m_text.substr(start, m_at - start);
        const std::size_t last = text.find_last_not_of(" \t\n\r");
        return text.substr(0, last == std::string_view::npos ? 0 : last + 1);
    }

    Result<Spec> parse_value(const Spec& spec, const ParameterDefinition& parameter)
    {
        skip_blanks();
        const std::size_t start = m_at;
        const std::string_view text = take_value();
        if (parameter.kind == ParameterKind::type) {
            return parse_type_value(spec, parameter, text, start);
        }
        const std::optional<Value> value = value_of_text(text);
        if (value && admits(parameter, *value)) {
            return with_one_value(spec, parameter.key, *value);
        }
        if (parameter.kind == ParameterKind::inert && !text.empty()) {
            return spec;
        }
        const std::string excerpt = excerpt_of(unquoted(text)); // the sentence has quotes of its own
        const bool number = value && value->is_number();
        const std::string key(parameter.key);
        if (parameter.kind == ParameterKind::flag) {
            return fail(start, {"%1 must be True or False, not '%2'", {key, excerpt}},
                        nearest_of(text, {"True", "False"}));
        }
        if (parameter.kind == ParameterKind::integer) {
            return fail(start, {number ? "%1 must be a whole number from %2 to %3, not %4"
                                       : "%1 must be a whole number from %2 to %3, not '%4'",
                                {key, std::to_string(parameter.minimum), std::to_string(parameter.maximum),
                                 excerpt}});
        }
        return fail(start,
                    {number ? "%1 must be %2, not %3" : "%1 must be %2, not '%3'",
                     {key, domain_of(parameter), excerpt}},
                    nearest_of(text, {parameter.words.begin(), parameter.words.end()}));
    }

    // The text of a type, in quotes; errors lead into it.
    static Result<Spec> parse_type_value(const Spec& spec, const ParameterDefinition& parameter,
                                         std::string_view text, std::size_t start)
    {
        const std::string_view inside = unquoted(text);
        const std::string key(parameter.key);
        if (inside.size() == text.size()) {
            return fail(start, {"%1 must be %2, not '%3'", {key, domain_of(parameter), excerpt_of(text)}});
        }
        return parse_fixed_point(inside)
            .and_then([&](const FixedPointType& type) { return with_one_value(spec, parameter.key, type); })
            .map_error([&](Error error) {
                error.offset = start + 1 + error.offset.value_or(0);
                return error;
            });
    }

    Result<Spec> parse_mode(Spec spec)
    {
        if (const std::size_t at = m_at; take('@')) {
            if (spec.function->qkeras == nullptr) {
                return fail(
                    at, {"%1 has no sigmoid mode: it is not a function of QKeras",
                         {std::string(spec.function->prefix()) + "." + std::string(spec.function->name)}});
            }
            const Word word = take_word();
            std::vector<std::string_view> names;
            std::string known;
            for (const SigmoidMode& mode : sigmoid_modes()) {
                names.push_back(mode.key);
                known += (known.empty() ? "" : ", ") + std::string(mode.key);
            }
            spec.mode = find_sigmoid_mode(word.text);
            if (spec.mode == nullptr) {
                return fail(
                    word.offset,
                    {"there is no sigmoid mode '%1'; expected one of: %2", {excerpt_of(word.text), known}},
                    nearest_of(word.text, names));
            }
        }
        skip_blanks();
        if (m_at < m_text.size()) {
            return fail(m_at, {"unexpected text after the quantizer", {}});
        }
        return spec;
    }

    std::string_view m_text;
    std::size_t m_at = 0;
};

} // namespace

std::optional<Value> value_of_text(std::string_view text)
{
    if (text == "None") {
        return Value();
    }
    if (text == "True" || text == "False") {
        return Value(text == "True" ? 1 : 0);
    }
    if (const std::string_view word = unquoted(text); word.size() < text.size()) {
        return Value::word(word);
    }
    const std::string_view digits = text.starts_with('+') ? text.substr(1) : text;
    double number = 0.0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    const bool whole = end == digits.data() + digits.size() && error != std::errc::invalid_argument;
    const bool finite = whole && digits.find_first_of("nN") == std::string_view::npos; // inf, nan
    if (!finite || digits.starts_with('+')) {
        return std::nullopt;
    }
    // from_chars leaves what is too large or too small to be a double as it was.
    const bool small =
        digits.find("e-") != std::string_view::npos || digits.find("E-") != std::string_view::npos;
    return Value(error != std::errc::result_out_of_range ? number
                 : small                                 ? 0.0
                 : digits.starts_with('-')               ? -std::numeric_limits<double>::infinity()
                                                         : std::numeric_limits<double>::infinity());
}

Result<Spec> parse_spec(std::string_view text)
{
    return Parser(text).parse();
}

} // namespace quantoscope
