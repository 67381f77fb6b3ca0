#pragma once

#include "app/plot/theme.h"
#include "app/window/actions.h"
#include "app/window/widgets.h"
#include "core/document/document.h"

#include <optional>

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

// Paints a row: check box, a piece of the staircase's line in its colour and dash, the text elided in the
// middle.
class EntryDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void use_theme(const Theme& theme) { m_theme = &theme; }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

    static QRect check_rect(const QRect& row);

private:
    const Theme* m_theme = nullptr;
};

// The rows; app/window/help.cpp lists their gestures. Only the current row changes by itself.
class EntryView : public QListView {
    Q_OBJECT

public:
    EntryView();
    void use_theme(const Theme& theme);
    void fit_rows(); // as high as its rows

signals:
    void toggled(int row);
    void moved(int from, int to); // `to` as with_entry_moved has it
    void removal_wanted();
    void solo_wanted();

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override { mousePressEvent(event); }
    void paintEvent(QPaintEvent* event) override;

private:
    struct Press {
        int row = 0;
        QPoint at;
        bool on_check = false;
    };

    bool act_on(const QKeyEvent& key, bool act); // whether the list has a use for the key
    int gap_at(QPoint position) const;           // before which row
    int row_top(int row) const;
    void end_drag();

    EntryDelegate* m_delegate = new EntryDelegate(this);
    std::optional<Press> m_press;
    std::optional<int> m_gap; // where what is dragged would land
};

// The quantizers of the document, one a row, and what can be done with them; the figure shows the visible
// ones, the controls act on the selected one. With one quantizer it is one row high.
class QuantizerList : public QWidget {
    Q_OBJECT

public:
    QuantizerList();
    // Never emits. Costs some microseconds where one quantizer changed.
    void show_document(const Document& document, const Theme& theme);
    void register_actions(Actions& actions) { actions.on("duplicate", this, &QuantizerList::duplicate); }

signals:
    void committed(const Document& document);

private:
    void show_buttons();
    void select(int row);
    void toggle(int row);
    void move(int from, int to);
    void duplicate();
    void remove();
    void toggle_solo();
    void move_selected(int by);

    Document m_document;
    const Theme* m_theme = nullptr;
    bool m_showing = false;
    EntryModel* m_model = new EntryModel(this);
    EntryView* m_view = new EntryView;
    QLabel* m_nothing = styled_label("muted", tr("No quantizer yet. Add one here, or type one above the plot."));
    QWidget* m_bar = new QWidget;
    QToolButton* m_add;
    QToolButton* m_remove;
    QToolButton* m_solo;
    QToolButton* m_up;
    QToolButton* m_down;
};
} // namespace quantoscope::inline window
