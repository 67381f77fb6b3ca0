#pragma once

#include "app/plot/captions.h"
#include "app/plot/paint.h"

#include <qcustomplot.h>

namespace quantoscope {

// Draws one panel of a figure over an axis rectangle of QCustomPlot.
class PanelPainter : public QCPLayerable {
    Q_OBJECT

public:
    PanelPainter(QCPAxisRect* axis_rect, const QString& layer);

    // Panel and theme must outlive the next replot.
    void show(const Panel* panel, const Theme* theme, const PanelCaptions& words, int sweep_size);
    PixelMap map() const;

protected:
    void applyDefaultAntialiasingHint(QCPPainter* painter) const override;
    void draw(QCPPainter* painter) override;

private:
    double scale() const; // of lines and dots, from the text's size
    QFont font() const;
    void draw_words(QPainter& painter, const PixelMap& map) const;
    void draw_band(QPainter& painter, const PixelMap& map, const Band& band) const;
    void draw_edges(QPainter& painter, const PixelMap& map) const;
    void draw_lines(QPainter& painter, const PixelMap& map) const;
    void draw_line_names(QPainter& painter, const PixelMap& map) const;
    bool can_dot(const PixelMap& map) const;
    void draw_treads(QPainter& painter, const PixelMap& map) const;
    void draw_transition_dots(QPainter& painter, const PixelMap& map) const;
    void draw_dots(QPainter& painter, const PixelMap& map) const;

    QCPAxisRect* m_axis_rect;
    const Panel* m_panel = nullptr;
    const Theme* m_theme = nullptr;
    PanelCaptions m_words;
    int m_sweep_size = 0;
};

} // namespace quantoscope
