#include "app/window/model_view.h"

#include "app/plot/theme.h"
#include "app/window/thumbnail.h"

#include <QApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QStyledItemDelegate>
#include <algorithm>
#include <map>
#include <set>

namespace quantoscope::inline window {
// Draws groups in two lines with their staircase, uses in one.
class ModelDelegate : public QStyledItemDelegate {
public:
    ModelDelegate(const ModelTree& tree, QObject* parent) : QStyledItemDelegate(parent), m_tree(tree) {}

    void use_theme(const Theme& theme) {
        m_theme = &theme;
        forget();
    }
    void forget() { m_thumbnails.clear(); }

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        const int line = option.fontMetrics.height();
        return {100, ModelTree::is_group(index) ? thumbnail_height + 8 : line + 6};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        painter->save();
        QStyleOptionViewItem plain = option;
        plain.text.clear();
        const bool chosen = option.state.testFlag(QStyle::State_Selected);
        if (chosen) { painter->fillRect(option.rect, option.palette.color(QPalette::Highlight)); }
        QRect room = option.rect.adjusted(4, 0, -4, 0);
        if (ModelTree::is_group(index) && index.column() == ModelTree::QuantizerColumn) {
            draw_thumbnail(*painter, room, m_tree.group_of(index),
                           chosen ? option.palette.color(QPalette::HighlightedText)
                                  : option.palette.color(QPalette::Dark));
            room.setLeft(room.left() + thumbnail_width + 8);
        }
        draw_lines(*painter, room, option, index, chosen);
        if (option.state.testFlag(QStyle::State_HasFocus)) {
            painter->setPen(option.palette.color(chosen ? QPalette::HighlightedText : QPalette::Highlight));
            painter->drawRect(option.rect.adjusted(0, 0, -1, -1));
        }
        painter->restore();
    }

private:
    static constexpr int thumbnail_width = 76;
    static constexpr int thumbnail_height = 40;

    void draw_thumbnail(QPainter& painter, const QRect& room, std::size_t group, const QColor& muted) const {
        const std::optional<Spec>& spec = m_tree.groups()[group].drawing.spec;
        if (!spec || m_theme == nullptr) {
            const QRect frame(room.left(), room.center().y() - thumbnail_height / 2, thumbnail_width - 1,
                              thumbnail_height - 1);
            painter.setPen(muted);
            painter.setOpacity(0.6);
            painter.drawRoundedRect(frame, 3.0, 3.0);
            painter.setOpacity(1.0);
            painter.drawText(frame, Qt::AlignCenter, QStringLiteral("?"));
            return;
        }
        const auto [entry, fresh] = m_thumbnails.try_emplace(group);
        if (fresh) {
            entry->second = staircase_thumbnail(*spec, {thumbnail_width, thumbnail_height},
                                                painter.device()->devicePixelRatioF(), *m_theme);
        }
        painter.drawPixmap(room.left(), room.center().y() - thumbnail_height / 2, entry->second);
    }

    static void draw_lines(QPainter& painter, QRect room, const QStyleOptionViewItem& option, const QModelIndex& index,
                           bool chosen) {
        const QString below = index.data(ModelTree::SecondLineRole).toString();
        const QColor text = option.palette.color(chosen ? QPalette::HighlightedText : QPalette::Text);
        QFont small = option.font;
        small.setPointSizeF(0.9 * small.pointSizeF());
        const QFontMetrics small_metrics(small);
        const int height = option.fontMetrics.height() + (below.isEmpty() ? 0 : small_metrics.height());
        const int top = room.center().y() - height / 2;
        const auto line = [&](const QFont& font, const QString& words, int y) {
            const QFontMetrics metrics(font);
            painter.setFont(font);
            painter.drawText(QRect(room.left(), y, room.width(), metrics.height()), Qt::AlignLeft | Qt::AlignVCenter,
                             metrics.elidedText(words, Qt::ElideRight, room.width()));
        };
        painter.setPen(text);
        line(option.font, index.data().toString(), top);
        if (!below.isEmpty()) {
            painter.setPen(chosen ? text : option.palette.color(QPalette::Dark)); // muted
            line(small, below, top + option.fontMetrics.height());
        }
    }

    const ModelTree& m_tree;
    const Theme* m_theme = nullptr;
    mutable std::map<std::size_t, QPixmap> m_thumbnails; // by group, once drawn
};

ModelView::ModelView(ModelTree& tree, QWidget* parent)
    : QTreeView(parent)
    , m_tree(tree)
    , m_delegate(new ModelDelegate(tree, this)) {
    setObjectName(QStringLiteral("model")); // for the style sheet
    setModel(&tree);
    setItemDelegate(m_delegate);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setAllColumnsShowFocus(true);
    setTabKeyNavigation(false);
    setExpandsOnDoubleClick(false);
    header()->setStretchLastSection(true);
    header()->setSectionsMovable(false);
    header()->resizeSection(ModelTree::QuantizerColumn, 300);
    header()->resizeSection(ModelTree::UsesColumn, 120);
    header()->resizeSection(ModelTree::ChipColumn, 170);
    connect(&tree, &QAbstractItemModel::modelReset, this, [this] { m_delegate->forget(); });
}

void ModelView::use_theme(const Theme& theme) {
    m_delegate->use_theme(theme);
    viewport()->update();
}

std::vector<std::size_t> ModelView::selected_groups() const {
    std::set<std::size_t> groups;
    for (const QModelIndex& index : selectionModel()->selectedRows()) { groups.insert(m_tree.group_of(index)); }
    return {groups.begin(), groups.end()};
}

void ModelView::mouseReleaseEvent(QMouseEvent* event) {
    const QModelIndex index = indexAt(event->pos());
    const bool on_row = index.isValid() && visualRect(index).contains(event->pos()); // not the branch's arrow
    QTreeView::mouseReleaseEvent(event);
    if (on_row && event->button() == Qt::LeftButton && event->modifiers() == Qt::NoModifier) {
        emit open_wanted(m_tree.group_of(index));
    }
}

void ModelView::keyPressEvent(QKeyEvent* event) {
    const bool opens = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    const bool space = event->key() == Qt::Key_Space && event->modifiers() == Qt::NoModifier;
    if (opens && selected_groups().size() > 1) {
        emit compare_wanted();
    } else if ((opens || space) && currentIndex().isValid()) {
        emit open_wanted(m_tree.group_of(currentIndex()));
    } else {
        QTreeView::keyPressEvent(event);
    }
}

void ModelView::selectionChanged(const QItemSelection& selected, const QItemSelection& deselected) {
    QTreeView::selectionChanged(selected, deselected);
    emit selection_changed();
}
} // namespace quantoscope::inline window
