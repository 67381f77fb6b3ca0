#pragma once

#include "app/window/parameter_controls.h"
#include "app/window/revisions.h"
#include "app/window/store.h"
#include "app/window/widgets.h"
#include "core/document/document.h"

#include <functional>
#include <map>
#include <vector>

namespace quantoscope::inline window {
// A sweep of one parameter of the selected quantizer: which, from where to where, drawn how, within which error. One
// line while it is off.
class SweepControls : public QWidget {
    Q_OBJECT

public:
    SweepControls();
    void show_document(const Document& document); // never emits

signals:
    void committed(const Document& document);

private:
    void show_parameters();
    void show_sweep(const Sweep& sweep);
    void turn(bool on);
    void choose_parameter(int index);
    void change(const std::function<void(Sweep&)>& act);
    void change_limit();
    void commit(Sweep sweep);

    Document m_document;
    std::vector<const Function*> m_functions; // whose parameters are listed
    std::map<std::string, Sweep> m_latest;    // by parameter
    std::string m_key;                        // of the latest sweep
    QCheckBox* m_on =
        explained(new QCheckBox(tr("Sweep")), tr("Draw the selected quantizer at each value of one parameter"));
    QWidget* m_body = new QWidget;
    QComboBox* m_parameter = narrow_list(tr("Swept parameter"), tr("The parameter that takes each value in turn"));
    QSpinBox* m_from = new NumberBox<QSpinBox>;
    QSpinBox* m_to = new NumberBox<QSpinBox>;
    QRadioButton* m_overlay = explained(new QRadioButton(tr("Overlay")), tr("All values in one plot"));
    QRadioButton* m_multiples = explained(new QRadioButton(tr("Small multiples")), tr("A small plot for each value"));
    QLineEdit* m_limit = named(new QLineEdit, tr("Largest error at most"), {});
    QLabel* m_note = styled_label("muted"); // why there is no sweep, or the limit is none
};

// What the chip computes in place of the selected quantizer: which target, and the target's own parameters.
class ChipControls : public QWidget {
    Q_OBJECT

public:
    explicit ChipControls(Store& store);
    void show_document(const Document& document); // never emits

signals:
    void play_wanted(std::string_view key);

private:
    void choose(int index);
    void make_controls(const Function& function);
    Document with_target(const Spec& target) const;

    Store& m_store;
    const Function* m_function = nullptr; // the controls belong to
    QComboBox* m_chooser = narrow_list(
        tr("On the chip"), tr("What the chip computes in place of the selected quantizer, drawn beside it"));
    StoryLine* m_story = new StoryLine;
    QVBoxLayout* m_controls_layout = in_column({}, 3);
    std::vector<ParameterControl*> m_controls;
};
} // namespace quantoscope::inline window
