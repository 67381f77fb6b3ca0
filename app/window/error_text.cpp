#include "app/window/error_text.h"

#include "app/files/read_file.h"
#include "app/plot/qt_text.h"
#include "app/plot/save_file.h"
#include "app/words/display_text.h"
#include "core/json/place.h"

#include <QMessageBox>

namespace quantoscope {

namespace {

constexpr std::size_t excerpt_columns = 60;

} // namespace

ErrorText error_text(const Error& error, std::string_view text)
{
    ErrorText found{translated(error.what)};
    if (!error.nearest.empty()) {
        found.sentence += translated("; did you mean '%1'?").arg(qt_text(error.nearest));
    }
    if (error.offset && !text.empty()) {
        const TextPlace place = place_in(text, *error.offset);
        const Excerpt excerpt = excerpt_around(place.text, place.offset, excerpt_columns);
        found.excerpt = qt_text(excerpt.line + "\n" + std::string(excerpt.column, ' ') + "^");
    }
    return found;
}

ErrorText error_text(const DataError& found)
{
    const QString path = path_text(found.path);
    if (!found.is_read) {
        return reading_error(path, found.error);
    }
    ErrorText text = error_text(found.error, found.text);
    text.sentence = translated("'%1': %2").arg(path, text.sentence);
    return text;
}

ErrorText reading_error(const QString& path, const Error& error)
{
    return {translated("cannot read '%1': %2").arg(path, translated(error.what))};
}

tl::expected<std::string, ErrorText> content_for_user(const QString& path, std::size_t most_bytes)
{
    return content_of_file(path_bytes(path), most_bytes).map_error([&path](const Error& error) {
        return reading_error(path, error);
    });
}

void show_error(QWidget* parent, const QString& title, const ErrorText& error)
{
    QMessageBox box(QMessageBox::Warning, title, title + QLatin1Char('.'), QMessageBox::Ok, parent);
    QString details = QStringLiteral("<p>%1</p>").arg(error.sentence.toHtmlEscaped());
    if (!error.excerpt.isEmpty()) {
        details += QStringLiteral("<pre>%1</pre>").arg(error.excerpt.toHtmlEscaped());
    }
    box.setTextFormat(Qt::PlainText);
    box.setInformativeText(details);
    box.exec();
}

} // namespace quantoscope
