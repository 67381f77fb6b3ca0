#include "app/window/write_dialog.h"

#include "app/plot/qt_text.h"
#include "app/window/actions.h"
#include "app/window/error_text.h"
#include "app/window/file_field.h"
#include "app/window/manual_window.h"

#include <QClipboard>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QScreen>
#include <QShortcut>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace quantoscope::inline window {

WriteDialog::WriteDialog(const QString& purpose, QWidget* parent)
    : QDialog(parent)
    , m_file(new FileField(purpose, this))
    , m_format(new QComboBox)
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

void WriteDialog::list_formats(const QStringList& titles, std::function<int(const std::string& path)> index_of)
{
    m_index_of = std::move(index_of);
    m_format->addItems(titles);
    connect(m_format, &QComboBox::currentIndexChanged, this, &WriteDialog::use_format);
    connect(m_file, &FileField::edited, this, [this](const QString& text) {
        if (const int index = m_index_of(text.toStdString()); index >= 0) {
            const QSignalBlocker blocker(m_format);
            m_format->setCurrentIndex(index);
            use_format();
        }
    });
}

void WriteDialog::begin(const QString& path, QSize size)
{
    m_file->set_text(path);
    {
        const QSignalBlocker blocker(m_format);
        m_format->setCurrentIndex(std::max(m_index_of(path.toStdString()), 0));
    }
    use_format();
    m_file->take_focus();
    resize(size.boundedTo(parentWidget() == nullptr ? screen()->availableSize() : parentWidget()->size()));
}

std::size_t WriteDialog::format_index() const
{
    return static_cast<std::size_t>(std::max(m_format->currentIndex(), 0));
}

QString WriteDialog::path() const { return m_file->path(); }

void WriteDialog::say(const QString& message)
{
    m_message->setText(message);
    m_message->setVisible(!message.isEmpty());
}

bool WriteDialog::report(const Result<void>& result)
{
    say(result ? QString() : sentence_of(result.error()));
    return result.has_value();
}

void WriteDialog::accept()
{
    if (!on_accept || on_accept()) { QDialog::accept(); }
}

} // namespace quantoscope::inline window
