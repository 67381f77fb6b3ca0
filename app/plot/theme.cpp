#include "app/plot/theme.h"

#include "app/plot/qt_text.h"
#include "core/document/settings.h"

#include <QFontDatabase>
#include <algorithm>
#include <cmath>
#include <vector>

namespace quantoscope::inline plot {
namespace {
// The themes as data, colours as "#rrggbb". What a figure's colours must satisfy (contrast, distance under every kind
// of colour vision) is in tests/window/theme_test.cpp.

using Hexes = std::array<const char*, figure_theme_count>; // by FigureTheme

// What a colour is of; several roles share one where they never meet. Blue, orange, purple and green of the light theme
// are near those of Okabe and Ito, "Color Universal Design" (2008), which stay apart under colour blindness; all were
// searched for to keep the distances that the tests ask for. In high contrast everything but the grid has 7:1 on black;
// print is restrained, and in grey dash, hatch and weight tell lines apart, and lightness those that meet most.
namespace hue {
// light, dark, high contrast, print, grey
constexpr Hexes background{"#ffffff", "#16191d", "#000000", "#ffffff", "#ffffff"};
constexpr Hexes text{"#1f252b", "#e8ebee", "#ffffff", "#000000", "#000000"}; // of figures and controls
constexpr Hexes axis{"#717a84", "#8f99a3", "#ffffff", "#404040", "#404040"};
constexpr Hexes grid{"#e7eaed", "#2a3037", "#4d4d4d", "#dcdcdc", "#dcdcdc"};
constexpr Hexes truth{"#1f252b", "#f2f4f6", "#ffffff", "#000000", "#2c2c2c"};
constexpr Hexes surrogate{"#006543", "#00aa79", "#00e073", "#367849", "#6a6a6a"}; // and tolerances
constexpr Hexes quantized{"#0069a8", "#5db8ee", "#4db8ff", "#003c78", "#4b4b4b"}; // and errors
constexpr Hexes out_of_range{"#c45100", "#ff9a4d", "#ff8126", "#791735", "#000000"};
constexpr Hexes asymmetric{"#a25c82", "#c181b7", "#d5d4ff", "#85578b", "#8b8b8b"}; // and differences
constexpr Hexes range_edge{"#4c555e", "#acb3bb", "#e8c5b2", "#5c5c5c", "#5c5c5c"};
constexpr Hexes mark{"#0020a6", "#ffea40", "#efef04", "#5b4a01", "#000000"};
constexpr Hexes cursor{"#8a79f5", "#c8fba5", "#d8ffb2", "#2b0335", "#303030"};
constexpr Hexes measured{"#034102", "#745fe0", "#00aa8f", "#008dd0", "#7a7a7a"};
constexpr Hexes mismatch{"#9d062b", "#dc0284", "#db9aa9", "#c07a7e", "#202020"};
constexpr Hexes uneven{"#0599ad", "#017e86", "#aacfcf", "#918c39", "#747474"};
constexpr Hexes training{"#828d55", "#687903", "#999a66", "#888b9f", "#8f8f8f"};
constexpr Hexes probability{"#86766e", "#916759", "#9194ba", "#002703", "#3c3c3c"};
// of controls, as WidgetColors
constexpr Hexes panel{"#f6f8fa", "#1e2227", "#000000", "#ffffff", "#ffffff"};
constexpr Hexes field{"#ffffff", "#16191d", "#000000", "#ffffff", "#ffffff"};
constexpr Hexes line{"#cfd5db", "#3a424b", "#ffffff", "#808080", "#808080"};
constexpr Hexes outline{"#858e97", "#727d88", "#ffffff", "#606060", "#606060"};
constexpr Hexes muted{"#59636e", "#a3adb7", "#d0d0d0", "#404040", "#404040"};
constexpr Hexes accent{"#0069a8", "#5db8ee", "#ffff00", "#003c78", "#3a3a3a"};
constexpr Hexes on_accent{"#ffffff", "#000000", "#000000", "#ffffff", "#ffffff"};
constexpr Hexes alert{"#b84c00", "#ff9a4d", "#ff8126", "#791735", "#000000"};
} // namespace hue

struct ThemeRow {
    FigureTheme theme;
    bool is_dark;
    double hatch_strength; // 1 for what the roles ask for
    int focus_frame;
    std::array<const char*, 7> series; // after the first, which is hue::quantized
    std::array<const char*, 9> ramp;   // evenly spaced to the eye
};

constexpr ThemeRow theme_table[] = {
    {.theme = FigureTheme::light,
     .is_dark = false,
     .hatch_strength = 1.0,
     .focus_frame = 2,
     .series = {"#850062", "#00a084", "#4b3b04", "#7e73ff", "#787f52", "#af7ca9", "#03503b"},
     .ramp = {"#0b1350", "#042467", "#00377c", "#0a4d81", "#176180", "#1f7276", "#298369", "#4a9151", "#60a130"}},
    {.theme = FigureTheme::dark,
     .is_dark = true,
     .hatch_strength = 1.0,
     .focus_frame = 2,
     .series = {"#d0266c", "#1afba8", "#725cd2", "#647702", "#ad8daa", "#077d73", "#95ab8a"},
     .ramp = {"#416cc7", "#3985c9", "#379bc8", "#55adbd", "#68beb0", "#8bcda1", "#abdd8d", "#d8eb84", "#fff97e"}},
    {.theme = FigureTheme::high_contrast,
     .is_dark = true,
     .hatch_strength = 1.6,
     .focus_frame = 4,
     .series = {"#f6f300", "#9294b5", "#25febf", "#bc8b86", "#ffd3ff", "#c2b780", "#9bbab7"},
     .ramp = {"#529de8", "#5bafe2", "#63bfda", "#6fcbcc", "#78d8bc", "#99e1ab", "#b9eb97", "#def48f", "#fffc8c"}},
    {.theme = FigureTheme::print,
     .is_dark = false,
     .hatch_strength = 1.6,
     .focus_frame = 2,
     .series = {"#827e57", "#462406", "#755373", "#271530", "#57988a", "#27749d", "#40533f"},
     .ramp = {"#000000", "#181818", "#272727", "#363636", "#474747", "#595959", "#6a6a6a", "#7c7c7c", "#8f8f8f"}},
    {.theme = FigureTheme::grey,
     .is_dark = false,
     .hatch_strength = 1.6,
     .focus_frame = 2,
     .series = {"#8a8a8a", "#000000", "#6a6a6a", "#202020", "#909090", "#383838", "#7a7a7a"},
     .ramp = {"#000000", "#181818", "#272727", "#363636", "#474747", "#595959", "#6a6a6a", "#7c7c7c", "#8f8f8f"}},
};
static_assert(std::size(theme_table) == figure_theme_count);

// What a role looks like in every theme, but for its hue.
struct RoleForm {
    Role role;
    Hexes hue;
    double width;
    QList<qreal> dashes = {};
    double tint = 0.0;  // opacity, 0 for none
    double hatch = 0.0; // opacity, 0 for none
    HatchLines hatch_lines = HatchLines::rising;
};

const std::array<RoleForm, role_count>& role_forms() {
    using enum HatchLines;
    static const std::array<RoleForm, role_count> forms{{
        {Role::activation, hue::truth, 1.5, {1.5, 3.0}},
        {Role::surrogate, hue::surrogate, 1.5, {9.0, 3.0}},
        {Role::quantized, hue::quantized, 2.5},
        {Role::out_of_range, hue::out_of_range, 4.0, {}, 0.10, 0.40, rising},
        {Role::asymmetric, hue::asymmetric, 1.5, {}, 0.30, 0.45, falling},
        {Role::range_edge, hue::range_edge, 1.0, {7.0, 4.0}},
        {Role::mark, hue::mark, 1.0},
        {Role::error, hue::quantized, 2.0, {}, 0.22},
        {Role::tolerance, hue::surrogate, 0.0, {6.0, 2.0}, 0.16},
        {Role::uneven, hue::uneven, 3.0, {}, 0.15, 0.45, level},
        {Role::mirror_width, hue::asymmetric, 1.5, {4.0, 3.0}, 0.12, 0.45, falling},
        {Role::probability, hue::probability, 2.0, {}, 0.25},
        {Role::training, hue::training, 0.0, {}, 0.80},
        {Role::difference, hue::uneven, 2.5, {}, 0.35, 0.90, level},
        {Role::measured, hue::measured, 2.0, {3.0, 6.0}},
        {Role::mismatch, hue::mismatch, 5.0, {}, 0.12, 0.45, crossed},
        {Role::cursor, hue::cursor, 1.5, {2.0, 3.0, 8.0, 3.0}},
        {Role::width, hue::quantized, 2.0, {}, 0.30},
        {Role::ghost, hue::training, 2.5, {4.0, 2.0}},
        {Role::sweep, hue::quantized, 1.5},
        {Role::mean_error, hue::surrogate, 2.0, {6.0, 3.0}},
        {Role::undefined, hue::range_edge, 0.0, {}, 0.10, 0.70, crossed},
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

QColor color_of(const Hexes& hue, FigureTheme theme) { return color_of(hue[static_cast<std::size_t>(theme)]); }

QColor with_opacity(QColor color, double opacity) {
    if (opacity == 0.0) { return {}; }
    color.setAlphaF(static_cast<float>(std::min(opacity, 1.0)));
    return color;
}

RoleStyle style_of(const RoleForm& form, const ThemeRow& row) {
    const QColor color = color_of(form.hue, row.theme);
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
    const auto color = [&row](const Hexes& hue) { return color_of(hue, row.theme); };
    theme.background = color(hue::background);
    theme.text = color(hue::text);
    theme.axis = color(hue::axis);
    theme.grid = color(hue::grid);
    theme.widgets = {.panel = color(hue::panel),
                     .field = color(hue::field),
                     .line = color(hue::line),
                     .outline = color(hue::outline),
                     .text = theme.text,
                     .muted = color(hue::muted),
                     .accent = color(hue::accent),
                     .on_accent = color(hue::on_accent),
                     .alert = color(hue::alert),
                     .focus_frame = row.focus_frame};
    for (const RoleForm& form : role_forms()) {
        theme.roles[static_cast<std::size_t>(form.role)] = style_of(form, row);
    }
    theme.series[0] = theme[Role::quantized];
    for (std::size_t i = 1; i < series_count; ++i) {
        theme.series[i] = {
            .color = color_of(row.series[i - 1]), .width = theme.series[0].width, .dashes = series_dashes()[i]};
    }
    std::ranges::transform(row.ramp, theme.ramp_stops.begin(), [](const char* hex) { return color_of(hex); });
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
        std::ranges::transform(theme_table, std::back_inserter(made), make_theme);
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

Typeface typeface_of(const FigureSetup& setup) {
    const QString own = figure_font_family();
    const QString wanted = qt_text(setup.font);
    if (wanted.isEmpty() || wanted == own) { return {own}; }
    // As it is spelled in the database: the name stands in files.
    for (const QString& family : QFontDatabase::families()) {
        if (family.compare(wanted, Qt::CaseInsensitive) == 0) { return {family}; }
    }
    return {own, Phrase{"there is no font '%1' here; the figure is set in %2", {setup.font, own.toStdString()}}};
}

QFont figure_font(const QString& family, int pixels) {
    QFont font(family);
    font.setPixelSize(pixels);
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}
} // namespace quantoscope::inline plot
