#include "app/window/table_dialog.h"

#include "app/files/table_command.h"
#include "app/plot/qt_text.h"
#include "app/plot/save_file.h"
#include "app/window/widgets.h"

namespace quantoscope::inline window {
TableDialog::TableDialog(Spec spec, const Choice& choice, QWidget* parent)
    : WriteDialog(tr("Export table"), parent)
    , m_spec(std::move(spec))
    , m_inputs(named(new QLineEdit(choice.inputs), tr("Inputs"),
                     tr("Fixed-point format whose every value is an input: ap_fixed<W,I>, "
                        "ac_fixed<W,I,S>, Qm.n, or W,I as quantized_bits counts"))) {
    QFormLayout* form = form_in(nullptr);
    auto* quantizer = new QLabel(qt_text(text_of(m_spec)));
    quantizer->setTextInteractionFlags(Qt::TextSelectableByMouse);
    quantizer->setWordWrap(true);
    add_row(*form, tr("Quantizer"), quantizer);
    add_row(*form, tr("Inputs"), m_inputs);
    form->addRow(m_inputs_note);
    for (const TableFormat* format : table_formats()) {
        m_format->addItem(QStringLiteral("%1 (.%2)").arg(translated(format->title), qt_text(format->ending)));
        m_format->setItemData(m_format->count() - 1, translated(format->sentence), Qt::ToolTipRole);
    }
    add_row(*form, tr("Format"), m_format);
    for (const AddressOrderRow& row : address_orders()) {
        m_order->addItem(translated(row.title));
        m_order->setCurrentIndex(row.order == choice.order ? m_order->count() - 1 : m_order->currentIndex());
    }
    add_row(*form, tr("Addresses"), m_order);
    m_name->setPlaceholderText(qt_text(identifier_of(m_spec)));
    add_row(*form, tr("Name of the array"), m_name);
    form->addRow(m_name_note);
    form->addRow(m_file);
    m_beginning->setReadOnly(true);
    m_beginning->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_beginning->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_beginning->setAccessibleName(tr("How the file begins"));
    m_beginning->setTabChangesFocus(true);
    set_body(in_column({}, -1, form, new QLabel(tr("How the file begins")), Wide{m_beginning}),
             tr("The quantoscope command that writes this table"));

    connect(m_file, &FileField::edited, this, &TableDialog::choose_format_of); // as the extension is typed
    connect(m_format, &QComboBox::currentIndexChanged, this, &TableDialog::use_format);
    connect(m_order, &QComboBox::currentIndexChanged, this, &TableDialog::show_beginning);
    connect(m_inputs, &QLineEdit::textChanged, this, &TableDialog::show_beginning);
    connect(m_name, &QLineEdit::textChanged, this, &TableDialog::show_beginning);
    begin(choice.path, {720, 640});
    choose_format_of(choice.path);
    use_format();
}

void TableDialog::choose_format_of(const QString& name) {
    const auto found = std::ranges::find(table_formats(), table_format_of_path(name.toStdString()));
    if (found != table_formats().end()) {
        m_format->setCurrentIndex(static_cast<int>(found - table_formats().begin()));
    }
}

const TableFormat& TableDialog::format() const {
    return *table_formats()[static_cast<std::size_t>(m_format->currentIndex())];
}

AddressOrder TableDialog::order() const {
    return address_orders()[static_cast<std::size_t>(std::max(m_order->currentIndex(), 0))].order;
}

std::string TableDialog::name() const {
    return m_name->text().isEmpty() ? identifier_of(m_spec) : m_name->text().toStdString();
}

std::optional<TableRequest> TableDialog::request() {
    const auto type = parse_fixed_point(m_inputs->text().toStdString());
    const auto identifier = parse_identifier(name());
    const Result<void> named_well = identifier || !format().has_name ? Result<void>() : failure(identifier.error());
    const bool good_name = report(*m_name_note, named_well);
    const Result<void> good_inputs = type ? can_be_inputs(type->format) : failure(type.error());
    if (!report(*m_inputs_note, good_inputs) || !good_name) { return std::nullopt; }
    return TableRequest{m_spec, type->format, order()};
}

void TableDialog::use_format() {
    m_file->set_extensions({qt_text(format().ending)});
    m_name->setEnabled(format().has_name);
    show_beginning();
}

void TableDialog::show_beginning() {
    m_beginning->clear();
    const auto wanted = request();
    if (!wanted) { return; }
    const Table table = *make_table(*wanted);
    if (!report(*m_inputs_note, can_hold(format(), table))) { return; }
    if (!format().is_text) {
        m_beginning->setPlainText(tr("Numbers in binary; there is nothing to read."));
        return;
    }
    constexpr std::size_t lines_shown = 40;
    m_beginning->setPlainText(qt_text(table_file_beginning(table, format(), table_label(name()), lines_shown)));
}

std::string TableDialog::command() const {
    const QString output = path().isEmpty() ? "table." + qt_text(format().ending) : path();
    const auto type = parse_fixed_point(m_inputs->text().toStdString());
    return table_command_of({m_spec, type ? type->format : FixedPointFormat{}, order()}, m_inputs->text().toStdString(),
                            name(), output.toStdString());
}

bool TableDialog::write() {
    const auto wanted = request();
    if (!wanted || !m_file->may_be_written()) { return false; }
    QProgressDialog bar(tr("Writing the table"), tr("Cancel"), 0, 1000, this);
    bar.setWindowModality(Qt::WindowModal);
    const Progress progress = [&bar](double done) {
        bar.setValue(static_cast<int>(done * bar.maximum())); // handles events, so Cancel is heard
        return !bar.wasCanceled();
    };
    const auto table = make_table(*wanted, part(progress, 0.0, 0.5));
    if (table && !report(*m_inputs_note, can_hold(format(), *table))) { return false; }
    const auto bytes =
        table ? table_file(*table, format(), table_label(name()), part(progress, 0.5, 1.0)) : std::nullopt;
    const Result<void> written =
        bytes ? save_file(path(), QByteArray(bytes->data(), static_cast<qsizetype>(bytes->size())))
              : failure("Stopped; nothing was written.");
    m_file->report(written);
    return written.has_value();
}
} // namespace quantoscope::inline window
