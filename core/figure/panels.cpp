#include "core/document/panels.h"

#include "core/figure/builders.h"

#include <algorithm>

namespace quantoscope {

namespace {

constexpr PanelRow table[] = {
    {.kind = PanelKind::plot,
     .key = "plot",
     .title = "Plot",
     .explanation = "the staircase against the true function",
     .shown = true,
     .height = 4.6,
     .build = build_plot_panel},
    {.kind = PanelKind::difference,
     .key = "difference",
     .title = "Difference",
     .explanation = "where the selected quantizer and the first other one disagree",
     .build = build_difference_panel,
     .left_out = "the panel %1 is left out: there is nothing %2 could differ from"},
    {.kind = PanelKind::error,
     .key = "error",
     .title = "Error",
     .explanation = "quantized minus true output, with half a step either way",
     .height = 1.2,
     .build = build_error_panel},
    {.kind = PanelKind::symmetry,
     .key = "symmetry",
     .title = "Symmetry defect",
     .explanation = "how far the output at -x is from mirroring that at x",
     .shown = true,
     .build = build_symmetry_panel},
    {.kind = PanelKind::widths,
     .key = "widths",
     .title = "Step widths",
     .explanation = "how wide in x the tread of each code is, beside its mirror image",
     .height = 1.2,
     .build = build_widths_panel},
    {.kind = PanelKind::probability,
     .key = "probability",
     .title = "Probability of codes",
     .explanation = "the share of inputs each code gets",
     .height = 1.2,
     .build = build_probability_panel},
    {.kind = PanelKind::training,
     .key = "training",
     .title = "Stochastic rounding (training)",
     .explanation = "the outputs stochastic rounding may give in training, and how likely",
     .height = 2.0,
     .build = build_training_panel,
     .left_out = "the panel %1 is left out: %2 never rounds at random"},
    {.kind = PanelKind::trend,
     .key = "trend",
     .title = "Error by parameter",
     .explanation = "largest and root mean square error over a sweep"},
};

constexpr bool is_in_order()
{
    for (std::size_t i = 0; i < std::size(table); ++i) {
        if (table[i].kind != static_cast<PanelKind>(i)) {
            return false;
        }
    }
    return true;
}
static_assert(std::size(table) == panel_count + 1 && is_in_order());

} // namespace

std::span<const PanelRow> panel_rows()
{
    return std::span(table).first(panel_count);
}

const PanelRow& panel_row(PanelKind kind)
{
    return table[static_cast<std::size_t>(kind)];
}

PanelSettings default_panels()
{
    PanelSettings settings;
    std::ranges::transform(panel_rows(), settings.begin(), [](const PanelRow& row) {
        return PanelSetting{row.shown, row.height};
    });
    return settings;
}

} // namespace quantoscope
