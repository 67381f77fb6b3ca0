#pragma once

#include <QByteArray>
#include <QString>
#include <optional>
#include <string>
#include <string_view>

namespace quantoscope {

// Paths are bytes, texts are not: bytes that are not UTF-8 become lone surrogates, U+DC80 and on, and those
// become the bytes again. QFile would put other characters in their place, and so open another file.
QString path_text(std::string_view path);
std::string path_bytes(const QString& path);

// replace_file with the reason in the user's language.
std::optional<QString> save_file(const QString& path, const QByteArray& bytes);

} // namespace quantoscope
