#include "app/window/main_window.h"

#include "app/plot/qt_text.h"
#include "app/window/actions.h"
#include "app/window/facts_panel.h"
#include "app/window/history.h"
#include "app/window/language.h"
#include "app/window/settings.h"
#include "app/window/shortcut_guard.h"
#include "app/window/side_panel.h"
#include "app/window/text_bar.h"
#include "app/window/time_machine.h"
#include "app/words/panels.h"

#include <QActionGroup>
#include <QApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QMenuBar>
#include <QMessageBox>
#include <QStatusBar>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace quantoscope {

// The window's commands, in the order of the menus.
std::span<const ActionRow> MainWindow::action_rows()
{
    using W = MainWindow;
    static constexpr const char* file = QT_TR_NOOP("&File");
    static constexpr const char* edit = QT_TR_NOOP("&Edit");
    static constexpr const char* view = QT_TR_NOOP("&View");
    static constexpr const char* tools = QT_TR_NOOP("&Tools");
    static constexpr const char* help = QT_TR_NOOP("&Help");
    static constexpr ActionRow rows[] = {
        {file, QT_TR_NOOP("&New"), "Ctrl+N", QT_TR_NOOP("begin an empty session"), &W::new_session, false,
         false},
        {file, QT_TR_NOOP("&Open..."), "Ctrl+O",
         QT_TR_NOOP("open a session file, or a figure that holds one"), &W::open_session, false, false,
         &W::make_recent_menu},
        {file, QT_TR_NOOP("Open &model..."), "Ctrl+K",
         QT_TR_NOOP("list the quantizers of a Keras model file"), &W::open_model, false, false},
        {file, QT_TR_NOOP("&Save"), "Ctrl+S", QT_TR_NOOP("save the session to its file"), &W::save_session,
         false, false},
        {file, QT_TR_NOOP("Save &as..."), "Ctrl+Shift+S", QT_TR_NOOP("save the session to another file"),
         &W::save_session_as, false, false},
        {file, QT_TR_NOOP("&Export figure..."), "Ctrl+E",
         QT_TR_NOOP("set the figure and write it into a PNG, SVG, PDF, TikZ or data file"),
         &W::export_figure_file, true},
        {file, QT_TR_NOOP("Export &table..."), "Ctrl+Shift+E",
         QT_TR_NOOP("write the quantizer as a lookup table for C, Verilog, VHDL or Python"),
         &W::export_table},
        {file, QT_TR_NOOP("&Print..."), "Ctrl+P", QT_TR_NOOP("print the figure, as large as it is set"),
         &W::print, true},
        {file, QT_TR_NOOP("Print pre&view..."), "", QT_TR_NOOP("see the page before it is printed"),
         &W::preview_print},
        {file, QT_TR_NOOP("&Quit"), "Ctrl+Q", QT_TR_NOOP("close the window"), &W::quit, true, false},

        {edit, QT_TR_NOOP("&Paste"), "Ctrl+V", QT_TR_NOOP("paste a session or a quantizer from its text"),
         &W::paste, true, false},
        {edit, QT_TR_NOOP("Copy &session as text"), "Ctrl+Shift+L",
         QT_TR_NOOP("copy the whole session as one line, short enough for a message"), &W::copy_session,
         false, false},
        {edit, QT_TR_NOOP("Copy &figure"), "Ctrl+Shift+C",
         QT_TR_NOOP("copy the figure as an image, as a drawing and as text at once"), &W::copy_figure, true},
        {edit, QT_TR_NOOP("Copy quantizer as &QKeras Python"), "Ctrl+Shift+P",
         QT_TR_NOOP("copy the call as one types it in Python"), &W::copy_python},
        {edit, QT_TR_NOOP("Copy quantizer as &text"), "Ctrl+Shift+T",
         QT_TR_NOOP("copy the quantizer in the text form"), &W::copy_spec},
        {edit, QT_TR_NOOP("Copy quantizer as f&ixed-point type"), "",
         QT_TR_NOOP("copy ap_fixed<...>, which quantized_bits without a scale is"), &W::copy_fixed_point},
        {edit, QT_TR_NOOP("Copy as &Markdown"), "Ctrl+Shift+M",
         QT_TR_NOOP("copy the facts as a Markdown table"), &W::copy_markdown},
        {edit, QT_TR_NOOP("Copy as &LaTeX"), "Ctrl+Shift+X",
         QT_TR_NOOP("copy the figure as a pgfplots picture"), &W::copy_latex},
        {edit, QT_TR_NOOP("Copy c&ommand line"), "Ctrl+Shift+O",
         QT_TR_NOOP("copy the command that draws this figure"), &W::copy_command},
        {edit, QT_TR_NOOP("Copy f&acts"), "Ctrl+Shift+F", QT_TR_NOOP("copy all facts as text"),
         &W::copy_facts},
        {edit, QT_TR_NOOP("&Duplicate quantizer"), "Ctrl+D",
         QT_TR_NOOP("add a copy of the selected quantizer to the list"), &W::duplicate, true},
        {edit, QT_TR_NOOP("Edit quantizer te&xt"), "Ctrl+L",
         QT_TR_NOOP("go to the text field, all of it selected"), &W::edit_text, false, false},

        {view, QT_TR_NOOP("&Fit"), "Ctrl+0", QT_TR_NOOP("show the whole interval again"), &W::fit, true},
        {view, QT_TR_NOOP("Zoom &in"), "Ctrl++", QT_TR_NOOP("zoom in about the middle"), &W::zoom_in},
        {view, QT_TR_NOOP("Zoom &out"), "Ctrl+-", QT_TR_NOOP("zoom out about the middle"), &W::zoom_out,
         false, true, &W::make_view_actions},
        {view, QT_TR_NOOP("Go to p&lot"), "Ctrl+G", QT_TR_NOOP("put the keyboard into the plot"),
         &W::focus_plot},
        {view, QT_TR_NOOP("Go to model"), "Ctrl+Shift+G",
         QT_TR_NOOP("put the keyboard into the model's list"), &W::focus_model, false, false},
        {view, QT_TR_NOOP("Facts on the inputs in vie&w"), "Ctrl+I",
         QT_TR_NOOP("let the analysis speak of what is in view"), &W::analyze_view, true},
        {view, QT_TR_NOOP("Facts on [-12, 12]"), "Ctrl+Shift+I",
         QT_TR_NOOP("let the analysis speak of the usual interval"), &W::analyze_default, false, true,
         &W::make_look_actions},
        {view, QT_TR_NOOP("&Reset to defaults"), "",
         QT_TR_NOOP("panels, theme and window as they were at the first start"), &W::reset_settings, false,
         false},

        {tools, QT_TR_NOOP("Compare with &measured data..."), "Ctrl+M",
         QT_TR_NOOP("open rows of x,y from a simulation or a board and draw them over the staircase"),
         &W::open_measured},
        {tools, QT_TR_NOOP("&Next mismatch"), "F3",
         QT_TR_NOOP("put the cursor on the next measured row that differs"), &W::next_mismatch},
        {tools, QT_TR_NOOP("&Previous mismatch"), "Shift+F3",
         QT_TR_NOOP("put the cursor on the measured row before that differs"), &W::previous_mismatch},
        {tools, QT_TR_NOOP("&Remove measured data"), "", QT_TR_NOOP("compare with no measured data any more"),
         &W::remove_measured},

        {help, QT_TR_NOOP("&Keyboard and mouse"), "F1", QT_TR_NOOP("show this page"), &W::show_shortcuts,
         false, false},
        {help, QT_TR_NOOP("&About Quantoscope"), "", QT_TR_NOOP("version and licence"), &W::about, true,
         false},
    };
    return rows;
}

QMenu* MainWindow::menu(const char* title)
{
    for (QAction* action : menuBar()->actions()) {
        if (action->text() == tr(title)) {
            return action->menu();
        }
    }
    QMenu* made = menuBar()->addMenu(tr(title));
    connect(made, &QMenu::aboutToShow, this, finish_typing); // its actions are about what is on the screen
    return made;
}

void MainWindow::make_menus()
{
    menu("&File");
    QMenu* edit = menu("&Edit");
    add_step_actions(*edit, m_store, *this);
    make_panel_actions(*menu("&View"));
    for (const ActionRow& row : action_rows()) {
        QMenu* place = menu(row.menu);
        if (row.begins_group) {
            place->addSeparator();
        }
        QAction* action = place->addAction(tr(row.text), this, row.run);
        action->setShortcut(QKeySequence(QString::fromLatin1(row.keys)));
        action->setStatusTip(tr(row.help));
        action->setProperty("needs_quantizer", row.needs_quantizer);
        if (row.more != nullptr) {
            (this->*row.more)(*place);
        }
    }
}

void MainWindow::make_view_actions(QMenu& view)
{
    add_view_actions(view, m_store);
}

void MainWindow::make_look_actions(QMenu& view)
{
    view.addAction(make_compare_action(m_store, this));
    view.addSeparator();
    make_part_actions(view);
    view.addSeparator();
    make_theme_actions(view);
    make_language_actions(view);
}

// What makes room on a projector.
void MainWindow::make_part_actions(QMenu& view)
{
    m_full_screen = view.addAction(tr("Full screen"));
    m_full_screen->setCheckable(true);
    m_full_screen->setShortcut(QKeySequence(Qt::Key_F11));
    m_full_screen->setStatusTip(tr("give the window the whole screen, or take it back"));
    connect(m_full_screen, &QAction::triggered, this,
            [this](bool on) { setWindowState(windowState().setFlag(Qt::WindowFullScreen, on)); });
    struct Part {
        const char* key; // in the settings
        QString title;
        Qt::Key shortcut;
        QString help;
        std::function<void(bool)> show;
    };
    const Part parts[] = {
        {"controls", tr("Column of controls"), Qt::Key_F7, tr("show or hide the column at the left"),
         [this](bool on) { m_side->setVisible(on); }},
        {"facts", tr("Column of facts"), Qt::Key_F8, tr("show or hide the column at the right"),
         [this](bool on) { m_facts->setVisible(on); }},
        {"box", tr("Box at the cursor"), Qt::Key_F9, tr("show or hide what is told beside the cursor"),
         [this](bool on) {
             m_shows_box = on;
             if (m_theme != nullptr) { // not before the window is made
                 show_readout();
             }
         }}};
    for (const Part& part : parts) {
        QAction* action = view.addAction(part.title);
        action->setCheckable(true);
        action->setShortcut(QKeySequence(part.shortcut));
        action->setStatusTip(part.help);
        connect(action, &QAction::toggled, this, [key = part.key, show = part.show](bool on) {
            show(on);
            save_part_shown(key, on);
        });
        const bool shown = is_part_shown(part.key);
        action->setChecked(shown);
        part.show(shown);
        m_part_actions.push_back(action);
    }
}

// A check box for each panel but the plot, and what the panels tell.
void MainWindow::make_panel_actions(QMenu& view)
{
    int number = 1;
    for (const PanelRow& row : panel_rows()) {
        if (row.kind == PanelKind::plot) {
            continue;
        }
        QAction* action = view.addAction(translated(panel_title(row.kind)));
        action->setCheckable(true);
        action->setShortcut(QKeySequence(QStringLiteral("Ctrl+%1").arg(number++)));
        action->setStatusTip(translated(panel_explanation(row.kind)));
        m_panel_actions[static_cast<std::size_t>(row.kind)] = action;
        connect(action, &QAction::triggered, this, [this, kind = row.kind](bool on) {
            change([&](Document& document) { document.panels[static_cast<std::size_t>(kind)].shown = on; });
            if (m_store.document().sweep) {
                statusBar()->showMessage(tr("A sweep has no panels; they come back when it is off"), 6000);
            }
        });
    }
    view.addSeparator();
    const auto choice = [&](const QString& text, const QString& tip, auto get, auto set) {
        QAction* action = view.addAction(text);
        action->setCheckable(true);
        action->setStatusTip(tip);
        m_choices.push_back({action, get});
        connect(action, &QAction::triggered, this,
                [this, set](bool on) { change([&](Document& document) { set(document, on); }); });
    };
    choice(
        tr("Errors in &steps"), tr("count errors in steps (LSB) or in units of the output"),
        [](const Document& d) { return d.error_unit == ErrorUnit::steps; },
        [](Document& d, bool on) { d.error_unit = on ? ErrorUnit::steps : ErrorUnit::absolute; });
    choice(
        tr("Errors against the &mode's curve"),
        tr("measure errors against what the sigmoid mode puts in place of the true function"),
        [](const Document& d) { return d.reference == Reference::mode; },
        [](Document& d, bool on) { d.reference = on ? Reference::mode : Reference::truth; });
    choice(
        tr("Ticks as &binary fractions"), tr("write 3/2^3 instead of 0.375 at the axes"),
        [](const Document& d) { return d.ticks == TickNotation::binary; },
        [](Document& d, bool on) { d.ticks = on ? TickNotation::binary : TickNotation::decimal; });
    QMenu* widths = view.addMenu(tr("Step widths &tell"));
    auto* group = new QActionGroup(this);
    const std::pair<WidthMeasure, QString> measures[] = {{WidthMeasure::width, tr("&Width in x")},
                                                         {WidthMeasure::dnl, tr("&DNL (differential)")},
                                                         {WidthMeasure::inl, tr("&INL (integral)")}};
    for (const auto& [measure, title] : measures) {
        QAction* action = widths->addAction(title);
        action->setCheckable(true);
        group->addAction(action);
        m_choices.push_back({action, [measure](const Document& d) { return d.width_measure == measure; }});
        connect(action, &QAction::triggered, this,
                [this, measure] { change([&](Document& d) { d.width_measure = measure; }); });
    }
}

void MainWindow::make_theme_actions(QMenu& view)
{
    QMenu* menu = view.addMenu(tr("T&heme"));
    auto* group = new QActionGroup(this);
    const auto add = [&](const QString& title, const QString& key) {
        QAction* action = menu->addAction(title);
        action->setCheckable(true);
        action->setData(key);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, key] {
            choose_theme(key);
            save_theme_key(key);
        });
        m_theme_actions.push_back(action);
    };
    add(tr("As the &desktop"), QString());
    for (const Theme& theme : themes()) {
        add(QLatin1Char('&') + translated(theme.title.toStdString()), theme.key);
    }
}

void MainWindow::make_language_actions(QMenu& view)
{
    QMenu* menu = view.addMenu(tr("Lan&guage"));
    auto* group = new QActionGroup(this);
    const QString saved = saved_language();
    const auto add = [&](const QString& title, const QString& key) {
        QAction* action = menu->addAction(title);
        action->setCheckable(true);
        action->setChecked(key == saved);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, key, title] {
            save_language(key);
            statusBar()->showMessage(
                tr("Language at the next start: %1").arg(QString(title).remove(QLatin1Char('&'))), 6000);
        });
    };
    add(tr("As the &desktop"), QString());
    for (const Language& language : languages()) {
        add(QString::fromUtf8(language.name), QString::fromLatin1(language.key));
    }
}

// Menus follow the document.
void MainWindow::show_actions(const Document& document)
{
    for (std::size_t i = 0; i < m_panel_actions.size(); ++i) {
        if (m_panel_actions[i] != nullptr) {
            m_panel_actions[i]->setChecked(document.panels[i].shown);
        }
    }
    for (const auto& [action, get] : m_choices) {
        action->setChecked(get(document));
    }
    if (m_was_empty != document.is_empty()) {
        m_was_empty = document.is_empty();
        for (QAction* top : menuBar()->actions()) {
            for (QAction* action : top->menu()->actions()) {
                if (action->property("needs_quantizer").toBool()) {
                    action->setEnabled(!m_was_empty);
                }
            }
        }
    }
}

void MainWindow::show_shortcuts()
{
    QDialog dialog(this);
    dialog.setWindowTitle(tr("Keyboard and mouse"));
    auto* layout = new QVBoxLayout(&dialog);
    auto* page = new QTextBrowser;
    page->setHtml(shortcuts_page(actions_with_keys(*this)));
    page->setAccessibleName(tr("Keyboard and mouse"));
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, &dialog, &QDialog::reject);
    layout->addWidget(page);
    layout->addWidget(buttons);
    dialog.resize(760, 640);
    dialog.exec();
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
