#pragma once

#include "core/text/result.h"

#include <QDialog>
#include <functional>

class QComboBox;
class QLabel;
class QLayout;

namespace quantoscope::inline window {

class FileField;

// A dialog that writes one file: its name, what to say when it cannot be written, and the buttons.
class WriteDialog : public QDialog {
    Q_OBJECT

public:
    // With the ending of the format.
    QString path() const;

    // What accept() asks before it closes: to write the file. Set by the owner.
    std::function<bool()> on_accept;

    void accept() override;

protected:
    WriteDialog(const QString& purpose, QWidget* parent);

    // Puts the message and the buttons under `body`. `tip` is that of the button for the command line.
    void set_body(QLayout* body, const QString& tip);
    // The quantoscope command that writes the same file.
    virtual std::string command() const = 0;
    void say(const QString& message);
    // Says why it failed, or nothing; whether it did not fail.
    bool report(const Result<void>& result);

    // The list of formats follows the path as it is typed.
    void list_formats(const QStringList& titles, std::function<int(const std::string& path)> index_of);
    // Shows the path, chooses its format, or the first, and gives the keyboard to the path.
    void begin(const QString& path, QSize size);
    std::size_t format_index() const;
    virtual void use_format() = 0; // after another was chosen

    FileField* m_file;
    QComboBox* m_format;

private:
    std::function<int(const std::string& path)> m_index_of; // of the format of a path, -1 for none
    QLabel* m_message;
};

} // namespace quantoscope::inline window
