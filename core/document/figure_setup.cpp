#include "core/document/figure_setup.h"

#include "core/document/document.h"
#include "core/text/ascii.h"
#include "core/text/list_text.h"
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

// Lines of text, as high as the letters are in points.
constexpr double legend_row = 1.4;
constexpr double lowest_panel = 7.5; // with its heading

// Rows of the legend: the curves, the quantizers, what was found. One quantizer has two columns of them.
constexpr int rows_of_one = 3;
int legend_rows(const Document& document) {
    const int drawn = static_cast<int>(drawn_entries(document).size());
    return drawn <= 1 ? rows_of_one : drawn + 5;
}

// Panels as high beside the plot as in the figure of one quantizer, and high enough for their words.
double room_for_panels(const Document& document, double whole, double letter) {
    const auto room = [=](const PanelRow& row) { return std::max(row.height * whole / 8.0, lowest_panel * letter); };
    double sum = 0.0;
    double usual = 0.0;
    for (const PanelRow& row : panel_rows()) {
        if (row.kind != PanelKind::plot) {
            sum += document.shows(row.kind) ? room(row) : 0.0;
            usual += row.shown ? room(row) : 0.0;
        }
    }
    return document.sweep ? 0.0 : std::max(0.0, sum - usual);
}

constexpr FigureFormat formats[] = {
    {"png", "PNG image", FigureKind::raster, true},
    {"gif", "GIF animation", FigureKind::animation, false},
    {"webp", "WebP animation", FigureKind::animation, false},
    {"svg", "SVG drawing", FigureKind::vector, true},
    {"pdf", "PDF page", FigureKind::vector, true},
    {"tex", "TikZ/pgfplots for LaTeX", FigureKind::vector, false},
    {"csv", "CSV table of what is drawn", FigureKind::data, false},
    {"json", "JSON of what is drawn", FigureKind::data, false},
    {"md", "Markdown table of the facts", FigureKind::data, false},
};
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

double figure_height_mm(const Document& document) {
    const FigureSetup& setup = document.figure;
    if (setup.height_mm) { return *setup.height_mm; }
    const double letter = font_points_of(setup) * mm_per_inch / points_per_inch;
    const double whole = 22.0 + 0.6 * setup.width_mm;
    const double legend =
        setup.legend == LegendPlace::none ? 0.0 : (legend_rows(document) - rows_of_one) * legend_row * letter;
    const double height = whole + legend + room_for_panels(document, whole, letter);
    return std::min(std::round(height), largest_side_mm);
}

int raster_pixels(double side_mm, int dpi) { return static_cast<int>(std::lround(side_mm / mm_per_inch * dpi)); }

double pixels_of(const Document& document) {
    const FigureSetup& setup = document.figure;
    return static_cast<double>(raster_pixels(setup.width_mm, setup.dpi)) *
           raster_pixels(figure_height_mm(document), setup.dpi);
}

Result<void> within_most_pixels(const Document& document) {
    if (pixels_of(document) <= most_pixels) { return {}; }
    return failure(
        "a picture of %1 by %2 mm at %3 dots to an inch has more than 100 million pixels",
        {text_of(document.figure.width_mm), text_of(figure_height_mm(document)), std::to_string(document.figure.dpi)});
}

Result<void> within_animation(const Document& frame, std::size_t frames) {
    Document fitting = frame;
    int& dpi = fitting.figure.dpi;
    const double longest_mm = std::max(frame.figure.width_mm, figure_height_mm(frame));
    while (pixels_of(fitting) * static_cast<double>(frames) > most_pixels || raster_pixels(longest_mm, dpi) > 16383) {
        --dpi;
    }
    if (dpi == frame.figure.dpi) { return {}; }
    return failure("%1 frames with %2 dots to an inch have more than 100 million pixels, or more than 16383 on a side; "
                   "at most %3 dots to an inch fit",
                   {std::to_string(frames), std::to_string(frame.figure.dpi), std::to_string(dpi)});
}

std::span<const FigureFormat> figure_formats() { return formats; }

std::string figure_extensions() {
    return comma_list(formats, [](const FigureFormat& format) { return '.' + std::string(format.ending); });
}

const FigureFormat* find_figure_format(std::string_view ending) {
    const auto* found = std::ranges::find(formats, ending, &FigureFormat::ending);
    return found == std::end(formats) ? nullptr : found;
}

const FigureFormat* figure_format_of_path(std::string_view path) { return find_figure_format(ending_of(path)); }
} // namespace quantoscope::inline document
