#include "app/window/file_field.h"

#include "app/window/widgets.h"
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
    , m_path(named(new QLineEdit, tr("File name"), tr("Where the file is written")))
{
    m_path->setObjectName(QStringLiteral("path"));
    connect(m_path, &QLineEdit::textEdited, this, &FileField::edited);
    auto* choose = named(new QPushButton(tr("&Browse...")), tr("Browse"), tr("Choose the file in a dialog"));
    connect(choose, &QPushButton::clicked, this, &FileField::browse);
    setLayout(in_row(-1, Wide{m_path}, choose));
    setFocusProxy(m_path);
}

void FileField::set_text(const QString& path) { m_path->setText(path); }

void FileField::set_kind(const QString& title, const QString& ending)
{
    const QString old = QLatin1Char('.') + m_ending;
    if (const QString text = m_path->text(); !m_ending.isEmpty() && text.endsWith(old, Qt::CaseInsensitive)) {
        m_path->setText(text.chopped(m_ending.size()) + ending);
    }
    m_title = title;
    m_ending = ending;
}

QString FileField::path() const
{
    const QString text = m_path->text().trimmed();
    const QString ending = QLatin1Char('.') + m_ending;
    return text.isEmpty() || text.endsWith(ending, Qt::CaseInsensitive) ? text : text + ending;
}

void FileField::take_focus()
{
    m_path->setFocus();
    m_path->selectAll();
}

Result<void> FileField::may_be_written()
{
    const QFileInfo file(path());
    const std::string typed = m_path->text().trimmed().toStdString();
    const auto is_ending = [](const std::string& text) { return text.find('.') == std::string::npos; };
    if (needs_name(typed, is_ending)) { // "d/" and "d/.svg" would make hidden files
        take_focus();
        return failure("The file needs a name.");
    }
    if (file.isFile() &&
        QMessageBox::question(this, m_purpose,
                              tr("%1 exists already. Replace it?").arg(QDir::toNativeSeparators(file.filePath())),
                              QMessageBox::Yes | QMessageBox::No, QMessageBox::No) != QMessageBox::Yes) {
        return failure(Error{});
    }
    return {};
}

void FileField::browse()
{
    QFileDialog dialog(this, m_purpose, m_path->text());
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setOption(QFileDialog::DontConfirmOverwrite); // asked once, when it is written
    dialog.setNameFilter(QStringLiteral("%1 (*.%2)").arg(m_title, m_ending));
    dialog.setDefaultSuffix(m_ending);
    dialog.selectFile(m_path->text());
    if (dialog.exec() == QDialog::Accepted) { m_path->setText(dialog.selectedFiles().constFirst()); }
}

} // namespace quantoscope::inline window
