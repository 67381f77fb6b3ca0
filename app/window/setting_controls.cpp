#include "app/window/setting_controls.h"

#include "app/plot/qt_text.h"
#include "app/window/widgets.h"

#include <cmath>

namespace quantoscope::inline window {
namespace {
template <class Control> Control* named_by(Control* control, const Setting& row) {
    return named(control, translated(row.control.title), translated(row.control.sentence));
}

// "85", not "85.000".
class ShortNumberBox : public NumberBox<QDoubleSpinBox> {
public:
    QString textFromValue(double value) const override {
        QString text = QDoubleSpinBox::textFromValue(value);
        while (text.contains(locale().decimalPoint()) && text.endsWith(QLatin1Char('0'))) { text.chop(1); }
        return text.endsWith(locale().decimalPoint()) ? text.chopped(1) : text;
    }
};

bool is_absent(const SettingValue& value) { return std::holds_alternative<std::monostate>(value); }
} // namespace

void SettingControls::add(QFormLayout& form, SettingGroup group) {
    for (const Setting& row : settings()) {
        if (row.control.group != group) { continue; }
        QWidget* control = make(row);
        control->setObjectName(qt_text(row.key));
        if (row.automatic) { add_switch(form, row, control); }
        if (row.kind == SettingKind::flag) {
            form.addRow(QString(), control);
        } else {
            add_row(form, translated(row.control.title), control);
        }
    }
}

void SettingControls::show(const Document& document) {
    for (const auto& show : m_shown) { show(document); }
}

void SettingControls::set(const Setting& row, const SettingValue& value) {
    m_change([&](Document& document) { row.set(document, value); });
}

template <class Value, class Control, class Show, class Edited>
Control* SettingControls::tie(Control* control, const Setting& row, Show set_value, Edited edited) {
    m_shown.emplace_back(
        [=, &row](const Document& document) { (control->*set_value)(std::get<Value>(row.get(document))); });
    QObject::connect(control, edited, control, [this, &row](Value value) { set(row, value); });
    return control;
}

QWidget* SettingControls::make(const Setting& row) {
    switch (row.kind) {
    case SettingKind::flag:
        return tie<bool>(named_by(new QCheckBox(translated(row.control.title)), row), row, &QCheckBox::setChecked,
                         &QCheckBox::toggled);
    case SettingKind::choice: return make_choice(row);
    case SettingKind::whole: return make_whole(row);
    case SettingKind::number: return make_number(row);
    case SettingKind::text: return make_text(row);
    case SettingKind::font: break;
    }
    return make_font(row);
}

QWidget* SettingControls::make_choice(const Setting& row) {
    auto* box = named_by(new QComboBox, row);
    for (const SettingChoice& choice : row.choices) { box->addItem(translated(choice.title)); }
    return tie<int>(box, row, &QComboBox::setCurrentIndex, &QComboBox::activated);
}

QWidget* SettingControls::make_whole(const Setting& row) {
    auto* spin = named_by(new NumberBox<QSpinBox>, row);
    spin->setRange(static_cast<int>(row.number.least), static_cast<int>(row.number.most));
    return tie<int>(static_cast<QSpinBox*>(spin), row, &QSpinBox::setValue, &QSpinBox::valueChanged);
}

// How many of its unit the control's is: of lengths in inches, millimetres.
double SettingControls::unit_of(const Setting& row) const {
    return m_inches && row.number.unit == "mm" ? mm_per_inch : 1.0;
}

QWidget* SettingControls::make_number(const Setting& row) {
    auto* spin = named_by(new ShortNumberBox, row);
    m_shown.emplace_back([this, spin, &row](const Document& document) { show_number(*spin, row, document); });
    QObject::connect(spin, &QDoubleSpinBox::valueChanged, spin,
                     [this, &row](double value) { set(row, std::round(1e3 * value * unit_of(row)) / 1e3); });
    return spin;
}

void SettingControls::show_number(QDoubleSpinBox& spin, const Setting& row, const Document& document) const {
    const SettingValue value = row.get(document);
    const double unit = unit_of(row);
    spin.setDecimals(unit == 1.0 ? 3 : 4);
    spin.setSuffix(QStringLiteral(" %1").arg(unit == 1.0 ? qt_text(row.number.unit) : QStringLiteral("in")));
    spin.setRange(row.number.least / unit, row.number.most / unit);
    spin.setSingleStep(unit == 1.0 ? row.number.increment : 0.25);
    spin.setEnabled(!is_absent(value));
    spin.setValue((is_absent(value) ? row.automatic->value(document) : std::get<double>(value)) / unit);
}

// Without a text it is automatic.
QWidget* SettingControls::make_text(const Setting& row) {
    auto* field = named_by(new QLineEdit, row);
    field->setMaxLength(static_cast<int>(longest_label) / 4); // four bytes a character at most
    field->setPlaceholderText(QCoreApplication::translate("words", "automatic"));
    m_shown.emplace_back([field, &row](const Document& document) {
        const SettingValue value = row.get(document);
        show_text(*field, is_absent(value) ? QString() : qt_text(std::get<std::string>(value)));
    });
    QObject::connect(field, &QLineEdit::textEdited, field, [this, &row](const QString& text) {
        set(row, text.isEmpty() ? SettingValue() : SettingValue(text.toStdString()));
    });
    return field;
}

QWidget* SettingControls::make_font(const Setting& row) {
    auto* box = named_by(new QComboBox, row);
    box->setEditable(true);
    box->setInsertPolicy(QComboBox::NoInsert);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(14);
    box->addItem(QCoreApplication::translate("words", "The program's own"));
    box->addItems(QFontDatabase::families());
    const auto use = [this, box, &row] {
        const QString text = box->currentText();
        set(row, text == box->itemText(0) ? std::string() : text.left(100).toStdString());
    };
    m_shown.emplace_back([box, &row](const Document& document) {
        const std::string function = std::get<std::string>(row.get(document));
        show_text(*box->lineEdit(), function.empty() ? box->itemText(0) : qt_text(function));
    });
    QObject::connect(box, &QComboBox::textActivated, box, use);
    QObject::connect(box->lineEdit(), &QLineEdit::editingFinished, box, use);
    return box;
}

// The box that gives a number of one's own, or a text at all: off, a text is empty.
void SettingControls::add_switch(QFormLayout& form, const Setting& row, QWidget* control) {
    const QString title = translated(row.automatic->title);
    auto* box = named(new QCheckBox(title), title, translated(row.automatic->sentence));
    const bool is_text = row.kind == SettingKind::text;
    m_shown.emplace_back([box, control, is_text, &row](const Document& document) {
        const SettingValue value = row.get(document);
        box->setChecked(is_text ? value != SettingValue(std::string()) : !is_absent(value));
        control->setEnabled(box->isChecked());
    });
    QObject::connect(box, &QCheckBox::toggled, box, [this, is_text, &row](bool on) {
        m_change([&](Document& document) {
            const SettingValue given =
                is_text ? SettingValue(std::string()) : SettingValue(row.automatic->value(document));
            row.set(document, on != is_text ? given : SettingValue());
        });
    });
    form.addRow(QString(), box);
}
} // namespace quantoscope::inline window
