#include "core/figure/bars.h"

namespace quantoscope::inline figure {
namespace {
double told(const StepWidth& step, WidthMeasure measure) {
    switch (measure) {
    case WidthMeasure::dnl: return step.dnl;
    case WidthMeasure::inl: return step.inl;
    case WidthMeasure::width: break;
    }
    return step.width;
}

// A bar over each tread in view, as high as it is wide in x; its right half is the mirror image's where the
// quantizer has the panel to itself.
std::vector<Band> bars_of(const std::vector<StepWidth>& widths, const FigureContext& context) {
    const WidthMeasure measure = context.document.width_measure;
    const AxisRange x = context.document.view.x;
    std::vector<Band> bars;
    for (const StepWidth& step : widths) {
        const double from = step.from;
        const double to = step.to;
        if (to < x.first || from > x.last) { continue; }
        const bool halved = measure == WidthMeasure::width && step.mirror_width.has_value() && context.alone();
        const double middle = halved ? 0.5 * (from + to) : to;
        const Role role = step.uneven ? Role::uneven : Role::width;
        bars.push_back(bar(role, from, middle, told(step, measure)));
        if (halved) { bars.push_back(bar(Role::mirror_width, middle, to, *step.mirror_width)); }
    }
    return bars;
}

std::optional<Panel> build_widths_panel(const FigureContext& context) {
    Panel panel;
    panel.x = context.document.view.x;
    std::vector<Band> all;
    for (const Drawn& drawn : context.drawn) {
        if (drawn.widths != nullptr) {
            const std::vector<Band> bars = bars_of(*drawn.widths, context);
            add_bars(panel, context, drawn, Role::width, bars);
            all.insert(all.end(), bars.begin(), bars.end());
        }
    }
    panel.y = fitting_bars(all, {0.0, 1.0});
    return panel;
}
} // namespace

constinit const PanelRow widths_panel{
    .kind = PanelKind::widths,
    .key = "widths",
    .title = "Step widths",
    .explanation = "how wide in x the tread of each code is, beside its mirror image",
    .height = 1.2,
    .build = build_widths_panel,
};
} // namespace quantoscope::inline figure
