#pragma once

#include "app/words/facts.h"
#include "core/figure/figure.h"

namespace quantoscope::inline words {

// The legend entry: what it is and what was found. `study` may be null (not worked out yet).
Phrase legend_text(const LegendEntry& item, const Document& document, const Study* study, const NumberStyle& style);

// The quantizer in few letters, what tells revisions apart first: "v2 sigmoid(bits=4)@real".
std::string short_text(const Spec& spec);

// As figures name one of several: its text, that of a revision in few letters.
std::string figure_name(const Spec& spec);

// The quantizer with the range of the swept parameter in place of its value: "quantized_sigmoid(bits=2..8)".
std::string swept_text(const Spec& spec, const Sweep& sweep);

} // namespace quantoscope::inline words
