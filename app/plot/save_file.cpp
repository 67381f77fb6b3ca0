#include "app/plot/save_file.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QSaveFile>

namespace quantoscope {

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("save_file", text);
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
    // QSaveFile::commit of Qt 6.4 succeeds after a failed write and so empties the target: look before.
    const bool written =
        file.write(bytes) == bytes.size() && file.flush() && file.error() == QFileDevice::NoError;
    if (!written) {
        const QString reason = file.errorString();
        file.cancelWriting();
        file.commit();
        return tr("cannot write '%1': %2; nothing was changed").arg(path, reason);
    }
    if (!file.commit()) {
        return tr("cannot write '%1': %2").arg(path, file.errorString());
    }
    return std::nullopt;
}

} // namespace quantoscope
