#pragma once

#include <QtWidgets>
#include <array>

namespace quantoscope::inline window {
// A column at the side of the window, at least `least_width` wide, that scrolls when it is taller than the window. What
// is in it is as wide either way: the scroll bar stands in the margin.
class SideColumn : public QScrollArea {
    Q_OBJECT

public:
    static constexpr int margin = 16;
    static constexpr int least_margin = 8; // beside the scroll bar

    static constexpr int least_width = 250;

    SideColumn(int preferred_width, int spacing);
    QSize sizeHint() const override { return {m_preferred_width, QScrollArea::sizeHint().height()}; }

protected:
    void resizeEvent(QResizeEvent* event) override;
    QVBoxLayout& content() { return *m_content; }

private:
    int m_preferred_width;
    QVBoxLayout* m_content;
};

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

    QSplitter* m_split = new QSplitter;
    std::array<Column, 2> m_sides;
    QWidget* m_plot;
};
} // namespace quantoscope::inline window
