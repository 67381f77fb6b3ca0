#include "app/plot/ticker.h"

namespace quantoscope::inline plot {
void Ticker::set_notation(TickNotation notation) {
    if (notation != m_notation) {
        m_notation = notation;
        m_made = {};
    }
}

void Ticker::set_room(double pixels, Qt::Orientation orientation, const QFont& font) {
    if (pixels != m_room || orientation != m_orientation || font != m_font) {
        m_orientation = orientation;
        m_room = pixels;
        m_font = font;
        m_made = {};
    }
}

Ticks Ticker::make(AxisRange range, const TickStyle& style) const {
    if (m_room <= 0.0) { return make_ticks(range, m_most, style); }
    const QFontMetricsF metrics(m_font);
    return ticks_with_room(range, m_most, style, m_room, [&](const QString& label) {
        return m_orientation == Qt::Vertical ? metrics.height() : metrics.horizontalAdvance(label);
    });
}

void Ticker::generate(const QCPRange& range, const QLocale& locale, QChar, int, QVector<double>& ticks,
                      QVector<double>* sub_ticks, QVector<QString>* labels) {
    if (m_made.positions.empty() || range != m_range || locale != m_locale) {
        m_range = range;
        m_locale = locale;
        m_made = make({range.lower, range.upper}, {m_notation, locale});
    }
    ticks = QVector<double>(m_made.positions.begin(), m_made.positions.end());
    if (sub_ticks != nullptr) { sub_ticks->clear(); }
    if (labels != nullptr) { *labels = m_made.labels; }
}
} // namespace quantoscope::inline plot
