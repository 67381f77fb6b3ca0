#pragma once

#include "app/plot/ticks.h"

#include <qcustomplot.h>

namespace quantoscope {

// Puts ticks made here on an axis of QCustomPlot, whose own labels collapse where the range is a millionth of
// its place. The axis hands over range and locale; its number format is not asked.
class Ticker : public QCPAxisTicker {
public:
    explicit Ticker(int most) : m_most(most) {}

    void set_notation(TickNotation notation) { m_notation = notation; }
    // For labels side by side: how long the axis is, and in which font, from the next replot on.
    void set_room(double pixels, const QFont& font);

    void generate(const QCPRange& range, const QLocale& locale, QChar format, int precision,
                  QVector<double>& ticks, QVector<double>* sub_ticks, QVector<QString>* labels) override;

private:
    int m_most;
    TickNotation m_notation = TickNotation::decimal;
    double m_room = 0.0; // none: labels stand above each other
    QFont m_font;
};

} // namespace quantoscope
