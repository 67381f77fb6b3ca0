#include "app/window/blinker.h"

#include <QEvent>
#include <QShortcut>
#include <QWidget>

namespace quantoscope::inline window {
Blinker::Blinker(QWidget& place) : m_place(place), m_escape(new QShortcut(Qt::Key_Escape, &place)) {
    m_escape->setEnabled(false); // Escape has other uses
    m_timer.setInterval(half_period_ms);
    m_place.installEventFilter(this);
    connect(m_escape, &QShortcut::activated, this, &Blinker::stop);
    connect(&m_timer, &QTimer::timeout, this, &Blinker::turn);
}

void Blinker::start() {
    m_timer.start();
    m_escape->setEnabled(true);
    m_other_turn = true;
    emit turned();
}

void Blinker::stop() {
    const bool was_seen = sees_other() || is_running();
    m_timer.stop();
    m_escape->setEnabled(false);
    m_other_turn = false;
    m_held = false;
    if (was_seen) { emit turned(); }
}

void Blinker::hold(bool on) {
    if (m_held != on) {
        m_held = on;
        emit turned();
    }
}

void Blinker::turn() {
    if (!m_place.isVisible() || m_place.window()->isMinimized()) {
        stop();
        return;
    }
    m_other_turn = !m_other_turn;
    emit turned();
}

bool Blinker::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::Hide) { stop(); }
    return QObject::eventFilter(watched, event);
}
} // namespace quantoscope::inline window
