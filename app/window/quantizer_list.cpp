#include "app/window/quantizer_list.h"

#include "app/plot/paint.h"
#include "app/plot/qt_text.h"
#include "app/window/messages.h"
#include "app/words/legend.h"

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

void EntryModel::show_document(const Document& document) {
    const auto made = [&](std::size_t i) {
        const Entry& entry = document.entries[i];
        return Row{entry, is_drawn(document, i), copy_of(document, i), qt_text(entry_text(document, i, text_of)),
                   qt_text(entry_text(document, i, short_text))};
    };
    const std::size_t size = document.entries.size();
    const auto last = [](std::size_t count) { return static_cast<int>(count) - 1; };
    if (size < m_rows.size()) {
        beginRemoveRows({}, static_cast<int>(size), last(m_rows.size()));
        m_rows.resize(size);
        endRemoveRows();
    }
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        if (document.entries[i] != m_rows[i].entry || is_drawn(document, i) != m_rows[i].drawn ||
            copy_of(document, i) != m_rows[i].copy) {
            m_rows[i] = made(i);
            emit dataChanged(index(static_cast<int>(i)), index(static_cast<int>(i)));
        }
    }
    if (size > m_rows.size()) {
        beginInsertRows({}, static_cast<int>(m_rows.size()), last(size));
        while (m_rows.size() < size) { m_rows.push_back(made(m_rows.size())); }
        endInsertRows();
    }
}

int EntryModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant EntryModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) { return {}; }
    const Row& row = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole: return row.text;
    case Qt::AccessibleDescriptionRole: return row.drawn ? tr("drawn") : tr("not drawn");
    case Qt::CheckStateRole: return row.entry.visible ? Qt::Checked : Qt::Unchecked;
    case ShortRole: return row.short_text;
    case SlotRole: return row.entry.slot;
    case DrawnRole: return row.drawn;
    default: return {};
    }
}

Qt::ItemFlags EntryModel::flags(const QModelIndex& index) const {
    return index.isValid()
               ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable | Qt::ItemNeverHasChildren
               : Qt::NoItemFlags;
}

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
    const QFont font = scaled(option.font, 0.92);
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

EntryView::EntryView() {
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

QuantizerList::QuantizerList() {
    m_view->setModel(m_model);
    m_view->setAccessibleName(tr("Quantizers"));
    m_view->setAccessibleDescription(
        tr("Up and Down select, Ctrl+Up and Ctrl+Down move, Space shows and hides, Delete removes, "
           "%1 duplicates, S draws the selected one alone")
            .arg(keys_of("duplicate")));
    m_nothing->setWordWrap(true);
    m_bar->setObjectName(QStringLiteral("quantizer_bar"));          // for the style sheet
    m_bar->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed); // it must not widen the column
    const auto button = [this](const QString& text, const QString& name, const QString& tip, auto act) {
        auto* made = explained(tool_button(text, name, tip), tip);
        connect(made, &QToolButton::clicked, this, act);
        return made;
    };
    m_add = button(tr("Add"), tr("Add"), {}, [this] { duplicate(); });
    m_remove = button(tr("Remove"), tr("Remove"), tr("Remove the selected quantizer (Delete)"), [this] { remove(); });
    m_solo = button(tr("Solo"), tr("Solo"), tr("Draw the selected quantizer alone (S)"), [this] { toggle_solo(); });
    m_solo->setCheckable(true);
    m_up = button({}, tr("Move up"), tr("Move up in the list (Ctrl+Up)"), [this] { move_selected(-1); });
    m_up->setArrowType(Qt::UpArrow);
    m_down = button({}, tr("Move down"), tr("Move down in the list (Ctrl+Down)"), [this] { move_selected(1); });
    m_down->setArrowType(Qt::DownArrow);
    m_bar->setLayout(in_row(4, m_add, m_remove, m_solo, Stretch{}, m_up, m_down));
    setLayout(in_column({0, 0, 0, 4}, 4, m_view, m_nothing, m_bar));
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& current) { select(current.row()); });
    connect(m_view, &EntryView::toggled, this, &QuantizerList::toggle);
    connect(m_view, &EntryView::moved, this, &QuantizerList::move);
    connect(m_view, &EntryView::removal_wanted, this, &QuantizerList::remove);
    connect(m_view, &EntryView::solo_wanted, this, &QuantizerList::toggle_solo);
}

void QuantizerList::show_document(const Document& document, const Theme& theme) {
    m_showing = true;
    const bool resized = m_theme == nullptr || document.entries.size() != m_document.entries.size();
    if (m_theme != &theme) {
        m_theme = &theme;
        m_view->use_theme(theme);
    }
    m_document = document;
    m_model->show_document(document);
    if (resized) {
        if (document.is_empty() && m_view->hasFocus()) {
            m_add->setFocus(); // it would go to some other field
        }
        m_view->fit_rows();
        m_view->setVisible(!document.is_empty());
        m_nothing->setVisible(document.is_empty());
    }
    if (m_view->currentIndex().row() != static_cast<int>(document.selected)) {
        m_view->setCurrentIndex(m_model->index(static_cast<int>(document.selected)));
    }
    show_buttons();
    m_showing = false;
}

void QuantizerList::show_buttons() {
    const std::size_t size = m_document.entries.size();
    explained(m_add, size == 0 ? tr("Begin with the first version of quantized_sigmoid")
                               : tr("Add a copy of the selected quantizer (%1); up to %2 in all")
                                     .arg(keys_of("duplicate"))
                                     .arg(most_entries));
    m_add->setEnabled(size < most_entries);
    m_remove->setEnabled(size > 0);
    m_solo->setEnabled(size > 1 || m_document.solo);
    m_solo->setChecked(m_document.solo);
    m_up->setEnabled(m_document.selected > 0);
    m_down->setEnabled(m_document.selected + 1 < size);
}

void QuantizerList::select(int row) {
    if (m_showing || row < 0 || row == static_cast<int>(m_document.selected)) { return; }
    emit committed(with_selected(m_document, static_cast<std::size_t>(row)));
}

void QuantizerList::toggle(int row) {
    Document document = m_document;
    Entry& entry = document.entries[static_cast<std::size_t>(row)];
    entry.visible = !entry.visible;
    emit committed(document);
}

void QuantizerList::move(int from, int to) {
    emit committed(with_entry_moved(m_document, static_cast<std::size_t>(from), static_cast<std::size_t>(to)));
}

void QuantizerList::duplicate() {
    if (m_document.entries.size() == most_entries) {
        show_status(*this, tr("There are %1 quantizers, as many as fit; remove one first").arg(most_entries));
        return;
    }
    emit committed(with_entry_added(m_document, m_document.is_empty() ? default_example() : m_document.spec()));
}

void QuantizerList::remove() {
    if (!m_document.is_empty()) { emit committed(with_entry_removed(m_document, m_document.selected)); }
}

void QuantizerList::toggle_solo() {
    if (m_document.entries.size() < 2 && !m_document.solo) { return; }
    Document document = m_document;
    document.solo = !document.solo;
    emit committed(document);
}

void QuantizerList::move_selected(int by) {
    const int row = static_cast<int>(m_document.selected);
    move(row, row + by);
}
} // namespace quantoscope::inline window
