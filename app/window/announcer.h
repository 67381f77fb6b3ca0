#pragma once

#include <QString>
#include <QWidget>

namespace quantoscope::inline window {
// Where a window keeps what it has its screen reader say: a widget that shows nothing, with the role of a
// notification.
class Announcer : public QWidget {
    Q_OBJECT

public:
    explicit Announcer(QWidget* window);
};

// Has a screen reader say `text`, wherever the focus is. Does nothing when none listens, and in a window
// without an Announcer.
void announce(const QWidget& from, const QString& text);
} // namespace quantoscope::inline window
