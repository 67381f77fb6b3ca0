#include "core/figure/bars.h"
#include "core/figure/builders.h"

namespace quantoscope {

namespace {

double told(const StepWidth& step, WidthMeasure measure)
{
    switch (measure) {
    case WidthMeasure::dnl: return step.dnl;
    case WidthMeasure::inl: return step.inl;
    case WidthMeasure::width: break;
    }
    return step.width;
}

} // namespace

// A bar over each tread, as high as it is wide in x; its right half is the mirror image's.
std::optional<Panel> build_widths_panel(const FigureContext& context)
{
    Panel panel;
    panel.x = context.document.view.x;
    const WidthMeasure measure = context.document.width_measure;
    if (context.study != nullptr) {
        for (const StepWidth& step : context.study->widths) {
            const double from = step.from;
            const double to = step.to;
            if (to < panel.x.first || from > panel.x.last) {
                continue;
            }
            const bool halved = measure == WidthMeasure::width && step.mirror_width.has_value();
            const double middle = halved ? 0.5 * (from + to) : to;
            const Role role = step.uneven ? Role::uneven : Role::width;
            panel.bands.push_back(bar(role, from, middle, told(step, measure)));
            if (halved) {
                panel.bands.push_back(bar(Role::mirror_width, middle, to, *step.mirror_width));
            }
        }
        panel.bands = thinned(std::move(panel.bands), panel.x, context.columns);
    }
    panel.y = fitting_bars(panel.bands, {0.0, 1.0});
    return panel;
}

} // namespace quantoscope
