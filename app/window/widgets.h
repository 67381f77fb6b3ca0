#pragma once

#include <QtWidgets>
#include <algorithm>
#include <string>
#include <type_traits>

namespace quantoscope::inline window {
// What widgets are put together with.

// A control that takes the wheel only when it has the focus, so that scrolling past changes nothing.
template <class Control> class CalmWheel : public Control {
public:
    explicit CalmWheel(QWidget* parent = nullptr) : Control(parent) { this->setFocusPolicy(Qt::StrongFocus); }

protected:
    void wheelEvent(QWheelEvent* event) override {
        if (this->hasFocus()) {
            Control::wheelEvent(event);
        } else {
            event->ignore();
        }
    }
};

// Parts side by side, or one below the other where they are too wide for that, so that none is ever cut.
class FittingRow : public QWidget {
public:
    explicit FittingRow(int spacing, bool breaks = false) : m_breaks(breaks) {
        m_box->setContentsMargins({});
        m_box->setSpacing(spacing);
        setMinimumWidth(1); // that of its layout would keep it as it is
    }
    QBoxLayout& box() { return *m_box; }

protected:
    void resizeEvent(QResizeEvent*) override {
        int needed = 0;
        for (int i = 0; i < m_box->count(); ++i) {
            needed += m_box->itemAt(i)->minimumSize().width() + (i > 0 ? m_box->spacing() : 0);
        }
        m_box->setDirection(m_breaks || needed > width() ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    }

private:
    QBoxLayout* m_box = new QBoxLayout(QBoxLayout::LeftToRight, this);
    bool m_breaks;
};

// A horizontal slider: a press beside the handle takes it there, and on from there; a notch of the wheel is one step.
class ValueSlider : public CalmWheel<QSlider> {
public:
    explicit ValueSlider(QWidget* parent = nullptr) : CalmWheel(parent) {
        setOrientation(Qt::Horizontal);
        setMinimumWidth(60);
    }

protected:
    void mousePressEvent(QMouseEvent* event) override {
        QPoint at = event->position().toPoint();
        const QRect handle = place_of(QStyle::SC_SliderHandle);
        if (event->button() == Qt::LeftButton && !handle.contains(at)) {
            const QRect groove = place_of(QStyle::SC_SliderGroove);
            setSliderDown(true); // one gesture with the drag that may follow
            setSliderPosition(QStyle::sliderValueFromPosition(
                minimum(), maximum(), at.x() - groove.left() - handle.width() / 2, groove.width() - handle.width()));
            at = place_of(QStyle::SC_SliderHandle).center();
        }
        QMouseEvent press(event->type(), at, event->globalPosition(), event->button(), event->buttons(),
                          event->modifiers());
        CalmWheel::mousePressEvent(&press);
    }

    void wheelEvent(QWheelEvent* event) override {
        if (!hasFocus()) {
            event->ignore();
            return;
        }
        constexpr int notch = 120;
        m_turned += event->angleDelta().y() != 0 ? event->angleDelta().y() : event->angleDelta().x();
        setValue(value() + m_turned / notch);
        m_turned %= notch;
        event->accept();
    }

private:
    QRect place_of(QStyle::SubControl part) const {
        QStyleOptionSlider option;
        initStyleOption(&option);
        return style()->subControlRect(QStyle::CC_Slider, &option, part, this);
    }

    int m_turned = 0; // less than a notch, of fine wheels and touch pads
};

// Point and comma are both decimal marks in every field of a number, whatever the locale; none separates
// groups of digits. So a text has one of them at most.
inline bool is_decimal_mark(QChar character) { return character == QLatin1Char('.') || character == QLatin1Char(','); }

inline qsizetype decimal_marks(const QString& text) { return std::count_if(text.begin(), text.end(), is_decimal_mark); }

// What was typed into a line for a number, with a point as its mark; with several marks it stays as it is,
// which is no number.
inline std::string typed_number(QString text) {
    if (decimal_marks(text) == 1) { text.replace(QLatin1Char(','), QLatin1Char('.')); }
    return text.trimmed().toStdString();
}

// A spin box whose number is taken when the typing ends. Qt leaves group separators out of what is typed: in
// German "85.5" would be 855, a whole number of "1.6" would be 16. What is no number here may be typed, is
// not taken and goes when the field is left.
template <class Box> class NumberBox : public CalmWheel<Box> {
public:
    explicit NumberBox(QWidget* parent = nullptr) : CalmWheel<Box>(parent) { this->setKeyboardTracking(false); }

    QValidator::State validate(QString& input, int& position) const override {
        constexpr qsizetype most_marks = std::is_same_v<Box, QSpinBox> ? 0 : 1;
        if (decimal_marks(input) > most_marks) { return QValidator::Intermediate; }
        const QString point = this->locale().decimalPoint();
        for (const char mark : {'.', ','}) { input.replace(QLatin1Char(mark), point); }
        return Box::validate(input, position);
    }

    void fixup(QString&) const override {} // it would leave group separators out
};

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

// A list that may be narrower than its words.
inline QComboBox* narrow_list(const QString& name, const QString& tip) {
    auto* list = named(new CalmWheel<QComboBox>, name, tip);
    list->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    return list;
}

inline QFont scaled(QFont font, double factor) {
    font.setPointSizeF(factor * font.pointSizeF());
    return font;
}

// A label in a style of the sheet: "heading", "muted", "error", ...
inline QLabel* styled_label(const char* style, const QString& text = {}, QWidget* buddy = nullptr) {
    auto* label = new QLabel(text);
    label->setProperty(style, true);
    label->setBuddy(buddy);
    return label;
}

// A text that may be long: broken into lines, to be selected and copied.
inline QLabel* text_label(Qt::TextFormat format, const char* style = "prose") {
    QLabel* label = styled_label(style);
    label->setWordWrap(true);
    label->setTextFormat(format);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
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
