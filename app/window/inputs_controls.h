#pragma once

#include "app/window/widgets.h"
#include "core/document/document.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QWidget>

namespace quantoscope::inline window {
// How often which input comes: uniform, normal, or the numbers of a file.
class InputsControls : public QWidget {
    Q_OBJECT

public:
    InputsControls();
    void show_inputs(const InputDistribution& inputs);

signals:
    void committed(const InputDistribution& inputs);
    void file_wanted(); // the numbers of a file the user is yet to choose

private:
    void choose(int index);
    void edit();

    InputDistribution m_inputs;
    QComboBox* m_kind = named(new QComboBox, tr("Distribution of the inputs"),
                              tr("How often which input comes: it decides the probability of a code and the noise"));
    QWidget* m_normal = new QWidget; // mean and deviation
    QDoubleSpinBox* m_mean;
    QDoubleSpinBox* m_deviation;
};
} // namespace quantoscope::inline window
