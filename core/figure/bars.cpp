#include "core/figure/bars.h"

#include <algorithm>
#include <cmath>

namespace quantoscope::inline figure {
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
} // namespace

void add_bars(Panel& panel, const FigureContext& context, const Drawn& drawn, Role role, std::vector<Band> bars) {
    bars = thinned(std::move(bars), panel.x, context.columns);
    if (context.alone()) {
        std::ranges::move(bars, std::back_inserter(panel.bands));
    } else {
        panel.lines.push_back({role, outline(bars, panel.x), drawn.slot});
    }
}

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
        last.y = {std::min(last.y.first, one.y.first), std::max(last.y.last, one.y.last)};
        last.role = one.role == Role::uneven ? one.role : last.role; // what stands out goes on doing so
    }
    return kept;
}

AxisRange fitting_bars(const std::vector<Band>& bars, AxisRange without) {
    AxisRange y{0.0, 0.0};
    for (const Band& one : bars) { y = {std::min(y.first, one.y.first), std::max(y.last, one.y.last)}; }
    if (y.length() == 0.0) { y = without; }
    return {y.first < 0.0 ? y.first - 0.15 * y.length() : 0.0, y.last + 0.15 * y.length()};
}
} // namespace quantoscope::inline figure
