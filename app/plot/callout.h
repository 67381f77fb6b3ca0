#pragma once

#include "app/plot/paint.h"
#include "core/figure/figure.h"

#include <optional>

namespace quantoscope::inline plot {
// A label beside a place in a panel, with a line to it.
struct CalloutText {
    QPointF at;
    QString text;
    QFont font;
};

// Places all over what is drawn in a panel: a label keeps clear of them.
std::vector<QPointF> obstacles_of(const Panel& panel, const PixelMap& map);

// Where the label covers least, near its place and inside the panel; nothing where it has no room but over
// curves.
std::optional<QRectF> callout_place(const CalloutText& callout, const PixelMap& map,
                                    const std::vector<QPointF>& obstacles);

// Draws the label where it covers least, near its place and inside the panel; nothing where it has no room
// but over curves.
void draw_callout(QPainter& painter, const CalloutText& callout, const PixelMap& map,
                  const std::vector<QPointF>& obstacles, const Theme& theme);
} // namespace quantoscope::inline plot
