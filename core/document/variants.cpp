#include "core/document/variants.h"

#include <algorithm>
#include <tuple>

namespace quantoscope::inline document {
bool has_variants(const ParameterDefinition& definition) {
    return definition.kind == ParameterKind::integer || definition.kind == ParameterKind::flag ||
           definition.kind == ParameterKind::choice;
}

std::vector<Spec> variants_of(const Spec& spec, std::string_view key) {
    std::vector<Spec> specs;
    if (key == mode_key && mode_matters(spec)) {
        for (const SigmoidMode& mode : sigmoid_modes()) {
            specs.push_back(spec);
            specs.back().mode = &mode;
        }
    }
    const auto index = spec.function->parameter_index(key);
    if (!index || !has_variants(spec.function->parameters[*index])) { return specs; }
    const ParameterDefinition& definition = spec.function->parameters[*index];
    const auto add = [&](const Value& value) {
        if (auto variant = with_value(spec, key, value)) { specs.push_back(std::move(*variant)); }
    };
    for (const std::string_view word : definition.words) { add(Value::word(word)); }
    const bool is_flag = definition.kind == ParameterKind::flag;
    const int last = is_flag ? 1 : definition.slider_maximum;
    for (int value = is_flag ? 0 : definition.minimum; value <= last && definition.kind != ParameterKind::choice;
         value += definition.by_powers_of_two ? value : 1) {
        add(value);
    }
    return specs;
}

NearestSetting nearest_setting(const Spec& spec, const std::function<double(const Kernel&)>& distance, double enough) {
    std::vector<std::pair<Spec, int>> settings{{spec, 0}}; // with how many parameters are other ones
    const auto vary = [&](std::string_view key) {
        std::vector<std::pair<Spec, int>> more;
        for (const auto& [setting, changes] : settings) {
            for (Spec& variant : variants_of(setting, key)) {
                if (variant == setting || settings.size() + more.size() >= most_settings) { continue; }
                more.emplace_back(std::move(variant), changes + 1);
            }
        }
        std::ranges::move(more, std::back_inserter(settings));
    };
    for (const ParameterDefinition& parameter : spec.function->parameters) {
        if (!parameter.training_only) { vary(parameter.key); }
    }
    vary(mode_key);
    std::optional<NearestSetting> nearest;
    std::tuple<bool, double, double> least;
    for (const auto& [setting, changes] : settings) {
        const double off = distance(*bind(setting));
        const bool near = off <= enough;
        const std::tuple rank{!near, near ? changes : off, near ? off : changes};
        if (!nearest || rank < least) {
            least = rank;
            nearest = NearestSetting{setting, off};
        }
    }
    return *nearest;
}
} // namespace quantoscope::inline document
