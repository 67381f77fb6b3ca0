#include "core/document/chip.h"
#include "tests/window/files_fixture.h"

#include <QComboBox>

namespace quantoscope {

namespace {

class ChipTest : public FilesTest {
protected:
    void SetUp() override
    {
        FilesTest::SetUp();
        open("quantized_tanh(bits=8, use_real_tanh=True)");
    }

    QComboBox* chooser() { return control<QComboBox>("On the chip"); }

    void choose(const char* key)
    {
        const auto found = std::ranges::find(chip_choices(), std::string_view(key), &ChipChoice::key);
        choose_item(static_cast<int>(found - chip_choices().begin()) + 1);
    }

    void choose_item(int index)
    {
        chooser()->setCurrentIndex(index);
        emit chooser()->activated(index);
        settle();
        QTest::qWait(200);
    }

    std::string target()
    {
        const auto spec = deployed_spec(m_window->store().document());
        return spec ? text_of(*spec) : "none";
    }
};

TEST_F(ChipTest, AChoiceIsDrawnBesideTheQuantizerAndUndone)
{
    EXPECT_EQ(chooser()->currentIndex(), 0);
    choose("tflite-int8");
    EXPECT_EQ(target(), "tflite.tanh()");
    EXPECT_TRUE(
        std::ranges::any_of(figure().legend, [](const LegendEntry& entry) { return entry.role == Role::ghost; }));
    picture("chip-tflite");
    action("undo")->trigger();
    settle();
    EXPECT_EQ(target(), "none");
    EXPECT_EQ(chooser()->currentIndex(), 0);
}

TEST_F(ChipTest, TheTableSizeStopsAtPowersOfTwoAndTakesAnyNumber)
{
    choose("hls4ml");
    picture("chip-hls4ml");
    auto* slider = control<QSlider>("table_size");
    slider->setValue(slider->value() - 2);
    settle();
    EXPECT_EQ(deployed_spec(m_window->store().document())->value("table_size"), 256);
    auto* box = control<QSpinBox>("table_size");
    box->setValue(300);
    settle();
    EXPECT_EQ(deployed_spec(m_window->store().document())->value("table_size"), 300);
    EXPECT_EQ(slider->value(), 8);
}

TEST_F(ChipTest, ATypeHasItsPartsBesideItsText)
{
    choose("hls4ml");
    auto* bits = control<QSpinBox>("Bits of result");
    auto* rounding = control<QComboBox>("Rounding of result");
    EXPECT_EQ(bits->value(), 8);
    EXPECT_EQ(rounding->currentText(), "RND_CONV");
    bits->setValue(10);
    settle();
    EXPECT_NE(target().find("result='ap_fixed<10,1,AP_RND_CONV,AP_SAT>'"), std::string::npos) << target();
    rounding->setCurrentIndex(rounding->findText("TRN"));
    emit rounding->activated(rounding->currentIndex());
    settle();
    EXPECT_NE(target().find("result='ap_fixed<10,1,AP_TRN,AP_SAT>'"), std::string::npos) << target();
}

TEST_F(ChipTest, F3GoesFromOneDifferenceToTheNext)
{
    choose("hls4ml");
    action("next_mismatch")->trigger();
    settle();
    const auto first = m_window->store().document().view.cursor;
    ASSERT_TRUE(first);
    action("next_mismatch")->trigger();
    settle();
    EXPECT_GT(*m_window->store().document().view.cursor, *first);
    action("previous_mismatch")->trigger();
    settle();
    EXPECT_EQ(m_window->store().document().view.cursor, first);
}

TEST_F(ChipTest, ATableInAFileIsReadAndGivenTypesThatFit)
{
    const QString path = file_with("own.csv", "0\n3\n-4\n-1\n");
    const int item = chooser()->findText(QStringLiteral("Table in a file..."));
    ASSERT_TRUE(FilesTest::choose(QStringLiteral("own.csv"), [&] { choose_item(item); }));
    EXPECT_EQ(target(), "table.lookup(file='" + path.toStdString() +
                            "', input='ap_fixed<2,6>', result='ap_fixed<8,1,AP_RND_CONV,AP_SAT>')");
    picture("chip-file");
    EXPECT_EQ(control<QPushButton>("file: own.csv")->text(), QStringLiteral("own.csv"));
    EXPECT_FALSE(FilesTest::choose(QString(), [&] { choose_item(item); })); // none chosen: nothing changes
    EXPECT_NE(target().find("own.csv"), std::string::npos);
}

} // namespace
} // namespace quantoscope
