#pragma once

#include <QObject>

class QAction;
class QFocusEvent;
class QLineEdit;
class QWidget;

namespace quantoscope {

// The actions of a window that have a shortcut, in the order of its menus, others last.
QList<QAction*> actions_with_keys(const QWidget& window);

// The line that is typed into where `widget` has the focus: its own, a spin box's or a combo box's; else
// null.
QLineEdit* line_of(QWidget* widget);

// Ends what is being typed where the focus is, as leaving the field does.
void finish_typing();

// Leaves the window's shortcuts to the window. Fields of text take some of them for editing (on X11 Ctrl+E
// goes to the end of a line, Ctrl+D deletes, Ctrl+K cuts off the rest), and Qt asks them first. What every
// text field knows (copy, cut, paste, select all) stays theirs; so do undo and redo while something typed
// into it can be taken back. A command of the window ends what is being typed before it acts, and so does
// going to another window.
class ShortcutGuard : public QObject {
    Q_OBJECT

public:
    explicit ShortcutGuard(QWidget& window);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void follow_focus(QWidget& widget, const QFocusEvent& event);

    QWidget& m_window;
};

} // namespace quantoscope
