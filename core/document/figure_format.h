#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace quantoscope::inline document {
enum class FigureKind : std::uint8_t { raster, animation, vector, data };

// What a figure can be written as.
struct FigureFormat {
    std::string_view ending; // without the dot, in small letters
    std::string_view title;
    FigureKind kind;
    bool keeps_document; // the file can be opened again

    // By a build with Qt; every build writes data.
    bool is_drawn() const { return kind != FigureKind::data; }
    bool has_dots() const { return kind == FigureKind::raster || plays(); }
    bool plays() const { return kind == FigureKind::animation; } // the values of a sweep
};

std::span<const FigureFormat> figure_formats();
std::string figure_extensions(); // ".png, .svg, ..."

// By the ending as it stands in the table; null when there is none.
const FigureFormat* find_figure_format(std::string_view ending);

// By the ending of a file's name, in letters of either case; null when there is none.
const FigureFormat* figure_format_of_path(std::string_view path);

// Bytes of a file that is looked into for a document.
inline constexpr std::size_t longest_figure = 100'000'000;
} // namespace quantoscope::inline document
