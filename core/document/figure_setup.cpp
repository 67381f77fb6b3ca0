#include "core/document/figure_setup.h"

#include "core/numeric/number_text.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace quantoscope {

namespace {

constexpr double mm_per_inch = 25.4;

} // namespace

std::span<const std::string_view> figure_theme_keys()
{
    static constexpr std::array<std::string_view, figure_theme_count> keys{"light", "dark", "high_contrast",
                                                                           "print", "grey"};
    return keys;
}

double automatic_font_points(double width_mm, double height_mm)
{
    return 9.0 * std::clamp(std::min(width_mm / 150.0, height_mm / 100.0), 0.5, 1.0);
}

double font_points_of(const FigureSetup& setup)
{
    return setup.font_points.value_or(automatic_font_points(setup.width_mm, setup.height_mm));
}

int raster_pixels(double side_mm, int dpi)
{
    return static_cast<int>(std::lround(side_mm / mm_per_inch * dpi));
}

double pixels_of(const FigureSetup& setup)
{
    return static_cast<double>(raster_pixels(setup.width_mm, setup.dpi)) *
           raster_pixels(setup.height_mm, setup.dpi);
}

std::optional<Phrase> too_many_pixels(const FigureSetup& setup)
{
    if (pixels_of(setup) <= most_pixels) {
        return std::nullopt;
    }
    return Phrase{"a picture of %1 by %2 mm at %3 dots to an inch has more than 100 million pixels",
                  {text_of(setup.width_mm), text_of(setup.height_mm), std::to_string(setup.dpi)}};
}

std::span<const SizePreset> size_presets()
{
    // Columns as most journals have them; a slide of 10 inches, 16:9; 800 pixels at 96 to an inch.
    static constexpr std::array<SizePreset, 4> presets{{
        {"column", "One column, 85 mm", 85.0, 70.0, 7.0, 1.2, 600},
        {"columns", "Two columns, 175 mm", 175.0, 110.0, 8.0, 1.5, 600},
        {"slide", "Slide, 16:9", 254.0, 142.875, 13.0, 2.5, 192},
        {"readme", "README, 800 pixels", 800 * mm_per_inch / 96, 560 * mm_per_inch / 96, 9.0, 1.875, 96},
    }};
    return presets;
}

FigureSetup with_preset(FigureSetup setup, const SizePreset& preset)
{
    setup.width_mm = preset.width_mm;
    setup.height_mm = preset.height_mm;
    setup.font_points = preset.font_points;
    setup.line_points = preset.line_points;
    setup.dpi = preset.dpi;
    return setup;
}

} // namespace quantoscope
