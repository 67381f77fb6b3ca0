#pragma once

#include "app/plot/captions.h"
#include "app/plot/paint.h"

#include <optional>
#include <qcustomplot.h>

namespace quantoscope::inline plot {
// Of the ribbons that mark inputs along the axis, in a panel so high.
double ribbon_height(double font_size, double panel_height);

// Whether every transition can be told apart from its neighbours, and so have a dot of its own.
bool transitions_are_apart(const Panel& panel, const PixelMap& map, double scale);

// What stands beside a panel's heading in so much room: the finding and what it is about, or the finding,
// or nothing. The heading goes first.
QString finding_within(const PanelCaptions& words, const QFont& font, double room);

// A label beside a place in a panel, with a line to it.
struct CalloutText {
    QPointF at;
    QString text;
    QFont font;
};

// Where the label covers least of what is drawn in the panel (of equal places the nearest), near its place and inside
// the panel; nothing where it has no room but over curves.
std::optional<QRectF> callout_place(const CalloutText& callout, const PixelMap& map, const Panel& panel);

// Draws one panel of a figure over an axis rectangle of QCustomPlot.
class PanelPainter : public QCPLayerable {
    Q_OBJECT

public:
    explicit PanelPainter(QCPAxisRect* axis_rect);

    // Panel and theme must outlive the next replot.
    void show(const Panel* panel, const Theme* theme, const PanelCaptions& words, int sweep_size);
    PixelMap map() const;

protected:
    void applyDefaultAntialiasingHint(QCPPainter* painter) const override;
    void draw(QCPPainter* painter) override;

private:
    QFont font() const;
    void draw_words(QPainter& painter, const PixelMap& map) const;
    void draw_band(QPainter& painter, const PixelMap& map, const Band& band) const;
    void draw_areas(QPainter& painter, const PixelMap& map) const;
    void draw_edges(QPainter& painter, const PixelMap& map) const;
    void draw_lines(QPainter& painter, const PixelMap& map) const;
    void draw_callouts(QPainter& painter, const PixelMap& map) const;
    void draw_line_names(QPainter& painter, const PixelMap& map) const;
    void draw_treads(QPainter& painter, const PixelMap& map) const;
    void draw_transition_dots(QPainter& painter, const PixelMap& map) const;
    void draw_dots(QPainter& painter, const PixelMap& map) const;

    QCPAxisRect* m_axis_rect;
    const Panel* m_panel = nullptr;
    const Theme* m_theme = nullptr;
    PanelCaptions m_words;
    int m_sweep_size = 0;
};
} // namespace quantoscope::inline plot
