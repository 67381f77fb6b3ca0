#pragma once

#include "app/words/facts.h"
#include "core/figure/figure.h"

namespace quantoscope {

// The legend entry: what it is and what was found. `study` may be null (not worked out yet).
Phrase legend_text(const LegendEntry& item, const Document& document, const Study* study,
                   const NumberStyle& style);

} // namespace quantoscope
