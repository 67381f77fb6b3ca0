#pragma once

#include "app/plot/captions.h"
#include "app/plot/theme.h"

#include <QFont>
#include <QRect>
#include <QSharedPointer>
#include <QSize>

class QCustomPlot;
class QCPAxisRect;
class QCPAxis;

namespace quantoscope {

class LegendBar;
class PanelPainter;
class Ticker;

// Arranges a figure on a QCustomPlot: legend bar, plot, symmetry strip. One scene serves the window and
// every exported file.
class FigureScene {
public:
    explicit FigureScene(QCustomPlot& plot);

    // Sets what the next replot draws into the plot's viewport.
    void show(Figure figure, const Captions& captions, const Theme& theme, const QFont& font,
              int reserved_legend_rows);

    // Leaves axes only: what a replot costs without the figure.
    void show_axes_only(bool on);

    QRect plot_rect() const;  // pixels inside the axes of the main panel
    QRect strip_rect() const; // and of the symmetry strip
    const Figure& figure() const { return m_figure; }

private:
    void style_axis(QCPAxis* axis, const Theme& theme, const QFont& font) const;
    void show_ranges(const Captions& captions, const QFont& font);

    QCustomPlot& m_plot;
    QCPAxisRect* m_plot_rect = nullptr;
    QCPAxisRect* m_strip_rect = nullptr;
    QSharedPointer<Ticker> m_input_ticker; // of both panels
    QSharedPointer<Ticker> m_output_ticker;
    QSharedPointer<Ticker> m_defect_ticker;
    LegendBar* m_legend = nullptr;
    PanelPainter* m_plot_painter = nullptr;
    PanelPainter* m_strip_painter = nullptr;
    Figure m_figure;
    QSize m_laid_out; // the viewport's size when the layout was worked out here
};

} // namespace quantoscope
