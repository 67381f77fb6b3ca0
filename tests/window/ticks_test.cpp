#include "app/plot/ticks.h"

#include "core/numeric/float32.h"

#include <charconv>
#include <cmath>
#include <gtest/gtest.h>
#include <random>
#include <set>

namespace quantoscope {
namespace {
constexpr qsizetype longest_label = 23;

AxisRange around(float center, double neighbours) {
    const double spacing = static_cast<double>(next_up(std::fabs(center))) - std::fabs(center);
    return {center - 0.5 * neighbours * spacing, center + 0.5 * neighbours * spacing};
}

// Any finite float32, all exponents alike.
float any_float(std::mt19937_64& random) {
    return float_at(std::uniform_int_distribution<Ordinal>(-infinity_ordinal + 8, infinity_ordinal - 8)(random));
}

// A range about any float32, from four of its neighbours to far beyond itself.
AxisRange any_range(std::mt19937_64& random) {
    const float center = any_float(random);
    return around(center, 4.0 * std::exp2(std::uniform_real_distribution(0.0, 30.0)(random)));
}

// "-¹²" at the end of a label.
int read_power(const QString& raised) {
    static const QString digits = QStringLiteral("⁰¹²³⁴⁵⁶⁷⁸⁹");
    int power = 0;
    for (const QChar c : raised) {
        power = c == QChar(0x207b) ? power : 10 * power + static_cast<int>(digits.indexOf(c));
    }
    return raised.startsWith(QChar(0x207b)) ? -power : power;
}

double number_of(const std::string& text) {
    double value = NAN;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    EXPECT_EQ(end, text.data() + text.size()) << text;
    EXPECT_EQ(error, std::errc()) << text;
    return value;
}

// "1.5" or "1.5·10⁻⁴⁰", C locale.
double read_decimal(const QString& label) {
    const qsizetype times = label.indexOf(QStringLiteral("·10"));
    return times < 0
               ? number_of(label.toStdString())
               : number_of(label.left(times).toStdString() + "e" + std::to_string(read_power(label.mid(times + 3))));
}

// "5", "-5/16", "3/2¹²", "3·2⁴⁰"
double read_binary(const QString& label) {
    const qsizetype bar = label.indexOf(u'/');
    const qsizetype times = label.indexOf(QChar(0xb7));
    if (times >= 0) { return std::ldexp(number_of(label.left(times).toStdString()), read_power(label.mid(times + 2))); }
    if (bar < 0) { return number_of(label.toStdString()); }
    const QString below = label.mid(bar + 1);
    const double above = number_of(label.left(bar).toStdString());
    return below.size() > 1 && below[0] == u'2' && !below[1].isDigit() ? std::ldexp(above, -read_power(below.mid(1)))
                                                                       : above / number_of(below.toStdString());
}

double read(const QString& label, TickNotation notation) {
    return notation == TickNotation::binary ? read_binary(label) : read_decimal(label);
}

// What holds for any ticks.
void expect_sound(AxisRange range, int most, TickNotation notation) {
    SCOPED_TRACE(testing::Message() << "[" << range.first << ", " << range.last << "] most " << most);
    const Ticks ticks = make_ticks(range, most, {notation});
    const std::size_t count = ticks.positions.size();
    ASSERT_EQ(ticks.labels.size(), static_cast<qsizetype>(count));
    ASSERT_LE(count, static_cast<std::size_t>(most));
    ASSERT_GE(count, 2u);
    const double apart = (ticks.positions.back() - ticks.positions.front()) / static_cast<double>(count - 1);
    // As close as they can be: nearest steps differ by a factor of two at most.
    ASSERT_LE((most + 1) * apart, 4.0 * range.length());
    const std::set<QString> different(ticks.labels.begin(), ticks.labels.end());
    ASSERT_EQ(different.size(), count) << ticks.labels.join(u' ').toStdString();
    for (std::size_t i = 0; i < count; ++i) {
        ASSERT_GE(ticks.positions[i], range.first);
        ASSERT_LE(ticks.positions[i], range.last);
        const QString& label = ticks.labels[static_cast<qsizetype>(i)];
        ASSERT_EQ(read(label, notation), ticks.positions[i]) << label.toStdString();
        ASSERT_LE(label.size(), longest_label) << label.toStdString();
        if (i > 0) { ASSERT_NEAR(ticks.positions[i] - ticks.positions[i - 1], apart, 1e-3 * apart); }
    }
    // None is left out at the ends.
    ASSERT_LT(ticks.positions.front() - range.first, 1.001 * apart);
    ASSERT_LT(range.last - ticks.positions.back(), 1.001 * apart);
}

std::string joined(AxisRange range, int most, const TickStyle& style = {}) {
    return make_ticks(range, most, style).labels.join(u' ').toStdString();
}

// The digits and the exponent a decimal label tells.
std::pair<std::int64_t, int> digits_of(const QString& label) {
    const qsizetype times = label.indexOf(QStringLiteral("·10"));
    QString mantissa = times < 0 ? label : label.left(times);
    int exponent = times < 0 ? 0 : read_power(label.mid(times + 3));
    if (const qsizetype point = mantissa.indexOf(u'.'); point >= 0) {
        exponent -= static_cast<int>(mantissa.size() - point - 1);
        mantissa.remove(point, 1);
    }
    return {mantissa.toLongLong(), exponent};
}
} // namespace

TEST(TicksTest, AreSoundAtEveryZoomOverAllFloat32) {
    constexpr std::uint64_t seed = 754;
    SCOPED_TRACE("seed " + std::to_string(seed));
    std::mt19937_64 random(seed);
    for (int i = 0; i < 20000; ++i) {
        const AxisRange range = any_range(random);
        const int most = std::uniform_int_distribution(3, 15)(random);
        for (const TickNotation notation : {TickNotation::decimal, TickNotation::binary}) {
            expect_sound(range, most, notation);
            if (HasFatalFailure()) { return; }
        }
    }
}

TEST(TicksTest, AreSoundAroundZeroAndAtTheEndsOfFloat32) {
    for (const double end : {5.6e-45, 1e-40, 1e-30, 1e-9, 0.1, 1.0, 12.0, 1e6, 1e30, 3.4e38}) {
        for (const AxisRange range : {AxisRange{-end, end}, AxisRange{0.0, end}, AxisRange{-end, 0.3 * end}}) {
            for (const TickNotation notation : {TickNotation::decimal, TickNotation::binary}) {
                expect_sound(range, 3, notation);
                expect_sound(range, 9, notation);
            }
        }
    }
}

// Whole multiples of 1, 2, 2.5 or 5 times a power of ten, told apart by exact integers.
TEST(TicksTest, DecimalOnesAreMultiplesOfARoundStep) {
    constexpr std::uint64_t seed = 1985;
    SCOPED_TRACE("seed " + std::to_string(seed));
    std::mt19937_64 random(seed);
    for (int i = 0; i < 5000; ++i) {
        const AxisRange range = any_range(random);
        std::vector<std::pair<std::int64_t, int>> told;
        int lowest = 1000;
        for (const QString& label : make_ticks(range, 9, {}).labels) {
            told.push_back(digits_of(label));
            lowest = told.back().first == 0 ? lowest : std::min(lowest, told.back().second);
        }
        std::vector<std::int64_t> whole; // in units of the last digit that any label tells
        for (const auto& [digits, exponent] : told) {
            whole.push_back(digits);
            for (int e = lowest; digits != 0 && e < exponent; ++e) { whole.back() *= 10; }
        }
        std::int64_t step = whole[1] - whole[0];
        for (std::size_t k = 0; k < whole.size(); ++k) {
            ASSERT_EQ(whole[k] % step, 0) << range.first << " " << range.last;
            ASSERT_EQ(whole[k], whole[0] + static_cast<std::int64_t>(k) * step);
        }
        while (step % 10 == 0) { step /= 10; }
        ASSERT_TRUE(step == 1 || step == 2 || step == 25 || step == 5) << step;
    }
}

TEST(TicksTest, BinaryOnesAreMultiplesOfAPowerOfTwo) {
    constexpr std::uint64_t seed = 2008;
    SCOPED_TRACE("seed " + std::to_string(seed));
    std::mt19937_64 random(seed);
    for (int i = 0; i < 5000; ++i) {
        const Ticks ticks = make_ticks(any_range(random), 9, {TickNotation::binary});
        const double step = ticks.positions[1] - ticks.positions[0];
        int exponent = 0;
        ASSERT_EQ(std::frexp(step, &exponent), 0.5);
        for (const double position : ticks.positions) { ASSERT_EQ(std::fmod(position, step), 0.0); }
    }
}

TEST(TicksTest, DecimalLabelsAreShort) {
    EXPECT_EQ(joined({-12.0, 12.0}, 13), "-12 -10 -8 -6 -4 -2 0 2 4 6 8 10 12");
    EXPECT_EQ(joined({-0.14, 1.89}, 9), "0 0.25 0.5 0.75 1 1.25 1.5 1.75");
    EXPECT_EQ(joined({0.0, 0.001}, 3), "0 0.0005 0.001");
    EXPECT_EQ(joined({100.0, 101.0}, 3), "100 100.5 101");
    // Neighbouring float32 values about 1.5769145 lie 1.2e-7 apart.
    EXPECT_EQ(joined(around(1.5769145f, 4.0), 5), "1.5769144 1.5769145 1.5769146 1.5769147");
    EXPECT_EQ(joined({0.0, 1e-40}, 3), "0 0.5·10⁻⁴⁰ 1·10⁻⁴⁰");
    EXPECT_EQ(joined({-2e30, 2e30}, 5), "-2·10³⁰ -1·10³⁰ 0 1·10³⁰ 2·10³⁰");
    EXPECT_EQ(joined({0.0, 500000.0}, 3), "0 200000 400000");
}

TEST(TicksTest, BinaryLabelsAreReducedFractions) {
    const TickStyle binary{TickNotation::binary};
    EXPECT_EQ(joined({-0.4, 0.6}, 9, binary), "-3/8 -1/4 -1/8 0 1/8 1/4 3/8 1/2");
    EXPECT_EQ(joined({-0.33, -0.24}, 3, binary), "-5/16 -9/32 -1/4");
    EXPECT_EQ(joined({0.9, 2.1}, 3, binary), "1 3/2 2");
    EXPECT_EQ(joined({0.0, 1.0 / 512.0}, 5, binary), "0 1/2¹¹ 1/1024 3/2¹¹ 1/512");
    EXPECT_EQ(joined({0.0, std::ldexp(3.0, -149)}, 4, binary), "0 1/2¹⁴⁹ 1/2¹⁴⁸ 3/2¹⁴⁹");
    EXPECT_EQ(joined({0.0, 1 << 20}, 3, binary), "0 524288 1·2²⁰");
    EXPECT_EQ(joined({0.0, std::ldexp(1.0, 100)}, 5, binary), "0 1·2⁹⁸ 1·2⁹⁹ 3·2⁹⁸ 1·2¹⁰⁰");
}

TEST(TicksTest, LabelsFollowTheLocale) {
    EXPECT_EQ(joined({-1.0, 0.0}, 3, {.locale = QLocale(QLocale::German)}), "-1 -0,5 0");
    // Extended Arabic-Indic digits and the Arabic separator.
    const QLocale persian(QLocale::Persian, QLocale::Iran);
    EXPECT_EQ(joined({0.0, 0.25}, 2, {.locale = persian}), "۰ ۰٫۲");
    EXPECT_EQ(joined({0.0, 0.25}, 3, {TickNotation::binary, persian}), "۰ ۱/۸ ۱/۴");
    // Chakma digits lie outside the first plane.
    const QLocale chakma(QLocale::Chakma);
    EXPECT_EQ(make_ticks({0.0, 2.0}, 3, {.locale = chakma}).labels[2], QString::fromUtf8("\U00011138"));
}

TEST(TicksTest, LabelsKeepTheirDistanceSideBySide) {
    const auto width = [](const QString& label) { return 8.0 * static_cast<double>(label.size()); };
    std::size_t before = 0;
    for (const double room : {150.0, 300.0, 700.0, 1200.0}) {
        const AxisRange range = around(0.5026291f, 40.0);
        const Ticks ticks = ticks_with_room(range, 13, {}, room, width);
        const double apart = (ticks.positions[1] - ticks.positions[0]) / range.length() * room;
        for (const QString& label : ticks.labels) {
            EXPECT_TRUE(apart > width(label) + 10.0 || ticks.labels.size() <= 3) << room;
        }
        EXPECT_GE(ticks.positions.size(), std::max<std::size_t>(before, 2));
        before = ticks.positions.size();
    }
    EXPECT_GT(before, 4u);
    EXPECT_EQ(ticks_with_room({-12.0, 12.0}, 13, {}, 2000.0, width), make_ticks({-12.0, 12.0}, 13, {}));
}

TEST(TicksTest, ThereAreNoneWhereThereIsNoRange) {
    for (const AxisRange range :
         {AxisRange{1.0, 1.0}, AxisRange{2.0, 1.0}, AxisRange{0.0, INFINITY}, AxisRange{NAN, 1.0},
          AxisRange{-1.7e308, 1.7e308}, AxisRange{0.0, 1e-305}, AxisRange{1.0, std::nextafter(1.0, 2.0)}}) {
        EXPECT_EQ(make_ticks(range, 9, {}), Ticks());
        EXPECT_EQ(make_ticks(range, 9, {TickNotation::binary}), Ticks());
    }
    EXPECT_EQ(make_ticks({0.0, 1.0}, 0, {}), Ticks());
}
} // namespace quantoscope
