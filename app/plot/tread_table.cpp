#include "app/plot/tread_table.h"

#include <QCoreApplication>
#include <algorithm>

namespace quantoscope::inline plot {
namespace {
// Out of sight, but there.
QAccessible::State unseen() {
    QAccessible::State state;
    state.offscreen = true;
    state.readOnly = true;
    return state;
}
} // namespace

bool TreadCell::isValid() const { return m_table.isValid() && m_row < m_table.rowCount(); }

QAccessibleInterface* TreadCell::parent() const { return const_cast<TreadTable*>(&m_table); }

QString TreadCell::text(QAccessible::Text kind) const {
    if (kind != QAccessible::Name || !isValid()) { return {}; }
    const SpokenTreads& treads = *m_table.spoken().treads;
    const SpokenTreads::Row row = m_row < 0 ? treads.headings() : treads.row(m_row);
    return row[static_cast<std::size_t>(m_column)];
}

QRect TreadCell::rect() const { return m_table.rect(); }

QAccessible::Role TreadCell::role() const { return m_row < 0 ? QAccessible::ColumnHeader : QAccessible::Cell; }

QAccessible::State TreadCell::state() const {
    QAccessible::State state = unseen();
    state.selected = isSelected();
    return state;
}

void* TreadCell::interface_cast(QAccessible::InterfaceType type) {
    const bool is_cell = type == QAccessible::TableCellInterface && m_row >= 0;
    return is_cell ? static_cast<QAccessibleTableCellInterface*>(this) : nullptr;
}

bool TreadCell::isSelected() const { return m_table.isRowSelected(m_row); }

QList<QAccessibleInterface*> TreadCell::columnHeaderCells() const { return {m_table.heading(m_column)}; }

QAccessibleInterface* TreadTable::child(int index) const {
    const bool there = index >= 0 && index < childCount();
    return there ? cell(index / columnCount(), index % columnCount()) : nullptr;
}

int TreadTable::indexOfChild(const QAccessibleInterface* child) const {
    const auto* cell = dynamic_cast<const TreadCell*>(child);
    const bool is_ours = cell != nullptr && cell->parent() == this && cell->rowIndex() >= 0;
    return is_ours ? cell->rowIndex() * columnCount() + cell->columnIndex() : -1;
}

QString TreadTable::text(QAccessible::Text kind) const {
    return kind == QAccessible::Name ? QCoreApplication::translate("figure", "Treads in view") : QString();
}

QAccessible::State TreadTable::state() const { return unseen(); }

void* TreadTable::interface_cast(QAccessible::InterfaceType type) {
    // A table without rows has no cell to return, which callers of cellAt rely on.
    const bool is_table = type == QAccessible::TableInterface && rowCount() > 0;
    return is_table ? static_cast<QAccessibleTableInterface*>(this) : nullptr;
}

// Qt's bridge to AT-SPI takes the cell for granted in some of its answers, also for a row that has just gone:
// the nearest cell there is serves it.
QAccessibleInterface* TreadTable::cellAt(int row, int column) const {
    if (rowCount() == 0) { return nullptr; }
    return cell(std::clamp(row, 0, rowCount() - 1), std::clamp(column, 0, columnCount() - 1));
}

QList<QAccessibleInterface*> TreadTable::selectedCells() const {
    QList<QAccessibleInterface*> cells;
    for (const int row : selectedRows()) {
        for (int column = 0; column < columnCount(); ++column) { cells.push_back(cell(row, column)); }
    }
    return cells;
}

QString TreadTable::columnDescription(int column) const {
    return heading(std::clamp(column, 0, columnCount() - 1))->text(QAccessible::Name);
}

int TreadTable::rowCount() const {
    const SpokenPlot& plot = spoken();
    return plot.treads ? plot.treads->count() : 0;
}

QList<int> TreadTable::selectedRows() const {
    const int row = spoken().current_row;
    return row >= 0 && row < rowCount() ? QList<int>{row} : QList<int>{};
}

TreadCell* TreadTable::cell(int row, int column) const {
    Registered<TreadCell>& slot = m_cells[(row + 1) * columnCount() + column];
    if (slot.get() == nullptr) { slot = Registered<TreadCell>(new TreadCell(*this, row, column)); }
    return slot.get();
}
} // namespace quantoscope::inline plot
