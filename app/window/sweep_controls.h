#pragma once

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
    explicit SweepControls(QWidget* parent = nullptr);
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
    QCheckBox* m_on;
    QWidget* m_body;
    QComboBox* m_parameter;
    QSpinBox* m_from;
    QSpinBox* m_to;
    QRadioButton* m_overlay;
    QRadioButton* m_multiples;
    QLineEdit* m_limit;
    QLabel* m_note; // why there is no sweep, or the limit is none
};
} // namespace quantoscope::inline window
