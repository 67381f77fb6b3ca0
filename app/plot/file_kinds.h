#pragma once

#include "core/figure/study.h"
#include "core/session/session.h"

#include <QByteArray>
#include <QImage>
#include <QSizeF>

class QPdfWriter;

namespace quantoscope::inline plot {
class FigurePage;

// The encoders behind figure_formats(), one file for each. Empty when there is no memory for it. `page` is
// the document's figure, laid out.

QByteArray png_of(FigurePage& page, const Document& document, const Study& study, const Unknown& unknown);
QByteArray svg_of(FigurePage& page, const Document& document, const Study& study, const Unknown& unknown);
QByteArray pdf_of(FigurePage& page, const Document& document, const Study& study, const Unknown& unknown);
QByteArray tikz_of(FigurePage& page, const Document& document, const Study& study, const Unknown& unknown);

// What all our PDF files have in common.
inline constexpr int pdf_resolution = 1200;
void set_pdf_page(QPdfWriter& writer, QSizeF size_mm);
// QPdfWriter stamps the time of day and, from Qt 6.8 on, a random identifier, and counts pages in whole points.
// Written anew, a document has the same bytes always, and exactly its size. Empty where that fails.
QByteArray reproducible_pdf(const QByteArray& pdf, QSizeF size_mm);

// Those of animations, of frames of one size. Empty, too, when `progress` asked to stop.
QByteArray gif_of(const std::vector<QImage>& frames, const FigureSetup& setup, const Progress& progress);
QByteArray webp_of(const std::vector<QImage>& frames, const FigureSetup& setup, const Progress& progress);

// The pixels of the figure, as many to an inch as the page is for.
QImage image_of(FigurePage& page, const Document& document);
} // namespace quantoscope::inline plot
