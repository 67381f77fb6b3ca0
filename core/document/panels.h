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
// The panels, from top to bottom, all over the same inputs; the last ones belong to sweeps alone and have no setting:
// what is over the swept parameter.
enum class PanelKind : std::uint8_t {
    plot,
    difference,
    deployed,
    error,
    symmetry,
    widths,
    probability,
    training,
    trend,
    differing
};
inline constexpr std::size_t panel_count = static_cast<std::size_t>(PanelKind::trend); // with a setting

constexpr bool is_over_inputs(PanelKind kind) { return kind < PanelKind::trend; }

struct PanelSetting {
    bool shown = false;
    double height = 1.0; // share of the room among the panels shown
    bool operator==(const PanelSetting&) const = default;
};

// What menus and dialogs say of a panel.
struct PanelText {
    const char* title;
    const char* explanation;   // what it shows
    const char* left_out = ""; // said of it then: %1 is the key, %2 the quantizer
};

// Fills a panel that has its x; false where there is nothing to show it of.
using PanelBuilder = bool(Panel& panel, const FigureContext& context);

// All there is to say of a panel but the words over it (app/words/panels.cpp), with its setting at first.
struct PanelRow : PanelText, PanelSetting {
    PanelKind kind = PanelKind::plot;
    std::string_view key;          // in files and options
    PanelBuilder* build = nullptr; // null for what sweeps have of their own
};

// The panels with a setting, in the order of PanelKind.
std::span<const PanelRow> panel_rows();
const PanelRow& panel_row(PanelKind kind);

using PanelSettings = std::array<PanelSetting, panel_count>; // by PanelKind
PanelSettings default_panels();
} // namespace quantoscope::inline document
