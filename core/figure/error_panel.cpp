#include "core/figure/builders.h"

#include <algorithm>
#include <cmath>

namespace quantoscope::inline figure {
namespace {
// Points of q - f on the tread [from, to) of height q up to its last input; the curve is smooth there but for
// its kinks. Where it turns or jumps between that input and the next tread's first, it does so with the
// tread.
void add_tread_error(std::vector<Point>& points, const ScaledCurve& curve, const Tread& tread, double last,
                     double spacing) {
    const auto pieces = static_cast<int>(std::ceil((tread.to - tread.from) / spacing));
    for (const Point& point : sampled(curve, {tread.from, tread.to}, std::max(pieces, 1))) {
        if (point.x <= last) { points.push_back({point.x, tread.value - point.y}); }
    }
    const bool turns = std::ranges::any_of(curve.kinks(), [&](double kink) { return last <= kink && kink < tread.to; });
    const double end = turns ? last : std::nextafter(tread.to, tread.from);
    points.push_back({tread.to, tread.value - curve(end)});
}

std::vector<Point> error_of_treads(const Staircase& staircase, const ScaledCurve& curve, AxisRange x, int columns) {
    std::vector<Point> points;
    const double spacing = 4.0 * x.length() / columns;
    for (std::size_t i = 0; i < staircase.size(); ++i) {
        const double from = i > 0 ? static_cast<double>(staircase.first(i)) : x.first;
        const bool ends = i + 1 < staircase.size();
        const double to = ends ? static_cast<double>(staircase.first(i + 1)) : x.last;
        const double last = ends ? static_cast<double>(staircase.last(i)) : x.last;
        add_tread_error(points, curve, {.from = from, .to = to, .value = staircase.value(i)}, last, spacing);
    }
    return points;
}

// Where treads are narrower than a column: the errors of several inputs in each, exact at each.
std::vector<Point> error_of_inputs(const Spec& spec, const ScaledCurve& curve, AxisRange x, int columns) {
    constexpr int inputs_a_column = 4;
    std::vector<Point> points = envelope(spec, x, inputs_a_column * columns);
    for (Point& point : points) { point.y -= curve(point.x); }
    return points;
}

double unit_of(const FigureContext& context, const Spec& spec) {
    return error_unit_of(context.document) == ErrorUnit::steps ? step_of(spec) : 1.0;
}

// Adds the error of one quantizer and, once for all that have the same, half a step either way.
void add_error(Panel& panel, const FigureContext& context, const Drawn& drawn) {
    const ScaledCurve curve = reference_curve(drawn.spec, context.document.reference);
    const double step = step_of(drawn.spec);
    const double unit = unit_of(context, drawn.spec);
    std::vector<Point> points = drawn.in_view ? error_of_treads(*drawn.in_view, curve, panel.x, context.columns)
                                              : error_of_inputs(drawn.spec, curve, panel.x, context.columns);
    const double half = std::isnan(step) ? 0.0 : 0.5 * step / unit;
    const AxisRange either_way{-half, half};
    panel.y = hull(panel.y, either_way);
    for (Point& point : points) {
        point.y /= unit;
        panel.y = hull(panel.y, {point.y, point.y});
    }
    if (half > 0.0 && std::ranges::find(panel.bands, either_way, &Band::y) == panel.bands.end()) {
        panel.bands.push_back({Role::tolerance, {-boundless, boundless}, either_way});
    }
    panel.lines.push_back({Role::error, std::move(points), drawn.slot});
}

// Where the error of the selected quantizer is largest.
void mark_largest(Panel& panel, const FigureContext& context) {
    if (context.study == nullptr || context.selected() == nullptr) { return; }
    const ErrorAnalysis& error = context.study->analysis.error;
    const double at = error.at;
    if (error.largest > 0.0 && panel.x.contains(at)) {
        const ScaledCurve curve = reference_curve(context.spec, context.document.reference);
        const double value = static_cast<double>((*bind(context.spec))(error.at)) - curve(at);
        panel.dots.push_back({Role::mark, {at, value / unit_of(context, context.spec)}});
    }
}
} // namespace

// The error e(x) = q(x) - f(x) of each quantizer, in its own steps or in units of the output.
bool build_error_panel(Panel& panel, const FigureContext& context) {
    panel.y = {0.0, 0.0};
    for (const Drawn& drawn : context.drawn) { add_error(panel, context, drawn); }
    panel.y = panel.y.length() > 0.0 ? roomy(panel.y.first, panel.y.last, 0.12) : AxisRange{-1.0, 1.0};
    mark_largest(panel, context);
    return true;
}
} // namespace quantoscope::inline figure
