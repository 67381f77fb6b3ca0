#include "app/window/facts_panel.h"
#include "app/window/help.h"
#include "app/window/keyboard.h"
#include "app/window/side_panel.h"
#include "tests/window/window_fixture.h"

#include <QAction>
#include <QDialog>
#include <QDoubleSpinBox>
#include <QTextDocument>

namespace quantoscope {
namespace {
// A field that wants every key for itself, as each platform's fields want some.
template <class Field> class Greedy : public Field {
public:
    using Field::Field;

protected:
    bool event(QEvent* event) override {
        if (event->type() == QEvent::ShortcutOverride) {
            event->accept();
            return true;
        }
        return Field::event(event);
    }
};

class ShortcutsTest : public WindowTest {
protected:
    // Every action of the window that a key starts, however it came to be.
    QList<QAction*> actions() {
        QList<QAction*> found;
        for (QAction* action : m_window->findChildren<QAction*>()) {
            if (!action->shortcut().isEmpty()) { found.push_back(action); }
        }
        return found;
    }

    // Whether the field gets the key before the window.
    static bool takes(QWidget& field, const QKeySequence& keys) {
        QKeyEvent event(QEvent::ShortcutOverride, keys[0].key(), keys[0].keyboardModifiers());
        event.ignore();
        QCoreApplication::sendEvent(&field, &event);
        return event.isAccepted();
    }
};

TEST_F(ShortcutsTest, FieldsLeaveTheWindowItsShortcutsAndKeepThoseOfEditing) {
    Greedy<QLineEdit> line(m_window.get());
    Greedy<QDoubleSpinBox> spin(m_window.get());
    const QList<QKeySequence> editing{QKeySequence("Ctrl+V")};
    ASSERT_GT(actions().size(), 30);
    for (QWidget* field : {static_cast<QWidget*>(&line), static_cast<QWidget*>(&spin)}) {
        for (const QAction* action : actions()) {
            EXPECT_EQ(takes(*field, action->shortcut()), editing.contains(action->shortcut()))
                << action->text().toStdString() << ", " << action->shortcut().toString().toStdString();
        }
        for (const char* keys : {"Ctrl+C", "Ctrl+X", "Ctrl+A", "Left", "Shift+Home"}) {
            EXPECT_TRUE(takes(*field, QKeySequence(QLatin1String(keys)))) << keys;
        }
    }
    for (QLineEdit* typed : {static_cast<QLineEdit*>(&line), spin.findChild<QLineEdit*>()}) {
        typed->insert(QStringLiteral("1"));
    }
    for (QWidget* field : {static_cast<QWidget*>(&line), static_cast<QWidget*>(&spin)}) {
        EXPECT_TRUE(takes(*field, QKeySequence(QKeySequence::Undo))); // while there is something typed
        EXPECT_TRUE(takes(*field, QKeySequence(QKeySequence::Redo)));
    }
}

TEST_F(ShortcutsTest, AKeyPressedInAFieldRunsTheCommand) {
    Greedy<QLineEdit> line(m_window.get());
    line.show();
    line.setFocus();
    QTest::keyClick(&line, Qt::Key_D, Qt::ControlModifier);
    EXPECT_EQ(m_window->store().document().entries.size(), 2u);
}

TEST_F(ShortcutsTest, OtherWindowsKeepTheirKeys) {
    QDialog other(m_window.get());
    Greedy<QLineEdit> line(&other);
    EXPECT_TRUE(takes(line, QKeySequence("Ctrl+E")));
}

TEST_F(ShortcutsTest, PartsOfTheWindowComeAndGoAndAreKept) {
    const auto press = [this](Qt::Key key) {
        QTest::keyClick(m_window.get(), key);
        settle();
    };
    const auto shown = [this] {
        return std::pair(m_window->findChild<SidePanel*>()->isVisible(),
                         m_window->findChild<FactsPanel*>()->isVisible());
    };
    Document document = m_window->store().document();
    document.view.cursor = 2.0f;
    m_window->store().commit(document);
    EXPECT_EQ(shown(), std::pair(true, true));
    EXPECT_FALSE(view().cursor().lines.isEmpty());
    for (const Qt::Key key : {Qt::Key_F7, Qt::Key_F8, Qt::Key_F9}) { press(key); }
    EXPECT_EQ(shown(), std::pair(false, false));
    EXPECT_TRUE(view().cursor().lines.isEmpty());
    EXPECT_GT(view().width(), m_window->width() - 10);
    open("quantized_tanh(4)"); // another window
    EXPECT_EQ(shown(), std::pair(false, false));
    press(Qt::Key_F11);
    EXPECT_TRUE(m_window->isFullScreen());
    press(Qt::Key_F11);
    EXPECT_FALSE(m_window->isFullScreen());
    action("reset")->trigger();
    m_window->resize(1440, 900); // the test's screen is too narrow for both columns
    settle();
    EXPECT_EQ(shown(), std::pair(true, true));
    open("quantized_tanh(4)");
    EXPECT_EQ(shown(), std::pair(true, true));
}

TEST_F(ShortcutsTest, TheBoxAtTheCursorLeavesTwoThirdsOfThePlotFree) {
    Document document = m_window->store().document();
    document.view.cursor = 2.0f;
    m_window->store().commit(document);
    for (const QSize size : {QSize(1440, 900), QSize(700, 480)}) {
        m_window->resize(size);
        settle();
        view().draw_now();
        const QSizeF box = m_window->findChild<CursorOverlay*>()->box().size();
        const QSize plot = view().plot_rect().size();
        EXPECT_LE(box.width() * box.height(), plot.width() * plot.height() / 3.0 + 1.0) << size.width();
        EXPECT_EQ(box.isEmpty(), false) << size.width();
    }
}

// The page is made from the actions themselves, in the words of the menus.
TEST_F(ShortcutsTest, ThePageListsEveryKeyOfTheWindow) {
    QTextDocument document;
    document.setHtml(shortcuts_page(actions_with_keys(*m_window)));
    const QString page = document.toPlainText();
    for (const QAction* action : actions()) {
        EXPECT_TRUE(page.contains(action->shortcut().toString(QKeySequence::NativeText)))
            << action->text().toStdString();
        EXPECT_FALSE(action->statusTip().isEmpty()) << action->text().toStdString();
    }
    m_window->store().commit(with_spec(m_window->store().document(), parse_spec("quantized_tanh(5)").value()));
    document.setHtml(shortcuts_page(actions_with_keys(*m_window)));
    const QStringList lines = document.toPlainText().split(QLatin1Char('\n'));
    for (const char* cell : {"Ctrl+Z", "Undo", "Redo", "Ctrl+H", "Ctrl+1", "Ctrl+6", "Alt+Left", "Alt+Right", "Ctrl+R",
                             "R, held", "Ctrl+E"}) {
        EXPECT_TRUE(lines.contains(QLatin1String(cell))) << cell;
    }
}
} // namespace
} // namespace quantoscope
