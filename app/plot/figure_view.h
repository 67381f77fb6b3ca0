#pragma once

#include "app/plot/captions.h"
#include "app/plot/cursor_layer.h"
#include "app/plot/figure_scene.h"
#include "app/plot/spoken_plot.h"

#include <QPoint>
#include <QWidget>
#include <memory>
#include <optional>

class QCustomPlot;
class QMouseEvent;

namespace quantoscope {

enum class CursorStep : std::uint8_t { previous_transition, next_transition, previous_input, next_input };
enum class MarkerName : std::uint8_t { a, b };

// Shows a figure in a window and turns gestures into intents; it never changes what it shows by itself.
// Wheel: zoom at the pointer (with Shift only x, with Ctrl only y). Drag: pan. Double click: fit.
// Click: put the cursor there. Drag the gap between two panels: share their height.
// Keys: left and right move the cursor to the transitions beside it (with Shift to the neighbouring float32),
// A and B set the markers there, Escape takes all three away; Ctrl with an arrow pans, + and - zoom, Home
// fits.
class FigureView : public QWidget {
    Q_OBJECT

public:
    explicit FigureView(QWidget* parent = nullptr);
    ~FigureView() override;

    // What the next frame shows; several calls before it cost one drawing.
    void show_figure(Figure figure, const Captions& captions, const Theme& theme, TickNotation ticks);
    // What follows the pointer; costs a fraction of a figure.
    void show_cursor(const CursorMarks& marks);
    const CursorMarks& cursor() const { return m_cursor->marks(); }
    const Figure& figure() const { return m_scene->figure(); }
    int columns() const; // pixels across the plot, a measure of how much detail it can show

    // Draws into the widget's buffer at once; the widget is painted with the next frame.
    void draw_now();
    void show_axes_only(bool on);

    void zoom(double factor); // about the middle

    // What a screen reader tells of the figure; it hears of changes at once.
    void set_spoken(SpokenPlot spoken);
    const SpokenPlot& spoken() const { return m_spoken; }

    QSize minimumSizeHint() const override { return {420, 340}; }

signals:
    // A view the user asks for; y is absent where the gesture leaves y alone.
    void view_requested(AxisRange x, std::optional<AxisRange> y);
    void fit_requested();
    void hovered(std::optional<double> x);
    void cursor_requested(double x); // a click
    void cursor_stepped(CursorStep step);
    void marker_requested(MarkerName name); // at the cursor
    void cursor_cleared();
    // The height of a panel's share: `upper` of the two neighbours' together, 0 to 1.
    void heights_requested(PanelKind upper, PanelKind lower, double share);
    void resized(); // there is room for more or less detail

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    struct Drag {
        QPointF start;
        bool moved = false;
        AxisRange x;
        AxisRange y;
    };

    void press(const QMouseEvent& mouse);
    void release(const QMouseEvent& mouse);
    void move(const QMouseEvent& mouse);
    std::optional<std::size_t> gap_at(QPointF position) const; // below which panel
    void drag_gap(QPointF position);
    void zoom_at(QPointF position, double factor, bool x, bool y);
    void drag_to(QPointF position);
    void pan(double x_fraction, double y_fraction);
    void wheel(QWheelEvent& event);
    QRectF rect_at(QPointF position) const; // of the plot pointed at
    std::optional<double> input_at(QPointF position) const;
    QPointF fraction_at(QPointF position) const; // 0..1 across and up that plot

    QCustomPlot* m_plot;
    std::unique_ptr<FigureScene> m_scene;
    CursorLayer* m_cursor;
    const Theme* m_theme = nullptr;
    std::optional<Drag> m_drag;
    std::optional<std::size_t> m_dragged_gap; // below which panel
    SpokenPlot m_spoken;
    int m_focus_frame = 2; // pixels kept free around the plot
};

} // namespace quantoscope
