#include "core/qkeras/facts.h"
#include "core/spec/spec.h"

namespace quantoscope {

namespace {

std::string call_text(const Spec& spec)
{
    std::string text(spec.function->name);
    text += '(';
    for (std::size_t i = 0; i < spec.values.size(); ++i) {
        const ParameterDefinition& parameter = spec.function->parameters[i];
        if (parameter.key != "bits" && spec.values[i] == parameter.default_value) {
            continue;
        }
        text += text.ends_with('(') ? "" : ", ";
        text += parameter.key;
        text += '=';
        text += text_of(parameter, spec.values[i]);
    }
    return text + ')';
}

} // namespace

std::string text_of(const Spec& spec)
{
    std::string text(spec.function->prefix());
    text += text.empty() ? "" : ".";
    text += call_text(spec);
    if (spec.mode != &default_sigmoid_mode()) {
        text += '@';
        text += spec.mode->key;
    }
    return text;
}

std::string qkeras_python(const Spec& spec)
{
    if (spec.function->qkeras == nullptr) {
        return "# " + text_of(spec) + " is not a quantizer of QKeras";
    }
    std::string text;
    if (!spec.function->prefix().empty()) {
        text += "# " + std::string(qkeras_facts(*spec.function).source) + "\n";
    }
    if (mode_matters(spec) && spec.mode != &default_sigmoid_mode()) {
        text += "set_internal_sigmoid(\"" + std::string(spec.mode->key) + "\")\n";
    }
    return text + call_text(spec);
}

} // namespace quantoscope
