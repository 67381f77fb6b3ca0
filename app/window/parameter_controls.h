#pragma once

#include "app/window/widgets.h"
#include "core/document/document.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QWidget>
#include <functional>

class QLineEdit;
class QPushButton;
class QSlider;
class QVBoxLayout;

namespace quantoscope::inline window {
class LockButton;
class PlayButton;
class ValueSlider;

// One parameter of the quantizer: shows a spec and says what the user wants instead. Label, control and padlock are in
// one line, or the label above where that is too long. A line below says why the spec cannot be what was wanted, which
// changes nothing.
class ParameterControl : public QWidget {
    Q_OBJECT

public:
    std::string_view key() const { return m_definition.key; } // as in Document::locked
    void show_spec(const Spec& spec);
    void show_lock(const Document& document); // offered where there is more than one quantizer
    void show_playing(std::string_view key);  // the parameter that plays, if any
    // Why it is disabled with `spec`, empty where it has an effect.
    virtual QString why_unused(const Spec& spec) const;
    int label_width() const; // 0 where it would be broken anyway
    void align_label(int width);
    void use_mnemonic(); // of a parameter's title, which a window must not have twice

signals:
    void previewed(const quantoscope::Spec& spec); // while dragging
    void committed(const quantoscope::Spec& spec); // by any finished gesture
    void lock_wanted(bool on);
    void play_wanted(std::string_view key);

protected:
    ParameterControl(const ParameterDefinition& definition, QWidget* parent);

    QString title() const;
    void add_row(QWidget* labelled, std::initializer_list<QWidget*> controls, bool breaks = false);
    void add_control(QWidget* control); // has the parameter's name, and is disabled with it
    void connect_slider(
        QSlider& slider, Value (*value_at)(int) = [](int position) { return Value(position); });
    virtual void show_value(const Value&, bool /*is_used*/) {}
    virtual Value value_in(const Spec& spec) const { return spec.at(key()); }

    // The spec shown, with the parameter at `value`.
    virtual Result<Spec> changed(const Value& value) const;
    bool commit(const Value& value);  // false where it is refused
    void refuse(const Error& reason); // says it, and shows what the spec has again
    void show_refusal(const Error& reason);
    void forget_refusal();

    bool eventFilter(QObject* watched, QEvent* event) override;

    ParameterDefinition m_definition;
    Spec m_spec;
    QVBoxLayout* m_layout;
    QLabel* m_label; // hidden where the control has one of its own
    LockButton* m_lock;
    PlayButton* m_play; // hidden where there is nothing to run through

private:
    QList<QWidget*> m_controls;
    QLabel* m_refusal; // until the spec is another
    bool m_dragged = false;
};

// What is neither a whole number nor a flag: an editable list of its words and of None, into which numbers and types
// can be typed. A text that is none of these stays, to be corrected.
class ValueControl : public ParameterControl {
    Q_OBJECT

public:
    explicit ValueControl(const ParameterDefinition& definition, QWidget* parent = nullptr);

protected:
    void show_value(const Value& value, bool is_used) override;

private:
    void take_text();

    QComboBox* m_box;
    Value m_shown;
};

// A fixed-point type: bits, integer bits and the two modes, beside its text.
class TypeControl : public ValueControl {
    Q_OBJECT

public:
    explicit TypeControl(const ParameterDefinition& definition, QWidget* parent = nullptr);

private:
    void show_value(const Value& value, bool is_used) override;
    void commit_parts();

    FixedPointType m_type;
    NumberBox<QSpinBox>* m_bits;
    NumberBox<QSpinBox>* m_integer_bits;
    QComboBox* m_rounding;
    QComboBox* m_overflow;
};

// The control of a parameter; null where there is nothing to be seen of it.
ParameterControl* parameter_control(const ParameterDefinition& definition);

// A whole number: slider and spin box.
class IntegerControl : public ParameterControl {
    Q_OBJECT

public:
    explicit IntegerControl(const ParameterDefinition& definition, QWidget* parent = nullptr);

private:
    void show_value(const Value& value, bool is_used) override;

    ValueSlider* m_slider;
    NumberBox<QSpinBox>* m_spin;
};

// A flag: check box.
class FlagControl : public ParameterControl {
    Q_OBJECT

public:
    explicit FlagControl(const ParameterDefinition& definition, QWidget* parent = nullptr);

private:
    void show_value(const Value& value, bool is_used) override;

    QCheckBox* m_box;
};

// The scale of 'auto' and 'auto_po2': a slider over powers of two and a field for any number; gone where it has no effect.
class ScaleControl : public ParameterControl {
    Q_OBJECT

public:
    explicit ScaleControl(QWidget* parent = nullptr);
    QString why_unused(const Spec&) const override { return {}; }

private:
    void take_text();
    void show_value(const Value& value, bool is_used) override;
    Value value_in(const Spec& spec) const override { return static_cast<double>(spec.values.scale); }
    Result<Spec> changed(const Value& value) const override { return with_scale(m_spec, value.number()); }

    ValueSlider* m_slider;
    QLineEdit* m_field;
};

// The sigmoid mode: a button for each row of the mode table, in one group; the value is its index.
class ModeControl : public ParameterControl {
    Q_OBJECT

public:
    explicit ModeControl(QWidget* parent = nullptr);
    QString why_unused(const Spec& spec) const override;

private:
    void show_value(const Value& value, bool is_used) override;
    Value value_in(const Spec& spec) const override;
    Result<Spec> changed(const Value& value) const override;

    QButtonGroup m_group;
};

// The table in a file: a button with its name, which asks for another.
class FileControl : public ParameterControl {
    Q_OBJECT

public:
    explicit FileControl(const ParameterDefinition& definition, QWidget* parent = nullptr);

private:
    void show_value(const Value& value, bool is_used) override;
    void choose();

    QPushButton* m_button;
};

// Asks for a file with a table, reads it and puts it to use; nullopt where none was chosen, or it cannot be used, which
// has been said.
std::optional<Spec> with_chosen_table(QWidget& parent, const std::function<Result<Spec>(const CodeFile& file)>& use);
} // namespace quantoscope::inline window
