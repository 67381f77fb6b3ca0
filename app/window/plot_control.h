#pragma once

#include "app/plot/figure_view.h"
#include "app/window/actions.h"
#include "app/window/store.h"

namespace quantoscope::inline window {
class AxisField;

// Turns what is done in the plot into changes of the document: the view, the cursor, the markers, the heights
// of panels.
class PlotControl : public QObject {
    Q_OBJECT

public:
    PlotControl(FigureView& view, Store& store, QObject* parent);

    void register_actions(Actions& actions);

    // The input that is spoken of: under the pointer, or where the keyboard put the cursor.
    std::optional<float> cursor() const;
    void put_cursor(float x);
    void go_to(double x);  // the cursor and the view
    void follow_pointer(); // the figure may have moved below it

signals:
    void pointed(); // `cursor` is another

private:
    void connect_view();
    void put_marker(MarkerName name);
    void open_menu(QPoint at);
    void copy_value();
    void toggle(const LegendEntry& entry);
    void pull(const std::optional<FigureView::Pull>& pull);
    void fit();

    FigureView& m_view;
    Store& m_store;
    AxisField* m_field;
    QList<QAction*> m_menu;          // what the context menu has; null for a line
    std::optional<double> m_hovered; // the input under the pointer
    bool m_pulls = false;            // the staircase
    std::optional<AxisRange> m_y_before;
};
} // namespace quantoscope::inline window
