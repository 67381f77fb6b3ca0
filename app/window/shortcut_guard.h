#pragma once

#include <QObject>

class QAction;
class QWidget;

namespace quantoscope {

// The actions of a window that have a shortcut, in the order of its menus, others last.
QList<QAction*> actions_with_keys(const QWidget& window);

// Leaves the window's shortcuts to the window. Fields of text take some of them for editing (on X11 Ctrl+E
// goes to the end of a line, Ctrl+D deletes, Ctrl+K cuts off the rest), and Qt asks them first. What every
// text field knows (copy, cut, paste, select all, undo, redo) stays theirs.
class ShortcutGuard : public QObject {
    Q_OBJECT

public:
    explicit ShortcutGuard(QWidget& window);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget& m_window;
};

} // namespace quantoscope
