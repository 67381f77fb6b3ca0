#pragma once

#include "app/plot/registered.h"
#include "app/plot/spoken_plot.h"

#include <QAccessibleInterface>
#include <unordered_map>

namespace quantoscope::inline plot {
class TreadTable;

// A cell of the table of treads, or (row -1) the heading of a column.
class TreadCell final : public QAccessibleInterface, public QAccessibleTableCellInterface {
public:
    TreadCell(const TreadTable& table, int row, int column) : m_table(table), m_row(row), m_column(column) {}

    bool isValid() const override;
    QObject* object() const override { return nullptr; }
    QAccessibleInterface* parent() const override;
    QAccessibleInterface* child(int) const override { return nullptr; }
    QAccessibleInterface* childAt(int, int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface*) const override { return -1; }
    QString text(QAccessible::Text kind) const override;
    void setText(QAccessible::Text, const QString&) override {}
    QRect rect() const override;
    QAccessible::Role role() const override;
    QAccessible::State state() const override;
    void* interface_cast(QAccessible::InterfaceType type) override;

    bool isSelected() const override;
    QList<QAccessibleInterface*> columnHeaderCells() const override;
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

// The treads in view as a table, below the interface of the plot. Cells are made when they are asked for. The
// table is nowhere on the screen, and says so: a reader that walks what is visible does not walk 70,000 rows.
class TreadTable final : public QAccessibleInterface, public QAccessibleTableInterface {
public:
    using SpokenOf = const SpokenPlot& (*)(const QAccessibleInterface& plot);

    // `plot` outlives the table; `spoken_of` tells what it shows now.
    TreadTable(QAccessibleInterface& plot, SpokenOf spoken_of) : m_plot(plot), m_spoken_of(spoken_of) {}

    // Ids of cells may be remembered together with their texts, so other treads get other cells.
    void forget_cells() { m_cells.clear(); }
    const SpokenPlot& spoken() const { return m_spoken_of(m_plot); }
    QAccessibleInterface* heading(int column) const { return cell(-1, column); }

    bool isValid() const override { return m_plot.isValid(); }
    QObject* object() const override { return nullptr; }
    QAccessibleInterface* parent() const override { return &m_plot; }
    QAccessibleInterface* child(int index) const override;
    QAccessibleInterface* childAt(int, int) const override { return nullptr; }
    int childCount() const override { return rowCount() * columnCount(); }
    int indexOfChild(const QAccessibleInterface* child) const override;
    QString text(QAccessible::Text kind) const override;
    void setText(QAccessible::Text, const QString&) override {}
    QRect rect() const override { return m_plot.rect(); }
    QAccessible::Role role() const override { return QAccessible::Table; }
    QAccessible::State state() const override;
    void* interface_cast(QAccessible::InterfaceType type) override;

    QAccessibleInterface* caption() const override { return nullptr; }
    QAccessibleInterface* summary() const override { return nullptr; }
    QAccessibleInterface* cellAt(int row, int column) const override;
    int selectedCellCount() const override { return selectedRowCount() * columnCount(); }
    QList<QAccessibleInterface*> selectedCells() const override;
    QString columnDescription(int column) const override;
    QString rowDescription(int) const override { return {}; }
    int selectedColumnCount() const override { return 0; }
    int selectedRowCount() const override { return static_cast<int>(selectedRows().size()); }
    int columnCount() const override { return static_cast<int>(std::tuple_size_v<SpokenTreads::Row>); }
    int rowCount() const override;
    QList<int> selectedColumns() const override { return {}; }
    QList<int> selectedRows() const override;
    bool isColumnSelected(int) const override { return false; }
    bool isRowSelected(int row) const override { return row >= 0 && row == spoken().current_row; }
    bool selectRow(int) override { return false; }
    bool selectColumn(int) override { return false; }
    bool unselectRow(int) override { return false; }
    bool unselectColumn(int) override { return false; }
    void modelChange(QAccessibleTableModelChangeEvent*) override {}

private:
    TreadCell* cell(int row, int column) const;

    QAccessibleInterface& m_plot;
    SpokenOf m_spoken_of;
    mutable std::unordered_map<int, Registered<TreadCell>> m_cells; // by row and column
};
} // namespace quantoscope::inline plot
