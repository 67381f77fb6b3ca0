#include "core/figure/builders.h"
#include "core/staircase/staircase.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace quantoscope::inline figure {
// The panels made of bars over the inputs.

namespace {
// Whether no float32 lies between two places.
bool meet(double a, double b) { return b <= static_cast<double>(next_up(static_cast<float>(a))); }

// Along the bars in view, and along zero where there are none.
std::vector<Point> outline(const std::vector<Band>& bars, AxisRange x) {
    std::vector<Point> points;
    double at = x.first; // as far as the outline goes
    const auto along_zero = [&](double to) {
        points.push_back({at, 0.0});
        points.push_back({to, 0.0});
    };
    for (const Band& one : bars) {
        const double from = std::max(one.x.first, x.first);
        const double to = std::min(one.x.last, x.last);
        if (from > to) { continue; }
        if (!meet(at, from)) { along_zero(from); }
        // Of a column thinned both ends are in it.
        points.push_back({from, one.y.last > 0.0 ? one.y.last : one.y.first});
        points.push_back({from, one.y.first < 0.0 ? one.y.first : one.y.last});
        points.push_back({to, points.back().y});
        at = to;
    }
    if (!meet(at, x.last)) { along_zero(x.last); }
    return points;
}

// The bars of one quantizer, in increasing x: as they are where it is alone, else their outline as a line in
// its own look. Too many to be told apart are thinned.
void add_bars(Panel& panel, const FigureContext& context, const Drawn& drawn, Role role, std::vector<Band> bars) {
    bars = thinned(std::move(bars), panel.x, context.columns);
    if (context.alone()) {
        std::ranges::move(bars, std::back_inserter(panel.bands));
    } else {
        panel.lines.push_back({role, outline(bars, panel.x), drawn.slot});
    }
}

// Those of each quantizer that has some (bars_of); all of them.
template <class BarsOf>
std::vector<Band> add_all_bars(Panel& panel, const FigureContext& context, Role role, const BarsOf& bars_of) {
    std::vector<Band> all;
    for (const Drawn& drawn : context.drawn) {
        if (const std::optional<std::vector<Band>> bars = bars_of(drawn)) {
            add_bars(panel, context, drawn, role, *bars);
            all.insert(all.end(), bars->begin(), bars->end());
        }
    }
    return all;
}

std::vector<Band> bars_of_differences(const std::vector<DifferenceRun>& runs, AxisRange x) {
    std::vector<Band> bars;
    for (const DifferenceRun& run : runs) {
        const double from = std::max(static_cast<double>(run.from), x.first);
        const double to = std::min(static_cast<double>(run.to), x.last);
        if (from <= to) { bars.push_back(bar(Role::difference, from, to, run.difference)); }
    }
    return bars;
}

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
std::vector<Band> bars_of_widths(const std::vector<StepWidth>& widths, const FigureContext& context) {
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

// The ends of a tread as reals; the outermost ones go on to infinity.
AxisRange extent(const Segment& tread) {
    return {tread.first, std::isinf(tread.last) ? boundless : static_cast<double>(next_up(tread.last))};
}

// The share of inputs each code of a quantizer gets, over its tread. Where there are more treads than
// columns, that of the code at each of as many inputs.
std::vector<Band> bars_of_shares(const Drawn& drawn, const FigureContext& context) {
    const Document& document = context.document;
    const AxisRange x = document.view.x;
    std::vector<Band> bars;
    const auto add = [&](double from, double to, const Segment& tread) {
        const AxisRange ends = extent(tread);
        bars.push_back(
            bar(Role::probability, from, to, share(document.inputs, document.interval, ends.first, ends.last)));
    };
    if (drawn.in_view) {
        const Staircase& staircase = *drawn.in_view;
        for (std::size_t i = 0; i < staircase.size(); ++i) {
            Segment tread = staircase[i];
            if (i == 0) { // treads go on beyond the view
                tread.first = segment_end(drawn.spec, tread.first, -1);
            }
            if (i + 1 == staircase.size()) { tread.last = segment_end(drawn.spec, tread.last, 1); }
            add(std::max(extent(tread).first, x.first), std::min(extent(tread).last, x.last), tread);
        }
        return bars;
    }
    const double width = x.length() / context.columns;
    std::optional<Segment> tread;
    for (int i = 0; i < context.columns; ++i) {
        const double from = x.first + i * width;
        const auto middle = static_cast<float>(from + 0.5 * width);
        if (!tread || middle > tread->last) { // a long one is looked for once
            tread = segment_at(drawn.spec, middle);
        }
        add(from, from + width, *tread);
    }
    return bars;
}
} // namespace

Band bar(Role role, double from, double to, double value, double weight) {
    return {role, {from, to}, {std::min(value, 0.0), std::max(value, 0.0)}, weight};
}

std::vector<Band> thinned(std::vector<Band> bars, AxisRange x, int columns) {
    if (bars.size() <= static_cast<std::size_t>(columns)) { return bars; }
    const double width = x.length() / columns;
    std::vector<Band> kept;
    double column = -boundless;
    for (const Band& one : bars) {
        const double at = std::floor((one.x.first - x.first) / width);
        if (at != column) {
            column = at;
            kept.push_back(one);
            continue;
        }
        Band& last = kept.back();
        last.x.last = one.x.last;
        last.y = hull(last.y, one.y);
        last.role = one.role == Role::uneven ? one.role : last.role; // what stands out goes on doing so
    }
    return kept;
}

AxisRange fitting_bars(const std::vector<Band>& bars, AxisRange without) {
    AxisRange y{0.0, 0.0};
    for (const Band& one : bars) { y = hull(y, one.y); }
    if (y.length() == 0.0) { y = without; }
    return {y.first < 0.0 ? y.first - 0.15 * y.length() : 0.0, y.last + 0.15 * y.length()};
}
std::vector<Band> difference_bars(const FigureContext& context) {
    const bool known = context.study != nullptr && !context.study->others.empty();
    return known ? thinned(bars_of_differences(context.study->others.front().differences, context.document.view.x),
                           context.document.view.x, context.columns)
                 : std::vector<Band>();
}

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

std::vector<Band> deployed_bars(const FigureContext& context) {
    std::vector<Band> bars;
    if (context.study == nullptr || !context.study->deployed) { return bars; }
    const Target& target = *context.study->target;
    const AxisRange x = context.document.view.x;
    for (const EqualDifference& run : context.study->deployed->differences) {
        const double from = std::max(target.input.first_x(run.first), x.first);
        const double to = std::min(target.input.first_x(run.last + 1), x.last);
        if (from <= to) { bars.push_back(bar(Role::difference, from, to, run.lsb)); }
    }
    return thinned(std::move(bars), x, context.columns);
}

std::vector<Band> undefined_bands(const FigureContext& context, AxisRange y) {
    constexpr double least_columns = 3.0; // a code may be far narrower than a pixel
    std::vector<Band> bands;
    if (context.study == nullptr || context.study->undefined.empty()) { return bands; }
    const InputCodes& input = context.study->target->input;
    const AxisRange x = context.document.view.x;
    const double least = least_columns * x.length() / context.columns;
    const std::int64_t period = input.last - input.first + 1;
    const auto turn = [&](double end) { // of an axis that repeats itself, counted from that of the codes
        const std::int64_t position = input.position(static_cast<float>(end)) - input.first;
        return input.repeats ? position / period - (position % period < 0 ? 1 : 0) : 0;
    };
    if (turn(x.last) - turn(x.first) > context.columns) { return bands; }
    for (std::int64_t at = turn(x.first); at <= turn(x.last); ++at) {
        for (const CodeRun& run : context.study->undefined) {
            const double from = input.first_x(run.first + at * period);
            const double to = input.first_x(run.last + at * period + 1);
            const double more = std::max(0.5 * (least - (to - from)), 0.0);
            if (to >= x.first && from <= x.last) { bands.push_back({Role::undefined, {from - more, to + more}, y}); }
        }
    }
    return bands;
}

// The selected output minus that of another quantizer: bars, or a line for each of several others.
bool build_difference_panel(Panel& panel, const FigureContext& context) {
    if (context.selected() == nullptr || !compared_spec(context.document)) { return false; }
    std::vector<Band> all = difference_bars(context);
    if (context.drawn.size() <= 2) { // the selected one and what it is compared with
        panel.bands = all;
    } else {
        const auto bars_of = [&](const Drawn& other) {
            return other.study != nullptr && &other != context.selected()
                       ? std::optional(bars_of_differences(other.study->differences, panel.x))
                       : std::nullopt;
        };
        std::ranges::move(add_all_bars(panel, context, Role::difference, bars_of), std::back_inserter(all));
    }
    const double step = step_of(context.spec);
    const double least = std::isnan(step) ? 1.0 : step;
    panel.y = fitting_bars(all, {-least, least});
    return true;
}

bool build_deployed_panel(Panel& panel, const FigureContext& context) {
    if (context.selected() == nullptr || !deployed_spec(context.document)) { return false; }
    panel.bands = deployed_bars(context);
    panel.y = fitting_bars(panel.bands, {-1.0, 1.0});
    std::ranges::move(undefined_bands(context, panel.y), std::back_inserter(panel.bands));
    return true;
}

// The defect d(x) = q(x) + q(-x) - 2c, as bands from 0 to d.
bool build_symmetry_panel(Panel& panel, const FigureContext& context) {
    AxisRange y{0.0, 0.0};
    const auto bars_of = [&](const Drawn& drawn) {
        return drawn.study != nullptr ? std::optional(symmetry_bars(drawn.study->asymmetric, panel.x)) : std::nullopt;
    };
    for (const Band& one : add_all_bars(panel, context, Role::asymmetric, bars_of)) { y = hull(y, one.y); }
    // Without a defect the panel shows a step either way, so that nothing looks like something.
    if (y.length() == 0.0) {
        const double step = step_of(context.spec);
        y = std::isnan(step) ? AxisRange{-1.0, 1.0} : AxisRange{-step, step};
    }
    panel.y = roomy(y.first, y.last, 0.15);
    return true;
}

bool build_widths_panel(Panel& panel, const FigureContext& context) {
    const auto bars_of = [&](const Drawn& drawn) {
        return drawn.study != nullptr ? std::optional(bars_of_widths(drawn.study->widths, context)) : std::nullopt;
    };
    panel.y = fitting_bars(add_all_bars(panel, context, Role::width, bars_of), {0.0, 1.0});
    return true;
}

bool build_probability_panel(Panel& panel, const FigureContext& context) {
    const bool known = is_defined(context.document.inputs, context.document.interval);
    const auto bars_of = [&](const Drawn& drawn) {
        return known ? std::optional(bars_of_shares(drawn, context)) : std::nullopt;
    };
    panel.y = fitting_bars(add_all_bars(panel, context, Role::probability, bars_of), {0.0, 1.0});
    return true;
}
} // namespace quantoscope::inline figure
