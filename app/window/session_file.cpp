#include "app/window/session_file.h"

#include "app/files/open_file.h"
#include "app/files/read_file.h"
#include "app/plot/figure_document.h"
#include "app/plot/qt_text.h"
#include "app/plot/save_file.h"
#include "core/document/figure_format.h"
#include "core/json/json.h"

#include <QFile>
#include <QFileInfo>

namespace quantoscope {

namespace {

QByteArray as_bytes(const std::string& content)
{
    return QByteArray::fromRawData(content.data(), static_cast<qsizetype>(content.size()));
}

} // namespace

tl::expected<Session, ErrorText> load_session(const QString& path)
{
    const auto bytes = content_for_user(path, longest_figure);
    if (!bytes) {
        return tl::unexpected(bytes.error());
    }
    const bool figure = is_figure(file_kind(*bytes));
    if (!figure && bytes->size() > longest_json) {
        return tl::unexpected(reading_error(path, longer_than(longest_json)));
    }
    Result<Session> session = figure ? document_in_figure(as_bytes(*bytes)) : read_session(*bytes);
    if (!session) {
        return tl::unexpected(error_text(session.error(), *bytes)); // a figure's has no offset
    }
    for (Phrase& note : load_data(session->document, QFileInfo(path).absolutePath())) {
        session->notes.push_back(std::move(note));
    }
    return std::move(*session);
}

bool is_figure_file(const QString& path)
{
    QFile file(path);
    return QFileInfo(path).isFile() && file.open(QIODevice::ReadOnly) &&
           is_figure(file_kind(file.read(1024).toStdString()));
}

tl::expected<Model, ErrorText> load_model(const QString& path)
{
    return content_for_user(path, longest_model_file).and_then([](const std::string& bytes) {
        return model_in(bytes).map_error(
            [](const TextError& found) { return error_text(found.error, found.text); });
    });
}

std::vector<Phrase> load_data(Document& document, const QString& folder)
{
    std::vector<Phrase> notes;
    for (const DataError& error : load_data(document, path_bytes(folder))) {
        notes.push_back({"%1", {error_text(error).whole().toStdString()}});
    }
    return notes;
}

std::optional<QString> save_session(const QString& path, const Document& document, const Unknown& unknown)
{
    const std::string text = session_text(document, unknown);
    const Result<Session> again = read_session(text);
    if (!again || session_text(again->document, again->unknown) != text) {
        return translated("the session could not be read again, so nothing was written: %1")
            .arg(again ? translated("it would change") : translated(again.error().what));
    }
    return save_file(path, QByteArray::fromStdString(text));
}

} // namespace quantoscope
