#pragma once

#include "app/plot/theme.h"
#include "core/document/document.h"

#include <QtWidgets>
#include <span>
#include <vector>

namespace quantoscope::inline window {
enum ActionFlag : unsigned {
    begins_group = 1,    // a line above it
    needs_quantizer = 2, // disabled while the document is empty
    checkable = 4,
    is_submenu = 8,      // its owner fills it
    for_each_panel = 16, // an action for each panel but the plot, "panel_error" and so on
};

// What can be done in the window: an item of a menu and a row of the page of shortcuts. What it does is said by
// its owner (Actions::on).
struct ActionRow {
    const char* id; // QAction::objectName, never shown
    const char* title = "";
    const char* help = ""; // what it does, for the status bar and the page of shortcuts
    const char* keys = ""; // in QKeySequence's portable form; "Undo" and "Redo" are the platform's
    unsigned flags = 0;

    constexpr bool is(ActionFlag flag) const { return (flags & flag) != 0; }
};

struct MenuRow {
    const char* title;
    std::span<const ActionRow> actions;
};

// The menus in their order. To add an action, add its row and have its owner register it.
std::span<const MenuRow> menu_rows();

// The title of a row in the user's language, "" for an id without row.
QString action_title(const QString& id);

// The keys of an action as the menus show them, for sentences that name one. Domain: `id` is that of a row.
QString keys_of(const char* id);

// The id of the toggle of a panel other than the plot.
QString panel_action_id(const PanelRow& row);

// The menus of a window and their actions, made from the rows.
class Actions : public QObject {
    Q_OBJECT

public:
    explicit Actions(QMainWindow& window);

    // Domain: `id` is that of a row, or of a panel's.
    QAction& operator[](const QString& id) const;
    QMenu& submenu(const char* id) const { return *(*this)[QString::fromLatin1(id)].menu(); }

    // What the action does; a toggle hands over whether it is on now.
    template <class Receiver, class Act> void on(const char* id, Receiver* receiver, Act act) {
        connect(&(*this)[QString::fromLatin1(id)], &QAction::triggered, receiver, act);
    }

    // The toggles of all panels but the plot.
    void add_panels_to(QMenu& menu) const;

    QMainWindow& window() const { return m_window; }
    void show_document(const Document& document);

private:
    void add(const ActionRow& row, QMenu& menu);
    QAction& add_action(const QString& id, QMenu& menu, const QString& text, const QString& help, const QString& keys);
    void add_panels(QMenu& menu);

    QMainWindow& m_window;
    QHash<QString, QAction*> m_actions; // by id
    bool m_was_empty = false;
};

// What is wanted most often, as buttons above the plot: actions of the menus, in one row, with their names where
// there is room.
class SlimBar : public QToolBar {
    Q_OBJECT

public:
    explicit SlimBar(Actions& actions);
    void use_theme(const Theme& theme);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    std::vector<QAction*> m_buttons; // as the rows
    int m_with_words = 0;            // the width that takes
};
} // namespace quantoscope::inline window
