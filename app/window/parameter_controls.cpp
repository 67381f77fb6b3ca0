#include "app/window/parameter_controls.h"

#include "app/files/code_files.h"
#include "app/plot/qt_text.h"
#include "app/plot/save_file.h"
#include "app/window/buttons.h"
#include "app/window/messages.h"
#include "core/document/variants.h"
#include "core/text/ascii.h"

#include <QAbstractItemView>
#include <QFileDialog>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <cmath>
#include <list>

namespace quantoscope::inline window {
namespace {
// Titles with the key that leads to the control; no menu has it, in either language.
constexpr std::pair<std::string_view, const char*> mnemonics[] = {
    {"bits", QT_TR_NOOP("&Bits")}, {"integer", QT_TR_NOOP("&Integer bits")}, {mode_key, QT_TR_NOOP("&Mode")}};

// As it is typed: types without their quotes.
QString shown_text(const ParameterDefinition& definition, const Value& value) {
    return qt_text(value.is_type() ? text_of(value.type()) : text_of(definition, value));
}

std::optional<Value> typed_value(const ParameterDefinition& definition, const std::string& text) {
    if (definition.kind == ParameterKind::type) {
        const Result<FixedPointType> type = parse_fixed_point(text);
        return type ? std::optional<Value>(*type) : std::nullopt;
    }
    return value_of_text(text);
}

// Where a value is on its slider: a size between two powers of two at the smaller.
int position_of(const ParameterDefinition& definition, int value) {
    return definition.by_powers_of_two ? std::bit_width(static_cast<unsigned>(std::max(value, 1))) - 1 : value;
}

// A list of modes, by their name without AP_.
template <class Rows> QComboBox* mode_list(const Rows& rows, const QString& name, const QString& tip) {
    auto* list = named(new CalmWheel<QComboBox>, name, tip);
    for (const auto& row : rows) {
        list->addItem(qt_text(row.ap.substr(3)), static_cast<int>(row.mode));
        list->setItemData(list->count() - 1, translated(std::string(row.sentence).c_str()), Qt::ToolTipRole);
    }
    return list;
}
} // namespace

ParameterControl* parameter_control(const ParameterDefinition& definition) {
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
    , m_layout(in_column({}, 2))
    , m_label(new QLabel(title()))
    , m_lock(new LockButton(title()))
    , m_play(new PlayButton(title()))
    , m_refusal(styled_label("error")) {
    m_refusal->setWordWrap(true);
    m_refusal->hide();
    m_label->setToolTip(translated(definition.sentence));
    m_label->installEventFilter(this);
    setLayout(in_column({}, 1, m_layout, m_refusal));
    connect(m_lock, &LockButton::clicked, this, &ParameterControl::lock_wanted);
    connect(m_play, &PlayButton::clicked, this, [this] { emit play_wanted(key()); });
    if (!has_variants(definition)) { m_play->hide(); } // shown, it would be a window until it has a parent
}

QString ParameterControl::title() const { return translated(m_definition.title); }

void ParameterControl::add_row(QWidget* labelled, std::initializer_list<QWidget*> controls, bool breaks) {
    m_label->setBuddy(labelled);
    auto* row = new FittingRow(6, breaks);
    row->box().addWidget(m_label);
    QHBoxLayout* line = in_row(6);
    for (QWidget* control : controls) { line->addWidget(control, control == *controls.begin() ? 1 : 0); }
    line->addWidget(m_play);
    line->addWidget(m_lock);
    row->box().addLayout(line, 1);
    m_layout->addWidget(row);
}

int ParameterControl::label_width() const {
    constexpr int longest = 100; // beside a slider
    const int width = m_label->sizeHint().width();
    return m_label->isHidden() || width > longest ? 0 : width;
}

void ParameterControl::align_label(int width) {
    if (label_width() > 0) { m_label->setMinimumWidth(width); }
}

void ParameterControl::use_mnemonic() {
    const auto* row = std::ranges::find(mnemonics, key(), &std::pair<std::string_view, const char*>::first);
    if (row != std::end(mnemonics)) { m_label->setText(translated(row->second)); }
}

void ParameterControl::add_control(QWidget* control) {
    control->setAccessibleName(title());
    explained(control, translated(m_definition.sentence));
    m_controls.push_back(control);
}

// Back to the default: a double click on slider or label, or Delete on the slider.
bool ParameterControl::eventFilter(QObject* watched, QEvent* event) {
    const bool is_delete = event->type() == QEvent::KeyPress &&
                           static_cast<QKeyEvent&>(*event).key() == Qt::Key_Delete && watched != m_label;
    if (!is_delete && event->type() != QEvent::MouseButtonDblClick) { return QWidget::eventFilter(watched, event); }
    if (why_unused(m_spec).isEmpty()) { commit(m_definition.default_value); }
    return true;
}

// Previews while the slider is dragged and one commit when it is let go or moved otherwise. A handle that was only
// pressed changes nothing: the value may lie between two positions.
void ParameterControl::connect_slider(QSlider& slider, Value (*value_at)(int)) {
    slider.installEventFilter(this);
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

bool ParameterControl::commit(const Value& value) {
    const Result<Spec> spec = changed(value);
    if (spec) {
        emit committed(*spec);
    } else {
        refuse(spec.error());
    }
    return spec.has_value();
}

void ParameterControl::refuse(const Error& reason) {
    show_refusal(reason);
    show_spec(m_spec);
}

void ParameterControl::show_refusal(const Error& reason) {
    m_refusal->setText(sentence_of(reason));
    m_refusal->show();
    announce(*this, m_refusal->text());
}

void ParameterControl::forget_refusal() { m_refusal->hide(); }

QString ParameterControl::why_unused(const Spec& spec) const {
    if (spec.function->parameter_index(key())) { return {}; }
    for (const AbsentParameter& absent : spec.function->absent) {
        if (absent.key == key()) { return translated(absent.reason); }
    }
    return QCoreApplication::translate("words", "this revision has no such parameter");
}

void ParameterControl::show_spec(const Spec& spec) {
    if (spec != m_spec) { forget_refusal(); }
    m_spec = spec;
    const QString reason = why_unused(spec);
    const bool is_used = reason.isEmpty();
    std::list<QSignalBlocker> blockers;
    for (QWidget* control : m_controls) {
        blockers.emplace_back(control);
        control->setEnabled(is_used);
        explained(control, is_used ? translated(m_definition.sentence) : reason);
    }
    m_play->setEnabled(is_used);
    show_value(is_used ? value_in(spec) : m_definition.default_value, is_used);
}

void ParameterControl::show_lock(const Document& document) {
    m_lock->setVisible(document.entries.size() > 1);
    m_lock->setChecked(is_locked(document, key()));
}

void ParameterControl::show_playing(std::string_view playing) { m_play->show_playing(playing == key()); }

IntegerControl::IntegerControl(const ParameterDefinition& definition, QWidget* parent)
    : ParameterControl(definition, parent)
    , m_slider(new ValueSlider)
    , m_spin(new NumberBox<QSpinBox>) {
    m_slider->setRange(position_of(definition, definition.minimum), position_of(definition, definition.slider_maximum));
    m_slider->setPageStep(definition.by_powers_of_two ? 1 : 4);
    m_spin->setRange(definition.minimum, definition.maximum);
    m_spin->setFixedWidth(definition.maximum > 999 ? 66 : 50);
    add_control(m_slider);
    add_control(m_spin);
    add_row(m_slider, {m_slider, m_spin});
    if (definition.by_powers_of_two) {
        connect_slider(*m_slider, [](int position) { return Value(1 << position); });
    } else {
        connect_slider(*m_slider);
    }
    connect(m_spin, &QSpinBox::valueChanged, this, &IntegerControl::commit);
}

void IntegerControl::show_value(const Value& value, bool) {
    const int position = position_of(m_definition, value.whole());
    if (position > m_slider->maximum()) { // typed beyond what the slider showed
        m_slider->setMaximum(position_of(m_definition, m_definition.maximum));
    }
    m_slider->setValue(position);
    m_spin->setValue(value.whole());
}

namespace {
constexpr ParameterDefinition scale_definition{
    .key = scale_word,
    .title = "Scale",
    .sentence = "What QKeras works out from a whole tensor for this alpha (q.scale): it multiplies step and range",
    .kind = ParameterKind::number,
    .default_value = 1,
    .is_float32 = true};
} // namespace

ScaleControl::ScaleControl(QWidget* parent)
    : ParameterControl(scale_definition, parent)
    , m_slider(new ValueSlider)
    , m_field(new QLineEdit) {
    constexpr int farthest = 16; // 2^-16 to 2^16; any other number can be typed
    m_slider->setRange(-farthest, farthest);
    m_slider->setPageStep(1);
    m_field->setFixedWidth(84);
    add_control(m_slider);
    add_control(m_field);
    add_row(m_slider, {m_slider, m_field});
    connect_slider(*m_slider, [](int position) { return Value(std::ldexp(1.0, position)); });
    connect(m_field, &QLineEdit::textEdited, this, &ScaleControl::forget_refusal);
    connect(m_field, &QLineEdit::editingFinished, this, &ScaleControl::take_text);
}

void ScaleControl::take_text() {
    const std::string text = typed_number(m_field->text());
    if (text == text_of(m_definition, value_in(m_spec))) { return; }
    const std::optional<Value> value = value_of_text(text);
    if (value && value->is_number()) {
        commit(*value);
    } else {
        show_refusal({.what = {"scale must be a number above 0, not '%1'", {text}}});
    }
}

void ScaleControl::show_value(const Value& value, bool) {
    setVisible(has_scale(m_spec));
    m_slider->setValue(static_cast<int>(std::lround(std::log2(value.number()))));
    m_field->setText(qt_text(text_of(m_definition, value)));
}

ValueControl::ValueControl(const ParameterDefinition& definition, QWidget* parent)
    : ParameterControl(definition, parent)
    , m_box(new CalmWheel<QComboBox>)
    , m_shown(definition.default_value) {
    m_box->setEditable(definition.kind != ParameterKind::choice);
    m_box->setInsertPolicy(QComboBox::NoInsert);
    if (m_box->isEditable()) {
        m_box->setCompleter(nullptr);
    } // which makes the line forget what was typed, and its undo
    m_box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_box->setMinimumContentsLength(8);
    if (definition.takes_none) { m_box->addItem(qt_text(text_of(definition, Value()))); }
    for (const std::string_view word : definition.words) {
        m_box->addItem(qt_text(text_of(definition, Value::word(word))));
    }
    if (definition.default_value.is_number() || definition.default_value.is_type()) {
        m_box->addItem(shown_text(definition, definition.default_value));
    }
    add_control(m_box);
    add_row(m_box, {m_box}, definition.kind == ParameterKind::type); // a long text
    connect(m_box, &QComboBox::textActivated, this, &ValueControl::take_text);
    if (m_box->lineEdit() != nullptr) {
        connect(m_box->lineEdit(), &QLineEdit::textEdited, this, &ValueControl::forget_refusal);
        connect(m_box->lineEdit(), &QLineEdit::editingFinished, this, &ValueControl::take_text);
    }
}

void ValueControl::take_text() {
    const bool is_type = m_definition.kind == ParameterKind::type;
    const std::string text = is_type ? m_box->currentText().toStdString() : typed_number(m_box->currentText());
    if (text == shown_text(m_definition, m_shown).toStdString()) { return; }
    if (const std::optional<Value> value = typed_value(m_definition, text)) {
        commit(*value);
    } else {
        show_refusal({.what = {"%1 must be %2, not %3", {std::string(key()), domain_of(m_definition), text}}});
    }
}

void ValueControl::show_value(const Value& value, bool) {
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
          mode_list(overflow_table, tr("Overflow of %1").arg(title()), tr("What is done with values out of range"))) {
    m_bits->setRange(1, definition.maximum);
    m_integer_bits->setRange(-64, 64);
    m_overflow->removeItem(m_overflow->findData(static_cast<int>(Overflow::wrap_sign_magnitude))); // of no target
    m_layout->addLayout(in_row(2, m_bits, m_integer_bits, Wide{m_rounding}, Wide{m_overflow}));
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

void TypeControl::commit_parts() {
    FixedPointType type = m_type;
    type.format.bits = m_bits->value();
    type.format.integer_bits = m_integer_bits->value() - (type.format.is_signed ? 1 : 0);
    type.rounding = static_cast<Rounding>(m_rounding->currentData().toInt());
    type.overflow = static_cast<Overflow>(m_overflow->currentData().toInt());
    type.is_integer = false;
    commit(type);
}

void TypeControl::show_value(const Value& value, bool is_used) {
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
    , m_box(new QCheckBox(title())) {
    add_control(m_box);
    add_row(m_box, {m_box});
    m_label->hide();
    connect(m_box, &QCheckBox::toggled, this, [this](bool on) { commit(on ? 1 : 0); });
}

void FlagControl::show_value(const Value& value, bool is_used) { m_box->setChecked(is_used && value.whole() != 0); }

ModeControl::ModeControl(QWidget* parent)
    : ParameterControl(
          {.key = mode_key, .title = "Sigmoid mode", .unit = {}, .sentence = {}, .kind = ParameterKind::choice},
          parent) {
    auto* buttons = new QWidget;
    buttons->setLayout(in_row(0));
    buttons->setAccessibleName(title());
    const std::span<const SigmoidMode> modes = sigmoid_modes();
    for (std::size_t i = 0; i < modes.size(); ++i) {
        auto* button = new QPushButton(translated(modes[i].title));
        button->setCheckable(true);
        button->setAutoExclusive(true); // a radio button, for screen readers
        button->setMinimumWidth(button->fontMetrics().horizontalAdvance(button->text()) + 12);
        button->setProperty("segment", i == 0 ? "first" : i + 1 == modes.size() ? "last" : "middle");
        add_control(button);
        button->setAccessibleName(title() + QStringLiteral(": ") + button->text());
        buttons->layout()->addWidget(button);
        m_group.addButton(button, static_cast<int>(i));
    }
    add_row(m_group.button(0), {buttons});
    connect(&m_group, &QButtonGroup::idClicked, this, [this](int index) { commit(index); });
}

Value ModeControl::value_in(const Spec& spec) const { return static_cast<int>(spec.mode - sigmoid_modes().data()); }

QString ModeControl::why_unused(const Spec& spec) const { return translated(why_mode_is_unused(spec)); }

// The mode stays to be seen where it is unused; one Tab stop, as of radio buttons.
void ModeControl::show_value(const Value&, bool is_used) {
    const int chosen = value_in(m_spec).whole();
    for (QAbstractButton* button : m_group.buttons()) {
        const int index = m_group.id(button);
        button->setChecked(index == chosen);
        button->setFocusPolicy(index == chosen ? Qt::StrongFocus : Qt::ClickFocus);
        if (is_used) { explained(button, translated(sigmoid_modes()[static_cast<std::size_t>(index)].sentence)); }
    }
    m_label->setBuddy(m_group.button(chosen));
}

Result<Spec> ModeControl::changed(const Value& value) const {
    Spec spec = m_spec;
    spec.mode = &sigmoid_modes()[static_cast<std::size_t>(value.whole())];
    return spec;
}

FileControl::FileControl(const ParameterDefinition& definition, QWidget* parent)
    : ParameterControl(definition, parent)
    , m_button(new QPushButton) {
    add_control(m_button);
    add_row(m_button, {m_button});
    connect(m_button, &QPushButton::clicked, this, &FileControl::choose);
}

void FileControl::choose() {
    const auto spec = with_chosen_table(*window(), [this](const CodeFile& file) { return with_table(m_spec, file); });
    if (spec) { emit committed(*spec); }
}

void FileControl::show_value(const Value& value, bool) {
    const std::string& path = value.file()->path;
    m_button->setText(path.empty() ? tr("Example") : qt_text(file_name_of(path)));
    m_button->setToolTip(qt_text(path));
    m_button->setAccessibleName(title() + QStringLiteral(": ") + m_button->text());
}

namespace {
Result<const CodeFile*> named_file(const std::string& path) {
    if (!is_file_name(path)) {
        return failure("the text of a quantizer names its table, so the path must have no quotes, backslashes or line "
                       "breaks; rename the file or its folder");
    }
    return code_file_on_disk(path);
}
} // namespace

std::optional<Spec> with_chosen_table(QWidget& parent, const std::function<Result<Spec>(const CodeFile& file)>& use) {
    const QString path = QFileDialog::getOpenFileName(
        &parent, FileControl::tr("Table in a file"), {},
        FileControl::tr("Tables (*.csv *.txt *.mem *.coe *.mif *.npy *.h *.hpp *.vhd);;All files (*)"));
    if (path.isEmpty()) { return std::nullopt; }
    const Result<Spec> spec = named_file(path_bytes(path)).and_then([&](const CodeFile* file) { return use(*file); });
    if (!spec) { show_unreadable(&parent, path, spec.error()); }
    return spec ? std::optional(*spec) : std::nullopt;
}
} // namespace quantoscope::inline window
