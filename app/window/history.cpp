#include "app/window/history.h"

#include "app/window/actions.h"
#include "app/window/store.h"
#include "app/window/widgets.h"

#include <QCoreApplication>
#include <QDialog>
#include <QUndoView>

namespace quantoscope::inline window {
namespace {
QString text(const char* english) { return QCoreApplication::translate("History", english); }

QDialog* make_list(QUndoStack& steps, QWidget& window) {
    auto* list = new QDialog(&window);
    list->setWindowTitle(text("History"));
    auto* view = named(new QUndoView(&steps), text("Steps"), text("Every step; choosing one goes there"));
    view->setEmptyLabel(text("As opened"));
    list->setLayout(in_column({8, 8, 8, 8}, -1, view));
    list->resize(300, 380);
    return list;
}

// Enabled while there is a step to take, which its title names.
template <class Changed, class Named> void follow(QAction& action, QUndoStack& steps, Changed changed, Named named) {
    action.setEnabled(false);
    QObject::connect(&steps, changed, &action, &QAction::setEnabled);
    QObject::connect(&steps, named, &action, [&action](const QString& step) {
        action.setText(action_title(action.objectName()) + (step.isEmpty() ? step : QLatin1Char(' ') + step));
    });
}
} // namespace

void register_steps(Actions& actions, Store& store, QWidget& window) {
    QUndoStack& steps = store.steps();
    follow(actions["undo"], steps, &QUndoStack::canUndoChanged, &QUndoStack::undoTextChanged);
    follow(actions["redo"], steps, &QUndoStack::canRedoChanged, &QUndoStack::redoTextChanged);
    actions.on("undo", &store, &Store::undo);
    actions.on("redo", &store, &Store::redo);
    QDialog* list = make_list(steps, window);
    actions.on("history", list, [list] {
        list->show();
        list->raise();
        list->activateWindow();
    });
}

void register_views(Actions& actions, Store& store) {
    actions.on("back", &store, &Store::go_back);
    actions.on("forward", &store, &Store::go_forward);
    const auto show = [&store, back = &actions["back"], forward = &actions["forward"]] {
        back->setEnabled(store.can_go_back());
        forward->setEnabled(store.can_go_forward());
    };
    show();
    QObject::connect(&store, &Store::views_changed, &actions, show);
}
} // namespace quantoscope::inline window
