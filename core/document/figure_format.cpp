#include "core/document/figure_format.h"

#include "core/text/ascii.h"
#include "core/text/list_text.h"

#include <algorithm>

namespace quantoscope::inline document {
namespace {
constexpr FigureFormat rows[] = {
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

std::span<const FigureFormat> figure_formats() { return rows; }

std::string figure_extensions() {
    return comma_list(rows, [](const FigureFormat& format) { return '.' + std::string(format.ending); });
}

const FigureFormat* find_figure_format(std::string_view ending) {
    const auto* found = std::ranges::find(rows, ending, &FigureFormat::ending);
    return found == std::end(rows) ? nullptr : found;
}

const FigureFormat* figure_format_of_path(std::string_view path) { return find_figure_format(ending_of(path)); }
} // namespace quantoscope::inline document
