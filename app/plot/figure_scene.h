#pragma once

#include "app/plot/captions.h"
#include "app/plot/theme.h"

#include <QFont>
#include <QRect>
#include <QSharedPointer>

class QCustomPlot;
class QCPAxisRect;
class QCPAxis;
class QCPAxisTickerText;
class QCPLayoutGrid;

namespace quantoscope::inline plot {
class LegendBar;
class Ticker;
class PanelPainter;

// What a figure in a window asks for, in which it can scroll; as made here, what one in a file does.
struct SceneRoom {
    int reserved_legend_rows = 0;
    double highest_legend = 0.0; // in pixels, of the rest it says how much there is; 0: as high as it needs
    int least_plot = 5;          // height inside the axes, in heights of letters
    int least_panel = 3;
    int least_right = 0; // margin, in pixels
    bool operator==(const SceneRoom&) const = default;
};

// An entry of the legend as it is drawn, or the line that says how many more there are.
struct LegendItem {
    QRect rect;
    QString text;
    QString others; // the entries that line stands for
    std::optional<LegendEntry> entry;
    bool operator==(const LegendItem&) const = default;
};

// An axis as it was last drawn.
struct AxisWords {
    std::vector<double> positions;
    QStringList labels; // none where the axis has no labels
    QString name;
};

struct PanelAxes {
    AxisWords across;
    AxisWords upright;
};

// Arranges a figure on a QCustomPlot: title, panels in rows, and the legend above or below them. One scene
// serves the window and every exported file.
class FigureScene {
public:
    explicit FigureScene(QCustomPlot& plot);

    // Sets what the next replot draws into the plot's viewport.
    void show(Figure figure, const Captions& captions, const Theme& theme, const QFont& font, TickNotation ticks,
              const SceneRoom& room, LegendPlace place = LegendPlace::above);

    // Puts the panels where they will stand when what was set is drawn: the labels of the ticks move them.
    void place_panels();

    // Leaves axes only: what a replot costs without the figure.
    void show_axes_only(bool on);

    std::size_t panels() const { return m_cells.size(); }
    QRect panel_rect(std::size_t index) const; // pixels inside the axes, as Figure::panels
    PanelAxes axes(std::size_t index) const;   // once drawn
    int panel_room(std::size_t index) const;   // its height in pixels with all that stands around it
    const Figure& figure() const { return m_figure; }
    int least_height() const; // of all panels, as laid out
    SceneRoom room() const;   // that the legend and the words at the right take
    std::vector<LegendItem> legend_items() const;

private:
    // Where a panel stands, and what its axes are like.
    struct Place {
        int row = 0;
        int column = 0;
        bool small = false;  // one of many of one scale
        bool counts = false; // what is over the swept parameter
        bool operator==(const Place&) const = default;
    };

    struct Cell : Place {
        QCPAxisRect* rect = nullptr;
        PanelPainter* painter = nullptr;
        int layout_row = 0;
        QSharedPointer<Ticker> input_ticker = {}; // null over the swept parameter
        QSharedPointer<Ticker> output_ticker = {};
        QSharedPointer<QCPAxisTickerText> value_ticker = {}; // of its values, null elsewhere
    };

    void arrange();
    void rebuild(const std::vector<Place>& places);
    Cell make_cell(const Place& place, QCPAxisRect* rect);
    void set_room(const QFont& font);
    void fit_labels(const QFont& font);
    void set_margins(const Captions& captions, const QFont& font, const SceneRoom& room);
    void show_panel(std::size_t index, const Captions& captions, const Theme& theme, const QFont& font);
    void label_alone(std::size_t index, const PanelCaptions& words, const Theme& theme);
    void label_small(std::size_t index, const PanelCaptions& words);

    QCustomPlot& m_plot;
    LegendBar* m_head = nullptr;      // the title, and the legend where it stands above
    LegendBar* m_foot = nullptr;      // the legend where it stands below
    std::vector<Cell> m_cells;        // as Figure::panels
    QCPLayoutGrid* m_small = nullptr; // the small panels, where there are any
    QSize m_laid_out;                 // the size the ticks' room was taken at
    Figure m_figure;
    TickNotation m_ticks = TickNotation::decimal;
    LegendPlace m_place = LegendPlace::above;
};
} // namespace quantoscope::inline plot
