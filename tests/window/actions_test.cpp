#include "app/window/actions.h"
#include "app/window/language.h"
#include "tests/translations/source_texts.h"
#include "tests/window/window_fixture.h"

#include <QMenu>
#include <QRegularExpression>
#include <QSet>

namespace quantoscope {
namespace {
class ActionsTest : public WindowTest {};

std::vector<ActionRow> all_rows() {
    std::vector<ActionRow> all;
    for (const MenuRow& menu : menu_rows()) { all.insert(all.end(), menu.actions.begin(), menu.actions.end()); }
    return all;
}

// QObject keeps the question to those who derive from it.
struct Asking : QAction {
    static int receivers_of(const QAction& action, const char* signal) { return (action.*&Asking::receivers)(signal); }
};

// Whether anybody but its menu listens to it.
bool is_done_by_somebody(const QAction& action) {
    QMenu menu;
    const int of_a_menu = Asking::receivers_of(*menu.addAction("nobody's"), SIGNAL(triggered(bool)));
    return Asking::receivers_of(action, SIGNAL(triggered(bool))) > of_a_menu ||
           Asking::receivers_of(action, SIGNAL(toggled(bool))) > 0;
}

TEST_F(ActionsTest, EveryRowIsInAMenuOnceAndSomebodyDoesIt) {
    const QRegularExpression plain_id("^[a-z]+(_[a-z]+)*$");
    QSet<QString> seen;
    for (const ActionRow& row : all_rows()) {
        SCOPED_TRACE(row.id);
        EXPECT_TRUE(plain_id.match(row.id).hasMatch());
        EXPECT_FALSE(seen.contains(row.id));
        seen.insert(row.id);
        if (row.is(for_each_panel)) { continue; }
        QAction* made = action(row.id);
        ASSERT_NE(made, nullptr);
        EXPECT_EQ(made->isCheckable(), row.is(checkable));
        if (row.is(is_submenu)) {
            EXPECT_NE(made->menu(), nullptr);
            continue;
        }
        EXPECT_FALSE(made->statusTip().isEmpty());
        EXPECT_TRUE(is_done_by_somebody(*made));
    }
    EXPECT_GT(seen.size(), 50);
    for (const char* id : {"panel_error", "panel_symmetry", "theme_dark", "language_de"}) {
        EXPECT_TRUE(action(id)->isCheckable()) << id;
    }
}

TEST_F(ActionsTest, WithoutAQuantizerWhatNeedsOneIsOff) {
    m_window->store().replace(
        [] {
            Document empty;
            empty.entries.clear();
            return empty;
        }(),
        Store::State::saved);
    for (const char* id : {"copy_figure", "duplicate", "fit", "compare_measured", "print"}) {
        EXPECT_FALSE(action(id)->isEnabled()) << id;
    }
    for (const char* id : {"new", "open", "edit_text", "panel_error", "show_facts", "shortcuts"}) {
        EXPECT_TRUE(action(id)->isEnabled()) << id;
    }
}

// A sentence that names a key has it from the row, so that it cannot name another.
TEST_F(ActionsTest, NoSentenceHasTheKeyOfAnActionInItself) {
    for (const ActionRow& row : all_rows()) {
        const QString keys = row.is(for_each_panel) ? QString("Ctrl+1") : keys_of(row.id);
        if (keys.isEmpty()) { continue; }
        const QRegularExpression key("(^|[^+\\w])" + QRegularExpression::escape(keys) + "($|[^+\\w])");
        for (const SourceText& source : texts_of_sources()) {
            EXPECT_FALSE(key.match(source.text).hasMatch()) << row.id << ": " << source.text.toStdString();
        }
    }
    EXPECT_EQ(keys_of("compare_measured"), "Ctrl+M");
    EXPECT_EQ(keys_of("previous_mismatch"), "Shift+F3");
    EXPECT_EQ(keys_of("about"), "");
}
} // namespace
} // namespace quantoscope
