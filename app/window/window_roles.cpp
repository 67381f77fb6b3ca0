#include "app/window/window_roles.h"

#include "app/window/announcer.h"
#include "app/window/card.h"
#include "app/window/revision_strip.h"
#include "app/window/side_column.h"

#include <QAccessibleWidget>
#include <QFrame>

namespace quantoscope::inline window {
namespace {
QAccessible::Role role_of(QWidget* widget) {
    if (qobject_cast<Card*>(widget) != nullptr || qobject_cast<RevisionStrip*>(widget) != nullptr ||
        qobject_cast<SideColumn*>(widget) != nullptr) {
        return QAccessible::Grouping;
    }
    if (qobject_cast<Announcer*>(widget) != nullptr) { return QAccessible::Notification; }
    const auto* frame = qobject_cast<QFrame*>(widget);
    const bool is_line =
        frame != nullptr && (frame->frameShape() == QFrame::VLine || frame->frameShape() == QFrame::HLine);
    return is_line ? QAccessible::Separator : QAccessible::NoRole;
}

QAccessibleInterface* make_widget_accessible(const QString&, QObject* object) {
    auto* widget = qobject_cast<QWidget*>(object);
    const QAccessible::Role role = widget != nullptr ? role_of(widget) : QAccessible::NoRole;
    return role == QAccessible::NoRole ? nullptr : new QAccessibleWidget(widget, role);
}
} // namespace

WindowRoles::WindowRoles() { QAccessible::installFactory(make_widget_accessible); }
} // namespace quantoscope::inline window
