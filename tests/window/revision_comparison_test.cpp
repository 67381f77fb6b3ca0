#include "tests/window/exported.h"
#include "tests/window/window_fixture.h"

#include "app/window/card.h"
#include "app/window/other_revision.h"

#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QElapsedTimer>
#include <QRadioButton>
#include <QSignalSpy>
#include <QStandardItemModel>

namespace quantoscope {
namespace {
class RevisionComparisonTest : public WindowTest {
protected:
    QComboBox* chooser() { return control<QComboBox>("Compare with"); }
    OtherRevision& comparison() { return *m_window->findChild<OtherRevision*>(); }
    const Document& document() { return m_window->store().document(); }

    void compare_with(int index) {
        chooser()->setCurrentIndex(index);
        emit chooser()->activated(index);
        settle();
    }

    void step_to(const char* label) {
        control<QRadioButton>(label)->click();
        settle();
    }

    // The card above the facts; empty when there is none.
    QString changes() {
        for (const Card* card : m_window->findChildren<Card*>()) {
            if (card->isVisible() && card->plain_text().contains(QStringLiteral(" \u2192 "))) {
                return card->plain_text();
            }
        }
        return {};
    }

    // The name over the plot; empty when there is none.
    QString seen() {
        for (const QLabel* label : view().findChildren<QLabel*>()) {
            if (label->isVisible()) { return label->text(); }
        }
        return {};
    }

    double top_of_plot() { return figure().plot().treads.back().value; }

    bool draws_ghost() {
        return std::ranges::any_of(figure().plot().treads,
                                   [](const Tread& tread) { return tread.role == Role::ghost; });
    }
};

constexpr int none = 0;
constexpr int previous = 1;
constexpr int v1_index = 2;
} // namespace

TEST_F(RevisionComparisonTest, TellsWhoAskedForARevision) {
    step_to("v3");
    control<QToolButton>("Its story")->click();
    QWidget* popup = QApplication::activePopupWidget();
    ASSERT_NE(popup, nullptr);
    const QString story = popup->findChild<QLabel*>()->text();
    EXPECT_TRUE(story.contains("zhuangh") && story.contains("2021-03-24")) << story.toStdString();
    popup->close();
    EXPECT_TRUE(control<QRadioButton>("v3")->toolTip().contains("danielemoro"));
    EXPECT_TRUE(control<QRadioButton>("v1")->accessibleDescription().contains("laurilaatu"));
}

TEST_F(RevisionComparisonTest, PreviousFollowsTheStepsAndTellsWhatChanged) {
    EXPECT_TRUE(changes().isEmpty());
    compare_with(previous);
    EXPECT_TRUE(changes().isEmpty()); // nothing before the first version
    EXPECT_FALSE(control<QRadioButton>("Overlay")->isEnabled());
    step_to("v2");
    EXPECT_TRUE(changes().startsWith("v1 \u2192 v2: Outputs above 1: gone. Reaches 1: no. Asymmetry 1 \u2192"))
        << changes().toStdString();
    EXPECT_EQ(chooser()->currentText(), "Previous (v1)");
    EXPECT_TRUE(control<QRadioButton>("Overlay")->isEnabled());
    step_to("v3");
    EXPECT_TRUE(changes().startsWith("clip \u2192 v3:")) << changes().toStdString();
    step_to("merged");
    EXPECT_EQ(changes(), "v3 \u2192 merged: None of the facts changes.");
    compare_with(none);
    EXPECT_TRUE(changes().isEmpty());
}

TEST_F(RevisionComparisonTest, ComparesWithAChosenRevisionInOrderOfDate) {
    compare_with(v1_index + 3); // v3, from v1
    EXPECT_TRUE(changes().startsWith("v1 \u2192 v3: Outputs above 1: gone.")) << changes().toStdString();
    auto* items = qobject_cast<QStandardItemModel*>(chooser()->model());
    EXPECT_FALSE(items->item(v1_index)->isEnabled()); // itself
    step_to("today");
    EXPECT_TRUE(items->item(v1_index)->isEnabled());
    EXPECT_TRUE(changes().startsWith("v3 \u2192 today:")) << changes().toStdString();
    step_to("v3"); // itself: nothing to compare, but not forgotten
    EXPECT_TRUE(changes().isEmpty());
    EXPECT_FALSE(draws_ghost());
    step_to("v2");
    EXPECT_TRUE(changes().startsWith("v2 \u2192 v3:"));
    auto* quantizer = control<QComboBox>("Quantizer");
    quantizer->setFocus();
    QTest::keyClick(quantizer, Qt::Key_Down); // tanh has no v3
    settle();
    EXPECT_EQ(chooser()->currentText(), "None");
    EXPECT_EQ(chooser()->count(), v1_index + 2);
}

TEST_F(RevisionComparisonTest, DrawsTheOtherOneOverlaidOnlyWhenAsked) {
    compare_with(previous);
    step_to("v2");
    EXPECT_EQ(document().against->style, AgainstStyle::overlay);
    EXPECT_TRUE(draws_ghost());
    picture("time-machine-overlay");
    control<QRadioButton>("Facts")->click();
    settle();
    EXPECT_FALSE(draws_ghost());
    EXPECT_FALSE(changes().isEmpty());
    EXPECT_FALSE(comparison().is_blinking());
}

TEST_F(RevisionComparisonTest, SteppingKeepsWhereOneLooksAndWhatIsSet) {
    Document looked = document();
    looked.view.x = {-3.0, 5.0};
    looked.view.cursor = 1.5f;
    looked.view.marker_a = -1.0f;
    looked.panels[static_cast<std::size_t>(PanelKind::error)].shown = true;
    m_window->store().commit(looked);
    compare_with(previous);
    auto* stop = control<QRadioButton>("v1");
    stop->setFocus();
    for (const char* label : {"v2", "clip", "v3", "merged", "today"}) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Right);
        settle();
        EXPECT_EQ(spec().function->label(), label);
        EXPECT_EQ(document().view, looked.view) << label;
        EXPECT_EQ(document().panels, looked.panels);
        EXPECT_EQ(spec().value("bits"), 4);
        EXPECT_EQ(spec().mode->key, "real");
        EXPECT_NE(against_function(document()), nullptr);
    }
}

TEST_F(RevisionComparisonTest, BlinksTheOtherFigureInPlaceAndSaysWhichOneIsSeen) {
    step_to("v2");
    compare_with(previous);
    Document with_error = document();
    with_error.panels[static_cast<std::size_t>(PanelKind::error)].shown = true;
    m_window->store().commit(with_error);
    // The second version's own scales, which have no room for the first one's defects and errors.
    const double symmetry_room = figure().panel(PanelKind::symmetry)->y.length();
    const double error_room = figure().panel(PanelKind::error)->y.length();
    control<QRadioButton>("Blink")->click();
    settle();
    const Document before = document();
    const AxisRange y = figure().plot().y;
    const AxisRange symmetry_y = figure().panel(PanelKind::symmetry)->y;
    const AxisRange error_y = figure().panel(PanelKind::error)->y;
    EXPECT_GT(symmetry_y.length(), 2.0 * symmetry_room);
    EXPECT_GT(error_y.length(), 1.5 * error_room);
    EXPECT_TRUE(comparison().is_blinking());
    EXPECT_EQ(seen(), "v1, 2021-03-02");
    EXPECT_EQ(top_of_plot(), 1.75);
    picture("time-machine-blink");
    QSignalSpy turns(&comparison(), &OtherRevision::turned);
    ASSERT_TRUE(turns.wait(3000));
    EXPECT_EQ(seen(), "v2, 2021-03-18");
    EXPECT_EQ(top_of_plot(), 0.875);
    EXPECT_EQ(figure().plot().y, y); // nothing jumps
    EXPECT_EQ(figure().panel(PanelKind::symmetry)->y, symmetry_y);
    EXPECT_EQ(figure().panel(PanelKind::error)->y, error_y);
    ASSERT_TRUE(turns.wait(3000));
    EXPECT_EQ(seen(), "v1, 2021-03-02");
    EXPECT_EQ(document(), before);
    EXPECT_EQ(text_field()->text(), "pr63_v2.quantized_sigmoid(bits=4)@real");
}

TEST_F(RevisionComparisonTest, NothingJumpsWhereTheOtherOneNeedsLessRoom) {
    compare_with(v1_index + 1); // v2, which stays below 1
    const AxisRange y = figure().plot().y;
    EXPECT_GT(y.last, 1.75);
    control<QRadioButton>("Blink")->click();
    settle();
    ASSERT_EQ(top_of_plot(), 0.875);
    EXPECT_EQ(figure().plot().y, y);
}

TEST_F(RevisionComparisonTest, BlinksNoMoreThanTwiceASecond) {
    step_to("v2");
    compare_with(previous);
    QSignalSpy turns(&comparison(), &OtherRevision::turned);
    control<QRadioButton>("Blink")->click();
    QElapsedTimer clock;
    clock.start();
    while (turns.count() < 5) { // there, and back twice
        ASSERT_TRUE(turns.wait(3000));
    }
    EXPECT_GE(clock.elapsed(), 2 * 500); // two flashes in a second at most
}

TEST_F(RevisionComparisonTest, CopiesAndExportsTheDocumentWhicheverIsSeen) {
    const auto copied = [this] {
        action("copy_figure")->trigger();
        return QApplication::clipboard()->image();
    };
    step_to("v2");
    compare_with(previous);
    control<QRadioButton>("Facts")->click();
    const QImage before = copied();
    control<QRadioButton>("Blink")->click();
    settle();
    ASSERT_TRUE(comparison().sees_other());
    EXPECT_EQ(copied(), before);
    Document facts = document(); // that it blinks is no matter of a file's
    facts.against->style = AgainstStyle::facts;
    EXPECT_EQ(render_image(document(), nullptr, 1.0), render_image(facts, nullptr, 1.0));
}

TEST_F(RevisionComparisonTest, BlinkingEndsWithEscapeAnyChangeAndHiding) {
    step_to("v2");
    compare_with(previous);
    const auto blink = [this] {
        control<QRadioButton>("Blink")->click();
        settle();
        EXPECT_TRUE(comparison().is_blinking());
        EXPECT_EQ(top_of_plot(), 1.75);
    };
    const auto ended = [this] {
        settle();
        return !comparison().is_blinking() && !comparison().sees_other() && seen().isEmpty() && top_of_plot() == 0.875;
    };
    blink();
    text_field()->setFocus(); // Escape from anywhere; it takes nothing else back
    m_window->activateWindow();
    QTest::keyClick(m_window.get(), Qt::Key_Escape);
    EXPECT_TRUE(ended());
    EXPECT_EQ(document().against->style, AgainstStyle::blink);

    blink(); // chosen already, chosen again
    mode_button("smooth")->click();
    EXPECT_TRUE(ended());
    mode_button("real")->click();
    settle();

    blink();
    view().zoom(0.9);
    EXPECT_TRUE(ended());
    QTest::keyClick(&view(), Qt::Key_Home);
    settle();

    blink();
    m_window->hide();
    EXPECT_FALSE(comparison().is_blinking());
    m_window->show();
    ASSERT_TRUE(QTest::qWaitForWindowExposed(m_window.get()));
    EXPECT_TRUE(ended());
}

TEST_F(RevisionComparisonTest, RHeldShowsTheOtherOne) {
    step_to("v2");
    compare_with(previous);
    control<QRadioButton>("Facts")->click();
    view().setFocus();
    QTest::keyPress(&view(), Qt::Key_R);
    settle();
    EXPECT_EQ(top_of_plot(), 1.75);
    EXPECT_EQ(seen(), "v1, 2021-03-02");
    QTest::keyRelease(&view(), Qt::Key_R);
    settle();
    EXPECT_EQ(top_of_plot(), 0.875);
    EXPECT_TRUE(seen().isEmpty());
    QTest::keyPress(&view(), Qt::Key_R);
    text_field()->setFocus(); // let go elsewhere
    settle();
    EXPECT_EQ(top_of_plot(), 0.875);
    compare_with(none);
    view().setFocus();
    QTest::keyPress(&view(), Qt::Key_R);
    settle();
    EXPECT_EQ(top_of_plot(), 0.875); // nothing to show
    EXPECT_TRUE(seen().isEmpty());
}

TEST_F(RevisionComparisonTest, MenuTogglesThePreviousRevision) {
    step_to("v2");
    QAction* compare = action("compare_previous");
    EXPECT_FALSE(compare->isChecked());
    EXPECT_FALSE(compare->shortcut().isEmpty());
    compare->trigger();
    settle();
    EXPECT_TRUE(changes().startsWith("v1 \u2192 v2:"));
    EXPECT_EQ(chooser()->currentIndex(), previous);
    compare->trigger();
    settle();
    EXPECT_TRUE(changes().isEmpty());
    compare_with(previous);
    EXPECT_TRUE(compare->isChecked());
}

TEST_F(RevisionComparisonTest, WorksOutManyBitsInTheBackground) {
    open("pr63_v2.quantized_sigmoid(16)@real");
    compare_with(previous);
    for (int i = 0; i < 200 && !changes().contains("Asymmetry") && !changes().contains("Step"); ++i) {
        QTest::qWait(50);
    }
    // v1 without integer bits gives what v2 gives, and reports another range.
    EXPECT_EQ(changes(), "v1 \u2192 v2: min() and max() say [-1, 1] \u2192 [0, 1].");
}

TEST_F(RevisionComparisonTest, ComparingIsAStepOfItsOwn) {
    step_to("v2");
    compare_with(previous);
    EXPECT_EQ(m_window->store().steps().undoText(), "Compare with previous revision");
    control<QRadioButton>("Blink")->click();
    EXPECT_EQ(m_window->store().steps().undoText(), "Compare by blinking");
    control<QRadioButton>("Blink")->click(); // again: blinks, no step
    EXPECT_EQ(m_window->store().steps().count(), 3);
    m_window->store().steps().undo();
    m_window->store().steps().undo();
    settle();
    EXPECT_EQ(chooser()->currentIndex(), none);
    EXPECT_FALSE(comparison().is_blinking());
}

TEST_F(RevisionComparisonTest, LooksRightInTheDark) {
    m_window->use_theme(dark_theme());
    step_to("today");
    compare_with(previous);
    picture("time-machine-dark");
    control<QRadioButton>("Blink")->click();
    picture("time-machine-dark-blink");
    EXPECT_TRUE(comparison().is_blinking());
}
} // namespace quantoscope
