#pragma once

#include <QByteArray>
#include <QString>
#include <optional>

namespace quantoscope {

// Replaces the file at `path` by `bytes`, atomically: the old file or the new one, never a torn one. An
// existing target that is no regular file is refused. Returns why it failed, nothing when done.
std::optional<QString> save_file(const QString& path, const QByteArray& bytes);

} // namespace quantoscope
