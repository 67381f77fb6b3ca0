#include "app/plot/theme.h"

#include <algorithm>

namespace quantoscope {

namespace {

// Hues of Okabe and Ito, "Color Universal Design" (2008), which stay apart under colour blindness.
Theme make_theme(bool dark)
{
    const auto pick = [dark](const char* on_white, const char* on_dark) {
        return QColor(QLatin1String(dark ? on_dark : on_white));
    };
    const auto with_alpha = [](QColor color, double alpha) {
        color.setAlphaF(static_cast<float>(alpha));
        return color;
    };
    Theme theme;
    theme.name = dark ? QStringLiteral("dark") : QStringLiteral("light");
    theme.is_dark = dark;
    theme.background = pick("#ffffff", "#16191d");
    theme.text = pick("#1f252b", "#e8ebee");
    theme.axis = pick("#717a84", "#8f99a3");
    theme.grid = pick("#e7eaed", "#2a3037");
    const QColor orange = pick("#c45100", "#ff9a4d");
    const QColor purple = pick("#a8437f", "#e39ac6");
    const auto set = [&theme](Role role, RoleStyle style) {
        theme.roles[static_cast<std::size_t>(role)] = std::move(style);
    };
    set(Role::activation, {.color = pick("#1f252b", "#f2f4f6"), .width = 1.5, .dashes = {1.5, 3.0}});
    set(Role::surrogate, {.color = pick("#00795a", "#38c99b"), .width = 1.5, .dashes = {9.0, 3.0}});
    set(Role::quantized, {.color = pick("#0069a8", "#5db8ee"), .width = 2.5});
    set(Role::out_of_range,
        {.color = orange, .width = 4.0, .tint = with_alpha(orange, 0.10), .hatch = with_alpha(orange, 0.40)});
    set(Role::asymmetric, {.color = purple,
                           .width = 1.5,
                           .tint = with_alpha(purple, 0.30),
                           .hatch = with_alpha(purple, 0.45),
                           .hatch_rises = false});
    set(Role::range_edge, {.color = pick("#4c555e", "#a9b2bb"), .width = 1.0, .dashes = {7.0, 4.0}});
    set(Role::mark, {.color = theme.text, .width = 1.0});
    set(Role::error, {.color = pick("#0069a8", "#5db8ee"), .width = 1.5});
    set(Role::tolerance, {.color = theme.axis, .width = 0.0, .tint = with_alpha(theme.axis, 0.18)});
    set(Role::uneven,
        {.color = orange, .width = 1.5, .tint = with_alpha(orange, 0.3), .hatch = with_alpha(orange, 0.5)});
    set(Role::width, {.color = pick("#0069a8", "#5db8ee"),
                      .width = 1.5,
                      .tint = with_alpha(pick("#0069a8", "#5db8ee"), 0.3)});
    set(Role::mirror_width, {.color = theme.axis, .width = 1.5, .tint = with_alpha(theme.axis, 0.2)});
    set(Role::probability, {.color = pick("#0069a8", "#5db8ee"),
                            .width = 1.5,
                            .tint = with_alpha(pick("#0069a8", "#5db8ee"), 0.3)});
    set(Role::training, {.color = pick("#00795a", "#38c99b"),
                         .width = 0.0,
                         .tint = with_alpha(pick("#00795a", "#38c99b"), 0.8)});
    set(Role::difference, {.color = orange, .width = 1.5, .tint = with_alpha(orange, 0.3)});
    set(Role::measured, {.color = theme.text, .width = 1.5});
    set(Role::mismatch, {.color = orange, .width = 2.0});
    set(Role::cursor, {.color = theme.text, .width = 1.0});
    set(Role::ghost, {.color = theme.axis, .width = 2.5, .dashes = {4.0, 2.0}});
    set(Role::sweep, {.color = theme.text, .width = 1.5});
    set(Role::mean_error, {.color = pick("#00795a", "#38c99b"), .width = 1.5, .dashes = {6.0, 3.0}});
    const char* const light_series[] = {"#0069a8", "#00795a", "#a8437f", "#8a6d00",
                                        "#5b3fa8", "#b3261e", "#4c555e", "#007f8a"};
    const char* const dark_series[] = {"#5db8ee", "#38c99b", "#e39ac6", "#e6c229",
                                       "#b3a1f2", "#ff8a80", "#a9b2bb", "#4dd0e1"};
    const QList<qreal> dashes[] = {{},     {8, 3},     {3, 2},  {10, 2, 2, 2},
                                   {5, 5}, {1.5, 1.5}, {12, 4}, {6, 2, 2, 2, 2, 2}};
    for (std::size_t i = 0; i < most_entries; ++i) {
        theme.series[i] = {.color = pick(light_series[i], dark_series[i]), .width = 2.5, .dashes = dashes[i]};
    }
    const char* const light_ramp[] = {"#101f8c", "#7a1fa2", "#c2185b", "#d9480f", "#b07d00"};
    const char* const dark_ramp[] = {"#7a7cff", "#c074ea", "#ff7fae", "#ff9f5a", "#ffe066"};
    for (std::size_t i = 0; i < theme.ramp_stops.size(); ++i) {
        theme.ramp_stops[i] = pick(light_ramp[i], dark_ramp[i]);
    }
    return theme;
}

} // namespace

const Theme& light_theme()
{
    static const Theme theme = make_theme(false);
    return theme;
}

const Theme& dark_theme()
{
    static const Theme theme = make_theme(true);
    return theme;
}

QColor Theme::ramp(double t) const
{
    const double place = std::clamp(t, 0.0, 1.0) * static_cast<double>(ramp_stops.size() - 1);
    const std::size_t index = std::min(static_cast<std::size_t>(place), ramp_stops.size() - 2);
    const QColor& from = ramp_stops[index];
    const QColor& to = ramp_stops[index + 1];
    const auto part = static_cast<float>(place - static_cast<double>(index));
    const auto mixed = [part](float a, float b) { return a + part * (b - a); };
    return QColor::fromRgbF(mixed(from.redF(), to.redF()), mixed(from.greenF(), to.greenF()),
                            mixed(from.blueF(), to.blueF()));
}

RoleStyle Theme::style(Role role, int slot, int sweep_size) const
{
    if (role == Role::quantized) {
        return series[static_cast<std::size_t>(slot)];
    }
    RoleStyle style = (*this)[role];
    if (role == Role::sweep) {
        style.color = ramp(sweep_size > 1 ? static_cast<double>(slot) / (sweep_size - 1) : 0.0);
    }
    return style;
}

QString figure_font_family()
{
    return QStringLiteral("DejaVu Sans");
}

} // namespace quantoscope
