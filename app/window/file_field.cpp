#include "app/window/file_field.h"

#include "app/window/widgets.h"
#include "app/window/write_dialog.h"
#include "core/text/ascii.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QPushButton>

namespace quantoscope::inline window {
FileField::FileField(const QString& purpose, QWidget* parent)
    : QWidget(parent)
    , m_purpose(purpose)
    , m_folder(named(new QLineEdit, tr("Folder"), tr("Where the files are written")))
    , m_name(named(new QLineEdit, tr("File name"), tr("Each format adds its extension")))
    , m_note(make_note()) {
    m_name->setObjectName(QStringLiteral("path"));
    connect(m_name, &QLineEdit::textEdited, this, &FileField::edited);
    auto* choose = named(new QPushButton(tr("&Browse...")), tr("Browse"), tr("Choose the file in a dialog"));
    connect(choose, &QPushButton::clicked, this, &FileField::browse);
    QHBoxLayout* row = in_row(-1, label_of(m_folder, tr("Folder")), Wide{m_folder}, choose,
                              label_of(m_name, tr("Name")), Wide{m_name});
    setLayout(in_column({}, -1, row, m_note));
    setFocusProxy(m_name);
}

void FileField::set_path(const QString& path) {
    const QFileInfo file(path);
    m_folder->setText(QDir::toNativeSeparators(file.absolutePath()));
    m_name->setText(file.fileName());
}

QString FileField::name_alone() const {
    const QString name = m_name->text().trimmed();
    for (const QString& extension : m_extensions) {
        if (name.endsWith(QLatin1Char('.') + extension, Qt::CaseInsensitive)) {
            return name.chopped(extension.size() + 1);
        }
    }
    return name;
}

void FileField::set_extensions(const QStringList& extensions) {
    if (const QString alone = name_alone(); alone != m_name->text().trimmed()) {
        const bool is_there = extensions.size() == 1;
        show_text(*m_name, is_there ? alone + QLatin1Char('.') + extensions.front() : alone);
    }
    m_extensions = extensions;
}

QStringList FileField::paths() const {
    QStringList paths;
    const QDir folder(QDir::fromNativeSeparators(m_folder->text().trimmed()));
    const QString name = QDir::fromNativeSeparators(name_alone());
    for (const QString& extension : m_name->text().trimmed().isEmpty() ? QStringList() : m_extensions) {
        paths.push_back(folder.filePath(name + QLatin1Char('.') + extension));
    }
    return paths;
}

void FileField::take_focus() {
    m_name->setFocus();
    m_name->selectAll();
}

void FileField::report(const Result<void>& result) { window::report(*m_note, result); }

bool FileField::may_be_written() {
    const std::string typed = m_name->text().trimmed().toStdString();
    const auto is_ending = [](const std::string& text) { return text.find('.') == std::string::npos; };
    if (needs_name(typed, is_ending)) { // "d/" and "d/.svg" would make hidden files
        take_focus();
        report(failure("The file needs a name."));
        return false;
    }
    QStringList there;
    for (const QString& path : paths()) {
        if (QFileInfo(path).isFile()) { there.push_back(QDir::toNativeSeparators(path)); }
    }
    report({});
    const QString question =
        there.size() == 1 ? tr("%1 exists already. Replace it?") : tr("These files exist already. Replace them?\n%1");
    return there.isEmpty() ||
           QMessageBox::question(this, m_purpose, question.arg(there.join(QLatin1Char('\n'))),
                                 QMessageBox::Yes | QMessageBox::No, QMessageBox::No) == QMessageBox::Yes;
}

void FileField::browse() {
    QFileDialog dialog(this, m_purpose, m_folder->text());
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setOption(QFileDialog::DontConfirmOverwrite); // asked once, when it is written
    const QStringList patterns = QStringList(m_extensions).replaceInStrings(QRegularExpression("^"), "*.");
    dialog.setNameFilter(QStringLiteral("%1 (%1)").arg(patterns.join(QLatin1Char(' '))));
    dialog.selectFile(m_name->text());
    if (dialog.exec() != QDialog::Accepted) { return; }
    set_path(dialog.selectedFiles().constFirst());
    emit edited(m_name->text());
}
} // namespace quantoscope::inline window
