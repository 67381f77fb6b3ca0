#pragma once

#include "core/document/figure_setup.h"

#include <array>
#include <span>

namespace quantoscope {

// One theme as data: a row for each, as "#rrggbb". What a figure's colours must satisfy (contrast, distance
// under every kind of colour vision) is in tests/window/theme_test.cpp.

// What stands for what; several roles share a hue where they never meet.
struct Hues {
    const char* truth;
    const char* surrogate; // and tolerances
    const char* quantized; // and errors
    const char* out_of_range;
    const char* asymmetric; // and differences
    const char* range_edge;
    const char* mark;
    const char* cursor;
    const char* measured;
    const char* mismatch;
    const char* uneven;
    const char* training;
    const char* probability;
};

struct WidgetHues {
    const char* panel;
    const char* field;
    const char* line;
    const char* outline;
    const char* muted;
    const char* accent;
    const char* on_accent;
    const char* trouble;
    int focus_frame;
};

struct ThemeRow {
    FigureTheme theme;
    bool is_dark;
    const char* background;
    const char* text;
    const char* axis;
    const char* grid;
    double hatch_strength; // 1 for what the roles ask for
    Hues hues;
    std::array<const char*, 7> series; // after the first, which is hues.quantized
    std::array<const char*, 9> ramp;   // evenly spaced to the eye
    WidgetHues widgets;
};

std::span<const ThemeRow> theme_rows();

} // namespace quantoscope
