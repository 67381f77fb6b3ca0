#include "app/plot/theme.h"

#include "app/plot/qt_text.h"
#include "core/document/settings.h"

#include <QFile>
#include <QFontDatabase>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>
#include <cmath>
#include <vector>

// Q_INIT_RESOURCE must stand outside any namespace.
static void register_themes() { Q_INIT_RESOURCE(quantoscope); }

namespace quantoscope::inline plot {
namespace {
QJsonObject read_themes() {
    register_themes();
    QFile file(QStringLiteral(":/themes.json"));
    (void)file.open(QIODevice::ReadOnly);
    return QJsonDocument::fromJson(file.readAll()).object();
}

QColor color_of(const QJsonValue& hex) { return QColor(hex.toString()); }

QList<qreal> dashes_of(const QJsonValue& lengths) {
    QList<qreal> dashes;
    for (const QJsonValue length : lengths.toArray()) { dashes.push_back(length.toDouble()); }
    return dashes;
}

QColor with_opacity(QColor color, double opacity) {
    if (opacity == 0.0) { return {}; }
    color.setAlphaF(static_cast<float>(std::min(opacity, 1.0)));
    return color;
}

// What a role looks like, in every theme but for its colour.
RoleStyle style_of(const QJsonValue& form, const QJsonObject& row) {
    const QStringList hatches{QStringLiteral("rising"), QStringLiteral("falling"), QStringLiteral("crossed"),
                              QStringLiteral("level"), QStringLiteral("upright")};
    const QColor color = color_of(row["colors"][form["color"].toString()]);
    const auto hatch_lines = hatches.indexOf(form["hatch_lines"].toString(hatches.front()));
    return {.color = color,
            .width = form["width"].toDouble(),
            .dashes = dashes_of(form["dashes"]),
            .tint = with_opacity(color, form["tint"].toDouble()),
            .hatch = with_opacity(color, form["hatch"].toDouble() * row["hatch_strength"].toDouble()),
            .hatch_lines = static_cast<HatchLines>(hatch_lines)};
}

Theme make_theme(const SettingChoice& choice, const QJsonObject& all) {
    Theme theme;
    theme.key = qt_text(choice.key);
    theme.title = QLatin1String(choice.title);
    const QJsonObject row = all["themes"][theme.key].toObject();
    const auto color = [&row](const char* name) { return color_of(row["colors"][QLatin1String(name)]); };
    theme.is_dark = row["is_dark"].toBool();
    theme.background = color("background");
    theme.text = color("text");
    theme.axis = color("axis");
    theme.grid = color("grid");
    theme.widgets = {.panel = color("panel"),
                     .field = color("field"),
                     .line = color("line"),
                     .outline = color("outline"),
                     .text = theme.text,
                     .muted = color("muted"),
                     .accent = color("accent"),
                     .on_accent = color("on_accent"),
                     .alert = color("alert"),
                     .focus_frame = row["focus_frame"].toInt()};
    for (std::size_t i = 0; i < role_count; ++i) {
        theme.roles[i] = style_of(all["roles"][qt_text(role_key(static_cast<Role>(i)))], row);
    }
    theme.series[0] = theme[Role::quantized];
    for (std::size_t i = 1; i < series_count; ++i) {
        const auto index = static_cast<qsizetype>(i);
        theme.series[i] = {.color = color_of(row["series"][index - 1]),
                           .width = theme.series[0].width,
                           .dashes = dashes_of(all["dashes"][index])};
    }
    const QJsonArray ramp = row["ramp"].toArray();
    std::transform(ramp.begin(), ramp.end(), theme.ramp_stops.begin(), color_of);
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
        const QJsonObject data = read_themes();
        std::vector<Theme> made;
        for (std::size_t i = 0; i < figure_theme_count; ++i) {
            made.push_back(make_theme(theme_choice(static_cast<FigureTheme>(i)), data));
        }
        return made;
    }();
    return all;
}

const Theme* find_theme(std::string_view key) {
    const auto found = std::ranges::find(themes(), qt_text(key), &Theme::key);
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
