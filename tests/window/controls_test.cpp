#include "app/window/card.h"
#include "app/window/side_panel.h"
#include "tests/window/window_fixture.h"

#include <QAccessible>
#include <QComboBox>
#include <QRadioButton>
#include <QWheelEvent>

#include <set>

namespace quantoscope {
namespace {
// What the store, the text field and the plot must say after any change; levels come from the published
// rule of the first version: 2^(bits-1) of them.
class ControlsTest : public WindowTest {
protected:
    void expect_shown(const std::string& text) {
        settle();
        EXPECT_EQ(spec_text(), text);
        EXPECT_EQ(text_field()->text().toStdString(), text);
    }

    void wheel_on(QWidget* widget, int delta) {
        const QPointF at = widget->rect().center();
        QWheelEvent event(at, widget->mapToGlobal(at), {}, {0, delta}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase,
                          false);
        QCoreApplication::sendEvent(widget, &event);
        settle();
    }
};
} // namespace

TEST_F(ControlsTest, BitsSliderMovesStoreTextAndPlot) {
    auto* slider = control<QSlider>("Bits");
    for (int bits = 1; bits <= 12; ++bits) {
        slider->setValue(bits);
        expect_shown("pr63_v1.quantized_sigmoid(bits=" + std::to_string(bits) + ", integer=1)@real");
        EXPECT_EQ(control<QSpinBox>("Bits")->value(), bits);
        if (bits < 8) { // each level is a tread of its own while they fit the picture
            EXPECT_EQ(figure().plot().treads.size(), std::size_t{1} << (bits - 1));
        }
    }
}

TEST_F(ControlsTest, IntegerSliderStretchesTheStaircase) {
    auto* slider = control<QSlider>("Integer bits");
    slider->setValue(0);
    expect_shown("pr63_v1.quantized_sigmoid(bits=4)@real");
    ASSERT_FALSE(figure().plot().treads.empty());
    EXPECT_EQ(figure().plot().treads.back().value,
              0.875); // semantics: int 0 reaches 0.875, int 2 reaches 3.5
    slider->setValue(2);
    expect_shown("pr63_v1.quantized_sigmoid(bits=4, integer=2)@real");
    ASSERT_FALSE(figure().plot().treads.empty());
    EXPECT_EQ(figure().plot().treads.back().role, Role::out_of_range);
}

TEST_F(ControlsTest, ModesAreButtonsOfOneGroup) {
    for (const SigmoidMode& mode : sigmoid_modes()) {
        QPushButton* button = mode_button(std::string(mode.key));
        EXPECT_EQ(button->toolTip().toStdString(), mode.sentence);
        EXPECT_EQ(QAccessible::queryAccessibleInterface(button)->role(), QAccessible::RadioButton);
    }
    auto* real = mode_button("real");
    EXPECT_TRUE(real->isChecked());
    EXPECT_TRUE(real->focusPolicy() & Qt::TabFocus); // the only one of the three
    EXPECT_FALSE(mode_button("hard")->focusPolicy() & Qt::TabFocus);
    real->setFocus();
    QTest::keyClick(real, Qt::Key_Left);
    expect_shown("pr63_v1.quantized_sigmoid(bits=4, integer=1)@smooth");
    EXPECT_TRUE(mode_button("smooth")->hasFocus());
    QTest::keyClick(mode_button("smooth"), Qt::Key_Left);
    expect_shown("pr63_v1.quantized_sigmoid(bits=4, integer=1)");
    EXPECT_TRUE(mode_button("hard")->focusPolicy() & Qt::TabFocus);
    EXPECT_FALSE(mode_button("real")->focusPolicy() & Qt::TabFocus);
    // hard(x/2)*8 rounds up to 1 above x = 4*(1/16) - 2: the first transition.
    ASSERT_GT(figure().plot().treads.size(), 1u);
    EXPECT_NEAR(figure().plot().treads[1].from, -1.75, 1e-6);
    mode_button("real")->click();
    expect_shown("pr63_v1.quantized_sigmoid(bits=4, integer=1)@real");
}

TEST_F(ControlsTest, DraggingFollowsBeforeLettingGo) {
    auto* slider = control<QSlider>("Bits");
    slider->setSliderDown(true);
    slider->setSliderPosition(6);
    settle();
    EXPECT_EQ(spec().value("bits"), 6);
    EXPECT_EQ(figure().plot().treads.size(), 32u);
    EXPECT_EQ(m_window->store().committed().spec().value("bits"), 4); // one gesture, one step
    slider->setSliderPosition(7);
    slider->setSliderDown(false);
    settle();
    EXPECT_EQ(m_window->store().committed().spec().value("bits"), 7);
}

TEST_F(ControlsTest, MouseDragOnTheHandleWorks) {
    auto* slider = control<QSlider>("Bits");
    const int y = slider->height() / 2;
    const double per_bit = (slider->width() - 18.0) / 23.0;
    const auto at = [&](int bits) { return QPoint(static_cast<int>(9.0 + (bits - 1) * per_bit), y); };
    QTest::mousePress(slider, Qt::LeftButton, {}, at(4));
    QTest::mouseMove(slider, at(9));
    settle();
    EXPECT_NEAR(spec().value("bits"), 9, 1);
    QTest::mouseRelease(slider, Qt::LeftButton, {}, at(9));
}

TEST_F(ControlsTest, WheelActsOnlyWithFocus) {
    auto* slider = control<QSlider>("Bits");
    text_field()->setFocus();
    wheel_on(slider, 120);
    EXPECT_EQ(spec().value("bits"), 4);
    slider->setFocus();
    wheel_on(slider, 120); // a notch, a step
    EXPECT_EQ(spec().value("bits"), 5);
    wheel_on(slider, -120);
    EXPECT_EQ(spec().value("bits"), 4);
    wheel_on(slider, 60); // half a notch, as fine wheels send
    EXPECT_EQ(spec().value("bits"), 4);
    wheel_on(slider, 60);
    EXPECT_EQ(spec().value("bits"), 5);
    wheel_on(slider, 360);
    EXPECT_EQ(spec().value("bits"), 8);
}

TEST_F(ControlsTest, AClickGoesToTheClickedValueAsOneStep) {
    auto* slider = control<QSlider>("Bits");
    const int steps = m_window->store().steps().count();
    const auto at = [&](int bits) {
        return QPoint(static_cast<int>(9.0 + (bits - 1) * (slider->width() - 18.0) / 23.0), slider->height() / 2);
    };
    QTest::mouseClick(slider, Qt::LeftButton, {}, at(20)); // four steps up only, were it a page
    settle();
    EXPECT_NEAR(spec().value("bits"), 20, 1);
    EXPECT_EQ(m_window->store().steps().count(), steps + 1);
    QTest::mousePress(slider, Qt::LeftButton, {}, QPoint(at(2).x(), 1)); // at the edge, and on from there
    QTest::mouseMove(slider, at(12));
    QTest::mouseRelease(slider, Qt::LeftButton, {}, at(12));
    settle();
    EXPECT_NEAR(spec().value("bits"), 12, 1);
    EXPECT_EQ(m_window->store().steps().count(), steps + 2);
}

TEST_F(ControlsTest, ADoubleClickResetsAsOneStep) {
    auto* slider = control<QSlider>("Bits");
    const int steps = m_window->store().steps().count();
    const QPoint handle(static_cast<int>(9.0 + 3 * (slider->width() - 18.0) / 23.0), slider->height() / 2);
    QTest::mouseDClick(slider, Qt::LeftButton, {}, handle);
    expect_shown("pr63_v1.quantized_sigmoid(bits=8, integer=1)@real"); // QKeras's default
    EXPECT_EQ(m_window->store().steps().count(), steps + 1);
    m_window->store().steps().undo();
    expect_shown("pr63_v1.quantized_sigmoid(bits=4, integer=1)@real");
    for (QLabel* label : m_window->findChildren<QLabel*>()) {
        if (label->buddy() == control<QSlider>("Integer bits")) { QTest::mouseDClick(label, Qt::LeftButton); }
    }
    expect_shown("pr63_v1.quantized_sigmoid(bits=4)@real");
    slider->setFocus();
    QTest::keyClick(slider, Qt::Key_Delete);
    expect_shown("pr63_v1.quantized_sigmoid(bits=8)@real");
}

TEST_F(ControlsTest, MnemonicsLeadToTheControls) {
    m_window->activateWindow();
    text_field()->setFocus();
    QTest::keyClick(m_window.get(), Qt::Key_B, Qt::AltModifier);
    EXPECT_TRUE(control<QSlider>("Bits")->hasFocus());
    QTest::keyClick(m_window.get(), Qt::Key_I, Qt::AltModifier);
    EXPECT_TRUE(control<QSlider>("Integer bits")->hasFocus());
    QTest::keyClick(m_window.get(), Qt::Key_M, Qt::AltModifier);
    EXPECT_TRUE(mode_button("real")->hasFocus());
}

TEST_F(ControlsTest, EveryIntegerCanBeTyped) {
    auto* spin = control<QSpinBox>("Integer bits");
    for (int integer : {16, 9, 0, 3}) {
        spin->setFocus();
        spin->selectAll();
        QTest::keyClicks(spin, QString::number(integer));
        QTest::keyClick(spin, Qt::Key_Return);
        settle();
        EXPECT_EQ(spec().value("integer"), integer);
        EXPECT_EQ(control<QSlider>("Integer bits")->value(), integer); // the slider grew beyond 8
    }
}

TEST_F(ControlsTest, AbsentParametersSayWhy) {
    open("pr63_v2.quantized_sigmoid(4)@real");
    auto* slider = control<QSlider>("Integer bits");
    EXPECT_FALSE(slider->isEnabled());
    EXPECT_EQ(slider->toolTip(), "integer bits were removed in the second revision");
    bool told = false;
    for (const QLabel* label : m_window->findChildren<QLabel*>()) {
        told = told || (label->isVisible() && label->text().contains(slider->toolTip()));
    }
    EXPECT_TRUE(told);
}

TEST_F(ControlsTest, UseRealSigmoidDisablesTheModeWithTheReason) {
    open("quantized_sigmoid(4)");
    auto* mode = mode_button("hard");
    EXPECT_TRUE(mode->isEnabled());
    control<QCheckBox>("use_real_sigmoid")->click();
    expect_shown("quantized_sigmoid(bits=4, use_real_sigmoid=True)");
    EXPECT_FALSE(mode->isEnabled());
    EXPECT_TRUE(mode->toolTip().contains("use_real_sigmoid"));
}

TEST_F(ControlsTest, RevisionsCarryParametersOver) {
    control<QRadioButton>("v2")->click();
    expect_shown("pr63_v2.quantized_sigmoid(bits=4)@real");
    control<QRadioButton>("v1")->click();
    expect_shown("pr63_v1.quantized_sigmoid(bits=4, integer=1)@real"); // remembered on the way
}

TEST_F(ControlsTest, ControlsDoNotJumpBetweenRevisions) {
    const auto places = [this] {
        settle();
        QMap<QString, QPoint> all;
        for (QWidget* widget : m_window->findChild<SidePanel*>()->findChildren<QWidget*>()) {
            if (widget->isVisible() && !widget->accessibleName().isEmpty()) {
                all[widget->accessibleName()] = widget->mapTo(m_window.get(), QPoint());
            }
        }
        return all;
    };
    const QMap<QString, QPoint> before = places();
    EXPECT_GT(before.size(), 20);
    for (const Function* function : revisions_of("quantized_sigmoid")) {
        control<QRadioButton>(std::string(function->label()).c_str())->click();
        EXPECT_EQ(places(), before) << function->prefix();
    }
    control<QCheckBox>("use_real_sigmoid")->click(); // which the mode says
    EXPECT_EQ(places(), before);
}

TEST_F(ControlsTest, ALabelStandsBesideItsControl) {
    for (const char* name : {"Bits", "Integer bits"}) {
        auto* slider = control<QSlider>(name);
        const auto middle = [&](QWidget* widget) { return widget->mapTo(m_window.get(), widget->rect().center()).y(); };
        EXPECT_NEAR(middle(slider), middle(control<QSpinBox>(name)), 2);
        for (QLabel* label : m_window->findChildren<QLabel*>()) {
            if (label->buddy() == slider) { EXPECT_NEAR(middle(label), middle(slider), 2); }
        }
    }
}

TEST_F(ControlsTest, ChooserOffersEveryQuantizer) {
    auto* chooser = control<QComboBox>("Quantizer");
    std::set<std::pair<std::string_view, std::string_view>> names; // sigmoid is one of hls4ml and one of others
    for (const Function* function : functions()) { names.insert({function->origin, function->name}); }
    EXPECT_EQ(chooser->count(), static_cast<int>(names.size()));
    chooser->setFocus();
    QTest::keyClick(chooser, Qt::Key_Down);
    expect_shown("quantized_tanh(bits=4)@real");
}

TEST_F(ControlsTest, TextMovesTheSliders) {
    const std::string before = spec_text();
    type_text("quantized_sigmoid");
    EXPECT_EQ(spec_text(), before); // a bare name on the way to its arguments
    QTest::keyClicks(text_field(), "(6, True)@smooth");
    EXPECT_EQ(spec_text(), "quantized_sigmoid(bits=6, symmetric=True)@smooth");
    EXPECT_EQ(control<QSlider>("Bits")->value(), 6);
    EXPECT_TRUE(mode_button("smooth")->isChecked());
    EXPECT_TRUE(control<QCheckBox>("symmetric")->isChecked());
    EXPECT_EQ(text_field()->text(), "quantized_sigmoid(6, True)@smooth"); // not rewritten while typing
    QTest::keyClick(text_field(), Qt::Key_Return);
    EXPECT_EQ(text_field()->text(), "quantized_sigmoid(bits=6, symmetric=True)@smooth");
}

TEST_F(ControlsTest, TypingIsLeftAloneWhileTheViewChanges) {
    type_text("pr63_v1.quantized_sigmoid(4,1");
    m_window->figure_view().zoom(0.8);
    settle();
    EXPECT_EQ(text_field()->text(), "pr63_v1.quantized_sigmoid(4,1");
    EXPECT_FALSE(text_field()->accessibleDescription().isEmpty());
    control<QSlider>("Bits")->setValue(5); // but another quantizer from elsewhere rewrites it
    settle();
    EXPECT_EQ(text_field()->text(), "pr63_v1.quantized_sigmoid(bits=5, integer=1)@real");
    EXPECT_TRUE(text_field()->accessibleDescription().isEmpty());
}

TEST_F(ControlsTest, UndoTakesBackOneGestureAndLeavesTheViewAlone) {
    QUndoStack& steps = m_window->store().steps();
    const std::string start = spec_text();
    auto* slider = control<QSlider>("Bits");
    slider->setSliderDown(true); // one drag over several values is one step
    for (int bits : {5, 6, 7}) { slider->setSliderPosition(bits); }
    slider->setSliderDown(false);
    control<QCheckBox>("symmetric")->click();
    EXPECT_EQ(steps.count(), 2);
    m_window->figure_view().zoom(0.5);
    EXPECT_EQ(steps.count(), 2); // looking elsewhere is no step
    const View view = m_window->store().document().view;
    steps.undo();
    expect_shown("pr63_v1.quantized_sigmoid(bits=7, integer=1)@real");
    EXPECT_FALSE(control<QCheckBox>("symmetric")->isChecked());
    steps.undo();
    expect_shown(start);
    EXPECT_EQ(m_window->store().document().view, view);
    steps.redo();
    steps.redo();
    expect_shown("pr63_v1.quantized_sigmoid(bits=7, integer=1, symmetric=True)@real");
    EXPECT_EQ(m_window->store().document().view, view);
}

TEST_F(ControlsTest, EscapeTakesBackWhatWasTyped) {
    const std::string before = spec_text();
    type_text("quantized_tanh(3)");
    EXPECT_EQ(spec_text(), "quantized_tanh(bits=3)");
    QTest::keyClicks(text_field(), "oops");
    QTest::keyClick(text_field(), Qt::Key_Escape);
    expect_shown(before);
    EXPECT_TRUE(text_field()->accessibleDescription().isEmpty());
}

TEST_F(ControlsTest, WrongTextPointsAtThePlaceAndKeepsTheLastGoodState) {
    const std::string before = spec_text();
    text_field()->setFocus();
    text_field()->setText("quantized_sigmoid(bits=4)@rea");
    QTest::keyClicks(text_field(), "x");
    settle();
    EXPECT_EQ(spec_text(), before);
    EXPECT_EQ(figure().plot().treads.size(), 8u);
    const QString told = text_field()->accessibleDescription();
    const QStringList lines = told.split('\n');
    ASSERT_EQ(lines.size(), 3);
    EXPECT_EQ(lines[0], "quantized_sigmoid(bits=4)@reax");
    EXPECT_EQ(lines[1], QString(26, ' ') + "^"); // under the word after @
    EXPECT_TRUE(lines[2].contains("did you mean 'real'"));
    picture("wrong-text");
    QTest::keyClick(text_field(), Qt::Key_Backspace);
    QTest::keyClicks(text_field(), "l");
    EXPECT_EQ(spec_text(), "quantized_sigmoid(bits=4)@real");
    EXPECT_TRUE(text_field()->accessibleDescription().isEmpty());
}

TEST_F(ControlsTest, EveryControlHasAName) {
    for (QWidget* widget : m_window->findChildren<QWidget*>()) {
        if (widget->isVisible() && (widget->focusPolicy() & Qt::TabFocus) != 0 && widget->isEnabled() &&
            !widget->objectName().startsWith("qt_")) {
            EXPECT_FALSE(widget->accessibleName().isEmpty() && !widget->inherits("QMenuBar"))
                << widget->metaObject()->className();
        }
    }
    const std::pair<const char*, QWidget*> labelled[] = {{"&Bits", control<QSlider>("Bits")},
                                                         {"&Integer bits", control<QSlider>("Integer bits")},
                                                         {"&Mode", mode_button("real")}};
    for (const auto& [text, widget] : labelled) {
        const auto labels = m_window->findChildren<QLabel*>();
        EXPECT_EQ(
            std::ranges::count_if(labels, [&](const QLabel* l) { return l->text() == text && l->buddy() == widget; }),
            1)
            << text;
    }
}

TEST_F(WindowTest, BadgesTellWhichChecksFailAndLeadToTheInput) {
    auto* badges = m_window->findChild<CheckBadges*>();
    ASSERT_NE(badges, nullptr);
    EXPECT_TRUE(badges->toPlainText().contains(QString::fromUtf8("\u2717 in range")));
    EXPECT_TRUE(badges->toPlainText().contains(QString::fromUtf8("\u2713 never decreases")));
    EXPECT_TRUE(badges->accessibleDescription().contains("in range: failed. Leaves [0, 1] by 0.75: q(3) = 1.75."));
    emit badges->anchorClicked(QUrl("3"));
    settle();
    EXPECT_EQ(m_window->store().document().view.cursor, 3.0f);
    type_text("pr63_v3.quantized_sigmoid(4)@real");
    EXPECT_TRUE(badges->toPlainText().contains(QString::fromUtf8("\u2713 in range")));
    EXPECT_TRUE(badges->toPlainText().contains(QString::fromUtf8("\u2717 fits its bits")));
    picture("badges");
}
} // namespace quantoscope
