#include "app/window/card.h"
#include "app/window/cursor_panel.h"
#include "app/window/cursor_rows.h"
#include "app/window/facts_panel.h"
#include "tests/window/files_fixture.h"

namespace quantoscope {
namespace {
// Whatever is shown is of the document as it is.
class FollowTest : public FilesTest {
protected:
    Store& store() { return m_window->store(); }

    void commit(const std::function<void(Document&)>& act) {
        Document changed = document();
        act(changed);
        store().commit(changed);
        settle();
    }

    static void show_all_panels(Document& changed) {
        for (const PanelRow& row : panel_rows()) { changed.panels[static_cast<std::size_t>(row.kind)].shown = true; }
    }

    // A document with a cursor, markers, measured data, every panel and another revision beside.
    void fill() {
        commit([](Document& changed) {
            show_all_panels(changed);
            changed.view.cursor = 2.0f;
            changed.view.marker_a = 1.0f;
            changed.view.marker_b = 3.0f;
            changed.against = Against{};
            auto data = std::make_shared<MeasuredData>();
            data->rows = {{2.0f, 0.25f, 2}};
            changed.measured = data;
            changed.figure.annotations = {.out_of_range = true, .asymmetry = true, .largest_error = true};
        });
    }

    QString facts() { return m_window->findChild<FactsPanel*>()->plain_text(); }
    QString stages() { return m_window->findChild<StageTable*>()->text(); }

    // All that is read at the cursor and at the markers.
    QString told_at_cursor() {
        QStringList all{stages()};
        all << view().cursor().lines;
        for (const QLabel* label : m_window->statusBar()->findChildren<QLabel*>()) { all << label->text(); }
        for (const QLabel* label : m_window->findChild<CursorPanel*>()->findChildren<QLabel*>()) {
            if (label->accessibleName() == QLatin1String("Markers and measured data")) { all << label->text(); }
        }
        return all.join(QString());
    }

    // Of what the plot shows, what is about the selected quantizer.
    bool marks_selected() {
        const Panel& plot = figure().plot();
        const auto is_mark = [](Role role) {
            return role == Role::out_of_range || role == Role::asymmetric || role == Role::difference ||
                   role == Role::ghost || role == Role::mark || role == Role::mismatch || role == Role::surrogate;
        };
        const auto any = [&](const auto& items) {
            return std::ranges::any_of(items, [&](const auto& item) { return is_mark(item.role); });
        };
        return any(plot.bands) || any(plot.lines) || any(plot.treads) || any(plot.dots) || !plot.callouts.empty() ||
               !plot.edges.empty() || any(figure().legend);
    }

    void expect_nothing_told(const char* reason) {
        EXPECT_EQ(facts(), QLatin1String(reason));
        EXPECT_EQ(told_at_cursor(), QString());
        EXPECT_FALSE(m_window->findChild<CheckBadges*>()->isVisible());
    }
};

TEST_F(FollowTest, NothingIsLeftOfAQuantizerThatWasRemoved) {
    fill();
    ASSERT_NE(told_at_cursor(), QString());
    ASSERT_TRUE(facts().contains("Not symmetric")) << facts().toStdString();
    commit([](Document& changed) { changed = with_entry_removed(changed, 0); });
    expect_nothing_told("There is no quantizer yet.");
    EXPECT_EQ(text_field()->text(), QString());
    store().undo();
    settle();
    EXPECT_NE(told_at_cursor(), QString());
    EXPECT_TRUE(facts().contains("Not symmetric"));
}

TEST_F(FollowTest, NothingIsLeftAfterNew) {
    fill();
    view().zoom(0.5);
    text_field()->setFocus();
    QTest::keyClicks(text_field(), "oops"); // wrong, and still there
    store().mark_saved();
    files().make_new();
    settle();
    ASSERT_TRUE(document().is_empty());
    expect_nothing_told("There is no quantizer yet.");
    EXPECT_EQ(text_field()->text(), QString());
    EXPECT_FALSE(store().can_go_back());
    EXPECT_FALSE(store().steps().canUndo());
    QTest::keyClick(text_field(), Qt::Key_Escape);
    view().setFocus();
    settle();
    EXPECT_TRUE(document().is_empty()); // neither Escape nor leaving the field brings it back
    QTest::keyClick(m_window.get(), Qt::Key_F3);
}

TEST_F(FollowTest, AHiddenQuantizerTakesItsMarksPanelsAndFactsWithIt) {
    fill();
    for (const bool another : {false, true}) {
        if (another) {
            commit([](Document& changed) {
                changed = with_entry_added(changed, parse_spec("quantized_tanh(3)").value());
                changed.selected = 0;
            });
        }
        ASSERT_TRUE(marks_selected());
        ASSERT_GT(figure().panels.size(), 3u);
        const QString before = facts() + told_at_cursor();
        commit([](Document& changed) { changed.entries[0].visible = false; });
        EXPECT_FALSE(marks_selected());
        EXPECT_EQ(figure().panels.size() > 1, another); // of the other one
        expect_nothing_told("The selected quantizer is hidden.");
        EXPECT_EQ(view().cursor().x, 2.0); // the cursor itself stays
        store().undo();
        settle();
        EXPECT_TRUE(marks_selected());
        EXPECT_EQ(facts() + told_at_cursor(), before);
    }
    commit([](Document& changed) { changed.entries[0].visible = false; });
    commit([](Document& changed) { changed.solo = true; }); // draws it all the same
    EXPECT_TRUE(marks_selected());
    EXPECT_NE(told_at_cursor(), QString());
    commit([](Document& changed) {
        changed.solo = false;
        changed.sweep = Sweep{};
    });
    EXPECT_NE(told_at_cursor(), QString()); // so does a sweep
    commit([](Document& changed) {
        changed.sweep.reset();
        changed.selected = 1; // the other one is drawn
    });
    EXPECT_NE(told_at_cursor(), QString());
}

TEST_F(FollowTest, TheProgressOfARemovedQuantizerIsNotShown) {
    open("quantized_tanh(22)@real");
    ASSERT_TRUE(facts().startsWith("Solving every transition: ")) << facts().toStdString();
    ASSERT_TRUE(QTest::qWaitFor([&] { return !facts().contains(": 0 %"); }, 60000));
    change_to("quantized_tanh(23)@real"); // begins anew
    EXPECT_TRUE(facts().startsWith("Solving every transition: ")) << facts().toStdString();
    for (const bool hidden : {true, false}) {
        commit([=](Document& changed) {
            if (hidden) {
                changed.entries[0].visible = false;
            } else {
                changed = with_entry_removed(changed, 0);
            }
        });
        QTest::qWait(300);
        expect_nothing_told(hidden ? "The selected quantizer is hidden." : "There is no quantizer yet.");
    }
}
} // namespace
} // namespace quantoscope
