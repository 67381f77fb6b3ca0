#include "app/plot/export.h"

#include "app/plot/captions.h"
#include "app/plot/figure_scene.h"
#include "app/plot/save_file.h"
#include "app/words/legend.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QPageSize>
#include <QPdfWriter>
#include <QSvgGenerator>
#include <algorithm>
#include <array>
#include <qcustomplot.h>

namespace quantoscope {

namespace {

constexpr double layout_dpi = 96.0;

QSizeF size_mm_of(const FigureSetup& setup)
{
    return {setup.width_mm, setup.height_mm};
}

int font_pixels(const FigureSetup& setup)
{
    return static_cast<int>(std::lround(font_points_of(setup) * layout_dpi / 72.0));
}

// A figure laid out off any screen, in pixels at 96 dpi.
class OffscreenFigure {
public:
    OffscreenFigure(const Document& document, const Study& study)
        : m_size((size_mm_of(document.figure) * (layout_dpi / 25.4)).toSize())
        , m_scene(m_plot)
        , m_font(figure_font_family())
    {
        m_font.setPixelSize(font_pixels(document.figure));
        m_plot.setBufferDevicePixelRatio(1.0);
        Figure figure = build_figure(document, &study, m_size.width());
        const Captions captions = captions_for(figure, document, &study, QLocale::c());
        m_plot.setViewport(QRect({0, 0}, m_size));
        m_scene.show(std::move(figure), captions, theme_of(document.figure.theme), m_font, document.ticks, 0);
    }

    void paint(QCPPainter& painter)
    {
        painter.setFont(m_font); // SVG names the font of every group, text or not
        m_plot.toPainter(&painter, m_size.width(), m_size.height());
    }
    QSize size() const { return m_size; }

private:
    QSize m_size;
    QCustomPlot m_plot;
    FigureScene m_scene;
    QFont m_font;
};

QImage image_of(const Document& document, const Study& study, double scale)
{
    OffscreenFigure figure(document, study);
    QImage image(figure.size() * scale, QImage::Format_RGB32);
    if (image.isNull()) {
        return image;
    }
    image.setDevicePixelRatio(scale);
    image.fill(theme_of(document.figure.theme).background);
    QCPPainter painter(&image);
    painter.setMode(QCPPainter::pmNoCaching);
    figure.paint(painter);
    painter.end();
    return image;
}

// All that the figure tells: a study at hand may still wait for the trend of the sweep.
Study study_of(const Document& document, const Study* known)
{
    const StudyRequest request = study_request(document);
    if (known == nullptr) {
        return *make_study(request);
    }
    Study study = *known;
    if (request.trend && !study.trend) {
        study.trend = make_trend(*request.trend);
    }
    return study;
}

QString title_of(const Document& document)
{
    return QString::fromStdString(document.sweep ? swept_text(document.spec(), *document.sweep)
                                                 : text_of(document.spec()));
}

QByteArray encode_png(const Document& document, const Study& study)
{
    QImage image = image_of(document, study, document.figure.dpi / layout_dpi);
    if (image.isNull()) {
        return {};
    }
    image.setDevicePixelRatio(1.0);
    const int dots_per_meter = static_cast<int>(std::lround(document.figure.dpi / 0.0254));
    image.setDotsPerMeterX(dots_per_meter);
    image.setDotsPerMeterY(dots_per_meter);
    image.setText(QStringLiteral("Title"), title_of(document));
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    return image.save(&buffer, "PNG") ? bytes : QByteArray();
}

QByteArray encode_svg(const Document& document, const Study& study)
{
    OffscreenFigure figure(document, study);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    // Hundredths of a millimetre for the size as printed; drawn in pixels, which the view box fits into it.
    generator.setResolution(2540);
    generator.setSize((size_mm_of(document.figure) * 100.0).toSize());
    generator.setViewBox(QRect({0, 0}, figure.size()));
    generator.setTitle(title_of(document).toHtmlEscaped()); // the generator writes it as it is
    generator.setDescription(QStringLiteral("Quantoscope"));
    QCPPainter painter(&generator);
    if (!painter.isActive()) {
        return {};
    }
    painter.setMode(QCPPainter::pmVectorized);
    painter.setMode(QCPPainter::pmNoCaching);
    figure.paint(painter);
    painter.end();
    return bytes;
}

QByteArray encode_pdf(const Document& document, const Study& study)
{
    OffscreenFigure figure(document, study);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    constexpr int resolution = 1200;
    writer.setResolution(resolution);
    writer.setPageSize(
        QPageSize(size_mm_of(document.figure), QPageSize::Millimeter, {}, QPageSize::ExactMatch));
    writer.setPageMargins(QMarginsF(0, 0, 0, 0));
    writer.setTitle(title_of(document));
    writer.setCreator(QStringLiteral("Quantoscope"));
    QCPPainter painter(&writer);
    if (!painter.isActive()) {
        return {};
    }
    painter.setMode(QCPPainter::pmVectorized);
    painter.setMode(QCPPainter::pmNoCaching);
    painter.setMode(QCPPainter::pmNonCosmetic);
    painter.scale(resolution / layout_dpi, resolution / layout_dpi);
    figure.paint(painter);
    painter.end();
    return bytes;
}

} // namespace

std::span<const FileFormat> file_formats()
{
    static const std::array<FileFormat, 3> formats{
        {{QStringLiteral("png"), QStringLiteral("PNG image"), encode_png},
         {QStringLiteral("svg"), QStringLiteral("SVG drawing"), encode_svg},
         {QStringLiteral("pdf"), QStringLiteral("PDF page"), encode_pdf}}};
    return formats;
}

const FileFormat* format_of_path(const QString& path)
{
    const auto found = std::ranges::find_if(file_formats(), [&](const FileFormat& format) {
        return path.endsWith(QLatin1Char('.') + format.ending, Qt::CaseInsensitive);
    });
    return found == file_formats().end() ? nullptr : &*found;
}

QImage render_image(const Document& document, const Study* study, double scale)
{
    return image_of(document, study_of(document, study), scale);
}

std::optional<QString> export_figure(const Document& document, const Study* study, const QString& path)
{
    const FileFormat* format = format_of_path(path);
    if (format == nullptr) {
        return QCoreApplication::translate("export", "'%1' has none of the endings .png, .svg, .pdf")
            .arg(path);
    }
    const QByteArray bytes = format->encode(document, study_of(document, study));
    if (bytes.isEmpty()) {
        return QCoreApplication::translate("export",
                                           "there is not enough memory to draw '%1'; nothing was changed")
            .arg(path);
    }
    return save_file(path, bytes);
}

} // namespace quantoscope
