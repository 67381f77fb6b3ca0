#pragma once

#include <QWheelEvent>
#include <QWidget>

namespace quantoscope::inline window {
// A control that takes the wheel only when it has the focus, so that scrolling past changes nothing.
template <class Control> class CalmWheel : public Control {
public:
    explicit CalmWheel(QWidget* parent = nullptr) : Control(parent) { this->setFocusPolicy(Qt::StrongFocus); }

protected:
    void wheelEvent(QWheelEvent* event) override {
        if (this->hasFocus()) {
            Control::wheelEvent(event);
        } else {
            event->ignore();
        }
    }
};
} // namespace quantoscope::inline window
