#include "app/plot/figure_view.h"

#include <QPainter>
#include <QRubberBand>
#include <QScrollArea>
#include <QScrollBar>
#include <QToolButton>
#include <QToolTip>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>
#include <qcustomplot.h>

namespace quantoscope::inline plot {
namespace {
QFont figure_font(double scale) {
    QFont font(figure_font_family());
    font.setPixelSize(static_cast<int>(std::ceil(12.0 * scale)));
    return font;
}

// How far the nearest of the staircases lies above the view, negative below it; 0 where one is in view, or none is there.
double distance_of_curves(const Panel& plot) {
    double nearest = 0.0;
    const auto is_seen = [&](double value) {
        const double off = std::max(value - plot.y.last, 0.0) + std::min(value - plot.y.first, 0.0);
        if (nearest == 0.0 || std::fabs(off) < std::fabs(nearest)) { nearest = off; }
        return off == 0.0;
    };
    const bool any = std::ranges::any_of(plot.treads, is_seen, &Tread::value) ||
                     std::ranges::any_of(plot.lines, [&](const Line& line) {
                         const bool counts = line.role == Role::quantized || line.role == Role::out_of_range;
                         return counts && std::ranges::any_of(line.points, is_seen, &Point::y);
                     });
    return any ? 0.0 : nearest;
}

// Measured points and ribbons of differences stay: they are what was asked for.
bool can_be_hidden(const LegendEntry& entry) {
    constexpr Role roles[] = {Role::quantized, Role::out_of_range, Role::asymmetric, Role::ghost};
    return is_curve(entry.role) || std::ranges::find(roles, entry.role) != std::end(roles);
}
} // namespace

FigureView::FigureView(QWidget* parent)
    : QWidget(parent)
    , m_scroll(new QScrollArea)
    , m_plot(new QCustomPlot)
    , m_way_back(new QToolButton(this))
    , m_box(new QRubberBand(QRubberBand::Rectangle, m_plot)) {
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_scroll);
    m_scroll->setWidget(m_plot);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_way_back->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_way_back->setFocusPolicy(Qt::StrongFocus);
    m_way_back->setToolTip(tr("Show the curve again"));
    m_way_back->hide();
    m_plot->setMouseTracking(true);
    m_plot->setFocusPolicy(Qt::NoFocus);
    m_plot->installEventFilter(this);
    m_scene = std::make_unique<FigureScene>(*m_plot);
    m_cursor = new CursorOverlay(m_plot, m_scene.get());
    connect(m_plot, &QCustomPlot::afterReplot, m_cursor, &CursorOverlay::keep_plot);
    connect(m_plot, &QCustomPlot::afterReplot, this, &FigureView::place_controls);
    connect(m_scroll->verticalScrollBar(), &QScrollBar::valueChanged, this, &FigureView::place_controls);
    connect(m_way_back, &QToolButton::clicked, this, &FigureView::curve_wanted);
    setFocusPolicy(Qt::StrongFocus);
    install_figure_accessible();
    setAccessibleName(tr("Plot"));
    setAccessibleDescription(tr("The quantized staircase against the float curve, and its symmetry defect below"));
}

FigureView::~FigureView() = default;

void FigureView::show_figure(Figure figure, const Captions& captions, const Theme& theme, TickNotation ticks) {
    // Where the screen has less than a pixel for ours, lines are a pixel wide.
    m_theme = with_lines_scaled(theme, m_scale, 1.0 / m_plot->devicePixelRatioF());
    m_focus_frame = theme.widgets.focus_frame;
    layout()->setContentsMargins(m_focus_frame, m_focus_frame, m_focus_frame, m_focus_frame);
    m_scene->show(std::move(figure), captions, *m_theme, figure_font(m_scale), ticks,
                  {.reserved_legend_rows = 3, // panels keep a height in which they can be read
                   .highest_legend = m_scroll->viewport()->height() / 3.0,
                   .least_plot = 11,
                   .least_panel = 5});
    m_plot->replot(QCustomPlot::rpQueuedReplot);
    m_cursor->show_marks(m_cursor->marks(), *m_theme, figure_font(m_scale));
    show_way_back();
    m_plot->setMinimumSize(1, m_scene->least_height()); // where there is less room, it scrolls
}

// What a click or a key reaches lies over the plot, where the plot has drawn it.
void FigureView::place_controls() {
    if (m_scene->panels() == 0) { return; }
    const QPoint offset = m_plot->mapTo(this, QPoint());
    std::size_t used = 0;
    m_items = m_scene->legend_items();
    std::erase_if(m_items, [](const LegendItem& item) { return item.entry && !can_be_hidden(*item.entry); });
    for (const LegendItem& item : m_items) {
        if (used == m_keys.size()) { add_key(); }
        QToolButton& key = *m_keys[used++];
        const QRect rect = item.rect.translated(offset);
        key.setGeometry(rect);
        key.setVisible(m_scroll->geometry().intersects(rect));
        if (key.accessibleName() != item.text) { key.setAccessibleName(item.text); }
        key.setCheckable(item.entry.has_value());
        key.setChecked(item.entry && !item.entry->hidden);
        key.setToolTip(!item.entry          ? item.others
                       : item.entry->hidden ? tr("Click to show it")
                                            : tr("Click to hide it"));
    }
    for (; used < m_keys.size(); ++used) { m_keys[used]->hide(); }
    const bool above = m_way_back->arrowType() == Qt::UpArrow;
    const QRect plot = plot_rect();
    m_way_back->move(plot.center().x() - m_way_back->width() / 2,
                     above ? plot.top() + 6 : plot.bottom() - 6 - m_way_back->height());
}

// Drawn by the legend: the button has the keys, the name and the frame of the focus.
void FigureView::add_key() {
    auto* key = new QToolButton(this);
    key->setProperty("unseen", true);
    key->setFocusPolicy(Qt::StrongFocus);
    key->setCursor(Qt::PointingHandCursor);
    connect(key, &QToolButton::clicked, this, [this, index = m_keys.size()] {
        const LegendItem& item = m_items[index];
        if (item.entry) { emit entry_clicked(LegendEntry(*item.entry)); }
        if (!item.entry) { QToolTip::showText(QCursor::pos(), item.others, this); }
    });
    m_keys.push_back(key);
}

void FigureView::show_way_back() {
    const double off = distance_of_curves(m_scene->figure().plot());
    const Qt::ArrowType arrow = off > 0.0 ? Qt::UpArrow : off < 0.0 ? Qt::DownArrow : Qt::NoArrow;
    if (arrow == m_way_back->arrowType()) { return; }
    if (arrow == Qt::NoArrow && m_way_back->hasFocus()) { setFocus(Qt::OtherFocusReason); }
    m_way_back->setArrowType(arrow);
    m_way_back->setVisible(arrow != Qt::NoArrow);
    if (arrow == Qt::NoArrow) { return; }
    m_way_back->setText(arrow == Qt::UpArrow ? tr("The curve lies above") : tr("The curve lies below"));
    m_way_back->adjustSize();
    place_controls();
    emit curve_lost(m_way_back->text());
}

void FigureView::show_cursor(const CursorMarks& marks) {
    if (m_theme && marks != m_cursor->marks()) { m_cursor->show_marks(marks, *m_theme, figure_font(m_scale)); }
}

QRect FigureView::plot_rect() const { return m_scene->panel_rect(0).translated(m_plot->mapTo(this, QPoint())); }

int FigureView::columns() const { return std::max(200, m_plot->width()); }

void FigureView::draw_now() { m_plot->replot(QCustomPlot::rpQueuedRefresh); }

void FigureView::show_axes_only(bool on) { m_scene->show_axes_only(on); }

void FigureView::set_spoken(SpokenPlot spoken) {
    const SpokenPlot before = std::exchange(m_spoken, std::move(spoken));
    tell_spoken_change(*this, before);
}

void FigureView::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    layout()->activate();
    tell_size();
}

// Once for each change: the room, the plot in it and the scroll bar follow one another. The plot's own event comes after
// this.
void FigureView::tell_size() {
    const std::pair sizes(m_scroll->viewport()->size(), m_plot->size());
    if (sizes == std::exchange(m_sizes, sizes)) { return; }
    m_plot->setViewport(m_plot->rect());
    emit resized();
}

void FigureView::paintEvent(QPaintEvent* event) {
    QWidget::paintEvent(event);
    if (hasFocus()) {
        QPainter painter(this);
        painter.setPen(
            QPen(palette().color(QPalette::Highlight), m_focus_frame, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
        const double half = 0.5 * m_focus_frame;
        painter.drawRect(QRectF(rect()).adjusted(half, half, -half, -half));
    }
}
} // namespace quantoscope::inline plot
