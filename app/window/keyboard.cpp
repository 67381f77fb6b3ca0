#include "app/window/keyboard.h"

#include <algorithm>
#include <utility>

namespace quantoscope::inline window {
namespace {
void add_widgets(const QLayout& layout, QWidgetList& found) {
    for (int i = 0; i < layout.count(); ++i) {
        QLayoutItem* item = layout.itemAt(i);
        if (item->widget() != nullptr) {
            found.push_back(item->widget());
        } else if (item->layout() != nullptr) {
            add_widgets(*item->layout(), found);
        }
    }
}

// The parts of a widget as they stand; those in no layout, which float, after the others.
QWidgetList parts_of(const QWidget& widget) {
    QWidgetList parts;
    if (const auto* area = qobject_cast<const QScrollArea*>(&widget)) { return {area->widget()}; }
    if (const auto* split = qobject_cast<const QSplitter*>(&widget)) {
        for (int i = 0; i < split->count(); ++i) { parts.push_back(split->widget(i)); }
    } else if (widget.layout() != nullptr) {
        add_widgets(*widget.layout(), parts);
    }
    QWidgetList others;
    for (QWidget* child : widget.findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly)) {
        if (!parts.contains(child)) { others.push_back(child); }
    }
    std::ranges::stable_sort(others, {}, [](const QWidget* child) { return std::pair(child->y(), child->x()); });
    return parts + others;
}

bool is_stop(const QWidget& widget) {
    const auto* button = qobject_cast<const QAbstractButton*>(&widget);
    const QButtonGroup* group = button == nullptr ? nullptr : button->group();
    const bool is_passed_over =
        group != nullptr && group->exclusive() && group->checkedButton() != nullptr && !button->isChecked();
    return (widget.focusPolicy() & Qt::TabFocus) != 0 && widget.focusProxy() == nullptr && widget.isEnabled() &&
           !is_passed_over;
}

// Those with a shortcut, in menus, too.
QList<QAction*> with_keys(const QList<QAction*>& actions) {
    QList<QAction*> found;
    for (QAction* action : actions) {
        if (action->menu() != nullptr) {
            found += with_keys(action->menu()->actions());
        } else if (!action->shortcut().isEmpty()) {
            found.push_back(action);
        }
    }
    return found;
}

bool is_one_of(const QKeyEvent& key, std::initializer_list<QKeySequence::StandardKey> keys) {
    return std::ranges::any_of(keys, [&key](QKeySequence::StandardKey which) { return key.matches(which); });
}

// Whether a field that types into `line` acts on the key itself.
bool edits_text(const QKeyEvent& key, const QLineEdit* line) {
    if (is_one_of(key, {QKeySequence::Undo})) { return line != nullptr && line->isUndoAvailable(); }
    if (is_one_of(key, {QKeySequence::Redo})) {
        return line != nullptr && (line->isUndoAvailable() || line->isRedoAvailable());
    }
    return is_one_of(key, {QKeySequence::Copy, QKeySequence::Cut, QKeySequence::Paste, QKeySequence::SelectAll});
}

void finish_typing_in(QWidget& widget) {
    if (auto* spin = qobject_cast<QAbstractSpinBox*>(&widget)) {
        spin->interpretText();
    } else if (QLineEdit* line = line_of(&widget); line != nullptr && line->isUndoAvailable()) {
        emit line->editingFinished();
    }
}

// A line just entered is not being typed yet: it forgets how its text came about.
void forget_typing(QLineEdit& line) {
    const QSignalBlocker blocker(line);
    const int at = line.cursorPosition();
    line.setText(line.text());
    line.setCursorPosition(at);
}
} // namespace

QWidgetList tab_stops(const QWidget& root) {
    QWidgetList stops;
    for (QWidget* part : parts_of(root)) {
        if (part->isWindow() || !part->isVisible()) { continue; }
        if (is_stop(*part)) { stops.push_back(part); }
        stops += tab_stops(*part);
    }
    return stops;
}

bool focus_neighbour(const QWidget& root, bool next) {
    const QWidgetList stops = tab_stops(root);
    if (stops.isEmpty()) { return false; }
    const auto at = static_cast<int>(stops.indexOf(QApplication::focusWidget()));
    const int count = static_cast<int>(stops.size());
    const int to = at < 0 ? (next ? 0 : count - 1) : (at + (next ? 1 : count - 1)) % count;
    stops[to]->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
    return true;
}

QList<QAction*> actions_with_keys(const QWidget& window) {
    QList<QAction*> found;
    if (const auto* main = qobject_cast<const QMainWindow*>(&window)) { found = with_keys(main->menuBar()->actions()); }
    for (QAction* action : window.actions()) {
        if (!action->shortcut().isEmpty() && !found.contains(action)) { found.push_back(action); }
    }
    return found;
}

QLineEdit* line_of(QWidget* widget) {
    if (const auto* box = qobject_cast<QComboBox*>(widget)) { return box->lineEdit(); }
    if (qobject_cast<QAbstractSpinBox*>(widget) != nullptr) { return widget->findChild<QLineEdit*>(); }
    return qobject_cast<QLineEdit*>(widget);
}

void finish_typing() {
    if (QWidget* widget = QApplication::focusWidget()) { finish_typing_in(*widget); }
}

ShortcutGuard::ShortcutGuard(QWidget& window) : QObject(&window), m_window(window) { qApp->installEventFilter(this); }

bool ShortcutGuard::eventFilter(QObject* watched, QEvent* event) {
    auto* widget = qobject_cast<QWidget*>(watched);
    if (widget == nullptr || widget->window() != &m_window) { return false; }
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut) {
        follow_focus(*widget, static_cast<const QFocusEvent&>(*event));
        return false;
    }
    if (event->type() != QEvent::ShortcutOverride) { return false; }
    const auto& key = static_cast<const QKeyEvent&>(*event);
    const QKeySequence pressed(key.keyCombination());
    const bool is_ours = !edits_text(key, line_of(widget)) &&
                         std::ranges::any_of(actions_with_keys(m_window), [&pressed](const QAction* action) {
                             return action->shortcuts().contains(pressed);
                         });
    if (is_ours) {
        finish_typing();
        event->ignore();
    }
    return is_ours;
}

void ShortcutGuard::follow_focus(QWidget& widget, const QFocusEvent& event) {
    const bool within_window = event.reason() != Qt::ActiveWindowFocusReason && event.reason() != Qt::PopupFocusReason;
    QLineEdit* line = line_of(&widget);
    if (line == nullptr) { return; }
    if (event.gotFocus() && within_window) {
        forget_typing(*line);
    } else if (event.lostFocus() && event.reason() == Qt::ActiveWindowFocusReason) {
        finish_typing_in(widget);
    }
}
} // namespace quantoscope::inline window
