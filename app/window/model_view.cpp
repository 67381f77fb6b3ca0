#include "app/window/model_view.h"

#include "app/plot/qt_text.h"
#include "app/window/language.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace quantoscope::inline window {
namespace {
constexpr float usual_reach = 12.0f; // where outputs never settle

float settled_reach(const Kernel& kernel) {
    constexpr float farthest = 4096.0f;
    constexpr float nearest = 1.0f / 256.0f;
    float reach = farthest;
    const auto same = [&](float a, float b) { return kernel(a) == kernel(b) && kernel(-a) == kernel(-b); };
    while (reach > nearest && same(reach / 2, reach)) { reach /= 2; }
    return 1.25f * (reach == farthest ? usual_reach : reach);
}

std::vector<float> sampled(const Kernel& kernel, float reach, int columns) {
    std::vector<float> x(static_cast<std::size_t>(columns));
    for (int i = 0; i < columns; ++i) {
        x[static_cast<std::size_t>(i)] =
            reach * (2.0f * (static_cast<float>(i) + 0.5f) / static_cast<float>(columns) - 1.0f);
    }
    std::vector<float> y(x.size());
    kernel.evaluate(x, y);
    return y;
}

// Texts of a file may be of any length.
QString shortened(std::string_view text) {
    constexpr qsizetype longest = 400;
    const QString whole = qt_text(text.substr(0, 4 * longest));
    return whole.size() > longest ? whole.left(longest) + QStringLiteral("...") : whole;
}
} // namespace

QPixmap staircase_thumbnail(const Spec& spec, QSize size, qreal device_pixel_ratio, const Theme& theme) {
    QPixmap pixmap(size * device_pixel_ratio);
    pixmap.setDevicePixelRatio(device_pixel_ratio);
    pixmap.fill(theme.background);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF frame(0.5, 0.5, size.width() - 1.0, size.height() - 1.0);
    const QRectF room = frame.adjusted(3.0, 4.0, -3.0, -4.0);

    const std::unique_ptr<const Kernel> kernel = bind(spec);
    const std::vector<float> y = sampled(*kernel, settled_reach(*kernel), static_cast<int>(room.width()));
    const auto [low, high] = std::ranges::minmax(y);
    const double bottom = std::min(0.0, static_cast<double>(low));
    const double span = std::max(static_cast<double>(high) - bottom, 1e-30);
    const auto level = [&](double value) { return room.bottom() - room.height() * (value - bottom) / span; };

    painter.setPen(QPen(theme.grid, 1.0));
    painter.drawLine(QPointF(room.left(), level(0.0)), QPointF(room.right(), level(0.0)));
    painter.drawLine(QPointF(room.center().x(), room.top()), QPointF(room.center().x(), room.bottom()));
    QPainterPath path;
    bool drawing = false;
    for (std::size_t i = 0; i < y.size(); ++i) {
        const double left = room.left() + static_cast<double>(i);
        if (!std::isfinite(y[i])) {
            drawing = false;
            continue;
        }
        const double at = level(static_cast<double>(y[i]));
        drawing ? path.lineTo(left, at) : path.moveTo(left, at);
        path.lineTo(left + 1.0, at);
        drawing = true;
    }
    painter.setPen(QPen(theme[Role::quantized].color, 1.5));
    painter.drawPath(path);
    painter.setPen(QPen(theme.widgets.line, 1.0));
    painter.drawRoundedRect(frame, 3.0, 3.0);
    return pixmap;
}

void ModelTree::show_model(Model model, const SigmoidMode& mode) {
    m_model = std::move(model);
    use_mode(mode);
}

void ModelTree::use_mode(const SigmoidMode& mode) {
    beginResetModel();
    m_groups = groups_of(m_model, mode);
    m_gives.clear();
    endResetModel();
}

// A use has the number of its group, from 1, as its identifier.
std::size_t ModelTree::group_of(const QModelIndex& index) const {
    return is_group(index) ? static_cast<std::size_t>(index.row()) : static_cast<std::size_t>(index.internalId()) - 1;
}

QModelIndex ModelTree::index(int row, int column, const QModelIndex& parent) const {
    if (!hasIndex(row, column, parent)) { return {}; }
    return createIndex(row, column, parent.isValid() ? static_cast<quintptr>(parent.row()) + 1 : quintptr{0});
}

QModelIndex ModelTree::parent(const QModelIndex& index) const {
    return !index.isValid() || is_group(index) ? QModelIndex()
                                               : createIndex(static_cast<int>(group_of(index)), 0, quintptr{0});
}

int ModelTree::rowCount(const QModelIndex& parent) const {
    if (!parent.isValid()) { return static_cast<int>(m_groups.size()); }
    return is_group(parent) && parent.column() == 0 ? static_cast<int>(m_groups[group_of(parent)].uses.size()) : 0;
}

const ModelTree::Gives& ModelTree::gives(std::size_t group) const {
    const auto [entry, fresh] = m_gives.try_emplace(group);
    if (!fresh) { return entry->second; }
    const ModelDrawing& drawing = m_groups[group].drawing;
    QStringList notes;
    for (const Phrase& note : notes_of(m_model, m_groups[group])) { notes.push_back(translated(note)); }
    if (drawing.spec) {
        const std::optional<OutputSummary> summary = summary_of(*drawing.spec);
        entry->second.levels = translated(levels_text(summary, screen_style()));
        const OnHls4ml deployed = on_hls4ml(*drawing.spec, screen_style());
        entry->second.chip = translated(deployed.verdict);
        entry->second.target = qt_text(deployed.target);
        if (summary) { notes.push_back(translated(codes_text(*summary, screen_style()))); }
    } else {
        entry->second.levels = tr("not drawn: %1").arg(translated(drawing.refused->what));
    }
    entry->second.more = notes.join(QStringLiteral("; "));
    return entry->second;
}

QString ModelTree::group_text(std::size_t group, int column) const {
    const ModelGroup& shown = m_groups[group];
    switch (column) {
    case QuantizerColumn:
        return shown.drawing.spec ? qt_text(text_of(*shown.drawing.spec))
                                  : shortened(quantizer_of(m_model, shown.uses.front()).text);
    case UsesColumn:
        return shown.uses.size() == 1 ? tr("1 use") : tr("%n uses", nullptr, static_cast<int>(shown.uses.size()));
    case ChipColumn: return gives(group).chip;
    default: return gives(group).levels;
    }
}

QString ModelTree::second_line(std::size_t group, int column) const {
    const ModelGroup& shown = m_groups[group];
    if (column == GivesColumn) { return gives(group).more; }
    if (column == ChipColumn) { return gives(group).target; }
    if (column == QuantizerColumn && shown.drawing.spec) {
        const std::string& text = quantizer_of(m_model, shown.uses.front()).text;
        return text == text_of(*shown.drawing.spec) ? QString() : shortened(text);
    }
    return column == UsesColumn && shown.drawing.uses_sigmoid ? tr("has the sigmoid inside") : QString();
}

QString ModelTree::use_text(const ModelUse& use, int column) const {
    const ModelLayer& layer = m_model.layers[use.layer];
    const std::string_view texts[] = {layer.path, quantizer_of(m_model, use).role, {}, layer.class_name};
    return qt_text(texts[column]);
}

QString ModelTree::tool_tip(const QModelIndex& index) const {
    const ModelGroup& group = m_groups[group_of(index)];
    if (!is_group(index)) {
        const ModelQuantizer& quantizer = quantizer_of(m_model, group.uses[static_cast<std::size_t>(index.row())]);
        return shortened(quantizer.place) + QLatin1Char('\n') + shortened(quantizer.text);
    }
    const QString below = second_line(group_of(index), index.column());
    return group_text(group_of(index), index.column()) + (below.isEmpty() ? QString() : QLatin1Char('\n') + below);
}

QVariant ModelTree::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) { return {}; }
    const std::size_t group = group_of(index);
    switch (role) {
    case Qt::DisplayRole:
        return is_group(index) ? group_text(group, index.column())
                               : use_text(m_groups[group].uses[static_cast<std::size_t>(index.row())], index.column());
    case SecondLineRole: return is_group(index) ? second_line(group, index.column()) : QString();
    case Qt::AccessibleDescriptionRole:
    case Qt::ToolTipRole: return tool_tip(index);
    default: return {};
    }
}

QVariant ModelTree::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) { return {}; }
    const QString titles[] = {tr("Quantizer, layers"), tr("Used as"), tr("On hls4ml"), tr("What it gives")};
    return titles[section];
}

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
        const QFont small = scaled(option.font, 0.9);
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

ModelView::ModelView(ModelTree& tree) : m_tree(tree), m_delegate(new ModelDelegate(tree, this)) {
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
