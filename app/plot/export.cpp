#include "app/plot/export.h"

#include "app/plot/figure_page.h"
#include "app/plot/file_kinds.h"
#include "app/plot/save_file.h"
#include "app/words/figure_data.h"
#include "core/document/settings.h"

#include <QPagedPaintDevice>
#include <algorithm>
#include <qcustomplot.h>
#include <qpdf/QPDF.hh>

namespace quantoscope::inline plot {
namespace {
const Error no_memory{{"there is not enough memory to draw the figure", {}}, {}, {}, ErrorKind::file};

using Encoder = QByteArray (*)(FigurePage&, const Document&, const Study&, const Unknown&);

Encoder encoder_of(const FigureFormat& format) {
    static constexpr std::pair<std::string_view, Encoder> encoders[] = {
        {"png", png_of}, {"svg", svg_of}, {"pdf", pdf_of}, {"tex", tikz_of}};
    return std::ranges::find(encoders, format.ending, &std::pair<std::string_view, Encoder>::first)->second;
}

struct Frame {
    Document document;
    Study study;
    std::unique_ptr<FigurePage> page = nullptr;
};

void make_room_for(const FigurePage& page, SharedLayout& shared) {
    const SceneRoom room = page.room();
    shared.room.reserved_legend_rows = std::max(shared.room.reserved_legend_rows, room.reserved_legend_rows);
    shared.room.least_right = std::max(shared.room.least_right, room.least_right);
    const std::vector<Panel>& panels = page.figure().panels;
    for (std::size_t i = 0; i < panels.size(); ++i) {
        if (i == shared.y_axes.size()) { shared.y_axes.push_back(panels[i].y); }
        shared.y_axes[i] = hull(shared.y_axes[i], panels[i].y);
    }
}

// Of every value, laid out alike; nothing when `progress` asked to stop.
std::vector<Frame> make_frames(const Document& document, double dots, const Progress& progress) {
    std::vector<Frame> frames;
    SharedLayout shared;
    const std::vector<Document> documents = frame_documents(document);
    const double share = 1.0 / static_cast<double>(documents.size());
    for (const Document& one : documents) {
        const double begin = share * static_cast<double>(frames.size());
        std::optional<Study> study =
            draws_nothing(one) ? Study() : make_study(study_request(one), part(progress, begin, begin + share));
        if (!study) { return {}; }
        frames.push_back({one, std::move(*study)});
        make_room_for(FigurePage(one, &frames.back().study, dots), shared);
    }
    for (Frame& frame : frames) {
        frame.page = std::make_unique<FigurePage>(frame.document, &frame.study, dots, shared);
    }
    return frames;
}
} // namespace

Result<QByteArray> encode_figure(const FigureFormat& format, const Document& document, const Study* study,
                                 const Unknown& unknown) {
    if (format.plays()) {
        return encode_frames(format, document, unknown).map([](const auto& files) { return files.front(); });
    }
    if (const auto good = can_be_drawn(format, document); !good) { return failure(good.error()); }
    const Study whole = whole_study(document, study);
    if (!format.is_drawn()) { return QByteArray::fromStdString(figure_data(format, document, whole, unknown)); }
    FigurePage page(document, &whole, format.has_dots() ? document.figure.dpi : 0.0);
    if (const auto good = page.fits(); !good) { return failure(good.error()); }
    QByteArray bytes = encoder_of(format)(page, document, whole, unknown);
    if (bytes.isEmpty()) { return failure(no_memory); }
    return bytes;
}

Result<std::vector<QByteArray>> encode_frames(const FigureFormat& format, const Document& document,
                                              const Unknown& unknown, const Progress& progress) {
    if (const auto good = can_be_drawn(format, document); !good) { return failure(good.error()); }
    bool goes_on = true;
    const Progress watched = [&](double done) { return goes_on = !progress || progress(done); };
    std::vector<QByteArray> files;
    std::vector<QImage> images;
    const double dots = format.has_dots() ? document.figure.dpi : 0.0;
    for (const Frame& frame : make_frames(document, dots, part(watched, 0.0, 0.5))) {
        if (const auto good = frame.page->fits(); !good) { return failure(good.error()); }
        if (format.plays()) {
            images.push_back(image_of(*frame.page, frame.document));
        } else {
            files.push_back(encoder_of(format)(*frame.page, frame.document, frame.study, unknown));
        }
    }
    if (!images.empty() && std::ranges::none_of(images, &QImage::isNull)) {
        files.push_back((format.ending == "gif" ? gif_of : webp_of)(images, document.figure, part(watched, 0.5, 1.0)));
    }
    if (!goes_on) { return failure("stopped before the end; nothing was written"); }
    if (files.empty() || std::ranges::any_of(files, &QByteArray::isEmpty)) { return failure(no_memory); }
    return files;
}

Result<void> can_be_drawn(const FigureFormat& format, const Document& document) {
    const std::vector<Document> frames = format.plays() ? frame_documents(document) : std::vector{document};
    const Document& figure = frames.front();
    Result<void> good = can_be_set(figure, format.kind == FigureKind::raster);
    if (good && format.plays()) { good = within_animation(figure, frames.size()); }
    if (good && format.ending == "gif" && figure.figure.transparent) {
        return failure("a .gif file cannot have a transparent background; use .webp, or draw the background");
    }
    return good && format.is_drawn() ? FigurePage(figure, nullptr).fits() : good;
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

std::vector<std::string> library_versions() {
    return {std::string("Qt ") + qVersion(), "QCustomPlot " QCUSTOMPLOT_VERSION_STR, "qpdf " + QPDF::QPDFVersion()};
}
} // namespace quantoscope::inline plot
