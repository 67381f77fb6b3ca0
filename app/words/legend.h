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

// How many quantizers up to and with this one are like it, which is what tells them apart; 1 for most.
int copy_of(const Document& document, std::size_t entry);
// Its name in one of the two ways above or in full, with that number behind: "quantized_tanh(bits=4) (2)".
std::string entry_text(const Document& document, std::size_t entry, std::string (*name_of)(const Spec&));

// Whether the selected quantizer has outputs outside its range; what is hatched is another one's where it has not.
bool leaves_range(const Study& study);

// Which value of the sweep is the first within its limit; nothing without one, or as long as it is not known.
std::optional<Phrase> limit_text(const Document& document, const Study* study);

// What tells an entry apart from the others drawn: "3 bits", "v1, 4 bits", "symmetric=True"; entry_text where they are
// not of one name.
Phrase entry_name(const Document& document, std::size_t entry, std::string (*name_of)(const Spec&));

// What all quantizers drawn have in common, where that is said once: "quantized_tanh(symmetric=True)@real".
std::string common_text(const Document& document);

// The quantizer with the range of the swept parameter in place of its value: "quantized_sigmoid(bits=2..8)".
std::string swept_text(const Spec& spec, const Sweep& sweep);
} // namespace quantoscope::inline words
