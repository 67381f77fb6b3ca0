#include "app/window/shortcut_guard.h"

#include <QAction>
#include <QApplication>
#include <QKeyEvent>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <algorithm>

namespace quantoscope {

namespace {

void add_actions(QList<QAction*>& found, const QList<QAction*>& actions)
{
    for (QAction* action : actions) {
        if (action->menu() != nullptr) {
            add_actions(found, action->menu()->actions());
        } else if (!action->shortcut().isEmpty()) {
            found.push_back(action);
        }
    }
}

bool edits_text(const QKeyEvent& key)
{
    constexpr QKeySequence::StandardKey kept[] = {QKeySequence::Copy,  QKeySequence::Cut,
                                                  QKeySequence::Paste, QKeySequence::Undo,
                                                  QKeySequence::Redo,  QKeySequence::SelectAll};
    return std::ranges::any_of(kept, [&key](QKeySequence::StandardKey which) { return key.matches(which); });
}

} // namespace

QList<QAction*> actions_with_keys(const QWidget& window)
{
    QList<QAction*> found;
    if (const auto* main = qobject_cast<const QMainWindow*>(&window)) {
        add_actions(found, main->menuBar()->actions());
    }
    for (QAction* action : window.actions()) {
        if (!action->shortcut().isEmpty() && !found.contains(action)) {
            found.push_back(action);
        }
    }
    return found;
}

ShortcutGuard::ShortcutGuard(QWidget& window) : QObject(&window), m_window(window)
{
    qApp->installEventFilter(this);
}

bool ShortcutGuard::eventFilter(QObject* watched, QEvent* event)
{
    const auto* widget = qobject_cast<const QWidget*>(watched);
    if (event->type() != QEvent::ShortcutOverride || widget == nullptr || widget->window() != &m_window) {
        return false;
    }
    const auto& key = static_cast<const QKeyEvent&>(*event);
    const QKeySequence pressed(key.keyCombination());
    const bool is_ours = !edits_text(key) &&
                         std::ranges::any_of(actions_with_keys(m_window), [&pressed](const QAction* action) {
                             return action->shortcuts().contains(pressed);
                         });
    if (is_ours) {
        event->ignore();
    }
    return is_ours;
}

} // namespace quantoscope
