#include "app/window/parameter_controls.h"

#include "app/plot/qt_text.h"
#include "app/window/announcer.h"
#include "app/window/lock_button.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QVBoxLayout>
#include <algorithm>

namespace quantoscope {

namespace {

// Why `spec` has no parameter `key`; empty when it has one.
QString reason_for_absence(const Spec& spec, std::string_view key)
{
    if (spec.function->parameter_index(key)) {
        return {};
    }
    for (const AbsentParameter& absent : spec.function->absent) {
        if (absent.key == key) {
            return translated(absent.reason);
        }
    }
    return QCoreApplication::translate("words", "this revision has no such parameter");
}

QVBoxLayout* column(QWidget* widget)
{
    auto* layout = new QVBoxLayout(widget);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(1);
    return layout;
}

// A description counts as news each time it is set.
void describe(QWidget* control, const QString& text)
{
    control->setToolTip(text);
    if (control->accessibleDescription() != text) {
        control->setAccessibleDescription(text);
    }
}

// What names the control, and the lock at the end of the line.
QHBoxLayout* heading(QWidget* name, QWidget* lock)
{
    auto* row = new QHBoxLayout;
    row->addWidget(name);
    row->addStretch(1);
    row->addWidget(lock);
    return row;
}

// Emits previews while the slider is dragged and one commit when it is let go or moved otherwise.
void connect_slider(QSlider* slider, ParameterControl* control)
{
    QObject::connect(slider, &QSlider::valueChanged, control, [slider, control](int value) {
        if (slider->isSliderDown()) {
            emit control->previewed(value);
        } else {
            emit control->committed(value);
        }
    });
    QObject::connect(slider, &QSlider::sliderReleased, control,
                     [slider, control] { emit control->committed(slider->value()); });
}

} // namespace

ReasonLabel::ReasonLabel(QWidget* parent) : QLabel(parent)
{
    setProperty("muted", true);
    setWordWrap(true);
    setAlignment(Qt::AlignTop | Qt::AlignLeft);
    QFont small = font();
    small.setPointSizeF(small.pointSizeF() * 0.88);
    setFont(small);
    setFixedHeight(2 * fontMetrics().height() + 6); // and some distance to the next control
}

ParameterControl::ParameterControl(std::string_view key, const QString& title, QWidget* parent)
    : QWidget(parent)
    , m_key(key)
    , m_lock(new LockButton(title))
{
    connect(m_lock, &LockButton::clicked, this, &ParameterControl::lock_wanted);
}

void ParameterControl::show_lock(const Document& document)
{
    m_lock->setVisible(document.entries.size() > 1);
    m_lock->setChecked(is_locked(document, m_key));
}

IntegerControl::IntegerControl(const ParameterDefinition& definition, QWidget* parent)
    : ParameterControl(definition.key, translated(definition.title), parent)
    , m_definition(definition)
    , m_slider(new CalmWheel<QSlider>)
    , m_spin(new NumberBox<QSpinBox>)
    , m_reason(new ReasonLabel)
{
    const QString title = translated(definition.title);
    auto* label = new QLabel(title);
    label->setBuddy(m_slider);
    m_slider->setOrientation(Qt::Horizontal);
    m_slider->setRange(definition.minimum, definition.slider_maximum);
    m_slider->setPageStep(4);
    m_spin->setRange(definition.minimum, definition.maximum);
    m_spin->setFixedWidth(58);
    for (QWidget* control : {static_cast<QWidget*>(m_slider), static_cast<QWidget*>(m_spin)}) {
        control->setAccessibleName(title);
        describe(control, translated(definition.sentence));
    }
    label->setToolTip(translated(definition.sentence));
    auto* row = new QHBoxLayout;
    row->addWidget(m_slider, 1);
    row->addSpacing(6);
    row->addWidget(m_spin);
    auto* layout = column(this);
    layout->addLayout(heading(label, lock()));
    layout->addLayout(row);
    layout->addWidget(m_reason);
    connect_slider(m_slider, this);
    connect(m_spin, &QSpinBox::valueChanged, this, &IntegerControl::committed);
}

void IntegerControl::show_spec(const Spec& spec)
{
    const QString reason = reason_for_absence(spec, m_definition.key);
    const bool present = reason.isEmpty();
    const int value = present ? spec.value(m_definition.key) : m_definition.default_value.whole();
    const QSignalBlocker slider_blocker(m_slider);
    const QSignalBlocker spin_blocker(m_spin);
    if (value > m_slider->maximum()) { // typed beyond what the slider showed
        m_slider->setMaximum(m_definition.maximum);
    }
    m_slider->setValue(value);
    m_spin->setValue(value);
    m_slider->setEnabled(present);
    m_spin->setEnabled(present);
    m_reason->setText(reason);
    const QString tip = present ? translated(m_definition.sentence) : reason;
    for (QWidget* control : {static_cast<QWidget*>(m_slider), static_cast<QWidget*>(m_spin)}) {
        describe(control, tip);
    }
}

ValueControl::ValueControl(const ParameterDefinition& definition, QWidget* parent)
    : ParameterControl(definition.key, translated(definition.title), parent)
    , m_definition(definition)
    , m_box(new CalmWheel<QComboBox>)
    , m_reason(new ReasonLabel)
    , m_shown(definition.default_value)
{
    const QString title = translated(definition.title);
    auto* label = new QLabel(title);
    label->setBuddy(m_box);
    label->setToolTip(translated(definition.sentence));
    m_box->setEditable(definition.kind == ParameterKind::number);
    m_box->setInsertPolicy(QComboBox::NoInsert);
    m_box->setCompleter(nullptr); // which would make the line forget what was typed, and so its undo
    m_box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_box->setMinimumContentsLength(8);
    m_box->setAccessibleName(title);
    if (definition.takes_none) {
        m_box->addItem(qt_text(text_of(definition, Value())));
    }
    for (const std::string_view word : definition.words) {
        m_box->addItem(qt_text(text_of(definition, Value::word(word))));
    }
    if (definition.default_value.is_number()) {
        m_box->addItem(qt_text(text_of(definition, definition.default_value)));
    }
    describe(m_box, translated(definition.sentence));
    auto* row = new QHBoxLayout;
    row->addWidget(label);
    row->addStretch(1);
    row->addWidget(m_box);
    row->addWidget(lock());
    auto* layout = column(this);
    layout->addLayout(row);
    layout->addWidget(m_reason);
    m_reason->hide();
    connect(m_box, &QComboBox::textActivated, this, &ValueControl::take_text);
    if (m_box->lineEdit() != nullptr) {
        connect(m_box->lineEdit(), &QLineEdit::editingFinished, this, &ValueControl::take_text);
    }
}

void ValueControl::take_text()
{
    const std::string text = typed_number(m_box->currentText());
    if (text == text_of(m_definition, m_shown)) {
        m_reason->hide();
        return;
    }
    const std::optional<Value> value = value_of_text(text);
    if (value && admits(m_definition, *value)) {
        emit committed(*value);
        return;
    }
    m_reason->setText(QCoreApplication::translate("words", "%1 must be %2, not %3")
                          .arg(qt_text(m_definition.key), qt_text(domain_of(m_definition)), qt_text(text)));
    m_reason->show();
}

void ValueControl::show_spec(const Spec& spec)
{
    const QString absent = reason_for_absence(spec, m_definition.key);
    const bool present = absent.isEmpty();
    m_shown = present ? spec.at(m_definition.key) : m_definition.default_value;
    const QSignalBlocker blocker(m_box);
    const QString text = qt_text(text_of(m_definition, m_shown));
    if (m_box->isEditable()) {
        m_box->setEditText(text);
    } else {
        m_box->setCurrentText(text);
    }
    m_box->setEnabled(present);
    m_reason->setText(absent);
    m_reason->setVisible(!present);
    describe(m_box, present ? translated(m_definition.sentence) : absent);
}

FlagControl::FlagControl(const ParameterDefinition& definition, QWidget* parent)
    : ParameterControl(definition.key, translated(definition.title), parent)
    , m_definition(definition)
    , m_box(new QCheckBox(translated(definition.title)))
    , m_reason(new ReasonLabel)
{
    m_box->setAccessibleName(translated(definition.title));
    m_box->setAccessibleDescription(translated(definition.sentence));
    auto* layout = column(this);
    layout->addLayout(heading(m_box, lock()));
    m_reason->setContentsMargins(22, 0, 0, 0);
    layout->addWidget(m_reason);
    connect(m_box, &QCheckBox::toggled, this, [this](bool on) { emit committed(on ? 1 : 0); });
}

void FlagControl::show_spec(const Spec& spec)
{
    const QString reason = reason_for_absence(spec, m_definition.key);
    const QSignalBlocker blocker(m_box);
    m_box->setChecked(spec.value(m_definition.key) != 0);
    m_box->setEnabled(reason.isEmpty());
    const QString tip = reason.isEmpty() ? translated(m_definition.sentence) : reason;
    describe(m_box, tip);
    m_reason->setText(reason);
}

ModeControl::ModeControl(QWidget* parent)
    : ParameterControl(mode_key, tr("Sigmoid mode"), parent)
    , m_slider(new CalmWheel<QSlider>)
    , m_reason(new ReasonLabel)
{
    const QString title = tr("Sigmoid mode");
    auto* label = new QLabel(title);
    label->setBuddy(m_slider);
    m_slider->setOrientation(Qt::Horizontal);
    m_slider->setRange(0, static_cast<int>(sigmoid_modes().size()) - 1);
    m_slider->setPageStep(1);
    m_slider->setAccessibleName(title);
    auto* layout = column(this);
    layout->addLayout(heading(label, lock()));
    layout->addWidget(m_slider);
    auto* stops = new QHBoxLayout;
    for (const SigmoidMode& mode : sigmoid_modes()) {
        auto* stop = new QLabel(translated(mode.title));
        stop->setToolTip(translated(mode.sentence));
        m_stops.push_back(stop);
        stops->addWidget(stop);
        if (m_stops.size() < static_cast<qsizetype>(sigmoid_modes().size())) {
            stops->addStretch(1);
        }
    }
    layout->addLayout(stops);
    layout->addWidget(m_reason);
    connect_slider(m_slider, this);
    // A screen reader says the number of the stop; its name is what counts.
    connect(m_slider, &QSlider::valueChanged, this,
            [this](int value) { announce(*this, m_stops[value]->text()); });
}

void ModeControl::show_spec(const Spec& spec)
{
    const auto index = static_cast<int>(spec.mode - sigmoid_modes().data());
    const QString reason = translated(why_mode_is_unused(spec));
    const QSignalBlocker blocker(m_slider);
    m_slider->setValue(index);
    m_slider->setEnabled(reason.isEmpty());
    m_slider->setToolTip(reason.isEmpty() ? translated(spec.mode->sentence) : reason);
    const QString mode =
        translated(spec.mode->title) + QStringLiteral(": ") + translated(spec.mode->sentence);
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

} // namespace quantoscope
