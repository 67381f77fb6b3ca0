#pragma once

#include <QList>
#include <QString>

class QAction;
class QWidget;

namespace quantoscope::inline window {
class Actions;

// The page of shortcuts, as rich text: the plot's gestures and the list's, then the actions with their keys.
QString shortcuts_page(const QList<QAction*>& actions);

// The actions of the menu Help; what they show lies over `window`.
void register_help(Actions& actions, QWidget& window);
} // namespace quantoscope::inline window
