#pragma once

#include "app/plot/captions.h"
#include "app/plot/theme.h"

#include <QFont>
#include <QRect>
#include <QSharedPointer>

class QCustomPlot;
class QCPAxisRect;
class QCPAxis;

namespace quantoscope {

class LegendBar;
class Ticker;
class PanelPainter;

// Arranges a figure on a QCustomPlot: legend bar above, below it the panels in rows. One scene serves the
// window and every exported file.
class FigureScene {
public:
    explicit FigureScene(QCustomPlot& plot);

    // Sets what the next replot draws into the plot's viewport.
    void show(Figure figure, const Captions& captions, const Theme& theme, const QFont& font,
              TickNotation ticks, int reserved_legend_rows);

    // Leaves axes only: what a replot costs without the figure.
    void show_axes_only(bool on);

    std::size_t panels() const { return m_cells.size(); }
    QRect panel_rect(std::size_t index) const; // pixels inside the axes, as Figure::panels
    const Figure& figure() const { return m_figure; }

private:
    struct Cell {
        QCPAxisRect* rect = nullptr;
        PanelPainter* painter = nullptr;
        QSharedPointer<Ticker> input_ticker;
        QSharedPointer<Ticker> output_ticker;
    };

    void arrange();
    void show_panel(std::size_t index, const Captions& captions, const Theme& theme, const QFont& font);
    void lay_out();

    QCustomPlot& m_plot;
    LegendBar* m_legend = nullptr;
    std::vector<Cell> m_cells;             // as Figure::panels
    std::vector<std::pair<int, int>> m_at; // row and column of each
    QSize m_laid_out;                      // the size the ticks' room was taken at
    Figure m_figure;
    TickNotation m_ticks = TickNotation::decimal;
};

} // namespace quantoscope
