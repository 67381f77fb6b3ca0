#include "app/window/play_button.h"

#include "app/window/actions.h"
#include "app/window/widgets.h"

#include <QPainter>

namespace quantoscope::inline window {
PlayButton::PlayButton(const QString& title, QWidget* parent) : QToolButton(parent) {
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Play %1").arg(title));
    explained(this, tr("Run through its values and back (%1)").arg(keys_of("play")));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void PlayButton::show_playing(bool on) {
    if (std::exchange(m_plays, on) != on) { update(); }
}

QSize PlayButton::sizeHint() const {
    const int side = fontMetrics().height();
    return {side + 3, side + 3};
}

void PlayButton::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double unit = fontMetrics().height() / 15.0;
    painter.translate(0.5 * width(), 0.5 * height());
    painter.scale(unit, unit);
    painter.setPen(Qt::NoPen);
    painter.setBrush(palette().color(!isEnabled() ? QPalette::Mid : m_plays ? QPalette::Highlight : QPalette::Dark));
    if (m_plays) {
        painter.drawRect(QRectF(-4, -5, 3, 10));
        painter.drawRect(QRectF(1, -5, 3, 10));
    } else {
        painter.drawPolygon(QPolygonF({QPointF(-3, -5), QPointF(5, 0), QPointF(-3, 5)}));
    }
    painter.resetTransform();
    draw_focus_frame(painter, *this);
}
} // namespace quantoscope::inline window
