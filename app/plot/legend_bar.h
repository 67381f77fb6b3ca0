#pragma once

#include "app/plot/figure_scene.h"

#include <qcustomplot.h>

namespace quantoscope::inline plot {
// The title and the legend as a bar above or below the plot, so that it never covers data: curves in the left
// column, what was found in the right one; one column where the texts are too wide for two.
class LegendBar : public QCPLayoutElement {
    Q_OBJECT

public:
    explicit LegendBar(QCustomPlot* plot);

    // Rows kept free keep the bar, and with it the plot, from jumping while entries come and go.
    void show(const QString& title, const std::vector<LegendEntry>& entries, int sweep_size, const Captions& captions,
              const Theme* theme, const QFont& font, const SceneRoom& room);
    std::vector<LegendItem> items() const; // where they are drawn
    int rows() const;                      // without the title's

    QSize minimumOuterSizeHint() const override;
    QSize maximumOuterSizeHint() const override;

protected:
    void applyDefaultAntialiasingHint(QCPPainter* painter) const override;
    void draw(QCPPainter* painter) override;

private:
    struct Cell {
        std::optional<LegendEntry> entry; // absent: of the line that says how many more there are
        QString text;
        double length;
        int column;
        int row;
        QString others = {}; // what that line stands for
    };

    const std::vector<Cell>& cells(double width) const;
    std::vector<Cell> placed_cells(double width) const;
    void leave_out(std::vector<Cell>& placed) const;
    QRectF line_of(const Cell& cell) const;
    double gap() const;
    double row_height() const;
    double swatch_width() const;
    bool draw_values(QPainter& painter, const QRectF& room) const;
    void draw_swatch(QPainter& painter, const LegendEntry& entry, const QRectF& rect) const;

    QString m_title;
    std::vector<LegendEntry> m_entries;
    int m_sweep_size = 0;
    Captions m_captions;
    const Theme* m_theme = nullptr;
    QFont m_font;
    SceneRoom m_room;
    mutable std::vector<Cell> m_cells; // at m_width: their texts are measured once
    mutable double m_width = -1.0;
};
} // namespace quantoscope::inline plot
