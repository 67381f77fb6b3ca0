#include "app/plot/figure_scene.h"

#include "app/plot/legend_bar.h"
#include "app/plot/paint.h"
#include "app/plot/panel_painter.h"
#include "app/plot/ticks.h"

#include <algorithm>
#include <cmath>

namespace quantoscope::inline plot {
namespace {
QCPAxisRect* make_axis_rect(QCustomPlot& plot) {
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
constexpr int most_panel_ticks = 3; // of the lower panels and the small ones
constexpr int most_trend_ticks = 4;

void style_axis(QCPAxis* axis, const Theme& theme, const QFont& font) {
    const QPen line(theme.axis, theme.line_width);
    axis->setBasePen(line);
    axis->setTickPen(line);
    axis->setSubTickPen(line);
    axis->setSubTicks(false);
    axis->setTickLength(0, static_cast<int>(std::lround(font.pixelSize() / 3.0)));
    axis->setTickLabelColor(theme.text);
    axis->setTickLabelFont(font);
    axis->setLabelColor(theme.text);
    axis->setLabelFont(font);
    axis->grid()->setPen(QPen(theme.grid, theme.line_width));
    axis->grid()->setZeroLinePen(QPen(theme.grid, theme.line_width));
}

// Of what stands beside the panels, on the right.
double side_label_width(const Captions& captions, const QFont& font) {
    double width = 0.0;
    for (const PanelCaptions& panel : captions.panels) {
        for (const QString& label : panel.edges + panel.lines) {
            width = std::max(width, QFontMetricsF(font).size(0, label).width());
        }
    }
    return width;
}

QSharedPointer<QCPAxisTicker> whole_number_ticker(int most) {
    QSharedPointer<QCPAxisTickerFixed> ticker(new QCPAxisTickerFixed);
    ticker->setTickCount(most);
    ticker->setTickStep(1.0);
    ticker->setScaleStrategy(QCPAxisTickerFixed::ssMultiples); // of it, where there would be too many
    return ticker;
}

// Values of a sweep, which are evenly spaced: all of them, or each second, third, ... where there is no more room.
void label_values(QCPAxisTickerText& ticker, const std::vector<int>& values, double room, const QFont& font,
                  const QLocale& locale) {
    constexpr double apart = 1.2; // of the widest
    QStringList labels;
    double widest = 0.0;
    for (const int value : values) {
        labels.push_back(locale.toString(value));
        widest = std::max(widest, QFontMetricsF(font).horizontalAdvance(labels.back()));
    }
    const double needed = apart * widest * static_cast<double>(values.size());
    const auto stride = room > 0.0 ? static_cast<qsizetype>(std::max(std::ceil(needed / room), 1.0)) : 1;
    ticker.clear();
    for (qsizetype i = 0; i < labels.size(); i += stride) {
        ticker.addTick(values[static_cast<std::size_t>(i)], labels[i]);
    }
}
} // namespace

FigureScene::FigureScene(QCustomPlot& plot) : m_plot(plot) {
    plot.plotLayout()->clear();
    plot.plotLayout()->setRowSpacing(2);
    m_head = new LegendBar(&plot);
    plot.plotLayout()->addElement(0, 0, m_head);
}

// Makes axis rectangles for the figure's panels where they are not what they were.
void FigureScene::arrange() {
    std::vector<Place> places;
    for (const Panel& panel : m_figure.panels) {
        places.push_back({.row = panel.row,
                          .column = panel.column,
                          .small = panel.swept.has_value(),
                          .counts = !is_over_inputs(panel.kind)});
    }
    const bool is_same =
        std::ranges::equal(places, m_cells, {}, {}, [](const Cell& cell) -> const Place& { return cell; });
    if (!is_same || (m_foot != nullptr) != (m_place == LegendPlace::below)) { rebuild(places); }
    QCPLayoutGrid* grid = m_plot.plotLayout();
    std::vector<double> heights(static_cast<std::size_t>(grid->rowCount()), 0.0);
    for (std::size_t i = 0; i < m_cells.size(); ++i) {
        heights[static_cast<std::size_t>(m_cells[i].layout_row)] +=
            m_cells[i].column == 0 ? m_figure.panels[i].height : 0.0;
    }
    heights.front() = 0.001; // the legend takes what it needs
    if (m_foot != nullptr) { heights.back() = 0.001; }
    for (std::size_t row = 0; row < heights.size(); ++row) {
        grid->setRowStretchFactor(static_cast<int>(row), heights[row]);
    }
}

// Every panel has a row of its own but for the small ones, which share a grid.
void FigureScene::rebuild(const std::vector<Place>& places) {
    QCPLayoutGrid* grid = m_plot.plotLayout();
    for (const Cell& cell : m_cells) { delete cell.painter; }
    m_cells.clear();
    m_small = nullptr;
    m_foot = nullptr;
    m_laid_out = QSize();
    for (int row = grid->rowCount() - 1; row > 0; --row) { grid->remove(grid->element(row, 0)); }
    grid->simplify();
    auto* margins = new QCPMarginGroup(&m_plot);
    for (const Place& place : places) {
        QCPAxisRect* rect = make_axis_rect(m_plot);
        if (!place.small) {
            rect->setMarginGroup(QCP::msLeft, margins);
            rect->setAutoMargins(QCP::msLeft | QCP::msTop | QCP::msBottom);
            grid->addElement(grid->rowCount(), 0, rect);
        } else {
            if (m_small == nullptr) {
                m_small = new QCPLayoutGrid;
                m_small->setMarginGroup(QCP::msLeft, margins);
                m_small->setAutoMargins(QCP::msLeft);
                grid->addElement(grid->rowCount(), 0, m_small);
            }
            rect->setAutoMargins(QCP::msNone);
            m_small->addElement(place.row, place.column, rect);
        }
        m_cells.push_back(make_cell(place, rect));
    }
    if (m_place == LegendPlace::below) {
        m_foot = new LegendBar(&m_plot);
        grid->addElement(grid->rowCount(), 0, m_foot);
    }
}

FigureScene::Cell FigureScene::make_cell(const Place& place, QCPAxisRect* rect) {
    QCPAxis* left = rect->axis(QCPAxis::atLeft);
    QCPAxis* bottom = rect->axis(QCPAxis::atBottom);
    Cell cell{place, rect, new PanelPainter(rect), m_plot.plotLayout()->rowCount() - 1};
    if (place.counts) {
        cell.value_ticker.reset(new QCPAxisTickerText);
        bottom->setTicker(cell.value_ticker);
        left->setTicker(whole_number_ticker(most_trend_ticks));
        return cell;
    }
    const bool is_plot = m_cells.empty() && !place.small;
    cell.input_ticker.reset(new Ticker(most_input_ticks));
    cell.output_ticker.reset(new Ticker(is_plot ? most_output_ticks : most_panel_ticks));
    bottom->setTicker(cell.input_ticker);
    left->setTicker(cell.output_ticker);
    return cell;
}

void FigureScene::show(Figure figure, const Captions& captions, const Theme& theme, const QFont& font,
                       TickNotation ticks, const SceneRoom& room, LegendPlace place) {
    m_figure = std::move(figure);
    m_ticks = ticks;
    m_place = place;
    m_plot.setBackground(QBrush(theme.background));
    m_plot.setLocale(captions.locale);
    arrange();
    const bool above = m_place == LegendPlace::above;
    m_head->show(captions.title, above ? m_figure.legend : std::vector<LegendEntry>(), m_figure.sweep_size, captions,
                 &theme, font, above ? room : SceneRoom());
    if (m_foot != nullptr) { m_foot->show({}, m_figure.legend, m_figure.sweep_size, captions, &theme, font, room); }
    set_margins(captions, font, room);
    for (std::size_t i = 0; i < m_cells.size(); ++i) { show_panel(i, captions, theme, font); }
    // How many ticks there is room for follows from the layout; within one size and arrangement it hardly changes.
    if (std::exchange(m_laid_out, m_plot.viewport().size()) != m_plot.viewport().size()) { place_panels(); }
    set_room(font);
    fit_labels(font);
}

// Axes can be shorter than their names.
void FigureScene::fit_labels(const QFont& font) {
    const QFontMetricsF metrics(font);
    const auto fit = [&font](QCPAxis* axis, double room) {
        const FittedText label = fitted(font, axis->label(), room);
        axis->setLabelFont(label.font);
        axis->setLabel(label.text);
    };
    for (std::size_t i = 0; i < m_cells.size(); ++i) {
        const QCPAxisRect* rect = m_cells[i].rect;
        const bool is_plot = m_figure.panels[i].kind == PanelKind::plot;
        fit(rect->axis(QCPAxis::atBottom), rect->width());
        fit(rect->axis(QCPAxis::atLeft), rect->height() + (is_plot ? 0.0 : metrics.height())); // headings
    }
}

void FigureScene::set_room(const QFont& font) {
    for (std::size_t i = 0; i < m_cells.size(); ++i) {
        const Cell& cell = m_cells[i];
        if (!cell.value_ticker.isNull()) {
            label_values(*cell.value_ticker, m_figure.panels[i].ticks, cell.rect->width(), font, m_plot.locale());
        }
        if (!cell.input_ticker.isNull()) {
            cell.input_ticker->set_room(cell.rect->width(), Qt::Horizontal, font);
            cell.output_ticker->set_room(cell.rect->height(), Qt::Vertical, font);
            cell.input_ticker->set_notation(m_ticks);
            cell.output_ticker->set_notation(m_ticks);
        }
    }
}

void FigureScene::place_panels() {
    for (const auto phase :
         {QCPLayoutElement::upPreparation, QCPLayoutElement::upMargins, QCPLayoutElement::upLayout}) {
        m_plot.plotLayout()->update(phase);
    }
}

void FigureScene::set_margins(const Captions& captions, const QFont& font, const SceneRoom& room) {
    const int right = std::max(
        static_cast<int>(std::ceil(side_label_width(captions, font))) + (7 * font.pixelSize()) / 6, room.least_right);
    const int least_left = 6 * font.pixelSize(); // wide enough that zooming rarely moves the axis
    for (std::size_t i = 0; i < m_cells.size(); ++i) {
        QCPAxisRect* rect = m_cells[i].rect;
        const bool has_heading = !captions.panels[i].heading.isEmpty();
        const int top = static_cast<int>(6.0 + (has_heading ? QFontMetricsF(font).height() : 0.0));
        if (m_cells[i].small) { // tick labels stand in the gaps and around the grid
            rect->setMinimumSize(30, 3 * font.pixelSize());
            rect->setMargins(QMargins(0, top, 0, 6));
        } else {
            const bool is_plot = m_figure.panels[i].kind == PanelKind::plot;
            rect->setMinimumSize(50, (is_plot ? room.least_plot : room.least_panel) * font.pixelSize());
            rect->setMinimumMargins(QMargins(least_left, top, font.pixelSize(), font.pixelSize()));
            QMargins margins = rect->margins();
            margins.setRight(right);
            rect->setMargins(margins);
        }
    }
    if (m_small != nullptr) {
        m_small->setColumnSpacing(font.pixelSize());
        m_small->setRowSpacing(0);
        m_small->setMinimumMargins(QMargins(least_left, 0, 0, 0));
        m_small->setMargins(QMargins(m_small->margins().left(), 0, right, 3 * font.pixelSize()));
    }
}

void FigureScene::show_panel(std::size_t index, const Captions& captions, const Theme& theme, const QFont& font) {
    const Panel& panel = m_figure.panels[index];
    const PanelCaptions& words = captions.panels[index];
    QCPAxisRect* rect = m_cells[index].rect;
    for (const auto side : {QCPAxis::atLeft, QCPAxis::atBottom, QCPAxis::atRight, QCPAxis::atTop}) {
        style_axis(rect->axis(side), theme, font);
    }
    rect->axis(QCPAxis::atBottom)->setScaleType(panel.log_x ? QCPAxis::stLogarithmic : QCPAxis::stLinear);
    rect->axis(QCPAxis::atBottom)->setRange(panel.x.first, panel.x.last);
    rect->axis(QCPAxis::atLeft)->setRange(panel.y.first, panel.y.last);
    if (m_cells[index].small) {
        label_small(index, words);
    } else {
        label_alone(index, words, theme);
    }
    m_cells[index].painter->show(&panel, &theme, words, m_figure.sweep_size);
}

void FigureScene::label_alone(std::size_t index, const PanelCaptions& words, const Theme& theme) {
    const bool is_plot = m_figure.panels[index].kind == PanelKind::plot;
    QCPAxis* left = m_cells[index].rect->axis(QCPAxis::atLeft);
    QCPAxis* bottom = m_cells[index].rect->axis(QCPAxis::atBottom);
    if (!is_plot) { left->grid()->setZeroLinePen(QPen(theme.axis, theme.line_width)); }
    left->setLabel(words.output_axis);
    left->setTickLabels(!m_figure.panels[index].missing);
    // Panels over the same inputs, or the swept parameter, name them once, below the last.
    const bool next_differs = index + 1 == m_figure.panels.size() || m_cells[index + 1].counts != m_cells[index].counts;
    bottom->setLabel(next_differs ? words.input_axis : QString());
    bottom->setTickLabels(is_plot || next_differs);
}

// One scale for all: labels stand at the left of each row and at the foot of each column.
void FigureScene::label_small(std::size_t index, const PanelCaptions& words) {
    const Cell& place = m_cells[index];
    QCPAxis* left = m_cells[index].rect->axis(QCPAxis::atLeft);
    QCPAxis* bottom = m_cells[index].rect->axis(QCPAxis::atBottom);
    const bool is_foot = place.row + 1 >= m_small->rowCount() || !m_small->hasElement(place.row + 1, place.column);
    left->setTickLabels(place.column == 0);
    const bool is_middle = place.column == 0 && place.row == (m_small->rowCount() - 1) / 2;
    left->setLabel(is_middle ? words.output_axis : QString()); // once: rows may be lower than it is long
    bottom->setTickLabels(is_foot);
    bottom->setLabel(is_foot ? words.input_axis : QString());
}

void FigureScene::show_axes_only(bool on) {
    for (const Cell& cell : m_cells) { cell.painter->setVisible(!on); }
    m_head->setVisible(!on);
    if (m_foot != nullptr) { m_foot->setVisible(!on); }
}

PanelAxes FigureScene::axes(std::size_t index) const {
    const auto words = [](const QCPAxis* axis) {
        const QVector<double> positions = axis->tickVector();
        return AxisWords{{positions.begin(), positions.end()},
                         axis->tickLabels() ? QStringList(axis->tickVectorLabels()) : QStringList(),
                         axis->label()};
    };
    const QCPAxisRect* rect = m_cells[index].rect;
    return {words(rect->axis(QCPAxis::atBottom)), words(rect->axis(QCPAxis::atLeft))};
}

QRect FigureScene::panel_rect(std::size_t index) const { return m_cells[index].rect->rect(); }

int FigureScene::least_height() const { return m_plot.plotLayout()->minimumOuterSizeHint().height(); }

SceneRoom FigureScene::room() const {
    return {.reserved_legend_rows = std::max(m_head->rows(), m_foot == nullptr ? 0 : m_foot->rows()),
            .least_right = m_cells.front().rect->margins().right()};
}

std::vector<LegendItem> FigureScene::legend_items() const { return m_head->items(); }

int FigureScene::panel_room(std::size_t index) const { return m_cells[index].rect->outerRect().height(); }
} // namespace quantoscope::inline plot
