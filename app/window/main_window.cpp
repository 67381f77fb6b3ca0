#include "app/window/main_window.h"

#include "app/plot/export.h"
#include "app/plot/figure_view.h"
#include "app/plot/qt_text.h"
#include "app/window/facts_panel.h"
#include "app/window/look.h"
#include "app/window/side_panel.h"
#include "app/window/text_bar.h"
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
#include <cmath>

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
    , m_readout(new QLabel)
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
    make_menus();
    connect_views();
    follow_system_theme();
    resize(QSize(1440, 900).boundedTo(screen()->availableSize()));
}

// Losing the focus finishes an edit, which needs the store: it must happen while that is alive.
MainWindow::~MainWindow()
{
    hide();
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
        m_store.commit(document);
    });
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
    QAction* undo = m_store.steps().createUndoAction(this, tr("&Undo"));
    undo->setShortcut(QKeySequence::Undo);
    QAction* redo = m_store.steps().createRedoAction(this, tr("&Redo"));
    redo->setShortcut(QKeySequence::Redo);
    edit->addActions({undo, redo});
    edit->addSeparator();
    edit->addAction(tr("Copy &figure"), QKeySequence(tr("Ctrl+Shift+C")), this, &MainWindow::copy_figure);
    edit->addAction(tr("Copy quantizer as &QKeras Python"), QKeySequence(tr("Ctrl+Shift+P")), this, [this] {
        copy_text(QString::fromStdString(qkeras_python(m_store.document().spec)), tr("QKeras Python"));
    });
    edit->addAction(tr("Copy quantizer as &text"), QKeySequence(tr("Ctrl+Shift+T")), this, [this] {
        copy_text(QString::fromStdString(text_of(m_store.document().spec)), tr("Text"));
    });
    edit->addAction(tr("Copy f&acts"), QKeySequence(tr("Ctrl+Shift+F")), this,
                    [this] { copy_text(m_facts->plain_text(), tr("Facts")); });
    edit->addSeparator();
    edit->addAction(tr("Edit &quantizer text"), QKeySequence(tr("Ctrl+L")), this,
                    [this] { m_text->focus_text(); });

    QMenu* view = menuBar()->addMenu(tr("&View"));
    view->addAction(tr("&Fit"), QKeySequence(tr("Ctrl+0")), this, &MainWindow::fit);
    view->addAction(tr("Zoom &in"), QKeySequence::ZoomIn, this, [this] { m_view->zoom(0.8); });
    view->addAction(tr("Zoom &out"), QKeySequence::ZoomOut, this, [this] { m_view->zoom(1.25); });
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
    add_theme(tr("&As the desktop"), [this] { follow_system_theme(); })->setChecked(true);
    for (const Theme& theme : quantoscope::themes()) {
        add_theme(QLatin1Char('&') + translated(theme.title.toStdString()),
                  [this, &theme] { use_theme(theme); });
    }

    QMenu* help = menuBar()->addMenu(tr("&Help"));
    help->addAction(tr("&About Quantoscope"), this, &MainWindow::about);
}

void MainWindow::change_spec(const Spec& spec, bool finished)
{
    Document document = m_store.document();
    document.spec = spec;
    if (finished) {
        m_store.commit(document);
    } else {
        m_store.preview(document);
    }
}

void MainWindow::show_document(const Document& document)
{
    show_figure(document);
    m_side->show_spec(document.spec);
    m_text->show_spec(document.spec);
    show_readout();
    if (const Study* study = m_analyst.study_of(document)) {
        m_facts->show_study(*study, m_theme->widgets.accent);
    } else {
        m_facts->show_progress(0.0, document.interval);
    }
}

void MainWindow::show_figure(const Document& document)
{
    const Study* study = m_analyst.study_of(document);
    Figure figure = build_figure(document.spec, document.view, study, m_view->columns());
    Captions captions = captions_for(figure, document.spec, study, QLocale());
    captions.title.clear(); // the text bar says it
    m_view->show_figure(std::move(figure), captions, *m_theme);
}

// What the quantizer does at the input under the pointer; the tread's ends are solved, not read off the
// picture.
void MainWindow::show_readout()
{
    if (!m_hovered) {
        m_readout->clear();
        return;
    }
    const Spec& spec = m_store.document().spec;
    const auto input = static_cast<float>(*m_hovered);
    const Segment tread = segment_at(spec, input);
    const double error = static_cast<double>(tread.value) - reference_curve(spec, Reference::truth)(input);
    const QLocale locale;
    // Inputs in full: float32 neighbours differ, and so must their texts.
    const auto exact = [&locale](float value) {
        return locale.toString(shortest_as_double(value), 'g', QLocale::FloatingPointShortest);
    };
    m_readout->setText(tr("x %1      q %2      code %3      tread [%4, %5]      error %6")
                           .arg(exact(input), exact(tread.value),
                                locale.toString(static_cast<qlonglong>(tread.code)), exact(tread.first),
                                exact(tread.last), locale.toString(error, 'g', 4)));
}

void MainWindow::go_to(double x)
{
    Document document = m_store.document();
    // A view zoomed in far at 0 has no width elsewhere.
    const double half = std::max(0.5 * std::min(document.view.x.length(), 6.0), 1e-6 * std::fabs(x));
    document.view = View{{x - half, x + half}, std::nullopt, x};
    m_store.commit(document);
}

void MainWindow::fit()
{
    Document document = m_store.document();
    document.view = View{};
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
