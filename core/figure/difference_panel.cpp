#include "core/figure/bars.h"
#include "core/figure/builders.h"

#include <algorithm>
#include <cmath>

namespace quantoscope {

// The selected output minus that of the quantizer it is compared with.
std::optional<Panel> build_difference_panel(const FigureContext& context)
{
    if (!compared_spec(context.document)) {
        return std::nullopt;
    }
    Panel panel;
    panel.x = context.document.view.x;
    if (context.study != nullptr) {
        for (const DifferenceRun& run : context.study->differences) {
            const double from = std::max(static_cast<double>(run.from), panel.x.first);
            const double to = std::min(static_cast<double>(run.to), panel.x.last);
            if (from <= to) {
                panel.bands.push_back(bar(Role::difference, from, to, run.difference));
            }
        }
        panel.bands = thinned(std::move(panel.bands), panel.x, context.columns);
    }
    const double step = step_of(context.spec);
    const double least = std::isnan(step) ? 1.0 : step;
    panel.y = fitting_bars(panel.bands, {-least, least});
    return panel;
}

} // namespace quantoscope
