#pragma once

#include "core/document/document.h"

namespace quantoscope::inline words {
// What was done between two documents, short, for a list of steps: "Bits 4 to 5", "Revision v1 to v2",
// "Show panel Error". Where several things changed together, the one a person did: a step to another revision
// counts more than what follows from it.
Phrase step_name(const Document& before, const Document& after);
} // namespace quantoscope::inline words
