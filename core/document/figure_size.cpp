#include "core/document/figure_size.h"

#include "core/text/number_text.h"

#include <algorithm>
#include <cmath>

namespace quantoscope::inline document {
namespace {
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
} // namespace

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
} // namespace quantoscope::inline document
