#pragma once

#include <QBoxLayout>
#include <QFormLayout>
#include <QGroupBox>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QToolButton>

namespace quantoscope::inline window {
// What widgets are put together with.

// The control, with its name for screen readers and its tool tip.
template <class Control> Control* named(Control* control, const QString& name, const QString& tip) {
    control->setAccessibleName(name);
    control->setToolTip(tip);
    return control;
}

// The control with a tool tip that screen readers say, too. A description counts as news each time it is set.
template <class Control> Control* explained(Control* control, const QString& tip) {
    control->setToolTip(tip);
    if (control->accessibleDescription() != tip) { control->setAccessibleDescription(tip); }
    return control;
}

// A label in a style of the sheet: "heading", "muted", "error", ...
inline QLabel* styled_label(const char* style, const QString& text = {}, QWidget* buddy = nullptr) {
    auto* label = new QLabel(text);
    label->setProperty(style, true);
    label->setBuddy(buddy);
    return label;
}

inline QLabel* label_of(QWidget* control, const QString& text) {
    auto* label = new QLabel(text);
    label->setBuddy(control);
    return label;
}

inline QToolButton* tool_button(const QString& text, const QString& name, const QString& tip) {
    auto* button = named(new QToolButton, name, tip);
    button->setText(text);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

// Around a button that paints itself, while it has the focus or the pointer.
inline void draw_focus_frame(QPainter& painter, const QWidget& button) {
    if (!button.hasFocus() && !button.underMouse()) { return; }
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(button.palette().color(button.hasFocus() ? QPalette::Highlight : QPalette::Mid), 1.0));
    painter.drawRoundedRect(QRectF(button.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 3.0, 3.0);
}

// Parts of a row or a column: widgets, layouts, pixels left free, and what takes the room that is left.
struct Stretch {};
template <class Part> struct Wide { Part* part; };
template <class Part> Wide(Part*) -> Wide<Part>;

inline void add_part(QBoxLayout& layout, QWidget* part) { layout.addWidget(part); }

inline void add_part(QBoxLayout& layout, QLayout* part) { layout.addLayout(part); }

inline void add_part(QBoxLayout& layout, int pixels) { layout.addSpacing(pixels); }

inline void add_part(QBoxLayout& layout, Stretch) { layout.addStretch(1); }

template <class Part> void add_part(QBoxLayout& layout, Wide<Part> wide) {
    add_part(layout, wide.part);
    layout.setStretch(layout.count() - 1, 1);
}

// `spacing` of -1: as the style has it.
template <class Layout, class... Parts> Layout* laid_out(const QMargins& margins, int spacing, Parts... parts) {
    auto* layout = new Layout;
    layout->setContentsMargins(margins);
    layout->setSpacing(spacing);
    (add_part(*layout, parts), ...);
    return layout;
}

template <class... Parts> QHBoxLayout* in_row(int spacing, Parts... parts) {
    return laid_out<QHBoxLayout>({}, spacing, parts...);
}

template <class... Parts> QVBoxLayout* in_column(const QMargins& margins, int spacing, Parts... parts) {
    return laid_out<QVBoxLayout>(margins, spacing, parts...);
}

// A row of a form; the mnemonic of `text` leads to the control.
inline void add_row(QFormLayout& form, const QString& text, QWidget* control) {
    form.addRow(label_of(control, text), control);
}

inline QFormLayout* form_in(QWidget* widget) {
    auto* form = new QFormLayout(widget);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    return form;
}

// A field that shows the text already keeps its cursor, and what can be undone in it.
inline void show_text(QLineEdit& field, const QString& text) {
    if (field.text() != text) { field.setText(text); }
}
} // namespace quantoscope::inline window
