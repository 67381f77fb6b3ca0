#include "app/window/selected_controls.h"

#include "app/plot/qt_text.h"
#include "app/window/appearance.h"
#include "app/window/messages.h"
#include "app/words/legend.h"
#include "core/analysis/checks.h"
#include "core/document/chip.h"

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

int file_item() { return static_cast<int>(chip_choices().size()) + 1; }

bool is_chip(const Document& document) { return document.against && document.against->is_chip(); }
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
    // One end pushes the other along where they would cross or lie too far apart; the last value is pushed in commit.
    connect(m_from, &QSpinBox::valueChanged, this,
            [this](int from) { change([from](Sweep& sweep) { sweep.from = stepped(sweep, sweep.from, from); }); });
    connect(m_to, &QSpinBox::valueChanged, this, [this](int to) {
        change([to](Sweep& sweep) {
            sweep.to = stepped(sweep, sweep.to, to);
            sweep.from = std::clamp(sweep.from, sweep.doubles() ? 1 : sweep.to - longest_sweep + 1, sweep.to);
        });
    });
    for (const auto& [button, shown] :
         {std::pair(m_overlay, SweepLayout::overlay), std::pair(m_multiples, SweepLayout::multiples)}) {
        connect(button, &QRadioButton::clicked, this,
                [this, layout = shown] { change([layout](Sweep& sweep) { sweep.layout = layout; }); });
    }
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

void SweepControls::change(const std::function<void(Sweep&)>& act) {
    Sweep sweep = *m_document.sweep;
    act(sweep);
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

ChipControls::ChipControls(Store& store) : m_store(store) {
    m_chooser->view()->setAccessibleName(tr("On the chip"));
    setLayout(in_column({0, 4, 0, 0}, 4,
                        in_row(6, styled_label("heading", tr("On the chip"), m_chooser), Wide{m_chooser}), m_story,
                        m_controls_layout));
    m_chooser->addItem(tr("None"));
    for (const ChipChoice& choice : chip_choices()) { m_chooser->addItem(translated(choice.title)); }
    m_chooser->addItem(tr("Table in a file..."));
    connect(m_chooser, &QComboBox::activated, this, &ChipControls::choose);
}

void ChipControls::choose(int index) {
    Document document = m_store.document();
    if (index == 0) {
        if (is_chip(document)) { document.against.reset(); } // and no comparison of revisions
    } else if (index == file_item()) {
        const auto target =
            with_chosen_table(*this, [&document](const CodeFile& file) { return of_file(document.spec(), file); });
        if (!target) {
            show_document(document); // what was shown before
            return;
        }
        document = with_against(std::move(document), Against{.target = target});
    } else if (index < file_item()) { // the last may be a target of the user's own
        const ChipChoice& choice = chip_choices()[static_cast<std::size_t>(index - 1)];
        document.against = Against{.target = choice.target(document.spec()), .choice = std::string(choice.key)};
    }
    m_store.commit(document);
}

Document ChipControls::with_target(const Spec& target) const {
    Against against = *m_store.document().against;
    against.target = target;
    return with_against(m_store.document(), std::move(against));
}

void ChipControls::make_controls(const Function& function) {
    discard(m_controls);
    for (const ParameterDefinition& parameter : function.parameters) {
        ParameterControl* control = parameter_control(parameter);
        if (control == nullptr) { continue; }
        m_controls.push_back(control);
        m_controls_layout->addWidget(control);
        control->show_lock({}); // of quantizers alone
        connect(control, &ParameterControl::previewed, &m_store,
                [this](const Spec& target) { m_store.preview(with_target(target)); });
        connect(control, &ParameterControl::play_wanted, this, &ChipControls::play_wanted);
        connect(control, &ParameterControl::committed, &m_store,
                [this](const Spec& target) { m_store.commit(with_target(target)); });
    }
    m_function = &function;
}

void ChipControls::show_document(const Document& document) {
    setVisible(!document.is_empty());
    if (document.is_empty()) { return; }
    const std::optional<Spec> target = deployed_spec(document);
    const QSignalBlocker blocker(m_chooser);
    const int own = file_item() + 1;
    m_chooser->removeItem(own);
    for (int i = 1; i < file_item(); ++i) {
        const bool possible = chip_choices()[static_cast<std::size_t>(i - 1)].target(document.spec()).has_value();
        m_chooser->setItemData(i, possible ? QVariant() : QVariant(0),
                               Qt::UserRole - 1); // which Qt reads as its flags
    }
    const ChipChoice* choice = is_chip(document) ? chip_choice_of(*document.against, document.spec()) : nullptr;
    const int shown = choice != nullptr ? static_cast<int>(choice - chip_choices().data()) + 1 : target ? own : 0;
    if (!target) {
        m_story->show_story(m_chooser->itemText(shown), tr("There is no such target for this quantizer."));
    } else {
        if (shown == own) { m_chooser->addItem(qt_text(figure_name(*target))); }
        if (m_function != target->function) { make_controls(*target->function); }
        m_story->show_function(*target->function);
    }
    m_chooser->setCurrentIndex(shown);
    m_story->setVisible(shown > 0);
    for (ParameterControl* control : m_controls) {
        control->setVisible(target.has_value());
        if (target) { control->show_spec(*target); }
    }
}
} // namespace quantoscope::inline window
