#pragma once

#include <QToolButton>

namespace quantoscope::inline window {
// A padlock, shut while a parameter changes in all quantizers together.
class LockButton : public QToolButton {
    Q_OBJECT

public:
    // `title` is the parameter's.
    explicit LockButton(const QString& title);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;
};

// A triangle, two bars while its parameter plays.
class PlayButton : public QToolButton {
    Q_OBJECT

public:
    explicit PlayButton(const QString& title);
    void show_playing(bool on);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    bool m_plays = false;
};
} // namespace quantoscope::inline window
