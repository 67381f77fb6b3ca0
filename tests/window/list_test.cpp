#include "app/window/parameter_controls.h"
#include "app/window/quantizer_list.h"
#include "app/window/side_panel.h"
#include "tests/window/window_fixture.h"

#include <QAccessible>
#include <QSignalSpy>
#include <QStatusBar>
#include <QToolButton>

namespace quantoscope {
namespace {
const char* const four[] = {"pr63_v1.quantized_sigmoid(4, 1)@real", "quantized_sigmoid(5)@real",
                            "pr63_v3.quantized_sigmoid(6)@real", "quantized_tanh(7)"};

// Entries told apart by their bits: 4, 5, 6, 7.
class ListTest : public WindowTest {
protected:
    void SetUp() override {
        WindowTest::SetUp();
        Document shown = document_of(parse_spec(four[0]).value());
        for (const char* text : {four[1], four[2], four[3]}) {
            shown = with_entry_added(shown, parse_spec(text).value());
        }
        shown.selected = 1;
        m_window->store().commit(shown);
        settle();
    }

    const Document& document() { return m_window->store().document(); }
    EntryView* rows() { return control<EntryView>("Quantizers"); }
    QToolButton* button(const char* name) { return control<QToolButton>(name); }
    QPoint middle_of(int row) { return rows()->visualRect(rows()->model()->index(row, 0)).center(); }

    std::vector<int> bits() {
        std::vector<int> all;
        for (const Entry& entry : document().entries) { all.push_back(entry.spec.value("bits")); }
        return all;
    }

    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        rows()->setFocus();
        QTest::keyClick(rows(), key, modifiers);
        settle();
    }

    // Drags a row until the pointer is at `to`; lets go where asked.
    void drag(int row, QPoint to, bool let_go = true) {
        QWidget* target = rows()->viewport();
        QTest::mousePress(target, Qt::LeftButton, {}, middle_of(row));
        QTest::mouseMove(target, (middle_of(row) + to) / 2);
        QTest::mouseMove(target, to);
        if (let_go) { QTest::mouseRelease(target, Qt::LeftButton, {}, to); }
        settle();
    }
};

using Bits = std::vector<int>;
} // namespace

TEST_F(ListTest, NamesEveryQuantizerInFull) {
    ASSERT_EQ(rows()->model()->rowCount(), 4);
    for (int row = 0; row < 4; ++row) {
        const QModelIndex index = rows()->model()->index(row, 0);
        const QString text = QString::fromStdString(text_of(parse_spec(four[row]).value()));
        for (const int role : {int(Qt::DisplayRole), int(Qt::ToolTipRole), int(Qt::AccessibleTextRole)}) {
            EXPECT_EQ(index.data(role).toString(), text);
        }
        EXPECT_EQ(index.data(Qt::CheckStateRole).toInt(), Qt::Checked);
    }
    EXPECT_EQ(rows()->currentIndex().row(), 1);
    EXPECT_EQ(rows()->verticalScrollBar()->maximum(), 0); // all in sight
    QAccessibleInterface* accessible = QAccessible::queryAccessibleInterface(rows());
    ASSERT_NE(accessible, nullptr);
    EXPECT_EQ(accessible->childCount(), 4);
    EXPECT_TRUE(accessible->child(0)->text(QAccessible::Name).contains("integer=1"));
}

TEST_F(ListTest, ClickSelectsWhatControlsAndTextAreAbout) {
    QTest::mouseClick(rows()->viewport(), Qt::LeftButton, {}, middle_of(2));
    settle();
    EXPECT_EQ(document().selected, 2u);
    EXPECT_EQ(control<QSlider>("Bits")->value(), 6);
    EXPECT_EQ(text_field()->text(), "pr63_v3.quantized_sigmoid(bits=6)@real");
    control<QSlider>("Bits")->setValue(3);
    settle();
    EXPECT_EQ(bits(), (Bits{4, 5, 3, 7}));
    EXPECT_EQ(rows()->model()->index(2, 0).data().toString(), "pr63_v3.quantized_sigmoid(bits=3)@real");
}

TEST_F(ListTest, SelectingIsNoStepToUndo) {
    const int steps = m_window->store().steps().count();
    press(Qt::Key_Down);
    EXPECT_EQ(document().selected, 2u);
    press(Qt::Key_Up);
    press(Qt::Key_Up);
    EXPECT_EQ(document().selected, 0u);
    EXPECT_EQ(m_window->store().steps().count(), steps);
    press(Qt::Key_Delete);
    EXPECT_EQ(m_window->store().steps().count(), steps + 1);
    m_window->store().steps().undo();
    EXPECT_EQ(bits(), (Bits{4, 5, 6, 7}));
}

TEST_F(ListTest, CheckBoxShowsAndHidesWithoutSelecting) {
    const auto drawn = [&](int slot) {
        const auto& treads = figure().plot().treads;
        return std::ranges::any_of(treads, [&](const Tread& tread) { return tread.slot == slot; });
    };
    ASSERT_TRUE(drawn(3));
    const QPoint box = EntryDelegate::check_rect(rows()->visualRect(rows()->model()->index(3, 0))).center();
    QTest::mouseClick(rows()->viewport(), Qt::LeftButton, {}, box);
    settle();
    EXPECT_FALSE(document().entries[3].visible);
    EXPECT_FALSE(drawn(3));
    EXPECT_EQ(document().selected, 1u);
    EXPECT_EQ(rows()->model()->index(3, 0).data(Qt::CheckStateRole).toInt(), Qt::Unchecked);
    QTest::mouseClick(rows()->viewport(), Qt::LeftButton, {}, box);
    settle();
    EXPECT_TRUE(drawn(3));
    press(Qt::Key_Space); // the selected one
    EXPECT_FALSE(document().entries[1].visible);
}

TEST_F(ListTest, DragReorders) {
    drag(0, middle_of(2) + QPoint(0, 4)); // below the middle of the third
    EXPECT_EQ(bits(), (Bits{5, 6, 4, 7}));
    EXPECT_EQ(document().selected, 2u); // what was taken is selected
    drag(3, QPoint(40, 0));
    EXPECT_EQ(bits(), (Bits{7, 5, 6, 4}));
    drag(1, middle_of(1) + QPoint(30, 6)); // back to its own place
    EXPECT_EQ(bits(), (Bits{7, 5, 6, 4}));
    EXPECT_EQ(document().entries[0].slot, 3); // colours go along
}

TEST_F(ListTest, ALineShowsWhereADragWouldLand) {
    const auto dark_rows = [&] {
        const QImage image = rows()->viewport()->grab().toImage();
        std::vector<int> at;
        for (int y = 0; y < image.height(); ++y) {
            if (image.pixelColor(image.width() - 2, y).lightness() < 80) { at.push_back(y); }
        }
        return at;
    };
    EXPECT_TRUE(dark_rows().empty());
    const int border = rows()->visualRect(rows()->model()->index(2, 0)).top();
    drag(0, QPoint(100, border + 2), false);
    EXPECT_EQ(dark_rows(), (std::vector<int>{border - 1, border}));
    QTest::keyClick(rows(), Qt::Key_Escape);
    EXPECT_TRUE(dark_rows().empty());
    QTest::mouseRelease(rows()->viewport(), Qt::LeftButton, {}, QPoint(100, border + 2));
    EXPECT_EQ(bits(), (Bits{4, 5, 6, 7}));
}

TEST_F(ListTest, KeysMoveDuplicateRemoveAndDrawAlone) {
    press(Qt::Key_Down, Qt::ControlModifier);
    EXPECT_EQ(bits(), (Bits{4, 6, 5, 7}));
    EXPECT_EQ(document().selected, 2u);
    press(Qt::Key_Up, Qt::ControlModifier);
    press(Qt::Key_Up, Qt::ControlModifier);
    press(Qt::Key_Up, Qt::ControlModifier); // no further
    EXPECT_EQ(bits(), (Bits{5, 4, 6, 7}));
    press(Qt::Key_D, Qt::ControlModifier);
    EXPECT_EQ(bits(), (Bits{5, 4, 6, 7, 5}));
    EXPECT_EQ(document().selected, 4u);
    EXPECT_TRUE(rows()->hasFocus());
    press(Qt::Key_S);
    EXPECT_TRUE(document().solo);
    EXPECT_TRUE(button("Solo")->isChecked());
    EXPECT_FALSE(rows()->model()->index(0, 0).data(EntryModel::DrawnRole).toBool());
    press(Qt::Key_S);
    EXPECT_FALSE(document().solo);
    press(Qt::Key_Delete);
    EXPECT_EQ(bits(), (Bits{5, 4, 6, 7}));
}

TEST_F(ListTest, ButtonsDoWhatTheKeysDo) {
    button("Move down")->click();
    EXPECT_EQ(bits(), (Bits{4, 6, 5, 7}));
    button("Move up")->click();
    EXPECT_EQ(bits(), (Bits{4, 5, 6, 7}));
    button("Solo")->click();
    EXPECT_TRUE(document().solo);
    EXPECT_EQ(figure().legend.size(), 3u); // truth, itself, not symmetric
    button("Solo")->click();
    button("Remove")->click();
    EXPECT_EQ(bits(), (Bits{4, 6, 7}));
    while (document().entries.size() < most_entries) {
        ASSERT_TRUE(button("Add")->isEnabled());
        button("Add")->click();
    }
    EXPECT_FALSE(button("Add")->isEnabled());
    EXPECT_FALSE(button("Move down")->isEnabled());
    for (const char* name : {"Add", "Remove", "Solo", "Move up", "Move down"}) {
        EXPECT_FALSE(button(name)->toolTip().isEmpty()) << name;
    }
}

TEST_F(ListTest, SwatchesHaveTheColoursOfTheStaircases) {
    for (const Theme* theme : {&light_theme(), &dark_theme()}) {
        m_window->use_theme(*theme);
        settle();
        const QImage image = rows()->viewport()->grab().toImage();
        for (int row = 0; row < 4; ++row) {
            const RoleStyle style = theme->style(quantoscope::Role::quantized, row, 0);
            const int y = middle_of(row).y();
            int colored = 0;
            int runs = 0;
            bool before = false;
            for (int x = 24; x < 64; ++x) {
                const bool now = image.pixelColor(x, y).rgb() == style.color.rgb();
                colored += now ? 1 : 0;
                runs += now && !before ? 1 : 0;
                before = now;
            }
            EXPECT_GT(colored, 10) << row;
            EXPECT_EQ(runs == 1, style.dashes.isEmpty()) << row;
        }
    }
}

TEST_F(ListTest, ShowingEmitsNothing) {
    QuantizerList list;
    const QSignalSpy spy(&list, &QuantizerList::committed);
    Document shown = document();
    list.show_document(shown, light_theme());
    shown.selected = 3;
    list.show_document(shown, dark_theme());
    list.show_document(with_entry_removed(shown, 3), dark_theme());
    list.show_document(with_entry_added(with_entry_moved(shown, 0, 2), shown.spec()), light_theme());
    shown.entries.clear();
    shown.selected = 0;
    list.show_document(shown, light_theme());
    EXPECT_EQ(spy.count(), 0);
}

TEST_F(ListTest, TheColumnHasRoomForIt) {
    while (document().entries.size() < most_entries) { button("Add")->click(); }
    m_window->resize(1200, 500); // with a scroll bar
    for (const Theme& theme : themes()) {
        m_window->use_theme(theme);
        settle();
        const auto* column = m_window->findChild<SidePanel*>();
        const int width = column->viewport()->width();
        EXPECT_LE(column->widget()->width(), width);
        for (const char* name : {"Add", "Remove", "Solo", "Move up", "Move down"}) {
            const QToolButton* one = button(name);
            EXPECT_GE(one->width(), one->minimumSizeHint().width()) << name << theme.key.toStdString();
            EXPECT_LE(one->mapTo(column->viewport(), one->rect().topRight()).x(), width - 8) << name;
        }
    }
}

TEST_F(ListTest, SaysWhyANinthIsNotAdded) {
    while (document().entries.size() < most_entries) { button("Add")->click(); }
    const Document before = document();
    QTest::keyClick(m_window.get(), Qt::Key_D, Qt::ControlModifier);
    EXPECT_EQ(document(), before);
    EXPECT_EQ(m_window->statusBar()->currentMessage(), "There are 8 quantizers, as many as fit; remove one first");
}

// In a narrow column names are short: what tells two revisions apart stands first.
TEST_F(ListTest, ShortNamesBeginWithTheRevision) {
    const char* const expected[] = {"v1 sigmoid(bits=4, integer=1)@real", "today sigmoid(bits=5)@real",
                                    "v3 sigmoid(bits=6)@real", "today tanh(bits=7)"};
    for (int row = 0; row < 4; ++row) {
        EXPECT_EQ(rows()->model()->index(row, 0).data(EntryModel::ShortRole).toString(), expected[row]);
    }
}

TEST_F(ListTest, WhatWasRemovedDoesNotComeBackWhenItsTextIsLeft) {
    while (document().entries.size() > 1) { press(Qt::Key_Delete); }
    text_field()->setFocus();
    button("Remove")->click();
    settle();
    ASSERT_TRUE(document().is_empty());
    EXPECT_EQ(text_field()->text(), QString());
    QTest::keyClick(text_field(), Qt::Key_Tab);
    settle();
    EXPECT_TRUE(document().is_empty());
}

TEST_F(ListTest, SaysWhatToDoWhenItIsEmpty) {
    rows()->setFocus();
    for (int i = 0; i < 4; ++i) { press(Qt::Key_Delete); }
    EXPECT_TRUE(document().is_empty());
    EXPECT_EQ(text_field()->text(), QString());
    EXPECT_FALSE(m_window->findChild<EntryView*>()->isVisible());
    bool told = false;
    for (const QLabel* label : m_window->findChild<QuantizerList*>()->findChildren<QLabel*>()) {
        told = told || (label->isVisible() && label->text().startsWith("No quantizer yet"));
    }
    EXPECT_TRUE(told);
    EXPECT_FALSE(button("Remove")->isEnabled());
    button("Add")->click();
    settle();
    EXPECT_EQ(spec(), default_example());
    EXPECT_TRUE(rows()->isVisible());
    EXPECT_FALSE(button("Solo")->isEnabled());
    m_window->store().steps().undo();
    EXPECT_TRUE(document().is_empty());
}

TEST_F(ListTest, LocksAreOfferedWhereThereIsMoreThanOne) {
    auto* lock = control<LockButton>("Lock Bits");
    ASSERT_NE(lock, nullptr);
    EXPECT_EQ(lock->toolTip(), "Change this in all quantizers together");
    m_window->store().commit(document_of(parse_spec(four[0]).value()));
    settle();
    for (const LockButton* other : m_window->findChildren<LockButton*>()) { EXPECT_FALSE(other->isVisible()); }
}

TEST_F(ListTest, ALockedSliderActsOnAll) {
    control<LockButton>("Lock Bits")->click();
    EXPECT_EQ(document().locked, std::vector<std::string>{"bits"});
    EXPECT_EQ(bits(), (Bits{4, 5, 6, 7}));
    control<LockButton>("Lock Sigmoid mode")->click();
    auto* slider = control<QSlider>("Bits");
    slider->setSliderDown(true);
    slider->setSliderPosition(9);
    settle();
    EXPECT_EQ(bits(), (Bits{9, 9, 9, 9}));
    EXPECT_EQ(rows()->model()->index(3, 0).data().toString(), "quantized_tanh(bits=9)");
    slider->setSliderDown(false);
    mode_button("smooth")->click();
    settle();
    for (const Entry& entry : document().entries) { EXPECT_EQ(entry.spec.mode->key, "smooth"); }
    control<LockButton>("Lock Bits")->click();
    slider->setValue(3);
    EXPECT_EQ(bits(), (Bits{9, 3, 9, 9}));
}

// Each quantizer remembers for itself what its revision has no parameter for.
TEST_F(ListTest, RevisionsRememberTheirOwnValues) {
    const auto choose = [&](int row, const char* revision) {
        QTest::mouseClick(rows()->viewport(), Qt::LeftButton, {}, middle_of(row));
        settle();
        for (QRadioButton* stop : m_window->findChildren<QRadioButton*>()) {
            if (stop->isVisible() && stop->accessibleName() == QLatin1String(revision)) { stop->click(); }
        }
        settle();
    };
    choose(0, "v2"); // had one integer bit
    choose(1, "v1"); // never had any
    EXPECT_EQ(document().entries[1].spec, parse_spec("pr63_v1.quantized_sigmoid(5)@real").value());
    choose(0, "v1");
    EXPECT_EQ(document().entries[0].spec, parse_spec(four[0]).value());
}
} // namespace quantoscope
