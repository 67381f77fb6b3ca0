#include "app/plot/theme_colors.h"

namespace quantoscope {

namespace {

// Blue, orange, purple and green are near those of Okabe and Ito, "Color Universal Design" (2008), which stay
// apart under colour blindness; all were searched for to keep the distances that the tests ask for.
constexpr ThemeRow light{
    .key = "light",
    .title = "Light",
    .is_dark = false,
    .background = "#ffffff",
    .text = "#1f252b",
    .axis = "#717a84",
    .grid = "#e7eaed",
    .hatch_strength = 1.0,
    .hues = {.truth = "#1f252b",
             .surrogate = "#006543",
             .quantized = "#0069a8",
             .out_of_range = "#c45100",
             .asymmetric = "#a25c82",
             .range_edge = "#4c555e",
             .mark = "#0020a6",
             .cursor = "#8a79f5",
             .measured = "#034102",
             .mismatch = "#9d062b",
             .uneven = "#0599ad",
             .training = "#828d55",
             .probability = "#86766e"},
    .series = {"#850062", "#00a084", "#4b3b04", "#7e73ff", "#787f52", "#af7ca9", "#03503b"},
    .ramp = {"#0b1350", "#042467", "#00377c", "#0a4d81", "#176180", "#1f7276", "#298369", "#4a9151",
             "#60a130"},
    .widgets = {.panel = "#f6f8fa",
                .field = "#ffffff",
                .line = "#cfd5db",
                .outline = "#858e97",
                .muted = "#59636e",
                .accent = "#0069a8",
                .on_accent = "#ffffff",
                .trouble = "#b84c00",
                .focus_frame = 2},
};

constexpr ThemeRow dark{
    .key = "dark",
    .title = "Dark",
    .is_dark = true,
    .background = "#16191d",
    .text = "#e8ebee",
    .axis = "#8f99a3",
    .grid = "#2a3037",
    .hatch_strength = 1.0,
    .hues = {.truth = "#f2f4f6",
             .surrogate = "#00aa79",
             .quantized = "#5db8ee",
             .out_of_range = "#ff9a4d",
             .asymmetric = "#c181b7",
             .range_edge = "#acb3bb",
             .mark = "#ffea40",
             .cursor = "#c8fba5",
             .measured = "#745fe0",
             .mismatch = "#dc0284",
             .uneven = "#017e86",
             .training = "#687903",
             .probability = "#916759"},
    .series = {"#d0266c", "#1afba8", "#725cd2", "#647702", "#ad8daa", "#077d73", "#95ab8a"},
    .ramp = {"#416cc7", "#3985c9", "#379bc8", "#55adbd", "#68beb0", "#8bcda1", "#abdd8d", "#d8eb84",
             "#fff97e"},
    .widgets = {.panel = "#1e2227",
                .field = "#16191d",
                .line = "#3a424b",
                .outline = "#727d88",
                .muted = "#a3adb7",
                .accent = "#5db8ee",
                .on_accent = "#000000",
                .trouble = "#ff9a4d",
                .focus_frame = 2},
};

// White on black and nothing between but the grid; every other colour has 7:1 on black.
constexpr ThemeRow high_contrast{
    .key = "high_contrast",
    .title = "High contrast",
    .is_dark = true,
    .background = "#000000",
    .text = "#ffffff",
    .axis = "#ffffff",
    .grid = "#4d4d4d",
    .hatch_strength = 1.6,
    .hues = {.truth = "#ffffff",
             .surrogate = "#00e073",
             .quantized = "#4db8ff",
             .out_of_range = "#ff8126",
             .asymmetric = "#d5d4ff",
             .range_edge = "#e8c5b2",
             .mark = "#efef04",
             .cursor = "#d8ffb2",
             .measured = "#00aa8f",
             .mismatch = "#db9aa9",
             .uneven = "#aacfcf",
             .training = "#999a66",
             .probability = "#9194ba"},
    .series = {"#f6f300", "#9294b5", "#25febf", "#bc8b86", "#ffd3ff", "#c2b780", "#9bbab7"},
    .ramp = {"#529de8", "#5bafe2", "#63bfda", "#6fcbcc", "#78d8bc", "#99e1ab", "#b9eb97", "#def48f",
             "#fffc8c"},
    .widgets = {.panel = "#000000",
                .field = "#000000",
                .line = "#ffffff",
                .outline = "#ffffff",
                .muted = "#d0d0d0",
                .accent = "#ffff00",
                .on_accent = "#000000",
                .trouble = "#ff8126",
                .focus_frame = 4},
};

// Black on white. Colours are restrained, and a printer without any leaves dash, hatch and weight.
constexpr ThemeRow print{
    .key = "print",
    .title = "Print",
    .is_dark = false,
    .background = "#ffffff",
    .text = "#000000",
    .axis = "#404040",
    .grid = "#dcdcdc",
    .hatch_strength = 1.6,
    .hues = {.truth = "#000000",
             .surrogate = "#367849",
             .quantized = "#003c78",
             .out_of_range = "#791735",
             .asymmetric = "#85578b",
             .range_edge = "#5c5c5c",
             .mark = "#5b4a01",
             .cursor = "#2b0335",
             .measured = "#008dd0",
             .mismatch = "#c07a7e",
             .uneven = "#918c39",
             .training = "#888b9f",
             .probability = "#002703"},
    .series = {"#827e57", "#462406", "#755373", "#271530", "#57988a", "#27749d", "#40533f"},
    .ramp = {"#000000", "#181818", "#272727", "#363636", "#474747", "#595959", "#6a6a6a", "#7c7c7c",
             "#8f8f8f"},
    .widgets = {.panel = "#ffffff",
                .field = "#ffffff",
                .line = "#808080",
                .outline = "#606060",
                .muted = "#404040",
                .accent = "#003c78",
                .on_accent = "#ffffff",
                .trouble = "#791735",
                .focus_frame = 2},
};

constexpr ThemeRow rows[] = {light, dark, high_contrast, print};

} // namespace

std::span<const ThemeRow> theme_rows()
{
    return rows;
}

} // namespace quantoscope
