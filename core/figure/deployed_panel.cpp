#include "core/figure/bars.h"
#include "core/figure/builders.h"

#include <algorithm>

namespace quantoscope::inline figure {
namespace {
std::optional<Panel> build_deployed_panel(const FigureContext& context) {
    if (context.selected() == nullptr || !deployed_spec(context.document)) { return std::nullopt; }
    Panel panel;
    panel.x = context.document.view.x;
    panel.bands = deployed_bars(context);
    panel.y = fitting_bars(panel.bands, {-1.0, 1.0});
    std::ranges::move(undefined_bands(context, panel.y), std::back_inserter(panel.bands));
    return panel;
}
} // namespace

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

constinit const PanelRow deployed_panel{
    .kind = PanelKind::deployed,
    .key = "deployed",
    .title = "Deployed minus trained",
    .explanation = "where the chip gives another output than was trained, in steps of the chip's output",
    .build = build_deployed_panel,
    .left_out = "the panel %1 is left out: no chip is chosen to compare %2 with",
};
} // namespace quantoscope::inline figure
