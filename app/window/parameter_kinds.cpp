#include "app/window/parameter_controls.h"

#include "app/files/data_files.h"
#include "app/plot/save_file.h"
#include "app/window/messages.h"
#include "core/text/ascii.h"

#include <bit>
#include <cmath>
#include <list>

namespace quantoscope::inline window {
namespace {
// A whole number: slider and spin box.
class IntegerControl : public ParameterControl {
public:
    explicit IntegerControl(const ParameterDefinition& definition) : ParameterControl(definition) {
        m_slider->setRange(position_of(definition.minimum), position_of(definition.slider_maximum));
        m_slider->setPageStep(definition.by_powers_of_two ? 1 : 4);
        m_spin->setRange(definition.minimum, definition.maximum);
        m_spin->setFixedWidth(definition.maximum > 999 ? 66 : 50);
        add_control(m_slider);
        add_control(m_spin);
        add_row(m_slider, {m_slider, m_spin});
        connect_slider(*m_slider, [doubles = definition.by_powers_of_two](int position) {
            return Value(doubles ? 1 << position : position);
        });
        connect(m_spin, &QSpinBox::valueChanged, this, &IntegerControl::commit);
    }

private:
    // Where a value is on the slider: a size between two powers of two at the smaller.
    int position_of(int value) const {
        return m_definition.by_powers_of_two ? std::bit_width(static_cast<unsigned>(std::max(value, 1))) - 1 : value;
    }

    void show_value(const Value& value, bool) override {
        const int position = position_of(value.whole());
        if (position > m_slider->maximum()) { // typed beyond what the slider showed
            m_slider->setMaximum(position_of(m_definition.maximum));
        }
        m_slider->setValue(position);
        m_spin->setValue(value.whole());
    }

    ValueSlider* m_slider = new ValueSlider;
    NumberBox<QSpinBox>* m_spin = new NumberBox<QSpinBox>;
};

constexpr ParameterDefinition scale_definition{
    .key = scale_word,
    .title = "Scale",
    .sentence = "What QKeras works out from a whole tensor for this alpha (q.scale): it multiplies step and range",
    .kind = ParameterKind::number,
    .default_value = 1,
    .is_float32 = true};

class ScaleControl : public ParameterControl {
public:
    ScaleControl() : ParameterControl(scale_definition) {
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

    QString why_unused(const Spec&) const override { return {}; }

private:
    void take_text() {
        const std::string text = typed_number(m_field->text());
        if (text == text_of(m_definition, value_in(m_spec))) { return; }
        const std::optional<Value> value = value_of_text(text);
        if (value && value->is_number()) {
            commit(*value);
        } else {
            show_refusal({.what = {"scale must be a number above 0, not '%1'", {text}}});
        }
    }

    void show_value(const Value& value, bool) override {
        setVisible(has_scale(m_spec));
        m_slider->setValue(static_cast<int>(std::lround(std::log2(value.number()))));
        m_field->setText(qt_text(text_of(m_definition, value)));
    }

    Value value_in(const Spec& spec) const override { return static_cast<double>(spec.values.scale); }
    Result<Spec> changed(const Value& value) const override { return with_scale(m_spec, value.number()); }

    ValueSlider* m_slider = new ValueSlider;
    QLineEdit* m_field = new QLineEdit;
};

// What is neither a whole number nor a flag: an editable list of its words and of None, into which numbers and types
// can be typed. A text that is none of these stays, to be corrected.
class ValueControl : public ParameterControl {
public:
    explicit ValueControl(const ParameterDefinition& definition) : ParameterControl(definition) {
        m_box->setEditable(definition.kind != ParameterKind::choice);
        m_box->setInsertPolicy(QComboBox::NoInsert);
        m_box->setMinimumContentsLength(8);
        if (definition.takes_none) { m_box->addItem(shown_text({})); }
        for (const std::string_view word : definition.words) { m_box->addItem(shown_text(Value::word(word))); }
        if (definition.default_value.is_number() || definition.default_value.is_type()) {
            m_box->addItem(shown_text(definition.default_value));
        }
        add_control(m_box);
        add_row(m_box, {m_box}, is_type()); // a long text
        connect(m_box, &QComboBox::textActivated, this, &ValueControl::take_text);
        if (QLineEdit* line = m_box->lineEdit()) {
            m_box->setCompleter(nullptr); // which makes the line forget what was typed, and its undo
            connect(line, &QLineEdit::textEdited, this, &ValueControl::forget_refusal);
            connect(line, &QLineEdit::editingFinished, this, &ValueControl::take_text);
        }
    }

protected:
    void show_value(const Value& value, bool) override {
        m_shown = value;
        if (m_box->isEditable()) {
            m_box->setEditText(shown_text(value));
            m_box->lineEdit()->setCursorPosition(0);
        } else {
            m_box->setCurrentText(shown_text(value));
        }
    }

private:
    bool is_type() const { return m_definition.kind == ParameterKind::type; }

    // As it is typed: types without their quotes.
    QString shown_text(const Value& value) const {
        return qt_text(value.is_type() ? text_of(value.type()) : text_of(m_definition, value));
    }

    std::optional<Value> typed_value(const std::string& text) const {
        if (!is_type()) { return value_of_text(text); }
        const Result<FixedPointType> type = parse_fixed_point(text);
        return type ? std::optional<Value>(*type) : std::nullopt;
    }

    void take_text() {
        const std::string text = is_type() ? m_box->currentText().toStdString() : typed_number(m_box->currentText());
        if (text == shown_text(m_shown).toStdString()) { return; }
        if (const std::optional<Value> value = typed_value(text)) {
            commit(*value);
        } else {
            show_refusal({.what = {"%1 must be %2, not %3", {std::string(key()), domain_of(m_definition), text}}});
        }
    }

    QComboBox* m_box = narrow_list({}, {});
    Value m_shown = m_definition.default_value;
};

// A list of modes, by their name without AP_.
template <class Rows> QComboBox* mode_list(const Rows& rows, const QString& name, const QString& tip) {
    auto* list = named(new CalmWheel<QComboBox>, name, tip);
    for (const auto& row : rows) {
        list->addItem(qt_text(row.ap.substr(3)), static_cast<int>(row.mode));
        list->setItemData(list->count() - 1, translated(std::string(row.sentence).c_str()), Qt::ToolTipRole);
    }
    return list;
}
// A fixed-point type: bits, integer bits and the two modes, beside its text.
class TypeControl : public ValueControl {
public:
    explicit TypeControl(const ParameterDefinition& definition) : ValueControl(definition) {
        m_bits->setRange(1, definition.maximum);
        m_integer_bits->setRange(-64, 64);
        m_overflow->removeItem(m_overflow->findData(static_cast<int>(Overflow::wrap_sign_magnitude))); // of no target
        m_layout->addLayout(in_row(2, m_bits, m_integer_bits, Wide{m_rounding}, Wide{m_overflow}));
        for (QSpinBox* box : {m_bits, m_integer_bits}) {
            box->setFixedWidth(48);
            connect(box, &QSpinBox::valueChanged, this, &TypeControl::commit_parts);
        }
        for (QComboBox* list : {m_rounding, m_overflow}) {
            list->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed); // its list is as wide as its words
            list->view()->setMinimumWidth(list->view()->sizeHintForColumn(0) + 24);
            connect(list, &QComboBox::activated, this, &TypeControl::commit_parts);
        }
    }

private:
    void commit_parts() {
        FixedPointType type = m_type;
        type.format.bits = m_bits->value();
        type.format.integer_bits = m_integer_bits->value() - (type.format.is_signed ? 1 : 0);
        type.rounding = static_cast<Rounding>(m_rounding->currentData().toInt());
        type.overflow = static_cast<Overflow>(m_overflow->currentData().toInt());
        type.is_integer = false;
        commit(type);
    }

    void show_value(const Value& value, bool is_used) override {
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

    FixedPointType m_type;
    QSpinBox* m_bits =
        named(new NumberBox<QSpinBox>, tr("Bits of %1").arg(title()), tr("All bits of the type, its sign included"));
    QSpinBox* m_integer_bits = named(new NumberBox<QSpinBox>, tr("Integer bits of %1").arg(title()),
                                     tr("Bits before the binary point, the sign included"));
    QComboBox* m_rounding =
        mode_list(rounding_table, tr("Rounding of %1").arg(title()), tr("What is done with bits below the last"));
    QComboBox* m_overflow =
        mode_list(overflow_table, tr("Overflow of %1").arg(title()), tr("What is done with values out of range"));
};

// A flag: check box.
class FlagControl : public ParameterControl {
public:
    explicit FlagControl(const ParameterDefinition& definition) : ParameterControl(definition) {
        add_control(m_box);
        add_row(m_box, {m_box});
        m_label->hide();
        connect(m_box, &QCheckBox::toggled, this, [this](bool on) { commit(on ? 1 : 0); });
    }

private:
    void show_value(const Value& value, bool is_used) override { m_box->setChecked(is_used && value.whole() != 0); }

    QCheckBox* m_box = new QCheckBox(title());
};

// The value of the sigmoid mode is its index.
class ModeControl : public ParameterControl {
public:
    ModeControl()
        : ParameterControl(
              {.key = mode_key, .title = "Sigmoid mode", .unit = {}, .sentence = {}, .kind = ParameterKind::choice}) {
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

    QString why_unused(const Spec& spec) const override { return translated(why_mode_is_unused(spec)); }

private:
    // The mode stays to be seen where it is unused; one Tab stop, as of radio buttons.
    void show_value(const Value&, bool is_used) override {
        const int chosen = value_in(m_spec).whole();
        for (QAbstractButton* button : m_group.buttons()) {
            const int index = m_group.id(button);
            button->setChecked(index == chosen);
            button->setFocusPolicy(index == chosen ? Qt::StrongFocus : Qt::ClickFocus);
            if (is_used) { explained(button, translated(sigmoid_modes()[static_cast<std::size_t>(index)].sentence)); }
        }
        m_label->setBuddy(m_group.button(chosen));
    }

    Value value_in(const Spec& spec) const override { return static_cast<int>(spec.mode - sigmoid_modes().data()); }

    Result<Spec> changed(const Value& value) const override {
        Spec spec = m_spec;
        spec.mode = &sigmoid_modes()[static_cast<std::size_t>(value.whole())];
        return spec;
    }

    QButtonGroup m_group;
};

// The table in a file: a button with its name, which asks for another.
class FileControl : public ParameterControl {
public:
    explicit FileControl(const ParameterDefinition& definition) : ParameterControl(definition) {
        add_control(m_button);
        add_row(m_button, {m_button});
        connect(m_button, &QPushButton::clicked, this, [this] {
            const auto use = [this](const CodeFile& file) { return with_table(m_spec, file); };
            if (const auto spec = with_chosen_table(*window(), use)) { emit committed(*spec); }
        });
    }

private:
    void show_value(const Value& value, bool) override {
        const std::string& path = value.file()->path;
        m_button->setText(path.empty() ? tr("Example") : qt_text(file_name_of(path)));
        m_button->setToolTip(qt_text(path));
        m_button->setAccessibleName(title() + QStringLiteral(": ") + m_button->text());
    }

    QPushButton* m_button = new QPushButton;
};

Result<const CodeFile*> named_file(const std::string& path) {
    if (!is_file_name(path)) {
        return failure("the text of a quantizer names its table, so the path must have no quotes, backslashes or line "
                       "breaks; rename the file or its folder");
    }
    return code_file_on_disk(path);
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

ParameterControl* mode_control() { return new ModeControl; }

ParameterControl* scale_control() { return new ScaleControl; }

void discard(std::vector<ParameterControl*>& controls) {
    for (ParameterControl* control : controls) {
        control->hide();
        control->deleteLater();
    }
    controls.clear();
}

std::optional<Spec> with_chosen_table(QWidget& parent, const std::function<Result<Spec>(const CodeFile& file)>& use) {
    const QString path = QFileDialog::getOpenFileName(
        &parent, translated("Table in a file"), {},
        translated("Tables (*.csv *.txt *.mem *.coe *.mif *.npy *.h *.hpp *.vhd);;All files (*)"));
    if (path.isEmpty()) { return std::nullopt; }
    const Result<Spec> spec = named_file(path_bytes(path)).and_then([&](const CodeFile* file) { return use(*file); });
    if (!spec) { show_unreadable(&parent, path, spec.error()); }
    return spec ? std::optional(*spec) : std::nullopt;
}
} // namespace quantoscope::inline window
