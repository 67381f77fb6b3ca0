#pragma once

#include "core/figure/figure.h"

namespace quantoscope {

// A bar over [from, to] from 0 to `value`.
Band bar(Role role, double from, double to, double value, double weight = 1.0);

// Makes at most about `columns` of more bars than can be told apart: in each column the highest and the
// lowest are kept. Bars in increasing x.
std::vector<Band> thinned(std::vector<Band> bars, AxisRange x, int columns);

// The y range that shows all bars and 0, or the range given where there are none.
AxisRange fitting_bars(const std::vector<Band>& bars, AxisRange without);

} // namespace quantoscope
