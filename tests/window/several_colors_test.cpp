#include "app/plot/figure_page.h"
#include "app/plot/qt_text.h"
#include "tests/window/exported.h"

#include <QImage>

namespace quantoscope {
namespace {
// Two quantizers and one panel below them; the second of the list is selected, in slot 1.
Document two(PanelKind kind) {
    Document document = document_of("quantized_sigmoid(4)@real");
    document = with_entry_added(document, parse_spec("pr63_v2.quantized_sigmoid(3)@hard").value());
    for (PanelSetting& panel : document.panels) { panel.shown = false; }
    document.panels[static_cast<std::size_t>(kind)].shown = true;
    document.figure.annotations = {.out_of_range = false, .asymmetry = false, .largest_error = false};
    return document;
}

constexpr PanelKind of_each[] = {PanelKind::error, PanelKind::symmetry, PanelKind::widths, PanelKind::probability};

// Pixels of a colour in a panel.
int pixels_of(const QImage& image, const QRectF& panel, QRgb color) {
    int pixels = 0;
    const QRect rect = panel.toRect().intersected(image.rect());
    for (int y = rect.top(); y <= rect.bottom(); ++y) {
        for (int x = rect.left(); x <= rect.right(); ++x) { pixels += image.pixel(x, y) == color ? 1 : 0; }
    }
    return pixels;
}
} // namespace

TEST(SeveralColors, PanelsHaveThoseOfTheLegend) {
    const double scale = 3.0;
    for (const Theme& theme : themes()) {
        for (const PanelKind kind : of_each) {
            Document document = two(kind);
            document.figure.theme = static_cast<FigureTheme>(&theme - themes().data());
            const FigurePage page(document, nullptr);
            const QRectF below = page.panel_rect(1);
            const double pixels = 96.0 * scale / page.units_per_inch();
            const QRectF panel(below.topLeft() * pixels, below.size() * pixels);
            const QImage image = render_image(document, nullptr, scale);
            for (const std::size_t slot : {0u, 1u}) {
                EXPECT_GT(pixels_of(image, panel, theme.series[slot].color.rgb()), 300)
                    << theme.key.toStdString() << " " << static_cast<int>(kind) << " " << slot;
            }
        }
    }
}

// Each one's line is in the file of data under its number and in the drawing of LaTeX in its colour.
TEST(SeveralColors, FilesAgree) {
    for (const PanelKind kind : of_each) {
        const Document document = two(kind);
        const QByteArray key = QByteArray::fromStdString(std::string(panel_rows()[static_cast<std::size_t>(kind)].key));
        const QString csv = QString::fromUtf8(exported(document, "csv"));
        const QString json = QString::fromUtf8(exported(document, "json"));
        const QString tex = QString::fromUtf8(exported(document, "tex"));
        const Document without = [&] {
            Document plain = document;
            plain.panels[static_cast<std::size_t>(kind)].shown = false;
            return plain;
        }();
        const QString bare = QString::fromUtf8(exported(without, "tex"));
        for (const int slot : {0, 1}) {
            const QString row = QStringLiteral("%1,line %2,").arg(QString::fromUtf8(key)).arg(slot + 1);
            const qsizetype at = csv.indexOf(row);
            ASSERT_GE(at, 0) << row.toStdString();
            const QString series = csv.mid(at + row.size()).section(',', 1, 1);
            EXPECT_EQ(series, QString::number(slot + 1)) << row.toStdString();
            const QString color =
                "quantoscope" + light_theme().series[static_cast<std::size_t>(slot)].color.name().sliced(1).toUpper();
            EXPECT_GT(tex.count(color + ", line width"), bare.count(color + ", line width")) << color.toStdString();
        }
        EXPECT_EQ(json.count(QLatin1String("\"series\":2,\"points\"")), 1);
    }
}
} // namespace quantoscope
