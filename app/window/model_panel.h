#pragma once

#include "app/plot/theme.h"
#include "app/window/actions.h"
#include "app/window/model_view.h"
#include "app/window/widgets.h"
#include "core/model/drawing.h"

namespace quantoscope::inline window {
// The quantizers of a model file, below the plot: what they are, where they are used, what cannot be drawn.
// Asks once for the sigmoid inside, which no model file has.
class ModelPanel : public QWidget {
    Q_OBJECT

public:
    ModelPanel();

    void show_model(Model model, const QString& name); // the focus goes to its list
    void use_theme(const Theme& theme) { m_view->use_theme(theme); }
    void focus_list();
    bool has_model() const { return !m_name.isEmpty(); }
    void register_actions(Actions& actions);

signals:
    void open_wanted(const Spec& spec);
    void compare_wanted(const std::vector<Spec>& specs); // two to most_entries
    void closed();

private:
    void show_groups();
    void show_selection();
    void open(std::size_t group);
    void compare();
    void use_sigmoid(int index);

    ModelTree* m_tree = new ModelTree(this);
    ModelView* m_view = new ModelView(*m_tree);
    QLabel* m_title;
    QLabel* m_headline;
    QWidget* m_sigmoid = new QWidget; // the row about it
    QLabel* m_sigmoid_text;
    QComboBox* m_sigmoid_choice =
        named(new QComboBox, tr("Sigmoid inside"), tr("What set_internal_sigmoid was given before the model was made"));
    QToolButton* m_compare = new QToolButton;
    QString m_name;
    const SigmoidMode* m_mode = &default_sigmoid_mode();
    bool m_asked = false; // for this model, and answered
};
} // namespace quantoscope::inline window
