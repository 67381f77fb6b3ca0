#pragma once

#include "core/figure/builders.h"

namespace quantoscope::inline figure {
// A bar over [from, to] from 0 to `value`.
Band bar(Role role, double from, double to, double value, double weight = 1.0);

// The bars of one quantizer, in increasing x: as they are where it is alone, else their outline as a line in
// its own look. Too many to be told apart are thinned.
void add_bars(Panel& panel, const FigureContext& context, const Drawn& drawn, Role role, std::vector<Band> bars);

// Makes at most about `columns` of more bars than can be told apart: in each column the highest and the
// lowest are kept. Bars in increasing x.
std::vector<Band> thinned(std::vector<Band> bars, AxisRange x, int columns);

// The y range that shows all bars and 0, or the range given where there are none.
AxisRange fitting_bars(const std::vector<Band>& bars, AxisRange without);
} // namespace quantoscope::inline figure
