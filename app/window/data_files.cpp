#include "app/window/data_files.h"

#include "app/cli/display_text.h"
#include "app/cli/input_file.h"
#include "app/plot/qt_text.h"
#include "app/plot/save_file.h"
#include "core/data/number_file.h"

#include <QCoreApplication>

namespace quantoscope {

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("data", text);
}

tl::expected<std::string, QString> data_of(const QString& path)
{
    return content_of_file(path_bytes(path), longest_number_file).map_error([&](const Error& error) {
        return tr("cannot read '%1': %2").arg(path, translated(error.what));
    });
}

} // namespace

QString told(const QString& path, std::string_view text, const Error& error)
{
    QString message = tr("'%1': %2").arg(path, translated(error.what));
    if (error.offset) {
        const std::size_t begin = text.rfind('\n', *error.offset == 0 ? 0 : *error.offset - 1);
        const std::size_t start = begin == std::string_view::npos ? 0 : begin + 1;
        const std::string_view line = text.substr(start, text.find('\n', start) - start);
        const Excerpt excerpt =
            excerpt_around(line, std::min(*error.offset - std::min(start, *error.offset), line.size()), 60);
        message += QStringLiteral("\n\n") + qt_text(excerpt.line) + QLatin1Char('\n') +
                   QString(static_cast<qsizetype>(excerpt.column), QLatin1Char(' ')) + QLatin1Char('^');
    }
    return message;
}

tl::expected<std::shared_ptr<const MeasuredData>, QString> load_measured(const QString& path)
{
    return data_of(path).and_then(
        [&](const std::string& text) -> tl::expected<std::shared_ptr<const MeasuredData>, QString> {
            auto rows = read_measured(text);
            if (!rows) {
                return tl::unexpected(told(path, text, rows.error()));
            }
            return std::make_shared<const MeasuredData>(MeasuredData{path.toStdString(), std::move(*rows)});
        });
}

tl::expected<std::shared_ptr<const Sample>, QString> load_sample(const QString& path)
{
    return data_of(path).and_then(
        [&](const std::string& text) -> tl::expected<std::shared_ptr<const Sample>, QString> {
            auto numbers = read_numbers(text);
            if (!numbers) {
                return tl::unexpected(is_numpy(text)
                                          ? tr("'%1': %2").arg(path, translated(numbers.error().what))
                                          : told(path, text, numbers.error()));
            }
            return make_sample(path.toStdString(), std::move(*numbers));
        });
}

} // namespace quantoscope
