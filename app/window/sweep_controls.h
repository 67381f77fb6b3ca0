#pragma once

#include "app/window/widgets.h"
#include "core/document/document.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QRadioButton>
#include <QSpinBox>
#include <QWidget>
#include <map>

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
    void change_from(int from);
    void change_to(int to);
    void change_layout(SweepLayout layout);
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
} // namespace quantoscope::inline window
