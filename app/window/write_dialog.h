#pragma once

#include <QDialog>
#include <functional>

class QLabel;
class QLayout;

namespace quantoscope {

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

    FileField* m_file;

private:
    QLabel* m_message;
};

} // namespace quantoscope
