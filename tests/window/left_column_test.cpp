#include "app/window/language.h"
#include "app/window/quantizer_list.h"
#include "app/window/revisions.h"
#include "app/window/side_panel.h"
#include "app/words/legend.h"
#include "tests/window/window_fixture.h"

#include <QComboBox>
#include <QMenuBar>
#include <QRadioButton>
#include <QScrollBar>

namespace quantoscope {
namespace {
class LeftColumnTest : public WindowTest {
protected:
    void SetUp() override {}
    void TearDown() override {
        m_window.reset();
        speak("en");
    }

    void open_at(const char* text, QSize size) {
        open(text);
        m_window->resize(size);
        settle();
        settle(); // what breaks at a width is known after it
    }

    SidePanel& column() { return *m_window->findChild<SidePanel*>(); }

    // Whether nothing in it reaches beyond its sides or what it may use of them.
    void expect_whole() {
        const int width = column().viewport()->width();
        EXPECT_LE(column().widget()->width(), width);
        for (QWidget* widget : column().widget()->findChildren<QWidget*>()) {
            if (!widget->isVisible()) { continue; }
            const QRect place(widget->mapTo(column().viewport(), QPoint()), widget->size());
            EXPECT_GE(place.left(), 0) << widget->metaObject()->className();
            EXPECT_LT(place.right(), width)
                << widget->metaObject()->className() << ' ' << widget->accessibleName().toStdString();
            if (qobject_cast<QRadioButton*>(widget) != nullptr || qobject_cast<QPushButton*>(widget) != nullptr) {
                EXPECT_GE(place.width(), widget->minimumSizeHint().width()) << widget->accessibleName().toStdString();
            }
        }
    }
};

TEST_F(LeftColumnTest, ShowsAllControlsOfTheSigmoidAtOnce) {
    for (const char* language : {"en", "de"}) {
        SCOPED_TRACE(language);
        speak(language);
        open_at("pr63_v1.quantized_sigmoid(4, 1)@real", {1024, 700});
        for (const Function* function : revisions_of("quantized_sigmoid")) {
            m_window->store().commit_spec(with_function(spec(), *function));
            settle();
            EXPECT_EQ(column().verticalScrollBar()->maximum(), 0) << function->prefix();
        }
        expect_whole();
        picture((std::string("left-") + language).c_str());
    }
}

TEST_F(LeftColumnTest, IsWholeAtEveryWidthInEveryLanguage) {
    for (const char* language : {"en", "de"}) {
        speak(language);
        for (const char* text : {"pr63_v1.quantized_sigmoid(4, 1)@real", "quantized_linear(8)", "hls4ml.sigmoid()"}) {
            open_at(text, {1024, 560}); // with a scroll bar
            Document document = m_window->store().document();
            document.sweep = Sweep{};
            m_window->store().commit(document);
            for (const int width : {250, 290, 400}) {
                SCOPED_TRACE(std::string(language) + ' ' + text + ' ' + std::to_string(width));
                column().setFixedWidth(width);
                settle();
                settle();
                expect_whole();
            }
        }
    }
}

TEST_F(LeftColumnTest, KeepsItsMarginsWhenTheThemeGoesAndComesBack) {
    open_at("pr63_v1.quantized_sigmoid(4, 1)@real", {1440, 900});
    for (const QSize size : {QSize(1440, 900), QSize(1024, 520)}) {
        m_window->resize(size);
        action("theme_light")->trigger();
        settle();
        const auto place = [this] {
            QWidget* list = control<EntryView>("Quantizers");
            return QRect(list->mapTo(m_window.get(), QPoint()), list->size());
        };
        const QRect before = place();
        EXPECT_GE(before.left(), 8);
        for (const char* key : {"theme_high_contrast", "theme_dark", "theme_light"}) {
            action(key)->trigger();
            settle();
            EXPECT_EQ(place(), before) << key;
        }
    }
}

TEST_F(LeftColumnTest, AlikeQuantizersHaveNamesThatTellThemApart) {
    open_at("quantized_tanh(4)", {1440, 900});
    while (m_window->store().document().entries.size() < most_entries) { control<QToolButton>("Add")->click(); }
    settle();
    const Document& document = m_window->store().document();
    QSet<QString> in_list;
    QSet<QString> short_ones;
    std::set<std::string> in_legend;
    const auto* model = control<EntryView>("Quantizers")->model();
    for (int row = 0; row < 8; ++row) {
        in_list.insert(model->index(row, 0).data().toString());
        short_ones.insert(model->index(row, 0).data(EntryModel::ShortRole).toString());
    }
    for (const LegendEntry& entry : figure().legend) {
        const NumberStyle style = exact_style();
        if (entry.role == quantoscope::Role::quantized) {
            in_legend.insert(plain(legend_text(entry, document, nullptr, style)));
        }
    }
    EXPECT_EQ(in_list.size(), 8);
    EXPECT_EQ(short_ones.size(), 8);
    EXPECT_EQ(in_legend.size(), 8u);
    EXPECT_TRUE(in_list.contains("quantized_tanh(bits=4)"));
    EXPECT_TRUE(in_list.contains("quantized_tanh(bits=4) (8)"));
    control<QSlider>("Bits")->setValue(5); // no longer one of them
    settle();
    EXPECT_EQ(model->index(7, 0).data().toString(), "quantized_tanh(bits=5)");
    QTest::keyClick(control<EntryView>("Quantizers"), Qt::Key_Up);
    control<QToolButton>("Remove")->click(); // the seventh, and the names close up
    control<EntryView>("Quantizers")->setCurrentIndex(model->index(0, 0));
    control<QToolButton>("Remove")->click();
    settle();
    EXPECT_EQ(model->index(0, 0).data().toString(), "quantized_tanh(bits=4)");
    EXPECT_EQ(model->index(4, 0).data().toString(), "quantized_tanh(bits=4) (5)");
}

TEST_F(LeftColumnTest, TheStoryOpensInAPopup) {
    open_at("pr63_v1.quantized_sigmoid(4, 1)@real", {1440, 900});
    auto* line = column().findChild<StoryLine*>();
    QStringList shown;
    for (const QLabel* label : line->findChildren<QLabel*>()) { shown << label->text(); }
    EXPECT_EQ(shown, (QStringList{"First version, 2021-03-02", "Integer bits as in quantized_tanh"}));
    auto* link = control<QToolButton>("Its story");
    EXPECT_TRUE(link->focusPolicy() & Qt::TabFocus);
    link->setFocus();
    QTest::keyClick(link, Qt::Key_Space);
    QWidget* popup = QApplication::activePopupWidget();
    ASSERT_NE(popup, nullptr);
    const auto* whole = popup->findChild<QLabel*>();
    EXPECT_TRUE(whole->hasFocus());
    EXPECT_TRUE(whole->accessibleName().contains("laurilaatu")); // who wrote it, and where it is written
    EXPECT_TRUE(whole->accessibleName().contains("22de387"));
    QTest::keyClick(popup, Qt::Key_Escape);
    EXPECT_EQ(QApplication::activePopupWidget(), nullptr);
    EXPECT_TRUE(link->hasFocus());
}

// What every label of the column leads to is of no menu.
TEST_F(LeftColumnTest, MnemonicsAreNoMenus) {
    for (const char* language : {"en", "de"}) {
        speak(language);
        open_at("pr63_v1.quantized_sigmoid(4, 1)@real", {1440, 900});
        QStringList keys;
        for (const QAction* menu : m_window->menuBar()->actions()) {
            keys << QKeySequence::mnemonic(menu->text()).toString();
        }
        int labels = 0;
        for (const QLabel* label : m_window->findChildren<QLabel*>()) {
            const QString key = QKeySequence::mnemonic(label->text()).toString();
            if (label->buddy() == nullptr || key.isEmpty()) { continue; }
            ++labels;
            EXPECT_FALSE(keys.contains(key)) << key.toStdString();
            keys << key;
        }
        EXPECT_GE(labels, 3);
    }
}
} // namespace
} // namespace quantoscope
