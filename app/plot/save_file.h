#pragma once

#include "app/files/file_bytes.h"

#include <QByteArray>
#include <QString>
#include <string>
#include <string_view>

namespace quantoscope::inline plot {
// Paths are bytes, texts are not: bytes that are not UTF-8 become lone surrogates, U+DC80 and on, and those
// become the bytes again. QFile would put other characters in their place, and so open another file.
QString path_text(std::string_view path);
std::string path_bytes(const QString& path);

// replace_file for Qt.
Result<void> save_file(const QString& path, const QByteArray& bytes, NewFile created = NewFile::as_usual);

// Qt takes text from outside for UTF-8 and, where the locale has another encoding or is not installed, complains on
// standard error when an application object is made. This makes it C.UTF-8 in that case; to be called before. The
// language asked for stays, as LANGUAGE.
void use_utf8_locale();
} // namespace quantoscope::inline plot
