#include "app/plot/legend_bar.h"

#include "app/plot/paint.h"

#include <algorithm>

namespace quantoscope::inline plot {
namespace {
constexpr double hidden_opacity = 0.45; // of what is named and not drawn

bool is_finding(Role role) {
    return role == Role::out_of_range || role == Role::asymmetric || role == Role::difference ||
           role == Role::mismatch || role == Role::undefined;
}
} // namespace

LegendBar::LegendBar(QCustomPlot* plot) : QCPLayoutElement(plot) { setLayer(QStringLiteral("legend")); }

void LegendBar::show(const QString& title, const std::vector<LegendEntry>& entries, int sweep_size,
                     const Captions& captions, const Theme* theme, const QFont& font, const SceneRoom& room) {
    if (entries != m_entries || captions.legend != m_captions.legend || font != m_font || room != m_room) {
        m_width = -1.0;
    }
    m_title = title;
    m_entries = entries;
    m_sweep_size = sweep_size;
    m_captions = captions;
    m_theme = theme;
    m_font = font;
    m_room = room;
}

double LegendBar::gap() const { return 0.67 * m_font.pixelSize(); }

double LegendBar::row_height() const { return std::ceil(QFontMetricsF(m_font).height() * 1.15); }

double LegendBar::swatch_width() const { return 2.5 * m_font.pixelSize(); }

const std::vector<LegendBar::Cell>& LegendBar::cells(double width) const {
    if (width != m_width) {
        m_cells = placed_cells(width);
        leave_out(m_cells);
        m_width = width;
    }
    return m_cells;
}

// What is too much for the room gives way to a line that says how many there are.
void LegendBar::leave_out(std::vector<Cell>& placed) const {
    const double most = m_room.highest_legend - gap() - (m_title.isEmpty() ? 0.0 : row_height());
    const int last = std::max(static_cast<int>(most / row_height()), 2) - 1;
    const bool fits = std::ranges::all_of(placed, [last](const Cell& cell) { return cell.row <= last; });
    if (m_room.highest_legend <= 0.0 || fits) { return; }
    QStringList others;
    std::erase_if(placed, [&](const Cell& cell) {
        if (cell.row >= last) { others.push_back(cell.text); }
        return cell.row >= last;
    });
    const QString text = tr("and %1 more").arg(others.size());
    placed.push_back(
        {{}, text, QFontMetricsF(m_font).horizontalAdvance(text), 0, last, others.join(QLatin1Char('\n'))});
}

std::vector<LegendBar::Cell> LegendBar::placed_cells(double width) const {
    const QFontMetricsF metrics(m_font);
    const double column_room = 0.5 * width - swatch_width() - 2.0 * gap();
    std::vector<Cell> placed;
    int rows[2] = {0, 0};
    bool fits[2] = {true, true};
    for (std::size_t i = 0; i < m_entries.size(); ++i) {
        const QString& text = m_captions.legend[static_cast<qsizetype>(i)];
        const int column = is_finding(m_entries[i].role) ? 1 : 0;
        placed.push_back({m_entries[i], text, metrics.horizontalAdvance(text), column, rows[column]++});
        fits[column] = fits[column] && placed.back().length <= column_room;
    }
    constexpr int most_curves = 4; // in one column; more take two, and what was found is below them
    const bool is_long = fits[0] && rows[0] > most_curves;
    if (fits[0] && fits[1] && !is_long) { return placed; }
    std::ranges::stable_sort(placed, {}, [=](const Cell& cell) { return is_long ? cell.column : 0; });
    const int left = is_long ? (rows[0] + 1) / 2 : rows[0] + rows[1];
    int i = 0;
    for (Cell& cell : placed) {
        const bool is_right = i >= left && i < rows[0];
        cell.column = is_right ? 1 : 0;
        cell.row = is_right ? i - left : i < left ? i : i - rows[0] + left;
        ++i;
    }
    return placed;
}

int LegendBar::rows() const {
    int rows = m_room.reserved_legend_rows;
    for (const Cell& cell : cells(parentPlot()->viewport().width())) { rows = std::max(rows, cell.row + 1); }
    return rows;
}

QSize LegendBar::minimumOuterSizeHint() const {
    if (m_theme == nullptr) { return {0, 0}; }
    const int all = rows() + (m_title.isEmpty() ? 0 : 1);
    return {0, all == 0 ? 0 : static_cast<int>(row_height() * all + gap())};
}

QSize LegendBar::maximumOuterSizeHint() const { return {QWIDGETSIZE_MAX, minimumOuterSizeHint().height()}; }

void LegendBar::applyDefaultAntialiasingHint(QCPPainter* painter) const { painter->setAntialiasing(true); }

void LegendBar::draw_swatch(QPainter& painter, const LegendEntry& entry, const QRectF& rect) const {
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
            draw_bar(painter, rect.left() + i * width, rect.left() + (i + 1) * width, middle,
                     m_theme->style(Role::sweep, i, m_sweep_size));
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

// The swept parameter and each of its values behind its colour; false where there is no room for all.
bool LegendBar::draw_values(QPainter& painter, const QRectF& room) const {
    const QFontMetricsF metrics(m_font);
    const double chip = swatch_width(); // long enough for the dashes
    double needed = metrics.horizontalAdvance(m_captions.swept) + gap();
    for (const QString& value : m_captions.sweep) { needed += chip + 4.0 + metrics.horizontalAdvance(value) + gap(); }
    if (m_captions.sweep.isEmpty() || needed - gap() > room.width()) { return false; }
    const auto write = [&](double left, const QString& text) {
        painter.setPen(m_theme->text);
        painter.drawText(QRectF(left, room.top(), room.right() - left, room.height()), Qt::AlignLeft | Qt::AlignVCenter,
                         text);
        return left + metrics.horizontalAdvance(text) + gap();
    };
    double left = write(room.left(), m_captions.swept);
    for (qsizetype i = 0; i < m_captions.sweep.size(); ++i) {
        draw_bar(painter, left, left + chip, room.center().y(),
                 m_theme->style(Role::sweep, static_cast<int>(i), m_sweep_size));
        left = write(left + chip + 4.0, m_captions.sweep[i]);
    }
    return true;
}

QRectF LegendBar::line_of(const Cell& cell) const {
    const QRectF area(rect());
    const double left = area.left() + gap() + cell.column * 0.5 * area.width();
    const double top = area.top() + (cell.row + (m_title.isEmpty() ? 0 : 1)) * row_height();
    return {left, top, area.right() - gap() - left, row_height()};
}

std::vector<LegendItem> LegendBar::items() const {
    std::vector<LegendItem> items;
    for (const Cell& cell : cells(rect().width())) {
        QRectF line = line_of(cell);
        line.setWidth(std::min(line.width(), swatch_width() + 2.0 * gap() + cell.length));
        items.push_back({line.toAlignedRect(), cell.text, cell.others, cell.entry});
    }
    return items;
}

void LegendBar::draw(QCPPainter* painter) {
    if (m_theme == nullptr) { return; }
    const QRectF area(rect());
    const double height = row_height();
    painter->setPen(m_theme->text);
    if (!m_title.isEmpty()) {
        QFont title_font = m_font;
        title_font.setBold(true);
        draw_fitted(*painter, QRectF(area.left() + gap(), area.top(), area.width() - 2.0 * gap(), height), title_font,
                    m_title);
    }
    for (const Cell& cell : cells(area.width())) {
        const QRectF line = line_of(cell);
        painter->setFont(m_font);
        if (cell.entry && cell.entry->role == Role::sweep && draw_values(*painter, line)) { continue; }
        if (cell.entry && cell.entry->hidden) { painter->setOpacity(hidden_opacity); }
        if (cell.entry) { draw_swatch(*painter, *cell.entry, QRectF(line.left(), line.top(), swatch_width(), height)); }
        painter->setPen(m_theme->text);
        draw_fitted(*painter, line.adjusted(swatch_width() + gap(), 0.0, 0.0, 0.0), m_font, cell.text);
        if (cell.entry && cell.entry->hidden) { painter->setOpacity(1.0); }
    }
}
} // namespace quantoscope::inline plot
