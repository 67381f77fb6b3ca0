#include "app/window/side_panel.h"

#include "app/plot/qt_text.h"
#include "app/window/parameter_controls.h"
#include "app/window/quantizer_list.h"
#include "app/window/widgets.h"

#include <algorithm>

namespace quantoscope::inline window {
namespace {
constexpr int panel_width = 290;

// Every parameter of any revision, whole numbers before flags, so that stepping through revisions moves
// nothing.
std::vector<ParameterDefinition> parameters_of(const Function& shown) {
    std::vector<ParameterDefinition> all;
    for (const Function* function : revisions_of(shown.name, shown.origin)) {
        for (const ParameterDefinition& parameter : function->parameters) {
            if (std::ranges::find(all, parameter.key, &ParameterDefinition::key) == all.end()) {
                all.push_back(parameter);
            }
        }
    }
    std::stable_partition(all.begin(), all.end(), [](const ParameterDefinition& parameter) {
        return parameter.kind == ParameterKind::integer;
    });
    return all;
}

// As the chooser lists it: without a revision.
QString listed_name(const Function& function) {
    return function.origin.empty() ? qt_text(function.name)
                                   : qt_text(function.origin) + QLatin1Char('.') + qt_text(function.name);
}

// All that can be why one of its controls has no effect: its revisions, each with each flag set.
std::vector<Spec> variants_of(const Function& shown) {
    std::vector<Spec> variants;
    for (const Function* function : revisions_of(shown.name, shown.origin)) {
        const Spec plain = variants.emplace_back(with_function(default_example(), *function));
        for (const ParameterDefinition& parameter : function->parameters) {
            if (parameter.kind != ParameterKind::flag) { continue; }
            if (auto set = with_value(plain, parameter.key, 1)) { variants.push_back(std::move(*set)); }
        }
    }
    return variants;
}
} // namespace

SidePanel::SidePanel(Store& store) : SideColumn(panel_width, 6), m_store(store) {
    for (const Function* function : functions()) {
        if (m_chooser->findText(listed_name(*function)) < 0) { m_chooser->addItem(listed_name(*function)); }
    }
    m_chooser->view()->setAccessibleName(tr("Quantizer"));
    m_strip->setAccessibleName(tr("Revision"));
    setAccessibleName(tr("Parameters"));
    m_controls_layout = in_column({0, 4, 0, 0}, 3);
    m_selected->setLayout(in_column({}, 4,
                                    in_row(6, styled_label("heading", tr("Quantizer"), m_chooser), Wide{m_chooser}),
                                    m_strip, m_story, m_sweep, m_controls_layout, m_reasons));
    m_reasons->setWordWrap(true);
    m_reasons->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_reasons->setFont(scaled(m_reasons->font(), 0.88));
    content().addWidget(m_list);
    content().addWidget(m_selected);
    content().addWidget(m_chip);
    content().addStretch(1);
    const auto commit = [this](const Document& document) { m_store.commit(document); };
    connect(m_list, &QuantizerList::committed, &m_store, commit);
    connect(m_sweep, &SweepControls::committed, &m_store, commit);
    connect(m_chip, &ChipControls::play_wanted, this, &SidePanel::play_wanted);
    connect(m_chooser, &QComboBox::textActivated, this, [this](const QString& name) {
        const auto first =
            std::ranges::find(functions(), name, [](const Function* function) { return listed_name(*function); });
        if (name != listed_name(*m_spec.function)) {
            choose_function(*revisions_of((*first)->name, (*first)->origin).back()); // QKeras today
        }
    });
    connect(m_strip, &RevisionStrip::chosen, this, [this](const Function* function) { choose_function(*function); });
}

// Values a revision has no parameter for are remembered, so that a walk through the revisions brings them
// back.
void SidePanel::choose_function(const Function& function) {
    Spec spec = with_function(m_spec, function);
    const Document& document = m_store.document();
    const auto slot = static_cast<std::size_t>(document.entries[document.selected].slot);
    for (const auto& [key, value] : m_remembered[slot]) {
        if (!m_spec.function->parameter_index(key)) { spec = with_value(spec, key, value).value_or(spec); }
    }
    m_store.commit_spec(spec);
}

void SidePanel::place_below_revisions(QWidget* widget) {
    auto& selected = static_cast<QVBoxLayout&>(*m_selected->layout());
    selected.insertWidget(selected.indexOf(m_story) + 1, widget);
}

void SidePanel::add_control(ParameterControl* control) {
    m_controls.push_back(control);
    m_controls_layout->addWidget(control);
    control->use_mnemonic();
    const std::string_view key = control->key();
    connect(control, &ParameterControl::previewed, &m_store, &Store::preview_spec);
    connect(control, &ParameterControl::committed, &m_store, &Store::commit_spec);
    connect(control, &ParameterControl::play_wanted, this, &SidePanel::play_wanted);
    connect(control, &ParameterControl::lock_wanted, &m_store,
            [this, key](bool on) { m_store.commit(with_lock(m_store.document(), key, on)); });
}

// A new quantizer in a slot remembers nothing of the one that was there.
void SidePanel::remember(const Document& document) {
    for (std::size_t slot = 0; slot < most_entries; ++slot) {
        const auto entry = std::ranges::find(document.entries, static_cast<int>(slot), &Entry::slot);
        if (entry == document.entries.end()) {
            m_remembered[slot].clear();
            continue;
        }
        for (std::size_t i = 0; i < entry->spec.values.size(); ++i) {
            m_remembered[slot][entry->spec.function->parameters[i].key] = entry->spec.values[i];
        }
    }
}

void SidePanel::show_document(const Document& document, const Theme& theme) {
    m_list->show_document(document, theme);
    m_chip->show_document(document);
    m_sweep->show_document(document);
    m_selected->setVisible(!document.is_empty());
    remember(document);
    if (!document.is_empty()) {
        show_spec(document.spec());
        for (ParameterControl* control : m_controls) { control->show_lock(document); }
    }
}

void SidePanel::make_controls(const Function& function) {
    discard(m_controls);
    bool has_mode = false;
    const auto place_mode = [&] {
        if (!std::exchange(has_mode, true)) { add_control(mode_control()); }
    };
    for (const ParameterDefinition& parameter : parameters_of(function)) {
        if (parameter.kind == ParameterKind::flag) { place_mode(); }
        if (ParameterControl* control = parameter_control(parameter)) { add_control(control); }
        if (parameter.words_need_tensor) { add_control(scale_control()); }
    }
    place_mode();
    const int widest = std::ranges::max(m_controls, {}, &ParameterControl::label_width)->label_width();
    for (ParameterControl* control : m_controls) { control->align_label(widest); }
    m_controls_of = &function;
    m_variants = variants_of(function);
    fit_reasons();
}

QString SidePanel::reasons_for(const Spec& spec) const {
    QStringList reasons;
    for (const ParameterControl* control : m_controls) { reasons.push_back(control->why_unused(spec)); }
    reasons.removeAll(QString());
    reasons.removeDuplicates();
    return reasons.join(QLatin1Char('\n'));
}

void SidePanel::fit_reasons() {
    const QMargins margins = content().contentsMargins();
    const QRect room(0, 0, widget()->width() - margins.left() - margins.right(), QWIDGETSIZE_MAX);
    int height = 0;
    for (const Spec& spec : m_variants) {
        const QString text = reasons_for(spec);
        if (text.isEmpty()) { continue; }
        height = std::max(height, m_reasons->fontMetrics().boundingRect(room, Qt::TextWordWrap, text).height() + 2);
    }
    m_reasons->setFixedHeight(height);
    m_reasons->setVisible(height > 0);
}

void SidePanel::resizeEvent(QResizeEvent* event) {
    SideColumn::resizeEvent(event);
    fit_reasons();
}

void SidePanel::show_playing(std::string_view key) {
    for (ParameterControl* control : findChildren<ParameterControl*>()) { control->show_playing(key); }
}

void SidePanel::show_spec(const Spec& spec) {
    const bool other_function = m_controls_of == nullptr || spec.function != m_spec.function;
    m_spec = spec;
    const Function& function = *spec.function;
    if (m_controls_of == nullptr || listed_name(*m_controls_of) != listed_name(function)) { make_controls(function); }
    if (other_function) {
        const QSignalBlocker blocker(m_chooser);
        m_chooser->setCurrentText(listed_name(function));
        m_strip->show_function(function);
        m_strip->setVisible(function.qkeras != nullptr);
        m_story->show_function(function);
    }
    for (ParameterControl* control : m_controls) { control->show_spec(spec); }
    m_reasons->setText(reasons_for(spec));
}
} // namespace quantoscope::inline window
