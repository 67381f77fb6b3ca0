#pragma once

#include "core/spec/fixed_type.h"

namespace quantoscope::inline analysis {
// The fixed-point type that gives what the quantizer gives (fixed_point_of), of functions other than
// quantized_bits too: there types on its grid are compared with it output by output, for inputs of up to 2^24
// steps and where float32 keeps to the levels. nullopt where none does the same, and above 16 bits.
std::optional<FixedPointType> same_fixed_point(const Spec& spec);
} // namespace quantoscope::inline analysis
