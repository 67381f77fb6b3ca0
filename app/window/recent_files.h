#pragma once

#include <QStringList>

namespace quantoscope {

// The session files opened or saved last, the latest first, at most ten; kept with the settings.
QStringList recent_files();
void add_recent_file(const QString& path);
void forget_recent_file(const QString& path);

inline constexpr qsizetype most_recent_files = 10;

} // namespace quantoscope
