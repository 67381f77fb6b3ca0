#include "app/plot/callout.h"

#include <QFontMetricsF>
#include <algorithm>
#include <cmath>
#include <optional>

namespace quantoscope::inline plot {
namespace {
constexpr double obstacle_distance = 4.0;  // between points of a line
constexpr std::ptrdiff_t most_covered = 5; // of them, below a label

void add_along(std::vector<QPointF>& points, QPointF from, QPointF to) {
    const QLineF line(from, to);
    const int pieces = std::max(1, static_cast<int>(line.length() / obstacle_distance));
    for (int i = 0; i <= pieces; ++i) { points.push_back(line.pointAt(static_cast<double>(i) / pieces)); }
}

// Where the label may stand: on a grid around its place.
std::vector<QRectF> places_around(QPointF at, QSizeF size, double unit) {
    std::vector<QRectF> places;
    constexpr int across = 30; // half units to either side
    constexpr int upright = 16;
    for (int row = -upright; row <= upright; ++row) {
        for (int column = -across; column <= across; ++column) {
            QRectF place({}, size);
            place.moveCenter(at + QPointF(column, row) * 0.5 * unit);
            places.push_back(place);
        }
    }
    return places;
}

// Nearest place of a rectangle.
QPointF nearest_in(const QRectF& rect, QPointF to) {
    return {std::max(rect.left(), std::min(to.x(), rect.right())),
            std::max(rect.top(), std::min(to.y(), rect.bottom()))};
}

// The place that covers least of the obstacles and, of those, is nearest.
std::optional<QRectF> best_place(const CalloutText& callout, QSizeF size, const QRectF& panel,
                                 const std::vector<QPointF>& obstacles) {
    const double unit = callout.font.pixelSize();
    const double margin = 0.4 * unit;
    std::optional<QRectF> best;
    double least = 0.0;
    for (const QRectF& place : places_around(callout.at, size, unit)) {
        const QRectF room = place.adjusted(-margin, -margin, margin, margin);
        const double distance = QLineF(callout.at, nearest_in(place, callout.at)).length();
        if (!panel.contains(room) || distance < 0.8 * unit) { continue; }
        const auto covered = std::ranges::count_if(obstacles, [&room](QPointF point) { return room.contains(point); });
        const double cost = static_cast<double>(covered) * unit + distance;
        if (covered <= most_covered && (!best || cost < least)) {
            best = place;
            least = cost;
        }
    }
    return best;
}
} // namespace

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

std::optional<QRectF> callout_place(const CalloutText& callout, const PixelMap& map,
                                    const std::vector<QPointF>& obstacles) {
    const QFontMetricsF metrics(callout.font);
    const QSizeF size(metrics.horizontalAdvance(callout.text) + 0.5 * callout.font.pixelSize(), metrics.height());
    return best_place(callout, size, map.rect, obstacles);
}

void draw_callout(QPainter& painter, const CalloutText& callout, const PixelMap& map,
                  const std::vector<QPointF>& obstacles, const Theme& theme) {
    const auto place = callout_place(callout, map, obstacles);
    if (!place) { return; }
    const double ring = 4.0 * theme.line_scale;
    const QLineF leader(callout.at, nearest_in(*place, callout.at));
    painter.setPen(QPen(theme[Role::mark].color, theme.line_width));
    if (leader.length() > ring) { painter.drawLine(leader.pointAt(ring / leader.length()), leader.p2()); }
    QColor ground = theme.background;
    ground.setAlphaF(0.85f);
    painter.fillRect(*place, ground);
    painter.setPen(theme.text);
    painter.setFont(callout.font);
    painter.drawText(*place, Qt::AlignCenter | Qt::TextDontClip, callout.text);
}
} // namespace quantoscope::inline plot
