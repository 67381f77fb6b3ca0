#include "tests/window/exported.h"
#include "tests/window/tools.h"

#include <QImage>
#include <cmath>
#include <cstdio>

namespace quantoscope {
namespace {
// A figure with hatches, dashes, dots, text at every angle and several panels.
Document telling() {
    Document document = document_of("pr63_v1.quantized_sigmoid(4,1)@smooth");
    document.panels[static_cast<std::size_t>(PanelKind::error)].shown = true;
    document.figure.annotations.largest_error = true;
    return document;
}

// How unlike two pictures are: the mean distance of their channels, 0 to 255, of both reduced to a sixteenth
// of their size, so that it does not count how edges are smoothed; pictures of ours have everything half a
// pixel of 96 dpi further right and down, where lines are sharp.
double difference_of(const QImage& a, const QImage& b) {
    const QSize size = b.size() / 16;
    const QImage one =
        a.scaled(size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation).convertToFormat(QImage::Format_RGB32);
    const QImage other =
        b.scaled(size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation).convertToFormat(QImage::Format_RGB32);
    double sum = 0.0;
    for (int y = 0; y < size.height(); ++y) {
        for (int x = 0; x < size.width(); ++x) {
            const QRgb p = one.pixel(x, y);
            const QRgb q = other.pixel(x, y);
            sum += std::abs(qRed(p) - qRed(q)) + std::abs(qGreen(p) - qGreen(q)) + std::abs(qBlue(p) - qBlue(q));
        }
    }
    return sum / (3.0 * size.width() * size.height());
}

// Without the hatch the measure is 2.5, with the legend at the other side above that.
constexpr double alike = 1.8;

void expect_alike(const QImage& shown, const Document& document, const char* by, double tolerance = alike) {
    ASSERT_FALSE(shown.isNull()) << by;
    const double measured = difference_of(shown, render_image(document, nullptr, 2.0));
    std::printf("[ measured ] %s: mean difference %.3f of 255, tolerance %.1f\n", by, measured, tolerance);
    EXPECT_LE(measured, tolerance) << by;
}
} // namespace

TEST(SameLook, SvgInLibrsvg) {
    QUANTOSCOPE_NEEDS("rsvg-convert");
    const QTemporaryDir folder;
    for (const FigureTheme theme : {FigureTheme::light, FigureTheme::dark, FigureTheme::grey}) {
        Document document = telling();
        document.figure.theme = theme;
        write_file(folder.filePath("f.svg"), exported(document, "svg"));
        output_of("rsvg-convert", {"-d", "192", "-p", "192", "f.svg", "-o", "f.png"}, folder.path());
        expect_alike(QImage(folder.filePath("f.png")), document, "librsvg");
    }
}

TEST(SameLook, SvgInChromium) {
    QUANTOSCOPE_NEEDS("chromium");
    const QTemporaryDir folder;
    const Document document = telling();
    write_file(folder.filePath("f.svg"), exported(document, "svg"));
    const QImage expected = render_image(document, nullptr, 2.0);
    output_of("chromium",
              {"--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--force-device-scale-factor=2",
               "--user-data-dir=" + folder.filePath("profile"), "--screenshot=" + folder.filePath("f.png"),
               QStringLiteral("--window-size=%1,%2").arg((expected.width() + 1) / 2).arg((expected.height() + 1) / 2),
               "file://" + folder.filePath("f.svg")},
              folder.path());
    expect_alike(QImage(folder.filePath("f.png")), document, "Chromium");
}

TEST(SameLook, PdfInPoppler) {
    QUANTOSCOPE_NEEDS("pdftoppm");
    const QTemporaryDir folder;
    const Document document = telling();
    write_file(folder.filePath("f.pdf"), exported(document, "pdf"));
    output_of("pdftoppm", {"-r", "192", "-png", "-singlefile", "f.pdf", "f"}, folder.path());
    expect_alike(QImage(folder.filePath("f.png")), document, "poppler");
}

TEST(SameLook, PngOfFewerDotsThanAScreen) {
    Document document = telling();
    document.figure.dpi = 72;
    // Thin lines would be three quarters of a dot, and are a whole one.
    expect_alike(QImage::fromData(exported(document, "png"), "PNG"), document, "PNG of 72 dots an inch", alike + 0.1);
}

TEST(SameLook, TheMeasureTellsFiguresApart) {
    const Document document = telling();
    const QImage image = render_image(document, nullptr, 2.0);
    Document without = document;
    without.figure.annotations.out_of_range = false; // no hatch
    const double hatch = difference_of(render_image(without, nullptr, 2.0), image);
    std::printf("[ measured ] without the hatch: mean difference %.3f of 255\n", hatch);
    EXPECT_GT(hatch, alike);
    Document below = document;
    below.figure.legend = LegendPlace::below;
    EXPECT_GT(difference_of(render_image(below, nullptr, 2.0), image), alike);
}
} // namespace quantoscope
