#pragma once

#include "core/figure/study.h"
#include "core/session/session.h"

#include <QByteArray>
#include <QImage>

namespace quantoscope::inline plot {
class FigurePage;

// The encoders behind figure_formats(), one file for each. Empty when there is no memory for it. `page` is
// the document's figure, laid out.

QByteArray png_of(FigurePage& page, const Document& document, const Study& study, const Unknown& unknown);
QByteArray svg_of(FigurePage& page, const Document& document, const Study& study, const Unknown& unknown);
QByteArray pdf_of(FigurePage& page, const Document& document, const Study& study, const Unknown& unknown);
QByteArray tikz_of(FigurePage& page, const Document& document, const Study& study, const Unknown& unknown);

// The pixels of the figure, as many to an inch as the page is for.
QImage image_of(FigurePage& page, const Document& document);
} // namespace quantoscope::inline plot
