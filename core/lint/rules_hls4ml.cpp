#include "core/lint/rules.h"

#include <algorithm>
#include <array>

// What a conversion to hls4ml leaves out. Source: fastmachinelearning/hls4ml, converters/keras/qkeras.py
// (commit 0014903) and model/quantizers.py (commit 0db3276): a weight is quantized by QKeras itself and then
// given a type; an activation is given a type and a function of hls4ml's own.
namespace quantoscope {

namespace {

using Findings = std::vector<LintFinding>;

bool is_set(const LintCase& given, std::string_view key)
{
    const Value value = given.spec ? given.spec->at(key) : Value();
    return value.is_number() && value.number() != 0.0;
}

TextSpan span_of(const LintCase& given, std::string_view key)
{
    const CallArgument* argument = given.call.given(key);
    return argument == nullptr     ? given.call.name_span
           : argument->key.empty() ? argument->span
                                   : argument->key_span;
}

void ignored_flag(const LintRule& rule, const LintCase& given, Findings& findings)
{
    if (!given.spec || !given.spec->family->revision.empty()) {
        return;
    }
    const std::string_view name = given.spec->family->name;
    const bool bits = name == "quantized_bits";
    if (bits && given.call.given("keep_negative") != nullptr && !is_set(given, "keep_negative")) {
        report(
            rule, given, findings, span_of(given, "keep_negative"),
            {"hls4ml gives %1 a signed type whatever keep_negative says: the sign takes the place of the last bit",
             {std::string(name)}});
    }
    const bool curve = name == "quantized_sigmoid" || name == "quantized_tanh";
    if ((bits || curve) && is_set(given, "symmetric") && given.call.given("symmetric") != nullptr) {
        report(
            rule, given, findings, span_of(given, "symmetric"),
            {"hls4ml's type has no symmetric range: of an activation it leaves symmetric out (weights keep it, QKeras "
             "quantizes them)",
             {}});
    }
    for (const std::string_view key : {"negative_slope", "use_sigmoid", "relu_upper_bound"}) {
        if (name == "quantized_relu" && given.call.given(key) != nullptr && is_set(given, key)) {
            report(
                rule, given, findings, span_of(given, key),
                {"hls4ml makes quantized_relu a plain relu of a type and leaves %1 out", {std::string(key)}});
        }
    }
    if (curve && given.call.mode_span.length > 0 && given.call.mode != &default_sigmoid_mode() &&
        mode_matters(*given.spec)) {
        report(rule, given, findings, given.call.mode_span,
               {"hls4ml takes the hard sigmoid unless %1 is set: set_internal_sigmoid is not in the model",
                {name == "quantized_tanh" ? "use_real_tanh" : "use_real_sigmoid"}});
    }
}

constexpr std::array<std::string_view, 6> converted{"quantized_relu", "quantized_tanh", "quantized_sigmoid",
                                                    "quantized_bits", "binary",         "ternary"};

bool is_for_weights(std::string_view name)
{
    return name == "quantized_po2" || name.ends_with("binary") || name.ends_with("ternary");
}

void not_converted(const LintRule& rule, const LintCase& given, Findings& findings)
{
    const Family* family = given.call.family;
    if (family == nullptr || !family->revision.empty() ||
        std::ranges::find(converted, family->name) != converted.end()) {
        return;
    }
    report(
        rule, given, findings, given.call.name_span,
        {is_for_weights(family->name)
             ? "hls4ml takes %1 for weights alone, and refuses it as an activation"
             : "hls4ml does not know %1: it refuses it as an activation, and weights get the type ap_fixed<16,6>",
         {std::string(family->name)}});
}

constexpr LintRule rules[] = {
    {"ignored-by-hls4ml", LintSeverity::warning, "The conversion to hls4ml leaves a flag out", ignored_flag},
    {"unknown-to-hls4ml", LintSeverity::note,
     "The conversion to hls4ml does not know the quantizer as an activation", not_converted},
};

} // namespace

std::span<const LintRule> hls4ml_rules()
{
    return rules;
}

} // namespace quantoscope
