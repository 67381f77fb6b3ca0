#include "core/figure/bars.h"
#include "core/figure/builders.h"
#include "core/staircase/code_treads.h"

#include <algorithm>

namespace quantoscope::inline figure {

namespace {

std::optional<Panel> build_deployed_panel(const FigureContext& context)
{
    if (context.selected() == nullptr || !deployed_spec(context.document)) { return std::nullopt; }
    Panel panel;
    panel.x = context.document.view.x;
    panel.bands = deployed_bars(context);
    panel.y = fitting_bars(panel.bands, {-1.0, 1.0});
    return panel;
}

} // namespace

std::vector<Band> deployed_bars(const FigureContext& context)
{
    std::vector<Band> bars;
    if (context.study == nullptr || !context.study->deployed) { return bars; }
    const Target& target = *context.study->target;
    const AxisRange x = context.document.view.x;
    for (const DifferingCodes& run : context.study->deployed->runs) {
        const double from = std::max(target.input.first_x(run.first), x.first);
        const double to = std::min(target.input.first_x(run.last + 1), x.last);
        if (from <= to) {
            Band band = bar(Role::difference, from, to, run.max_lsb);
            band.y = {std::min(run.min_lsb, 0.0), std::max(run.max_lsb, 0.0)};
            bars.push_back(band);
        }
    }
    return thinned(std::move(bars), x, context.columns);
}

constinit const PanelRow deployed_panel{
    .kind = PanelKind::deployed,
    .key = "deployed",
    .title = "Deployed minus trained",
    .explanation = "where the chip gives another output than was trained, in steps of the chip's output",
    .build = build_deployed_panel,
    .left_out = "the panel %1 is left out: no chip is chosen to compare %2 with",
};

} // namespace quantoscope::inline figure
