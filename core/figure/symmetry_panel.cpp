#include "core/figure/bars.h"

#include <algorithm>
#include <cmath>

namespace quantoscope::inline figure {
namespace {
// Mirror images of an interval of |x| as far as they are in view; both halves of one that holds 0 are one.
std::vector<AxisRange> both_sides(const SymmetryInterval& interval, AxisRange view) {
    const double from = interval.from;
    const double to = interval.to;
    std::vector<AxisRange> sides;
    if (from == 0.0) {
        sides = {{-to, to}};
    } else {
        sides = {{-to, -from}, {from, to}};
    }
    std::erase_if(sides, [&](AxisRange side) { return side.last < view.first || side.first > view.last; });
    for (AxisRange& side : sides) { side = {std::max(side.first, view.first), std::min(side.last, view.last)}; }
    return sides;
}

// The defect d(x) = q(x) + q(-x) - 2c, as bands from 0 to d.
std::optional<Panel> build_symmetry_panel(const FigureContext& context) {
    Panel panel;
    panel.x = context.document.view.x;
    double low = 0.0;
    double high = 0.0;
    for (const Drawn& drawn : context.drawn) {
        if (drawn.asymmetric != nullptr) {
            std::vector<Band> bars = symmetry_bars(*drawn.asymmetric, panel.x);
            for (const Band& one : bars) {
                low = std::min(low, one.y.first);
                high = std::max(high, one.y.last);
            }
            add_bars(panel, context, drawn, Role::asymmetric, std::move(bars));
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
} // namespace

std::vector<Band> symmetry_bars(const std::vector<SymmetryInterval>& intervals, AxisRange x) {
    std::vector<Band> bars;
    for (const SymmetryInterval& interval : intervals) {
        for (const AxisRange& side : both_sides(interval, x)) {
            bars.push_back(bar(Role::asymmetric, side.first, side.last, interval.d));
        }
    }
    std::ranges::sort(bars, {}, [](const Band& one) { return one.x.first; });
    return bars;
}

constinit const PanelRow symmetry_panel{
    .kind = PanelKind::symmetry,
    .key = "symmetry",
    .title = "Symmetry defect",
    .explanation = "how far the output at -x is from mirroring that at x",
    .shown = true,
    .build = build_symmetry_panel,
};
} // namespace quantoscope::inline figure
