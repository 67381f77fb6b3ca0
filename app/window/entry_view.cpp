#include "app/window/entry_view.h"

#include "app/plot/paint.h"
#include "app/window/entry_model.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <algorithm>

namespace quantoscope::inline window {
namespace {
constexpr int padding = 6;
constexpr int check_side = 13;
constexpr int swatch_width = 36; // shows a whole period of every dash
constexpr double dimmed = 0.45;

// As the style sheet draws check boxes.
void draw_check(QPainter& painter, const QRectF& box, bool checked, const QPalette& palette) {
    painter.setPen(palette.color(checked ? QPalette::Highlight : QPalette::Dark));
    painter.setBrush(palette.color(checked ? QPalette::Highlight : QPalette::Base));
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 2.0, 2.0);
    painter.setBrush(Qt::NoBrush);
    if (checked) {
        painter.setPen(QPen(palette.color(QPalette::HighlightedText), 2.0));
        const QPointF at = box.topLeft();
        painter.drawPolyline(QPolygonF({at + QPointF(3.0, 6.5), at + QPointF(5.5, 9.0), at + QPointF(10.0, 4.0)}));
    }
}

// A quantizer's text in the room there is: in full, in short, or that with its middle left out.
QString fitting_text(const QModelIndex& index, const QFontMetrics& metrics, int room) {
    const QString full = index.data(Qt::DisplayRole).toString();
    return metrics.horizontalAdvance(full) <= room
               ? full
               : metrics.elidedText(index.data(EntryModel::ShortRole).toString(), Qt::ElideMiddle, room);
}
} // namespace

QRect EntryDelegate::check_rect(const QRect& row) {
    return {row.left() + padding, row.top() + (row.height() - check_side) / 2, check_side, check_side};
}

QSize EntryDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const {
    return {120, option.fontMetrics.height() + 10};
}

void EntryDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const QColor accent = option.palette.color(QPalette::Highlight);
    if (selected) {
        QColor ground = accent;
        ground.setAlphaF(0.16F);
        painter->fillRect(option.rect, ground);
        painter->fillRect(QRect(option.rect.topLeft(), QSize(3, option.rect.height())), accent);
    }
    const QRect check = check_rect(option.rect);
    draw_check(*painter, QRectF(check), index.data(Qt::CheckStateRole).toInt() == Qt::Checked, option.palette);
    painter->setOpacity(index.data(EntryModel::DrawnRole).toBool() ? 1.0 : dimmed);
    const double left = check.right() + 1 + padding;
    if (m_theme != nullptr) {
        draw_bar(*painter, left, left + swatch_width, option.rect.center().y() + 0.5,
                 m_theme->style(quantoscope::Role::quantized, index.data(EntryModel::SlotRole).toInt(), 0));
    }
    QFont font = option.font;
    font.setPointSizeF(0.92 * font.pointSizeF());
    painter->setFont(font);
    painter->setPen(option.palette.color(QPalette::Text));
    QRectF room(option.rect);
    room.setLeft(left + swatch_width + padding);
    room.setRight(room.right() - padding);
    painter->drawText(room, Qt::AlignLeft | Qt::AlignVCenter,
                      fitting_text(index, QFontMetrics(font), static_cast<int>(room.width())));
    painter->setOpacity(1.0);
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        painter->setPen(QPen(accent, 1.0));
        painter->drawRect(QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5));
    }
    painter->restore();
}

EntryView::EntryView(QWidget* parent) : QListView(parent), m_delegate(new EntryDelegate(this)) {
    setObjectName(QStringLiteral("quantizers")); // for the style sheet
    setItemDelegate(m_delegate);
    setUniformItemSizes(true);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setTextElideMode(Qt::ElideMiddle);
    setTabKeyNavigation(false);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void EntryView::use_theme(const Theme& theme) {
    m_delegate->use_theme(theme);
    viewport()->update();
}

void EntryView::fit_rows() {
    const int rows = model()->rowCount();
    setFixedHeight(rows * (fontMetrics().height() + 10) + 2 * frameWidth());
}

int EntryView::row_top(int row) const {
    const int rows = model()->rowCount();
    return row < rows ? visualRect(model()->index(row, 0)).top() : visualRect(model()->index(rows - 1, 0)).bottom() + 1;
}

int EntryView::gap_at(QPoint position) const {
    int gap = 0;
    while (gap < model()->rowCount() && position.y() > visualRect(model()->index(gap, 0)).center().y()) { ++gap; }
    return gap;
}

void EntryView::end_drag() {
    m_press.reset();
    m_gap.reset();
    viewport()->unsetCursor();
    viewport()->update();
}

void EntryView::mousePressEvent(QMouseEvent* event) {
    const QModelIndex index = indexAt(event->pos());
    if (event->button() != Qt::LeftButton || !index.isValid()) { return; }
    // The check box takes clicks a little beside it, too.
    const QRect check = EntryDelegate::check_rect(visualRect(index)).adjusted(-4, -6, 4, 6);
    m_press = Press{.row = index.row(), .at = event->pos(), .on_check = check.contains(event->pos())};
    if (!m_press->on_check) { setCurrentIndex(index); }
}

void EntryView::mouseMoveEvent(QMouseEvent* event) {
    if (!m_press || m_press->on_check || model()->rowCount() < 2 ||
        (!m_gap && (event->pos() - m_press->at).manhattanLength() < QApplication::startDragDistance())) {
        return;
    }
    m_gap = gap_at(event->pos());
    viewport()->setCursor(Qt::ClosedHandCursor);
    viewport()->update();
}

void EntryView::mouseReleaseEvent(QMouseEvent* event) {
    const std::optional<Press> press = m_press;
    const std::optional<int> gap = m_gap;
    end_drag();
    if (press && press->on_check && indexAt(event->pos()).row() == press->row) {
        emit toggled(press->row);
    } else if (press && gap) {
        const int to = *gap > press->row ? *gap - 1 : *gap; // what lies below closes up
        if (to != press->row) { emit moved(press->row, to); }
    }
}

bool EntryView::act_on(const QKeyEvent& key, bool act) {
    const int row = currentIndex().row();
    const bool control = key.modifiers().testFlag(Qt::ControlModifier);
    const auto does = [act](auto what) {
        if (act) { what(); }
        return true;
    };
    if (key.key() == Qt::Key_Escape && m_press) {
        return does([this] { end_drag(); });
    }
    if (row < 0) { return false; }
    if (control && (key.key() == Qt::Key_Up || key.key() == Qt::Key_Down)) {
        const int to = row + (key.key() == Qt::Key_Up ? -1 : 1);
        return does([&] {
            if (to >= 0 && to < model()->rowCount()) { emit moved(row, to); }
        });
    }
    if (key.modifiers() != Qt::NoModifier && key.modifiers() != Qt::KeypadModifier) { return false; }
    switch (key.key()) {
    case Qt::Key_Space: return does([&] { emit toggled(row); });
    case Qt::Key_Delete: return does([this] { emit removal_wanted(); });
    case Qt::Key_S: return does([this] { emit solo_wanted(); });
    default: return false;
    }
}

// Keys the list has a use for are its own while it has the focus, whatever menus say.
bool EntryView::event(QEvent* event) {
    if (event->type() == QEvent::ShortcutOverride && act_on(static_cast<QKeyEvent&>(*event), false)) {
        event->accept();
        return true;
    }
    return QListView::event(event);
}

void EntryView::keyPressEvent(QKeyEvent* event) {
    if (act_on(*event, true)) {
        event->accept();
    } else if (event->text().isEmpty() || event->modifiers().testFlag(Qt::ControlModifier)) {
        QListView::keyPressEvent(event);
    } else {
        event->ignore(); // letters search nothing here
    }
}

void EntryView::paintEvent(QPaintEvent* event) {
    QListView::paintEvent(event);
    if (m_gap) {
        QPainter painter(viewport());
        const int y = std::clamp(row_top(*m_gap), 1, viewport()->height() - 1);
        painter.fillRect(QRect(0, y - 1, viewport()->width(), 2), palette().color(QPalette::Text));
    }
}
} // namespace quantoscope::inline window
