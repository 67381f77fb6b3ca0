#pragma once

#include "core/figure/figure.h"

namespace quantoscope::inline figure {
// Pictures between two figures, as a parameter moves from one value to the next.

// The figure `to` with its staircases on their way: at each input the output lies `share` (0 to 1) of the way from that
// of `from` to its own, and so do the ends of the plot's y axis. Treads split where both have transitions, and merge
// when they arrive. Staircases are matched by slot; what has none in `from`, and all that is no tread, is that of `to`.
Figure between(const Figure& from, Figure to, double share);

// The figure with each tread at the value of the curve in its middle: what a staircase rises from.
Figure on_the_curve(Figure figure, const ScaledCurve& curve);
} // namespace quantoscope::inline figure
