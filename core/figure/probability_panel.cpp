#include "core/figure/bars.h"
#include "core/figure/builders.h"

#include <algorithm>
#include <optional>

namespace quantoscope {

namespace {

// The ends of a tread as reals; the outermost ones go on to infinity.
AxisRange extent(const Segment& tread)
{
    return {tread.first, std::isinf(tread.last) ? boundless : static_cast<double>(next_up(tread.last))};
}

} // namespace

// The share of inputs each code gets, over its tread. Where there are more treads than columns, that of the
// code at each of as many inputs.
std::optional<Panel> build_probability_panel(const FigureContext& context)
{
    const Document& document = context.document;
    Panel panel;
    panel.x = document.view.x;
    panel.y = {0.0, 1.0};
    if (!is_defined(document.inputs, document.interval)) {
        return panel;
    }
    const auto add = [&](double from, double to, const Segment& tread) {
        const AxisRange ends = extent(tread);
        panel.bands.push_back(bar(Role::probability, from, to,
                                  share(document.inputs, document.interval, ends.first, ends.last)));
    };
    if (context.in_view != nullptr) {
        const Staircase& staircase = *context.in_view;
        for (std::size_t i = 0; i < staircase.size(); ++i) {
            Segment tread = staircase[i];
            if (i == 0) { // treads go on beyond the view
                tread.first = segment_end(context.spec, tread.first, -1);
            }
            if (i + 1 == staircase.size()) {
                tread.last = segment_end(context.spec, tread.last, 1);
            }
            add(std::max(extent(tread).first, panel.x.first), std::min(extent(tread).last, panel.x.last),
                tread);
        }
    } else {
        const double width = panel.x.length() / context.columns;
        std::optional<Segment> tread;
        for (int i = 0; i < context.columns; ++i) {
            const double from = panel.x.first + i * width;
            const auto x = static_cast<float>(from + 0.5 * width);
            if (!tread || x > tread->last) { // a long one is looked for once
                tread = segment_at(context.spec, x);
            }
            add(from, from + width, *tread);
        }
    }
    panel.y = fitting_bars(panel.bands, {0.0, 1.0});
    return panel;
}

} // namespace quantoscope
