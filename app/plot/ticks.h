#pragma once

#include "core/figure/figure.h"

#include <QLocale>
#include <QStringList>
#include <functional>
#include <qcustomplot.h>
#include <vector>

namespace quantoscope::inline plot {
// Where an axis has its ticks, and what is written there.

// Decimal ticks are multiples of 1, 2, 2.5 or 5 times a power of ten, written "0.25" or "2.5·10⁻⁴⁰"; binary
// ones multiples of a power of two, written as reduced fractions: "3/8", "5/2¹²", "3·2⁴⁰".
struct TickStyle {
    TickNotation notation = TickNotation::decimal;
    QLocale locale = QLocale::c(); // decimal separator, sign and digits; powers are always in ¹²³
};

struct Ticks {
    std::vector<double> positions; // ascending
    QStringList labels;            // one for each
    bool operator==(const Ticks&) const = default;
};

// The closest ticks inside `range`, both ends included, of which there are at most `most`; at least two when
// `most` is 3 or more. Decimal positions are the doubles nearest to k·step, binary ones are k·step exactly;
// labels tell k·step in full, without zeros at its end, so that they differ wherever positions do and read
// back to their position. One power of ten serves all labels, and only where it shortens them by more than a
// character.
// Domain: finite, first < last, length at least 1e-300 and 2^-44 of the larger end: far beyond neighbouring
// float32 values. No ticks outside it, nor for most < 1.
Ticks make_ticks(AxisRange range, int most, const TickStyle& style);

// The same with as many ticks as keep their labels apart on an axis `room` long, at most `most`, but 3 are
// always tried. `extent_of` tells how much of that length a label takes.
Ticks ticks_with_room(AxisRange range, int most, const TickStyle& style, double room,
                      const std::function<double(const QString&)>& extent_of);

// Puts ticks made here on an axis of QCustomPlot, whose own labels collapse where the range is a millionth of
// its place. The axis hands over range and locale; its number format is not asked.
class Ticker : public QCPAxisTicker {
public:
    explicit Ticker(int most) : m_most(most) {}

    void set_notation(TickNotation notation);
    // How long the axis is, along which labels stand side by side or, on an upright one, above each other;
    // without it there are as many ticks as there may be. From the next replot on.
    void set_room(double pixels, Qt::Orientation orientation, const QFont& font);

    void generate(const QCPRange& range, const QLocale& locale, QChar format, int precision, QVector<double>& ticks,
                  QVector<double>* sub_ticks, QVector<QString>* labels) override;

private:
    int m_most;
    TickNotation m_notation = TickNotation::decimal;
    double m_room = 0.0;
    Qt::Orientation m_orientation = Qt::Horizontal;
    QFont m_font;
    // What was made last: two panels with one x axis ask for the same.
    QCPRange m_range;
    QLocale m_locale;
    Ticks m_made;
};
} // namespace quantoscope::inline plot
