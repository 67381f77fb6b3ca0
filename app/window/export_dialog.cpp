#include "app/window/export_dialog.h"

#include "app/files/figure_options.h"
#include "app/plot/figure_font.h"
#include "app/plot/qt_text.h"
#include "app/window/file_field.h"
#include "app/window/number_box.h"
#include "app/window/widgets.h"
#include "core/document/figure_size.h"
#include "core/text/number_text.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QScreen>
#include <QScrollArea>
#include <QTimer>
#include <cmath>

namespace quantoscope::inline window {

namespace {

constexpr int redraw_after = 60; // milliseconds without another change
constexpr int fields_width = 330;

} // namespace

ExportDialog::ExportDialog(Document document, const Study* study, QString path, QWidget* parent)
    : WriteDialog(tr("Export figure"), parent)
    , m_document(std::move(document))
    , m_controls([this](const SettingControls::Edit& edit) { change(edit); })
    , m_study(study)
    , m_given_request(study_request(m_document))
    , m_own_request(m_given_request)
    , m_redraw(new QTimer(this))
    , m_area(new QScrollArea)
    , m_picture(new QLabel)
    , m_zoom(new QComboBox)
{
    m_redraw->setSingleShot(true);
    m_redraw->setInterval(redraw_after);
    connect(m_redraw, &QTimer::timeout, this, &ExportDialog::show_preview);

    m_picture->setAlignment(Qt::AlignCenter);
    m_picture->setAccessibleName(tr("Preview"));
    m_area->setWidget(m_picture);
    m_area->setWidgetResizable(true);
    m_area->setAlignment(Qt::AlignCenter);
    m_area->setAccessibleName(tr("Preview"));
    named(m_zoom, tr("Size of the preview"), tr("Fitted into the window, or as large as on paper"));
    m_zoom->addItems({tr("Fitted"), tr("True size")});
    connect(m_zoom, &QComboBox::currentIndexChanged, this, &ExportDialog::show_preview);

    auto* scrolled = new QScrollArea;
    scrolled->setWidget(make_fields());
    scrolled->setWidgetResizable(true);
    scrolled->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scrolled->setFixedWidth(fields_width + 30);
    scrolled->setFrameShape(QFrame::NoFrame);

    auto* preview = in_column({}, -1, in_row(-1, label_of(m_zoom, tr("Preview")), Stretch{}, m_zoom), Wide{m_area});
    set_body(in_row(-1, Wide{preview}, scrolled), tr("The quantoscope command that draws this figure"));

    begin(path, {1060, 720});
    show_setup();
}

QWidget* ExportDialog::make_fields()
{
    QVBoxLayout* layout = in_column({0, 0, 6, 0}, -1);
    for (QWidget* group : {make_file_group(), make_size_group(), make_group(tr("Look"), SettingGroup::look),
                           make_group(tr("Labels"), SettingGroup::labels),
                           make_group(tr("Pointed out"), SettingGroup::annotations), make_content_group()}) {
        layout->addWidget(group);
    }
    layout->addStretch(1);
    auto* fields = new QWidget;
    fields->setLayout(layout);
    return fields;
}

QWidget* ExportDialog::make_file_group()
{
    auto* group = new QGroupBox(tr("File"));
    QFormLayout* form = form_in(group);
    QStringList titles;
    for (const FigureFormat& format : figure_formats()) {
        titles.push_back(QStringLiteral("%1 (.%2)").arg(translated(format.title), qt_text(format.ending)));
    }
    list_formats(titles, [](const std::string& path) {
        const FigureFormat* format = figure_format_of_path(path);
        return format == nullptr ? -1 : static_cast<int>(format - figure_formats().data());
    });
    add_row(*form, tr("Format"), named(m_format, tr("Format"), tr("Vectors for print and the web, dots, or data")));
    add_row(*form, tr("Name"), m_file);
    return group;
}

QWidget* ExportDialog::make_size_group()
{
    auto* group = new QGroupBox(tr("Size"));
    QFormLayout* form = form_in(group);
    m_preset = named(new QComboBox, tr("Preset"), tr("Common sizes, with a font size that suits them"));
    m_preset->addItem(tr("Custom size"));
    for (const SizePreset& preset : size_presets()) {
        m_preset->addItem(translated(preset.title));
    }
    connect(m_preset, &QComboBox::activated, this, &ExportDialog::use_preset);
    add_row(*form, tr("Preset"), m_preset);
    m_unit = named(new QComboBox, tr("Unit"), tr("Of width and height"));
    m_unit->addItems({tr("mm"), tr("inches")});
    connect(m_unit, &QComboBox::currentIndexChanged, this, &ExportDialog::show_setup);
    m_controls.add(*form, SettingGroup::size);
    add_row(*form, tr("Unit"), m_unit);
    m_pixels = styled_label("muted");
    form->addRow(QString(), m_pixels);
    return group;
}

QWidget* ExportDialog::make_group(const QString& title, SettingGroup settings)
{
    auto* group = new QGroupBox(title);
    m_controls.add(*form_in(group), settings);
    return group;
}

QWidget* ExportDialog::make_content_group()
{
    auto* group = new QGroupBox(tr("Content"));
    QFormLayout* form = form_in(group);
    m_from = named(new QLineEdit, tr("Start of the x axis"), tr("A number"));
    m_to = named(new QLineEdit, tr("End of the x axis"), tr("A number above the start"));
    auto* range = new QWidget;
    range->setLayout(in_row(-1, label_of(m_from, tr("x from")), m_from, label_of(m_to, tr("to")), m_to));
    form->addRow(range);
    for (QLineEdit* field : {m_from, m_to}) {
        connect(field, &QLineEdit::editingFinished, this, [this] {
            const Result<float> first = parse_float32(typed_number(m_from->text()));
            const Result<float> last = parse_float32(typed_number(m_to->text()));
            if (first && last && std::isfinite(*first) && std::isfinite(*last) && *first < *last) {
                say({});
                change([&](Document& d) { d.view.x = {*first, *last}; });
            } else {
                say(tr("The x axis needs two numbers, the second above the first."));
            }
        });
    }
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

void ExportDialog::show_setup()
{
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

void ExportDialog::change(const std::function<void(Document&)>& act)
{
    if (m_showing) { return; }
    act(m_document);
    show_setup();
}

void ExportDialog::use_preset(int index)
{
    if (index > 0) {
        const SizePreset& preset = size_presets()[static_cast<std::size_t>(index) - 1];
        change([&](Document& d) { d.figure = with_preset(d.figure, preset); });
    }
}

const FigureFormat& ExportDialog::format() const { return figure_formats()[format_index()]; }

// The ending follows the format.
void ExportDialog::use_format()
{
    m_file->set_kind(translated(format().title), qt_text(format().ending));
    findChild<QWidget*>(QStringLiteral("dpi"))->setEnabled(format().kind == FigureKind::raster);
    m_redraw->start();
}

// What cannot be drawn is said in place of the picture.
void ExportDialog::show_preview()
{
    const FigureFormat& format = this->format();
    const FigureSetup& setup = m_document.figure;
    const double height = figure_height_mm(m_document);
    m_pixels->setText(
        format.kind == FigureKind::raster
            ? tr("%1 by %2 pixels").arg(raster_pixels(setup.width_mm, setup.dpi)).arg(raster_pixels(height, setup.dpi))
            : QString());
    const bool good = report(can_be_drawn(format, m_document));
    if (const Typeface typeface = typeface_of(setup); good && typeface.note) { say(translated(*typeface.note)); }
    const double ratio = devicePixelRatioF();
    const double true_scale = screen()->physicalDotsPerInch() / 96.0;
    const QSizeF size(setup.width_mm / mm_per_inch * 96.0, height / mm_per_inch * 96.0);
    const QSize room = m_area->viewport()->size() - QSize(8, 8);
    const double fitting = std::min(room.width() / size.width(), room.height() / size.height());
    const double scale = m_zoom->currentIndex() == 1 ? true_scale : std::clamp(fitting, 0.05, 4.0);
    const QSize shown = (size * (scale * ratio)).toSize();
    if (!good) {
        m_picture->setPixmap(QPixmap());
        return;
    }
    const bool has_dots = format.kind == FigureKind::raster;
    QImage image = render_image(m_document, &study(), has_dots ? setup.dpi / 96.0 : scale * ratio);
    if (has_dots) { // the file's own, as a viewer shows them
        image = image.scaled(shown, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    }
    image.setDevicePixelRatio(ratio);
    m_picture->setPixmap(QPixmap::fromImage(std::move(image)));
}

const Study& ExportDialog::study()
{
    const StudyRequest request = study_request(m_document);
    if (!m_own_study || !(m_own_request == request)) {
        m_own_study = whole_study(m_document, request == m_given_request ? m_study : nullptr);
        m_own_request = request;
    }
    return *m_own_study;
}

void ExportDialog::resizeEvent(QResizeEvent* event)
{
    QDialog::resizeEvent(event);
    m_redraw->start();
}

std::string ExportDialog::command() const
{
    const QString output = path().isEmpty() ? QStringLiteral("figure.svg") : path();
    return plot_command_of(m_document, output.toStdString());
}

bool ExportDialog::write(const Unknown& unknown)
{
    return report(m_file->may_be_written()) &&
           report(can_be_drawn(format(), m_document)) && // before anything is worked out
           report(export_figure(m_document, &study(), path(), unknown));
}

} // namespace quantoscope::inline window
