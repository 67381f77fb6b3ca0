#include "core/document/figure_setup.h"

#include "core/text/number_text.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace quantoscope::inline document {
namespace {
constexpr double usual_font_points = 9.0;

// Of text and lines: 1 from 150 by 100 mm up.
double automatic_scale(const FigureSetup& setup) {
    const double by_width = setup.width_mm / 150.0;
    const double by_height = setup.height_mm.value_or(100.0) / 100.0; // an automatic height follows the width
    return std::clamp(std::min(by_width, by_height), 0.5, 1.0);
}
} // namespace

double font_points_of(const FigureSetup& setup) {
    return setup.font_points.value_or(usual_font_points * automatic_scale(setup));
}

double line_points_of(const FigureSetup& setup) {
    return setup.line_points.value_or(usual_line_points * automatic_scale(setup));
}

std::optional<Phrase> font_size_warning(const FigureSetup& setup) {
    constexpr double least = 6.0;
    const double points = font_points_of(setup);
    if (points >= least) { return std::nullopt; }
    return Phrase{"the text of the figure is %1 points high; below %2 points print is hard to read",
                  {text_of(std::round(10.0 * points) / 10.0), text_of(least)}};
}

std::span<const SizePreset> size_presets() {
    // Columns as most journals have them; a slide of 10 inches, 16:9; 800 pixels at 96 to an inch.
    static constexpr std::array<SizePreset, 4> presets{{
        {"column", "One column, 85 mm", 85.0, {}, 7.0, 1.2, 600},
        {"columns", "Two columns, 175 mm", 175.0, {}, 8.0, 1.5, 600},
        {"slide", "Slide, 16:9", 254.0, 142.875, 13.0, 2.5, 192},
        {"readme", "README, 800 pixels", 800 * mm_per_inch / 96, {}, 9.0, 1.875, 96},
    }};
    return presets;
}

std::vector<Shot> shots_of(std::size_t frames, const FigureSetup& setup) {
    std::vector<Shot> shots;
    const std::size_t count = setup.back_and_forth && frames > 1 ? 2 * frames - 2 : frames;
    for (std::size_t i = 0; i < count; ++i) {
        const std::size_t frame = i < frames ? i : 2 * frames - 2 - i;
        const double pause = frame == 0 || frame == frames - 1 ? setup.pause_seconds : 0.0;
        shots.push_back({frame, static_cast<int>(std::lround(1000.0 * (setup.frame_seconds + pause)))});
    }
    return shots;
}

FigureSetup with_preset(FigureSetup setup, const SizePreset& preset) {
    setup.width_mm = preset.width_mm;
    setup.height_mm = preset.height_mm;
    setup.font_points = preset.font_points;
    setup.line_points = preset.line_points;
    setup.dpi = preset.dpi;
    return setup;
}
} // namespace quantoscope::inline document
