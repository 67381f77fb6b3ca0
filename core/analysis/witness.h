#pragma once

#include "core/numeric/float32.h"

namespace quantoscope {

// The input in `run` that is easiest to type: of its float32 the one with the shortest printed text, of
// those the one nearest to zero (of +-x the positive).
float shortest_input(Interval run);

// |x| of the input of `run` nearest to zero: the order in which runs are looked at for a witness.
double distance_from_zero(Interval run);

} // namespace quantoscope
