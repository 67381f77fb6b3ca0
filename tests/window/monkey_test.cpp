#include "app/window/keyboard.h"
#include "tests/window/files_fixture.h"

#include <QContextMenuEvent>
#include <QDesktopServices>
#include <QMenu>
#include <QRandomGenerator>
#include <QWheelEvent>
#include <cstdlib>

namespace quantoscope {
namespace {
// Somebody who tries everything: keys, clicks, drags, the wheel, menus and sizes, at random. File dialogs are left at
// once, since what is typed there names files outside the test's folder.
class Monkey : public QObject {
    Q_OBJECT

public:
    Monkey(MainWindow& window, quint32 seed, int events) : m_window(window), m_random(seed), m_left(events) {
        // In a dialog's own loop as well as in the test's.
        connect(&m_timer, &QTimer::timeout, this, &Monkey::act);
        m_timer.start(0);
    }
    bool is_done() const { return m_left <= 0; }

public slots:
    void open_nothing(const QUrl&) {}

private:
    int below(int end) { return m_random.bounded(end); }
    template <class Things> auto one_of(const Things& things) {
        return things[static_cast<std::size_t>(below(static_cast<int>(std::size(things))))];
    }

    void act() {
        QWidget* modal = QApplication::activeModalWidget();
        if (m_left-- <= 0) {
            if (modal != nullptr) { modal->close(); }
            return;
        }
        if (QWidget* menu = QApplication::activePopupWidget()) {
            key(menu, one_of(menu_keys));
        } else if (qobject_cast<QFileDialog*>(modal) != nullptr || (modal != nullptr && below(12) == 0)) {
            QTest::keyClick(modal, Qt::Key_Escape);
        } else {
            act_on(modal != nullptr ? modal : &m_window);
        }
    }

    void act_on(QWidget* top) {
        if (!top->isVisible()) { top->show(); }
        QWidget* focus = QApplication::focusWidget();
        QWidget* target = focus != nullptr && top->isAncestorOf(focus) && below(2) == 0 ? focus : part_of(top);
        const QPoint at(below(std::max(1, target->width())), below(std::max(1, target->height())));
        switch (below(10)) {
        case 0:
        case 1:
        case 2: key(target, one_of(keys)); break;
        case 3:
        case 4: QTest::mouseClick(target, Qt::LeftButton, one_of(modifiers), at); break;
        case 5: drag(target, at); break;
        case 6: wheel(target, at); break;
        case 7: QTest::mouseDClick(target, Qt::LeftButton, Qt::NoModifier, at); break;
        case 8: trigger(); break;
        default:
            if (top == &m_window && below(4) == 0) { m_window.resize(700 + below(1300), 450 + below(700)); }
        }
    }

    QWidget* part_of(QWidget* top) {
        QWidgetList parts;
        for (QWidget* part : top->findChildren<QWidget*>()) {
            if (part->isVisible() && part->window() == top) { parts.push_back(part); }
        }
        return parts.isEmpty() ? top : one_of(parts);
    }

    void key(QWidget* target, Qt::Key which) {
        const Qt::KeyboardModifiers with = one_of(modifiers);
        if (which == Qt::Key_Q && with.testFlag(Qt::ControlModifier)) { return; } // it would end here
        QTest::keyClick(target, which, with);
    }

    void drag(QWidget* target, QPoint from) {
        const Qt::KeyboardModifiers with = one_of(modifiers);
        const QPointer<QWidget> alive = target;
        QTest::mousePress(target, Qt::LeftButton, with, from);
        if (alive) { QTest::mouseMove(target, from + QPoint(below(200) - 100, below(200) - 100)); }
        if (alive) { QTest::mouseRelease(target, Qt::LeftButton, with, from + QPoint(below(200) - 100, 0)); }
    }

    void wheel(QWidget* target, QPoint at) {
        QWheelEvent event(at, target->mapToGlobal(at), QPoint(), QPoint(0, below(2) == 0 ? 120 : -120), Qt::NoButton,
                          one_of(modifiers), Qt::NoScrollPhase, false);
        QApplication::sendEvent(target, &event);
    }

    void trigger() {
        QList<QAction*> actions = m_window.findChildren<QAction*>();
        QAction* action = one_of(actions);
        if (action->objectName() != QLatin1String("quit") && action->menu() == nullptr &&
            !action->objectName().startsWith(QLatin1String("print"))) { // no printers here
            action->trigger();
        }
    }

    static constexpr Qt::Key keys[] = {
        Qt::Key_A,    Qt::Key_B,     Qt::Key_R,      Qt::Key_S,      Qt::Key_0,      Qt::Key_1,         Qt::Key_2,
        Qt::Key_8,    Qt::Key_Comma, Qt::Key_Period, Qt::Key_Equal,  Qt::Key_Minus,  Qt::Key_ParenLeft, Qt::Key_Left,
        Qt::Key_Down, Qt::Key_Up,    Qt::Key_Right,  Qt::Key_Return, Qt::Key_Escape, Qt::Key_Tab,       Qt::Key_Space,
        Qt::Key_Home, Qt::Key_End,   Qt::Key_Delete, Qt::Key_PageUp, Qt::Key_Z,      Qt::Key_Backspace, Qt::Key_F3};
    static constexpr Qt::Key menu_keys[] = {Qt::Key_Down, Qt::Key_Up, Qt::Key_Return, Qt::Key_Escape, Qt::Key_Right};
    static constexpr Qt::KeyboardModifiers modifiers[] = {Qt::NoModifier, Qt::NoModifier, Qt::NoModifier,
                                                          Qt::ShiftModifier, Qt::ControlModifier};

    MainWindow& m_window;
    QRandomGenerator m_random;
    QTimer m_timer;
    int m_left;
};

class MonkeyTest : public FilesTest {};

// QUANTOSCOPE_MONKEY=20000 tries that many events, QUANTOSCOPE_SEED=N those of another monkey.
TEST_F(MonkeyTest, FindsNothingToBreak) {
    const int events = qEnvironmentVariableIntValue("QUANTOSCOPE_MONKEY");
    if (events == 0) { GTEST_SKIP() << "it runs on request: QUANTOSCOPE_MONKEY is not set"; }
    const auto seed = static_cast<quint32>(qEnvironmentVariableIntValue("QUANTOSCOPE_SEED"));
    std::printf("seed %u, %d events\n", seed, events);
    const QString here = QDir::currentPath();
    QDir::setCurrent(m_folder.path());
    Monkey monkey(*m_window, seed, events);
    for (const char* scheme : {"http", "https", "file", "qrc"}) {
        QDesktopServices::setUrlHandler(QLatin1String(scheme), &monkey, "open_nothing");
    }
    while (!monkey.is_done()) { QCoreApplication::processEvents(); }
    settle();
    for (const char* scheme : {"http", "https", "file", "qrc"}) {
        QDesktopServices::unsetUrlHandler(QLatin1String(scheme));
    }
    QDir::setCurrent(here);
    m_window->store().mark_saved(); // else closing asks
    // What is left still works.
    m_window->store().commit(document_of(parse_spec("quantized_tanh(4)").value()));
    settle();
    EXPECT_EQ(text_field()->text(), "quantized_tanh(bits=4)@hard");
}
} // namespace
} // namespace quantoscope

#include "monkey_test.moc"
