#include "app/window/session_file.h"

#include "app/files/data_files.h"
#include "app/files/file_bytes.h"
#include "app/files/open_file.h"
#include "app/plot/figure_document.h"
#include "app/plot/qt_text.h"
#include "app/plot/save_file.h"
#include "app/window/error_text.h"
#include "core/document/figure_format.h"
#include "core/json/json.h"

#include <QApplication>
#include <QFile>
#include <QFileInfo>
#include <QMessageBox>
#include <algorithm>

namespace quantoscope::inline window {
namespace {
QByteArray as_bytes(const std::string& content) {
    return QByteArray::fromRawData(content.data(), static_cast<qsizetype>(content.size()));
}
} // namespace

std::vector<Phrase> load_data_asking(Document& document, const QString& folder) {
    for (const std::string& path : data_outside(document, path_bytes(folder))) {
        const auto answer = QMessageBox::question(
            QApplication::activeWindow(), QStringLiteral("Quantoscope"),
            translated("The session names a file outside its folder:\n%1\nRead it?").arg(path_text(path)));
        if (answer == QMessageBox::Yes) { continue; }
        if (document.measured != nullptr && document.measured->path == path) { document.measured.reset(); }
        if (document.inputs.sample != nullptr && document.inputs.sample->path == path) {
            document.inputs = Document().inputs;
        }
    }
    return notes_of(load_data(document, path_bytes(folder)));
}

Result<Session> load_session(const QString& path) {
    const auto bytes = content_of(path, longest_figure);
    if (!bytes) { return failure(bytes.error()); }
    const bool figure = is_figure(file_kind(*bytes));
    if (!figure && bytes->size() > longest_json) { return failure(longer_than(longest_json, path_bytes(path))); }
    Result<Session> session = figure ? document_in_figure(as_bytes(*bytes)) : read_session(*bytes, code_file_on_disk);
    if (!session) {
        return failure(with_line(session.error(), *bytes)); // a figure's has no offset
    }
    std::ranges::move(load_data_asking(session->document, QFileInfo(path).absolutePath()),
                      std::back_inserter(session->notes));
    return session;
}

bool is_figure_file(const QString& path) {
    QFile file(path);
    return QFileInfo(path).isFile() && file.open(QIODevice::ReadOnly) &&
           is_figure(file_kind(file.read(1024).toStdString()));
}

Result<Model> load_model(const QString& path) {
    return content_of(path, longest_model_file).and_then([](const std::string& bytes) { return model_in(bytes); });
}

Result<void> save_session(const QString& path, const Document& document, const Unknown& unknown) {
    const std::string text = session_text(document, unknown);
    const Result<Session> again = read_session(text, code_file_on_disk);
    if (!again || session_text(again->document, again->unknown) != text) {
        return failure("the session could not be read again, so nothing was written: %1",
                       {again ? "it would change" : plain(again.error().what)});
    }
    return save_file(path, QByteArray::fromStdString(text));
}
} // namespace quantoscope::inline window
