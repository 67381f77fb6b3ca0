#include "app/window/buttons.h"

#include "app/window/actions.h"
#include "app/window/widgets.h"

#include <QPainter>
#include <QPainterPath>

namespace quantoscope::inline window {
LockButton::LockButton(const QString& title) {
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Lock %1").arg(title));
    explained(this, tr("Change this in all quantizers together"));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize LockButton::sizeHint() const { return {20, 18}; }

void LockButton::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor color = palette().color(isEnabled() && isChecked() ? QPalette::Highlight : QPalette::Dark);
    const QPointF center(0.5 * width(), 0.5 * height());
    const QRectF body(center.x() - 4.5, center.y() - 0.5, 9.0, 7.0);
    QPainterPath shackle; // one leg stands free while it is open
    const QRectF bow(center.x() - 3.0, body.top() - 6.0, 6.0, 6.0);
    shackle.moveTo(bow.left(), body.top());
    shackle.lineTo(bow.left(), bow.center().y());
    shackle.arcTo(bow, 180.0, -180.0);
    shackle.lineTo(bow.right(), isChecked() ? body.top() : bow.center().y() + 0.5);
    painter.setPen(QPen(color, 1.5));
    painter.drawPath(shackle);
    painter.setBrush(isChecked() ? QBrush(color) : QBrush(Qt::NoBrush));
    painter.drawRoundedRect(body, 1.5, 1.5);
    draw_focus_frame(painter, *this);
}

PlayButton::PlayButton(const QString& title) {
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
