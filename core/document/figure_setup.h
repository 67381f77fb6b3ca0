#pragma once

#include "core/text/result.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace quantoscope::inline document {
// How the figure is set on paper, on a slide or on a page: what export, its preview, the command line and
// session files agree on. It does not change what the window shows, but for the words and the annotations.

// The screen's themes and the printer's, by the key they have everywhere.
enum class FigureTheme : std::uint8_t { light, dark, high_contrast, print, grey };
inline constexpr std::size_t figure_theme_count = 5;

// Never inside the plot: there some setting always puts a curve under it.
enum class LegendPlace : std::uint8_t { above, below, none };

// Of the words and numbers in a file: those of the core, whatever language the window speaks, or another's.
enum class FigureLanguage : std::uint8_t { en, de };

// What is pointed out in the plot.
struct Annotations {
    bool out_of_range = true;   // outputs outside the nominal range
    bool asymmetry = true;      // inputs whose mirror image does not match
    bool largest_error = false; // where it is and how large
    bool error_area = false;    // between staircase and curve, in a tint
    bool operator==(const Annotations&) const = default;
};

struct FigureSetup {
    FigureTheme theme = FigureTheme::light;
    double width_mm = 180.0;
    std::optional<double> height_mm = {};   // automatic when absent (figure_height_mm)
    std::string font = {};                  // family; empty for the program's own, which is always there
    std::optional<double> font_points = {}; // as printed; automatic when absent (automatic_font_points)
    std::optional<double> line_points = {}; // width of a staircase as printed, other lines in proportion; or automatic
    int dpi = 288;                          // of raster files
    bool transparent = false;               // no background
    bool risers = true;                     // lines between treads
    bool curves = true;                     // the true function and the sigmoid mode's
    FigureLanguage language = FigureLanguage::en;
    std::optional<std::string> title = {};   // above the figure; absent: the quantizer's text, empty: none
    std::optional<std::string> x_label = {}; // of the plot's axes; absent: as the figure says itself
    std::optional<std::string> y_label = {};
    LegendPlace legend = LegendPlace::above;
    Annotations annotations = {};
    double frame_seconds = 0.7; // of an animation, each value
    double pause_seconds = 0.5; // the first and the last so much longer
    int loops = 0;              // how often it plays; 0: without end
    bool back_and_forth = false;

    bool operator==(const FigureSetup&) const = default;
};

inline constexpr double mm_per_inch = 25.4;
inline constexpr double points_per_inch = 72.0;
constexpr double points_of_mm(double mm) { return mm / mm_per_inch * points_per_inch; }

// Domain: numbers as in the table of settings (settings.cpp), the raster of at most most_pixels.
inline constexpr double largest_side_mm = 2000.0;
inline constexpr std::size_t longest_label = 500; // bytes of UTF-8

// Text as asked for; else 9 points high from 150 by 100 mm up, less on smaller figures so that it fits.
double font_points_of(const FigureSetup& setup);
// Lines as asked for; else in proportion to such text.
double line_points_of(const FigureSetup& setup);
inline constexpr double usual_line_points = 1.875;

// Where text is too small to be read in print: below 6 points, the least most journals take.
std::optional<Phrase> font_size_warning(const FigureSetup& setup);

// A frame of an animation as it is shown, from the first to the last and back where the setup says so.
struct Shot {
    std::size_t frame = 0;
    int milliseconds = 0;
};
std::vector<Shot> shots_of(std::size_t frames, const FigureSetup& setup);

// A size people ask for often, with letters that suit it.
struct SizePreset {
    std::string_view key; // in options
    const char* title;
    double width_mm;
    std::optional<double> height_mm; // absent: automatic
    double font_points;
    double line_points;
    int dpi;
};

std::span<const SizePreset> size_presets();
FigureSetup with_preset(FigureSetup setup, const SizePreset& preset);

struct Document;

// The height of the document's figure as a file. Where none is set, 22 mm and three fifths of the width, and
// room for every panel and every row of the legend beyond those of one quantizer with one panel.
double figure_height_mm(const Document& document);

// Pixels of a raster file, along one side.
int raster_pixels(double side_mm, int dpi);
// Of the whole file.
double pixels_of(const Document& document);
inline constexpr double most_pixels = 1e8; // what fits into memory and image viewers

// Error: a file of dots cannot be that large.
Result<void> within_most_pixels(const Document& document);
// Nor an animation of so many frames like this one.
Result<void> within_animation(const Document& frame, std::size_t frames);

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
