#include "app/window/export_dialog.h"
#include "tests/window/files_fixture.h"

#include <QApplication>
#include <QFile>
#include <QLineEdit>
#include <QListView>
#include <QRadioButton>
#include <QTimer>

namespace quantoscope {
namespace {
// From an empty document to an exported comparison of three revisions, with keys alone: every key goes to
// whatever has the focus, as from a keyboard.
class KeyboardTest : public FilesTest {
protected:
    void SetUp() override {
        FilesTest::SetUp();
        m_window->activateWindow();
        ASSERT_TRUE(QTest::qWaitForWindowActive(m_window.get()));
    }

    static QWidget* focused() {
        QWidget* top = QApplication::activeModalWidget();
        QWidget* inside = QApplication::focusWidget();
        return inside != nullptr ? inside : top;
    }

    void key(Qt::Key which, Qt::KeyboardModifiers modifiers = Qt::NoModifier, int times = 1) {
        for (int i = 0; i < times; ++i) {
            ASSERT_TRUE(QTest::qWaitFor([] { return focused() != nullptr; })); // a dialog may just have closed
            QTest::keyClick(focused(), which, modifiers);
            settle();
        }
    }

    void type(const QString& text) {
        QTest::keyClicks(focused(), text);
        settle();
    }

    // Tab by Tab until something of this name has the focus.
    void tab_to(const char* name) {
        for (int i = 0; i < 100; ++i) {
            if (focused()->accessibleName() == QLatin1String(name)) { return; }
            key(Qt::Key_Tab);
        }
        FAIL() << "Tab does not come to " << name;
    }

    // Types a path into the file dialog that a key opens.
    void answer_with_path(const QString& file_name, const std::function<void()>& press) {
        bool came = false;
        QTimer::singleShot(0, m_window.get(), [&] {
            auto* dialog = qobject_cast<QFileDialog*>(QApplication::activeModalWidget());
            ASSERT_NE(dialog, nullptr);
            came = true;
            auto* field = dialog->findChild<QLineEdit*>(QStringLiteral("fileNameEdit"));
            // One types at once, over the name proposed, which is selected.
            EXPECT_TRUE(QTest::qWaitFor([field] { return QApplication::focusWidget() == field; }));
            QTest::keyClicks(field, file_name);
            QTest::keyClick(field, Qt::Key_Return);
            if (dialog->isVisible()) {
                ADD_FAILURE() << "the dialog does not take " << field->text().toStdString();
                dialog->reject();
            }
        });
        press();
        m_window->activateWindow(); // as a window manager does when a dialog closes
        settle();
        EXPECT_TRUE(came);
    }

    void export_to(const QString& file_name) {
        bool came = false;
        QTimer::singleShot(0, m_window.get(), [&] {
            auto* dialog = qobject_cast<ExportDialog*>(QApplication::activeModalWidget());
            ASSERT_NE(dialog, nullptr);
            came = true;
            auto* field = dialog->findChild<QLineEdit*>(QStringLiteral("path"));
            // One types at once, over the name proposed, which is selected.
            EXPECT_TRUE(QTest::qWaitFor([field] { return QApplication::focusWidget() == field; }));
            QTest::keyClicks(field, file_name);
            QTest::keyClick(field, Qt::Key_Return);
            EXPECT_TRUE(QFile::exists(file_name)) << "the dialog does not take " << field->text().toStdString();
            QTest::keyClick(field, Qt::Key_Escape); // it stays open for another
            EXPECT_FALSE(dialog->isVisible());
        });
        key(Qt::Key_E, Qt::ControlModifier);
        m_window->activateWindow(); // as a window manager does when a dialog closes
        settle();
        EXPECT_TRUE(came);
    }
};

TEST_F(KeyboardTest, ComparesThreeRevisionsAndExportsThemWithoutAMouse) {
    key(Qt::Key_N, Qt::ControlModifier);
    ASSERT_TRUE(document().is_empty());
    EXPECT_EQ(focused()->accessibleName(), "As text"); // where the first quantizer is typed
    type("pr63_v1.quantized_sigmoid(4, 1)@real");
    key(Qt::Key_Return);
    ASSERT_EQ(spec_text(), "pr63_v1.quantized_sigmoid(bits=4, integer=1)@real");

    // Two more, each moved along the revisions.
    key(Qt::Key_D, Qt::ControlModifier);
    ASSERT_EQ(document().entries.size(), 2u);
    tab_to("v1");
    key(Qt::Key_Right);
    EXPECT_EQ(spec_text(), "pr63_v2.quantized_sigmoid(bits=4)@real");
    key(Qt::Key_D, Qt::ControlModifier);
    tab_to("v2");
    key(Qt::Key_Right, {}, 2);
    EXPECT_EQ(spec_text(), "pr63_v3.quantized_sigmoid(bits=4)@real");
    ASSERT_EQ(document().entries.size(), 3u);

    // A slider, and the list.
    tab_to("Bits");
    key(Qt::Key_Right);
    EXPECT_EQ(spec_text(), "pr63_v3.quantized_sigmoid(bits=5)@real");
    key(Qt::Key_Left);
    tab_to("Quantizers");
    key(Qt::Key_Up);
    EXPECT_EQ(spec_text(), "pr63_v2.quantized_sigmoid(bits=4)@real");
    key(Qt::Key_Down);

    // The plot: a walk along the transitions, panels, the revision comparison.
    key(Qt::Key_G, Qt::ControlModifier);
    key(Qt::Key_Right);
    ASSERT_TRUE(document().view.cursor);
    const float first = *document().view.cursor;
    key(Qt::Key_Right);
    EXPECT_GT(*document().view.cursor, first);
    key(Qt::Key_3, Qt::ControlModifier);
    EXPECT_TRUE(document().shows(PanelKind::error));
    key(Qt::Key_R, Qt::ControlModifier);
    ASSERT_TRUE(document().against);
    key(Qt::Key_R, Qt::ControlModifier);
    EXPECT_FALSE(document().against);

    answer_with_path(path("three.qscope"), [this] { key(Qt::Key_S, Qt::ControlModifier); });
    EXPECT_EQ(content(path("three.qscope")).toStdString(), session_text(document()));
    export_to(path("three.svg"));
    const QByteArray figure = content(path("three.svg"));
    for (const char* revision : {"pr63_v1", "pr63_v2", "pr63_v3"}) {
        EXPECT_TRUE(figure.contains(revision)) << revision;
    }
    picture("keyboard");
}

// Where the focus is can be seen: what is drawn differs with it.
TEST_F(KeyboardTest, TabComesToEveryControlAndShowsIt) {
    QSet<QWidget*> met;
    key(Qt::Key_L, Qt::ControlModifier);
    const QWidget* first = focused();
    for (int i = 0; i < 200 && (i == 0 || focused() != first); ++i) {
        QWidget* at = focused();
        met.insert(at);
        const QImage with = at->grab().toImage();
        const QPoint place = at->mapTo(m_window.get(), QPoint());
        EXPECT_TRUE(m_window->rect().contains(place)) << at->accessibleName().toStdString();
        key(Qt::Key_Tab);
        EXPECT_NE(at->grab().toImage(), with)
            << at->metaObject()->className() << " '" << at->accessibleName().toStdString() << "'";
    }
    QStringList names;
    for (const QWidget* widget : met) { names.push_back(widget->accessibleName()); }
    for (const char* name : {"Bits", "Integer bits", "Sigmoid mode: real", "As text", "Plot", "v1"}) {
        EXPECT_TRUE(names.contains(QLatin1String(name))) << name << " of " << names.join(", ").toStdString();
    }
}
} // namespace
} // namespace quantoscope
