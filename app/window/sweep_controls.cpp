#include "app/window/sweep_controls.h"

#include "app/plot/qt_text.h"
#include "app/window/parameter_controls.h"

#include <QHBoxLayout>
#include <QSignalBlocker>
#include <QVBoxLayout>
#include <algorithm>

namespace quantoscope {

namespace {

constexpr int values_at_first = 8;

const ParameterDefinition* swept_parameter(const Function& function, std::string_view key)
{
    const auto index = function.parameter_index(key);
    return index && function.parameters[*index].kind == ParameterKind::integer ? &function.parameters[*index]
                                                                               : nullptr;
}

} // namespace

SweepControls::SweepControls(QWidget* parent)
    : QWidget(parent)
    , m_on(new QCheckBox(tr("Sweep")))
    , m_body(new QWidget)
    , m_parameter(new CalmWheel<QComboBox>)
    , m_from(new NumberBox<QSpinBox>)
    , m_to(new NumberBox<QSpinBox>)
    , m_overlay(new QRadioButton(tr("Overlay")))
    , m_multiples(new QRadioButton(tr("Small multiples")))
    , m_absent(new QLabel)
{
    m_on->setToolTip(tr("Draw the selected quantizer at each value of one parameter"));
    m_on->setAccessibleName(tr("Sweep"));
    m_on->setAccessibleDescription(m_on->toolTip());
    m_absent->setProperty("muted", true);
    m_absent->setWordWrap(true);
    auto* body = new QVBoxLayout(m_body);
    body->setContentsMargins(22, 0, 0, 0);
    body->setSpacing(4);
    make_range(*m_body);
    make_layouts(*m_body);
    body->addWidget(m_absent);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 6, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_on);
    layout->addWidget(m_body);
    m_body->hide();
    connect(m_on, &QCheckBox::toggled, this, &SweepControls::turn);
}

void SweepControls::make_range(QWidget& body)
{
    m_parameter->setAccessibleName(tr("Swept parameter"));
    m_parameter->setToolTip(tr("The parameter that takes each value in turn"));
    auto* row = new QHBoxLayout;
    row->setSpacing(6);
    row->addWidget(m_parameter, 1);
    const std::pair<QSpinBox*, QString> ends[] = {{m_from, tr("First value of the sweep")},
                                                  {m_to, tr("Last value of the sweep")}};
    for (const auto& [spin, name] : ends) {
        spin->setAccessibleName(name);
        spin->setToolTip(name);
        spin->setFixedWidth(52);
        if (spin == m_to) {
            row->addWidget(new QLabel(tr("to")));
        }
        row->addWidget(spin);
    }
    static_cast<QVBoxLayout*>(body.layout())->addLayout(row);
    connect(m_parameter, &QComboBox::activated, this, &SweepControls::choose_parameter);
    connect(m_from, &QSpinBox::valueChanged, this, &SweepControls::change_from);
    connect(m_to, &QSpinBox::valueChanged, this, &SweepControls::change_to);
}

void SweepControls::make_layouts(QWidget& body)
{
    m_overlay->setToolTip(tr("All values in one plot"));
    m_multiples->setToolTip(tr("A small plot for each value"));
    auto* row = new QHBoxLayout;
    const std::pair<QRadioButton*, SweepLayout> layouts[] = {{m_overlay, SweepLayout::overlay},
                                                             {m_multiples, SweepLayout::multiples}};
    for (const auto& [button, kind] : layouts) {
        button->setAccessibleDescription(button->toolTip());
        row->addWidget(button);
        connect(button, &QRadioButton::clicked, this, [this, wanted = kind] { change_layout(wanted); });
    }
    row->addStretch(1);
    static_cast<QVBoxLayout*>(body.layout())->addLayout(row);
}

void SweepControls::show_parameters(const Function& function)
{
    m_function = &function;
    m_parameter->clear();
    for (const ParameterDefinition& parameter : function.parameters) {
        if (parameter.kind == ParameterKind::integer) {
            m_parameter->addItem(translated(parameter.title), qt_text(parameter.key));
        }
    }
}

void SweepControls::show_document(const Document& document)
{
    m_document = document;
    const QSignalBlocker on(m_on);
    m_on->setEnabled(!document.is_empty());
    m_on->setChecked(document.sweep.has_value());
    const bool shown = document.sweep && !document.is_empty();
    m_body->setVisible(shown);
    if (!shown) {
        return;
    }
    m_key = document.sweep->key;
    m_latest[m_key] = *document.sweep;
    show_sweep(*document.sweep);
}

void SweepControls::show_sweep(const Sweep& sweep)
{
    const QSignalBlocker from(m_from);
    const QSignalBlocker to(m_to);
    const Function& function = *m_document.spec().function;
    if (&function != m_function) {
        show_parameters(function);
    }
    const ParameterDefinition* parameter = swept_parameter(function, sweep.key);
    m_parameter->setCurrentIndex(m_parameter->findData(qt_text(sweep.key)));
    for (QSpinBox* spin : {m_from, m_to}) {
        spin->setEnabled(parameter != nullptr);
        if (parameter != nullptr) {
            spin->setRange(parameter->minimum, parameter->maximum);
        }
    }
    m_from->setValue(sweep.from);
    m_to->setValue(sweep.to);
    m_overlay->setChecked(sweep.layout == SweepLayout::overlay);
    m_multiples->setChecked(sweep.layout == SweepLayout::multiples);
    m_absent->setVisible(parameter == nullptr);
    if (parameter == nullptr) {
        m_absent->setText(tr("This revision has no parameter %1.").arg(qt_text(sweep.key)));
    }
}

void SweepControls::turn(bool on)
{
    Document document = m_document;
    document.sweep.reset();
    if (on) {
        const Function& function = *document.spec().function;
        const auto latest = m_latest.find(m_key);
        const bool known = latest != m_latest.end() && swept_parameter(function, m_key) != nullptr;
        document.sweep = fitting_sweep(known ? latest->second : Sweep{}, function);
    }
    emit committed(document);
}

void SweepControls::choose_parameter(int index)
{
    const std::string key = m_parameter->itemData(index).toString().toStdString();
    Sweep sweep = *m_document.sweep;
    const SweepLayout layout = sweep.layout;
    if (key == sweep.key) {
        return;
    }
    if (const auto latest = m_latest.find(key); latest != m_latest.end()) {
        sweep = latest->second;
    } else {
        const int first = swept_parameter(*m_function, key)->minimum;
        sweep = {key, first, first + values_at_first - 1, layout};
    }
    sweep.layout = layout;
    commit(sweep);
}

// One end pushes the other along where they would cross or lie too far apart.
void SweepControls::change_from(int from)
{
    Sweep sweep = *m_document.sweep;
    sweep.from = from;
    sweep.to = std::clamp(sweep.to, from, from + longest_sweep - 1);
    commit(sweep);
}

void SweepControls::change_to(int to)
{
    Sweep sweep = *m_document.sweep;
    sweep.to = to;
    sweep.from = std::clamp(sweep.from, to - longest_sweep + 1, to);
    commit(sweep);
}

void SweepControls::change_layout(SweepLayout layout)
{
    Sweep sweep = *m_document.sweep;
    sweep.layout = layout;
    commit(sweep);
}

void SweepControls::commit(Sweep sweep)
{
    Document document = m_document;
    document.sweep = fitting_sweep(std::move(sweep), *document.spec().function);
    emit committed(document);
}

} // namespace quantoscope
