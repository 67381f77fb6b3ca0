#include "app/window/write_dialog.h"

#include "app/plot/qt_text.h"
#include "app/window/actions.h"
#include "app/window/announcer.h"
#include "app/window/error_text.h"
#include "app/window/file_field.h"
#include "app/window/manual_window.h"
#include "app/window/style.h"
#include "app/window/tab_order.h"
#include "app/window/widgets.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QDesktopServices>
#include <QDialogButtonBox>
#include <QDir>
#include <QEvent>
#include <QFileInfo>
#include <QGuiApplication>
#include <QPushButton>
#include <QScreen>
#include <QShortcut>
#include <QUrl>

namespace quantoscope::inline window {
WriteDialog::WriteDialog(const QString& purpose, QWidget* parent)
    : QDialog(parent)
    , m_file(new FileField(purpose, this))
    , m_message(make_note())
    , m_show(new QPushButton(tr("Show in &folder"))) {
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

bool WriteDialog::focusNextPrevChild(bool next) { return focus_neighbour(*this, next); }

QString WriteDialog::path() const { return m_file->paths().value(0); }

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
    QLabel* note = styled_label("error");
    note->setWordWrap(true);
    note->setAccessibleName(QCoreApplication::translate("words", "Message"));
    note->setTextFormat(Qt::PlainText);
    note->setTextInteractionFlags(Qt::TextSelectableByMouse);
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
