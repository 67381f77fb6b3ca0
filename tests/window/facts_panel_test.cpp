#include "app/plot/captions.h"
#include "app/window/cursor_rows.h"
#include "app/window/facts_panel.h"
#include "app/window/settings.h"
#include "tests/window/window_fixture.h"

#include <QScrollBar>
#include <QTextBrowser>

namespace quantoscope {
namespace {
class FactsPanelTest : public WindowTest {
protected:
    void SetUp() override {
        save_value("window/more_at_cursor", false); // as at the first start
        WindowTest::SetUp();
    }

    FactsPanel* panel() { return m_window->findChild<FactsPanel*>(); }

    // The texts that are shown, from top to bottom.
    QList<FixedWidthText*> texts() {
        QList<FixedWidthText*> shown;
        for (FixedWidthText* text : panel()->findChildren<FixedWidthText*>()) {
            if (text->isVisible()) { shown.push_back(text); }
        }
        return shown;
    }

    FixedWidthText* text_with(const QString& part) {
        for (FixedWidthText* text : texts()) {
            if (text->toPlainText().contains(part)) { return text; }
        }
        ADD_FAILURE() << "no card says " << part.toStdString();
        return texts().front();
    }

    // Where everything in the column lies, the texts with their own.
    QStringList places() {
        QStringList all;
        for (FixedWidthText* text : texts()) {
            const QRect place(text->mapTo(panel()->widget(), QPoint()), text->size());
            all.push_back(
                QStringLiteral("%1 %2 %3 %4").arg(place.x()).arg(place.y()).arg(place.width()).arg(place.height()));
        }
        return all;
    }

    // The link whose address begins like that, clicked.
    void follow(FixedWidthText* text, const QString& begin) {
        const QRegularExpression address(QStringLiteral("href=\"(%1[^\"]*)\"").arg(begin));
        const auto match = address.match(text->toHtml());
        ASSERT_TRUE(match.hasMatch()) << text->toHtml().toStdString();
        emit text->anchorClicked(QUrl(match.captured(1)));
        settle();
    }

    void point_at(double x) {
        QTest::mouseMove(canvas(), pixel(x, 0.5));
        settle();
    }
};

TEST_F(FactsPanelTest, PointingMovesNothing) {
    const QStringList before = places();
    ASSERT_GT(before.size(), 5);
    for (const bool more : {false, true}) {
        if (more) { control<QToolButton>("More at the cursor")->click(); }
        for (const double x : {-8.0, -3.0, 0.0, 2.0, 7.5}) {
            point_at(x);
            EXPECT_EQ(places(), before) << x;
        }
        m_window->store().change([](Document& document) { document.view.cursor = 3.0f; });
        settle();
        EXPECT_EQ(places(), before);
    }
    control<QToolButton>("Less at the cursor")->click();
}

TEST_F(FactsPanelTest, WhyLeadsToTheOperation) {
    FixedWidthText* range = text_with("multiplied by 2^integer = 2");
    EXPECT_FALSE(m_window->findChild<StageTable*>()->isVisible());
    follow(range, "output@");
    EXPECT_EQ(m_window->store().document().view.cursor, 3.0f); // the witness of the contract
    auto* stages = m_window->findChild<StageTable*>();
    ASSERT_TRUE(stages->isVisible());
    ASSERT_GE(stages->highlighted(), 0);
    EXPECT_TRUE(stages->text().split('\n').at(stages->highlighted()).startsWith("output, times 2\t1.75"))
        << stages->text().toStdString();
    EXPECT_TRUE(
        panel()->viewport()->rect().intersects(QRect(stages->mapTo(panel()->viewport(), QPoint()), stages->size())));
    m_window->store().change([](Document& document) { document.view.cursor = 1.0f; });
    settle();
    EXPECT_EQ(stages->highlighted(), -1);
    control<QToolButton>("Less at the cursor")->click();
}

TEST_F(FactsPanelTest, CountsAreBehindMore) {
    type_text("quantized_sigmoid(4)@real");
    FixedWidthText* symmetry = text_with("Not symmetric.");
    EXPECT_FALSE(symmetry->toPlainText().contains("float32 pairs"));
    EXPECT_TRUE(panel()->plain_text().contains("float32 pairs")); // copied in full
    follow(symmetry, "more");
    EXPECT_TRUE(symmetry->toPlainText().contains(QLocale().toString(14956955) + " of " +
                                                 QLocale().toString(1094713344) + " float32 pairs")); // the contract's
    EXPECT_EQ(symmetry->height(), static_cast<int>(std::ceil(symmetry->document()->size().height())) + 1);
    follow(symmetry, "more");
    EXPECT_FALSE(symmetry->toPlainText().contains("float32 pairs"));
}

TEST_F(FactsPanelTest, TheHeadingNamesTheQuantizerInItsColour) {
    FixedWidthText* heading = text_with("on [-12, 12]");
    EXPECT_TRUE(heading->toPlainText().contains("v1 sigmoid(bits=4, integer=1)@real"));
    EXPECT_TRUE(heading->toHtml().contains(light_theme().series[0].color.name()));
    EXPECT_EQ(texts().front(), heading);
    m_window->store().change(
        [](Document& document) { document = with_entry_added(document, parse_spec("quantized_tanh(3)").value()); });
    settle();
    EXPECT_TRUE(heading->toPlainText().contains("tanh(bits=3)"));
    EXPECT_TRUE(heading->toHtml().contains(light_theme().series[1].color.name()));
}

TEST_F(FactsPanelTest, SeveralAreComparedInATableAndHatched) {
    EXPECT_TRUE(compared_table(m_window->store().document(), *make_study(study_request(m_window->store().document())),
                               light_theme())
                    .isEmpty());
    m_window->store().change([](Document& document) {
        document = with_entry_added(document, parse_spec("quantized_sigmoid(4)@real").value());
    });
    settle();
    const QString table = text_with("largest error")->toPlainText();
    for (const char* part : {"v1 sigmoid(bits=4, integer=1)@real", "today sigmoid(bits=4)@real", "[0, 1.75]",
                             "[0, 0.9375]", "\n1\n", "\n0.0625\n", "16"}) {
        EXPECT_TRUE(table.contains(part)) << part << " in " << table.toStdString();
    }
    // The first version leaves [0, 1] and is not the selected one.
    const auto outside = [](const Band& band) { return band.role == Role::out_of_range; };
    const auto& bands = figure().plot().bands;
    ASSERT_EQ(std::ranges::count_if(bands, outside), 1);
    EXPECT_NEAR(std::ranges::find_if(bands, outside)->x.first, 0.5026291, 1e-6);
    const Study study = *make_study(study_request(m_window->store().document()));
    const Captions captions = captions_for(figure(), m_window->store().document(), &study, QLocale::c());
    EXPECT_TRUE(captions.legend.contains(QStringLiteral("others, outside their range")));
    EXPECT_TRUE(captions.legend.filter(QStringLiteral("outside")).size() == 1);
    for (const Tread& tread : figure().plot().treads) {
        EXPECT_EQ(tread.role, Role::quantized); // in its own colour
    }
}

TEST_F(FactsPanelTest, WarningsAreACardWithALink) {
    int wanted = 0;
    QObject::connect(panel(), &FactsPanel::warnings_wanted, panel(), [&wanted] { ++wanted; });
    panel()->show_warnings("1 warning about the text.", Qt::blue);
    settle();
    follow(text_with("1 warning about the text."), "warnings");
    EXPECT_EQ(wanted, 1);
    panel()->show_warnings(QString(), Qt::blue);
    settle();
    for (FixedWidthText* text : texts()) { EXPECT_FALSE(text->toPlainText().contains("warning")); }
}

TEST_F(FactsPanelTest, CardsFollowTheWidthOfTheColumn) {
    FactsPanel alone;
    Analysis analysis = analyze(solve(spec(), {-12.0f, 12.0f}), spec());
    alone.show_facts(facts_of(analysis, exact_style()), Qt::blue);
    alone.show_checks(analysis, light_theme().widgets);
    alone.show();
    for (const int width : {400, alone.minimumWidth(), alone.sizeHint().width()}) {
        EXPECT_LE(alone.minimumWidth(), 260);
        alone.resize(width, 700);
        settle();
        for (const FixedWidthText* text : alone.findChildren<FixedWidthText*>()) {
            if (!text->isVisible()) { continue; }
            const int right = text->mapTo(&alone, QPoint(text->width(), 0)).x();
            EXPECT_LE(right, width - 8) << width;
            EXPECT_GE(right, width - 60) << width;
            EXPECT_EQ(text->height(), static_cast<int>(std::ceil(text->document()->size().height())) + 1);
        }
        EXPECT_EQ(alone.horizontalScrollBar()->maximum(), 0) << width;
    }
}

// The same fact once: the box says it, or the column.
TEST_F(FactsPanelTest, TheBoxOrTheColumnSaysInputOutputAndError) {
    m_window->store().change([](Document& document) { document.view.cursor = 3.0f; });
    settle();
    const QStringList three{"input 3", "output 1.75", "error +0.7974"};
    const auto column_says = [&] {
        for (const QLabel* label : panel()->findChildren<QLabel*>()) {
            if (label->isVisible() && label->text() == three.join('\n')) { return true; }
        }
        return false;
    };
    EXPECT_EQ(view().cursor().lines, three);
    EXPECT_FALSE(column_says());
    EXPECT_FALSE(m_window->findChild<BitRow*>()->isVisible());
    action("show_box")->trigger();
    settle();
    EXPECT_TRUE(view().cursor().lines.isEmpty());
    EXPECT_TRUE(column_says());
    action("show_box")->trigger();
    control<QToolButton>("More at the cursor")->click();
    settle();
    EXPECT_GT(view().cursor().lines.size(), 3);
    EXPECT_TRUE(m_window->findChild<BitRow*>()->isVisible());
    open("pr63_v1.quantized_sigmoid(bits=4, integer=1)@real"); // remembered
    EXPECT_TRUE(m_window->findChild<BitRow*>()->isVisible());
    control<QToolButton>("Less at the cursor")->click();
}

TEST_F(FactsPanelTest, AllRevisionsAreATableAndAClickChoosesOne) {
    follow(text_with("All revisions"), "revisions");
    const auto table_of = [&]() -> FixedWidthText* {
        auto* dialog = qobject_cast<QDialog*>(QApplication::activeModalWidget());
        return dialog == nullptr ? nullptr : dialog->findChild<FixedWidthText*>();
    };
    FixedWidthText* table = table_of();
    ASSERT_NE(table, nullptr);
    const QString text = table->toPlainText().simplified();
    // Of pull request 63's three versions: levels, outputs, symmetry, largest error, both ends, bits.
    for (const char* row : {"8 [0, 1.75] off by 1 0.8006 (3.202 LSB) yes yes", "8 [0, 0.875] off by 0.125",
                            "17 [0, 1] yes 0.03125 (0.5 LSB) yes no"}) {
        EXPECT_TRUE(text.contains(QLatin1String(row))) << row << " in " << text.toStdString();
    }
    follow(table, "3");
    EXPECT_EQ(spec_text(), "pr63_v3.quantized_sigmoid(bits=4)@real");
    settle();
    type_text("quantized_sigmoid(20)");
    follow(text_with("All revisions"), "revisions");
    ASSERT_NE(table_of(), nullptr);
    EXPECT_TRUE(table_of()->toPlainText().contains("16 bits or fewer"));
    QApplication::activeModalWidget()->close();
}
} // namespace
} // namespace quantoscope
