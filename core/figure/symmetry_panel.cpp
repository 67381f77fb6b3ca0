#include "core/figure/builders.h"

#include <algorithm>
#include <cmath>

namespace quantoscope {

namespace {

// Mirror images of an interval of |x| as far as they are in view; both halves of one that holds 0 are one.
std::vector<AxisRange> both_sides(const SymmetryInterval& interval, AxisRange view)
{
    const double from = interval.from;
    const double to = interval.to;
    std::vector<AxisRange> sides;
    if (from == 0.0) {
        sides = {{-to, to}};
    } else {
        sides = {{-to, -from}, {from, to}};
    }
    std::erase_if(sides, [&](AxisRange side) { return side.last < view.first || side.first > view.last; });
    for (AxisRange& side : sides) {
        side = {std::max(side.first, view.first), std::min(side.last, view.last)};
    }
    return sides;
}

} // namespace

// The defect d(x) = q(x) + q(-x) - 2c, as bands from 0 to d.
std::optional<Panel> build_symmetry_panel(const FigureContext& context)
{
    Panel panel;
    panel.x = context.document.view.x;
    double low = 0.0;
    double high = 0.0;
    if (context.study != nullptr) {
        for (const SymmetryInterval& interval : context.study->asymmetric) {
            for (const AxisRange& side : both_sides(interval, panel.x)) {
                panel.bands.push_back(
                    {Role::asymmetric, side, {std::min(interval.d, 0.0), std::max(interval.d, 0.0)}});
                low = std::min(low, interval.d);
                high = std::max(high, interval.d);
            }
        }
    }
    // Without a defect the panel shows a step either way, so that nothing looks like something.
    const double step = step_of(context.spec);
    if (low == 0.0 && high == 0.0) {
        low = std::isnan(step) ? -1.0 : -step;
        high = -low;
    }
    panel.y = roomy(low, high, 0.15);
    return panel;
}

} // namespace quantoscope
