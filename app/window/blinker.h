#pragma once

#include <QObject>
#include <QTimer>

class QShortcut;
class QWidget;

namespace quantoscope::inline window {
// Two things seen by turns in one place: once a second there and back while it runs, or the other one as long
// as a key is held. Stops for Escape and when the place is hidden. One flash a second is a third of what
// WCAG 2.3.1 allows.
class Blinker : public QObject {
    Q_OBJECT

public:
    explicit Blinker(QWidget& place);

    bool is_running() const { return m_timer.isActive(); }
    bool sees_other() const { return m_held || m_other_turn; }

    void start(); // with the other one; from the beginning when it runs already
    void stop();  // what is held is let go, too
    void hold(bool on);

    static constexpr int half_period_ms = 500;

signals:
    void turned(); // another one is seen, or it runs no longer

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void turn();

    QWidget& m_place;
    QShortcut* m_escape;
    QTimer m_timer;
    bool m_other_turn = false;
    bool m_held = false;
};
} // namespace quantoscope::inline window
