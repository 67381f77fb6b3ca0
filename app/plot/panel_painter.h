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

    // Both must outlive the next replot.
    void show(const Panel* panel, const Theme* theme, const QStringList& edge_labels, const QString& pending);

protected:
    void applyDefaultAntialiasingHint(QCPPainter* painter) const override;
    void draw(QCPPainter* painter) override;

private:
    PixelMap map() const;
    double scale() const; // of lines and dots, from the text's size
    void draw_bands(QPainter& painter, const PixelMap& map) const;
    void draw_mark(QPainter& painter, const PixelMap& map) const;
    void draw_edges(QPainter& painter, const PixelMap& map) const;
    void draw_lines(QPainter& painter, const PixelMap& map) const;
    bool can_dot(const PixelMap& map) const;
    void draw_treads(QPainter& painter, const PixelMap& map) const;

    QCPAxisRect* m_axis_rect;
    const Panel* m_panel = nullptr;
    const Theme* m_theme = nullptr;
    QStringList m_edge_labels;
    QString m_pending; // said across the panel, empty when its content is known
};

} // namespace quantoscope
