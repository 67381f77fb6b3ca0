#include "app/files/version.h"
#include "app/window/find_panel.h"
#include "app/window/prove_dialog.h"
#include "core/session/session.h"
#include "tests/window/window_fixture.h"

#include <QProgressBar>
#include <QTreeWidget>

namespace quantoscope {
namespace {
class FindTest : public WindowTest {
protected:
    const Document& document() { return m_window->store().document(); }
    QLineEdit* wanted_text() { return m_window->findChild<QLineEdit*>("find_text"); }
    QTreeWidget* list() { return m_window->findChild<FindPanel*>()->findChild<QTreeWidget*>(); }

    void type(QLineEdit* field, const char* text) {
        field->setFocus();
        field->selectAll();
        QTest::keyClicks(field, QLatin1String(text));
        QTest::keyClick(field, Qt::Key_Return);
        settle();
    }

    bool lists(int count) {
        return QTest::qWaitFor([&] { return list()->topLevelItemCount() == count; }, 30000);
    }
};
} // namespace

// The command line says of the same question: 3 of 21 settings pass, quantized_sigmoid(bits=6)@real first
// (resources/manual/how-many-bits.md, whose example is run).
TEST_F(FindTest, ListsWhatKeepsToTheLimits) {
    action("find_settings")->trigger();
    settle();
    EXPECT_TRUE(m_window->findChild<FindPanel*>()->isVisible());
    EXPECT_EQ(wanted_text()->text(), "pr63_v1.quantized_sigmoid(bits=?, integer=1)@real");
    type(wanted_text(), "quantized_sigmoid(bits=2..8)@?");
    type(control<QLineEdit>("Largest error at most"), "1/64");
    ASSERT_TRUE(lists(3));
    EXPECT_EQ(list()->topLevelItem(0)->text(0), "quantized_sigmoid(bits=6)@real");
    EXPECT_EQ(list()->topLevelItem(0)->text(1), "6");
    EXPECT_FALSE(list()->topLevelItem(0)->icon(0).isNull());
    emit list()->itemActivated(list()->topLevelItem(1), 0);
    settle();
    EXPECT_EQ(spec_text(), "quantized_sigmoid(bits=7)@real");
    ASSERT_TRUE(document().find); // what is wanted stays
    EXPECT_EQ(document().find->checks, std::vector<std::string>{"max-error=1/64"});
}

TEST_F(FindTest, BelongsToTheSessionAndToUndo) {
    action("find_settings")->trigger();
    type(wanted_text(), "quantized_tanh(bits=2..4)");
    const Document asked = document();
    EXPECT_EQ(read_session(session_text(asked)).value().document, asked);
    EXPECT_EQ(read_session(session_line(asked)).value().document, asked);
    ASSERT_TRUE(lists(3));
    action("undo")->trigger();
    action("undo")->trigger();
    settle();
    EXPECT_FALSE(document().find);
    EXPECT_FALSE(m_window->findChild<FindPanel*>()->isVisible());
    action("redo")->trigger();
    action("redo")->trigger();
    EXPECT_EQ(document(), asked);
    ASSERT_TRUE(lists(3));
}

TEST_F(FindTest, SaysWhatIsWrongAndWhatTheNearestLacks) {
    action("find_settings")->trigger();
    type(wanted_text(), "quantized_sigmoid(bits=2..99)");
    const auto says = [&](const char* text) {
        return QTest::qWaitFor(
            [&] {
                for (const QLabel* label : m_window->findChild<FindPanel*>()->findChildren<QLabel*>()) {
                    if (label->text().contains(QLatin1String(text))) { return true; }
                }
                return false;
            },
            30000);
    };
    EXPECT_TRUE(says("24")); // the most bits there are
    type(wanted_text(), "quantized_sigmoid(bits=2..4)");
    control<QSlider>("Largest error at most")->setValue(12); // 1/4096
    EXPECT_TRUE(says("None of 3 settings passes. The nearest is quantized_sigmoid(bits=4)"));
    EXPECT_EQ(control<QLineEdit>("Largest error at most")->text(), "1/4096");
    EXPECT_EQ(list()->topLevelItemCount(), 0);
}

// Of 4 bits in and out there are 16 codes, which takes no time (resources/manual/why-believe.md has the long ones).
TEST_F(FindTest, ProvesAndKeepsTheProof) {
    open("hls4ml.hard_tanh(input='ap_fixed<4,2>', result='ap_fixed<4,2>')");
    action("prove")->trigger();
    settle();
    auto* dialog = m_window->findChild<ProveDialog*>();
    ASSERT_NE(dialog, nullptr);
    QPushButton* keep = nullptr;
    for (QPushButton* button : dialog->findChildren<QPushButton*>()) {
        if (button->text() == "&Keep in the session") { keep = button; }
    }
    ASSERT_TRUE(QTest::qWaitFor([&] { return keep->isEnabled(); }, 30000));
    keep->click();
    ASSERT_TRUE(document().proof);
    EXPECT_TRUE(document().proof->holds);
    EXPECT_EQ(document().proof->text, spec_text());
    EXPECT_EQ(document().proof->version, program_version);
    EXPECT_EQ(document().proof->hash.size(), 16u);
    EXPECT_EQ(read_session(session_text(document())).value().document, document());
    const auto facts_say = [&](const char* text) {
        return m_window->findChild<FactsPanel*>()->plain_text().contains(QLatin1String(text));
    };
    dialog->close();
    settle();
    EXPECT_TRUE(facts_say("Proved over all inputs."));
    type_text("quantized_tanh(4)");
    EXPECT_TRUE(facts_say("A proof of what is no longer shown"));
    EXPECT_FALSE(facts_say("Proved over all inputs."));
}
} // namespace quantoscope
