#pragma once

#include "core/document/figure_setup.h"

#include <array>
#include <span>

namespace quantoscope::inline plot {
// The themes as data, colours as "#rrggbb". What a figure's colours must satisfy (contrast, distance under every kind
// of colour vision) is in tests/window/theme_test.cpp.

// What a colour is of; several roles share one where they never meet.
enum class Hue : std::uint8_t {
    background,
    text, // of figures and controls
    axis,
    grid,
    truth,
    surrogate, // and tolerances
    quantized, // and errors
    out_of_range,
    asymmetric, // and differences
    range_edge,
    mark,
    cursor,
    measured,
    mismatch,
    uneven,
    training,
    probability,
    panel, // from here on of controls, as WidgetColors
    field,
    line,
    outline,
    muted,
    accent,
    on_accent,
    alert
};

const char* hex_of(Hue hue, FigureTheme theme);

struct ThemeRow {
    FigureTheme theme;
    bool is_dark;
    double hatch_strength; // 1 for what the roles ask for
    int focus_frame;
    std::array<const char*, 7> series; // after the first, which is Hue::quantized
    std::array<const char*, 9> ramp;   // evenly spaced to the eye
};

std::span<const ThemeRow> theme_rows(); // by FigureTheme
} // namespace quantoscope::inline plot
