#pragma once

#include "app/plot/ticks.h"

#include <qcustomplot.h>

namespace quantoscope::inline plot {
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
    Ticks make(AxisRange range, const TickStyle& style) const;

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
