#include "core/document/panels.h"

#include "core/figure/builders.h"

#include <algorithm>

namespace quantoscope::inline figure {
namespace {
std::span<const PanelRow> all_panels() {
#define QUANTOSCOPE_PANEL_ROW(name) name##_panel,
    static const std::array rows{QUANTOSCOPE_PANELS(QUANTOSCOPE_PANEL_ROW) trend_panel, differing_panel};
#undef QUANTOSCOPE_PANEL_ROW
    return rows;
}
} // namespace
} // namespace quantoscope::inline figure

namespace quantoscope { // what core/document says there is, of which the builders are here

std::span<const PanelRow> document::panel_rows() { return figure::all_panels().first(panel_count); }

const PanelRow& document::panel_row(PanelKind kind) { return figure::all_panels()[static_cast<std::size_t>(kind)]; }

PanelSettings document::default_panels() {
    PanelSettings settings;
    std::ranges::transform(panel_rows(), settings.begin(), [](const PanelRow& row) {
        return PanelSetting{row.shown, row.height};
    });
    return settings;
}
} // namespace quantoscope
