#include "app/window/write_dialog.h"

#include "app/plot/qt_text.h"
#include "app/window/actions.h"
#include "app/window/appearance.h"
#include "app/window/help.h"
#include "app/window/messages.h"
#include "core/text/ascii.h"

namespace quantoscope::inline window {
FileField::FileField(const QString& purpose, QWidget* parent) : QWidget(parent), m_purpose(purpose) {
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

WriteDialog::WriteDialog(const QString& purpose, QWidget* parent)
    : QDialog(parent)
    , m_file(new FileField(purpose, this)) {
    setWindowTitle(purpose);
    set_style_property(m_message, "error", false);
    m_show->setToolTip(tr("Opens the folder of what was written"));
    QSizePolicy policy = m_show->sizePolicy();
    policy.setRetainSizeWhenHidden(true); // nothing jumps when it appears
    m_show->setSizePolicy(policy);
    m_show->hide();
    connect(m_show, &QPushButton::clicked, this,
            [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(path()).absolutePath())); });
    // The menu's key does not reach a dialog over the window.
    connect(new QShortcut(QKeySequence(keys_of("manual")), this), &QShortcut::activated, this,
            [this] { show_manual(*this); });
}

void WriteDialog::set_body(QLayout* body, const QString& tip) {
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    QPushButton* write = buttons->addButton(tr("&Export"), QDialogButtonBox::AcceptRole);
    QPushButton* copy = buttons->addButton(tr("&Copy command line"), QDialogButtonBox::ActionRole);
    copy->setToolTip(tip);
    connect(copy, &QPushButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(qt_text(command()));
        show_message(tr("The command line is on the clipboard."), false);
    });
    connect(buttons, &QDialogButtonBox::accepted, this, &WriteDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &WriteDialog::reject);
    auto* all = new QVBoxLayout(this);
    all->addLayout(body, 1);
    all->addLayout(in_row(-1, Wide{m_message}, m_show));
    all->addWidget(buttons);
    for (QPushButton* button : findChildren<QPushButton*>()) { // Return exports, whatever has the focus
        button->setAutoDefault(false);
    }
    write->setDefault(true);
}

void WriteDialog::begin(const QString& path, QSize size) {
    m_file->set_path(path);
    m_file->take_focus();
    resize(size);
}

void WriteDialog::show_message(const QString& message, bool written) {
    say(*m_message, message);
    m_show->setVisible(written);
}

void WriteDialog::accept() {
    show_message({}, false);
    if (on_accept && !on_accept()) { return; }
    QStringList names;
    for (const QString& path : m_file->paths()) { names.push_back(QFileInfo(path).fileName()); }
    const QString folder = QDir::toNativeSeparators(QFileInfo(path()).absolutePath());
    show_message(tr("Wrote %1 to %2.").arg(names.join(QLatin1String(", ")), folder), true);
}

QLabel* make_note() {
    QLabel* note = text_label(Qt::PlainText, "error");
    note->setAccessibleName(QCoreApplication::translate("words", "Message"));
    note->hide();
    return note;
}

void say(QLabel& note, const QString& message) {
    if (note.text() == message) { return; }
    note.setText(message);
    note.setVisible(!message.isEmpty());
    announce(note, message);
}

bool report(QLabel& note, const Result<void>& result) {
    say(note, result ? QString() : sentence_of(result.error()));
    return result.has_value();
}

QSize within(const QRect& available, QSize wanted) {
    constexpr QSize frame(16, 48); // of a window manager: its title, its borders
    return wanted.boundedTo(available.size() - frame);
}

DialogRoom::DialogRoom(QObject* parent) : QObject(parent) { qApp->installEventFilter(this); }

bool DialogRoom::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::Show && !event->spontaneous()) {
        if (auto* dialog = qobject_cast<QDialog*>(watched); dialog != nullptr && dialog->isWindow()) {
            dialog->resize(within(dialog->screen()->availableGeometry(), dialog->size()));
        }
    }
    return QObject::eventFilter(watched, event);
}
} // namespace quantoscope::inline window
