#include "app/window/main_window.h"

#include "app/plot/export.h"
#include "app/plot/figure_view.h"
#include "app/window/comparison.h"
#include "app/window/cursor_guide.h"
#include "app/window/facts_panel.h"
#include "app/window/history.h"
#include "app/window/look.h"
#include "app/window/side_panel.h"
#include "app/window/text_bar.h"
#include "app/window/time_machine.h"
#include "core/numeric/number_text.h"

#include <QActionGroup>
#include <QApplication>
#include <QClipboard>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenuBar>
#include <QMessageBox>
#include <QMimeData>
#include <QScreen>
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
    , m_side(new SidePanel)
    , m_text(new TextBar)
    , m_view(new FigureView)
    , m_facts(new FactsPanel)
    , m_time_machine(new TimeMachine)
    , m_comparison(new Comparison(*m_view))
    , m_readout(new QLabel)
    , m_markers(new QLabel)
{
    // A static library's resources are not registered by themselves.
    register_resources();
    setWindowTitle(tr("Quantoscope"));
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
    middle->addWidget(m_text);
    middle->addWidget(m_view, 1);
    auto* center = new QWidget;
    auto* row = new QHBoxLayout(center);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_side);
    row->addWidget(vertical_line());
    row->addLayout(middle, 1);
    row->addWidget(vertical_line());
    row->addWidget(m_facts);
    setCentralWidget(center);
    m_readout->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_readout->setContentsMargins(10, 2, 10, 2);
    statusBar()->addWidget(m_readout, 1);
    m_markers->setContentsMargins(10, 2, 10, 2);
    statusBar()->addPermanentWidget(m_markers);
    m_comparison->setParent(this);
    m_side->place_below_revisions(m_time_machine);
    make_menus();
    connect_time_machine();
    connect_views();
    follow_system_theme();
    resize(QSize(1440, 900).boundedTo(screen()->availableSize()));
}

// Losing the focus finishes an edit, which needs the store: it must happen while that is alive.
MainWindow::~MainWindow()
{
    hide();
}

// Before the views: a change of the document ends what is seen in its place.
void MainWindow::connect_time_machine()
{
    connect(&m_store, &Store::changed, m_comparison, &Comparison::stop);
    connect(m_time_machine, &TimeMachine::against_chosen, this,
            [this](const std::optional<Against>& against) {
                Document document = m_store.document();
                document.against = against;
                m_store.commit(document);
                if (against && against->style == AgainstStyle::blink) {
                    m_comparison->blink(document);
                }
            });
    connect(m_view, &FigureView::other_wanted, m_comparison, &Comparison::hold);
    connect(m_comparison, &Comparison::turned, this, [this] {
        show_figure(m_store.document());
        show_readout();
    });
    connect(m_comparison, &Comparison::finished, this, [this] { show_document(m_store.document()); });
}

void MainWindow::connect_views()
{
    connect(&m_store, &Store::changed, this, &MainWindow::show_document);
    connect(m_side, &SidePanel::previewed, this, [this](const Spec& spec) { change_spec(spec, false); });
    connect(m_side, &SidePanel::committed, this, [this](const Spec& spec) { change_spec(spec, true); });
    connect(m_text, &TextBar::previewed, this, [this](const Spec& spec) { change_spec(spec, false); });
    connect(m_text, &TextBar::committed, this, [this](const Spec& spec) { change_spec(spec, true); });
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
        if (const auto x = stepped(m_store.document(), step)) {
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
    connect(m_facts, &FactsPanel::place_chosen, this, &MainWindow::go_to);
    connect(&m_analyst, &Analyst::finished, this, [this] { show_document(m_store.document()); });
    connect(&m_analyst, &Analyst::out_of_memory, this, [this] {
        m_facts->show_notice(tr("There is not enough memory to solve every transition."),
                             m_store.document().interval);
    });
    connect(&m_analyst, &Analyst::progressed, this,
            [this](double done) { m_facts->show_progress(done, m_store.document().interval); });
}

void MainWindow::make_menus()
{
    QMenu* file = menuBar()->addMenu(tr("&File"));
    file->addAction(tr("&Export figure..."), QKeySequence(tr("Ctrl+E")), this,
                    &MainWindow::export_figure_file);
    file->addSeparator();
    file->addAction(tr("&Quit"), QKeySequence::Quit, this, &QWidget::close);

    QMenu* edit = menuBar()->addMenu(tr("&Edit"));
    add_step_actions(*edit, m_store, *this);
    edit->addSeparator();
    edit->addAction(tr("Copy &figure"), QKeySequence(tr("Ctrl+Shift+C")), this, &MainWindow::copy_figure);
    edit->addAction(tr("Copy quantizer as &QKeras Python"), QKeySequence(tr("Ctrl+Shift+P")), this, [this] {
        copy_text(QString::fromStdString(qkeras_python(m_store.document().spec())), tr("QKeras Python"));
    });
    edit->addAction(tr("Copy quantizer as &text"), QKeySequence(tr("Ctrl+Shift+T")), this, [this] {
        copy_text(QString::fromStdString(text_of(m_store.document().spec())), tr("Text"));
    });
    edit->addAction(tr("Copy f&acts"), QKeySequence(tr("Ctrl+Shift+F")), this,
                    [this] { copy_text(m_facts->plain_text(), tr("Facts")); });
    edit->addSeparator();
    edit->addAction(tr("Edit &quantizer text"), QKeySequence(tr("Ctrl+L")), this,
                    [this] { m_text->focus_text(); });

    QMenu* view = menuBar()->addMenu(tr("&View"));
    add_view_actions(*view, m_store);
    view->addAction(tr("&Fit"), QKeySequence(tr("Ctrl+0")), this, &MainWindow::fit);
    view->addAction(tr("Zoom &in"), QKeySequence::ZoomIn, this, [this] { m_view->zoom(0.8); });
    view->addAction(tr("Zoom &out"), QKeySequence::ZoomOut, this, [this] { m_view->zoom(1.25); });
    view->addSeparator();
    view->addAction(make_compare_action(m_store, this));
    view->addSeparator();
    QMenu* themes = view->addMenu(tr("&Theme"));
    auto* group = new QActionGroup(this);
    const auto add_theme = [&](const QString& title, auto chosen) {
        QAction* action = themes->addAction(title);
        action->setCheckable(true);
        group->addAction(action);
        connect(action, &QAction::triggered, this, chosen);
        return action;
    };
    add_theme(tr("As the &desktop"), [this] { follow_system_theme(); })->setChecked(true);
    add_theme(tr("&Light"), [this] { use_theme(light_theme()); });
    add_theme(tr("D&ark"), [this] { use_theme(dark_theme()); });

    QMenu* help = menuBar()->addMenu(tr("&Help"));
    help->addAction(tr("&About Quantoscope"), this, &MainWindow::about);
}

void MainWindow::change_spec(const Spec& spec, bool finished)
{
    const Document document = with_spec(m_store.document(), spec);
    if (finished) {
        m_store.commit(document);
    } else {
        m_store.preview(document);
    }
}

void MainWindow::show_document(const Document& document)
{
    show_figure(document);
    m_side->show_spec(document.spec());
    m_text->show_spec(document.spec());
    m_time_machine->show_document(document);
    show_readout();
    const Study* study = m_analyst.study_of(document);
    m_facts->show_changes(m_comparison->changes(document, study), (*m_theme)[Role::quantized].color);
    if (study != nullptr) {
        m_facts->show_study(*study, (*m_theme)[Role::quantized].color);
    } else {
        m_facts->show_progress(0.0, document.interval);
    }
}

void MainWindow::show_figure(const Document& document)
{
    const auto [seen, study] = m_comparison->seen(document, m_analyst.study_of(document), m_view->figure());
    Figure figure = build_figure(seen, study, m_view->columns());
    Captions captions = captions_for(figure, seen, study, QLocale());
    captions.title.clear(); // the text bar says it
    m_view->show_figure(std::move(figure), captions, *m_theme, document.ticks);
}

// What the quantizer does at the input under the pointer, or at the cursor; solved, not read off the picture.
void MainWindow::show_readout()
{
    const Document document = m_comparison->seen(m_store.document(), nullptr, m_view->figure()).document;
    const QLocale locale;
    std::optional<float> x = document.view.cursor;
    if (m_hovered) {
        x = static_cast<float>(*m_hovered);
    }
    std::optional<CursorFacts> facts;
    if (x) {
        facts = cursor_facts(document, *x);
    }
    m_view->show_cursor(cursor_marks(document, facts, locale));
    m_readout->setText(facts ? cursor_line(document, *facts, locale) : QString());
    m_markers->setText(marker_line(document, locale));
}

void MainWindow::put_cursor(float x)
{
    Document document = m_store.document();
    document.view.cursor = x;
    AxisRange& view = document.view.x;
    if (x < view.first || x > view.last) { // follow it
        const double half = 0.5 * view.length();
        view = {x - half, x + half};
    }
    m_store.commit(document);
}

void MainWindow::put_marker(MarkerName name)
{
    Document document = m_store.document();
    if (const std::optional<float> x = document.view.cursor) {
        (name == MarkerName::a ? document.view.marker_a : document.view.marker_b) = x;
        m_store.commit(document);
    }
}

void MainWindow::clear_cursor()
{
    Document document = m_store.document();
    document.view.cursor.reset();
    document.view.marker_a.reset();
    document.view.marker_b.reset();
    m_store.commit(document);
}

void MainWindow::go_to(double x)
{
    Document document = m_store.document();
    const double half = 0.5 * std::min(document.view.x.length(), 6.0);
    document.view.x = {x - half, x + half};
    document.view.y.reset();
    document.view.cursor = static_cast<float>(x);
    m_store.commit(document);
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

void MainWindow::fit()
{
    Document document = m_store.document();
    document.view.x = View{}.x;
    document.view.y.reset();
    m_store.commit(document);
}

void MainWindow::export_figure_file()
{
    QFileDialog dialog(this, tr("Export figure"));
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    QStringList filters;
    for (const FileFormat& format : file_formats()) {
        filters.push_back(QStringLiteral("%1 (*.%2)").arg(format.title, format.ending));
    }
    dialog.setNameFilters(filters);
    // The dialog adds the ending itself, so that its question before overwriting is about the real name.
    const auto use_ending = [&dialog, &filters](const QString& filter) {
        const qsizetype index = std::max<qsizetype>(filters.indexOf(filter), 0);
        dialog.setDefaultSuffix(file_formats()[static_cast<std::size_t>(index)].ending);
    };
    use_ending(filters.front());
    connect(&dialog, &QFileDialog::filterSelected, this, use_ending);
    dialog.selectFile(QStringLiteral("quantoscope"));
    if (dialog.exec() != QDialog::Accepted) {
        return;
    }
    const QString path = dialog.selectedFiles().constFirst();
    const Document& document = m_store.document();
    const Theme& theme = light_theme(); // files are for paper and pages
    if (const auto trouble =
            export_figure(document, m_analyst.study_of(document), path, default_size_mm, theme)) {
        statusBar()->clearMessage();
        QMessageBox::warning(this, tr("Export figure"), *trouble);
    } else {
        statusBar()->showMessage(tr("Exported %1").arg(path), 6000);
    }
}

void MainWindow::copy_figure()
{
    auto mime = std::make_unique<QMimeData>();
    mime->setImageData(render_image(m_store.document(), m_analyst.study_of(m_store.document()),
                                    default_size_mm, light_theme(), 2.0));
    QApplication::clipboard()->setMimeData(mime.release());
    statusBar()->showMessage(tr("Figure copied"), 4000);
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
    show_document(m_store.document());
}

void MainWindow::follow_system_theme()
{
    QApplication::setPalette(QPalette()); // what the desktop says without us
    m_theme = nullptr;
    use_theme(is_dark(QApplication::palette()) ? dark_theme() : light_theme());
    m_follows_system = true;
}

bool MainWindow::event(QEvent* event)
{
    if (event->type() == QEvent::ThemeChange && m_follows_system) {
        follow_system_theme();
    }
    return QMainWindow::event(event);
}

void MainWindow::about()
{
    QMessageBox::about(
        this, tr("About Quantoscope"),
        tr("<h3>Quantoscope %1</h3><p>What a fixed-point activation really does: exact staircases "
           "of QKeras's quantizers.</p><p>GNU General Public License, version 3 or later.</p>")
            .arg(QCoreApplication::applicationVersion()));
}

} // namespace quantoscope
