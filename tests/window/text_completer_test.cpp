#include "tests/window/window_fixture.h"

#include <QAbstractItemView>
#include <QCompleter>

namespace quantoscope {
namespace {
// What the text field offers while somebody types.
class TextCompleterTest : public WindowTest {
protected:
    QAbstractItemView* offers() { return text_field()->findChild<QCompleter*>()->popup(); }
    QStringList offered() {
        QStringList texts;
        for (int row = 0; offers()->isVisible() && row < offers()->model()->rowCount(); ++row) {
            texts.push_back(offers()->model()->index(row, 0).data().toString());
        }
        return texts;
    }
    void take(int row) {
        offers()->setCurrentIndex(offers()->model()->index(row, 0));
        QTest::keyClick(offers(), Qt::Key_Return);
        settle();
    }
};
} // namespace

TEST_F(TextCompleterTest, LeadsFromAFewLettersToAWholeQuantizer) {
    type_text("quantized_ta");
    ASSERT_EQ(offered().size(), 2); // of today and of before the pull request
    EXPECT_TRUE(offered().front().startsWith("quantized_tanh("));
    take(0);
    EXPECT_EQ(text_field()->text(), "quantized_tanh(");
    const QStringList parameters = offered();
    ASSERT_FALSE(parameters.isEmpty());
    EXPECT_EQ(parameters.front(), "bits=  a whole number from 1 to 24");
    take(0);
    QTest::keyClicks(text_field(), "3, symmetric=");
    EXPECT_EQ(offered().size(), 2);
    take(0);
    EXPECT_EQ(text_field()->text(), "quantized_tanh(bits=3, symmetric=True");
    QTest::keyClicks(text_field(), ")");
    EXPECT_FALSE(offers()->isVisible());
    QTest::keyClick(text_field(), Qt::Key_Return);
    settle();
    EXPECT_EQ(spec_text(), "quantized_tanh(bits=3, symmetric=True)");
}

TEST_F(TextCompleterTest, NothingIsOfferedToTextsThatArePastedOrWhole) {
    type_text("quantized_sigmoid(4)@real");
    EXPECT_FALSE(offers()->isVisible());
}
} // namespace quantoscope
