#include "app/plot/theme.h"

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

QString figure_font_family()
{
    return QStringLiteral("DejaVu Sans");
}

} // namespace quantoscope
