#include "core/deploy/comparison.h"
#include "core/lint/rules.h"

// What a conversion to hls4ml leaves out or changes. Source: fastmachinelearning/hls4ml v1.0.0 to v1.3.0 (and
// commit ef92ebd), converters/keras/qkeras.py, utils/config.py (_get_precision_from_quantizer) and
// model/quantizers.py, with granularity 'name' or 'type': a weight is quantized by QKeras itself and then
// given a type; an activation is given a type and a function of hls4ml's own. v1.0.0 is the first with a
// leaky relu for negative_slope, v0.7.0 the first with AP_SAT_SYM for a symmetric quantized_tanh.
namespace quantoscope::inline lint {
namespace {
TextSpan span_of(const LintCase& given, std::string_view key) {
    const CallArgument* argument = given.call.given(key);
    return argument == nullptr ? given.call.name_span : argument->place();
}

bool is_lost(const LintCase& given, const Hls4mlLoss& loss) {
    if (loss.of_sigmoid_mode) {
        return given.spec && given.call.mode_span.length > 0 && given.call.mode != &default_sigmoid_mode() &&
               mode_matters(*given.spec);
    }
    return given.call.given(loss.key) != nullptr && !given.known->at(loss.key).is_unknown() &&
           given.is_set(loss.key) != loss.inverted &&
           (loss.only_if == nullptr || (given.spec && loss.only_if(given.spec->values)));
}

// What may be a weight as well as an activation, where nothing says which.
bool may_be_weight(const LintCase& given) {
    return given.use == QuantizerUse::unknown && given.call.function->parameter_index("alpha").has_value();
}

void report_losses(LintCase& given, bool of_what_may_be_weight) {
    const Function* function = given.call.function;
    if (!given.known || !function->prefix().empty() || qkeras_facts(*function).hls4ml == nullptr) { return; }
    for (const Hls4mlLoss& loss : qkeras_facts(*function).hls4ml->losses) {
        if (is_lost(given, loss) && (loss.of_weights || given.use != QuantizerUse::weight) &&
            (!loss.of_weights && may_be_weight(given)) == of_what_may_be_weight) {
            given.report(loss.of_sigmoid_mode ? given.call.mode_span : span_of(given, loss.key),
                         {loss.why, {std::string(function->name), std::string(loss.key)}});
        }
    }
}

void ignored_flag(LintCase& given) { report_losses(given, false); }
void ignored_in_activation(LintCase& given) { report_losses(given, true); }

const char* why_not_converted(bool for_weights, QuantizerUse use) {
    if (for_weights) { return "hls4ml takes %1 for weights alone, and refuses it as an activation"; }
    return use == QuantizerUse::weight ? "hls4ml does not know %1: weights get the type ap_fixed<16,6>"
           : use == QuantizerUse::activation
               ? "hls4ml does not know %1 and refuses it as an activation"
               : "hls4ml does not know %1: it refuses it as an activation, and weights get the type ap_fixed<16,6>";
}

void not_converted(LintCase& given) {
    const Function* function = given.call.function;
    if (function == nullptr || !function->prefix().empty()) { return; }
    const bool for_weights = qkeras_facts(*function).hls4ml != nullptr;
    const bool is_known =
        for_weights && (qkeras_facts(*function).hls4ml->as_activation || given.use == QuantizerUse::weight);
    if (!is_known) {
        given.report(given.call.name_span, {why_not_converted(for_weights, given.use), {std::string(function->name)}});
    }
}

// What hls4ml deploys by default, where that is a lookup table.
std::optional<Target> table_of(const Spec& spec, Hls4mlGranularity granularity) {
    const Result<Spec> deployed = deployed_by_hls4ml(spec, Hls4mlBackend::vivado, granularity);
    std::optional<Target> target = deployed ? target_of(*deployed) : std::nullopt;
    return target && target->table ? std::move(target) : std::nullopt;
}

void lookup_table(LintCase& given) {
    if (!given.spec || given.use == QuantizerUse::weight) { return; }
    const auto by_name = table_of(*given.spec, Hls4mlGranularity::name);
    const auto by_model = table_of(*given.spec, Hls4mlGranularity::model);
    if (!by_name || !by_model) { return; }
    const auto kernel = bind(*given.spec);
    const DeployComparison differs = compare_deployed(*kernel, *by_name);
    const std::string_view flag = given.call.given("use_real_tanh") != nullptr ? "use_real_tanh" : "use_real_sigmoid";
    given.report(
        span_of(given, flag),
        {"hls4ml makes this a lookup table of %1 entries: %2 of %3 input codes get another output, with its bare "
         "default (granularity='model') %4",
         {std::to_string(by_name->table->entries.size()), std::to_string(differs.disagree),
          std::to_string(differs.codes), std::to_string(compare_deployed(*kernel, *by_model).disagree)}});
}

constexpr LintRule rules[] = {
    {"ignored-by-hls4ml", LintSeverity::warning,
     "The conversion to hls4ml (1.0.0 to 1.3.0) leaves a parameter out or changes what it does", ignored_flag},
    {"table-on-hls4ml", LintSeverity::warning,
     "hls4ml (1.0.0 to 1.3.0) makes a real sigmoid or tanh a lookup table, which gives other outputs for some inputs",
     lookup_table},
    {"ignored-in-activation", LintSeverity::note,
     "Where the quantizer is an activation, the conversion to hls4ml (1.0.0 to 1.3.0) leaves a parameter out",
     ignored_in_activation},
    {"unknown-to-hls4ml", LintSeverity::note,
     "The conversion to hls4ml (1.0.0 to 1.3.0) does not know the quantizer as an activation", not_converted},
};
} // namespace

std::span<const LintRule> hls4ml_rules() { return rules; }
} // namespace quantoscope::inline lint
