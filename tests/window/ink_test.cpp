#include "app/plot/export.h"
#include "app/plot/figure_page.h"
#include "app/plot/paint.h"
#include "tests/window/exported.h"

#include <QImage>
#include <array>
#include <cmath>
#include <qcustomplot.h>

namespace quantoscope {
namespace {
// The riser at each transition of quantized_sigmoid(4)@real, code k from logit((k - 1/2) / 16) on.
double transition_to(int code) {
    const double p = (code - 0.5) / 16.0;
    return std::log(p / (1.0 - p));
}

Document plain_figure() {
    Document document = document_of("quantized_sigmoid(4)@real");
    for (PanelSetting& panel : document.panels) { panel.shown = false; }
    return document;
}

// Where the plot is in the image, from the layout: pixels of the point (x, y).
struct Plane {
    QRectF rect; // in units
    AxisRange x;
    AxisRange y;
    double pixels; // of a unit

    // Lines lie half a unit further right and down than on paper, where QCustomPlot has them sharp.
    double px(double value) const {
        return (rect.left() + (value - x.first) / x.length() * rect.width() + 0.5) * pixels;
    }
    double py(double value) const {
        return (rect.bottom() - 1.0 - (value - y.first) / y.length() * rect.height() + 0.5) * pixels;
    }
};

Plane plane_of(const Document& document, double pixels_per_inch) {
    const Study study = whole_study(document, nullptr);
    FigurePage page(document, &study);
    QImage nowhere(1, 1, QImage::Format_RGB32);
    page.paint(nowhere, 1.0); // the labels of the ticks move the panel
    const Panel& plot = page.figure().plot();
    return {page.panel_rect(0), plot.x, plot.y, pixels_per_inch / page.units_per_inch()};
}

// Rows of the risers in which no pixel near the transition has the staircase's own colour.
int rows_without_ink(const QImage& image, const Plane& plane, QRgb ink) {
    int missing = 0;
    for (int code = 1; code <= 15; ++code) {
        const double at = plane.px(transition_to(code));
        const int first = static_cast<int>(std::ceil(plane.py(code / 16.0)));
        const int last = static_cast<int>(std::floor(plane.py((code - 1) / 16.0)));
        EXPECT_LT(first, last);
        for (int y = first; y < last; ++y) {
            bool found = false;
            for (int x = static_cast<int>(at - 0.5 * plane.pixels - 2.0); x <= at + 0.5 * plane.pixels + 2.0; ++x) {
                found = found || image.pixel(x, y) == ink;
            }
            missing += found ? 0 : 1;
        }
    }
    return missing;
}

// But for the rounding of a width that is a pixel.
bool is_about(QRgb a, QRgb b) {
    return std::abs(qRed(a) - qRed(b)) <= 1 && std::abs(qGreen(a) - qGreen(b)) <= 1 &&
           std::abs(qBlue(a) - qBlue(b)) <= 1;
}
} // namespace

TEST(Ink, NoRiserOfAFileIsLost) {
    for (const int dpi : {72, 76, 80, 84, 88, 96, 100, 110, 120, 150, 175, 200, 240, 288, 300, 433, 600}) {
        for (const double points : {0.25, 0.5, 0.75, 1.0, 1.5, 1.875, 3.0}) {
            Document document = plain_figure();
            document.figure.width_mm = dpi > 200 ? 60.0 : 180.0;
            document.figure.dpi = dpi;
            document.figure.line_points = points;
            document.figure.transparent = (dpi / 4 + static_cast<int>(4.0 * points)) % 2 == 1;
            const QImage image = QImage::fromData(exported(document, "png"), "PNG");
            EXPECT_EQ(rows_without_ink(image, plane_of(document, dpi), light_theme().series[0].color.rgb()), 0)
                << dpi << " dpi, " << points << " pt";
        }
    }
}

// As the window's buffers are painted on, for screens of any scale.
TEST(Ink, NoRiserOfTheWindowIsLost) {
    for (const double ratio : {0.5, 0.75, 1.0, 1.1, 1.25, 1.5, 1.75, 2.0, 2.25, 3.0}) {
        const Document document = plain_figure();
        const Study study = whole_study(document, nullptr);
        QFont font(figure_font_family());
        font.setPixelSize(12);
        QCustomPlot plot;
        plot.setViewport(QRect(0, 0, 637, 411));
        FigureScene scene(plot);
        Figure figure = build_figure(document, &study, 637);
        const Captions captions = captions_for(figure, document, &study, QLocale::c());
        const Theme theme = with_lines_scaled(light_theme(), 1.0, 1.0 / ratio);
        scene.show(std::move(figure), captions, theme, font, TickNotation::decimal, {.reserved_legend_rows = 3});
        QImage image(QSizeF(637.0 * ratio, 411.0 * ratio).toSize(), QImage::Format_RGB32);
        image.setDevicePixelRatio(std::max(ratio, 1.0)); // QPainter takes a ratio below 1 for 1
        image.fill(Qt::white);
        QCPPainter painter(&image);
        painter.scale(std::min(ratio, 1.0), std::min(ratio, 1.0));
        plot.toPainter(&painter, 637, 411);
        painter.end();
        const Plane plane{QRectF(scene.panel_rect(0)), scene.figure().plot().x, scene.figure().plot().y, ratio};
        EXPECT_EQ(rows_without_ink(image, plane, light_theme().series[0].color.rgb()), 0) << ratio;
    }
}

TEST(Ink, NoPenIsThinnerThanAPixel) {
    for (const Theme& theme : themes()) {
        const Theme thin = with_lines_scaled(theme, 0.1, 0.75);
        for (std::size_t i = 0; i < role_count; ++i) {
            const RoleStyle& before = theme.roles[i];
            const RoleStyle& style = thin.roles[i];
            EXPECT_EQ(style.width, before.width == 0.0 ? 0.0 : 0.75); // all are narrower than 7.5
            EXPECT_EQ(style.scale, 0.75);
            for (qsizetype dash = 0; dash < style.dashes.size() && before.width > 0.0; ++dash) {
                EXPECT_DOUBLE_EQ(style.dashes[dash] / style.width, before.dashes[dash] / before.width);
            }
        }
        EXPECT_EQ(thin.line_width, 0.75);
        EXPECT_EQ(thin.line_scale, 0.1); // of dots
    }
}

// The frame and the grid at a quarter of a point have their own colours, not paler ones.
TEST(Ink, AxesAndGridKeepTheirColours) {
    for (const int dpi : {72, 100, 150, 300}) {
        Document document = plain_figure();
        document.figure.width_mm = 90.0;
        document.figure.line_points = 0.25;
        document.figure.dpi = dpi;
        const QImage image = QImage::fromData(exported(document, "png"), "PNG");
        int longest_frame = 0;
        int longest_grid = 0;
        for (int y = 0; y < image.height(); ++y) {
            int frame = 0;
            int grid = 0;
            for (int x = 0; x < image.width(); ++x) {
                frame += is_about(image.pixel(x, y), light_theme().axis.rgb()) ? 1 : 0;
                grid += is_about(image.pixel(x, y), light_theme().grid.rgb()) ? 1 : 0;
            }
            longest_frame = std::max(longest_frame, frame);
            longest_grid = std::max(longest_grid, grid);
        }
        const double wide = plane_of(document, dpi).rect.width() * plane_of(document, dpi).pixels;
        EXPECT_GT(longest_frame, 0.95 * wide) << dpi;
        EXPECT_GT(longest_grid, 0.7 * wide) << dpi; // curves and dashes lie on it
    }
}

// Of every width at every place: a level and an upright line, short and long.
TEST(Ink, LinesAreOfWholePixelsWhereverTheyLie) {
    for (const double ratio : {0.375, 0.9, 1.0, 1.5625, 3.0}) {
        for (const double width : {0.1, 0.6, 1.0, 1.4, 2.0}) {
            for (int place = 0; place < 50; ++place) {
                QImage image(80, 80, QImage::Format_RGB32);
                image.fill(Qt::white);
                QPainter painter(&image);
                painter.scale(ratio, ratio);
                painter.translate(0.5, 0.5);
                const double at = (20.0 + 0.37 * place) / ratio;
                const double length = (place % 5 == 0 ? 0.2 : 30.0) / ratio;
                fill_line(painter, {at, at, at + length, at}, width, Qt::black);
                fill_line(painter, {at, at, at, at + length}, width, Qt::black);
                painter.end();
                const int thick = std::max(1, static_cast<int>(std::round(width * ratio)));
                const int longest = std::max(1, static_cast<int>(std::ceil(length * ratio)));
                int inked = 0;
                for (int y = 0; y < 80; ++y) {
                    for (int x = 0; x < 80; ++x) {
                        inked += image.pixel(x, y) == qRgb(0, 0, 0) ? 1 : 0;
                        ASSERT_TRUE(image.pixel(x, y) == qRgb(0, 0, 0) || image.pixel(x, y) == qRgb(255, 255, 255));
                    }
                }
                EXPECT_GE(inked, std::max(1, 2 * thick * (longest - 1) - thick * thick))
                    << ratio << " " << width << " " << place;
                EXPECT_LE(inked, 2 * thick * (longest + 1)) << ratio << " " << width << " " << place;
            }
        }
    }
}
} // namespace quantoscope
