#include "tests/window/window_fixture.h"

#include "app/plot/export.h"
#include "app/plot/paint.h"
#include "app/plot/theme.h"
#include "app/window/card.h"
#include "app/window/columns.h"
#include "app/window/facts_panel.h"

#include <QAction>
#include <QClipboard>
#include <QMimeData>
#include <QStatusBar>
#include <QWheelEvent>
#include <qcustomplot.h>

namespace quantoscope {
namespace {
class PlotTest : public WindowTest {
protected:
    // Whether a pixel within a step of `at` has the colour.
    static bool has_near(const QImage& image, QPoint at, const QColor& color, int reach = 2) {
        for (int dy = -reach; dy <= reach; ++dy) {
            for (int dx = -reach; dx <= reach; ++dx) {
                const QPoint p = at + QPoint(dx, dy);
                if (image.rect().contains(p) && image.pixelColor(p).rgb() == color.rgb()) { return true; }
            }
        }
        return false;
    }

    void wheel(QPointF at, int delta, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        QWheelEvent event(at, canvas()->mapToGlobal(at), {}, {0, delta}, Qt::NoButton, modifiers, Qt::NoScrollPhase,
                          false);
        QCoreApplication::sendEvent(canvas(), &event);
        settle();
    }

    View current_view() { return m_window->store().document().view; }
};
} // namespace

TEST_F(PlotTest, DrawsTreadsWhereTheContractSaysTheyAre) {
    const QImage image = canvas_image();
    const Theme& theme = light_theme();
    // contract.md: pr63_v1(4,1)@real is 0.25 on [-5.4161, -2.93), 1 on [-0.50, 0.50), 1.75 from 2.93 on.
    EXPECT_TRUE(has_near(image, pixel(-4.0, 0.25), theme[Role::quantized].color));
    EXPECT_TRUE(has_near(image, pixel(0.1, 1.0), theme[Role::quantized].color));
    EXPECT_TRUE(has_near(image, pixel(8.0, 1.75), theme[Role::out_of_range].color));
    EXPECT_TRUE(has_near(image, pixel(1.0, 1.25), theme[Role::out_of_range].color));
    EXPECT_FALSE(has_near(image, pixel(-4.0, 0.5), theme[Role::quantized].color, 1));
    // The region beyond the range is shaded, its mirror image is not.
    EXPECT_NE(image.pixelColor(pixel(10.0, 1.3)), theme.background);
    EXPECT_EQ(image.pixelColor(pixel(-9.1, 1.33)), theme.background);
    picture("first-sight-light");
}

TEST_F(PlotTest, NothingIsHighlightedWhereNothingIsWrong) {
    open("pr63_v3.quantized_sigmoid(4)@real");
    EXPECT_TRUE(figure().panel(PanelKind::symmetry)->bands.empty());
    for (const Tread& tread : figure().plot().treads) { EXPECT_EQ(tread.role, Role::quantized); }
    EXPECT_EQ(figure().legend, (std::vector<LegendEntry>{{Role::activation}, {Role::quantized, 0}}));
    picture("v3");
}

TEST_F(PlotTest, WheelZoomsAtThePointer) {
    const QPointF at = pixel(4.0, 0.5);
    wheel(at, 240);
    const AxisRange x = current_view().x;
    EXPECT_LT(x.length(), 24.0 * 0.7);
    const QPointF after = pixel(4.0, 0.5);
    EXPECT_NEAR(after.x(), at.x(), 1.0);
    EXPECT_NEAR(after.y(), at.y(), 1.0);
    EXPECT_TRUE(current_view().y.has_value());
    picture("zoomed");
    QTest::mouseDClick(canvas(), Qt::LeftButton, {}, at.toPoint());
    EXPECT_EQ(current_view(), View{});
}

// The labels at the left grow with the zoom and push the plot to the right.
TEST_F(PlotTest, TheInputUnderThePointerStaysWhileTheWheelZooms) {
    view().draw_now();
    const QPointF at = QPointF(pixel(-4.0, 0.26));
    QTest::mouseMove(canvas(), at.toPoint());
    const auto under_pointer = [&] {
        view().draw_now();
        const QRectF rect(view().plot_rect().translated(-canvas()->mapTo(&view(), QPoint())));
        const Panel& plot = figure().plot();
        return QPointF(plot.x.first + (at.x() - rect.left()) / rect.width() * plot.x.length(),
                       plot.y.first + (rect.bottom() - at.y()) / rect.height() * plot.y.length());
    };
    const QPointF before = under_pointer();
    const int left = view().plot_rect().left();
    bool moved = false;
    for (int i = 0; i < 40; ++i) {
        wheel(at, 120);
        view().draw_now();
        moved = moved || view().plot_rect().left() != left;
        const double width = current_view().x.length();
        const double height = current_view().y->length();
        const QPointF after = under_pointer();
        EXPECT_NEAR(after.x(), before.x(), 1e-3 * width) << i; // a pixel is 1.4e-3
        EXPECT_NEAR(after.y(), before.y(), 1e-3 * height) << i;
        EXPECT_NEAR(view().cursor().x.value(), after.x(), 1e-3 * width + 1e-6) << i; // told anew
    }
    EXPECT_TRUE(moved); // else there was nothing to see
}

TEST_F(PlotTest, ReadoutFollowsTheViewBelowThePointer) {
    QTest::mouseMove(canvas(), pixel(2.0, 0.5));
    settle();
    view().setFocus();
    QTest::keyClick(&view(), Qt::Key_Right, Qt::ControlModifier); // pans by a tenth of 24
    settle();
    EXPECT_NEAR(view().cursor().x.value(), 4.4, 0.05);
}

TEST_F(PlotTest, ParametersLeaveXAndZoomedYAlone) {
    wheel(pixel(4.0, 0.5), 240, Qt::ShiftModifier);
    const View zoomed = current_view();
    EXPECT_FALSE(zoomed.y.has_value()); // only x was zoomed: y goes on fitting
    const AxisRange fitted = figure().plot().y;
    control<QSlider>("Integer bits")->setValue(2);
    settle();
    EXPECT_EQ(current_view(), zoomed);
    EXPECT_GT(figure().plot().y.last, fitted.last);
    wheel(pixel(4.0, 0.5), 120);
    const auto y = current_view().y;
    control<QSlider>("Integer bits")->setValue(0);
    settle();
    EXPECT_EQ(current_view().y, y);
}

TEST_F(PlotTest, DragPans) {
    const QPoint start = pixel(0.0, 0.5);
    const QPoint end = pixel(3.0, 0.5);
    QTest::mousePress(canvas(), Qt::LeftButton, {}, start);
    QTest::mouseMove(canvas(), end);
    QTest::mouseRelease(canvas(), Qt::LeftButton, {}, end);
    EXPECT_NEAR(current_view().x.first, -15.0, 0.05);
    EXPECT_NEAR(current_view().x.last, 9.0, 0.05);
    EXPECT_FALSE(current_view().y.has_value());
}

TEST_F(PlotTest, KeysPanAndZoom) {
    view().setFocus();
    QTest::keyClick(&view(), Qt::Key_Right, Qt::ControlModifier);
    EXPECT_GT(current_view().x.first, -12.0);
    QTest::keyClick(&view(), Qt::Key_Plus);
    EXPECT_LT(current_view().x.length(), 24.0);
    QTest::keyClick(&view(), Qt::Key_Home);
    EXPECT_EQ(current_view(), View{});
}

TEST_F(PlotTest, FitAndFactsKnowTheUsualInputsOfAllQuantizers) {
    open("quantized_relu(6, 2)");
    m_window->store().change([](Document& document) { document.interval = {-HUGE_VALF, HUGE_VALF}; });
    action("fit")->trigger();
    settle();
    EXPECT_EQ(current_view().x, (AxisRange{-6.0, 6.0}));
    const Document both = with_entry_added(m_window->store().document(), parse_spec("quantized_tanh(4)").value());
    m_window->store().commit(with_selected(both, 0));
    action("analyze_default")->trigger();
    settle();
    EXPECT_EQ(m_window->store().document().interval, usual_interval); // the tanh's, which are more
}

TEST_F(PlotTest, ArrowKeysWalkTheTransitionsAndWithShiftTheFloat32) {
    // The transitions of the contract's sample of `steps`.
    view().setFocus();
    QTest::keyClick(&view(), Qt::Key_Right); // from the middle of the view
    EXPECT_EQ(current_view().cursor, 0.5026291f);
    QTest::keyClick(&view(), Qt::Key_Right);
    EXPECT_EQ(current_view().cursor, 1.5769145f);
    QTest::keyClick(&view(), Qt::Key_Left);
    QTest::keyClick(&view(), Qt::Key_Left);
    EXPECT_EQ(current_view().cursor, -0.5026289f);
    QTest::keyClick(&view(), Qt::Key_Left, Qt::ShiftModifier);
    EXPECT_EQ(current_view().cursor, next_down(-0.5026289f));
    QTest::keyClick(&view(), Qt::Key_Right, Qt::ShiftModifier);
    EXPECT_EQ(current_view().cursor, -0.5026289f);
    for (int i = 0; i < 10; ++i) { // there is no transition beyond the last
        QTest::keyClick(&view(), Qt::Key_Right);
    }
    EXPECT_EQ(current_view().cursor, 2.9326746f);
    QTest::keyClick(&view(), Qt::Key_Escape);
    EXPECT_FALSE(current_view().cursor);
}

TEST_F(PlotTest, KeysGoOnFromTheInputUnderThePointer) {
    QTest::mouseMove(canvas(), pixel(2.0, 0.5));
    settle();
    view().setFocus();
    ASSERT_NEAR(view().cursor().x.value(), 2.0, 0.03);
    const auto pointed = static_cast<float>(*view().cursor().x);
    QTest::keyClick(&view(), Qt::Key_A); // no click before
    EXPECT_EQ(current_view().marker_a, pointed);
    EXPECT_FALSE(current_view().cursor);
    QTest::keyClick(&view(), Qt::Key_Right);
    EXPECT_EQ(current_view().cursor, 2.9326746f); // the contract's transition to the right of 2
    QTest::mouseMove(canvas(), pixel(-4.0, 0.5));
    QTest::keyClick(&view(), Qt::Key_Left, Qt::ShiftModifier);
    EXPECT_NEAR(current_view().cursor.value(), -4.0f, 0.03f);
    QTest::mouseMove(canvas(), pixel(-4.0, 0.5) + QPoint(1, 0));
    QTest::keyClick(&view(), Qt::Key_B);
    EXPECT_NEAR(current_view().marker_b.value(), -4.0f, 0.06f);
}

TEST_F(PlotTest, AMarkerWithoutAnInputSaysWhatToDo) {
    view().setFocus();
    QTest::keyClick(&view(), Qt::Key_B);
    EXPECT_FALSE(current_view().marker_b);
    EXPECT_TRUE(m_window->statusBar()->currentMessage().contains("arrow key"));
}

TEST_F(PlotTest, AClickPutsTheCursorAndKeysTheMarkers) {
    QTest::mouseClick(canvas(), Qt::LeftButton, {}, pixel(1.9, 1.5));
    ASSERT_TRUE(current_view().cursor);
    EXPECT_NEAR(*current_view().cursor, 1.9, 0.03);
    view().setFocus();
    QTest::keyClick(&view(), Qt::Key_A);
    EXPECT_EQ(current_view().marker_a, current_view().cursor);
    QTest::keyClick(&view(), Qt::Key_Right);
    QTest::keyClick(&view(), Qt::Key_B);
    EXPECT_EQ(current_view().marker_b, 2.9326746f);
    const CursorMarks& marks = view().cursor();
    EXPECT_EQ(marks.output, 1.75);
    EXPECT_EQ(marks.x, static_cast<double>(2.9326746f));
}

TEST_F(PlotTest, FactsTellTheContractsNumbersAndWitnessesCanBeClicked) {
    auto* facts = m_window->findChild<FactsPanel*>();
    const QString text = facts->plain_text();
    for (const char* part : {"Leaves [0, 1].", "0.5026291", "1.75", "Not symmetric.", "Largest error 0.8006",
                             "2.9326746", "8 levels, 7 transitions, step 0.25", "min() says -2, max() says 2"}) {
        EXPECT_TRUE(text.contains(part)) << part << " in " << text.toStdString();
    }
    QTextBrowser* error = nullptr;
    for (QTextBrowser* card : facts->findChildren<QTextBrowser*>()) {
        error = card->toPlainText().startsWith("Largest error") ? card : error;
    }
    ASSERT_NE(error, nullptr);
    error->setFocus();
    QTest::keyClick(error, Qt::Key_Tab); // to the link
    QTest::keyClick(error, Qt::Key_Return);
    settle();
    EXPECT_LT(current_view().x.length(), 7.0);
    EXPECT_NEAR(0.5 * (current_view().x.first + current_view().x.last), 2.9326746, 1e-6);
    EXPECT_TRUE(current_view().cursor.has_value());
    picture("witness");
}

TEST_F(PlotTest, CopiesFigureAndTexts) {
    action("copy_python")->trigger();
    EXPECT_EQ(QApplication::clipboard()->text().toStdString(),
              "# google/qkeras pull request 63, commit 22de387\n"
              "set_internal_sigmoid(\"real\")\nquantized_sigmoid(bits=4, integer=1)");
    action("copy_text")->trigger();
    EXPECT_EQ(QApplication::clipboard()->text(), "pr63_v1.quantized_sigmoid(bits=4, integer=1)@real");
    action("copy_figure")->trigger();
    EXPECT_TRUE(QApplication::clipboard()->mimeData()->hasImage());
    action("copy_facts")->trigger();
    EXPECT_TRUE(QApplication::clipboard()->text().startsWith("Leaves [0, 1]."));
}

TEST_F(PlotTest, ManyBitsAreWorkedOutInTheBackground) {
    auto* facts = m_window->findChild<FactsPanel*>();
    type_text("quantized_sigmoid(18)@real");
    EXPECT_TRUE(facts->plain_text().startsWith("Solving"));
    EXPECT_FALSE(figure().plot().lines.empty()); // drawn at once all the same
    EXPECT_TRUE(QTest::qWaitFor([&] { return facts->plain_text().startsWith("Stays in [0, 1]."); }, 60000));
    // A stale result is never shown: the last text wins.
    type_text("quantized_sigmoid(19)@real");
    type_text("pr63_v3.quantized_sigmoid(3)@real");
    QTest::qWait(50);
    EXPECT_TRUE(facts->plain_text().contains("9 levels"));
}

TEST_F(PlotTest, NoTextOfTheWindowIsClipped) {
    for (const char* text : {"pr63_v1.quantized_sigmoid(4,1)@real", "quantized_sigmoid(4)@real", "quantized_tanh(6)",
                             "pr63_base.quantized_tanh(4, 3)@smooth", "pr63_v1.quantized_sigmoid(12, 16)"}) {
        open(text);
        for (const QLabel* label : m_window->findChildren<QLabel*>()) {
            if (label->isVisible() && label->wordWrap()) {
                EXPECT_LE(label->heightForWidth(label->width()), label->height() + 1)
                    << text << ": " << label->text().toStdString();
            }
        }
        for (const QTextBrowser* fact : m_window->findChildren<QTextBrowser*>()) {
            if (fact->isVisible()) {
                EXPECT_LE(fact->document()->size().height(), fact->viewport()->height()) << text;
                EXPECT_LE(fact->document()->idealWidth(), fact->viewport()->width()) << text;
            }
        }
    }
}

// A column does not scroll sideways: what does not fit its width is cut.
TEST_F(PlotTest, NothingIsWiderThanItsColumn) {
    Document document = document_of(parse_spec("pr63_v1.quantized_sigmoid(4, 1)@real").value());
    for (PanelSetting& panel : document.panels) { panel.shown = true; }
    document.against.emplace();
    document.view.cursor = 1.0f;
    auto sample = std::make_shared<Sample>();
    sample->path = "/a/folder/the_numbers_that_came_out_of_the_first_layer_of_the_large_network.csv";
    sample->values = {0.5f, 1.0f};
    for (const auto kind :
         {InputDistribution::Kind::uniform, InputDistribution::Kind::normal, InputDistribution::Kind::sample}) {
        for (const bool swept : {false, true}) {
            for (const int width : {1400, 1440}) {
                document.inputs.kind = kind;
                document.inputs.mean = -999.1234;
                document.inputs.sample = kind == InputDistribution::Kind::sample ? sample : nullptr;
                document.sweep =
                    swept ? std::optional(fitting_sweep(Sweep{}, *document.spec().function)) : std::nullopt;
                m_window->resize(width, 900);
                m_window->store().commit(document);
                settle();
                for (const SideColumn* column : m_window->findChildren<SideColumn*>()) {
                    const int right = column->viewport()->width();
                    EXPECT_LE(column->widget()->width(), right);
                    for (const QWidget* child : column->widget()->findChildren<QWidget*>()) {
                        if (child->isVisible()) {
                            EXPECT_LE(child->mapTo(column->widget(), child->rect().topRight()).x(), right)
                                << child->metaObject()->className() << " " << child->accessibleName().toStdString();
                        }
                    }
                }
                picture(("column-" + QByteArray::number(static_cast<int>(kind))).constData());
            }
        }
    }
}

TEST_F(PlotTest, LightAndDarkLookRight) {
    action("theme_dark")->trigger();
    const QImage dark = picture("first-sight-dark");
    EXPECT_LT(dark.pixelColor(5, 500).lightness(), 80);
    const QImage image = canvas_image();
    EXPECT_TRUE(has_near(image, pixel(8.0, 1.75), dark_theme()[Role::out_of_range].color));
    action("theme_light")->trigger();
    EXPECT_GT(picture("back-to-light").pixelColor(5, 500).lightness(), 200);
}

TEST_F(PlotTest, SmallAndLargeWindowsShowEverything) {
    for (const QSize size : {QSize(1000, 640), QSize(1600, 1000), QSize(2200, 1300)}) {
        m_window->resize(size);
        const QByteArray name = "size-" + QByteArray::number(size.width());
        EXPECT_EQ(picture(name.constData()).size(), m_window->size());
        EXPECT_GT(canvas()->width(), 300);
    }
}

// At first sight, too, when the plot learns its size last.
TEST_F(PlotTest, AxesAreNamedWhereThereIsRoom) {
    const auto names = [this] {
        QStringList all;
        for (const QCPAxisRect* rect : m_window->figure_view().findChild<QCustomPlot*>()->axisRects()) {
            all << rect->axis(QCPAxis::atLeft)->label() << rect->axis(QCPAxis::atBottom)->label();
        }
        return all.join(QLatin1Char('|')).toStdString();
    };
    for (const QSize size : {QSize(1280, 800), QSize(1440, 900), QSize(2000, 1200)}) {
        const Document document = document_of(parse_spec("quantized_tanh(4)").value());
        m_window = std::make_unique<MainWindow>(document);
        m_window->resize(size);
        m_window->show();
        ASSERT_TRUE(QTest::qWaitForWindowExposed(m_window.get()));
        settle();
        EXPECT_EQ(names(), "output q(x)||d(x)|input x") << size.width();
        m_window->resize(size + QSize(100, 60));
        settle();
        EXPECT_EQ(names(), "output q(x)||d(x)|input x") << size.width();
    }
}
} // namespace quantoscope
