#pragma once

#include "app/words/facts.h"
#include "core/figure/study.h"

namespace quantoscope::inline words {
// Everything found about a document's selected quantizer: the analysis, and what comparing with another
// quantizer, with measured data and with the distribution of the inputs told.
std::vector<Fact> document_facts(const Document& document, const Study& study, const NumberStyle& style);

// What a file of its figure says of itself.
std::string file_title(const Document& document);                           // the figure's, else the quantizer's text
std::string file_description(const Document& document, const Study& study); // the facts, one a line
} // namespace quantoscope::inline words
