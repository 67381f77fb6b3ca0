#pragma once

#include "app/files/data_files.h"

#include <QString>

class QWidget;

namespace quantoscope {

// Why a text or a file could not be used, in the user's language: a sentence and, where it is about a place
// in a text, that line with a caret below it (for a fixed-width font).
struct ErrorText {
    QString sentence;
    QString excerpt = {};

    QString whole() const { return excerpt.isEmpty() ? sentence : sentence + "\n\n" + excerpt; }
};

ErrorText error_text(const Error& error, std::string_view text);
ErrorText error_text(const DataError& found);

// content_of_file with its error for the user.
tl::expected<std::string, ErrorText> content_for_user(const QString& path, std::size_t most_bytes);
ErrorText reading_error(const QString& path, const Error& error);

// In a dialog over `parent`; `title` is a sentence without its full stop.
void show_error(QWidget* parent, const QString& title, const ErrorText& error);

} // namespace quantoscope
