#include "tests/window/exported.h"
#include "tests/window/window_fixture.h"

#include "app/plot/export.h"
#include "app/plot/figure_scene.h"
#include "app/plot/theme.h"
#include "app/window/analyst.h"
#include "app/window/card.h"
#include "app/window/export_dialog.h"
#include "app/window/facts_panel.h"

#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QElapsedTimer>
#include <QFile>
#include <QLineEdit>
#include <QMimeData>
#include <QProgressDialog>
#include <QRadioButton>
#include <QSignalSpy>
#include <QStatusBar>
#include <QTemporaryDir>
#include <QTimer>
#include <QWheelEvent>
#include <algorithm>
#include <qcustomplot.h>
#include <set>

namespace quantoscope {
namespace {
// What the other tests of the window leave open: each of these fails when one thing is not done.
class RegressionTest : public WindowTest {
protected:
    static QImage around(const QImage& image, QPoint at, int reach) {
        return image.copy(QRect(at - QPoint(reach, reach), at + QPoint(reach, reach)));
    }

    View current_view() { return m_window->store().document().view; }

    bool shows_label(const QString& part) {
        const auto labels = m_window->findChildren<QLabel*>();
        return std::ranges::any_of(
            labels, [&](const QLabel* label) { return label->isVisible() && label->text().contains(part); });
    }
};
} // namespace

TEST(Export, ShowsThePartOfThePlaneThatIsInView) {
    Document document = document_of("quantized_sigmoid(4)@real");
    document.view.y = AxisRange{100.0, 101.0};
    EXPECT_TRUE(exported(document, "svg").contains(">100.")); // a tick's label
}

TEST(Export, LabelsOfASmallFigureKeepApart) {
    const QSize size(227, 170); // 60 by 45 mm
    QCustomPlot plot;
    FigureScene scene(plot);
    QFont font(figure_font_family());
    font.setPixelSize(6);
    Document document = document_of("pr63_v1.quantized_sigmoid(4,1)@real");
    document.view.x = {1.5769142, 1.5769149};
    document.view.y = AxisRange{1.0001, 1.00019}; // labels several times as wide as high
    Figure drawn = build_figure(document, nullptr, size.width());
    const Captions captions = captions_for(drawn, document, nullptr, QLocale::c());
    plot.setViewport(QRect({0, 0}, size));
    scene.show(std::move(drawn), captions, light_theme(), font, TickNotation::decimal, {});
    plot.toPixmap(size.width(), size.height());
    const QFontMetricsF metrics(font);
    QCPAxis* across = plot.axisRects()[0]->axis(QCPAxis::atBottom);
    QCPAxis* upright = plot.axisRects()[0]->axis(QCPAxis::atLeft);
    const auto apart = [](QCPAxis* axis) {
        return std::fabs(axis->coordToPixel(axis->tickVector()[1]) - axis->coordToPixel(axis->tickVector()[0]));
    };
    ASSERT_GE(across->tickVector().size(), 2);
    ASSERT_GE(upright->tickVector().size(), 4); // height counts, not width
    EXPECT_GT(apart(across), 1.1 * metrics.horizontalAdvance(across->tickVectorLabels()[0]));
    EXPECT_GT(apart(upright), 1.1 * metrics.height());
}

TEST(AnalystTest, TellsProgressAndNeverAcceptsAStaleResult) {
    Analyst analyst;
    const QSignalSpy progressed(&analyst, &Analyst::progressed);
    const QSignalSpy finished(&analyst, &Analyst::finished);
    const Document wanted = document_of("quantized_tanh(18)@real");
    EXPECT_EQ(analyst.study_of(document_of("pr63_v1.quantized_sigmoid(17,1)@real")), nullptr);
    EXPECT_EQ(analyst.study_of(wanted), nullptr);
    ASSERT_TRUE(QTest::qWaitFor([&] { return !finished.isEmpty(); }, 60000));
    const Study* study = analyst.study_of(wanted);
    ASSERT_NE(study, nullptr);
    EXPECT_EQ(study->analysis.spec, wanted.spec());
    EXPECT_FALSE(progressed.isEmpty());
}

// Beyond 2^17 quantized_bits(8) leaves its levels: some hundred million inputs are looked at one by one.
TEST(AnalystTest, WorksInTheBackgroundByTheNumberOfTransitionsAndStopsAtOnce) {
    const auto on_whole_axis = [](const char* text) {
        Document document = document_of(text);
        document.interval = {-HUGE_VALF, HUGE_VALF};
        return document;
    };
    QElapsedTimer watch;
    watch.start();
    {
        Analyst analyst;
        Document swept = on_whole_axis("quantized_bits(8)");
        swept.sweep = Sweep{.key = "bits", .from = 4, .to = 8};
        Document against = on_whole_axis("quantized_tanh(8)");
        against = with_entry_added(against, parse_spec("quantized_bits(8)").value());
        against.selected = 0;
        for (const Document& document :
             {on_whole_axis("quantized_bits(8)"), on_whole_axis("quantized_bits(7)"), against, swept}) {
            const Study* study = analyst.study_of(document);
            EXPECT_TRUE(study == nullptr || (document.sweep && !study->trend));
            QTest::qWait(50);
        }
    }
    EXPECT_LT(watch.elapsed(), 3000); // some 200 of them waited for
    Analyst analyst;
    const Document few = on_whole_axis("quantized_po2(16)"); // its levels are powers of two
    EXPECT_NE(analyst.study_of(few), nullptr);
    EXPECT_NE(analyst.study_of(on_whole_axis("quantized_tanh(8)")), nullptr);
    EXPECT_EQ(analyst.study_of(document_of("quantized_ulaw(16)")), nullptr);
}

TEST_F(RegressionTest, WhatNeedsTheStudyWaitsForItAndCanBeStopped) {
    open("quantized_bits(8)");
    Document document = m_window->store().document();
    document.interval = {-HUGE_VALF, HUGE_VALF};
    m_window->store().commit(document);
    for (const char* name : {"copy_figure", "copy_markdown", "export_figure"}) {
        QApplication::clipboard()->clear();
        bool stopped = false;
        QTimer::singleShot(200, m_window.get(), [&] {
            if (auto* bar = m_window->findChild<QProgressDialog*>()) {
                bar->cancel();
                stopped = true;
            }
        });
        QElapsedTimer watch;
        watch.start();
        action(name)->trigger();
        EXPECT_TRUE(stopped) << name;
        EXPECT_LT(watch.elapsed(), 3000) << name;
        EXPECT_TRUE(QApplication::clipboard()->text().isEmpty()) << name;
    }
    open("quantized_tanh(16)");
    action("copy_markdown")->trigger();
    EXPECT_TRUE(QApplication::clipboard()->text().contains("tanh(bits=16)"));
}

TEST_F(RegressionTest, ALargerWindowShowsMoreDetail) {
    for (const int width : {1000, 2200}) {
        m_window->resize(width, 700);
        settle();
        EXPECT_GE(figure().plot().lines.back().points.size(),
                  static_cast<std::size_t>(view().columns() / 4)); // the curve's
        EXPECT_LE(figure().plot().lines.back().points.size(), static_cast<std::size_t>(view().columns() / 4 + 4));
    }
}

TEST_F(RegressionTest, FilesAndTheClipboardGetTheViewOfTheWindow) {
    Document document = m_window->store().document();
    document.view.x = {1.0, 5.0};
    document.view.y = AxisRange{0.5, 2.5};
    m_window->store().commit(document);
    action("copy_figure")->trigger();
    const auto copied = qvariant_cast<QImage>(QApplication::clipboard()->mimeData()->imageData());
    const QImage expected = render_image(document, nullptr, 2.0);
    EXPECT_EQ(copied.convertToFormat(expected.format()), expected);

    const QTemporaryDir folder;
    const QString path = folder.filePath("figure.png");
    QTimer::singleShot(0, m_window.get(), [&] {
        auto* dialog = qobject_cast<ExportDialog*>(QApplication::activeModalWidget());
        ASSERT_NE(dialog, nullptr);
        dialog->findChild<QLineEdit*>(QStringLiteral("path"))->setText(path);
        dialog->accept();
        dialog->reject(); // it stays open
    });
    action("export_figure")->trigger();
    EXPECT_EQ(QImage(path).convertToFormat(QImage::Format_RGB32),
              render_image(document, nullptr, 3.0).convertToFormat(QImage::Format_RGB32));
}

TEST_F(RegressionTest, TheThemeReachesDialogs) {
    action("theme_dark")->trigger();
    EXPECT_LT(QApplication::palette().color(QPalette::Window).lightness(), 80);
    action("theme_light")->trigger();
    EXPECT_GT(QApplication::palette().color(QPalette::Window).lightness(), 200);
}

TEST_F(RegressionTest, TheRevisionInUseIsMarkedAndTold) {
    const auto is_filled = [this](const char* name) {
        settle();
        auto* stop = control<QRadioButton>(name);
        const QColor accent = stop->palette().color(QPalette::Highlight);
        return stop->grab().toImage().pixelColor(stop->width() / 2, 11).rgb() == accent.rgb();
    };
    EXPECT_TRUE(control<QRadioButton>("v1")->isChecked());
    EXPECT_TRUE(is_filled("v1"));
    EXPECT_TRUE(shows_label("2021-03-02")); // its date
    type_text("pr63_v3.quantized_sigmoid(4)@real");
    EXPECT_TRUE(control<QRadioButton>("v3")->isChecked());
    EXPECT_TRUE(is_filled("v3"));
    EXPECT_FALSE(is_filled("v1"));
    EXPECT_TRUE(shows_label("2021-03-24"));
    type_text("quantized_tanh(4)");
    EXPECT_EQ(control<QComboBox>("Quantizer")->currentText(), "quantized_tanh");
}

TEST_F(RegressionTest, TheModeInUseIsSeen) {
    const QColor accent = light_theme().widgets.accent;
    for (const SigmoidMode& chosen : sigmoid_modes()) {
        mode_button(std::string(chosen.key))->click();
        settle();
        for (const SigmoidMode& mode : sigmoid_modes()) {
            QPushButton* button = mode_button(std::string(mode.key));
            EXPECT_EQ(button->isChecked(), &mode == &chosen);
            EXPECT_EQ(button->grab().toImage().pixelColor(6, 5) == accent, &mode == &chosen) << mode.key;
        }
    }
}

TEST_F(RegressionTest, TheReadoutTellsTheTreadUnderThePointer) {
    QTest::mouseMove(canvas(), pixel(8.0, 1.0));
    settle();
    EXPECT_TRUE(shows_label("q 1.75      code 7"));
    QEvent leave(QEvent::Leave);
    QCoreApplication::sendEvent(canvas(), &leave);
    EXPECT_FALSE(shows_label("code 7"));
}

TEST_F(RegressionTest, DraggingUpMovesYWithThePointerUntilLetGo) {
    const QPoint start = pixel(0.0, 0.5);
    const QPoint end = pixel(0.0, 1.0);
    const AxisRange before = figure().plot().y;
    QTest::mousePress(canvas(), Qt::LeftButton, {}, start);
    QTest::mouseMove(canvas(), end);
    QTest::mouseRelease(canvas(), Qt::LeftButton, {}, end);
    ASSERT_TRUE(current_view().y.has_value());
    EXPECT_NEAR(current_view().y->first, before.first - 0.5, 0.02);
    EXPECT_NEAR(current_view().y->last, before.last - 0.5, 0.02);
    const View let_go = current_view();
    QTest::mouseMove(canvas(), start);
    EXPECT_EQ(current_view(), let_go);
}

TEST_F(RegressionTest, ControlAndWheelZoomOnlyY) {
    const View before = current_view();
    const QPointF at = pixel(4.0, 0.5);
    QWheelEvent event(at, canvas()->mapToGlobal(at), {}, {0, 120}, Qt::NoButton, Qt::ControlModifier, Qt::NoScrollPhase,
                      false);
    QCoreApplication::sendEvent(canvas(), &event);
    EXPECT_EQ(current_view().x, before.x);
    EXPECT_TRUE(current_view().y.has_value());
}

TEST_F(RegressionTest, ZoomHasItsActionsAndItsLimits) {
    action("zoom_in")->trigger();
    EXPECT_NEAR(current_view().x.length(), 24.0 * 0.8, 1e-9);
    for (int i = 0; i < 100; ++i) { action("zoom_out")->trigger(); }
    EXPECT_LT(current_view().x.last, 1e6);
    EXPECT_GT(current_view().x.length(), 1e5);
}

TEST_F(RegressionTest, ZoomGoesDownToNeighbouringInputsWithLabelsThatDiffer) {
    // A transition of the quantizer, one, the largest sigmoid of all in view, and zero.
    for (const float center : {1.5769145f, 1.0f, -11.0f, 0.0f}) {
        SCOPED_TRACE(center);
        Document document = m_window->store().document();
        document.view.x = {center - 1.0, center + 1.0};
        document.view.y = AxisRange{center - 0.5, center + 0.5};
        m_window->store().commit(document);
        for (int i = 0; i < 600; ++i) { view().zoom(0.8); }
        canvas_image();
        const double spacing = static_cast<double>(next_up(std::fabs(center))) - std::fabs(center);
        for (const QCPAxisRect* rect : canvas()->axisRects()) {
            for (const auto side : {QCPAxis::atBottom, QCPAxis::atLeft}) {
                QStringList labels = rect->axis(side)->tickVectorLabels();
                EXPECT_GE(labels.size(), 2);
                EXPECT_EQ(labels.removeDuplicates(), 0) << labels.join(u' ').toStdString();
                for (const double position : rect->axis(side)->tickVector()) {
                    EXPECT_TRUE(rect->axis(side)->range().contains(position)) << position;
                }
            }
        }
        const AxisRange x = current_view().x;
        EXPECT_GE(x.length(), 3.9 * spacing);
        EXPECT_LE(x.length(), 5.2 * spacing);
        EXPECT_NEAR(0.5 * (x.first + x.last), center, spacing);
        EXPECT_LE(current_view().y->length(), 5.2 * spacing);
        picture(("neighbours-of-" + QByteArray::number(center)).constData());
    }
}

TEST_F(RegressionTest, AZoomedWindowShowsATransitionBetweenItsNeighbours) {
    // contract.md: 1.25 below 1.5769145, 1.5 from there on.
    Document document = m_window->store().document();
    const double first = 1.5769145f;
    const double before = next_down(1.5769145f);
    document.view.x = {2.0 * before - first, 3.0 * first - 2.0 * before};
    document.view.y = AxisRange{1.2, 1.6};
    m_window->store().commit(document);
    const QImage image = canvas_image();
    const QRgb color = light_theme()[Role::out_of_range].color.rgb();
    const double aside = 0.3 * (first - before);
    EXPECT_EQ(image.pixelColor(pixel(first - aside, 1.25)).rgb(), color);
    EXPECT_EQ(image.pixelColor(pixel(first + aside, 1.5)).rgb(), color);
    EXPECT_NE(image.pixelColor(pixel(first + aside, 1.25)).rgb(), color);
}

TEST_F(RegressionTest, AWitnessIsShownFromAViewTooNarrowForIt) {
    Document document = m_window->store().document();
    document.view.x = {-4e-45, 4e-45};
    m_window->store().commit(document);
    emit m_window->findChild<FactsPanel*>()->place_chosen(2.9326746);
    EXPECT_GT(current_view().x.length(), 1e-6);
    EXPECT_LT(current_view().x.length(), 1e-4);
}

TEST_F(RegressionTest, TroubleIsSeenUntilItIsOver) {
    type_text("quantized_sigmoid(4)@rea");
    EXPECT_TRUE(shows_label("did you mean 'real'"));
    QTest::keyClicks(text_field(), "l");
    EXPECT_FALSE(shows_label("did you mean"));
    action("edit_text")->trigger();
    EXPECT_EQ(text_field()->selectedText(), text_field()->text());
}

TEST_F(RegressionTest, CardsCarryTheRoleOfTheirFact) {
    std::set<QByteArray> roles;
    for (const Card* card : m_window->findChildren<Card*>()) { roles.insert(card->property("role").toByteArray()); }
    for (const char* role : {"out_of_range", "asymmetric", "error"}) { EXPECT_TRUE(roles.contains(role)) << role; }
}

TEST_F(RegressionTest, AsymmetryIsShownOnBothSides) {
    const std::vector<Band>& bands = figure().panel(PanelKind::symmetry)->bands;
    ASSERT_FALSE(bands.empty());
    for (const Band& band : bands) {
        const AxisRange mirrored{-band.x.last, -band.x.first};
        EXPECT_TRUE(std::ranges::find(bands, mirrored, &Band::x) != bands.end()) << band.x.first;
    }
}

TEST_F(RegressionTest, PiecesOfADenseStaircaseJoin) {
    open("pr63_v1.quantized_sigmoid(16,1)@real");
    const std::vector<Line>& lines = figure().plot().lines;
    int joints = 0;
    for (std::size_t i = 1; i < lines.size(); ++i) {
        if (lines[i].role == Role::out_of_range && lines[i - 1].role == Role::quantized) {
            EXPECT_EQ(lines[i].points.front().x, lines[i - 1].points.back().x);
            EXPECT_EQ(lines[i].points.front().y, lines[i - 1].points.back().y);
            ++joints;
        }
    }
    EXPECT_EQ(joints, 1);
}

TEST_F(RegressionTest, CurvesEdgesRisersDotsHatchAndMarkAreDrawn) {
    Document document = m_window->store().document();
    document.view.cursor = -6.5f;
    m_window->store().commit(document);
    const QImage image = canvas_image();
    // Lines are smoothed, so that they are told by how dark they are; the grid is lighter.
    const auto darkest = [&](QPoint at, int reach) {
        const QImage part = around(image, at, reach);
        int least = 255;
        for (int y = 0; y < part.height(); ++y) {
            for (int x = 0; x < part.width(); ++x) { least = std::min(least, part.pixelColor(x, y).lightness()); }
        }
        return least;
    };
    const Line& curve = figure().plot().lines.back();
    ASSERT_EQ(curve.role, Role::activation);
    const auto on_curve =
        std::ranges::find_if(curve.points, [](Point p) { return p.x > 1.1; }); // clear of the box at the cursor
    EXPECT_LT(darkest(pixel(on_curve->x, on_curve->y), 3), 180);
    EXPECT_LT(darkest(pixel(-11.0, 1.0), 8), 180); // the range's edge
    EXPECT_LT(darkest(pixel(-6.5, 1.4), 1), 200);  // the cursor
    EXPECT_GT(darkest(pixel(-7.0, 1.4), 3), 200);  // nothing
    const Tread& tread = figure().plot().treads[2];
    ASSERT_TRUE(tread.rises);
    EXPECT_LT(darkest(pixel(tread.from, 0.5 * (tread.from_value + tread.value)), 1), 180);
    EXPECT_LT(darkest(pixel(tread.from, tread.value) - QPoint(2, 0), 0), 200); // the dot, left of the tread
    std::set<QRgb> colors;
    const QImage hatched = around(image, pixel(9.0, 1.3), 5);
    for (int y = 0; y < hatched.height(); ++y) {
        for (int x = 0; x < hatched.width(); ++x) { colors.insert(hatched.pixel(x, y)); }
    }
    EXPECT_GT(colors.size(), 1u);
}
} // namespace quantoscope
