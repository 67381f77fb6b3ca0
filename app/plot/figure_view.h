#pragma once

#include "app/plot/captions.h"
#include "app/plot/figure_scene.h"

#include <QPoint>
#include <QWidget>
#include <memory>
#include <optional>

class QCustomPlot;

namespace quantoscope {

// Shows a figure in a window and turns gestures into intents; it never changes what it shows by itself.
// Wheel: zoom at the pointer (with Shift only x, with Ctrl only y). Drag: pan. Double click: fit.
// Keys: arrows pan, + and - zoom, Home fits.
class FigureView : public QWidget {
    Q_OBJECT

public:
    explicit FigureView(QWidget* parent = nullptr);
    ~FigureView() override;

    // What the next frame shows; several calls before it cost one drawing.
    void show_figure(Figure figure, const Captions& captions, const Theme& theme);
    const Figure& figure() const { return m_scene->figure(); }
    int columns() const; // pixels across the plot, a measure of how much detail it can show

    // Draws into the widget's buffer at once; the widget is painted with the next frame.
    void draw_now();
    void show_axes_only(bool on);

    void zoom(double factor); // about the middle

    QSize minimumSizeHint() const override { return {420, 340}; }

signals:
    // A view the user asks for; y is absent where the gesture leaves y alone.
    void view_requested(AxisRange x, std::optional<AxisRange> y);
    void fit_requested();
    void hovered(std::optional<double> x);
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
        AxisRange x;
        AxisRange y;
    };

    void zoom_at(QPointF position, double factor, bool x, bool y);
    void drag_to(QPointF position);
    void pan(double x_fraction, double y_fraction);
    void wheel(QWheelEvent& event);
    QPointF fraction_at(QPointF position) const; // 0..1 across and up the plot

    QCustomPlot* m_plot;
    std::unique_ptr<FigureScene> m_scene;
    std::optional<Drag> m_drag;
    int m_focus_frame = 2; // pixels kept free around the plot
};

} // namespace quantoscope
