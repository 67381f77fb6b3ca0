#include "core/figure/bars.h"
#include "core/figure/builders.h"

#include <algorithm>
#include <cmath>

namespace quantoscope::inline figure {
namespace {
std::vector<Band> bars_of(const std::vector<DifferenceRun>& runs, AxisRange x) {
    std::vector<Band> bars;
    for (const DifferenceRun& run : runs) {
        const double from = std::max(static_cast<double>(run.from), x.first);
        const double to = std::min(static_cast<double>(run.to), x.last);
        if (from <= to) { bars.push_back(bar(Role::difference, from, to, run.difference)); }
    }
    return bars;
}

// The selected output minus that of another quantizer: bars, or a line for each of several others.
std::optional<Panel> build_difference_panel(const FigureContext& context) {
    if (context.selected() == nullptr || !compared_spec(context.document)) { return std::nullopt; }
    Panel panel;
    panel.x = context.document.view.x;
    std::vector<Band> all = difference_bars(context);
    if (context.drawn.size() <= 2) { // the selected one and what it is compared with
        panel.bands = all;
    } else {
        for (const Drawn& other : context.drawn) {
            if (other.differences != nullptr) {
                const std::vector<Band> bars = bars_of(*other.differences, panel.x);
                add_bars(panel, context, other, Role::difference, bars);
                all.insert(all.end(), bars.begin(), bars.end());
            }
        }
    }
    const double step = step_of(context.spec);
    const double least = std::isnan(step) ? 1.0 : step;
    panel.y = fitting_bars(all, {-least, least});
    return panel;
}
} // namespace

std::vector<Band> difference_bars(const FigureContext& context) {
    const bool known = context.study != nullptr && !context.study->others.empty();
    return known ? thinned(bars_of(context.study->others.front().differences, context.document.view.x),
                           context.document.view.x, context.columns)
                 : std::vector<Band>();
}

constinit const PanelRow difference_panel{
    .kind = PanelKind::difference,
    .key = "difference",
    .title = "Difference",
    .explanation = "where the selected quantizer and the first other one disagree",
    .build = build_difference_panel,
    .left_out = "the panel %1 is left out: there is nothing %2 could differ from",
};
} // namespace quantoscope::inline figure
