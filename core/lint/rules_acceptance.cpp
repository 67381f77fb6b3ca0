#include "core/lint/rules.h"
#include "core/text/ascii.h"

// What QKeras raises an exception for, and what a layer makes of its kernel's quantizer. Source: google/qkeras at
// 78ea90f, quantizers.py (core/qkeras/facts.h).
namespace quantoscope::inline lint {
namespace {
using Kind = ReadValue::Kind;

// What QKeras is given, whether or not this program takes it; words lead into the call.
Value given_value(const CallArgument& argument) {
    switch (argument.value.kind) {
    case Kind::number:
    case Kind::flag: return argument.value.number;
    case Kind::none: return {};
    case Kind::word:
    case Kind::stripped: return Value::word(argument.value.word);
    case Kind::list: return a_list;
    case Kind::unknown: break;
    }
    return argument.text.starts_with('[') ? a_list : Value::unknown();
}

// nullopt where the arguments are not read.
std::optional<Values> given_values(const QuantizerCall& call) {
    if (call.function == nullptr || !call.is_read()) { return std::nullopt; }
    Values values(call.function->parameters);
    for (const CallArgument& argument : call.arguments) {
        if (argument.text.starts_with('*')) { return std::nullopt; }
        if (argument.parameter) { values[*argument.parameter] = given_value(argument); }
    }
    return values;
}

void raised(LintCase& given) {
    const auto values = given_values(given.call);
    const auto raise = values ? raised_by_qkeras(*given.call.function, *values, given.call.role) : std::nullopt;
    if (!raise) { return; }
    const CallArgument* argument = given.call.given(raise->key);
    given.report(argument != nullptr ? argument->span : given.call.name_span, raise->what);
}

// The call with the values that the layer changes.
std::string text_in_role(const LintCase& given, const Spec& made) {
    if (given.spec) { return text_of(made); }
    auto written = keyword_arguments(given.call);
    for (std::size_t i = 0; i < given.call.function->parameters.size(); ++i) {
        const ParameterDefinition& parameter = given.call.function->parameters[i];
        if (made.values[i] == given.known->values[i]) { continue; }
        std::erase_if(written, [&](const WrittenArgument& argument) { return argument.key == parameter.key; });
        written.push_back({std::string(parameter.key), text_of(parameter, made.values[i])});
    }
    return call_text(given.call, written);
}

void changed_by_role(LintCase& given) {
    // Behind an @ it is meant; what QKeras raises is said before.
    if (!given.known || given.call.mode_span.length > 0 || !given.findings.empty()) { return; }
    const Spec made = resolved(*given.known);
    if (made.values == given.known->values) { return; }
    const std::string text = text_in_role(given, made);
    given.report(
        given.call.name_span, {"the layer makes it %1, since alpha is None; alpha=1 keeps it as it is written", {text}},
        {{{"as it will be", {}}, text}, {{"to keep it as written", {}}, with_argument(given.call, "alpha", "1")}});
}

constexpr LintRule rules[] = {
    {"raised-by-qkeras", LintSeverity::error, "QKeras raises an exception, whatever the text looks like", raised},
    {"changed-by-layer", LintSeverity::warning,
     "As a kernel, and wherever a layer calls _set_trainable_parameter, alpha=None becomes 'auto_po2' and the range "
     "symmetric",
     changed_by_role},
};
} // namespace

std::span<const LintRule> acceptance_rules() { return rules; }
} // namespace quantoscope::inline lint
