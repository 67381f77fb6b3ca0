#include "app/window/exports.h"

#include "app/files/figure_options.h"
#include "app/plot/export.h"
#include "app/plot/qt_text.h"
#include "app/window/export_dialog.h"
#include "app/window/facts_panel.h"
#include "app/window/files.h"
#include "app/window/messages.h"
#include "app/window/table_dialog.h"
#include "core/document/figure_setup.h"

#include <QPrintDialog>
#include <QPrintPreviewDialog>
#include <QPrinter>

namespace quantoscope::inline window {
namespace {
// A page that suits the figure: the figure on it is as large as it is set, or as fits.
void prepare(QPrinter& printer, const Document& document) {
    printer.setDocName(QString::fromStdString(text_of(document.spec())));
    printer.setPageOrientation(document.figure.width_mm > figure_height_mm(document) ? QPageLayout::Landscape
                                                                                     : QPageLayout::Portrait);
}

// Of the window, for which it remembers where files went.
class Exports : public QObject {
public:
    explicit Exports(const ExportParts& parts) : QObject(&parts.window), m_parts(parts) {}

    void register_actions(Actions& actions) {
        // What leaves the window is made of the whole study.
        const auto on_study = [&](const char* id, auto act) {
            actions.on(id, this, [this, act] {
                if (await_study()) { act(); }
            });
        };
        on_study("export_figure", [this] { export_figure(); });
        on_study("print", [this] { print(); });
        on_study("print_preview", [this] { preview_print(); });
        on_study("copy_figure", [this] { copy_figure(); });
        on_study("copy_markdown", [this] { copy_encoded("md", tr("Markdown")); });
        on_study("copy_latex", [this] { copy_encoded("tex", tr("LaTeX")); });
        actions.on("export_table", this, &Exports::export_table);
        actions.on("copy_fixed_point", this, &Exports::copy_fixed_point);
        actions.on("copy_python", this,
                   [this] { copy_text(qt_text(qkeras_python(m_parts.store.document().spec())), tr("QKeras Python")); });
        actions.on("copy_text", this,
                   [this] { copy_text(qt_text(text_of(m_parts.store.document().spec())), tr("Text")); });
        actions.on("copy_command", this, [this] {
            copy_text(qt_text(plot_command_of(m_parts.store.document(), m_figure.toStdString())), tr("Command line"));
        });
        actions.on("copy_facts", this, [this] { copy_text(m_parts.facts.plain_text(), tr("Facts")); });
    }

private:
    // Whether the whole study is there, after waiting for it.

    bool await_study() {
        const Document& document = m_parts.store.document();
        const auto is_there = [&] {
            const Study* study = m_parts.analyst.study_of(document);
            return draws_nothing(document) || (study != nullptr && (!document.sweep || study->trend));
        };
        QProgressDialog bar(tr("Solving every transition"), tr("Cancel"), 0, 100, &m_parts.window);
        bar.setWindowModality(Qt::WindowModal);
        bar.setAutoReset(false);
        bool failed = false;
        connect(&m_parts.analyst, &Analyst::progressed, &bar,
                [&bar](double done) { bar.setValue(static_cast<int>(100 * done)); });
        connect(&m_parts.analyst, &Analyst::out_of_memory, &bar, [&failed] { failed = true; });
        while (!is_there() && !failed && !bar.wasCanceled()) {
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        }
        return is_there();
    }

    // The document remembers how the last figure was set; the window, where files went.

    void export_figure() {
        const Document before = m_parts.store.document();
        std::optional<Document> written;
        ExportDialog dialog(before, m_parts.analyst.study_of(before), m_figure, &m_parts.window);
        dialog.on_accept = [&] {
            if (!dialog.write(m_parts.files.unknown())) { return false; }
            m_figure = dialog.path();
            written = dialog.document();
            return true;
        };
        dialog.exec();
        if (!written) { return; }
        if (!(*written == before)) { m_parts.store.commit(*written); }
        show_status(m_parts.window, tr("Exported %1").arg(m_figure));
    }

    void export_table() {
        TableDialog dialog(m_parts.store.document().spec(), m_table, &m_parts.window);
        dialog.on_accept = [&] {
            if (!dialog.write()) { return false; }
            m_table = dialog.choice();
            show_status(m_parts.window, tr("Exported %1").arg(m_table.path));
            return true;
        };
        dialog.exec();
    }

    void copy_figure() {
        const Document& document = m_parts.store.document();
        const Study* study = m_parts.analyst.study_of(document);
        auto mime = std::make_unique<QMimeData>();
        mime->setImageData(render_image(document, study, 2.0));
        if (const auto svg = encode_figure(*find_figure_format("svg"), document, study)) {
            mime->setData(QStringLiteral("image/svg+xml"), *svg);
        }
        std::string texts;
        for (const std::size_t index : drawn_entries(document)) {
            texts += (texts.empty() ? "" : "\n") + text_of(document.entries[index].spec);
        }
        mime->setText(qt_text(texts.empty() ? text_of(document.spec()) : texts));
        QApplication::clipboard()->setMimeData(mime.release());
        show_status(m_parts.window, tr("Figure copied"));
    }

    void copy_fixed_point() {
        if (const auto type = same_fixed_point(m_parts.store.document().spec())) {
            copy_text(qt_text(fixed_point_spellings().front().text(*type)), tr("Fixed-point type"));
        } else {
            show_status(m_parts.window, tr("No fixed-point type does what this quantizer does"));
        }
    }

    // The text of one of the file formats.

    void copy_encoded(std::string_view ending, const QString& what) {
        const Document& document = m_parts.store.document();
        const auto text = encode_figure(*find_figure_format(ending), document, m_parts.analyst.study_of(document));
        if (text) {
            copy_text(QString::fromUtf8(*text), what);
        } else {
            QMessageBox::warning(&m_parts.window, what, sentence_of(text.error()));
        }
    }

    void copy_text(const QString& text, const QString& what) {
        QApplication::clipboard()->setText(text);
        show_status(m_parts.window, tr("%1 copied").arg(what));
    }

    void print() {
        QPrinter printer(QPrinter::HighResolution);
        prepare(printer, m_parts.store.document());
        QPrintDialog dialog(&printer, &m_parts.window);
        if (dialog.exec() == QDialog::Accepted) { print_to(printer); }
    }

    void preview_print() {
        QPrinter printer(QPrinter::HighResolution);
        prepare(printer, m_parts.store.document());
        QPrintPreviewDialog dialog(&printer, &m_parts.window);
        connect(&dialog, &QPrintPreviewDialog::paintRequested, this, [this](QPrinter* page) { print_to(*page); });
        dialog.exec();
    }

    void print_to(QPrinter& printer) {
        const Document& document = m_parts.store.document();
        if (!print_figure(printer, document, m_parts.analyst.study_of(document))) {
            QMessageBox::warning(&m_parts.window, tr("Print"), tr("The printer cannot be painted on."));
        }
    }

    ExportParts m_parts;
    QString m_figure = QStringLiteral("quantoscope.png"); // where the last figure went
    TableDialog::Choice m_table;                          // the last table
};
} // namespace

void register_exports(Actions& actions, const ExportParts& parts) { (new Exports(parts))->register_actions(actions); }
} // namespace quantoscope::inline window
