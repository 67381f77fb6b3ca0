#include "tests/window/window_fixture.h"

#include <QLabel>
#include <QLineEdit>
#include <QTest>
#include <QTextDocument>
#include <QToolButton>
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

    QToolButton* button() { return named_so<QToolButton>("Findings of the linter"); }
    QLabel* advice() { return named_so<QLabel>("What the linter found"); }
    QLineEdit* edit() { return control<QLineEdit>("As text"); }

    void type(const char* text)
    {
        edit()->setFocus();
        edit()->selectAll();
        QTest::keyClicks(edit(), QLatin1String(text));
        settle();
    }
};

TEST_F(TextFindingsTest, WarnsOfWhatIsTypedWhenTheTypingPauses)
{
    open("quantized_tanh(4)");
    EXPECT_FALSE(button()->isVisible());
    type("quantized_sigmoid(8,1)");
    EXPECT_TRUE(button()->isVisible());
    EXPECT_EQ(button()->text(), "3 warnings");
    EXPECT_TRUE(QTest::qWaitFor([&] { return advice()->isVisible(); }));
    EXPECT_TRUE(advice()->text().contains("argument 2 of quantized_sigmoid is symmetric"))
        << advice()->text().toStdString();
    if (const QByteArray folder = qgetenv("QUANTOSCOPE_PICTURES"); !folder.isEmpty()) {
        m_window->grab().save(QString::fromLocal8Bit(folder) + "/text-findings.png");
    }
    QTest::keyClick(edit(), Qt::Key_Return); // the text is written with names, what was found in it stays
    settle();
    EXPECT_EQ(edit()->text(), "quantized_sigmoid(bits=8, symmetric=True)");
    EXPECT_EQ(button()->text(), "3 warnings");
    EXPECT_FALSE(advice()->isVisible()); // it would stand before the legend
    EXPECT_FALSE(QTest::qWaitFor([&] { return advice()->isVisible(); }, 900));
    button()->click();
    EXPECT_TRUE(advice()->isVisible());
}

// As `quantoscope lint` counts them.
TEST_F(TextFindingsTest, CountsWarningsAndNotes)
{
    open("quantized_tanh(4)");
    for (const auto& [text, shown] : {std::pair{"quantized_tanh(4, 1)", "2 warnings, 1 note"},
                                      {"quantized_bits(8,1)", "2 notes"},
                                      {"pr63_v3.quantized_sigmoid(4)", "1 warning"}}) {
        type(text);
        EXPECT_EQ(button()->text(), shown) << text;
    }
}

// As `quantoscope lint` reports them.
TEST_F(TextFindingsTest, TellsAndMendsTextsThatAreNotRead)
{
    for (const auto& [text, why, mended] :
         {std::tuple{"quantized_bits((4),0)", "with a second '(' QKeras drops all arguments",
                     "quantized_bits(bits=4, integer=0)"},
          {"quantized_bits(8,alpha=auto)", "'auto' is not quoted", "quantized_bits(bits=8, alpha='auto')"}}) {
        open("quantized_tanh(4)");
        type(text);
        ASSERT_TRUE(button()->isVisible()) << text;
        button()->click();
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
    EXPECT_FALSE(button()->isVisible()); // on the way to a session
}

TEST_F(TextFindingsTest, TakesTheTextPutRight)
{
    open("quantized_tanh(4)");
    type("quantized_bits(8, 1)");
    button()->click();
    ASSERT_TRUE(advice()->isVisible());
    emit advice()->linkActivated("quantized_bits(bits=8, integer=1)");
    settle();
    EXPECT_EQ(spec_text(), "quantized_bits(bits=8, integer=1)");
    EXPECT_FALSE(advice()->text().contains("argument 2")) << advice()->text().toStdString();
    EXPECT_FALSE(advice()->isVisible());
}

TEST_F(TextFindingsTest, FollowsTheControls)
{
    open("pr63_v3.quantized_sigmoid(4)");
    EXPECT_TRUE(button()->isVisible()); // 17 codes
    EXPECT_EQ(button()->text(), "1 warning");
    m_window->store().commit(with_spec(m_window->store().document(), parse_spec("quantized_sigmoid(4)").value()));
    settle();
    EXPECT_FALSE(button()->isVisible());
}

} // namespace
} // namespace quantoscope
