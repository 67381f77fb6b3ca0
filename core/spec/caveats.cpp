#include "core/spec/caveats.h"

#include "core/text/number_text.h"

namespace quantoscope::inline spec {
bool is_random(const Spec& spec) {
    return !spec.function->training_parameter() && bind(spec)->training(0.0f).has_value();
}

std::vector<Phrase> caveats_of(const Spec& spec) {
    std::vector<Phrase> caveats;
    const Spec made = resolved(spec);
    if (made.values != spec.values) { caveats.push_back({"Note: as a kernel it is %1.", {text_of(made)}}); }
    if (has_scale(spec)) {
        caveats.push_back({"Note: alpha='%1' works its scale out from a whole tensor; shown for scale %2.",
                           {std::string(made.at("alpha").word()), text::text_of(spec.values.scale)}});
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
