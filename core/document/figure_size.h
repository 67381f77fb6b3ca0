#pragma once

#include "core/document/document.h"

namespace quantoscope::inline document {
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
} // namespace quantoscope::inline document
