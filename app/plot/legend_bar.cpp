#include "app/plot/legend_bar.h"

#include "app/plot/paint.h"

#include <algorithm>

namespace quantoscope {

namespace {

constexpr double gap = 8.0;
constexpr double indent = 8.0;

bool is_finding(Role role)
{
    return role == Role::out_of_range || role == Role::asymmetric || role == Role::difference ||
           role == Role::mismatch;
}

// The font, smaller where the text would not fit the room.
QFont fitted(QFont font, const QString& text, double room)
{
    const double needed = QFontMetricsF(font).horizontalAdvance(text);
    if (needed > room) {
        font.setPixelSize(std::max(5, static_cast<int>(font.pixelSize() * room / needed)));
    }
    return font;
}

} // namespace

LegendBar::LegendBar(QCustomPlot* plot) : QCPLayoutElement(plot)
{
    setLayer(QStringLiteral("legend"));
}

void LegendBar::show(const std::vector<LegendEntry>& entries, int sweep_size, const Captions& captions,
                     const Theme* theme, const QFont& font, int reserved_rows)
{
    m_entries = entries;
    m_sweep_size = sweep_size;
    m_captions = captions;
    m_theme = theme;
    m_font = font;
    m_reserved_rows = reserved_rows;
}

double LegendBar::row_height() const
{
    return std::ceil(QFontMetricsF(m_font).height() * 1.15);
}

double LegendBar::swatch_width() const
{
    return 2.5 * m_font.pixelSize();
}

std::vector<LegendBar::Cell> LegendBar::cells(double width) const
{
    const QFontMetricsF metrics(m_font);
    const double column_room = 0.5 * width - indent - swatch_width() - gap;
    std::vector<Cell> placed;
    int rows[2] = {0, 0};
    bool fits = true;
    for (std::size_t i = 0; i < m_entries.size(); ++i) {
        const QString& text = m_captions.legend[static_cast<qsizetype>(i)];
        const int column = is_finding(m_entries[i].role) ? 1 : 0;
        placed.push_back({m_entries[i], text, column, rows[column]++});
        fits = fits && metrics.horizontalAdvance(text) <= column_room;
    }
    if (!fits) {
        int row = 0;
        for (Cell& cell : placed) {
            cell.column = 0;
            cell.row = row++;
        }
    }
    return placed;
}

QSize LegendBar::minimumOuterSizeHint() const
{
    if (m_theme == nullptr) {
        return {0, 0};
    }
    int rows = m_reserved_rows;
    for (const Cell& cell : cells(parentPlot()->viewport().width())) {
        rows = std::max(rows, cell.row + 1);
    }
    const int title_rows = m_captions.title.isEmpty() ? 0 : 1;
    return {0, static_cast<int>(row_height() * (rows + title_rows) + 8.0)};
}

QSize LegendBar::maximumOuterSizeHint() const
{
    return {QWIDGETSIZE_MAX, minimumOuterSizeHint().height()};
}

void LegendBar::applyDefaultAntialiasingHint(QCPPainter* painter) const
{
    painter->setAntialiasing(true);
}

void LegendBar::draw_swatch(QPainter& painter, const LegendEntry& entry, const QRectF& rect) const
{
    const RoleStyle style = m_theme->style(entry.role, entry.slot, m_sweep_size);
    const double middle = rect.center().y();
    if (style.tint.isValid()) {
        fill_hatched(painter, rect.adjusted(0.0, 2.0, 0.0, -2.0), style);
    }
    switch (entry.role) {
    case Role::quantized:
    case Role::out_of_range:
    case Role::ghost: draw_bar(painter, rect.left(), rect.right(), middle, style); break;
    case Role::sweep: // all its colours
        for (int i = 0; i < m_sweep_size; ++i) {
            RoleStyle part = m_theme->style(Role::sweep, i, m_sweep_size);
            part.width = 6.0;
            const double width = rect.width() / m_sweep_size;
            draw_bar(painter, rect.left() + i * width, rect.left() + (i + 1) * width, middle, part);
        }
        break;
    case Role::asymmetric:
    case Role::difference:
        draw_bar(painter, rect.left(), rect.right(), rect.top() + 2.0, {.color = style.color, .width = 2.0});
        break;
    case Role::measured:
        painter.setPen(QPen(style.color, 1.5));
        painter.drawEllipse(rect.center(), 3.0, 3.0);
        break;
    case Role::mismatch:
        painter.setPen(QPen(style.color, 1.5));
        painter.drawLine(rect.center() + QPointF(-4.0, -4.0), rect.center() + QPointF(4.0, 4.0));
        painter.drawLine(rect.center() + QPointF(-4.0, 4.0), rect.center() + QPointF(4.0, -4.0));
        break;
    default:
        painter.setPen(pen_of(style));
        painter.drawLine(QPointF(rect.left(), middle), QPointF(rect.right(), middle));
    }
}

void LegendBar::draw(QCPPainter* painter)
{
    if (m_theme == nullptr) {
        return;
    }
    const QRectF area(rect());
    const double height = row_height();
    double top = area.top();
    painter->setPen(m_theme->text);
    if (!m_captions.title.isEmpty()) {
        QFont title_font = m_font;
        title_font.setBold(true);
        painter->setFont(fitted(title_font, m_captions.title, area.width() - indent));
        painter->drawText(QRectF(area.left() + indent, top, area.width() - indent, height),
                          Qt::AlignLeft | Qt::AlignVCenter, m_captions.title);
        top += height;
    }
    painter->setFont(m_font);
    for (const Cell& cell : cells(area.width())) {
        const double left = area.left() + indent + cell.column * 0.5 * area.width();
        const QRectF line(left, top + cell.row * height, area.right() - left, height);
        draw_swatch(*painter, cell.entry, QRectF(line.left(), line.top(), swatch_width(), height));
        const QRectF room = line.adjusted(swatch_width() + gap, 0.0, 0.0, 0.0);
        painter->setPen(m_theme->text);
        painter->setFont(fitted(m_font, cell.text, room.width()));
        painter->drawText(room, Qt::AlignLeft | Qt::AlignVCenter, cell.text);
    }
}

} // namespace quantoscope
