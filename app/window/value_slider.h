#pragma once

#include "app/window/calm_wheel.h"

#include <QMouseEvent>
#include <QSlider>
#include <QStyle>
#include <QStyleOptionSlider>

namespace quantoscope::inline window {
// A horizontal slider: a press beside the handle takes it there, and on from there; a notch of the wheel is one step.
class ValueSlider : public CalmWheel<QSlider> {
public:
    explicit ValueSlider(QWidget* parent = nullptr) : CalmWheel(parent) {
        setOrientation(Qt::Horizontal);
        setMinimumWidth(60);
    }

protected:
    void mousePressEvent(QMouseEvent* event) override {
        QPoint at = event->position().toPoint();
        const QRect handle = place_of(QStyle::SC_SliderHandle);
        if (event->button() == Qt::LeftButton && !handle.contains(at)) {
            const QRect groove = place_of(QStyle::SC_SliderGroove);
            setSliderDown(true); // one gesture with the drag that may follow
            setSliderPosition(QStyle::sliderValueFromPosition(
                minimum(), maximum(), at.x() - groove.left() - handle.width() / 2, groove.width() - handle.width()));
            at = place_of(QStyle::SC_SliderHandle).center();
        }
        QMouseEvent press(event->type(), at, event->globalPosition(), event->button(), event->buttons(),
                          event->modifiers());
        CalmWheel::mousePressEvent(&press);
    }

    void wheelEvent(QWheelEvent* event) override {
        if (!hasFocus()) {
            event->ignore();
            return;
        }
        constexpr int notch = 120;
        m_turned += event->angleDelta().y() != 0 ? event->angleDelta().y() : event->angleDelta().x();
        setValue(value() + m_turned / notch);
        m_turned %= notch;
        event->accept();
    }

private:
    QRect place_of(QStyle::SubControl part) const {
        QStyleOptionSlider option;
        initStyleOption(&option);
        return style()->subControlRect(QStyle::CC_Slider, &option, part, this);
    }

    int m_turned = 0; // less than a notch, of fine wheels and touch pads
};
} // namespace quantoscope::inline window
