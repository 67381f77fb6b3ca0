#pragma once

#include "core/figure/figure.h"

#include <QColor>
#include <QFont>
#include <QList>
#include <QString>
#include <array>
#include <optional>
#include <span>
#include <string_view>

namespace quantoscope::inline plot {
enum class HatchLines : std::uint8_t { rising, falling, crossed, level, upright };

// How one role looks. Roles of one panel differ in dash, width or hatch as well as in colour.
struct RoleStyle {
    QColor color;
    double width = 1.0;       // pixels at 96 dpi
    QList<qreal> dashes = {}; // in pixels at 96 dpi, empty for a solid line
    QColor tint = {};         // of shaded areas; invalid for none
    QColor hatch = {};        // of the lines over them; invalid for none
    HatchLines hatch_lines = HatchLines::rising;
    double scale = 1.0; // of the hatch, its lines a pixel wide at 1
};

// Colours of the controls around the figure. Text is written in text, muted, accent and alert on panel and
// field, and in on_accent on accent.
struct WidgetColors {
    QColor panel;   // behind controls
    QColor field;   // of what is edited, and of cards
    QColor line;    // between parts; says nothing
    QColor outline; // of controls
    QColor text;
    QColor muted;
    QColor accent; // links, what is chosen, focus
    QColor on_accent;
    QColor alert;        // of what is wrong
    int focus_frame = 2; // pixels
};

inline constexpr std::size_t series_count = most_entries;

struct Theme {
    QString key;   // as settings and the command line write it
    QString title; // English, translated where it is shown
    bool is_dark = false;
    QColor background;
    QColor text;
    QColor axis;
    QColor grid;
    std::array<RoleStyle, role_count> roles; // by Role
    // Of quantizers compared; the first looks as a single one does. All differ in dash and in colour.
    std::array<RoleStyle, series_count> series;
    std::array<QColor, 9> ramp_stops;
    WidgetColors widgets;
    double line_scale = 1.0; // of everything drawn, dots too; 1 for widths as the roles say
    double line_width = 1.0; // of axes, grid, risers and marks

    const RoleStyle& operator[](Role role) const { return roles[static_cast<std::size_t>(role)]; }
    // Of a sweep's curves, t from 0 to 1 (clamped): ever further from black, so that their order is seen.
    QColor ramp(double t) const;
    // The style of an element: staircases compared differ by slot, a sweep's by their place in it.
    RoleStyle style(Role role, int slot, int sweep_size) const;
    // Of a line: what a panel shows of one quantizer has that one's colour and dashes.
    RoleStyle line_style(const Line& line, int sweep_size) const;
};

std::span<const Theme> themes();

// Null when there is none.
const Theme* find_theme(std::string_view key);

const Theme& theme_of(FigureTheme theme);

// The theme with everything that is drawn `factor` times as wide, dashes and hatches in proportion, but no
// line narrower than `thinnest`: Qt makes a line lighter than its colour that is thinner than a pixel.
Theme with_lines_scaled(Theme theme, double factor, double thinnest = 0.0);

const Theme& light_theme();
const Theme& dark_theme();

// The family every figure is set in, in the window and in files alike, so that their text measures alike.
QString figure_font_family();

// The family a figure is really set in.
struct Typeface {
    QString family;
    std::optional<Phrase> note = {}; // where it is not the one asked for
};

// The family asked for where there is one of that name, the program's own otherwise.
Typeface typeface_of(const FigureSetup& setup);

// Unhinted, so that letters stand where they do at every resolution.
QFont figure_font(const QString& family, int pixels);
} // namespace quantoscope::inline plot
