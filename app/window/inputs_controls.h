#pragma once

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
    explicit InputsControls(QWidget* parent = nullptr);
    void show_inputs(const InputDistribution& inputs);

signals:
    void committed(const InputDistribution& inputs);
    void file_wanted(); // the numbers of a file the user is yet to choose

private:
    void choose(int index);
    void edit();

    InputDistribution m_inputs;
    QComboBox* m_kind;
    QWidget* m_normal; // mean and deviation
    QDoubleSpinBox* m_mean;
    QDoubleSpinBox* m_deviation;
};
} // namespace quantoscope::inline window
