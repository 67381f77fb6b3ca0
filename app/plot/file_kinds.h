#pragma once

#include "core/figure/study.h"
#include "core/session/session.h"

#include <QByteArray>
#include <QImage>
#include <QPaintDevice>
#include <QSizeF>
#include <functional>
#include <memory>
#include <string>

class QPdfWriter;

namespace quantoscope::inline plot {
class FigurePage;

// The encoders behind figure_formats(), one file for each. Empty when there is no memory for it. `page` is
// the document's figure, laid out.

QByteArray png_of(FigurePage& page, const Document& document, const Study& study, const Unknown& unknown);
QByteArray svg_of(FigurePage& page, const Document& document, const Study& study, const Unknown& unknown);
QByteArray pdf_of(FigurePage& page, const Document& document, const Study& study, const Unknown& unknown);
QByteArray tikz_of(FigurePage& page, const Document& document, const Study& study, const Unknown& unknown);

// A PDF file of pages of one size, which `paint` paints: the same bytes always, and exactly that size. Pages are a whole
// number of points high for the writer, and count from their foot: their top is so many points too high. Empty where
// painting fails.
inline constexpr int pdf_resolution = 1200;
QByteArray pdf_with(QSizeF size_mm, const QString& title, const QByteArray& metadata,
                    const std::function<bool(QPdfWriter& writer, double too_high)>& paint);

// Those of animations, of frames of one size. Empty, too, when `progress` asked to stop.
QByteArray gif_of(const std::vector<QImage>& frames, const FigureSetup& setup, const Progress& progress);
QByteArray webp_of(const std::vector<QImage>& frames, const FigureSetup& setup, const Progress& progress);

// The pixels of the figure, as many to an inch as the page is for.
QImage image_of(FigurePage& page, const Document& document);

// Where figures carry their session: who writes and who reads agree here.

inline constexpr char session_namespace[] = "urn:quantoscope:session"; // of the XML element <session>
inline constexpr char png_keyword[] = "quantoscope";                   // of the text chunk

class SvgEngine;

// Text of an XML element: markup escaped, and characters XML 1.0 has no place for left out.
QByteArray xml_escaped(const QString& text);

// A number with at most two decimals, as short as it goes: "-.5".
QByteArray short_number(double value);

// Takes what is painted as the elements of an SVG drawing, as few and as short as they can be: shapes of one look
// become one path, hatches patterns, text stays text. One unit of the painter is one of the drawing, to two decimals.
class SvgDevice : public QPaintDevice {
public:
    // `size` in units, `units_per_inch` tells painters how large a point is. Text in `family` and of
    // `font_size` is left to the drawing, which sets both.
    SvgDevice(QSizeF size, double units_per_inch, QString family, int font_size);
    ~SvgDevice() override;

    QPaintEngine* paintEngine() const override;
    // What was painted, once the painter has ended.
    const QByteArray& elements() const;

protected:
    int metric(PaintDeviceMetric what) const override;

private:
    QSizeF m_size;
    double m_units_per_inch;
    std::unique_ptr<SvgEngine> m_engine;
};

// Text as LaTeX sets it, whatever is in it: what TeX reads as a command is escaped, signs have their
// commands, line breaks become \\. Letters that pdflatex does not know are written for the engines that do,
// as "?" else.
std::string tex_text(const QString& text);

// On one line behind a "%".
std::string tex_comment(const QString& text);
} // namespace quantoscope::inline plot
