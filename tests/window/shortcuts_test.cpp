#include "app/window/actions.h"
#include "app/window/shortcut_guard.h"
#include "tests/window/window_fixture.h"

#include <QAction>
#include <QDialog>
#include <QDoubleSpinBox>
#include <QTextDocument>

namespace quantoscope {
namespace {

// A field that wants every key for itself, as each platform's fields want some.
template <class Field>
class Greedy : public Field {
public:
    using Field::Field;

protected:
    bool event(QEvent* event) override
    {
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
    QList<QAction*> actions()
    {
        QList<QAction*> found;
        for (QAction* action : m_window->findChildren<QAction*>()) {
            if (!action->shortcut().isEmpty()) {
                found.push_back(action);
            }
        }
        return found;
    }

    // Whether the field gets the key before the window.
    static bool takes(QWidget& field, const QKeySequence& keys)
    {
        QKeyEvent event(QEvent::ShortcutOverride, keys[0].key(), keys[0].keyboardModifiers());
        event.ignore();
        QCoreApplication::sendEvent(&field, &event);
        return event.isAccepted();
    }
};

TEST_F(ShortcutsTest, FieldsLeaveTheWindowItsShortcutsAndKeepThoseOfEditing)
{
    Greedy<QLineEdit> line(m_window.get());
    Greedy<QDoubleSpinBox> spin(m_window.get());
    const QList<QKeySequence> editing{QKeySequence("Ctrl+V"), QKeySequence("Ctrl+Z"),
                                      QKeySequence(QKeySequence::Redo)};
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
}

TEST_F(ShortcutsTest, AKeyPressedInAFieldRunsTheCommand)
{
    Greedy<QLineEdit> line(m_window.get());
    line.show();
    line.setFocus();
    QTest::keyClick(&line, Qt::Key_D, Qt::ControlModifier);
    EXPECT_EQ(m_window->store().document().entries.size(), 2u);
}

TEST_F(ShortcutsTest, OtherWindowsKeepTheirKeys)
{
    QDialog other(m_window.get());
    Greedy<QLineEdit> line(&other);
    EXPECT_TRUE(takes(line, QKeySequence("Ctrl+E")));
}

// The page is made from the actions themselves, in the words of the menus.
TEST_F(ShortcutsTest, ThePageListsEveryKeyOfTheWindow)
{
    QTextDocument document;
    document.setHtml(shortcuts_page(actions_with_keys(*m_window)));
    const QString page = document.toPlainText();
    for (const QAction* action : actions()) {
        EXPECT_TRUE(page.contains(action->shortcut().toString(QKeySequence::NativeText)))
            << action->text().toStdString();
        EXPECT_FALSE(action->statusTip().isEmpty()) << action->text().toStdString();
    }
    m_window->store().commit(
        with_spec(m_window->store().document(), parse_spec("quantized_tanh(5)").value()));
    document.setHtml(shortcuts_page(actions_with_keys(*m_window)));
    const QStringList lines = document.toPlainText().split(QLatin1Char('\n'));
    for (const char* cell : {"Ctrl+Z", "Undo", "Redo", "Ctrl+H", "Ctrl+1", "Ctrl+6", "Alt+Left", "Alt+Right",
                             "Ctrl+R", "R, held", "Ctrl+E"}) {
        EXPECT_TRUE(lines.contains(QLatin1String(cell))) << cell;
    }
}

} // namespace
} // namespace quantoscope
