#include "app/plot/save_file.h"

#include "app/cli/output.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QSaveFile>
#include <cerrno>
#include <system_error>
#include <unistd.h>

namespace quantoscope {

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("save_file", text);
}

// All of it, down to the disk, some of which say only then that they are full; errno of the error, or 0.
int write_through(int descriptor, const QByteArray& bytes)
{
    if (const int error =
            write_all(descriptor, {bytes.constData(), static_cast<std::size_t>(bytes.size())})) {
        return error;
    }
    const bool synced =
        ::fsync(descriptor) == 0 || errno == EINVAL || errno == ENOTSUP; // not every file has one
    return synced ? 0 : errno;
}

} // namespace

std::optional<QString> save_file(const QString& path, const QByteArray& bytes)
{
    const QFileInfo target(path);
    if (target.exists() && !target.isFile()) {
        return tr("'%1' exists and is not a regular file; it is left alone").arg(path);
    }
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly)) {
        return tr("cannot write '%1': %2").arg(path, file.errorString());
    }
    // Past QSaveFile, which calls the error of a full disk unknown and whose commit, in Qt 6.4, succeeds
    // after a failed write and so empties the target.
    if (const int error = write_through(file.handle(), bytes)) {
        file.cancelWriting();
        file.commit();
        return tr("cannot write '%1': %2; nothing was changed")
            .arg(path, QString::fromStdString(std::generic_category().message(error)));
    }
    if (!file.commit()) {
        return tr("cannot write '%1': %2").arg(path, file.errorString());
    }
    return std::nullopt;
}

} // namespace quantoscope
