#include "app/window/inputs_controls.h"

#include "app/plot/qt_text.h"

#include <QFileInfo>
#include <QGridLayout>
#include <QSignalBlocker>

namespace quantoscope::inline window {
namespace {
QDoubleSpinBox* number_box(const QString& name, double least) {
    auto* box = new NumberBox<QDoubleSpinBox>;
    box->setDecimals(4);
    box->setRange(least, 1000.0);
    box->setSingleStep(0.25);
    box->setAccessibleName(name);
    return box;
}
} // namespace

InputsControls::InputsControls()
    : m_mean(number_box(tr("Mean of the inputs"), -1000.0))
    , m_deviation(number_box(tr("Standard deviation of the inputs"), 0.0001)) {
    m_kind->addItems({tr("uniform on the interval"), tr("normal"), tr("numbers of a file...")});
    // The name of a file may be long; the column is as wide as it is.
    m_kind->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    auto* rows = new QGridLayout(m_normal);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setColumnStretch(1, 1);
    int next = 0;
    for (const auto& [name, box] : {std::pair(tr("mean"), m_mean), std::pair(tr("deviation"), m_deviation)}) {
        rows->addWidget(new QLabel(name), next, 0);
        rows->addWidget(box, next, 1);
        ++next;
    }
    setLayout(in_column({0, 0, 0, 4}, 6, styled_label("heading", tr("Inputs"), m_kind), m_kind, m_normal));
    connect(m_kind, &QComboBox::activated, this, &InputsControls::choose);
    connect(m_mean, &QDoubleSpinBox::valueChanged, this, &InputsControls::edit);
    connect(m_deviation, &QDoubleSpinBox::valueChanged, this, &InputsControls::edit);
}

void InputsControls::show_inputs(const InputDistribution& inputs) {
    if (inputs.sample != m_inputs.sample) {
        const bool given = inputs.sample != nullptr;
        m_kind->setItemText(2, given ? tr("numbers of %1...").arg(QFileInfo(qt_text(inputs.sample->path)).fileName())
                                     : tr("numbers of a file..."));
    }
    m_inputs = inputs;
    const QSignalBlocker mean(m_mean);
    const QSignalBlocker deviation(m_deviation);
    m_kind->setCurrentIndex(static_cast<int>(inputs.kind));
    m_mean->setValue(inputs.mean);
    m_deviation->setValue(inputs.deviation);
    m_normal->setVisible(inputs.kind == InputDistribution::Kind::normal);
}

void InputsControls::choose(int index) {
    const auto kind = static_cast<InputDistribution::Kind>(index);
    if (kind == InputDistribution::Kind::sample) {
        const QSignalBlocker blocker(m_kind);
        m_kind->setCurrentIndex(static_cast<int>(m_inputs.kind)); // until a file is chosen
        emit file_wanted();
        return;
    }
    InputDistribution inputs = m_inputs;
    inputs.kind = kind;
    emit committed(inputs);
}

void InputsControls::edit() {
    InputDistribution inputs = m_inputs;
    inputs.mean = m_mean->value();
    inputs.deviation = m_deviation->value();
    emit committed(inputs);
}
} // namespace quantoscope::inline window
