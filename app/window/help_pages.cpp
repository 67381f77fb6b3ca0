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

namespace quantoscope {

namespace {

// What the mouse and the keys do in the plot and in the list of quantizers.
struct GestureRow {
    const char* mouse; // empty where there is none
    const char* keys;
    const char* effect;
};

constexpr GestureRow in_plot[] = {
    {QT_TRANSLATE_NOOP("shortcuts", "point, click"), QT_TRANSLATE_NOOP("shortcuts", "Left, Right"),
     QT_TRANSLATE_NOOP("shortcuts", "cursor; the keys go to the previous and the next transition")},
    {"", QT_TRANSLATE_NOOP("shortcuts", "Shift+Left, Shift+Right"),
     QT_TRANSLATE_NOOP("shortcuts", "cursor to the neighbouring float32")},
    {"", QT_TRANSLATE_NOOP("shortcuts", "A, B"),
     QT_TRANSLATE_NOOP("shortcuts", "set marker A or B at the cursor")},
    {"", QT_TRANSLATE_NOOP("shortcuts", "Escape"),
     QT_TRANSLATE_NOOP("shortcuts", "take cursor and markers away")},
    {"", QT_TRANSLATE_NOOP("shortcuts", "R, held"),
     QT_TRANSLATE_NOOP("shortcuts", "show the revision compared with, as long as it is held")},
    {QT_TRANSLATE_NOOP("shortcuts", "wheel"), QT_TRANSLATE_NOOP("shortcuts", "+, -"),
     QT_TRANSLATE_NOOP("shortcuts", "zoom; the wheel with Shift only x, with Ctrl only y")},
    {QT_TRANSLATE_NOOP("shortcuts", "drag"), QT_TRANSLATE_NOOP("shortcuts", "Ctrl+arrow, Up, Down"),
     QT_TRANSLATE_NOOP("shortcuts", "pan")},
    {QT_TRANSLATE_NOOP("shortcuts", "double click"), QT_TRANSLATE_NOOP("shortcuts", "Home"),
     QT_TRANSLATE_NOOP("shortcuts", "fit: show the whole interval")},
    {QT_TRANSLATE_NOOP("shortcuts", "drag the gap between panels"),
     QT_TRANSLATE_NOOP("shortcuts", "Page Up, Page Down"),
     QT_TRANSLATE_NOOP("shortcuts", "more or less height for the plot")},
};

constexpr GestureRow in_list[] = {
    {QT_TRANSLATE_NOOP("shortcuts", "click"), QT_TRANSLATE_NOOP("shortcuts", "Up, Down"),
     QT_TRANSLATE_NOOP("shortcuts", "select: controls, text and facts are about the selected one")},
    {QT_TRANSLATE_NOOP("shortcuts", "drag"), QT_TRANSLATE_NOOP("shortcuts", "Ctrl+Up, Ctrl+Down"),
     QT_TRANSLATE_NOOP("shortcuts", "move in the list")},
    {QT_TRANSLATE_NOOP("shortcuts", "click the check box"), QT_TRANSLATE_NOOP("shortcuts", "Space"),
     QT_TRANSLATE_NOOP("shortcuts", "show or hide")},
    {"", QT_TRANSLATE_NOOP("shortcuts", "Delete"), QT_TRANSLATE_NOOP("shortcuts", "remove")},
    {"", QT_TRANSLATE_NOOP("shortcuts", "S"), QT_TRANSLATE_NOOP("shortcuts", "draw this one alone")},
};

QString row_of(const QString& keys, const QString& mouse, const QString& effect)
{
    return QStringLiteral("<tr><td style='padding-right:18px'><b>%1</b></td>"
                          "<td style='padding-right:18px'>%2</td><td>%3</td></tr>")
        .arg(keys.toHtmlEscaped(), mouse.toHtmlEscaped(), effect.toHtmlEscaped());
}

// What undo would undo stands in the menu alone.
QString name_of(const QAction& action)
{
    QString name = action_title(action.objectName());
    if (name.isEmpty()) {
        name = action.text();
    }
    return name.remove(QLatin1Char('&'));
}

QString keys_of(const QAction& action)
{
    QStringList keys;
    for (const QKeySequence& shortcut : action.shortcuts()) {
        keys.push_back(shortcut.toString(QKeySequence::NativeText));
    }
    return keys.join(QLatin1String(", "));
}

void show_shortcuts(QWidget& window)
{
    QDialog dialog(&window);
    dialog.setWindowTitle(translated("Keyboard and mouse"));
    auto* layout = new QVBoxLayout(&dialog);
    auto* page = new QTextBrowser;
    page->setHtml(shortcuts_page(actions_with_keys(window)));
    page->setAccessibleName(translated("Keyboard and mouse"));
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    QObject::connect(buttons, &QDialogButtonBox::rejected, &dialog, &QDialog::reject);
    layout->addWidget(page);
    layout->addWidget(buttons);
    dialog.resize(760, 640);
    dialog.exec();
}

void show_about(QWidget& window)
{
    QMessageBox::about(
        &window, translated("About Quantoscope"),
        translated("<h3>Quantoscope %1</h3><p>What a fixed-point activation really does: exact staircases "
                   "of QKeras's quantizers.</p><p>GNU General Public License, version 3 or later.</p>")
            .arg(QCoreApplication::applicationVersion()));
}

} // namespace

QString shortcuts_page(const QList<QAction*>& actions)
{
    QString page;
    const std::pair<QString, std::span<const GestureRow>> places[] = {
        {translated("In the plot"), in_plot}, {translated("In the list of quantizers"), in_list}};
    for (const auto& [place, rows] : places) {
        page += QStringLiteral("<h3>%1</h3><table>").arg(place);
        for (const GestureRow& row : rows) {
            page += row_of(translated(row.keys), *row.mouse == '\0' ? QString() : translated(row.mouse),
                           translated(row.effect));
        }
        page += QStringLiteral("</table>");
    }
    page += QStringLiteral("<h3>%1</h3><table>").arg(translated("Everywhere"));
    for (const QAction* action : actions) {
        page += row_of(keys_of(*action), name_of(*action), action->statusTip());
    }
    return page + QStringLiteral("</table>");
}

void register_help(Actions& actions, QWidget& window)
{
    actions.on("manual", &window, [&window] { show_manual(window); });
    actions.on("shortcuts", &window, [&window] { show_shortcuts(window); });
    actions.on("about", &window, [&window] { show_about(window); });
}

} // namespace quantoscope
