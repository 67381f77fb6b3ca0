#include "app/window/sweep_controls.h"

#include "app/plot/qt_text.h"
#include "app/window/appearance.h"
#include "app/window/messages.h"
#include "core/analysis/checks.h"

#include <QSignalBlocker>
#include <algorithm>
#include <bit>

namespace quantoscope::inline window {
namespace {
constexpr int values_at_first = 8;
constexpr int size_at_first = 16; // of a table

const ParameterDefinition* swept_parameter(const Document& document, std::string_view key) {
    const Function& function = *swept_spec(document, key).function;
    const auto index = function.parameter_index(key);
    return index && function.parameters[*index].kind == ParameterKind::integer ? &function.parameters[*index] : nullptr;
}

// The arrow of a spin box goes on to the next power of two; downwards fitting_sweep does.
int stepped(const Sweep& sweep, int before, int now) {
    return sweep.doubles() && now > before ? static_cast<int>(std::bit_ceil(static_cast<unsigned>(now))) : now;
}
} // namespace

SweepControls::SweepControls() {
    m_on->setAccessibleName(tr("Sweep"));
    m_note->setWordWrap(true);
    QSizePolicy kept = m_parameter->sizePolicy();
    kept.setRetainSizeWhenHidden(true);
    m_parameter->setSizePolicy(kept);
    named(m_from, tr("First value of the sweep"), tr("First value of the sweep"))->setFixedWidth(48);
    named(m_to, tr("Last value of the sweep"), tr("Last value of the sweep"))->setFixedWidth(48);
    m_limit->setMinimumWidth(40);
    explained(m_limit, tr("Largest error the sweep is to stay within: 1/32, 0.01 or 0.5 step; empty for none"));
    auto* layouts = new FittingRow(8);
    layouts->box().addWidget(m_overlay);
    layouts->box().addWidget(m_multiples);
    auto* values = new FittingRow(8);
    values->box().addLayout(in_row(6, m_from, new QLabel(tr("to")), m_to, Stretch{}));
    values->box().addLayout(in_row(6, label_of(m_limit, tr("error \u2264")), Wide{m_limit}), 1);
    m_body->setLayout(in_column({22, 0, 0, 0}, 4, values, layouts, m_note));
    setLayout(in_column({}, 4, in_row(8, m_on, Wide{m_parameter}), m_body));
    m_body->hide();
    connect(m_limit, &QLineEdit::editingFinished, this, &SweepControls::change_limit);
    connect(m_on, &QCheckBox::toggled, this, &SweepControls::turn);
    connect(m_parameter, &QComboBox::activated, this, &SweepControls::choose_parameter);
    connect(m_from, &QSpinBox::valueChanged, this, &SweepControls::change_from);
    connect(m_to, &QSpinBox::valueChanged, this, &SweepControls::change_to);
    connect(m_overlay, &QRadioButton::clicked, this, [this] { change_layout(SweepLayout::overlay); });
    connect(m_multiples, &QRadioButton::clicked, this, [this] { change_layout(SweepLayout::multiples); });
}

void SweepControls::show_parameters() {
    std::vector<const Function*> functions;
    for (const Spec& spec : sweepable_specs(m_document)) { functions.push_back(spec.function); }
    if (functions == m_functions) { return; }
    m_functions = std::move(functions);
    m_parameter->clear();
    for (const Function* function : m_functions) {
        for (const ParameterDefinition& parameter : function->parameters) {
            const bool is_swept = parameter.kind == ParameterKind::integer;
            if (is_swept && m_parameter->findData(qt_text(parameter.key)) < 0) {
                m_parameter->addItem(translated(parameter.title), qt_text(parameter.key));
            }
        }
    }
}

void SweepControls::show_document(const Document& document) {
    m_document = document;
    const QSignalBlocker on(m_on);
    m_on->setEnabled(!document.is_empty());
    m_on->setChecked(document.sweep.has_value());
    const bool shown = document.sweep && !document.is_empty();
    m_body->setVisible(shown);
    m_parameter->setVisible(shown);
    if (!shown) { return; }
    m_key = document.sweep->key;
    m_latest[m_key] = *document.sweep;
    show_sweep(*document.sweep);
}

void SweepControls::show_sweep(const Sweep& sweep) {
    const QSignalBlocker from(m_from);
    const QSignalBlocker to(m_to);
    show_parameters();
    const ParameterDefinition* parameter = swept_parameter(m_document, sweep.key);
    m_parameter->setCurrentIndex(m_parameter->findData(qt_text(sweep.key)));
    for (QSpinBox* spin : {m_from, m_to}) {
        spin->setEnabled(parameter != nullptr);
        if (parameter != nullptr) { spin->setRange(parameter->minimum, parameter->maximum); }
    }
    m_from->setValue(sweep.from);
    m_to->setValue(sweep.to);
    m_overlay->setChecked(sweep.layout == SweepLayout::overlay);
    m_multiples->setChecked(sweep.layout == SweepLayout::multiples);
    m_note->setVisible(parameter == nullptr);
    if (parameter == nullptr) { m_note->setText(tr("This revision has no parameter %1.").arg(qt_text(sweep.key))); }
    show_text(*m_limit, qt_text(sweep.limit));
    set_style_property(m_limit, "error", false);
}

void SweepControls::turn(bool on) {
    Document document = m_document;
    document.sweep.reset();
    if (on) {
        const auto latest = m_latest.find(m_key);
        const bool known = latest != m_latest.end() && swept_parameter(document, m_key) != nullptr;
        const Sweep sweep = known ? latest->second : Sweep{};
        document.sweep = fitting_sweep(sweep, *swept_spec(document, sweep.key).function);
    }
    emit committed(document);
}

void SweepControls::choose_parameter(int index) {
    const std::string key = m_parameter->itemData(index).toString().toStdString();
    Sweep sweep = *m_document.sweep;
    const Sweep before = sweep;
    if (key == sweep.key) { return; }
    if (const auto latest = m_latest.find(key); latest != m_latest.end()) {
        sweep = latest->second;
    } else {
        const ParameterDefinition& parameter = *swept_parameter(m_document, key);
        const int first = parameter.minimum;
        sweep = parameter.by_powers_of_two ? Sweep{key, size_at_first, parameter.maximum}
                                           : Sweep{key, first, first + values_at_first - 1};
    }
    sweep.layout = before.layout;
    sweep.limit = before.limit;
    commit(sweep);
}

// One end pushes the other along where they would cross or lie too far apart.
void SweepControls::change_from(int from) {
    Sweep sweep = *m_document.sweep;
    sweep.from = stepped(sweep, sweep.from, from);
    commit(sweep); // which fits the other end
}

void SweepControls::change_to(int to) {
    Sweep sweep = *m_document.sweep;
    sweep.to = stepped(sweep, sweep.to, to);
    sweep.from = std::clamp(sweep.from, sweep.doubles() ? 1 : sweep.to - longest_sweep + 1, sweep.to);
    commit(sweep);
}

void SweepControls::change_layout(SweepLayout layout) {
    Sweep sweep = *m_document.sweep;
    sweep.layout = layout;
    commit(sweep);
}

// What is no error stays, to be corrected.
void SweepControls::change_limit() {
    if (!m_document.sweep) { return; } // left as it went
    Sweep sweep = *m_document.sweep;
    const std::string text = typed_number(m_limit->text());
    const auto check = text.empty() ? Check{} : parse_check(CheckKind::max_error, text);
    set_style_property(m_limit, "error", !check);
    m_note->setVisible(!check);
    if (!check) {
        m_note->setText(sentence_of(check.error()));
        announce(*this, m_note->text());
    } else if (text != sweep.limit) {
        sweep.limit = text;
        commit(sweep);
    }
}

void SweepControls::commit(Sweep sweep) {
    Document document = m_document;
    const Function& function = *swept_spec(document, sweep.key).function;
    document.sweep = fitting_sweep(std::move(sweep), function);
    emit committed(document);
}
} // namespace quantoscope::inline window
