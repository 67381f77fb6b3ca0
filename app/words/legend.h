#pragma once

#include "app/words/facts.h"
#include "core/figure/figure.h"

namespace quantoscope {

// The legend entry of a role: what it is and what was found. `study` may be null (not worked out yet).
Phrase legend_text(Role role, const Spec& spec, const Study* study, const NumberStyle& style);

// Labels of the figure's axes.
Phrase input_label();
Phrase output_label();
Phrase defect_label(const Spec& spec, const NumberStyle& style); // the formula of d(x)

} // namespace quantoscope
