#include "app/window/stage_table.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QFontDatabase>
#include <QMenu>
#include <QPainter>
#include <algorithm>

namespace quantoscope::inline window {
namespace {
constexpr int least_rows = 6;
} // namespace

StageTable::StageTable(QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Operations at the cursor"));
}

QFont StageTable::small_font() const {
    QFont small = font();
    small.setPointSizeF(0.86 * font().pointSizeF());
    return small;
}

void StageTable::show_rows(std::vector<Row> rows, int highlighted) {
    if (rows == m_rows && highlighted == m_highlighted) { return; }
    m_highlighted = highlighted;
    const bool resized = rows.size() != m_rows.size();
    m_rows = std::move(rows);
    setAccessibleDescription(text());
    if (resized) { updateGeometry(); }
    update();
}

QString StageTable::text() const {
    QStringList lines;
    for (const Row& row : m_rows) { lines.push_back(row[0] + QLatin1Char('\t') + row[1] + QLatin1Char('\t') + row[2]); }
    return lines.join(QLatin1Char('\n'));
}

QSize StageTable::sizeHint() const {
    const int rows = std::max(least_rows, static_cast<int>(m_rows.size()));
    return {120, rows * (QFontMetrics(small_font()).height() + 2)};
}

void StageTable::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const QFont plain = small_font();
    QFont mono = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    mono.setPointSizeF(0.8 * font().pointSizeF());
    const double height = QFontMetrics(plain).height() + 2;
    const double hex_width = QFontMetricsF(mono).horizontalAdvance(QStringLiteral("-0x1.234568p-10"));
    const double hex_left = width() - hex_width;
    double top = 0.0;
    for (const Row& row : m_rows) {
        const QFontMetricsF metrics(plain);
        if (&row - m_rows.data() == m_highlighted) {
            QColor ground = palette().color(QPalette::Highlight);
            painter.fillRect(QRectF(0.0, top, 3.0, height), ground);
            ground.setAlphaF(0.16F);
            painter.fillRect(QRectF(0.0, top, width(), height), ground);
        }
        const double value_width = metrics.horizontalAdvance(row[1]) + 6.0;
        const double name_width = std::max(hex_left - value_width, 20.0);
        painter.setFont(plain);
        painter.setPen(palette().color(QPalette::WindowText));
        painter.drawText(QRectF(5.0, top, name_width - 5.0, height), Qt::AlignLeft | Qt::AlignVCenter,
                         metrics.elidedText(row[0], Qt::ElideRight, name_width - 9.0));
        painter.drawText(QRectF(name_width, top, hex_left - name_width - 4.0, height),
                         Qt::AlignRight | Qt::AlignVCenter, row[1]);
        painter.setFont(mono);
        painter.setPen(palette().color(QPalette::Dark));
        painter.drawText(QRectF(hex_left, top, hex_width, height), Qt::AlignRight | Qt::AlignVCenter, row[2]);
        top += height;
    }
}

void StageTable::contextMenuEvent(QContextMenuEvent* event) {
    QMenu menu(this);
    menu.addAction(tr("&Copy"), this, [this] { QApplication::clipboard()->setText(text()); });
    menu.exec(event->globalPos());
}
} // namespace quantoscope::inline window
