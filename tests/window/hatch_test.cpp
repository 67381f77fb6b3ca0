#include "app/plot/paint.h"

#include <QImage>
#include <gtest/gtest.h>

namespace quantoscope {

namespace {

QImage hatched(HatchLines lines, const std::vector<QRectF>& rects)
{
    QImage image(80, 60, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    for (const QRectF& rect : rects) {
        fill_hatched(painter, rect, {.color = Qt::black, .hatch = Qt::black, .hatch_lines = lines});
    }
    return image;
}

} // namespace

TEST(HatchTest, KindsDifferAndPiecesJoin)
{
    std::vector<QImage> all;
    for (const HatchLines lines : {HatchLines::rising, HatchLines::falling, HatchLines::crossed,
                                   HatchLines::level, HatchLines::upright}) {
        const QImage whole = hatched(lines, {{5, 5, 70, 50}});
        EXPECT_EQ(hatched(lines, {{5, 5, 31, 50}, {36, 5, 39, 50}}), whole);
        EXPECT_EQ(hatched(lines, {{5, 5, 70, 17}, {5, 22, 70, 33}}), whole);
        for (const QImage& other : all) {
            EXPECT_NE(whole, other);
        }
        all.push_back(whole);
    }
}

} // namespace quantoscope
