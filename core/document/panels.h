#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace quantoscope::inline figure {
struct Panel; // core/figure/figure.h
struct FigureContext;
} // namespace quantoscope::inline figure

namespace quantoscope::inline document {
// The panels, from top to bottom, all over the same inputs: NAME has its row in core/figure/NAME_panel.cpp.
#define QUANTOSCOPE_PANELS(PANEL) \
    PANEL(plot) \
    PANEL(difference) \
    PANEL(deployed) \
    PANEL(error) \
    PANEL(symmetry) \
    PANEL(widths) \
    PANEL(probability) \
    PANEL(training)

// The last ones belong to sweeps alone and have no setting: what is over the swept parameter.
#define QUANTOSCOPE_PANEL_KIND(name) name,
enum class PanelKind : std::uint8_t { QUANTOSCOPE_PANELS(QUANTOSCOPE_PANEL_KIND) trend, differing };
#undef QUANTOSCOPE_PANEL_KIND
inline constexpr std::size_t panel_count = static_cast<std::size_t>(PanelKind::trend); // with a setting

constexpr bool is_over_inputs(PanelKind kind) { return kind < PanelKind::trend; }

// All there is to say of a panel but the words over it (app/words/panels.cpp).
struct PanelRow {
    PanelKind kind = PanelKind::plot;
    std::string_view key;    // in files and options
    const char* title;       // in menus and dialogs
    const char* explanation; // what it shows
    bool shown = false;      // at first
    double height = 1.0;     // at first, in parts of the whole
    // The panel without its place in the figure; nullopt where there is nothing to show it of. Null for what
    // sweeps have of their own.
    std::optional<Panel> (*build)(const FigureContext& context) = nullptr;
    const char* left_out = ""; // said of it then: %1 is the key, %2 the quantizer
};

// The panels with a setting, in the order of PanelKind.
std::span<const PanelRow> panel_rows();
const PanelRow& panel_row(PanelKind kind);

struct PanelSetting {
    bool shown = false;
    double height = 1.0; // share of the room among the panels shown
    bool operator==(const PanelSetting&) const = default;
};

using PanelSettings = std::array<PanelSetting, panel_count>; // by PanelKind
PanelSettings default_panels();
} // namespace quantoscope::inline document
