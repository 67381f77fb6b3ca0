#pragma once

#include <QToolButton>

namespace quantoscope::inline window {
// A triangle, two bars while its parameter plays.
class PlayButton : public QToolButton {
    Q_OBJECT

public:
    explicit PlayButton(const QString& title, QWidget* parent = nullptr);
    void show_playing(bool on);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    bool m_plays = false;
};
} // namespace quantoscope::inline window
