#include "app/window/export_dialog.h"

#include "app/files/figure_options.h"
#include "app/plot/qt_text.h"
#include "app/plot/save_file.h"
#include "app/plot/theme.h"
#include "app/window/widgets.h"
#include "core/document/figure_setup.h"
#include "core/text/number_text.h"

#include <cmath>

namespace quantoscope::inline window {
ExportDialog::ExportDialog(Document document, const Study* study, QString path, QWidget* parent)
    : WriteDialog(tr("Export figure"), parent)
    , m_document(std::move(document))
    , m_study(study) {
    m_redraw->setSingleShot(true);
    m_redraw->setInterval(60); // milliseconds without another change
    connect(m_redraw, &QTimer::timeout, this, &ExportDialog::show_preview);

    m_picture->setAlignment(Qt::AlignCenter);
    m_picture->setAccessibleName(tr("Preview"));
    m_area->setWidget(m_picture);
    m_area->setWidgetResizable(true);
    m_area->setAlignment(Qt::AlignCenter);
    m_area->setAccessibleName(tr("Preview"));
    m_area->viewport()->installEventFilter(this);
    named(m_zoom, tr("Size of the preview"), tr("Fitted into the window, or as large as on paper"));
    m_zoom->addItems({tr("Fitted"), tr("True size")});
    connect(m_zoom, &QComboBox::currentIndexChanged, this, &ExportDialog::show_preview);

    m_fields->setWidget(make_fields());
    m_fields->setWidgetResizable(true);
    m_fields->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_fields->setFixedWidth(m_fields->widget()->minimumSizeHint().width() + 24);
    m_fields->setFrameShape(QFrame::NoFrame);

    auto* preview = in_column({}, -1, in_row(-1, label_of(m_zoom, tr("Preview")), Stretch{}, m_zoom), Wide{m_area});
    set_body(in_column({}, -1, m_file, make_formats(), m_format_note, Wide{in_row(-1, Wide{preview}, m_fields)}),
             tr("The quantoscope command that draws this figure"));

    connect(m_file, &FileField::edited, this, &ExportDialog::follow_extension);
    follow_extension(path);
    begin(path, {1060, 720});
    show_setup();
}

QWidget* ExportDialog::make_fields() {
    QVBoxLayout* layout = in_column({0, 0, 6, 0}, -1);
    QWidget* animation = make_group(tr("Animation"), SettingGroup::animation);
    for (QWidget* group :
         {make_size_group(), make_group(tr("Look"), SettingGroup::look), make_group(tr("Labels"), SettingGroup::labels),
          make_group(tr("Pointed out"), SettingGroup::annotations), animation, make_content_group()}) {
        layout->addWidget(group);
    }
    animation->setVisible(m_document.sweep.has_value());
    layout->addStretch(1);
    auto* fields = new QWidget;
    fields->setLayout(layout);
    return fields;
}

// "PNG", "TikZ", ...: the first word of each title, which is its tool tip.
QHBoxLayout* ExportDialog::make_formats() {
    QHBoxLayout* row = in_row(-1, new QLabel(tr("Formats")));
    for (const FigureFormat& format : figure_formats()) {
        const QString title = translated(format.title);
        auto* box = new QCheckBox(title.section(QRegularExpression(QStringLiteral("[ /-]")), 0, 0));
        m_formats.push_back(named(box, title, QStringLiteral("%1 (.%2)").arg(title, qt_text(format.ending))));
        connect(box, &QCheckBox::toggled, this, &ExportDialog::use_formats);
        row->addWidget(box);
    }
    row->addStretch(1);
    return row;
}

QWidget* ExportDialog::make_size_group() {
    auto* group = new QGroupBox(tr("Size"));
    QFormLayout* form = form_in(group);
    m_preset = named(new QComboBox, tr("Preset"), tr("Common sizes, with a font size that suits them"));
    m_preset->addItem(tr("Custom size"));
    for (const SizePreset& preset : size_presets()) { m_preset->addItem(translated(preset.title)); }
    connect(m_preset, &QComboBox::activated, this, [this](int index) {
        if (index == 0) { return; }
        const SizePreset& preset = size_presets()[static_cast<std::size_t>(index) - 1];
        change([&](Document& d) { d.figure = with_preset(d.figure, preset); });
    });
    add_row(*form, tr("Preset"), m_preset);
    m_unit = named(new QComboBox, tr("Unit"), tr("Of width and height"));
    m_unit->addItems({tr("mm"), tr("inches")});
    connect(m_unit, &QComboBox::currentIndexChanged, this, &ExportDialog::show_setup);
    m_controls.add(*form, SettingGroup::size);
    add_row(*form, tr("Unit"), m_unit);
    m_pixels = styled_label("muted");
    form->addRow(QString(), m_pixels);
    form->addRow(m_size_note);
    return group;
}

QWidget* ExportDialog::make_group(const QString& title, SettingGroup settings) {
    auto* group = new QGroupBox(title);
    QFormLayout* form = form_in(group);
    m_controls.add(*form, settings);
    if (settings == SettingGroup::look) { form->addRow(m_font_note); }
    return group;
}

void ExportDialog::add_axis_fields(QFormLayout& form) {
    m_from = named(new QLineEdit, tr("Start of the x axis"), tr("A number"));
    m_to = named(new QLineEdit, tr("End of the x axis"), tr("A number above the start"));
    form.addRow(in_row(-1, label_of(m_from, tr("x from")), m_from, label_of(m_to, tr("to")), m_to));
    form.addRow(m_axis_note);
    for (QLineEdit* field : {m_from, m_to}) {
        connect(field, &QLineEdit::editingFinished, this, [this] {
            const Result<float> first = parse_float32(typed_number(m_from->text()));
            const Result<float> last = parse_float32(typed_number(m_to->text()));
            const bool good = first && last && std::isfinite(*first) && std::isfinite(*last) && *first < *last;
            say(*m_axis_note, good ? QString() : tr("The x axis needs two numbers, the second above the first."));
            if (good) {
                change([&](Document& d) { d.view.x = {*first, *last}; });
            }
        });
    }
}

QWidget* ExportDialog::make_content_group() {
    auto* group = new QGroupBox(tr("Content"));
    QFormLayout* form = form_in(group);
    add_axis_fields(*form);
    m_controls.add(*form, SettingGroup::content);
    form->addRow(new QLabel(tr("Panels below the plot")));
    for (const PanelRow& row : panel_rows()) {
        if (row.kind == PanelKind::plot) { continue; }
        auto* box = new QCheckBox(translated(row.title));
        box->setProperty("panel", static_cast<int>(row.kind));
        m_panels.push_back(box);
        form->addRow(box);
        connect(box, &QCheckBox::toggled, this, [this, kind = row.kind](bool on) {
            change([=](Document& d) { d.panels[static_cast<std::size_t>(kind)].shown = on; });
        });
    }
    return group;
}

void ExportDialog::show_setup() {
    m_showing = true;
    const FigureSetup& setup = m_document.figure;
    int preset = 0;
    for (std::size_t i = 0; i < size_presets().size(); ++i) {
        preset = with_preset(setup, size_presets()[i]) == setup ? static_cast<int>(i) + 1 : preset;
    }
    m_preset->setCurrentIndex(preset);
    m_controls.use_inches(m_unit->currentIndex() == 1);
    m_controls.show(m_document);
    for (QCheckBox* box : m_panels) {
        box->setChecked(m_document.shows(static_cast<PanelKind>(box->property("panel").toInt())));
    }
    show_text(*m_from, qt_text(text_of(m_document.view.x.first)));
    show_text(*m_to, qt_text(text_of(m_document.view.x.last)));
    m_showing = false;
    m_redraw->start();
}

void ExportDialog::change(const std::function<void(Document&)>& act) {
    if (m_showing) { return; }
    act(m_document);
    show_setup();
}

std::vector<const FigureFormat*> ExportDialog::formats() const {
    std::vector<const FigureFormat*> chosen;
    for (std::size_t i = 0; i < m_formats.size(); ++i) {
        if (m_formats[i]->isChecked()) { chosen.push_back(&figure_formats()[i]); }
    }
    return chosen;
}

// The extensions follow the formats.
void ExportDialog::use_formats() {
    QStringList extensions;
    for (const FigureFormat* format : formats()) { extensions.push_back(qt_text(format->ending)); }
    m_file->set_extensions(extensions);
    say(*m_format_note, extensions.isEmpty() ? tr("Choose at least one format.") : QString());
    findChild<QWidget*>(QStringLiteral("dpi"))->setEnabled(has_dots());
    m_redraw->start();
}

// Who types an extension wants that format.
void ExportDialog::follow_extension(const QString& name) {
    const FigureFormat* typed = figure_format_of_path(name.toStdString());
    if (typed == nullptr && !formats().empty()) { return; }
    for (std::size_t i = 0; i < m_formats.size(); ++i) {
        const QSignalBlocker blocker(m_formats[i]);
        m_formats[i]->setChecked(&figure_formats()[i] == (typed == nullptr ? figure_formats().data() : typed));
    }
    use_formats();
}

bool ExportDialog::can_be_written() {
    Result<void> good = can_be_set(m_document, false);
    for (const FigureFormat* format : formats()) {
        good = good.and_then([&] { return can_be_drawn(*format, m_document); });
    }
    return report(*m_size_note, good) && !formats().empty();
}

// What cannot be drawn is said beside the size, in place of the picture.
void ExportDialog::show_preview() {
    const FigureSetup& setup = m_document.figure;
    const double height = figure_height_mm(plays() ? frame_documents(m_document).front() : m_document);
    m_pixels->setText(
        has_dots()
            ? tr("%1 by %2 pixels").arg(raster_pixels(setup.width_mm, setup.dpi)).arg(raster_pixels(height, setup.dpi))
            : QString());
    const Typeface typeface = typeface_of(setup);
    const auto warning = typeface.note ? typeface.note : font_size_warning(setup);
    say(*m_font_note, warning ? translated(*warning) : QString());
    m_movie->stop();
    m_played.close();
    if (!can_be_written()) {
        m_picture->setPixmap(QPixmap());
        return;
    }
    const double ratio = devicePixelRatioF();
    const double true_scale = screen()->physicalDotsPerInch() / 96.0;
    const QSizeF size(setup.width_mm / mm_per_inch * 96.0, height / mm_per_inch * 96.0);
    const QSize room = m_area->viewport()->size() - QSize(8, 8);
    const double fitting = std::min(room.width() / size.width(), room.height() / size.height());
    const double scale = m_zoom->currentIndex() == 1 ? true_scale : std::clamp(fitting, 0.05, 4.0);
    if (plays()) {
        play((size * scale).toSize());
        return;
    }
    QImage image = render_image(m_document, &study(), has_dots() ? setup.dpi / 96.0 : scale * ratio);
    if (has_dots()) { // the file's own, as a viewer shows them
        image = image.scaled((size * (scale * ratio)).toSize(), Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    }
    image.setDevicePixelRatio(ratio);
    m_picture->setPixmap(QPixmap::fromImage(std::move(image)));
}

// The file itself, of WebP with the colours of a GIF and a background.
void ExportDialog::play(QSize size) {
    Document document = m_document;
    document.figure.transparent = false;
    m_played.setData(encode_figure(*find_figure_format("gif"), document, nullptr).value_or(""));
    m_movie->setDevice(&m_played);
    m_movie->setScaledSize(size);
    m_picture->setMovie(m_movie);
    m_movie->start();
}

const Study& ExportDialog::study() {
    const StudyRequest request = study_request(m_document);
    if (!m_own_study || !(m_own_request == request)) {
        m_own_study = whole_study(m_document, request == m_given_request ? m_study : nullptr);
        m_own_request = request;
    }
    return *m_own_study;
}

bool ExportDialog::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::Resize) { m_redraw->start(); } // of the preview's room
    return WriteDialog::eventFilter(watched, event);
}

std::string ExportDialog::command() const {
    std::string commands;
    for (const QString& path : m_file->paths()) {
        commands += (commands.empty() ? "" : "\n") + plot_command_of(m_document, path.toStdString());
    }
    return commands.empty() ? plot_command_of(m_document, "figure.svg") : commands;
}

// All or, where one cannot be drawn, none.
bool ExportDialog::write(const Unknown& unknown) {
    if (!can_be_written()) { // before anything is worked out
        m_fields->ensureWidgetVisible(m_size_note);
        return false;
    }
    if (!m_file->may_be_written()) { return false; }
    QGuiApplication::setOverrideCursor(Qt::WaitCursor);
    const auto written = [&]() -> Result<void> {
        std::vector<QByteArray> files;
        for (const FigureFormat* format : formats()) {
            auto bytes = encode_figure(*format, m_document, &study(), unknown);
            if (!bytes) { return failure(bytes.error()); }
            files.push_back(std::move(*bytes));
        }
        Result<void> good;
        for (std::size_t i = 0; i < files.size() && good; ++i) {
            good = save_file(m_file->paths()[static_cast<qsizetype>(i)], files[i]);
        }
        return good;
    }();
    QGuiApplication::restoreOverrideCursor();
    m_file->report(written);
    return written.has_value();
}
} // namespace quantoscope::inline window
