#pragma once

#include "app/plot/captions.h"
#include "app/plot/cursor_overlay.h"
#include "app/plot/figure_accessible.h"
#include "app/plot/figure_scene.h"
#include "core/figure/input_facts.h"

#include <QPoint>
#include <QWidget>
#include <memory>
#include <optional>

class QCustomPlot;
class QMouseEvent;
class QRubberBand;
class QScrollArea;
class QToolButton;

namespace quantoscope::inline plot {
enum class MarkerName : std::uint8_t { a, b };
enum class AxisEnd : std::uint8_t { left, right, bottom, top }; // of the plot's axes

// Whether an axis can show the range: from four neighbouring float32 values, between which there is nothing to see, to a
// million wide.
bool is_showable(AxisRange range);

// Shows a figure in a window and turns gestures (app/window/help.cpp lists them) into signals; it never changes
// what it shows by itself.
class FigureView : public QWidget {
    Q_OBJECT

public:
    // The staircase is taken at one point of the plane and drawn to another, where a pixel is so wide and high.
    struct Pull {
        Point from;
        Point to;
        Point pixel;
    };

    explicit FigureView(QWidget* parent = nullptr);
    ~FigureView() override;

    // What the next frame shows; several calls before it cost one drawing.
    void show_figure(Figure figure, const Captions& captions, const Theme& theme, TickNotation ticks);
    // What follows the pointer; costs a fraction of a figure.
    void show_cursor(const CursorMarks& marks);
    const CursorMarks& cursor() const { return m_cursor->marks(); }
    const Figure& figure() const { return m_scene->figure(); }
    QRect plot_rect() const; // inside the plot's axes, in the widget's pixels
    int columns() const;     // pixels across the plot, a measure of how much detail it can show

    // Draws into the widget's buffer at once; the widget is painted with the next frame.
    void draw_now();
    void show_axes_only(bool on);
    // Of letters and lines; from the next figure on.
    void set_scale(double scale) { m_scale = scale; }

    void zoom(double factor, bool continues = false); // about the middle
    void zoom_here(double factor);                    // about the pointer, else the cursor
    // The place of the number at an end of an axis, in the widget's pixels.
    QRect end_rect(AxisEnd end) const;
    // The input under the pointer, in the figure that is to be drawn next.
    std::optional<double> pointed();

    // What a screen reader tells of the figure; it hears of changes at once.
    void set_spoken(SpokenPlot spoken);
    const SpokenPlot& spoken() const { return m_spoken; }

    QSize minimumSizeHint() const override { return {400, 340}; }

signals:
    // A view the user asks for; y is absent where the gesture leaves y alone. `gesture_finished` follows,
    // after several of them in a drag.
    void view_requested(AxisRange x, std::optional<AxisRange> y);
    // A zoom, a pan or a drag of a gap has come to its end. It `continues` the one before it when it is
    // another notch of the wheel at the same place or the repetition of a key held down.
    void gesture_finished(bool continues);
    void fit_requested();
    void hovered(std::optional<double> x);
    void cursor_requested(double x); // a click
    void cursor_stepped(CursorStep step);
    void marker_requested(MarkerName name); // at the cursor
    void cursor_cleared();
    void other_wanted(bool held); // the revision compared with, as long as it is held
    // The height of a panel's share: `upper` of the two neighbours' together, 0 to 1; `gesture_finished`
    // follows.
    void heights_requested(PanelKind upper, PanelKind lower, double share);
    void resized();                                         // there is room for more or less detail
    void staircase_pulled(const std::optional<Pull>& pull); // nothing when it is let go
    void end_clicked(AxisEnd end);
    void menu_wanted(QPoint at); // of the screen
    void entry_clicked(const LegendEntry& entry);
    void curve_lost(const QString& where); // nothing of it is in view
    void curve_wanted();                   // it is to be in view again

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void keyReleaseEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override; // by the keyboard
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    struct Drag {
        QPointF start;
        bool boxes = false; // a rectangle to zoom to
        bool pulls = false; // the staircase; else it pans
        bool moved = false;
        AxisRange x;
        AxisRange y;
    };
    // Where the wheel was last turned, and the view that left behind.
    struct Turn {
        QPointF at;
        AxisRange x;
        AxisRange y;
        bool operator==(const Turn&) const = default;
    };

    // A gap being dragged: what lies around it when it was taken.
    struct Gap {
        std::size_t above = 0; // index of the panel
        double start = 0.0;    // of the pointer, pixels down
        double upper = 0.0;    // room of the panel above
        double both = 0.0;     // and of the two together
    };

    void tell_size();
    void place_controls();
    void add_key();
    void show_way_back();
    std::optional<AxisEnd> end_at(QPointF position) const;
    void zoom_to_box(const QRectF& box);
    Point point_at(QPointF position) const; // of the plot's plane
    void press(const QMouseEvent& mouse);
    void release(const QMouseEvent& mouse);
    void move(const QMouseEvent& mouse);
    std::optional<std::size_t> gap_at(QPointF position) const; // below which panel
    void share_height(const Gap& gap, double moved);
    Gap gap_below(std::size_t panel, double pointer) const;
    void share_plot_height(double more);
    void zoom_at(QPointF position, double factor, bool x, bool y);
    // About a point of the plane; which of the two ranges have moved.
    std::pair<bool, bool> zoom_about(double x_anchor, double y_anchor, double factor, bool x, bool y);
    // Moves the view so that the point of the plane comes under `position`; the labels of a new view may have
    // moved the plot.
    void put_under(QPointF position, std::optional<double> x, std::optional<double> y);
    void drag_to(QPointF position);
    void pan(double x_fraction, double y_fraction, bool continues);
    void wheel(QWheelEvent& event);
    QRectF rect_at(QPointF position) const; // of the plot pointed at
    std::optional<double> input_at(QPointF position) const;
    QPointF fraction_at(QPointF position) const; // 0..1 across and up that plot

    QScrollArea* m_scroll;
    QCustomPlot* m_plot;
    std::vector<QToolButton*> m_keys; // over what can be clicked of the legend
    std::vector<LegendItem> m_items;  // which is this
    QToolButton* m_way_back;          // to the curve
    QRubberBand* m_box;
    std::pair<QSize, QSize> m_sizes; // of the room and of the plot in it, as last said
    std::unique_ptr<FigureScene> m_scene;
    CursorOverlay* m_cursor;
    std::optional<Theme> m_theme;     // once there is a figure
    std::optional<QPointF> m_pointer; // while it is over the canvas
    bool m_keeps_pointer = false;     // what a menu was opened at, until the pointer moves over the canvas again
    std::optional<Drag> m_drag;
    std::optional<Turn> m_turn;
    std::optional<Gap> m_dragged_gap;
    SpokenPlot m_spoken;
    double m_scale = 1.0;
    int m_focus_frame = 2; // pixels kept free around the plot
};
} // namespace quantoscope::inline plot
