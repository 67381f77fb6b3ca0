#include "app/plot/figure_scene.h"

#include "app/plot/legend_bar.h"
#include "app/plot/panel_painter.h"
#include "app/plot/ticker.h"

#include <algorithm>

namespace quantoscope {

namespace {

QCPAxisRect* add_axis_rect(QCustomPlot& plot, int row)
{
    auto* rect = new QCPAxisRect(&plot);
    plot.plotLayout()->addElement(row, 0, rect);
    rect->setupFullAxesBox(true);
    // By name, not by rect->axes(): that comes from a hash, and the order here is the order of drawing.
    for (const auto side : {QCPAxis::atLeft, QCPAxis::atBottom, QCPAxis::atRight, QCPAxis::atTop}) {
        QCPAxis* axis = rect->axis(side);
        axis->setLayer(QStringLiteral("axes"));
        axis->grid()->setLayer(QStringLiteral("grid"));
        axis->setTicks(axis == rect->axis(QCPAxis::atLeft) || axis == rect->axis(QCPAxis::atBottom));
    }
    return rect;
}

constexpr int most_input_ticks = 13;
constexpr int most_output_ticks = 9;
constexpr int most_defect_ticks = 3;

} // namespace

FigureScene::FigureScene(QCustomPlot& plot) : m_plot(plot)
{
    plot.plotLayout()->clear();
    plot.plotLayout()->setRowSpacing(2);
    m_legend = new LegendBar(&plot);
    plot.plotLayout()->addElement(0, 0, m_legend);
    m_plot_rect = add_axis_rect(plot, 1);
    m_strip_rect = add_axis_rect(plot, 2);
    plot.plotLayout()->setRowStretchFactor(0, 0.001);
    plot.plotLayout()->setRowStretchFactor(1, 4.6);
    plot.plotLayout()->setRowStretchFactor(2, 1.0);
    auto* margins = new QCPMarginGroup(&plot);
    for (QCPAxisRect* rect : {m_plot_rect, m_strip_rect}) {
        rect->setMarginGroup(QCP::msLeft, margins);
        rect->setAutoMargins(QCP::msLeft | QCP::msTop | QCP::msBottom);
    }
    m_input_ticker.reset(new Ticker(most_input_ticks));
    m_output_ticker.reset(new Ticker(most_output_ticks));
    m_defect_ticker.reset(new Ticker(most_defect_ticks));
    m_plot_rect->axis(QCPAxis::atLeft)->setTicker(m_output_ticker);
    m_strip_rect->axis(QCPAxis::atLeft)->setTicker(m_defect_ticker);
    for (QCPAxisRect* rect : {m_plot_rect, m_strip_rect}) {
        rect->axis(QCPAxis::atBottom)->setTicker(m_input_ticker);
    }
    m_plot_painter = new PanelPainter(m_plot_rect, QStringLiteral("main"));
    m_strip_painter = new PanelPainter(m_strip_rect, QStringLiteral("main"));
}

void FigureScene::style_axis(QCPAxis* axis, const Theme& theme, const QFont& font) const
{
    const QPen line(theme.axis, 1.0);
    axis->setBasePen(line);
    axis->setTickPen(line);
    axis->setSubTickPen(line);
    axis->setSubTicks(false);
    axis->setTickLength(0, 4);
    axis->setTickLabelColor(theme.text);
    axis->setTickLabelFont(font);
    axis->setLabelColor(theme.text);
    axis->setLabelFont(font);
    axis->grid()->setPen(QPen(theme.grid, 1.0));
    axis->grid()->setZeroLinePen(QPen(theme.grid, 1.0));
}

void FigureScene::show(Figure figure, const Captions& captions, const Theme& theme, const QFont& font,
                       int reserved_legend_rows)
{
    m_figure = std::move(figure);
    m_plot.setBackground(QBrush(theme.background));
    m_plot.setLocale(captions.locale);
    m_strip_rect->setMinimumSize(50, 4 * font.pixelSize());
    m_plot_rect->setMinimumSize(50, 5 * font.pixelSize());
    double edge_room = 0.0;
    for (const QString& label : captions.edges) {
        edge_room = std::max(edge_room, QFontMetricsF(font).size(0, label).width());
    }
    for (QCPAxisRect* rect : {m_plot_rect, m_strip_rect}) {
        for (QCPAxis* axis : rect->axes()) {
            style_axis(axis, theme, font);
        }
        QMargins margins = rect->margins();
        margins.setRight(static_cast<int>(edge_room) + 8 + font.pixelSize() / 2);
        rect->setMargins(margins);
        // Wide enough that zooming rarely moves the axis.
        rect->setMinimumMargins(QMargins(6 * font.pixelSize(), 6, 15, font.pixelSize()));
    }
    QCPAxis* strip_left = m_strip_rect->axis(QCPAxis::atLeft);
    strip_left->grid()->setZeroLinePen(QPen(theme.axis, 1.0));
    m_plot_rect->axis(QCPAxis::atLeft)->setLabel(captions.output_axis);
    strip_left->setLabel(captions.defect_axis);
    m_strip_rect->axis(QCPAxis::atBottom)->setLabel(captions.input_axis);
    m_legend->show(m_figure.legend, captions, &theme, font, reserved_legend_rows);
    show_ranges(captions, font);
    m_plot_painter->show(&m_figure.plot, &theme, captions.edges, {});
    m_strip_painter->show(&m_figure.symmetry, &theme, {}, captions.pending);
}

void FigureScene::show_ranges(const Captions& captions, const QFont& font)
{
    const std::pair<QCPAxisRect*, const Panel*> panels[] = {{m_plot_rect, &m_figure.plot},
                                                            {m_strip_rect, &m_figure.symmetry}};
    for (const auto& [rect, panel] : panels) {
        rect->axis(QCPAxis::atBottom)->setRange(panel->x.first, panel->x.last);
        rect->axis(QCPAxis::atLeft)->setRange(panel->y.first, panel->y.last);
    }
    // How many ticks there is room for follows from the layout; within one size it hardly changes.
    if (m_plot.viewport().size() != m_laid_out) {
        m_laid_out = m_plot.viewport().size();
        for (const auto phase :
             {QCPLayoutElement::upPreparation, QCPLayoutElement::upMargins, QCPLayoutElement::upLayout}) {
            m_plot.plotLayout()->update(phase);
        }
    }
    m_input_ticker->set_room(m_plot_rect->width(), Qt::Horizontal, font);
    m_output_ticker->set_room(m_plot_rect->height(), Qt::Vertical, font);
    m_defect_ticker->set_room(m_strip_rect->height(), Qt::Vertical, font);
    for (Ticker* ticker : {m_input_ticker.get(), m_output_ticker.get(), m_defect_ticker.get()}) {
        ticker->set_notation(captions.notation);
    }
}

void FigureScene::show_axes_only(bool on)
{
    m_plot_painter->setVisible(!on);
    m_strip_painter->setVisible(!on);
    m_legend->setVisible(!on);
}

QRect FigureScene::plot_rect() const
{
    return m_plot_rect->rect();
}

QRect FigureScene::strip_rect() const
{
    return m_strip_rect->rect();
}

} // namespace quantoscope
