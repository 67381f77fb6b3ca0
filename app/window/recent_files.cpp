#include "app/window/recent_files.h"

#include "app/window/settings.h"

namespace quantoscope {

namespace {

constexpr const char* key = "recent/files";

void keep(const QStringList& files)
{
    settings_file().setValue(QLatin1String(key), files);
}

} // namespace

QStringList recent_files()
{
    return settings_file().value(QLatin1String(key)).toStringList().mid(0, most_recent_files);
}

void add_recent_file(const QString& path)
{
    QStringList files = recent_files();
    files.removeAll(path);
    files.prepend(path);
    keep(files.mid(0, most_recent_files));
}

void forget_recent_file(const QString& path)
{
    QStringList files = recent_files();
    files.removeAll(path);
    keep(files);
}

} // namespace quantoscope
