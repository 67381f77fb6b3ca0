#pragma once

#include "core/text/result.h"

#include <QStringList>
#include <QWidget>

class QLabel;
class QLineEdit;

namespace quantoscope::inline window {
// Where a dialog writes its files: a folder and a name, a dialog to choose them with, and what is wrong with them.
class FileField : public QWidget {
    Q_OBJECT

public:
    // `purpose` is the title of the dialogs it opens.
    explicit FileField(const QString& purpose, QWidget* parent = nullptr);

    void set_path(const QString& path);
    // One file each; a name with an extension of those before loses it, and gets that of a single one.
    void set_extensions(const QStringList& extensions);

    // One for each extension; none without a name.
    QStringList paths() const;
    // One types at once, over the name proposed.
    void take_focus();

    // Whether the files may be written, else it has said why. It asks once before any is replaced.
    bool may_be_written();
    void report(const Result<void>& result);

signals:
    void edited(const QString& name);

private:
    void browse();
    QString name_alone() const; // without an extension of ours

    QString m_purpose;
    QStringList m_extensions;
    QLineEdit* m_folder;
    QLineEdit* m_name;
    QLabel* m_note;
};
} // namespace quantoscope::inline window
