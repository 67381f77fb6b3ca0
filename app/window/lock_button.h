#pragma once

#include <QToolButton>

namespace quantoscope::inline window {
// A padlock, shut while a parameter changes in all quantizers together.
class LockButton : public QToolButton {
    Q_OBJECT

public:
    // `title` is the parameter's.
    explicit LockButton(const QString& title, QWidget* parent = nullptr);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;
};
} // namespace quantoscope::inline window
