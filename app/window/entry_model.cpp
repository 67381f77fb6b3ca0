#include "app/window/entry_model.h"

#include "app/plot/qt_text.h"
#include "app/words/legend.h"

namespace quantoscope::inline window {
void EntryModel::show_document(const Document& document) {
    const auto made = [&](std::size_t i) {
        const Entry& entry = document.entries[i];
        return Row{entry, is_drawn(document, i), copy_of(document, i), qt_text(entry_text(document, i, text_of)),
                   qt_text(entry_text(document, i, short_text))};
    };
    const std::size_t size = document.entries.size();
    const auto last = [](std::size_t count) { return static_cast<int>(count) - 1; };
    if (size < m_rows.size()) {
        beginRemoveRows({}, static_cast<int>(size), last(m_rows.size()));
        m_rows.resize(size);
        endRemoveRows();
    }
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        if (document.entries[i] != m_rows[i].entry || is_drawn(document, i) != m_rows[i].drawn ||
            copy_of(document, i) != m_rows[i].copy) {
            m_rows[i] = made(i);
            emit dataChanged(index(static_cast<int>(i)), index(static_cast<int>(i)));
        }
    }
    if (size > m_rows.size()) {
        beginInsertRows({}, static_cast<int>(m_rows.size()), last(size));
        while (m_rows.size() < size) { m_rows.push_back(made(m_rows.size())); }
        endInsertRows();
    }
}

int EntryModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant EntryModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) { return {}; }
    const Row& row = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole: return row.text;
    case Qt::AccessibleDescriptionRole: return row.drawn ? tr("drawn") : tr("not drawn");
    case Qt::CheckStateRole: return row.entry.visible ? Qt::Checked : Qt::Unchecked;
    case ShortRole: return row.short_text;
    case SlotRole: return row.entry.slot;
    case DrawnRole: return row.drawn;
    default: return {};
    }
}

Qt::ItemFlags EntryModel::flags(const QModelIndex& index) const {
    return index.isValid()
               ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable | Qt::ItemNeverHasChildren
               : Qt::NoItemFlags;
}
} // namespace quantoscope::inline window
