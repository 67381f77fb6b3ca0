#include "app/window/announcer.h"

#include <QAccessible>

namespace quantoscope::inline window {
Announcer::Announcer(QWidget* window) : QWidget(window) {
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFixedSize(1, 1);
}

void announce(const QWidget& from, const QString& text) {
    if (!QAccessible::isActive()) { return; }
    if (auto* announcer = from.window()->findChild<Announcer*>()) {
        // Qt 6.4 has no announcements. A notification that comes into sight is spoken, and this one does so
        // each time it has something new.
        announcer->setAccessibleName(text);
        QAccessibleEvent event(announcer, QAccessible::ObjectShow);
        QAccessible::updateAccessibility(&event);
    }
}
} // namespace quantoscope::inline window
