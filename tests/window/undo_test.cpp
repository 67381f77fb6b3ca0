#include "tests/window/window_fixture.h"

#include "app/window/store.h"

#include <QAction>
#include <QComboBox>
#include <QDialog>
#include <QRadioButton>
#include <QUndoView>
#include <QWheelEvent>

namespace quantoscope {
namespace {
class UndoTest : public WindowTest {
protected:
    QUndoStack& steps() { return m_window->store().steps(); }
    Ranges ranges() { return ranges_of(m_window->store().document().view); }

    void wheel_at(QPoint at, int notches) {
        QWheelEvent event(at, canvas()->mapToGlobal(at), {}, {0, 120 * notches}, Qt::NoButton, Qt::NoModifier,
                          Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(canvas(), &event);
        settle();
    }

    void drag(QPoint from, QPoint to, int moves) {
        QTest::mousePress(canvas(), Qt::LeftButton, {}, from);
        for (int i = 1; i <= moves; ++i) {
            QTest::mouseMove(canvas(), from + (to - from) * i / moves);
            settle();
        }
        QTest::mouseRelease(canvas(), Qt::LeftButton, {}, to);
        settle();
    }

    // How often one can go back.
    int places_back() {
        int places = 0;
        while (m_window->store().can_go_back()) {
            m_window->store().go_back();
            ++places;
        }
        return places;
    }
};
} // namespace

TEST_F(UndoTest, NamesEveryStep) {
    control<QSlider>("Bits")->setValue(5);
    EXPECT_EQ(steps().undoText(), "Bits 4 to 5");
    mode_button("hard")->click();
    EXPECT_EQ(steps().undoText(), "Sigmoid mode real to hard");
    control<QRadioButton>("v2")->click();
    EXPECT_EQ(steps().undoText(), "Revision v1 to v2");
    control<QRadioButton>("v1")->click(); // integer bits come back: still one step of a revision
    EXPECT_EQ(steps().undoText(), "Revision v2 to v1");
    type_text("pr63_v1.quantized_sigmoid(7, 2)");
    QTest::keyClick(text_field(), Qt::Key_Return);
    EXPECT_EQ(steps().undoText(), "Text");
    EXPECT_EQ(steps().count(), 5);
    EXPECT_EQ(action("undo")->isEnabled(), true);
    EXPECT_EQ(action("undo")->text(), "&Undo Text");
    steps().undo();
    EXPECT_EQ(steps().redoText(), "Text");
    EXPECT_EQ(action("redo")->isEnabled(), true);
    EXPECT_EQ(action("redo")->text(), "&Redo Text");
}

TEST_F(UndoTest, HistoryListsTheStepsAndJumps) {
    const std::string start = spec_text();
    control<QSlider>("Bits")->setValue(5);
    control<QSlider>("Integer bits")->setValue(3);
    control<QRadioButton>("v2")->click();
    action("history")->trigger();
    settle();
    auto* list = m_window->findChild<QUndoView*>();
    ASSERT_NE(list, nullptr);
    ASSERT_TRUE(list->isVisible());
    EXPECT_FALSE(list->accessibleName().isEmpty());
    std::vector<std::string> names;
    for (int i = 0; i < list->model()->rowCount(); ++i) {
        names.push_back(list->model()->index(i, 0).data().toString().toStdString());
    }
    EXPECT_EQ(names,
              (std::vector<std::string>{"As opened", "Bits 4 to 5", "Integer bits 1 to 3", "Revision v1 to v2"}));
    picture("history");
    const auto go_to_row = [&](int row) {
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {},
                          list->visualRect(list->model()->index(row, 0)).center());
        settle();
    };
    go_to_row(1);
    EXPECT_EQ(spec_text(), "pr63_v1.quantized_sigmoid(bits=5, integer=1)@real");
    EXPECT_EQ(text_field()->text().toStdString(), spec_text());
    go_to_row(0);
    EXPECT_EQ(spec_text(), start);
    go_to_row(3);
    EXPECT_EQ(spec_text(), "pr63_v2.quantized_sigmoid(bits=5)@real");
}

TEST_F(UndoTest, ADragOfTheGapBetweenPanelsIsOneStep) {
    const QRect above = qobject_cast<QCPAxisRect*>(canvas()->plotLayout()->element(1, 0))->rect();
    const QRect below = qobject_cast<QCPAxisRect*>(canvas()->plotLayout()->element(2, 0))->rect();
    const QPoint gap(above.center().x(), (above.bottom() + below.top()) / 2);
    const PanelSettings before = m_window->store().document().panels;
    drag(gap, gap - QPoint(0, 60), 6);
    EXPECT_NE(m_window->store().document().panels, before);
    const QRect shrunk = qobject_cast<QCPAxisRect*>(canvas()->plotLayout()->element(1, 0))->rect();
    EXPECT_NEAR(above.bottom() - shrunk.bottom(), 60, 2); // it stays under the pointer
    EXPECT_EQ(shrunk.top(), above.top());
    EXPECT_EQ(steps().count(), 1);
    EXPECT_EQ(steps().undoText(), "Panel heights");
    steps().undo();
    EXPECT_EQ(m_window->store().document().panels, before);
}

TEST_F(UndoTest, BackAndForwardAreEnabledOnlyWhereThereIsSomewhereToGo) {
    QAction* back = action("back");
    QAction* forward = action("forward");
    EXPECT_FALSE(back->isEnabled());
    EXPECT_FALSE(forward->isEnabled());
    EXPECT_EQ(back->shortcut(), QKeySequence("Alt+Left"));
    EXPECT_EQ(forward->shortcut(), QKeySequence("Alt+Right"));
    const Ranges start = ranges();
    view().zoom(0.5);
    const Ranges near = ranges();
    EXPECT_NE(start, near);
    EXPECT_TRUE(back->isEnabled());
    back->trigger();
    EXPECT_EQ(ranges(), start); // y fits the data again
    EXPECT_FALSE(back->isEnabled());
    ASSERT_TRUE(forward->isEnabled());
    forward->trigger();
    EXPECT_EQ(ranges(), near);
    EXPECT_FALSE(forward->isEnabled());
    back->trigger();
    view().zoom(0.8); // somewhere new: the way forward is gone
    EXPECT_FALSE(forward->isEnabled());
    EXPECT_EQ(steps().count(), 0);
}

TEST_F(UndoTest, ADragOfThePlotIsOnePlace) {
    const Ranges start = ranges();
    drag(pixel(0.0, 0.5), pixel(4.0, 1.0), 8);
    EXPECT_NEAR(ranges().x.first, start.x.first - 4.0, 0.1);
    EXPECT_EQ(places_back(), 1);
    EXPECT_EQ(ranges(), start);
}

TEST_F(UndoTest, ADragIsNoPlaceBeforeItEnds) {
    QTest::mousePress(canvas(), Qt::LeftButton, {}, pixel(0.0, 0.5));
    QTest::mouseMove(canvas(), pixel(3.0, 0.5));
    settle();
    EXPECT_FALSE(m_window->store().can_go_back());
    EXPECT_NE(m_window->store().document().view, m_window->store().committed().view);
    QTest::mouseRelease(canvas(), Qt::LeftButton, {}, pixel(3.0, 0.5));
    EXPECT_TRUE(m_window->store().can_go_back());
}

TEST_F(UndoTest, NotchesAtOnePlaceAreOneGesture) {
    const Ranges start = ranges();
    const QPoint at = canvas()->rect().center();
    wheel_at(at, 1);
    wheel_at(at, 1);
    wheel_at(at, 2);
    const Ranges first = ranges();
    wheel_at(at + QPoint(40, 0), 1); // elsewhere
    m_window->store().go_back();
    EXPECT_EQ(ranges(), first);
    m_window->store().go_back();
    EXPECT_EQ(ranges(), start);
    EXPECT_FALSE(m_window->store().can_go_back());
}

TEST_F(UndoTest, NotchesWithAnotherMoveBetweenAreTwoGestures) {
    const QPoint at = canvas()->rect().center();
    wheel_at(at, 1);
    action("fit")->trigger();
    const Ranges fitted = ranges();
    wheel_at(at, 1);
    m_window->store().go_back();
    EXPECT_EQ(ranges(), fitted);
    // Back at a place, turning the wheel goes somewhere new from there.
    wheel_at(at, 1);
    EXPECT_EQ(places_back(), 3);
}

TEST_F(UndoTest, AKeyHeldDownIsOneGesture) {
    const Ranges start = ranges();
    for (const bool repeated : {false, true, true}) {
        QKeyEvent press(QEvent::KeyPress, Qt::Key_Plus, Qt::NoModifier, QStringLiteral("+"), repeated);
        QCoreApplication::sendEvent(&view(), &press);
    }
    EXPECT_NEAR(ranges().x.length(), 24.0 * 0.8 * 0.8 * 0.8, 1e-9);
    EXPECT_EQ(places_back(), 1);
    EXPECT_EQ(ranges(), start);
    QTest::keyClick(&view(), Qt::Key_Plus);
    QTest::keyClick(&view(), Qt::Key_Plus);
    EXPECT_EQ(places_back(), 2);
}

TEST_F(UndoTest, BackMovesNeitherCursorNorQuantizer) {
    view().zoom(0.5);
    Document document = m_window->store().document();
    document.view.cursor = 2.5f;
    m_window->store().commit(document);
    control<QSlider>("Bits")->setValue(6);
    m_window->store().go_back();
    EXPECT_EQ(m_window->store().document().view.cursor, 2.5f);
    EXPECT_EQ(spec().value("bits"), 6);
    EXPECT_EQ(steps().count(), 1);
    steps().undo(); // and undo moves no ranges
    EXPECT_EQ(spec().value("bits"), 4);
    EXPECT_TRUE(m_window->store().can_go_forward());
}

TEST_F(UndoTest, GoingToAPlaceCanBeTakenBack) {
    const Ranges start = ranges();
    view().zoom(0.1);
    action("fit")->trigger();
    EXPECT_EQ(ranges(), start);
    EXPECT_EQ(places_back(), 2);
    QTest::keyClick(m_window.get(), Qt::Key_Right, Qt::AltModifier); // the keys do as the menu
    EXPECT_NE(ranges(), start);
    QTest::keyClick(m_window.get(), Qt::Key_Left, Qt::AltModifier);
    EXPECT_EQ(ranges(), start);
    view().setFocus();
    const View before = m_window->store().document().view;
    QTest::keyClick(&view(), Qt::Key_Left, Qt::AltModifier); // nowhere to go: it is no arrow, either
    EXPECT_EQ(m_window->store().document().view, before);
}

TEST(ViewHistory, KeepsTheLatestPlaces) {
    ViewHistory history;
    for (int i = 0; i < 300; ++i) { history.leave({{static_cast<double>(i), 400.0}, std::nullopt}); }
    Ranges at{{300.0, 400.0}, std::nullopt};
    std::size_t steps = 0;
    while (const auto place = history.back(at)) {
        at = *place;
        ++steps;
    }
    EXPECT_EQ(steps, ViewHistory::most_places);
    EXPECT_EQ(at.x.first, 300.0 - static_cast<double>(ViewHistory::most_places));
}
} // namespace quantoscope
