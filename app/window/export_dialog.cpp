#include "app/window/export_dialog.h"

#include "app/cli/figure_options.h"
#include "app/plot/figure_font.h"
#include "app/plot/qt_text.h"
#include "app/window/file_field.h"
#include "app/window/form.h"
#include "app/window/number_box.h"
#include "app/words/panels.h"
#include "core/document/figure_size.h"
#include "core/text/number_text.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFontDatabase>
#include <QLineEdit>
#include <QScreen>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QTimer>
#include <QVBoxLayout>
#include <cmath>

namespace quantoscope {

namespace {

constexpr double mm_per_inch = 25.4;
constexpr int redraw_after = 60; // milliseconds without another change
constexpr int fields_width = 330;

// Titles of the choices, in the order of their enumerations.
constexpr const char* theme_titles[] = {
    QT_TRANSLATE_NOOP("words", "Light"), QT_TRANSLATE_NOOP("words", "Dark"),
    QT_TRANSLATE_NOOP("words", "High contrast"), QT_TRANSLATE_NOOP("words", "Print, in colour"),
    QT_TRANSLATE_NOOP("words", "Print, in grey")};
constexpr const char* legend_titles[] = {QT_TRANSLATE_NOOP("words", "Above the plot"),
                                         QT_TRANSLATE_NOOP("words", "Below the plot"),
                                         QT_TRANSLATE_NOOP("words", "None")};
constexpr const char* annotation_titles[] = {QT_TRANSLATE_NOOP("words", "Outputs out of range"),
                                             QT_TRANSLATE_NOOP("words", "Asymmetry"),
                                             QT_TRANSLATE_NOOP("words", "The largest error")};

bool* member_of(Annotations& annotations, std::size_t index)
{
    bool* const members[] = {&annotations.out_of_range, &annotations.asymmetry, &annotations.largest_error};
    return members[index];
}

// A field that shows the text already keeps its cursor, and what can be undone in it.
void show_text(QLineEdit& field, const QString& text)
{
    if (field.text() != text) {
        field.setText(text);
    }
}

std::optional<std::string> label_of(const QLineEdit& field)
{
    const std::string text = field.text().toStdString();
    return text.empty() ? std::nullopt : std::optional(text);
}

} // namespace

ExportDialog::ExportDialog(Document document, const Study* study, QString path, QWidget* parent)
    : WriteDialog(tr("Export figure"), parent)
    , m_document(std::move(document))
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

    auto* preview = new QVBoxLayout;
    auto* line = new QHBoxLayout;
    auto* caption = new QLabel(tr("Preview"));
    caption->setBuddy(m_zoom);
    line->addWidget(caption);
    line->addStretch(1);
    line->addWidget(m_zoom);
    preview->addLayout(line);
    preview->addWidget(m_area, 1);

    auto* body = new QHBoxLayout;
    body->addLayout(preview, 1);
    body->addWidget(scrolled);
    set_body(body, tr("The quantoscope command that draws this figure"));

    m_file->set_text(path);
    const FigureFormat* format = figure_format_of_path(path.toStdString());
    m_format->setCurrentIndex(format == nullptr ? 0 : static_cast<int>(format - figure_formats().data()));
    use_format();
    m_file->take_focus();
    show_setup();
    resize(QSize(1060, 720).boundedTo(parent == nullptr ? screen()->availableSize() : parent->size()));
}

QWidget* ExportDialog::make_fields()
{
    auto* fields = new QWidget;
    auto* layout = new QVBoxLayout(fields);
    layout->setContentsMargins(0, 0, 6, 0);
    for (QWidget* group : {make_file_group(), make_size_group(), make_look_group(), make_words_group(),
                           make_content_group()}) {
        layout->addWidget(group);
    }
    layout->addStretch(1);
    return fields;
}

QWidget* ExportDialog::make_file_group()
{
    auto* group = new QGroupBox(tr("File"));
    QFormLayout* form = form_in(group);
    m_format = named(new QComboBox, tr("Format"), tr("Vectors for print and the web, dots, or data"));
    for (const FigureFormat& format : figure_formats()) {
        m_format->addItem(QStringLiteral("%1 (.%2)").arg(translated(format.title), qt_text(format.ending)));
    }
    connect(m_format, &QComboBox::currentIndexChanged, this, &ExportDialog::use_format);
    add_row(*form, tr("Format"), m_format);
    connect(m_file, &FileField::edited, this, [this](const QString& text) {
        if (const FigureFormat* format = figure_format_of_path(text.toStdString())) {
            const QSignalBlocker blocker(m_format);
            m_format->setCurrentIndex(static_cast<int>(format - figure_formats().data()));
            use_format();
        }
    });
    add_row(*form, tr("Name"), m_file);
    return group;
}

QWidget* ExportDialog::make_size_group()
{
    auto* group = new QGroupBox(tr("Size"));
    QFormLayout* form = form_in(group);
    m_preset =
        named(new QComboBox, tr("Preset"), tr("Sizes people ask for often, with letters that suit them"));
    m_preset->addItem(tr("Own size"));
    for (const SizePreset& preset : size_presets()) {
        m_preset->addItem(translated(preset.title));
    }
    connect(m_preset, &QComboBox::activated, this, &ExportDialog::use_preset);
    add_row(*form, tr("Preset"), m_preset);
    m_unit = named(new QComboBox, tr("Unit"), tr("Of width and height"));
    m_unit->addItems({tr("mm"), tr("inches")});
    connect(m_unit, &QComboBox::currentIndexChanged, this, &ExportDialog::use_unit);
    m_width = named(new NumberBox<QDoubleSpinBox>, tr("Width"), tr("Of the whole figure, as printed"));
    m_height = named(new NumberBox<QDoubleSpinBox>, tr("Height"), tr("Of the whole figure, as printed"));
    const auto set_side = [this](QDoubleSpinBox* spin, auto member) {
        connect(spin, &QDoubleSpinBox::valueChanged, this, [this, member](double value) {
            change([&](Document& d) {
                d.figure.*member = value * (m_unit->currentIndex() == 1 ? mm_per_inch : 1.0);
            });
        });
    };
    set_side(m_width, &FigureSetup::width_mm);
    set_side(m_height, &FigureSetup::height_mm);
    add_row(*form, tr("Width"), m_width);
    m_own_height = named(new QCheckBox(tr("Own height")), tr("Own height"),
                         tr("Otherwise there is room for all that is shown"));
    connect(m_own_height, &QCheckBox::toggled, this, [this](bool on) {
        change([&](Document& d) {
            d.figure.height_mm = on ? std::optional(figure_height_mm(d)) : std::nullopt;
        });
    });
    form->addRow(QString(), m_own_height);
    add_row(*form, tr("Height"), m_height);
    add_row(*form, tr("Unit"), m_unit);
    m_dpi = named(new NumberBox<QSpinBox>, tr("Dots per inch"), tr("Of a PNG file; vectors have none"));
    m_dpi->setRange(lowest_dpi, highest_dpi);
    connect(m_dpi, &QSpinBox::valueChanged, this,
            [this](int dpi) { change([dpi](Document& d) { d.figure.dpi = dpi; }); });
    add_row(*form, tr("Dots per inch"), m_dpi);
    m_pixels = new QLabel;
    m_pixels->setProperty("muted", true);
    form->addRow(QString(), m_pixels);
    return group;
}

QWidget* ExportDialog::make_look_group()
{
    auto* group = new QGroupBox(tr("Look"));
    QFormLayout* form = form_in(group);
    m_theme = named(new QComboBox, tr("Theme"), tr("Colours of the figure, whatever the window has"));
    for (const char* title : theme_titles) {
        m_theme->addItem(translated(title));
    }
    connect(m_theme, &QComboBox::activated, this, [this](int index) {
        change([index](Document& d) { d.figure.theme = static_cast<FigureTheme>(index); });
    });
    add_row(*form, tr("Theme"), m_theme);
    m_transparent = named(new QCheckBox(tr("Transparent background")), tr("Transparent background"),
                          tr("For slides and pages of another colour"));
    connect(m_transparent, &QCheckBox::toggled, this,
            [this](bool on) { change([on](Document& d) { d.figure.transparent = on; }); });
    form->addRow(QString(), m_transparent);
    m_font = named(new QComboBox, tr("Font"), tr("Family of the letters"));
    m_font->setEditable(true);
    m_font->setInsertPolicy(QComboBox::NoInsert);
    m_font->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_font->setMinimumContentsLength(14);
    m_font->addItem(tr("The program's own"));
    m_font->addItems(QFontDatabase::families());
    const auto use_font = [this] {
        const QString text = m_font->currentText();
        change([&](Document& d) {
            d.figure.font = text == m_font->itemText(0) ? std::string() : text.left(100).toStdString();
        });
    };
    connect(m_font, &QComboBox::textActivated, this, use_font);
    connect(m_font->lineEdit(), &QLineEdit::editingFinished, this, use_font);
    add_row(*form, tr("Font"), m_font);
    m_own_size = named(new QCheckBox(tr("Own size of letters")), tr("Own size of letters"),
                       tr("Otherwise 9 points, less on small figures"));
    connect(m_own_size, &QCheckBox::toggled, this, [this](bool on) {
        change([&](Document& d) {
            d.figure.font_points = on ? std::optional(font_points_of(d.figure)) : std::nullopt;
        });
        show_setup();
    });
    form->addRow(QString(), m_own_size);
    m_font_points =
        named(new NumberBox<QDoubleSpinBox>, tr("Letters"), tr("Their size as printed, in points"));
    m_font_points->setRange(smallest_font_points, largest_font_points);
    m_font_points->setSuffix(tr(" pt"));
    connect(m_font_points, &QDoubleSpinBox::valueChanged, this,
            [this](double points) { change([points](Document& d) { d.figure.font_points = points; }); });
    add_row(*form, tr("Letters"), m_font_points);
    m_line_points =
        named(new NumberBox<QDoubleSpinBox>, tr("Lines"), tr("Width of a staircase as printed, in points"));
    m_line_points->setRange(thinnest_line_points, thickest_line_points);
    m_line_points->setDecimals(3);
    m_line_points->setSingleStep(0.25);
    m_line_points->setSuffix(tr(" pt"));
    connect(m_line_points, &QDoubleSpinBox::valueChanged, this,
            [this](double points) { change([points](Document& d) { d.figure.line_points = points; }); });
    add_row(*form, tr("Lines"), m_line_points);
    return group;
}

QWidget* ExportDialog::make_words_group()
{
    auto* group = new QGroupBox(tr("Words"));
    QFormLayout* form = form_in(group);
    m_with_title =
        named(new QCheckBox(tr("Title")), tr("Title above the figure"), tr("Whether there is a title"));
    m_title = named(new QLineEdit, tr("Title"), tr("Empty: the quantizer's text"));
    m_x_label = named(new QLineEdit, tr("Label of the x axis"), tr("Empty: as the figure says itself"));
    m_y_label = named(new QLineEdit, tr("Label of the y axis"), tr("Empty: as the figure says itself"));
    m_title->setPlaceholderText(tr("the quantizer's text"));
    m_x_label->setPlaceholderText(tr("automatic"));
    m_y_label->setPlaceholderText(tr("automatic"));
    const auto use_title = [this] {
        change([this](Document& d) {
            d.figure.title = m_with_title->isChecked() ? label_of(*m_title) : std::optional<std::string>("");
        });
        m_title->setEnabled(m_with_title->isChecked());
    };
    connect(m_with_title, &QCheckBox::toggled, this, use_title);
    connect(m_title, &QLineEdit::textEdited, this, use_title);
    connect(m_x_label, &QLineEdit::textEdited, this,
            [this] { change([this](Document& d) { d.figure.x_label = label_of(*m_x_label); }); });
    connect(m_y_label, &QLineEdit::textEdited, this,
            [this] { change([this](Document& d) { d.figure.y_label = label_of(*m_y_label); }); });
    for (QLineEdit* field : {m_title, m_x_label, m_y_label}) {
        field->setMaxLength(static_cast<int>(longest_label) / 4); // four bytes a character at most
    }
    form->addRow(m_with_title, m_title);
    add_row(*form, tr("x axis"), m_x_label);
    add_row(*form, tr("y axis"), m_y_label);
    m_legend = named(new QComboBox, tr("Legend"), tr("Where the lines are told"));
    for (const char* title : legend_titles) {
        m_legend->addItem(translated(title));
    }
    connect(m_legend, &QComboBox::activated, this, [this](int index) {
        change([index](Document& d) { d.figure.legend = static_cast<LegendPlace>(index); });
    });
    add_row(*form, tr("Legend"), m_legend);
    return group;
}

QWidget* ExportDialog::make_content_group()
{
    auto* group = new QGroupBox(tr("Content"));
    auto* layout = new QVBoxLayout(group);
    auto* range = new QWidget;
    auto* line = new QHBoxLayout(range);
    line->setContentsMargins(0, 0, 0, 0);
    m_from = named(new QLineEdit, tr("Start of the x axis"), tr("A number"));
    m_to = named(new QLineEdit, tr("End of the x axis"), tr("A number above the start"));
    auto* from = new QLabel(tr("x from"));
    auto* to = new QLabel(tr("to"));
    from->setBuddy(m_from);
    to->setBuddy(m_to);
    for (QWidget* widget : {static_cast<QWidget*>(from), static_cast<QWidget*>(m_from),
                            static_cast<QWidget*>(to), static_cast<QWidget*>(m_to)}) {
        line->addWidget(widget);
    }
    layout->addWidget(range);
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
    layout->addWidget(new QLabel(tr("Pointed out")));
    for (std::size_t i = 0; i < std::size(annotation_titles); ++i) {
        auto* box = new QCheckBox(translated(annotation_titles[i]));
        m_annotations.push_back(box);
        layout->addWidget(box);
        connect(box, &QCheckBox::toggled, this, [this, i](bool on) {
            change([=](Document& d) { *member_of(d.figure.annotations, i) = on; });
        });
    }
    layout->addWidget(new QLabel(tr("Panels below the plot")));
    for (const PanelRow& row : panel_rows()) {
        if (row.kind == PanelKind::plot) {
            continue;
        }
        auto* box = new QCheckBox(translated(panel_title(row.kind)));
        box->setProperty("panel", static_cast<int>(row.kind));
        m_panels.push_back(box);
        layout->addWidget(box);
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
    const double height = figure_height_mm(m_document);
    int preset = 0;
    for (std::size_t i = 0; i < size_presets().size(); ++i) {
        preset = with_preset(setup, size_presets()[i]) == setup ? static_cast<int>(i) + 1 : preset;
    }
    m_preset->setCurrentIndex(preset);
    const bool inches = m_unit->currentIndex() == 1;
    const double unit = inches ? mm_per_inch : 1.0;
    for (QDoubleSpinBox* spin : {m_width, m_height}) {
        spin->setDecimals(inches ? 4 : 3);
        spin->setRange(smallest_side_mm / unit, largest_side_mm / unit);
        spin->setSingleStep(inches ? 0.25 : 5.0);
    }
    m_width->setValue(setup.width_mm / unit);
    m_own_height->setChecked(setup.height_mm.has_value());
    m_height->setEnabled(setup.height_mm.has_value());
    m_height->setValue(height / unit);
    m_dpi->setValue(setup.dpi);
    m_theme->setCurrentIndex(static_cast<int>(setup.theme));
    m_transparent->setChecked(setup.transparent);
    show_text(*m_font->lineEdit(), setup.font.empty() ? m_font->itemText(0) : qt_text(setup.font));
    m_own_size->setChecked(setup.font_points.has_value());
    m_font_points->setEnabled(setup.font_points.has_value());
    m_font_points->setValue(font_points_of(setup));
    m_line_points->setValue(setup.line_points);
    m_with_title->setChecked(!setup.title || !setup.title->empty());
    m_title->setEnabled(m_with_title->isChecked());
    show_text(*m_title, qt_text(setup.title.value_or("")));
    show_text(*m_x_label, qt_text(setup.x_label.value_or("")));
    show_text(*m_y_label, qt_text(setup.y_label.value_or("")));
    m_legend->setCurrentIndex(static_cast<int>(setup.legend));
    for (std::size_t i = 0; i < m_annotations.size(); ++i) {
        m_annotations[i]->setChecked(*member_of(m_document.figure.annotations, i));
    }
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
    if (m_showing) {
        return;
    }
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

void ExportDialog::use_unit()
{
    show_setup();
}

const FigureFormat& ExportDialog::format() const
{
    return figure_formats()[static_cast<std::size_t>(m_format->currentIndex())];
}

// The ending follows the format.
void ExportDialog::use_format()
{
    m_file->set_kind(translated(format().title), qt_text(format().ending));
    m_dpi->setEnabled(format().kind == FigureKind::raster);
    m_redraw->start();
}

// What cannot be drawn is said in place of the picture.
void ExportDialog::show_preview()
{
    const FigureFormat& format = this->format();
    const FigureSetup& setup = m_document.figure;
    const double height = figure_height_mm(m_document);
    m_pixels->setText(format.kind == FigureKind::raster ? tr("%1 by %2 pixels")
                                                              .arg(raster_pixels(setup.width_mm, setup.dpi))
                                                              .arg(raster_pixels(height, setup.dpi))
                                                        : QString());
    const std::optional<Phrase> trouble = trouble_in_figure(format, m_document);
    const Typeface typeface = typeface_of(setup);
    say(trouble ? translated(*trouble) : typeface.note ? translated(*typeface.note) : QString());
    const double ratio = devicePixelRatioF();
    const double true_scale = screen()->physicalDotsPerInch() / 96.0;
    const QSizeF size(setup.width_mm / mm_per_inch * 96.0, height / mm_per_inch * 96.0);
    const QSize room = m_area->viewport()->size() - QSize(8, 8);
    const double fitting = std::min(room.width() / size.width(), room.height() / size.height());
    const double scale = m_zoom->currentIndex() == 1 ? true_scale : std::clamp(fitting, 0.05, 4.0);
    const QSize shown = (size * (scale * ratio)).toSize();
    if (trouble) {
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
    if (const auto objection = m_file->objection()) {
        say(*objection);
        return false;
    }
    if (const auto trouble = trouble_in_figure(format(), m_document)) { // before anything is worked out
        say(translated(*trouble));
        return false;
    }
    const auto trouble = export_figure(m_document, &study(), path(), unknown);
    say(trouble.value_or(QString()));
    return !trouble;
}

} // namespace quantoscope
