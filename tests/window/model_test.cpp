#include "tests/window/files_fixture.h"

#include "app/window/language.h"
#include "app/window/model_panel.h"
#include "app/window/model_view.h"
#include "tests/places.h"

#include <QComboBox>
#include <QMimeData>
#include <QScrollBar>
#include <QToolButton>

namespace quantoscope {
namespace {
QString model_path(const char* name) {
    return QString::fromStdString(source_dir() + "/tests/models/") + QLatin1String(name);
}

class ModelWindow : public FilesTest {
protected:
    void open_model(const char* name) {
        files().open_model_file(model_path(name));
        settle();
    }

    ModelView* list() { return control<ModelView>("Quantizers of the model"); }
    QModelIndex group(int row) { return list()->model()->index(row, 0); }
    QString cell(int row, int column) { return list()->model()->index(row, column).data().toString(); }
    void click(const QModelIndex& index, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        list()->scrollTo(index);
        const QRect rect = list()->visualRect(index);
        QTest::mouseClick(list()->viewport(), Qt::LeftButton, modifiers, rect.center());
        settle();
    }
    QToolButton* compare_button() {
        for (QToolButton* button : m_window->findChild<ModelPanel*>()->findChildren<QToolButton*>()) {
            if (button->text().startsWith(QLatin1String("Compare"))) { return button; }
        }
        return nullptr;
    }
    std::vector<std::string> entries() {
        std::vector<std::string> texts;
        for (const Entry& entry : document().entries) { texts.push_back(text_of(entry.spec)); }
        return texts;
    }
};

TEST_F(ModelWindow, ListsQuantizersWithWhatTheyGiveAndTheirUses) {
    const Document before = document();
    open_model("own/strings.json");
    EXPECT_EQ(document(), before); // opening changes nothing
    ASSERT_EQ(list()->model()->rowCount(), 3);
    EXPECT_EQ(cell(0, ModelTree::QuantizerColumn), "quantized_sigmoid(bits=4, symmetric=True)");
    EXPECT_EQ(cell(0, ModelTree::UsesColumn), "1 use");
    EXPECT_EQ(cell(1, ModelTree::ChipColumn), "differs on 0.1831 %"); // 120 of 65536
    EXPECT_EQ(cell(2, ModelTree::ChipColumn), "as trained");          // a hard tanh is
    EXPECT_EQ(cell(0, ModelTree::GivesColumn), "15 levels from 0.0625 to 0.9375");
    ASSERT_EQ(list()->model()->rowCount(group(0)), 1);
    EXPECT_EQ(list()->model()->index(0, 0, group(0)).data().toString(), "gate");
    EXPECT_EQ(list()->model()->index(0, 1, group(0)).data().toString(), "activation");
    EXPECT_EQ(list()->model()->index(0, ModelTree::GivesColumn, group(0)).data().toString(), "QActivation");
    EXPECT_TRUE(list()->hasFocus());
}

TEST_F(ModelWindow, OpensAQuantizerOnAClickAsOneStep) {
    open_model("own/strings.json");
    click(group(1));
    EXPECT_EQ(spec_text(), "quantized_tanh(bits=5, use_real_tanh=True)");
    click(list()->model()->index(0, 0, group(0))); // a use of the first
    EXPECT_EQ(spec_text(), "quantized_sigmoid(bits=4, symmetric=True)");
    EXPECT_EQ(document().entries.size(), 1u);
    m_window->store().steps().undo();
    m_window->store().steps().undo();
    EXPECT_EQ(spec_text(), "pr63_v1.quantized_sigmoid(bits=4, integer=1)@real");
}

TEST_F(ModelWindow, OpensAndComparesByTheKeyboard) {
    open_model("own/strings.json");
    QTest::keyClick(list(), Qt::Key_Return);
    EXPECT_EQ(spec_text(), "quantized_sigmoid(bits=4, symmetric=True)");
    list()->collapseAll();
    QTest::keyClick(list(), Qt::Key_Down);
    QTest::keyClick(list(), Qt::Key_Space);
    EXPECT_EQ(spec_text(), "quantized_tanh(bits=5, use_real_tanh=True)");
    QTest::keyClick(list(), Qt::Key_Down, Qt::ShiftModifier);
    QTest::keyClick(list(), Qt::Key_Return);
    EXPECT_EQ(entries(),
              (std::vector<std::string>{"quantized_tanh(bits=5, use_real_tanh=True)", "quantized_tanh(bits=8)"}));
}

TEST_F(ModelWindow, ComparesWhatIsSelected) {
    open_model("own/strings.json");
    EXPECT_FALSE(compare_button()->isEnabled());
    click(group(0));
    click(group(2), Qt::ControlModifier);
    EXPECT_EQ(spec_text(), "quantized_sigmoid(bits=4, symmetric=True)"); // selecting more opens nothing
    EXPECT_EQ(compare_button()->text(), "Compare 2 selected");
    compare_button()->click();
    EXPECT_EQ(entries(),
              (std::vector<std::string>{"quantized_sigmoid(bits=4, symmetric=True)", "quantized_tanh(bits=8)"}));
    EXPECT_EQ(document().selected, 0u);
    m_window->store().steps().undo();
    EXPECT_EQ(entries(), (std::vector<std::string>{"quantized_sigmoid(bits=4, symmetric=True)"}));
}

TEST_F(ModelWindow, ComparesEightAtMostAndSaysWhatIsLeftOut) {
    QByteArray layers;
    for (int bits = 2; bits <= 11; ++bits) {
        layers += bits > 2 ? "," : "";
        layers += R"-({"class_name": "QActivation", "config": {"activation": "quantized_tanh()-";
        layers += QByteArray::number(bits) + ")\"}}";
    }
    files().open_model_file(file_with("ten.json", "{\"class_name\": \"S\", \"config\": [" + layers + "]}"));
    settle();
    list()->selectAll();
    compare_button()->click();
    EXPECT_EQ(document().entries.size(), 8u);
    EXPECT_EQ(text_of(document().entries[7].spec), "quantized_tanh(bits=9)");
    EXPECT_EQ(m_window->statusBar()->currentMessage(), "8 compared; left out: 2 (not drawn, or more than 8)");
}

TEST_F(ModelWindow, AsksForTheSigmoidInsideAndDrawsWithIt) {
    open_model("own/keras3.keras");
    auto* choice = control<QComboBox>("Sigmoid inside");
    ASSERT_NE(choice, nullptr);
    EXPECT_EQ(choice->currentText(), "not stated");
    QTest::keyClick(choice, Qt::Key_End); // real
    settle();
    EXPECT_EQ(choice->currentText(), "real");
    EXPECT_EQ(cell(0, 0), "quantized_sigmoid(bits=4, symmetric=True)@real");
    EXPECT_EQ(cell(1, 0), "quantized_tanh(bits=5, use_real_tanh=True)");
    open_model("public/qkeras_mnist_dense.json");
    for (const QComboBox* other : m_window->findChildren<QComboBox*>()) {
        EXPECT_FALSE(other->accessibleName() == QLatin1String("Sigmoid inside") && other->isVisible());
    }
}

TEST_F(ModelWindow, SaysWhyAQuantizerIsNotDrawn) {
    files().open_model_file(file_with("own.json", R"({"class_name": "S", "config": [{"class_name": "QDense",
        "config": {"kernel_quantizer": "own_quantizer"}}]})"));
    settle();
    const std::string before = spec_text();
    EXPECT_TRUE(cell(0, ModelTree::GivesColumn).startsWith("not drawn: there is no quantizer 'own_quantizer'"));
    click(group(0));
    EXPECT_EQ(spec_text(), before);
    EXPECT_TRUE(m_window->statusBar()->currentMessage().startsWith("This one is not drawn: there is no quantizer"));
}

TEST_F(ModelWindow, ComplainsOfAFileThatIsNoModelAndKeepsTheOneOpen) {
    open_model("own/strings.json");
    const QString asked = answer(QMessageBox::Ok, [this] {
        files().open_model_file(file_with("no.json", "{\"class_name\": \"S\", \"config\": [1]}"));
    });
    EXPECT_TRUE(asked.contains("no.json cannot be opened"));
    EXPECT_TRUE(asked.contains("config[0] is not a layer"));
    EXPECT_EQ(list()->model()->rowCount(), 3);
}

TEST_F(ModelWindow, OpensAModelDroppedOnIt) {
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(model_path("own/keras2.json"))});
    QDragEnterEvent enter(QPoint(400, 400), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(m_window.get(), &enter);
    EXPECT_TRUE(enter.isAccepted());
    QDropEvent drop(QPointF(400, 400), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(m_window.get(), &drop);
    EXPECT_TRUE(drop.isAccepted());
    settle();
    ASSERT_NE(list(), nullptr);
    EXPECT_EQ(list()->model()->rowCount(), 2);
}

TEST_F(ModelWindow, ClosesTheModelAndLeavesThePlot) {
    open_model("own/strings.json");
    click(group(1));
    control<QToolButton>("Close the model")->click();
    settle();
    EXPECT_FALSE(m_window->findChild<ModelView*>()->isVisible());
    EXPECT_EQ(spec_text(), "quantized_tanh(bits=5, use_real_tanh=True)");
}

TEST_F(ModelWindow, DrawsASmallStaircaseForEachInBothThemes) {
    for (const char* theme : {"light", "dark"}) {
        m_window->use_theme(*find_theme(theme));
        open_model("own/wrappers.json");
        const QImage image = picture((std::string("model_") + theme).c_str());
        EXPECT_FALSE(image.isNull());
        const QColor line = find_theme(theme)->roles[static_cast<std::size_t>(Role::quantized)].color;
        const QImage row = list()->viewport()->grab(list()->visualRect(group(0))).toImage();
        int drawn = 0;
        for (int y = 0; y < row.height(); ++y) {
            for (int x = 0; x < std::min(100, row.width()); ++x) {
                const QColor there = row.pixelColor(x, y);
                const int off = std::abs(there.red() - line.red()) + std::abs(there.green() - line.green()) +
                                std::abs(there.blue() - line.blue());
                drawn += off < 60 ? 1 : 0; // edges are smoothed
            }
        }
        EXPECT_GT(drawn, 20) << theme;
    }
}
} // namespace
} // namespace quantoscope
