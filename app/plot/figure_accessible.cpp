#include "app/plot/figure_accessible.h"

#include "app/plot/figure_view.h"

#include <QAccessibleWidget>
#include <QCoreApplication>
#include <algorithm>
#include <unordered_map>
#include <utility>

namespace quantoscope::inline plot {
namespace {
// An accessible interface without a QObject. Qt owns registered interfaces and knows them by their id; the id
// dies with this.
template <class Interface> class Registered {
public:
    Registered() = default;
    explicit Registered(Interface* fresh) : m_id(QAccessible::registerAccessibleInterface(fresh)) {}
    Registered(Registered&& other) noexcept : m_id(std::exchange(other.m_id, 0)) {}
    Registered& operator=(Registered&& other) noexcept {
        std::swap(m_id, other.m_id);
        return *this;
    }
    ~Registered() {
        if (m_id != 0) { QAccessible::deleteAccessibleInterface(m_id); }
    }

    // Null when empty, and when the application has gone before.
    Interface* get() const {
        return m_id == 0 ? nullptr : static_cast<Interface*>(QAccessible::accessibleInterface(m_id));
    }

private:
    QAccessible::Id m_id = 0;
};

const SpokenPlot& spoken_of(const QAccessibleInterface& plot) {
    static const SpokenPlot silence;
    // While the view is being destroyed it is a plain widget already.
    const auto* view = qobject_cast<const FigureView*>(plot.object());
    return view != nullptr ? view->spoken() : silence;
}

// What lies below `parent`, which outlives it, and has no object of its own.
class Part : public QAccessibleInterface {
public:
    explicit Part(const QAccessibleInterface* parent) : m_parent(*parent) {} // a reference would copy another Part

    bool isValid() const override { return m_parent.isValid(); }
    QObject* object() const override { return nullptr; }
    QAccessibleInterface* parent() const override { return const_cast<QAccessibleInterface*>(&m_parent); }
    QAccessibleInterface* child(int) const override { return nullptr; }
    QAccessibleInterface* childAt(int, int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface*) const override { return -1; }
    void setText(QAccessible::Text, const QString&) override {}
    QRect rect() const override { return m_parent.rect(); }

protected:
    const QAccessibleInterface& m_parent;
};

// Where the cursor is, said when it gets the focus: Qt 6.4 sends a changed name without the name, which Orca does not
// say. So each place is an object of its own, as in a list whose items get the focus one after the other; clients do
// not keep the texts of list items.
class CursorPlace final : public Part {
public:
    CursorPlace(const QAccessibleInterface& plot, QString name, QString description)
        : Part(&plot)
        , m_name(std::move(name))
        , m_description(std::move(description)) {}

    QString text(QAccessible::Text kind) const override {
        return kind == QAccessible::Name ? m_name : kind == QAccessible::Description ? m_description : QString();
    }
    QAccessible::Role role() const override { return QAccessible::ListItem; }
    QAccessible::State state() const override {
        QAccessible::State state;
        state.focusable = true;
        state.focused = m_parent.state().focused && m_parent.indexOfChild(this) >= 0;
        state.readOnly = true;
        return state;
    }

private:
    QString m_name;
    QString m_description;
};

// Out of sight, but there.
QAccessible::State unseen() {
    QAccessible::State state;
    state.offscreen = true;
    state.readOnly = true;
    return state;
}

// The treads in view as a table, below the interface of the plot. Cells are made when they are asked for. The
// table is nowhere on the screen, and says so: a reader that walks what is visible does not walk 70,000 rows.
class TreadTable final : public Part, public QAccessibleTableInterface {
public:
    using Part::Part;

    // Ids of cells may be remembered together with their texts, so other treads get other cells.
    void forget_cells() { m_cells.clear(); }
    const SpokenPlot& spoken() const { return spoken_of(m_parent); }
    QAccessibleInterface* heading(int column) const { return cell(-1, column); }

    QAccessibleInterface* child(int index) const override {
        const bool there = index >= 0 && index < childCount();
        return there ? cell(index / columnCount(), index % columnCount()) : nullptr;
    }
    int childCount() const override { return rowCount() * columnCount(); }
    int indexOfChild(const QAccessibleInterface* child) const override;
    QString text(QAccessible::Text kind) const override {
        return kind == QAccessible::Name ? QCoreApplication::translate("figure", "Treads in view") : QString();
    }
    QAccessible::Role role() const override { return QAccessible::Table; }
    QAccessible::State state() const override { return unseen(); }
    void* interface_cast(QAccessible::InterfaceType type) override {
        // A table without rows has no cell to return, which callers of cellAt rely on.
        const bool is_table = type == QAccessible::TableInterface && rowCount() > 0;
        return is_table ? static_cast<QAccessibleTableInterface*>(this) : nullptr;
    }

    QAccessibleInterface* caption() const override { return nullptr; }
    QAccessibleInterface* summary() const override { return nullptr; }
    // Qt's bridge to AT-SPI takes the cell for granted in some of its answers, also for a row that has just gone:
    // the nearest cell there is serves it.
    QAccessibleInterface* cellAt(int row, int column) const override {
        if (rowCount() == 0) { return nullptr; }
        return cell(std::clamp(row, 0, rowCount() - 1), std::clamp(column, 0, columnCount() - 1));
    }
    int selectedCellCount() const override { return selectedRowCount() * columnCount(); }
    QList<QAccessibleInterface*> selectedCells() const override {
        QList<QAccessibleInterface*> cells;
        for (const int row : selectedRows()) {
            for (int column = 0; column < columnCount(); ++column) { cells.push_back(cell(row, column)); }
        }
        return cells;
    }
    QString columnDescription(int column) const override {
        return heading(std::clamp(column, 0, columnCount() - 1))->text(QAccessible::Name);
    }
    QString rowDescription(int) const override { return {}; }
    int selectedColumnCount() const override { return 0; }
    int selectedRowCount() const override { return static_cast<int>(selectedRows().size()); }
    int columnCount() const override { return static_cast<int>(std::tuple_size_v<SpokenTreads::Row>); }
    int rowCount() const override { return spoken().treads ? spoken().treads->count() : 0; }
    QList<int> selectedColumns() const override { return {}; }
    QList<int> selectedRows() const override {
        const int row = spoken().current_row;
        return row >= 0 && row < rowCount() ? QList<int>{row} : QList<int>{};
    }
    bool isColumnSelected(int) const override { return false; }
    bool isRowSelected(int row) const override { return row >= 0 && row == spoken().current_row; }
    bool selectRow(int) override { return false; }
    bool selectColumn(int) override { return false; }
    bool unselectRow(int) override { return false; }
    bool unselectColumn(int) override { return false; }
    void modelChange(QAccessibleTableModelChangeEvent*) override {}

private:
    QAccessibleInterface* cell(int row, int column) const;

    mutable std::unordered_map<int, Registered<QAccessibleInterface>> m_cells; // by row and column
};

// A cell of the table of treads, or (row -1) the heading of a column.
class TreadCell final : public Part, public QAccessibleTableCellInterface {
public:
    TreadCell(const TreadTable& table, int row, int column)
        : Part(&table)
        , m_table(table)
        , m_row(row)
        , m_column(column) {}

    bool isValid() const override { return m_table.isValid() && m_row < m_table.rowCount(); }
    QString text(QAccessible::Text kind) const override {
        if (kind != QAccessible::Name || !isValid()) { return {}; }
        const SpokenTreads& treads = *m_table.spoken().treads;
        const SpokenTreads::Row row = m_row < 0 ? treads.headings() : treads.row(m_row);
        return row[static_cast<std::size_t>(m_column)];
    }
    QAccessible::Role role() const override { return m_row < 0 ? QAccessible::ColumnHeader : QAccessible::Cell; }
    QAccessible::State state() const override {
        QAccessible::State state = unseen();
        state.selected = isSelected();
        return state;
    }
    void* interface_cast(QAccessible::InterfaceType type) override {
        const bool is_cell = type == QAccessible::TableCellInterface && m_row >= 0;
        return is_cell ? static_cast<QAccessibleTableCellInterface*>(this) : nullptr;
    }

    bool isSelected() const override { return m_table.isRowSelected(m_row); }
    QList<QAccessibleInterface*> columnHeaderCells() const override { return {m_table.heading(m_column)}; }
    QList<QAccessibleInterface*> rowHeaderCells() const override { return {}; }
    int columnIndex() const override { return m_column; }
    int rowIndex() const override { return m_row; }
    int columnExtent() const override { return 1; }
    int rowExtent() const override { return 1; }
    QAccessibleInterface* table() const override { return parent(); }

private:
    const TreadTable& m_table;
    int m_row;
    int m_column;
};

int TreadTable::indexOfChild(const QAccessibleInterface* child) const {
    const auto* cell = dynamic_cast<const TreadCell*>(child);
    const bool is_ours = cell != nullptr && cell->parent() == this && cell->rowIndex() >= 0;
    return is_ours ? cell->rowIndex() * columnCount() + cell->columnIndex() : -1;
}

QAccessibleInterface* TreadTable::cell(int row, int column) const {
    Registered<QAccessibleInterface>& slot = m_cells[(row + 1) * columnCount() + column];
    if (slot.get() == nullptr) { slot = Registered<QAccessibleInterface>(new TreadCell(*this, row, column)); }
    return slot.get();
}

bool has_cursor(const SpokenPlot& plot) { return !plot.tread_text.isEmpty() || !plot.cursor_text.isEmpty(); }

class FigureAccessible final : public QAccessibleWidget {
public:
    explicit FigureAccessible(FigureView& view)
        : QAccessibleWidget(&view, QAccessible::Chart)
        , m_table(new TreadTable(this)) {}

    QString text(QAccessible::Text kind) const override {
        const QString& facts = spoken().description;
        return kind == QAccessible::Description && !facts.isEmpty() ? facts : QAccessibleWidget::text(kind);
    }
    int childCount() const override { return spoken_count() + static_cast<int>(controls().size()); }
    QAccessibleInterface* child(int index) const override {
        if (index < 0 || index >= childCount()) { return nullptr; }
        if (index >= spoken_count()) {
            return QAccessible::queryAccessibleInterface(controls()[index - spoken_count()]);
        }
        return index == 0 && has_table() ? static_cast<QAccessibleInterface*>(m_table.get()) : place();
    }
    QAccessibleInterface* childAt(int, int) const override { return nullptr; }
    int indexOfChild(const QAccessibleInterface* child) const override {
        for (int i = 0; i < childCount(); ++i) {
            if (this->child(i) == child) { return i; }
        }
        return -1;
    }

    void tell_change(const SpokenPlot& before) {
        const SpokenPlot& now = spoken();
        if (now.treads != before.treads) { m_table.get()->forget_cells(); }
        if (now.description != before.description) {
            QAccessibleEvent event(object(), QAccessible::DescriptionChanged);
            QAccessible::updateAccessibility(&event);
        }
        const bool other_tread = now.tread_text != before.tread_text;
        if (other_tread || now.cursor_text != before.cursor_text) { move_cursor(other_tread); }
    }

private:
    const SpokenPlot& spoken() const { return spoken_of(*this); }
    int spoken_count() const { return (has_table() ? 1 : 0) + (has_cursor(spoken()) ? 1 : 0); }
    // What lies over the plot to be used: the legend's keys and the like.
    QWidgetList controls() const {
        QWidgetList found = widget()->findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly);
        found.removeIf(
            [](const QWidget* control) { return control->isHidden() || control->focusPolicy() == Qt::NoFocus; });
        return found;
    }
    bool has_table() const { return m_table.get() != nullptr && m_table.get()->rowCount() > 0; }

    CursorPlace* place() const {
        if (m_place.get() == nullptr) {
            m_place = Registered<CursorPlace>(new CursorPlace(*this, spoken().tread_text, spoken().cursor_text));
        }
        return m_place.get();
    }

    // The place left lives on until the next move: clients are still to be told that it lost the focus.
    void move_cursor(bool other_tread) {
        m_left = std::exchange(m_place, {});
        QAccessibleInterface* place = this;
        if (has_cursor(spoken())) {
            if (!other_tread) { m_place = Registered<CursorPlace>(new CursorPlace(*this, spoken().cursor_text, {})); }
            place = this->place();
        }
        if (widget()->hasFocus()) {
            QAccessibleEvent event(place, QAccessible::Focus);
            QAccessible::updateAccessibility(&event);
        }
    }

    Registered<TreadTable> m_table;
    mutable Registered<CursorPlace> m_place;
    Registered<CursorPlace> m_left;
};
} // namespace

void install_figure_accessible() {
    QAccessible::installFactory([](const QString&, QObject* object) -> QAccessibleInterface* {
        auto* view = qobject_cast<FigureView*>(object);
        return view != nullptr ? new FigureAccessible(*view) : nullptr;
    });
}

void tell_spoken_change(FigureView& view, const SpokenPlot& before) {
    if (!QAccessible::isActive()) { return; }
    if (auto* plot = dynamic_cast<FigureAccessible*>(QAccessible::queryAccessibleInterface(&view))) {
        plot->tell_change(before);
    }
}
} // namespace quantoscope::inline plot
