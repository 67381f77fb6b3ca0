#pragma once

#include "core/document/document.h"

#include <QAbstractListModel>

namespace quantoscope::inline window {
// The quantizers of a document as rows. Rows change in place: what a slider's drag costs is the one row it
// changes.
class EntryModel : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role { SlotRole = Qt::UserRole, DrawnRole, ShortRole }; // DrawnRole: whether the figure shows it

    using QAbstractListModel::QAbstractListModel;
    void show_document(const Document& document);

    int rowCount(const QModelIndex& parent = {}) const override;
    // Text, tool tip and accessible name are the quantizer's canonical text, with a number where it is not the first of
    // several alike; the check state is its visibility.
    QVariant data(const QModelIndex& index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    struct Row {
        Entry entry;
        bool drawn = true;
        int copy = 1;
        QString text;
        QString short_text;
    };

    std::vector<Row> m_rows;
};
} // namespace quantoscope::inline window
