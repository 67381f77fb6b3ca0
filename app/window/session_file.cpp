#include "app/window/session_file.h"

#include "app/cli/display_text.h"
#include "app/cli/input_file.h"
#include "app/cli/model_file.h"
#include "app/plot/figure_document.h"
#include "app/plot/qt_text.h"
#include "app/plot/save_file.h"
#include "app/window/data_files.h"
#include "core/document/figure_format.h"
#include "core/json/json.h"
#include "core/json/place.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace quantoscope {

namespace {

constexpr std::size_t excerpt_columns = 60;

QString tr(const char* text)
{
    return QCoreApplication::translate("session_file", text);
}

QByteArray as_bytes(const std::string& content)
{
    return QByteArray::fromRawData(content.data(), static_cast<qsizetype>(content.size()));
}

tl::expected<std::string, Trouble> content_for(const QString& path, std::size_t most)
{
    return content_of_file(path_bytes(path), most).map_error([&](const Error& error) {
        return Trouble{tr("'%1' cannot be read: %2").arg(path, translated(error.what))};
    });
}

} // namespace

Trouble trouble_of(const Error& error, std::string_view text)
{
    Trouble trouble{translated(error.what)};
    if (!error.nearest.empty()) {
        trouble.sentence += tr("; did you mean '%1'?").arg(qt_text(error.nearest));
    }
    if (error.offset && !text.empty()) {
        const TextPlace place = place_in(text, *error.offset);
        const Excerpt excerpt = excerpt_around(place.text, place.offset, excerpt_columns);
        trouble.excerpt = qt_text(excerpt.line + "\n" + std::string(excerpt.column, ' ') + "^");
    }
    return trouble;
}

tl::expected<Session, Trouble> load_session(const QString& path)
{
    auto bytes = content_for(path, longest_figure);
    const bool figure = bytes && looks_like_figure(as_bytes(*bytes));
    if (bytes && !figure && bytes->size() > longest_json) { // no session is that long; say so as of any file
        bytes = content_for(path, longest_json);
    }
    if (!bytes) {
        return tl::unexpected(bytes.error());
    }
    Result<Session> session = figure ? document_in_figure(as_bytes(*bytes)) : read_session(*bytes);
    if (!session && figure) {
        return tl::unexpected(Trouble{translated(session.error().what)});
    }
    if (!session) {
        return tl::unexpected(trouble_of(session.error(), *bytes));
    }
    for (Phrase& note : load_data(session->document, QFileInfo(path).absolutePath())) {
        session->notes.push_back(std::move(note));
    }
    return std::move(*session);
}

bool is_figure_file(const QString& path)
{
    QFile file(path);
    return QFileInfo(path).isFile() && file.open(QIODevice::ReadOnly) && looks_like_figure(file.read(1024));
}

tl::expected<Model, Trouble> load_model(const QString& path)
{
    const auto bytes = content_for(path, longest_model_file);
    if (!bytes) {
        return tl::unexpected(bytes.error());
    }
    const Result<std::string> text = guarded_model_text(*bytes);
    if (!text) {
        return tl::unexpected(trouble_of(text.error(), {}));
    }
    Result<Model> model = read_model(*text);
    if (!model) {
        return tl::unexpected(trouble_of(model.error(), *text));
    }
    return std::move(*model);
}

std::vector<Phrase> load_data(Document& document, const QString& folder)
{
    std::vector<Phrase> notes;
    const auto fill = [&](auto& data, auto load) {
        auto loaded = load(QDir(folder).filePath(qt_text(data->path)));
        if (!loaded) {
            notes.push_back({"%1", {loaded.error().toStdString()}});
            return;
        }
        auto named = std::make_shared<std::remove_cvref_t<decltype(**loaded)>>(**loaded);
        named->path = data->path; // as the session has it
        data = std::move(named);
    };
    if (document.inputs.sample != nullptr && document.inputs.sample->values.empty()) {
        fill(document.inputs.sample, load_sample);
    }
    if (document.measured != nullptr && document.measured->rows.empty()) {
        fill(document.measured, load_measured);
    }
    return notes;
}

std::optional<QString> save_session(const QString& path, const Document& document, const Unknown& unknown)
{
    const std::string text = session_text(document, unknown);
    const Result<Session> again = read_session(text);
    if (!again || session_text(again->document, again->unknown) != text) {
        return tr("the session could not be read again, so nothing was written: %1")
            .arg(again ? tr("it would change") : translated(again.error().what));
    }
    return save_file(path, QByteArray::fromStdString(text));
}

} // namespace quantoscope
