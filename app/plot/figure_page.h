#pragma once

#include "app/plot/captions.h"
#include "app/plot/figure_scene.h"
#include "core/lesson/lesson.h"

#include <memory>

class QCPPainter;
class QCustomPlot;
class QPaintDevice;

namespace quantoscope::inline plot {
// What figures share that are to have the same axes in the same places.
struct SharedLayout {
    SceneRoom room = {};
    std::vector<AxisRange> y_axes = {}; // as Figure::panels
};

// A figure laid out off any screen. Its unit is about a pixel at 96 dpi, and such that letters as high as the
// setup asks for are a whole number of units high: layouts count in whole ones, points need not.
class FigurePage {
public:
    // For a device of so many pixels to an inch: no line is thinner than one of them. 0: it has none.
    // Without a study what it knows is left out; so is what is hidden, and what is said of it.
    FigurePage(const Document& document, const Study* study, double pixels_per_inch = 0.0,
               const SharedLayout& shared = {}, std::span<const Hidden> hidden = {});
    ~FigurePage();
    FigurePage(const FigurePage&) = delete;
    FigurePage& operator=(const FigurePage&) = delete;

    double units_per_inch() const { return m_units_per_inch; }
    double pixels_per_inch() const { return m_pixels_per_inch; }
    QSizeF size() const { return m_size; } // exact, in units
    // Error: the page is too small for what is on it.
    Result<void> fits() const;
    QRectF panel_rect(std::size_t index) const { return m_scene->panel_rect(index); } // in units
    PanelAxes axes(std::size_t index) const { return m_scene->axes(index); }          // once painted
    // What stands beside the panel's heading, in letters so many times as wide.
    QString finding(std::size_t index, double wider = 1.0) const;
    const Figure& figure() const { return m_scene->figure(); }
    SceneRoom room() const { return m_scene->room(); }
    const Captions& captions() const { return m_captions; }
    const QFont& font() const { return m_font; }
    int font_size() const { return m_font_size; } // in units
    const Theme& theme() const { return m_theme; }

    // Everything on the page, its background too where it has one, at the painter's origin, in units.
    // False where the device cannot be painted on. `scale` is device units for one of ours.
    bool paint(QPaintDevice& device, double scale, QPointF origin = {});
    void paint(QCPPainter& painter, double scale, QPointF origin); // which is left as it was

private:
    int m_font_size;
    QFont m_font;
    double m_units_per_inch;
    double m_pixels_per_inch;
    QSizeF m_size;
    bool m_transparent;
    Theme m_theme; // its lines as wide as the setup asks for
    std::unique_ptr<QCustomPlot> m_plot;
    std::unique_ptr<FigureScene> m_scene;
    Captions m_captions;
};
} // namespace quantoscope::inline plot
