#include "app/window/data_files.h"

#include "app/plot/qt_text.h"
#include "core/data/number_file.h"

#include <QCoreApplication>

namespace quantoscope {

namespace {

// An error in the text of the file at `path`, which it names.
tl::unexpected<ErrorText> error_in(const QString& path, std::string_view text, const Error& error)
{
    ErrorText found = error_text(error, text);
    found.sentence = QCoreApplication::translate("data", "'%1': %2").arg(path, found.sentence);
    return tl::unexpected(std::move(found));
}

} // namespace

tl::expected<std::shared_ptr<const MeasuredData>, ErrorText> load_measured(const QString& path)
{
    const auto text = content_for_user(path, longest_number_file);
    if (!text) {
        return tl::unexpected(text.error());
    }
    auto rows = read_measured(*text);
    if (!rows) {
        return error_in(path, *text, rows.error());
    }
    return std::make_shared<const MeasuredData>(MeasuredData{path.toStdString(), std::move(*rows)});
}

tl::expected<std::shared_ptr<const Sample>, ErrorText> load_sample(const QString& path)
{
    const auto text = content_for_user(path, longest_number_file);
    if (!text) {
        return tl::unexpected(text.error());
    }
    auto numbers = read_numbers(*text);
    if (!numbers) { // what a NumPy file has at the offset is not text
        return error_in(path, is_numpy(*text) ? std::string_view() : *text, numbers.error());
    }
    return make_sample(path.toStdString(), std::move(*numbers));
}

} // namespace quantoscope
