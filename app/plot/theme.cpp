#include "app/plot/theme.h"

#include "app/plot/qt_text.h"
#include "app/plot/theme_colors.h"
#include "core/document/settings.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace quantoscope::inline plot {
namespace {
// What a role looks like in every theme, but for its hue.
struct RoleForm {
    Role role;
    Hue hue;
    double width;
    QList<qreal> dashes = {};
    double tint = 0.0;  // opacity, 0 for none
    double hatch = 0.0; // opacity, 0 for none
    HatchLines hatch_lines = HatchLines::rising;
};

const std::array<RoleForm, role_count>& role_forms() {
    using enum HatchLines;
    static const std::array<RoleForm, role_count> forms{{
        {Role::activation, Hue::truth, 1.5, {1.5, 3.0}},
        {Role::surrogate, Hue::surrogate, 1.5, {9.0, 3.0}},
        {Role::quantized, Hue::quantized, 2.5},
        {Role::out_of_range, Hue::out_of_range, 4.0, {}, 0.10, 0.40, rising},
        {Role::asymmetric, Hue::asymmetric, 1.5, {}, 0.30, 0.45, falling},
        {Role::range_edge, Hue::range_edge, 1.0, {7.0, 4.0}},
        {Role::mark, Hue::mark, 1.0},
        {Role::error, Hue::quantized, 2.0, {}, 0.22},
        {Role::tolerance, Hue::surrogate, 0.0, {6.0, 2.0}, 0.16},
        {Role::uneven, Hue::uneven, 3.0, {}, 0.15, 0.45, level},
        {Role::mirror_width, Hue::asymmetric, 1.5, {4.0, 3.0}, 0.12, 0.45, falling},
        {Role::probability, Hue::probability, 2.0, {}, 0.25},
        {Role::training, Hue::training, 0.0, {}, 0.80},
        {Role::difference, Hue::uneven, 2.5, {}, 0.35, 0.90, level},
        {Role::measured, Hue::measured, 2.0, {3.0, 6.0}},
        {Role::mismatch, Hue::mismatch, 5.0, {}, 0.12, 0.45, crossed},
        {Role::cursor, Hue::cursor, 1.5, {2.0, 3.0, 8.0, 3.0}},
        {Role::width, Hue::quantized, 2.0, {}, 0.30},
        {Role::ghost, Hue::training, 2.5, {4.0, 2.0}},
        {Role::sweep, Hue::quantized, 1.5},
        {Role::mean_error, Hue::surrogate, 2.0, {6.0, 3.0}},
        {Role::undefined, Hue::range_edge, 0.0, {}, 0.10, 0.70, crossed},
    }};
    return forms;
}

// Wider than any line of a single quantizer's figure; the first is solid.
const std::array<QList<qreal>, series_count>& series_dashes() {
    static const std::array<QList<qreal>, series_count> dashes{{
        {},
        {12.0, 4.0},
        {5.0, 3.0},
        {12.0, 3.0, 3.0, 3.0},
        {2.5, 2.5},
        {12.0, 3.0, 3.0, 3.0, 3.0, 3.0},
        {20.0, 4.0, 8.0, 4.0},
        {8.0, 3.0, 2.0, 3.0, 2.0, 3.0, 2.0, 3.0},
    }};
    return dashes;
}

QColor color_of(const char* hex) { return QColor(QLatin1String(hex)); }

QColor with_opacity(QColor color, double opacity) {
    if (opacity == 0.0) { return {}; }
    color.setAlphaF(static_cast<float>(std::min(opacity, 1.0)));
    return color;
}

RoleStyle style_of(const RoleForm& form, const ThemeRow& row) {
    const QColor color = color_of(hex_of(form.hue, row.theme));
    return {.color = color,
            .width = form.width,
            .dashes = form.dashes,
            .tint = with_opacity(color, form.tint),
            .hatch = with_opacity(color, form.hatch * row.hatch_strength),
            .hatch_lines = form.hatch_lines};
}

Theme make_theme(const ThemeRow& row) {
    Theme theme;
    const SettingChoice& choice = theme_choice(row.theme);
    theme.key = qt_text(choice.key);
    theme.title = QLatin1String(choice.title);
    theme.is_dark = row.is_dark;
    const auto color = [&row](Hue hue) { return color_of(hex_of(hue, row.theme)); };
    theme.background = color(Hue::background);
    theme.text = color(Hue::text);
    theme.axis = color(Hue::axis);
    theme.grid = color(Hue::grid);
    theme.widgets = {.panel = color(Hue::panel),
                     .field = color(Hue::field),
                     .line = color(Hue::line),
                     .outline = color(Hue::outline),
                     .text = theme.text,
                     .muted = color(Hue::muted),
                     .accent = color(Hue::accent),
                     .on_accent = color(Hue::on_accent),
                     .alert = color(Hue::alert),
                     .focus_frame = row.focus_frame};
    for (const RoleForm& form : role_forms()) {
        theme.roles[static_cast<std::size_t>(form.role)] = style_of(form, row);
    }
    theme.series[0] = theme[Role::quantized];
    for (std::size_t i = 1; i < series_count; ++i) {
        theme.series[i] = {
            .color = color_of(row.series[i - 1]), .width = theme.series[0].width, .dashes = series_dashes()[i]};
    }
    std::ranges::transform(row.ramp, theme.ramp_stops.begin(), color_of);
    return theme;
}
} // namespace

QColor Theme::ramp(double t) const {
    const double place = std::clamp(t, 0.0, 1.0) * static_cast<double>(ramp_stops.size() - 1);
    const auto index = std::min(static_cast<std::size_t>(place), ramp_stops.size() - 2);
    const double part = place - static_cast<double>(index);
    const QColor& from = ramp_stops[index];
    const QColor& to = ramp_stops[index + 1];
    const auto mixed = [part](int a, int b) { return static_cast<int>(std::lround(a + part * (b - a))); };
    return {mixed(from.red(), to.red()), mixed(from.green(), to.green()), mixed(from.blue(), to.blue())};
}

RoleStyle Theme::style(Role role, int slot, int sweep_size) const {
    if (role == Role::quantized) { return series[static_cast<std::size_t>(slot)]; }
    RoleStyle style = (*this)[role];
    if (role == Role::sweep) {
        style.color = ramp(sweep_size > 1 ? static_cast<double>(slot) / (sweep_size - 1) : 0.0);
        style.dashes = series[static_cast<std::size_t>(slot) % series_count].dashes;
    }
    return style;
}

RoleStyle Theme::line_style(const Line& line, int sweep_size) const {
    RoleStyle look = style(line.role, line.slot, sweep_size);
    if (is_of_a_quantizer(line.role) && line.role != Role::out_of_range) {
        look.color = series[static_cast<std::size_t>(line.slot)].color;
        look.dashes = series[static_cast<std::size_t>(line.slot)].dashes;
    }
    return look;
}

std::span<const Theme> themes() {
    static const std::vector<Theme> all = [] {
        std::vector<Theme> made;
        std::ranges::transform(theme_rows(), std::back_inserter(made), make_theme);
        return made;
    }();
    return all;
}

const Theme* find_theme(std::string_view key) {
    const auto found = std::ranges::find_if(themes(), [key](const Theme& theme) {
        return theme.key == QLatin1String(key.data(), static_cast<qsizetype>(key.size()));
    });
    return found == themes().end() ? nullptr : &*found;
}

const Theme& theme_of(FigureTheme theme) { return themes()[static_cast<std::size_t>(theme)]; }

Theme with_lines_scaled(Theme theme, double factor, double thinnest) {
    const auto scale = [=](RoleStyle& style) {
        const double by = style.width > 0.0 ? std::max(factor, thinnest / style.width) : factor;
        style.width *= by;
        style.scale = std::max(style.scale * factor, thinnest);
        for (qreal& dash : style.dashes) { dash *= by; }
    };
    std::ranges::for_each(theme.roles, scale);
    std::ranges::for_each(theme.series, scale);
    theme.line_scale *= factor;
    theme.line_width = std::max(theme.line_width * factor, thinnest);
    return theme;
}

const Theme& light_theme() { return theme_of(FigureTheme::light); }

const Theme& dark_theme() { return theme_of(FigureTheme::dark); }

QString figure_font_family() { return QStringLiteral("DejaVu Sans"); }
} // namespace quantoscope::inline plot
