#include "tests/window/window_fixture.h"

#include <QComboBox>
#include <QMenu>
#include <QMenuBar>
#include <QUndoView>

namespace quantoscope {
namespace {
// The keys of Undo and Redo (on X11 Ctrl+Z and Ctrl+Shift+Z) as they are pressed, wherever the focus is.
class UndoKeysTest : public WindowTest {
protected:
    QUndoStack& steps() { return m_window->store().steps(); }
    const Document& document() { return m_window->store().document(); }

    void press_undo(QWidget* at) {
        QTest::keySequence(at, QKeySequence::Undo);
        settle();
    }

    void press_redo(QWidget* at) {
        QTest::keySequence(at, QKeySequence::Redo);
        settle();
    }

    static QString text_in(QWidget* field) {
        auto* box = qobject_cast<QComboBox*>(field);
        auto* line = box != nullptr ? box->lineEdit() : qobject_cast<QLineEdit*>(field);
        return (line != nullptr ? line : field->findChild<QLineEdit*>())->text();
    }

    void type_into(QWidget* field, const char* text) {
        field->setFocus(Qt::TabFocusReason);
        QTest::keySequence(field, QKeySequence::SelectAll);
        QTest::keyClicks(field, QLatin1String(text));
        settle();
    }

    // A window with a field of every kind: whole and real numbers, a number or a word, the text.
    void open_all_fields() {
        open("quantized_relu(4, 1, negative_slope=0.25)");
        Document all = document();
        all.sweep = Sweep{.key = "bits", .from = 3, .to = 6};
        all.panels[static_cast<std::size_t>(PanelKind::probability)].shown = true;
        all.inputs.kind = InputDistribution::Kind::normal;
        all = with_entry_added(all, parse_spec("quantized_relu(5, 1, negative_slope=0.25)").value());
        m_window->store().replace(all, Store::State::saved);
        settle();
    }

    struct Field {
        const char* name;
        const char* typed;
    };
    static constexpr Field fields[] = {{"Bits", "7"},
                                       {"Integer bits", "2"},
                                       {"First value of the sweep", "2"},
                                       {"Last value of the sweep", "7"},
                                       {"Mean of the inputs", "0.5"},
                                       {"Standard deviation of the inputs", "2"},
                                       {"negative_slope", "0.125"},
                                       {"As text", "quantized_relu(6)"}};

    QWidget* field(const char* name) {
        for (QWidget* candidate : m_window->findChildren<QWidget*>()) {
            const bool types = qobject_cast<QAbstractSpinBox*>(candidate) != nullptr ||
                               qobject_cast<QLineEdit*>(candidate) != nullptr ||
                               qobject_cast<QComboBox*>(candidate) != nullptr;
            if (types && candidate->accessibleName() == QLatin1String(name) && candidate->isVisible()) {
                return candidate;
            }
        }
        ADD_FAILURE() << "there is no field named " << name;
        return nullptr;
    }
};

TEST_F(UndoKeysTest, WorkInEveryPlaceThatTakesTheFocus) {
    open_all_fields();
    const std::string start = spec_text();
    control<QSlider>("Bits")->setValue(6);
    const std::string changed = spec_text();
    ASSERT_EQ(steps().count(), 1);
    int places = 0;
    for (QWidget* place : m_window->findChildren<QWidget*>()) {
        if (!place->isVisible() || !place->isEnabled() || place->window() != m_window.get() ||
            (place->focusPolicy() & Qt::ClickFocus) != Qt::ClickFocus) {
            continue;
        }
        place->setFocus(Qt::TabFocusReason);
        if (!place->hasFocus()) {
            continue; // somebody else has it in its place
        }
        ++places;
        const auto told = [&] {
            return std::string(place->metaObject()->className()) + ' ' + place->accessibleName().toStdString();
        };
        press_undo(place);
        EXPECT_EQ(spec_text(), start) << told();
        press_redo(place);
        EXPECT_EQ(spec_text(), changed) << told();
        EXPECT_EQ(steps().count(), 1) << told();
    }
    EXPECT_GT(places, 20);
}

TEST_F(UndoKeysTest, ALineBeingTypedHasAnUndoOfItsOwn) {
    for (const Field& row : fields) {
        SCOPED_TRACE(row.name);
        open_all_fields();
        const std::string start = spec_text();
        control<QSlider>("Integer bits")->setValue(3);
        QWidget* place = field(row.name);
        const QString before = text_in(place);
        type_into(place, row.typed);
        EXPECT_EQ(text_in(place).toStdString(), row.typed);
        while (text_in(place) != before) {
            const QString at = text_in(place);
            press_undo(place);
            ASSERT_NE(text_in(place), at);
        }
        EXPECT_EQ(steps().count(), 1);
        EXPECT_EQ(steps().index(), 1); // the window's steps are as they were
        press_redo(place);
        EXPECT_NE(text_in(place), before); // and so is the line's redo
        while (text_in(place) != before) { press_undo(place); }
        press_undo(place); // nothing typed is left: the step before
        EXPECT_EQ(spec_text(), start);
    }
}

TEST_F(UndoKeysTest, WhatIsTypedIsAStepOnceItIsFinished) {
    for (const Field& row : fields) {
        for (const bool leaves : {false, true}) {
            SCOPED_TRACE(std::string(row.name) + (leaves ? ", left" : ", Return"));
            open_all_fields();
            const Document start = document();
            QWidget* place = field(row.name);
            type_into(place, row.typed);
            if (leaves) {
                view().setFocus(Qt::MouseFocusReason);
                place->setFocus(Qt::TabFocusReason); // and comes back
            } else {
                QTest::keyClick(place, Qt::Key_Return);
            }
            settle();
            EXPECT_EQ(steps().count(), 1);
            EXPECT_FALSE(document() == start);
            press_undo(place);
            EXPECT_TRUE(document() == start);
            press_redo(place);
            EXPECT_FALSE(document() == start);
        }
    }
}

TEST_F(UndoKeysTest, ATypedTextAndALaterGestureAreTwoStepsWhateverWasTypedBetween) {
    for (const char* between : {"", "x", ") oops", ", 5"}) {
        SCOPED_TRACE(between);
        open("quantized_sigmoid(4)");
        type_text("quantized_tanh(6)");
        QTest::keyClicks(text_field(), QLatin1String(between));
        auto* slider = control<QSlider>("Bits");
        slider->setFocus(Qt::MouseFocusReason);
        QTest::keyClick(slider, Qt::Key_Right);
        EXPECT_EQ(spec_text(), "quantized_tanh(bits=7)");
        EXPECT_EQ(steps().count(), 2);
        press_undo(slider);
        EXPECT_EQ(spec_text(), "quantized_tanh(bits=6)");
        press_undo(slider);
        EXPECT_EQ(spec_text(), "quantized_sigmoid(bits=4)");
    }
}

// Whatever was shown before it was finished: the store tells the gestures apart, not each control.
TEST_F(UndoKeysTest, WhatAnotherGestureHasShownIsAStepOfItsOwn) {
    Store& store = m_window->store();
    const Document start = document();
    const Document shown = with_spec(start, parse_spec("quantized_tanh(5)").value());
    Document later = shown;
    later.ticks = TickNotation::binary;
    store.preview(shown);
    store.commit(later);
    ASSERT_EQ(steps().count(), 2);
    store.undo();
    EXPECT_TRUE(document() == shown);
    store.undo();
    EXPECT_TRUE(document() == start);
    store.preview(shown); // in the middle of a drag
    store.undo();
    EXPECT_TRUE(document() == start);
    store.redo();
    EXPECT_TRUE(document() == shown);
}

TEST_F(UndoKeysTest, ACommandActsOnWhatIsTyped) {
    for (const Field& row : fields) {
        SCOPED_TRACE(row.name);
        open_all_fields();
        const Document start = document();
        QWidget* place = field(row.name);
        type_into(place, row.typed);
        QTest::keyClick(place, Qt::Key_5, Qt::ControlModifier); // a panel
        ASSERT_EQ(steps().count(), 2);
        m_window->store().undo();
        EXPECT_FALSE(document() == start); // what was typed is a step, too
        m_window->store().undo();
        EXPECT_TRUE(document() == start);
        type_into(place, row.typed);
        emit m_window->menuBar()->actions().front()->menu()->aboutToShow();
        EXPECT_EQ(steps().count(), 1);
        EXPECT_FALSE(document() == start);
    }
}
} // namespace
} // namespace quantoscope
