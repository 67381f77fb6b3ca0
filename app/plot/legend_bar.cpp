#include "app/plot/legend_bar.h"

#include "app/plot/paint.h"

#include <algorithm>

namespace quantoscope::inline plot {

namespace {

bool is_finding(Role role)
{
    return role == Role::out_of_range || role == Role::asymmetric || role == Role::difference ||
           role == Role::mismatch || role == Role::undefined;
}

} // namespace

LegendBar::LegendBar(QCustomPlot* plot) : QCPLayoutElement(plot) { setLayer(QStringLiteral("legend")); }

void LegendBar::show(const QString& title, const std::vector<LegendEntry>& entries, int sweep_size,
                     const Captions& captions, const Theme* theme, const QFont& font, int reserved_rows)
{
    m_title = title;
    m_entries = entries;
    m_sweep_size = sweep_size;
    m_captions = captions;
    m_theme = theme;
    m_font = font;
    m_reserved_rows = reserved_rows;
}

double LegendBar::gap() const { return 0.67 * m_font.pixelSize(); }

double LegendBar::row_height() const { return std::ceil(QFontMetricsF(m_font).height() * 1.15); }

double LegendBar::swatch_width() const { return 2.5 * m_font.pixelSize(); }

std::vector<LegendBar::Cell> LegendBar::cells(double width) const
{
    const QFontMetricsF metrics(m_font);
    const double column_room = 0.5 * width - swatch_width() - 2.0 * gap();
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
    if (m_theme == nullptr) { return {0, 0}; }
    int rows = m_reserved_rows;
    for (const Cell& cell : cells(parentPlot()->viewport().width())) {
        rows = std::max(rows, cell.row + 1);
    }
    rows += m_title.isEmpty() ? 0 : 1;
    return {0, rows == 0 ? 0 : static_cast<int>(row_height() * rows + gap())};
}

QSize LegendBar::maximumOuterSizeHint() const { return {QWIDGETSIZE_MAX, minimumOuterSizeHint().height()}; }

void LegendBar::applyDefaultAntialiasingHint(QCPPainter* painter) const { painter->setAntialiasing(true); }

void LegendBar::draw_swatch(QPainter& painter, const LegendEntry& entry, const QRectF& rect) const
{
    const RoleStyle style = m_theme->style(entry.role, entry.slot, m_sweep_size);
    const double middle = rect.center().y();
    const double unit = m_theme->line_scale;
    if (style.tint.isValid()) { fill_hatched(painter, rect.adjusted(0.0, 2.0, 0.0, -2.0), style); }
    switch (entry.role) {
    case Role::quantized:
    case Role::out_of_range:
    case Role::ghost: draw_bar(painter, rect.left(), rect.right(), middle, style); break;
    case Role::sweep: // all its colours
        for (int i = 0; i < m_sweep_size; ++i) {
            const double width = rect.width() / m_sweep_size;
            draw_chip(painter, i, rect.left() + i * width, rect.left() + (i + 1) * width, middle);
        }
        break;
    case Role::asymmetric:
    case Role::difference:
        draw_bar(painter, rect.left(), rect.right(), rect.top() + 2.0,
                 {.color = style.color, .width = 2.0 * m_theme->line_width});
        break;
    case Role::undefined: break; // all hatch
    case Role::measured:
        painter.setPen(QPen(style.color, 1.5 * m_theme->line_width));
        painter.drawEllipse(rect.center(), 3.0 * unit, 3.0 * unit);
        break;
    case Role::mismatch:
        painter.setPen(QPen(style.color, 1.5 * m_theme->line_width));
        draw_cross(painter, rect.center(), 4.0 * unit);
        break;
    default:
        painter.setPen(pen_of(style));
        painter.drawLine(QPointF(rect.left(), middle), QPointF(rect.right(), middle));
    }
}

void LegendBar::draw_chip(QPainter& painter, int slot, double from, double to, double middle) const
{
    draw_bar(painter, from, to, middle, m_theme->style(Role::sweep, slot, m_sweep_size));
}

// The swept parameter and each of its values behind its colour; false where there is no room for all.
bool LegendBar::draw_values(QPainter& painter, const QRectF& room) const
{
    const QFontMetricsF metrics(m_font);
    const double chip = swatch_width(); // long enough for the dashes
    double needed = metrics.horizontalAdvance(m_captions.swept) + gap();
    for (const QString& value : m_captions.sweep) {
        needed += chip + 4.0 + metrics.horizontalAdvance(value) + gap();
    }
    if (m_captions.sweep.isEmpty() || needed - gap() > room.width()) { return false; }
    const auto write = [&](double left, const QString& text) {
        painter.setPen(m_theme->text);
        painter.drawText(QRectF(left, room.top(), room.right() - left, room.height()), Qt::AlignLeft | Qt::AlignVCenter,
                         text);
        return left + metrics.horizontalAdvance(text) + gap();
    };
    double left = write(room.left(), m_captions.swept);
    for (qsizetype i = 0; i < m_captions.sweep.size(); ++i) {
        draw_chip(painter, static_cast<int>(i), left, left + chip, room.center().y());
        left = write(left + chip + 4.0, m_captions.sweep[i]);
    }
    return true;
}

void LegendBar::draw(QCPPainter* painter)
{
    if (m_theme == nullptr) { return; }
    const QRectF area(rect());
    const double height = row_height();
    double top = area.top();
    painter->setPen(m_theme->text);
    if (!m_title.isEmpty()) {
        QFont title_font = m_font;
        title_font.setBold(true);
        const double room = area.width() - 2.0 * gap();
        const FittedText title = fitted(title_font, m_title, room);
        painter->setFont(title.font);
        painter->drawText(QRectF(area.left() + gap(), top, room, height),
                          Qt::AlignLeft | Qt::AlignVCenter | Qt::TextDontClip, title.text);
        top += height;
    }
    for (const Cell& cell : cells(area.width())) {
        const double left = area.left() + gap() + cell.column * 0.5 * area.width();
        const QRectF line(left, top + cell.row * height, area.right() - gap() - left, height);
        painter->setFont(m_font);
        if (cell.entry.role == Role::sweep && draw_values(*painter, line)) { continue; }
        draw_swatch(*painter, cell.entry, QRectF(line.left(), line.top(), swatch_width(), height));
        const QRectF room = line.adjusted(swatch_width() + gap(), 0.0, 0.0, 0.0);
        painter->setPen(m_theme->text);
        const FittedText text = fitted(m_font, cell.text, room.width());
        painter->setFont(text.font);
        painter->drawText(room, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextDontClip, text.text);
    }
}

} // namespace quantoscope::inline plot
