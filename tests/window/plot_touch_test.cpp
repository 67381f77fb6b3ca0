#include "tests/window/window_fixture.h"

#include <QAccessible>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QMenu>
#include <QScrollArea>
#include <QScrollBar>
#include <QStatusBar>
#include <QToolButton>
#include <QToolTip>

namespace quantoscope {
// The plot as a thing one touches: what a click, a drag or a key does at its ends, its legend and its edges.

namespace {
class PlotTouchTest : public WindowTest {
protected:
    Store& store() { return m_window->store(); }
    const View& seen() { return store().document().view; }

    void drag(QPoint from, QPoint to, Qt::KeyboardModifiers keys) {
        QTest::mousePress(canvas(), Qt::LeftButton, keys, from);
        QTest::mouseMove(canvas(), (from + to) / 2);
        QTest::mouseMove(canvas(), to);
        QTest::mouseRelease(canvas(), Qt::LeftButton, keys, to);
        settle();
    }

    // A click on the number at an end of an axis.
    QLineEdit* field_at(AxisEnd end, const char* name) {
        view().draw_now();
        settle();
        QTest::mouseClick(canvas(), Qt::LeftButton, {}, canvas()->mapFrom(&view(), view().end_rect(end).center()));
        settle();
        return control<QLineEdit>(name);
    }

    QToolButton* legend_key(const char* part) {
        settle();
        for (auto* key : view().findChildren<QToolButton*>(QString(), Qt::FindDirectChildrenOnly)) {
            if (key->isVisible() && key->accessibleName().contains(QLatin1String(part))) { return key; }
        }
        ADD_FAILURE() << "the legend has no key " << part;
        return nullptr;
    }

    void open_menu(QPoint at) {
        QContextMenuEvent event(QContextMenuEvent::Mouse, at, canvas()->mapToGlobal(at));
        QCoreApplication::sendEvent(canvas(), &event);
        settle();
    }

    static QMenu* menu() { return qobject_cast<QMenu*>(QApplication::activePopupWidget()); }

    // Eight quantizers that differ in bits, and five panels.
    Document crowded() {
        Document document = document_of(parse_spec("pr63_v1.quantized_sigmoid(bits=2, integer=1)@real").value());
        for (int bits = 3; bits <= 9; ++bits) {
            const std::string text = "pr63_v1.quantized_sigmoid(bits=" + std::to_string(bits) + ", integer=1)@real";
            document = with_entry_added(document, parse_spec(text).value());
        }
        for (const PanelKind kind : {PanelKind::difference, PanelKind::error, PanelKind::symmetry, PanelKind::widths,
                                     PanelKind::probability}) {
            document.panels[static_cast<std::size_t>(kind)].shown = true;
        }
        return document;
    }
};
} // namespace

TEST_F(PlotTouchTest, AClickOnAnEndOfAnAxisLetsOneTypeAnother) {
    QLineEdit* field = field_at(AxisEnd::right, "Right end of the axis");
    ASSERT_NE(field, nullptr);
    EXPECT_EQ(field->text(), "12");
    field->selectAll();
    QTest::keyClicks(field, "1/32");
    QTest::keyClick(field, Qt::Key_Return);
    settle();
    EXPECT_EQ(seen().x, (AxisRange{-12.0, 0.03125}));
    EXPECT_FALSE(field->isVisible());
    field = field_at(AxisEnd::bottom, "Lower end of the axis");
    field->selectAll();
    QTest::keyClicks(field, "-0x1p-3");
    QTest::keyClick(field, Qt::Key_Return);
    settle();
    ASSERT_TRUE(seen().y);
    EXPECT_EQ(seen().y->first, -0.125);
    action("back")->trigger(); // a step each
    EXPECT_EQ(seen().x.last, 0.03125);
    EXPECT_FALSE(seen().y);
    action("back")->trigger();
    EXPECT_EQ(seen().x, (AxisRange{-12.0, 12.0}));
}

TEST_F(PlotTouchTest, AWrongEndSaysWhyAndEscapeLeavesTheAxis) {
    QLineEdit* field = field_at(AxisEnd::left, "Left end of the axis");
    for (const auto& [typed, reason] : {std::pair("twelve", "not a number"), std::pair("1/0", "not a number"),
                                        std::pair("13", "less than"), std::pair("-2e6", "a million")}) {
        field->selectAll();
        QTest::keyClicks(field, typed);
        QTest::keyClick(field, Qt::Key_Return);
        EXPECT_TRUE(field->isVisible());
        EXPECT_EQ(field->text(), typed);
        EXPECT_TRUE(QToolTip::text().contains(reason)) << QToolTip::text().toStdString();
        EXPECT_EQ(seen().x, (AxisRange{-12.0, 12.0})) << typed;
    }
    QTest::keyClick(field, Qt::Key_Escape);
    EXPECT_FALSE(field->isVisible());
    EXPECT_TRUE(view().hasFocus());
    EXPECT_EQ(seen(), View{});
}

TEST_F(PlotTouchTest, TheEndsAreReachedByKeysOneAfterTheOther) {
    action("axis_ends")->trigger();
    auto* field = control<QLineEdit>("Left end of the axis");
    ASSERT_NE(field, nullptr);
    EXPECT_TRUE(field->hasFocus());
    QTest::keyClicks(field, "-4");
    QTest::keyClick(field, Qt::Key_Tab);
    EXPECT_EQ(field->accessibleName(), "Right end of the axis");
    QTest::keyClicks(field, "4");
    QTest::keyClick(field, Qt::Key_Backtab, Qt::ShiftModifier);
    EXPECT_EQ(field->accessibleName(), "Left end of the axis");
    EXPECT_EQ(field->text(), "-4");
    EXPECT_EQ(seen().x, (AxisRange{-4.0, 4.0}));
}

TEST_F(PlotTouchTest, ADragWithShiftZoomsToTheRectangleInOneStep) {
    view().draw_now();
    drag(pixel(-2.0, 1.5), pixel(4.0, 0.5), Qt::ShiftModifier);
    EXPECT_NEAR(seen().x.first, -2.0, 0.04);
    EXPECT_NEAR(seen().x.last, 4.0, 0.04);
    ASSERT_TRUE(seen().y);
    EXPECT_NEAR(seen().y->first, 0.5, 0.01);
    EXPECT_NEAR(seen().y->last, 1.5, 0.01);
    action("back")->trigger();
    EXPECT_EQ(seen().x, (AxisRange{-12.0, 12.0}));
    EXPECT_FALSE(seen().y);
    // A level rectangle leaves y to its fit.
    view().draw_now();
    drag(pixel(-2.0, 1.0), pixel(4.0, 1.0), Qt::ShiftModifier);
    EXPECT_NEAR(seen().x.last, 4.0, 0.04);
    EXPECT_FALSE(seen().y);
}

TEST_F(PlotTouchTest, EscapeGivesTheRectangleUp) {
    QTest::mousePress(canvas(), Qt::LeftButton, Qt::ShiftModifier, pixel(-2.0, 1.5));
    QTest::mouseMove(canvas(), pixel(4.0, 0.5));
    QTest::keyClick(&view(), Qt::Key_Escape);
    QTest::mouseRelease(canvas(), Qt::LeftButton, Qt::ShiftModifier, pixel(4.0, 0.5));
    EXPECT_EQ(seen(), View{});
}

TEST_F(PlotTouchTest, TheContextMenuIsAboutThePlaceOfTheClick) {
    view().draw_now();
    QTest::mouseMove(canvas(), pixel(2.0, 0.5));
    open_menu(pixel(2.0, 0.5));
    ASSERT_NE(menu(), nullptr);
    for (const char* id :
         {"fit", "zoom_here", "axis_ends", "add_marker", "copy_value", "copy_figure", "export_figure"}) {
        EXPECT_TRUE(menu()->actions().contains(action(QLatin1String(id)))) << id;
    }
    QEvent leave(QEvent::Leave); // a menu takes the pointer away
    QCoreApplication::sendEvent(canvas(), &leave);
    action("copy_value")->trigger();
    const QString copied = QApplication::clipboard()->text();
    EXPECT_TRUE(copied.startsWith("x = ")) << copied.toStdString();
    EXPECT_TRUE(copied.contains("q = 1.5   code 6")) << copied.toStdString(); // contract.md: the tread from 1.577
    action("add_marker")->trigger();
    EXPECT_NEAR(seen().marker_a.value(), 2.0, 0.03);
    const double before = 2.0 - seen().x.first;
    action("zoom_here")->trigger();
    EXPECT_NEAR(seen().x.length(), 12.0, 1e-6);
    EXPECT_NEAR(2.0 - seen().x.first, 0.5 * before, 0.05);
    menu()->close();
    settle();
    EXPECT_EQ(menu(), nullptr);
}

TEST_F(PlotTouchTest, TheMenuOpensByTheKeyboard) {
    view().setFocus();
    QTest::keyClick(&view(), Qt::Key_Right);
    QTest::keyClick(&view(), Qt::Key_F10, Qt::ShiftModifier);
    settle();
    ASSERT_NE(menu(), nullptr);
    action("add_marker")->trigger();
    EXPECT_EQ(seen().marker_a, 0.5026291f); // contract.md: the transition to the right of 0
    menu()->close();
    settle();
    QContextMenuEvent key(QContextMenuEvent::Keyboard, {}, {});
    QCoreApplication::sendEvent(&view(), &key);
    ASSERT_NE(menu(), nullptr);
    menu()->close();
    settle();
}

TEST_F(PlotTouchTest, AClickOnALegendEntryHidesWhatItNamesAndAnotherShowsIt) {
    store().commit(with_entry_added(store().document(), parse_spec("quantized_tanh(4)").value()));
    const std::size_t entries = figure().legend.size();
    QToolButton* key = legend_key("quantized_tanh");
    ASSERT_NE(key, nullptr);
    EXPECT_TRUE(key->isChecked());
    QTest::mouseClick(key, Qt::LeftButton);
    settle();
    EXPECT_FALSE(store().document().entries[1].visible);
    key = legend_key("quantized_tanh"); // still there
    ASSERT_NE(key, nullptr);
    EXPECT_FALSE(key->isChecked());
    key->setFocus();
    QTest::keyClick(key, Qt::Key_Space);
    settle();
    EXPECT_TRUE(store().document().entries[1].visible);
    EXPECT_EQ(figure().legend.size(), entries);
    EXPECT_EQ(store().steps().undoText(), "Show quantizer");
}

TEST_F(PlotTouchTest, AFindingIsHiddenByItsLegendEntry) {
    const std::vector<LegendEntry> before = figure().legend;
    QTest::mouseClick(legend_key("not symmetric"), Qt::LeftButton);
    settle();
    EXPECT_FALSE(store().document().figure.annotations.asymmetry);
    ASSERT_EQ(figure().legend.size(), before.size()); // at its place, paler
    for (std::size_t i = 0; i < before.size(); ++i) {
        EXPECT_EQ(figure().legend[i].role, before[i].role);
        EXPECT_EQ(figure().legend[i].hidden, before[i].role == Role::asymmetric);
    }
    QTest::mouseClick(legend_key("not symmetric"), Qt::LeftButton);
    settle();
    EXPECT_EQ(figure().legend, before);
}

// The first version with 4 bits and an integer bit: 1.75 from 2.93 on. Without the integer bit the largest output is
// 0.875, which is what is asked for.
TEST_F(PlotTouchTest, ATreadThatIsPulledTakesTheNearestSettingAlong) {
    view().draw_now();
    drag(pixel(6.0, 1.75), pixel(6.0, 0.88), Qt::ControlModifier);
    EXPECT_EQ(spec_text(), "pr63_v1.quantized_sigmoid(bits=4)@real");
    EXPECT_FALSE(seen().y); // fits again
    action("undo")->trigger();
    EXPECT_EQ(spec_text(), "pr63_v1.quantized_sigmoid(bits=4, integer=1)@real");
    drag(pixel(6.0, 1.75), pixel(6.0, -0.2), Qt::ControlModifier);               // what no setting has
    EXPECT_EQ(spec_text(), "pr63_v1.quantized_sigmoid(bits=1, integer=1)@real"); // 0, the nearest
    EXPECT_TRUE(m_window->statusBar()->currentMessage().contains("No setting comes closer"))
        << m_window->statusBar()->currentMessage().toStdString();
}

TEST_F(PlotTouchTest, TheTrueFunctionIsHiddenByItsLegendEntry) {
    const auto draws = [this](Role role) {
        return std::ranges::any_of(figure().plot().lines, [role](const Line& line) { return line.role == role; });
    };
    m_window->store().commit(document_of(parse_spec("quantized_tanh(4)@hard").value()));
    settle();
    ASSERT_TRUE(draws(Role::activation) && draws(Role::surrogate));
    QTest::mouseClick(legend_key("true tanh"), Qt::LeftButton);
    settle();
    EXPECT_FALSE(draws(Role::activation) || draws(Role::surrogate));
    QToolButton* key = legend_key("true tanh"); // still there
    ASSERT_NE(key, nullptr);
    EXPECT_FALSE(key->isChecked());
    QTest::mouseClick(key, Qt::LeftButton);
    settle();
    EXPECT_TRUE(draws(Role::activation));
}

TEST_F(PlotTouchTest, WhatItIsHeldAgainstIsHiddenByItsLegendEntry) {
    m_window->store().commit(with_against(store().document(), {.target = parse_spec("quantized_tanh(4)").value()}));
    settle();
    const auto has_ghost = [this] {
        return std::ranges::any_of(figure().legend,
                                   [](const LegendEntry& entry) { return entry.role == Role::ghost && !entry.hidden; });
    };
    ASSERT_TRUE(has_ghost());
    QTest::mouseClick(legend_key("quantized_tanh"), Qt::LeftButton);
    settle();
    EXPECT_FALSE(has_ghost());
    QTest::mouseClick(legend_key("quantized_tanh"), Qt::LeftButton);
    settle();
    EXPECT_TRUE(has_ghost());
}

TEST_F(PlotTouchTest, TheLegendIsWithinReachOfScreenReaders) {
    QToolButton* key = legend_key("8 levels");
    ASSERT_NE(key, nullptr);
    QAccessibleInterface* plot = QAccessible::queryAccessibleInterface(&view());
    QAccessibleInterface* entry = QAccessible::queryAccessibleInterface(key);
    EXPECT_EQ(entry->role(), QAccessible::CheckBox);
    EXPECT_TRUE(entry->state().checked);
    EXPECT_EQ(entry->parent(), plot);
    const int index = plot->indexOfChild(entry);
    EXPECT_GE(index, 0);
    EXPECT_EQ(plot->child(index), entry);
}

TEST_F(PlotTouchTest, ACrowdedFigureScrollsAndKeepsItsPanelsHigh) {
    store().commit(crowded());
    m_window->resize(900, 540);
    settle();
    view().draw_now();
    settle();
    auto* area = view().findChild<QScrollArea*>();
    const int room = area->viewport()->height();
    ASSERT_EQ(figure().panels.size(), 6u);
    int below = 0;
    int index = 0;
    for (const QCPAxisRect* rect : canvas()->axisRects()) {
        EXPECT_GE(rect->height(), index == 0 ? 100 : 50) << index;
        EXPECT_GT(rect->top(), below) << index; // none over another
        below = rect->bottom();
        ++index;
    }
    const int legend = canvas()->plotLayout()->element(0, 0)->outerRect().height();
    EXPECT_LE(legend, (room + 2) / 3);
    EXPECT_GT(canvas()->axisRects().front()->top(), canvas()->plotLayout()->element(0, 0)->outerRect().bottom());
    QScrollBar* bar = area->verticalScrollBar();
    EXPECT_GT(bar->maximum(), 0);
    view().setFocus();
    QTest::keyClick(&view(), Qt::Key_PageDown, Qt::ControlModifier);
    EXPECT_GT(bar->value(), 0);
    QTest::keyClick(&view(), Qt::Key_PageUp, Qt::ControlModifier);
    EXPECT_EQ(bar->value(), 0);
    // The rest of the legend is a click away.
    QToolButton* more = legend_key("more");
    ASSERT_NE(more, nullptr);
    EXPECT_TRUE(more->toolTip().contains("not symmetric")) << more->toolTip().toStdString();
    more->setFocus();
    QTest::keyClick(more, Qt::Key_Space);
    EXPECT_EQ(QToolTip::text(), more->toolTip());
    picture("crowded");
}

TEST_F(PlotTouchTest, WithRoomEnoughNothingScrolls) {
    auto* area = view().findChild<QScrollArea*>();
    EXPECT_FALSE(area->verticalScrollBar()->isVisible());
    EXPECT_EQ(canvas()->height(), area->viewport()->height());
}

TEST_F(PlotTouchTest, OffTheCurveAnArrowLeadsBack) {
    EXPECT_FALSE(view().findChild<QToolButton*>()->isVisible());
    store().change([](Document& document) {
        document.view.y = AxisRange{5.0, 6.0}; // outputs are 0 to 1.75
    });
    settle();
    QToolButton* back = legend_key("");
    for (auto* button : view().findChildren<QToolButton*>(QString(), Qt::FindDirectChildrenOnly)) {
        if (button->text() == "The curve lies below") { back = button; }
    }
    ASSERT_TRUE(back->isVisible());
    EXPECT_EQ(back->arrowType(), Qt::DownArrow);
    EXPECT_TRUE(view().plot_rect().contains(back->geometry()));
    EXPECT_GT(back->geometry().center().y(), view().plot_rect().center().y());
    EXPECT_EQ(m_window->statusBar()->currentMessage(), "The curve lies below");
    store().change([](Document& document) { document.view.y = AxisRange{-4.0, -3.0}; });
    settle();
    EXPECT_EQ(back->arrowType(), Qt::UpArrow);
    QTest::mouseClick(back, Qt::LeftButton);
    settle();
    EXPECT_FALSE(seen().y);
    EXPECT_FALSE(back->isVisible());
}

TEST_F(PlotTouchTest, APanelThatLacksSomethingSaysWhat) {
    action("panel_difference")->trigger();
    settle();
    const Panel* panel = figure().panel(PanelKind::difference);
    ASSERT_NE(panel, nullptr);
    EXPECT_TRUE(panel->missing);
    EXPECT_TRUE(m_window->statusBar()->currentMessage().contains(action("duplicate")->shortcut().toString()))
        << m_window->statusBar()->currentMessage().toStdString();
    const QImage empty = canvas_image();
    action("duplicate")->trigger();
    settle();
    EXPECT_FALSE(figure().panel(PanelKind::difference)->missing);
    EXPECT_NE(canvas_image(), empty);
    action("panel_deployed")->trigger();
    settle();
    EXPECT_TRUE(figure().panel(PanelKind::deployed)->missing);
    for (std::size_t i = 0; i < figure().panels.size(); ++i) { EXPECT_EQ(figure().panels[i].row, static_cast<int>(i)); }
    // Files leave it out, as they always did.
    EXPECT_EQ(build_figure(store().document(), nullptr, 400).panel(PanelKind::deployed), nullptr);
}
} // namespace quantoscope
