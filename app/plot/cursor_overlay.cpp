#include "app/plot/cursor_overlay.h"

#include "app/plot/figure_scene.h"
#include "app/plot/paint.h"

#include <QPaintEvent>
#include <QPainter>
#include <algorithm>
#include <cmath>

namespace quantoscope::inline plot {
namespace {
constexpr double padding = 7.0;
constexpr double ring_radius = 5.0;
constexpr int dash_length = 4;
constexpr double largest_share = 1.0 / 3.0; // of the plot below the box
} // namespace

CursorOverlay::CursorOverlay(QWidget* plot, const FigureScene* scene) : QWidget(plot), m_plot(plot), m_scene(scene) {
    setAttribute(Qt::WA_OpaquePaintEvent); // the plot below need not be painted
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
}

void CursorOverlay::keep_plot() {
    const double ratio = devicePixelRatioF();
    const QSize size = m_plot->size() * ratio;
    if (m_picture.size() != size || m_picture.devicePixelRatio() != ratio) {
        m_picture = QPixmap::fromImage(QImage(size, QImage::Format_RGB32));
        m_picture.setDevicePixelRatio(ratio);
    }
    if (!m_picture.isNull()) { m_plot->render(&m_picture, {}, {}, {}); }
    setGeometry(m_plot->rect());
    fit_box();
    m_painted = covered(); // the marks may stand elsewhere over the new figure
    update();
}

void CursorOverlay::show_marks(const CursorMarks& marks, const Theme& theme, const QFont& font) {
    m_marks = marks;
    m_theme = &theme;
    m_font = font;
    fit_box();
    update(m_painted);
    m_painted = covered();
    update(m_painted);
}

void CursorOverlay::fit_box() {
    const QFontMetricsF metrics(m_font);
    const QSize plot = m_scene->panels() > 0 ? m_scene->panel_rect(0).size() : QSize();
    const double most = largest_share * plot.width() * plot.height();
    m_lines = m_marks.lines;
    for (; !m_lines.isEmpty(); m_lines.removeLast()) {
        double width = 0.0;
        for (const QString& line : m_lines) { width = std::max(width, metrics.horizontalAdvance(line)); }
        m_box_size = {width + 2.0 * padding, static_cast<double>(m_lines.size()) * metrics.height() + 1.5 * padding};
        if (m_box_size.width() * m_box_size.height() <= most) { return; }
    }
}

std::vector<QRect> CursorOverlay::line_rects(std::optional<double> x) const {
    std::vector<QRect> rects;
    for (std::size_t i = 0; x && i < m_scene->panels(); ++i) {
        const Panel& panel = m_scene->figure().panels[i];
        if (!is_over_inputs(panel.kind) || !panel.x.contains(*x)) { continue; }
        const QRect rect = m_scene->panel_rect(i);
        const double column = PixelMap{panel.x, panel.y, QRectF(rect)}.px(*x);
        rects.emplace_back(static_cast<int>(std::lround(column)), rect.top(), 1, rect.height());
    }
    return rects;
}

QRect CursorOverlay::flag_rect(const QRect& line) const {
    const int side = static_cast<int>(std::ceil(1.4 * m_font.pixelSize()));
    return {line.left() + 1, line.top() + 1, side, side};
}

std::optional<QPointF> CursorOverlay::point() const {
    const Panel& plot = m_scene->figure().plot();
    if (!m_marks.x || !m_marks.output || *m_marks.x < plot.x.first || *m_marks.x > plot.x.last) { return std::nullopt; }
    return PixelMap{plot.x, plot.y, QRectF(m_scene->panel_rect(0))}.at({*m_marks.x, *m_marks.output});
}

bool CursorOverlay::is_in_plot(QPointF point) const { return QRectF(m_scene->panel_rect(0)).contains(point); }

// Beside the point and inside the plot.
QRectF CursorOverlay::box_rect(QPointF point) const {
    const QRectF plot(m_scene->panel_rect(0));
    const QPointF beside = is_in_plot(point) ? point : QPointF(point.x(), plot.center().y());
    QRectF box(beside + QPointF(14.0, 14.0), m_box_size);
    if (box.right() > plot.right() - 2.0) { box.moveRight(beside.x() - 14.0); }
    if (box.bottom() > plot.bottom() - 2.0) { box.moveBottom(beside.y() - 14.0); }
    box.moveLeft(std::max(box.left(), plot.left() + 2.0));
    box.moveTop(std::max(box.top(), plot.top() + 2.0));
    return box;
}

QRectF CursorOverlay::box() const {
    const auto at = point();
    return at && !m_lines.isEmpty() ? box_rect(*at) : QRectF();
}

// The pixels the marks touch, antialiased edges included.
QRegion CursorOverlay::covered() const {
    QRegion region;
    if (m_theme == nullptr || m_scene->panels() == 0) { return region; }
    for (const auto& x : {m_marks.a, m_marks.b, m_marks.mirror, m_marks.x}) {
        for (const QRect& line : line_rects(x)) { region += line; }
    }
    for (const auto& x : {m_marks.a, m_marks.b}) {
        const std::vector<QRect> lines = line_rects(x);
        region += lines.empty() ? QRect() : flag_rect(lines.front());
    }
    if (const auto at = point()) {
        const double radius = ring_radius + 2.0;
        region += QRectF(at->x() - radius, at->y() - radius, 2.0 * radius, 2.0 * radius).toAlignedRect();
        if (!m_lines.isEmpty()) { region += box_rect(*at).toAlignedRect().adjusted(-2, -2, 2, 2); }
    }
    return region;
}

// A vertical line through every panel over the inputs, named at the top of the first.
void CursorOverlay::draw_line(QPainter& painter, std::optional<double> x, const QString& name, bool dashed) const {
    const QColor& color = (*m_theme)[name.isEmpty() ? Role::cursor : Role::mark].color;
    const std::vector<QRect> rects = line_rects(x);
    for (const QRect& rect : rects) { // by rectangles: pens that dash are slow
        const int dash = dashed ? dash_length : rect.height();
        for (int top = rect.top(); top <= rect.bottom(); top += 2 * dash) {
            const double middle = rect.left() + 0.5;
            fill_line(painter, QLineF(middle, top, middle, std::min(top + dash, rect.bottom() + 1)), 1.0, color);
        }
    }
    if (!name.isEmpty() && !rects.empty()) {
        const QRect flag = flag_rect(rects.front());
        painter.fillRect(flag, color);
        painter.setPen(m_theme->background);
        painter.drawText(flag, Qt::AlignCenter, name);
    }
}

void CursorOverlay::draw_box(QPainter& painter, const QRectF& box) const {
    const double height = QFontMetricsF(m_font).height();
    painter.setPen(QPen(m_theme->axis, 1.0));
    painter.setBrush(m_theme->background);
    painter.drawRoundedRect(box, 3.0, 3.0);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(m_theme->text);
    double top = box.top() + 0.75 * padding;
    for (const QString& line : m_lines) {
        painter.drawText(QRectF(box.left() + padding, top, box.width(), height), Qt::AlignLeft | Qt::AlignVCenter,
                         line);
        top += height;
    }
}

void CursorOverlay::paintEvent(QPaintEvent* event) {
    QPainter painter(this);
    const double ratio = m_picture.devicePixelRatio();
    for (const QRect& rect : event->region()) {
        painter.setClipRect(rect); // against the whole region Qt blends span by span instead of copying
        painter.drawPixmap(QRectF(rect), m_picture, QRectF(rect.topLeft() * ratio, rect.size() * ratio));
    }
    painter.setClipping(false);
    if (m_theme == nullptr || m_scene->panels() == 0) { return; }
    painter.setFont(m_font);
    draw_line(painter, m_marks.a, QStringLiteral("A"), false);
    draw_line(painter, m_marks.b, QStringLiteral("B"), false);
    draw_line(painter, m_marks.mirror, {}, true);
    draw_line(painter, m_marks.x, {}, false);
    painter.setRenderHint(QPainter::Antialiasing);
    const auto at = point();
    if (!at) { return; }
    if (is_in_plot(*at)) {
        painter.setPen(QPen((*m_theme)[Role::cursor].color, 2.0));
        painter.drawEllipse(*at, ring_radius, ring_radius);
    }
    if (!m_lines.isEmpty()) { draw_box(painter, box_rect(*at)); }
}
} // namespace quantoscope::inline plot
