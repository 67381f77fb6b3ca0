#include "app/plot/theme_colors.h"

#include <algorithm>

namespace quantoscope::inline plot {
namespace {
constexpr std::size_t theme_count = 5;

struct HueRow {
    Hue hue;
    std::array<const char*, theme_count> of_theme; // by FigureTheme
};

// A column for each theme. Blue, orange, purple and green of the light one are near those of Okabe and Ito, "Color
// Universal Design" (2008), which stay apart under colour blindness; all were searched for to keep the distances that
// the tests ask for. In high contrast everything but the grid has 7:1 on black; print is restrained, and in grey dash,
// hatch and weight tell lines apart, and lightness those that meet most.
constexpr HueRow hues[] = {
    // light, dark, high contrast, print, grey
    {Hue::background, {"#ffffff", "#16191d", "#000000", "#ffffff", "#ffffff"}},
    {Hue::text, {"#1f252b", "#e8ebee", "#ffffff", "#000000", "#000000"}},
    {Hue::axis, {"#717a84", "#8f99a3", "#ffffff", "#404040", "#404040"}},
    {Hue::grid, {"#e7eaed", "#2a3037", "#4d4d4d", "#dcdcdc", "#dcdcdc"}},
    {Hue::truth, {"#1f252b", "#f2f4f6", "#ffffff", "#000000", "#2c2c2c"}},
    {Hue::surrogate, {"#006543", "#00aa79", "#00e073", "#367849", "#6a6a6a"}},
    {Hue::quantized, {"#0069a8", "#5db8ee", "#4db8ff", "#003c78", "#4b4b4b"}},
    {Hue::out_of_range, {"#c45100", "#ff9a4d", "#ff8126", "#791735", "#000000"}},
    {Hue::asymmetric, {"#a25c82", "#c181b7", "#d5d4ff", "#85578b", "#8b8b8b"}},
    {Hue::range_edge, {"#4c555e", "#acb3bb", "#e8c5b2", "#5c5c5c", "#5c5c5c"}},
    {Hue::mark, {"#0020a6", "#ffea40", "#efef04", "#5b4a01", "#000000"}},
    {Hue::cursor, {"#8a79f5", "#c8fba5", "#d8ffb2", "#2b0335", "#303030"}},
    {Hue::measured, {"#034102", "#745fe0", "#00aa8f", "#008dd0", "#7a7a7a"}},
    {Hue::mismatch, {"#9d062b", "#dc0284", "#db9aa9", "#c07a7e", "#202020"}},
    {Hue::uneven, {"#0599ad", "#017e86", "#aacfcf", "#918c39", "#747474"}},
    {Hue::training, {"#828d55", "#687903", "#999a66", "#888b9f", "#8f8f8f"}},
    {Hue::probability, {"#86766e", "#916759", "#9194ba", "#002703", "#3c3c3c"}},
    {Hue::panel, {"#f6f8fa", "#1e2227", "#000000", "#ffffff", "#ffffff"}},
    {Hue::field, {"#ffffff", "#16191d", "#000000", "#ffffff", "#ffffff"}},
    {Hue::line, {"#cfd5db", "#3a424b", "#ffffff", "#808080", "#808080"}},
    {Hue::outline, {"#858e97", "#727d88", "#ffffff", "#606060", "#606060"}},
    {Hue::muted, {"#59636e", "#a3adb7", "#d0d0d0", "#404040", "#404040"}},
    {Hue::accent, {"#0069a8", "#5db8ee", "#ffff00", "#003c78", "#3a3a3a"}},
    {Hue::on_accent, {"#ffffff", "#000000", "#000000", "#ffffff", "#ffffff"}},
    {Hue::alert, {"#b84c00", "#ff9a4d", "#ff8126", "#791735", "#000000"}},
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
static_assert(std::size(theme_table) == theme_count);
} // namespace

std::span<const ThemeRow> theme_rows() { return theme_table; }

const char* hex_of(Hue hue, FigureTheme theme) {
    return std::ranges::find(hues, hue, &HueRow::hue)->of_theme[static_cast<std::size_t>(theme)];
}
} // namespace quantoscope::inline plot
