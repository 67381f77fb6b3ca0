#pragma once

#include "core/figure/figure.h"

#include <QColor>
#include <QList>
#include <QString>
#include <array>

namespace quantoscope {

// How one role looks. Roles differ in dash, width or hatch as well as in colour.
struct RoleStyle {
    QColor color;
    double width = 1.0;       // pixels at 96 dpi
    QList<qreal> dashes = {}; // in pixels at 96 dpi, empty for a solid line
    QColor tint = {};         // of shaded areas
    QColor hatch = {};        // of the lines over them; invalid for none
    bool hatch_rises = true;  // direction of the hatch
};

struct Theme {
    QString name;
    bool is_dark = false;
    QColor background;
    QColor text;
    QColor axis;
    QColor grid;
    std::array<RoleStyle, role_count> roles; // by Role

    std::array<RoleStyle, most_entries> series; // staircases compared, by slot
    // Of the colours along a sweep: ever lighter, so that values keep their order under colour blindness and
    // in grey.
    std::array<QColor, 5> ramp_stops;

    const RoleStyle& operator[](Role role) const { return roles[static_cast<std::size_t>(role)]; }
    // The colour of a place along a sweep, 0 to 1.
    QColor ramp(double t) const;
    // The style of an element: series and sweeps depend on the slot too.
    RoleStyle style(Role role, int slot, int sweep_size) const;
};

const Theme& light_theme();
const Theme& dark_theme();

// The family every figure is set in, in the window and in files alike, so that their text measures alike.
QString figure_font_family();

} // namespace quantoscope
