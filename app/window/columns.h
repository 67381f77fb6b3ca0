#pragma once

#include <QSplitter>
#include <array>

class QToolButton;

namespace quantoscope::inline window {
// The three columns of the window: controls, plot, facts. Their widths can be dragged and are remembered. Where
// there is no room for all of them, first the facts and then the controls wait in a drawer: behind a button at the
// edge, which lays them over the plot; Escape lays them away.
class Columns : public QWidget {
    Q_OBJECT

public:
    enum Side : std::uint8_t { left, right };

    Columns(QWidget* controls, QWidget* plot, QWidget* facts);
    // A column that is not wanted has no button either.
    void show_column(Side side, bool wanted);
    bool is_drawer(Side side) const { return m_sides[side].is_drawer; }
    void save() const;
    void reset(); // the widths of the first start

    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Column {
        QWidget* widget;
        QToolButton* button;
        bool wanted = true;
        bool is_drawer = false;
    };

    void fold();
    void turn(Side side, bool into_drawer);
    void pull(Side side, bool out);
    void place(Side side);

    QSplitter* m_split;
    std::array<Column, 2> m_sides;
    QWidget* m_plot;
};
} // namespace quantoscope::inline window
