#include "app/window/file_control.h"

#include "app/files/code_files.h"
#include "app/plot/qt_text.h"
#include "app/plot/save_file.h"
#include "app/window/error_text.h"
#include "app/window/widgets.h"
#include "core/text/ascii.h"

#include <QFileDialog>
#include <QPushButton>

namespace quantoscope::inline window {

FileControl::FileControl(const ParameterDefinition& definition, QWidget* parent)
    : ParameterControl(definition, parent)
    , m_button(new QPushButton)
{
    add_control(m_button);
    QLabel* label = label_of(m_button, title());
    label->setToolTip(translated(definition.sentence));
    add_line({label, m_button});
    m_layout->addWidget(m_reason);
    m_reason->hide();
    connect(m_button, &QPushButton::clicked, this, &FileControl::choose);
}

void FileControl::choose()
{
    if (const CodeFile* file = chosen_table(*window())) { emit committed(file); }
}

void FileControl::show_value(const Value& value, bool)
{
    const std::string& path = value.file()->path;
    m_button->setText(path.empty() ? tr("Example") : qt_text(file_name_of(path)));
    m_button->setToolTip(qt_text(path));
    m_button->setAccessibleName(title() + QStringLiteral(": ") + m_button->text());
}

const CodeFile* chosen_table(QWidget& parent)
{
    const QString path = QFileDialog::getOpenFileName(
        &parent, FileControl::tr("Table in a file"), {},
        FileControl::tr("Tables (*.csv *.txt *.mem *.coe *.mif *.npy *.h *.hpp *.vhd);;All files (*)"));
    if (path.isEmpty()) { return nullptr; }
    const Result<const CodeFile*> file = code_file_on_disk(path_bytes(path));
    if (!file) { show_unreadable(&parent, path, file.error()); }
    return file.value_or(nullptr);
}

} // namespace quantoscope::inline window
