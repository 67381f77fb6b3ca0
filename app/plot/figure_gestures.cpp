#include "app/plot/figure_view.h"
#include "core/numeric/float32.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QRubberBand>
#include <QScrollArea>
#include <QScrollBar>
#include <QWheelEvent>
#include <algorithm>
#include <cmath>
#include <qcustomplot.h>

namespace quantoscope::inline plot {
// What the mouse and the keys do in a figure view.

namespace {
constexpr double click_distance = 4.0;

AxisRange scaled_about(AxisRange range, double anchor, double factor) {
    return {anchor + (range.first - anchor) * factor, anchor + (range.last - anchor) * factor};
}
} // namespace

bool is_showable(AxisRange range) {
    const double magnitude = std::max(std::fabs(range.first), std::fabs(range.last));
    const auto nearest = static_cast<float>(std::min(magnitude, 1e6));
    const double spacing = static_cast<double>(next_up(nearest)) - static_cast<double>(nearest);
    return range.length() >= 4.0 * spacing && magnitude < 1e6;
}

void FigureView::zoom(double factor, bool continues) {
    const Panel& panel = m_scene->figure().plot();
    zoom_about(0.5 * (panel.x.first + panel.x.last), 0.5 * (panel.y.first + panel.y.last), factor, true, true);
    emit gesture_finished(continues);
}

void FigureView::zoom_here(double factor) {
    const QPointF middle = m_cursor->point().value_or(QRectF(m_scene->panel_rect(0)).center());
    zoom_at(m_pointer.value_or(middle), factor, true, true);
    emit gesture_finished(false);
}

void FigureView::contextMenuEvent(QContextMenuEvent*) {
    const QPointF cursor = m_cursor->point().value_or(QPointF(m_scene->panel_rect(0).center()));
    emit menu_wanted(m_plot->mapToGlobal(cursor.toPoint()));
}

QRect FigureView::end_rect(AxisEnd end) const {
    const QRect plot = plot_rect();
    const QPoint centers[] = {{plot.left(), plot.bottom() + 14},
                              {plot.right(), plot.bottom() + 14},
                              {plot.left() - 32, plot.bottom() - 8},
                              {plot.left() - 32, plot.top() + 8}};
    QRect rect(0, 0, 64, 20);
    rect.moveCenter(centers[static_cast<std::size_t>(end)]);
    return rect;
}

std::optional<AxisEnd> FigureView::end_at(QPointF position) const {
    const QPoint at = m_plot->mapTo(this, position.toPoint());
    for (const AxisEnd end : {AxisEnd::left, AxisEnd::right, AxisEnd::bottom, AxisEnd::top}) {
        if (end_rect(end).contains(at)) { return end; }
    }
    return std::nullopt;
}

// Small multiples are all alike: what counts is the place in the one pointed at.
QRectF FigureView::rect_at(QPointF position) const {
    for (std::size_t i = 1; i < m_scene->panels(); ++i) {
        const QRectF rect(m_scene->panel_rect(i));
        if (m_scene->figure().panels[i].swept && rect.contains(position)) { return rect; }
    }
    return QRectF(m_scene->panel_rect(0));
}

QPointF FigureView::fraction_at(QPointF position) const {
    const QRectF rect = rect_at(position);
    return {(position.x() - rect.left()) / rect.width(), (rect.bottom() - position.y()) / rect.height()};
}

Point FigureView::point_at(QPointF position) const {
    const Panel& plot = m_scene->figure().plot();
    const QPointF fraction = fraction_at(position);
    return {plot.x.first + fraction.x() * plot.x.length(), plot.y.first + fraction.y() * plot.y.length()};
}

// None beside the panels and where a panel is not over inputs.
std::optional<double> FigureView::input_at(QPointF position) const {
    const std::vector<Panel>& panels = m_scene->figure().panels;
    const double fraction = fraction_at(position).x();
    if (fraction < 0.0 || fraction > 1.0) { return std::nullopt; }
    for (std::size_t i = 0; i < panels.size(); ++i) {
        if (!is_over_inputs(panels[i].kind) && position.y() > m_scene->panel_rect(i).top()) { return std::nullopt; }
    }
    const AxisRange x = m_scene->figure().plot().x;
    return x.first + fraction * x.length();
}

void FigureView::zoom_at(QPointF position, double factor, bool x, bool y) {
    const Panel& panel = m_scene->figure().plot();
    const QPointF fraction = fraction_at(position);
    const double x_anchor = panel.x.first + fraction.x() * panel.x.length();
    const double y_anchor = panel.y.first + std::clamp(fraction.y(), 0.0, 1.0) * panel.y.length();
    const auto [moves_x, moves_y] = zoom_about(x_anchor, y_anchor, factor, x, y);
    put_under(position, moves_x ? std::optional(x_anchor) : std::nullopt,
              moves_y ? std::optional(y_anchor) : std::nullopt);
}

std::pair<bool, bool> FigureView::zoom_about(double x_anchor, double y_anchor, double factor, bool x, bool y) {
    const Panel& panel = m_scene->figure().plot();
    // Where one axis can go no further the other still can: x has far to go at 0.
    const AxisRange x_range = x ? scaled_about(panel.x, x_anchor, factor) : panel.x;
    const AxisRange y_range = y ? scaled_about(panel.y, y_anchor, factor) : panel.y;
    const bool moves_x = x && is_showable(x_range);
    const bool moves_y = y && is_showable(y_range);
    if (moves_x || moves_y) {
        emit view_requested(moves_x ? x_range : panel.x, moves_y ? std::optional(y_range) : std::nullopt);
    }
    return {moves_x, moves_y};
}

void FigureView::put_under(QPointF position, std::optional<double> x, std::optional<double> y) {
    if (!x && !y) { return; }
    m_scene->place_panels();
    const Panel& panel = m_scene->figure().plot();
    const QPointF fraction = fraction_at(position);
    const auto moved = [](AxisRange range, double anchor, double at) {
        return range.moved(anchor - (range.first + at * range.length()));
    };
    const AxisRange x_range = x ? moved(panel.x, *x, fraction.x()) : panel.x;
    const AxisRange y_range = y ? moved(panel.y, *y, std::clamp(fraction.y(), 0.0, 1.0)) : panel.y;
    constexpr double visible = 1e-4; // of a range
    if (std::fabs(x_range.first - panel.x.first) > visible * panel.x.length() ||
        std::fabs(y_range.first - panel.y.first) > visible * panel.y.length()) {
        emit view_requested(x_range, y ? std::optional(y_range) : std::nullopt);
    }
}

std::optional<double> FigureView::pointed() {
    if (!m_pointer) { return std::nullopt; }
    m_scene->place_panels();
    return input_at(*m_pointer);
}

void FigureView::pan(double x_fraction, double y_fraction, bool continues) {
    const Panel& panel = m_scene->figure().plot();
    const AxisRange x = panel.x.moved(x_fraction * panel.x.length());
    const AxisRange y = panel.y.moved(y_fraction * panel.y.length());
    if (is_showable(x) && is_showable(y)) {
        emit view_requested(x, y_fraction != 0.0 ? std::optional(y) : std::nullopt);
        emit gesture_finished(continues);
    }
}

void FigureView::drag_to(QPointF position) {
    const QRectF rect = rect_at(m_drag->start);
    const AxisRange x = m_drag->x.moved((m_drag->start.x() - position.x()) / rect.width() * m_drag->x.length());
    const AxisRange y = m_drag->y.moved((position.y() - m_drag->start.y()) / rect.height() * m_drag->y.length());
    // A level drag leaves y to its fit.
    const bool moves_y =
        std::fabs(position.y() - m_drag->start.y()) > 6.0 || m_scene->figure().plot().y.first != m_drag->y.first;
    if (is_showable(x)) { emit view_requested(x, moves_y ? std::optional(y) : std::nullopt); }
}

void FigureView::wheel(QWheelEvent& event) {
    // With Alt or Shift some platforms turn the wheel sideways.
    const QPoint delta = event.angleDelta();
    const double notches = (delta.y() != 0 ? delta.y() : delta.x()) / 120.0;
    const bool only_x = event.modifiers().testFlag(Qt::ShiftModifier);
    const bool only_y = event.modifiers().testFlag(Qt::ControlModifier);
    if (notches != 0.0) {
        const auto turn = [&] {
            const Panel& plot = m_scene->figure().plot();
            return Turn{.at = event.position(), .x = plot.x, .y = plot.y};
        };
        const bool continues = m_turn == turn(); // nothing else has moved the view in between
        zoom_at(event.position(), std::pow(0.8, notches), !only_y, !only_x);
        emit gesture_finished(continues);
        m_turn = turn();
        m_pointer = event.position();
        emit hovered(pointed());
    }
    event.accept();
}

std::optional<std::size_t> FigureView::gap_at(QPointF position) const {
    for (std::size_t i = 0; i + 1 < m_scene->panels(); ++i) {
        const QRect above = m_scene->panel_rect(i);
        const QRect below = m_scene->panel_rect(i + 1);
        if (above.left() <= position.x() && position.x() <= above.right() && above.bottom() < position.y() &&
            position.y() < below.top() && m_scene->figure().sweep_size == 0) {
            return i;
        }
    }
    return std::nullopt;
}

// The gap `moved` pixels down from where it was: rooms share the height as the document has it.
void FigureView::share_height(const Gap& gap, double moved) {
    emit heights_requested(m_scene->figure().panels[gap.above].kind, m_scene->figure().panels[gap.above + 1].kind,
                           std::clamp((gap.upper + moved) / gap.both, 0.1, 0.9));
}

// More or less of the height the plot shares with the panel below it.
void FigureView::share_plot_height(double more) {
    if (m_scene->panels() < 2 || m_scene->figure().sweep_size > 0) { return; }
    const Gap gap = gap_below(0, 0.0);
    share_height(gap, more * gap.both);
    emit gesture_finished(false);
}

FigureView::Gap FigureView::gap_below(std::size_t panel, double pointer) const {
    const double upper = m_scene->panel_room(panel);
    return {.above = panel, .start = pointer, .upper = upper, .both = upper + m_scene->panel_room(panel + 1)};
}

// An axis along which the box has next to no length stays.
void FigureView::zoom_to_box(const QRectF& box) {
    const Panel& plot = m_scene->figure().plot();
    const QRectF rect = rect_at(box.center());
    const double left = std::max(box.left(), rect.left());
    const double bottom = std::min(box.bottom(), rect.bottom());
    const auto cut = [](AxisRange range, double from, double pixels, double all) {
        const double unit = range.length() / all;
        const AxisRange part{range.first + from * unit, range.first + (from + pixels) * unit};
        return pixels >= 2.0 * click_distance && is_showable(part) ? part : range;
    };
    const AxisRange x = cut(plot.x, left - rect.left(), std::min(box.right(), rect.right()) - left, rect.width());
    const AxisRange y = cut(plot.y, rect.bottom() - bottom, bottom - std::max(box.top(), rect.top()), rect.height());
    emit view_requested(x, y == plot.y ? std::nullopt : std::optional(y));
}

void FigureView::press(const QMouseEvent& mouse) {
    setFocus(Qt::MouseFocusReason);
    if (mouse.button() != Qt::LeftButton) { return; }
    if (const auto gap = gap_at(mouse.position())) {
        m_dragged_gap = gap_below(*gap, mouse.position().y());
    } else {
        const Panel& plot = m_scene->figure().plot();
        m_drag = Drag{.start = mouse.position(),
                      .boxes = mouse.modifiers().testFlag(Qt::ShiftModifier),
                      .pulls = mouse.modifiers().testFlag(Qt::ControlModifier),
                      .x = plot.x,
                      .y = plot.y};
    }
}

void FigureView::release(const QMouseEvent& mouse) {
    const QPointF at = mouse.position();
    const std::optional<Drag> drag = std::exchange(m_drag, std::nullopt);
    const std::optional<Gap> gap = std::exchange(m_dragged_gap, std::nullopt);
    m_box->hide();
    m_plot->unsetCursor();
    if (drag && drag->moved && drag->boxes) { zoom_to_box(QRectF(drag->start, at).normalized()); }
    if (drag && drag->moved && drag->pulls) { emit staircase_pulled(std::nullopt); }
    if (gap || (drag && drag->moved && !drag->pulls)) { emit gesture_finished(false); }
    const bool clicked = drag ? !drag->moved : gap && gap->start == at.y();
    if (const auto end = end_at(at); end && clicked) {
        emit end_clicked(*end);
    } else if (const auto x = input_at(at); x && drag && clicked) {
        emit cursor_requested(*x);
    }
}

void FigureView::move(const QMouseEvent& mouse) {
    const QPointF position = mouse.position();
    m_pointer = position;
    m_keeps_pointer = false;
    if (m_dragged_gap) {
        share_height(*m_dragged_gap, position.y() - m_dragged_gap->start);
        return;
    }
    if (m_drag && (m_drag->moved || (position - m_drag->start).manhattanLength() >= click_distance)) {
        m_drag->moved = true;
        if (m_drag->boxes) {
            m_box->setGeometry(QRectF(m_drag->start, position).normalized().toRect());
            m_box->show();
        } else if (m_drag->pulls) {
            const QRectF rect = rect_at(m_drag->start);
            emit staircase_pulled(Pull{point_at(m_drag->start),
                                       point_at(position),
                                       {m_drag->x.length() / rect.width(), m_drag->y.length() / rect.height()}});
        } else {
            m_plot->setCursor(Qt::ClosedHandCursor);
            drag_to(position);
        }
    } else if (!m_drag && end_at(position)) {
        m_plot->setCursor(Qt::IBeamCursor);
    } else if (!m_drag && gap_at(position)) {
        m_plot->setCursor(Qt::SplitVCursor);
    } else if (!m_drag) {
        m_plot->unsetCursor();
    }
    emit hovered(input_at(position));
}

bool FigureView::eventFilter(QObject* watched, QEvent* event) {
    switch (event->type()) {
    case QEvent::Wheel: wheel(static_cast<QWheelEvent&>(*event)); return true;
    case QEvent::MouseButtonDblClick: emit fit_requested(); return true;
    case QEvent::MouseButtonPress: press(static_cast<QMouseEvent&>(*event)); return true;
    case QEvent::MouseButtonRelease: release(static_cast<QMouseEvent&>(*event)); return true;
    case QEvent::MouseMove: move(static_cast<QMouseEvent&>(*event)); return true;
    case QEvent::ContextMenu:
        m_keeps_pointer = true;
        emit menu_wanted(static_cast<QContextMenuEvent&>(*event).globalPos());
        return true;
    case QEvent::Resize: tell_size(); break;
    case QEvent::Leave:
        if (m_keeps_pointer) { break; }
        m_pointer.reset();
        emit hovered(std::nullopt);
        break;
    default: break;
    }
    return QWidget::eventFilter(watched, event);
}

void FigureView::keyPressEvent(QKeyEvent* event) {
    constexpr double part = 0.1;
    const bool repeated = event->isAutoRepeat();
    const bool pans = event->modifiers().testFlag(Qt::ControlModifier);
    const bool by_input = event->modifiers().testFlag(Qt::ShiftModifier);
    QScrollBar& bar = *m_scroll->verticalScrollBar();
    const auto step_to = [&](CursorStep transition, CursorStep input) {
        emit cursor_stepped(by_input ? input : transition);
    };
    if (event->modifiers().testFlag(Qt::AltModifier)) { // the window's way back and forward
        QWidget::keyPressEvent(event);
        return;
    }
    switch (event->key()) {
    case Qt::Key_Left:
        pans ? pan(-part, 0.0, repeated) : step_to(CursorStep::previous_transition, CursorStep::previous_input);
        break;
    case Qt::Key_Right:
        pans ? pan(part, 0.0, repeated) : step_to(CursorStep::next_transition, CursorStep::next_input);
        break;
    case Qt::Key_Up: pan(0.0, part, repeated); break;
    case Qt::Key_Down: pan(0.0, -part, repeated); break;
    case Qt::Key_A: emit marker_requested(MarkerName::a); break;
    case Qt::Key_B: emit marker_requested(MarkerName::b); break;
    case Qt::Key_R: emit other_wanted(true); break;
    case Qt::Key_Escape:
        if (!m_drag) { emit cursor_cleared(); }
        m_drag.reset();
        m_box->hide();
        break;
    case Qt::Key_Plus:
    case Qt::Key_Equal: zoom(0.8, repeated); break;
    case Qt::Key_Minus: zoom(1.25, repeated); break;
    case Qt::Key_F10:
        if (by_input) { contextMenuEvent(nullptr); }
        break;
    case Qt::Key_Home: emit fit_requested(); break;
    case Qt::Key_PageUp: pans ? bar.triggerAction(QScrollBar::SliderPageStepSub) : share_plot_height(0.04); break;
    case Qt::Key_PageDown: pans ? bar.triggerAction(QScrollBar::SliderPageStepAdd) : share_plot_height(-0.04); break;
    default: QWidget::keyPressEvent(event);
    }
}

void FigureView::keyReleaseEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_R && !event->isAutoRepeat()) {
        emit other_wanted(false);
    } else {
        QWidget::keyReleaseEvent(event);
    }
}

void FigureView::focusOutEvent(QFocusEvent* event) {
    QWidget::focusOutEvent(event);
    emit other_wanted(false); // the key may be let go elsewhere
}
} // namespace quantoscope::inline plot
