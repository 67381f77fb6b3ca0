#include "core/spec/caveats.h"

namespace quantoscope::inline spec {
bool is_random(const Spec& spec) {
    return !spec.function->training_parameter() && bind(spec)->training(0.0f).has_value();
}

std::vector<Phrase> caveats_of(const Spec& spec) {
    std::vector<Phrase> caveats;
    for (std::size_t i = 0; i < spec.values.size(); ++i) {
        const ParameterDefinition& parameter = spec.function->parameters[i];
        if (parameter.words_need_tensor && spec.values[i].is_word()) {
            caveats.push_back({"Note: %1='%2' is worked out from the values of a whole tensor; shown with %1=1.",
                               {std::string(parameter.key), std::string(spec.values[i].word())}});
        }
    }
    if (const std::string_view reason = off_grid_reason(spec); !reason.empty()) {
        caveats.push_back({"Note: %1.", {std::string(reason)}});
    }
    if (is_random(spec)) {
        caveats.push_back({"Note: outputs are random at inference too, with the probability of the true "
                           "function; the more probable output is shown.",
                           {}});
    }
    return caveats;
}
} // namespace quantoscope::inline spec
