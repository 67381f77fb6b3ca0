#include "app/window/help_pages.h"

#include "app/plot/qt_text.h"
#include "app/window/actions.h"
#include "app/window/manual_window.h"
#include "app/window/shortcut_guard.h"

#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QKeySequence>
#include <QMessageBox>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace quantoscope::inline window {
namespace {
// What the mouse and the keys do in the plot and in the list of quantizers.
struct GestureRow {
    const char* mouse; // empty where there is none
    const char* keys;
    const char* effect;
};

constexpr GestureRow in_plot[] = {
    {"point, click", "Left, Right", "cursor; the keys go to the previous and the next transition"},
    {"", "Shift+Left, Shift+Right", "cursor to the neighbouring float32"},
    {"", "A, B", "set marker A or B at the cursor"},
    {"", QT_TR_NOOP("Escape"), "take cursor and markers away"},
    {"", "R, held", "show the revision compared with, as long as it is held"},
    {QT_TR_NOOP("wheel"), "+, -", "zoom; the wheel with Shift only x, with Ctrl only y"},
    {QT_TR_NOOP("drag"), "Ctrl+arrow, Up, Down", QT_TR_NOOP("pan")},
    {QT_TR_NOOP("Shift+drag"), "", "zoom to the rectangle"},
    {QT_TR_NOOP("Ctrl+drag"), "", "pull a tread or a transition: the nearest setting follows"},
    {"click the number at an end of an axis", "", "type another end"},
    {"right click", "Menu, Shift+F10", "menu of what can be done there"},
    {"click an entry of the legend", "Tab, arrows, Space", "hide it, or show it again"},
    {"", "Ctrl+Page Up, Ctrl+Page Down", "scroll to the panels that do not fit"},
    {"double click", QT_TR_NOOP("Home"), "fit: show the whole interval"},
    {"drag the gap between panels", "Page Up, Page Down", "more or less height for the plot"},
};

constexpr GestureRow in_list[] = {
    {QT_TR_NOOP("click"), "Up, Down", "select: controls, text and facts are about the selected one"},
    {QT_TR_NOOP("drag"), "Ctrl+Up, Ctrl+Down", "move in the list"},
    {"click the check box", QT_TR_NOOP("Space"), "show or hide"},
    {"", QT_TR_NOOP("Delete"), QT_TR_NOOP("remove")},
    {"", QT_TR_NOOP("S"), "draw this one alone"},
};

constexpr GestureRow at_sliders[] = {
    {QT_TR_NOOP("click"), "Home, End, Page Up", "go to the clicked value"},
    {QT_TR_NOOP("wheel"), "Left, Right", "one step, while it has the focus"},
    {"double click", QT_TR_NOOP("Delete"), "back to the default"},
};

QString row_of(const QString& keys, const QString& mouse, const QString& effect) {
    return QStringLiteral("<tr><td style='padding-right:18px'><b>%1</b></td>"
                          "<td style='padding-right:18px'>%2</td><td>%3</td></tr>")
        .arg(keys.toHtmlEscaped(), mouse.toHtmlEscaped(), effect.toHtmlEscaped());
}

// What undo would undo stands in the menu alone.
QString name_of(const QAction& action) {
    QString name = action_title(action.objectName());
    if (name.isEmpty()) { name = action.text(); }
    return name.remove(QLatin1Char('&'));
}

QString keys_of(const QAction& action) {
    QStringList keys;
    for (const QKeySequence& shortcut : action.shortcuts()) {
        keys.push_back(shortcut.toString(QKeySequence::NativeText));
    }
    return keys.join(QLatin1String(", "));
}

void show_shortcuts(QWidget& window) {
    QDialog dialog(&window);
    dialog.setWindowTitle(translated("Keyboard and mouse"));
    auto* page = new QTextBrowser;
    page->setHtml(shortcuts_page(actions_with_keys(window)));
    page->setAccessibleName(translated("Keyboard and mouse"));
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    QObject::connect(buttons, &QDialogButtonBox::rejected, &dialog, &QDialog::reject);
    auto* layout = new QVBoxLayout(&dialog);
    layout->addWidget(page);
    layout->addWidget(buttons);
    dialog.resize(760, 640);
    dialog.exec();
}

void show_about(QWidget& window) {
    QMessageBox::about(
        &window, translated("About Quantoscope"),
        translated("<h3>Quantoscope %1</h3><p>What a fixed-point activation really does: exact staircases "
                   "of QKeras's quantizers.</p><p>GNU General Public License, version 3 or later.</p>")
            .arg(QCoreApplication::applicationVersion()));
}
} // namespace

QString shortcuts_page(const QList<QAction*>& actions) {
    QString page;
    const std::pair<QString, std::span<const GestureRow>> places[] = {
        {translated("In the plot"), in_plot},
        {translated("In the list of quantizers"), in_list},
        {translated("At a slider"), at_sliders}};
    for (const auto& [place, rows] : places) {
        page += QStringLiteral("<h3>%1</h3><table>").arg(place);
        for (const GestureRow& row : rows) {
            page += row_of(translated(row.keys), *row.mouse == '\0' ? QString() : translated(row.mouse),
                           translated(row.effect));
        }
        page += QStringLiteral("</table>");
    }
    page += QStringLiteral("<h3>%1</h3><table>").arg(translated("Everywhere"));
    for (const QAction* action : actions) { page += row_of(keys_of(*action), name_of(*action), action->statusTip()); }
    return page + QStringLiteral("</table>");
}

void register_help(Actions& actions, QWidget& window) {
    actions.on("manual", &window, [&window] { show_manual(window); });
    actions.on("shortcuts", &window, [&window] { show_shortcuts(window); });
    actions.on("about", &window, [&window] { show_about(window); });
}
} // namespace quantoscope::inline window
