#include "core/spec/spec.h"
#include "core/text/ascii.h"
#include "core/text/call_text.h"
#include "core/text/list_text.h"

#include <algorithm>
#include <charconv>

namespace quantoscope::inline spec {
namespace {
// By its label, which pictures show, or by a name like it.
std::string revision_meant(std::string_view text) {
    std::vector<std::string_view> names;
    for (const Function* function : functions()) {
        names.push_back(function->prefix().empty() ? "qkeras" : function->prefix());
        if (function->label() == text) { return std::string(names.back()); }
    }
    return nearest_of(text, names);
}

Result<const Function*> function_of(const CallText& call) {
    const TextPiece& first = call.prefix.text.empty() ? call.name : call.prefix;
    if (first.text.empty()) {
        const std::string example(functions().front()->name);
        return failure_at(first.offset, {"expected a quantizer, for example %1(4)", {example}}, example);
    }
    const std::string_view revision = revision_of(call.prefix.text);
    const std::vector<std::string_view> names = quantizer_names(revision);
    if (const std::size_t point = revision.rfind('.'); names.empty() && point != std::string_view::npos) {
        const std::string_view last = trimmed(revision.substr(point + 1)); // behind a module
        const std::size_t offset = first.offset + static_cast<std::size_t>(last.data() - revision.data());
        return failure_at(offset, {"there is no quantizer '%1'; expected one of: %2",
                                   {excerpt_of(last), comma_list(quantizer_names(""))}});
    }
    if (names.empty()) {
        return failure_at(first.offset, {"there is no revision '%1'", {excerpt_of(revision)}},
                          revision_meant(revision));
    }
    const std::string_view name = call.name.text;
    if (name.empty()) {
        return failure_at(call.name.offset, {"expected a quantizer after '%1.'", {std::string(first.text)}});
    }
    if (const Function* function = find_function(revision, name)) { return function; }
    const Phrase what = revision.empty() ? Phrase{"there is no quantizer '%1'; expected one of: %2",
                                                  {excerpt_of(name), comma_list(names)}}
                                         : Phrase{"revision %1 has no '%2'; it has: %3",
                                                  {std::string(revision), excerpt_of(name), comma_list(names)}};
    return failure_at(call.name.offset, what, nearest_of(name, names));
}

tl::unexpected<Error> unknown_parameter(const Function& function, const TextPiece& key) {
    const std::string known = comma_list(function.parameters, &ParameterDefinition::key);
    const auto absent = std::ranges::find(function.absent, key.text, &AbsentParameter::key);
    if (absent != function.absent.end()) {
        return failure_at(key.offset, {"this revision has no '%1': %2; its parameters are: %3",
                                       {std::string(key.text), std::string(absent->reason), known}});
    }
    return failure_at(
        key.offset,
        {"%1 has no parameter '%2'; its parameters are: %3", {std::string(function.name), excerpt_of(key.text), known}},
        nearest_of(key.text, function.parameters, &ParameterDefinition::key));
}

// The text of a type, in quotes; errors lead into it.
Result<Spec> with_type(const Spec& spec, const ParameterDefinition& parameter, const TextPiece& piece) {
    const std::string_view text = trimmed(piece.text);
    const std::string_view inside = unquoted(text);
    if (inside.size() == text.size()) {
        return failure_at(piece.offset, {"%1 must be %2, not '%3'",
                                         {std::string(parameter.key), domain_of(parameter), excerpt_of(text)}});
    }
    return parse_fixed_point(inside)
        .and_then([&](const FixedPointType& type) { return with_one_value(spec, parameter.key, type); })
        .map_error([&](Error error) {
            error.offset = piece.offset + 1 + error.offset.value_or(0);
            return error;
        });
}

// The name of a file, in quotes; whatever is wrong with the file is told of its name.
Result<Spec> with_file(const Spec& spec, const ParameterDefinition& parameter, const TextPiece& piece,
                       const CodeFiles& files) {
    const std::string_view text = trimmed(piece.text);
    const std::string_view path = unquoted(text);
    if (path.size() == text.size() || !is_file_name(path)) {
        return failure_at(piece.offset,
                          {"%1 must be the name of a file in quotes, without quotes and backslashes in it, not %2",
                           {std::string(parameter.key), excerpt_of(text)}});
    }
    return files(std::string(path))
        .and_then([&](const CodeFile* file) { return with_one_value(spec, parameter.key, file); })
        .map_error([&](const Error& error) {
            return Error{.what = {"%1: %2", {excerpt_of(path), plain(error.what)}},
                         .offset = piece.offset + 1,
                         .kind = error.kind};
        });
}

Result<Spec> with_text(const Spec& spec, const ParameterDefinition& parameter, const TextPiece& piece,
                       const CodeFiles& files) {
    if (parameter.kind == ParameterKind::type) { return with_type(spec, parameter, piece); }
    if (parameter.kind == ParameterKind::file) { return with_file(spec, parameter, piece, files); }
    const std::string_view text = trimmed(piece.text);
    const std::optional<Value> value = value_of_text(text);
    if (value && admits(parameter, as_taken(parameter, *value))) { return with_one_value(spec, parameter.key, *value); }
    if (parameter.kind == ParameterKind::inert && !text.empty()) { return spec; }
    const std::string key(parameter.key);
    const std::string excerpt = excerpt_of(unquoted(text)); // the sentence has quotes of its own
    const bool is_number = value && value->is_number();
    if (parameter.kind == ParameterKind::flag) {
        return failure_at(piece.offset, {"%1 must be True or False, not '%2'", {key, excerpt}},
                          nearest_of(text, {"True", "False"}));
    }
    if (parameter.kind == ParameterKind::integer) {
        return failure_at(piece.offset,
                          {is_number ? "%1 must be a whole number from %2 to %3, not %4"
                                     : "%1 must be a whole number from %2 to %3, not '%4'",
                           {key, std::to_string(parameter.minimum), std::to_string(parameter.maximum), excerpt}});
    }
    return failure_at(
        piece.offset,
        {is_number ? "%1 must be %2, not %3" : "%1 must be %2, not '%3'", {key, domain_of(parameter), excerpt}},
        nearest_of(text, {parameter.words.begin(), parameter.words.end()}));
}

// The values as they are written, whether or not this program takes them; nullopt where parameters are not clear.
std::optional<Values> written_values(const Function& function, const CallText& call) {
    Values values(function.parameters);
    std::vector<bool> given(values.size(), false);
    for (std::size_t i = 0; i < call.arguments.size(); ++i) {
        const ArgumentText& argument = call.arguments[i];
        const auto index = argument.key.text.empty() ? std::optional(i) : function.parameter_index(argument.key.text);
        if (!index || *index >= values.size() || given[*index]) { return std::nullopt; }
        given[*index] = true;
        const std::string_view text = trimmed(argument.value.text);
        values[*index] = text.starts_with('[') ? a_list : value_of_text(text).value_or(Value::unknown());
    }
    return values;
}

// What QKeras raises of them, at the argument it is about.
Result<void> accepted(const Function& function, const CallText& call, QuantizerRole role) {
    const auto values = written_values(function, call);
    auto raise = values ? raised_by_qkeras(function, *values, role) : std::nullopt;
    if (!raise) { return {}; }
    std::size_t offset = call.name.offset;
    for (std::size_t i = 0; i < call.arguments.size(); ++i) {
        const ArgumentText& argument = call.arguments[i];
        const std::string_view key = argument.key.text.empty() ? function.parameters[i].key : argument.key.text;
        if (key == raise->key) { offset = argument.begin(); }
    }
    return failure_at(offset, std::move(raise->what));
}

// With the defaults that follow from what is given; refused where the values do not go together.
Result<Spec> completed(Spec spec, const std::vector<bool>& given) {
    for (std::size_t i = 0; i < given.size(); ++i) {
        const auto default_by = spec.function->parameters[i].default_by;
        if (!given[i] && default_by != nullptr) { spec.values[i] = default_by(spec.values); }
    }
    if (auto error = refusal_of(spec)) {
        error->offset = 0;
        return failure(std::move(*error));
    }
    return spec;
}

// Arguments from left to right; the first error ends it.
Result<Spec> with_arguments(Spec spec, const CallText& call, const CodeFiles& files) {
    const Function& function = *spec.function;
    std::vector<bool> given(spec.values.size(), false);
    bool keywords = false;
    std::size_t position = 0;
    for (const ArgumentText& argument : call.arguments) {
        std::optional<std::size_t> index = position++;
        if (!argument.key.text.empty()) {
            keywords = true;
            index = function.parameter_index(argument.key.text);
            if (!index) { return unknown_parameter(function, argument.key); }
        } else if (keywords) {
            return failure_at(argument.begin(), {"a positional argument cannot follow a keyword argument", {}});
        } else if (*index >= spec.values.size()) {
            return failure_at(argument.begin(), {"%1 takes at most %2 arguments",
                                                 {std::string(function.name), std::to_string(spec.values.size())}});
        }
        const ParameterDefinition& parameter = function.parameters[*index];
        if (given[*index]) { return failure_at(argument.begin(), {"%1 is given twice", {std::string(parameter.key)}}); }
        given[*index] = true;
        Result<Spec> next = with_text(spec, parameter, argument.value, files);
        if (!next) { return next; }
        spec = std::move(*next);
    }
    if (call.open && !call.is_closed) { return failure_at(call.end, {"expected ',' or ')'", {}}); }
    return completed(std::move(spec), given);
}

bool is_kernel(const ArgumentText& state) { return state.key.text.empty() && state.value.text == kernel_word; }

QuantizerRole role_in(const CallText& call) {
    return std::ranges::any_of(call.states, is_kernel) ? QuantizerRole::kernel : QuantizerRole::none;
}

Result<Spec> with_written_scale(const Spec& spec, const ArgumentText& state) {
    const std::optional<Value> value = value_of_text(state.value.text);
    const auto here = [&](Phrase what) { return failure_at(state.begin(), std::move(what)); };
    if (!value || !value->is_number()) {
        return here({"scale must be a number above 0, not '%1'", {excerpt_of(state.value.text)}});
    }
    const Result<Spec> scaled = with_scale(spec, value->number());
    return scaled ? scaled : here(scaled.error().what);
}

Result<Spec> with_written_mode(Spec spec, const TextPiece& word) {
    spec.mode = find_sigmoid_mode(word.text);
    if (spec.mode != nullptr) { return spec; }
    std::vector<std::string_view> known = names_in(sigmoid_modes(), &SigmoidMode::key);
    known.insert(known.end(), {"scale=1", kernel_word});
    return failure_at(
        word.offset, {"there is no sigmoid mode '%1'; expected one of: %2", {excerpt_of(word.text), comma_list(known)}},
        nearest_of(word.text, known));
}

// What is behind the @, in any order, each at most once.
Result<Spec> with_states(Spec spec, const CallText& call, std::string_view text) {
    if (!call.states.empty() && spec.function->qkeras == nullptr) {
        return failure_at(call.states.front().begin() - 1,
                          {"%1 has no sigmoid mode: it is not a function of QKeras", {spec.function->full_name()}});
    }
    std::vector<std::string_view> seen;
    for (const ArgumentText& state : call.states) {
        const bool is_scale = state.key.text == scale_word;
        const std::string_view kind = is_scale ? scale_word : is_kernel(state) ? kernel_word : "mode";
        if (!is_scale && !state.key.text.empty()) {
            return failure_at(state.begin(), {"expected scale=NUMBER, not '%1='", {excerpt_of(state.key.text)}},
                              std::string(scale_word));
        }
        if (std::ranges::find(seen, kind) != seen.end()) {
            return failure_at(state.begin(), {"%1 is given twice", {std::string(kind)}});
        }
        seen.push_back(kind);
        Result<Spec> next = is_scale         ? with_written_scale(spec, state)
                            : kind == "mode" ? with_written_mode(spec, state.value)
                                             : spec;
        if (!next) { return next; }
        spec = std::move(*next);
    }
    if (call.rest < text.size()) {
        return call.open || !call.states.empty()
                   ? failure_at(call.rest, {"unexpected text after the quantizer", {}})
                   : failure_at(call.rest, {"expected '(' after %1", {std::string(spec.function->name)}});
    }
    return spec;
}

// The text is a type and nothing else.
Result<Spec> type_spec(std::string_view text) {
    return parse_fixed_point(text).and_then([&](const FixedPointType& type) {
        const Spec spec = default_spec(fixed_type());
        return with_value(spec, spec.function->parameters[0].key, type).map_error([&](Error error) {
            error.offset = text.find_first_not_of(" \t");
            return error;
        });
    });
}
} // namespace

std::optional<Value> value_of_text(std::string_view text) {
    if (text == "None") { return Value(); }
    if (text == "True" || text == "False") { return Value(text == "True" ? 1 : 0); }
    if (const std::string_view word = unquoted(text); word.size() < text.size()) { return Value::word(word); }
    const std::string_view digits = text.starts_with('+') ? text.substr(1) : text;
    double number = 0.0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    const bool whole = end == digits.data() + digits.size() && error != std::errc::invalid_argument;
    const bool finite = whole && digits.find_first_of("nN") == std::string_view::npos; // inf, nan
    if (!finite || digits.starts_with('+')) { return std::nullopt; }
    // from_chars leaves what is too large or too small to be a double as it was.
    const bool small = digits.find("e-") != std::string_view::npos || digits.find("E-") != std::string_view::npos;
    return Value(error != std::errc::result_out_of_range ? number
                 : small                                 ? 0.0
                 : digits.starts_with('-')               ? -std::numeric_limits<double>::infinity()
                                                         : std::numeric_limits<double>::infinity());
}

Result<Spec> parse_spec(std::string_view text, const CodeFiles& files) {
    if (text.size() > longest_spec_text) {
        return failure_at(longest_spec_text,
                          {"a quantizer's text has at most %1 characters", {std::to_string(longest_spec_text)}});
    }
    if (begins_fixed_point_type(text)) { return type_spec(text); }
    const CallText call = read_call(text, CallGrammar::text_form);
    return function_of(call)
        .and_then([&](const Function* function) {
            Spec spec = default_spec(*function);
            spec.role = role_in(call);
            return accepted(*function, call, spec.role).map([&] { return spec; });
        })
        .and_then([&](const Spec& spec) { return with_arguments(spec, call, files); })
        .and_then([&](Spec spec) { return with_states(std::move(spec), call, text); });
}
} // namespace quantoscope::inline spec
