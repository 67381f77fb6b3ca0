#include "core/qkeras/facts.h"
#include "core/spec/spec.h"
#include "core/text/call_text.h"
#include "core/text/list_text.h"
#include "core/text/number_text.h"

namespace quantoscope::inline spec {
namespace {
std::string call_text(const Spec& spec) {
    std::vector<WrittenArgument> arguments;
    for (std::size_t i = 0; i < spec.values.size(); ++i) {
        const ParameterDefinition& parameter = spec.function->parameters[i];
        const bool is_default = parameter.default_by != nullptr
                                    ? spec.values[i] == Value(parameter.default_by(spec.values))
                                    : spec.values[i] == parameter.default_value;
        if (parameter.key == "bits" || parameter.always_printed || !is_default) {
            arguments.push_back({std::string(parameter.key), text_of(parameter, spec.values[i])});
        }
    }
    return written_call(spec.function->name, arguments);
}
} // namespace

std::string text_of(const Spec& spec) {
    if (spec.function->is_type) { return text_of(spec.values[0].type()); }
    std::string text(spec.function->prefix());
    text += text.empty() ? "" : ".";
    text += call_text(spec);
    const std::string state = state_text(spec);
    return text + (state.empty() ? "" : "@") + state;
}

std::string state_text(const Spec& spec) {
    std::vector<std::string> states;
    if (spec.mode != &default_sigmoid_mode()) { states.emplace_back(spec.mode->key); }
    if (spec.values.scale != 1.0f) { states.push_back("scale=" + text::text_of(spec.values.scale)); }
    if (spec.role == QuantizerRole::kernel) { states.emplace_back(kernel_word); }
    return comma_list(states, {}, ",");
}

std::string qkeras_python(const Spec& spec) {
    if (spec.function->qkeras == nullptr) { return "# " + text_of(spec) + " is not a quantizer of QKeras"; }
    std::string text;
    if (!spec.function->prefix().empty()) { text += "# " + std::string(qkeras_facts(*spec.function).source) + "\n"; }
    if (mode_matters(spec) && spec.mode != &default_sigmoid_mode()) {
        text += "set_internal_sigmoid(\"" + std::string(spec.mode->key) + "\")\n";
    }
    return text + call_text(spec);
}
} // namespace quantoscope::inline spec
