#include "app/window/file_control.h"

#include "app/files/data_files.h"
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
    , m_button(new QPushButton) {
    add_control(m_button);
    add_row(m_button, {m_button});
    connect(m_button, &QPushButton::clicked, this, &FileControl::choose);
}

void FileControl::choose() {
    const auto spec = with_chosen_table(*window(), [this](const CodeFile& file) { return with_table(m_spec, file); });
    if (spec) { emit committed(*spec); }
}

void FileControl::show_value(const Value& value, bool) {
    const std::string& path = value.file()->path;
    m_button->setText(path.empty() ? tr("Example") : qt_text(file_name_of(path)));
    m_button->setToolTip(qt_text(path));
    m_button->setAccessibleName(title() + QStringLiteral(": ") + m_button->text());
}

namespace {
Result<const CodeFile*> named_file(const std::string& path) {
    if (!is_file_name(path)) {
        return failure("the text of a quantizer names its table, so the path must have no quotes, backslashes or line "
                       "breaks; rename the file or its folder");
    }
    return code_file_on_disk(path);
}
} // namespace

std::optional<Spec> with_chosen_table(QWidget& parent, const std::function<Result<Spec>(const CodeFile& file)>& use) {
    const QString path = QFileDialog::getOpenFileName(
        &parent, FileControl::tr("Table in a file"), {},
        FileControl::tr("Tables (*.csv *.txt *.mem *.coe *.mif *.npy *.h *.hpp *.vhd);;All files (*)"));
    if (path.isEmpty()) { return std::nullopt; }
    const Result<Spec> spec = named_file(path_bytes(path)).and_then([&](const CodeFile* file) { return use(*file); });
    if (!spec) { show_unreadable(&parent, path, spec.error()); }
    return spec ? std::optional(*spec) : std::nullopt;
}
} // namespace quantoscope::inline window
