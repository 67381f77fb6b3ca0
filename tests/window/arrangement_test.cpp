#include "app/window/actions.h"
#include "app/window/columns.h"
#include "app/window/keyboard.h"
#include "app/window/language.h"
#include "app/window/notices.h"
#include "app/window/settings.h"
#include "app/window/side_panel.h"
#include "core/session/session.h"
#include "tests/window/window_fixture.h"

#include <QApplication>
#include <QMenuBar>
#include <QScrollArea>
#include <QToolButton>

namespace quantoscope {
namespace {
class ArrangementTest : public WindowTest {
protected:
    void resize(int width, int height) {
        m_window->resize(width, height);
        settle();
    }
    template <class Part> Part* part() { return m_window->findChild<Part*>(); }
};

TEST_F(ArrangementTest, FitsNineHundredByFiveHundredAndForty) {
    EXPECT_LE(m_window->minimumSizeHint().width(), 900);
    EXPECT_LE(m_window->minimumSizeHint().height(), 540);
    resize(900, 540);
    EXPECT_EQ(m_window->size(), QSize(900, 540));
    EXPECT_GE(view().width(), 440);
}

TEST_F(ArrangementTest, FactsAndThenControlsGoIntoADrawerWhereThereIsNoRoom) {
    auto* columns = part<Columns>();
    EXPECT_FALSE(columns->is_drawer(Columns::left));
    EXPECT_FALSE(columns->is_drawer(Columns::right));
    resize(900, 700);
    EXPECT_FALSE(columns->is_drawer(Columns::left));
    EXPECT_TRUE(columns->is_drawer(Columns::right));
    resize(640, 700);
    EXPECT_TRUE(columns->is_drawer(Columns::left));
    EXPECT_FALSE(part<SidePanel>()->isVisible());

    auto* button = control<QToolButton>("Controls");
    button->click();
    settle();
    EXPECT_TRUE(part<SidePanel>()->isVisible());
    EXPECT_GE(part<SidePanel>()->width(), 240);
    control<QSlider>("Bits")->setFocus();
    QTest::keyClick(control<QSlider>("Bits"), Qt::Key_Escape);
    EXPECT_FALSE(part<SidePanel>()->isVisible());

    resize(1440, 900);
    EXPECT_TRUE(part<SidePanel>()->isVisible());
    EXPECT_FALSE(columns->is_drawer(Columns::left));
    EXPECT_FALSE(columns->is_drawer(Columns::right));
    EXPECT_LT(part<SidePanel>()->mapTo(m_window.get(), QPoint()).x(), view().mapTo(m_window.get(), QPoint()).x());
}

TEST_F(ArrangementTest, AColumnThatIsNotWantedHasNoDrawerEither) {
    action("show_facts")->trigger();
    resize(900, 540);
    for (const QToolButton* button : m_window->findChildren<QToolButton*>()) {
        EXPECT_FALSE(button->isVisible() && button->accessibleName() == QLatin1String("Facts"));
    }
    action("show_facts")->trigger();
    EXPECT_NE(control<QToolButton>("Facts"), nullptr);
}

TEST_F(ArrangementTest, TheBarDoesWhatTheMenusDo) {
    control<QSpinBox>("Bits")->setValue(5);
    control<QToolButton>("Undo")->click();
    EXPECT_EQ(spec().at("bits").whole(), 4);
    control<QToolButton>("Redo")->click();
    EXPECT_EQ(spec().at("bits").whole(), 5);
    const auto* bar = part<SlimBar>();
    EXPECT_EQ(bar->toolButtonStyle(), Qt::ToolButtonTextBesideIcon);
    resize(500, 600); // words go before buttons do
    EXPECT_EQ(bar->toolButtonStyle(), Qt::ToolButtonIconOnly);
    for (const char* name : {"Undo", "Redo", "Fit", "Panels", "Compare", "Export", "Help"}) {
        EXPECT_NE(control<QToolButton>(name), nullptr);
    }
}

TEST_F(ArrangementTest, TheFirstSightIsExplainedUntilThatIsLaidAway) {
    auto* welcome = part<Welcome>();
    EXPECT_FALSE(welcome->isVisible());
    m_window->offer_welcome();
    settle();
    ASSERT_TRUE(welcome->isVisible());
    for (const char* word : {"Dotted", "4 bits", "first version", "above 1", "not symmetric", "Integer bits"}) {
        EXPECT_TRUE(welcome->accessibleName().contains(QLatin1String(word))) << word;
    }
    emit welcome->linkActivated(QStringLiteral("today"));
    EXPECT_EQ(spec_text(), "quantized_sigmoid(bits=4)@real"); // the values today's version has a parameter for
    for (QToolButton* button : welcome->findChildren<QToolButton*>()) { button->click(); }
    EXPECT_FALSE(welcome->isVisible());
    m_window->offer_welcome();
    EXPECT_FALSE(welcome->isVisible());
    save_value("window/welcomed", QVariant());
}

TEST_F(ArrangementTest, WhatCouldNotBeOpenedIsSaidInTheWindow) {
    m_window->show_problem(QStringLiteral("a<b.qscope: cannot be read"));
    settle();
    bool is_said = false;
    for (const Notice* notice : m_window->findChildren<Notice*>()) {
        is_said = is_said || (notice->isVisible() && notice->accessibleName().contains(QLatin1String("a<b.qscope")));
    }
    EXPECT_TRUE(is_said);
}

TEST_F(ArrangementTest, WhatWasShownLastIsKept) {
    control<QSpinBox>("Bits")->setValue(7);
    m_window->store().mark_saved(); // else it asks
    m_window->close();
    const auto last = read_session(saved_value(last_key).toString().toStdString());
    ASSERT_TRUE(last.has_value());
    EXPECT_EQ(text_of(last->document.spec()), "pr63_v1.quantized_sigmoid(bits=7, integer=1)@real");
}

// Column by column, and within a column from top to bottom.
TEST_F(ArrangementTest, TabGoesThroughTheWindowAsOneReadsIt) {
    open("quantized_bits(6)"); // other controls are made later than the rest of the window
    control<QComboBox>("Quantizer")->setCurrentText("quantized_sigmoid");
    emit control<QComboBox>("Quantizer")->textActivated("quantized_sigmoid");
    settle();
    QStringList names;
    int last_column = 0;
    int last_top = -1;
    for (const QWidget* stop : tab_stops(*m_window)) {
        const QPoint at = stop->mapTo(m_window.get(), QPoint());
        const int left_edge = view().mapTo(m_window.get(), QPoint()).x();
        const int column = at.x() < left_edge - 20 ? 0 : at.x() < left_edge + view().width() ? 1 : 2;
        names << stop->accessibleName();
        if (column == last_column) {
            EXPECT_GE(at.y(), last_top - 14)
                << stop->accessibleName().toStdString(); // parts of one row differ a little
        } else {
            EXPECT_EQ(column, last_column + 1) << stop->accessibleName().toStdString();
        }
        last_column = column;
        last_top = at.y();
    }
    EXPECT_LT(names.indexOf("Quantizer"), names.indexOf("Bits"));
    EXPECT_LT(names.indexOf("Bits"), names.indexOf("As text"));

    const QWidgetList stops = tab_stops(*m_window);
    m_window->activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(m_window.get()));
    stops.front()->setFocus();
    for (int i = 1; i < 8; ++i) {
        ASSERT_NE(QApplication::focusWidget(), nullptr) << stops[i]->accessibleName().toStdString();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        EXPECT_EQ(QApplication::focusWidget(), stops[i]) << stops[i]->accessibleName().toStdString();
    }
}

TEST(Menus, HaveMnemonicsOfTheirOwnInEveryLanguage) {
    const auto mnemonic = [](const QString& text) {
        const auto at = text.indexOf(QLatin1Char('&'));
        return at < 0 ? QChar() : text[at + 1].toLower();
    };
    for (const Language& language : languages()) {
        speak(language.key);
        QString of_menus;
        for (const MenuRow& menu : menu_rows()) {
            SCOPED_TRACE(language.key.toStdString() + ", " + menu.title);
            const QChar own = mnemonic(QCoreApplication::translate("", menu.title));
            EXPECT_FALSE(own.isNull() || of_menus.contains(own));
            of_menus += own;
            QString used;
            for (const ActionRow& row : menu.actions) {
                const QChar letter = mnemonic(QCoreApplication::translate("", row.title));
                EXPECT_FALSE(!letter.isNull() && used.contains(letter)) << row.title << " has the letter of another";
                used += letter.isNull() ? QString() : QString(letter);
            }
        }
    }
    speak("en");
}

TEST(Languages, NameKeysInOneLanguage) {
    speak("de");
    EXPECT_EQ(keys_of("open"), "Strg+O");
    EXPECT_EQ(keys_of("copy_text"), "Strg+Umschalt+T");
    speak("en");
    EXPECT_EQ(keys_of("open"), "Ctrl+O");
}
} // namespace
} // namespace quantoscope
