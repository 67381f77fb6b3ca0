#include "app/window/main_window.h"

#include "app/cli/figure_options.h"
#include "app/plot/export.h"
#include "app/plot/figure_view.h"
#include "app/plot/qt_text.h"
#include "app/window/announcer.h"
#include "app/window/cursor_guide.h"
#include "app/window/cursor_panel.h"
#include "app/window/empty_page.h"
#include "app/window/export_dialog.h"
#include "app/window/facts_panel.h"
#include "app/window/files.h"
#include "app/window/inputs_controls.h"
#include "app/window/look.h"
#include "app/window/model_panel.h"
#include "app/window/other_revision.h"
#include "app/window/recovery_bar.h"
#include "app/window/screen_style.h"
#include "app/window/settings.h"
#include "app/window/shortcut_guard.h"
#include "app/window/side_panel.h"
#include "app/window/text_bar.h"
#include "app/window/time_machine.h"
#include "app/words/document_facts.h"
#include "core/analysis/fixed_point.h"
#include "core/analysis/witness.h"
#include "core/document/figure_size.h"
#include "core/text/number_text.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QMessageBox>
#include <QMimeData>
#include <QPrintDialog>
#include <QPrintPreviewDialog>
#include <QPrinter>
#include <QScreen>
#include <QSplitter>
#include <QStackedWidget>
#include <QStatusBar>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>

// Q_INIT_RESOURCE must stand outside any namespace.
static void register_resources()
{
    Q_INIT_RESOURCE(quantoscope);
}

namespace quantoscope {

namespace {

QFrame* vertical_line()
{
    auto* line = new QFrame;
    line->setFrameShape(QFrame::VLine);
    line->setFrameShadow(QFrame::Plain);
    line->setForegroundRole(QPalette::Mid);
    line->setFixedWidth(1);
    return line;
}

} // namespace

MainWindow::MainWindow(Document document, QWidget* parent)
    : QMainWindow(parent)
    , m_store(std::move(document))
    , m_files(new Files(m_store, *this))
    , m_recovery(new Recovery(m_store, *m_files))
    , m_recovery_bar(new RecoveryBar)
    , m_side(new SidePanel)
    , m_text(new TextBar)
    , m_view(new FigureView)
    , m_pages(new QStackedWidget)
    , m_empty(new EmptyPage)
    , m_split(new QSplitter(Qt::Vertical))
    , m_facts(new FactsPanel)
    , m_cursor(new CursorPanel)
    , m_time_machine(new TimeMachine)
    , m_other(new OtherRevision(*m_view))
    , m_inputs(new InputsControls)
    , m_readout(new QLabel)
    , m_markers(new QLabel)
    , m_speech(*m_view)
{
    // A static library's resources are not registered by themselves.
    register_resources();
    new Announcer(this);
    new ShortcutGuard(*this);
    setWindowIcon(QIcon(QStringLiteral(":/icons/quantoscope.svg")));
    auto* middle = new QVBoxLayout;
    middle->setContentsMargins(0, 0, 0, 0);
    middle->setSpacing(0);
    auto* fit_button = new QToolButton;
    fit_button->setText(tr("Fit"));
    fit_button->setToolTip(tr("Show the whole interval again (double click in the plot, Home)"));
    fit_button->setAccessibleName(tr("Fit"));
    connect(fit_button, &QToolButton::clicked, this, &MainWindow::fit);
    m_text->add_button(fit_button);
    middle->addWidget(m_recovery_bar);
    middle->addWidget(m_text);
    m_pages->addWidget(m_view);
    m_pages->addWidget(m_empty);
    m_split->addWidget(m_pages);
    m_split->setCollapsible(0, false);
    middle->addWidget(m_split, 1);
    auto* center = new QWidget;
    auto* row = new QHBoxLayout(center);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_side);
    row->addWidget(vertical_line());
    row->addLayout(middle, 1);
    row->addWidget(vertical_line());
    row->addWidget(m_facts);
    m_facts->add_section(m_cursor);
    m_facts->add_section(m_inputs);
    setCentralWidget(center);
    m_readout->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_readout->setContentsMargins(10, 2, 10, 2);
    statusBar()->addWidget(m_readout, 1);
    m_markers->setContentsMargins(10, 2, 10, 2);
    statusBar()->addPermanentWidget(m_markers);
    statusBar()->setAccessibleName(tr("Status"));
    m_other->setParent(this);
    m_side->place_below_revisions(m_time_machine);
    make_menus();
    connect_time_machine();
    connect_views();
    choose_theme(saved_theme_key());
    resize(QSize(1440, 900).boundedTo(screen()->availableSize()));
    restoreGeometry(saved_geometry());
}

// Losing the focus finishes an edit, which needs the store: it must happen while that is alive.
MainWindow::~MainWindow()
{
    hide();
    delete m_files; // listens to the store
}

// Before the views: a change of the document ends what is seen in its place.
void MainWindow::connect_time_machine()
{
    connect(&m_store, &Store::changed, m_other, &OtherRevision::stop);
    connect(m_time_machine, &TimeMachine::against_chosen, this,
            [this](const std::optional<Against>& against) {
                change([&](Document& document) { document.against = against; });
                if (against && against->style == AgainstStyle::blink) {
                    m_other->blink(m_store.document());
                }
            });
    connect(m_view, &FigureView::other_wanted, m_other, &OtherRevision::hold);
    connect(m_other, &OtherRevision::turned, this, [this] {
        show_figure(m_store.document());
        show_readout();
    });
    connect(m_other, &OtherRevision::finished, this, [this] { show_document(m_store.document()); });
}

void MainWindow::connect_views()
{
    connect(&m_store, &Store::changed, this, &MainWindow::show_document);
    connect(m_files, &Files::told, this,
            [this](const QString& told) { statusBar()->showMessage(told, 6000); });
    connect(m_files, &Files::measured_given, this, &MainWindow::compare_with_file);
    connect(m_files, &Files::model_opened, this, &MainWindow::show_model);
    connect(m_recovery, &Recovery::failed, this,
            [this](const QString& told) { statusBar()->showMessage(told, 15000); });
    connect(m_recovery_bar, &RecoveryBar::restore_wanted, this, &MainWindow::restore);
    connect(m_empty, &EmptyPage::linkActivated, this, [this] { change_spec(default_example(), true); });
    connect(m_side, &SidePanel::previewed, this, [this](const Spec& spec) { change_spec(spec, false); });
    connect(m_side, &SidePanel::committed, this, [this](const Spec& spec) { change_spec(spec, true); });
    connect(m_side, &SidePanel::edited, this, [this](const Document& document) { m_store.commit(document); });
    connect(m_text, &TextBar::previewed, this, [this](const Spec& spec) { change_spec(spec, false); });
    connect(m_text, &TextBar::finished, &m_store, &Store::finish);
    connect(m_text, &TextBar::cancelled, this, [this] {
        m_store.cancel();
        show_document(m_store.document()); // in the field, whether it is another or not
    });
    connect(m_text, &TextBar::session_given, this, [this](const QString& text) {
        m_files->take_text(text);
        show_document(m_store.document()); // the field is empty now, whether the session is another or not
    });
    connect(m_view, &FigureView::view_requested, this, [this](AxisRange x, std::optional<AxisRange> y) {
        Document document = m_store.document();
        document.view.x = x;
        document.view.y = y ? y : document.view.y;
        m_store.preview(document);
    });
    connect(m_view, &FigureView::gesture_finished, this,
            [this](bool continues) { m_store.commit(m_store.document(), continues); });
    connect(m_view, &FigureView::cursor_requested, this,
            [this](double x) { put_cursor(static_cast<float>(x)); });
    connect(m_view, &FigureView::cursor_stepped, this, [this](CursorStep step) {
        if (const auto x = stepped(m_store.document(), cursor(), step)) {
            put_cursor(*x);
        }
    });
    connect(m_view, &FigureView::marker_requested, this, &MainWindow::put_marker);
    connect(m_view, &FigureView::cursor_cleared, this, &MainWindow::clear_cursor);
    connect(m_view, &FigureView::heights_requested, this, &MainWindow::share_height);
    connect(m_view, &FigureView::resized, this, [this] { show_figure(m_store.document()); });
    connect(m_view, &FigureView::fit_requested, this, &MainWindow::fit);
    connect(m_view, &FigureView::hovered, this, [this](std::optional<double> x) {
        m_hovered = x;
        show_readout();
    });
    connect(m_inputs, &InputsControls::committed, this, [this](const InputDistribution& inputs) {
        change([&](Document& document) { document.inputs = inputs; });
    });
    connect(m_inputs, &InputsControls::file_wanted, this, &MainWindow::open_sample);
    connect(m_cursor, &CursorPanel::code_wanted, this, &MainWindow::go_to_code);
    connect(&m_speech, &PlotSpeech::wanted, this, &MainWindow::show_speech);
    connect(m_facts, &FactsPanel::place_chosen, this, &MainWindow::go_to);
    connect(&m_analyst, &Analyst::finished, this, [this] { show_document(m_store.document()); });
    connect(&m_analyst, &Analyst::out_of_memory, this, [this] {
        m_facts->show_notice(tr("There is not enough memory to solve every transition."),
                             m_store.document().interval);
    });
    connect(&m_analyst, &Analyst::progressed, this,
            [this](double done) { m_facts->show_progress(done, m_store.document().interval); });
}

void MainWindow::change_spec(const Spec& spec, bool finished)
{
    const Document document = m_store.document().is_empty() ? with_entry_added(m_store.document(), spec)
                                                            : with_spec(m_store.document(), spec);
    if (finished) {
        m_store.commit(document);
    } else {
        m_store.preview(document);
    }
}

void MainWindow::change(const std::function<void(Document&)>& act)
{
    Document document = m_store.document();
    act(document);
    m_store.commit(document);
}

void MainWindow::show_document(const Document& document)
{
    show_actions(document);
    m_pages->setCurrentIndex(document.is_empty() ? 1 : 0);
    m_side->show_document(document, *m_theme);
    if (document.is_empty()) {
        m_text->show_nothing();
    } else {
        m_text->show_spec(document.spec());
    }
    m_time_machine->show_document(document);
    m_inputs->setVisible(document.shows(PanelKind::probability) && !document.is_empty());
    m_inputs->show_inputs(document.inputs);
    show_figure(document);
    if (m_hovered) { // the figure may have moved below the pointer
        m_hovered = m_view->pointed();
    }
    show_readout();
    show_facts(document);
}

// Why nothing is said of the selected quantizer; empty where it is drawn.
QString MainWindow::absence(const Document& document)
{
    return document.is_empty()         ? tr("There is no quantizer yet.")
           : !shows_selected(document) ? tr("The selected quantizer is hidden.")
                                       : QString();
}

void MainWindow::show_facts(const Document& document)
{
    const QColor& accent = m_theme->widgets.accent;
    const Study* study = m_analyst.study_of(document);
    m_facts->show_changes(m_other->changes(document, study), accent);
    if (const QString reason = absence(document); !reason.isEmpty()) {
        m_facts->show_notice(reason, document.interval);
    } else if (study != nullptr) {
        m_facts->show_checks(study->analysis, m_theme->widgets);
        m_facts->show_facts(document_facts(document, *study, screen_style()), document.interval, accent);
    } else {
        m_facts->show_progress(m_analyst.progress(), document.interval);
    }
}

void MainWindow::show_figure(const Document& document)
{
    if (document.is_empty()) {
        return;
    }
    const Study* study = m_analyst.study_of(document);
    const OtherRevision::Seen seen = m_other->seen(document, study);
    Figure figure = m_other->figure_of(seen, document, study, m_view->columns());
    Captions captions = captions_for(figure, seen.document, seen.study, QLocale());
    captions.title.clear(); // the text bar says it
    m_view->show_figure(std::move(figure), captions, *m_theme, document.ticks);
}

// What the quantizer does at the input under the pointer, or at the cursor; solved, not read off the picture.
void MainWindow::show_readout()
{
    const OtherRevision::Seen seen =
        m_other->seen(m_store.document(), m_analyst.study_of(m_store.document()));
    const Document& document = seen.document;
    show_speech();
    const QLocale locale;
    const std::optional<float> x = cursor();
    std::optional<CursorFacts> facts;
    if (x && shows_selected(document)) {
        facts = cursor_facts(document, *x, seen.study);
    }
    CursorMarks marks;
    if (!document.is_empty()) {
        marks = cursor_marks(document, facts, locale);
        marks.x = x; // the line stays where nothing is said
    }
    if (!m_shows_box) {
        marks.lines.clear();
    }
    m_view->show_cursor(marks);
    if (facts) {
        m_cursor->show_input(document.spec(), *x, locale);
    } else {
        m_cursor->show_nothing(absence(document));
    }
    m_readout->setText(facts ? cursor_line(document, *facts, locale) : QString());
    m_readout->setAccessibleName(facts ? QString() : tr("Nothing is pointed at")); // else its text
    const QStringList markers = marker_lines(document, locale);
    m_markers->setText(markers.isEmpty() ? QString() : markers.back());
    QStringList lines = facts && facts->mismatch ? QStringList(mismatch_line(*facts, locale)) : QStringList();
    m_cursor->show_lines(lines << markers);
}

std::optional<float> MainWindow::cursor() const
{
    return m_hovered ? static_cast<float>(*m_hovered) : m_store.document().view.cursor;
}

void MainWindow::show_speech()
{
    const Document& document = m_store.document();
    if (const QString reason = absence(document); !reason.isEmpty()) {
        m_speech.show_nothing(reason);
    } else {
        m_speech.show(document, m_analyst.study_of(document), cursor());
    }
}

void MainWindow::put_cursor(float x)
{
    m_hovered.reset(); // until the pointer moves again
    change([x](Document& document) {
        document.view.cursor = x;
        AxisRange& view = document.view.x;
        if (x < view.first || x > view.last) { // follow it
            const double half = 0.5 * view.length();
            view = {x - half, x + half};
        }
    });
}

// At the input that is told of.
void MainWindow::put_marker(MarkerName name)
{
    const std::optional<float> x = cursor();
    if (!x) {
        statusBar()->showMessage(
            tr("Point at the plot or press an arrow key: the marker is set at that input"), 6000);
        return;
    }
    change([name, x](Document& document) {
        (name == MarkerName::a ? document.view.marker_a : document.view.marker_b) = x;
    });
    announce(*this, marker_lines(m_store.document(), QLocale()).join(QLatin1Char('\n')));
}

void MainWindow::clear_cursor()
{
    change([](Document& document) {
        document.view.cursor.reset();
        document.view.marker_a.reset();
        document.view.marker_b.reset();
    });
}

// Puts the cursor on an input that yields the code, or says that none does.
void MainWindow::go_to_code(std::int64_t code)
{
    if (const auto x = input_for_code(m_store.document().spec(), code)) {
        put_cursor(*x);
    } else {
        m_cursor->show_note(tr("No input yields code %1.").arg(code));
    }
}

void MainWindow::go_to(double x)
{
    change([x](Document& document) {
        // A view zoomed in far at 0 has no width elsewhere.
        const double half = std::max(0.5 * std::min(document.view.x.length(), 6.0), 1e-6 * std::fabs(x));
        document.view.x = {x - half, x + half};
        document.view.y.reset();
        document.view.cursor = static_cast<float>(x);
    });
}

void MainWindow::share_height(PanelKind upper, PanelKind lower, double share)
{
    Document document = m_store.document();
    double& above = document.panels[static_cast<std::size_t>(upper)].height;
    double& below = document.panels[static_cast<std::size_t>(lower)].height;
    const double both = above + below;
    above = share * both;
    below = both - above;
    m_store.preview(document);
}

void MainWindow::duplicate()
{
    if (m_store.document().entries.size() == most_entries) {
        statusBar()->showMessage(
            tr("There are %1 quantizers, as many as fit; remove one first").arg(most_entries), 6000);
        return;
    }
    m_store.commit(with_entry_added(m_store.document(), m_store.document().spec()));
}

void MainWindow::fit()
{
    change([](Document& document) {
        document.view.x = {static_cast<double>(document.interval.first),
                           static_cast<double>(document.interval.last)};
        if (!document.interval.is_finite()) {
            document.view.x = View{}.x;
        }
        document.view.y.reset();
    });
}

// The inputs in view become what the facts speak of.
void MainWindow::analyze_view()
{
    change([](Document& document) { document.interval = inputs_of(document.view.x); });
}

void MainWindow::analyze_default()
{
    change([](Document& document) { document.interval = Interval{-12.0f, 12.0f}; });
}

void MainWindow::zoom_in()
{
    m_view->zoom(0.8);
}

void MainWindow::zoom_out()
{
    m_view->zoom(1.25);
}

void MainWindow::focus_plot()
{
    m_view->setFocus(Qt::ShortcutFocusReason);
}

void MainWindow::edit_text()
{
    m_text->focus_text();
}

void MainWindow::copy_python()
{
    copy_text(QString::fromStdString(qkeras_python(m_store.document().spec())), tr("QKeras Python"));
}

void MainWindow::copy_fixed_point()
{
    if (const auto type = same_fixed_point(m_store.document().spec())) {
        copy_text(QString::fromStdString(fixed_point_spellings().front().text(*type)),
                  tr("Fixed-point type"));
    } else {
        statusBar()->showMessage(tr("No fixed-point type does what this quantizer does"), 6000);
    }
}

void MainWindow::copy_spec()
{
    copy_text(QString::fromStdString(text_of(m_store.document().spec())), tr("Text"));
}

void MainWindow::copy_facts()
{
    copy_text(m_facts->plain_text(), tr("Facts"));
}

void MainWindow::quit()
{
    close();
}

void MainWindow::reset_settings()
{
    for (QAction* action : m_part_actions) {
        action->setChecked(true);
    }
    forget_settings();
    choose_theme(QString());
    setWindowState(windowState().setFlag(Qt::WindowFullScreen, false));
    resize(QSize(1440, 900).boundedTo(screen()->availableSize()));
    const Document fresh;
    change([&fresh](Document& document) {
        document.panels = fresh.panels;
        document.ticks = fresh.ticks;
        document.error_unit = fresh.error_unit;
        document.reference = fresh.reference;
        document.width_measure = fresh.width_measure;
    });
}

void MainWindow::export_figure_file()
{
    if (!await_study()) {
        return;
    }
    const Document before = m_store.document();
    ExportDialog dialog(before, m_analyst.study_of(before), m_exported, this);
    dialog.on_accept = [&] { return dialog.write(m_files->unknown()); };
    if (dialog.exec() != QDialog::Accepted) {
        return;
    }
    m_exported = dialog.path();
    if (!(dialog.document() == before)) {
        m_store.commit(dialog.document());
    }
    statusBar()->showMessage(tr("Exported %1").arg(m_exported), 6000);
}

void MainWindow::export_table()
{
    TableDialog dialog(m_store.document().spec(), m_table, this);
    dialog.on_accept = [&dialog] { return dialog.write(); };
    if (dialog.exec() == QDialog::Accepted) {
        m_table = dialog.choice();
        statusBar()->showMessage(tr("Exported %1").arg(m_table.path), 6000);
    }
}

void MainWindow::copy_figure()
{
    if (!await_study()) {
        return;
    }
    const Document& document = m_store.document();
    const Study* study = m_analyst.study_of(document);
    auto mime = std::make_unique<QMimeData>();
    mime->setImageData(render_image(document, study, 2.0));
    if (const auto svg = encode_figure(*find_figure_format("svg"), document, study)) {
        mime->setData(QStringLiteral("image/svg+xml"), *svg);
    }
    std::string texts;
    for (const std::size_t index : drawn_entries(document)) {
        texts += (texts.empty() ? "" : "\n") + text_of(document.entries[index].spec);
    }
    mime->setText(QString::fromStdString(texts.empty() ? text_of(document.spec()) : texts));
    QApplication::clipboard()->setMimeData(mime.release());
    statusBar()->showMessage(tr("Figure copied"), 4000);
}

// The text of one of the file formats.
void MainWindow::copy_encoded(std::string_view ending, const QString& what)
{
    if (!await_study()) {
        return;
    }
    const Document& document = m_store.document();
    const auto text = encode_figure(*find_figure_format(ending), document, m_analyst.study_of(document));
    if (text) {
        copy_text(QString::fromUtf8(*text), what);
    } else {
        QMessageBox::warning(this, what, translated(text.error()));
    }
}

void MainWindow::copy_markdown()
{
    copy_encoded("md", tr("Markdown"));
}

void MainWindow::copy_latex()
{
    copy_encoded("tex", tr("LaTeX"));
}

void MainWindow::copy_command()
{
    copy_text(QString::fromStdString(plot_command_of(m_store.document(), m_exported.toStdString())),
              tr("Command line"));
}

void MainWindow::print_to(QPrinter& printer)
{
    const Document& document = m_store.document();
    if (!print_figure(printer, document, m_analyst.study_of(document))) {
        QMessageBox::warning(this, tr("Print"), tr("The printer cannot be painted on."));
    }
}

namespace {

// A page that suits the figure: the figure on it is as large as it is set, or as fits.
void prepare(QPrinter& printer, const Document& document)
{
    printer.setDocName(QString::fromStdString(text_of(document.spec())));
    printer.setPageOrientation(document.figure.width_mm > figure_height_mm(document) ? QPageLayout::Landscape
                                                                                     : QPageLayout::Portrait);
}

} // namespace

void MainWindow::print()
{
    if (!await_study()) {
        return;
    }
    QPrinter printer(QPrinter::HighResolution);
    prepare(printer, m_store.document());
    QPrintDialog dialog(&printer, this);
    if (dialog.exec() == QDialog::Accepted) {
        print_to(printer);
    }
}

void MainWindow::preview_print()
{
    if (!await_study()) {
        return;
    }
    QPrinter printer(QPrinter::HighResolution);
    prepare(printer, m_store.document());
    QPrintPreviewDialog dialog(&printer, this);
    connect(&dialog, &QPrintPreviewDialog::paintRequested, this, [this](QPrinter* page) { print_to(*page); });
    dialog.exec();
}

void MainWindow::copy_text(const QString& text, const QString& what)
{
    QApplication::clipboard()->setText(text);
    statusBar()->showMessage(tr("%1 copied").arg(what), 4000);
}

void MainWindow::use_theme(const Theme& theme)
{
    m_follows_system = false;
    if (m_theme == &theme) {
        return;
    }
    m_theme = &theme;
    QApplication::setPalette(palette_of(theme)); // dialogs and menus included
    setStyleSheet(style_sheet_of(theme));
    m_empty->use_link_color(theme.widgets.accent);
    m_text->use_link_color(theme.widgets.accent);
    if (m_model != nullptr) {
        m_model->use_theme(theme);
    }
    show_document(m_store.document());
}

// The theme of a key; that of the desktop where the key is empty or unknown.
void MainWindow::choose_theme(const QString& key)
{
    QAction* chosen = m_theme_actions.front();
    for (QAction* action : m_theme_actions) {
        chosen = action->data().toString() == key ? action : chosen;
    }
    chosen->setChecked(true);
    const QString known = chosen->data().toString();
    if (known.isEmpty()) {
        QApplication::setPalette(QPalette()); // what the desktop says without us
        m_theme = nullptr;
        use_theme(is_dark(QApplication::palette()) ? dark_theme() : light_theme());
        m_follows_system = true;
    } else {
        use_theme(*find_theme(known.toStdString()));
    }
}

bool MainWindow::event(QEvent* event)
{
    if (event->type() == QEvent::ThemeChange && m_follows_system) {
        choose_theme(QString());
    }
    return QMainWindow::event(event);
}

void MainWindow::changeEvent(QEvent* event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::WindowStateChange && m_full_screen != nullptr) {
        m_full_screen->setChecked(isFullScreen());
    }
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    save_geometry(saveGeometry());
    save_choices(m_store.document());
    QMainWindow::closeEvent(event);
}

} // namespace quantoscope
