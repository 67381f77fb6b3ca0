#include "app/window/text_bar.h"
#include "tests/window/window_fixture.h"

#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>
#include <QTextDocument>
#include <gtest/gtest.h>
#include <stdexcept>
#include <tuple>

namespace quantoscope {
namespace {
class TextFindingsTest : public WindowTest {
protected:
    template <class Control>
    Control* named_so(const char* name) // whether it is visible or not
    {
        for (Control* candidate : m_window->findChildren<Control*>()) {
            if (candidate->accessibleName() == QLatin1String(name)) { return candidate; }
        }
        throw std::runtime_error(name);
    }

    TextBar& bar() { return *m_window->findChild<TextBar*>(); }
    QLabel* advice() { return named_so<QLabel>("What the linter found"); }
    QLineEdit* edit() { return control<QLineEdit>("As text"); }

    void type(const char* text) {
        edit()->setFocus();
        edit()->selectAll();
        QTest::keyClicks(edit(), QLatin1String(text));
        settle();
    }
};

TEST_F(TextFindingsTest, SaysHowManyThereAreAndShowsThemWhenAsked) {
    open("quantized_tanh(4)");
    EXPECT_EQ(bar().warnings(), "");
    bar().show_warnings();
    EXPECT_FALSE(advice()->isVisible());
    QSignalSpy changed(&bar(), &TextBar::warnings_changed);
    type("quantized_sigmoid(8,1)");
    EXPECT_GT(changed.size(), 0);
    EXPECT_EQ(bar().warnings(), "3 warnings about the text");
    EXPECT_FALSE(QTest::qWaitFor([&] { return advice()->isVisible(); }, 900)); // never by itself
    QTest::keyClick(edit(), Qt::Key_Return); // the text is written with names, what was found in it stays
    settle();
    EXPECT_EQ(edit()->text(), "quantized_sigmoid(bits=8, symmetric=True)");
    EXPECT_EQ(bar().warnings(), "3 warnings about the text");
    EXPECT_FALSE(advice()->isVisible());
    bar().show_warnings();
    EXPECT_TRUE(advice()->isVisible());
    EXPECT_TRUE(advice()->text().contains("argument 2 of quantized_sigmoid is symmetric"))
        << advice()->text().toStdString();
    picture("text-findings");
}

TEST_F(TextFindingsTest, ClosesOnEscapeAndOnAClickElsewhere) {
    open("quantized_tanh(4, 1)");
    edit()->setFocus();
    const std::string before = spec_text();
    for (int close = 0; close < 3; ++close) {
        bar().show_warnings();
        ASSERT_TRUE(advice()->isVisible());
        EXPECT_TRUE(advice()->hasFocus()); // for its links
        QTest::mouseClick(advice(), Qt::LeftButton, {}, QPoint(3, 3));
        EXPECT_TRUE(advice()->isVisible());
        switch (close) {
        case 0: QTest::keyClick(advice(), Qt::Key_Escape); break;
        case 1: QTest::mouseClick(&view(), Qt::LeftButton); break;
        default: QTest::keyClicks(edit(), " ");
        }
        settle();
        EXPECT_FALSE(advice()->isVisible()) << close;
        if (close == 0) { EXPECT_TRUE(edit()->hasFocus()); } // where it was
    }
    EXPECT_EQ(spec_text(), before);
}

// As `quantoscope lint` counts them.
TEST_F(TextFindingsTest, CountsWarningsAndNotes) {
    open("quantized_tanh(4)");
    for (const auto& [text, shown] : {std::pair{"quantized_tanh(4, 1)", "2 warnings, 1 note"},
                                      {"quantized_bits(8,1)", "2 notes"},
                                      {"pr63_v3.quantized_sigmoid(4)", "1 warning"}}) {
        type(text);
        EXPECT_EQ(bar().warnings(), QLatin1String(shown) + QLatin1String(" about the text")) << text;
    }
}

// As `quantoscope lint` reports them.
TEST_F(TextFindingsTest, TellsAndMendsTextsThatAreNotRead) {
    for (const auto& [text, why, mended] :
         {std::tuple{"quantized_bits((4),0)", "with a second '(' QKeras drops all arguments",
                     "quantized_bits(bits=4, integer=0)"},
          {"quantized_bits(8,alpha=auto)", "'auto' is not quoted", "quantized_bits(bits=8, alpha='auto')"}}) {
        open("quantized_tanh(4)");
        type(text);
        bar().show_warnings();
        ASSERT_TRUE(advice()->isVisible()) << text;
        QTextDocument told;
        told.setHtml(advice()->text());
        EXPECT_TRUE(told.toPlainText().contains(why)) << told.toPlainText().toStdString();
        EXPECT_TRUE(told.toPlainText().contains(mended)) << told.toPlainText().toStdString();
        EXPECT_EQ(spec_text(), "quantized_tanh(bits=4)");
        emit advice()->linkActivated(mended);
        settle();
        EXPECT_EQ(spec(), parse_spec(mended).value());
        EXPECT_FALSE(advice()->isVisible());
    }
    type("{\"qscope\":1");
    EXPECT_EQ(bar().warnings(), ""); // on the way to a session
}

TEST_F(TextFindingsTest, TakesTheTextPutRight) {
    open("quantized_tanh(4)");
    type("quantized_bits(8, 1)");
    bar().show_warnings();
    ASSERT_TRUE(advice()->isVisible());
    emit advice()->linkActivated("quantized_bits(bits=8, integer=1)");
    settle();
    EXPECT_EQ(spec_text(), "quantized_bits(bits=8, integer=1)");
    EXPECT_FALSE(advice()->text().contains("argument 2")) << advice()->text().toStdString();
    EXPECT_FALSE(advice()->isVisible());
}

TEST_F(TextFindingsTest, FollowsTheControls) {
    open("pr63_v3.quantized_sigmoid(4)");
    EXPECT_EQ(bar().warnings(), "1 warning about the text"); // 17 codes
    m_window->store().commit(with_spec(m_window->store().document(), parse_spec("quantized_sigmoid(4)").value()));
    settle();
    EXPECT_EQ(bar().warnings(), "");
}
} // namespace
} // namespace quantoscope
