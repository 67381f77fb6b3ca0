#include "app/window/parameter_controls.h"

#include "app/plot/qt_text.h"
#include "app/window/announcer.h"
#include "app/window/error_text.h"
#include "app/window/file_control.h"
#include "app/window/lock_button.h"
#include "app/window/widgets.h"

#include <QAbstractItemView>
#include <QLineEdit>
#include <QSignalBlocker>
#include <list>
#include <span>

namespace quantoscope::inline window {

namespace {

// Why `spec` has no parameter `key`; empty when it has one.
QString reason_for_absence(const Spec& spec, std::string_view key)
{
    if (spec.function->parameter_index(key)) { return {}; }
    for (const AbsentParameter& absent : spec.function->absent) {
        if (absent.key == key) { return translated(absent.reason); }
    }
    return QCoreApplication::translate("words", "this revision has no such parameter");
}

// As it is typed: types without their quotes.
QString shown_text(const ParameterDefinition& definition, const Value& value)
{
    return qt_text(value.is_type() ? text_of(value.type()) : text_of(definition, value));
}

std::optional<Value> typed_value(const ParameterDefinition& definition, const std::string& text)
{
    if (definition.kind == ParameterKind::type) {
        const Result<FixedPointType> type = parse_fixed_point(text);
        return type ? std::optional<Value>(*type) : std::nullopt;
    }
    return value_of_text(text);
}

// Where a value is on its slider: a size between two powers of two at the smaller.
int position_of(const ParameterDefinition& definition, int value)
{
    return definition.by_powers_of_two ? std::bit_width(static_cast<unsigned>(std::max(value, 1))) - 1 : value;
}

// A list of modes, by their name without AP_.
template <class Rows>
QComboBox* mode_list(const Rows& rows, const QString& name, const QString& tip)
{
    auto* list = named(new CalmWheel<QComboBox>, name, tip);
    for (const auto& row : rows) {
        list->addItem(qt_text(row.ap.substr(3)), static_cast<int>(row.mode));
        list->setItemData(list->count() - 1, translated(std::string(row.sentence).c_str()), Qt::ToolTipRole);
    }
    return list;
}

} // namespace

ParameterControl* parameter_control(const ParameterDefinition& definition)
{
    switch (definition.kind) {
    case ParameterKind::integer: return new IntegerControl(definition);
    case ParameterKind::flag: return new FlagControl(definition);
    case ParameterKind::type: return new TypeControl(definition);
    case ParameterKind::file: return new FileControl(definition);
    case ParameterKind::number:
    case ParameterKind::choice: return new ValueControl(definition);
    case ParameterKind::inert: break;
    }
    return nullptr;
}

ParameterControl::ParameterControl(const ParameterDefinition& definition, QWidget* parent)
    : QWidget(parent)
    , m_definition(definition)
    , m_layout(in_column({}, 1))
    , m_lock(new LockButton(title()))
    , m_reason(styled_label("muted"))
{
    m_reason->setWordWrap(true);
    m_reason->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    QFont small = m_reason->font();
    small.setPointSizeF(small.pointSizeF() * 0.88);
    m_reason->setFont(small);
    show_reason({});
    setLayout(m_layout);
    connect(m_lock, &LockButton::clicked, this, &ParameterControl::lock_wanted);
}

QString ParameterControl::title() const { return translated(m_definition.title); }

void ParameterControl::add_line(std::initializer_list<QWidget*> parts)
{
    QHBoxLayout* line = in_row(-1, *parts.begin(), Stretch{});
    for (QWidget* part : std::span(parts).subspan(1)) {
        line->addWidget(part);
    }
    line->addWidget(m_lock);
    m_layout->addLayout(line);
}

void ParameterControl::add_control(QWidget* control)
{
    control->setAccessibleName(title());
    explained(control, translated(m_definition.sentence));
    m_controls.push_back(control);
}

// Previews while the slider is dragged and one commit when it is let go or moved otherwise. A handle that was only
// pressed changes nothing: the value may lie between two positions.
void ParameterControl::connect_slider(QSlider& slider, int (*value_at)(int))
{
    connect(&slider, &QSlider::valueChanged, this, [this, &slider, value_at](int position) {
        if (!slider.isSliderDown()) {
            commit(value_at(position));
            return;
        }
        m_dragged = true;
        if (const Result<Spec> spec = changed(value_at(position))) { emit previewed(*spec); }
    });
    connect(&slider, &QSlider::sliderReleased, this, [this, &slider, value_at] {
        if (std::exchange(m_dragged, false) && !commit(value_at(slider.value()))) {
            emit committed(m_spec); // the last that was previewed
        }
    });
}

Result<Spec> ParameterControl::changed(const Value& value) const { return with_value(m_spec, key(), value); }

bool ParameterControl::commit(const Value& value)
{
    const Result<Spec> spec = changed(value);
    if (spec) {
        emit committed(*spec);
    } else {
        refuse(spec.error());
    }
    return spec.has_value();
}

void ParameterControl::refuse(const Error& reason)
{
    show_refusal(reason);
    show_spec(m_spec);
}

void ParameterControl::show_refusal(const Error& reason)
{
    m_refusal = sentence_of(reason);
    show_reason({});
    announce(*this, m_refusal);
}

void ParameterControl::forget_refusal()
{
    m_refusal.clear();
    show_reason({});
}

void ParameterControl::show_reason(const QString& absence)
{
    m_reason->setText(m_refusal.isEmpty() ? absence : m_refusal);
    const int room = 2 * m_reason->fontMetrics().height() + 6; // with some distance to the next control
    m_reason->setFixedHeight(m_refusal.isEmpty() ? room : std::max(room, m_reason->heightForWidth(width()) + 6));
    if (m_definition.kind != ParameterKind::integer && m_definition.kind != ParameterKind::flag) {
        m_reason->setVisible(!m_reason->text().isEmpty());
    }
}

void ParameterControl::show_spec(const Spec& spec)
{
    if (spec != m_spec) { m_refusal.clear(); }
    m_spec = spec;
    const QString reason = reason_for_absence(spec, key());
    const bool is_used = reason.isEmpty();
    std::list<QSignalBlocker> blockers;
    for (QWidget* control : m_controls) {
        blockers.emplace_back(control);
        control->setEnabled(is_used);
        explained(control, is_used ? translated(m_definition.sentence) : reason);
    }
    show_reason(reason);
    show_value(is_used ? spec.at(key()) : m_definition.default_value, is_used);
}

void ParameterControl::show_lock(const Document& document)
{
    m_lock->setVisible(document.entries.size() > 1);
    m_lock->setChecked(is_locked(document, key()));
}

IntegerControl::IntegerControl(const ParameterDefinition& definition, QWidget* parent)
    : ParameterControl(definition, parent)
    , m_slider(new CalmWheel<QSlider>)
    , m_spin(new NumberBox<QSpinBox>)
{
    m_slider->setOrientation(Qt::Horizontal);
    m_slider->setRange(position_of(definition, definition.minimum), position_of(definition, definition.slider_maximum));
    m_slider->setPageStep(definition.by_powers_of_two ? 1 : 4);
    m_spin->setRange(definition.minimum, definition.maximum);
    m_spin->setFixedWidth(58);
    add_control(m_slider);
    add_control(m_spin);
    QLabel* label = label_of(m_slider, title());
    label->setToolTip(translated(definition.sentence));
    add_line({label});
    m_layout->addLayout(in_row(-1, Wide{m_slider}, 6, m_spin));
    m_layout->addWidget(m_reason);
    if (definition.by_powers_of_two) {
        connect_slider(*m_slider, [](int position) { return 1 << position; });
    } else {
        connect_slider(*m_slider);
    }
    connect(m_spin, &QSpinBox::valueChanged, this, &IntegerControl::commit);
}

void IntegerControl::show_value(const Value& value, bool)
{
    const int position = position_of(m_definition, value.whole());
    if (position > m_slider->maximum()) { // typed beyond what the slider showed
        m_slider->setMaximum(position_of(m_definition, m_definition.maximum));
    }
    m_slider->setValue(position);
    m_spin->setValue(value.whole());
}

ValueControl::ValueControl(const ParameterDefinition& definition, QWidget* parent)
    : ParameterControl(definition, parent)
    , m_box(new CalmWheel<QComboBox>)
    , m_shown(definition.default_value)
{
    m_box->setEditable(definition.kind != ParameterKind::choice);
    m_box->setInsertPolicy(QComboBox::NoInsert);
    if (m_box->isEditable()) {
        m_box->setCompleter(nullptr);
    } // which makes the line forget what was typed, and its undo
    m_box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_box->setMinimumContentsLength(8);
    if (definition.takes_none) { m_box->addItem(qt_text(text_of(definition, Value()))); }
    for (const std::string_view word : definition.words) {
        m_box->addItem(qt_text(text_of(definition, Value::word(word))));
    }
    if (definition.default_value.is_number() || definition.default_value.is_type()) {
        m_box->addItem(shown_text(definition, definition.default_value));
    }
    add_control(m_box);
    QLabel* label = label_of(m_box, title());
    label->setToolTip(translated(definition.sentence));
    if (definition.kind == ParameterKind::type) { // a long text
        add_line({label});
        m_layout->addWidget(m_box);
    } else {
        add_line({label, m_box});
    }
    m_layout->addWidget(m_reason);
    connect(m_box, &QComboBox::textActivated, this, &ValueControl::take_text);
    if (m_box->lineEdit() != nullptr) {
        connect(m_box->lineEdit(), &QLineEdit::textEdited, this, &ValueControl::forget_refusal);
        connect(m_box->lineEdit(), &QLineEdit::editingFinished, this, &ValueControl::take_text);
    }
}

void ValueControl::take_text()
{
    const bool is_type = m_definition.kind == ParameterKind::type;
    const std::string text = is_type ? m_box->currentText().toStdString() : typed_number(m_box->currentText());
    if (text == shown_text(m_definition, m_shown).toStdString()) { return; }
    if (const std::optional<Value> value = typed_value(m_definition, text)) {
        commit(*value);
    } else {
        show_refusal({.what = {"%1 must be %2, not %3", {std::string(key()), domain_of(m_definition), text}}});
    }
}

void ValueControl::show_value(const Value& value, bool)
{
    m_shown = value;
    const QString text = shown_text(m_definition, m_shown);
    if (m_box->isEditable()) {
        m_box->setEditText(text);
        m_box->lineEdit()->setCursorPosition(0);
    } else {
        m_box->setCurrentText(text);
    }
}

TypeControl::TypeControl(const ParameterDefinition& definition, QWidget* parent)
    : ValueControl(definition, parent)
    , m_bits(
          named(new NumberBox<QSpinBox>, tr("Bits of %1").arg(title()), tr("All bits of the type, its sign included")))
    , m_integer_bits(named(new NumberBox<QSpinBox>, tr("Integer bits of %1").arg(title()),
                           tr("Bits before the binary point, the sign included")))
    , m_rounding(
          mode_list(rounding_table, tr("Rounding of %1").arg(title()), tr("What is done with bits below the last")))
    , m_overflow(
          mode_list(overflow_table, tr("Overflow of %1").arg(title()), tr("What is done with values out of range")))
{
    m_bits->setRange(1, definition.maximum);
    m_integer_bits->setRange(-64, 64);
    m_overflow->removeItem(m_overflow->findData(static_cast<int>(Overflow::wrap_sign_magnitude))); // of no target
    m_layout->addLayout(in_row(2, m_bits, m_integer_bits, Wide{m_rounding}, Wide{m_overflow}));
    m_layout->addWidget(m_reason); // below, so that the parts stay under the pointer
    for (QSpinBox* box : {static_cast<QSpinBox*>(m_bits), static_cast<QSpinBox*>(m_integer_bits)}) {
        box->setFixedWidth(48);
        connect(box, &QSpinBox::valueChanged, this, &TypeControl::commit_parts);
    }
    for (QComboBox* list : {m_rounding, m_overflow}) {
        list->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed); // its list is as wide as its words
        list->view()->setMinimumWidth(list->view()->sizeHintForColumn(0) + 24);
        connect(list, &QComboBox::activated, this, &TypeControl::commit_parts);
    }
}

void TypeControl::commit_parts()
{
    FixedPointType type = m_type;
    type.format.bits = m_bits->value();
    type.format.integer_bits = m_integer_bits->value() - (type.format.is_signed ? 1 : 0);
    type.rounding = static_cast<Rounding>(m_rounding->currentData().toInt());
    type.overflow = static_cast<Overflow>(m_overflow->currentData().toInt());
    type.is_integer = false;
    commit(type);
}

void TypeControl::show_value(const Value& value, bool is_used)
{
    ValueControl::show_value(value, is_used);
    m_type = value.type();
    std::list<QSignalBlocker> blockers;
    for (QWidget* part : std::initializer_list<QWidget*>{m_bits, m_integer_bits, m_rounding, m_overflow}) {
        blockers.emplace_back(part);
        part->setEnabled(is_used);
    }
    m_bits->setValue(m_type.format.bits);
    m_integer_bits->setValue(m_type.format.integer_bits + (m_type.format.is_signed ? 1 : 0));
    m_rounding->setCurrentIndex(m_rounding->findData(static_cast<int>(m_type.rounding)));
    m_overflow->setCurrentIndex(m_overflow->findData(static_cast<int>(m_type.overflow)));
}

FlagControl::FlagControl(const ParameterDefinition& definition, QWidget* parent)
    : ParameterControl(definition, parent)
    , m_box(new QCheckBox(title()))
{
    add_control(m_box);
    add_line({m_box});
    m_reason->setContentsMargins(22, 0, 0, 0);
    m_layout->addWidget(m_reason);
    connect(m_box, &QCheckBox::toggled, this, [this](bool on) { commit(on ? 1 : 0); });
}

void FlagControl::show_value(const Value& value, bool is_used) { m_box->setChecked(is_used && value.whole() != 0); }

ModeControl::ModeControl(QWidget* parent)
    : ParameterControl({.key = mode_key, .title = "Sigmoid mode", .unit = {}, .sentence = {}}, parent)
    , m_slider(new CalmWheel<QSlider>)
{
    m_slider->setOrientation(Qt::Horizontal);
    m_slider->setRange(0, static_cast<int>(sigmoid_modes().size()) - 1);
    m_slider->setPageStep(1);
    m_slider->setAccessibleName(title());
    add_line({label_of(m_slider, title())});
    m_layout->addWidget(m_slider);
    QHBoxLayout* stops = in_row(-1);
    for (const SigmoidMode& mode : sigmoid_modes()) {
        if (!m_stops.isEmpty()) { stops->addStretch(1); }
        auto* stop = new QLabel(translated(mode.title));
        stop->setToolTip(translated(mode.sentence));
        m_stops.push_back(stop);
        stops->addWidget(stop);
    }
    m_layout->addLayout(stops);
    m_layout->addWidget(m_reason);
    connect_slider(*m_slider);
    // A screen reader says the number of the stop; its name is what counts.
    connect(m_slider, &QSlider::valueChanged, this, [this](int value) { announce(*this, m_stops[value]->text()); });
}

void ModeControl::show_spec(const Spec& spec)
{
    m_spec = spec;
    const auto index = static_cast<int>(spec.mode - sigmoid_modes().data());
    const QString reason = translated(why_mode_is_unused(spec));
    const QSignalBlocker blocker(m_slider);
    m_slider->setValue(index);
    m_slider->setEnabled(reason.isEmpty());
    m_slider->setToolTip(reason.isEmpty() ? translated(spec.mode->sentence) : reason);
    const QString mode = translated(spec.mode->title) + QStringLiteral(": ") + translated(spec.mode->sentence);
    if (const QString text = reason.isEmpty() ? mode : reason; text != m_slider->accessibleDescription()) {
        m_slider->setAccessibleDescription(text);
    }
    m_reason->setText(reason);
    for (int i = 0; i < m_stops.size(); ++i) {
        QFont font = m_stops[i]->font();
        if (font.bold() != (i == index)) {
            font.setBold(i == index);
            m_stops[i]->setFont(font);
        }
    }
}

Result<Spec> ModeControl::changed(const Value& value) const
{
    Spec spec = m_spec;
    spec.mode = &sigmoid_modes()[static_cast<std::size_t>(value.whole())];
    return spec;
}

} // namespace quantoscope::inline window
