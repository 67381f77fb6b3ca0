#pragma once

#include "app/plot/theme.h"

#include <QListView>
#include <QStyledItemDelegate>
#include <optional>

namespace quantoscope::inline window {
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

// The rows; app/window/help_pages.cpp lists their gestures. Only the current row changes by itself.
class EntryView : public QListView {
    Q_OBJECT

public:
    explicit EntryView(QWidget* parent = nullptr);
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

    EntryDelegate* m_delegate;
    std::optional<Press> m_press;
    std::optional<int> m_gap; // where what is dragged would land
};
} // namespace quantoscope::inline window
