#pragma once

#include "core/text/result.h"

#include <QtWidgets>

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

// Says something for some seconds in the status bar of the window `from` lies in.
inline void show_status(const QWidget& from, const QString& text, int milliseconds = 6000) {
    if (auto* window = qobject_cast<QMainWindow*>(from.window())) {
        window->statusBar()->showMessage(text, milliseconds);
    }
}

// Why a text or a file could not be used, in the user's language: a sentence and, where it is about a place
// in a text, that line with a caret below it (for a fixed-width font).
QString sentence_of(const Error& error);
QString excerpt_of(const Error& error); // empty where there is no text
// Both of each.
std::vector<Phrase> notes_of(const std::vector<Error>& errors);

// In a dialog over `parent`; `title` is a sentence without its full stop.
void show_error(QWidget* parent, const QString& title, const Error& error);
// The same of a file.
void show_unreadable(QWidget* parent, const QString& path, const Error& error);
} // namespace quantoscope::inline window
