#include "core/figure/bars.h"

#include <algorithm>
#include <optional>

namespace quantoscope::inline figure {
namespace {
// The ends of a tread as reals; the outermost ones go on to infinity.
AxisRange extent(const Segment& tread) {
    return {tread.first, std::isinf(tread.last) ? boundless : static_cast<double>(next_up(tread.last))};
}

// The share of inputs each code of a quantizer gets, over its tread. Where there are more treads than
// columns, that of the code at each of as many inputs.
std::vector<Band> bars_of(const Drawn& drawn, const FigureContext& context) {
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

std::optional<Panel> build_probability_panel(const FigureContext& context) {
    const Document& document = context.document;
    Panel panel;
    panel.x = document.view.x;
    std::vector<Band> all;
    if (is_defined(document.inputs, document.interval)) {
        for (const Drawn& drawn : context.drawn) {
            const std::vector<Band> bars = bars_of(drawn, context);
            add_bars(panel, context, drawn, Role::probability, bars);
            all.insert(all.end(), bars.begin(), bars.end());
        }
    }
    panel.y = fitting_bars(all, {0.0, 1.0});
    return panel;
}
} // namespace

constinit const PanelRow probability_panel{
    .kind = PanelKind::probability,
    .key = "probability",
    .title = "Probability of codes",
    .explanation = "the share of inputs each code gets",
    .height = 1.2,
    .build = build_probability_panel,
};
} // namespace quantoscope::inline figure
