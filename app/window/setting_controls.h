#pragma once

#include "core/document/settings.h"

#include <QFormLayout>
#include <functional>
#include <vector>

class QDoubleSpinBox;

namespace quantoscope::inline window {
// Controls of settings, by their rows: each shows the document's value and changes it.
class SettingControls {
public:
    using Edit = std::function<void(Document& document)>;

    // `change` is given what an edit does to the document; it shows the document anew.
    explicit SettingControls(std::function<void(const Edit& edit)> change) : m_change(std::move(change)) {}

    // The controls of a group, a row each.
    void add(QFormLayout& form, SettingGroup group);
    void show(const Document& document);

    // Lengths in inches, not in millimetres; takes effect when the document is shown.
    void use_inches(bool on) { m_inches = on; }

private:
    QWidget* make(const Setting& row);
    // The control shows the row's value by `set_value`, and `edited` hands over another one.
    template <class Value, class Control, class Show, class Edited>
    Control* tie(Control* control, const Setting& row, Show set_value, Edited edited);
    QWidget* make_choice(const Setting& row);
    QWidget* make_whole(const Setting& row);
    QWidget* make_number(const Setting& row);
    QWidget* make_text(const Setting& row);
    QWidget* make_font(const Setting& row);
    void add_switch(QFormLayout& form, const Setting& row, QWidget* control);

    void show_number(QDoubleSpinBox& spin, const Setting& row, const Document& document) const;
    double unit_of(const Setting& row) const;
    void set(const Setting& row, const SettingValue& value);

    std::function<void(const Edit& edit)> m_change;
    std::vector<std::function<void(const Document& document)>> m_shown; // what shows each control
    bool m_inches = false;
};
} // namespace quantoscope::inline window
