#pragma once

#include "app/window/number_box.h"
#include "core/document/document.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QSlider>
#include <QWidget>

class QVBoxLayout;

namespace quantoscope::inline window {

class LockButton;

// One parameter of the quantizer: shows a spec and says what the user wants instead. A line below the control says
// why it is disabled, or why the spec cannot be what was wanted, which changes nothing.
class ParameterControl : public QWidget {
    Q_OBJECT

public:
    std::string_view key() const { return m_definition.key; } // as in Document::locked
    virtual void show_spec(const Spec& spec);
    void show_lock(const Document& document); // offered where there is more than one quantizer

signals:
    void previewed(const quantoscope::Spec& spec); // while dragging
    void committed(const quantoscope::Spec& spec); // by any finished gesture
    void lock_wanted(bool on);

protected:
    ParameterControl(const ParameterDefinition& definition, QWidget* parent);

    QString title() const;
    void add_line(std::initializer_list<QWidget*> parts); // the first at the left, the others at the right
    void add_control(QWidget* control);                   // has the parameter's name, and is disabled with it
    void connect_slider(
        QSlider& slider, int (*value_at)(int) = [](int position) { return position; });
    virtual void show_value(const Value&, bool /*is_used*/) {}

    // The spec shown, with the parameter at `value`.
    virtual Result<Spec> changed(const Value& value) const;
    bool commit(const Value& value);  // false where it is refused
    void refuse(const Error& reason); // says it, and shows what the spec has again
    void show_refusal(const Error& reason);
    void forget_refusal();

    ParameterDefinition m_definition;
    Spec m_spec;
    QVBoxLayout* m_layout;
    LockButton* m_lock;
    QLabel* m_reason; // of whole numbers and flags its room is kept when it is empty

private:
    void show_reason(const QString& absence);

    QList<QWidget*> m_controls;
    QString m_refusal; // until the spec is another
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

    CalmWheel<QSlider>* m_slider;
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

// The sigmoid mode: a slider with one labelled stop for each row of the mode table; the value is its index.
class ModeControl : public ParameterControl {
    Q_OBJECT

public:
    explicit ModeControl(QWidget* parent = nullptr);
    void show_spec(const Spec& spec) override;

private:
    Result<Spec> changed(const Value& value) const override;

    CalmWheel<QSlider>* m_slider;
    QList<QLabel*> m_stops;
};

} // namespace quantoscope::inline window
