#include "app/plot/figure_scene.h"

#include "app/plot/legend_bar.h"
#include "app/plot/panel_painter.h"
#include "app/plot/ticker.h"

#include <algorithm>
#include <cmath>

namespace quantoscope {

namespace {

QCPAxisRect* make_axis_rect(QCustomPlot& plot)
{
    auto* rect = new QCPAxisRect(&plot);
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
constexpr int most_panel_ticks = 3; // of the lower panels

void style_axis(QCPAxis* axis, const Theme& theme, const QFont& font)
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

double edge_label_width(const Captions& captions, const QFont& font)
{
    double width = 0.0;
    for (const PanelCaptions& panel : captions.panels) {
        for (const QString& label : panel.edges) {
            width = std::max(width, QFontMetricsF(font).size(0, label).width());
        }
    }
    return width;
}

} // namespace

FigureScene::FigureScene(QCustomPlot& plot) : m_plot(plot)
{
    plot.plotLayout()->clear();
    plot.plotLayout()->setRowSpacing(2);
    m_legend = new LegendBar(&plot);
    plot.plotLayout()->addElement(0, 0, m_legend);
}

// Makes axis rectangles for the figure's panels where they are not what they were.
void FigureScene::arrange()
{
    std::vector<std::pair<int, int>> at;
    for (const Panel& panel : m_figure.panels) {
        at.emplace_back(panel.row, panel.column);
    }
    QCPLayoutGrid* grid = m_plot.plotLayout();
    if (at != m_at) {
        m_at = at;
        m_laid_out = QSize();
        for (const Cell& cell : m_cells) {
            delete cell.painter;
        }
        m_cells.clear();
        for (int row = grid->rowCount() - 1; row > 0; --row) {
            grid->remove(grid->element(row, 0));
        }
        grid->simplify();
        auto* margins = new QCPMarginGroup(&m_plot);
        for (const auto& [row, column] : at) {
            QCPAxisRect* rect = make_axis_rect(m_plot);
            const bool alone = std::ranges::count(at, row, &std::pair<int, int>::first) == 1;
            if (alone) {
                grid->addElement(row + 1, 0, rect);
                rect->setMarginGroup(QCP::msLeft, margins);
            } else {
                if (column == 0) {
                    auto* inner = new QCPLayoutGrid;
                    inner->setColumnSpacing(2);
                    grid->addElement(row + 1, 0, inner);
                }
                static_cast<QCPLayoutGrid*>(grid->element(row + 1, 0))->addElement(0, column, rect);
            }
            rect->setAutoMargins(QCP::msLeft | QCP::msTop | QCP::msBottom);
            Cell cell{rect, new PanelPainter(rect, QStringLiteral("main")),
                      QSharedPointer<Ticker>::create(most_input_ticks),
                      QSharedPointer<Ticker>::create(m_cells.empty() ? most_output_ticks : most_panel_ticks)};
            rect->axis(QCPAxis::atBottom)->setTicker(cell.input_ticker);
            rect->axis(QCPAxis::atLeft)->setTicker(cell.output_ticker);
            m_cells.push_back(std::move(cell));
        }
    }
    grid->setRowStretchFactor(0, 0.001);
    for (std::size_t i = 0; i < at.size(); ++i) {
        grid->setRowStretchFactor(at[i].first + 1, m_figure.panels[i].height);
    }
}

void FigureScene::show(Figure figure, const Captions& captions, const Theme& theme, const QFont& font,
                       TickNotation ticks, int reserved_legend_rows)
{
    m_figure = std::move(figure);
    m_ticks = ticks;
    m_plot.setBackground(QBrush(theme.background));
    m_plot.setLocale(captions.locale);
    arrange();
    m_legend->show(m_figure.legend, m_figure.sweep_size, captions, &theme, font, reserved_legend_rows);
    for (std::size_t i = 0; i < m_cells.size(); ++i) {
        show_panel(i, captions, theme, font);
    }
    lay_out();
    for (const Cell& cell : m_cells) {
        cell.input_ticker->set_room(cell.rect->width(), Qt::Horizontal, font);
        cell.output_ticker->set_room(cell.rect->height(), Qt::Vertical, font);
        cell.input_ticker->set_notation(m_ticks);
        cell.output_ticker->set_notation(m_ticks);
    }
}

// How many ticks there is room for follows from the layout; within one size and arrangement it hardly
// changes.
void FigureScene::lay_out()
{
    if (m_plot.viewport().size() == m_laid_out) {
        return;
    }
    m_laid_out = m_plot.viewport().size();
    for (const auto phase :
         {QCPLayoutElement::upPreparation, QCPLayoutElement::upMargins, QCPLayoutElement::upLayout}) {
        m_plot.plotLayout()->update(phase);
    }
}

void FigureScene::show_panel(std::size_t index, const Captions& captions, const Theme& theme,
                             const QFont& font)
{
    const Panel& panel = m_figure.panels[index];
    const PanelCaptions& words = captions.panels[index];
    QCPAxisRect* rect = m_cells[index].rect;
    const int last_row = m_figure.panels.back().row;
    const bool is_plot = panel.kind == PanelKind::plot;
    const bool alone = !panel.swept;
    rect->setMinimumSize(50, (is_plot && alone ? 5 : 4) * font.pixelSize());
    for (const auto side : {QCPAxis::atLeft, QCPAxis::atBottom, QCPAxis::atRight, QCPAxis::atTop}) {
        style_axis(rect->axis(side), theme, font);
    }
    // Wide enough that zooming rarely moves the axis.
    const double heading = words.heading.isEmpty() ? 6.0 : QFontMetricsF(font).height() + 6.0;
    const int right =
        alone ? static_cast<int>(edge_label_width(captions, font)) + 8 + font.pixelSize() / 2 : 8;
    rect->setMinimumMargins(
        QMargins(alone ? 6 * font.pixelSize() : 0, static_cast<int>(heading), 15, font.pixelSize()));
    QMargins margins = rect->margins();
    margins.setRight(right);
    rect->setMargins(margins);

    QCPAxis* left = rect->axis(QCPAxis::atLeft);
    QCPAxis* bottom = rect->axis(QCPAxis::atBottom);
    if (!is_plot) {
        left->grid()->setZeroLinePen(QPen(theme.axis, 1.0));
    }
    left->setLabel(panel.column == 0 ? words.output_axis : QString());
    // Panels over the same inputs name them once, at the foot of each column.
    const bool next_differs = index + 1 == m_figure.panels.size() ||
                              m_figure.panels[index + 1].kind == PanelKind::trend ||
                              (panel.swept && panel.row + 1 == last_row);
    bottom->setLabel(next_differs && (alone || panel.column == 0) ? words.input_axis : QString());
    bottom->setTickLabels(is_plot || next_differs);
    bottom->setRange(panel.x.first, panel.x.last);
    left->setRange(panel.y.first, panel.y.last);
    m_cells[index].painter->show(&panel, &theme, words, m_figure.sweep_size);
}

void FigureScene::show_axes_only(bool on)
{
    for (const Cell& cell : m_cells) {
        cell.painter->setVisible(!on);
    }
    m_legend->setVisible(!on);
}

QRect FigureScene::panel_rect(std::size_t index) const
{
    return m_cells[index].rect->rect();
}

} // namespace quantoscope
