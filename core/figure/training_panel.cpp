#include "core/figure/builders.h"

#include <algorithm>
#include <cmath>

namespace quantoscope::inline figure {
namespace {
// The outputs possible over [from, to], each as a cell half a step high, as solid as it is likely in the
// middle.
void add_cells(Panel& panel, const Kernel& kernel, double height, double from, double to) {
    const auto outcome = kernel.training(static_cast<float>(0.5 * (from + to)));
    if (!outcome) { return; }
    const double likely = outcome->low == outcome->high ? 1.0 : outcome->probability_of_high;
    const auto add = [&](double value, double weight) {
        panel.bands.push_back({Role::training, {from, to}, {value - 0.5 * height, value + 0.5 * height}, weight});
    };
    add(outcome->high, likely);
    if (outcome->low != outcome->high) { add(outcome->low, 1.0 - likely); }
}
} // namespace

// What stochastic rounding may give in training, with its probability, and the staircase of inference.
bool build_training_panel(Panel& panel, const FigureContext& context) {
    const auto index = training_entry(context.document);
    if (!index) { return false; }
    const Entry& entry = context.document.entries[*index];
    const auto trained = training_spec(entry.spec);
    const AxisRange fitting = fitting_y(entry.spec, panel.x);
    panel.y = context.document.view.y.value_or(fitting);
    panel.edges = edges_of(entry.spec);
    const auto kernel = bind(*trained);
    const double step = step_of(entry.spec);
    const double height = std::isnan(step) ? fitting.length() / 40.0 : 0.5 * step;
    const int cells = std::max(context.columns / 4, 8);
    const auto bands = training_bands(*trained, inputs_of(panel.x), static_cast<std::size_t>(context.columns));
    if (bands) { // each pair of outcomes cut into cells of about a width
        for (const TrainingBand& band : *bands) {
            const double from = std::max(static_cast<double>(band.first), panel.x.first);
            const double to = std::min(static_cast<double>(next_up(band.last)), panel.x.last);
            const int pieces =
                band.low == band.high ? 1 : std::clamp(static_cast<int>(cells * (to - from) / panel.x.length()), 1, 64);
            for (int i = 0; i < pieces && from < to; ++i) {
                add_cells(panel, *kernel, height, from + (to - from) * i / pieces,
                          from + (to - from) * (i + 1) / pieces);
            }
        }
    } else {
        const double width = panel.x.length() / context.columns;
        for (int i = 0; i < context.columns; ++i) {
            add_cells(panel, *kernel, height, panel.x.first + i * width, panel.x.first + (i + 1) * width);
        }
    }
    add_staircase(panel, entry.spec, staircase_in_view(entry.spec, panel.x, context.columns), Role::quantized,
                  entry.slot, context.columns);
    panel.first_dotted = panel.treads.size();
    return true;
}

std::optional<Spec> training_spec(const Spec& spec) {
    const auto index = spec.function->training_parameter();
    if (!index) { return bind(spec)->training(0.0f) ? std::optional(spec) : std::nullopt; }
    Spec trained = spec;
    trained.values[*index] = 1;
    return trained;
}

std::optional<std::size_t> training_entry(const Document& document) {
    const std::vector<std::size_t> drawn = drawn_entries(document);
    const auto rounds = [&](std::size_t entry) { return training_spec(document.entries[entry].spec).has_value(); };
    if (shows_selected(document) && rounds(document.selected)) { return document.selected; }
    const auto first = std::ranges::find_if(drawn, rounds);
    return first == drawn.end() ? std::nullopt : std::optional(*first);
}
} // namespace quantoscope::inline figure
