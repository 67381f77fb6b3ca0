#pragma once

#include "core/text/result.h"

#include <QWidget>

class QLineEdit;

namespace quantoscope::inline window {

// Where a dialog writes its file: a path, and a dialog to choose it with.
class FileField : public QWidget {
    Q_OBJECT

public:
    // `purpose` is the title of the dialogs it opens.
    explicit FileField(const QString& purpose, QWidget* parent = nullptr);

    void set_text(const QString& path);
    // The kind of file: what the dialog calls it, and the ending a path without it is given.
    // The ending of the kind before gives way to it.
    void set_kind(const QString& title, const QString& ending);

    // With the ending; empty when there is no name.
    QString path() const;
    // One types at once, over the name proposed.
    void take_focus();

    // Error: the path is not to be written. It asks before a file is replaced; the error is empty where the
    // user has said no.
    Result<void> may_be_written();

signals:
    void edited(const QString& text);

private:
    void browse();

    QString m_purpose;
    QString m_title;
    QString m_ending;
    QLineEdit* m_path;
};

} // namespace quantoscope::inline window
