#include "app/window/history.h"

#include "app/window/actions.h"
#include "app/window/store.h"

#include <QAction>
#include <QCoreApplication>
#include <QDialog>
#include <QMenu>
#include <QUndoView>
#include <QVBoxLayout>
#include <utility>

namespace quantoscope {

namespace {

QString text(const char* english)
{
    return QCoreApplication::translate("History", english);
}

QDialog* make_list(QUndoStack& steps, QWidget& window)
{
    auto* list = new QDialog(&window);
    list->setWindowTitle(text("History"));
    auto* view = new QUndoView(&steps);
    view->setEmptyLabel(text("As opened"));
    view->setAccessibleName(text("Steps"));
    view->setToolTip(text("Every step; choosing one goes there"));
    auto* layout = new QVBoxLayout(list);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->addWidget(view);
    list->resize(300, 380);
    return list;
}

} // namespace

void add_step_actions(QMenu& menu, Store& store, QWidget& window)
{
    QUndoStack& steps = store.steps();
    QAction* undo = steps.createUndoAction(&menu, text("&Undo"));
    undo->setShortcut(QKeySequence::Undo);
    QAction* redo = steps.createRedoAction(&menu, text("&Redo"));
    for (const auto& [action, act] : {std::pair(undo, &Store::undo), std::pair(redo, &Store::redo)}) {
        action->disconnect(&steps); // which knows nothing of a gesture in progress
        QObject::connect(action, &QAction::triggered, &store, act);
    }
    undo->setProperty(title_property, text("&Undo"));
    undo->setStatusTip(text("take the last step back"));
    redo->setShortcut(QKeySequence::Redo);
    redo->setProperty(title_property, text("&Redo"));
    redo->setStatusTip(text("make the step again that was taken back"));
    menu.addActions({undo, redo});
    QDialog* list = make_list(steps, window);
    QAction* history = menu.addAction(text("&History..."), QKeySequence(text("Ctrl+H")), list, [list] {
        list->show();
        list->raise();
        list->activateWindow();
    });
    history->setStatusTip(text("list every step; choosing one goes there"));
}

void add_view_actions(QMenu& menu, Store& store)
{
    QAction* back = menu.addAction(text("Bac&k"), QKeySequence(text("Alt+Left")), &store, &Store::go_back);
    QAction* forward =
        menu.addAction(text("Forwar&d"), QKeySequence(text("Alt+Right")), &store, &Store::go_forward);
    back->setStatusTip(text("see what was in view before"));
    forward->setStatusTip(text("see what was in view before going back"));
    const auto show = [&store, back, forward] {
        back->setEnabled(store.can_go_back());
        forward->setEnabled(store.can_go_forward());
    };
    show();
    QObject::connect(&store, &Store::views_changed, &menu, show);
}

} // namespace quantoscope
