#include "app/window/write_dialog.h"

#include "app/plot/qt_text.h"
#include "app/window/actions.h"
#include "app/window/file_field.h"
#include "app/window/manual_window.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

namespace quantoscope {

WriteDialog::WriteDialog(const QString& purpose, QWidget* parent)
    : QDialog(parent)
    , m_file(new FileField(purpose, this))
    , m_message(new QLabel)
{
    setWindowTitle(purpose);
    m_message->setWordWrap(true);
    m_message->setAccessibleName(tr("Message"));
    m_message->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_message->hide();
    // The menu's key does not reach a dialog over the window.
    connect(new QShortcut(QKeySequence(keys_of("manual")), this), &QShortcut::activated, this,
            [this] { show_manual(*this); });
}

void WriteDialog::set_body(QLayout* body, const QString& tip)
{
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    QPushButton* write = buttons->addButton(tr("&Export"), QDialogButtonBox::AcceptRole);
    QPushButton* copy = buttons->addButton(tr("&Copy command line"), QDialogButtonBox::ActionRole);
    copy->setToolTip(tip);
    connect(copy, &QPushButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(qt_text(command()));
        say(tr("The command line is on the clipboard."));
    });
    connect(buttons, &QDialogButtonBox::accepted, this, &WriteDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &WriteDialog::reject);
    auto* all = new QVBoxLayout(this);
    all->addLayout(body, 1);
    all->addWidget(m_message);
    all->addWidget(buttons);
    for (QPushButton* button : findChildren<QPushButton*>()) { // Return exports, whatever has the focus
        button->setAutoDefault(false);
    }
    write->setDefault(true);
}

QString WriteDialog::path() const
{
    return m_file->path();
}

void WriteDialog::say(const QString& message)
{
    m_message->setText(message);
    m_message->setVisible(!message.isEmpty());
}

void WriteDialog::accept()
{
    if (!on_accept || on_accept()) {
        QDialog::accept();
    }
}

} // namespace quantoscope
