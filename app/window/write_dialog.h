#pragma once

#include "app/window/keyboard.h"
#include "app/window/widgets.h"
#include "core/text/result.h"

#include <functional>

namespace quantoscope::inline window {
// A note beside a field: what is wrong with it. Hidden while there is nothing to say.
QLabel* make_note();
void say(QLabel& note, const QString& message);
// Says why it failed, or nothing; whether it did not fail.
bool report(QLabel& note, const Result<void>& result);

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
    void report(const Result<void>& result) { window::report(*m_note, result); }

signals:
    void edited(const QString& name);

private:
    void browse();
    QString name_alone() const; // without an extension of ours

    QString m_purpose;
    QStringList m_extensions;
    QLineEdit* m_folder = named(new QLineEdit, tr("Folder"), tr("Where the files are written"));
    QLineEdit* m_name = named(new QLineEdit, tr("File name"), tr("Each format adds its extension"));
    QLabel* m_note = make_note();
};

// A dialog that writes files: their names, what keeps them from being written, said beside the field it is about,
// and the buttons. It stays open, and says what was written.
class WriteDialog : public QDialog {
    Q_OBJECT

public:
    // Of the first file.
    QString path() const { return m_file->paths().value(0); }

    // What accept() does: write the files; whether it did. Set by the owner.
    std::function<bool()> on_accept;

    void accept() override;

protected:
    WriteDialog(const QString& purpose, QWidget* parent);

    // Puts what was done and the buttons under `body`. `tip` is that of the button for the command line.
    void set_body(QLayout* body, const QString& tip);
    // The quantoscope commands that write the same files, a line each.
    virtual std::string command() const = 0;
    // Shows the path and gives the keyboard to it.
    void begin(const QString& path, QSize size);

    bool focusNextPrevChild(bool next) override { return focus_neighbour(*this, next); } // in the order one reads

    FileField* m_file;

private:
    void show_message(const QString& message, bool written);

    QLabel* m_message = make_note();
    QPushButton* m_show = new QPushButton(tr("Show in &folder"));
};

// No larger than the screen has room for, with the frame of a window manager around it.
QSize within(const QRect& available, QSize wanted);

// Keeps every dialog that opens within its screen.
class DialogRoom : public QObject {
    Q_OBJECT

public:
    explicit DialogRoom(QObject* parent);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
};
} // namespace quantoscope::inline window
