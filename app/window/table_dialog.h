#pragma once

#include "app/window/widgets.h"
#include "app/window/write_dialog.h"
#include "core/table/table.h"

namespace quantoscope::inline window {
// Asks how a quantizer is to be tabulated and where, and shows meanwhile how the file begins.
class TableDialog : public WriteDialog {
    Q_OBJECT

public:
    // What is proposed; the window keeps it for the next time.
    struct Choice {
        QString inputs = QStringLiteral("ap_fixed<10,4>"); // 1024 entries on [-8, 8), as hls4ml's tables
        AddressOrder order = AddressOrder::raw;
        QString path = QStringLiteral("table.h");
    };

    TableDialog(Spec spec, const Choice& choice, QWidget* parent = nullptr);

    Choice choice() const { return {m_inputs->text(), order(), path()}; }

    // Writes the file; returns whether it did. Otherwise it has said why in the dialog.
    bool write();

protected:
    std::string command() const override;

private:
    void choose_format_of(const QString& name);
    void use_format();
    const TableFormat& format() const;
    AddressOrder order() const;
    std::string name() const;
    // Nothing where a field is wrong, which is then said.
    std::optional<TableRequest> request();
    void show_beginning();

    Spec m_spec;
    QLineEdit* m_inputs;
    QLabel* m_inputs_note = make_note();
    QComboBox* m_format = named(new QComboBox, tr("Format"), tr("Who is to read the table"));
    QComboBox* m_order = named(new QComboBox, tr("Addresses"), tr("Which entry is at an address"));
    QLineEdit* m_name = named(new QLineEdit, tr("Name of the array"), tr("Empty: the quantizer's name"));
    QLabel* m_name_note = make_note();
    QPlainTextEdit* m_beginning = new QPlainTextEdit;
};
} // namespace quantoscope::inline window
