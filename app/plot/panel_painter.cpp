#include "app/plot/panel_painter.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace quantoscope {

namespace {

// A dot marks each transition while all of them can be told apart.
constexpr std::size_t most_dots = 70;
constexpr double dot_distance = 12.0;
constexpr double dot_radius = 2.8;
constexpr double ribbon_height = 9.0;

} // namespace

PanelPainter::PanelPainter(QCPAxisRect* axis_rect, const QString& layer)
    : QCPLayerable(axis_rect->parentPlot(), layer)
    , m_axis_rect(axis_rect)
{}

void PanelPainter::show(const Panel* panel, const Theme* theme, const QStringList& edge_labels,
                        const QString& pending)
{
    m_panel = panel;
    m_theme = theme;
    m_edge_labels = edge_labels;
    m_pending = pending;
}

void PanelPainter::applyDefaultAntialiasingHint(QCPPainter* painter) const
{
    painter->setAntialiasing(true);
}

PixelMap PanelPainter::map() const
{
    // QCustomPlot counts pixels upwards from QRect::bottom(), which is one above the rectangle's edge.
    return {m_panel->x, m_panel->y, QRectF(m_axis_rect->rect()).translated(0.0, -1.0)};
}

double PanelPainter::scale() const
{
    return m_axis_rect->axis(QCPAxis::atLeft)->tickLabelFont().pixelSize() / 12.0;
}

void PanelPainter::draw(QCPPainter* painter)
{
    if (m_panel == nullptr) {
        return;
    }
    const PixelMap pixels = map();
    draw_bands(*painter, pixels);
    painter->setAntialiasing(true);
    draw_edges(*painter, pixels);
    draw_lines(*painter, pixels);
    draw_treads(*painter, pixels);
    draw_mark(*painter, pixels);
    if (!m_pending.isEmpty()) {
        painter->setPen(m_theme->text);
        painter->setFont(m_axis_rect->axis(QCPAxis::atLeft)->tickLabelFont());
        const QRectF upper_half(pixels.rect.topLeft(),
                                QSizeF(pixels.rect.width(), 0.5 * pixels.rect.height()));
        painter->drawText(upper_half, Qt::AlignCenter, m_pending);
    }
}

void PanelPainter::draw_bands(QPainter& painter, const PixelMap& map) const
{
    painter.setRenderHint(QPainter::Antialiasing, is_vector_device(painter));
    const double ribbon = ribbon_height * scale();
    for (const Band& band : m_panel->bands) {
        const RoleStyle& style = (*m_theme)[band.role];
        const QRectF rect = map.clipped(band.x, band.y);
        if (rect.isEmpty()) {
            continue;
        }
        if (std::isinf(band.y.first) &&
            std::isinf(band.y.last)) { // the inputs as such: a ribbon along the axis
            fill_hatched(painter, QRectF(rect.left(), rect.bottom() - ribbon, rect.width(), ribbon), style);
            continue;
        }
        fill_hatched(painter, rect, style);
        // The side away from zero is drawn as a line: the value of a defect, the edge of a range.
        const bool bar = std::isfinite(band.y.first) && std::isfinite(band.y.last);
        const double value = bar && band.y.first < 0.0 ? band.y.first : band.y.last;
        if (bar && value >= map.y.first && value <= map.y.last) {
            draw_bar(painter, rect.left(), rect.right(), map.py(value), 2.0, style.color);
        }
    }
}

void PanelPainter::draw_edges(QPainter& painter, const PixelMap& map) const
{
    const QFont font = m_axis_rect->axis(QCPAxis::atLeft)->tickLabelFont();
    const double label_height = 2.0 * QFontMetricsF(font).lineSpacing();
    double highest = std::numeric_limits<double>::infinity(); // top of the label drawn before, which is lower
    for (std::size_t i = 0; i < m_panel->edges.size(); ++i) {
        const double value = m_panel->edges[i];
        if (value < map.y.first || value > map.y.last) {
            continue;
        }
        const double y = map.py(value);
        painter.setPen(pen_of((*m_theme)[Role::range_edge]));
        painter.drawLine(QPointF(map.rect.left(), y), QPointF(map.rect.right(), y));
        const auto index = static_cast<qsizetype>(i);
        if (index < m_edge_labels.size()) { // beside the panel, where no data is; pushed off its neighbour
            const double top = std::min(y - 0.5 * label_height, highest - label_height);
            highest = top;
            painter.setPen(m_theme->text);
            painter.setFont(font);
            painter.drawText(QRectF(map.rect.right() + 6.0, top, 100.0, label_height),
                             Qt::AlignLeft | Qt::AlignVCenter, m_edge_labels[index]);
        }
    }
}

void PanelPainter::draw_mark(QPainter& painter, const PixelMap& map) const
{
    if (m_panel->mark && *m_panel->mark >= map.x.first && *m_panel->mark <= map.x.last) {
        const double x = std::round(map.px(*m_panel->mark));
        painter.fillRect(QRectF(x, map.rect.top(), 1.0, map.rect.height()), (*m_theme)[Role::mark].color);
    }
}

void PanelPainter::draw_lines(QPainter& painter, const PixelMap& map) const
{
    for (const Line& line : m_panel->lines) {
        std::vector<QPointF> points;
        points.reserve(line.points.size());
        std::ranges::transform(line.points, std::back_inserter(points), [&](Point p) { return map.at(p); });
        for (const QPolygonF& part : clip_polyline(points, map.rect)) {
            draw_polyline(painter, part, (*m_theme)[line.role]);
        }
    }
}

bool PanelPainter::can_dot(const PixelMap& map) const
{
    const std::vector<Tread>& treads = m_panel->treads;
    bool apart = treads.size() <= most_dots;
    for (std::size_t i = 2; apart && i < treads.size(); ++i) {
        const QPointF between =
            map.at({treads[i].from, treads[i].value}) - map.at({treads[i - 1].from, treads[i - 1].value});
        apart = std::hypot(between.x(), between.y()) >= dot_distance;
    }
    return apart;
}

void PanelPainter::draw_treads(QPainter& painter, const PixelMap& map) const
{
    const bool dots = can_dot(map);
    painter.setRenderHint(QPainter::Antialiasing, is_vector_device(painter));
    for (const Tread& tread : m_panel->treads) { // risers first: treads lie on top
        if (!tread.rises || tread.from < map.x.first || tread.from > map.x.last) {
            continue;
        }
        const double top =
            std::clamp(map.py(std::max(tread.from_value, tread.value)), map.rect.top(), map.rect.bottom());
        const double bottom =
            std::clamp(map.py(std::min(tread.from_value, tread.value)), map.rect.top(), map.rect.bottom());
        const double x = std::clamp(map.px(tread.from), map.rect.left(), map.rect.right());
        if (top < bottom) {
            painter.fillRect(QRectF(x - 0.5, top, 1.0, bottom - top), (*m_theme)[tread.role].color);
        }
    }
    for (const Tread& tread : m_panel->treads) {
        const RoleStyle& style = (*m_theme)[tread.role];
        const double from = std::max(map.px(tread.from), map.rect.left());
        const double to = std::min(map.px(tread.to), map.rect.right());
        if (from < to && tread.value >= map.y.first && tread.value <= map.y.last) {
            draw_bar(painter, from, to, map.py(tread.value), style.width * scale(), style.color);
        }
    }
    if (!dots) {
        return;
    }
    painter.setRenderHint(QPainter::Antialiasing, true);
    painter.setPen(Qt::NoPen);
    for (const Tread& tread : m_panel->treads) {
        const QPointF at = map.at({tread.from, tread.value});
        if (tread.rises && map.rect.contains(at)) {
            painter.setBrush((*m_theme)[tread.role].color);
            painter.drawEllipse(at, dot_radius * scale(), dot_radius * scale());
        }
    }
    painter.setBrush(Qt::NoBrush);
}

} // namespace quantoscope
