#include "tests/window/color_math.h"

#include <gtest/gtest.h>

namespace quantoscope {
TEST(ColorMath, ContrastIsThatOfWcag) {
    EXPECT_NEAR(contrast_of(Qt::black, Qt::white), 21.0, 1e-9);
    EXPECT_NEAR(contrast_of(QColor("#777777"), Qt::white), 4.48, 0.005); // the well-known grey just below
    EXPECT_NEAR(contrast_of(Qt::white, QColor("#767676")), 4.54, 0.005); // and just above 4.5
}

TEST(ColorMath, LabOfThePrimaries) {
    const Triple red = lab_of(Qt::red);
    EXPECT_NEAR(red[0], 53.24, 0.02);
    EXPECT_NEAR(red[1], 80.09, 0.05);
    EXPECT_NEAR(red[2], 67.20, 0.05);
    const Triple blue = lab_of(Qt::blue);
    EXPECT_NEAR(blue[0], 32.30, 0.02);
    EXPECT_NEAR(blue[1], 79.19, 0.05);
    EXPECT_NEAR(blue[2], -107.86, 0.05);
}

// Rows of table 1 of Sharma, Wu and Dalal (2005), those that mistakes are known to show in.
TEST(ColorMath, DifferencesAreThoseOfThePaper) {
    struct Row {
        Triple a;
        Triple b;
        double difference;
    };
    constexpr Row rows[] = {
        {{50.0, 2.6772, -79.7751}, {50.0, 0.0, -82.7485}, 2.0425},
        {{50.0, 3.1571, -77.2803}, {50.0, 0.0, -82.7485}, 2.8615},
        {{50.0, 2.8361, -74.0200}, {50.0, 0.0, -82.7485}, 3.4412},
        {{50.0, 0.0, 0.0}, {50.0, -1.0, 2.0}, 2.3669},
        {{50.0, 2.4900, -0.0010}, {50.0, -2.4900, 0.0009}, 7.1792},
        {{50.0, 2.4900, -0.0010}, {50.0, -2.4900, 0.0011}, 7.2195},
        {{50.0, 2.5, 0.0}, {73.0, 25.0, -18.0}, 27.1492},
        {{50.0, 2.5, 0.0}, {61.0, -5.0, 29.0}, 22.8977},
        {{50.0, 2.5, 0.0}, {56.0, -27.0, -3.0}, 31.9030},
        {{50.0, 2.5, 0.0}, {58.0, 24.0, 15.0}, 19.4535},
        {{60.2574, -34.0099, 36.2677}, {60.4626, -34.1751, 39.4387}, 1.2644},
        {{63.0109, -31.0961, -5.8663}, {62.8187, -29.7946, -4.0864}, 1.2630},
        {{2.0776, 0.0795, -1.1350}, {0.9033, -0.0636, -0.5514}, 0.9082},
    };
    for (const Row& row : rows) {
        EXPECT_NEAR(ciede2000(row.a, row.b), row.difference, 5e-5);
        EXPECT_NEAR(ciede2000(row.b, row.a), row.difference, 5e-5);
    }
}

TEST(ColorMath, DichromatsConfuseWhatTheyAreKnownToConfuse) {
    for (const Vision vision : {Vision::protanopia, Vision::deuteranopia, Vision::tritanopia, Vision::grey}) {
        EXPECT_NEAR(lab_of(Qt::white, vision)[0], 100.0, 0.01); // greys stay what they are
        EXPECT_NEAR(lab_of(QColor("#808080"), vision)[1], 0.0, 0.05);
    }
    const QColor red("#c03030");
    const QColor green("#707000");
    EXPECT_GT(difference_of(red, green, Vision::normal), 40.0);
    EXPECT_LT(difference_of(red, green, Vision::deuteranopia), 20.0);
    const QColor blue_green("#00a0a0");
    const QColor blue("#0090d0");
    EXPECT_LT(difference_of(blue_green, blue, Vision::tritanopia),
              0.5 * difference_of(blue_green, blue, Vision::normal));
}
} // namespace quantoscope
