#include "app/plot/export.h"
#include "app/window/selected_controls.h"
#include "app/window/side_panel.h"
#include "app/words/facts.h"
#include "app/words/panels.h"
#include "tests/window/exported.h"
#include "tests/window/window_fixture.h"

#include <QComboBox>
#include <QElapsedTimer>
#include <QRadioButton>
#include <QSignalSpy>
#include <QStatusBar>

namespace quantoscope {
namespace {
class SweepTest : public WindowTest {
protected:
    const Document& document() { return m_window->store().document(); }
    const std::optional<Sweep>& sweep() { return document().sweep; }
    QCheckBox* check() { return control<QCheckBox>("Sweep"); }
    QSpinBox* first() { return control<QSpinBox>("First value of the sweep"); }
    QSpinBox* last() { return control<QSpinBox>("Last value of the sweep"); }
    QComboBox* parameter() { return control<QComboBox>("Swept parameter"); }

    void choose_parameter(const char* title) {
        const int index = parameter()->findText(QLatin1String(title));
        ASSERT_GE(index, 0);
        parameter()->setCurrentIndex(index);
        emit parameter()->activated(index);
        settle();
    }

    void choose_layout(const char* text) {
        for (QRadioButton* button : m_window->findChildren<QRadioButton*>()) {
            if (button->text() == QLatin1String(text)) { button->click(); }
        }
        settle();
    }

    bool wait_for_trend() {
        return QTest::qWaitFor([&] { return !figure().panels.back().lines.empty(); }, 30000);
    }
};
} // namespace

TEST_F(SweepTest, IsOneLineUntilItIsTurnedOn) {
    const SweepControls* controls = m_window->findChild<SweepControls*>();
    const int height = controls->height();
    EXPECT_FALSE(check()->isChecked());
    check()->click();
    settle();
    EXPECT_EQ(sweep(), Sweep{}); // bits from 2 to 8
    EXPECT_GT(controls->height(), height + 30);
    EXPECT_EQ(parameter()->currentText(), "Bits");
    EXPECT_EQ(first()->value(), 2);
    EXPECT_EQ(last()->value(), 8);
    EXPECT_EQ(figure().sweep_size, 7);
    ASSERT_TRUE(wait_for_trend());
    check()->click();
    settle();
    EXPECT_EQ(sweep(), std::nullopt);
    EXPECT_EQ(figure().sweep_size, 0);
    m_window->store().steps().undo();
    EXPECT_TRUE(sweep());
    EXPECT_TRUE(check()->isChecked());
}

TEST_F(SweepTest, StandsBesideTheComparisonAndMovesNothingAboveIt) {
    m_window->resize(1400, 900);
    settle();
    const auto top = [this](QWidget* widget) { return widget->mapTo(m_window.get(), QPoint()).y(); };
    QWidget* compare = control<QComboBox>("Compare with");
    const int before = top(check());
    EXPECT_GT(before, top(compare));
    EXPECT_LT(before, top(compare) + 80);
    EXPECT_LT(before, top(control<QSlider>("Bits")));
    const int above = top(compare);
    check()->click();
    settle();
    EXPECT_EQ(top(check()), before);
    EXPECT_EQ(top(compare), above);
    const auto* column = m_window->findChild<SidePanel*>();
    for (const QRadioButton* choice : column->findChildren<QRadioButton*>()) {
        if (choice->text() == "Small multiples") {
            EXPECT_TRUE(column->viewport()->rect().contains(
                QRect(choice->mapTo(column->viewport(), QPoint()), choice->size())));
        }
    }
}

// Half a step, 2^-(bits+1), is the largest error of today's sigmoid but for its top, where 1 - 2^-bits stands for up to
// 1: 2^-bits, which the curve does not quite reach on [-12, 12].
TEST_F(SweepTest, ALimitIsDrawnAndNamesTheFirstValueWithinIt) {
    open("quantized_sigmoid(4)@real");
    check()->click();
    settle();
    auto* limit = control<QLineEdit>("Largest error at most");
    const int steps = m_window->store().steps().count();
    const auto type = [&](const char* text) {
        limit->setFocus();
        limit->selectAll();
        QTest::keyClick(limit, Qt::Key_Delete);
        QTest::keyClicks(limit, text);
        QTest::keyClick(limit, Qt::Key_Return);
        settle();
    };
    type("1/32");
    EXPECT_EQ(sweep()->limit, "1/32");
    EXPECT_EQ(m_window->store().steps().count(), steps + 1);
    EXPECT_EQ(m_window->store().steps().undoText(), "Largest error at most 1/32");
    ASSERT_TRUE(wait_for_trend());
    const auto finding = [this] {
        const Study study = whole_study(document());
        return plain(panel_words(figure().panels.back(), document(), &study, exact_style()).finding);
    };
    EXPECT_EQ(finding(), "at most 1/32: first at bits = 5");
    const Line& line = figure().panels.back().lines.back();
    EXPECT_EQ(line.role, quantoscope::Role::range_edge);
    for (const Point& point : line.points) {
        EXPECT_EQ(point.y, -5.0); // log2 of it
    }
    EXPECT_EQ(line.points.front().x, figure().panels.back().x.first);
    EXPECT_EQ(line.points.back().x, figure().panels.back().x.last);
    const Study study = whole_study(document());
    const auto facts = document_facts(document(), study, exact_style());
    EXPECT_TRUE(std::ranges::any_of(facts, [](const Fact& fact) {
        return plain(fact).find("at most 1/32: first at bits = 5") != std::string::npos;
    }));
    picture("sweep-limit");
    type("0.03125"); // the same
    EXPECT_EQ(finding(), "at most 0.03125: first at bits = 5");
    type("0.0001");
    EXPECT_EQ(finding(), "at most 0.0001: at no value");
    type("1 step"); // another line at each value
    EXPECT_EQ(finding(), "at most 1 step: first at bits = 2");
    ASSERT_EQ(figure().panels.back().lines.back().points.size(), 9u);
    EXPECT_EQ(figure().panels.back().lines.back().points[1].y, -2.0);
    EXPECT_EQ(figure().panels.back().lines.back().points[7].y, -8.0);
    type("1/0"); // is none, and stays to be corrected
    EXPECT_EQ(sweep()->limit, "1 step");
    EXPECT_EQ(limit->text(), "1/0");
    EXPECT_TRUE(limit->property("error").toBool());
    m_window->store().steps().undo();
    settle();
    EXPECT_EQ(limit->text(), "0.0001");
    type("");
    EXPECT_EQ(sweep()->limit, "");
    EXPECT_EQ(figure().panels.back().lines.size(), 2u);
}

TEST_F(SweepTest, SaysThatItHasNoPanels) {
    control<QCheckBox>("Sweep")->click();
    QTest::keyClick(m_window.get(), Qt::Key_1, Qt::ControlModifier);
    EXPECT_EQ(m_window->statusBar()->currentMessage(), "A sweep has no panels; they come back when it is off");
}

TEST_F(SweepTest, EndsStayInTheDomainAndPushEachOther) {
    check()->click();
    settle();
    EXPECT_EQ(first()->minimum(), 1); // bits go from 1 to 24
    EXPECT_EQ(last()->maximum(), 24);
    first()->setValue(11);
    settle();
    EXPECT_EQ(sweep()->from, 11);
    EXPECT_EQ(sweep()->to, 11);
    last()->setValue(5);
    settle();
    EXPECT_EQ(sweep()->from, 5);
    EXPECT_EQ(sweep()->to, 5);
    EXPECT_EQ(first()->value(), 5);
}

TEST_F(SweepTest, EveryWholeNumberParameterCanBeSweptAndIsRemembered) {
    check()->click();
    settle();
    ASSERT_EQ(parameter()->count(), 2);
    last()->setValue(6);
    choose_parameter("Integer bits");
    EXPECT_EQ(sweep()->key, "integer");
    EXPECT_EQ(sweep()->from, 0);
    EXPECT_EQ(sweep()->to, 7);
    EXPECT_EQ(last()->maximum(), 16);
    last()->setValue(3);
    choose_parameter("Bits");
    EXPECT_EQ(sweep()->to, 6);
    choose_parameter("Integer bits");
    EXPECT_EQ(sweep()->to, 3);
    EXPECT_EQ(figure().sweep_size, 4);
}

TEST_F(SweepTest, LayoutsAreOneClickApart) {
    check()->click();
    settle();
    EXPECT_EQ(figure().panels.size(), 2u);
    choose_layout("Small multiples");
    EXPECT_EQ(sweep()->layout, SweepLayout::multiples);
    EXPECT_EQ(figure().panels.size(), 8u);
    choose_layout("Overlay");
    EXPECT_EQ(figure().panels.size(), 2u);
}

TEST_F(SweepTest, ARevisionWithoutTheParameterSaysSo) {
    check()->click();
    settle();
    choose_parameter("Integer bits");
    m_window->store().commit(with_spec(document(), parse_spec("quantized_sigmoid(4)@real").value()));
    settle();
    EXPECT_FALSE(first()->isEnabled());
    EXPECT_EQ(parameter()->currentIndex(), -1);
    bool told = false;
    for (const QLabel* label : m_window->findChild<SweepControls*>()->findChildren<QLabel*>()) {
        told = told || (label->isVisible() && label->text().contains("no parameter integer"));
    }
    EXPECT_TRUE(told);
    choose_parameter("Bits");
    EXPECT_TRUE(first()->isEnabled());
    EXPECT_EQ(figure().sweep_size, 7);
}

TEST_F(SweepTest, ShowingEmitsNothing) {
    SweepControls controls;
    const QSignalSpy spy(&controls, &SweepControls::committed);
    Document shown = document();
    controls.show_document(shown);
    shown.sweep = Sweep{"integer", 3, 9, SweepLayout::multiples};
    controls.show_document(shown);
    shown.entries[0].spec = parse_spec("quantized_sigmoid(4)").value();
    controls.show_document(shown);
    shown.entries.clear();
    controls.show_document(shown);
    EXPECT_EQ(spy.count(), 0);
}

// The staircases do not wait for the trend, and moving about does not work it out again.
TEST_F(SweepTest, PanningDoesNotSolveAnything) {
    Document shown = document();
    shown.sweep = Sweep{"bits", 1, 16, SweepLayout::overlay};
    m_window->store().commit(shown);
    EXPECT_FALSE(figure().plot().treads.empty());
    EXPECT_TRUE(figure().panels.back().lines.empty());
    ASSERT_TRUE(wait_for_trend());
    const auto trend = figure().panels.back().lines;
    QElapsedTimer timer;
    double best = 1e9;
    for (int round = 0; round < 20; ++round) {
        shown.view.x = {-12.0 + 0.1 * round, 12.0 + 0.1 * round};
        timer.start();
        m_window->store().commit(shown);
        best = std::min(best, static_cast<double>(timer.nsecsElapsed()));
        ASSERT_EQ(figure().panels.back().lines.size(), 2u); // there at once
    }
    EXPECT_LT(best, 15e6); // the solves alone take some 60 ms
    EXPECT_EQ(figure().panels.back().lines[0].points.back().y, trend[0].points.back().y);
    control<QSlider>("Bits")->setValue(9); // is not what is swept
    EXPECT_EQ(figure().panels.back().lines.size(), 2u);
    control<QSlider>("Integer bits")->setValue(2);
    EXPECT_TRUE(figure().panels.back().lines.empty());
    ASSERT_TRUE(wait_for_trend());
    EXPECT_NE(figure().panels.back().lines[0].points.back().y, trend[0].points.back().y);
}

TEST_F(SweepTest, ZoomsAboutThePlaceInTheSmallPlotPointedAt) {
    Document shown = document();
    shown.sweep = Sweep{"bits", 1, 6, SweepLayout::multiples};
    m_window->store().commit(shown);
    canvas_image();
    std::vector<QCPAxisRect*> plots;
    for (QCPAxisRect* rect : canvas()->axisRects()) { plots.push_back(rect); }
    std::ranges::sort(plots, {}, [](QCPAxisRect* rect) { return std::pair(rect->top(), rect->left()); });
    ASSERT_EQ(plots.size(), 7u);
    std::set<int> widths;
    std::set<int> lefts;
    for (std::size_t i = 0; i + 1 < plots.size(); ++i) {
        widths.insert(plots[i]->width());
        lefts.insert(plots[i]->left());
    }
    EXPECT_EQ(lefts.size(), 3u); // they stand in columns
    EXPECT_LE(*widths.rbegin() - *widths.begin(), 1);
    EXPECT_EQ(plots[0]->left(), plots.back()->left()); // and align with the trend
    EXPECT_NEAR(plots[2]->right(), plots.back()->right(), 1);
    // At x = 6 of the last plot.
    const QPoint at(static_cast<int>(plots[5]->axis(QCPAxis::atBottom)->coordToPixel(6.0)), plots[5]->center().y());
    const QPointF place(at);
    QWheelEvent event(place, canvas()->mapToGlobal(place), {}, {0, 120}, Qt::NoButton, Qt::ShiftModifier,
                      Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(canvas(), &event);
    settle();
    const AxisRange x = document().view.x;
    EXPECT_LT(x.length(), 24.0);
    EXPECT_NEAR((6.0 - x.first) / x.length(), 18.0 / 24.0, 0.01);
}

TEST_F(SweepTest, TrendHasWholeNumbersAlongItsAxes) {
    Document shown = document();
    shown.sweep = Sweep{"bits", 2, 5, SweepLayout::overlay};
    m_window->store().commit(shown);
    canvas_image();
    QCPAxisRect* trend = canvas()->axisRects().back();
    EXPECT_EQ(trend->axis(QCPAxis::atBottom)->tickVectorLabels(), (QVector<QString>{"2", "3", "4", "5"}));
    for (const QString& label : trend->axis(QCPAxis::atLeft)->tickVectorLabels()) {
        EXPECT_FALSE(label.contains('.')) << label.toStdString();
    }
}

TEST_F(SweepTest, OfATableSizeStepsThroughPowersOfTwo) {
    Document shown = document_of(parse_spec("quantized_tanh(8, use_real_tanh=True)").value());
    shown.against = Against{.target = parse_spec("hls4ml.tanh()").value()};
    m_window->store().commit(shown);
    check()->click();
    settle();
    choose_parameter("table_size");
    EXPECT_EQ(first()->value(), 16);
    EXPECT_EQ(last()->value(), 16384);
    first()->stepUp();
    settle();
    EXPECT_EQ(sweep()->from, 32);
    last()->stepDown();
    settle();
    EXPECT_EQ(sweep()->to, 8192);
    ASSERT_TRUE(wait_for_trend());
    ASSERT_EQ(figure().panels.size(), 3u);
    canvas_image();
    QCPAxis* sizes = canvas()->axisRects().back()->axis(QCPAxis::atBottom);
    EXPECT_EQ(sizes->tickVectorLabels().front(), "32");
    EXPECT_EQ(sizes->tickVectorLabels().back(), "8192");
    const QVector<double> ticks = sizes->tickVector();
    for (qsizetype i = 2; i < ticks.size(); ++i) {
        EXPECT_NEAR(sizes->coordToPixel(ticks[i]) - sizes->coordToPixel(ticks[i - 1]),
                    sizes->coordToPixel(ticks[1]) - sizes->coordToPixel(ticks[0]), 1e-6);
    }
    const auto last_dot = figure().panels.back().dots.back().at.x;
    EXPECT_EQ(last_dot, 8192);
    picture("sweep-table-size");
    m_window->store().steps().undo();
    settle();
    EXPECT_EQ(last()->value(), 16384);
}

TEST(SweepExport, SaysWhatIsSweptAndNamesEachValue) {
    Document document = document_of(parse_spec("pr63_v1.quantized_sigmoid(4, 1)@real").value());
    document.sweep = Sweep{"integer", 0, 3, SweepLayout::overlay};
    const QByteArray svg = exported(document, "svg");
    EXPECT_TRUE(svg.contains("pr63_v1.quantized_sigmoid(bits=4, integer=0..3)@real"));
    EXPECT_TRUE(svg.contains(">largest<"));
    EXPECT_TRUE(svg.contains(">RMS<"));
    EXPECT_FALSE(svg.contains("worked out"));
    for (int i = 0; i < 4; ++i) {
        EXPECT_TRUE(svg.contains(light_theme().style(Role::sweep, i, 4).color.name().toUtf8())) << i;
    }
}

TEST(SweepExport, WorksOutATrendThatIsNotKnownYet) {
    Document document = document_of(parse_spec("quantized_tanh(4)").value());
    const auto study = make_study(study_request(document)); // as without the sweep
    document.sweep = Sweep{};
    const QImage known = render_image(document, nullptr, 1.0);
    EXPECT_EQ(render_image(document, &*study, 1.0), known);
}
} // namespace quantoscope
