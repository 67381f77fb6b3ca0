#include "app/window/export_dialog.h"
#include "app/window/help.h"
#include "tests/places.h"
#include "tests/window/window_fixture.h"

#include <QDir>
#include <QListWidget>
#include <QRegularExpression>
#include <QTextBrowser>

namespace quantoscope {
namespace {
const QString folder = QString::fromStdString(source_dir() + "/resources/manual");

QString text_of_file(const QString& path) {
    QFile file(path);
    EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << path.toStdString();
    return QString::fromUtf8(file.readAll());
}

class ManualTest : public WindowTest {
protected:
    ManualWindow* manual() {
        settle();
        const auto found = m_window->findChildren<ManualWindow*>();
        return found.isEmpty() ? nullptr : found.back();
    }

    ManualWindow* open_at(QWidget* control) {
        control->setFocus();
        action("manual")->trigger();
        return manual();
    }
};

TEST_F(ManualTest, HasEveryPageOfTheFolder) {
    QStringList names;
    for (const QString& file : QDir(folder).entryList({"*.md"})) {
        names.push_back(file.chopped(3));
        EXPECT_EQ(text_of_file(":/manual/" + file), text_of_file(folder + '/' + file));
    }
    QStringList pages = manual_pages();
    EXPECT_EQ(pages.front(), "index");
    pages.sort();
    names.sort();
    EXPECT_EQ(pages, names);
}

TEST_F(ManualTest, HasThePicturesOfItsPages) {
    static const QRegularExpression picture("!\\[[^\\]]*\\]\\(\\.\\./([^)]+\\.png)\\)");
    int count = 0;
    for (const QString& page : manual_pages()) {
        for (auto match = picture.globalMatch(text_of_file(folder + '/' + page + ".md")); match.hasNext(); ++count) {
            EXPECT_FALSE(QImage(":/" + match.next().captured(1)).isNull()) << page.toStdString();
        }
    }
    EXPECT_GE(count, 3);
}

TEST_F(ManualTest, OpensAtThePageOfTheControlWithTheFocus) {
    m_window->activateWindow();
    const std::pair<QWidget*, const char*> places[] = {
        {text_field(), "text-form"}, {&view(), "window-panels"}, {control<QSpinBox>("Bits"), "window"}};
    for (const auto& [widget, page] : places) {
        ManualWindow* opened = open_at(widget);
        ASSERT_NE(opened, nullptr);
        EXPECT_EQ(opened->page(), page);
        opened->close();
        settle();
    }
    ExportDialog dialog(m_window->store().document(), nullptr, {}, m_window.get());
    EXPECT_EQ(manual_page_of(&dialog), "window-export");
    EXPECT_EQ(manual_page_of(m_window.get()), "index");
}

TEST_F(ManualTest, FollowsLinksToPagesAndHeadings) {
    ManualWindow* opened = open_at(text_field());
    auto* browser = opened->findChild<QTextBrowser*>();
    EXPECT_TRUE(browser->toPlainText().startsWith("Text form"));
    emit browser->anchorClicked(QUrl("exactness.md#ties"));
    EXPECT_EQ(opened->page(), "exactness");
    EXPECT_EQ(browser->textCursor().block().text(), "Ties");
    browser->backward();
    EXPECT_EQ(opened->page(), "text-form");
    emit browser->anchorClicked(QUrl("../../core/README.md")); // not carried: nothing happens
    EXPECT_EQ(opened->page(), "text-form");
}

TEST_F(ManualTest, FindsPagesByTheirWords) {
    ManualWindow* opened = open_at(text_field());
    auto* list = opened->findChild<QListWidget*>();
    auto* search = opened->findChild<QLineEdit*>();
    const auto shown = [&] {
        int count = 0;
        for (int row = 0; row < list->count(); ++row) { count += list->item(row)->isHidden() ? 0 : 1; }
        return count;
    };
    EXPECT_EQ(shown(), list->count());
    QTest::keyClicks(search, "reported-one-step"); // a lint rule
    EXPECT_GE(shown(), 1);
    EXPECT_LT(shown(), 4);
    EXPECT_TRUE(opened->findChild<QTextBrowser*>()->toPlainText().contains("reported-one-step"));
    EXPECT_FALSE(opened->findChild<QTextBrowser*>()->extraSelections().isEmpty());
    search->clear();
    EXPECT_EQ(shown(), list->count());
}
} // namespace
} // namespace quantoscope
