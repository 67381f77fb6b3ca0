#include "app/window/thumbnail.h"

#include "app/plot/theme.h"

#include <QPainter>
#include <QPainterPath>
#include <algorithm>
#include <cmath>

namespace quantoscope::inline window {
namespace {
constexpr float usual_reach = 12.0f; // where outputs never settle

float settled_reach(const Kernel& kernel) {
    constexpr float farthest = 4096.0f;
    constexpr float nearest = 1.0f / 256.0f;
    float reach = farthest;
    const auto same = [&](float a, float b) { return kernel(a) == kernel(b) && kernel(-a) == kernel(-b); };
    while (reach > nearest && same(reach / 2, reach)) { reach /= 2; }
    return 1.25f * (reach == farthest ? usual_reach : reach);
}

std::vector<float> sampled(const Kernel& kernel, float reach, int columns) {
    std::vector<float> x(static_cast<std::size_t>(columns));
    for (int i = 0; i < columns; ++i) {
        x[static_cast<std::size_t>(i)] =
            reach * (2.0f * (static_cast<float>(i) + 0.5f) / static_cast<float>(columns) - 1.0f);
    }
    std::vector<float> y(x.size());
    kernel.evaluate(x, y);
    return y;
}
} // namespace

QPixmap staircase_thumbnail(const Spec& spec, QSize size, qreal device_pixel_ratio, const Theme& theme) {
    QPixmap pixmap(size * device_pixel_ratio);
    pixmap.setDevicePixelRatio(device_pixel_ratio);
    pixmap.fill(theme.background);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF frame(0.5, 0.5, size.width() - 1.0, size.height() - 1.0);
    const QRectF room = frame.adjusted(3.0, 4.0, -3.0, -4.0);

    const std::unique_ptr<const Kernel> kernel = bind(spec);
    const std::vector<float> y = sampled(*kernel, settled_reach(*kernel), static_cast<int>(room.width()));
    const auto [low, high] = std::ranges::minmax(y);
    const double bottom = std::min(0.0, static_cast<double>(low));
    const double span = std::max(static_cast<double>(high) - bottom, 1e-30);
    const auto level = [&](double value) { return room.bottom() - room.height() * (value - bottom) / span; };

    painter.setPen(QPen(theme.grid, 1.0));
    painter.drawLine(QPointF(room.left(), level(0.0)), QPointF(room.right(), level(0.0)));
    painter.drawLine(QPointF(room.center().x(), room.top()), QPointF(room.center().x(), room.bottom()));
    QPainterPath path;
    bool drawing = false;
    for (std::size_t i = 0; i < y.size(); ++i) {
        const double left = room.left() + static_cast<double>(i);
        if (!std::isfinite(y[i])) {
            drawing = false;
            continue;
        }
        const double at = level(static_cast<double>(y[i]));
        if (drawing) {
            path.lineTo(left, at);
        } else {
            path.moveTo(left, at);
        }
        path.lineTo(left + 1.0, at);
        drawing = true;
    }
    painter.setPen(QPen(theme[Role::quantized].color, 1.5));
    painter.drawPath(path);
    painter.setPen(QPen(theme.widgets.line, 1.0));
    painter.drawRoundedRect(frame, 3.0, 3.0);
    return pixmap;
}
} // namespace quantoscope::inline window
