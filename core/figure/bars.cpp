#include "core/figure/bars.h"

#include "core/figure/builders.h"

#include <algorithm>
#include <cmath>

namespace quantoscope {

Band bar(Role role, double from, double to, double value, double weight)
{
    return {role, {from, to}, {std::min(value, 0.0), std::max(value, 0.0)}, weight};
}

std::vector<Band> thinned(std::vector<Band> bars, AxisRange x, int columns)
{
    if (bars.size() <= static_cast<std::size_t>(columns)) {
        return bars;
    }
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

AxisRange fitting_bars(const std::vector<Band>& bars, AxisRange without)
{
    AxisRange y{0.0, 0.0};
    for (const Band& one : bars) {
        y = {std::min(y.first, one.y.first), std::max(y.last, one.y.last)};
    }
    if (y.length() == 0.0) {
        y = without;
    }
    return {y.first < 0.0 ? y.first - 0.15 * y.length() : 0.0, y.last + 0.15 * y.length()};
}

} // namespace quantoscope
