#include "app/files/lesson_files.h"
#include "app/window/facts_panel.h"
#include "app/window/lesson_card.h"
#include "app/window/lessons.h"
#include "app/window/parameter_controls.h"
#include "app/window/player.h"
#include "app/window/settings.h"
#include "tests/window/window_fixture.h"

#include <QMenuBar>
#include <QSignalSpy>
#include <QStatusBar>

namespace quantoscope {
// Lessons, presenting and playing: what a class sees.

namespace {
class TeachingTest : public WindowTest {
protected:
    void TearDown() override {
        settings_file().clear();
        WindowTest::TearDown();
    }

    Store& store() { return m_window->store(); }
    Lessons& lessons() { return *m_window->findChild<Lessons*>(); }
    LessonCard& card() { return lessons().card(); }
    // Shortcuts are those of the active window.
    void press(Qt::Key key) {
        m_window->activateWindow();
        EXPECT_TRUE(QTest::qWaitForWindowActive(m_window.get()));
        QTest::keyClick(m_window.get(), key);
        settle();
    }
    Player& player() { return *m_window->findChild<Player*>(); }

    Lesson lesson(const char* name) { return lesson_of(name, FigureLanguage::en).value(); }
    QPushButton* button(const char* text) {
        for (auto* candidate : card().findChildren<QPushButton*>()) {
            if (candidate->text() == QLatin1String(text) && candidate->isVisible()) { return candidate; }
        }
        return nullptr;
    }
    QString verdict() {
        for (const QLabel* label : card().findChildren<QLabel*>()) {
            if (label->property("verdict").toBool() && label->isVisible()) { return label->text(); }
        }
        return {};
    }
    static bool draws_staircase(const Figure& figure) {
        return std::ranges::any_of(figure.plot().treads, [](const Tread& tread) {
            return tread.role == Role::quantized || tread.role == Role::out_of_range;
        });
    }
    QLabel* facts_of_presentation() { return control<QLabel>("Facts"); }
};
} // namespace

TEST_F(TeachingTest, AnAnswerIsAskedForBeforeTheStaircaseIsShown) {
    lessons().begin(lesson("beyond-one"));
    settle();
    EXPECT_TRUE(card().isVisible());
    EXPECT_FALSE(draws_staircase(figure()));
    EXPECT_FALSE(m_window->findChild<FactsPanel*>()->plain_text().contains("1.75"));
    auto* field = control<QLineEdit>("Your answer");
    ASSERT_NE(field, nullptr);
    QTest::keyClicks(field, "one");
    QTest::keyClick(field, Qt::Key_Return);
    EXPECT_TRUE(verdict().contains("not a number")) << verdict().toStdString();
    field->clear();
    QTest::keyClicks(field, "1");
    QTest::keyClick(field, Qt::Key_Return);
    EXPECT_TRUE(verdict().startsWith("✗")) << verdict().toStdString();
    EXPECT_FALSE(draws_staircase(figure()));
    field->clear();
    QTest::keyClicks(field, "1.75"); // the storyboard's number
    QTest::keyClick(field, Qt::Key_Return);
    settle();
    EXPECT_TRUE(verdict().startsWith("✓")) << verdict().toStdString();
    EXPECT_TRUE(draws_staircase(figure()));
    EXPECT_TRUE(button("Next")->hasFocus());
}

TEST_F(TeachingTest, AClickInThePlotAnswers) {
    lessons().begin(lesson("beyond-one"));
    QTest::mouseClick(button("Show me"), Qt::LeftButton);
    QTest::mouseClick(button("Next"), Qt::LeftButton);
    settle();
    view().draw_now();
    QTest::mouseClick(canvas(), Qt::LeftButton, {}, pixel(-3.0, 0.5));
    EXPECT_TRUE(verdict().startsWith("✗")) << verdict().toStdString();
    QTest::mouseClick(canvas(), Qt::LeftButton, {}, pixel(0.6, 0.5)); // the storyboard: from 0.5026291 on
    EXPECT_TRUE(verdict().startsWith("✓")) << verdict().toStdString();
    EXPECT_TRUE(verdict().contains("0.502")) << verdict().toStdString();
}

// Markers that a lesson sets show where to look, not what is there.
TEST_F(TeachingTest, MarkersKeepTheAnswerToThemselves) {
    const auto speaks = [this] {
        const auto labels = m_window->findChildren<QLabel*>();
        return std::ranges::any_of(labels, [](const QLabel* label) { return label->text().contains("A: x -3"); });
    };
    lessons().begin(lesson("symmetry"));
    settle();
    ASSERT_TRUE(m_window->store().document().view.marker_a.has_value());
    EXPECT_FALSE(speaks());
    QTest::mouseClick(button("Show me"), Qt::LeftButton);
    settle();
    EXPECT_TRUE(speaks());
}

TEST_F(TeachingTest, MakeItSoIsDoneWhenEveryGoalIsTicked) {
    lessons().begin(lesson("beyond-one"));
    for (int step = 0; step < 2; ++step) {
        QTest::mouseClick(button("Show me"), Qt::LeftButton);
        QTest::mouseClick(button("Next"), Qt::LeftButton);
        settle();
    }
    const auto ticked = [this] {
        int count = 0;
        for (const QLabel* label : card().findChildren<QLabel*>()) {
            count += label->isVisible() && label->property("reached").toBool() ? 1 : 0;
        }
        return count;
    };
    EXPECT_EQ(ticked(), 1); // the bits
    EXPECT_TRUE(verdict().isEmpty());
    auto* slider = control<QSlider>("Integer bits");
    slider->setFocus();
    QTest::keyClick(slider, Qt::Key_Left);
    settle();
    EXPECT_EQ(ticked(), 2);
    EXPECT_TRUE(verdict().startsWith("✓")) << verdict().toStdString();
}

TEST_F(TeachingTest, LeavingALessonBringsBackWhatWasThere) {
    store().commit_spec(parse_spec("quantized_tanh(5)").value());
    store().mark_saved();
    const Document before = store().document();
    const int steps = store().steps().index();
    lessons().begin(lesson("four-bits"));
    QTest::mouseClick(button("Show me"), Qt::LeftButton);
    settle();
    ASSERT_NE(store().document(), before);
    lessons().leave();
    settle();
    EXPECT_EQ(store().document(), before);
    EXPECT_EQ(store().steps().index(), steps);
    EXPECT_FALSE(store().is_changed());
    EXPECT_FALSE(card().isVisible());
    lessons().begin(lesson("four-bits")); // goes on where it was left
    EXPECT_TRUE(card().spoken().contains("Step 2 of"));
}

// Every step of every lesson, in both languages, can be shown and answered.
TEST_F(TeachingTest, EveryLessonCanBeWorkedThrough) {
    for (const FigureLanguage language : {FigureLanguage::en, FigureLanguage::de}) {
        const std::vector<Lesson> all = built_in_lessons(language);
        EXPECT_EQ(all.size(), 8u);
        for (const Lesson& lesson : all) {
            settings_file().clear();
            lessons().begin(lesson);
            for (std::size_t i = 0; i < lesson.steps.size(); ++i) {
                settle();
                if (lesson.steps[i].question) {
                    QTest::mouseClick(button("Show me"), Qt::LeftButton);
                    settle();
                    EXPECT_TRUE(verdict().startsWith("✓"))
                        << lesson.name << ", step " << i + 1 << ": " << verdict().toStdString();
                }
                if (i + 1 < lesson.steps.size()) { QTest::mouseClick(button("Next"), Qt::LeftButton); }
            }
            lessons().leave();
        }
    }
}

TEST_F(TeachingTest, PlayingRunsThroughTheValuesAndPausingLeavesOneStep) {
    const int steps = store().steps().index();
    QSignalSpy turned(&player(), &Player::turned);
    action("play")->trigger();
    EXPECT_TRUE(player().is_playing());
    EXPECT_EQ(spec().value("bits"), 5); // at once
    player().play(mode_key);            // in its place
    EXPECT_EQ(store().steps().index(), steps + 1);
    std::vector<std::string_view> modes{spec().mode->key};
    for (int tick = 0; tick < 3; ++tick) {
        player().step();
        modes.push_back(spec().mode->key);
    }
    EXPECT_EQ(modes, (std::vector<std::string_view>{"smooth", "hard", "smooth", "real"}));
    EXPECT_EQ(store().steps().index(), steps + 1);
    player().step();
    player().pause();
    EXPECT_EQ(spec_text(), "pr63_v1.quantized_sigmoid(bits=5, integer=1)@smooth");
    store().undo();
    EXPECT_EQ(spec_text(), "pr63_v1.quantized_sigmoid(bits=5, integer=1)@real");
    store().undo();
    EXPECT_EQ(spec().value("bits"), 4);
    EXPECT_EQ(turned.count(), 4);
}

TEST_F(TeachingTest, EveryParameterThatHasAnEffectHasAButtonThatPlaysIt) {
    for (const char* name : {"Play Bits", "Play Integer bits", "Play Sigmoid mode"}) {
        auto* play = control<PlayButton>(name);
        ASSERT_NE(play, nullptr) << name;
        const Spec before = spec();
        QTest::mouseClick(play, Qt::LeftButton);
        EXPECT_TRUE(player().is_playing()) << name;
        EXPECT_NE(spec(), before) << name;
        QTest::mouseClick(play, Qt::LeftButton);
        EXPECT_FALSE(player().is_playing()) << name;
        store().undo();
    }
}

TEST_F(TeachingTest, APresentationShowsLargeLettersAndEscapeLeaves) {
    const auto letter = [this] {
        return qobject_cast<QCPAxisRect*>(canvas()->plotLayout()->element(1, 0))
            ->axis(QCPAxis::atBottom)
            ->tickLabelFont()
            .pixelSize();
    };
    const int usual = letter();
    action("present")->trigger();
    settle();
    EXPECT_TRUE(m_window->isFullScreen());
    for (const QSize size : {QSize(1280, 720), QSize(1920, 1080)}) {
        m_window->showNormal(); // the offscreen platform has a screen of its own size
        m_window->resize(size);
        settle();
        EXPECT_GE(letter(), m_window->height() / 40.0);
        EXPECT_GE(letter(), 1.6 * usual);
        for (const QLabel* label : m_window->findChildren<QLabel*>()) {
            if (label->isVisible()) {
                EXPECT_GE(label->fontInfo().pixelSize(), m_window->height() / 40) << label->text().toStdString();
            }
        }
    }
    EXPECT_FALSE(m_window->statusBar()->isVisible());
    EXPECT_TRUE(facts_of_presentation()->text().contains("Leaves [0, 1]"));
    EXPECT_LE(facts_of_presentation()->text().count("<p"), 3);
    press(Qt::Key_Space);
    EXPECT_TRUE(player().is_playing());
    press(Qt::Key_Space);
    EXPECT_FALSE(player().is_playing());
    press(Qt::Key_Escape);
    EXPECT_EQ(letter(), usual);
    EXPECT_TRUE(m_window->statusBar()->isVisible());
    EXPECT_TRUE(text_field()->isVisible());
    EXPECT_GT(m_window->menuBar()->height(), 5);
}

TEST_F(TeachingTest, SpaceRevealsTheAnswerInAPresentation) {
    lessons().begin(lesson("beyond-one"));
    action("present")->trigger();
    settle();
    EXPECT_TRUE(card().isVisible());
    EXPECT_FALSE(draws_staircase(figure()));
    press(Qt::Key_Space);
    EXPECT_TRUE(draws_staircase(figure()));
    press(Qt::Key_Escape);
    EXPECT_TRUE(card().isVisible()); // the lesson goes on
}
} // namespace quantoscope
