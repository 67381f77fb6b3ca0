#include "app/window/actions.h"

#include <QAction>
#include <QCoreApplication>
#include <QKeySequence>

namespace quantoscope {

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("shortcuts", text);
}

QString row_of(const QString& keys, const QString& mouse, const QString& effect)
{
    return QStringLiteral("<tr><td style='padding-right:18px'><b>%1</b></td>"
                          "<td style='padding-right:18px'>%2</td><td>%3</td></tr>")
        .arg(keys.toHtmlEscaped(), mouse.toHtmlEscaped(), effect.toHtmlEscaped());
}

QString name_of(const QAction& action)
{
    const QVariant title = action.property(title_property);
    return (title.isValid() ? title.toString() : action.text()).remove(QLatin1Char('&'));
}

QString keys_of(const QAction& action)
{
    QStringList keys;
    for (const QKeySequence& shortcut : action.shortcuts()) {
        keys.push_back(shortcut.toString(QKeySequence::NativeText));
    }
    return keys.join(QLatin1String(", "));
}

} // namespace

std::span<const GestureRow> gesture_rows()
{
    static constexpr GestureRow rows[] = {
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
    return rows;
}

std::span<const GestureRow> list_gesture_rows()
{
    static constexpr GestureRow rows[] = {
        {QT_TRANSLATE_NOOP("shortcuts", "click"), QT_TRANSLATE_NOOP("shortcuts", "Up, Down"),
         QT_TRANSLATE_NOOP("shortcuts", "select: controls, text and facts are about the selected one")},
        {QT_TRANSLATE_NOOP("shortcuts", "drag"), QT_TRANSLATE_NOOP("shortcuts", "Ctrl+Up, Ctrl+Down"),
         QT_TRANSLATE_NOOP("shortcuts", "move in the list")},
        {QT_TRANSLATE_NOOP("shortcuts", "click the check box"), QT_TRANSLATE_NOOP("shortcuts", "Space"),
         QT_TRANSLATE_NOOP("shortcuts", "show or hide")},
        {"", QT_TRANSLATE_NOOP("shortcuts", "Delete"), QT_TRANSLATE_NOOP("shortcuts", "remove")},
        {"", QT_TRANSLATE_NOOP("shortcuts", "S"), QT_TRANSLATE_NOOP("shortcuts", "draw this one alone")},
    };
    return rows;
}

QString shortcuts_page(const QList<QAction*>& actions)
{
    QString page;
    const std::pair<QString, std::span<const GestureRow>> places[] = {
        {tr("In the plot"), gesture_rows()}, {tr("In the list of quantizers"), list_gesture_rows()}};
    for (const auto& [place, rows] : places) {
        page += QStringLiteral("<h3>%1</h3><table>").arg(place);
        for (const GestureRow& row : rows) {
            page += row_of(tr(row.keys), *row.mouse == '\0' ? QString() : tr(row.mouse), tr(row.effect));
        }
        page += QStringLiteral("</table>");
    }
    page += QStringLiteral("<h3>%1</h3><table>").arg(tr("Everywhere"));
    for (const QAction* action : actions) {
        page += row_of(keys_of(*action), name_of(*action), action->statusTip());
    }
    return page + QStringLiteral("</table>");
}

} // namespace quantoscope
