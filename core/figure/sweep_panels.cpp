#include "core/figure/builders.h"

#include <algorithm>
#include <cmath>

namespace quantoscope {

namespace {

// The spec at each value of the sweep; values outside the parameter's domain are left out.
std::vector<Spec> swept_specs(const Spec& spec, const Sweep& sweep)
{
    std::vector<Spec> specs;
    for (int value = sweep.from; value <= sweep.to; ++value) {
        if (auto swept = with_value(spec, sweep.key, value)) {
            specs.push_back(std::move(*swept));
        }
    }
    return specs;
}

Panel plot_of(const FigureContext& context, std::span<const Spec> specs, int first_slot)
{
    Panel panel;
    panel.x = context.document.view.x;
    panel.edges = {context.spec.family->nominal.min, context.spec.family->nominal.max};
    panel.lines.push_back({Role::activation, sampled(reference_curve(context.spec, Reference::truth), panel.x,
                                                     context.columns / 4)});
    int slot = first_slot;
    AxisRange y = fitting_y(context.spec, panel.x);
    for (const Spec& spec : specs) {
        add_staircase(panel, spec, Role::sweep, slot++, context.columns);
        const AxisRange other = fitting_y(spec, panel.x);
        y = {std::min(y.first, other.first), std::max(y.last, other.last)};
    }
    panel.first_dotted = specs.size() == 1 ? 0 : panel.treads.size();
    panel.y = context.document.view.y.value_or(y);
    return panel;
}

// Largest and root mean square error against the parameter, as powers of two: one bit more halves them, a
// step down by one.
Panel trend_of(const FigureContext& context, std::span<const Spec> specs, const Sweep& sweep)
{
    const Document& document = context.document;
    Panel panel;
    panel.kind = PanelKind::trend;
    panel.x = {sweep.from - 0.5, sweep.to + 0.5};
    Line largest{Role::error, {}};
    Line rms{Role::surrogate, {}};
    AxisRange y{boundless, -boundless};
    const auto add = [&](Line& line, Role role, double value, double error) {
        if (error > 0.0) {
            const Point point{value, std::log2(error)};
            line.points.push_back(point);
            panel.dots.push_back({role, point});
            y = {std::min(y.first, point.y), std::max(y.last, point.y)};
        }
    };
    for (const Spec& spec : specs) {
        const int value = spec.value(sweep.key);
        const ErrorAnalysis error = analyze_error(solve(spec, document.interval), spec, document.reference);
        add(largest, Role::error, value, error.largest);
        add(rms, Role::surrogate, value, error.rms.value_or(0.0));
    }
    panel.y = y.first <= y.last ? roomy(y.first - 0.5, y.last + 0.5, 0.05) : AxisRange{-1.0, 1.0};
    panel.lines = {std::move(largest), std::move(rms)};
    return panel;
}

} // namespace

std::vector<Panel> build_sweep_panels(const FigureContext& context)
{
    const Sweep& sweep = *context.document.sweep;
    const std::vector<Spec> specs = swept_specs(context.spec, sweep);
    const std::span<const Spec> all(specs);
    std::vector<Panel> panels;
    int rows = 1;
    if (sweep.layout == SweepLayout::overlay || specs.empty()) {
        panels.push_back(plot_of(context, all, 0));
        panels.back().height = 4.6;
    } else {
        const int count = static_cast<int>(specs.size());
        const int columns = static_cast<int>(std::ceil(std::sqrt(1.5 * count)));
        rows = (count + columns - 1) / columns;
        for (int i = 0; i < count; ++i) {
            panels.push_back(plot_of(context, all.subspan(static_cast<std::size_t>(i), 1), i));
            panels.back().row = i / columns;
            panels.back().column = i % columns;
            panels.back().height = 4.6 / rows;
            panels.back().swept = specs[static_cast<std::size_t>(i)].value(sweep.key);
        }
    }
    panels.push_back(trend_of(context, all, sweep));
    panels.back().row = rows;
    panels.back().height = 1.4;
    return panels;
}

} // namespace quantoscope
