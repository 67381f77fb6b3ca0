#include "app/plot/paint.h"

#include <QImage>
#include <gtest/gtest.h>

namespace quantoscope {
namespace {
QImage hatched(HatchLines lines, const std::vector<QRectF>& rects) {
    QImage image(80, 60, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    for (const QRectF& rect : rects) {
        fill_hatched(painter, rect, {.color = Qt::black, .hatch = Qt::black, .hatch_lines = lines});
    }
    return image;
}

int inked(const QImage& image, const QRect& rect) {
    int pixels = 0;
    for (int y = rect.top(); y <= rect.bottom(); ++y) {
        for (int x = rect.left(); x <= rect.right(); ++x) {
            pixels += image.pixelColor(x, y) != QColor(Qt::white) ? 1 : 0;
        }
    }
    return pixels;
}
} // namespace

TEST(HatchTest, KindsDifferAndPiecesJoin) {
    std::vector<QImage> all;
    for (const HatchLines lines :
         {HatchLines::rising, HatchLines::falling, HatchLines::crossed, HatchLines::level, HatchLines::upright}) {
        const QImage whole = hatched(lines, {{5, 5, 70, 50}});
        EXPECT_EQ(hatched(lines, {{5, 5, 31, 50}, {36, 5, 39, 50}}), whole);
        EXPECT_EQ(hatched(lines, {{5, 5, 70, 17}, {5, 22, 70, 33}}), whole);
        // Between a tenth and a half of the rectangle is inked, and nothing outside it.
        EXPECT_GE(inked(whole, {5, 5, 70, 50}), 350);
        EXPECT_LE(inked(whole, {5, 5, 70, 50}), 1750);
        EXPECT_EQ(inked(whole, whole.rect()), inked(whole, {5, 5, 70, 50}));
        for (const QImage& other : all) { EXPECT_NE(whole, other); }
        all.push_back(whole);
    }
}
} // namespace quantoscope
