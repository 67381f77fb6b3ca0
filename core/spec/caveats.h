#pragma once

#include "core/spec/spec.h"

#include <string>
#include <vector>

namespace quantoscope {

// Whether outputs are random at inference too; then what is evaluated is the likelier one.
bool is_random(const Spec& spec);

// What must be said wherever the quantizer is shown, each without a full stop: scales that depend on a whole
// tensor, outputs off the levels, randomness. Mostly none.
std::vector<std::string> caveats_of(const Spec& spec);

} // namespace quantoscope
