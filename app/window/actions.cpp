#include "app/window/actions.h"

#include "app/plot/qt_text.h"
#include "app/window/keyboard.h"
#include "app/words/panels.h"

#include <QSvgRenderer>

namespace quantoscope::inline window {
namespace {
constexpr ActionRow in_file[] = {
    {"new", QT_TR_NOOP("&New"), "begin an empty session", "Ctrl+N"},
    {"open", QT_TR_NOOP("&Open..."), "open a session file, or a figure that holds one", "Ctrl+O"},
    {"open_recent", QT_TR_NOOP("Open &recent"), "", "", is_submenu},
    {"open_model", QT_TR_NOOP("Open &model..."), "list the quantizers of a Keras model file", "Ctrl+K"},
    {"open_lesson", QT_TR_NOOP("Open &lesson..."), "work through a lesson somebody wrote", ""},
    {"save", QT_TR_NOOP("&Save"), "save the session to its file", "Ctrl+S"},
    {"save_as", QT_TR_NOOP("Save &as..."), "save the session to another file", "Ctrl+Shift+S"},
    {"export_figure", QT_TR_NOOP("&Export figure..."),
     "set the figure and write it into a PNG, SVG, PDF, TikZ or data file", "Ctrl+E", begins_group | needs_quantizer},
    {"export_table", QT_TR_NOOP("Export &table..."),
     "write the quantizer as a lookup table for C, Verilog, VHDL or Python", "Ctrl+Shift+E", needs_quantizer},
    {"print", QT_TR_NOOP("&Print..."), "print the figure, as large as it is set", "Ctrl+P",
     begins_group | needs_quantizer},
    {"print_preview", QT_TR_NOOP("Print pre&view..."), "see the page before it is printed", "", needs_quantizer},
    {"print_worksheet", QT_TR_NOOP("Print &worksheet..."),
     "write the lesson, or all lessons, as sheets of paper with their answers, and open them to be printed"},
    {"quit", QT_TR_NOOP("&Quit"), "close the window", "Ctrl+Q", begins_group},
};

constexpr ActionRow in_edit[] = {
    {"undo", QT_TR_NOOP("&Undo"), "take the last step back", "Undo"},
    {"redo", QT_TR_NOOP("&Redo"), "make the step again that was taken back", "Redo"},
    {"history", QT_TR_NOOP("&History..."), "list every step; choosing one goes there", "Ctrl+H"},
    {"paste", QT_TR_NOOP("&Paste"), "paste a session or a quantizer from its text", "Ctrl+V", begins_group},
    {"copy_session", QT_TR_NOOP("Copy &session as text"),
     "copy the whole session as one line, short enough for a message", "Ctrl+Shift+L"},
    {"copy_figure", QT_TR_NOOP("Copy &figure"), "copy the figure as an image, as a drawing and as text at once",
     "Ctrl+Shift+C", begins_group | needs_quantizer},
    {"copy_python", QT_TR_NOOP("Copy quantizer as &QKeras Python"), "copy the call as one types it in Python",
     "Ctrl+Shift+P", needs_quantizer},
    {"copy_text", QT_TR_NOOP("Copy quantizer as &text"), "copy the quantizer in the text form", "Ctrl+Shift+T",
     needs_quantizer},
    {"copy_fixed_point", QT_TR_NOOP("Copy quantizer as f&ixed-point type"),
     "copy ap_fixed<...>, which quantized_bits without a scale is", "", needs_quantizer},
    {"copy_markdown", QT_TR_NOOP("Copy as &Markdown"), "copy the facts as a Markdown table", "Ctrl+Shift+M",
     needs_quantizer},
    {"copy_latex", QT_TR_NOOP("Copy as &LaTeX"), "copy the figure as a pgfplots picture", "Ctrl+Shift+X",
     needs_quantizer},
    {"copy_command", QT_TR_NOOP("Copy c&ommand line"), "copy the command that draws this figure", "Ctrl+Shift+O",
     needs_quantizer},
    {"copy_facts", QT_TR_NOOP("Copy f&acts"), "copy all facts as text", "Ctrl+Shift+F", needs_quantizer},
    {"copy_value", QT_TR_NOOP("Copy &value at the cursor"), "copy input, output and code at the cursor as text", "",
     needs_quantizer},
    {"duplicate", QT_TR_NOOP("&Duplicate quantizer"), "add a copy of the selected quantizer to the list", "Ctrl+D",
     begins_group | needs_quantizer},
    {"edit_text", QT_TR_NOOP("Edit quantizer te&xt"), "go to the text field, all of it selected", "Ctrl+L"},
};

constexpr ActionRow in_view[] = {
    {"panels", "", "", "", for_each_panel},
    {"errors_in_steps", QT_TR_NOOP("Errors in &steps"), "count errors in steps (LSB) or in units of the output", "",
     begins_group | checkable},
    {"errors_against_mode", QT_TR_NOOP("Errors against the &mode's curve"),
     "measure errors against what the sigmoid mode puts in place of the true function", "", checkable},
    {"error_area", QT_TR_NOOP("Error as an area"), "shade what lies between staircase and curve", "", checkable},
    {"binary_ticks", QT_TR_NOOP("Ticks as &binary fractions"), "write 3/2^3 instead of 0.375 at the axes", "",
     checkable},
    {"width_measure", QT_TR_NOOP("S&tep widths show"), "", "", is_submenu},
    {"fit", QT_TR_NOOP("&Fit"), "show the whole interval again", "Ctrl+0", begins_group | needs_quantizer},
    {"zoom_in", QT_TR_NOOP("Zoom &in"), "zoom in about the middle", "Ctrl++", needs_quantizer},
    {"zoom_out", QT_TR_NOOP("Zoom &out"), "zoom out about the middle", "Ctrl+-", needs_quantizer},
    {"zoom_here", QT_TR_NOOP("Zoom in h&ere"), "zoom in about what is pointed at, or about the cursor", "",
     needs_quantizer},
    {"axis_ends", QT_TR_NOOP("E&nds of the axes..."), "type where the axes end, one after the other", "",
     needs_quantizer},
    {"back", QT_TR_NOOP("Bac&k"), "see what was in view before", "Alt+Left"},
    {"forward", QT_TR_NOOP("Forwar&d"), "see what was in view before going back", "Alt+Right"},
    {"go_to_plot", QT_TR_NOOP("Go to p&lot"), "put the keyboard into the plot", "Ctrl+G", needs_quantizer},
    {"add_marker", QT_TR_NOOP("&Add marker"), "put marker A, then B, at the cursor", "", needs_quantizer},
    {"go_to_model", QT_TR_NOOP("Go to model"), "put the keyboard into the model's list", "Ctrl+Shift+G"},
    {"analyze_view", QT_TR_NOOP("Facts on the inputs in vie&w"), "let the analysis speak of what is in view", "Ctrl+I",
     begins_group | needs_quantizer},
    {"analyze_default", QT_TR_NOOP("Facts on the usual inputs"), "let the analysis speak of the usual interval",
     "Ctrl+Shift+I", needs_quantizer},
    {"compare_previous", QT_TR_NOOP("&Compare with previous revision"), "show what changed since the previous revision",
     "Ctrl+R", checkable},
    {"full_screen", QT_TR_NOOP("Full screen"), "give the window the whole screen, or take it back", "F11",
     begins_group | checkable},
    {"show_controls", QT_TR_NOOP("Column of controls"), "show or hide the column at the left", "F7", checkable},
    {"show_facts", QT_TR_NOOP("Column of facts"), "show or hide the column at the right", "F8", checkable},
    {"show_box", QT_TR_NOOP("Box at the cursor"), "show or hide the box at the cursor", "F9", checkable},
    {"less_motion", QT_TR_NOOP("Less motion"), "let staircases jump instead of moving", "", checkable},
    {"theme", QT_TR_NOOP("T&heme"), "", "", begins_group | is_submenu},
    {"language", QT_TR_NOOP("Lan&guage"), "", "", is_submenu},
    {"reset", QT_TR_NOOP("&Reset to defaults"), "panels, theme and window as they were at the first start"},
};

constexpr ActionRow in_tools[] = {
    {"lessons", QT_TR_NOOP("&Lessons..."), "learn what a fixed-point activation does, by predicting it", "F2"},
    {"present", QT_TR_NOOP("Pres&ent"), "show plot and lesson large, on the whole screen; Escape leaves", "F5",
     checkable},
    {"play", QT_TR_NOOP("Pla&y"), "run the parameter played last, or the bits, through its values and back, or pause",
     "Ctrl+Space", begins_group | needs_quantizer},
    {"play_speed", QT_TR_NOOP("Play &speed"), "", "", is_submenu},
    {"compare_measured", QT_TR_NOOP("Compare with &measured data..."),
     "open rows of x,y from a simulation or a board and draw them over the staircase", "Ctrl+M",
     begins_group | needs_quantizer},
    {"next_mismatch", QT_TR_NOOP("&Next mismatch"),
     "put the cursor on the next measured row, or input code of the chip, that differs", "F3", needs_quantizer},
    {"previous_mismatch", QT_TR_NOOP("&Previous mismatch"),
     "put the cursor on the measured row, or input code of the chip, before that differs", "Shift+F3", needs_quantizer},
    {"remove_measured", QT_TR_NOOP("&Remove measured data"), "compare with no measured data any more", "",
     needs_quantizer},
    {"find_settings", QT_TR_NOOP("&Find settings"), "list the settings that keep to limits, fewest bits first",
     "Ctrl+F", begins_group | needs_quantizer | checkable},
    {"prove", QT_TR_NOOP("Pro&ve over all inputs..."), "evaluate every input and compare with what is shown",
     "Ctrl+Shift+V", needs_quantizer},
};

constexpr ActionRow in_help[] = {
    {"manual", QT_TR_NOOP("&Manual"), "open the manual at the page about the control with the focus", "F1"},
    {"shortcuts", QT_TR_NOOP("&Keyboard and mouse"), "show this page", "Ctrl+F1"},
    {"about", QT_TR_NOOP("&About Quantoscope"), "version and licence", "", begins_group},
};

constexpr MenuRow menus[] = {{QT_TR_NOOP("&File"), in_file},
                             {QT_TR_NOOP("&Edit"), in_edit},
                             {QT_TR_NOOP("&View"), in_view},
                             {QT_TR_NOOP("&Tools"), in_tools},
                             {QT_TR_NOOP("&Help"), in_help}};

QKeySequence sequence_of(const QString& keys) {
    return keys == QLatin1String("Undo")   ? QKeySequence(QKeySequence::Undo)
           : keys == QLatin1String("Redo") ? QKeySequence(QKeySequence::Redo)
                                           : QKeySequence(keys);
}

const ActionRow* row_of(const QString& id) {
    for (const MenuRow& menu : menus) {
        for (const ActionRow& row : menu.actions) {
            if (id == QLatin1String(row.id)) { return &row; }
        }
    }
    return nullptr;
}

// A button with its icon: lines in a square of 16 units.
struct BarRow {
    const char* id; // of an action's row, or of a menu of the bar
    const char* word;
    const char* lines;
    bool begins_group = false;
    bool opens_menu = false;
};

constexpr BarRow rows[] = {
    {"undo", QT_TR_NOOP("Undo"), R"(M3 6h7a3.5 3.5 0 0 1 0 7H6M6 3 3 6l3 3)"},
    {"redo", QT_TR_NOOP("Redo"), R"(M13 6H6a3.5 3.5 0 0 0 0 7h4M10 3l3 3-3 3)"},
    {"fit", QT_TR_NOOP("Fit"), R"(M2 5V2h3M11 2h3v3M14 11v3h-3M5 14H2v-3M5 8h6)", true},
    {"show_panels", QT_TR_NOOP("Panels"), R"(M2 2h12v7H2zM2 11h12v3H2z)", false, true},
    {"compare", QT_TR_NOOP("Compare"), R"(M2 12h4V8h4V4h4M2 14h7v-4h5)", false, true},
    {"export_figure", QT_TR_NOOP("Export"), R"(M8 2v8M5 7l3 3 3-3M2 11v3h12v-3)", true},
    {"lessons", QT_TR_NOOP("Lessons"), R"(M1.500 6 8 3l6.500 3L8 9zM4 7.500v3.500q4 2.500 8 0V7.500)", true},
    {"present", QT_TR_NOOP("Present"), R"(M1.500 2.500h13v8h-13zM8 10.500v3M5 13.500h6)"},
    {"manual", QT_TR_NOOP("Help"), R"(M5.5 6a2.5 2.5 0 1 1 3.6 2.2Q8 8.800 8 10.200M8 12.400v1.200)"},
};

// Of the menu "compare", which only the bar has.
constexpr const char* comparisons[] = {"compare_previous", "duplicate", "compare_measured"};

QIcon icon_of(const char* lines, const QColor& color) {
    constexpr int side = 16;
    constexpr int dots = 3; // for screens of up to three times the dots
    QSvgRenderer drawing(QStringLiteral(R"(<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'>)"
                                        R"(<path d='%1' fill='none' stroke='%2' stroke-width='1.4'/></svg>)")
                             .arg(QLatin1String(lines), color.name())
                             .toUtf8());
    QPixmap pixmap(side * dots, side * dots);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    drawing.render(&painter);
    painter.end();
    pixmap.setDevicePixelRatio(dots);
    return pixmap;
}

QMenu* menu_of(const BarRow& row, Actions& actions, QWidget* parent) {
    auto* menu = new QMenu(parent);
    if (QLatin1String(row.id) == QLatin1String("compare")) {
        for (const char* id : comparisons) { menu->addAction(&actions[QLatin1String(id)]); }
    } else {
        actions.add_panels_to(*menu);
    }
    return menu;
}
} // namespace

std::span<const MenuRow> menu_rows() { return menus; }

QString action_title(const QString& id) {
    const ActionRow* row = row_of(id);
    return row == nullptr ? QString() : translated(row->title);
}

QString keys_of(const char* id) {
    return sequence_of(QString::fromLatin1(row_of(QString::fromLatin1(id))->keys)).toString(QKeySequence::NativeText);
}

Actions::Actions(QMainWindow& window) : QObject(&window), m_window(window) {
    for (const MenuRow& row : menus) {
        QMenu* menu = window.menuBar()->addMenu(translated(row.title));
        connect(menu, &QMenu::aboutToShow, this, finish_typing); // actions are about what is on the screen
        for (const ActionRow& action : row.actions) { add(action, *menu); }
    }
}

void Actions::add(const ActionRow& row, QMenu& menu) {
    if (row.is(begins_group)) { menu.addSeparator(); }
    const QString id = QString::fromLatin1(row.id);
    if (row.is(for_each_panel)) {
        add_panels(menu);
    } else if (row.is(is_submenu)) {
        m_actions[id] = menu.addMenu(translated(row.title))->menuAction();
        m_actions[id]->setObjectName(id);
    } else {
        add_action(id, menu, translated(row.title), translated(row.help), QString::fromLatin1(row.keys))
            .setCheckable(row.is(checkable));
    }
}

QAction& Actions::add_action(const QString& id, QMenu& menu, const QString& text, const QString& help,
                             const QString& keys) {
    QAction* action = menu.addAction(text);
    action->setObjectName(id);
    action->setShortcut(sequence_of(keys));
    action->setStatusTip(help);
    m_actions[id] = action;
    return *action;
}

void Actions::add_panels(QMenu& menu) {
    int number = 1;
    for (const PanelRow& row : panel_rows()) {
        if (row.kind != PanelKind::plot) {
            add_action(panel_action_id(row), menu, translated(panel_title(row.kind)),
                       translated(panel_explanation(row.kind)), QStringLiteral("Ctrl+%1").arg(number++))
                .setCheckable(true);
        }
    }
}

void Actions::add_panels_to(QMenu& menu) const {
    for (const PanelRow& row : panel_rows()) {
        if (row.kind != PanelKind::plot) { menu.addAction(&(*this)[panel_action_id(row)]); }
    }
}

QAction& Actions::operator[](const QString& id) const {
    QAction* action = m_actions.value(id);
    Q_ASSERT_X(action != nullptr, "Actions", qPrintable(id));
    return *action;
}

void Actions::show_document(const Document& document) {
    if (m_was_empty == document.is_empty()) { return; }
    m_was_empty = document.is_empty();
    for (const MenuRow& menu : menus) {
        for (const ActionRow& row : menu.actions) {
            if (row.is(needs_quantizer)) { (*this)[QString::fromLatin1(row.id)].setEnabled(!m_was_empty); }
        }
    }
}

QString panel_action_id(const PanelRow& row) { return QStringLiteral("panel_") + qt_text(row.key); }

SlimBar::SlimBar(Actions& actions) {
    setAccessibleName(tr("Tools"));
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setIconSize({16, 16});
    for (const BarRow& row : rows) {
        if (row.begins_group) { addSeparator(); }
        QAction* action = row.opens_menu ? new QAction(this) : &actions[QLatin1String(row.id)];
        action->setIconText(tr(row.word));
        action->setIconVisibleInMenu(false);
        addAction(action);
        auto* button = qobject_cast<QToolButton*>(widgetForAction(action));
        button->setAccessibleName(tr(row.word));
        if (row.opens_menu) {
            action->setMenu(menu_of(row, actions, this));
            button->setPopupMode(QToolButton::InstantPopup);
        }
        m_buttons.push_back(action);
    }
}

void SlimBar::use_theme(const Theme& theme) {
    for (std::size_t i = 0; i < m_buttons.size(); ++i) {
        m_buttons[i]->setIcon(icon_of(rows[i].lines, theme.widgets.text));
    }
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_with_words = sizeHint().width();
}

void SlimBar::resizeEvent(QResizeEvent* event) {
    setToolButtonStyle(width() < m_with_words ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextBesideIcon);
    QToolBar::resizeEvent(event);
}
} // namespace quantoscope::inline window
