#pragma once

#include "app/plot/captions.h"
#include "app/plot/theme.h"

#include <qcustomplot.h>

namespace quantoscope::inline plot {

// The title and the legend as a bar above or below the plot, so that it never covers data: curves in the left
// column, what was found in the right one; one column where the texts are too wide for two.
class LegendBar : public QCPLayoutElement {
    Q_OBJECT

public:
    explicit LegendBar(QCustomPlot* plot);

    // `reserved_rows` keeps the bar, and with it the plot, from jumping while entries come and go.
    void show(const QString& title, const std::vector<LegendEntry>& entries, int sweep_size, const Captions& captions,
              const Theme* theme, const QFont& font, int reserved_rows);

    QSize minimumOuterSizeHint() const override;
    QSize maximumOuterSizeHint() const override;

protected:
    void applyDefaultAntialiasingHint(QCPPainter* painter) const override;
    void draw(QCPPainter* painter) override;

private:
    struct Cell {
        LegendEntry entry;
        QString text;
        int column;
        int row;
    };

    std::vector<Cell> cells(double width) const;
    double gap() const;
    double row_height() const;
    double swatch_width() const;
    void draw_chip(QPainter& painter, int slot, double from, double to, double middle) const;
    bool draw_values(QPainter& painter, const QRectF& room) const;
    void draw_swatch(QPainter& painter, const LegendEntry& entry, const QRectF& rect) const;

    QString m_title;
    std::vector<LegendEntry> m_entries;
    int m_sweep_size = 0;
    Captions m_captions;
    const Theme* m_theme = nullptr;
    QFont m_font;
    int m_reserved_rows = 0;
};

} // namespace quantoscope::inline plot
