#pragma once

#include "app/window/number_box.h"
#include "core/document/document.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QSlider>
#include <QWidget>

namespace quantoscope {

class LockButton;

// A line under a control that says why it is disabled; its room is kept when it is empty.
class ReasonLabel : public QLabel {
    Q_OBJECT

public:
    explicit ReasonLabel(QWidget* parent = nullptr);
};

// One parameter of the quantizer: shows a spec and says what the user wants instead.
class ParameterControl : public QWidget {
    Q_OBJECT

public:
    // `key` as in Document::locked.
    ParameterControl(std::string_view key, const QString& title, QWidget* parent);
    std::string_view key() const { return m_key; }
    virtual void show_spec(const Spec& spec) = 0;
    void show_lock(const Document& document); // offered where there is more than one quantizer

signals:
    void previewed(const quantoscope::Value& value); // while dragging
    void committed(const quantoscope::Value& value); // by any finished gesture
    void lock_wanted(bool on);

protected:
    LockButton* lock() { return m_lock; } // to be placed

private:
    std::string_view m_key;
    LockButton* m_lock;
};

// What is neither a whole number nor a flag: an editable list of its words and of None, into which numbers
// can be typed. What it does not take is said below it, and changes nothing.
class ValueControl : public ParameterControl {
    Q_OBJECT

public:
    explicit ValueControl(const ParameterDefinition& definition, QWidget* parent = nullptr);
    void show_spec(const Spec& spec) override;

private:
    void take_text();

    ParameterDefinition m_definition;
    QComboBox* m_box;
    ReasonLabel* m_reason;
    Value m_shown;
};

// A whole number: slider and spin box.
class IntegerControl : public ParameterControl {
    Q_OBJECT

public:
    explicit IntegerControl(const ParameterDefinition& definition, QWidget* parent = nullptr);
    void show_spec(const Spec& spec) override;

private:
    ParameterDefinition m_definition;
    CalmWheel<QSlider>* m_slider;
    NumberBox<QSpinBox>* m_spin;
    ReasonLabel* m_reason;
};

// A flag: check box.
class FlagControl : public ParameterControl {
    Q_OBJECT

public:
    explicit FlagControl(const ParameterDefinition& definition, QWidget* parent = nullptr);
    void show_spec(const Spec& spec) override;

private:
    ParameterDefinition m_definition;
    QCheckBox* m_box;
    ReasonLabel* m_reason;
};

// The sigmoid mode: a slider with one labelled stop for each row of the mode table; the value is its index.
class ModeControl : public ParameterControl {
    Q_OBJECT

public:
    explicit ModeControl(QWidget* parent = nullptr);
    void show_spec(const Spec& spec) override;

private:
    CalmWheel<QSlider>* m_slider;
    QList<QLabel*> m_stops;
    ReasonLabel* m_reason;
};

} // namespace quantoscope
