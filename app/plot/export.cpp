#include "app/plot/export.h"

#include "app/plot/figure_page.h"
#include "app/plot/file_kinds.h"
#include "app/plot/save_file.h"
#include "app/words/figure_data.h"
#include "core/document/figure_size.h"
#include "core/document/settings.h"

#include <QPageLayout>
#include <QPagedPaintDevice>
#include <algorithm>
#include <array>

namespace quantoscope::inline plot {
namespace {
using Encoder = QByteArray (*)(FigurePage&, const Document&, const Study&, const Unknown&);

Encoder encoder_of(const FigureFormat& format) {
    static constexpr std::pair<std::string_view, Encoder> encoders[] = {
        {"png", png_of}, {"svg", svg_of}, {"pdf", pdf_of}, {"tex", tikz_of}};
    return std::ranges::find(encoders, format.ending, &std::pair<std::string_view, Encoder>::first)->second;
}
} // namespace

Result<QByteArray> encode_figure(const FigureFormat& format, const Document& document, const Study* study,
                                 const Unknown& unknown) {
    if (const auto good = can_be_drawn(format, document); !good) { return failure(good.error()); }
    const Study whole = whole_study(document, study);
    if (!format.is_drawn()) { return QByteArray::fromStdString(figure_data(format, document, whole, unknown)); }
    FigurePage page(document, &whole, format.kind == FigureKind::raster ? document.figure.dpi : 0.0);
    if (const auto good = page.fits(); !good) { return failure(good.error()); }
    QByteArray bytes = encoder_of(format)(page, document, whole, unknown);
    if (bytes.isEmpty()) { return failure("there is not enough memory to draw the figure", {}, ErrorKind::file); }
    return bytes;
}

Result<void> can_be_drawn(const FigureFormat& format, const Document& document) {
    const Result<void> good = can_be_set(document, format.kind == FigureKind::raster);
    return good && format.is_drawn() ? FigurePage(document, nullptr).fits() : good;
}

QImage image_of(FigurePage& page, const Document& document) {
    const FigureSetup& setup = document.figure;
    const auto pixels = [&page](double mm) {
        return static_cast<int>(std::lround(mm / mm_per_inch * page.pixels_per_inch()));
    };
    QImage image(pixels(setup.width_mm), pixels(figure_height_mm(document)),
                 setup.transparent ? QImage::Format_ARGB32_Premultiplied : QImage::Format_RGB32);
    if (image.isNull()) { return image; }
    // QPainter takes a ratio below 1 for 1, so the rest of a reduction is the page's.
    const double ratio = page.pixels_per_inch() / page.units_per_inch();
    image.setDevicePixelRatio(std::max(ratio, 1.0));
    image.fill(setup.transparent ? QColor(Qt::transparent) : page.theme().background);
    page.paint(image, std::min(ratio, 1.0));
    return image;
}

QImage render_image(const Document& document, const Study* study, double scale) {
    const Study whole = whole_study(document, study);
    FigurePage page(document, &whole, 96.0 * scale);
    return image_of(page, document);
}

bool print_figure(QPagedPaintDevice& device, const Document& document, const Study* study) {
    const Study whole = whole_study(document, study);
    FigurePage page(document, &whole);
    const double resolution = device.logicalDpiX();
    const QSizeF room(device.width(), device.height()); // what can be printed on
    const double true_scale = resolution / page.units_per_inch();
    const double scale =
        std::min({true_scale, room.width() / page.size().width(), room.height() / page.size().height()});
    const QSizeF left = room - page.size() * scale;
    return page.paint(device, scale, {0.5 * left.width(), 0.5 * left.height()});
}

Result<void> export_figure(const Document& document, const Study* study, const QString& path, const Unknown& unknown) {
    const FigureFormat* format = figure_format_of_path(path.toStdString());
    if (format == nullptr) {
        return failure("unsupported file extension of '%1'; use %2", {path.toStdString(), figure_extensions()});
    }
    return encode_figure(*format, document, study, unknown).and_then([&](const QByteArray& bytes) {
        return save_file(path, bytes);
    });
}
} // namespace quantoscope::inline plot
