#include "app/plot/paint.h"

#include <QFontMetricsF>
#include <QPaintEngine>
#include <QPixmapCache>
#include <algorithm>
#include <cmath>
#include <limits>

namespace quantoscope::inline plot {
namespace {
double limited(double value) {
    return std::clamp(value, -1e6, 1e6); // painters count in 32 bits
}

// The diagonals inside `rect`: x + y = c (rising) or x - y = c, c on multiples of the spacing.
void add_diagonals(QList<QLineF>& lines, const QRectF& rect, bool rises, double spacing) {
    const double low = rises ? rect.left() + rect.top() : rect.left() - rect.bottom();
    const double high = rises ? rect.right() + rect.bottom() : rect.right() - rect.top();
    for (double c = std::ceil(low / spacing) * spacing; c <= high; c += spacing) {
        const auto y_at = [&](double x) { return rises ? c - x : x - c; };
        const auto x_at = [&](double y) { return rises ? c - y : c + y; };
        const double left = std::max(rect.left(), std::min(x_at(rect.top()), x_at(rect.bottom())));
        const double right = std::min(rect.right(), std::max(x_at(rect.top()), x_at(rect.bottom())));
        if (left < right) { lines.push_back({left, y_at(left), right, y_at(right)}); }
    }
}

// The lines of a hatch inside `rect`, of the same grid everywhere.
void draw_hatch_lines(QPainter& painter, const QRectF& rect, HatchLines kind, double spacing) {
    QList<QLineF> lines;
    if (kind == HatchLines::rising || kind == HatchLines::crossed) { add_diagonals(lines, rect, true, spacing); }
    if (kind == HatchLines::falling || kind == HatchLines::crossed) { add_diagonals(lines, rect, false, spacing); }
    // Along an axis in the middle of pixels, half a spacing off the multiples, so that they are sharp.
    const auto first = [spacing](double low) { return (std::ceil(low / spacing - 0.5) + 0.5) * spacing; };
    for (double y = first(rect.top()); kind == HatchLines::level && y <= rect.bottom(); y += spacing) {
        lines.push_back({rect.left(), y, rect.right(), y});
    }
    for (double x = first(rect.left()); kind == HatchLines::upright && x <= rect.right(); x += spacing) {
        lines.push_back({x, rect.top(), x, rect.bottom()});
    }
    painter.drawLines(lines);
}

// One period of the hatch, transparent between the lines. Whole device pixels keep tiles on the fast path, so
// that the spacing on pixels is that of the tile.
QPixmap hatch_tile(const RoleStyle& style, double ratio) {
    const QString key = QStringLiteral("quantoscope-hatch-%1-%2-%3-%4")
                            .arg(style.hatch.rgba(), 0, 16)
                            .arg(static_cast<int>(style.hatch_lines))
                            .arg(ratio)
                            .arg(style.scale);
    QPixmap tile;
    if (!QPixmapCache::find(key, &tile)) {
        const int side = std::max(2, static_cast<int>(std::lround(hatch_spacing * style.scale * ratio)));
        const double spacing = side / ratio;
        tile = QPixmap(side, side);
        tile.setDevicePixelRatio(ratio);
        tile.fill(Qt::transparent);
        QPainter painter(&tile);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(style.hatch, style.scale));
        // The neighbours' lines touch this tile's corners.
        draw_hatch_lines(painter, QRectF(-spacing, -spacing, 3 * spacing, 3 * spacing), style.hatch_lines, spacing);
        painter.end();
        QPixmapCache::insert(key, tile);
    }
    return tile;
}

// Liang and Barsky's parametric clipping of one segment; false when nothing is left.
bool clip_segment(QPointF& a, QPointF& b, const QRectF& rect) {
    const double dx = b.x() - a.x();
    const double dy = b.y() - a.y();
    double enter = 0.0;
    double leave = 1.0;
    const auto clip = [&](double p, double q) { // p * t <= q
        if (p == 0.0) { return q >= 0.0; }
        const double t = q / p;
        (p < 0.0 ? enter : leave) = p < 0.0 ? std::max(enter, t) : std::min(leave, t);
        return enter <= leave;
    };
    if (!clip(-dx, a.x() - rect.left()) || !clip(dx, rect.right() - a.x()) || !clip(-dy, a.y() - rect.top()) ||
        !clip(dy, rect.bottom() - a.y())) {
        return false;
    }
    const QPointF start = a;
    a = {start.x() + enter * dx, start.y() + enter * dy};
    b = {start.x() + leave * dx, start.y() + leave * dy};
    return true;
}

// The drawn parts of a dashed polyline as single lines; the whole of it without dashes.
QList<QLineF> dashed(const QPolygonF& line, const QList<qreal>& dashes) {
    QList<QLineF> parts;
    qsizetype index = 0; // into dashes: even ones are drawn
    double left = dashes.isEmpty() ? std::numeric_limits<double>::infinity() : dashes[0];
    for (qsizetype i = 1; i < line.size(); ++i) {
        const QLineF segment(line[i - 1], line[i]);
        const double length = segment.length();
        for (double at = 0.0; at < length;) {
            const double end = std::min(at + left, length);
            if (index % 2 == 0) { parts.push_back({segment.pointAt(at / length), segment.pointAt(end / length)}); }
            left -= end - at;
            if (left < 1e-6) { // done, but for rounding
                index = (index + 1) % dashes.size();
                left = dashes[index];
            }
            at = end;
        }
    }
    return parts;
}

// Whole pixels, at least one: those between two edges, shared with the neighbours there, or as many
// wherever the line lies.
struct Pixels {
    double first;
    double count;
};

Pixels between_edges(double from, double to) {
    const double first = std::round(from);
    return {first, std::max(1.0, std::round(to) - first)};
}

Pixels across_line(double from, double to) {
    const double count = std::max(1.0, std::round(to - from));
    return {std::round(0.5 * (from + to - count)), count};
}

enum class Fit : std::uint8_t { edges, level_line, upright_line };

// The whole device pixels nearest to a rectangle, in the painter's coordinates.
QRectF whole_pixels(const QPainter& painter, const QRectF& rect, Fit fit) {
    const QTransform to_pixels = painter.deviceTransform();
    const QRectF exact = to_pixels.mapRect(rect);
    const Pixels x = (fit == Fit::upright_line ? across_line : between_edges)(exact.left(), exact.right());
    const Pixels y = (fit == Fit::level_line ? across_line : between_edges)(exact.top(), exact.bottom());
    return to_pixels.inverted().mapRect(QRectF(x.first, y.first, x.count, y.count));
}
} // namespace

double PixelMap::px(double value) const {
    const double share =
        log_x ? std::log(value / x.first) / std::log(x.last / x.first) : (value - x.first) / x.length();
    return limited(rect.left() + share * rect.width());
}

double PixelMap::py(double value) const {
    return limited(rect.bottom() - (value - y.first) / y.length() * rect.height());
}

QRectF PixelMap::clipped(AxisRange x_range, AxisRange y_range) const {
    const double left = std::max(px(x_range.first), rect.left());
    const double right = std::min(px(x_range.last), rect.right());
    const double top = std::max(py(y_range.last), rect.top());
    const double bottom = std::min(py(y_range.first), rect.bottom());
    return left < right && top < bottom ? QRectF(left, top, right - left, bottom - top) : QRectF();
}

std::vector<QPolygonF> clip_polyline(const std::vector<QPointF>& points, const QRectF& rect) {
    std::vector<QPolygonF> parts;
    for (std::size_t i = 1; i < points.size(); ++i) {
        QPointF a = points[i - 1];
        QPointF b = points[i];
        if (!clip_segment(a, b, rect)) { continue; }
        if (parts.empty() || parts.back().back() != a) { parts.push_back({a}); }
        parts.back().push_back(b);
    }
    return parts;
}

std::span<const HatchForm> hatch_forms() {
    static constexpr HatchForm forms[] = {
        {HatchLines::rising, Qt::BDiagPattern, "north east lines", "M-1 1L1-1M0 9L9 0M8 10L10 8"},
        {HatchLines::falling, Qt::FDiagPattern, "north west lines", "M-1 8L1 10M0 0L9 9M8-1L10 1"},
        {HatchLines::crossed, Qt::DiagCrossPattern, "crosshatch",
         "M-1 1L1-1M0 9L9 0M8 10L10 8M-1 8L1 10M0 0L9 9M8-1L10 1"},
        {HatchLines::level, Qt::HorPattern, "horizontal lines", "M0 4.5H9"},
        {HatchLines::upright, Qt::VerPattern, "vertical lines", "M4.5 0V9"},
    };
    return forms;
}

bool is_vector_device(const QPainter& painter) {
    const QPaintEngine::Type type = painter.paintEngine()->type();
    return type == QPaintEngine::User || type == QPaintEngine::Pdf || type == QPaintEngine::Picture;
}

void fill_line(QPainter& painter, const QLineF& line, double width, const QColor& color) {
    const bool level = line.dy() == 0.0;
    const double half = 0.5 * width;
    const QRectF rect = level ? QRectF(line.x1(), line.y1() - half, line.dx(), width)
                              : QRectF(line.x1() - half, line.y1(), width, line.dy());
    painter.fillRect(
        is_vector_device(painter) ? rect : whole_pixels(painter, rect, level ? Fit::level_line : Fit::upright_line),
        color);
}

void fill_hatched(QPainter& painter, const QRectF& exact, const RoleStyle& style) {
    if (exact.isEmpty()) { return; }
    const QRectF rect = is_vector_device(painter) ? exact : whole_pixels(painter, exact, Fit::edges);
    if (style.tint.isValid()) { painter.fillRect(rect, style.tint); }
    if (!style.hatch.isValid()) { return; }
    const double spacing = hatch_spacing * style.scale;
    if (painter.paintEngine()->type() == QPaintEngine::User) { // SvgDevice, which has patterns of its own
        QBrush pattern(style.hatch, hatch_forms()[static_cast<std::size_t>(style.hatch_lines)].brush);
        pattern.setTransform(QTransform::fromScale(style.scale, style.scale));
        painter.fillRect(rect, pattern);
        return;
    }
    if (is_vector_device(painter)) {
        painter.setPen(QPen(style.hatch, style.scale));
        draw_hatch_lines(painter, rect, style.hatch_lines, spacing);
        return;
    }
    const QTransform to_pixels = painter.deviceTransform();
    const double ratio = to_pixels.m11();
    if (painter.device()->devType() == QInternal::Image && ratio != std::round(ratio)) {
        // Tiles would not join; files have the time for lines.
        painter.save();
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setClipRect(rect, Qt::IntersectClip);
        painter.setPen(QPen(style.hatch, style.scale));
        const double more = 2.0 * style.scale; // what is cut off is the lines' ends
        draw_hatch_lines(painter, rect.adjusted(-more, -more, more, more), style.hatch_lines, spacing);
        painter.restore();
        return;
    }
    const QPixmap tile = hatch_tile(style, ratio);
    const double side = tile.width() / ratio;
    const auto offset = [side](double v) { return v - std::floor(v / side) * side; };
    painter.drawTiledPixmap(rect, tile, QPointF(offset(rect.x()), offset(rect.y())));
}

QPen pen_of(const RoleStyle& style) {
    QPen pen(style.color, style.width, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin);
    if (!style.dashes.isEmpty()) {
        QList<qreal> in_widths;
        for (const qreal dash : style.dashes) { in_widths.push_back(dash / style.width); }
        pen.setDashPattern(in_widths);
    }
    return pen;
}

FittedText fitted(const QFont& font, const QString& text, double room) {
    FittedText fit{font, text};
    const double needed = QFontMetricsF(font).horizontalAdvance(text);
    if (needed <= room) { return fit; }
    const double factor = std::clamp(room / needed, 0.75, 1.0);
    fit.font.setPixelSize(std::max(1, static_cast<int>(font.pixelSize() * factor)));
    fit.text = QFontMetricsF(fit.font).elidedText(text, Qt::ElideRight, room);
    return fit;
}

void draw_fitted(QPainter& painter, const QRectF& room, const QFont& font, const QString& text) {
    const FittedText fit = fitted(font, text, room.width());
    painter.setFont(fit.font);
    painter.drawText(room, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextDontClip, fit.text);
}

void draw_bar(QPainter& painter, double from, double to, double y, const RoleStyle& style) {
    for (const QLineF& dash : dashed(QPolygonF({{from, y}, {to, y}}), style.dashes)) {
        fill_line(painter, QLineF(dash.x1(), y, dash.x2(), y), style.width, style.color);
    }
}

void draw_cross(QPainter& painter, QPointF at, double reach) {
    painter.drawLine(at + QPointF(-reach, -reach), at + QPointF(reach, reach));
    painter.drawLine(at + QPointF(-reach, reach), at + QPointF(reach, -reach));
}

void draw_polyline(QPainter& painter, const QPolygonF& line, const RoleStyle& style) {
    if (is_vector_device(painter)) {
        painter.setPen(pen_of(style));
        painter.drawPolyline(line);
        return;
    }
    painter.setPen(QPen(style.color, style.width, Qt::SolidLine, style.dashes.isEmpty() ? Qt::SquareCap : Qt::FlatCap));
    painter.drawLines(dashed(line, style.dashes));
}
} // namespace quantoscope::inline plot
