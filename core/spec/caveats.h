#pragma once

#include "core/spec/spec.h"
#include "core/text/phrase.h"

#include <vector>

namespace quantoscope::inline spec {
// Whether outputs are random at inference too; then what is evaluated is the likelier one.
bool is_random(const Spec& spec);

// What must be said wherever the quantizer is shown: scales that depend on a whole
// tensor, outputs off the levels, randomness. Mostly none.
std::vector<Phrase> caveats_of(const Spec& spec);
} // namespace quantoscope::inline spec
