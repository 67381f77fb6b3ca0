#pragma once

#include <QMainWindow>
#include <QStatusBar>
#include <QString>

namespace quantoscope::inline window {
// Says something for some seconds in the status bar of the window `from` lies in.
inline void show_status(const QWidget& from, const QString& text, int milliseconds = 6000) {
    if (auto* window = qobject_cast<QMainWindow*>(from.window())) {
        window->statusBar()->showMessage(text, milliseconds);
    }
}
} // namespace quantoscope::inline window
