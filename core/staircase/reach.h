#pragma once

#include "core/numeric/float32.h"

namespace quantoscope::inline staircase {
// The farthest ordinal from `inside` towards `end`, which may lie on either side, up to which `holds` is
// true. It must be true at `inside` and, where it becomes false on the way, stay false. Strides double until
// they leave, then halve: at most about 2 log2(distance) calls.
template <class Holds> Ordinal farthest(Ordinal inside, Ordinal end, Holds holds) {
    const Ordinal direction = end < inside ? -1 : 1;
    const auto step = [&](Ordinal stride) {
        const bool fits = stride <= (end - inside) * direction && holds(inside + stride * direction);
        inside += fits ? stride * direction : 0;
        return fits;
    };
    Ordinal stride = 1;
    while (step(stride)) { stride *= 2; }
    for (stride /= 2; stride > 0; stride /= 2) { step(stride); }
    return inside;
}
} // namespace quantoscope::inline staircase
