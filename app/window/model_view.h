#pragma once

#include "app/plot/theme.h"
#include "app/window/widgets.h"
#include "app/words/model_words.h"
#include "core/model/drawing.h"
#include "core/spec/spec.h"

#include <map>

namespace quantoscope::inline window {
class ModelDelegate;

// A staircase as small as an icon, over the inputs on which it does something: the smallest power of two
// beyond which its outputs stay the same, in both directions, and a quarter more. One input is evaluated for
// each column of pixels.
QPixmap staircase_thumbnail(const Spec& spec, QSize size, qreal device_pixel_ratio, const Theme& theme);

// The quantizers of a Keras model as a tree: one row for those that are drawn alike, below it a row for each
// of their uses. What a row tells is worked out when it is first asked for.
class ModelTree : public QAbstractItemModel {
    Q_OBJECT

public:
    enum Column { QuantizerColumn, UsesColumn, ChipColumn, GivesColumn, column_count };
    enum Role { SecondLineRole = Qt::UserRole }; // smaller, below the text; empty for none

    using QAbstractItemModel::QAbstractItemModel;

    void show_model(Model model, const SigmoidMode& mode);
    void use_mode(const SigmoidMode& mode); // groups may come together or part

    const Model& model() const { return m_model; }
    const std::vector<ModelGroup>& groups() const { return m_groups; }
    // The group of a row of either kind.
    std::size_t group_of(const QModelIndex& index) const;
    static bool is_group(const QModelIndex& index) { return index.isValid() && index.internalId() == 0; }

    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& index) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& = {}) const override { return column_count; }
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    // What a group gives and what there is to say about it.
    struct Gives {
        QString levels;
        QString chip; // the verdict
        QString target;
        QString more;
    };
    const Gives& gives(std::size_t group) const;
    QString group_text(std::size_t group, int column) const;
    QString second_line(std::size_t group, int column) const;
    QString use_text(const ModelUse& use, int column) const;
    QString tool_tip(const QModelIndex& index) const;

    Model m_model;
    std::vector<ModelGroup> m_groups;
    mutable std::map<std::size_t, Gives> m_gives; // by group, once asked for
};

// The tree of a model's quantizers, a small staircase beside each. A click, Return or Space opens one; with
// Ctrl or Shift several are selected, and Return compares them.
class ModelView : public QTreeView {
    Q_OBJECT

public:
    explicit ModelView(ModelTree& tree);
    void use_theme(const Theme& theme);

    // The groups selected, by themselves or by one of their uses, in the order of the tree.
    std::vector<std::size_t> selected_groups() const;

signals:
    void open_wanted(std::size_t group);
    void compare_wanted();
    void selection_changed();

protected:
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void selectionChanged(const QItemSelection& selected, const QItemSelection& deselected) override;

private:
    ModelTree& m_tree;
    ModelDelegate* m_delegate;
};
} // namespace quantoscope::inline window
