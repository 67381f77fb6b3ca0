#include "app/window/model_tree.h"

#include "app/plot/qt_text.h"
#include "app/window/screen_style.h"

namespace quantoscope::inline window {
namespace {
// Texts of a file may be of any length.
QString shortened(std::string_view text) {
    constexpr qsizetype longest = 400;
    const QString whole = qt_text(text.substr(0, 4 * longest));
    return whole.size() > longest ? whole.left(longest) + QStringLiteral("...") : whole;
}
} // namespace

void ModelTree::show_model(Model model, const SigmoidMode& mode) {
    beginResetModel();
    m_model = std::move(model);
    m_groups = groups_of(m_model, mode);
    m_gives.clear();
    endResetModel();
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

int ModelTree::columnCount(const QModelIndex&) const { return column_count; }

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
    switch (column) {
    case QuantizerColumn: return qt_text(layer.path);
    case UsesColumn: return qt_text(quantizer_of(m_model, use).role);
    case ChipColumn: return {};
    default: return qt_text(layer.class_name);
    }
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
    switch (section) {
    case QuantizerColumn: return tr("Quantizer, layers");
    case UsesColumn: return tr("Used as");
    case ChipColumn: return tr("On hls4ml");
    default: return tr("What it gives");
    }
}
} // namespace quantoscope::inline window
