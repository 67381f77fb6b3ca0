#include "app/plot/cursor_layer.h"

#include "app/plot/figure_scene.h"
#include "app/plot/paint.h"

#include <algorithm>
#include <cmath>

namespace quantoscope {

namespace {

constexpr double padding = 7.0;
constexpr double ring_radius = 5.0;

QString layer_name()
{
    return QStringLiteral("cursor");
}

QString with_layer(QCustomPlot* plot)
{
    if (plot->layer(layer_name()) == nullptr) {
        plot->addLayer(layer_name());
        plot->layer(layer_name())->setMode(QCPLayer::lmBuffered);
    }
    return layer_name();
}

} // namespace

CursorLayer::CursorLayer(QCustomPlot* plot, const FigureScene* scene)
    : QCPLayerable(plot, with_layer(plot))
    , m_scene(scene)
{}

void CursorLayer::show(const CursorMarks& marks, const Theme& theme, const QFont& font)
{
    m_marks = marks;
    m_theme = &theme;
    m_font = font;
}

void CursorLayer::applyDefaultAntialiasingHint(QCPPainter* painter) const
{
    painter->setAntialiasing(true);
}

// A vertical line through every panel over the inputs, named at the top of the first.
void CursorLayer::draw_line(QPainter& painter, std::optional<double> x, const QString& name,
                            bool dashed) const
{
    if (!x) {
        return;
    }
    const RoleStyle& style = (*m_theme)[name.isEmpty() ? Role::cursor : Role::mark];
    for (std::size_t i = 0; i < m_scene->panels(); ++i) {
        const Panel& panel = m_scene->figure().panels[i];
        if (panel.kind == PanelKind::trend || *x < panel.x.first || *x > panel.x.last) {
            continue;
        }
        const QRectF rect(m_scene->panel_rect(i));
        const PixelMap map{panel.x, panel.y, rect};
        const double column = std::round(map.px(*x));
        if (dashed) {
            painter.setPen(QPen(style.color, 1.0, Qt::DashLine));
            painter.drawLine(QPointF(column + 0.5, rect.top()), QPointF(column + 0.5, rect.bottom()));
        } else {
            painter.fillRect(QRectF(column, rect.top(), 1.0, rect.height()), style.color);
        }
        if (i == 0 && !name.isEmpty()) {
            const QRectF flag(column + 1.0, rect.top() + 1.0, m_font.pixelSize() * 1.4,
                              m_font.pixelSize() * 1.4);
            painter.fillRect(flag, style.color);
            painter.setPen(m_theme->background);
            painter.drawText(flag, Qt::AlignCenter, name);
        }
    }
}

// What there is to read, beside the point and inside the plot.
void CursorLayer::draw_box(QPainter& painter, QPointF beside) const
{
    const QFontMetricsF metrics(m_font);
    double width = 0.0;
    for (const QString& line : m_marks.lines) {
        width = std::max(width, metrics.horizontalAdvance(line));
    }
    const QRectF plot(m_scene->panel_rect(0));
    const QSizeF size(width + 2.0 * padding,
                      static_cast<double>(m_marks.lines.size()) * metrics.height() + 1.5 * padding);
    QRectF box(beside + QPointF(14.0, 14.0), size);
    if (box.right() > plot.right() - 2.0) {
        box.moveRight(beside.x() - 14.0);
    }
    if (box.bottom() > plot.bottom() - 2.0) {
        box.moveBottom(beside.y() - 14.0);
    }
    box.moveLeft(std::max(box.left(), plot.left() + 2.0));
    box.moveTop(std::max(box.top(), plot.top() + 2.0));
    painter.setPen(QPen(m_theme->axis, 1.0));
    painter.setBrush(m_theme->background);
    painter.drawRoundedRect(box, 3.0, 3.0);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(m_theme->text);
    double top = box.top() + 0.75 * padding;
    for (const QString& line : m_marks.lines) {
        painter.drawText(QRectF(box.left() + padding, top, box.width(), metrics.height()),
                         Qt::AlignLeft | Qt::AlignVCenter, line);
        top += metrics.height();
    }
}

void CursorLayer::draw(QCPPainter* painter)
{
    if (m_theme == nullptr || m_scene->panels() == 0) {
        return;
    }
    painter->setFont(m_font);
    painter->setAntialiasing(false); // QCustomPlot shifts by half a pixel with it: lines of one pixel blur
    draw_line(*painter, m_marks.a, QStringLiteral("A"), false);
    draw_line(*painter, m_marks.b, QStringLiteral("B"), false);
    draw_line(*painter, m_marks.mirror, {}, true);
    draw_line(*painter, m_marks.x, {}, false);
    painter->setAntialiasing(true);
    const Panel& plot = m_scene->figure().plot();
    if (!m_marks.x || !m_marks.output || *m_marks.x < plot.x.first || *m_marks.x > plot.x.last) {
        return;
    }
    const QRectF rect(m_scene->panel_rect(0));
    const QPointF at = PixelMap{plot.x, plot.y, rect}.at({*m_marks.x, *m_marks.output});
    const bool visible = rect.contains(at);
    if (visible) {
        painter->setPen(QPen((*m_theme)[Role::cursor].color, 2.0));
        painter->drawEllipse(at, ring_radius, ring_radius);
    }
    if (!m_marks.lines.isEmpty()) {
        draw_box(*painter, visible ? at : QPointF(at.x(), rect.center().y()));
    }
}

} // namespace quantoscope
