#include "core/document/panels.h"

#include "core/figure/builders.h"

#include <algorithm>

namespace quantoscope::inline figure {
namespace {
constexpr PanelRow row(PanelKind kind, std::string_view key, PanelSetting setting, PanelBuilder* build,
                       PanelText text) {
    return {text, setting, kind, key, build};
}

constexpr PanelRow all_panels[] = {
    row(PanelKind::plot, "plot", {true, 4.6}, build_plot_panel,
        {.title = "Plot", .explanation = "the staircase against the true function"}),
    row(PanelKind::difference, "difference", {}, build_difference_panel,
        {.title = "Difference",
         .explanation = "where the selected quantizer and the first other one disagree",
         .left_out = "the panel %1 is left out: there is nothing %2 could differ from"}),
    row(PanelKind::deployed, "deployed", {}, build_deployed_panel,
        {.title = "Deployed minus trained",
         .explanation = "where the chip gives another output than was trained, in steps of the chip's output",
         .left_out = "the panel %1 is left out: no chip is chosen to compare %2 with"}),
    row(PanelKind::error, "error", {false, 1.2}, build_error_panel,
        {.title = "Error", .explanation = "quantized minus true output, with half a step either way"}),
    row(PanelKind::symmetry, "symmetry", {true}, build_symmetry_panel,
        {.title = "Symmetry defect", .explanation = "how far the output at -x is from mirroring that at x"}),
    row(PanelKind::widths, "widths", {false, 1.2}, build_widths_panel,
        {.title = "Step widths", .explanation = "how wide in x the tread of each code is, beside its mirror image"}),
    row(PanelKind::probability, "probability", {false, 1.2}, build_probability_panel,
        {.title = "Probability of codes", .explanation = "the share of inputs each code gets"}),
    row(PanelKind::training, "training", {false, 2.0}, build_training_panel,
        {.title = "Stochastic rounding (training)",
         .explanation = "the outputs stochastic rounding may give in training, and how likely",
         .left_out = "the panel %1 is left out: %2 never rounds at random"}),
    row(PanelKind::trend, "trend", {}, nullptr,
        {.title = "Error by parameter", .explanation = "largest and root mean square error over a sweep"}),
    row(PanelKind::differing, "differing", {}, nullptr,
        {.title = "Differing codes by parameter",
         .explanation =
             "the share of input codes on which the chip gives another output than was trained, over a sweep"}),
};
} // namespace
} // namespace quantoscope::inline figure

namespace quantoscope { // what core/document says there is, of which the builders are here

std::span<const PanelRow> document::panel_rows() { return std::span(figure::all_panels).first(panel_count); }

const PanelRow& document::panel_row(PanelKind kind) { return figure::all_panels[static_cast<std::size_t>(kind)]; }

PanelSettings document::default_panels() {
    PanelSettings settings;
    std::ranges::copy(panel_rows(), settings.begin());
    return settings;
}
} // namespace quantoscope
