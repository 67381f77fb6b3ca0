#pragma once

#include "app/plot/theme.h"

#include <QFont>
#include <QPainter>
#include <QPolygonF>
#include <span>
#include <vector>

namespace quantoscope::inline plot {
// Painting that clips by geometry, so that files hold nothing that is not seen. Coordinates are pixels, in
// files the units of FigurePage.

// Maps the plane of a panel to pixels.
struct PixelMap {
    AxisRange x;
    AxisRange y;
    QRectF rect;
    bool log_x = false;

    double px(double value) const;
    double py(double value) const;
    QPointF at(Point p) const { return {px(p.x), py(p.y)}; }
    // The part of a region (infinite ends allowed) inside the panel; empty when there is none.
    QRectF clipped(AxisRange x_range, AxisRange y_range) const;
};

// The parts of a polyline inside `rect`.
std::vector<QPolygonF> clip_polyline(const std::vector<QPointF>& points, const QRectF& rect);

// What a hatch is called in files: as a brush, in TikZ, and one period of its lines as an SVG path.
struct HatchForm {
    HatchLines lines;
    Qt::BrushStyle brush;
    const char* tikz;
    const char* path;
};
std::span<const HatchForm> hatch_forms();    // by HatchLines
inline constexpr double hatch_spacing = 9.0; // at scale 1

// Whether the painter writes to paper or a vector file rather than to pixels.
bool is_vector_device(const QPainter& painter);

// A level or upright line, from left to right or from top to bottom, as a rectangle. On pixels it is made of
// whole device pixels, at least one across and one along: without antialiasing Qt fills the pixels whose
// centres a rectangle covers, and a thinner one may lie between two centres.
void fill_line(QPainter& painter, const QLineF& line, double width, const QColor& color);

// A shaded and hatched rectangle in the style of a role. On pixels the hatch is a tiled image (one blit), in
// SVG a pattern, in PDF lines clipped to the rectangle; all lie on one grid, so that neighbours join.
void fill_hatched(QPainter& painter, const QRectF& rect, const RoleStyle& style);

QPen pen_of(const RoleStyle& style);

// A horizontal bar about y in the colour, width and dashes of a style: wide pens leave Qt's fast path,
// rectangles do not (fill_line).
void draw_bar(QPainter& painter, double from, double to, double y, const RoleStyle& style);

// A line in the style of a role. On pixels it goes as single lines, dashes cut by ourselves: Qt draws those
// directly, while a wide or dashed polyline is stroked and filled as a path at ten times the cost.
void draw_polyline(QPainter& painter, const QPolygonF& line, const RoleStyle& style);

// Two strokes about a place, each `reach` to all sides.
void draw_cross(QPainter& painter, QPointF at, double reach);

// A text and the font it is written in so that it fits a room: smaller, down to three quarters; where that
// does not do, with an ellipsis at its end.
struct FittedText {
    QFont font;
    QString text;
};
FittedText fitted(const QFont& font, const QString& text, double room);
// At the left of a room.
void draw_fitted(QPainter& painter, const QRectF& room, const QFont& font, const QString& text);
} // namespace quantoscope::inline plot
