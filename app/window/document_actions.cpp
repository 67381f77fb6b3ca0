#include "app/window/document_actions.h"

#include "app/plot/qt_text.h"
#include "app/window/messages.h"
#include "app/window/widgets.h"
#include "app/window/window_figure.h"

namespace quantoscope::inline window {
namespace {
QDialog* make_list(QUndoStack& steps, QWidget& window) {
    auto* list = new QDialog(&window);
    list->setWindowTitle(translated("History"));
    auto* view = named(new QUndoView(&steps), translated("Steps"), translated("Every step; choosing one goes there"));
    view->setEmptyLabel(translated("As opened"));
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

// The action is checked where `get` says so of the document; checking or unchecking it does `set`.
template <class Get, class Set> void tie(QAction& action, Store& store, Get get, Set set) {
    const auto show = [&action, get](const Document& document) { action.setChecked(get(document)); };
    show(store.document());
    QObject::connect(&store, &Store::changed, &action, show);
    QObject::connect(&action, &QAction::triggered, &store,
                     [&store, set](bool on) { store.change([&](Document& document) { set(document, on); }); });
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

void register_panels(Actions& actions, Store& store) {
    for (const PanelRow& row : panel_rows()) {
        if (row.kind == PanelKind::plot) { continue; }
        const auto index = static_cast<std::size_t>(row.kind);
        QAction& action = actions[panel_action_id(row)];
        tie(
            action, store, [index](const Document& d) { return d.panels[index].shown; },
            [index](Document& d, bool on) { d.panels[index].shown = on; });
        QObject::connect(&action, &QAction::triggered, &store, [&store, &actions, kind = row.kind](bool on) {
            const QString need = on || store.document().sweep ? need_of(kind, store.document()) : QString();
            if (need.isEmpty()) { return; }
            show_status(actions.window(), need);
            announce(actions.window(), need);
        });
    }
    tie(
        actions["errors_in_steps"], store, [](const Document& d) { return d.error_unit == ErrorUnit::steps; },
        [](Document& d, bool on) { d.error_unit = on ? ErrorUnit::steps : ErrorUnit::absolute; });
    tie(
        actions["errors_against_mode"], store, [](const Document& d) { return d.reference == Reference::mode; },
        [](Document& d, bool on) { d.reference = on ? Reference::mode : Reference::truth; });
    tie(
        actions["error_area"], store, [](const Document& d) { return d.figure.annotations.error_area; },
        [](Document& d, bool on) { d.figure.annotations.error_area = on; });
    tie(
        actions["binary_ticks"], store, [](const Document& d) { return d.ticks == TickNotation::binary; },
        [](Document& d, bool on) { d.ticks = on ? TickNotation::binary : TickNotation::decimal; });
    tie(
        actions["compare_previous"], store,
        [](const Document& d) { return d.against && !d.against->is_chip() && d.against->revision == nullptr; },
        [](Document& d, bool on) {
            const AgainstStyle style = d.against ? d.against->style : Against{}.style;
            d.against = on ? std::optional(Against{nullptr, style}) : std::nullopt;
        });
    QMenu& widths = actions.submenu("width_measure");
    auto* group = new QActionGroup(&widths);
    const std::pair<WidthMeasure, QString> measures[] = {{WidthMeasure::width, translated("&Width in x")},
                                                         {WidthMeasure::dnl, translated("&DNL (differential)")},
                                                         {WidthMeasure::inl, translated("&INL (integral)")}};
    for (const auto& [kind, title] : measures) {
        QAction* action = widths.addAction(title);
        action->setCheckable(true);
        group->addAction(action);
        tie(
            *action, store, [measure = kind](const Document& d) { return d.width_measure == measure; },
            [measure = kind](Document& d, bool) { d.width_measure = measure; });
    }
}
} // namespace quantoscope::inline window
