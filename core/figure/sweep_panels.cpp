#include "core/analysis/checks.h"
#include "core/figure/builders.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <numbers>
#include <numeric>

namespace quantoscope::inline figure {
namespace {
constexpr double plots_height = 4.6; // of all together
constexpr double trend_height = 1.8;
constexpr double differing_height = 1.2;

// What every panel over the inputs shows alike: the curves, the range and one scale.
Panel ground_of(const FigureContext& context, std::span<const Spec> specs, int columns) {
    Panel panel;
    panel.x = context.document.view.x;
    panel.edges = edges_of(context.spec);
    const ScaledCurve truth = reference_curve(context.spec, Reference::truth);
    const ScaledCurve surrogate = reference_curve(context.spec, Reference::mode);
    if (!(surrogate == truth)) { panel.lines.push_back({Role::surrogate, sampled(surrogate, panel.x, columns / 4)}); }
    panel.lines.push_back({Role::activation, sampled(truth, panel.x, columns / 4)});
    AxisRange y = fitting_y(context.spec, panel.x);
    for (const Spec& spec : specs) { y = hull(y, fitting_y(spec, panel.x)); }
    panel.y = context.document.view.y.value_or(y);
    return panel;
}

// All values in one panel, the finest staircase first: the treads of coarser ones stay visible on top.
Panel overlay_of(const FigureContext& context, std::span<const Spec> specs) {
    Panel panel = ground_of(context, specs, context.columns);
    std::vector<std::size_t> order(specs.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, std::greater<>(), [&](std::size_t i) { return codes_in_view(specs[i], panel.x); });
    for (const std::size_t i : order) {
        add_staircase(panel, specs[i], staircase_in_view(specs[i], panel.x, context.columns), Role::sweep,
                      static_cast<int>(i), context.columns);
    }
    panel.first_dotted = panel.treads.size();
    panel.height = plots_height;
    return panel;
}

// How many small panels stand side by side: as many as gives each about the shape of a picture and leaves
// few places empty in the last row.
int columns_for(int count) {
    constexpr double shape = 1.7; // of the room for all, in panels
    const double ideal = std::sqrt(shape * count);
    int best = 1;
    double least = boundless;
    for (int columns = 1; columns <= count; ++columns) {
        const int empty = (count + columns - 1) / columns * columns - count;
        const double badness = std::fabs(std::log(columns / ideal)) + 0.15 * empty;
        if (badness < least) {
            least = badness;
            best = columns;
        }
    }
    return best;
}

// A panel for each value, all of one scale.
std::vector<Panel> multiples_of(const FigureContext& context, std::span<const Spec> specs) {
    const int count = static_cast<int>(specs.size());
    const int columns = columns_for(count);
    const int rows = (count + columns - 1) / columns;
    const int detail = std::max(context.columns / columns, 16);
    const Panel ground = ground_of(context, specs, detail);
    std::vector<Panel> panels;
    for (int i = 0; i < count; ++i) {
        const Spec& spec = specs[static_cast<std::size_t>(i)];
        Panel& panel = panels.emplace_back(ground);
        add_staircase(panel, spec, staircase_in_view(spec, panel.x, detail), Role::sweep, i, detail);
        panel.row = i / columns;
        panel.column = i % columns;
        panel.height = plots_height / rows;
        panel.swept = spec.value(context.document.sweep->key);
    }
    return panels;
}

// Where the error will be, from the steps: the axis is there before the error is known.
AxisRange expected_trend(std::span<const Spec> specs) {
    AxisRange y{boundless, -boundless};
    for (const Spec& spec : specs) {
        const double step = std::log2(step_of(spec));
        if (!std::isnan(step)) { y = hull(y, {step - 2.0, step}); }
    }
    return y.first > y.last ? AxisRange{-1.0, 1.0} : y;
}

// What is drawn over the swept parameter; no point where there is no value.
struct Quantity {
    Role role;
    std::optional<double> (*value)(const TrendPoint&);
};

std::optional<double> log2_of(double error) { return error > 0.0 ? std::optional(std::log2(error)) : std::nullopt; }

// As powers of two: one bit more halves them, a step down by one.
constexpr Quantity errors[] = {
    {Role::error, [](const TrendPoint& point) { return log2_of(point.error.largest); }},
    {Role::mean_error, [](const TrendPoint& point) { return log2_of(point.error.rms.value_or(0.0)); }},
};

constexpr Quantity percent_differing[] = {
    {Role::difference,
     [](const TrendPoint& point) { return point.differing ? std::optional(100.0 * *point.differing) : std::nullopt; }},
};

// A panel over the swept parameter, y just as high as the points; the other way around where there are none.
Panel over_parameter(const FigureContext& context, PanelKind kind, std::span<const Quantity> quantities) {
    const Sweep& sweep = *context.document.sweep;
    Panel panel;
    panel.kind = kind;
    panel.ticks = sweep.values();
    panel.log_x = sweep.doubles();
    const double last = panel.ticks.empty() ? sweep.to : panel.ticks.back();
    panel.x = panel.log_x ? AxisRange{sweep.from / std::numbers::sqrt2, last * std::numbers::sqrt2}
                          : AxisRange{sweep.from - 0.5, last + 0.5};
    panel.y = {boundless, -boundless};
    if (context.study == nullptr || !context.study->trend || context.study->trend->empty()) { return panel; }
    for (const Quantity& quantity : quantities) { panel.lines.push_back({quantity.role, {}}); }
    for (const TrendPoint& at : *context.study->trend) {
        for (std::size_t i = 0; i < quantities.size(); ++i) {
            const std::optional<double> y = quantities[i].value(at);
            if (!y) { continue; }
            panel.lines[i].points.push_back({static_cast<double>(at.value), *y});
            panel.dots.push_back({quantities[i].role, panel.lines[i].points.back()});
            panel.y = hull(panel.y, {*y, *y});
        }
    }
    return panel;
}

ErrorBound limit_of(const Sweep& sweep) { return parse_check(CheckKind::max_error, sweep.limit).value().bound; }

// The limit as a line: in steps, it is another at each value.
void add_limit(Panel& panel, const Sweep& sweep, std::span<const Spec> specs) {
    if (panel.lines.empty() || sweep.limit.empty()) { return; }
    const ErrorBound bound = limit_of(sweep);
    Line line{Role::range_edge, {}};
    for (const Spec& spec : specs) {
        const auto y = log2_of(bound.in_steps ? bound.value * step_of(spec) : bound.value);
        if (!y) { continue; }
        if (line.points.empty()) { line.points.push_back({panel.x.first, *y}); }
        line.points.push_back({static_cast<double>(spec.value(sweep.key)), *y});
        panel.y = hull(panel.y, {*y, *y});
    }
    if (line.points.empty()) { return; }
    line.points.push_back({panel.x.last, line.points.back().y});
    panel.lines.push_back(std::move(line));
}

Panel trend_of(const FigureContext& context, std::span<const Spec> specs) {
    Panel panel = over_parameter(context, PanelKind::trend, errors);
    add_limit(panel, *context.document.sweep, specs);
    const AxisRange y = panel.y;
    panel.y = y.first <= y.last ? AxisRange{std::floor(y.first - 0.3), std::ceil(y.last + 0.3)} : expected_trend(specs);
    return panel;
}

// From 0 on, with room for a dot at either end.
Panel differing_of(const FigureContext& context) {
    Panel panel = over_parameter(context, PanelKind::differing, percent_differing);
    const double most = panel.y.first <= panel.y.last ? std::max(panel.y.last, 1.0) : 100.0;
    panel.y = {-0.1 * most, 1.1 * most};
    return panel;
}
} // namespace

std::optional<int> first_within_limit(const Document& document, const Trend& trend) {
    const ErrorBound bound = limit_of(*document.sweep);
    const Spec spec = swept_spec(document, document.sweep->key);
    for (const TrendPoint& point : trend) {
        const auto at = with_value(spec, document.sweep->key, point.value);
        if (at && is_within(bound, point.error, step_of(*at))) { return point.value; }
    }
    return std::nullopt;
}

std::vector<Panel> build_sweep_panels(const FigureContext& context) {
    const Sweep& sweep = *context.document.sweep;
    const std::vector<Spec> specs = swept_specs(context.spec, sweep);
    std::vector<Panel> panels;
    if (sweep.layout == SweepLayout::overlay || specs.empty()) {
        panels.push_back(overlay_of(context, specs));
    } else {
        panels = multiples_of(context, specs);
    }
    const auto add = [&panels](Panel panel, double height) {
        panel.row = panels.back().row + 1;
        panel.height = height;
        panels.push_back(std::move(panel));
    };
    add(trend_of(context, specs), trend_height);
    if (deployment_of(context.document)) { add(differing_of(context), differing_height); }
    return panels;
}
} // namespace quantoscope::inline figure
