#include "app/window/write_dialog.h"
#include "tests/window/window_fixture.h"

#include <QApplication>
#include <QDialog>
#include <QPushButton>
#include <QScreen>
#include <QTimer>
#include <gtest/gtest.h>

namespace quantoscope {
namespace {
class DialogRoomTest : public WindowTest {
protected:
    // What the action opens, modal or not, while it is open.
    void with_dialog_of(const char* id, const std::function<void(QDialog&)>& act) {
        bool came = false;
        QTimer::singleShot(100, m_window.get(), [&] {
            for (QWidget* widget : QApplication::topLevelWidgets()) {
                auto* dialog = qobject_cast<QDialog*>(widget);
                if (dialog == nullptr || !dialog->isVisible()) { continue; }
                came = true;
                act(*dialog);
                dialog->close();
            }
        });
        action(QLatin1String(id))->trigger();
        QTest::qWait(200);
        EXPECT_TRUE(came) << id;
    }
};

TEST_F(DialogRoomTest, NoDialogIsLargerThanASmallScreenAndItsButtonsAreInView) {
    for (const char* id : {"export_figure", "export_table", "shortcuts", "history", "about", "manual"}) {
        with_dialog_of(id, [&](QDialog& dialog) {
            const QSize room = dialog.screen()->availableGeometry().size();
            EXPECT_LE(dialog.width(), room.width()) << id;
            EXPECT_LE(dialog.height(), room.height()) << id;
            for (const QSize screen : {QSize(900, 540), QSize(960, 540)}) {
                const QSize wanted = within({{}, screen}, dialog.size());
                dialog.resize(wanted);
                settle();
                EXPECT_EQ(dialog.size().boundedTo(wanted), dialog.size())
                    << id << " needs " << dialog.height() << " of " << screen.height();
                for (const QPushButton* button : dialog.findChildren<QPushButton*>()) {
                    if (button->isVisible()) {
                        const QRect place(button->mapTo(&dialog, QPoint()), button->size());
                        EXPECT_TRUE(dialog.rect().contains(place)) << id << ' ' << button->text().toStdString();
                    }
                }
            }
            EXPECT_LT(dialog.frameGeometry().height(), 540) << id;
        });
    }
}

// Borders and a title of a window manager are left room.
TEST_F(DialogRoomTest, LeavesRoomForTheFrame) {
    EXPECT_EQ(within({0, 0, 900, 540}, {1060, 720}), QSize(884, 492));
    EXPECT_EQ(within({0, 0, 1920, 1080}, {1060, 720}), QSize(1060, 720));
}
} // namespace
} // namespace quantoscope
