#pragma once

#include "core/numeric/float32.h"

namespace quantoscope {

// The input in `run` that is easiest to type: of its float32 the one with the shortest printed text, of
// those the one nearest to zero (of +-x the positive).
float shortest_input(Interval run);

} // namespace quantoscope
