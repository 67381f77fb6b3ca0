#include "core/figure/figure.h"

#include <algorithm>
#include <cmath>

namespace quantoscope {

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

bool is_outside(double value, Range range)
{
    return value < range.min || value > range.max;
}

Role role_of(double value, Range nominal)
{
    return is_outside(value, nominal) ? Role::out_of_range : Role::quantized;
}

std::vector<Point> sampled(const ScaledCurve& curve, AxisRange x, int columns)
{
    std::vector<double> inputs;
    for (int i = 0; i <= columns; ++i) {
        inputs.push_back(x.first + x.length() * (static_cast<double>(i) / columns));
    }
    for (const double kink : curve.curve->kinks) {
        if (x.first < kink && kink < x.last) {
            inputs.push_back(kink);
        }
    }
    std::ranges::sort(inputs);
    std::vector<Point> points;
    points.reserve(inputs.size());
    for (const double input : inputs) {
        points.push_back({input, curve(input)});
    }
    return points;
}

// The shaded region of one tread outside the range; neighbours on the same side grow into one band.
void shade_outside(std::vector<Band>& bands, const Tread& tread, Range nominal)
{
    const AxisRange y =
        tread.value > nominal.max ? AxisRange{nominal.max, infinity} : AxisRange{-infinity, nominal.min};
    if (!bands.empty() && bands.back().x.last == tread.from && bands.back().y == y) {
        bands.back().x.last = tread.to;
    } else {
        bands.push_back({Role::out_of_range, {tread.from, tread.to}, y});
    }
}

void add_treads(Panel& panel, const Staircase& staircase, Range nominal)
{
    panel.treads.reserve(staircase.size());
    for (std::size_t i = 0; i < staircase.size(); ++i) {
        const bool rises = i > 0;
        const double from = rises ? static_cast<double>(staircase.first(i)) : panel.x.first;
        const double to =
            i + 1 < staircase.size() ? static_cast<double>(staircase.first(i + 1)) : panel.x.last;
        const double value = staircase.value(i);
        panel.treads.push_back({role_of(value, nominal), from, to, value, rises,
                                rises ? static_cast<double>(staircase.value(i - 1)) : value});
        if (is_outside(value, nominal)) {
            shade_outside(panel.bands, panel.treads.back(), nominal);
        }
    }
}

// The staircase at `columns` + 1 inputs, as one line for each stretch of one role.
void add_envelope(Panel& panel, const Kernel& kernel, Range nominal, int columns)
{
    std::vector<float> inputs;
    for (int i = 0; i <= columns; ++i) {
        inputs.push_back(
            static_cast<float>(panel.x.first + panel.x.length() * (static_cast<double>(i) / columns)));
    }
    std::vector<float> outputs(inputs.size());
    kernel.evaluate(inputs, outputs);
    for (std::size_t i = 0; i < inputs.size(); ++i) {
        const Point point{inputs[i], outputs[i]};
        const Role role = role_of(point.y, nominal);
        if (i == 0 || panel.lines.back().role != role) {
            const bool continues = i > 0;
            const Point joint = continues ? panel.lines.back().points.back() : point;
            panel.lines.push_back({role, {joint}});
        }
        panel.lines.back().points.push_back(point);
        if (i > 0 && role == Role::out_of_range) {
            shade_outside(panel.bands, {role, inputs[i - 1], inputs[i], point.y}, nominal);
        }
    }
}

Panel build_plot_panel(const Spec& spec, const View& view, int columns)
{
    const Family& family = *spec.family;
    Panel panel;
    panel.x = view.x;
    panel.y = view.y ? *view.y : fitting_y(spec, view.x);
    panel.edges = {family.nominal.min, family.nominal.max};
    const ScaledCurve truth = reference_curve(spec, Reference::truth);
    const ScaledCurve surrogate = reference_curve(spec, Reference::mode);
    if (!(surrogate == truth)) {
        panel.lines.push_back({Role::surrogate, sampled(surrogate, view.x, columns / 4)});
    }
    panel.lines.push_back({Role::activation, sampled(truth, view.x, columns / 4)});
    const std::unique_ptr<const Kernel> kernel = bind(spec);
    const Interval inputs = inputs_of(view.x);
    const double codes = std::fabs(static_cast<double>((*kernel)(inputs.last)) -
                                   static_cast<double>((*kernel)(inputs.first))) /
                         family.step(spec.values);
    if (codes <= columns) {
        add_treads(panel, solve(spec, inputs), family.nominal);
    } else {
        add_envelope(panel, *kernel, family.nominal, columns);
    }
    return panel;
}

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

Interval inputs_of(AxisRange x)
{
    return {next_down(float_not_below(x.first)), float_not_below(x.last)};
}

AxisRange fitting_y(const Spec& spec, AxisRange x)
{
    const Range nominal = spec.family->nominal;
    const Interval inputs = inputs_of(x);
    const std::unique_ptr<const Kernel> kernel = bind(spec);
    double low = nominal.min;
    double high = nominal.max;
    for (const float input : {inputs.first, inputs.last}) { // monotone: the extremes are at the ends
        const double value = (*kernel)(input);
        low = std::min(low, value);
        high = std::max(high, value);
    }
    const double room = 0.08 * (high - low);
    return {low - room, high + room};
}

Figure build_figure(const Spec& spec, const View& view, const Study* study, int columns)
{
    Figure figure;
    figure.plot = build_plot_panel(spec, view, std::max(columns, 16));
    Panel& strip = figure.symmetry;
    strip.x = view.x;
    figure.plot.mark = view.mark;
    strip.mark = view.mark;
    double low = 0.0;
    double high = 0.0;
    if (study != nullptr) {
        for (const SymmetryInterval& interval : study->asymmetric) {
            for (const AxisRange& side : both_sides(interval, view.x)) {
                strip.bands.push_back(
                    {Role::asymmetric, side, {std::min(interval.d, 0.0), std::max(interval.d, 0.0)}});
                figure.plot.bands.push_back({Role::asymmetric, side, {-infinity, infinity}});
                low = std::min(low, interval.d);
                high = std::max(high, interval.d);
            }
        }
    }
    // Without a defect the strip shows a step either way, so that nothing looks like something.
    const double step = spec.family->step(spec.values);
    if (low == 0.0 && high == 0.0) {
        low = -step;
        high = step;
    }
    const double room = 0.15 * (high - low);
    strip.y = {low - room, high + room};

    const auto has = [&](Role role) {
        const auto with_role = [role](const auto& item) { return item.role == role; };
        return std::ranges::any_of(figure.plot.lines, with_role) ||
               std::ranges::any_of(figure.plot.treads, with_role);
    };
    for (const Role role : {Role::activation, Role::surrogate, Role::quantized, Role::out_of_range}) {
        if (has(role)) {
            figure.legend.push_back(role);
        }
    }
    if (!strip.bands.empty()) {
        figure.legend.push_back(Role::asymmetric);
    }
    return figure;
}

} // namespace quantoscope
