#include "app/plot/ticker.h"

namespace quantoscope {

void Ticker::set_room(double pixels, const QFont& font)
{
    m_room = pixels;
    m_font = font;
}

void Ticker::generate(const QCPRange& range, const QLocale& locale, QChar, int, QVector<double>& ticks,
                      QVector<double>* sub_ticks, QVector<QString>* labels)
{
    const AxisRange axis{range.lower, range.upper};
    const TickStyle style{m_notation, locale};
    const QFontMetricsF metrics(m_font);
    const Ticks made =
        m_room > 0.0 ? ticks_side_by_side(axis, m_most, style, m_room,
                                          [&](const QString& l) { return metrics.horizontalAdvance(l); })
                     : make_ticks(axis, m_most, style);
    ticks = QVector<double>(made.positions.begin(), made.positions.end());
    if (sub_ticks != nullptr) {
        sub_ticks->clear();
    }
    if (labels != nullptr) {
        *labels = made.labels;
    }
}

} // namespace quantoscope
