#include "app/window/cursor_rows.h"
#include "app/window/quantizer_list.h"
#include "core/document/chip.h"
#include "tests/window/files_fixture.h"

#include <QComboBox>

namespace quantoscope {
namespace {
class ChipTest : public FilesTest {
protected:
    void SetUp() override {
        FilesTest::SetUp();
        open("quantized_tanh(bits=8, use_real_tanh=True)");
    }

    QComboBox* chooser() { return control<QComboBox>("On the chip"); }

    void choose(const char* key) {
        const auto found = std::ranges::find(chip_choices(), std::string_view(key), &ChipChoice::key);
        choose_item(static_cast<int>(found - chip_choices().begin()) + 1);
    }

    void choose_item(int index) {
        chooser()->setCurrentIndex(index);
        emit chooser()->activated(index);
        settle();
        QTest::qWait(200);
    }

    std::string target() {
        const auto spec = deployed_spec(m_window->store().document());
        return spec ? text_of(*spec) : "none";
    }

    // What is said of a table that is chosen while `act` runs.
    QString said_of(const char* name, const std::function<void()>& act) {
        QString said;
        QTimer timer;
        QObject::connect(&timer, &QTimer::timeout, &timer, [&] {
            if (auto* box = qobject_cast<QMessageBox*>(QApplication::activeModalWidget())) {
                said = box->text() + QLatin1Char('\n') + box->informativeText();
                box->button(QMessageBox::Ok)->click();
            }
        });
        timer.start(10);
        EXPECT_TRUE(FilesTest::choose(QLatin1String(name), act)) << name;
        return said;
    }

    // Whether a line in the window says so.
    bool shows(const char* words) {
        return std::ranges::any_of(m_window->findChildren<QLabel*>(), [&](const QLabel* label) {
            return label->isVisible() && label->text().contains(QLatin1String(words));
        });
    }

    void put_cursor(float x) {
        m_window->store().change([x](Document& document) { document.view.cursor = x; });
        settle();
    }
};

TEST_F(ChipTest, AChoiceIsDrawnBesideTheQuantizerAndUndone) {
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

TEST_F(ChipTest, TheTableSizeStopsAtPowersOfTwoAndTakesAnyNumber) {
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

TEST_F(ChipTest, ATypeHasItsPartsBesideItsText) {
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

TEST_F(ChipTest, F3GoesFromOneDifferenceToTheNext) {
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

TEST_F(ChipTest, ATableInAFileIsReadAndGivenTypesThatFit) {
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

TEST_F(ChipTest, ATableThatCannotBeUsedIsRefusedInWords) {
    const QString own = file_with("own.csv", "0\n3\n-4\n-1\n");
    file_with("three.csv", "0\n1\n2\n");
    file_with("it's.csv", "0\n1\n");
    const int item = chooser()->findText(QStringLiteral("Table in a file..."));
    QString said = said_of("three.csv", [&] { choose_item(item); });
    EXPECT_TRUE(said.contains("three.csv cannot be opened")) << said.toStdString();
    EXPECT_TRUE(said.contains("3 words")) << said.toStdString();
    EXPECT_EQ(target(), "none");
    EXPECT_EQ(chooser()->currentIndex(), 0);
    said = said_of("it's.csv", [&] { choose_item(item); });
    EXPECT_TRUE(said.contains("no quotes, backslashes or line breaks")) << said.toStdString();
    EXPECT_EQ(target(), "none");
    ASSERT_TRUE(FilesTest::choose(QStringLiteral("own.csv"), [&] { choose_item(item); }));
    const std::string before = target();
    said = said_of("three.csv", [&] { control<QPushButton>("file: own.csv")->click(); });
    EXPECT_TRUE(said.contains("3 words")) << said.toStdString();
    EXPECT_EQ(target(), before);
    // The same of a table that is the quantizer itself.
    open("table.lookup()");
    const std::string example = spec_text();
    said = said_of("three.csv", [&] { control<QPushButton>("file: Example")->click(); });
    EXPECT_TRUE(said.contains("3 words")) << said.toStdString();
    EXPECT_EQ(spec_text(), example);
    EXPECT_EQ(said_of("own.csv", [&] { control<QPushButton>("file: Example")->click(); }), "");
    EXPECT_NE(spec_text().find(own.toStdString()), std::string::npos) << spec_text();
}

TEST_F(ChipTest, TextsNameTheTablesTheDocumentHas) {
    const QString own = file_with("own.csv", "0\n3\n-4\n-1\n");
    const int item = chooser()->findText(QStringLiteral("Table in a file..."));
    ASSERT_TRUE(FilesTest::choose(QStringLiteral("own.csv"), [&] { choose_item(item); }));
    const std::string lookup = target();
    ASSERT_TRUE(QFile::remove(own));
    type_text(lookup.c_str());
    EXPECT_EQ(spec_text(), lookup);
    m_window->store().undo();
    settle();
    EXPECT_EQ(spec_text(), "quantized_tanh(bits=8, use_real_tanh=True)");
    files().take_text(QString::fromStdString(lookup));
    EXPECT_EQ(spec_text(), lookup);
    // A session's line that holds no tables.
    m_window->store().undo();
    const QString line = QStringLiteral(R"({"qscope":1,"quantizers":["%1"]})").arg(QString::fromStdString(lookup));
    text_field()->setText(line.chopped(1));
    QTest::keyClicks(text_field(), "}");
    settle();
    EXPECT_EQ(spec_text(), lookup);
}

TEST_F(ChipTest, RevisionsAndChipsAreChosenApart) {
    open("quantized_sigmoid(bits=8, use_real_sigmoid=True)");
    QAction* previous = action("compare_previous");
    auto* revisions = control<QComboBox>("Compare with");
    choose("hls4ml");
    EXPECT_FALSE(previous->isChecked());
    emit revisions->activated(revisions->currentIndex()); // None once more
    settle();
    EXPECT_NE(target(), "none");
    choose_item(0);
    EXPECT_EQ(target(), "none");
    previous->trigger();
    settle();
    EXPECT_TRUE(previous->isChecked());
    choose_item(0); // of chips
    EXPECT_TRUE(previous->isChecked());
    EXPECT_EQ(document().against, Against{});
}

TEST_F(ChipTest, AChoiceIsKeptByNameAndFollowsTheSelectedQuantizer) {
    m_window->store().commit(
        with_entry_added(document(), parse_spec("quantized_sigmoid(bits=6, use_real_sigmoid=True)").value()));
    settle();
    choose("quartus");
    EXPECT_EQ(document().against->choice, "quartus");
    EXPECT_TRUE(target().starts_with("hls4ml_quartus.sigmoid(")) << target();
    auto* rows = control<EntryView>("Quantizers");
    rows->setCurrentIndex(rows->model()->index(0, 0));
    settle();
    EXPECT_TRUE(target().starts_with("hls4ml_quartus.tanh(")) << target();
    EXPECT_EQ(chooser()->currentText(), "hls4ml, Quartus or oneAPI");
}

TEST_F(ChipTest, ARefusedValueIsSaidAndTheControlKeepsWhatItHas) {
    choose("hls4ml");
    const std::string before = target();
    auto* integer = control<QSpinBox>("Integer bits of input");
    const int had = integer->value();
    integer->setValue(30); // with the 10 bits of the address too many for an int
    settle();
    EXPECT_EQ(target(), before);
    EXPECT_EQ(integer->value(), had);
    EXPECT_TRUE(shows("would overflow"));
    picture("chip-refused");
    control<QSpinBox>("Bits of input")->setValue(12); // and nothing of it is sent again
    settle();
    EXPECT_NE(target(), before);
    EXPECT_EQ(deployed_spec(document())->at("input").type().format.integer_bits + 1, had);
    EXPECT_FALSE(shows("would overflow"));
    // The same of a quantizer's own parameters.
    open("table.lookup()");
    const std::string example = spec_text();
    auto* bits = control<QSpinBox>("Bits of input");
    bits->setValue(bits->value() + 1);
    settle();
    EXPECT_EQ(spec_text(), example);
    EXPECT_EQ(bits->value(), 4);
    EXPECT_TRUE(shows("has 32 input codes"));
}

TEST_F(ChipTest, ATypeOffersNoOverflowThatIsRefused) {
    choose("hls4ml");
    auto* overflow = control<QComboBox>("Overflow of result");
    EXPECT_EQ(overflow->findText("WRAP_SM"), -1);
    EXPECT_EQ(overflow->currentText(), "SAT");
    for (int item = 0; item < overflow->count(); ++item) {
        overflow->setCurrentIndex(item);
        emit overflow->activated(item);
        settle();
        const QString wanted = overflow->itemText(item);
        EXPECT_EQ(overflow->currentText(), wanted);
        EXPECT_NE(target().find("AP_RND_CONV,AP_" + wanted.toStdString() + ">"), std::string::npos) << target();
    }
}

TEST_F(ChipTest, AHandlePressedAndLetGoChangesNothing) {
    choose("hls4ml");
    control<QSpinBox>("table_size")->setValue(300);
    settle();
    const int steps = m_window->store().steps().count();
    auto* slider = control<QSlider>("table_size");
    slider->setSliderDown(true);
    slider->setSliderDown(false);
    settle();
    EXPECT_EQ(deployed_spec(document())->value("table_size"), 300);
    EXPECT_EQ(m_window->store().steps().count(), steps);
    slider->setSliderDown(true);
    slider->setSliderPosition(9);
    slider->setSliderDown(false);
    settle();
    EXPECT_EQ(deployed_spec(document())->value("table_size"), 512);
}

TEST_F(ChipTest, ArrowKeysGoOnToEntriesThatAreRead) {
    // An input code reads each sixteenth entry.
    open("hls4ml.tanh(input='ap_fixed<6,3>', result='ap_fixed<8,1,AP_RND_CONV,AP_SAT>')");
    put_cursor(0.0f);
    auto* strip = control<TableStrip>("Lookup table");
    const auto press = [&](Qt::Key key) {
        QTest::keyClick(strip, key);
        settle();
        return document().view.cursor;
    };
    EXPECT_EQ(press(Qt::Key_Right), 0.125f);
    EXPECT_EQ(press(Qt::Key_Right), 0.25f);
    EXPECT_EQ(press(Qt::Key_Left), 0.125f);
    EXPECT_EQ(press(Qt::Key_Left), 0.0f);
    EXPECT_EQ(press(Qt::Key_Left), -0.125f);
    put_cursor(3.875f); // the last that is read
    EXPECT_EQ(press(Qt::Key_Right), 3.875f);
}

TEST_F(ChipTest, AnEntryIsShownInBothTypes) {
    open("hls4ml.tanh(input='ap_fixed<6,3>', table='ap_fixed<18,7>', "
         "result='ap_fixed<8,1,AP_RND_CONV,AP_SAT>')");
    put_cursor(0.125f);
    // tanh(0.125) = 0.1243530 is 254 of 2048 in the table, and that nearest to 16 of 128.
    EXPECT_EQ(control<TableStrip>("Lookup table")->accessibleDescription(),
              "Entry 528 of 1024: sampled at 0.125, exactly 0.124353, in the table 0.1240234375, in the result 0.125");
}

TEST_F(ChipTest, F3WaitsUntilTheDifferencesAreKnown) {
    const Spec target = parse_spec("hls4ml.tanh(input='ap_fixed<18,5>')").value();
    m_window->store().change([&](Document& document) { document.against = Against{.target = target}; });
    action("next_mismatch")->trigger();
    EXPECT_TRUE(m_window->statusBar()->currentMessage().contains("still being worked out"));
    EXPECT_FALSE(document().view.cursor);
    EXPECT_TRUE(QTest::qWaitFor(
        [&] {
            action("next_mismatch")->trigger();
            return document().view.cursor.has_value();
        },
        60000));
}
} // namespace
} // namespace quantoscope
