#include "core/lint/call.h"
#include "core/lint/rules.h"
#include "core/text/ascii.h"
#include "core/text/list_text.h"

#include <algorithm>

// What QKeras's safe_eval (qkeras/safe_eval.py) and Python make of the text. safe_eval splits the text at
// each "(", looks the name up as it stands, and reads keyword values up to the next comma or parenthesis.
namespace quantoscope::inline lint {
namespace {
using Kind = ReadValue::Kind;

bool by_safe_eval(const LintCase& given) { return given.call.reader == CallReader::safe_eval; }

bool same_but_case(std::string_view a, std::string_view b) { return a != b && lowered(a) == lowered(b); }

// --- the name

std::string renamed(const QuantizerCall& call, std::string_view name) {
    QuantizerCall other = call;
    other.name = name;
    return call_text(other, keyword_arguments(call));
}

std::string_view name_meant(const QuantizerCall& call) {
    const auto names = quantizer_names(revision_of(call.revision));
    const auto found =
        std::ranges::find_if(names, [&](std::string_view name) { return same_but_case(name, call.name); });
    return found == names.end() ? std::string_view() : *found;
}

void wrong_case(LintCase& given) {
    const QuantizerCall& call = given.call;
    if (call.function == nullptr) {
        if (const std::string_view name = name_meant(call); !name.empty()) {
            given.report(call.name_span,
                         {"QKeras knows no '%1'; it minds capitals, and the quantizer is %2",
                          {excerpt_of(call.name), std::string(name)}},
                         renamed(call, name));
        }
        return;
    }
    for (const CallArgument& argument : call.arguments) {
        const auto parameter =
            std::ranges::find_if(call.function->parameters, [&](const ParameterDefinition& definition) {
                return same_but_case(definition.key, argument.key);
            });
        if (parameter != call.function->parameters.end()) {
            given.report(argument.key_span,
                         {"%1 has no parameter '%2'; Python minds capitals, and it is spelt %3",
                          {std::string(call.function->name), excerpt_of(argument.key), std::string(parameter->key)}},
                         with_keyword(call, argument.key, parameter->key));
        }
    }
}

// Functions of qkeras/quantizers.py, which its get_quantizer finds as well.
constexpr std::string_view functions_of_qkeras[] = {"hard_sigmoid",
                                                    "smooth_sigmoid",
                                                    "binary_sigmoid",
                                                    "hard_tanh",
                                                    "smooth_tanh",
                                                    "binary_tanh",
                                                    "safe_eval",
                                                    "stochastic_round",
                                                    "stochastic_round_po2",
                                                    "get_auto_range_constraint_initializer",
                                                    "get_quantizer",
                                                    "get_quantized_initializer",
                                                    "get_weight_scale",
                                                    "set_internal_sigmoid"};

bool is_function(const QuantizerCall& call) {
    return call.revision.empty() && std::ranges::find(functions_of_qkeras, call.name) != std::end(functions_of_qkeras);
}

void function_of_qkeras(LintCase& given) {
    if (is_function(given.call)) {
        given.report(given.call.name_span,
                     {"%1 is a function of QKeras and no quantizer: it takes no bits", {std::string(given.call.name)}});
    }
}

void unknown_quantizer(LintCase& given) {
    const QuantizerCall& call = given.call;
    if (is_function(call) || call.function != nullptr || !name_meant(call).empty() || !call.revision.empty() ||
        call.name.empty()) {
        return;
    }
    const std::string nearest = nearest_of(call.name, quantizer_names(revision_of(call.revision)));
    given.report(call.name_span, {"QKeras has no quantizer '%1'", {excerpt_of(call.name)}},
                 nearest.empty() ? "" : renamed(call, nearest));
}

// --- arguments that are not read

// The one plain value in each inner pair of parentheses, without them; empty where there is more in one.
std::string without_inner_parentheses(const QuantizerCall& call, std::string_view text) {
    const std::size_t open = text.find('(');
    const std::size_t close = text.rfind(')');
    if (close == std::string_view::npos || close < open) { return {}; }
    std::string inner(text.substr(open + 1, close - open - 1));
    bool inside = false;
    for (const char c : inner) {
        if ((c == '(' && inside) || (c == ')' && !inside) || (c == ',' && inside)) { return {}; }
        inside = c == '(' ? true : c == ')' ? false : inside;
    }
    if (inside) { return {}; }
    std::erase_if(inner, [](char c) { return c == '(' || c == ')'; });
    // Outlives the call, which is made of pieces of it.
    const std::string plain =
        std::string(text.substr(0, open)) + "(" + inner + ")" + std::string(text.substr(close + 1));
    const QuantizerCall again = read_call_text(plain);
    const bool whole = again.faults.empty() && again.function == call.function;
    return whole && again.has_values() ? with_keywords(again) : std::string();
}

void nested_parentheses(LintCase& given) {
    const QuantizerCall& call = given.call;
    for (const FaultAt& at : call.faults) {
        if (at.fault == CallFault::nested_parentheses) {
            given.report(at.span,
                         {"with a second '(' QKeras drops all arguments and builds '%1' with its defaults",
                          {excerpt_of(call.name)}},
                         call.function != nullptr ? without_inner_parentheses(call, call.text) : "");
        }
    }
}

struct Refusal {
    CallFault fault;
    const char* why;
};

constexpr Refusal refusals[] = {
    {CallFault::not_closed, "the parenthesis is not closed, and QKeras raises an error"},
    {CallFault::blank_in_name, "QKeras takes the blank for part of the name and finds no such quantizer"},
    {CallFault::blank_in_value,
     "a value given by position ends at a blank, and QKeras raises an error at what follows"},
    {CallFault::no_value, "a value is missing, and QKeras raises an error"},
    {CallFault::comma_at_end, "QKeras raises an error at a comma after the last argument"},
    {CallFault::positional_after_keyword, "an argument without its keyword after one with it is a SyntaxError"},
};

void refused(LintCase& given) {
    const QuantizerCall& call = given.call;
    const bool clear = std::ranges::all_of(call.faults, [](const FaultAt& at) {
        return at.fault == CallFault::comma_at_end || at.fault == CallFault::blank_in_name;
    });
    for (const FaultAt& at : call.faults) {
        for (const Refusal& refusal : refusals) {
            if (refusal.fault == at.fault) {
                given.report(at.span, {refusal.why, {}}, clear ? with_keywords(call) : "");
            }
        }
    }
}

void text_behind(LintCase& given) {
    for (const FaultAt& at : given.call.faults) {
        if (at.fault == CallFault::text_behind) {
            given.report(at.span, {given.call.has_parentheses
                                       ? "QKeras stops reading at the parenthesis: what follows does nothing"
                                       : "QKeras takes what follows for part of the name",
                                   {}});
        }
    }
}

// --- values that are read differently

// With another value for an argument; empty where there is none.
std::string corrected_value(const LintCase& given, const CallArgument& argument, std::string value) {
    if (!argument.parameter || value.empty()) { return {}; }
    auto written = keyword_arguments(given.call);
    const std::string_view key = given.call.parameter_of(argument)->key;
    std::ranges::find(written, key, &WrittenArgument::key)->value = std::move(value);
    return call_text(given.call, written);
}

constexpr std::string_view python_words[] = {"True", "False", "None"};

bool is_python_word(std::string_view text) { return std::ranges::find(python_words, text) != std::end(python_words); }

bool is_quoted(std::string_view text) { return unquoted(text).size() < text.size(); }

// What was meant by a word that is not quoted; empty where that is open.
std::string meant_by(const ParameterDefinition& parameter, std::string_view text) {
    const std::string word = lowered(text);
    const auto* python = std::ranges::find(python_words, word, lowered);
    if (python != std::end(python_words)) { return std::string(*python); }
    return std::ranges::find(parameter.words, word) != parameter.words.end() ? "'" + word + "'" : "";
}

void blank_behind_value(LintCase& given) {
    for (const CallArgument& argument : given.call.arguments) {
        const std::string_view value = argument.plain();
        const bool read = is_python_word(value) || is_quoted(value);
        if (by_safe_eval(given) && read && value.size() < argument.text.size()) {
            given.report(argument.span,
                         {is_python_word(value) ? "the blank after '%1' makes QKeras read the word '%2', which is true"
                                                : "the blank after '%1' makes QKeras read the word '%2'",
                          {excerpt_of(unquoted(value)), excerpt_of(argument.value.word)}},
                         corrected_value(given, argument, std::string(value)));
        }
    }
}

// What QKeras or Python is handed is a word with letters in it, which counts as true.
void quoted_flag(LintCase& given) {
    for (const CallArgument& argument : given.call.arguments) {
        const ParameterDefinition* parameter = given.call.parameter_of(argument);
        const std::string& word = argument.value.word;
        if (parameter != nullptr && parameter->kind == ParameterKind::flag && argument.value.kind == Kind::word &&
            !word.empty()) {
            given.report(argument.span, {"'%1' in quotes is a word, and any word counts as true", {excerpt_of(word)}},
                         corrected_value(given, argument, meant_by(*parameter, word)));
        }
    }
}

void unquoted_word(LintCase& given) {
    for (const CallArgument& argument : given.call.arguments) {
        const std::string_view value = argument.plain();
        if (!by_safe_eval(given) || argument.value.kind != Kind::stripped || is_python_word(value) ||
            is_quoted(value)) {
            continue;
        }
        const ParameterDefinition* parameter = given.call.parameter_of(argument);
        const bool flag = parameter != nullptr && parameter->kind == ParameterKind::flag;
        given.report(argument.span,
                     {flag ? "'%1' is not quoted: QKeras drops its first and last character and reads '%2', which is %3"
                           : "'%1' is not quoted: QKeras drops its first and last character and reads '%2'",
                      {excerpt_of(argument.text), excerpt_of(argument.value.word),
                       argument.value.word.empty() ? "false" : "true"}},
                     parameter != nullptr ? corrected_value(given, argument, meant_by(*parameter, value)) : "");
    }
}

// --- arguments that do not fit the parameters

void unknown_parameter(LintCase& given) {
    const QuantizerCall& call = given.call;
    if (call.function == nullptr || call.has(CallFault::nested_parentheses)) { return; }
    const auto& parameters = call.function->parameters;
    for (const CallArgument& argument : call.arguments) {
        const bool wrong_case = std::ranges::any_of(parameters, [&](const ParameterDefinition& parameter) {
            return same_but_case(parameter.key, argument.key);
        });
        const bool open = argument.text.starts_with('*') || argument.key.find(unknown_value) != std::string_view::npos;
        if (argument.parameter || wrong_case || open) { continue; }
        const std::string name(call.function->name);
        if (argument.key.empty()) {
            given.report(argument.span, {"%1 takes at most %2 arguments, and Python raises a TypeError",
                                         {name, std::to_string(parameters.size())}});
            return;
        }
        const std::string nearest = nearest_of(argument.key, parameters, &ParameterDefinition::key);
        given.report(argument.key_span,
                     {"%1 has no parameter '%2', and Python raises a TypeError", {name, excerpt_of(argument.key)}},
                     nearest.empty() ? "" : with_keyword(call, argument.key, nearest));
    }
}

void given_twice(LintCase& given) {
    const QuantizerCall& call = given.call;
    if (call.has(CallFault::positional_after_keyword)) { // which is refused before
        return;
    }
    for (std::size_t i = 0; i < call.arguments.size(); ++i) {
        const CallArgument& later = call.arguments[i];
        if (!later.parameter) { continue; }
        const auto earlier = std::ranges::find(call.arguments, later.parameter, &CallArgument::parameter);
        if (&*earlier == &later) { continue; }
        const std::string key(call.parameter_of(later)->key);
        const bool silent = by_safe_eval(given) && !earlier->key.empty();
        QuantizerCall first = call;
        first.arguments.erase(first.arguments.begin() + static_cast<std::ptrdiff_t>(i));
        std::vector<LintReading> readings;
        if (silent) {
            readings = {{as_qkeras_reads_it, with_keywords(call)},
                        {{"if the first was meant", {}}, with_keywords(first)}};
        }
        given.report(later.place(),
                     {silent ? "%1 is given twice, and QKeras takes the last without a word"
                             : "%1 is given twice, and Python raises an error",
                      {key}},
                     std::move(readings));
    }
}

constexpr LintRule rules[] = {
    {"nested-parentheses", LintSeverity::warning,
     "A second '(' in the text makes QKeras drop all arguments and build the quantizer with its defaults",
     nested_parentheses},
    {"unquoted-word", LintSeverity::warning,
     "Words that are no number, True, False or None lose their first and last character, meant to be quotes: four "
     "is read as 'ou', true as 'ru', and any of them counts as true",
     unquoted_word},
    {"quoted-flag", LintSeverity::warning, "A flag given as a word in quotes counts as true, 'False' as well",
     quoted_flag},
    {"whitespace", LintSeverity::warning,
     "A blank between a keyword's value and the comma or parenthesis belongs to the value: 'False ' is read as "
     "'alse', which counts as true",
     blank_behind_value, "blank-behind-value"},
    {"duplicate-argument", LintSeverity::warning,
     "Of a keyword given twice in a text QKeras takes the last; Python refuses it", given_twice, "given-twice"},
    {"trailing-text", LintSeverity::warning, "What follows the closing parenthesis is not read", text_behind,
     "text-behind"},
    {"wrong-case", LintSeverity::error, "Names of quantizers and parameters are looked up with their capitals",
     wrong_case},
    {"function-of-qkeras", LintSeverity::warning, "The name is that of a function of QKeras, which takes no bits",
     function_of_qkeras},
    {"unknown-quantizer", LintSeverity::error, "There is no quantizer of this name", unknown_quantizer},
    {"unknown-parameter", LintSeverity::error, "The quantizer has no such parameter, or fewer than are given",
     unknown_parameter},
    {"refused-by-qkeras", LintSeverity::error,
     "QKeras's parser raises an error: a parenthesis that is not closed, a blank before it, a comma at the end, a "
     "missing value, an argument without keyword after one with it, a positional value with a blank in it",
     refused},
};
} // namespace

std::span<const LintRule> reading_rules() { return rules; }
} // namespace quantoscope::inline lint
