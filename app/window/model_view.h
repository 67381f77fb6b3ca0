#pragma once

#include "app/window/model_tree.h"

#include <QTreeView>

namespace quantoscope::inline plot {
struct Theme;
} // namespace quantoscope::inline plot

namespace quantoscope::inline window {
class ModelDelegate;

// The tree of a model's quantizers, a small staircase beside each. A click, Return or Space opens one; with
// Ctrl or Shift several are selected, and Return compares them.
class ModelView : public QTreeView {
    Q_OBJECT

public:
    explicit ModelView(ModelTree& tree, QWidget* parent = nullptr);
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
