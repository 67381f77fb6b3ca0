#pragma once

#include <QFormLayout>
#include <QGroupBox>
#include <QLabel>
#include <QLineEdit>

namespace quantoscope {

// The control, with its name for screen readers and its tool tip.
template <class Control>
Control* named(Control* control, const QString& name, const QString& tip)
{
    control->setAccessibleName(name);
    control->setToolTip(tip);
    return control;
}

// A row of a form; the mnemonic of `text` leads to the control.
inline void add_row(QFormLayout& form, const QString& text, QWidget* control)
{
    auto* label = new QLabel(text);
    label->setBuddy(control);
    form.addRow(label, control);
}

inline QFormLayout* form_in(QGroupBox* group)
{
    auto* form = new QFormLayout(group);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    return form;
}

// A field that shows the text already keeps its cursor, and what can be undone in it.
inline void show_text(QLineEdit& field, const QString& text)
{
    if (field.text() != text) {
        field.setText(text);
    }
}

} // namespace quantoscope
