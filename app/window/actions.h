#pragma once

#include <QList>
#include <QString>
#include <span>

class QAction;
class QMenu;
class QWidget;

namespace quantoscope {

class MainWindow;

// A command of the window: a row of the menus and of the page of shortcuts.
struct ActionRow {
    const char* menu; // the menu it stands in
    const char* text;
    const char* keys; // shortcut, empty for none
    const char* help; // what it does, for the status bar and the page of shortcuts
    void (MainWindow::*run)();
    bool begins_group = false;
    bool needs_quantizer = true;                // disabled while the document is empty
    void (MainWindow::*more)(QMenu&) = nullptr; // what follows it in the menu
};

// What the mouse and the keys do in the plot and in the list of quantizers, for the page of shortcuts.
struct GestureRow {
    const char* mouse; // empty where there is none
    const char* keys;
    const char* effect;
};

std::span<const GestureRow> gesture_rows();
std::span<const GestureRow> list_gesture_rows();

// The page of shortcuts, as rich text: the plot's gestures and the list's, then the actions with their keys.
QString shortcuts_page(const QList<QAction*>& actions);

// The name of an action whose text tells more at times: what undo would undo.
inline constexpr const char* title_property = "title";

} // namespace quantoscope
