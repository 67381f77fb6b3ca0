#include "app/plot/panel_painter.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace quantoscope::inline plot {
namespace {
// A dot marks each transition while all of them can be told apart.
constexpr std::size_t most_dots = 70;
constexpr double dot_distance = 12.0;
constexpr double dot_radius = 2.8;

QFont bold(QFont font) {
    font.setBold(true);
    return font;
}

constexpr double obstacle_distance = 4.0;  // between points of a line
constexpr std::ptrdiff_t most_covered = 5; // of them, below a label

void add_along(std::vector<QPointF>& points, QPointF from, QPointF to) {
    const QLineF line(from, to);
    const int pieces = std::max(1, static_cast<int>(line.length() / obstacle_distance));
    for (int i = 0; i <= pieces; ++i) { points.push_back(line.pointAt(static_cast<double>(i) / pieces)); }
}

// Nearest place of a rectangle.
QPointF nearest_in(const QRectF& rect, QPointF to) {
    return {std::max(rect.left(), std::min(to.x(), rect.right())),
            std::max(rect.top(), std::min(to.y(), rect.bottom()))};
}

// Places all over what is drawn in a panel: a label keeps clear of them.
std::vector<QPointF> obstacles_of(const Panel& panel, const PixelMap& map) {
    std::vector<QPointF> points;
    const auto add = [&](Point from, Point to) {
        std::vector<QPointF> ends{map.at(from), map.at(to)};
        for (const QPolygonF& part : clip_polyline(ends, map.rect)) { add_along(points, part.front(), part.back()); }
    };
    for (const Tread& tread : panel.treads) {
        add({tread.from, tread.value}, {tread.to, tread.value});
        if (tread.rises) { add({tread.from, tread.from_value}, {tread.from, tread.value}); }
    }
    for (const Line& line : panel.lines) {
        for (std::size_t i = 1; i < line.points.size(); ++i) { add(line.points[i - 1], line.points[i]); }
    }
    for (const double edge : panel.edges) { add({panel.x.first, edge}, {panel.x.last, edge}); }
    for (const Dot& dot : panel.dots) { points.push_back(map.at(dot.at)); }
    return points;
}
} // namespace

// Lower than the room below the range in fitting_y, so that no tread is covered.
double ribbon_height(double font_size, double panel_height) { return std::min(0.75 * font_size, 0.055 * panel_height); }

QString finding_within(const PanelCaptions& words, const QFont& font, double room) {
    const FittedText heading = fitted(bold(font), words.heading, room);
    const double left =
        words.heading.isEmpty() ? 0.0 : QFontMetricsF(heading.font).horizontalAdvance(heading.text) + font.pixelSize();
    QStringList both{words.subject, words.finding};
    both.removeAll(QString());
    for (const QString& text : {both.join(": "), words.finding}) {
        if (left + QFontMetricsF(font).horizontalAdvance(text) <= room) { return text; }
    }
    return {};
}

std::optional<QRectF> callout_place(const CalloutText& callout, const PixelMap& map, const Panel& panel) {
    const std::vector<QPointF> obstacles = obstacles_of(panel, map);
    const QFontMetricsF metrics(callout.font);
    const double unit = callout.font.pixelSize();
    const QSizeF size(metrics.horizontalAdvance(callout.text) + 0.5 * unit, metrics.height());
    const double margin = 0.4 * unit;
    std::optional<QRectF> best;
    double least = 0.0;
    constexpr int across = 30; // half units to either side
    constexpr int upright = 16;
    for (int i = 0; i < (2 * upright + 1) * (2 * across + 1); ++i) { // on a grid around its place
        QRectF place({}, size);
        place.moveCenter(callout.at +
                         QPointF(i % (2 * across + 1) - across, i / (2 * across + 1) - upright) * 0.5 * unit);
        const QRectF room = place.adjusted(-margin, -margin, margin, margin);
        const double distance = QLineF(callout.at, nearest_in(place, callout.at)).length();
        if (!map.rect.contains(room) || distance < 0.8 * unit) { continue; }
        const auto covered = std::ranges::count_if(obstacles, [&room](QPointF point) { return room.contains(point); });
        const double cost = static_cast<double>(covered) * unit + distance;
        if (covered <= most_covered && (!best || cost < least)) {
            best = place;
            least = cost;
        }
    }
    return best;
}

PanelPainter::PanelPainter(QCPAxisRect* axis_rect)
    : QCPLayerable(axis_rect->parentPlot(), QStringLiteral("main"))
    , m_axis_rect(axis_rect) {}

void PanelPainter::show(const Panel* panel, const Theme* theme, const PanelCaptions& words, int sweep_size) {
    m_panel = panel;
    m_theme = theme;
    m_words = words;
    m_sweep_size = sweep_size;
}

void PanelPainter::applyDefaultAntialiasingHint(QCPPainter* painter) const { painter->setAntialiasing(true); }

PixelMap PanelPainter::map() const {
    // QCustomPlot counts pixels upwards from QRect::bottom(), which is one above the rectangle's edge.
    return {m_panel->x, m_panel->y, QRectF(m_axis_rect->rect()).translated(0.0, -1.0), m_panel->log_x};
}

QFont PanelPainter::font() const { return m_axis_rect->axis(QCPAxis::atLeft)->tickLabelFont(); }

void PanelPainter::draw(QCPPainter* painter) {
    if (m_panel == nullptr) { return; }
    const PixelMap pixels = map();
    painter->setRenderHint(QPainter::Antialiasing, is_vector_device(*painter));
    for (const Band& band : m_panel->bands) { draw_band(*painter, pixels, band); }
    painter->setAntialiasing(true);
    draw_areas(*painter, pixels);
    draw_edges(*painter, pixels);
    draw_lines(*painter, pixels);
    draw_treads(*painter, pixels);
    draw_dots(*painter, pixels);
    draw_line_names(*painter, pixels);
    draw_callouts(*painter, pixels);
    draw_words(*painter, pixels);
}

void PanelPainter::draw_words(QPainter& painter, const PixelMap& map) const {
    painter.setPen(m_theme->text);
    QFont plain = font();
    const QRectF above(map.rect.left(), map.rect.top() - QFontMetricsF(plain).height() - 3.0, map.rect.width(),
                       QFontMetricsF(plain).height());
    draw_fitted(painter, above, bold(plain), m_words.heading);
    painter.setFont(plain);
    painter.drawText(above, Qt::AlignRight | Qt::AlignVCenter, finding_within(m_words, plain, above.width()));
    if (!m_words.pending.isEmpty()) {
        const QRectF upper_half(map.rect.topLeft(), QSizeF(map.rect.width(), 0.5 * map.rect.height()));
        painter.drawText(upper_half, Qt::AlignCenter, m_words.pending);
    }
}

void PanelPainter::draw_band(QPainter& painter, const PixelMap& map, const Band& band) const {
    RoleStyle style = m_theme->style(band.role, 0, m_sweep_size);
    const QRectF rect = map.clipped(band.x, band.y);
    if (rect.isEmpty()) { return; }
    if (std::isinf(band.y.first) && std::isinf(band.y.last)) { // the inputs as such: a ribbon along the axis
        const double ribbon = ribbon_height(font().pixelSize(), rect.height());
        const double top = rect.bottom() - ribbon * (band.ribbon + 1);
        fill_hatched(painter, QRectF(rect.left(), top, rect.width(), ribbon), style);
        return;
    }
    style.tint.setAlphaF(static_cast<float>(style.tint.alphaF() * band.weight));
    fill_hatched(painter, rect, style);
    // The side away from zero is drawn as a line: the value of a defect, the edge of a range.
    const bool bar = std::isfinite(band.y.first) && std::isfinite(band.y.last) && style.width > 0.0;
    const double value = bar && band.y.first < 0.0 ? band.y.first : band.y.last;
    if (bar && value >= map.y.first && value <= map.y.last) {
        draw_bar(painter, rect.left(), rect.right(), map.py(value),
                 {.color = style.color, .width = 2.0 * m_theme->line_width});
    }
}

void PanelPainter::draw_areas(QPainter& painter, const PixelMap& map) const {
    for (const Line& area : m_panel->areas) {
        QPolygonF polygon;
        for (const Point& point : area.points) { // treads may end beyond the view
            const QPointF at = map.at(point);
            polygon << QPointF(std::clamp(at.x(), map.rect.left(), map.rect.right()),
                               std::clamp(at.y(), map.rect.top(), map.rect.bottom()));
        }
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_theme->style(area.role, area.slot, m_sweep_size).tint);
        painter.drawPolygon(polygon, Qt::OddEvenFill);
        painter.setBrush(Qt::NoBrush);
    }
}

void PanelPainter::draw_edges(QPainter& painter, const PixelMap& map) const {
    const double label_height = 2.0 * QFontMetricsF(font()).lineSpacing();
    double highest = std::numeric_limits<double>::infinity(); // top of the label drawn before, which is lower
    for (std::size_t i = 0; i < m_panel->edges.size(); ++i) {
        const double value = m_panel->edges[i];
        if (value < map.y.first || value > map.y.last) { continue; }
        const double y = map.py(value);
        painter.setPen(pen_of((*m_theme)[Role::range_edge]));
        painter.drawLine(QPointF(map.rect.left(), y), QPointF(map.rect.right(), y));
        const auto index = static_cast<qsizetype>(i);
        if (index < m_words.edges.size()) { // beside the panel, where no data is; pushed off its neighbour
            const double top = std::min(y - 0.5 * label_height, highest - label_height);
            highest = top;
            painter.setPen(m_theme->text);
            painter.setFont(font());
            painter.drawText(QRectF(map.rect.right() + 0.5 * font().pixelSize(), top, 1.0, label_height),
                             Qt::AlignLeft | Qt::AlignVCenter | Qt::TextDontClip, m_words.edges[index]);
        }
    }
}

void PanelPainter::draw_lines(QPainter& painter, const PixelMap& map) const {
    for (const Line& line : m_panel->lines) {
        std::vector<QPointF> points;
        points.reserve(line.points.size());
        std::ranges::transform(line.points, std::back_inserter(points), [&](Point p) { return map.at(p); });
        for (const QPolygonF& part : clip_polyline(points, map.rect)) {
            draw_polyline(painter, part, m_theme->line_style(line, m_sweep_size));
        }
    }
}

// Beside the panel, where lines end; pushed off each other, the higher one first.
void PanelPainter::draw_line_names(QPainter& painter, const PixelMap& map) const {
    const double height = QFontMetricsF(font()).lineSpacing();
    double lowest = -std::numeric_limits<double>::infinity(); // bottom of the name drawn before
    std::vector<std::size_t> order(m_panel->lines.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, {}, [this](std::size_t i) {
        const std::vector<Point>& points = m_panel->lines[i].points;
        return points.empty() ? 0.0 : -points.back().y;
    });
    for (const std::size_t i : order) {
        const auto index = static_cast<qsizetype>(i);
        const Line& line = m_panel->lines[i];
        if (index >= m_words.lines.size() || line.points.empty()) { continue; }
        const double top = std::max(map.py(line.points.back().y) - 0.5 * height, lowest);
        lowest = top + height;
        painter.setFont(font());
        painter.setPen(m_theme->line_style(line, m_sweep_size).color);
        painter.drawText(QRectF(map.rect.right() + 0.5 * font().pixelSize(), top, 1.0, height),
                         Qt::AlignLeft | Qt::AlignVCenter | Qt::TextDontClip, m_words.lines[index]);
    }
}

void PanelPainter::draw_callouts(QPainter& painter, const PixelMap& map) const {
    const double ring = 4.0 * m_theme->line_scale;
    QColor ground = m_theme->background;
    ground.setAlphaF(0.85f);
    const auto count = std::min(m_panel->callouts.size(), static_cast<std::size_t>(m_words.callouts.size()));
    for (std::size_t i = 0; i < count; ++i) {
        const CalloutText callout{map.at(m_panel->callouts[i].at), m_words.callouts[static_cast<qsizetype>(i)], font()};
        const auto place = callout_place(callout, map, *m_panel);
        if (!place) { continue; }
        const QLineF leader(callout.at, nearest_in(*place, callout.at));
        painter.setPen(QPen((*m_theme)[Role::mark].color, m_theme->line_width));
        if (leader.length() > ring) { painter.drawLine(leader.pointAt(ring / leader.length()), leader.p2()); }
        painter.fillRect(*place, ground);
        painter.setPen(m_theme->text);
        painter.setFont(callout.font);
        painter.drawText(*place, Qt::AlignCenter | Qt::TextDontClip, callout.text);
    }
}

bool transitions_are_apart(const Panel& panel, const PixelMap& map, double scale) {
    const std::span<const Tread> treads = std::span(panel.treads).subspan(panel.first_dotted);
    bool apart = treads.size() <= most_dots;
    for (std::size_t i = 2; apart && i < treads.size(); ++i) {
        const QPointF between =
            map.at({treads[i].from, treads[i].value}) - map.at({treads[i - 1].from, treads[i - 1].value});
        apart = std::hypot(between.x(), between.y()) >= dot_distance * scale;
    }
    return apart;
}

void PanelPainter::draw_treads(QPainter& painter, const PixelMap& map) const {
    if (map.rect.isEmpty()) { // of a window that is about to be laid out
        return;
    }
    painter.setRenderHint(QPainter::Antialiasing, is_vector_device(painter));
    for (const Tread& tread : m_panel->treads) { // risers first: treads lie on top
        if (!tread.rises || tread.from < map.x.first || tread.from > map.x.last) { continue; }
        const double top =
            std::clamp(map.py(std::max(tread.from_value, tread.value)), map.rect.top(), map.rect.bottom());
        const double bottom =
            std::clamp(map.py(std::min(tread.from_value, tread.value)), map.rect.top(), map.rect.bottom());
        const double x = std::clamp(map.px(tread.from), map.rect.left(), map.rect.right());
        if (top < bottom) {
            fill_line(painter, QLineF(x, top, x, bottom), m_theme->line_width,
                      m_theme->style(tread.role, tread.slot, m_sweep_size).color);
        }
    }
    for (const Tread& tread : m_panel->treads) {
        const RoleStyle style = m_theme->style(tread.role, tread.slot, m_sweep_size);
        const double from = std::max(map.px(tread.from), map.rect.left());
        const double to = std::min(map.px(tread.to), map.rect.right());
        if (from < to && tread.value >= map.y.first && tread.value <= map.y.last) {
            draw_bar(painter, from, to, map.py(tread.value), style);
        }
    }
    if (transitions_are_apart(*m_panel, map, m_theme->line_scale)) { draw_transition_dots(painter, map); }
}

void PanelPainter::draw_transition_dots(QPainter& painter, const PixelMap& map) const {
    painter.setRenderHint(QPainter::Antialiasing, true);
    painter.setPen(Qt::NoPen);
    for (std::size_t i = m_panel->first_dotted; i < m_panel->treads.size(); ++i) {
        const Tread& tread = m_panel->treads[i];
        const QPointF at = map.at({tread.from, tread.value});
        if (tread.rises && map.rect.contains(at)) {
            painter.setBrush(m_theme->style(tread.role, tread.slot, m_sweep_size).color);
            painter.drawEllipse(at, dot_radius * m_theme->line_scale, dot_radius * m_theme->line_scale);
        }
    }
    painter.setBrush(Qt::NoBrush);
}

void PanelPainter::draw_dots(QPainter& painter, const PixelMap& map) const {
    painter.setRenderHint(QPainter::Antialiasing, true);
    for (const Dot& dot : m_panel->dots) {
        const QPointF at = map.at(dot.at);
        if (!map.rect.contains(at)) { continue; }
        const RoleStyle style = m_theme->line_style({dot.role, {}}, m_sweep_size);
        const double radius = (dot.role == Role::measured ? 0.8 : 1.4) * dot_radius * m_theme->line_scale;
        painter.setPen(QPen(style.color, (dot.role == Role::measured ? 1.0 : 1.5) * m_theme->line_width));
        if (dot.role == Role::mismatch) { // a cross, told apart without colour
            draw_cross(painter, at, radius);
        } else { // a ring: what lies below stays visible
            painter.drawEllipse(at, radius, radius);
        }
    }
}
} // namespace quantoscope::inline plot
