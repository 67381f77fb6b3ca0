#include "app/window/export_dialog.h"
#include "app/window/widgets.h"
#include "tests/window/window_fixture.h"

#include <QComboBox>
#include <QLocale>

namespace quantoscope {
namespace {
// 1 is a number field's value before; what is typed and what it is then, by hand.
struct Row {
    const char* typed;
    double value;
};

// Several locales: point and comma mark and separate by turns, elsewhere ' or a space separates.
constexpr const char* locales[] = {"C", "en_US", "de_DE", "fr_FR", "de_CH", "pt_BR", "sv_SE"};

class NumberBoxTest : public WindowTest {
protected:
    void TearDown() override {
        m_window.reset();
        QLocale::setDefault(QLocale::c());
    }

    static void type_into(QWidget& field, const char* text) {
        field.setFocus();
        QTest::keySequence(&field, QKeySequence::SelectAll);
        QTest::keyClicks(&field, QLatin1String(text));
        // As leaving it does; a window in the background has no focus to take away.
        auto* line = field.findChild<QLineEdit*>();
        for (QWidget* left : {line != nullptr ? static_cast<QWidget*>(line) : &field, &field}) {
            QFocusEvent leaving(QEvent::FocusOut, Qt::TabFocusReason);
            QCoreApplication::sendEvent(left, &leaving);
        }
    }

    template <typename Box> static void expect_values(const std::vector<Row>& rows, void (*set_up)(Box&)) {
        for (const char* name : locales) {
            QLocale::setDefault(QLocale(QLatin1String(name)));
            for (const Row& row : rows) {
                NumberBox<Box> box;
                set_up(box);
                box.setValue(1);
                box.show();
                type_into(box, row.typed);
                EXPECT_EQ(box.value(), row.value) << row.typed << " in " << name;
            }
        }
    }
};

TEST_F(NumberBoxTest, EitherMarkIsTheDecimalMarkAndNothingElse) {
    expect_values<QDoubleSpinBox>({{"85.5", 85.5},
                                   {"85,5", 85.5},
                                   {"1.234", 1.234},
                                   {"1,234", 1.234},
                                   {"0.5", 0.5},
                                   {",5", 0.5},
                                   {".25", 0.25},
                                   {"-2,5", -2.5},
                                   {"1.234,5", 1.0},
                                   {"1,234.5", 1.0},
                                   {"1.2.3", 1.0},
                                   {"1,000,000", 1.0},
                                   {"12", 12.0},
                                   {"1500", 1500.0}},
                                  [](QDoubleSpinBox& box) {
                                      box.setDecimals(3);
                                      box.setRange(-1e6, 1e6);
                                  });
}

TEST_F(NumberBoxTest, AWholeNumberHasNoMark) {
    expect_values<QSpinBox>(
        {{"16", 16.0}, {"1.6", 1.0}, {"1,6", 1.0}, {"1,200", 1.0}, {"1.200", 1.0}, {"1200", 1200.0}},
        [](QSpinBox& box) { box.setRange(-10000, 10000); });
}

// Every field of a number in the window and in the export dialog, in German.
TEST_F(NumberBoxTest, EveryNumberFieldTakesEitherMark) {
    QLocale::setDefault(QLocale(QStringLiteral("de_DE")));
    for (const char* typed : {"0.5", "0,5"}) {
        SCOPED_TRACE(typed);
        open("quantized_relu(4, 1, negative_slope=0.25)");
        Document document = m_window->store().document();
        document.panels[static_cast<std::size_t>(PanelKind::probability)].shown = true;
        document.inputs.kind = InputDistribution::Kind::normal;
        m_window->store().commit(document);
        settle();
        type_into(*control<QDoubleSpinBox>("Mean of the inputs"), typed);
        type_into(*control<QDoubleSpinBox>("Standard deviation of the inputs"), typed);
        type_into(*control<QComboBox>("negative_slope"), typed);
        EXPECT_EQ(m_window->store().document().inputs.mean, 0.5);
        EXPECT_EQ(m_window->store().document().inputs.deviation, 0.5);
        EXPECT_EQ(spec().at("negative_slope").number(), 0.5);
        for (const QAbstractSpinBox* box : m_window->findChildren<QAbstractSpinBox*>()) {
            EXPECT_TRUE(dynamic_cast<const NumberBox<QSpinBox>*>(box) != nullptr ||
                        dynamic_cast<const NumberBox<QDoubleSpinBox>*>(box) != nullptr)
                << box->accessibleName().toStdString();
        }
    }
    ExportDialog dialog(document_of(parse_spec("quantized_tanh(4)").value()), nullptr, QStringLiteral("a.svg"));
    dialog.show();
    const auto in_dialog = [&](const char* name) -> QWidget& {
        for (QWidget* field : dialog.findChildren<QWidget*>()) {
            if (field->accessibleName() == QLatin1String(name)) { return *field; }
        }
        ADD_FAILURE() << "there is no field " << name;
        return dialog;
    };
    for (const char* name : {"Custom height", "Custom font size", "Custom line width"}) {
        static_cast<QCheckBox&>(in_dialog(name)).setChecked(true);
    }
    constexpr std::pair<const char*, const char*> both[] = {{"85.5", "7.5"}, {"95,5", "8,5"}};
    for (const auto& [side, points] : both) {
        type_into(in_dialog("Width"), side);
        type_into(in_dialog("Height"), side);
        type_into(in_dialog("Font size"), points);
        type_into(in_dialog("Line width"), points);
        const FigureSetup& setup = dialog.document().figure;
        const double millimetres = side[0] == '8' ? 85.5 : 95.5;
        EXPECT_EQ(setup.width_mm, millimetres) << side;
        EXPECT_EQ(setup.height_mm, millimetres) << side;
        EXPECT_EQ(setup.font_points, points[0] == '7' ? 7.5 : 8.5) << points;
        EXPECT_EQ(setup.line_points, points[0] == '7' ? 7.5 : 8.5) << points;
    }
    type_into(in_dialog("Start of the x axis"), "-2,5");
    type_into(in_dialog("End of the x axis"), "3.5");
    EXPECT_EQ(dialog.document().view.x, (AxisRange{-2.5, 3.5}));
    type_into(in_dialog("End of the x axis"), "1.234,5"); // no number
    EXPECT_EQ(dialog.document().view.x, (AxisRange{-2.5, 3.5}));
    for (const QAbstractSpinBox* box : dialog.findChildren<QAbstractSpinBox*>()) {
        EXPECT_TRUE(dynamic_cast<const NumberBox<QSpinBox>*>(box) != nullptr ||
                    dynamic_cast<const NumberBox<QDoubleSpinBox>*>(box) != nullptr)
            << box->accessibleName().toStdString();
    }
}
} // namespace
} // namespace quantoscope
