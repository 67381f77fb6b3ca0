#pragma once

#include "app/words/facts.h"
#include "core/figure/study.h"

namespace quantoscope {

// Everything found about a document's selected quantizer: the analysis, and what comparing with another
// quantizer, with measured data and with the distribution of the inputs told.
std::vector<Fact> document_facts(const Document& document, const Study& study, const NumberStyle& style);

} // namespace quantoscope
