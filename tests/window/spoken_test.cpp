#include "app/plot/figure_accessible.h"
#include "tests/window/window_fixture.h"

#include <QAccessible>

namespace quantoscope {
// What tests/access does not reach: there, a screen reader's bus is between. Events are its business alone,
// since without a bus Qt sends none.

namespace {
// Treads that say which they are.
class NumberedTreads final : public SpokenTreads {
public:
    explicit NumberedTreads(int count) : m_count(count) {}
    Row headings() const override { return {"a", "b", "c", "d"}; }
    int count() const override { return m_count; }
    Row row(int index) const override {
        const auto cell = [&](int column) { return QString::number(10 * index + column); };
        return {cell(0), cell(1), cell(2), cell(3)};
    }

private:
    int m_count;
};

class SpokenTest : public WindowTest {
protected:
    // What is spoken of the figure; the legend and other controls of it come after that.
    int spoken_count() {
        int count = 0;
        while (plot()->child(count) != nullptr && plot()->child(count)->object() == nullptr) { ++count; }
        return count;
    }
    QAccessibleInterface* plot() { return QAccessible::queryAccessibleInterface(&view()); }
    QString text(QAccessibleInterface* element) { return element->text(QAccessible::Name); }
};
} // namespace

TEST_F(SpokenTest, TreadsAreATableBelowThePlot) {
    view().set_spoken({.treads = std::make_shared<NumberedTreads>(70000), .current_row = 3});
    ASSERT_EQ(spoken_count(), 1);
    QAccessibleInterface* below = plot()->child(0);
    EXPECT_EQ(below->role(), QAccessible::Table);
    EXPECT_EQ(below->parent(), plot());
    EXPECT_EQ(plot()->indexOfChild(below), 0);
    QAccessibleTableInterface* table = below->tableInterface();
    ASSERT_NE(table, nullptr);
    EXPECT_EQ(table->rowCount(), 70000);
    EXPECT_EQ(table->columnCount(), 4);
    QAccessibleInterface* cell = table->cellAt(69999, 2);
    EXPECT_EQ(text(cell), "699992");
    EXPECT_EQ(cell->parent(), below);
    EXPECT_EQ(text(cell->tableCellInterface()->columnHeaderCells().first()), "c");
    EXPECT_EQ(below->indexOfChild(cell), 4 * 69999 + 2);
    EXPECT_EQ(below->child(4 * 69999 + 2), cell);
    EXPECT_EQ(below->child(4 * 70000), nullptr);
    EXPECT_FALSE(cell->tableCellInterface()->isSelected());
    EXPECT_EQ(table->selectedCells(),
              (QList{table->cellAt(3, 0), table->cellAt(3, 1), table->cellAt(3, 2), table->cellAt(3, 3)}));
}

// Nothing of the table is on the screen; a reader of what is visible would walk it all.
TEST_F(SpokenTest, TableIsOutOfSight) {
    view().set_spoken({.treads = std::make_shared<NumberedTreads>(2)});
    EXPECT_FALSE(plot()->state().offscreen);
    EXPECT_TRUE(plot()->child(0)->state().offscreen);
    EXPECT_TRUE(plot()->child(0)->child(0)->state().offscreen);
}

// Qt's bridge asks for cells by numbers its clients remember from before, and relies on getting one.
TEST_F(SpokenTest, CellsThatHaveGoneAreServedByTheNearest) {
    view().set_spoken({.treads = std::make_shared<NumberedTreads>(2)});
    QAccessibleInterface* below = plot()->child(0);
    QAccessibleInterface* last = below->tableInterface()->cellAt(1, 3);
    EXPECT_EQ(below->tableInterface()->cellAt(9, 9), last);
    EXPECT_EQ(text(below->tableInterface()->cellAt(-1, 0)), "0");
    EXPECT_EQ(below->tableInterface()->columnDescription(9), "d");
    view().set_spoken({.treads = std::make_shared<NumberedTreads>(1), .current_row = 1});
    EXPECT_FALSE(last->isValid());
    EXPECT_EQ(text(last), "");
    EXPECT_TRUE(below->tableInterface()->selectedCells().isEmpty());
    view().set_spoken({});
    EXPECT_EQ(spoken_count(), 0);
    EXPECT_EQ(below->tableInterface(), nullptr); // rather than one without cells
}

TEST_F(SpokenTest, PlaceOfTheCursorComesAfterTheTable) {
    view().set_spoken({.tread_text = "a tread", .cursor_text = "a place on it"});
    ASSERT_EQ(spoken_count(), 1);
    QAccessibleInterface* place = plot()->child(0);
    EXPECT_EQ(place->role(), QAccessible::ListItem);
    EXPECT_EQ(text(place), "a tread");
    EXPECT_EQ(place->text(QAccessible::Description), "a place on it");
    view().set_spoken({.treads = std::make_shared<NumberedTreads>(2), .tread_text = "a tread"});
    EXPECT_EQ(spoken_count(), 2);
    EXPECT_EQ(plot()->child(1)->role(), QAccessible::ListItem);
    EXPECT_EQ(plot()->indexOfChild(plot()->child(1)), 1);
}

TEST_F(SpokenTest, IdsGoWithTheView) {
    view().set_spoken({.treads = std::make_shared<NumberedTreads>(2), .tread_text = "a tread"});
    std::vector<QAccessible::Id> ids;
    for (QAccessibleInterface* element :
         {plot()->child(0), plot()->child(1), plot()->child(0)->tableInterface()->cellAt(1, 1)}) {
        ids.push_back(QAccessible::uniqueId(element));
        EXPECT_EQ(QAccessible::accessibleInterface(ids.back()), element);
    }
    m_window.reset();
    for (const QAccessible::Id id : ids) { EXPECT_EQ(QAccessible::accessibleInterface(id), nullptr); }
}

TEST_F(SpokenTest, NothingIsWorkedOutWhileNobodyListens) {
    ASSERT_FALSE(QAccessible::isActive());
    EXPECT_TRUE(view().spoken().description.isEmpty());
    EXPECT_EQ(view().spoken().treads, nullptr);
    EXPECT_FALSE(plot()->text(QAccessible::Description).isEmpty()); // but there is one
}
} // namespace quantoscope
