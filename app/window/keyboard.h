#pragma once

#include <QtWidgets>

namespace quantoscope::inline window {
// What Tab stops at within `root`, in the order one reads it: that of layouts, splitters and pages, whenever their
// parts were made. Of a group of radio buttons it is the chosen one.
QWidgetList tab_stops(const QWidget& root);

// Gives the focus to the stop after the one that has it, or before; false where there is no other.
bool focus_neighbour(const QWidget& root, bool next);

// The actions of a window that have a shortcut, in the order of its menus, others last.
QList<QAction*> actions_with_keys(const QWidget& window);

// The line that is typed into where `widget` has the focus: its own, a spin box's or a combo box's; else
// null.
QLineEdit* line_of(QWidget* widget);

// Ends what is being typed where the focus is, as leaving the field does.
void finish_typing();

// Leaves the window's shortcuts to the window: Qt asks text fields first, and on X11 they take Ctrl+E, Ctrl+D and
// Ctrl+K. Copy, cut, paste and select all stay theirs; so do undo and redo while something typed can be undone. A
// command of the window, and going to another window, end what is being typed.
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
} // namespace quantoscope::inline window
