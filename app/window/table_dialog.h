#pragma once

#include "app/window/write_dialog.h"
#include "core/table/table.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;

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

    Choice choice() const;

    // Writes the file; returns whether it did. Otherwise it has said why in the dialog.
    bool write();

protected:
    std::string command() const override;

private:
    void list_formats();
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
    QLabel* m_inputs_note;
    QComboBox* m_format;
    QComboBox* m_order;
    QLineEdit* m_name;
    QLabel* m_name_note;
    QPlainTextEdit* m_beginning;
};
} // namespace quantoscope::inline window
